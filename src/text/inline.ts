/** The little markup that text may have: **bold**, *italic*, [links](https://…) and backslash escapes. */
import { joinRuns } from './break.ts';
import type { Run } from './runs.ts';

export interface InlineText {
  /** Adjacent runs differ in look; none is empty. */
  readonly runs: Run[];
  /** Sentences on links that were dropped. */
  readonly problems: string[];
}

type Look = Omit<Run, 'text'>;

const ESCAPED = /\\([!-/:-@[-`{-~])/gu;
/** Without any of these, text is nothing but text. */
const MARKUP = /[*[\\]/;
const LINK_TARGET = /^(?:https?:\/\/[^\s<>"]+|mailto:[^\s<>"@]+@[^\s<>"@]+)$/iu;
const WORD_CHARACTER = /[\p{Script=Latin}\p{N}]/u;

/** The runs of a text; what is not markup, such as a lone `*`, is kept as it is. Never throws. */
export const parseInline = (text: string): InlineText => {
  const problems: string[] = [];
  return { runs: parse(text, {}, problems), problems };
};

const parse = (text: string, look: Look, problems: string[]): Run[] => {
  if (!MARKUP.test(text)) return text === '' ? [] : [{ text, ...look }];
  let runs: Run[] = [];
  let at = 0;
  let literalFrom = 0;
  const addLiteral = (to: number) => {
    const literal = text.slice(literalFrom, to).replace(ESCAPED, '$1');
    if (literal !== '') runs = joinRuns(runs, [{ text: literal, ...look }]);
  };
  while (at < text.length) {
    if (text[at] === '\\') {
      at += 2;
      continue;
    }
    const span = findEmphasis(text, at, look) ?? findLink(text, at, look);
    if (!span) {
      at += text.startsWith('**', at) ? 2 : 1;
      continue;
    }
    addLiteral(at);
    runs = joinRuns(runs, parse(span.inner, { ...look, ...span.look }, problems));
    if (span.problem) problems.push(span.problem);
    at = span.end;
    literalFrom = at;
  }
  addLiteral(text.length);
  return runs;
};

interface Span {
  readonly inner: string;
  readonly look: Look;
  readonly end: number;
  readonly problem?: string;
}

const findEmphasis = (text: string, at: number, look: Look): Span | undefined => {
  if (text[at] !== '*') return undefined;
  const width = text.startsWith('**', at) ? 2 : 1;
  // Bold in bold is nothing new; saying so also bounds how deep markup nests.
  if (width === 2 ? look.bold : look.italic) return undefined;
  const from = at + width;
  if (isSpaceOrEnd(text[from])) return undefined;
  // A footnote's or a product's star (`18.8 billion yuan*`, `2*3`) follows a word: it opens nothing.
  if (width === 1 && WORD_CHARACTER.test(text[at - 1] ?? '')) return undefined;
  const close = findClosingStars(text, from, width);
  if (close === undefined) return undefined;
  return {
    inner: text.slice(from, close),
    look: width === 2 ? { bold: true } : { italic: true },
    end: close + width,
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

const findLink = (text: string, at: number, look: Look): Span | undefined => {
  if (text[at] !== '[' || look.href !== undefined) return undefined;
  const textEnd = findClosing(text, at, '[', ']');
  if (textEnd === undefined || text[textEnd + 1] !== '(') return undefined;
  const targetEnd = findClosing(text, textEnd + 1, '(', ')');
  if (targetEnd === undefined) return undefined;
  const inner = text.slice(at + 1, textEnd);
  const target = text
    .slice(textEnd + 2, targetEnd)
    .replace(ESCAPED, '$1')
    .trim();
  const end = targetEnd + 1;
  if (inner.trim() === '') {
    return { inner, look: {}, end, problem: `The link to '${target}' has no text to click on.` };
  }
  // Percent-encoded and in punycode: a package holds no other addresses.
  if (LINK_TARGET.test(target) && URL.canParse(target))
    return { inner, look: { href: new URL(target).href }, end };
  const problem = `The link '${inner}' leads to '${target}'; only https://, http:// and mailto: links are allowed.`;
  return { inner, look: {}, end, problem };
};

/** The index of the bracket that closes the one at `at`. */
const findClosing = (text: string, at: number, open: string, close: string): number | undefined => {
  let depth = 0;
  for (let i = at; i < text.length; i++) {
    if (text[i] === '\\') i += 1;
    else if (text[i] === open) depth += 1;
    else if (text[i] === close) {
      depth -= 1;
      if (depth === 0) return i;
    }
  }
  return undefined;
};

const isSpaceOrEnd = (character: string | undefined) => character === undefined || /\s/u.test(character);
