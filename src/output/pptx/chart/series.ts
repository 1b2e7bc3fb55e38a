/** A series in the words of its mark: what each mark wants, in the order of the schema. */
import type { NativeMark, NativeSeries, PointFormat } from '../../../charts/native/native.ts';
import type { Sheet } from '../../../charts/native/sheet.ts';
import { type Xml, xml } from '../xml.ts';
import { areaXml, type ChartStyle, lineXml, markerXml, strokeXml } from './format.ts';
import type { LabelColumn } from './label-cells.ts';
import { labelsXml, RANGE_NAMESPACE } from './labels.ts';
import { cellsXml, labelCellsXml, nameXml } from './references.ts';

export interface SeriesFacts {
  readonly series: NativeSeries;
  /** Among all series of the chart. */
  readonly index: number;
  readonly sheet: Sheet;
  readonly labels: LabelColumn | undefined;
  readonly style: ChartStyle;
}

interface SeriesForm {
  /** Of the series itself, or of one of its points. */
  readonly format: (format: PointFormat, style: ChartStyle) => Xml;
  /** What stands before a point's format, and before that of the series: which is whose differs from mark to mark. */
  readonly point: (format: PointFormat, style: ChartStyle) => Xml;
  readonly head: (format: PointFormat, style: ChartStyle) => Xml;
  readonly data: (facts: SeriesFacts) => Xml;
}

const nothing = () => xml``;
const SOLID = xml`<c:invertIfNegative val="0"/>`;

const byCategory = ({ series, sheet }: SeriesFacts) =>
  xml`<c:cat>${cellsXml(sheet, 0)}</c:cat><c:val>${cellsXml(sheet, series.column)}</c:val>`;
const byPlace = ({ series, sheet }: SeriesFacts) =>
  xml`<c:xVal>${cellsXml(sheet, series.x ?? 0)}</c:xVal><c:yVal>${cellsXml(sheet, series.column)}</c:yVal>`;

/** A line from where values across are zero, however they are edited. */
const stemXml = ({ series, style }: SeriesFacts): Xml =>
  series.stem
    ? xml`<c:errBars><c:errDir val="x"/><c:errBarType val="minus"/><c:errValType val="percentage"/><c:noEndCap val="1"/><c:val val="100"/>${strokeXml(series.stem, style)}</c:errBars>`
    : xml``;

const line = ({ line: outline }: PointFormat, style: ChartStyle) => strokeXml(outline, style);

const BARS: SeriesForm = { format: areaXml, point: () => SOLID, head: () => SOLID, data: byCategory };

const FORMS: Readonly<Record<NativeMark, SeriesForm>> = {
  column: BARS,
  row: BARS,
  line: {
    format: line,
    point: markerXml,
    head: markerXml,
    data: (facts) => xml`${byCategory(facts)}<c:smooth val="0"/>`,
  },
  area: { format: areaXml, point: nothing, head: nothing, data: byCategory },
  ring: { format: areaXml, point: nothing, head: nothing, data: byCategory },
  scatter: {
    // Points are joined by no line.
    format: (_, style) => xml`<c:spPr>${lineXml(undefined, style)}</c:spPr>`,
    point: markerXml,
    head: markerXml,
    data: (facts) => xml`${stemXml(facts)}${byPlace(facts)}<c:smooth val="0"/>`,
  },
  bubble: {
    format: areaXml,
    point: () => SOLID,
    head: () => SOLID,
    data: (facts) =>
      xml`${byPlace(facts)}<c:bubbleSize>${cellsXml(facts.sheet, facts.series.size ?? 0)}</c:bubbleSize><c:bubble3D val="0"/>`,
  },
};

export const seriesXml = (mark: NativeMark, facts: SeriesFacts): Xml => {
  const { series, index, sheet, style } = facts;
  const form = FORMS[mark];
  // Areas have no points that could look otherwise.
  const points =
    mark === 'area'
      ? []
      : series.points.map((format, i) =>
          isOwn(format, i, facts)
            ? xml`<c:dPt><c:idx val="${i}"/>${form.point(format, style)}${bubble(mark)}${form.format(format, style)}</c:dPt>`
            : xml``,
        );
  return xml`<c:ser><c:idx val="${index}"/><c:order val="${index}"/>${nameXml(sheet, series.column)}${form.format(series.format, style)}${form.head(series.format, style)}${points}${labelsXml(series, style)}${form.data(facts)}${rangeXml(facts)}</c:ser>`;
};

const rangeXml = ({ labels }: SeriesFacts): Xml =>
  labels
    ? xml`<c:extLst><c:ext uri="{02D57815-91ED-43cb-92C2-25804820EDAC}" ${RANGE_NAMESPACE}>${labelCellsXml(labels)}</c:ext></c:extLst>`
    : xml``;

/** A point that is missing has no format, and one that looks as its series needs none. */
const isOwn = (format: PointFormat, i: number, { series, sheet }: SeriesFacts): boolean =>
  sheet.columns[series.column]?.cells[i] !== null && JSON.stringify(format) !== JSON.stringify(series.format);

/** Programs of old draw bubbles and lines raised unless a point says it is flat. */
const bubble = (mark: NativeMark): Xml =>
  mark === 'ring' || mark === 'area' ? xml`` : xml`<c:bubble3D val="0"/>`;
