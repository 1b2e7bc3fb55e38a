/** The axes of a chart part: each names the other of its pair. */
import type { Axis, CategoryAxis, ValueAxis } from '../../../charts/native/native.ts';
import { type Xml, xml } from '../xml.ts';
import { type ChartStyle, strokeXml, textXml } from './format.ts';

export interface AxisIds {
  readonly own: number;
  readonly other: number;
}

const SIDES = { left: 'l', right: 'r', bottom: 'b' } as const;
/** Three quarters of a point. */
const HAIRLINE = 4 / 3;

export const axisXml = (axis: Axis, ids: AxisIds, style: ChartStyle): Xml =>
  axis.kind === 'values' ? valuesXml(axis, ids, style) : categoriesXml(axis, ids, style);

const hairline = (color: string | undefined, style: ChartStyle) =>
  strokeXml(color === undefined ? undefined : { color, width: HAIRLINE }, style);

/** Texts stand at the edge of the plot, wherever the axis crosses the other. */
const ticks = ({ text, pair }: Axis) =>
  xml`<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="${text === undefined ? 'none' : pair === 'second' ? 'high' : 'low'}"/>`;

const orientation = ({ isReversed }: Axis) => xml`<c:orientation val="${isReversed ? 'maxMin' : 'minMax'}"/>`;

/** An axis that shows nothing is left out, though its scale stays. */
const isHidden = ({ line, text }: Axis, grid?: string) =>
  line === undefined && text === undefined && grid === undefined;

const typeXml = ({ text }: Axis, style: ChartStyle) => (text ? textXml(text, style) : xml``);

const DATES = { months: 'months', days: 'days' } as const;

const categoriesXml = (axis: CategoryAxis, { own, other }: AxisIds, style: ChartStyle): Xml => {
  const { kind, side, line } = axis;
  const head = xml`<c:axId val="${own}"/><c:scaling>${orientation(axis)}</c:scaling><c:delete val="${isHidden(axis) ? 1 : 0}"/><c:axPos val="${SIDES[side]}"/><c:numFmt formatCode="General" sourceLinked="0"/>${ticks(axis)}${hairline(line, style)}${typeXml(axis, style)}<c:crossAx val="${other}"/><c:crosses val="autoZero"/>`;
  return kind === 'categories'
    ? xml`<c:catAx>${head}<c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>`
    : xml`<c:dateAx>${head}<c:auto val="0"/><c:lblOffset val="100"/><c:baseTimeUnit val="${DATES[kind]}"/></c:dateAx>`;
};

const valuesXml = (axis: ValueAxis, { own, other }: AxisIds, style: ChartStyle): Xml => {
  const { side, pair, ends, step, code, grid, line, isBetween } = axis;
  const [low, high] = ends;
  const lines =
    grid === undefined ? xml`` : xml`<c:majorGridlines>${hairline(grid, style)}</c:majorGridlines>`;
  const every = step === undefined ? xml`` : xml`<c:majorUnit val="${step}"/>`;
  return xml`<c:valAx><c:axId val="${own}"/><c:scaling>${orientation(axis)}<c:max val="${high}"/><c:min val="${low}"/></c:scaling><c:delete val="${isHidden(axis, grid) ? 1 : 0}"/><c:axPos val="${SIDES[side]}"/>${lines}<c:numFmt formatCode="${code}" sourceLinked="0"/>${ticks(axis)}${hairline(line, style)}${typeXml(axis, style)}<c:crossAx val="${other}"/><c:crosses val="${pair === 'second' ? 'max' : 'autoZero'}"/><c:crossBetween val="${isBetween ? 'between' : 'midCat'}"/>${every}</c:valAx>`;
};
