/** A sentence of the source as a text of the deck: its numbers stand as figures, and a long one is cut where it may be. */
import type { Spread } from '../figures/reading/lexicon.ts';
import type { Replacement, SentenceDraft } from './figure-draft.ts';
import { labelWordsOf } from './label-words.ts';
import { clausesOf } from './sentences.ts';

/** Content reads braces, stars and brackets as its own. */
const literal = (text: string) => text.replace(/[{}]/gu, '').replace(/[*[\]\\_]/gu, '\\$&');

const shown = ({ by, start, end }: Replacement, text: string): string => {
  if ('nothing' in by) return '';
  if ('plain' in by) return `{plain: ${text.slice(start, end).replace(/[{}]/gu, '')}}`;
  return by.field === undefined ? `{${by.figure}}` : `{${by.figure}.${by.field}}`;
};

/** A part of a sentence with its figures; without them, as it is printed, where `isPlain`. */
export const wordsOf = (
  { text, replacements }: SentenceDraft,
  { start, end }: Spread,
  isPlain = false,
): string => {
  let place = start;
  let words = '';
  for (const own of replacements) {
    if (own.start < place || own.end > end) continue;
    const by: Replacement = isPlain && !('nothing' in own.by) ? { ...own, by: { plain: true } } : own;
    words += literal(text.slice(place, own.start)) + shown(by, text);
    place = own.end;
  }
  return (words + literal(text.slice(place, end)))
    .replace(/\s+/gu, ' ')
    .replace(/\s+([,.;，。；])/gu, '$1')
    .trim();
};

export const wholeOf = (sentence: SentenceDraft): Spread => ({ start: 0, end: sentence.text.length });

const LENGTHS = {
  /** Where a slide has few. */
  step: { han: 110, letters: 260 },
  long: { han: 90, letters: 210 },
  point: { han: 60, letters: 140 },
  message: { han: 36, letters: 104 },
};
export type TextRole = keyof typeof LENGTHS;

const lengthOf = (words: string) => words.replace(/\{plain: ([^}]*)\}/gu, '$1').length;

/** With its numbers as they are printed, for `{id}` is shorter or longer than what it shows. */
const fitsPrinted = (sentence: SentenceDraft, span: Spread, role: TextRole) =>
  fits(wordsOf(sentence, span, true), role);

export const fits = (words: string, role: TextRole): boolean =>
  lengthOf(words) <= (/\p{Script=Han}/u.test(words) ? LENGTHS[role].han : LENGTHS[role].letters);

/** What connects a sentence with the one before it, and says nothing alone. */
const CONNECTIVE =
  /^(?:(?:currently|moreover|meanwhile|in addition|additionally|furthermore|however|also|so|overall|statistics show that|data show that|据统计|据介绍|据悉|目前|当前|此外|另外|同时|与此同时|数据显示|统计显示|zudem|außerdem|derzeit|además|actualmente)[,，]?\s*)+/iu;

const polish = (words: string): string => {
  const bare = words
    .replace(/^[\s–—-]+/u, '')
    .replace(/[.。;；,，:：]+$/u, '')
    .replace(CONNECTIVE, '')
    .trim();
  return bare.charAt(0).toUpperCase() + bare.slice(1);
};

/** A clause that only adds to what is said before it: the sentence is whole without it. A list is not. */
const ADDS =
  /^\s?(?:(?:\p{L}+ly )?\p{L}+ing|which|who|where|whose|with|including|while|but|as|so|such|up|down|an? (?:increase|rise|drop|decline|decrease|gain)|compared|according|after|before|when|if|because|since|of which|led|driven|and (?:is|was|has|had|plans|aims|introduced|launched|the)|aus|nach|wobei|während|das|was|um|aber|damit|lo que|mientras|frente)\b/u;

const mayEndAt = (sentence: SentenceDraft, end: number): boolean => {
  const rest = sentence.text.slice(end);
  const isApposition = !/[,;]|\b(?:and|or|und|oder|y|o)\b/u.test(rest.slice(0, -1));
  return isApposition || sentence.language === 'zh' || ADDS.test(rest);
};

/** The whole sentence where it is short; else the clauses that its figures are in, or its first ones. */
export const pointOf = (
  sentence: SentenceDraft,
  { isPlain = false, role = 'point' }: { readonly isPlain?: boolean; readonly role?: TextRole } = {},
): string | undefined => {
  if (/[?？]["”]?$/u.test(sentence.text)) return undefined;
  const whole = polish(wordsOf(sentence, wholeOf(sentence), isPlain));
  if (fitsPrinted(sentence, wholeOf(sentence), role)) return whole;
  const clauses = clausesOf(sentence.text);
  const hasFigure = ({ start, end }: Spread) =>
    sentence.replacements.some((own) => 'figure' in own.by && own.start >= start && own.end <= end);
  const first = Math.max(0, clauses.findIndex(hasFigure));
  const options = [...spans(clauses, first).toReversed(), ...spans(clauses, 0).toReversed()];
  for (const span of options.filter(({ end }) => mayEndAt(sentence, end))) {
    const words = polish(wordsOf(sentence, span, isPlain));
    if (fitsPrinted(sentence, span, role) && words.length > 12 && standsAlone(words, sentence.language))
      return words;
  }
  return undefined;
};

/** From one clause on, ever more of them. */
const spans = (clauses: readonly Spread[], first: number): Spread[] =>
  clauses.slice(first).map(({ end }) => ({ start: clauses[first]?.start ?? 0, end }));

/** A clause that begins as the middle of a sentence does not stand alone. */
const standsAlone = (words: string, language: string): boolean =>
  language !== 'en' ||
  !/^(?:and|or|but|which|who|where|creating|including|such as|as well as|while|whose)\b/iu.test(words);

/** Adverbs and circumstances that open a sentence, up to their comma. */
const CIRCUMSTANCE =
  /^(?:(?:in|by|during|since|as of|with|on|at|over|for|to date|despite|compared with|according to)\b[^,{]{0,90},\s+|(?:statistics|data|figures) (?:show|shows|showed)(?: that)?\s+)/iu;

export const withoutCircumstance = (text: string): string =>
  text.replace(CIRCUMSTANCE, '').replace(CIRCUMSTANCE, '');

/** A headline: a sentence, or the part of it up to what it only adds, with a subject and a verb of its own. */
export const messageOf = (sentence: SentenceDraft): string | undefined => {
  const { text, language, opening } = sentence;
  if (/[?？]["”]?$/u.test(text)) return undefined;
  const { verbs } = labelWordsOf(language);
  const start = opening?.end ?? 0;
  const clauses = clausesOf(text).filter(({ end }) => end > start && mayEndAt(sentence, end));
  for (const { end } of clauses.toReversed()) {
    const words = polish(
      polish(wordsOf(sentence, { start, end })).replace(CIRCUMSTANCE, '').replace(CIRCUMSTANCE, ''),
    );
    const isLong = /\p{Script=Han}/u.test(words) ? words.length > 6 : words.split(/\s/).length > 3;
    const shown =
      words.length -
      wordsOf(sentence, { start, end }).length +
      wordsOf(sentence, { start, end }, true).replace(/\{plain: ([^}]*)\}/gu, '$1').length;
    if (
      fits('x'.repeat(Math.max(0, /\p{Script=Han}/u.test(words) ? 0 : shown)), 'message') &&
      fits(words.replace(/\{[^}]*\}/gu, 'xxxxxx'), 'message') &&
      isLong &&
      verbs.test(` ${words}`)
    )
      return words;
  }
  return undefined;
};

/** The beginning of a sentence, where nothing better can be made a headline of. */
export const briefOf = (sentence: SentenceDraft): string => {
  const words = polish(wordsOf(sentence, wholeOf(sentence), true).replace(CIRCUMSTANCE, ''));
  if (fits(words, 'message')) return words;
  const isHan = /\p{Script=Han}/u.test(words);
  const most = isHan ? LENGTHS.message.han : LENGTHS.message.letters - 2;
  const kept = words.replace(/\{plain: ([^}]*)\}/gu, '$1').slice(0, most);
  const cut = isHan ? kept.replace(/[，、][^，、]*$/u, '') : kept.replace(/\s\S*$/u, '');
  return /\d/.test(cut) ? '' : `${cut.replace(/[,;:，；：、]$/u, '')} …`;
};

/** What is said behind a date, for a timeline. */
export const stepOf = (sentence: SentenceDraft): string | undefined => {
  const start = sentence.opening?.end ?? 0;
  const clauses = clausesOf(sentence.text).filter(({ end }) => end > start);
  for (const { end } of clauses.filter((own) => mayEndAt(sentence, own.end)).toReversed()) {
    if (fitsPrinted(sentence, { start, end }, 'step')) return polish(wordsOf(sentence, { start, end }));
  }
  return undefined;
};
