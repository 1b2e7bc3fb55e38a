/** A native chart as its part of the package; what it shows is what its sheet holds. */
import type { NativeFrame, SeriesGroup } from '../../../charts/native/native.ts';
import { NS, part, type Xml, xml } from '../xml.ts';
import { axisXml } from './axes.ts';
import type { ChartStyle } from './format.ts';
import { groupXml } from './groups.ts';
import { isTyped, labelColumns } from './label-cells.ts';
import { round } from './labels.ts';
import { seriesXml } from './series.ts';

const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';

/** The ids of axes, by their place; any will do that are unlike one another. */
const FIRST_AXIS = 100;

export const chartPart = (frame: NativeFrame, workbookId: string, style: ChartStyle): string => {
  const { axes } = frame;
  const idsOf = ({ axes: pair }: SeriesGroup) =>
    axes.flatMap((axis, i) => (axis.pair === pair ? [FIRST_AXIS + i] : []));
  let index = 0;
  const typed = new Map(labelColumns(frame).map((column) => [column.series, column]));
  const groups = frame.groups.map((group) =>
    groupXml(
      group,
      group.series.map((series) =>
        seriesXml(group.mark, {
          series,
          index: index++,
          sheet: frame.sheet,
          labels: series.labels.some(isTyped) ? typed.get(series.column) : undefined,
          style,
        }),
      ),
      idsOf(group),
    ),
  );
  const written = axes.map((axis, i) => {
    const other = axes.findIndex(({ pair }, n) => n !== i && pair === axis.pair);
    return axisXml(axis, { own: FIRST_AXIS + i, other: FIRST_AXIS + other }, style);
  });
  return part(
    xml`<c:chartSpace xmlns:c="${CHART}" xmlns:a="${NS.a}" xmlns:r="${NS.r}"><c:date1904 val="0"/><c:lang val="${style.language}"/><c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/><c:plotArea>${placeXml(frame)}${groups}${written}<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr></c:plotArea><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr><c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr><a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:defRPr></a:pPr><a:endParaRPr lang="${style.language}"/></a:p></c:txPr><c:externalData r:id="${workbookId}"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>`,
  );
};

/** The plot without its labels stands where that of the drawing does. */
const placeXml = ({ box, plot }: NativeFrame): Xml => {
  const share = (value: number) => round(Math.min(1, Math.max(0, value)));
  const places = [
    ['x', (plot.x - box.x) / box.w],
    ['y', (plot.y - box.y) / box.h],
    ['w', plot.w / box.w],
    ['h', plot.h / box.h],
  ] as const;
  return xml`<c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/>${places.map(([name, value]) => xml`<c:${{ xml: name }} val="${share(value)}"/>`)}</c:manualLayout></c:layout>`;
};
