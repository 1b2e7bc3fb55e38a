/** How a language without rows of its own writes numbers, as CLDR tells it. */
import { type NameRow, type Reading, values } from '../../languages/reading/reading.ts';

const NO_BOUNDS = { over: [], under: [], about: [] } as const;
/** CLDR's words for these are read as scales. */
const POWERS = [1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e12];

/** Its number words come from the content's vocabulary, if it has any. */
export const readingFromIntl = (
  language: string,
  numbers: Readonly<Record<string, number>> = {},
): Reading => {
  const decimal = decimalOf(language);
  const isPower = (value: number) => POWERS.includes(value);
  const given = Object.entries(numbers);
  return {
    decimal,
    group: decimal === ',' ? '.' : ',',
    joined: false,
    numbers: Object.fromEntries(given.filter(([, value]) => !isPower(value))),
    ones: [],
    scales: {
      ...scaleWords(language, 'long'),
      ...Object.fromEntries(given.filter(([, value]) => isPower(value))),
    },
    scalesBehind: {},
    shortScales: scaleWords(language, 'short'),
    parts: {},
    ofParts: {},
    afterPart: [],
    and: [],
    point: [],
    link: [],
    minus: [],
    loss: [],
    qualifiers: { before: NO_BOUNDS, after: NO_BOUNDS },
    ranges: [],
    shares: [],
    everyNth: [],
    ordinals: {},
    multiples: [],
    up: [],
    down: [],
    level: [],
    reaching: [],
    base: [],
    against: { year: [], quarter: [], month: [], week: [], start: [] },
    units: {},
    nounEnds: [],
    months: [],
    counts: values('1 1'),
    times: [],
    beforeYear: [],
    vague: [],
    names: [dates(language)],
  };
};

/** A language, or a region, writes 1.5 or 1,5. */
export const decimalOf = (language: string): '.' | ',' =>
  new Intl.NumberFormat(language)
    .formatToParts(1.5)
    .some(({ type, value }) => type === 'decimal' && value === ',')
    ? ','
    : '.';

const scaleWords = (language: string, compactDisplay: 'long' | 'short'): Record<string, number> => {
  const format = new Intl.NumberFormat(language, {
    notation: 'compact',
    compactDisplay,
    maximumFractionDigits: 1,
  });
  const plain = new Intl.NumberFormat(language);
  const rows = POWERS.flatMap((power) =>
    [1, 1.5, 2, 5].flatMap((count) => {
      const parts = format.formatToParts(count * power);
      const digits = parts.filter(({ type }) => type === 'integer').map(({ value }) => value);
      const word = parts.find(({ type }) => type === 'compact')?.value.replace(/[.\u200f\u200e]/gu, '');
      // Only where the digits are the count itself does the word stand for the power.
      const isScale = digits.join('') === plain.format(Math.floor(count));
      return word !== undefined && /^\p{L}{2,}$/u.test(word) && isScale
        ? [[word.toLowerCase(), power] as const]
        : [];
    }),
  );
  return Object.fromEntries(rows);
};

const escaped = (text: string) => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

/** A day of a month as Intl writes it, with its year or without: `24 בנובמבר 2026`. */
const dates = (language: string): NameRow => {
  const forms = [{}, { year: 'numeric' } as const].flatMap((year) => {
    const format = new Intl.DateTimeFormat(language, {
      day: 'numeric',
      month: 'long',
      timeZone: 'UTC',
      ...year,
    });
    return Array.from({ length: 12 }, (_, month) =>
      format
        .formatToParts(Date.UTC(2024, month, 1))
        .map(({ type, value }) => (type === 'day' ? '\\d{1,2}' : type === 'year' ? '\\d{4}' : escaped(value)))
        .join(''),
    );
  });
  const longest = forms.toSorted((a, b) => b.length - a.length).join('|');
  return { name: 'date', patterns: [`(?<![\\d.,])(?:${longest})(?!\\d)`], anyCase: true, examples: [] };
};
