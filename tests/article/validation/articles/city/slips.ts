import { inBoth, slips, truths } from '../slips.ts';

export const CITY = [
  ...slips(
    'digits exchanged in a value',
    'printed-otherwise',
    ['value: 128.6e9', 'value: 126.8e9'],
    ['value: 2310', 'value: 2130'],
    ['value: 86400', 'value: 84600'],
  ),
  ...slips(
    'a scale mistaken for its neighbour',
    'printed-otherwise',
    ['value: 39.8e9', 'value: 39.8e6'],
    ['value: 58.3e6', 'value: 58.3e3'],
    ['value: 260e9', 'value: 260e8'],
  ),
  ...slips(
    'digits exchanged in a growth',
    'printed-otherwise',
    ['growth: 31.2', 'growth: 32.1'],
    ['growth: 9.6', 'growth: 6.9'],
  ),
  ...slips(
    'the sign of a growth lost',
    'printed-otherwise',
    ['growth: -3.4', 'growth: 3.4'],
    ['growth: -1.7', 'growth: 1.7'],
  ),
  ...slips(
    'another unit than printed',
    'printed-otherwise',
    ['value: 58.3e6\n    unit: tonne', 'value: 58.3e6\n    unit: CNY'],
    ['value: 86400\n    unit: vehicle', 'value: 86400\n    unit: percent'],
  ),
  ...slips(
    'another period than printed',
    'printed-otherwise',
    ['period: 2024-Q1', 'period: 2023-Q1'],
    [
      'value: 128.6e9\n    unit: CNY\n    period: 2025-Q1',
      'value: 128.6e9\n    unit: CNY\n    period: "2024"',
    ],
  ),
  ...slips(
    'a period after its source',
    'reported-ahead',
    [
      'value: 39.8e9\n    unit: CNY\n    period: 2025-Q1',
      'value: 39.8e9\n    unit: CNY\n    period: 2025-Q2',
    ],
    ['period: "2025-03-31"', 'period: "2025-05-31"'],
    [
      'value: 58.3e6\n    unit: tonne\n    period: 2025-Q1',
      'value: 58.3e6\n    unit: tonne\n    period: 2025-Q1..Q3',
    ],
  ),
  ...slips(
    'more digits than the source',
    'more-digits',
    ['value: 39.8e9', 'value: 39.84e9'],
    ['value: 214e3', 'value: 214135'],
  ),
  ...slips(
    'a phrase that the source does not have',
    'not-printed',
    ['printed: 39.8 billion yuan, up 4.9 percent', 'printed: 39.8 billion yuan, up by 4.9 percent'],
    ['printed: "2,310 industrial companies"', 'printed: "2,310 companies"'],
  ),
  ...slips('a wrong paragraph', 'not-printed', [
    'paragraph: 2, printed: 4.2 billion yuan',
    'paragraph: 3, printed: 4.2 billion yuan',
  ]),
  ...slips(
    'parts that do not add up',
    'parts-off',
    [['value: 4.2e9', 'value: 2.4e9'], ...inBoth('4.2 billion yuan', '2.4 billion yuan')],
    [['value: 17.2e9', 'value: 12.7e9'], ...inBoth('17.2 billion yuan', '12.7 billion yuan')],
    ['parts: [primary, secondary, services]', 'parts: [primary, services]'],
    ['parts: [exports, imports]', 'parts: [exports, retail]'],
  ),
  ...slips('a part of another unit', 'parts-off', ['parts: [exports, imports]', 'parts: [exports, cargo]']),
  ...slips('a part above its whole', 'part-over-whole', [
    ['value: 86400', 'value: 864000'],
    ...inBoth('86,400 new energy vehicles', '864,000 new energy vehicles'),
  ]),
  ...slips('a share of the part in the whole exchanged', 'share-over-whole', [
    'share: [nev, vehicles]',
    'share: [vehicles, nev]',
  ]),
  ...slips(
    'a conversion off by thousands',
    'conversion-off',
    inBoth('44.1 billion yuan ($6.1 billion)', '44.1 billion yuan ($6.1 million)'),
    inBoth('44.1 billion yuan ($6.1 billion)', '44.1 billion yuan ($6.1 trillion)'),
  ),
  ...slips(
    'a conversion multiplied',
    'conversion-off',
    inBoth('44.1 billion yuan ($6.1 billion)', '44.1 billion yuan ($318 billion)'),
  ),
  ...slips('a conversion in the text alone', 'conversion-off', [
    [
      'goods reached 39.8 billion yuan, up 4.9 percent.',
      'goods reached 39.8 billion yuan ($0.5 billion).',
      'source.txt',
    ],
    ['growth: 4.9', 'paragraph: 5'],
    [
      'printed: 39.8 billion yuan, up 4.9 percent',
      'printed: Retail sales of consumer goods reached 39.8 billion yuan',
    ],
    [', up {retail.growth}"', '"'],
  ]),
  ...slips(
    'the source in two scales',
    'scale-slip',
    [
      'came to 17.2 billion yuan, down 3.4 percent.',
      'came to 17.2 billion yuan, down 3.4 percent. Imports of 1.72 billion yuan were paid in kind.',
      'source.txt',
    ],
    [
      'aims at foreign trade of 260 billion yuan.',
      'aims at foreign trade of 260 billion yuan. Gross domestic product of 12.86 billion yuan was the start.',
      'source.txt',
    ],
  ),
  ...slips('a value of the year before in another scale', 'scale-slip', [
    ['value: 8.4e9', 'value: 840e6'],
    ...inBoth('8.4 billion yuan', '840 million yuan'),
  ]),
  ...slips('one quantity twice', 'two-values', ['label: Imports', 'label: Exports']),
  ...slips(
    'a target told as reached',
    'target-as-actual',
    ['The city aims at {nevGoal} by the end of the year', 'The city built {nevGoal}'],
    ['the plan for the year is {tradeGoal}', 'by the end of the year it reached {tradeGoal}'],
  ),
  ...slips(
    'a plan declared as reported',
    'planned-as-reported',
    [
      'value: 400e3, unit: vehicle, period: "2025", status: target',
      'value: 400e3, unit: vehicle, period: 2025-Q1, status: reported',
    ],
    [
      'value: 260e9, unit: CNY, period: "2025", status: target',
      'value: 260e9, unit: CNY, period: "2024", status: reported',
    ],
  ),
  ...slips('a target whose time is over', 'past-target', [
    'value: 260e9, unit: CNY, period: "2025"',
    'value: 260e9, unit: CNY, period: "2024"',
  ]),
  ...slips(
    'a comparison the wrong way round',
    'comparison-off',
    [
      'Services added {services}, more than the {secondary}',
      'Services added {services}, less than the {secondary}',
    ],
    [
      'Exports of {exports} exceeded imports of {imports}',
      'Imports of {imports} exceeded exports of {exports}',
    ],
    [
      'Exports of {exports} exceeded imports of {imports}',
      'Exports of {exports} were smaller than imports of {imports}',
    ],
  ),
  ...slips(
    'from and to exchanged',
    'comparison-off',
    ['rose from {onlineBefore} to {online}', 'rose from {online} to {onlineBefore}'],
    ['rose from {onlineBefore} to {online}', 'fell from {onlineBefore} to {online}'],
    ['rose from {onlineBefore} to {online}', 'went from {online} to {onlineBefore}'],
  ),
  ...slips('a whole and its part exchanged', 'comparison-off', [
    '{nev} of {vehicles} run on new energy',
    '{vehicles} of {nev} run on new energy',
  ]),
  ...slips(
    'a quotation changed',
    'misquoted',
    ['"A firm start is not yet a good year," said', '"A firm start is already a good year," said'],
    ['"A firm start is not yet a good year," said', '"A firm start is not yet the end of the year," said'],
  ),
  ...slips(
    'braces where no figure is filled in',
    'stray-braces',
    ['label: Cargo of the port', 'label: "Cargo of the port, {cargo.period}"'],
    ['{ label: Primary, values', '{ label: "Primary, {primary}", values'],
    ['title: Reached in the first quarter against the goals for 2025', 'title: "Reached against {nevGoal}"'],
    ['publisher: Lianhai Bureau of Statistics', 'publisher: "Bureau of {city}"'],
    ['series: [Q1 2025]', 'series: ["{gdp.period}"]'],
  ),
  ...slips(
    'a brace lost',
    'stray-braces',
    ['Services added {services},', 'Services added {services,'],
    ['down {cargo.growth}"', 'down cargo.growth}"'],
  ),
  ...slips('a name mistyped', 'unknown-figure', ['came to {primary}', 'came to {primery}']),
  ...slips(
    'a number typed by hand',
    'undeclared-number',
    ['imports fell by {imports.growth}', 'imports fell by 3.4%'],
    ['came to {primary}', 'came to 4.2 billion yuan'],
  ),
  ...slips(
    'a unit said twice',
    'unit-twice',
    ['came to {primary}', 'came to {primary} yuan'],
    ['exceeded imports of {imports}', 'exceeded imports of {imports} yuan'],
    ['up {retail.growth}"', 'up {retail.growth} percent"'],
  ),
  ...slips(
    'the growth of another figure',
    'other-growth',
    ['reached {retail}, up {retail.growth}', 'reached {retail}, up {exports.growth}'],
    ['with new energy, up {nev.growth}', 'with new energy, up {gdp.growth}'],
  ),
  ...slips(
    'the period of another figure',
    'other-period',
    [
      'Exports rose by {exports.growth} in {exports.period}',
      'Exports rose by {exports.growth} in {onlineBefore.period}',
    ],
    ['That is a rise of {onlineGrowth} within a year', 'They came to {online} in {onlineBefore.period}'],
  ),
  ...slips(
    'a series named for another period',
    'series-otherwise',
    ['series: [Q1 2025]', 'series: [Q1 2024]'],
    ['series: [Q1 2025]', 'series: [Q2 2025]'],
  ),
  ...slips('categories exchanged', 'categories-exchanged', [
    ['label: Primary, values: [primary]', 'label: Primary, values: [secondary]'],
    ['label: Secondary, values: [secondary]', 'label: Secondary, values: [primary]'],
  ]),
  ...slips(
    'a chart title of another time or currency',
    'title-otherwise',
    ['by sector, first quarter of 2025, yuan', 'by sector, first quarter of 2024, yuan'],
    ['by sector, first quarter of 2025, yuan', 'by sector, first half of 2025, yuan'],
    ['by sector, first quarter of 2025, yuan', 'by sector, first quarter of 2025, dollars'],
  ),
  ...slips(
    'a label of another time',
    'label-otherwise',
    ['label: Retail sales', 'label: Retail sales 2024'],
    ['label: Industrial companies', 'label: "Industrial companies, end of 2023"'],
  ),
  ...slips('a share of another period', 'mixed-periods', [
    'share: [nev, vehicles]',
    'share: [onlineBefore, gdp]',
  ]),
  ...slips('other units side by side', 'mixed-units', ['values: [services]', 'values: [cargo]']),
  ...slips('a target drawn as reached', 'no-actual', [
    'actual: nev, target: nevGoal',
    'actual: nevGoal, target: nevGoal',
  ]),
  ...slips('an actual drawn as a target', 'no-target', [
    'actual: nev, target: nevGoal',
    'actual: nev, target: nev',
  ]),
  ...slips('a figure shown nowhere', 'unused-figure', [
    "At the end of March {companies} worked in the city's industry.",
    'Many companies work in the city.',
  ]),
  ...slips('a growth as a ratio', 'ratio-as-percent', [
    ['growth: 31.2', 'growth: 0.312'],
    ['printed: 86,400 new energy vehicles, up 31.2 percent', 'printed: 86,400 new energy vehicles'],
  ]),
  ...slips(
    'another figure than the text names',
    'other-figure',
    ['Retail sales reached {retail}', 'Retail sales reached {online}'],
    ['Foreign trade came to {trade}', 'Foreign trade came to {retail}'],
  ),
  ...truths(
    'worded otherwise',
    ['rose from {onlineBefore} to {online}', 'came to {online}, up from {onlineBefore}'],
    [
      'Services added {services}, more than the {secondary}',
      'At {services}, services added more than the {secondary}',
    ],
    [
      'Exports of {exports} exceeded imports of {imports}',
      'Imports of {imports} did not exceed exports of {exports}',
    ],
    [
      'Exports of {exports} exceeded imports of {imports}',
      'Imports of {imports} stayed below exports of {exports}',
    ],
    ['{nev} of {vehicles} run on new energy', 'Of {vehicles}, {nev} run on new energy'],
    [
      'That is a rise of {onlineGrowth} within a year',
      'After {onlineGrowth} of growth; in {onlineBefore.period} they were {onlineBefore}',
    ],
    [
      'title: Reached in the first quarter against the goals for 2025',
      'title: "Reached so far ({plain: 1} of {plain: 4} quarters)"',
    ],
    ['The primary sector came to {primary}', 'The so-called “primary sector” came to {primary}'],
  ),
  ...truths(
    'rounded otherwise',
    inBoth('44.1 billion yuan ($6.1 billion)', '44.1 billion yuan ($6.08 billion)'),
  ),
];
