/** Reads one number, in digits, in words or in both: `1.2 million`, `two and a half`, `1万2千`, `三十多亿`. */
import type { Lexicon } from './lexicon.ts';
import { numberRules, type Token } from './number-rules.ts';
import { LETTER, nextPlace, type Scan, STEPS } from './number-steps.ts';
import { evaluate, scaleOf } from './number-value.ts';

export interface NumberAt {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  /** The other end of a range in one word: 两三, 三四百. */
  readonly to: number | undefined;
  /** Only a word for one, which is seldom meant as a quantity. */
  readonly isOne: boolean;
  /** A part of one, such as a third. */
  readonly isPart: boolean;
  /** Digits only, without any word. */
  readonly isDigits: boolean;
  /** Only words that multiply: 百. */
  readonly isScale: boolean;
  /** A sign within that says more than the number: 三十多亿. */
  readonly over: boolean;
  /** What the words behind the number multiply it by, 1 without any. */
  readonly scale: number;
}

/** The number that starts at a place of a folded text, if one does. */
export const numberAt = (text: string, start: number, reading: Lexicon): NumberAt | undefined => {
  const rules = numberRules(reading);
  const isWithinWord = LETTER.test(text[start] ?? '') && /\p{L}/u.test(text[start - 1] ?? '');
  if (!rules.isHan && isWithinWord) return undefined;
  const scan: Scan = {
    text,
    reading,
    rules,
    tokens: [],
    pos: start,
    good: undefined,
    over: false,
    pair: undefined,
  };
  scanAll(scan);
  return toNumber(scan, start);
};

/** Tries the steps anew wherever one has gone on. */
const scanAll = (scan: Scan): void => {
  for (let from = nextPlace(scan); from !== undefined; from = nextPlace(scan)) {
    let went: 'went' | 'end' | undefined;
    for (const step of STEPS) {
      went = step(scan, from);
      if (went) break;
    }
    if (went !== 'went') return;
  }
};

const ARTICLES = /^(?:an?|ein|eine[nmrs]?|una?)$/iu;

const toNumber = ({ text, rules, tokens, good, over, pair }: Scan, start: number): NumberAt | undefined => {
  const whole = tokens.slice(0, good?.count ?? 0);
  while (whole.at(-1)?.role === 'and' || whole.at(-1)?.role === 'point') whole.pop();
  const [first] = whole;
  if (!good || !first) return undefined;
  const isOne = whole.length === 1 && first.role === 'one';
  if (isOne && ARTICLES.test(text.slice(start, good.end))) return undefined;
  const value = evaluate(whole, rules.isHan);
  const is = (role: Token['role']) => whole.every((token) => token.role === role);
  return {
    start,
    end: good.end,
    value,
    to: pair && evaluate(withUpperEnd(whole, pair), rules.isHan),
    isOne,
    isPart:
      value < 1 && whole.some(({ role }) => role === 'part') && !whole.some(({ role }) => role === 'scale'),
    isDigits: is('digits'),
    isScale: is('scale'),
    over,
    scale: scaleOf(whole),
  };
};

/** 三四百: the same number with the second of the two digits. */
const withUpperEnd = (tokens: readonly Token[], [low, high = 0]: readonly number[]): readonly Token[] =>
  tokens.map((token) =>
    token.value === low && token.end - token.start === 2 ? { ...token, value: high } : token,
  );
