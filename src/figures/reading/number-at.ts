/** Reads one number, in digits, in words or in both: `1.2 million`, `two and a half`, `1万2千`, `三十多亿`. */
import type { Reading } from '../../languages/reading/reading.ts';
import { matchAt } from './lexicon.ts';
import { numberRules, type Role, type Token } from './number-rules.ts';
import { decimalsToken, evaluate, readDigits, scaleOf, vulgarValue } from './number-value.ts';

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

/** What a number may be written together with: `fivefold`, `3-fache`. */
const SUFFIX = /^(?:fold|-fold|fach|mal)/iu;
const LETTER = /\p{Script=Latin}|\p{Script=Cyrillic}|\p{Script=Greek}/u;

/** The number that starts at a place of a folded text, if one does. */
export const numberAt = (text: string, start: number, reading: Reading): NumberAt | undefined => {
  const rules = numberRules(reading);
  const tokens: Token[] = [];
  let over = false;
  let digitsRun: readonly number[] | undefined;
  let pos = start;
  let good: { end: number; count: number } | undefined;

  if (!rules.isHan && start > 0 && LETTER.test(text[start] ?? '') && /[\p{L}]/u.test(text[start - 1] ?? ''))
    return undefined;
  const push = (role: Role, value: number, from: number, end: number) => {
    tokens.push({ role, value, start: from, end });
    pos = end;
    const next = text.slice(end, end + 6);
    const isWhole = rules.isHan || role === 'digits' || !LETTER.test(next[0] ?? '') || SUFFIX.test(next);
    if (isWhole && role !== 'and' && role !== 'point') good = { end, count: tokens.length };
  };

  for (;;) {
    const last = tokens.at(-1);
    let from = pos;
    if (last && !(rules.isHan && last.role !== 'digits')) {
      const gap = matchAt(rules.gap, text, pos);
      if (!gap) break;
      from = pos + gap[0].length;
    }
    // 一个半
    if (rules.isHan && last && /^[个個]半/.test(text.slice(pos))) {
      push('part', 0.5, pos + 1, pos + 2);
      continue;
    }
    if (last?.role === 'part') {
      // `half a million`, `a quarter of a million`
      const link = matchAt(rules.link, text, pos);
      const after = link && pos + link[0].length;
      const scale = after && matchAt(rules.word, text, after);
      if (after && scale && rules.lookup.get(scale[0].toLowerCase())?.role === 'scale') from = after;
    }
    const inDigits =
      tokens.length === 0 || last?.role === 'scale' ? matchAt(rules.digits, text, from) : undefined;
    if (tokens.length === 0) {
      const slash = matchAt(rules.fraction, text, from);
      if (slash && Number(slash[3]) > 1 && Number(slash[2]) < Number(slash[3])) {
        const value = Number(slash[1] ?? 0) + Number(slash[2]) / Number(slash[3]);
        push(slash[1] === undefined ? 'part' : 'digits', value, from, from + slash[0].length);
        continue;
      }
    }
    if (inDigits && (rules.isHan || tokens.length === 0 || isWordScale(text, last))) {
      const value = readDigits(inDigits[0], reading);
      let end = from + inDigits[0].length;
      const vulgar = matchAt(rules.vulgar, text, end);
      const extra = vulgar ? vulgarValue(vulgar[1] ?? '') : 0;
      if (vulgar) end += vulgar[0].length;
      push('digits', value + extra, from, end);
      const short = matchAt(rules.short, text, end);
      if (short)
        push('scale', reading.shortScales[(short[1] ?? '').toLowerCase()] ?? 1, end, end + short[0].length);
      continue;
    }
    if (tokens.length === 0) {
      const alone = matchAt(rules.vulgar, text, from);
      if (alone && text[from] !== ' ') {
        push('part', vulgarValue(alone[1] ?? ''), from, from + alone[0].length);
        continue;
      }
    }
    if (rules.isHan && tokens.length > 0) {
      const infix = matchAt(rules.infix, text, pos);
      if (infix) {
        const scaleAfter = rules.lookup.get(text[pos + 1] ?? '')?.role === 'scale';
        over = true;
        if (!scaleAfter) {
          pos += 1;
          good = { end: pos, count: tokens.length };
          break;
        }
        pos += 1;
        continue;
      }
    }
    const part = tokens.length > 0 ? matchAt(rules.ofPart, text, from) : undefined;
    if (part && isOfPart(text, from, from + part[0].length, tokens, rules.afterPart)) {
      push('part', rules.ofParts.get(part[0].toLowerCase()) ?? 1, from, from + part[0].length);
      continue;
    }
    const word = matchAt(rules.word, text, from);
    const known = word && rules.lookup.get(word[0].toLowerCase());
    if (
      !word ||
      !known ||
      (tokens.length === 0 && Object.hasOwn(reading.scalesBehind, word[0].toLowerCase()))
    )
      break;
    const end = from + word[0].length;
    if (rules.isHan && (known.role === 'number' || known.role === 'one')) {
      const run = hanDigits(text, from, rules.lookup);
      if (run.length > 1) {
        if (tokens.length > 0 && last?.role !== 'scale' && last?.role !== 'point') break;
        digitsRun = run;
        const isPair = run.length === 2 && (run[1] ?? 0) - (run[0] ?? 0) === 1 && last?.role !== 'point';
        push('number', isPair ? (run[0] ?? 0) : Number(run.join('')), from, from + run.length);
        if (!isPair) digitsRun = undefined;
        if (last?.role === 'point')
          tokens.splice(-1, 1, decimalsToken(run.join(''), from, from + run.length));
        continue;
      }
    }
    if (!mayFollow(known, last, tokens, text, rules.isHan, reading)) break;
    push(known.role, known.value, from, end);
  }

  if (!good) return undefined;
  const whole = tokens.slice(0, good.count);
  while (whole.at(-1)?.role === 'and' || whole.at(-1)?.role === 'point') whole.pop();
  const [first] = whole;
  if (!first) return undefined;
  const isOne = whole.length === 1 && first.role === 'one';
  if (isOne && ARTICLES.test(text.slice(start, good.end))) return undefined;
  const value = evaluate(whole, rules.isHan);
  const to = digitsRun
    ? evaluate(
        whole.map((token) =>
          token.value === digitsRun?.[0] && token.end - token.start === 2
            ? { ...token, value: digitsRun?.[1] ?? 0 }
            : token,
        ),
        rules.isHan,
      )
    : undefined;
  const parts = whole.filter(({ role }) => role === 'part').length;
  return {
    start,
    end: good.end,
    value,
    to,
    isOne,
    isPart: parts > 0 && value < 1 && !whole.some(({ role }) => role === 'scale'),
    isDigits: whole.every(({ role }) => role === 'digits'),
    isScale: whole.every(({ role }) => role === 'scale'),
    over,
    scale: scaleOf(whole),
  };
};

const ARTICLES = /^(?:an?|ein|eine[nmrs]?|una?)$/iu;

const isWordScale = (text: string, token: Token | undefined) =>
  token?.role === 'scale' && /\p{L}{4,}/u.test(text.slice(token.start, token.end));

const hanDigits = (
  text: string,
  from: number,
  lookup: ReadonlyMap<string, { role: Role; value: number }>,
) => {
  const run: number[] = [];
  for (let i = from; i < text.length; i += 1) {
    const known = lookup.get(text[i] ?? '');
    if (!known || known.value > 9 || (known.role !== 'number' && known.role !== 'one')) break;
    // 一百零五: the zero parts the places.
    if (known.value === 0 && i === from) break;
    run.push(known.value);
  }
  return run;
};

const isOfPart = (text: string, from: number, end: number, tokens: readonly Token[], after: RegExp) => {
  const last = tokens.at(-1);
  if (!last || !['number', 'one', 'digits', 'and'].includes(last.role)) return false;
  const isPlural = text[end - 1] === 's';
  if (text[from - 1] === '-') return true;
  return (
    matchAt(after, text, end) !== undefined &&
    (!isPlural || /^ (?:of|million|billion)/iu.test(text.slice(end)))
  );
};

/** Whether a word goes on with the number that stands before it. */
const mayFollow = (
  { role, value }: { role: Role; value: number },
  last: Token | undefined,
  tokens: readonly Token[],
  text: string,
  isHan: boolean,
  reading: Reading,
): boolean => {
  if (!last) return role !== 'and' && role !== 'point';
  if (role === 'scale') return last.role !== 'and' && last.role !== 'point';
  if (role === 'point') return last.role === 'number' || last.role === 'one' || last.role === 'scale';
  if (role === 'and')
    return (
      last.role !== 'and' &&
      last.role !== 'part' &&
      (isHan || reading.joined || last.role === 'scale' || last.role === 'digits' || last.value < 100)
    );
  if (role === 'part') {
    if (last.role === 'scale') return isHan;
    return true;
  }
  if (last.role === 'point') return value < 100;
  if (last.role === 'and') {
    const before = tokens.at(-2);
    if (role === 'one' && !isHan)
      return before?.role === 'scale' || (before?.value ?? 0) >= 20 || startsPart(text, last.end);
    return before?.role === 'scale' || (reading.joined && value >= 20) || (before?.value ?? 0) >= 20;
  }
  if (last.role === 'scale') return true;
  if (last.role === 'part') return false;
  if (isHan) return last.value === 0;
  // Tens before ones, hundreds before tens; and the digits behind a point.
  if (tokens.some((token) => token.role === 'point')) return value < 10;
  return last.role === 'number' && last.value >= 20 && value < (last.value >= 100 ? 100 : 10);
};

const startsPart = (text: string, from: number) =>
  /^ a (?:half|third|quarter|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\b/iu.test(text.slice(from));
