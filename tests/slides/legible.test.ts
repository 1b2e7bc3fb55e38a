import { describe, expect, it } from 'vitest';
import { box } from '../../src/geometry.ts';
import { setTable } from '../../src/slides/set-table.ts';
import { setText, styled } from '../../src/slides/set-text.ts';
import { scaleFor } from '../../src/text/styles.ts';
import { contextFor } from './context.ts';

const context = contextFor('en');
const chinese = contextFor('zh');

describe('a text', () => {
  const figure = (number: string, unit: string, w: number) =>
    setText(
      {
        name: 'figure',
        box: box(0, 0, w, 2),
        paragraphs: [{ runs: [{ text: number }, { text: unit, scale: 0.3 }], level: 1 }],
        levels: [styled(context, 'tileFigure')],
        at: [],
      },
      context,
    );

  it('keeps its small parts large enough to be read', () => {
    const { shape, problems } = figure('123,456,789,012', '\u00a0parcels', 3.2);
    const size = shape.levels[0]?.size ?? 0;
    const [, unit] = shape.paragraphs[0]?.runs ?? [];
    expect(problems).toEqual([]);
    expect(size * (unit?.scale ?? 0)).toBeGreaterThanOrEqual(12);
  });

  it('leaves small parts as they are where they can be read', () => {
    const [, unit] = figure('7', '\u00a0boats', 4).shape.paragraphs[0]?.runs ?? [];
    expect(unit?.scale).toBe(0.3);
  });

  it('gives way a little where one Chinese character would stand alone', () => {
    const request = {
      name: 'title',
      paragraphs: [{ runs: [{ text: '老城线路全部静音' }], level: 1 }],
      levels: [
        { ...scaleFor(chinese.theme.type, 'zh').body, sizes: styled(chinese, 'body').sizes.slice(0, 1) },
      ],
      at: [],
    };
    for (let w = 1; w < 2.4; w += 0.05) {
      const { shape } = setText({ ...request, box: box(0, 0, w, 5) }, chinese);
      const lines = (shape.lines[0] ?? []).map((line) => line.map(({ text }) => text).join(''));
      expect(lines.join('')).toBe('老城线路全部静音');
      if (shape.box.w < w) expect(lines.at(-1)?.length).toBeGreaterThan(1);
    }
  });
});

describe('a table', () => {
  const table = (words: readonly string[], w: number) =>
    setTable(
      {
        name: 'table',
        header: words.map((_, i) => ({ runs: [{ text: `C${i}` }] })),
        rows: [words.map((text) => ({ runs: [{ text }] }))],
        alt: '',
        at: ['table'],
      },
      box(0, 0, w, 4),
      context,
    );

  it('gives each column what its longest word needs', () => {
    const { shape, problems } = table(
      ['Schleusenerneuerung', 'a', 'words that may wrap into many lines of a cell'],
      5.2,
    );
    expect(problems).toEqual([]);
    const size = shape.levels[0]?.size ?? 0;
    const word =
      (context.measure('Schleusenerneuerung', { font: context.theme.fonts.body, bold: true, italic: false }) *
        size) /
      72;
    expect(shape.columnWidths[0]).toBeGreaterThan(word);
    expect(shape.columnWidths.reduce((a, b) => a + b, 0)).toBeCloseTo(5.2);
  });

  it('tells when its words have no room even at the smallest size', () => {
    const { problems } = table(['Verkehrsinfrastrukturfinanzierungsgesellschaft', 'Schleusenerneuerung'], 3);
    expect(problems.map(({ code, path }) => [code, path])).toEqual([['text-overflow', ['table']]]);
    expect(problems[0]?.message).toMatch(/wider than its columns/);
  });
});
