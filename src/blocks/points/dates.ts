/** Lead-ins that are dates: a year, with a month, a day or a quarter beside it and nothing else. */
import { monthNamesOf } from '../../figures/month-names.ts';
import { textOf } from '../../text/runs.ts';
import type { Point } from './point.ts';

const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/gu;
/** What may stand beside a year without making more of it than a date. */
const BESIDE =
  /(?<!\p{L})(?:since|by|from|until|to|in|mid|early|late|end of|the|and|seit|ab|bis|im|ende|anfang|mitte|und|desde|hasta|de|del|en|fin|q[1-4]|h[12])(?!\p{L})|[年月日底初末前后起至上下半第一二三四季度\d\s.,/–—-]/giu;

/** The last year that it names; undefined if it is no date. */
export const yearOf = ({ lead }: Point, language: string): number | undefined => {
  if (!lead) return undefined;
  const text = textOf(lead.runs);
  const year = [...text.matchAll(YEAR)].at(-1)?.[0];
  if (year === undefined) return undefined;
  const names = new RegExp(`(?<!\\p{L})(?:${monthNamesOf(language).join('|')})(?!\\p{L})`, 'giu');
  const rest = text.replace(YEAR, '').replace(names, '').replace(BESIDE, '');
  return rest === '' ? Number(year) : undefined;
};
