/** What is said about marks of a chart: differences and growth computed from the figures, lines, brackets, notes, parts. */
import * as z from 'zod';
import type { AxisNumbers } from '../../figures/axis-words.ts';
import type { Figure } from '../../figures/figure.ts';
import { baseOf, samePeriod } from '../../figures/period.ts';
import { text } from '../../figures/text.ts';
import { DERIVED_MARK } from '../../figures/words.ts';
import { type ChartFault, figureRef, type Localise, type PlanContext } from '../kind.ts';
import type { PlanAnnotation, PlanPlace, PlanSeries } from '../plan.ts';
import { markOf, periodWords, shownFigure } from './figures.ts';

const pair = z.tuple([figureRef, figureRef]);

const MOST = 3;

export const annotationsSchema = z
  .array(
    z.union([
      z.strictObject({ difference: pair, text: text.optional() }),
      z.strictObject({ cagr: pair, text: text.optional() }),
      z.strictObject({ bracket: pair, text }),
      z.strictObject({ line: figureRef, text: text.optional() }),
      z.strictObject({ average: text }),
      z.strictObject({ note: text, at: figureRef }),
      z.strictObject({ part: figureRef, of: figureRef, text }),
    ]),
  )
  .max(MOST, `Expected at most ${MOST} annotations: more are not read`)
  .optional();

type Declared = NonNullable<z.infer<typeof annotationsSchema>>;

/** Texts in the deck's language. */
export type Annotation =
  | { readonly difference: readonly [string, string]; readonly text?: string | undefined }
  | { readonly cagr: readonly [string, string]; readonly text?: string | undefined }
  | { readonly bracket: readonly [string, string]; readonly text: string }
  | { readonly line: string; readonly text?: string | undefined }
  | { readonly average: string }
  | { readonly note: string; readonly at: string }
  | { readonly part: string; readonly of: string; readonly text: string };

export const localiseAnnotations = (declared: Declared | undefined, say: Localise): Annotation[] =>
  (declared ?? []).map((annotation, i): Annotation => {
    const at = ['annotations', i];
    if ('average' in annotation) return { average: say(annotation.average, [...at, 'average']) };
    if ('note' in annotation) return { ...annotation, note: say(annotation.note, [...at, 'note']) };
    const said = annotation.text === undefined ? {} : { text: say(annotation.text, [...at, 'text']) };
    if ('bracket' in annotation) return { bracket: annotation.bracket, text: said.text ?? '' };
    if ('part' in annotation) return { part: annotation.part, of: annotation.of, text: said.text ?? '' };
    if ('line' in annotation) return { line: annotation.line, ...said };
    return 'cagr' in annotation
      ? { cagr: annotation.cagr, ...said }
      : { difference: annotation.difference, ...said };
  });

/** The figures that annotations name. */
export const annotationRefs = (annotations: readonly Annotation[] = []): string[] =>
  annotations.flatMap((annotation) => {
    if ('difference' in annotation) return [...annotation.difference];
    if ('cagr' in annotation) return [...annotation.cagr];
    if ('bracket' in annotation) return [...annotation.bracket];
    if ('line' in annotation) return [annotation.line];
    if ('part' in annotation) return [annotation.part, annotation.of];
    return 'note' in annotation ? [annotation.at] : [];
  });

const placeOf = (ref: string, series: readonly PlanSeries[]): PlanPlace | undefined => {
  for (const [i, { values }] of series.entries()) {
    const category = values.findIndex(({ figure }) => figure === ref);
    if (category >= 0) return { series: i, category };
  }
  return undefined;
};

/** Those whose marks the chart has; the others are faults. */
export const planAnnotations = (
  annotations: readonly Annotation[],
  series: readonly PlanSeries[],
  numbers: AxisNumbers,
  context: PlanContext,
): PlanAnnotation[] =>
  annotations.flatMap((annotation): PlanAnnotation[] => {
    const place = (ref: string) => placeOf(ref, series);
    if ('average' in annotation) return planAverage(annotation.average, series, numbers);
    if ('line' in annotation) return planLine(annotation.line, annotation.text, numbers, context);
    if ('note' in annotation) {
      const at = place(annotation.at);
      return at ? [{ kind: 'note', at, text: annotation.note }] : [];
    }
    if ('part' in annotation) {
      const [at, figure] = [place(annotation.of), shownFigure(annotation.part, context)];
      if (!at || !figure) return [];
      const label = `${numbers.figure(figure)}${markOf(figure)}`;
      return [{ kind: 'part', at, value: figure.value, label, text: annotation.text }];
    }
    const refs =
      'bracket' in annotation
        ? annotation.bracket
        : 'cagr' in annotation
          ? annotation.cagr
          : annotation.difference;
    const [from, to] = [place(refs[0]), place(refs[1])];
    const [a, b] = [shownFigure(refs[0], context), shownFigure(refs[1], context)];
    if (!from || !to || !a || !b) return [];
    if ('bracket' in annotation) return [{ kind: 'bracket', from, to, text: annotation.text }];
    const said = 'cagr' in annotation ? growthPerYear(a, b, context) : growthBetween(a, b, context);
    if (said === undefined) return [];
    const note = annotation.text === undefined ? {} : { note: annotation.text };
    return [{ kind: 'difference', from, to, text: said, ...note }];
  });

const planAverage = (said: string, series: readonly PlanSeries[], numbers: AxisNumbers): PlanAnnotation[] => {
  const values = series.flatMap(({ values }) => values.flatMap(({ value }) => value ?? []));
  if (values.length === 0) return [];
  const value = values.reduce((sum, one) => sum + one / values.length, 0);
  return [
    { kind: 'line', value, status: 'derived', text: `${said} ${numbers.number(value)}${DERIVED_MARK}` },
  ];
};

const planLine = (
  ref: string,
  said: string | undefined,
  numbers: AxisNumbers,
  context: PlanContext,
): PlanAnnotation[] => {
  const figure = shownFigure(ref, context);
  if (!figure) return [];
  const name = said ?? periodWords(figure, context.words);
  const words = `${name} ${numbers.figure(figure)}${markOf(figure)}`;
  return [{ kind: 'line', value: figure.value, status: figure.status, text: words }];
};

/** Two rounded values lead to a growth that differs from the stated one by this much at most. */
const ROUNDED = 0.02;

const yearsBetween = (a: Figure, b: Figure): number => b.period.year - a.period.year;

/** As declared where the first is what the growth of the second is told against, else computed and marked. */
export const growthBetween = (a: Figure, b: Figure, { words }: PlanContext): string | undefined => {
  if (a.unit === 'percent') {
    // Percentages differ by points, which is another thing than growth.
    return undefined;
  }
  const base = baseOf(b.period, b.against);
  const isBase = base !== undefined && samePeriod(base, a.period);
  const computed = b.value / a.value - 1;
  if (isBase && b.growth !== undefined && Math.abs(b.growth - computed) < ROUNDED)
    return `${words.signedGrowth(b.growth)}${markOf(b)}`;
  return a.value > 0 && Number.isFinite(computed)
    ? `${words.signedGrowth(computed, 1)}${DERIVED_MARK}`
    : undefined;
};

/** The growth of each year that leads from one to the other, if all years had the same. */
const growthPerYear = (a: Figure, b: Figure, { words }: PlanContext): string | undefined => {
  const years = yearsBetween(a, b);
  const growth = (b.value / a.value) ** (1 / years) - 1;
  return years > 0 && a.value > 0 && b.value > 0 && Number.isFinite(growth)
    ? `CAGR ${words.signedGrowth(growth, 1)}${DERIVED_MARK}`
    : undefined;
};

/** Annotations about marks that the chart does not show, or about growth that cannot be computed. */
export const findAnnotationFaults = (
  annotations: readonly Annotation[] = [],
  shown: readonly string[],
  context: PlanContext,
): ChartFault[] =>
  annotations.flatMap((annotation, i): ChartFault[] => {
    const path = ['annotations', i];
    if ('line' in annotation || 'average' in annotation) return [];
    const refs = annotationRefs([annotation]).filter(
      (ref) => !('part' in annotation) || ref === annotation.of,
    );
    const absent = refs.find((ref) => !shown.includes(ref));
    if (absent !== undefined)
      return [
        {
          path,
          code: 'no-mark',
          message: `\`${absent}\` is not shown in this chart, so nothing can be said beside it.`,
          hint: 'Name figures that the chart shows.',
        },
      ];
    if (!('difference' in annotation || 'cagr' in annotation)) return [];
    const [first, second] = 'cagr' in annotation ? annotation.cagr : annotation.difference;
    const [a, b] = [shownFigure(first, context), shownFigure(second, context)];
    if (!a || !b) return [];
    const growth = 'cagr' in annotation ? growthPerYear(a, b, context) : growthBetween(a, b, context);
    if (growth !== undefined) return [];
    return [
      {
        path,
        code: 'no-growth',
        message: `No growth can be computed from \`${first}\` to \`${second}\`.`,
        hint:
          'cagr' in annotation
            ? 'Both must be above zero and some years apart, the earlier one first.'
            : 'The first must be above zero and no percentage: between percentages, derive a figure in points.',
      },
    ];
  });
