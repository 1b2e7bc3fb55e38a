/** Whether the value that a phrase prints, with its unit, sign and bound, is the declared one. */
import type { Quantity } from '../../figures/reading/quantities.ts';
import { SAME_DIMENSION } from '../../languages/reading/symbols.ts';
import { equal, significantDigits } from './rule.ts';
import type { Disagreement, Stated, StatedUnit } from './stated.ts';

/** A share in words is rounded: a third is 33, 33.3 or 33.33 percent. */
const equalPart = (a: number, b: number) => Math.abs(a - b) <= 0.5;

const CURRENCY = /^[A-Z]{3}$/;
const RATIOS = new Set(['percent', 'permille', 'pp', 'bp', 'times']);
const COUNTS = new Set(
  'count vehicle person job company store station plant country city household'.split(' '),
);

/** Whether two units cannot be the same. */
export const unitsDiffer = (read: readonly string[], { units, named }: StatedUnit): boolean => {
  if (read.length === 0 || read.some((unit) => units.includes(unit) || named.includes(unit))) return false;
  if (units.length > 0) {
    const isCount = (all: readonly string[]) => all.every((unit) => COUNTS.has(unit));
    // Whatever is counted may be told in pieces.
    return !(isCount(units) && read.includes('count')) && !(units.includes('count') && isCount(read));
  }
  return read.every((unit) => CURRENCY.test(unit) || RATIOS.has(unit) || !COUNTS.has(unit));
};

const factorBetween = (from: string, to: string): number | undefined => {
  const row = SAME_DIMENSION.find((units) => from in units && to in units);
  return row ? (row[from] ?? 1) / (row[to] ?? 1) : undefined;
};

/** The values that a quantity may have in a figure's unit. */
const valuesOf = (quantity: Quantity, unit: StatedUnit): readonly number[] => {
  const { value, other, rates, units } = quantity;
  if (value === undefined) return [];
  const converted = unit.units.flatMap((to) =>
    units.flatMap((from) => {
      const factor = from === to ? undefined : factorBetween(from, to);
      return factor === undefined ? [] : [value * factor];
    }),
  );
  const isPercent = unit.units.includes('percent');
  return [
    ...(unitsDiffer(units, unit) ? [] : [value]),
    ...(other && !unitsDiffer(other.units, unit) ? [other.value] : []),
    ...converted,
    ...(isPercent && units.includes('times') ? rates : []),
    ...(isPercent && units.includes('permille') ? [value / 10] : []),
    ...(unit.units.includes('times') && units.includes('percent') ? [value / 100] : []),
  ].map((one) => one / unit.factor);
};

const isSame = (quantity: Quantity, stated: Stated): boolean => {
  const same = quantity.isPart ? equalPart : equal;
  const size = Math.abs(stated.value);
  if (stated.to !== undefined)
    return (
      quantity.to !== undefined &&
      valuesOf(quantity, stated.unit).some((value) => equal(value, size)) &&
      equal(quantity.to / stated.unit.factor, stated.to)
    );
  return (
    quantity.to === undefined && valuesOf(quantity, stated.unit).some((value) => same(Math.abs(value), size))
  );
};

/** The printed number that the value would round to. */
const isCoarser = (quantity: Quantity, { value, to, unit }: Stated): boolean =>
  to === undefined &&
  valuesOf(quantity, unit).some((printed) => {
    const digits = significantDigits(printed);
    return (
      printed !== 0 &&
      significantDigits(value) > digits &&
      equal(Number(Math.abs(value).toPrecision(digits)), Math.abs(printed))
    );
  });

/** A value that is rounded and says so: about 1.2 million of 1,234,567. */
const isRounded = (quantity: Quantity, stated: Stated): boolean =>
  stated.qualifier !== undefined &&
  valuesOf(quantity, stated.unit).some((printed) => {
    const digits = significantDigits(stated.value);
    if (significantDigits(printed) <= digits) return false;
    const [size, shown] = [Math.abs(printed), Math.abs(stated.value)];
    const step = 10 ** (Math.floor(Math.log10(shown)) + 1 - digits);
    if (stated.qualifier === 'over') return shown <= size && size - shown < step;
    if (stated.qualifier === 'under') return shown >= size && shown - size < step;
    return equal(Number(size.toPrecision(digits)), shown);
  });

const isNegative = ({ sign, isLoss, direction, units }: Quantity): boolean =>
  sign === '-' || isLoss || (direction === 'down' && units.some((unit) => RATIOS.has(unit)));

const signDiffers = (quantity: Quantity, { value, unit, isFall }: Stated): boolean => {
  if (value === 0) return false;
  const isRatio = unit.units.some((name) => RATIOS.has(name));
  if (value < 0)
    return !isNegative(quantity) && (quantity.sign === '+' || (isRatio && quantity.direction === 'up'));
  return isNegative(quantity) && !isFall;
};

/** What of a figure's own value a phrase contradicts; empty where it agrees or says nothing. */
export const disagreeOnValue = (
  quantities: readonly Quantity[],
  stated: Stated,
  isWhole: boolean,
  hasWords = true,
): { readonly own: Quantity | undefined; readonly told: readonly Disagreement[] } => {
  const exact = quantities.filter(({ value }) => value !== undefined);
  const same = exact.filter((quantity) => isSame(quantity, stated));
  const own =
    same.find((quantity) => !signDiffers(quantity, stated) && !quantity.isBase) ??
    same.find((quantity) => !signDiffers(quantity, stated)) ??
    same[0];
  if (own) {
    if (signDiffers(own, stated)) return { own, told: [{ aspect: 'direction', read: own }] };
    return qualifierDiffers(own, stated, isWhole)
      ? { own, told: [{ aspect: 'qualifier', read: own }] }
      : { own, told: [] };
  }
  const rounded = exact.find((quantity) => isRounded(quantity, stated));
  if (rounded) return { own: rounded, told: [] };
  const coarser = exact.find((quantity) => isCoarser(quantity, stated));
  if (coarser) return { own: undefined, told: [{ aspect: 'digits', read: coarser }] };
  // Most of the exports, 3조: there is nothing to hold against the figure.
  if (exact.length < quantities.length || !hasWords) return { own: undefined, told: [] };
  const [only, ...more] = exact;
  const ofOtherUnit = exact.find(
    ({ value, to, units }) =>
      value !== undefined &&
      equal(Math.abs(value), Math.abs(stated.value * stated.unit.factor)) &&
      to === (stated.to === undefined ? undefined : stated.to * stated.unit.factor) &&
      unitsDiffer(units, stated.unit),
  );
  if (ofOtherUnit) return { own: undefined, told: [{ aspect: 'unit', read: ofOtherUnit }] };
  return { own: undefined, told: [{ aspect: 'value', read: more.length === 0 ? only : undefined }] };
};

/** A phrase that is cut off right before its number may have lost its bound. */
const qualifierDiffers = (
  { qualifiers, to, isPart }: Quantity,
  { qualifier }: Stated,
  isWhole: boolean,
): boolean => {
  if (qualifiers.length > 0) return qualifier !== undefined && !qualifiers.includes(qualifier);
  return isWhole && to === undefined && !isPart && (qualifier === 'over' || qualifier === 'under');
};
