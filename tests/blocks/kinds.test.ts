import { describe, expect, it } from 'vitest';
import { BLOCK_KEYS, type BlockKey } from '../../src/blocks/kinds.ts';
import { box, contains } from '../../src/geometry.ts';
import { type Slide, singleShapes } from '../../src/slides/slide.ts';
import { layOutArticle, sections, textsOf } from '../pages/lay-out.ts';

/** Pictures lie in the content's folder, and have a test of their own; progress shows targets, and has one too. */
type Kind = Exclude<BlockKey, 'photo' | 'logos' | 'progress'>;
const isTold = (key: BlockKey): key is Kind => !['photo', 'logos', 'progress'].includes(key);

/** One of each kind, which shows the exports. */
const BLOCKS: Readonly<Record<Kind, unknown>> = {
  points: ['**Exports:** {exports}', '**Second:** a point', '**Third:** a point'],
  statement: { figure: 'exports' },
  quote: { text: 'Exports reached {exports}', speaker: 'Li Na', detail: 'At the fair' },
  figures: ['exports', 'output', 'share'],
  chart: 'both',
  table: {
    header: ['What', 'Value'],
    rows: [
      ['Exports', '{exports}'],
      ['Share', '{share}'],
    ],
    highlight: 1,
  },
  comparison: {
    left: 'Before',
    right: 'Now',
    measures: [
      { name: 'Exports', left: 'Few', right: '{exports}' },
      { name: 'Share', left: 'Small', right: '{share}' },
    ],
  },
  timeline: [
    { date: 'First', text: 'It began' },
    { date: 'Now', text: 'Exports reached {exports}' },
  ],
  chain: {
    links: [
      { name: 'Parts', text: 'Made here', icon: 'factory' },
      { name: 'Cars', figure: 'exports' },
    ],
  },
  grid: {
    groups: [{ label: 'North', cells: [{ name: 'City' }, { name: 'Port', text: 'Exports {exports}' }] }],
  },
};

const charts = {
  both: { kind: 'columns', title: 'Exports', categories: [{ label: 'All', values: ['exports'] }] },
};

const slideOf = (key: BlockKey, block: unknown): { slide: Slide; problems: readonly string[] } => {
  const own = { points: [], [key]: block };
  const { deck, problems } = layOutArticle({ charts, sections: sections(2, { 0: own }) });
  const slide = deck.slides.find(({ kind }) => !['cover', 'agenda'].includes(kind));
  if (!slide) throw new Error('A section has a slide');
  return { slide, problems: problems.map(({ code }) => code).filter((code) => code !== 'unused-figure') };
};

const PAGE = box(-0.3, -0.3, 13.933, 8.1);

describe.each(BLOCK_KEYS.filter(isTold))('a block of the kind %s', (key) => {
  const { slide, problems } = slideOf(key, BLOCKS[key]);

  it('stays on its slide, with shapes that have names and sizes', () => {
    expect(problems).toEqual([]);
    const shapes = singleShapes(slide.shapes);
    expect(shapes.length).toBeGreaterThan(1);
    for (const shape of shapes) {
      expect(shape.name).not.toBe('');
      expect(contains(PAGE, shape.box), `${shape.name} ${JSON.stringify(shape.box)}`).toBe(true);
    }
  });

  it('fills placeholders that its layout has, each once', () => {
    const filled = slide.shapes.flatMap((shape) =>
      'placeholder' in shape && shape.placeholder !== undefined ? [shape.placeholder] : [],
    );
    expect(filled).toContain('title');
    expect(new Set(filled).size).toBe(filled.length);
  });

  it('names its figures, so that their source stands below', () => {
    expect(textsOf(slide).get('source')).toMatch(/Office/);
  });
});
