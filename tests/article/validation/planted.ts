/** Articles with one planted error each, and look-alikes that are right. */

export interface Planted {
  readonly name: string;
  /** The problem expected; empty for a look-alike. */
  readonly code: string;
  /** Lines of `figures`. */
  readonly figures: readonly string[];
  /** Beside the notes, which mention every figure as something planned. */
  readonly point?: string;
  readonly chart?: string;
  /** Figures that the notes leave out. */
  readonly silent?: readonly string[];
}

interface Given {
  readonly label?: string;
  readonly unit?: string;
  readonly period?: string;
  readonly target?: true;
  readonly rest?: string;
}

const figure = (id: string, value: string, given: Given = {}) => {
  const { label = 'Chargers', unit = 'charger', period = '2024', target, rest } = given;
  const status = target ? 'target' : 'reported';
  return `${id}: { label: "${label}", value: ${value}, unit: ${unit}, period: "${period}", status: ${status}, source: survey${rest ? `, ${rest}` : ''} }`;
};
const derived = (id: string, rule: string, rest = '', label = 'Derived') =>
  `${id}: { label: ${label}, derive: { ${rule} }${rest ? `, ${rest}` : ''} }`;
const yuan = (id: string, value: string, given: Given = {}) => figure(id, value, { ...given, unit: 'CNY' });
const percent = (id: string, value: string, given: Given = {}) =>
  figure(id, value, { ...given, unit: 'percent' });
const target = (id: string, value: string, given: Given = {}) =>
  figure(id, value, { period: '2025', ...given, target: true });
const printed = (value: string, phrase: string, given: Given = {}) => [
  figure('a', value, { ...given, rest: `printed: "${phrase}"${given.rest ? `, ${given.rest}` : ''}` }),
];
const money = (value: string, phrase: string, given: Given = {}) =>
  printed(value, phrase, { unit: 'CNY', ...given });
const converted = (value: string, amount: string, unit = 'USD') => [
  yuan('a', value, { rest: `converted: { value: ${amount}, unit: ${unit} }` }),
];
const columns = (values: readonly string[], series?: string) =>
  `{ kind: columns, title: Bars,${series ? ` series: [${series}],` : ''} categories: [{ label: All, values: [${values.join(', ')}] }] }`;
const progress = (actual: string, goal: string) =>
  `{ kind: progress, title: Bars, rows: [{ label: All, actual: ${actual}, target: ${goal} }] }`;

const kind = (code: string, rows: readonly Omit<Planted, 'code'>[]): Planted[] =>
  rows.map((row) => ({ ...row, code }));

const SHARES = ['share: [a, b]', 'share: [b, a]'] as const;
const pair = [figure('a', '41230'), figure('b', '52310', { label: 'All chargers' })];
const goal = [target('goal', '9e6')];
const said = (point: string) => ({ name: `“${point}”`, figures: goal, point, silent: ['goal'] });
const before = (value: string, period = '2023', given: Given = {}) =>
  figure('b', value, { period, ...given });
const grown = (value: string, growth: string, period = '2024') =>
  figure('a', value, { period, rest: `growth: ${growth}` });

const told = (point: string) => ({ name: `“${point}”`, figures: [figure('a', '4e4')], point, silent: ['a'] });

export const ERRORS: readonly Planted[] = [
  ...kind('share-over-whole', [
    { name: 'part and whole exchanged', figures: [...pair, derived('s', SHARES[1])] },
    {
      name: 'a declared share of 147 percent',
      figures: [percent('a', '147', { label: 'EV share of exports' })],
    },
    { name: 'a Chinese share over 100', figures: [percent('a', '130.5', { label: '新能源汽车占比' })] },
    { name: 'a share just over 100', figures: [percent('a', '100.1', { label: 'Share of clean power' })] },
    { name: 'a share below zero', figures: [percent('a', '-4', { label: 'Share of clean power' })] },
  ]),
  ...kind('part-over-whole', [
    {
      name: 'a part above its whole',
      figures: [figure('b', '5e4', { label: 'All' }), figure('a', '6e4', { rest: 'partOf: b' })],
    },
    {
      name: 'a part in another unit',
      figures: [yuan('b', '5e9', { label: 'All' }), figure('a', '6e4', { rest: 'partOf: b' })],
    },
    {
      name: 'a part a thousand times too large',
      figures: [yuan('b', '23e9', { label: 'All' }), yuan('a', '5.2e12', { rest: 'partOf: b' })],
    },
  ]),
  ...kind('growth-contradiction', [
    { name: 'growth that the values contradict', figures: [grown('12e5', '30'), before('10e5')] },
    { name: 'growth of the wrong sign', figures: [grown('8e5', '20'), before('10e5')] },
    { name: 'growth as a ratio', figures: [grown('1.223e6', '0.223'), before('1e6')] },
    { name: 'digits exchanged', figures: [grown('1.223e6', '23.2'), before('1e6')] },
    {
      name: 'growth of nine months',
      figures: [grown('12e5', '40', '2024-01..09'), before('10e5', '2023-01..09')],
    },
    {
      name: 'growth of three quarters',
      figures: [grown('12e5', '10', '2024-Q1..Q3'), before('10e5', '2023-Q1..Q3')],
    },
    { name: 'a value of another scale', figures: [grown('1.2e9', '20'), before('1e6')] },
  ]),
  ...kind('two-values', [
    { name: 'one quantity twice', figures: [figure('a', '12e4'), figure('b', '13e4')] },
    { name: 'one target twice', figures: [target('a', '12e4'), target('b', '13e4')] },
    { name: 'millions and billions', figures: [yuan('a', '12e9'), yuan('b', '12e6')] },
    {
      name: 'the same nine months',
      figures: [
        figure('a', '12e4', { period: '2024-01..09' }),
        figure('b', '13e4', { period: '2024-01..09' }),
      ],
    },
    {
      name: 'a declared share and a computed one',
      figures: [...pair, percent('c', '60', { label: 'Derived' }), derived('s', SHARES[0])],
    },
    {
      name: 'a sum and its declared total',
      figures: [...pair, derived('s', 'sum: [a, b]', '', 'Total'), figure('c', '8e4', { label: 'Total' })],
    },
  ]),
  ...kind('conversion-off', [
    { name: 'millions for billions', figures: converted('300e9', '41.7e6') },
    { name: 'trillions for billions', figures: converted('300e9', '41.7e12') },
    { name: 'multiplied instead of divided', figures: converted('300e9', '2157e9') },
    { name: 'a rate of years ago', figures: converted('300e9', '36.2e9') },
    { name: 'the rate of another currency', figures: converted('300e9', '41.7e9', 'EUR') },
    {
      name: 'millions for billions, as printed',
      figures: money('300e9', '300 billion yuan ($41.7 million)'),
    },
    { name: 'not converted at all', figures: converted('300e9', '300e9') },
  ]),
  ...kind('mixed-units', [
    {
      name: 'vehicles beside yuan',
      figures: [figure('a', '4e4'), yuan('b', '5e9', { period: '2023' })],
      chart: columns(['b', 'a']),
    },
    {
      name: 'percent beside vehicles',
      figures: [percent('a', '40'), figure('b', '4e4')],
      chart: columns(['b', 'a']),
    },
    {
      name: 'yuan reached against vehicles',
      figures: [yuan('a', '4e9'), target('b', '4e4')],
      chart: progress('a', 'b'),
    },
    {
      name: 'a sum of vehicles and yuan',
      figures: [figure('a', '4e4'), yuan('b', '4e9'), derived('s', 'sum: [a, b]')],
      silent: ['s'],
    },
    {
      name: 'a share of yuan in vehicles',
      figures: [figure('a', '4e4'), yuan('b', '4e9'), derived('s', SHARES[0])],
      silent: ['s'],
    },
    {
      name: 'growth from percent to vehicles',
      figures: [percent('a', '4'), figure('b', '4e4'), derived('s', 'growth: [a, b]')],
      silent: ['s'],
    },
  ]),
  ...kind('mixed-periods', [
    {
      name: 'a sum of a year and nine months',
      figures: [
        figure('a', '4e4'),
        figure('b', '4e4', { period: '2024-01..09' }),
        derived('s', 'sum: [a, b]'),
      ],
    },
    {
      name: 'a sum of two years',
      figures: [figure('a', '4e4'), figure('b', '4e4', { period: '2023' }), derived('s', 'sum: [a, b]')],
    },
    {
      name: 'a share of another year',
      figures: [figure('a', '4e4'), figure('b', '5e4', { period: '2023' }), derived('s', SHARES[0])],
    },
    {
      name: 'a sum of a quarter and a half',
      figures: [
        figure('a', '4e4', { period: '2024-Q1' }),
        figure('b', '4e4', { period: '2024-Q1..Q2' }),
        derived('s', 'sum: [a, b]'),
      ],
    },
  ]),
  ...kind('unequal-periods', [
    {
      name: 'growth of nine months over a year',
      figures: [
        figure('a', '4e4', { period: '2023' }),
        figure('b', '5e4', { period: '2024-01..09' }),
        derived('s', 'growth: [a, b]'),
      ],
    },
    {
      name: 'growth of a quarter over a half',
      figures: [
        figure('a', '4e4', { period: '2023-Q1..Q2' }),
        figure('b', '5e4', { period: '2024-Q1' }),
        derived('s', 'growth: [a, b]'),
      ],
    },
    {
      name: 'bars that hide their periods',
      figures: [figure('a', '4e4', { period: '2023' }), figure('b', '5e4', { period: '2024-Q1..Q3' })],
      chart: columns(['a', 'b'], 'Last year, This year'),
    },
    {
      name: 'months beside a year in a chart',
      figures: [figure('a', '4e4', { period: '2024-01..09' }), figure('b', '5e4', { period: '2023' })],
      chart: columns(['b', 'a'], 'Then, Now'),
    },
  ]),
  ...kind('no-actual', [
    {
      name: 'a target drawn as reached',
      figures: [target('a', '4e4', { label: 'Aim' }), target('b', '5e4')],
      chart: progress('a', 'b'),
    },
  ]),
  ...kind('no-target', [
    {
      name: 'an actual drawn as a target',
      figures: [figure('a', '4e4', { label: 'Made' }), figure('b', '5e4')],
      chart: progress('a', 'b'),
    },
  ]),
  ...kind('target-as-actual', [
    said('Output reached {goal}'),
    said('The province built {goal}'),
    said('Sales came to {goal} in the year'),
    said('{goal} were sold'),
    said('Exports rose to {goal}, a record'),
    said('Plants have delivered {goal}'),
    said('The plan is bold. Output hit {goal}.'),
    said('产量达到了{goal}'),
    said('全省已生产{goal}'),
    said('产量突破{goal}'),
    said('销量增至{goal}'),
  ]),
  ...kind('other-period', [
    told('In 2019 the city built {a}'),
    told('In 2019, the city built {a}'),
    told('{a} were built in 2019'),
    told('2019年全市建成{a}'),
    told('During 2019 they added {a}'),
    told('In May 2024 the city built {a}'),
    told('In the first half of 2024 the city built {a}'),
  ]),
  ...kind('past-target', [
    { name: 'a target of last year', figures: [target('a', '9e4', { period: '2023' })] },
    { name: 'a target of months that are over', figures: [target('a', '9e4', { period: '2024-01..10' })] },
    { name: 'a target of past quarters', figures: [target('a', '9e4', { period: '2024-Q1..Q3' })] },
    {
      name: 'an outcome of another year',
      figures: [target('a', '9e4', { period: '2023' }), figure('b', '8e4', { period: '2022' })],
    },
  ]),
  ...kind('more-digits', [
    { name: 'a rounded amount made exact', figures: money('23.04e9', '23 billion yuan') },
    { name: 'a rounded count made exact', figures: printed('1512345', '1.5 million') },
    { name: 'a Chinese amount made exact', figures: money('5.23e8', '5.2亿元') },
    {
      name: 'a share to three decimals',
      figures: [
        yuan('a', '5.2e9'),
        yuan('b', '23e9', { label: 'All' }),
        derived('s', SHARES[0], 'decimals: 3'),
      ],
    },
    {
      name: 'growth to four decimals',
      figures: [
        yuan('a', '4.1e9', { period: '2023' }),
        yuan('b', '5.2e9'),
        derived('s', 'growth: [a, b]', 'decimals: 4'),
      ],
    },
  ]),
  ...kind('unused-figure', [
    { name: 'a figure shown nowhere', figures: [figure('a', '4e4')], silent: ['a'] },
    { name: 'a derived figure shown nowhere', figures: [...pair, derived('s', SHARES[0])], silent: ['s'] },
  ]),
  ...kind('printed-otherwise', [
    { name: 'billions for millions', figures: money('23e6', '23 billion yuan') },
    { name: 'digits exchanged in the value', figures: money('32e9', '23 billion yuan') },
    { name: 'dollars for yuan', figures: money('23e9', '23 billion US dollars') },
    { name: 'a dollar sign for yuan', figures: money('23e9', '$23 billion') },
    { name: 'yuan for vehicles', figures: printed('1.5e6', '1.5 million yuan') },
    {
      name: 'growth for a fall',
      figures: money('23e9', '23 billion yuan, a decrease of 22.3 percent', { rest: 'growth: 22.3' }),
    },
    {
      name: 'another growth',
      figures: money('23e9', '23 billion yuan, up 22.3 percent', { rest: 'growth: 23.2' }),
    },
    {
      name: 'a fall for growth in Chinese',
      figures: money('230e8', '230亿元，增长22.3%', { rest: 'growth: -22.3' }),
    },
    {
      name: 'a year for three quarters',
      figures: money('23e9', '23 billion yuan in the first three quarters'),
    },
    { name: 'another year', figures: money('23e9', '23 billion yuan in 2023') },
    {
      name: 'nine months for three months',
      figures: printed('40100', '40,100 from January to September', { period: '2024-01..03' }),
    },
    {
      name: 'a half for a quarter in Chinese',
      figures: money('52e7', '上半年5.2亿元', { period: '2024-Q2' }),
    },
    { name: 'under for over', figures: printed('600', 'over 600 companies', { rest: 'qualifier: under' }) },
    { name: 'exactly for over', figures: printed('600', 'more than 600 companies') },
    { name: 'exactly for about in Chinese', figures: printed('600', '约600家') },
    { name: 'a number word', figures: printed('16', 'seventeen companies') },
    { name: 'a Chinese number word', figures: money('3e8', '三千亿元') },
  ]),
];

export const LOOKALIKES: readonly Planted[] = kind('', [
  { name: 'a share of most of its whole', figures: [...pair, derived('s', SHARES[0])] },
  { name: 'a share of all', figures: [percent('a', '100', { label: 'Share of clean power' })] },
  { name: 'a share of nothing', figures: [percent('a', '0', { label: 'Share of clean power' })] },
  { name: 'growth over 100 percent', figures: [percent('a', '140.5', { label: 'Growth of output' })] },
  { name: 'utilisation over 100 percent', figures: [percent('a', '104', { label: 'Use of capacity' })] },
  {
    name: 'a part as large as its whole',
    figures: [figure('b', '5e4', { label: 'All' }), figure('a', '5e4', { rest: 'partOf: b' })],
  },
  {
    name: 'a part below its whole',
    figures: [yuan('b', '23e9', { label: 'All' }), yuan('a', '5.2e9', { rest: 'partOf: b' })],
  },
  { name: 'growth that is rounded', figures: [grown('1.223e6', '22'), before('1e6')] },
  {
    name: 'growth beside a value of another span',
    figures: [grown('8e5', '20', '2024-Q1..Q3'), before('10e5')],
  },
  {
    name: 'growth beside a value of two years before',
    figures: [grown('12e5', '5'), before('10e5', '2022')],
  },
  {
    name: 'growth beside another quantity',
    figures: [grown('12e5', '5'), before('10e5', '2023', { label: 'Plugs' })],
  },
  { name: 'a fall that the values bear out', figures: [grown('8e5', '-20'), before('10e5')] },
  {
    name: 'growth beside the value derived from it',
    figures: [grown('12e5', '20'), derived('p', 'previous: a', '', 'Chargers')],
  },
  {
    name: 'one quantity at two times',
    figures: [figure('a', '12e4'), figure('b', '13e4', { period: '2022' })],
  },
  {
    name: 'a target and what was reached',
    figures: [target('a', '12e4', { period: '2024' }), figure('b', '13e4')],
  },
  { name: 'one label in two units', figures: [figure('a', '12e4'), yuan('b', '13e9')] },
  {
    name: 'nine months beside their year',
    figures: [figure('a', '12e4', { period: '2023-01..09' }), figure('b', '16e4', { period: '2023' })],
  },
  {
    name: 'a declared share that rounds the computed one',
    figures: [...pair, percent('c', '79', { label: 'Derived' }), derived('s', SHARES[0])],
  },
  {
    name: 'a declared total that is its sum',
    figures: [...pair, derived('s', 'sum: [a, b]', '', 'Total'), figure('c', '93540', { label: 'Total' })],
  },
  { name: 'a conversion that is rounded', figures: converted('300e9', '41.7e9') },
  { name: 'a conversion at a rate of last month', figures: converted('300e9', '42.9e9') },
  { name: 'a conversion to another currency', figures: converted('300e9', '39.2e9', 'EUR') },
  {
    name: 'two years beside each other',
    figures: [figure('a', '4e4'), figure('b', '3e4', { period: '2023' })],
    chart: columns(['b', 'a']),
  },
  {
    name: 'vehicles reached against vehicles',
    figures: [figure('a', '4e4'), target('b', '5e4')],
    chart: progress('a', 'b'),
  },
  {
    name: 'more reached than aimed at',
    figures: [figure('a', '6e4'), target('b', '5e4')],
    chart: progress('a', 'b'),
  },
  {
    name: 'nine months reached of a year’s target, both named',
    figures: [figure('a', '4e4', { period: '2024-01..09' }), target('b', '5e4')],
    chart: progress('a', 'b'),
  },
  {
    name: 'percent beside percent',
    figures: [percent('a', '40'), percent('b', '35', { period: '2023' })],
    chart: columns(['b', 'a']),
  },
  { name: 'a sum of one year', figures: [...pair, derived('s', 'sum: [a, b]')] },
  {
    name: 'a sum of the same nine months',
    figures: [
      figure('a', '4e4', { period: '2024-01..09' }),
      figure('b', '5e4', { period: '2024-01..09', label: 'Plugs' }),
      derived('s', 'sum: [a, b]'),
    ],
  },
  {
    name: 'growth from year to year',
    figures: [figure('a', '4e4', { period: '2023' }), figure('b', '5e4'), derived('s', 'growth: [a, b]')],
  },
  {
    name: 'growth from quarter to quarter',
    figures: [
      figure('a', '4e4', { period: '2024-Q1' }),
      figure('b', '5e4', { period: '2024-Q2' }),
      derived('s', 'growth: [a, b]'),
    ],
  },
  {
    name: 'growth from quarters to as many months',
    figures: [
      figure('a', '4e4', { period: '2023-Q1..Q3' }),
      figure('b', '5e4', { period: '2024-01..09' }),
      derived('s', 'growth: [a, b]'),
    ],
  },
  {
    name: 'bars of unequal periods that show them',
    figures: [figure('a', '4e4', { period: '2023' }), figure('b', '5e4', { period: '2024-Q1..Q3' })],
    chart: columns(['a', 'b']),
  },
  {
    name: 'named bars of equal periods',
    figures: [figure('a', '4e4', { period: '2023' }), figure('b', '5e4')],
    chart: columns(['a', 'b'], 'Then, Now'),
  },
  said('The province aims to have built {goal} by 2025'),
  said('The target was set at {goal}'),
  said('{goal} will be built'),
  said('The plan of the province: {goal}'),
  said('By 2025 output is to reach {goal}'),
  said('Guidelines were written for {goal}'),
  said('Output grew. The aim of {goal} stands.'),
  said('到2025年产量达到{goal}'),
  said('目标产量{goal}'),
  said('力争突破{goal}'),
  said('预计销量增至{goal}'),
  told('In 2024 the city built {a}'),
  told('2024年全市建成{a}'),
  told('Founded in 2003, the city has {a}'),
  told('The plant that opened in 2019 made {a}'),
  told('Since 2019 the city has built {a}'),
  told('In 2019 the talks began; now there are {a}'),
  told('2019年以来建成{a}'),
  told('2019年投产的工厂生产{a}'),
  told('By 2030 more will follow {a}'),
  { name: 'an actual worded as one', figures: [figure('a', '4e4')], point: 'Output reached {a}' },
  {
    name: 'the period of a target beside an actual',
    figures: [figure('a', '4e4'), ...goal],
    point: 'Output reached {a} ahead of {goal.period}',
  },
  { name: 'a target of this year', figures: [target('a', '9e4', { period: '2024' })] },
  { name: 'a target of this month', figures: [target('a', '9e4', { period: '2024-11' })] },
  {
    name: 'a target of last year with its outcome',
    figures: [target('a', '9e4', { period: '2023' }), figure('b', '8e4', { period: '2023' })],
  },
  { name: 'the amount as printed', figures: money('23e9', '23 billion yuan') },
  { name: 'fewer digits than the source', figures: money('5.2e8', '5.2亿元') },
  {
    name: 'a share to one decimal',
    figures: [yuan('a', '5.2e9'), yuan('b', '23e9', { label: 'All' }), derived('s', SHARES[0])],
  },
  {
    name: 'a share of exact counts',
    figures: [figure('a', '17'), figure('b', '64', { label: 'All' }), derived('s', SHARES[0], 'decimals: 2')],
  },
  {
    name: 'a figure that only another is derived from',
    figures: [...pair, derived('s', SHARES[0])],
    silent: ['a', 'b'],
  },
  {
    name: 'a figure that only a chart shows',
    figures: [figure('a', '4e4'), figure('b', '3e4', { period: '2023' })],
    chart: columns(['b', 'a']),
    silent: ['a', 'b'],
  },
  {
    name: 'growth in another wording',
    figures: money('23e9', '23 billion yuan, an increase of 22.3 percent', { rest: 'growth: 22.3' }),
  },
  {
    name: 'a fall in words',
    figures: money('23e9', '23 billion yuan, down 4 percent', { rest: 'growth: -4' }),
  },
  {
    name: 'growth and a second rate',
    figures: money('5.2e9', '5.2 billion yuan, up 67 percent from a fall of 8 percent', {
      rest: 'growth: 67',
    }),
  },
  { name: 'a phrase without its growth', figures: printed('401000', '401,000', { rest: 'growth: 140.5' }) },
  {
    name: 'the period in words',
    figures: money('23e9', '23 billion yuan in the first three quarters of 2024', { period: '2024-Q1..Q3' }),
  },
  {
    name: 'three quarters as nine months',
    figures: money('23e9', '23 billion yuan from January to September', { period: '2024-Q1..Q3' }),
  },
  {
    name: 'the period in Chinese',
    figures: money('230e8', '2024年前三季度出口230亿元', { period: '2024-Q1..Q3' }),
  },
  {
    name: 'the year compared with',
    figures: money('23e9', '23 billion yuan in 2024, up 22.3 percent from 2023', { rest: 'growth: 22.3' }),
  },
  {
    name: 'over and its qualifier',
    figures: printed('600', 'over 600 companies', { rest: 'qualifier: over' }),
  },
  {
    name: 'over behind the number in Chinese',
    figures: printed('600', '600多家', { rest: 'qualifier: over' }),
  },
  { name: 'a number word', figures: printed('17', 'seventeen companies') },
  { name: 'a Chinese number word', figures: money('3e11', '三千亿元') },
  { name: 'vehicles by another name', figures: printed('1.5e6', '1.5 million NEVs', { unit: 'vehicle' }) },
  { name: 'a unit that nobody knows', figures: printed('12', '12 gizmos') },
  { name: 'an amount and its dollars', figures: money('300e9', '300 billion yuan ($41.7 billion)') },
]);
