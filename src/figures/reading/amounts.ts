/** Numbers with their signs, scales and units, in order. */
import { readSign } from './context.ts';
import type { Lexicon, Spread } from './lexicon.ts';
import { type NumberAt, numberAt } from './number-at.ts';
import type { Quantity } from './quantity.ts';
import { currencyAfter, currencyBefore, shortScaleAt, type UnitAt, unitAt } from './units.ts';

/** A number with its unit and sign, before the words around it are read. */
export interface Amount extends Spread {
  readonly number: NumberAt;
  readonly value: number;
  readonly to: number | undefined;
  readonly scale: number;
  readonly unit: UnitAt | undefined;
  readonly units: readonly string[];
  readonly other: Quantity['other'];
  readonly sign: '-' | '+' | undefined;
  readonly isPart: boolean;
  readonly isLoose: boolean;
  readonly rates: readonly number[];
  readonly way: 'up' | 'down' | undefined;
}

const HAN = /\p{Script=Han}/u;

/** Where a number can start. */
const MAY_START = /[\p{Nd}.\u00bc-\u00be\u2150-\u215e\p{L}]/u;

/** `rest` is the folded text without names and times. */
export const readAmounts = (rest: string, folded: string, reading: Lexicon): Amount[] => {
  const amounts: Amount[] = [];
  for (let i = 0; i < rest.length; ) {
    const number = MAY_START.test(rest[i] ?? '') ? numberAt(rest, i, reading) : undefined;
    if (!number) {
      i += 1;
      continue;
    }
    const amount = toAmount(number, rest, folded, reading);
    if (amount) amounts.push(amount);
    i = Math.max(number.end, amount?.end ?? 0);
  }
  return amounts;
};

const toAmount = (number: NumberAt, rest: string, folded: string, reading: Lexicon): Amount | undefined => {
  const before = currencyBefore(folded, number.start);
  let { end, value, scale } = { end: number.end, value: number.value, scale: number.scale };
  let other: Quantity['other'];
  const short = number.isDigits ? shortScaleAt(rest, end) : undefined;
  if (short) {
    const isMoney =
      before !== undefined ||
      currencyAfter(rest, short.end) !== undefined ||
      moneyWord(rest, short.end, reading);
    if (!short.isLetter || isMoney) {
      value = Number((value * short.factor).toPrecision(15));
      scale *= short.factor;
      end = short.end;
    } else other = { value: Number((value * short.factor).toPrecision(15)), units: [] };
  }
  const unit = unitAt(rest, end, reading);
  if (
    number.isDigits &&
    end === number.end &&
    !unit &&
    !short &&
    /^\p{Script=Latin}/u.test(rest.slice(end)) &&
    !/^(?:-?fold|fach|mal)/iu.test(rest.slice(end))
  )
    return undefined;
  const money = before?.units;
  const share =
    number.isPart &&
    !(unit?.units.some((name) => /hour|day|week|month|year|minute|meter/.test(name)) && unit.end);
  const { sign, start } = readSign(folded, before?.start ?? number.start, reading);
  return {
    start,
    end: unit?.end ?? end,
    number: { ...number, end, over: number.over || (number.isScale && folded[number.start - 1] === '上') },
    value: share ? Number((value * 100).toPrecision(12)) : value,
    to: number.to,
    scale,
    unit,
    units: share ? ['percent'] : (money ?? unit?.units ?? []),
    other,
    sign,
    isPart: share,
    isLoose: isLoose(number, folded, unit !== undefined || money !== undefined),
    rates: [],
    way: undefined,
  };
};

/** A word for one or none, or a Chinese digit before what is no measure: 谈三事. */
const isLoose = (
  { start, end, value, isOne, isPart, isDigits }: NumberAt,
  folded: string,
  hasUnit: boolean,
): boolean =>
  isOne ||
  (!isDigits && value === 0) ||
  (!hasUnit && !isPart && end - start === 1 && value < 10 && HAN.test(folded[start] ?? ''));

const moneyWord = (rest: string, end: number, reading: Lexicon) =>
  unitAt(rest, end, reading)?.units.some((unit) => /^[A-Z]{3}$/.test(unit)) ?? false;
