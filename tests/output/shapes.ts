/** A deck made by hand that holds every kind of shape, in a placeholder and free, alone and in a group. */
import { join } from 'node:path';
import { createCache } from '../../src/cache/cache.ts';
import { mirrorDeck } from '../../src/deck/mirror.ts';
import { type Box, box } from '../../src/geometry.ts';
import { renderDeck } from '../../src/output/rendered.ts';
import type { DrawingMark } from '../../src/slides/drawing.ts';
import { drawing, filled, group, outline, rule } from '../../src/slides/shapes.ts';
import type {
  Deck,
  Layout,
  PictureShape,
  Placeholder,
  Slide,
  SlideShape,
  TableShape,
  TextShape,
} from '../../src/slides/slide.ts';
import { type Paragraph, paragraph, type Run } from '../../src/text/runs.ts';
import type { TextRole, TextStyle } from '../../src/text/styles.ts';
import { points } from '../../src/units.ts';
import { theme } from '../charts/henan.ts';

const PHOTO = join(import.meta.dirname, '../fixtures/everything/photo.jpg');
const LOGO = join(import.meta.dirname, '../../templates/henan/logo.svg');

export const style = (role: TextRole, change: Partial<TextStyle> = {}): TextStyle => {
  const { sizes, maxLines: _, ...look } = theme.type[role];
  return { ...look, size: sizes[0] ?? points(20), ...change };
};

type Look = Partial<Pick<TextShape, 'align' | 'anchor' | 'placeholder' | 'list'>>;

export const textShape = (
  name: string,
  place: Box,
  levels: readonly TextStyle[],
  paragraphs: readonly Paragraph[],
  look: Look = {},
): TextShape => ({
  kind: 'text',
  name,
  box: place,
  levels,
  paragraphs,
  lines: paragraphs.map(({ runs }) => [runs]),
  align: 'start',
  anchor: 'top',
  at: [],
  ...look,
});

const placeholderFor = ({ name, box: place, levels, align, anchor }: TextShape): Placeholder => ({
  name,
  type: name === 'title' ? 'title' : 'body',
  box: place,
  levels,
  align,
  anchor,
  prompt: name,
});

const title = (text: string): TextShape =>
  textShape('title', box(0.6, 0.6, 10, 0.6), [style('title')], [paragraph(text)], { placeholder: 'title' });

const number: Placeholder = {
  name: 'slide number',
  type: 'slideNumber',
  box: box(12, 6.9, 0.7, 0.3),
  levels: [style('slideNumber')],
  align: 'end',
  anchor: 'middle',
  prompt: '',
};

const FIGURE: readonly Run[] = [
  { text: 'over ', scale: 0.36 },
  { text: '1.5' },
  { text: ' million vehicles', scale: 0.36, color: 'muted' },
];

/** One of each kind, in two rows. */
const MARKS: readonly (readonly [name: string, mark: DrawingMark])[] = [
  ['Rectangle', filled(box(0.6, 1.6, 1.6, 0.9), 'tile')],
  ['Ellipse', { shape: 'ellipse', box: box(2.5, 1.6, 1.6, 0.9), fill: 'sun', outline: outline('deep', 6) }],
  ['Rounded', { shape: 'rounded', box: box(4.4, 1.6, 1.6, 0.9), radius: 0.2, fill: 'lane3' }],
  ['Plate', { shape: 'plate', box: box(6.3, 1.6, 1.8, 0.9), point: 0.3, fill: 'deep' }],
  ['Chevron', { shape: 'chevron', box: box(8, 1.6, 1.8, 0.9), point: 0.3, fill: 'primary' }],
  [
    'Target',
    { shape: 'rectangle', box: box(10.1, 1.6, 1.6, 0.9), outline: outline('primary', 1.5, [5, 3.5]) },
  ],
  ['Arrow', { shape: 'line', from: [0.6, 3.2], to: [2.6, 2.8], outline: outline('text', 3), arrow: true }],
  [
    'Dots',
    { shape: 'line', from: [3, 3], to: [5, 3], outline: { ...outline('amber', 4, [0, 8]), cap: 'round' } },
  ],
  [
    'Bend',
    {
      shape: 'path',
      box: box(5.4, 2.7, 1.6, 0.6),
      outline: { ...outline('lane2', 8), cap: 'round' },
      segments: [
        ['M', 5.4, 3.3],
        ['L', 6.4, 3.3],
        ['C', 6.73, 3.3, 7, 3.03, 7, 2.7],
      ],
    },
  ],
  [
    'Leaf',
    {
      shape: 'path',
      box: box(7.4, 2.7, 1.2, 0.6),
      fill: 'secondary',
      segments: [
        ['M', 7.4, 3.3],
        ['C', 7.4, 2.7, 8, 2.7, 8.6, 2.7],
        ['C', 8.6, 3.3, 8, 3.3, 7.4, 3.3],
        ['Z'],
      ],
    },
  ],
];

const drawings = (): SlideShape[] => MARKS.map(([name, mark]) => drawing(name, [mark], [], name));

const tile = (): SlideShape =>
  group(
    'NEVs built per year',
    [
      drawing('Tile', [filled(box(0.6, 3.8, 4.2, 2.4), 'hero')]),
      textShape(
        'Label 1',
        box(0.9, 4, 3.6, 0.4),
        [style('tileLabel', { color: 'onHero' })],
        [paragraph('NEVs built per year')],
      ),
      textShape(
        'Figure 1',
        box(0.9, 4.5, 3.8, 1),
        [style('tileFigure', { size: points(54), color: 'onHero' })],
        [{ runs: FIGURE.map(({ color: _, ...run }) => run), level: 1 }],
        { anchor: 'bottom' },
      ),
      { ...photo('Small photo', box(3.6, 5.6, 1, 0.5), 'whole'), alt: '' },
    ],
    [],
  );

const photo = (name: string, place: Box, fit: 'whole' | 'fill', placeholder?: string): PictureShape => ({
  kind: 'picture',
  name,
  placeholder,
  box: place,
  source: { kind: 'file', file: PHOTO, fit, focus: [0.2, 0.5] },
  alt: 'Half teal, half black',
  at: [],
});

const cell = (runs: readonly Run[], align: 'start' | 'end', hang = 0) => ({
  paragraph: { runs, level: 1 },
  lines: [runs],
  align,
  hang,
});

const table = (place: Box, placeholder?: string): TableShape => ({
  kind: 'table',
  name: placeholder ?? 'Free table',
  placeholder,
  box: place,
  columnWidths: [place.w * 0.6, place.w * 0.4],
  rowHeights: [0.4, 0.5, 0.5],
  rows: [
    [cell([{ text: 'Kind', scale: 0.8, color: 'muted' }], 'start'), cell([{ text: 'Share' }], 'end')],
    [cell([{ text: 'Buses', bold: true }], 'start'), cell([{ text: '23.4%' }], 'end', 0.1)],
    [
      cell([{ text: 'Source', href: 'https://example.org/?a=1&b=2' }], 'start'),
      cell([{ text: '23.4%*' }], 'end'),
    ],
  ],
  rowStyles: [
    { rule: { color: 'text', width: 1.5 } },
    { fill: 'tile', rule: { color: 'line', width: 0.75 } },
    {},
  ],
  levels: [style('table')],
  align: 'start',
  anchor: 'middle',
  alt: 'Shares by kind',
  at: [],
});

const free = (): TextShape[] => [
  textShape(
    'Statement',
    box(5.2, 3.8, 7.4, 1.3),
    [style('statementFigure', { size: points(66), color: 'primary' })],
    [{ runs: FIGURE, level: 1 }],
    { align: 'end' },
  ),
  textShape(
    'Offer',
    box(5.2, 5.2, 7.4, 1.4),
    [style('points', { size: points(16) })],
    [
      { runs: [{ text: 'Plain, ' }, { text: 'bold', bold: true }, { text: ' and 河南' }], level: 1 },
      {
        runs: [
          { text: 'a link', href: 'https://example.org/' },
          { text: ' and ' },
          { text: 'one of its own colour', href: 'mailto:a@example.org', color: 'sun' },
        ],
        level: 1,
      },
    ],
    { list: true, anchor: 'bottom' },
  ),
];

const pointList = (): TextShape =>
  textShape(
    'points',
    box(0.6, 1.6, 5.6, 2),
    [style('points'), style('points', { size: points(16), bullet: false })],
    [
      { runs: [{ text: 'A point' }, { text: ' with a link', href: 'https://example.org/' }], level: 1 },
      {
        runs: [
          { text: 'and what stands ', italic: true },
          { text: 'below it', color: 'primary' },
        ],
        level: 2,
      },
    ],
    { placeholder: 'points', list: true },
  );

const figure = (): TextShape =>
  textShape('figure', box(0.6, 4, 5.6, 1), [style('tileFigure')], [{ runs: FIGURE, level: 1 }], {
    placeholder: 'figure',
  });

const ART: Layout['art'] = [
  drawing('Lanes', [filled(box(0, 7.3, 6, 0.1), 'lane1'), filled(box(0, 7.4, 6, 0.1), 'lane4')]),
  drawing('Band', [filled(box(0, 0, 13.333, 0.2), 'deep')]),
  { kind: 'logo', name: 'Logo', box: box(12.2, 0.4, 0.5, 0.5) },
];

const PICTURE = box(6.8, 1.6, 5.8, 2.2);
const TABLE = box(6.8, 4, 5.8, 1.4);

const LAYOUTS: readonly Layout[] = [
  { name: 'Free', background: 'background', art: ART, placeholders: [placeholderFor(title('')), number] },
  {
    name: 'Filled',
    background: 'tile',
    art: [],
    placeholders: [
      placeholderFor(title('')),
      placeholderFor(pointList()),
      placeholderFor(figure()),
      { ...placeholderFor(figure()), name: 'picture', type: 'picture', box: PICTURE },
      { ...placeholderFor(figure()), name: 'table', type: 'table', box: TABLE },
      number,
    ],
  },
];

const SLIDES: readonly Slide[] = [
  {
    id: 'free',
    kind: 'section',
    layout: 'Free',
    section: 'One',
    title: 'What stands free',
    shapes: [
      title('What stands free'),
      ...drawings(),
      drawing(
        'Scale',
        [rule([9, 3], [11, 3], 'line', 1), rule([9, 2.9], [9, 3.1], 'text', 1)],
        [],
        'A scale from nothing to all',
      ),
      tile(),
      ...free(),
    ],
    notes: [
      {
        runs: [
          { text: 'Said ' },
          { text: 'aloud', bold: true },
          { text: ', see ' },
          { text: 'there', href: 'https://example.org/notes' },
        ],
        level: 1,
      },
      paragraph('河南, twice.'),
    ],
  },
  {
    id: 'filled',
    kind: 'section',
    layout: 'Filled',
    section: 'Two',
    title: 'What fills placeholders',
    shapes: [
      title('What fills placeholders'),
      pointList(),
      figure(),
      photo('picture', PICTURE, 'whole', 'picture'),
      table(TABLE, 'table'),
      table(box(0.6, 5.2, 5.6, 1.4)),
    ],
    notes: [],
  },
];

const LEFT_TO_RIGHT: Deck = {
  title: 'Every kind of shape',
  subject: '',
  author: 'A',
  company: 'B',
  keywords: [],
  language: 'en-US',
  direction: 'ltr',
  date: '2024-11-12',
  theme: { ...theme, logo: { file: LOGO, alt: 'Henan' } },
  layouts: LAYOUTS,
  slides: SLIDES,
};

export const shapesDeck = (direction: Deck['direction'] = 'ltr'): Deck =>
  direction === 'ltr' ? LEFT_TO_RIGHT : { ...mirrorDeck(LEFT_TO_RIGHT), direction, language: 'he-IL' };

export const drawShapes = (deck: Deck = shapesDeck()) =>
  renderDeck(
    deck,
    (_path, code, message) => {
      throw new Error(`${code}: ${message}`);
    },
    { cache: createCache() },
  );
