import { inBoth, slips, truths } from '../slips.ts';

export const ENERGY = [
  ...slips(
    'digits exchanged in a value',
    'printed-otherwise',
    ['value: 146.2', 'value: 164.2'],
    ['value: 41.7', 'value: 47.1'],
    ['value: 28.5', 'value: 25.8'],
  ),
  ...slips('a scale mistaken for its neighbour', 'printed-otherwise', ['value: 2.65e9', 'value: 2.65e6']),
  ...slips('another unit than printed', 'printed-otherwise', [
    'value: 14.2, unit: GW',
    'value: 14.2, unit: TWh',
  ]),
  ...slips(
    'parts that do not add up',
    'parts-off',
    [['value: 27.3', 'value: 23.7'], ...inBoth('nuclear power 27.3 TWh', 'nuclear power 23.7 TWh')],
    ['parts: [wind, hydro, nuclear, solar, gas]', 'parts: [wind, hydro, nuclear, solar]'],
    ['parts: [wind, hydro, nuclear, solar, gas]', 'parts: [wind, hydro, nuclear, solar, imports]'],
  ),
  ...slips(
    'shares of more than the whole',
    'shares-over-whole',
    [
      ['value: 18.7', 'value: 28.7'],
      ...inBoth('nuclear power for 18.7 percent', 'nuclear power for 28.7 percent'),
    ],
    [['value: 4.0', 'value: 40'], ...inBoth('gas for 4.0 percent', 'gas for 40 percent')],
  ),
  ...slips(
    'a period after its source',
    'reported-ahead',
    ['value: 18.9, unit: TWh, period: "2024"', 'value: 18.9, unit: TWh, period: "2025"'],
    ['value: 21.6, unit: GW, period: "2024-12-31"', 'value: 21.6, unit: GW, period: "2025-12-31"'],
  ),
  ...slips(
    'a plan declared as reported',
    'planned-as-reported',
    [
      'value: 90, unit: TWh, period: "2030", status: target',
      'value: 90, unit: TWh, period: "2022", status: reported',
    ],
    [
      'value: 30, unit: GW, period: "2030", status: target',
      'value: 30, unit: GW, period: "2023-12-31", status: reported',
    ],
  ),
  ...slips('a target told as reached', 'target-as-actual', [
    'By {windGoal.period} wind is to reach {windGoal}',
    'In {windGoal.period} wind produced {windGoal}',
  ]),
  ...slips(
    'a comparison the wrong way round',
    'comparison-off',
    [
      'Exports of {exports} were higher than imports of {imports}',
      'Exports of {exports} were lower than imports of {imports}',
    ],
    ['Nuclear power gave {nuclear}', 'Nuclear power, with {nuclear}, surpassed hydropower with {hydro}'],
    ['Nuclear power gave {nuclear}', 'Nuclear power gave {nuclear}, more than the {hydro} of hydropower'],
  ),
  ...slips(
    'a superlative of the smaller',
    'comparison-off',
    [
      'Wind is the largest source with {wind}, ahead of hydropower with {hydro}',
      'Hydropower is the largest source with {hydro}, ahead of wind with {wind}',
    ],
    [
      'Nuclear power gave {nuclear}',
      'The smallest source was nuclear power with {nuclear}, followed by gas with {gas}',
    ],
  ),
  ...slips(
    'from and to exchanged',
    'comparison-off',
    ['Solar power rose from {solarBefore} to {solar}', 'Solar power rose from {solar} to {solarBefore}'],
    ['Gas fell from {gasBefore} to {gas}', 'Gas rose from {gasBefore} to {gas}'],
    ['Gas fell from {gasBefore} to {gas}', 'Gas came to {gas}, up from {gasBefore}'],
  ),
  ...slips(
    'a quotation changed',
    'misquoted',
    ['and every turbine that waits for a cable', 'and each turbine that waits for a cable'],
    ['The grid has become the bottleneck', 'The grid is the bottleneck'],
  ),
  ...slips('the growth of another figure', 'other-growth', [
    '{total} were generated, up {total.growth}',
    '{total} were generated, up {wind.growth}',
  ]),
  ...slips('a growth as a ratio', 'ratio-as-percent', [
    ['growth: 8.3,', 'growth: 0.083,'],
    ['printed: "Wind supplied 58.4 TWh, up 8.3 percent"', 'printed: Wind supplied 58.4 TWh'],
  ]),
  ...slips('a share as a ratio', 'ratio-as-percent', [
    ['value: 28.5', 'value: 0.285'],
    [', printed: hydropower for 28.5 percent', ''],
  ]),
  ...slips('a chart title of another time or currency', 'title-otherwise', [
    'Shares of generation, 2024',
    'Shares of generation, 2023',
  ]),
  ...slips('a series named for another period', 'series-otherwise', ['series: ["2024"]', 'series: ["2023"]']),
  ...slips(
    'categories exchanged',
    'categories-exchanged',
    [
      ['label: Wind, values: [windShare]', 'label: Wind, values: [hydroShare]'],
      ['label: Hydropower, values: [hydroShare]', 'label: Hydropower, values: [windShare]'],
    ],
    ['label: Wind power, actual: wind', 'label: Wind power, actual: hydro'],
  ),
  ...slips('the source in two scales', 'scale-slip', [
    'By 2030 Norland',
    'Of the 1,462 TWh of electricity generated, most was used at home. By 2030 Norland',
    'source.txt',
  ]),
  ...slips('a value of the year before in another scale', 'scale-slip', [
    ['value: 9.6,', 'value: 960,'],
    ...inBoth('9.6 TWh in 2023', '960 TWh in 2023'),
  ]),
  ...slips('a unit said twice', 'unit-twice', [
    'Nuclear power gave {nuclear}',
    'Nuclear power gave {nuclear} TWh',
  ]),
  ...slips(
    'another figure than the text names',
    'other-figure',
    ['Nuclear power gave {nuclear}', 'Nuclear power generated {hydro}'],
    ['Solar power rose from {solarBefore} to {solar}', 'Solar power rose from {gasBefore} to {solar}'],
  ),
  ...slips('other units side by side', 'mixed-units', [
    'actual: wind, target: windGoal',
    'actual: wind, target: solarGoal',
  ]),
  ...slips('a brace lost', 'stray-braces', ['nuclear power {nuclearShare}', 'nuclear power {nuclearShare']),
  ...slips('a name mistyped', 'unknown-figure', [
    'Nuclear power gave {nuclear}',
    'Nuclear power gave {nucular}',
  ]),
  ...slips(
    'braces where no figure is filled in',
    'stray-braces',
    ['TWh: { en: { other: TWh } }', 'TWh: { en: { other: "{n} TWh" } }'],
    ['title: "Shares of generation, 2024"', 'title: "Shares of {total}"'],
  ),
  ...truths(
    'worded otherwise',
    ['Nuclear power gave {nuclear}', 'Nuclear power gave {nuclear}, more than solar power with {solar}'],
    [
      'Exports of {exports} were higher than imports of {imports}',
      'Imports of {imports} were exceeded by exports of {exports}',
    ],
    ['Gas fell from {gasBefore} to {gas}', 'Gas gave {gas}, down from {gasBefore}'],
    ['Nuclear power gave {nuclear}', 'Of {total}, nuclear power gave {nuclear}'],
    [
      'Solar power is to grow from {solarInstalled} to {solarGoal}',
      'Solar power is planned to rise from {solarInstalled} to {solarGoal}',
    ],
  ),
];
