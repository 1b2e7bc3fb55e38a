/** What a number is of, in the words of its sentence. */
import type { FindNumbers } from '../figures/numbers.ts';
import { blot, READ, type Spread } from '../figures/reading/lexicon.ts';
import type { Time } from '../figures/reading/quantities.ts';
import { type LabelWords, labelWordsOf } from './label-words.ts';
import { clausesOf } from './sentences.ts';

export interface LabelRequest {
  readonly sentence: string;
  readonly language: string;
  readonly findNumbers: FindNumbers;
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
  const label = tidy(request.language === 'zh' ? chineseLabel(request) : latinLabel(request, words), request);
  const own = label.length < (request.language === 'zh' ? 2 : 4) ? fallback(request) : label;
  return request.kind === 'change' ? words.growth(own) : own;
};

const latinLabel = (request: LabelRequest, words: LabelWords): string => {
  const { kind, counted, sentence, at } = request;
  const subject = subjectOf(request);
  if (kind === 'change') return subject;
  const bare = request.times.reduce((left, time) => blot(left, time), sentence);
  const behind = bare.slice(at.end);
  if (kind === 'share') {
    if (subject === '') return behind.replace(OF, '').split(/[,;:.]/)[0] ?? '';
    const [, whole = ''] = words.whole.exec(behind) ?? [];
    return words.share(subject, tidy(whole, request, false));
  }
  const before = nounOf(words.nounBefore.exec(sentence.slice(0, at.start))?.[1] ?? '', words);
  const noun = tidy(before, request);
  if (kind === 'money') return nounBehind(request) || noun || subject;
  if (kind === 'bare') return OF.test(behind) ? (OF_WHAT.exec(behind)?.[1] ?? '') : subject;
  if (ANYBODY.test(counted)) {
    const [, noun] = EMPLOYED.find(([verb]) => verb.test(sentence.slice(0, at.start))) ?? [];
    return noun ?? (AMOUNTS.test(sentence.slice(0, at.start)) ? subject || counted : counted);
  }
  const isMeasured =
    noun !== '' &&
    /\bof\s+(?:\p{L}+\s){0,2}$/iu.test(sentence.slice(0, at.start)) &&
    noun.split(' ').length <= 4;
  return isMeasured ? `${noun} of ${counted}` : counted;
};

/** Behind the last verb, article or the like of what stands before an amount: `reported revenue`. */
const nounOf = (before: string, { verbs }: LabelWords): string => {
  const bare = before.replace(/^.*\b(?:the|a|an|its|their|for|of)\s+/iu, '');
  const verb = verbs.exec(` ${bare}`);
  return verb ? bare.slice(Math.max(0, verb.index - 1 + verb[0].length)) : bare;
};

const OF = /^\s+(?:of|von|an|de)\s+(?:the |all |its |their )?/iu;
const OF_WHAT =
  /^\s+(?:of|von|an|de)\s+(?:the )?((?:[\p{L}'’-]+\s?){1,4}?)(?=\s(?:by|in|for|to|and|with|from|at|on|are|is|were|was)\b|[,.;]|$)/iu;
/** Who is counted by a verb. */
const EMPLOYED: readonly (readonly [RegExp, string])[] = [
  [/\bemploy/iu, 'Employees'],
  [/beschäftig/iu, 'Beschäftigte'],
];
const AMOUNTS =
  /\b(?:stood|stands|was|were|is|are|reached|totall?ed|amounted|came|lag|betrug|liegt|zählt)\b/iu;
/** Counted words that say little of what they count. */
const ANYBODY = /^(?:people|persons?|units?|pieces|items|menschen|personen|stück|personas|人|名|位)$/iu;

/** What stands before an amount, without the verbs behind it; or the noun behind its classifier. */
const chineseLabel = (request: LabelRequest): string => {
  const { sentence, at, times, kind } = request;
  const bare = times.reduce((left, time) => blot(left, time), sentence);
  const clauses = clausesOf(sentence).filter(({ start }) => start < at.start);
  const noun = nounAfterClassifier(request);
  for (const { start, end } of clauses.toReversed()) {
    const lead = bare
      .slice(start, Math.min(end, at.start))
      .replaceAll(READ, '')
      .replace(/[，,；：。]$/u, '');
    const rest = lead.replace(TRAILING, '');
    const inner = [...rest.matchAll(ACTIONS)].at(-1);
    const own = tidy(inner ? rest.slice(inner.index + inner[0].length) : rest, request);
    if (kind === 'share' && /^占/u.test(own)) {
      const subject = chineseLabel({ ...request, at: { start: start - 1, end: start - 1 }, kind: 'money' });
      return `${subject}${own.replace(/的(?:比重)?$/u, '')}比重`;
    }
    if (own.length >= 2) return own;
    if (noun !== '') return noun;
  }
  return noun;
};

/** Verbs between a subject and its number. */
const TRAILING =
  /(?:(?:已经|已|共|约|将|总计|累计|分别|均|也|总|再|又|比上年|比去年|较上年|较去年|同比|环比|力争|预计|计划|超过|超|近|突破|达到|达|完成|实现|为|是|有|至|增至|降至|升至|增长|下降|上升|减少|增加|提高|增|降|占|高达|接近|净增|新增|不足|逾|在|的)+)$/u;
/** Verbs that a noun follows: `建成充电站5000座`. */
const ACTIONS =
  /(?:实现|完成|建成|建设|交付|推广|拥有|已有|共有|现有|设有|还有|投资|新增|吸引|生产|销售(?!额|收入|量)|出口(?!额|量|总)|创造|覆盖|达到|发展|培育|引进|接待|形成|带动|聚集|公布|发布|提出)/gu;

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
  request: Pick<LabelRequest, 'sentence' | 'times' | 'language' | 'findNumbers'> & { readonly at?: Spread },
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
const tidy = (
  text: string,
  { language, findNumbers }: Pick<LabelRequest, 'language' | 'findNumbers'>,
  isFirst = true,
): string => {
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
  if (PRONOUN.test(left)) return '';
  const short = shorten(left);
  if (findNumbers(short).length > 0 || /\d/.test(short)) return tidyNumbers(short, findNumbers);
  return isFirst ? short.charAt(0).toUpperCase() + short.slice(1) : short;
};

const PRONOUN = /^(?:das|dies|es|sie|er|it|they|this|that|these|we|which|prozent|percent)$/iu;

const tidyNumbers = (text: string, findNumbers: FindNumbers): string => {
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
