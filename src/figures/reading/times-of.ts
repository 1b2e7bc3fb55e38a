/** Which of the times of a text a quantity is of. */
import type { Spread } from './lexicon.ts';
import type { Time } from './times.ts';

const PART = /[,;，；、。]|\band\b|\bwhile\b|\bbut\b|\bund\b|\by\b/gu;

/** Says what happened then, not when the quantity was counted: founded in 2003. */
const EVENT =
  /\b(?:since|after|before|until|built|set up|began|begun|held|seit|nach|vor|desde|tras|gegründet|fundad[oa])\b|(?<!\bend)ed\b|成立|创建|创立|建成|投产|始建|启动|开业|上市|自|以来|起/iu;
const MOST_WORDS = 6;

/** A part of its own that only says when: as of June 30. */
const isAdverbial = (part: string): boolean =>
  !EVENT.test(part) && (part.match(/[\p{Script=Latin}]+|\p{Script=Han}/gu)?.length ?? 0) <= MOST_WORDS;

/** The times of the same part of the sentence; where it has none, those of parts that only say when. */
export const timesOf = (own: Spread, times: readonly Time[], text: string): readonly Time[] => {
  const isOneNumber = (place: number) => /\d/.test(text[place - 1] ?? '') && /\d/.test(text[place + 1] ?? '');
  const cuts = [...text.matchAll(PART)]
    .map(({ index }) => index)
    .filter((index) => !isOneNumber(index) && !times.some(({ start, end }) => index >= start && index < end));
  const from = Math.max(0, ...cuts.filter((cut) => cut < own.start));
  const to = Math.min(text.length, ...cuts.filter((cut) => cut >= own.end));
  const inside = times.filter(({ start, end }) => start >= from && end <= to);
  if (inside.length > 0) return inside;
  return times.filter(({ start, end }) => {
    const before = Math.max(0, ...cuts.filter((cut) => cut < start).map((cut) => cut + 1));
    const after = Math.min(text.length, ...cuts.filter((cut) => cut >= end));
    return isAdverbial(text.slice(before, start) + text.slice(end, after));
  });
};
