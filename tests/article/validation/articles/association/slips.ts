import { inBoth, slips, truths } from '../slips.ts';

export const ASSOCIATION = [
  ...slips(
    'digits exchanged in a value',
    'printed-otherwise',
    ['value: 11.7e6', 'value: 17.1e6'],
    ['value: 66e3', 'value: 60e3'],
  ),
  ...slips(
    'a scale mistaken for its neighbour',
    'printed-otherwise',
    ['value: 1.35e9', 'value: 1.35e6'],
    ['value: 9e6', 'value: 9e5'],
  ),
  ...slips('the sign of a growth lost', 'printed-otherwise', ['growth: -4.1', 'growth: 4.1']),
  ...slips(
    'a qualifier turned round',
    'printed-otherwise',
    ['qualifier: over', 'qualifier: under'],
    ['qualifier: about', 'qualifier: over'],
  ),
  ...slips('another unit than printed', 'printed-otherwise', [
    'value: 19.3e9, unit: EUR',
    'value: 19.3e9, unit: CNY',
  ]),
  ...slips(
    'a conversion off by thousands',
    'conversion-off',
    inBoth('19.3 billion euros ($20.9 billion)', '19.3 billion euros ($20.9 million)'),
    inBoth('19.3 billion euros ($20.9 billion)', '19.3 million euros ($20.9 billion)').concat([
      ['value: 19.3e9', 'value: 19.3e6'],
    ]),
  ),
  ...slips('a conversion from another year', 'conversion-off', inBoth('($20.9 billion)', '($35.9 billion)')),
  ...slips('growth that the values contradict', 'growth-contradiction', [
    ['value: 12.2e6', 'value: 11.2e6'],
    ...inBoth('12.2 million in 2023', '11.2 million in 2023'),
  ]),
  ...slips('a derived figure that its declared twin contradicts', 'two-values', [
    'imports: { label: Bicycles imported,',
    'madeGrowth: { label: Growth of production, value: 7.5, unit: percent, period: "2024", status: reported, source: ecba }\n  imports: { label: Bicycles imported,',
  ]),
  ...slips('one quantity twice', 'two-values', [
    'label: Bicycles imported',
    'label: Bicycles built in Europe',
  ]),
  ...slips(
    'a value of the year before in another scale',
    'scale-slip',
    [
      ['value: 6.2e6', 'value: 62e6'],
      ...inBoth('6.2 million bicycles in 2023', '62 million bicycles in 2023'),
    ],
    [['value: 6.2e6', 'value: 6.2e3'], ...inBoth('6.2 million bicycles in 2023', '6200 bicycles in 2023')],
  ),
  ...slips('a part above its whole', 'part-over-whole', [
    ['value: 3.85e6', 'value: 38.5e6'],
    ...inBoth('3.85 million bicycles', '38.5 million bicycles'),
  ]),
  ...slips('a part of another time', 'part-over-whole', [
    'value: 1.96e6, unit: bicycle, period: "2024"',
    'value: 1.96e6, unit: bicycle, period: "2023"',
  ]),
  ...slips(
    'a period after its source',
    'reported-ahead',
    [
      'value: 66e3, unit: person, qualifier: about, period: "2024"',
      'value: 66e3, unit: person, qualifier: about, period: "2026"',
    ],
    ['4.9e6\n    unit: bicycle\n    period: "2024"', '4.9e6\n    unit: bicycle\n    period: "2025"'],
  ),
  ...slips('a plan declared as reported', 'planned-as-reported', [
    'period: "2030", status: target',
    'period: "2022", status: reported',
  ]),
  ...slips('a target told as reached', 'target-as-actual', [
    'The goal for {goal.period} is {goal}',
    'In {goal.period} makers built {goal}',
  ]),
  ...slips(
    'a comparison the wrong way round',
    'comparison-off',
    [
      'Germany is the largest market with {germany}, ahead of France with {france}',
      'France is the largest market with {france}, ahead of Germany with {germany}',
    ],
    ['Italy comes third with {italy}', 'Italy, with {italy}, overtook France with {france}'],
    [
      'More was built than imported: {built} against {imports}',
      'The {built} built were outnumbered by imports; imports of {imports} were larger than the {built} built here',
    ],
  ),
  ...slips(
    'from and to exchanged',
    'comparison-off',
    [
      'rose from {electricShareBefore} to {electricShare}',
      'rose from {electricShare} to {electricShareBefore}',
    ],
    ['rose from {builtBefore} to {built}', 'sank from {builtBefore} to {built}'],
  ),
  ...slips('a whole and its part exchanged', 'comparison-off', [
    '{electric} of the {sales} were electric',
    '{sales} of the {electric} were electric',
  ]),
  ...slips('the growth of another figure', 'other-growth', [
    'invested {investment}, up {investment.growth}',
    'invested {investment}, up {electric.growth}',
  ]),
  ...slips(
    'a quotation changed',
    'misquoted',
    ['how many of them Europe builds.', 'how many of them Europe sells.'],
    ['What counts for us is no longer how', 'What counts today is no longer how'],
  ),
  ...slips('a label of another time', 'label-otherwise', ['label: Investment', 'label: "Investment, 2023"']),
  ...slips('a chart title of another time or currency', 'title-otherwise', [
    'bicycles sold in 2024',
    'bicycles sold in 2023',
  ]),
  ...slips(
    'bars exchanged',
    'series-otherwise',
    ['values: [builtBefore, built]', 'values: [built, builtBefore]'],
    ['series: ["2023", "2024"]', 'series: ["2024", "2025"]'],
  ),
  ...slips('categories exchanged', 'categories-exchanged', [
    ['label: Germany, values: [germany]', 'label: Germany, values: [france]'],
    ['label: France, values: [france]', 'label: France, values: [germany]'],
  ]),
  ...slips('another figure than the text names', 'other-figure', [
    'Italy comes third with {italy}',
    'Bicycles sold in Italy come to {france}',
  ]),
  ...slips('growth of other time', 'unequal-periods', [
    'value: 6.2e6, unit: bicycle, period: "2023"',
    'value: 6.2e6, unit: bicycle, period: 2023-Q1..Q3',
  ]),
  ...slips(
    'braces where no figure is filled in',
    'stray-braces',
    ['label: Direct jobs', 'label: "Direct jobs in {makers}"'],
    ['title: Bicycles built in Europe', 'title: "Bicycles built, {goal.period}"'],
  ),
  ...truths(
    'worded otherwise',
    ['Italy comes third with {italy}', 'Italy, with {italy}, did not overtake France with {france}'],
    ['rose from {builtBefore} to {built}', 'of {built} was higher than the {builtBefore} of the year before'],
    ['Sales fell by {sales.growth} to {sales}', 'Sales fell from {salesBefore} to {sales}'],
    [
      'Germany is the largest market with {germany}, ahead of France with {france}',
      'France sold {france}, fewer than Germany with {germany}',
    ],
    [
      'The goal for {goal.period} is {goal}',
      'The goal is to exceed the {built} of today and to reach {goal}',
    ],
  ),
];
