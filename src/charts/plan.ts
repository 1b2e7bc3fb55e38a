/**
 * What a chart says, whoever draws it: plain JSON without pixels, and colours as roles only. Chart.js draws any plan,
 * and a native chart is written from the same.
 */

/** How the marks stand: the key of the table that lays plans out. */
export type ChartForm = 'columns' | 'rows' | 'tracks' | 'lines' | 'rings' | 'points' | 'cells' | 'multiples';

export type ChartMark = 'bar' | 'line' | 'area' | 'dot' | 'arc' | 'cell';

/** Which of the brand's colours a mark has. */
export type ChartRole = 'primary' | 'secondary' | 'context' | 'highlight' | 'deep' | 'track';

export type ValueStatus = 'reported' | 'target' | 'derived' | 'missing';

export interface PlanValue {
  /** The figure that it shows, or its growth: `exports`, `exports.growth`. None for what is missing or computed here. */
  readonly figure?: string;
  /** The figures before and after, of what is their difference. */
  readonly between?: readonly [string, string];
  readonly status: ValueStatus;
  /** In the figure's own unit, unscaled; null where it is missing. */
  readonly value: number | null;
  /** Where a floating bar begins; 0 if not given. */
  readonly from?: number;
  /** Both ends of a figure that is known as a range. */
  readonly range?: readonly [number, number];
  /** On the mark, in the scale and with the decimals of the axis: `18.8*`. */
  readonly label: string;
  /** With fewer digits, for all marks of the chart where one has no room for its label. */
  readonly short?: string;
  /** With its unit, as a sentence says it: `18.8 billion yuan*`. */
  readonly words: string;
  /** `+22.3%`, against the period before. */
  readonly growth?: string;
  /** A second line, smaller. */
  readonly note?: string;
  /** `Q1–Q3 2024`, `Target 2025`. */
  readonly period?: string;
  /** `9 months`, where others on the axis are of longer. */
  readonly span?: string;
  readonly role: ChartRole;
  readonly isHighlight: boolean;
  /** Of a point: where it stands across, and how large it is; both unscaled. */
  readonly x?: number;
  readonly size?: number;
  /** The figures that these are. */
  readonly xFigure?: string;
  readonly sizeFigure?: string;
}

export interface PlanSeries {
  readonly name: string;
  readonly role: ChartRole;
  readonly isHighlight: boolean;
  /** One for each category. */
  readonly values: readonly PlanValue[];
  /** Another mark than the chart's own, as a line over columns. */
  readonly mark?: ChartMark;
  readonly axis?: 'second';
}

export interface PlanCategory {
  readonly label: string;
  /** A second line, such as the period, or how many months it has. */
  readonly note?: string;
  /** Of a time: its last month, counted from the year 0; times are as far apart as they are. */
  readonly at?: number;
  readonly isHighlight: boolean;
  /** Of stacked columns, where it is declared. */
  readonly total?: PlanValue;
}

export interface PlanAxis {
  /** What is measured, where the axis needs a name. */
  readonly title?: string;
  /** `billion yuan`; empty where every label says it. */
  readonly unit: string;
  /** 1e9 where labels count billions. */
  readonly scale: number;
  /** All labels have as many. */
  readonly decimals: number;
  /** Bars and areas begin at zero; lines may begin near their lowest value. */
  readonly base: 'zero' | 'fit';
  /** What full bars and rings stand for, such as 100 percent. */
  readonly whole?: number;
  /** How numbers between the marks are told: one for each of `at`. */
  readonly ticks: readonly { readonly at: number; readonly label: string }[];
}

/** A mark of the chart, by its series and its category. */
export interface PlanPlace {
  readonly series: number;
  readonly category: number;
}

export type PlanAnnotation =
  /** How far it is from the level of one mark to that of another. */
  | {
      readonly kind: 'difference';
      readonly from: PlanPlace;
      readonly to: PlanPlace;
      readonly text: string;
      readonly note?: string;
    }
  /** What all marks from one to another have in common. */
  | { readonly kind: 'bracket'; readonly from: PlanPlace; readonly to: PlanPlace; readonly text: string }
  /** A line at a value, across the chart. */
  | { readonly kind: 'line'; readonly value: number; readonly status: ValueStatus; readonly text: string }
  | { readonly kind: 'note'; readonly at: PlanPlace; readonly text: string; readonly note?: string }
  /** What is part of a mark, within it. */
  | {
      readonly kind: 'part';
      readonly at: PlanPlace;
      readonly value: number;
      readonly label: string;
      readonly text: string;
    };

export interface ChartPlan {
  readonly kind: string;
  readonly form: ChartForm;
  readonly title: string;
  readonly mark: ChartMark;
  readonly orientation: 'vertical' | 'horizontal';
  readonly stacking: 'none' | 'stacked' | 'percent';
  readonly categories: readonly PlanCategory[];
  readonly series: readonly PlanSeries[];
  readonly axis: PlanAxis;
  /** Across, of points; or of the second mark. */
  readonly xAxis?: PlanAxis;
  readonly secondAxis?: PlanAxis;
  /** Of bubbles: what their size stands for, and its unit. */
  readonly sizeTitle?: string;
  /** Each category has a scale of its own, in which its first value is as long as every other's. */
  readonly isIndexed?: boolean;
  /** Dots stand on lines from zero. */
  readonly hasStems?: boolean;
  /** Categories are times, of which not every one needs a name. */
  readonly isTime?: boolean;
  /** Of all marks, where it is one. */
  readonly period?: string;
  readonly annotations: readonly PlanAnnotation[];
}
