/** Draws charts with Chart.js; the only importer of chartjs-node-canvas. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { type Canvas, createCanvas, type SvgCanvas, type SvgExportFlag } from 'canvas';
import { ChartJSNodeCanvas } from 'chartjs-node-canvas';
import { paintMarks } from '../../drawing/canvas.ts';
import type { Mark } from '../../drawing/marks.ts';
import { mirrorMarks } from '../../drawing/mirror.ts';
import { createTextOutlines } from '../../drawing/outlines.ts';
import { mapPath } from '../../drawing/path.ts';
import { writeSvg } from '../../drawing/svg.ts';
import { encodePng } from '../../formats/png.ts';
import { FONT_FAMILIES, registerFonts } from '../../text/fonts.ts';
import type { ChartDrawing, ChartImage, ChartPanel } from '../chart.ts';
import { createRecorder } from './recorder.ts';

/** Made once for many decks: each new one loads all of Chart.js again, and keeps it. */
export interface ChartRenderer {
  /** All that the chart shows, on no ground. */
  draw(drawing: ChartDrawing): readonly Mark[];
  /** As SVG without a ground, and as PNG of twice its size on its ground: same drawing, same bytes. */
  render(drawing: ChartDrawing): Promise<ChartImage>;
}

export const createChartRenderer = (): ChartRenderer => {
  const outlines = createTextOutlines();
  let chartJs: ChartCanvas | undefined;
  const drawPanel = (panel: ChartPanel) => {
    chartJs ??= new ChartCanvas();
    return chartJs.record(panel).map((mark) => moveMark(mark, panel.x, panel.y));
  };
  const draw = ({ width, panels, under, over, isMirrored }: ChartDrawing) => {
    const marks = [...under, ...panels.flatMap(drawPanel), ...over];
    return isMirrored ? mirrorMarks(marks, width) : marks;
  };
  return {
    draw,
    render: async (drawing) => {
      registerFonts(FONT_FAMILIES);
      const marks = draw(drawing);
      const svg = writeSvg(marks, drawing.width, drawing.height, outlines);
      const png = toPng(marks, drawing);
      // Canvases are freed in a later turn of the event loop: a loop without one keeps them all.
      await nextTurn();
      return { marks, svg, png };
    },
  };
};

/** chartjs-node-canvas asks `_createCanvas` for a canvas: it gets one that records. */
class ChartCanvas extends ChartJSNodeCanvas {
  protected override readonly _createCanvas: typeof createCanvas;
  #recorder = createRecorder(1, 1);

  constructor() {
    super({ width: 1, height: 1 });
    const next = () => this.#recorder.canvas;
    function create(width?: number, height?: number): Canvas;
    function create(width: number, height: number, flag: SvgExportFlag): SvgCanvas;
    function create(): Canvas | SvgCanvas {
      return next();
    }
    this._createCanvas = create;
  }

  record({ width, height, config }: ChartPanel): readonly Mark[] {
    this.#recorder = createRecorder(width, height);
    // Chart.js writes into what it is given, and a drawing is to stay as it is.
    const { options, ...rest } = structuredClone(config);
    this.renderToBufferSync({ ...rest, options: { ...options, devicePixelRatio: 1 } });
    return this.#recorder.marks();
  }
}

const moveMark = (mark: Mark, x: number, y: number): Mark => {
  if (x === 0 && y === 0) return mark;
  if (mark.kind !== 'path') return { ...mark, x: mark.x + x, y: mark.y + y };
  return { ...mark, path: mapPath(mark.path, (left, top) => [left + x, top + y]) };
};

/** Pixels of the PNG for one of the drawing: sharp on a projector of twice the slide's resolution. */
const PNG_SCALE = 2;

/** Opaque: so its bytes, premultiplied or not, are its colours. */
const toPng = (marks: readonly Mark[], { width, height, ground }: ChartDrawing): Uint8Array => {
  const canvas = createCanvas(Math.round(width * PNG_SCALE), Math.round(height * PNG_SCALE));
  const context = canvas.getContext('2d');
  context.scale(canvas.width / width, canvas.height / height);
  context.fillStyle = `#${ground}`;
  context.fillRect(0, 0, width, height);
  paintMarks(context, marks);
  return encodePng(canvas.data(), canvas.width, canvas.height, { quantizes: true, level: 3 });
};
