/** What a number is of, in the words of its sentence. */
import { findNumbers } from '../figures/numbers.ts';
import { blot, READ, type Spread } from '../figures/reading/lexicon.ts';
import type { Time } from '../figures/reading/quantities.ts';
import { labelWordsOf } from './label-words.ts';
import { clausesOf } from './sentences.ts';

export interface LabelRequest {
  readonly sentence: string;
  readonly language: string;
  /** The number with its unit and the words of its bound. */
  readonly at: Spread;
  readonly times: readonly Time[];
  readonly kind: 'count' | 'money' | 'share' | 'change' | 'bare';
  /** The words of what is counted; empty where they are a measure or a currency. */
  readonly counted: string;
}

const LONGEST = { han: 20, letters: 56 };

export const labelOf = (request: LabelRequest): string => {
  const words = labelWordsOf(request.language);
  const subject = subjectOf(request);
  const { kind, counted, sentence, at } = request;
  if (kind === 'change') return words.growth(subject || fallback(request));
  if (kind === 'share') {
    const [, whole = ''] = words.whole.exec(sentence.slice(at.end)) ?? [];
    return tidy(words.share(subject || fallback(request), tidy(whole, request)), request);
  }
  if (kind === 'money') return nounBehind(request) || subject || fallback(request);
  const before = words.nounBefore.exec(sentence.slice(0, at.start))?.[1] ?? '';
  const of = tidy(before.replace(/^.*\b(?:the|a|an|its|their)\s+/iu, ''), request);
  if (counted !== '' && /\p{L}{2}/u.test(counted)) {
    const isMeasured = of !== '' && !/\p{Script=Han}/u.test(of) && of.split(' ').length <= 4;
    return tidy(isMeasured ? `${of} of ${counted}` : counted, request);
  }
  return nounAfterClassifier(request) || subject || of || fallback(request);
};

/** `17家整车企业`: what stands behind the classifier. */
const nounAfterClassifier = ({ sentence, at, kind }: LabelRequest): string => {
  if (kind !== 'count') return '';
  const behind =
    /^(?:[^，。；、：（(\d的]{2,14}?)(?=[，。；、：（(]|和|及|以及|，|\d|$)/u.exec(
      sentence.slice(at.end),
    )?.[0] ?? '';
  return /^(?:以上|以下|左右|同比|增长|下降|，)/u.test(behind) ? '' : behind;
};

/** `a 300 billion yuan (…) NEV industry cluster`: the noun that an amount describes. */
const nounBehind = (request: LabelRequest): string => {
  const { sentence, at, language } = request;
  if (language !== 'en' || !/\b(?:a|an)\s+(?:\p{L}+\s)?$/iu.test(sentence.slice(0, at.start))) return '';
  const noun =
    /^(?:\s*\([^)]*\))?\s+((?:[\p{L}'’-]+\s?){1,4}?)(?=\s(?:by|in|for|to|of|and|with|from|at|on|that|which)\b|[,.;]|$)/u;
  return tidy(noun.exec(sentence.slice(at.end))?.[1] ?? '', request);
};

/** The words of the clause before its verb; those of the clause before where it has none. */
export const subjectOf = (
  request: Pick<LabelRequest, 'sentence' | 'times' | 'language'> & { readonly at?: Spread },
): string => {
  const { sentence, times, language } = request;
  const { at = { start: sentence.length, end: sentence.length } } = request;
  const words = labelWordsOf(language);
  const bare = times.reduce((left, time) => blot(left, time), sentence);
  const clauses = clausesOf(sentence).filter(({ start }) => start < at.start);
  for (const { start, end } of request.at ? clauses.toReversed() : clauses) {
    const lead = bare.slice(start, Math.min(end, at.start));
    const verb = words.verbs.exec(` ${lead}`);
    const head = verb ? lead.slice(0, Math.max(0, verb.index - (language.startsWith('zh') ? 1 : 0))) : '';
    const last = [...head.matchAll(words.boundary)].at(-1);
    const own = tidy(last ? head.slice(last.index + last[0].length) : head, request);
    if (own !== '') return own;
  }
  return '';
};

/** The words around the number. */
const fallback = (request: LabelRequest): string => {
  const { sentence, at, times } = request;
  const bare = times.reduce((left, time) => blot(left, time), sentence);
  const clause = clausesOf(sentence).find(({ start, end }) => at.start >= start && at.start < end);
  const before = tidy(bare.slice(clause?.start ?? 0, at.start), request);
  const after = tidy(bare.slice(at.end, clause?.end ?? sentence.length), request);
  return (before.length >= after.length ? before : after) || tidy(bare, request) || 'Figure';
};

/** Without numbers, times, articles and what hangs loose at its ends. */
const tidy = (text: string, { language }: Pick<LabelRequest, 'language'>): string => {
  const { openings, determiners, tails } = labelWordsOf(language);
  let left = text
    .replaceAll(READ, ' ')
    .replace(/[{}[\]*_"“”()（）<>\\]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  for (let before = ''; before !== left; ) {
    before = left;
    left = left
      .replace(/^[\s,，;；:：、.。–—-]+|[\s,，;；:：、.。–—-]+$/gu, '')
      .replace(openings, '')
      .replace(determiners, '')
      .replace(tails, '')
      .trim();
  }
  const short = shorten(left);
  if (findNumbers(short).length > 0 || /\d/.test(short)) return tidyNumbers(short);
  return short.charAt(0).toUpperCase() + short.slice(1);
};

const tidyNumbers = (text: string): string => {
  const [first = ''] = text
    .split(/\s?\S*\d\S*\s?/u)
    .filter((part) => findNumbers(part).length === 0 && part.length > 3);
  return first.trim();
};

const shorten = (text: string): string => {
  const isHan = /\p{Script=Han}/u.test(text);
  const most = isHan ? LONGEST.han : LONGEST.letters;
  if (text.length <= most) return text;
  if (isHan) return text.slice(-most);
  const kept = text.slice(0, most);
  return kept.slice(0, Math.max(kept.lastIndexOf(' '), 20)).trim();
};
