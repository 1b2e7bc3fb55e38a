/** Straight quotes as typed → those that a language's press prints. */

import { languageToWrite } from '../languages/languages.ts';
import { ENGLISH_WRITING } from '../languages/writing/en.ts';
import type { QuoteMarks } from '../languages/writing/writing.ts';
import { replaceAddresses } from './inline.ts';

const CORNERS: QuoteMarks = { double: ['「', '」'], single: ['『', '』'] };
const GUILLEMETS: QuoteMarks = { double: ['«', '»'], single: ['„', '“'] };

/** Languages that are not built in and print others than English does; the longest tag that fits is taken. */
const MARKS: Readonly<Record<string, QuoteMarks>> = {
  'zh-Hant': CORNERS,
  'zh-TW': CORNERS,
  'zh-HK': CORNERS,
  ja: CORNERS,
  ru: GUILLEMETS,
  uk: GUILLEMETS,
  it: { double: ['«', '»'], single: ['“', '”'] },
  fr: { double: ['«\u00a0', '\u00a0»'], single: ['“', '”'] },
  pl: { double: ['„', '”'], single: ['‚', '’'] },
  cs: { double: ['„', '“'], single: ['‚', '‘'] },
};

const marksOf = (language: string): QuoteMarks => {
  const tag = Object.keys(MARKS).find((key) => language === key || language.startsWith(`${key}-`));
  return (tag && MARKS[tag]) || (languageToWrite(language)?.writing ?? ENGLISH_WRITING).quotes;
};

/** In which nothing is to be set. */
const FIGURE = /\{[^{}]*\}/gu;
const STAND_INS = { address: '\ue001', figure: '\ue002' };

/** The text with its straight quotes set; those that have no partner stay as they are. */
export const setQuotes = (text: string, language: string): string => {
  if (!/["']/.test(text)) return text;
  const { double, single } = marksOf(language);
  const addresses: string[] = [];
  const figures: string[] = [];
  const unset = replaceAddresses(text, (address) => {
    addresses.push(address);
    return STAND_INS.address;
  }).replace(FIGURE, (figure) => {
    figures.push(figure);
    return STAND_INS.figure;
  });
  const set = pair(
    pair(unset, DOUBLE_QUOTED, double).replace(/(?<=[\p{L}\p{N}])'(?=\p{L})/gu, '’'),
    SINGLE_QUOTED,
    single,
  )
    // What is left after a letter leaves something out: the makers' plan.
    .replace(/(?<=\p{L})'/gu, '’');
  return set
    .replaceAll(STAND_INS.figure, () => figures.shift() ?? '')
    .replaceAll(STAND_INS.address, () => addresses.shift() ?? '');
};

/** Opening marks stand before a word, closing ones after one; within a word neither is meant. */
const quoted = (straight: string) =>
  new RegExp(
    `(?<![\\p{Script=Latin}\\p{Script=Cyrillic}\\p{Script=Hebrew}\\p{N}])${straight}(?=\\S)([^${straight}]*[^\\s${straight}])${straight}(?![\\p{Script=Latin}\\p{Script=Cyrillic}\\p{Script=Hebrew}])`,
    'gu',
  );
const DOUBLE_QUOTED = quoted('"');
const SINGLE_QUOTED = quoted("'");

const pair = (text: string, straight: RegExp, [open, close]: readonly [string, string]): string =>
  text.replace(straight, (_, inside: string) => `${open}${inside}${close}`);
