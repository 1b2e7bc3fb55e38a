/** A figure against the phrase that it quotes: value, unit, qualifier, growth and period. */
import type { Figure } from '../../figures/figure.ts';
import { monthsOf } from '../../figures/period.ts';
import { type Quantity, readQuantities, readTimes } from './printed-phrase.ts';
import { at, equal, type Finding, type Known, type Rule, significantDigits } from './rule.ts';

interface Quotation {
  readonly figure: Figure;
  readonly printed: string;
  /** Whether the source's text is at hand, so that the phrase can be copied as far as it goes. */
  readonly hasText: boolean;
  /** The phrase and where it stands, for messages. */
  readonly told: string;
  readonly quantities: readonly Quantity[];
}

const quotations = ({ content, figures, units, places }: Known): Quotation[] =>
  [...figures.values()].flatMap((figure) => {
    const declared = content.figures[figure.id];
    const printed = declared && 'value' in declared ? declared.printed : undefined;
    if (printed === undefined) return [];
    const place = places.get(figure.id);
    const told = `${place ?? 'its source'} prints “${printed}”`;
    return [
      { figure, printed, hasText: place !== undefined, told, quantities: readQuantities(printed, units) },
    ];
  });

/** Words around the number that are no unit we know say nothing against it. */
const mayBe = ({ units }: Quantity, unit: string) => units.length === 0 || units.includes(unit);

/** The number that the value was typed from, if it is there. */
const ownQuantity = ({ figure, quantities }: Quotation) =>
  quantities.find((found) => equal(found.value, figure.value) && mayBe(found, figure.unit));

/** The printed number that the value would round to. */
const coarser = ({ figure, quantities }: Quotation) =>
  quantities.find(
    (found) =>
      mayBe(found, figure.unit) &&
      found.value !== 0 &&
      significantDigits(figure.value) > significantDigits(found.value) &&
      equal(Number(figure.value.toPrecision(significantDigits(found.value))), found.value),
  );

const isPercent = (found: Quantity) => mayBe(found, 'percent');

const findValue = (quotation: Quotation): Finding[] => {
  const { figure, told, quantities } = quotation;
  const say = (key: string, what: string) => [
    { figure, at: at(figure, key), message: `The ${key} of \`${figure.id}\` is ${what}, but ${told}.` },
  ];
  const own = ownQuantity(quotation);
  if (own)
    return own.qualifier === figure.qualifier || own.qualifier === undefined
      ? []
      : say('qualifier', figure.qualifier ?? 'none');
  if (coarser(quotation)) return [];
  const isOfOtherUnit = quantities.some(({ value }) => equal(value, figure.value));
  return isOfOtherUnit ? say('unit', figure.unit) : say('value', figure.value.toLocaleString('en'));
};

const findGrowth = ({ figure, told, hasText, quantities }: Quotation): Finding[] => {
  const { growth } = figure;
  const isTold = quantities.some(({ units }) => units.includes('percent'));
  if (growth === undefined || (!hasText && !isTold)) return [];
  const own = quantities.find((found) => isPercent(found) && equal(found.value, Math.abs(growth * 100)));
  const wrongWay = own?.direction === (growth < 0 ? 'up' : 'down');
  if (own && !wrongWay) return [];
  const message = `The growth of \`${figure.id}\` is ${Number((growth * 100).toFixed(6))}, but ${told}.`;
  return [{ figure, at: at(figure, 'growth'), message }];
};

const findPeriod = ({ figure, printed, told }: Quotation): Finding[] => {
  const { years, spans } = readTimes(printed);
  const { period } = figure;
  const [from, to] = monthsOf(period);
  const isOfYear = years.length === 0 || years.includes(period.year);
  const isOfSpan =
    period.kind === 'day' || spans.length === 0 || spans.some(([a, b]) => a === from && b === to);
  if (isOfYear && isOfSpan) return [];
  const message = `The period of \`${figure.id}\` is another: ${told}.`;
  return [{ figure, at: at(figure, 'period'), message }];
};

export const PRINTED_RULES: readonly Rule[] = [
  {
    code: 'printed-otherwise',
    hint: 'Mend whichever is wrong; a misprint of the source belongs under `misprints`.',
    find: (known) =>
      quotations(known).flatMap((quotation) => [
        ...findValue(quotation),
        ...findGrowth(quotation),
        ...findPeriod(quotation),
      ]),
  },
  {
    code: 'more-digits',
    hint: 'Give the value as it is printed: nobody knows the further digits.',
    find: (known) =>
      quotations(known).flatMap((quotation) => {
        const found = ownQuantity(quotation) ? undefined : coarser(quotation);
        if (!found) return [];
        const { figure, told } = quotation;
        const message = `\`${figure.id}\` has more digits than its source: ${told}.`;
        return [{ figure, at: at(figure, 'value'), message }];
      }),
  },
];
