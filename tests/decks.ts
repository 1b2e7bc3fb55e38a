/** Every deck that the fixtures and the example give: content, language, and what it is called. */
import { HENAN } from './henan.ts';

export const DECKS = [
  { name: 'henan-nev.en', content: HENAN, language: 'en' },
  { name: 'henan-nev.zh', content: HENAN, language: 'zh' },
  { name: 'everything', content: 'tests/fixtures/everything/article.yaml', language: 'en' },
  { name: 'long', content: 'tests/fixtures/long/article.yaml', language: 'en' },
] as const;
