/** The period that a time named in a text is, as content writes it. */
import type { Time } from './reading/times.ts';

/** Says that the months were told as quarters. */
const QUARTERLY = /q[1-4]|quarter|quartal|trimestre|季|half|halbjahr|semestre|半年|\bh[12]\b|\b[1-4]q/iu;

const two = (n: number) => String(n).padStart(2, '0');

/** `2024`, `2024-Q1..Q3`, `2024-01..09` or `2024-11-12`; undefined where neither the time nor `year` tells a year. */
export const periodOfTime = (
  { months, day, year: own, start, end }: Time,
  text: string,
  year?: number,
): string | undefined => {
  const told = own ?? year;
  if (told === undefined) return undefined;
  if (!months) return String(told);
  const [from, to] = months;
  if (day !== undefined) return `${told}-${two(from)}-${two(day)}`;
  if (from === 1 && to === 12) return String(told);
  if (from % 3 === 1 && to % 3 === 0 && QUARTERLY.test(text.slice(start, end))) {
    const [first, last] = [(from + 2) / 3, to / 3];
    return first === last ? `${told}-Q${first}` : `${told}-Q${first}..Q${last}`;
  }
  return from === to ? `${told}-${two(from)}` : `${told}-${two(from)}..${two(to)}`;
};
