/** Figures that cannot all be true, or say more than they may; each can be accepted with a reason in the content. */
import type { Figure } from '../figures/figure.ts';
import { lastDay, type Period, yearBefore } from '../figures/period.ts';
import type { Problem } from '../problems.ts';
import type { Locate } from '../yaml.ts';
import { unknown } from './figures.ts';
import type { ArticleContent } from './schema.ts';

interface Finding {
  readonly figure: Figure;
  /** The key of the figure's declaration that it is about. */
  readonly key: string;
  readonly message: string;
}

interface Known {
  readonly content: ArticleContent;
  readonly figures: readonly Figure[];
}

interface Rule {
  readonly code: string;
  readonly hint: string;
  find(known: Known): Finding[];
}

const percent = (ratio: number) => `${Number((ratio * 100).toFixed(1))}%`;
const sameQuantity = (a: Figure, b: Figure) =>
  a.label === b.label && a.unit === b.unit && a.status === b.status;
const samePeriod = (a: Period, b: Period) => JSON.stringify(a) === JSON.stringify(b);

/** Growth rates are printed rounded; so are the values that contradict them. */
const GROWTH_TOLERANCE = 0.01;
const CONVERSION_TOLERANCE = 0.05;

/** How a factor between two amounts is explained: a scale word mistaken for its neighbour. */
const describeSlip = (factor: number): string => {
  const thousands = Math.round(Math.log10(factor) / 3);
  const isSlip = thousands !== 0 && Math.abs(Math.log10(factor) - thousands * 3) < 0.1;
  return isSlip ? ' A thousand-fold slip: million, billion and trillion are easily mistaken.' : '';
};

/** A new rule is one row. */
const RULES: readonly Rule[] = [
  {
    code: 'share-over-whole',
    hint: 'Look whether the part and the whole are exchanged, or of different scope.',
    find: ({ content, figures }) =>
      figures.flatMap((figure) => {
        const declared = content.figures[figure.id];
        const isShare = declared && 'derive' in declared && 'share' in declared.derive;
        return isShare && figure.value > 100
          ? [
              {
                figure,
                key: 'derive',
                message: `The share \`${figure.id}\` is ${figure.value.toFixed(1)}% of its whole.`,
              },
            ]
          : [];
      }),
  },
  {
    code: 'growth-contradiction',
    hint: 'Look which of the three numbers differs from its source.',
    find: ({ figures }) =>
      figures.flatMap((figure) => {
        const { growth } = figure;
        const before = figures.find(
          (other) =>
            other !== figure &&
            other.calculation === undefined &&
            sameQuantity(other, figure) &&
            samePeriod(other.period, yearBefore(figure.period)),
        );
        if (growth === undefined || before === undefined || before.value === 0) return [];
        const real = figure.value / before.value - 1;
        const message = `\`${figure.id}\` says ${percent(growth)} growth, but from \`${before.id}\` it grew by ${percent(real)}.`;
        return Math.abs(real - growth) > GROWTH_TOLERANCE ? [{ figure, key: 'growth', message }] : [];
      }),
  },
  {
    code: 'two-values',
    hint: 'Declare a quantity once, or tell the two apart by their labels.',
    find: ({ figures }) =>
      figures.flatMap((figure, i) => {
        const twin = figures
          .slice(0, i)
          .find(
            (other) =>
              sameQuantity(other, figure) &&
              samePeriod(other.period, figure.period) &&
              other.value !== figure.value,
          );
        const message = `\`${figure.id}\` and \`${twin?.id}\` are the same quantity of the same period with two values.`;
        return twin ? [{ figure, key: 'value', message }] : [];
      }),
  },
  {
    code: 'past-target',
    hint: 'Add what was reached as a figure of the same label and period.',
    find: ({ content, figures }) =>
      figures.flatMap((figure) => {
        const isOver = figure.status === 'target' && lastDay(figure.period) < content.date;
        const outcome = figures.some(
          (other) =>
            other.status !== 'target' &&
            other.label === figure.label &&
            samePeriod(other.period, figure.period),
        );
        const message = `The target \`${figure.id}\` ended before the article's date, and no outcome is told.`;
        return isOver && !outcome ? [{ figure, key: 'period', message }] : [];
      }),
  },
  {
    code: 'conversion-off',
    hint: 'Mend the amount or the rate under `rates`; a slip of the source belongs under `misprints`.',
    find: ({ content, figures }) =>
      figures.flatMap((figure) => {
        const declared = content.figures[figure.id];
        const converted = declared && 'value' in declared ? declared.converted : undefined;
        const rate = converted && content.rates[converted.unit];
        if (!converted || rate === undefined) return [];
        const factor = figure.value / rate / converted.value;
        const expected = (figure.value / rate).toPrecision(3);
        const message = `\`${figure.id}\` is converted to ${converted.value} ${converted.unit}; at the declared rate it is ${Number(expected)}.${describeSlip(factor)}`;
        return Math.abs(factor - 1) > CONVERSION_TOLERANCE ? [{ figure, key: 'converted', message }] : [];
      }),
  },
];

/** Problems of sense, but for those that the content accepts with a reason. */
export const checkSense = (
  content: ArticleContent,
  figures: ReadonlyMap<string, Figure>,
  locate: Locate,
): Problem[] => [
  ...RULES.flatMap(({ code, hint, find }) =>
    find({ content, figures: [...figures.values()] })
      .filter(({ figure }) => content.figures[figure.id]?.accept?.[code] === undefined)
      .map(({ figure, key, message }) => {
        const way = `${hint} If it is right, say why: \`accept: { ${code}: … }\`.`;
        return locate([...figure.at, key], code, message, way);
      }),
  ),
  ...findUnknownCodes(content, locate),
];

/** What is accepted under a name that no rule has would be accepted for nothing. */
const findUnknownCodes = ({ figures }: ArticleContent, locate: Locate): Problem[] => {
  const known = RULES.map(({ code }) => code);
  return Object.entries(figures).flatMap(([id, { accept = {} }]) =>
    Object.keys(accept)
      .filter((code) => !known.includes(code))
      .map((code) => unknown(locate, ['figures', id, 'accept', code], 'code', code, known)),
  );
};
