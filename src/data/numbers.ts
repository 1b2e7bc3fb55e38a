/** Numbers as people write them into tables: with thousands signs, percent, parentheses for a minus, and scales. */
import { readingOf } from '../figures/reading/lexicon.ts';

export type DecimalSign = '.' | ',';

export interface TypedNumber {
  readonly value: number;
  readonly isPercent: boolean;
}

/** What stands where nothing is known. */
const MISSING =
  /^(?:[-–—−]{1,3}|\.{1,3}|…|\/|\*|n\.?\/?\s?[av]\.?|#n\/a|nan|null|none|not (?:yet )?(?:reported|available)|k\.?\s?a\.?|s\/?d|sin datos|暂无|无|缺|未公布|尚未公布|不详)$/iu;

/** Whether a text says that there is no value. */
export const isMissing = (text: string): boolean => MISSING.test(text.normalize('NFKC').trim());

const CURRENCY = '(?:[$€£¥₽₹]|US\\$|USD|EUR|CNY|RMB|GBP)?';
const GROUPS: Readonly<Record<DecimalSign, string>> = { '.': "[, '’]", ',': "[. '’]" };

const patternOf = (decimal: DecimalSign) => {
  const digits = `\\d{1,3}(?:(${GROUPS[decimal]})\\d{3})(?:\\2\\d{3})*|\\d+`;
  const point = decimal === '.' ? '\\.' : ',';
  return new RegExp(`^(${digits})?(?:${point}(\\d+))?(?:e([+-]?\\d{1,3}))?$`, 'iu');
};
const PATTERNS: Readonly<Record<DecimalSign, RegExp>> = { '.': patternOf('.'), ',': patternOf(',') };

interface Bare {
  readonly digits: string;
  readonly sign: 1 | -1;
  readonly isPercent: boolean;
  readonly scale: number;
}

/** Takes off what stands around the digits; undefined where that leaves none. */
const strip = (text: string, languages: readonly string[]): Bare | undefined => {
  const folded = text
    .normalize('NFKC')
    .replace(/[−–—‐‑]/gu, '-')
    .replace(/[\s\u200e\u200f]+/gu, ' ')
    .trim();
  const [, inside] = /^\(\s*(.+?)\s*\)$/.exec(folded) ?? [];
  const [, before = '', core = '', percent = '', after = ''] =
    new RegExp(`^([+-]?)\\s?${CURRENCY}\\s?(.+?)\\s?(%?)\\s?${CURRENCY}(-?)$`, 'iu').exec(inside ?? folded) ??
    [];
  if ([before === '-', after === '-', inside !== undefined].filter(Boolean).length > 1) return undefined;
  const [, digits = '', word = ''] = /^([\d.,'’ ]*\d(?:e[+-]?\d+)?)\s?(\D*)$/iu.exec(core) ?? [];
  const scale = word === '' ? 1 : scaleOf(word, languages);
  if (digits === '' || scale === undefined) return undefined;
  const isBelow = before === '-' || after === '-' || inside !== undefined;
  return { digits, sign: isBelow ? -1 : 1, isPercent: percent === '%', scale };
};

const scaleOf = (word: string, languages: readonly string[]): number | undefined => {
  const said = word.trim().toLowerCase();
  for (const language of /\p{Script=Han}/u.test(said) ? ['zh'] : languages) {
    const { scales, scalesBehind, shortScales } = readingOf(language);
    const found = { ...scales, ...scalesBehind, ...shortScales };
    if (Object.hasOwn(found, said)) return found[said];
  }
  return undefined;
};

/** The number with one sign or the other for decimals; undefined for what is none. */
export const parseNumber = (
  text: string,
  decimal: DecimalSign,
  languages: readonly string[],
): TypedNumber | undefined => {
  const bare = strip(text, languages);
  const [whole, integer = '', , fraction = '', power = '0'] =
    (bare && PATTERNS[decimal].exec(bare.digits)) ?? [];
  if (!bare || whole === undefined || (integer === '' && fraction === '')) return undefined;
  const plain = Number(`${integer.replace(/\D/g, '') || '0'}.${fraction || '0'}e${power}`);
  const value = bare.scale === 1 ? plain : Number((plain * bare.scale).toPrecision(15));
  return Number.isFinite(value) ? { value: bare.sign * value + 0, isPercent: bare.isPercent } : undefined;
};

/** How the numbers of a column are written: `unclear` where they could be either, also in `languages`. */
export const decimalSignOf = (
  texts: readonly string[],
  languages: readonly string[],
  readable: readonly string[] = languages,
): DecimalSign | 'mixed' | 'unclear' => {
  const seen = new Set<DecimalSign>();
  let unclear = 0;
  for (const text of texts) {
    const [point, comma] = [parseNumber(text, '.', readable), parseNumber(text, ',', readable)];
    if (point && !comma) seen.add('.');
    else if (comma && !point) seen.add(',');
    else if (point && comma && point.value !== comma.value) unclear += 1;
  }
  const [first, second] = [...seen];
  if (first !== undefined) return second === undefined ? first : unclear === 0 ? '.' : 'mixed';
  if (unclear === 0) return '.';
  // In every language of the article `1,234` is a thousand and more; `1.234` may be that in the file's.
  const signs = new Set(languages.map((language) => readingOf(language).decimal));
  const [sign] = signs;
  const isGrouped = (text: string) => text.includes(sign === ',' ? '.' : ',');
  return sign !== undefined && signs.size === 1 && texts.some(isGrouped) ? sign : 'unclear';
};
