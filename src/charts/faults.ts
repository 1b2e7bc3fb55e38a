/** What keeps a chart of any kind from being honest or legible. */
import type { Figure } from '../figures/figure.ts';
import type { ContentPath } from '../problems.ts';
import { coverageOf, ZERO_WIDTH } from '../text/fonts.ts';
import type { ChartContext, ChartFault } from './kind.ts';
import { createLabelSetter } from './lines.ts';
import type { DirectLabel } from './plugins.ts';

/** Figures of several units cannot share an axis: one fault for each that differs from the first. */
export const findUnitFaults = (
  shown: readonly { readonly path: ContentPath; readonly figure: Figure }[],
): ChartFault[] => {
  const [first] = shown;
  return shown.flatMap(({ path, figure }) =>
    first === undefined || figure.unit === first.figure.unit
      ? []
      : [
          {
            path,
            code: 'mixed-units',
            message: `\`${figure.id}\` is in ${figure.unit} and \`${first.figure.id}\` in ${first.figure.unit}: they cannot share an axis.`,
            hint: 'Show each unit in a chart of its own.',
          },
        ],
  );
};

/** In pixels: sums of widths differ by this much at most. */
const ROUNDING = 0.01;

export const noRoom = (...path: ContentPath): ChartFault => ({
  path,
  code: 'chart-overflow',
  message: 'The labels of this chart leave no room for its bars.',
  hint: 'Shorten the labels, or show less in one chart.',
});

/** Faults of what is drawn, whatever the kind: letters that our fonts lack, and words wider than their room. */
export const findLabelFaults = (
  labels: readonly DirectLabel[],
  { theme, measure }: ChartContext,
): ChartFault[] => {
  const font = theme.fonts.body;
  const setter = createLabelSetter(measure, font);
  const covers = [font.latin, font.eastAsian].map(({ measuredWith }) => coverageOf(measuredWith));
  const isMissing = (character: string) =>
    !ZERO_WIDTH.test(character) && !covers.some((has) => has(character.codePointAt(0) ?? 0));
  const texts = new Map(
    labels.flatMap(({ lines, width }) => lines.map((line) => [line.text, { line, width }] as const)),
  );
  return [...texts].flatMap(([text, { line, width }]): ChartFault[] => {
    const missing = [...new Set([...text].filter(isMissing))];
    if (missing.length > 0)
      return [
        {
          path: [],
          code: 'missing-glyph',
          message: `The chart's fonts have no ${missing.map((one) => `“${one}”`).join(', ')}, found in “${text}”.`,
          hint: 'A drawn chart has no fonts of the reader to fall back on: say it in words.',
        },
      ];
    if (setter.width(text, line.size, line.bold) <= width + ROUNDING) return [];
    return [
      {
        path: [],
        code: 'chart-overflow',
        message: `“${text}” is wider than the room it has in the chart.`,
        hint: 'Shorten it, or show less in one chart.',
      },
    ];
  });
};
