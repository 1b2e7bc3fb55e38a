/** What is derived from series is a series: the share of each month, from the two values of that month. */
import { memberId, type Time } from '../figures/series.ts';
import type { FigureContent, FiguresWithData } from './schema.ts';
import type { AllSeries, SeriesFacts } from './series-facts.ts';

type Derived = Extract<FigureContent, { derive: unknown }>;

/** The names that a share or a sum is made of. */
const operandsOf = ({ derive }: Derived): readonly string[] =>
  'share' in derive ? derive.share : 'sum' in derive ? derive.sum : [];

const withOperands = (rule: Derived['derive'], operands: readonly string[]): Derived['derive'] => {
  const [first = '', second = ''] = operands;
  return 'share' in rule ? { share: [first, second] } : 'sum' in rule ? { sum: [...operands] } : rule;
};

/** Those declared, and those of shares and sums of series: they have the times that all their series have. */
export const withDerived = (figures: FiguresWithData, declared: AllSeries): AllSeries => {
  const known = new Map<string, SeriesFacts | undefined>(Object.entries(declared));
  const settle = (id: string): SeriesFacts | undefined => {
    if (known.has(id)) return known.get(id);
    // What is derived from itself is told where figures are computed.
    known.set(id, undefined);
    const figure = Object.hasOwn(figures, id) ? figures[id] : undefined;
    if (!figure || !('derive' in figure)) return undefined;
    const [first, ...others] = operandsOf(figure).flatMap((operand) => settle(operand) ?? []);
    if (!first) return undefined;
    const times = [...first.values].filter(([time]) => others.every(({ values }) => values.has(time)));
    const facts = {
      label: figure.label,
      values: new Map(
        times.map(([time, value]) => {
          const isWhole = value !== null && others.every(({ values }) => values.get(time) !== null);
          return [time, isWhole ? memberId(id, time) : null];
        }),
      ),
    };
    known.set(id, facts);
    return facts;
  };
  for (const id of Object.keys(figures)) settle(id);
  return Object.fromEntries([...known].flatMap(([id, facts]) => (facts ? [[id, facts]] : [])));
};

/** A figure for each time of a derived series. */
export const derivedMembers = (
  { values }: SeriesFacts,
  figure: Derived,
  series: AllSeries,
): Record<string, FigureContent> => {
  const at = (time: Time) => (operand: string) => series[operand]?.values.get(time) ?? operand;
  return Object.fromEntries(
    [...values].flatMap(([time, id]) =>
      id === null
        ? []
        : [[id, { ...figure, derive: withOperands(figure.derive, operandsOf(figure).map(at(time))) }]],
    ),
  );
};
