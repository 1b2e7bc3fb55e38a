import { inBoth, slips, truths } from '../slips.ts';

export const CARMAKER = [
  ...slips(
    'digits exchanged in a value',
    'printed-otherwise',
    ['value: 103580', 'value: 105380'],
    ['value: 2.21e9', 'value: 2.12e9'],
    ['value: 18.9,', 'value: 19.8,'],
  ),
  ...slips(
    'a scale mistaken for its neighbour',
    'printed-otherwise',
    ['value: 480e6', 'value: 480e9'],
    ['value: 1.39e9', 'value: 1.39e6'],
  ),
  ...slips(
    'digits exchanged in a growth',
    'printed-otherwise',
    ['growth: 38.6', 'growth: 36.8'],
    ['growth: 50.3', 'growth: 53.0'],
  ),
  ...slips(
    'growth that the values contradict',
    'growth-contradiction',
    [['value: 73360', 'value: 93360'], ...inBoth('73,360 vehicles', '93,360 vehicles')],
    [['growth: 41.2', 'growth: 14.2'], ...inBoth('up 41.2 percent', 'up 14.2 percent')],
  ),
  ...slips('another period than printed', 'printed-otherwise', [
    'value: 73360, unit: vehicle, period: 2024-Q2',
    'value: 73360, unit: vehicle, period: 2024-Q3',
  ]),
  ...slips(
    'a period after its source',
    'reported-ahead',
    [
      'value: 2.21e9\n    unit: CNY\n    period: 2025-Q2',
      'value: 2.21e9\n    unit: CNY\n    period: 2025-Q4',
    ],
    ['value: 690, unit: store, period: "2025-06-30"', 'value: 690, unit: store, period: "2025-09-30"'],
    ['value: 480e6, unit: CNY, period: 2025-Q2', 'value: 480e6, unit: CNY, period: "2026"'],
  ),
  ...slips(
    'a plan declared as reported',
    'planned-as-reported',
    [
      'value: 118e3, unit: vehicle, period: 2025-Q3, status: target',
      'value: 118e3, unit: vehicle, period: 2025-Q1, status: reported',
    ],
    [
      'value: 20.8e9, unit: CNY, period: 2025-Q3, status: target',
      'value: 20.8e9, unit: CNY, period: 2025-Q1, status: reported',
    ],
  ),
  ...slips('a target told as reached', 'target-as-actual', [
    'the company expects {deliveriesNext}',
    'the company delivered {deliveriesNext}',
  ]),
  ...slips(
    'shares of more than the whole',
    'shares-over-whole',
    [['value: 61.4', 'value: 64.1'], ...inBoth('61.4 percent', '64.1 percent')],
    [
      ['value: 8.5, unit: percent', 'value: 58, unit: percent'],
      ...inBoth('vans 8.5 percent', 'vans 58 percent'),
    ],
    [
      ['value: 30.1, unit: percent', 'value: 31.1, unit: percent'],
      ...inBoth('sedans 30.1 percent', 'sedans 31.1 percent'),
    ],
  ),
  ...slips('a share above the whole', 'share-over-whole', [
    ['value: 61.4', 'value: 161.4'],
    ...inBoth('61.4 percent', '161.4 percent'),
  ]),
  ...slips(
    'points taken for percent',
    'points-as-percent',
    [
      'value: 18.9, unit: percent, period: 2025-Q2, status: reported,',
      'value: 18.9, unit: percent, period: 2025-Q2, status: reported, growth: 2.7,',
    ],
    [
      [
        'value: 18.9, unit: percent, period: 2025-Q2, status: reported,',
        'value: 18.9, unit: percent, period: 2025-Q2, status: reported, growth: 2.7,',
      ],
      ['printed: "18.9 percent, up 2.7 percentage points"', 'printed: "Gross margin was 18.9 percent"'],
    ],
  ),
  ...slips(
    'parts that do not add up',
    'parts-off',
    [['value: 16.88e9', 'value: 18.66e9'], ...inBoth('16.88 billion yuan', '18.66 billion yuan')],
    ['parts: [vehicleSales, services]', 'parts: [vehicleSales, research]'],
  ),
  ...slips(
    'a conversion off by thousands',
    'conversion-off',
    ['converted: { value: 2.55e9', 'converted: { value: 2.55e6'],
    inBoth('(US$2.55 billion)', '(US$2.55 million)'),
  ),
  ...slips('a conversion at another rate', 'conversion-off', [
    'rates: { USD: 7.16 }',
    'rates: { USD: 6.16 }',
  ]),
  ...slips('a converted amount in another currency', 'conversion-off', [
    'value: 2.55e9, unit: USD',
    'value: 2.55e9, unit: JPY',
  ]),
  ...slips(
    'a quotation changed',
    'misquoted',
    ['brings us closer to standing on our own feet,"', 'brings us nearer to standing on our own feet,"'],
    ['in which we lose less than before brings', 'in which we earn more than before brings'],
  ),
  ...slips('a superlative of the smaller', 'comparison-off', [
    'SUVs are the largest group, with {suvs}, followed by sedans with {sedans}',
    'Sedans are the largest group, with {sedans}, followed by SUVs with {suvs}',
  ]),
  ...slips(
    'from and to exchanged',
    'comparison-off',
    ['rose from {marginBefore} to {margin}', 'rose from {margin} to {marginBefore}'],
    ['rose from {marginBefore} to {margin}', 'fell from {marginBefore} to {margin}'],
    ['rose from {marginBefore} to {margin}', 'came to {marginBefore}, up from {margin}'],
  ),
  ...slips(
    'braces where no figure is filled in',
    'stray-braces',
    ['series: [Q2 2024, Q2 2025]', 'series: [Q2 2024, "{deliveries.period}"]'],
    ['title: Shares of deliveries', 'title: "Shares of {deliveries}"'],
    ['store: { en: { one: store, other: stores } }', 'store: { en: { one: store, other: "{n} stores" } }'],
  ),
  ...slips('bars exchanged', 'series-otherwise', [
    'values: [deliveriesBefore, deliveries]',
    'values: [deliveries, deliveriesBefore]',
  ]),
  ...slips('categories exchanged', 'categories-exchanged', [
    ['label: SUVs, values: [suvs]', 'label: SUVs, values: [sedans]'],
    ['label: Sedans, values: [sedans]', 'label: Sedans, values: [suvs]'],
  ]),
  ...slips('a chart title of another time or currency', 'title-otherwise', [
    'Deliveries, second quarters of 2024 and 2025',
    'Deliveries, second quarters of 2022 and 2023',
  ]),
  ...slips(
    'a unit said twice',
    'unit-twice',
    ['Arvena delivered {deliveriesBefore}"', 'Arvena delivered {deliveriesBefore} vehicles"'],
    ['Vans remain a niche at {vans}', 'Vans remain a niche at {vans}%'],
  ),
  ...slips('the growth of another figure', 'other-growth', [
    'took {research}, up {research.growth}',
    'took {research}, up {revenues.growth}',
  ]),
  ...slips('a number typed by hand', 'undeclared-number', [
    'in {stores} in {cities}',
    'in {stores} in 226 cities',
  ]),
  ...slips('another figure than the text names', 'other-figure', [
    'The net loss narrowed to {loss}',
    'The net loss narrowed to {services}',
  ]),
  ...slips('a figure shown nowhere', 'unused-figure', [' There are {stations} by now.', '']),
  ...slips('a count with a fraction', 'fractional-count', [
    ['value: 18300,', 'value: 18.3,'],
    [', printed: "18,300 vehicles", partOf', ', partOf'],
  ]),
  ...truths(
    'worded otherwise',
    ['The net loss narrowed to {loss}', 'The net loss was less than the {research} of research, at {loss}'],
    ['Of all deliveries, {abroad} went abroad', 'Of {deliveries}, {abroad} went abroad'],
    ['rose from {marginBefore} to {margin}', 'is {margin}, higher than the {marginBefore} of a year before'],
    ['Vans remain a niche at {vans}', 'A niche, but not the smallest of markets: vans, at {vans}'],
    ['rates: { USD: 7.16 }', 'rates: { EUR: 8.34 }'],
  ),
];
