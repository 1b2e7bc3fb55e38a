/** Both ends of a range as the press of a language writes them. */
import { languageToRead } from '../languages/languages.ts';

/** Signs and scale words behind a number: `%`, ` million`. */
const BEHIND = /[^\p{Nd}]+$/u;

/** `18–20%`, `84,000–90,000`, `1.2–1.5 billion`; Chinese says signs and scales twice: `18%—20%`, `8.4万—9万`. */
export const rangeWords = (low: string, high: string, language: string): string => {
  if (languageToRead(language)?.tag === 'zh') return `${low}—${high}`;
  const [own, other] = [BEHIND.exec(low)?.[0] ?? '', BEHIND.exec(high)?.[0] ?? ''];
  const first = own === other ? low.slice(0, low.length - own.length) : low;
  // A dash before a minus would be read with it.
  const dash = /^−/u.test(high) ? '\u00a0–\u00a0' : '–';
  return `${first}${dash}${high}`;
};
