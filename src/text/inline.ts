/** The little markup that text may have: **bold**, *italic*, [links](https://…) and backslash escapes. */
import { joinRuns } from './break.ts';
import type { Run } from './runs.ts';

export interface InlineText {
  /** Adjacent runs differ in look; none is empty. */
  readonly runs: Run[];
  /** Sentences on links that were dropped. */
  readonly problems: string[];
}

type RunFormat = Omit<Run, 'text'>;

const ESCAPED = /\\([!-/:-@[-`{-~])/gu;
/** Without any of these, text is nothing but text. */
const MARKUP = /[*[\\]/;
const LINK_TARGET = /^(?:https?:\/\/[^\s<>]+|mailto:[^\s<>"@]+@[^\s<>"@]+)$/iu;
const WORD_CHARACTER = /[\p{Script=Latin}\p{N}]/u;

/** The runs of a text; what is not markup, such as a lone `*`, is kept as it is. Never throws. */
export const parseInline = (text: string): InlineText => {
  const problems: string[] = [];
  return { runs: parse(text, {}, problems), problems };
};

const parse = (text: string, format: RunFormat, problems: string[]): Run[] => {
  if (!MARKUP.test(text)) return text === '' ? [] : [{ text, ...format }];
  const runs: Run[] = [];
  const find = spanFinder(text, format);
  let at = 0;
  let literalFrom = 0;
  const addLiteral = (to: number) => {
    const literal = text.slice(literalFrom, to).replace(ESCAPED, '$1');
    if (literal !== '') runs.push({ text: literal, ...format });
  };
  while (at < text.length) {
    if (text[at] === '\\') {
      at += 2;
      continue;
    }
    const stars = text[at] === '*' ? endOfStars(text, at) - at : 0;
    const span = stars > MOST_STARS ? undefined : find(at);
    if (!span) {
      at += stars > MOST_STARS ? stars : stars >= 2 ? 2 : 1;
      continue;
    }
    addLiteral(at);
    for (const run of parse(span.inner, { ...format, ...span.format }, problems)) runs.push(run);
    if (span.problem) problems.push(span.problem);
    at = span.end;
    literalFrom = at;
  }
  addLiteral(text.length);
  return joinRuns([], runs);
};

/** Bold, italic, or both; more are a line or a mark of its own. */
const MOST_STARS = 3;

const endOfStars = (text: string, at: number): number => {
  let end = at;
  while (text[end] === '*') end += 1;
  return end;
};

interface Span {
  readonly inner: string;
  readonly format: RunFormat;
  readonly end: number;
  readonly problem?: string;
}

/** Remembers what it has looked for in vain, and where brackets close: a text may be one long row of either. */
const spanFinder = (text: string, format: RunFormat): ((at: number) => Span | undefined) => {
  const unclosedFrom = { 1: Number.POSITIVE_INFINITY, 2: Number.POSITIVE_INFINITY };
  let brackets: Brackets | undefined;

  const findEmphasis = (at: number): Span | undefined => {
    const width = text.startsWith('**', at) ? 2 : 1;
    // Bold in bold is nothing new; saying so also bounds how deep markup nests.
    if (width === 2 ? format.bold : format.italic) return undefined;
    const from = at + width;
    if (isSpaceOrEnd(text[from])) return undefined;
    // A footnote's or a product's star (`18.8 billion yuan*`, `2*3`) follows a word: it opens nothing.
    if (width === 1 && WORD_CHARACTER.test(text[at - 1] ?? '')) return undefined;
    if (from >= unclosedFrom[width]) return undefined;
    const close = findClosingStars(text, from, width);
    if (close === undefined) {
      // In the midst of a row of stars it is no answer for those behind it.
      if (text[from] !== '*') unclosedFrom[width] = from;
      return undefined;
    }
    return {
      inner: text.slice(from, close),
      format: width === 2 ? { bold: true } : { italic: true },
      end: close + width,
    };
  };

  return (at) => {
    if (text[at] === '*') return findEmphasis(at);
    if (text[at] !== '[' || format.href !== undefined) return undefined;
    brackets ??= matchBrackets(text);
    return findLink(text, at, brackets);
  };
};

const findClosingStars = (text: string, from: number, width: 1 | 2): number | undefined => {
  let at = from;
  while (at < text.length) {
    if (text[at] !== '*') {
      at += text[at] === '\\' ? 2 : 1;
      continue;
    }
    let end = at;
    while (text[end] === '*') end += 1;
    const count = end - at;
    // Of three stars the inner markup, which opened last, closes first.
    const close = count === 3 ? end - width : at;
    const matches = width === 2 ? count >= 2 : count !== 2;
    const closesWord = width === 2 || !WORD_CHARACTER.test(text[end] ?? '');
    if (matches && closesWord && close > from && !isSpaceOrEnd(text[at - 1])) return close;
    at = end;
  }
  return undefined;
};

const findLink = (text: string, at: number, { square, round }: Brackets): Span | undefined => {
  const textEnd = square.get(at);
  const targetEnd = textEnd === undefined ? undefined : round.get(textEnd + 1);
  if (textEnd === undefined || targetEnd === undefined) return undefined;
  const inner = text.slice(at + 1, textEnd);
  const target = text
    .slice(textEnd + 2, targetEnd)
    .replace(ESCAPED, '$1')
    .trim();
  const end = targetEnd + 1;
  if (inner.trim() === '') {
    return { inner, format: {}, end, problem: `The link to '${target}' has no text to click on.` };
  }
  if (!LINK_TARGET.test(target) || !URL.canParse(target)) {
    const problem = `The link '${inner}' leads to '${target}'; only https://, http:// and mailto: links are allowed.`;
    return { inner, format: {}, end, problem };
  }
  const rest = isOpenBefore(text, at) ? undefined : GOES_ON.exec(text.slice(end, end + LONGEST_REST))?.[0];
  const problem = `The link '${inner}' ends at the first \`)\` that has no partner, before '${rest}': write \`\\)\` within an address.`;
  return { inner, format: { href: encodeAddress(target) }, end, ...(rest === undefined ? {} : { problem }) };
};

/** What looks like the rest of an address. */
const GOES_ON = /^[\w/?#&=%~-][^\s()[\]]*\)/;
const LONGEST_REST = 200;

/** `([a](…) and others)` is in brackets itself: what closes behind the link is theirs. */
const isOpenBefore = (text: string, at: number): boolean => {
  const before = text.slice(Math.max(0, at - LONGEST_REST), at);
  return before.lastIndexOf('(') > before.lastIndexOf(')');
};

/** Percent-encoded and in punycode, as far as a package holds addresses; an address of IPv6 keeps its brackets. */
const encodeAddress = (target: string): string => {
  const url = new URL(target);
  const path = url.href.slice(url.origin === 'null' ? url.protocol.length : url.origin.length);
  return url.href.slice(0, url.href.length - path.length) + path.replace(/[[\]^`|"]/g, encodeURIComponent);
};

/** Where each bracket closes that does. */
interface Brackets {
  readonly square: ReadonlyMap<number, number>;
  readonly round: ReadonlyMap<number, number>;
}

const matchBrackets = (text: string): Brackets => ({
  square: matchPairs(text, '[', ']'),
  round: matchPairs(text, '(', ')'),
});

const matchPairs = (text: string, open: string, close: string): ReadonlyMap<number, number> => {
  const pairs = new Map<number, number>();
  const waiting: number[] = [];
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '\\') i += 1;
    else if (text[i] === open) waiting.push(i);
    else if (text[i] === close) {
      const start = waiting.pop();
      if (start !== undefined) pairs.set(start, i);
    }
  }
  return pairs;
};

/** The text with the address of every link, brackets and all, put through a function. */
export const replaceAddresses = (text: string, replace: (address: string) => string): string => {
  if (!text.includes('](')) return text;
  const { square, round } = matchBrackets(text);
  let replaced = '';
  let at = 0;
  for (const close of [...square.values()].sort((a, b) => a - b)) {
    const end = round.get(close + 1);
    if (end === undefined || close < at) continue;
    replaced += text.slice(at, close + 1) + replace(text.slice(close + 1, end + 1));
    at = end + 1;
  }
  return replaced + text.slice(at);
};

const isSpaceOrEnd = (character: string | undefined) => character === undefined || /\s/u.test(character);
