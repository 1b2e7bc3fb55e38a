/** Titles of pages that go on: `The figures of this briefing (1 of 2)`. */
import { fill } from '../figures/phrases.ts';
import type { Words } from '../figures/words.ts';
import type { Run } from '../text/runs.ts';

/** What stands behind a title, from page 0; nothing where there is one page. */
export const continuedMark = (page: number, pages: number, words: Words): Run[] => {
  if (pages < 2) return [];
  // In one piece, wherever the title breaks.
  const part = fill(words.phrase('part'), { n: page + 1, count: pages }).replaceAll(' ', '\u00a0');
  return [{ text: `${words.phrase('space')}${part}`, color: 'muted' }];
};

export const pageTitle = (text: string, page: number, pages: number, words: Words): Run[] => [
  { text },
  ...continuedMark(page, pages, words),
];
