/** Which way the words around an amount say that it goes. */

import type { FoundWord, WordFinder, WordKind } from './direction-patterns.ts';
import { AMOUNT, type Mention, type Mentions, readMentions } from './mentions.ts';

export interface Told {
  /** A `rate` has a sign of its own: it shows a minus, but no plus; `none` tells no direction. */
  readonly way: 'up' | 'down' | 'rate' | 'none';
  /** The word that tells it, as it stands in the text. */
  readonly word: string;
  /** Growth may be nothing, a rise may not. */
  readonly mayBeZero: boolean;
}

const NOTHING: Told = { way: 'none', word: '', mayBeZero: true };

/** A mention with the text around it, as far as it may tell a direction. */
interface Place {
  readonly finder: WordFinder;
  /** An amount below zero has words of its own, such as `loss`. */
  readonly isChange: boolean;
  /** All of the sentence before it. */
  readonly sentence: string;
  /** The same behind the change before. */
  readonly sinceChange: string;
  /** What of its clause stands before it, behind the amount before. */
  readonly clause: string;
  /** The rest of the sentence. */
  readonly rest: string;
}

/** What each mention of a text is told to be, in order. */
export const readDirections = (
  written: string,
  finder: WordFinder,
): readonly { readonly mention: Mention; readonly told: Told }[] => {
  const mentions = readMentions(written);
  const read: { mention: Mention; told: Told }[] = [];
  for (const mention of mentions.all) {
    const place = placeOf(mention, mentions, finder);
    const previous = read.at(-1);
    const told =
      (previous && sharesDirection(mentions.text.slice(previous.mention.end, mention.start), finder)
        ? previous.told
        : undefined) ?? readDirection(place);
    read.push({ mention, told: mention.field === 'abs' && told.way === 'none' ? anywhere(place) : told });
  }
  return read;
};

/** A full stop that ends an abbreviation does not end the sentence. */
const SENTENCE_END =
  /[!?。！？;；\n]|(?<!\b(?:approx|ca|bzw|etc|vs|Mio|Mrd|aprox|p|z\.\s?B|u\.\s?a))\.(?=\s|$)/u;
const CLAUSE_END = /[,()（），、：]|:(?=\s)|\s[–—-]\s|—/u;

const afterLast = (text: string, pattern: RegExp) => {
  const last = [...text.matchAll(new RegExp(pattern, 'gu'))].at(-1);
  return last ? text.slice(last.index + last[0].length) : text;
};
const untilFirst = (text: string, pattern: RegExp) => text.slice(0, pattern.exec(text)?.index ?? text.length);

const placeOf = ({ field, start, end }: Mention, { text, all }: Mentions, finder: WordFinder): Place => {
  const sentence = afterLast(text.slice(0, start), SENTENCE_END);
  const change = all.findLast((other) => other.field === 'growth' && other.end <= start);
  const sinceChange = text.slice(Math.max(start - sentence.length, change?.end ?? 0), start);
  // A colon right before a number belongs to it: `Growth: 5%`.
  const near = afterLast(sentence, new RegExp(AMOUNT, 'u')).replace(/[:：](\s*)$/u, ' $1');
  return {
    finder,
    isChange: field === 'growth',
    sentence,
    sinceChange,
    clause: afterLast(near, CLAUSE_END),
    rest: untilFirst(text.slice(end), SENTENCE_END),
  };
};

/** `fell 5% and 3%`. */
const sharesDirection = (between: string, finder: WordFinder): boolean =>
  finder.is(finder.strip(between, 'particles').trim(), 'conjunctions');

const readDirection = (place: Place): Told => {
  const { finder, clause, isChange } = place;
  if (isLevel(place)) return ofLevel(place);
  const before = lastWord(clause, place);
  const gap = before && finder.strip(clause.slice(before.end), 'particles').trim();
  const isClose = gap !== undefined && /^\p{L}{0,3}$/u.test(gap);
  if (before && isClose) return decide(before, clause, place);
  const after = wordAfter(place);
  if (after) return decide(after, '', place);
  if (!isChange) return NOTHING;
  const far =
    lastWord(clause, place, false) ??
    (isMeasure(place) ? lastWord(place.sinceChange, place, false) : undefined);
  return far ? decide(far, clause, place) : NOTHING;
};

const UP: readonly WordKind[] = ['up', 'closeUp', 'afterUp', 'endUp'];
const DOWN: readonly WordKind[] = ['down', 'closeDown', 'afterDown', 'endDown'];
const SIGNED: readonly WordKind[] = ['losses', 'profits'];

const lastWord = (text: string, { finder, isChange }: Place, close = true): FoundWord | undefined =>
  finder
    .find(
      text,
      'neutral',
      'up',
      'down',
      ...(close ? (['closeUp', 'closeDown'] as const) : []),
      ...(isChange ? (['rates'] as const) : SIGNED),
    )
    .at(-1);

/** What a word says, unless what stands before it denies it. */
const decide = ({ word, index, end }: FoundWord, text: string, { finder, isChange }: Place): Told => {
  const isDenied =
    finder.endsWith(finder.strip(text.slice(0, index), 'betweenNegation'), 'negations') ||
    deniesBehind(text.slice(end), finder);
  if (isDenied || finder.is(word, 'neutral')) return NOTHING;
  const mayBeZero = finder.is(word, 'rates');
  if (finder.is(word, ...DOWN) || (!isChange && finder.is(word, 'losses')))
    return { way: 'down', word, mayBeZero };
  if (finder.is(word, ...UP)) return { way: 'up', word, mayBeZero };
  return isChange ? { way: 'rate', word, mayBeZero } : NOTHING;
};

/** `sank nicht um`; Chinese denies only before the verb. */
const deniesBehind = (gap: string, finder: WordFinder): boolean =>
  !/\p{Script=Han}/u.test(gap) &&
  finder.find(gap, 'neutral', 'negations').some(({ word }) => !finder.is(word, 'neutral'));

/** `fell to`, `von … auf`: where something goes, not how far. */
const isLevel = ({ finder, clause, rest }: Place): boolean =>
  finder.endsWith(finder.strip(clause, 'particles'), 'levels') ||
  (finder.endsWith(clause, 'origins') && finder.startOf(rest, 'levels') !== undefined);

/** The fall that `slowed to`, or a rate. */
const ofLevel = ({ finder, clause, isChange }: Place): Told => {
  const noun = finder.find(clause, ...(isChange ? (['falls', 'rates'] as const) : SIGNED)).at(-1);
  if (noun && finder.is(noun.word, isChange ? 'falls' : 'losses'))
    return { way: 'down', word: noun.word, mayBeZero: true };
  return isChange ? { way: 'rate', word: noun?.word ?? '', mayBeZero: true } : NOTHING;
};

/** `fell sharply, by`: what measures goes on with what the sentence has said. */
const isMeasure = ({ finder, clause }: Place) =>
  finder.endsWith(clause, 'measures') && finder.strip(clause, 'particles').trim() === '';

/** `5% more`, `a 5% annual rise`, `5%的增长`, `um 5 % auf 3 Millionen gestiegen`. */
const wordAfter = (place: Place): FoundWord | undefined => {
  const { finder, rest, clause } = place;
  const own = untilFirst(untilFirst(rest, CLAUSE_END), new RegExp(AMOUNT, 'u'));
  const signed = place.isChange ? [] : SIGNED;
  const [chinese] = /^(?:左右|以上|以下|多|余)?的.{0,8}/u.exec(own) ?? [];
  if (chinese !== undefined) return finder.find(chinese, 'neutral', 'up', 'down', ...signed)[0];
  return (
    nextWord(own, finder, ['neutral', 'up', 'down', 'afterUp', 'afterDown', ...signed], MOST_BETWEEN) ??
    (finder.endsWith(clause, 'measures') ? verbAtEnd(untilFirst(rest, CLAUSE_END), finder) : undefined)
  );
};

/** Words between a number and its direction: `5% annual export growth`. */
const MOST_BETWEEN = 3;

const nextWord = (
  text: string,
  finder: WordFinder,
  kinds: readonly WordKind[],
  most: number,
): FoundWord | undefined => {
  const comparison = finder.startOf(text, 'comparisons');
  if (comparison) return nextWord(text.slice(comparison.end), finder, kinds, most);
  const found = finder.startOf(text, ...kinds);
  if (found || most === 0 || finder.startOf(text, 'stops')) return found;
  const [word] = /^\s*[\p{L}\p{M}'’-]+/u.exec(text) ?? [];
  return word === undefined ? undefined : nextWord(text.slice(word.length), finder, kinds, most - 1);
};

const verbAtEnd = (text: string, finder: WordFinder): FoundWord | undefined => {
  const found = finder.find(text, 'up', 'down', 'endUp', 'endDown').at(-1);
  const isLast = found !== undefined && text.slice(found.end).trim() === '';
  return found && (isLast || !finder.is(found.word, 'endUp', 'endDown')) ? found : undefined;
};

/** An amount without its minus needs a word for it somewhere in its sentence. */
const anywhere = (place: Place): Told => {
  const { finder, sentence, rest } = place;
  const kinds = isLevel(place) ? SIGNED : [...SIGNED, 'down' as const];
  const near = finder.find(sentence, ...kinds).at(-1) ?? finder.find(rest, ...kinds)[0];
  if (!near) return NOTHING;
  const way = finder.is(near.word, 'losses', 'down') ? 'down' : 'up';
  return { way, word: near.word, mayBeZero: true };
};
