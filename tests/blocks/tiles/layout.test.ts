import { describe, expect, it } from 'vitest';
import type { GroupShape, Slide, TextShape } from '../../../src/slides/slide.ts';
import { plainText } from '../../../src/text/runs.ts';
import { layOutArticle, sections, textsOf } from '../../pages/lay-out.ts';

const FACTS = { period: '2024', status: 'reported', source: 'survey' };
const figures = {
  sales: { label: 'Sales', value: 23e9, unit: 'CNY', growth: 22.3, ...FACTS },
  salesBefore: { label: 'Sales', derive: { previous: 'sales' } },
  built: { label: 'Cars built', value: 401000, unit: 'vehicle', ...FACTS },
  goal: {
    label: 'Cars a year',
    value: 1.5e6,
    unit: 'vehicle',
    reached: 'built',
    ...FACTS,
    period: '2026',
    status: 'target',
  },
  share: { label: 'Share of sales', value: 47.7, unit: 'percent', ...FACTS },
  rate: { label: 'Growth of the city', value: 5.2, unit: 'percent', ...FACTS },
};

const slideOf = (...shown: readonly (keyof typeof figures)[]): Slide => {
  const { deck } = layOutArticle({ figures, sections: sections(1, { 0: { points: [], figures: shown } }) });
  const [slide] = deck.slides.filter(({ kind }) => kind === 'section');
  if (!slide) throw new Error('There is a section');
  return slide;
};

const tilesOf = ({ shapes }: Slide) => shapes.filter((shape): shape is GroupShape => shape.kind === 'group');
const numberOf = ({ shapes }: GroupShape) =>
  shapes.find((shape): shape is TextShape => shape.kind === 'text' && shape.name.startsWith('Figure'));
const drawingsOf = ({ shapes }: GroupShape) =>
  shapes.filter(({ kind }) => kind === 'drawing').map(({ name }) => name.replace(/ \d+$/, ''));

describe('tiles', () => {
  it.each([
    ['share', 'built', 'rate'],
    ['share', 'built', 'rate', 'goal', 'sales', 'salesBefore'],
  ] as const)('of a row have numbers of one size on one baseline', (...shown) => {
    const numbers = tilesOf(slideOf(...shown)).map(numberOf);
    const usual = numbers.filter((number) => number?.levels[0]?.role === 'tileFigure');
    expect(new Set(usual.map((number) => number?.levels[0]?.size)).size).toBe(1);
    const foot = usual.map((number) => (number ? (number.box.y + number.box.h).toFixed(3) : ''));
    expect(new Set(foot).size).toBeLessThanOrEqual(2);
  });

  it('show the year before under a figure that leads, with its value and the growth', () => {
    const slide = slideOf('sales', 'built', 'share');
    const [lead] = tilesOf(slide);
    expect(lead?.name).toBe('Sales');
    const said = lead?.shapes.flatMap((shape) =>
      shape.kind === 'text' ? shape.paragraphs.map(plainText) : [],
    );
    expect(said?.join('|').replaceAll('\u00a0', ' ')).toContain('2023 · 18.8 billion yuan*');
    expect(said).toContain('+22.3%');
    expect(textsOf(slide).get('source')).toContain('* derived');
  });

  it('show how far a target has been reached where it says by what', () => {
    const goal = tilesOf(slideOf('goal', 'rate')).at(-1);
    const texts = goal?.shapes.flatMap((shape) =>
      shape.kind === 'text' ? shape.paragraphs.map(plainText) : [],
    );
    expect(texts?.join('|')).toContain('27%*');
  });

  it('draw a share, and never a rate that is no share', () => {
    const [first, ...others] = tilesOf(slideOf('built', 'share', 'rate'));
    expect(first && drawingsOf(first)).toEqual(['Tile']);
    expect(others.map(drawingsOf)).toEqual([['Tile', 'Ring'], ['Tile']]);
  });
});
