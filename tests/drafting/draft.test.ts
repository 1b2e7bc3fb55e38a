import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readArticle, readArticleFile } from '../../src/article/article.ts';
import { layOut } from '../../src/deck/decks.ts';
import { HENAN } from '../henan.ts';
import { compare, describeFigure, draftText, readFixture, readGolden, TEXTS } from './texts.ts';

const tell = (name: string, recall: number, precision: number) =>
  process.stdout.write(`${name}: recall ${recall.toFixed(2)}, precision ${precision.toFixed(2)}\n`);

/** Throws a DeckError if the draft has problems. */
const layOutDraft = (file: string) => {
  const source = readArticleFile(file);
  return layOut(source, source.data.languages[0] ?? '', { brands: 'templates', strict: false });
};

describe('the draft of a text', () => {
  it.each(TEXTS)('names the figures of %s', (name) => {
    const { deck, file } = draftText(readFixture(`${name}.txt`));
    const found = deck.figures.map(describeFigure);
    const expected = readGolden(name);
    const { recall, precision } = compare(found, expected);
    tell(name, recall, precision);
    // What is missed or read otherwise is marked in the draft; more of it than one in six is a fault.
    expect(recall, expected.filter((one) => !found.includes(one)).join('; ')).toBeGreaterThan(0.83);
    expect(precision, found.filter((one) => !expected.includes(one)).join('; ')).toBeGreaterThan(0.83);
    expect(layOutDraft(file).deck.slides.length).toBeGreaterThan(3);
  });

  it('names all figures of the Henan article, and finds its misprint', () => {
    const { deck, file } = draftText(readFixture('henan.en.txt'));
    const { article } = readArticle(readArticleFile(HENAN), 'en');
    const [first] = article.sources.keys();
    const expected = [...article.figures.values()].filter(
      ({ status, sources }) => status !== 'derived' && sources.includes(first ?? ''),
    );
    const found = new Set(deck.figures.map(({ value }) => value));
    const named = expected.filter(({ value }) => found.has(value));
    const values = new Set(expected.map(({ value }) => value));
    const right = deck.figures.filter(({ value }) => values.has(value));
    tell('henan', named.length / expected.length, right.length / deck.figures.length);
    expect(expected.filter(({ value }) => !found.has(value)).map(({ id }) => id)).toEqual([]);
    expect(deck.misprints.map(({ printed }) => printed)).toEqual(['300 billion yuan ($41.7 million)']);
    expect(deck.day).toBe('2024-11-12');
    expect(layOutDraft(file).problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('builds, whatever the text is', () => {
    const pieces = fc.constantFrom(
      'Sales rose 12 percent to 5 billion yuan.',
      'In 2022, 17 plants opened; 300 people {work} there.',
      '出口额230亿元，同比增长22.3%。',
      'Der Umsatz sank um 3,2 Prozent auf 1,5 Mrd. Euro.',
      '*Stars*, [brackets], “quotes” and \\ slashes: 50 %!',
      'Between 5 and 10 percent of 300–400 firms, hundreds more, 1/2.',
      'A target of 9 million cars by 2030 was missed in 2019',
      'Heading without a stop',
      '\n\n',
      '{x} # no comment: - "',
      '0 0.000 -5 €1e9 2025',
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof({ weight: 6, arbitrary: pieces }, fc.string()), { maxLength: 12 }),
        (parts) => {
          const { file } = draftText(parts.join(' '));
          expect(layOutDraft(file).deck.slides.length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 25 },
    );
  });
});
