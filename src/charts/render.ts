/** Draws charts; the only importer of chartjs-node-canvas. Fonts must be registered before. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { type Canvas, createCanvas, type SKRSContext2D, type SvgCanvas, SvgExportFlag } from 'canvas';
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
let shared: ChartCanvas | undefined;
const chartCanvas = () => {
  shared ??= new ChartCanvas();
  return shared;
};

/** A canvas that draws on a part of another's page: what Chart.js takes for its origin is where the part begins. */
const borrowedSurface =
  (page: SKRSContext2D): Surface =>
  (width, height) => {
    const canvas = createCanvas(width, height);
    const origin = page.getTransform();
    const own: Record<string, unknown> = {
      canvas,
      setTransform: (a: number, b: number, c: number, d: number, e: number, f: number) => {
        page.setTransform(origin);
        page.transform(a, b, c, d, e, f);
      },
      resetTransform: () => page.setTransform(origin),
      // Chart.js clears before and after it draws, and what is on the page is not its own.
      clearRect: () => undefined,
    };
    const context = new Proxy(page, {
      get: (target, key) => {
        if (typeof key === 'string' && key in own) return own[key];
        const value: unknown = Reflect.get(target, key);
        return typeof value === 'function' ? value.bind(target) : value;
      },
      set: (target, key, value) => Reflect.set(target, key, value),
    });
    return Object.assign(canvas, { getContext: () => context, toBuffer: () => Buffer.alloc(0) });
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
  chartCanvas().drawOn(borrowedSurface(page), drawing, 1);
  page.restore();
};

/** Draws one chart as SVG and as PNG of twice its size: same drawing, same bytes. */
export const renderChart = async (drawing: ChartDrawing): Promise<ChartImage> => {
  const svg = finishSvg(chartCanvas().drawOn(svgSurface, drawing, 1).toString('utf8'), drawing);
  // Painted again rather than from the SVG: sooner, and Skia scales its SVG canvas as pixels, which blurs.
  const png = new Uint8Array(chartCanvas().drawOn(pngSurface, drawing, PNG_SCALE));
  // Canvases are freed in a later turn of the event loop: a loop without one keeps them all.
  await nextTurn();
  return { svg, png };
};
