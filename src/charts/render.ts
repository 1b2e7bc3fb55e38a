/** Draws charts; the only importer of chartjs-node-canvas. Fonts must be registered before. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { type Canvas, createCanvas, type SKRSContext2D, type SvgCanvas, type SvgExportFlag } from 'canvas';
import { ChartJSNodeCanvas } from 'chartjs-node-canvas';
import { encodePng } from '../formats/png.ts';
import type { ChartDrawing, ChartImage } from './chart.ts';
import { CHART_PLUGINS } from './plugins.ts';
import { createRecorder, type Recording, replay } from './recording.ts';
import { writeSvg } from './svg.ts';

/** Pixels of the PNG for one of the drawing: those of a projector. It is seen where a program shows no SVG. */
const PNG_SCALE = 1.5;

/** chartjs-node-canvas asks `_createCanvas` for a canvas: it gets one that remembers. */
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

  record({ width, height, config }: ChartDrawing): Recording {
    this.#recorder = createRecorder(width, height);
    // Chart.js writes into what it is given, and a drawing is to stay as it is.
    const { options, ...rest } = structuredClone(config);
    this.renderToBufferSync({
      ...rest,
      options: { ...options, devicePixelRatio: 1 },
      plugins: [...CHART_PLUGINS],
    });
    return this.#recorder.recording;
  }
}

/** One for all charts of the process: every new one loads all of Chart.js again, and keeps it. */
let shared: ChartCanvas | undefined;

const record = (drawing: ChartDrawing): Recording => {
  shared ??= new ChartCanvas();
  return shared.record(drawing);
};

/** Draws a chart onto a page, with vectors where the page has them; `area` is in the page's units. */
export const paintChart = (
  page: SKRSContext2D,
  drawing: ChartDrawing,
  area: { readonly x: number; readonly y: number; readonly w: number; readonly h: number },
) => {
  page.save();
  page.translate(area.x, area.y);
  page.scale(area.w / drawing.width, area.h / drawing.height);
  replay(record(drawing), page);
  page.restore();
};

/** Opaque, for every drawing has a backdrop: so its bytes, premultiplied or not, are its colours. */
const toPng = (recording: Recording, { width, height }: ChartDrawing): Uint8Array => {
  const canvas = createCanvas(Math.round(width * PNG_SCALE), Math.round(height * PNG_SCALE));
  const context = canvas.getContext('2d');
  context.scale(canvas.width / width, canvas.height / height);
  replay(recording, context);
  return encodePng(canvas.data(), canvas.width, canvas.height, { mergesShades: true, level: 3 });
};

/** Draws one chart as SVG and as PNG of twice its size: same drawing, same bytes. */
export const renderChart = async (drawing: ChartDrawing): Promise<ChartImage> => {
  const recording = record(drawing);
  const svg = writeSvg(recording, drawing.width, drawing.height);
  const png = toPng(recording, drawing);
  // Canvases are freed in a later turn of the event loop: a loop without one keeps them all.
  await nextTurn();
  return { svg, png };
};
