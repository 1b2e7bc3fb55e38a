/** Draws charts; the only importer of chartjs-node-canvas. Fonts must be registered before. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { type Canvas, createCanvas, type SvgCanvas, SvgExportFlag } from 'canvas';
import { ChartJSNodeCanvas } from 'chartjs-node-canvas';
import type { ChartDrawing, ChartImage } from './chart.ts';
import { CHART_PLUGINS } from './plugins.ts';
import { encodePng } from './png.ts';

/** Pixels of the PNG for one of the drawing: sharp on a projector of twice the slide's resolution. */
const PNG_SCALE = 2;

type Surface = (width: number, height: number) => Canvas | SvgCanvas;

/** Text becomes paths, so that whoever opens the file needs no fonts. */
const svgSurface: Surface = (width, height) => {
  const canvas = createCanvas(width, height, SvgExportFlag.ConvertTextToPaths);
  return Object.assign(canvas, { toBuffer: () => canvas.getContent() });
};

/** Opaque, for every drawing has a backdrop: so its bytes, premultiplied or not, are its colours. */
const pngSurface: Surface = (width, height) => {
  const canvas = createCanvas(width, height);
  return Object.assign(canvas, {
    toBuffer: () => Buffer.from(encodePng(canvas.data(), canvas.width, canvas.height)),
  });
};

/** chartjs-node-canvas asks `_createCanvas` for a canvas and that canvas for its bytes. */
class ChartCanvas extends ChartJSNodeCanvas {
  protected override readonly _createCanvas: typeof createCanvas;
  #next = () => svgSurface(1, 1);

  constructor() {
    super({ width: 1, height: 1 });
    const next = () => this.#next();
    function create(width?: number, height?: number): Canvas;
    function create(width: number, height: number, flag: SvgExportFlag): SvgCanvas;
    function create(): Canvas | SvgCanvas {
      return next();
    }
    this._createCanvas = create;
  }

  /** The bytes of the drawing on a surface, at `scale` canvas pixels for each of its own. */
  drawOn(surface: Surface, { width, height, config }: ChartDrawing, scale: number): Buffer {
    this.#next = () => surface(width, height);
    // Chart.js writes into what it is given, and a drawing is to stay as it is.
    const { options, ...rest } = structuredClone(config);
    return this.renderToBufferSync({
      ...rest,
      options: { ...options, devicePixelRatio: scale },
      plugins: [...CHART_PLUGINS],
    });
  }
}

/**
 * Skia's SVG has a size but no viewBox, without which a program that resizes it would crop it; and its ids
 * count on through all drawings of the process, so they are told anew from 1.
 */
const finishSvg = (svg: string, { width, height }: ChartDrawing): string => {
  const ids = new Map<string, string>();
  const renamed = svg.replace(/(?<=\bid="|url\(#|href="#)[\w-]+/g, (id) => {
    const name = ids.get(id) ?? `c${ids.size + 1}`;
    ids.set(id, name);
    return name;
  });
  return renamed.replace('<svg ', `<svg viewBox="0 0 ${width} ${height}" `);
};

/** One for all charts of the process: every new one loads all of Chart.js again, and keeps it. */
let chartCanvas: ChartCanvas | undefined;

/** Draws one chart as SVG and as PNG of twice its size: same drawing, same bytes. */
export const renderChart = async (drawing: ChartDrawing): Promise<ChartImage> => {
  chartCanvas ??= new ChartCanvas();
  const svg = finishSvg(chartCanvas.drawOn(svgSurface, drawing, 1).toString('utf8'), drawing);
  // Painted again rather than from the SVG: sooner, and Skia scales its SVG canvas as pixels, which blurs.
  const png = new Uint8Array(chartCanvas.drawOn(pngSurface, drawing, PNG_SCALE));
  // Canvases are freed in a later turn of the event loop: a loop without one keeps them all.
  await nextTurn();
  return { svg, png };
};
