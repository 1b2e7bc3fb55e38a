/** A heat table: a cell for each value, the darker the higher, its number in it. */
import { cartesianPanel, cellDataset } from '../chartjs/configuration.ts';
import { sizes, textOn } from '../chartjs/theme.ts';
import { mix } from '../color.ts';
import type { PlanValue } from '../plan.ts';
import { underRow, underSizes } from './category-axis.ts';
import { layOutHead } from './head.ts';
import { fitNames } from './row-names.ts';
import { createScale } from './scale.ts';
import { type LayOut, noRoom } from './scene.ts';
import { type Label, linesHeight } from './text.ts';

const LIGHTEST = 0.1;

export const layOutCells: LayOut = (scene) => {
  const { plan, context, theme, setter } = scene;
  const { width, height } = context;
  const head = layOutHead(scene);
  // Rows are the categories, columns the series: rows stand from the top.
  const known = plan.series.flatMap(({ values }) => values.flatMap(({ value }) => value ?? []));
  const scale = createScale(
    known,
    known.every((value) => value > 0) || known.every((value) => value < 0) ? 'fit' : 'zero',
  );
  const fillFor = ({ value, isHighlight }: PlanValue) => {
    if (value === null) return theme.ground;
    const share = LIGHTEST + (1 - LIGHTEST) * scale.share(value);
    return mix(
      isHighlight ? theme.roles.highlight : theme.roles.primary,
      theme.ground,
      isHighlight ? 1 : share,
    );
  };
  const columns = plan.series.length;
  const guess = fitNames(scene, (height - head.top) / (plan.categories.length + 1));
  const cellWidth = (width - guess.width) / columns;
  const names = underRow(
    plan.series.map(({ name, isHighlight }, i) => ({
      x: guess.width + cellWidth * (i + 0.5),
      room: cellWidth - 6,
      text: name,
      isStrong: isHighlight,
    })),
    { sizes: underSizes(), color: theme.text, quiet: theme.text },
    false,
    scene,
  );
  const top = head.top + names.height + 4;
  const rowHeight = (height - top) / plan.categories.length;
  const rowNames = fitNames(scene, rowHeight);
  const plot = { x: guess.width, y: top, w: width - guess.width, h: height - top };
  const texts = plan.series.flatMap(({ values }) =>
    values.map(({ label, value }) => (value === null ? '–' : label)),
  );
  const size = setter.largest(
    texts.map((text) => ({ text, bold: true, room: cellWidth - 8 })),
    sizes(18, 16, 14, 13, 12).filter((one) => one * 1.25 <= rowHeight - 4),
  );
  const [least = 16] = sizes(12);
  const labels = plan.series.flatMap(({ values }, column) =>
    values.map((value, row): Label => {
      const one = size ?? least;
      return {
        x: plot.x + cellWidth * (column + 0.5),
        y: top + rowHeight * (row + 0.5) - (one * 1.25) / 2,
        align: 'center',
        lines: [
          {
            text: value.value === null ? '–' : value.label,
            size: one,
            bold: value.isHighlight,
            color: value.value === null ? theme.muted : textOn(theme, fillFor(value)),
          },
        ],
      };
    }),
  );
  const hasGaps = texts.includes('–');
  const told = hasGaps ? layOutHead(scene, `– ${context.words.phrase('noActual')}`) : head;
  return {
    panels: [
      cartesianPanel(
        plan.categories.map(({ label }) => label),
        plan.series.map(({ values }) => cellDataset(values.map(fillFor), 1 / columns, theme.ground)),
        {
          plot,
          scale: createScale([0, columns], 'zero'),
          axis: plan.axis,
          orientation: 'horizontal',
          isInset: true,
          isStacked: true,
          isBaseShown: false,
          isGridShown: false,
        },
        theme,
      ),
    ],
    // A table is no chart: no program draws it as one.
    frames: [],
    under: [],
    outlines: [],
    over: [],
    labels: [
      ...told.labels,
      ...names.labels(head.top - 4),
      ...rowNames.labels((row) => top + rowHeight * (row + 0.5), guess.width),
      ...labels,
    ],
    obstacles: [],
    faults: [
      ...names.faults,
      ...rowNames.faults,
      ...(size === undefined || linesHeight(told.labels[0]?.lines ?? []) > head.top + 6
        ? [noRoom('The values of this table have no room in their cells.', 'Show fewer rows or columns.')]
        : []),
    ],
  };
};
