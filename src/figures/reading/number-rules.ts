import { anyOf, perReading, sticky } from './lexicon.ts';

export type Role = 'digits' | 'number' | 'one' | 'scale' | 'part' | 'and' | 'point';
export interface Token {
  readonly role: Role;
  readonly value: number;
  readonly start: number;
  readonly end: number;
}

const SPACE = '[ \\u00a0\\u202f]';
const VULGAR = '[\\u00bc-\\u00be\\u2150-\\u215e]';

export const numberRules = perReading((reading) => {
  const { decimal, group, joined } = reading;
  const point = `[${decimal}]`;
  const groups = `[${group}'’\\u00a0\\u202f ]`;
  const inWords = (rows: Readonly<Record<string, number>>) => Object.keys(rows);
  const isHan = inWords(reading.numbers).some((word) => /\p{Script=Han}/u.test(word));
  // Joined words have no ends of their own.
  const any = (list: readonly string[]) =>
    joined
      ? list.toSorted((a, b) => b.length - a.length).join('|')
      : `(?<![\\p{L}\\p{N}])(?:${list.toSorted((a, b) => b.length - a.length).join('|')})(?=fold\\b|[^\\p{L}\\p{N}]|$)`;
  const roles: readonly (readonly [Role, Readonly<Record<string, number>>])[] = [
    ['part', reading.parts],
    ['scale', { ...reading.scales, ...reading.scalesBehind }],
    ['number', reading.numbers],
    ['one', Object.fromEntries(reading.ones.map((word) => [word, 1]))],
    ['and', Object.fromEntries(reading.and.map((word) => [word, 0]))],
    ['point', Object.fromEntries(reading.point.map((word) => [word, 0]))],
  ];
  const lookup = new Map<string, { role: Role; value: number }>();
  for (const [role, rows] of roles.toReversed())
    for (const [word, value] of Object.entries(rows)) lookup.set(word.toLowerCase(), { role, value });
  return {
    isHan,
    lookup,
    ofParts: new Map(Object.entries(reading.ofParts)),
    digits: sticky(
      `(?<![\\d]|\\d[.,])(?:(?:\\d{1,3}(?:${groups}\\d{3})+|\\d{1,2}(?:,\\d{2})+,\\d{3})(?!\\d)(?:${point}\\d+)?|\\d+(?:${point}\\d+)?|${point}\\d+)`,
    ),
    fraction: sticky(`(?<![\\d/.,])(?:(\\d+) )?(\\d{1,3})/(\\d{1,3})(?![\\d/])`),
    vulgar: sticky(`${SPACE}?(${VULGAR})`),
    word: sticky(isHan ? `(?!千[瓦米克])(?:${any([...lookup.keys()])})` : any([...lookup.keys()])),
    ofPart: sticky(anyOf(Object.keys(reading.ofParts))),
    afterPart: sticky(
      `${SPACE}(?:${anyOf(reading.afterPart)})|(?=[,.;:)，。；]|$)|${SPACE}(?=(?:in|from|since|to|by|over|on)\\b)`,
    ),
    short: sticky(
      `${SPACE}?(${
        Object.keys(reading.shortScales)
          .toSorted((a, b) => b.length - a.length)
          .map((word) => word.replaceAll('.', '\\.'))
          .join('|') || '(?!)'
      })(?![\\p{L}])`,
    ),
    gap: sticky(isHan ? ' *' : joined ? `(?:${SPACE}|-)?` : `(?:${SPACE}+|-)`),
    link: sticky(`(?:${SPACE}(?:${reading.link.join('|') || '(?!)'}))?${SPACE}`),
    infix: sticky('[余餘多]'),
  };
});
