/** The order in which a chart's elements stand: the schema has one, and some programs open no other. */
import { type Element, everything } from '../../formats/xml.ts';

const AXIS_HEAD =
  'axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses crossesAt';
const LABEL_FLAGS =
  'numFmt spPr txPr dLblPos showLegendKey showVal showCatName showSerName showPercent showBubbleSize separator extLst';

/** Names without their prefix, in their order. */
const ORDERS: Readonly<Record<string, string>> = {
  chartSpace: 'date1904 lang roundedCorners clrMapOvr chart spPr txPr externalData extLst',
  chart: 'title autoTitleDeleted plotArea legend plotVisOnly dispBlanksAs extLst',
  plotArea:
    'layout areaChart barChart lineChart scatterChart doughnutChart pieChart bubbleChart valAx catAx dateAx spPr extLst',
  barChart: 'barDir grouping varyColors ser dLbls gapWidth overlap serLines axId extLst',
  lineChart: 'grouping varyColors ser dLbls dropLines hiLowLines upDownBars marker axId extLst',
  areaChart: 'grouping varyColors ser dLbls dropLines axId extLst',
  doughnutChart: 'varyColors ser dLbls firstSliceAng holeSize extLst',
  scatterChart: 'scatterStyle varyColors ser dLbls axId extLst',
  bubbleChart: 'varyColors ser dLbls bubble3D bubbleScale showNegBubbles sizeRepresents axId extLst',
  ser: 'idx order tx spPr invertIfNegative marker dPt dLbls trendline errBars cat val xVal yVal bubbleSize bubble3D smooth extLst',
  dPt: 'idx invertIfNegative marker bubble3D explosion spPr extLst',
  dLbls: `dLbl delete ${LABEL_FLAGS}`,
  dLbl: `idx delete layout tx ${LABEL_FLAGS}`,
  scaling: 'logBase orientation max min extLst',
  catAx: `${AXIS_HEAD} auto lblAlgn lblOffset tickLblSkip noMultiLvlLbl extLst`,
  dateAx: `${AXIS_HEAD} auto lblOffset baseTimeUnit majorUnit majorTimeUnit extLst`,
  valAx: `${AXIS_HEAD} crossBetween majorUnit minorUnit dispUnits extLst`,
};

/** Groups and axes may alternate with others of their sort. */
const ALTERNATING = /(Chart|Ax)$/;

const local = ({ name }: Element) => name.replace(/^c:/, '');

export const findDisorder = ({ root }: { readonly root: Element }): string[] =>
  [root, ...everything(root)].flatMap((element) => {
    const order = element.name.startsWith('c:') ? ORDERS[local(element)]?.split(' ') : undefined;
    if (!order) return [];
    const places = element.children.map((one) => {
      const kind = ALTERNATING.exec(local(one))?.[0];
      return local(element) === 'plotArea' && kind
        ? order.findIndex((name) => name.endsWith(kind))
        : order.indexOf(local(one));
    });
    const isOrdered = places.every((place, i) => place >= 0 && (i === 0 || place >= (places[i - 1] ?? 0)));
    return isOrdered ? [] : [`has a ${element.name} whose parts are out of order`];
  });
