/** The groups of a plot: one element each, its parts in the order of the schema. */
import type { NativeMark, SeriesGroup } from '../../../charts/native/native.ts';
import { type Xml, xml } from '../xml.ts';

interface GroupForm {
  readonly element: string;
  readonly before: (group: SeriesGroup) => Xml;
  readonly after: (group: SeriesGroup) => Xml;
}

const FLAT = xml`<c:varyColors val="0"/>`;
const grouping = (isStacked: boolean, alone: string) =>
  xml`<c:grouping val="${isStacked ? 'stacked' : alone}"/>${FLAT}`;

const bars = (direction: 'col' | 'bar'): GroupForm => ({
  element: 'barChart',
  before: ({ isStacked }) => xml`<c:barDir val="${direction}"/>${grouping(isStacked, 'clustered')}`,
  after: ({ gap = 150, overlap = 0 }) => xml`<c:gapWidth val="${gap}"/><c:overlap val="${overlap}"/>`,
});

/** Of bubbles, what programs take. */
const SCALE = { least: 5, most: 300 };

const FORMS: Readonly<Record<NativeMark, GroupForm>> = {
  column: bars('col'),
  row: bars('bar'),
  line: {
    element: 'lineChart',
    before: ({ isStacked }) => grouping(isStacked, 'standard'),
    after: () => xml`<c:marker val="1"/>`,
  },
  area: {
    element: 'areaChart',
    before: ({ isStacked }) => grouping(isStacked, 'standard'),
    after: () => xml``,
  },
  ring: {
    element: 'doughnutChart',
    before: () => FLAT,
    after: ({ hole = 50 }) => xml`<c:firstSliceAng val="0"/><c:holeSize val="${hole}"/>`,
  },
  scatter: {
    element: 'scatterChart',
    before: () => xml`<c:scatterStyle val="lineMarker"/>${FLAT}`,
    after: () => xml``,
  },
  bubble: {
    element: 'bubbleChart',
    before: () => FLAT,
    after: ({ bubbleScale = 100 }) =>
      xml`<c:bubbleScale val="${Math.min(SCALE.most, Math.max(SCALE.least, bubbleScale))}"/><c:showNegBubbles val="0"/><c:sizeRepresents val="area"/>`,
  },
};

export const groupXml = (group: SeriesGroup, series: readonly Xml[], axisIds: readonly number[]): Xml => {
  const { element, before, after } = FORMS[group.mark];
  const name: Xml = { xml: `c:${element}` };
  const ids = axisIds.map((id) => xml`<c:axId val="${id}"/>`);
  return xml`<${name}>${before(group)}${series}${after(group)}${ids}</${name}>`;
};
