/** The values that a chart tells beside its marks. */
import type { NativeLabel, NativeSeries } from '../../../charts/native/native.ts';
import { type Xml, xml } from '../xml.ts';
import { type ChartStyle, runXml, textXml } from './format.ts';
import { isTyped } from './label-cells.ts';

const NAMESPACE = 'http://schemas.microsoft.com/office/drawing/2012/chart';
export const RANGE_NAMESPACE = xml`xmlns:c15="${NAMESPACE}"`;
const RANGE_SHOWN = xml`<c:extLst><c:ext uri="{CE6537A1-D6FC-4f65-9D91-7224C49458BB}" ${RANGE_NAMESPACE}><c15:showDataLabelsRange val="1"/></c:ext></c:extLst>`;

/** In the order of the schema. */
const shown = (isTold: boolean): Xml =>
  xml`<c:showLegendKey val="0"/><c:showVal val="${isTold ? 1 : 0}"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>`;

/** Labels of the points that have one; all others, and those that are added later, have none. */
export const labelsXml = ({ labels }: NativeSeries, style: ChartStyle): Xml => {
  const own = labels.map((label, i) => (label ? labelXml(label, i, style) : xml``));
  const typed = labels.some(isTyped) ? RANGE_SHOWN : xml``;
  return xml`<c:dLbls>${own}${shown(false)}${typed}</c:dLbls>`;
};

const labelXml = (label: NativeLabel, index: number, style: ChartStyle): Xml => {
  const { code, position, shift } = label;
  const layout =
    shift === undefined
      ? xml``
      : xml`<c:layout><c:manualLayout><c:x val="${round(shift.x)}"/><c:y val="${round(shift.y)}"/></c:manualLayout></c:layout>`;
  const [text, type, more] = isTyped(label)
    ? [typedXml(label, index, style), xml``, RANGE_SHOWN]
    : [xml``, textXml(label, style), xml``];
  return xml`<c:dLbl><c:idx val="${index}"/>${layout}${text}<c:numFmt formatCode="${code}" sourceLinked="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${type}<c:dLblPos val="${position}"/>${shown(!isTyped(label))}${more}</c:dLbl>`;
};

/** The text is that of a cell for programs that know it; others show what it was. */
const typedXml = (label: NativeLabel, index: number, style: ChartStyle): Xml => {
  const id = `{6D1F0A52-93D7-4E0A-8C41-${index.toString(16).toUpperCase().padStart(12, '0')}}`;
  return xml`<c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:fld id="${id}" type="CELLRANGE">${runXml(label, style)}<a:pPr/><a:t>${label.text}</a:t></a:fld><a:endParaRPr lang="${style.language}"/></a:p></c:rich></c:tx>`;
};

/** Shares of a chart: enough digits for any screen, and the same on every machine. */
export const round = (share: number): number => Number(share.toFixed(6));
