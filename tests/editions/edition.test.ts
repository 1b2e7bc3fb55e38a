import { describe, expect, it } from 'vitest';
import { layOut } from '../../src/deck/decks.ts';
import { editionOf } from '../../src/editions/edition.ts';
import { isBad, readRows } from '../../src/editions/rows.ts';
import { DeckError, formatProblem } from '../../src/problems.ts';
import { plainText } from '../../src/text/runs.ts';
import { collect, listOf, writeList } from './list.ts';

const BRANDS = { brands: 'templates', strict: false };

/** The deck of a list's only row. */
const deckFor = async (line: string) => {
  const list = listOf(writeList([line]));
  const [row] = await collect(readRows(list));
  if (!row || isBad(row)) throw new Error('The row was refused');
  const edition = editionOf(list.source, list.declared, row, list.file);
  return layOut(edition, row.language, { ...BRANDS, recipient: row.values }).deck;
};

const textsOf = (deck: Awaited<ReturnType<typeof deckFor>>, slide: string, placeholder: string) =>
  deck.slides
    .find(({ id }) => id === slide)
    ?.shapes.flatMap((shape) =>
      shape.kind === 'text' && (shape.placeholder ?? '').replace(/^point .*/, 'points') === placeholder
        ? shape.paragraphs.map(plainText)
        : [],
    );

const problemsOf = async (line: string): Promise<string[]> => {
  try {
    await deckFor(line);
    return [];
  } catch (error) {
    if (!(error instanceof DeckError)) throw error;
    return error.problems.filter(({ severity }) => severity === 'error').map(formatProblem);
  }
};

describe('an edition', () => {
  it('names its recipient on the cover, in the words of its language', async () => {
    expect(textsOf(await deckFor('CATL,Li Na,,,,,'), 'cover', 'recipient')).toEqual(['For Li Na, CATL']);
    expect(textsOf(await deckFor('宁德时代,李娜,zh,,,,'), 'cover', 'recipient')).toEqual(['致宁德时代 李娜']);
    expect(textsOf(await deckFor('CATL,,,,,,'), 'cover', 'recipient')).toEqual(['For CATL']);
  });

  it('shows the sections that were chosen, in their order, between its own opening and ask', async () => {
    const { slides } = await deckFor('CATL,,,exports policy,An opening,An ask,');
    expect(slides.map(({ id }) => id)).toEqual([
      'cover',
      'opening',
      'key-figures',
      'exports',
      'policy',
      'ask',
      'deck.contact',
      'sources',
      'sources.figures',
      'sources.figures-2',
    ]);
  });

  it('has no opening where neither the row nor the article has points for one', async () => {
    const { slides } = await deckFor('CATL,,,exports,,,');
    expect(slides.map(({ id }) => id).filter((id) => !id.startsWith('sources'))).toEqual([
      'cover',
      'key-figures',
      'exports',
      'ask',
      'deck.contact',
    ]);
  });

  it('takes the points of its ask from the row, or else from the article', async () => {
    expect(textsOf(await deckFor('CATL,,,,,Our own|ask,'), 'ask', 'points')).toEqual(['Our own', 'ask']);
    expect(textsOf(await deckFor('CATL,,,,,,'), 'ask', 'points')?.[0]).toMatch(/^A visit to a plant/);
  });

  it('cites a source on its own slides for figures only: what is asked of somebody, nobody has published', async () => {
    expect(textsOf(await deckFor('CATL,,,exports,,,'), 'ask', 'source')).toEqual([]);
    expect(textsOf(await deckFor('CATL,,,exports,,{exports} and more,'), 'ask', 'source')).toEqual([
      'Source: People’s Daily Online, 12 November 2024.',
    ]);
  });

  it('says figures in the words of the deck', async () => {
    const deck = await deckFor('CATL,,,,A cluster of **{clusterTarget}**,,');
    expect(textsOf(deck, 'opening', 'points')).toEqual(['A cluster of 300\u00a0billion yuan']);
  });

  it.each([
    '3M',
    '58同城',
    '**Bold** & <b>',
    'A{exports}B',
    '[x](https://evil.example)',
    'Back\\slash',
    'C*D*E',
  ])('takes the name %j as it is: neither a number nor markup nor a figure', async (company) => {
    const deck = await deckFor(`"${company}",,,,,,`);
    expect(textsOf(deck, 'cover', 'recipient')).toEqual([`For ${company}`]);
    expect(textsOf(deck, 'ask', 'title')).toEqual([`What we hope to settle with ${company}`]);
  });

  it.each([
    [
      'a number that comes from no figure',
      'CATL,,,,Exports of 24 billion yuan,,',
      '2:9',
      'undeclared-number',
    ],
    ['a figure that is not there', 'CATL,,,,Exports of {exprots},,', '2:9', 'unknown-figure'],
    ['an opening that does not fit', `CATL,,,,${'long '.repeat(300)},,`, '2:9', 'text-overflow'],
    ['a name that does not fit', `${'Very Long Name '.repeat(30)},,,,,,`, '2:1', 'text-overflow'],
    ['a number in Chinese', 'CATL,,zh,,出口240亿元,,', '2:11', 'undeclared-number'],
  ])('tells %s at its place in the list', async (_, line, place, code) => {
    const problems = await problemsOf(line);
    expect(problems.length).toBeGreaterThan(0);
    for (const problem of problems)
      expect(problem).toMatch(new RegExp(`people\\.csv:${place} error ${code}`));
  });
});
