// What a developer would write in an hour: pptxgenjs and chartjs-node-canvas, plain places, no layout and no checks.
// node plain.mjs <folder for the decks> <mark.png> <deck.json…>
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { ChartJSNodeCanvas } from 'chartjs-node-canvas';
import pptxgen from 'pptxgenjs';

const [out, mark, ...files] = process.argv.slice(2);
const FONT = 'Arial';
const INK = '12303F';
const SLATE = '51626C';
const TEAL = '0B7A75';
const canvas = new ChartJSNodeCanvas({ width: 1600, height: 900, backgroundColour: 'white' });

const valueLabels = {
  id: 'valueLabels',
  afterDatasetsDraw: (chart) => {
    const { ctx, data, options } = chart;
    const isHorizontal = options.indexAxis === 'y';
    ctx.font = `bold 28px ${FONT}`;
    ctx.fillStyle = `#${INK}`;
    ctx.textAlign = isHorizontal ? 'left' : 'center';
    ctx.textBaseline = isHorizontal ? 'middle' : 'bottom';
    for (const [i, { texts }] of data.datasets.entries())
      for (const [j, { x, y }] of chart.getDatasetMeta(i).data.entries())
        if (texts[j]) ctx.fillText(texts[j], isHorizontal ? x + 8 : x, isHorizontal ? y : y - 6);
  },
};

const drawChart = ({ labels, datasets, isHorizontal }) => {
  const ticks = { font: { size: 28, family: FONT } };
  return canvas.renderToBufferSync({
    type: 'bar',
    data: {
      labels,
      datasets: datasets.map((dataset, i) => ({ ...dataset, backgroundColor: `#${i % 2 ? TEAL : SLATE}` })),
    },
    options: {
      indexAxis: isHorizontal ? 'y' : 'x',
      layout: { padding: isHorizontal ? { right: 320 } : { top: 40 } },
      plugins: { legend: { labels: ticks } },
      scales: { x: { ticks }, y: { ticks } },
    },
    plugins: [valueLabels],
  });
};

const addTiles = (slide, tiles) => {
  for (const [i, lines] of tiles.entries()) {
    const [x, w] = [0.6 + (i * 12.1) / tiles.length, 12 / tiles.length];
    slide.addShape('rect', { x, y: 2.2, w: w - 0.2, h: 1.9, fill: { color: 'EEF3F4' } });
    slide.addText(
      lines.map((text, line) => ({
        text,
        options: { breakLine: true, fontSize: line === 0 ? 36 : 14, bold: line === 0 },
      })),
      { x: x + 0.2, y: 2.3, w: w - 0.6, h: 1.7, color: TEAL, fontFace: FONT },
    );
  }
};

const addSlide = (deck, { title, kicker, points, tiles, chart, table, method, source, notes }) => {
  const slide = deck.addSlide({ masterName: 'BRIEF' });
  const text = { color: INK, fontFace: FONT, valign: 'top' };
  const small = { color: SLATE, fontFace: FONT, fontSize: 10 };
  if (kicker) slide.addText(kicker, { ...text, x: 0.6, y: 0.5, w: 9, h: 0.3, fontSize: 14, color: TEAL });
  slide.addText(title, { ...text, x: 0.6, y: 0.86, w: 11, h: 1.08, fontSize: 28, bold: true });
  const top = tiles ? 4.4 : 2.2;
  if (points)
    slide.addText(
      points.map((point) => ({ text: point, options: { bullet: true, breakLine: true } })),
      { ...text, x: 0.6, y: top, w: chart ? 4.8 : 12, h: 6.6 - top, fontSize: 18 },
    );
  if (tiles) addTiles(slide, tiles);
  if (chart) {
    const data = `image/png;base64,${drawChart(chart).toString('base64')}`;
    slide.addText(chart.title, { ...text, x: 5.8, y: 2.2, w: 6.9, h: 0.4, fontSize: 14, bold: true });
    slide.addImage({ data, x: 5.8, y: 2.7, w: 6.9, h: 3.88, altText: chart.alt });
  }
  if (table)
    slide.addTable(
      table.map((row) => row.map((cell) => ({ text: cell }))),
      { ...small, x: 0.6, y: 2.2, w: 8, border: { type: 'solid', color: 'CCCCCC', pt: 0.5 } },
    );
  if (method) slide.addText(method.join('\n'), { ...text, x: 8.9, y: 2.2, w: 3.8, h: 4.4, fontSize: 10 });
  if (source) slide.addText(source, { ...small, x: 0.6, y: 6.82, w: 11, h: 0.34 });
  if (notes) slide.addNotes(notes.join('\n'));
};

for (const file of files) {
  const { title, slides } = JSON.parse(readFileSync(file, 'utf8'));
  const deck = new pptxgen();
  deck.layout = 'LAYOUT_WIDE';
  deck.title = title;
  deck.defineSlideMaster({
    title: 'BRIEF',
    objects: [
      { rect: { x: 0, y: 0.5, w: 0.42, h: 0.3, fill: { color: TEAL } } },
      { image: { path: mark, x: 12.3, y: 0.46, w: 0.42, h: 0.42 } },
    ],
    slideNumber: { x: 12, y: 6.82, w: 0.7, h: 0.34, fontSize: 10, color: SLATE, fontFace: FONT },
  });
  for (const slide of slides) addSlide(deck, slide);
  await deck.writeFile({ fileName: join(out, basename(file).replace('.json', '.pptx')), compression: true });
}
