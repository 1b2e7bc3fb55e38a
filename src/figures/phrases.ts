/** Words of our own that a slide needs, beside those of the content; content gives them for further languages. */
import { remembered } from '../cache/remembered.ts';

const OWN = {
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
    figuresTitle: 'The figures of this briefing and where they stand',
    method: 'Method',
    figure: 'Figure',
    value: 'Value',
    period: 'Period',
    keyFigures: 'Key figures',
    agenda: 'In this briefing',
    contact: 'Contact',
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
    paragraph: 'para. {n}',
    space: ' ',
    year: '{year}',
    quarter: 'Q{from} {year}',
    quarters: 'Q{from}–Q{to} {year}',
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
    figuresTitle: '本简报的全部数据及出处',
    method: '方法说明',
    figure: '指标',
    value: '数值',
    period: '时期',
    keyFigures: '关键数据',
    agenda: '本期内容',
    contact: '联系方式',
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
    paragraph: '第{n}段',
    space: '',
    year: '{year}年',
    quarter: '{year}年第{from}季度',
    quarters: '{year}年第{from}至{to}季度',
  },
} as const;

export type Phrase = keyof typeof OWN.en;
export type Phrases = Readonly<Record<Phrase, string>>;
/** By language, what the content says itself. */
export type ContentPhrases = Readonly<Record<string, Readonly<Partial<Record<Phrase, string>>>>>;

const isPhrase = (key: string): key is Phrase => key in OWN.en;
export const PHRASE_KEYS: readonly Phrase[] = Object.keys(OWN.en).filter(isPhrase);

export type OwnLanguage = keyof typeof OWN;
const isOwn = (language: string): language is OwnLanguage => language in OWN;

/** The language whose words of ours are right for it: `en` for `en-GB`, but none for `zh-Hant`. */
export const ownLanguage = remembered((language: string): OwnLanguage | undefined => {
  const script = (tag: string) => new Intl.Locale(tag).maximize().script;
  const [base = ''] = language.split('-');
  return isOwn(base) && script(base) === script(language) ? base : undefined;
});

/** Phrases that a language may leave to another of its own. */
const BORROWED = {
  figuresTitle: 'figure',
  agenda: 'overview',
  contact: 'overview',
} as const satisfies Partial<Record<Phrase, Phrase>>;

/** All phrases in a language, and the keys of those that neither we nor the content have. */
export const readPhrases = (
  language: string,
  content: ContentPhrases,
): { phrases: Phrases; missing: readonly Phrase[] } => {
  const own = ownLanguage(language);
  const given = { ...(own ? OWN[own] : {}), ...(Object.hasOwn(content, language) ? content[language] : {}) };
  const borrowed = Object.entries(BORROWED).flatMap(([key, from]) => {
    const phrase = given[from];
    return phrase === undefined ? [] : [[key, phrase] as const];
  });
  return {
    phrases: { ...OWN.en, ...Object.fromEntries(borrowed), ...given },
    missing: PHRASE_KEYS.filter((key) => given[key] === undefined && !Object.hasOwn(BORROWED, key)),
  };
};

/** `para. {n}` with its values in place. */
export const fill = (template: string, values: Readonly<Record<string, number>>): string =>
  template.replace(/\{(\w+)\}/g, (whole, key: string) => String(values[key] ?? whole));
