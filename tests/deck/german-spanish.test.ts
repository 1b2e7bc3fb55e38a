import { describe, expect, it } from 'vitest';
import { readArticleFile } from '../../src/article/article.ts';
import { layOut } from '../../src/deck/decks.ts';
import { formatProblem } from '../../src/problems.ts';

const textsOf = (fixture: string, language: string): string => {
  const source = readArticleFile(`tests/fixtures/${fixture}/article.yaml`);
  const { deck, problems } = layOut(source, language, { brands: 'templates', strict: true });
  expect(problems.map(formatProblem)).toEqual([]);
  return JSON.stringify(deck.slides).replaceAll('\u00a0', ' ');
};

describe('a whole deck', () => {
  it.each([
    [
      'german',
      'de',
      [
        'Der Umsatz sank um 5 % auf 536,4 Milliarden Euro',
        '10–12 %',
        '+7 % zum Vorquartal',
        'Alle Zahlen stammen aus veröffentlichten Quellen',
        '31. Dez. 2024',
      ],
    ],
    [
      'spanish',
      'es',
      [
        'Las exportaciones crecieron un 3,8 % hasta 28.450 millones de euros',
        '18–20 %',
        '+5 % intertrimestral',
        'Todas las cifras proceden de fuentes publicadas',
        '2,38',
      ],
    ],
  ])('is in %s from its cover to its sources', (fixture, language, phrases) => {
    const said = textsOf(fixture, language);
    for (const phrase of phrases) expect(said).toContain(phrase);
  });
});

describe('a chart', () => {
  it('shows a declared value with all its digits beside a derived one', () => {
    const source = readArticleFile('tests/fixtures/spanish/article.yaml');
    const { deck } = layOut(source, 'es', { brands: 'templates', strict: false });
    expect(JSON.stringify(deck.slides)).not.toMatch(/"2,4"/);
  });
});
