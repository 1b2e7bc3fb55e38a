/** The first slide as the small picture that file managers and mail programs show. */
import { createCanvas, loadImage, type SKRSContext2D } from 'canvas';
import type { Deck, Layout, Placeholder, Slide, TextShape } from '../slides/slide.ts';
import { lineHeightOf } from '../text/fit.ts';
import { type Run, textOf } from '../text/runs.ts';
import { inches, inchesToPoints } from '../units.ts';

const WIDTH = 512;
const JPEG_QUALITY = 85;

/** JPEG bytes; `mark` is the brand's mark as PNG. Text and decorations only, which is all that a cover has. */
export const drawThumbnail = async (deck: Deck, mark: Uint8Array): Promise<Uint8Array> => {
  const { width, height } = deck.theme.slide;
  const scale = WIDTH / inchesToPoints(width);
  const canvas = createCanvas(WIDTH, Math.round(inchesToPoints(height) * scale));
  const context = canvas.getContext('2d');
  context.scale(scale, scale);
  const [slide] = deck.slides;
  const layout = deck.layouts.find(({ name }) => name === slide?.layout);
  if (slide && layout) {
    await paintDecorations(context, layout, deck, mark);
    paintTexts(context, slide, layout, deck);
  }
  return new Uint8Array(canvas.toBuffer('image/jpeg', JPEG_QUALITY));
};

const paintDecorations = async (
  context: SKRSContext2D,
  { background, decorations }: Layout,
  { theme }: Deck,
  mark: Uint8Array,
) => {
  const logo = await loadImage(mark);
  const fill = (color: string, x: number, y: number, w: number, h: number) => {
    context.fillStyle = `#${color}`;
    context.fillRect(x, y, w, h);
  };
  const page = [theme.slide.width, theme.slide.height].map(inchesToPoints);
  fill(theme.colors[background], 0, 0, page[0] ?? 0, page[1] ?? 0);
  for (const decoration of decorations) {
    const { box } = decoration;
    const [x, y, w, h] = [
      inchesToPoints(box.x),
      inchesToPoints(box.y),
      inchesToPoints(box.w),
      inchesToPoints(box.h),
    ];
    if (decoration.kind === 'rectangle') fill(theme.colors[decoration.fill], x, y, w, h);
    else context.drawImage(logo, x, y, w, h);
  }
};

const paintTexts = (context: SKRSContext2D, slide: Slide, layout: Layout, deck: Deck) => {
  for (const shape of slide.shapes) {
    const placeholder = layout.placeholders.find(({ name }) => name === shape.placeholder);
    if (shape.kind === 'text' && placeholder) paintText(context, shape, placeholder, deck);
  }
};

/** What is left above the text, as a share of what it leaves free. */
const ANCHOR = { top: 0, middle: 0.5, bottom: 1 } as const;
/** The baseline's place within a line's height, near enough for any face. */
const BASELINE = 0.8;

const paintText = (
  context: SKRSContext2D,
  { lines, paragraphs, box }: TextShape,
  { levels, anchor }: Placeholder,
  { theme }: Deck,
) => {
  const rows = lines.flatMap((paragraph, i) => {
    const style = levels[(paragraphs[i]?.level ?? 1) - 1] ?? levels[0];
    if (!style) return [];
    const text = textOf(paragraph.flat());
    const height = style.size * style.lineSpacing * lineHeightOf(theme.fonts[style.font], text);
    return paragraph.map((runs, line) => ({
      runs,
      style,
      height,
      before: i > 0 && line === 0 ? style.spaceBefore : 0,
    }));
  });
  const total = rows.reduce((sum, { height, before }) => sum + height + before, 0);
  const free = inchesToPoints(inches(box.h)) - total;
  let y = inchesToPoints(inches(box.y)) + free * ANCHOR[anchor];
  for (const { runs, style, height, before } of rows) {
    const { latin, eastAsian } = theme.fonts[style.font];
    const family = `"${latin.measuredWith}", "${eastAsian.measuredWith}"`;
    context.fillStyle = `#${theme.colors[style.color]}`;
    const font = (run: Run) =>
      `${run.italic ? 'italic ' : ''}${style.bold || run.bold ? 'bold ' : ''}${style.size}px ${family}`;
    paintLine(context, runs, inchesToPoints(inches(box.x)), y + before + height * BASELINE, font);
    y += before + height;
  }
};

const paintLine = (
  context: SKRSContext2D,
  runs: readonly Run[],
  left: number,
  baseline: number,
  font: (run: Run) => string,
) => {
  let x = left;
  for (const run of runs) {
    context.font = font(run);
    context.fillText(run.text, x, baseline);
    x += context.measureText(run.text).width;
  }
};
