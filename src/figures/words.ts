/** Figures and periods in the words of a language: the one place where a number becomes text. */
import type { Figure } from './figure.ts';
import { commonScale, plainNumber, scaledNumber } from './number-format.ts';
import type { Period } from './period.ts';
import { chinesePeriod, englishPeriod } from './period-words.ts';
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
  /** The same words with the numbers of one axis all in one scale. */
  onAxisOf(figures: readonly Figure[]): Words;
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

/** Each number in the scale given, or in its own. */
export const createWords = (language: string, units: CountingUnits, scale?: number): Words => {
  const phrases = phrasesOf(language);
  const chinese = phrases === PHRASES.zh;
  const space = chinese ? '' : ' ';
  const number = (value: number, decimals: number | undefined) =>
    scaledNumber(value, decimals, language, scale);

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
    onAxisOf: (figures) =>
      createWords(
        language,
        units,
        commonScale(
          figures.map(({ value }) => value),
          language,
        ),
      ),
  };
};
