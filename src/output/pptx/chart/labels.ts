/** The values that a chart tells beside its marks. */
import type { NativeLabel, NativeSeries } from '../../../charts/native/native.ts';
import { type Xml, xml } from '../xml.ts';
import { type ChartStyle, textXml } from './format.ts';

/** In the order of the schema. */
const shown = (isTold: boolean): Xml =>
  xml`<c:showLegendKey val="0"/><c:showVal val="${isTold ? 1 : 0}"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>`;

/** Labels of the points that have one; all others, and those that are added later, have none. */
export const labelsXml = ({ labels }: NativeSeries, style: ChartStyle): Xml => {
  const own = labels.map((label, i) => (label ? labelXml(label, i, style) : xml``));
  return xml`<c:dLbls>${own}${shown(false)}</c:dLbls>`;
};

const labelXml = (label: NativeLabel, index: number, style: ChartStyle): Xml => {
  const { code, position, shift } = label;
  const layout =
    shift === undefined
      ? xml``
      : xml`<c:layout><c:manualLayout><c:x val="${round(shift.x)}"/><c:y val="${round(shift.y)}"/></c:manualLayout></c:layout>`;
  return xml`<c:dLbl><c:idx val="${index}"/>${layout}<c:numFmt formatCode="${code}" sourceLinked="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${textXml(label, style)}<c:dLblPos val="${position}"/>${shown(true)}</c:dLbl>`;
};

/** Shares of a chart: enough digits for any screen, and the same on every machine. */
export const round = (share: number): number => Number(share.toFixed(6));
