/** 18 to 20 percent: two numbers that are the ends of a range. */
import type { Amount } from './amounts.ts';
import { type Lexicon, perReading } from './lexicon.ts';

const DASH = /^\s?[-–—~～∼]\s?$/u;

const rangePatterns = perReading((reading) =>
  reading.ranges.map((template) => {
    const [lead = '', between = '', end = ''] = template.split(/\{[nm]\}/);
    return {
      lead: lead.trim() === '' ? undefined : new RegExp(`(?:${lead.trim()})\\s*$`, 'iu'),
      between: new RegExp(`^\\s?${between.trim()}\\s?$`, 'iu'),
      end: end.trim() === '' ? undefined : new RegExp(`^\\s*[\\p{Script=Han}]{0,2}${end.trim()}`, 'iu'),
    };
  }),
);

/** 18 to 20 percent is one quantity, from one end to the other; what rose from 18 to 20 may be declared alone as well. */
export const mergeRanges = (amounts: readonly Amount[], folded: string, reading: Lexicon): Amount[] => {
  const merged: Amount[] = [];
  for (let i = 0; i < amounts.length; i += 1) {
    const [a, b] = [amounts[i], amounts[i + 1]];
    if (!a) continue;
    const between = b && folded.slice(a.end, b.start);
    const isRange =
      b !== undefined &&
      between !== undefined &&
      !a.number.isOne &&
      !a.isPart &&
      b.sign !== '-' &&
      (DASH.test(between) ||
        rangePatterns(reading).some(
          (pattern) =>
            pattern.between.test(between) &&
            (!pattern.lead || pattern.lead.test(folded.slice(0, a.start))) &&
            (!pattern.end || pattern.end.test(folded.slice(b.end))),
        ));
    const fits =
      isRange &&
      a.rates.length === 0 &&
      (a.units.length === 0 ||
        b.units.some((unit) => a.units.includes(unit)) ||
        (b.units.length === 0 && a.unit === undefined));
    if (!b || !fits) {
      merged.push(a);
      continue;
    }
    const factor = a.scale === 1 && b.scale > 1 && a.value < 1_000 ? b.scale : 1;
    const low = Number((a.value * factor).toPrecision(15));
    if (!(low < b.value)) {
      merged.push(a);
      continue;
    }
    merged.push({
      ...a,
      end: b.end,
      number: { ...a.number, end: b.number.end },
      value: low,
      to: b.value,
      isLoose: false,
      unit: b.unit,
      units: b.units.length > 0 ? b.units : a.units,
    });
    if (/(?:from|von|desde|从|由)\s?$/iu.test(folded.slice(0, a.start))) merged.push(a, b);
    i += 1;
  }
  return merged;
};
