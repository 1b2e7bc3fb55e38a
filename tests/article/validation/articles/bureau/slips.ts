import { inBoth, slips, truths } from '../slips.ts';

export const BUREAU = [
  ...slips(
    'digits exchanged in a value',
    'printed-otherwise',
    ['value: 12840e8', 'value: 12480e8'],
    ['value: 38.6e4', 'value: 36.8e4'],
  ),
  ...slips(
    'a scale mistaken for its neighbour',
    'printed-otherwise',
    ['value: 2310e8', 'value: 2310e4'],
    ['value: 21.4e4', 'value: 21.4e3'],
    ['value: 72.5e4', 'value: 72.5e8'],
  ),
  ...slips(
    'the sign of a growth lost',
    'printed-otherwise',
    ['growth: -2.8', 'growth: 2.8'],
    ['growth: -1.9', 'growth: 1.9'],
  ),
  ...slips('digits exchanged in a growth', 'printed-otherwise', ['growth: 27.3', 'growth: 23.7']),
  ...slips('another period than printed', 'printed-otherwise', [
    'value: 3560e8, unit: CNY, period: 2025-Q1..Q2',
    'value: 3560e8, unit: CNY, period: 2025-Q2',
  ]),
  ...slips(
    'a period after its source',
    'reported-ahead',
    ['value: 5420e8, unit: CNY, period: 2025-Q1..Q2', 'value: 5420e8, unit: CNY, period: 2025-Q1..Q3'],
    ['value: 64, unit: maker, period: "2025-06-30"', 'value: 64, unit: maker, period: "2025-12-31"'],
  ),
  ...slips(
    'parts that do not add up',
    'parts-off',
    [['value: 860e8', 'value: 680e8'], ...inBoth('第一产业增加值860亿元', '第一产业增加值680亿元')],
    [['value: 1250e8', 'value: 1520e8'], ...inBoth('进口1250亿元', '进口1520亿元')],
  ),
  ...slips('a part above its whole', 'part-over-whole', [
    ['value: 38.6e4', 'value: 83.6e4'],
    ...inBoth('新能源汽车产量38.6万辆', '新能源汽车产量83.6万辆'),
  ]),
  ...slips(
    'a target told as reached',
    'target-as-actual',
    ['全年目标为{nevGoal}', '全年已生产{nevGoal}'],
    ['全年力争达到{tradeGoal}', '全年实现了{tradeGoal}'],
  ),
  ...slips(
    'a plan declared as reported',
    'planned-as-reported',
    [
      'value: 85e4, unit: vehicle, period: "2025", status: target',
      'value: 85e4, unit: vehicle, period: "2024", status: reported',
    ],
    [
      'value: 7500e8, unit: CNY, period: "2025", status: target',
      'value: 7500e8, unit: CNY, period: "2024", status: reported',
    ],
  ),
  ...slips('a target whose time is over', 'past-target', [
    'value: 85e4, unit: vehicle, period: "2025"',
    'value: 85e4, unit: vehicle, period: "2024"',
  ]),
  ...slips(
    'a comparison the wrong way round',
    'comparison-off',
    ['高于第二产业的{secondary}', '低于第二产业的{secondary}'],
    ['出口{exports}，超过进口的{imports}', '进口{imports}，超过出口的{exports}'],
  ),
  ...slips(
    'from and to exchanged',
    'comparison-off',
    ['由{onlineBefore}增至{online}', '由{online}增至{onlineBefore}'],
    ['由{onlineBefore}增至{online}', '由{onlineBefore}降至{online}'],
  ),
  ...slips('a whole and its part exchanged', 'comparison-off', [
    '进出口总额{trade}，全年',
    '出口{exports}，其中进出口总额{trade}，全年',
  ]),
  ...slips(
    'a quotation changed',
    'misquoted',
    ['但外部环境仍然复杂严峻。”', '但外部环境依然十分复杂严峻。”'],
    ['“经济运行总体平稳，', '“经济运行总体平稳向好，'],
  ),
  ...slips(
    'braces where no figure is filled in',
    'stray-braces',
    ['label: 第一产业, values', 'label: "第一产业{primary}", values'],
    ['title: 上半年产量与2025年目标', 'title: "{nev.period}产量与目标"'],
  ),
  ...slips(
    'a brace lost',
    'stray-braces',
    ['第一产业增加值{primary}', '第一产业增加值{primary'],
    ['第一产业增加值{primary}', '第一产业增加值｛primary｝'],
  ),
  ...slips(
    'a unit said twice',
    'unit-twice',
    ['第一产业增加值{primary}', '第一产业增加值{primary}元'],
    ['新能源汽车产量{nev}，', '新能源汽车产量{nev}辆，'],
  ),
  ...slips('a number typed by hand', 'undeclared-number', ['新能源汽车占{nevShare}', '新能源汽车占53.2%']),
  ...slips('the growth of another figure', 'other-growth', [
    '{retail}，增长{retail.growth}',
    '{retail}，增长{exports.growth}',
  ]),
  ...slips('the period of another figure', 'other-period', [
    '{exports.period}出口增长',
    '{onlineBefore.period}出口增长',
  ]),
  ...slips(
    'a series named for another period',
    'series-otherwise',
    ['series: [2025年上半年]', 'series: [2024年上半年]'],
    ['series: [2025年上半年]', 'series: [2025年前三季度]'],
  ),
  ...slips('categories exchanged', 'categories-exchanged', [
    ['label: 第一产业, values: [primary]', 'label: 第一产业, values: [tertiary]'],
    ['label: 第三产业, values: [tertiary]', 'label: 第三产业, values: [primary]'],
  ]),
  ...slips(
    'a chart title of another time or currency',
    'title-otherwise',
    ['2025年上半年各产业增加值（元）', '2024年上半年各产业增加值（元）'],
    ['2025年上半年各产业增加值（元）', '2025年上半年各产业增加值（美元）'],
  ),
  ...slips('the source in two scales', 'scale-slip', [
    '全省力争2025年',
    '上半年货物出口231亿元。全省力争2025年',
    'source.txt',
  ]),
  ...slips('points taken for percent', 'points-as-percent', [
    [
      'value: 53.2, unit: percent, period: 2025-Q1..Q2, status: reported,',
      'value: 53.2, unit: percent, period: 2025-Q1..Q2, status: reported, growth: 12.6,',
    ],
    [
      'printed: 新能源汽车占汽车产量的比重为53.2%',
      'printed: 新能源汽车占汽车产量的比重为53.2%，比上年同期提高12.6个百分点',
    ],
  ]),
  ...truths(
    'worded otherwise',
    ['高于第二产业的{secondary}', '不低于第二产业的{secondary}'],
    ['由{onlineBefore}增至{online}', '达到{online}，上年同期为{onlineBefore}'],
    ['出口{exports}，超过进口的{imports}', '进口{imports}，不及出口的{exports}'],
    ['新能源汽车占{nevShare}', '“新能源汽车”占{nevShare}'],
    ['新能源汽车占{nevShare}', '汽车产量{cars}，其中新能源汽车{nev}，占{nevShare}'],
  ),
];
