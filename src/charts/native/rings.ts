/** Rings: the parts of a whole around one of them, or one for each share. */
import { fillOf } from '../chartjs/theme.ts';
import { HOLE } from '../layout/rings.ts';
import type { PlotFrame } from '../layout/scene.ts';
import type { PlanValue } from '../plan.ts';
import type { FormFacts, NativeForm } from './form.ts';
import type { NativeFrame, PointFormat } from './native.ts';
import { type Cell, headerOf, nameColumn, originOf, type SheetColumn, toSheet } from './sheet.ts';

/** Around a ring, so that nothing cuts it off. */
const MARGIN = 2;
/** In no language: what is left of the whole. */
const REST = '…';

export const rings: NativeForm = (facts) => {
  const { plan, layout, theme } = facts;
  const values = plan.series[0]?.values ?? [];
  const names = plan.categories.map(({ label }) => label);
  if (!plan.isIndexed) {
    const [frame] = layout.frames;
    const formats = values.map((value) => partFormat(value, facts, values.length > 1));
    return frame ? [ringOf(frame, values, names, formats, facts)] : { reason: 'has no ring' };
  }
  const whole = plan.axis.whole ?? 100;
  return layout.frames.flatMap((frame, i): NativeFrame[] => {
    const value = values[i];
    if (!value) return [];
    const rest = { ...value, value: whole - (value.value ?? 0) };
    const formats = [partFormat(value, facts, true), { fill: theme.roles.track }];
    return [ringOf(frame, [value, rest], [names[i] ?? '', REST], formats, facts, i)];
  });
};

const partFormat = ({ role, status }: PlanValue, { theme }: FormFacts, isParted: boolean): PointFormat => ({
  fill: fillOf(status, theme.roles[role], theme.ground) ?? theme.roles.track,
  ...(isParted ? { outline: { color: theme.ground, width: 2 } } : {}),
});

/** The values from the top, clockwise; a row for each. */
const ringOf = (
  { plot }: PlotFrame,
  values: readonly PlanValue[],
  names: readonly Cell[],
  formats: readonly PointFormat[],
  { plan, context, describe, isReversed }: FormFacts,
  category?: number,
): NativeFrame => {
  const turned = <T>(list: readonly T[]) => (isReversed ? list.toReversed() : list);
  const own = category === undefined ? values : values.slice(0, 1);
  const column: SheetColumn = {
    header: headerOf({ name: '', values: own }, plan, context),
    code: 'General',
    cells: turned(values.map(({ value }) => value)),
    origins: turned(
      values.map((value) => (own.includes(value) ? originOf(value.figure, context) : undefined)),
    ),
  };
  return {
    box: { x: plot.x - MARGIN, y: plot.y - MARGIN, w: plot.w + 2 * MARGIN, h: plot.h + 2 * MARGIN },
    plot,
    alt: describe(category),
    sheet: toSheet([nameColumn(turned(names)), column], context),
    groups: [
      {
        mark: 'ring',
        isStacked: false,
        axes: 'first',
        hole: Math.round(HOLE * 100),
        series: [{ column: 1, format: {}, points: turned(formats), labels: [] }],
      },
    ],
    axes: [],
  };
};
