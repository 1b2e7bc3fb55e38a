import { inBoth, slips, truths } from '../slips.ts';

export const HOSPITAL = [
  ...slips(
    'digits exchanged in a value',
    'printed-otherwise',
    ['value: 23400', 'value: 24300'],
    ['value: 57,', 'value: 75,'],
  ),
  ...slips('a scale mistaken for its neighbour', 'printed-otherwise', ['value: 2.94e9', 'value: 2.94e6']),
  ...slips('another period than printed', 'printed-otherwise', [
    'value: 57, unit: day, period: "2024"',
    'value: 57, unit: day, period: "2023"',
  ]),
  ...slips(
    'parts that do not add up',
    'parts-off',
    [['value: 418e3', 'value: 481e3'], ...inBoth('418,000 patients', '481,000 patients')],
    ['parts: [outpatients, inpatients]', 'parts: [outpatients, patientsBefore]'],
  ),
  ...slips('a part of another unit', 'parts-off', [
    'parts: [outpatients, inpatients]',
    'parts: [outpatients, beds]',
  ]),
  ...slips('a part above its whole', 'part-over-whole', [
    ['value: 38,', 'value: 83,'],
    ...inBoth('38 hospitals answered', '83 hospitals answered'),
  ]),
  ...slips(
    'growth that the values contradict',
    'growth-contradiction',
    [['value: 592e3', 'value: 529e3'], ...inBoth('592,000 patients in 2023', '529,000 patients in 2023')],
    [['growth: 3.4', 'growth: 4.3'], ...inBoth('up 3.4 percent', 'up 4.3 percent')],
  ),
  ...slips('points taken for percent', 'points-as-percent', [
    'value: 81.6, unit: percent, period: "2024", status: reported,',
    'value: 81.6, unit: percent, period: "2024", status: reported, growth: 1.9,',
  ]),
  ...slips('a period after its source', 'reported-ahead', [
    'value: 11200, unit: nurse, period: "2024"',
    'value: 11200, unit: nurse, period: "2025"',
  ]),
  ...slips(
    'a plan declared as reported',
    'planned-as-reported',
    [
      'value: 600, unit: nurse, period: "2027", status: target',
      'value: 600, unit: nurse, period: "2024", status: reported',
    ],
    [
      'value: 45, unit: day, period: "2027", status: target',
      'value: 45, unit: day, period: "2022", status: reported',
    ],
  ),
  ...slips(
    'a target told as reached',
    'target-as-actual',
    ['The council aims at {waitGoal} by {waitGoal.period}', 'The council has reached {waitGoal}'],
    ['the plan is to train {nurseGoal} a year', 'the schools trained {nurseGoal} last year'],
  ),
  ...slips(
    'from and to exchanged',
    'comparison-off',
    ['fell from {waitBefore} to {wait}', 'fell from {wait} to {waitBefore}'],
    ['fell from {waitBefore} to {wait}', 'grew from {waitBefore} to {wait}'],
  ),
  ...slips(
    'a whole and its part exchanged',
    'comparison-off',
    ['{answered} of {asked} answered', '{asked} of {answered} answered'],
    ['Of {patients}, {outpatients} came', 'Of {outpatients}, {patients} came'],
    ['{wages} of {spending} went to staff', '{spending} of {wages} went to staff'],
  ),
  ...slips('a superlative of the smaller', 'comparison-off', [
    'Old buildings follow with {oldBuildings}, slow software with {slowSoftware}.',
    'Slow software is the most frequent hurdle with {slowSoftware}, followed by old buildings with {oldBuildings}.',
  ]),
  ...slips(
    'a quotation changed',
    'misquoted',
    ['we lack the hands that could do it', 'we lack the people who could do it'],
    ['to shorten the wait', 'to cut the wait'],
  ),
  ...slips(
    'braces where no figure is filled in',
    'stray-braces',
    ['label: Beds', 'label: "Beds ({beds})"'],
    ['{ label: Slow software', '{ label: "Slow software: {slowSoftware}"'],
    ['title: What holds hospitals back', 'title: "What holds {answered} back"'],
  ),
  ...slips(
    'a unit said twice',
    'unit-twice',
    ['fell from {waitBefore} to {wait}', 'fell from {waitBefore} to {wait} days'],
    ['and {use} of them', 'and {use} percent of them'],
  ),
  ...slips('categories exchanged', 'categories-exchanged', [
    ['label: Old buildings, values: [oldBuildings]', 'label: Old buildings, values: [slowSoftware]'],
    ['label: Slow software, values: [slowSoftware]', 'label: Slow software, values: [oldBuildings]'],
  ]),
  ...slips('bars exchanged', 'series-otherwise', [
    'values: [waitBefore, wait]',
    'values: [wait, waitBefore]',
  ]),
  ...slips(
    'a number typed by hand',
    'undeclared-number',
    ['among them {nurses} and {doctors}', 'among them {nurses} and 4,150 doctors'],
    ['A lack of staff is the most', 'Four of five lack staff: this is the most'],
  ),
  ...slips('a fall by more than everything', 'impossible-fall', [
    ['growth: 5.2', 'growth: -105.2'],
    ['printed: "2.94 billion euros, up 5.2 percent"', 'printed: "2.94 billion euros"'],
    [', up 5.2 percent. Staff', '. Staff', 'source.txt'],
  ]),
  ...slips('a share of another period', 'mixed-periods', [
    'value: 1.87e9, unit: EUR, period: "2024"',
    'value: 1.87e9, unit: EUR, period: "2023"',
  ]),
  ...slips('a conversion in the text alone', 'conversion-off', [
    [
      'Spending came to 2.94 billion euros, up 5.2 percent.',
      'Spending came to 2.94 billion euros ($31.7 billion).',
      'source.txt',
    ],
    [
      ', growth: 5.2, source: council, printed: "2.94 billion euros, up 5.2 percent"',
      ', source: council, printed: 2.94 billion euros',
    ],
    ['; spending grew by {spending.growth}', ''],
  ]),
  ...truths(
    'worded otherwise',
    ['{answered} of {asked} answered', 'Of {asked}, {answered} answered'],
    ['fell from {waitBefore} to {wait}', 'is {wait}, shorter than the {waitBefore} of {waitBefore.period}'],
    ['{staff} work in the hospitals', 'No fewer than {staff} work in the hospitals'],
    [
      'A lack of staff is the most frequent hurdle, named by {lackStaff}',
      'At {lackStaff}, a lack of staff is named more often than old buildings, at {oldBuildings}',
    ],
  ),
  // Hospitals could name several hurdles.
  ...truths('shares that may overlap', ['title: What holds hospitals back', 'title: Named by hospitals']),
];
