import { describe, expect, it } from 'vitest';
import { readDirections } from '../../src/figures/direction.ts';
import { createFinder } from '../../src/figures/direction-patterns.ts';
import { directionWordsOf } from '../../src/figures/direction-words.ts';

const ways = (language: string, text: string) =>
  readDirections(text, createFinder(directionWordsOf(language))).map(({ told }) => told.way);

describe.each([
  [
    'up',
    ['up'],
    ['Sales up {a.growth} to {a}', 'Exports rose {a.growth}', 'Exports rose by nearly {a.growth}'],
  ],
  [
    'up',
    ['up'],
    [
      'growth of {a.growth}',
      'Growth: {a.growth}',
      'an increase of about {a.growth}',
      'rose sharply, by {a.growth}',
    ],
  ],
  [
    'up',
    ['up'],
    [
      '{a.growth} more than a year before',
      'a {a.growth} year-on-year rise',
      '{a.growth} annual export growth',
      '{a.growth} higher',
    ],
  ],
  [
    'up',
    ['up'],
    [
      'Sales grew strongly in the second half, by {a.growth}',
      'In {a.period} exports rose a further {a.growth}.',
    ],
  ],
  [
    'up',
    ['up'],
    [
      'While prices fell, exports gained {a.growth}',
      'It did not fall but grew {a.growth}',
      'not only rose {a.growth}, but',
    ],
  ],
  [
    'up',
    ['up'],
    [
      '**Up** {a.growth} on the year',
      'output was up by more than {a.growth}',
      'recovered {a.growth} after a fall',
    ],
  ],
  [
    'down',
    ['down'],
    [
      'down {a.growth}',
      'a decline of {a.growth}',
      'Orders dropped {a.growth}',
      'a {a.growth} fall',
      '{a.growth} fewer cars',
    ],
  ],
  [
    'down',
    ['down'],
    [
      'negative growth of {a.growth}',
      'the decline slowed to {a.growth}',
      'Output shrank again, by {a.growth}',
      '{a.growth} below last year',
    ],
  ],
  [
    'down',
    ['down'],
    [
      'lost {a.growth} of its value',
      'after rising last year, exports slipped {a.growth}',
      'minus {a.growth}',
    ],
  ],
  [
    'none',
    ['none'],
    [
      'Exports: {a.growth}',
      '{a.growth}',
      'Exports changed by {a.growth}',
      'sales did not fall by {a.growth}',
    ],
  ],
  [
    'none',
    ['none'],
    [
      'Exports reached {a} ({a.growth})',
      'Exports fell, output {a.growth}',
      'no decline of {a.growth}',
      'Prices rose. Sales: {a.growth}',
    ],
  ],
  [
    'rate',
    ['rate'],
    ['the growth rate was {a.growth}', 'growth fell to {a.growth}', 'accelerated to {a.growth}'],
  ],
] as const)('English words tell %s', (_, told, texts) => {
  it.each(texts)('%s', (text) => {
    expect(ways('en', text).filter((_, i) => i === 0)).toEqual(told);
  });
});

describe('two figures of a sentence', () => {
  it.each([
    ['en', 'Exports rose {a.growth} while imports fell {b.growth}', ['up', 'down']],
    ['en', 'Exports and imports rose {a.growth} and {b.growth}', ['up', 'up']],
    ['en', 'up {a.growth} from {b.growth}', ['up', 'rate']],
    ['en', 'growth slowed from {b.growth} to {a.growth}', ['rate', 'rate']],
    ['en', 'Exports fell {a.growth}, imports {b.growth}', ['down', 'none']],
    ['en', '{a.growth} more cars and {b.growth} fewer buses', ['up', 'down']],
    ['en', 'Exports rose to {a}, {a.growth} more than before', ['none', 'up']],
    ['zh', '出口增长{a.growth}，进口下降{b.growth}', ['up', 'down']],
    ['zh', '出口、进口分别增长{a.growth}和{b.growth}', ['up', 'up']],
    ['zh', '增速由{a.growth}回落至{b.growth}', ['rate', 'rate']],
    ['de', 'Der Export stieg um {a.growth}, der Import sank um {b.growth}', ['up', 'down']],
    ['de', 'stieg von {b.growth} auf {a.growth}', ['rate', 'rate']],
    ['es', 'Las ventas subieron un {a.growth} y las compras cayeron un {b.growth}', ['up', 'down']],
  ])('%s: %s', (language, text, told) => {
    expect(ways(language, text)).toEqual(told);
  });
});

describe.each([
  [
    'zh',
    'up',
    [
      '同比增长{a.growth}',
      '增长了近{a.growth}',
      '增幅达{a.growth}',
      '比上年提高{a.growth}',
      '上涨{a.growth}',
      '不断增长{a.growth}',
      '不降反增{a.growth}',
      '止跌回升{a.growth}',
      '实现{a.growth}的较快增长',
      '較上年成長{a.growth}',
      '涨{a.growth}',
      '高出{a.growth}',
    ],
  ],
  [
    'zh',
    'down',
    [
      '同比下降{a.growth}',
      '下降了{a.growth}',
      '同比减少{a.growth}',
      '降幅{a.growth}',
      '降幅收窄至{a.growth}',
      '价格回落{a.growth}',
      '負增長{a.growth}',
      '{a.growth}的降幅',
      '跌{a.growth}',
      '少{a.growth}',
    ],
  ],
  [
    'zh',
    'none',
    [
      '汽车出口{a.growth}',
      '没有下降{a.growth}',
      '变化{a.growth}',
      '出口（{a.growth}）',
      '出口下降，产量{a.growth}',
    ],
  ],
  ['zh', 'rate', ['增速为{a.growth}', '增速回落至{a.growth}']],
  [
    'de',
    'up',
    [
      'stieg um {a.growth}',
      'Umsatzplus von {a.growth}',
      'ist um {a.growth} auf {a} gestiegen',
      'legte um {a.growth} zu',
      'ein Plus von {a.growth}',
      '{a.growth} mehr als im Vorjahr',
      'Der Absatz nahm um {a.growth} zu',
      'ein Wachstum von rund {a.growth}',
    ],
  ],
  [
    'de',
    'down',
    [
      'sank um {a.growth}',
      'ein Rückgang von {a.growth}',
      'ging um {a.growth} zurück',
      'nahm um {a.growth} ab',
      '{a.growth} weniger',
      'Exportrückgang um {a.growth}',
      'der um {a.growth} gefallene Preis',
      'brach um {a.growth} ein',
      'negatives Wachstum von {a.growth}',
    ],
  ],
  ['de', 'none', ['Export: {a.growth}', 'veränderte sich um {a.growth}', 'sank nicht um {a.growth}']],
  [
    'es',
    'up',
    [
      'subió un {a.growth}',
      'un aumento del {a.growth}',
      'crecieron un {a.growth}',
      'un {a.growth} más que',
      'un alza de {a.growth}',
      'crecimiento del {a.growth}',
    ],
  ],
  [
    'es',
    'down',
    [
      'cayó un {a.growth}',
      'un descenso del {a.growth}',
      'se redujeron en un {a.growth}',
      'un {a.growth} menos',
      'bajaron {a.growth}',
      'una caída interanual del {a.growth}',
    ],
  ],
  ['es', 'none', ['Exportaciones: {a.growth}', 'no bajó un {a.growth}']],
] as const)('%s words tell %s', (language, way, texts) => {
  it.each(texts)('%s', (text) => {
    expect(ways(language, text)[0]).toBe(way);
  });
});

describe('amounts below zero', () => {
  it.each([
    ['en', 'a loss of {a}', 'down'],
    ['en', 'fell by {a}', 'down'],
    ['en', 'rose by {a}', 'up'],
    ['en', 'fell to {a}', 'none'],
    ['en', 'a profit of {a}', 'none'],
    ['en', 'Prices fell and the balance was {a}', 'none'],
    ['en', 'a {a} deficit', 'down'],
    ['en', 'the loss narrowed to {a.abs}', 'down'],
    ['en', 'profit fell to {a.abs}', 'up'],
    ['en', 'a profit of {a.abs}', 'up'],
    ['en', 'the result was {a.abs}', 'none'],
    ['zh', '亏损{a.abs}', 'down'],
    ['zh', '净利润为{a.abs}', 'up'],
    ['de', 'ein Verlust von {a}', 'down'],
    ['es', 'unas pérdidas de {a.abs}', 'down'],
  ])('%s: %s', (language, text, way) => {
    expect(ways(language, text)).toEqual([way]);
  });
});

it('takes the words that content adds, also in a language of ours', () => {
  const words = createFinder(directionWordsOf('ru', ['рост*'], ['упал*']));
  expect(readDirections('рост на {a.growth}', words)[0]?.told.way).toBe('up');
  expect(readDirections('упали на {a.growth}', words)[0]?.told.way).toBe('down');
  const english = createFinder(directionWordsOf('en', ['zoomed'], []));
  expect(readDirections('zoomed {a.growth}', english)[0]?.told.way).toBe('up');
});
