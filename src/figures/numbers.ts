/** Finds the numbers in a text that state a quantity: every one of them has to come from a figure. */

import { remembered } from '../cache/remembered.ts';
import { MONTHS } from './months.ts';
import { ENGLISH_SCALE_WORDS, ENGLISH_WORDS, readNumberWords, SCALES } from './number-words.ts';
import { anyWord, escapePattern } from './vocabulary.ts';

export interface FoundNumber {
  readonly text: string;
  /** Where in the text it starts. */
  readonly index: number;
  /** Its value if it can be told. */
  readonly value: number | undefined;
}

interface Rule {
  readonly name: string;
  readonly pattern: RegExp;
  /** Texts in which the rule leaves nothing to be flagged. */
  readonly examples: readonly string[];
}

const MONTH =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?';
const YEAR = '(?:19|20)\\d\\d';
const ORDINAL_WORD = 'first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth';

/** Numbers that are no quantities. A new exception is one row with examples, which are tests. */
export const RULES: readonly Rule[] = [
  {
    name: 'date',
    pattern: new RegExp(
      `\\b\\d{1,2}(?:–\\d{1,2})? ${MONTH}(?: ${YEAR})?\\b|\\b${MONTH} \\d{1,2}(?:, ${YEAR})?\\b|\\b${YEAR}-\\d\\d(?:-\\d\\d)?\\b`,
      'gu',
    ),
    examples: ['on 9 November 2024', 'Nov. 9, 2024', '2024-11-09', '9–12 May'],
  },
  {
    name: 'Chinese date',
    pattern:
      /\d{2,4}年(?:\d{1,2}(?:[—–-]\d{1,2})?月)?(?:\d{1,2}日)?|\d{1,2}(?:[—–-]\d{1,2})?月(?:\d{1,2}日)?|\d{1,2}日/gu,
    examples: ['2024年11月9日', '2024年1—9月', '11月9日起', '2025年目标'],
  },
  {
    name: 'year',
    pattern: new RegExp(
      `(?<![\\d.,$€£¥])${YEAR}(?:s|[–/-](?:${YEAR}|\\d\\d))?(?![\\d%]|[.,]\\d|\\u00a0| (?:thousand|million|billion|trillion|percent|yuan|vehicles)\\b|[万萬亿億辆輛元家])`,
      'gu',
    ),
    examples: ['targets for 2025', 'in 2022–2023', 'the 1990s', '2024/25'],
  },
  {
    name: 'ordinal',
    pattern: new RegExp(
      `\\b\\d+(?:st|nd|rd|th)\\b|\\b(?:${ORDINAL_WORD})\\b|第[\\d一二三四五六七八九十百]+`,
      'giu',
    ),
    examples: ['the 21st century', 'the first three quarters', '第3届', '第十四届', 'in third place'],
  },
  {
    name: 'period',
    pattern:
      /\b(?:two|three|four) quarters\b|\b(?:one|two|three|four|six|nine|twelve) months\b|[前一二三四]{1,2}[个個]?季度?|[一二三四六九十]+[个個]月/giu,
    examples: ['the first three quarters of the year', 'nine months', '前三季度', '一季度', '九个月'],
  },
  {
    name: 'list number',
    pattern: /^\s*\d{1,2}[.)] /gu,
    examples: ['1. Policy', '2) Industry'],
  },
  {
    name: 'name',
    pattern:
      /\b[\p{Lu}][\p{L}-]*\d+(?:\.\d+)?\b|\b(?:[2-6]G|[234]D|[48]K|24\/7|1080p)\b|十四五|四川|三亚|三门峡|九江|五菱|三一|三电|两会|两岸|三农|百姓|百年|万象|万物|千方百计|十分|四季/gu,
    examples: [
      'Q3 and H1',
      'a 5G network',
      'level L4',
      'G20',
      'PM2.5',
      '十四五规划',
      '三电系统',
      '5G网络',
      '千方百计',
    ],
  },
  {
    name: 'pronoun',
    pattern:
      /(?<!-)\b(?:one|no one|one another|one of|as one)\b(?! (?:hundred|thousand|million|billion|trillion|percent)\b)/giu,
    examples: ['One purpose', 'as one', 'one of them', 'one another'],
  },
];

const WORD = [...ENGLISH_WORDS, ...ENGLISH_SCALE_WORDS.map((scale) => `${scale}s?`)].join('|');
const MULTIPLES = 'double[ds]?|doubling|tripled?|triples|tripling|quadrupled?|twice|thrice|\\w+fold';
const CHINESE_DIGIT = '一二三四五六七八九两兩';
const CHINESE_SCALE = '十百千万萬亿億';
const MEASURES =
  '个|個|家|种|種|张|張|项|項|倍|成|辆|輛|元|条|條|次|位|名|所|座|台|吨|噸|款|大类|大類|类|類|天|小时|小時|分之|千瓦|公里|人';

const NUMBER_PATTERNS: readonly string[] = [
  // Digits with their separators, sign and scale; also those of other scripts.
  `[\\p{Nd}](?:[\\p{Nd}]|[.,\\u00a0\\u202f](?=\\p{Nd}))*(?:[ \\u00a0]?(?:${Object.keys(SCALES).join('|')})s?(?![a-z]))?`,
  '[\\u00bc-\\u00be\\u2150-\\u215e]',
  `\\b(?:${WORD})(?:[ -](?:and )?(?:${WORD}|one))*\\b`,
  `\\b(?:${MULTIPLES})\\b`,
  `[${CHINESE_DIGIT}]?[${CHINESE_SCALE}][${CHINESE_DIGIT}${CHINESE_SCALE}]+|[${CHINESE_DIGIT}][${CHINESE_SCALE}]+`,
  `[二三四五六七八九十两兩](?=${MEASURES})`,
];

const NUMBER = new RegExp(NUMBER_PATTERNS.join('|'), 'giu');

/** What every number has something of: most texts have nothing of it. */
const MAY_STATE = new RegExp(
  `[\\p{Nd}\\u00bc-\\u00be\\u2150-\\u215e${CHINESE_DIGIT}${CHINESE_SCALE}]|${WORD}|doubl|tripl|quadrupl|twice|thrice|fold`,
  'iu',
);

/** Stands for what a rule has recognised; no text has it. */
const RECOGNISED = '\ue000';

/** A day of a month as Intl writes it, with its year or without: `24 בנובמבר 2026`, `9. November`. */
const datePattern = (language: string): RegExp => {
  // The longer first, for one may begin with the other.
  const longest = dateForms(language)
    .toSorted((a, b) => b.length - a.length)
    .join('|');
  return new RegExp(`(?<![\\d.,])(?:${longest})(?!\\d)`, 'giu');
};

const DAY = '\\d{1,2}';
const YEAR_OF_DATE = '\\d{4}';

/** Intl takes long for its first date, so that ours are written here. */
const dateForms = (language: string): string[] => {
  if (language === 'en')
    return MONTHS.flatMap((month) => [`${month} ${DAY}`, `${month} ${DAY}, ${YEAR_OF_DATE}`]);
  if (language === 'zh')
    return MONTHS.flatMap((_, i) => [`${i + 1}月${DAY}日`, `${YEAR_OF_DATE}年${i + 1}月${DAY}日`]);
  return [{}, { year: 'numeric' } as const].flatMap((year) => intlDateForms(language, year));
};

const intlDateForms = (language: string, year: { readonly year?: 'numeric' }): string[] => {
  const format = new Intl.DateTimeFormat(language, {
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
    ...year,
  });
  const form = ({ type, value }: Intl.DateTimeFormatPart) => {
    if (type === 'day') return DAY;
    return type === 'year' ? YEAR_OF_DATE : escapePattern(value);
  };
  return MONTHS.map((_, month) =>
    format
      .formatToParts(Date.UTC(2024, month, 1))
      .map(form)
      .join(''),
  );
};

/** The numbers of a text that no rule recognises as something other than a quantity, in order. */
export type FindNumbers = (text: string) => FoundNumber[];

const rulesOf = remembered((language: string): readonly RegExp[] => [
  datePattern(language),
  ...RULES.map(({ pattern }) => pattern),
]);

/** Reads a language's dates as such, and `words` as numbers beside those of English and Chinese. */
export const createNumberFinder = (
  language: string,
  words: Readonly<Record<string, number>> = {},
): FindNumbers => {
  const ownWords = Object.keys(words);
  const number = ownWords.length === 0 ? NUMBER : new RegExp(`${NUMBER.source}|${anyWord(ownWords)}`, 'giu');
  const values = new Map(Object.entries(words).map(([word, value]) => [word.toLowerCase(), value]));
  return (text) => {
    if (ownWords.length === 0 && !MAY_STATE.test(text)) return [];
    const rest = rulesOf(language).reduce(
      (left, pattern) => left.replace(pattern, (match) => RECOGNISED.repeat(match.length)),
      text,
    );
    return [...rest.matchAll(number)].map(({ 0: found, index }) => ({
      text: found,
      index,
      value: values.get(found.toLowerCase()) ?? readValue(found),
    }));
  };
};

/** In texts of sources, which are in English or Chinese. */
export const findNumbers = createNumberFinder('en');

const SCALE_OF: Readonly<Record<string, number>> = SCALES;

const readValue = (found: string): number | undefined => {
  const [, digits, scale] = /^([\d.,\u00a0\u202f]+)[ \u00a0]?(\p{L}*)$/u.exec(found) ?? [];
  if (digits === undefined) return readNumberWords(found);
  const value = Number(digits.replace(/[,\u00a0\u202f]/gu, ''));
  const factor = SCALE_OF[(scale ?? '').toLowerCase().replace(/s$/, '')] ?? 1;
  return Number.isFinite(value) ? value * factor : undefined;
};
