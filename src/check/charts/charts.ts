/** Native charts: what programs stumble over, one rule each. */
import { attribute, child, type Element, within } from '../../formats/xml.ts';
import type { PartCheck } from '../opened.ts';
import { findDisorder } from './order.ts';

/** What is wrong, as the end of a sentence that begins with the part's name. */
type Rule = (chart: ChartElements) => readonly string[];

interface ChartElements {
  readonly root: Element;
  readonly groups: readonly Element[];
  readonly axes: readonly Element[];
  readonly series: readonly Element[];
}

const AXES = ['c:valAx', 'c:catAx', 'c:dateAx', 'c:serAx'];

export const checkCharts: PartCheck = ({ name, folder, root }) => {
  if (folder !== 'charts' || !root) return [];
  if (root.name !== 'c:chartSpace') return [`${name} is a chart that only newer programs know.`];
  const parts = within(root, 'c:plotArea').flatMap(({ children }) => children);
  const chart: ChartElements = {
    root,
    groups: parts.filter((part) => part.name.endsWith('Chart')),
    axes: parts.filter((part) => AXES.includes(part.name)),
    series: within(root, 'c:ser'),
  };
  return RULES.flatMap((rule) => rule(chart).map((message) => `${name} ${message}.`));
};

const valOf = (element: Element | undefined, name: string): string =>
  attribute(element && child(element, name), 'val');

const axisIds = (element: Element): string[] =>
  element.children.filter(({ name }) => name === 'c:axId').map((id) => attribute(id, 'val'));

/** Groups that stand on no axes. */
const ROUND = ['c:doughnutChart', 'c:pieChart'];

const findAxisFaults: Rule = ({ groups, axes }) => {
  const crossed = new Map(axes.map((axis) => [axisIds(axis)[0] ?? '', valOf(axis, 'c:crossAx')]));
  return [
    ...groups.flatMap((group) =>
      axisIds(group)
        .filter((id) => !crossed.has(id))
        .map((id) => `names the axis ${id}, which it does not have`),
    ),
    ...groups
      .filter((group) => axisIds(group).length !== (ROUND.includes(group.name) ? 0 : 2))
      .map((group) => `has a ${group.name} with ${axisIds(group).length} axes`),
    ...[...crossed]
      .filter(([id, other]) => crossed.get(other) !== id)
      .map(([id, other]) => `has an axis ${id} that crosses ${other || 'none'}, which does not cross it`),
  ];
};

/** Bars on one another lie in one line, and have nothing above them to be labelled. */
const findStackFaults: Rule = ({ groups }) =>
  groups
    .filter((group) => group.name === 'c:barChart' && /stacked/i.test(valOf(group, 'c:grouping')))
    .flatMap((group) => [
      ...(valOf(group, 'c:overlap') === '100' ? [] : ['has stacked bars that do not overlap wholly']),
      ...within(group, 'c:dLblPos')
        .filter((position) => attribute(position, 'val') === 'outEnd')
        .map(() => 'has a label above a stacked bar'),
    ]);

const GROUPED = ['c:barChart', 'c:lineChart', 'c:areaChart'];

const findGroupFaults: Rule = ({ groups }) => [
  ...groups
    .filter((group) => GROUPED.includes(group.name) && valOf(group, 'c:grouping') === '')
    .map((group) => `has a ${group.name} without a grouping`),
  ...groups
    .filter((group) => valOf(group, 'c:varyColors') !== '0')
    .map((group) => `has a ${group.name} that takes colours of its own`),
];

/** What programs guess otherwise, each its own way. */
const findUnsaid: Rule = ({ root }) => {
  const [chart] = within(root, 'c:chart');
  const said: readonly (readonly [string, string, string])[] = [
    ['c:date1904', valOf(root, 'c:date1904'), '0'],
    ['c:roundedCorners', valOf(root, 'c:roundedCorners'), '0'],
    ['c:autoTitleDeleted', valOf(chart, 'c:autoTitleDeleted'), '1'],
    ['c:dispBlanksAs', valOf(chart, 'c:dispBlanksAs'), 'gap'],
  ];
  return said
    .filter(([, found, wanted]) => found !== wanted)
    .map(([name, , wanted]) => `does not say ${wanted} for ${name}`);
};

const findSeriesFaults: Rule = ({ groups, series }) => {
  const solid = groups
    .filter(({ name }) => name === 'c:barChart' || name === 'c:bubbleChart')
    .flatMap((group) => [...within(group, 'c:ser'), ...within(group, 'c:dPt')]);
  const repeated = (name: string) => new Set(series.map((one) => valOf(one, name))).size < series.length;
  return [
    ...solid
      .filter((one) => valOf(one, 'c:invertIfNegative') !== '0')
      .map(() => 'has bars that turn white below zero'),
    ...series.filter((one) => !child(one, 'c:spPr')).map(() => 'has a series without a colour of the theme'),
    ...['c:idx', 'c:order'].filter(repeated).map((name) => `has two series of one ${name}`),
  ];
};

/** Numbers are shown as the chart says, not as some cell is. */
const findFormatFaults: Rule = ({ root }) => [
  ...within(root, 'c:numFmt')
    .filter((format) => attribute(format, 'sourceLinked') !== '0' || attribute(format, 'formatCode') === '')
    .map(() => 'has numbers whose format is that of their cells'),
  ...within(root, 'c:numCache')
    .filter((cache) => (child(cache, 'c:formatCode')?.text ?? '') === '')
    .map(() => 'has numbers without a format'),
  ...[...within(root, 'c:valAx'), ...within(root, 'c:dLbl')]
    .filter((element) => !child(element, 'c:numFmt'))
    .map(({ name }) => `has a ${name} without a format`),
];

const findTypeFaults: Rule = ({ root }) =>
  within(root, 'a:defRPr').flatMap((type) =>
    ['a:latin', 'a:ea', 'a:cs']
      .filter((script) => !child(type, script))
      .map((script) => `has a text without a font for ${script}`),
  );

const findDataFaults: Rule = ({ root }) => [
  ...within(root, 'c:v')
    .filter(({ text }) => text === '')
    .map(() => 'has an empty value'),
  ...within(root, 'c:multiLvlStrRef').map(() => 'has names of several levels'),
  ...(within(root, 'c:externalData').length === 1 ? [] : ['has no workbook']),
];

/** A new rule is one function and one row. */
const RULES: readonly Rule[] = [
  findDisorder,
  findAxisFaults,
  findStackFaults,
  findGroupFaults,
  findUnsaid,
  findSeriesFaults,
  findFormatFaults,
  findTypeFaults,
  findDataFaults,
];
