/** Figures and periods in the words of a language: the one place where a number becomes text. */
import type { Figure } from './figure.ts';
import type { Period } from './period.ts';
import { type CountingUnits, unitForms } from './unit.ts';

/** The mark behind every derived value. */
export const DERIVED_MARK = '*';

export interface FigureParts {
  /** `over 1.5 million`, `约230亿`: with the qualifier. */
  readonly number: string;
  /** `vehicles`, `辆`; empty for percent, whose sign belongs to the number. */
  readonly unit: string;
}

export interface Words {
  parts(figure: Figure): FigureParts;
  /** `over 1.5 million vehicles` / `超过150万辆`; a derived value carries its mark. */
  value(figure: Figure): string;
  /** The same without the mark, where something else says that it is derived. */
  unmarked(figure: Figure): string;
  /** In running text: `the first three quarters of 2024` / `2024年前三季度`. */
  period(period: Period): string;
  /** On charts and tiles: `Q1–Q3 2024` / `2024年前三季度`. */
  shortPeriod(period: Period): string;
  /** `22.3%`, without a sign. */
  growth(ratio: number): string;
  /** `+22.3%`. */
  signedGrowth(ratio: number): string;
  plain(value: number): string;
  /** `para. 13` / `第13段`. */
  paragraph(count: number): string;
  phrase(key: Phrase): string;
}

/** Words of our own that a slide needs, beside those of the content. */
const PHRASES = {
  en: {
    over: 'over',
    under: 'under',
    about: 'about',
    target: 'Target',
    derived: 'Derived',
    source: 'Source',
    sources: 'Sources',
    noActual: 'no figure reported yet',
    sourcesTopic: 'Sources',
    sourcesTitle: 'Every figure comes from a published source',
    method: 'Method',
    figure: 'Figure',
    value: 'Value',
    period: 'Period',
    keyFigures: 'Key figures',
    overview: 'Overview',
    derivedNote: 'derived, see the sources slide',
    separator: ' · ',
    comma: ', ',
    colon: ': ',
    semicolon: '; ',
    stop: '.',
    sentenceGap: ' ',
    basis: 'Basis',
    misprint: 'Misprint',
  },
  zh: {
    over: '超过',
    under: '不足',
    about: '约',
    target: '目标',
    derived: '推算',
    source: '来源',
    sources: '来源',
    noActual: '尚无公布数据',
    sourcesTopic: '数据来源',
    sourcesTitle: '所有数据均来自公开报道',
    method: '方法说明',
    figure: '指标',
    value: '数值',
    period: '时期',
    keyFigures: '关键数据',
    overview: '概览',
    derivedNote: '为推算值，见数据来源页',
    separator: ' · ',
    comma: '，',
    colon: '：',
    semicolon: '；',
    stop: '。',
    sentenceGap: '',
    basis: '依据',
    misprint: '勘误',
  },
} as const;
export type Phrase = keyof typeof PHRASES.en;

/** The languages that our own words exist in. */
export const LANGUAGES = Object.keys(PHRASES);

const phrasesOf = (language: string) => (language.startsWith('zh') ? PHRASES.zh : PHRASES.en);

export const createWords = (language: string, units: CountingUnits): Words => {
  const phrases = phrasesOf(language);
  const chinese = phrases === PHRASES.zh;
  const space = chinese ? '' : ' ';
  const number = (value: number, decimals: number | undefined) =>
    scaledNumber(value, decimals, language, chinese);

  const parts = (figure: Figure): FigureParts => {
    const qualifier = figure.qualifier ? `${phrases[figure.qualifier]}${space}` : '';
    if (figure.unit === 'percent')
      return { number: `${qualifier}${plainNumber(figure.value, figure.decimals, language)}%`, unit: '' };
    const unit = unitForms(figure.unit, language, units, figure.value);
    return { number: `${qualifier}${number(figure.value, figure.decimals)}`, unit };
  };
  const unmarked = (figure: Figure) => {
    const { number: digits, unit } = parts(figure);
    return unit ? `${digits}${space}${unit}` : digits;
  };
  const mark = (figure: Figure) => (figure.status === 'derived' ? DERIVED_MARK : '');
  const growth = (ratio: number) => `${plainNumber(Math.abs(ratio) * 100, 1, language)}%`;
  return {
    parts,
    unmarked,
    value: (figure) => `${unmarked(figure)}${mark(figure)}`,
    period: (period) => (chinese ? chinesePeriod(period) : englishPeriod(period, 'long')),
    shortPeriod: (period) => (chinese ? chinesePeriod(period) : englishPeriod(period, 'short')),
    growth,
    signedGrowth: (ratio) => `${ratio < 0 ? '−' : '+'}${growth(ratio)}`,
    plain: (plain) => plainNumber(plain, undefined, language),
    paragraph: (count) => (chinese ? `第${count}段` : `para. ${count}`),
    phrase: (key) => phrases[key],
  };
};

const plainNumber = (value: number, decimals: number | undefined, language: string) =>
  withMinus(new Intl.NumberFormat(language, { maximumFractionDigits: decimals ?? 10 }).format(value));

/** A hyphen is too short for a sign, and lines break after it. */
const withMinus = (number: string) => number.replace(/^-/, '−');

/** `23 billion`, `401,000`, `230亿`, `40.1万`: scaled as the language's press does it, and never broken over two lines. */
const scaledNumber = (value: number, decimals: number | undefined, language: string, chinese: boolean) => {
  const scaleFrom = chinese ? 10_000 : 1_000_000;
  if (Math.abs(value) < scaleFrom) return plainNumber(value, decimals, language);
  const words = new Intl.NumberFormat(language, {
    notation: 'compact',
    compactDisplay: 'long',
    maximumFractionDigits: decimals ?? 10,
  }).format(value);
  return withMinus(words).replaceAll(' ', '\u00a0');
};

const ORDINAL_QUARTERS = ['first', 'second', 'third', 'fourth'];
const COUNTED_QUARTERS = ['', 'first quarter', 'first half', 'first three quarters', ''];

const englishPeriod = (period: Period, style: 'long' | 'short'): string => {
  const { year } = period;
  if (period.kind === 'year') return String(year);
  if (period.kind === 'day') return formatDay(period, style);
  if (period.kind === 'months') {
    const month = (n: number) =>
      new Intl.DateTimeFormat('en', { month: style === 'long' ? 'long' : 'short', timeZone: 'UTC' }).format(
        Date.UTC(year, n - 1, 1),
      );
    return period.from === period.to
      ? `${month(period.from)} ${year}`
      : `${month(period.from)}–${month(period.to)} ${year}`;
  }
  const { from, to } = period;
  if (style === 'short') return from === to ? `Q${from} ${year}` : `Q${from}–Q${to} ${year}`;
  if (from === 1 && COUNTED_QUARTERS[to]) return `the ${COUNTED_QUARTERS[to]} of ${year}`;
  if (from === to) return `the ${ORDINAL_QUARTERS[from - 1]} quarter of ${year}`;
  return from === 1
    ? String(year)
    : `the ${ORDINAL_QUARTERS[from - 1]} to ${ORDINAL_QUARTERS[to - 1]} quarters of ${year}`;
};

const CHINESE_DIGITS = ['', '一', '二', '三', '四'];

const chinesePeriod = (period: Period): string => {
  const { year } = period;
  if (period.kind === 'year') return `${year}年`;
  if (period.kind === 'day') return `${year}年${period.month}月${period.day}日`;
  if (period.kind === 'months')
    return period.from === period.to ? `${year}年${period.from}月` : `${year}年${period.from}—${period.to}月`;
  const { from, to } = period;
  if (from === to) return `${year}年${CHINESE_DIGITS[from]}季度`;
  if (from === 1)
    return to === 2 ? `${year}年上半年` : to === 4 ? `${year}年` : `${year}年前${CHINESE_DIGITS[to]}季度`;
  return `${year}年${CHINESE_DIGITS[from]}至${CHINESE_DIGITS[to]}季度`;
};

const formatDay = (day: { year: number; month: number; day: number }, month: 'long' | 'short') =>
  new Intl.DateTimeFormat('en-GB', { day: 'numeric', month, year: 'numeric', timeZone: 'UTC' }).format(
    Date.UTC(day.year, day.month - 1, day.day),
  );
