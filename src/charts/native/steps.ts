/** A waterfall: stacked columns over one that is not drawn. */
import { fillOf, textOn } from '../chartjs/theme.ts';
import type { PlotFrame } from '../layout/scene.ts';
import { LINE_HEIGHT } from '../layout/text.ts';
import type { PlanValue } from '../plan.ts';
import { barSpacing } from './axes.ts';
import type { FormFacts, NotNative } from './form.ts';
import { barFormat } from './mark-format.ts';
import type { NativeFrame, NativeLabel, NativeSeries } from './native.ts';
import { scaled } from './scaled.ts';
import {
  type Cell,
  differenceOf,
  headerOf,
  nameColumn,
  originOf,
  type SheetColumn,
  toSheet,
} from './sheet.ts';

/** In no language: what is below a step, what is added, what is taken away. */
const HEADERS = { base: '…', rise: '+', fall: '−' };
const INSET = 4;

export const steps = (facts: FormFacts, frame: PlotFrame): readonly NativeFrame[] | NotNative => {
  const { plan, theme, context, describe } = facts;
  const values = plan.series[0]?.values ?? [];
  const levels = values.flatMap(({ value, from = 0 }) => [from, from + (value ?? 0)]);
  if (levels.some((level) => level < 0)) return { reason: 'goes below zero' };
  const isStep = ({ from }: PlanValue) => from !== undefined;
  const rise = (value: PlanValue) => isStep(value) && (value.value ?? 0) >= 0;
  const fall = (value: PlanValue) => isStep(value) && (value.value ?? 0) < 0;
  const column = (header: string, isOwn: (value: PlanValue) => boolean): SheetColumn => ({
    header,
    code: 'General',
    cells: values.map((value): Cell => (isOwn(value) ? Math.abs(value.value ?? 0) : null)),
    origins: values.map((value) => {
      if (!isOwn(value)) return undefined;
      return value.between ? differenceOf(value.between, context) : originOf(value.figure, context);
    }),
  });
  const base: SheetColumn = {
    header: HEADERS.base,
    code: 'General',
    cells: values.map(({ value, from = 0 }) => (value === null ? null : Math.min(from, from + value))),
  };
  const totals = values.filter((value) => !isStep(value));
  const parts = [
    {
      header: headerOf({ name: '', values: totals.slice(-1) }, plan, context),
      isOwn: (one: PlanValue) => !isStep(one),
    },
    { header: HEADERS.rise, isOwn: rise },
    { header: HEADERS.fall, isOwn: fall },
  ].filter(({ isOwn }) => values.some(isOwn));
  const series = parts.map(
    ({ isOwn }, i): NativeSeries => ({
      column: i + 2,
      format: { fill: theme.roles.secondary },
      points: values.map((value) => (isOwn(value) ? barFormat(value, theme) : {})),
      labels: values.map((value) => (isOwn(value) ? labelIn(value, facts, frame) : undefined)),
    }),
  );
  const hidden: NativeSeries = { column: 1, format: {}, points: values.map(() => ({})), labels: [] };
  return [
    {
      box: { x: 0, y: 0, w: context.width, h: context.height },
      alt: describe(),
      sheet: toSheet(
        [
          nameColumn(plan.categories.map(({ label }) => label)),
          base,
          ...parts.map(({ header, isOwn }) => column(header, isOwn)),
        ],
        context,
      ),
      groups: [
        {
          mark: 'column',
          isStacked: true,
          axes: 'first',
          ...barSpacing(1, frame.shares ?? { category: 0.7, bar: 1 }),
          overlap: 100,
          series: [hidden, ...series],
        },
      ],
      ...scaled(facts, frame),
    },
  ];
};

/** In its bar, for none may stand above a stack: where it has room there. */
const labelIn = (
  value: PlanValue,
  { claims, theme, setter, plan }: FormFacts,
  { plot, values: [low, high], shares }: PlotFrame,
): NativeLabel | undefined => {
  const height = (Math.abs(value.value ?? 0) / (high - low)) * plot.h;
  const width = ((plot.w * (shares?.category ?? 1)) / plan.categories.length) * (shares?.bar ?? 1);
  const told = claims.value(
    value,
    ({ size, text, bold }) =>
      size * LINE_HEIGHT + INSET <= height && setter.width(text, size, bold) + INSET <= width,
  );
  if (!told) return undefined;
  const fill = fillOf(value.status, theme.roles[value.role], theme.ground) ?? theme.ground;
  // A fall is a bar of its size, which is above zero.
  const [sign, code] = (value.value ?? 0) < 0 ? ['−', `"−"${told.code}`] : ['', told.code];
  const spelling = { ...told.spelling, before: `${sign}${told.spelling.before}` };
  return { ...told, code, spelling, position: 'ctr', color: textOn(theme, fill) };
};
