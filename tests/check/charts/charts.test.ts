import { describe, expect, it } from 'vitest';
import { createCache } from '../../../src/cache/cache.ts';
import { checkPackage } from '../../../src/check/package.ts';
import { readZip, toBytes, toText, writeZip } from '../../../src/formats/zip/zip.ts';
import { buildNative } from '../../native.ts';

const { bytes: good, chartOf } = await buildNative('en');

type Package = ReturnType<typeof readZip>;

const replaceIn = (parts: Package, name: string, from: string | RegExp, to: string): Package => {
  const before = toText(parts.get(name) ?? new Uint8Array());
  const after = before.replace(from, to);
  expect(after, `the fault cannot be planted in ${name}`).not.toBe(before);
  return parts.set(name, toBytes(after));
};
const replace = (name: string, from: string | RegExp, to: string) => replaceIn(readZip(good), name, from, to);

const COLUMNS = `ppt/charts/${chartOf('columns')}.xml`;
const STACKED = `ppt/charts/${chartOf('stacked')}.xml`;
const LINE = `ppt/charts/${chartOf('line')}.xml`;
const BUBBLE = `ppt/charts/${chartOf('bubble')}.xml`;
const RING = `ppt/charts/${chartOf('doughnut')}.xml`;
const RELS = COLUMNS.replace('charts/', 'charts/_rels/').replace('.xml', '.xml.rels');
const WORKBOOK = `ppt/embeddings/${chartOf('columns')}.xlsx`;

/** Plants a fault in a part of the workbook. */
const inWorkbook = (name: string, from: string | RegExp, to: string): Package => {
  const parts = readZip(good);
  const workbook = readZip(parts.get(WORKBOOK) ?? new Uint8Array());
  return parts.set(WORKBOOK, writeZip(replaceIn(workbook, name, from, to)));
};
const SHEET = 'xl/worksheets/sheet1.xml';
const TABLE = 'xl/tables/table1.xml';

const FAULTS: readonly (readonly [fault: string, code: string, plant: () => Package])[] = [
  [
    'elements out of order',
    'package-charts',
    () => replace(COLUMNS, /(<c:gapWidth [^>]*>)(<c:overlap [^>]*>)/, '$2$1'),
  ],
  [
    'an element that the schema lacks',
    'package-charts',
    () => replace(COLUMNS, '<c:gapWidth', '<c:depth/><c:gapWidth'),
  ],
  [
    'an axis that is not there',
    'package-charts',
    () => replace(COLUMNS, '<c:axId val="101"/></c:barChart>', '<c:axId val="9"/></c:barChart>'),
  ],
  [
    'a third axis',
    'package-charts',
    () => replace(COLUMNS, '</c:barChart>', '<c:axId val="101"/></c:barChart>'),
  ],
  [
    'a ring with axes',
    'package-charts',
    () => replace(RING, '</c:doughnutChart>', '<c:axId val="100"/></c:doughnutChart>'),
  ],
  [
    'axes that do not cross each other',
    'package-charts',
    () => replace(COLUMNS, '<c:crossAx val="100"/>', '<c:crossAx val="101"/>'),
  ],
  [
    'stacked bars beside one another',
    'package-charts',
    () => replace(STACKED, '<c:overlap val="100"/>', '<c:overlap val="0"/>'),
  ],
  [
    'a label above a stacked bar',
    'package-charts',
    () => replace(STACKED, '<c:dLblPos val="ctr"/>', '<c:dLblPos val="outEnd"/>'),
  ],
  ['a line chart without a grouping', 'package-charts', () => replace(LINE, /<c:grouping [^>]*>/, '')],
  [
    'colours of the program',
    'package-charts',
    () => replace(LINE, '<c:varyColors val="0"/>', '<c:varyColors val="1"/>'),
  ],
  ['names of several levels', 'package-charts', () => replace(COLUMNS, /strRef>/g, 'multiLvlStrRef>')],
  [
    'a format taken from cells',
    'package-charts',
    () => replace(COLUMNS, 'sourceLinked="0"', 'sourceLinked="1"'),
  ],
  [
    'an axis without a format',
    'package-charts',
    () => replace(COLUMNS, /(<c:valAx>.*?)<c:numFmt [^>]*>/, '$1'),
  ],
  [
    'numbers without a format',
    'package-charts',
    () => replace(COLUMNS, '<c:formatCode>General</c:formatCode>', ''),
  ],
  [
    'bars that turn white below zero',
    'package-charts',
    () => replace(COLUMNS, '<c:invertIfNegative val="0"/>', '<c:invertIfNegative val="1"/>'),
  ],
  [
    'a point that turns white below zero',
    'package-charts',
    () => replace(BUBBLE, /(<c:dPt><c:idx [^>]*>)<c:invertIfNegative val="0"\/>/, '$1'),
  ],
  ['an empty value', 'package-charts', () => replace(COLUMNS, /<c:v>23000000000</, '<c:v><')],
  [
    'gaps drawn as zeros',
    'package-charts',
    () => replace(LINE, 'dispBlanksAs val="gap"', 'dispBlanksAs val="zero"'),
  ],
  ['a title left to the program', 'package-charts', () => replace(LINE, '<c:autoTitleDeleted val="1"/>', '')],
  ['dates left to the program', 'package-charts', () => replace(LINE, '<c:date1904 val="0"/>', '')],
  ['corners left to the program', 'package-charts', () => replace(LINE, '<c:roundedCorners val="0"/>', '')],
  [
    'a series without a colour',
    'package-charts',
    () => replace(LINE, /(<\/c:tx>)<c:spPr>.*?<\/c:spPr>/, '$1'),
  ],
  [
    'two series of one number',
    'package-charts',
    () => replace(STACKED, '<c:idx val="1"/><c:order val="1"/>', '<c:idx val="0"/><c:order val="1"/>'),
  ],
  ['text without a Chinese font', 'package-charts', () => replace(LINE, '<a:ea typeface="+mn-ea"/>', '')],
  [
    'a colour of its own',
    'package-inheritance',
    () => replace(LINE, /<a:schemeClr val="\w+"\/>/, '<a:srgbClr val="0B6E69"/>'),
  ],
  [
    'a typeface of its own',
    'package-inheritance',
    () => replace(LINE, 'typeface="+mn-lt"', 'typeface="Arial"'),
  ],
  [
    'a chart that only newer programs know',
    'package-charts',
    () => replace(LINE, /c:chartSpace/g, 'c:newChart'),
  ],
  [
    'a chart without a workbook',
    'package-charts',
    () => replace(COLUMNS, /<c:externalData.*<\/c:externalData>/, ''),
  ],
  [
    'a workbook on another computer',
    'package-relationships',
    () => replace(RELS, /Target="[^"]*"/, 'Target="https://a.example/x.xlsx" TargetMode="External"'),
  ],
  [
    'a chart that leads to no workbook',
    'package-relationships',
    () => replace(RELS, /<Relationship [^>]*>/, ''),
  ],
  [
    'a workbook of another type',
    'package-content-types',
    () => replace('[Content_Types].xml', 'spreadsheetml.sheet"', 'spreadsheetml.template"'),
  ],
  [
    'a native chart without alt text',
    'package-pictures',
    () => replace(`ppt/slides/slide2.xml`, /(name="Chart" )descr="[^"]*"/, '$1'),
  ],
  [
    'points that are fewer than their cells',
    'package-chart-data',
    () => replace(COLUMNS, '$B$2:$B$3', '$B$2:$B$4'),
  ],
  [
    'a series of fewer values than names',
    'package-chart-data',
    () => replace(COLUMNS, /(<c:val>.*?<c:ptCount val=")2/, '$13'),
  ],
  [
    'a number that its cell does not say',
    'package-chart-data',
    () => replace(COLUMNS, '<c:v>23000000000<', '<c:v>23000000001<'),
  ],
  [
    'a name that its cell does not say',
    'package-chart-data',
    () => replace(COLUMNS, '<c:v>All vehicles<', '<c:v>All lorries<'),
  ],
  ['a sheet that is not there', 'package-chart-data', () => replace(COLUMNS, 'Data!$B$2', 'Sheet1!$B$2')],
  [
    'a cell that was edited',
    'package-chart-data',
    () => inWorkbook(SHEET, '<v>23000000000<', '<v>24000000000<'),
  ],
  ['a workbook that is none', 'package-workbooks', () => readZip(good).set(WORKBOOK, toBytes('PK'))],
  [
    'a workbook with a part that is not well-formed',
    'package-workbooks',
    () => inWorkbook(SHEET, '</worksheet>', ''),
  ],
  ['a table over other columns', 'package-workbooks', () => inWorkbook(TABLE, 'ref="A1:C3"', 'ref="A1:D3"')],
  [
    'a heading that the cells do not say',
    'package-workbooks',
    () => inWorkbook(TABLE, / name="[^"]*" *\/><\/tableColumns>/, ' name="Lorries"/></tableColumns>'),
  ],
  [
    'a workbook that leads to another',
    'package-workbooks',
    () =>
      inWorkbook(
        'xl/_rels/workbook.xml.rels',
        'Target="styles.xml"',
        'Target="file:///x.xlsx" TargetMode="External"',
      ),
  ],
];

describe('the check of native charts', () => {
  const cache = createCache();

  it('finds nothing in a good deck', () => {
    expect(checkPackage(good, cache)).toEqual([]);
  });

  it.each(FAULTS)('catches %s', (_, code, plant) => {
    expect(checkPackage(writeZip(plant()), cache).map((problem) => problem.code)).toContain(code);
  });
});
