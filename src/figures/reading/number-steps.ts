/** The steps by which a number is read: each takes what it knows from where the number has come to. */
import { type Lexicon, matchAt } from './lexicon.ts';
import type { numberRules, Role, Token } from './number-rules.ts';
import { decimalsToken, readDigits, vulgarValue } from './number-value.ts';

/** A number as far as it has been read. */
export interface Scan {
  readonly text: string;
  readonly reading: Lexicon;
  readonly rules: ReturnType<typeof numberRules>;
  readonly tokens: Token[];
  pos: number;
  /** Where what has been read may end, and after how many tokens. */
  good: { readonly end: number; readonly count: number } | undefined;
  over: boolean;
  /** The two digits of a range in one word: 两三. */
  pair: readonly number[] | undefined;
}

/** What a number may be written together with: `fivefold`, `3-fache`. */
const SUFFIX = /^(?:fold|-fold|fach|mal)/iu;
export const LETTER = /\p{Script=Latin}|\p{Script=Cyrillic}|\p{Script=Greek}/u;

const push = (scan: Scan, role: Role, value: number, from: number, end: number): 'went' => {
  const { text, rules, tokens } = scan;
  tokens.push({ role, value, start: from, end });
  scan.pos = end;
  const next = text.slice(end, end + 6);
  const isWhole = rules.isHan || role === 'digits' || !LETTER.test(next[0] ?? '') || SUFFIX.test(next);
  if (isWhole && role !== 'and' && role !== 'point') scan.good = { end, count: tokens.length };
  return 'went';
};

/** Takes what it knows and goes on, ends the number, or leaves it to the next step. */
type Step = (scan: Scan, from: number) => 'went' | 'end' | undefined;

/** 一个半 */
const readHanHalf: Step = (scan) =>
  scan.rules.isHan && scan.tokens.length > 0 && /^[个個]半/.test(scan.text.slice(scan.pos, scan.pos + 2))
    ? push(scan, 'part', 0.5, scan.pos + 1, scan.pos + 2)
    : undefined;

/** 3/4, 2 1/2 */
const readSlash: Step = (scan, from) => {
  const slash = scan.tokens.length === 0 ? matchAt(scan.rules.fraction, scan.text, from) : undefined;
  const [over, under] = [Number(slash?.[2]), Number(slash?.[3])];
  if (!slash || !(under > 1 && over < under)) return undefined;
  const role = slash[1] === undefined ? 'part' : 'digits';
  return push(scan, role, Number(slash[1] ?? 0) + over / under, from, from + slash[0].length);
};

const readInDigits: Step = (scan, from) => {
  const { text, reading, rules, tokens } = scan;
  const last = tokens.at(-1);
  if (last && !(last.role === 'scale' && (rules.isHan || isWordScale(text, last)))) return undefined;
  const digits = matchAt(rules.digits, text, from);
  if (!digits) return undefined;
  const end = from + digits[0].length;
  const vulgar = matchAt(rules.vulgar, text, end);
  const behind = end + (vulgar?.[0].length ?? 0);
  push(
    scan,
    'digits',
    readDigits(digits[0], reading) + (vulgar ? vulgarValue(vulgar[1] ?? '') : 0),
    from,
    behind,
  );
  const short = matchAt(rules.short, text, behind);
  if (!short) return 'went';
  const scale = reading.shortScales[(short[1] ?? '').toLowerCase()] ?? 1;
  return push(scan, 'scale', scale, behind, behind + short[0].length);
};

/** ½ */
const readVulgar: Step = (scan, from) => {
  const sign =
    scan.tokens.length === 0 && scan.text[from] !== ' '
      ? matchAt(scan.rules.vulgar, scan.text, from)
      : undefined;
  return sign && push(scan, 'part', vulgarValue(sign[1] ?? ''), from, from + sign[0].length);
};

/** 三十多亿, 600余 */
const readInfix: Step = (scan) => {
  const { text, rules, tokens } = scan;
  if (!rules.isHan || tokens.length === 0 || !matchAt(rules.infix, text, scan.pos)) return undefined;
  scan.over = true;
  scan.pos += 1;
  if (rules.lookup.get(text[scan.pos] ?? '')?.role === 'scale') return 'went';
  scan.good = { end: scan.pos, count: tokens.length };
  return 'end';
};

/** `third`, which is a part only where its neighbours say so. */
const readOfPart: Step = (scan, from) => {
  const { text, rules, tokens } = scan;
  const part = tokens.length > 0 ? matchAt(rules.ofPart, text, from) : undefined;
  const end = from + (part?.[0].length ?? 0);
  return part && isOfPart(text, from, end, tokens, rules.afterPart)
    ? push(scan, 'part', rules.ofParts.get(part[0].toLowerCase()) ?? 1, from, end)
    : undefined;
};

/** Several Chinese digits in a row: 二〇二四, 两三. */
const readHanDigits: Step = (scan, from) => {
  const { text, rules, tokens } = scan;
  const last = tokens.at(-1);
  const run = rules.isHan ? hanDigits(text, from, rules.lookup) : [];
  const [first = 0, second = 0] = run;
  if (run.length < 2) return undefined;
  if (last && last.role !== 'scale' && last.role !== 'point') return 'end';
  const isPair = run.length === 2 && second - first === 1 && last?.role !== 'point';
  if (isPair) scan.pair = run;
  push(scan, 'number', isPair ? first : Number(run.join('')), from, from + run.length);
  if (last?.role === 'point') tokens.splice(-1, 1, decimalsToken(run.join(''), from, from + run.length));
  return 'went';
};

const readWord: Step = (scan, from) => {
  const { text, reading, rules, tokens } = scan;
  const word = matchAt(rules.word, text, from)?.[0];
  const known = word === undefined ? undefined : rules.lookup.get(word.toLowerCase());
  if (word === undefined || !known) return 'end';
  if (tokens.length === 0 && Object.hasOwn(reading.scalesBehind, word.toLowerCase())) return 'end';
  return mayFollow(known, tokens.at(-1), tokens, text, rules.isHan, reading)
    ? push(scan, known.role, known.value, from, from + word.length)
    : 'end';
};

/** In the order in which they are tried. */
export const STEPS: readonly Step[] = [
  readHanHalf,
  readSlash,
  readInDigits,
  readVulgar,
  readInfix,
  readOfPart,
  readHanDigits,
  readWord,
];

/** Where the next word starts, behind a space, a hyphen or `of a`; undefined where the number must end. */
export const nextPlace = ({ text, rules, tokens, pos }: Scan): number | undefined => {
  const last = tokens.at(-1);
  if (last?.role === 'part') {
    // `half a million`, `a quarter of a million`
    const link = matchAt(rules.link, text, pos);
    const after = pos + (link?.[0].length ?? 0);
    const word = link && matchAt(rules.word, text, after)?.[0].toLowerCase();
    if (word !== undefined && rules.lookup.get(word)?.role === 'scale') return after;
  }
  if (!last || (rules.isHan && last.role !== 'digits')) return pos;
  const gap = matchAt(rules.gap, text, pos);
  return gap ? pos + gap[0].length : undefined;
};

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
  reading: Lexicon,
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
