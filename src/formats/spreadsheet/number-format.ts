/** What the number format of a cell says of its number: whether it is a date, and of what; or a percentage. */

export interface Shown {
  readonly date: 'year' | 'month' | 'day' | undefined;
  readonly isPercent: boolean;
}

/** Formats that files name by a number only: dates of every language, and times of day. */
const BUILT_IN_DAYS = [14, 15, 16, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 56, 57, 58];
const BUILT_IN_MONTHS = [17, 55];
const BUILT_IN_PERCENT = [9, 10];

export const shownByNumber = (id: number): Shown => ({
  date: BUILT_IN_DAYS.includes(id) ? 'day' : BUILT_IN_MONTHS.includes(id) ? 'month' : undefined,
  isPercent: BUILT_IN_PERCENT.includes(id),
});

/** Reads a format such as `mmm yy`, `[$-409]d/m/yyyy;@` or `0.0%`. */
export const shownByCode = (code: string): Shown => {
  const [first = ''] = code
    .replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '')
    .toLowerCase()
    .split(';');
  // Elapsed times and times of day have hours; `general` and `standard` have letters of dates.
  if (/general|standard/.test(first)) return { date: undefined, isPercent: false };
  const hasYear = /[ye]/.test(first.replace(/e[+-]/g, ''));
  const hasDay = /d/.test(first);
  const hasMonth = /m/.test(first) && !/[hs]/.test(first);
  const date = hasDay ? 'day' : hasMonth ? 'month' : hasYear ? 'year' : undefined;
  return { date, isPercent: date === undefined && first.includes('%') };
};

const DAY = 86_400_000;
/** Counted from the last day of 1899, so that the day that Excel takes 1900 to have had falls before March of it. */
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);

/** The ISO day of a serial number; undefined for what is none of 1900 to 9999. */
export const dayOfSerial = (serial: number, from1904: boolean): string | undefined => {
  if (!(serial >= 61) || serial > 2_958_465) return undefined;
  return new Date((from1904 ? EPOCH_1904 : EPOCH_1900) + Math.floor(serial) * DAY).toISOString().slice(0, 10);
};
