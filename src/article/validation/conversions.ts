/** Amounts in two currencies: by the declared rate, or by what the currencies have ever cost. */
import type { Figure } from '../../figures/figure.ts';
import { type Span, USUAL_RATES, usualRate } from '../../figures/usual-rates.ts';
import { type Quantity, readQuantities } from './printed-phrase.ts';
import { at, type Declared, declaredFigures, equal, type Known, type Rule } from './rule.ts';
import { sourceLanguages } from './source-language.ts';
import { type SourceSentence, sourceSentences } from './source-sentences.ts';

/** As a ratio: banks and days differ. */
const DECLARED_TOLERANCE = 0.05;
const USUAL_TOLERANCE = 0.1;
const FAR_OFF = 2;

interface Amount {
  readonly value: number;
  readonly unit: string;
}

interface Conversion extends Amount {
  /** Where it was read, for the message. */
  readonly from: string;
}

/** How many of `unit` one of the figure's own may be, and why. */
const rateOf = (
  { content }: Known,
  figure: Figure,
  unit: string,
): { span: Span; why: string } | undefined => {
  const rate = Object.hasOwn(content.rates, unit) ? content.rates[unit] : undefined;
  const usual = usualRate(figure.unit, unit);
  if (rate !== undefined && isRateOf(rate, usual))
    return { span: widen([1 / rate, 1 / rate], DECLARED_TOLERANCE), why: 'at the declared rate' };
  return usual && { span: widen(usual, USUAL_TOLERANCE), why: 'by what the currencies have cost,' };
};

/** Rates are those of the article's own currency: a figure in a third one has none. */
const isRateOf = (rate: number, usual: Span | undefined) =>
  usual === undefined || (1 / rate > usual[0] / FAR_OFF && 1 / rate < usual[1] * FAR_OFF);

const widen = ([least, most]: Span, tolerance: number): Span => [
  least / (1 + tolerance),
  most * (1 + tolerance),
];

/** How a factor between two amounts is explained: a scale word mistaken for its neighbour. */
const describeSlip = (factor: number): string => {
  const thousands = Math.round(Math.log10(factor) / 3);
  const isSlip = thousands !== 0 && Math.abs(Math.log10(factor) - thousands * 3) < 0.2;
  return isSlip ? ' A thousand-fold slip: million, billion and trillion are easily mistaken.' : '';
};

const isMoney = (unit: string) => Object.hasOwn(USUAL_RATES, unit);

/** What the source says a figure is in other currencies: as declared, as its phrase prints it, or in brackets behind it. */
const conversionsOf = (
  known: Known,
  figure: Figure,
  { converted, printed, source }: Declared,
): Conversion[] => {
  const isOwn = ({ value, unit }: Amount) => equal(value, figure.value) && unit === figure.unit;
  const told = converted ? [{ ...converted, from: 'is converted to' }] : [];
  const amounts = printed === undefined ? [] : amountsIn(printed, known, source);
  // Where the phrase does not print the amount itself, another amount is no conversion of it.
  const phrase = amounts.some(isOwn) ? amounts.filter(({ unit }) => unit !== figure.unit) : [];
  const text = sourceSentences(known, source).flatMap((sentence) =>
    pairsIn(sentence).flatMap(([amount, other]) => (isOwn(amount) ? [other] : [])),
  );
  return [...told, ...[...phrase, ...text].map((amount) => ({ ...amount, from: 'is printed as' }))];
};

const amountsIn = (phrase: string, { reader, content }: Known, source: string): Amount[] => {
  const [language] = sourceLanguages(content, source, phrase, reader.lexicons);
  return readQuantities(phrase, reader, language).flatMap(amountsOf);
};

const amountsOf = ({ value, units }: Quantity): Amount[] => units.map((unit) => ({ value, unit }));

/** `12 billion yuan ($1.7 billion)`: an amount and another in brackets behind it. */
const pairsIn = ({ text, quantities }: SourceSentence): [Amount, Amount][] =>
  quantities.flatMap((first, i) => {
    const second = quantities[i + 1];
    if (!second || !IN_BRACKETS.test(text.slice(first.end, second.start))) return [];
    return amountsOf(first).flatMap((amount) =>
      amountsOf(second).flatMap((other): [Amount, Amount][] =>
        other.unit === amount.unit ? [] : [[amount, other]],
      ),
    );
  });

/** At most a word such as `about` stands before the second. */
const IN_BRACKETS = /^\s?[(（][^()（）]{0,14}$/u;

/** A slip that the deck itself tells of. */
const isMisprint = (known: Known, { id }: Figure, { value, unit }: Amount) =>
  known.content.misprints.some(
    ({ figure, printed, source }) =>
      figure === id &&
      amountsIn(printed, known, source).some((amount) => equal(amount.value, value) && amount.unit === unit),
  );

export const CONVERSION_RULES: readonly Rule[] = [
  {
    code: 'conversion-off',
    hint: 'Mend the amount or the rate under `rates`; a slip of the source belongs under `misprints`.',
    find: (known) =>
      declaredFigures(known).flatMap(({ figure, declared }) =>
        uniqueAmounts(conversionsOf(known, figure, declared)).flatMap((conversion) => {
          const { value, unit, from } = conversion;
          const rate = rateOf(known, figure, unit);
          if (!rate || !isMoney(unit) || isMisprint(known, figure, conversion)) return [];
          const [least, most] = rate.span;
          if (value >= figure.value * least && value <= figure.value * most) return [];
          const expected = figure.value * Math.sqrt(least * most);
          const shown = (amount: number) =>
            known.words.unmarked({
              ...figure,
              qualifier: undefined,
              value: Number(amount.toPrecision(3)),
              unit,
            });
          const message = `\`${figure.id}\`, ${known.words.value(figure)}, ${from} ${shown(value)}; ${rate.why} it is ${shown(expected)}.${describeSlip(expected / value)}`;
          return [{ figure, at: at(figure, 'value'), message }];
        }),
      ),
  },
];

const uniqueAmounts = (amounts: readonly Conversion[]) => [
  ...new Map(amounts.map((amount) => [`${amount.value} ${amount.unit}`, amount])).values(),
];
