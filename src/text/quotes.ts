/** Straight quotes as typed → those that a language's press prints. */

import { languageToWrite } from '../languages/languages.ts';
import { ENGLISH_WRITING } from '../languages/writing/en.ts';
import type { QuoteMarks } from '../languages/writing/writing.ts';

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

/** Figures and the addresses of links, in which nothing is to be set. */
const UNSET = /\]\([^)]*\)|\{[^{}]*\}/gu;
const STAND_IN = '\ue001';

/** The text with its straight quotes set; those that have no partner stay as they are. */
export const setQuotes = (text: string, language: string): string => {
  if (!/["']/.test(text)) return text;
  const { double, single } = marksOf(language);
  const unset = text.match(UNSET) ?? [];
  const set = pair(
    pair(text.replace(UNSET, STAND_IN), DOUBLE_QUOTED, double).replace(/(?<=[\p{L}\p{N}])'(?=\p{L})/gu, '’'),
    SINGLE_QUOTED,
    single,
  )
    // What is left after a letter leaves something out: the makers' plan.
    .replace(/(?<=\p{L})'/gu, '’');
  let next = 0;
  return set.replaceAll(STAND_IN, () => unset[next++] ?? '');
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
