/** Places at which a line should not end: within a word that has no spaces, a range of months, or a number with its unit. */
import { phraseEnds } from './phrases.ts';
import { type Run, textOf } from './runs.ts';

export interface BadBreak {
  readonly paragraph: number;
  /** In the paragraph's joined text: where the next line begins. */
  readonly position: number;
  /** Whether a space stands there, which a no-break space can take the place of. */
  readonly atSpace: boolean;
}

/** Numbers with their units, days, and ranges of months, none of which may be parted. */
const WHOLE = [
  /\d{4}年\d{1,2}(?:[—–-]\d{1,2})?月(?:\d{1,2}日)?/gu,
  /\d[\d.,]*%?[十百千万亿]*(?:美元|港元|欧元|日元|平方米|平方公里|公里|[元辆家人个种项台户吨年月日座条张倍届次位名亩])?/gu,
  /\p{L}{3,}[–—]\p{L}{3,}/gu,
];
/** A number that is no year, or a word for a power of ten, before a word. */
const BEFORE_UNIT =
  /(?:^|[\s(])(?:(?!(?:19|20)\d\d$)[+−-]?\d[\d.,]*|[\d.,]+\s(?:thousand|million|billion|trillion|Tausend|Millionen|Mio\.|Milliarden|Mrd\.|Billionen|mil|millones|billones))$/u;
const WORD = /^\p{L}/u;
const HAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** The bad ones among the breaks of laid-out paragraphs. */
export const findBadBreaks = (
  paragraphs: readonly (readonly Run[])[],
  lines: readonly (readonly (readonly Run[])[])[],
  language: string,
): BadBreak[] =>
  paragraphs.flatMap((runs, paragraph) => {
    const own = lines[paragraph] ?? [];
    if (own.length < 2) return [];
    const text = textOf(runs);
    const ends = HAN.test(text) ? phraseEnds(text, language) : undefined;
    return breaksOf(text, own)
      .filter(({ end, next }) => isBad(text, end, next, ends))
      .map(({ end, next }) => ({ paragraph, position: next, atSpace: next === end + 1 }));
  });

/** Where each line but the last ends, and where the next begins. */
const breaksOf = (text: string, lines: readonly (readonly Run[])[]) => {
  let at = 0;
  return lines.slice(0, -1).map((line) => {
    const end = at + textOf(line).length;
    const next = end + (/^\s*/u.exec(text.slice(end))?.[0].length ?? 0);
    at = next;
    return { end, next };
  });
};

const isBad = (text: string, end: number, next: number, ends: ReadonlySet<number> | undefined): boolean => {
  if (next > end) return BEFORE_UNIT.test(text.slice(0, end)) && WORD.test(text.slice(next));
  const parted = WHOLE.some((pattern) =>
    [...text.matchAll(pattern)].some(({ 0: whole, index }) => index < next && next < index + whole.length),
  );
  if (parted) return true;
  const between = `${text.charAt(next - 1)}${text.charAt(next)}`;
  return ends !== undefined && /^\p{L}{2}$/u.test(between) && HAN.test(between) && !ends.has(next);
};
