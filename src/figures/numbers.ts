/** Finds the quantities that a text states: every one of them has to come from a figure. */
import { createLexicon, hasReading, type Lexicon, type Lexicons, perReading } from './reading/lexicon.ts';
import { readingFromIntl } from './reading/other-language.ts';
import { type Quantity, readText } from './reading/quantities.ts';

export interface FoundNumber {
  /** The number with its scale, without its unit. */
  readonly text: string;
  /** Where in the text it starts. */
  readonly index: number;
  /** Its value if it can be told. */
  readonly value: number | undefined;
  /** Nobody can look it up: hundreds of firms. */
  readonly isVague: boolean;
}

/** The quantities of a text, in order. */
export type FindNumbers = (text: string) => FoundNumber[];

const HAN = /\p{Script=Han}/u;
const DIGIT = '\\p{Nd}\\u00bc-\\u00be\\u2150-\\u215e';

/** What every quantity has something of: most texts have nothing of it. */
const mayState = perReading((reading) => {
  const words = [
    ...Object.keys({ ...reading.numbers, ...reading.scales, ...reading.parts, ...reading.ofParts }),
    ...reading.everyNth.map((template) => template.replace('{ordinal}', '')),
    ...reading.multiples.map(({ pattern }) => pattern.replaceAll('{n}', '')),
    ...reading.vague,
    ...(reading.units.percent ?? []),
  ].map((word) => word.replace(/\{[nm]\}/g, ''));
  return new RegExp(`[${DIGIT}]|${words.join('|') || '(?!)'}`, 'iu');
});

/** Whether the characters next to a number are Chinese: then it is read as Chinese is. */
const isAmongHan = (text: string, start: number, end: number) =>
  HAN.test(text.slice(start, end)) ||
  HAN.test(text.slice(0, start).replace(BESIDE_END, '').at(-1) ?? '') ||
  HAN.test(text.slice(end).replace(BESIDE_START, '')[0] ?? '');
/** Signs that stand between a number and the characters that it is among: “618”大促, 歼-20. */
const BESIDE = '[\\s\\-·“”‘’「」《》]{1,3}';
const BESIDE_END = new RegExp(`${BESIDE}$`, 'u');
const BESIDE_START = new RegExp(`^${BESIDE}`, 'u');

/** Reads a text as its language does, the Chinese in it as Chinese, and `words` as numbers too. */
export const createNumberFinder = (
  lexicons: Lexicons,
  language: string,
  words: Readonly<Record<string, number>> = {},
): FindNumbers => {
  const isChinese = language.split('-')[0] === 'zh';
  const latin = isChinese ? lexicons('en') : withWords(lexicons, language, words);
  const han = isChinese ? withWords(lexicons, language, words) : lexicons('zh');
  return (text) => {
    if (!HAN.test(text)) return findIn(text, latin);
    const inHan = findIn(text, han);
    const isAmong = ({ index, text: own }: FoundNumber) => isAmongHan(text, index, index + own.length);
    // Digits that are a name in Chinese are one beside signs too: 3·15, 1.5℃目标.
    const isKnown = ({ index, text: own }: FoundNumber) =>
      !/^\d/.test(own) ||
      inHan.some((other) => other.index < index + own.length && index < other.index + other.text.length);
    return [
      ...inHan.filter(isAmong),
      ...findIn(text, latin).filter((found) => !isAmong(found) && isKnown(found)),
    ].toSorted((a, b) => a.index - b.index);
  };
};

const findIn = (text: string, reading: Lexicon): FoundNumber[] =>
  mayState(reading).test(text)
    ? readText(text, reading).quantities.flatMap((quantity) => toNumber(text, quantity))
    : [];

/** A word for one is no quantity by itself; one percent is. */
const toNumber = (
  text: string,
  { number: { start, end }, value, isLoose, units }: Quantity,
): FoundNumber[] =>
  isLoose && !units.includes('percent')
    ? []
    : [{ text: text.slice(start, end), index: start, value, isVague: value === undefined }];

const withWords = (
  lexicons: Lexicons,
  language: string,
  words: Readonly<Record<string, number>>,
): Lexicon => {
  if (!hasReading(language)) return createLexicon(readingFromIntl(language, words));
  const known = lexicons(language);
  return Object.keys(words).length === 0
    ? known
    : createLexicon({ ...known, numbers: { ...known.numbers, ...words } }, known.tag);
};
