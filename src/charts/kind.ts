/** What every kind of chart offers, and what it is told about the deck it is drawn for. */
import * as z from 'zod';
import type { Theme } from '../brand/theme.ts';
import type { Figure } from '../figures/figure.ts';
import type { Time } from '../figures/series.ts';
import type { Text } from '../figures/text.ts';
import type { Words } from '../figures/words.ts';
import type { ContentPath } from '../problems.ts';
import type { Direction } from '../text/direction.ts';
import type { Measure } from '../text/measure.ts';
import type { Pixels } from '../units.ts';
import type { ChartGround } from './chartjs/theme.ts';
import type { ChartPlan } from './plan.ts';

/** The text of the content in the deck's language; `path` leads to it from the chart. */
export type Localise = (declared: Text, path: ContentPath) => string;

/** A series of the content: one thing at several times. */
export interface NamedSeries {
  /** In the deck's language. */
  readonly label: string;
  /** From the earliest to the latest: the id of the figure, or null where none is known. */
  readonly values: ReadonlyMap<Time, string | null>;
}

/** What a chart as YAML declares it is read with. */
export interface ChartReader {
  readonly say: Localise;
  /** Undefined, and told, if there is none of the name. */
  series(name: string, path: ContentPath): NamedSeries | undefined;
  /** `Jun 2024`. */
  period(time: Time): string;
  tell(path: ContentPath, code: string, message: string, hint: string): void;
}

/** The id of a figure, or with `.growth` what it has grown by. */
export const figureRef = z.string();
/** `null` where no figure is known: a gap that says so. */
export const figureOrGap = z.string().nullable();
export type FigureOrGap = string | null;

/** What a plan needs to know. */
export interface PlanContext {
  /** Throws for one that the content does not declare. */
  figure(id: string): Figure;
  readonly words: Words;
}

export interface ChartContext extends PlanContext {
  readonly theme: Theme;
  readonly width: Pixels;
  readonly height: Pixels;
  readonly measure: Measure;
  readonly direction: Direction;
  /** Who published a figure, and where; its sources' ids if not given. */
  readonly sourceOf?: ((figure: Figure) => string) | undefined;
  /** What the chart stands on; the slide's background if not given. */
  readonly ground?: ChartGround | undefined;
  /** Columns stand on a field in the deep colour that reaches to the foot of the drawing. */
  readonly hasFloor?: boolean | undefined;
  /** The unit is told beside the chart, in its subtitle. */
  readonly isUnitTold?: boolean | undefined;
  /** Growth is told beside the chart, by its points. */
  readonly isGrowthTold?: boolean | undefined;
}

/** Why a chart would mislead or could not be read; `path` leads to the culprit from the chart. */
export interface ChartFault {
  readonly path: ContentPath;
  readonly code: string;
  readonly message: string;
  readonly hint: string;
}

export interface ChartKind<Declared, Chart> {
  /** Of the YAML, with texts still in every language. */
  readonly schema: z.ZodType<Declared>;
  localise(declared: Declared, reader: ChartReader): Chart;
  /** Every figure the chart shows, in reading order. */
  figureIds(chart: Chart): string[];
  /** What the chart says; never throws for figures that do not suit, which are faults. */
  plan(chart: Chart, context: PlanContext): ChartPlan;
  /** What the schema cannot see. */
  findFaults(chart: Chart, context: PlanContext): ChartFault[];
}
