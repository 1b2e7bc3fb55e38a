/** The text behind a slide's picture: read aloud, found, copied and clicked, each line where the picture shows it. */
import type { PictureShape, TableShape, TextShape } from '../../slides/slide.ts';
import type { Run } from '../../text/runs.ts';
import { type Xml, xml } from '../finish/xml.ts';
import type { Area, PaintedLine } from '../paint/marks.ts';
import type { PaintedShape, PaintedSlide } from '../paint/slide.ts';
import { toArea } from '../paint/slide.ts';

/** Where a class of the page puts its lines: as shares of the slide, so that they grow with it. */
export interface Placement extends Area {
  readonly name: string;
  /** Of the slide's width; undefined for pictures. */
  readonly size: number | undefined;
}

export interface TextLayer {
  readonly markup: Xml;
  readonly placements: readonly Placement[];
}

/** `prefix` keeps the names of its classes apart from those of other slides. */
export const layText = (slide: PaintedSlide, prefix: string, isFirst: boolean): TextLayer => {
  const placements: Placement[] = [];
  const place = (area: Area, size?: number): string => {
    const name = `${prefix}${placements.length.toString(36)}`;
    const { width, height } = slide;
    placements.push({
      name,
      x: area.x / width,
      y: area.y / height,
      w: area.w / width,
      h: area.h / height,
      size: size === undefined ? undefined : size / width,
    });
    return name;
  };
  const markup = slide.shapes.map((painted) => layShape(painted, place, isFirst));
  return { markup: xml`<div class="text">${markup}</div>`, placements };
};

type Place = (area: Area, size?: number) => string;

const layShape = ({ shape, lines }: PaintedShape, place: Place, isFirst: boolean): Xml => {
  if (shape.kind === 'picture') return layPicture(shape, place);
  if (shape.kind === 'table') return layTable(shape, lines, place);
  return layParagraphs(shape, lines, place, isFirst);
};

const layPicture = ({ alt, box }: PictureShape, place: Place): Xml =>
  alt === '' ? xml`` : xml`<div role="img" aria-label="${alt}" class="${place(toArea(box))}"></div>`;

const layTable = ({ rows, alt }: TableShape, lines: PaintedShape['lines'], place: Place): Xml => {
  const columns = rows[0]?.length ?? 0;
  const cells = (row: number) => lines.slice(row * columns, (row + 1) * columns);
  const [head, ...body] = rows.map((_, row) => cells(row));
  const row = (tag: Xml, own: PaintedShape['lines']) =>
    xml`<tr>${own.map((cell) => xml`<${tag}>${layLines(cell, place)}</${tagName(tag)}>`)}</tr>`;
  return xml`<table aria-label="${alt}"><thead>${row(xml`th scope="col"`, head ?? [])}</thead><tbody>${body.map((own) => row(xml`td`, own))}</tbody></table>`;
};

const tagName = (tag: Xml): Xml => ({ xml: tag.xml.split(' ')[0] ?? '' });

const layParagraphs = (
  { placeholder }: TextShape,
  paragraphs: PaintedShape['lines'],
  place: Place,
  isFirst: boolean,
): Xml => {
  const texts = paragraphs.map((lines) => xml`${layLines(lines, place)}`);
  if (placeholder === 'title') return isFirst ? xml`<h1>${texts}</h1>` : xml`<h2>${texts}</h2>`;
  if (placeholder === 'points') return xml`<ul>${texts.map((text) => xml`<li>${text}</li>`)}</ul>`;
  return xml`${texts.map((text) => xml`<p>${text}</p>`)}`;
};

/** A space parts the lines, for those who copy them. */
const layLines = (lines: readonly PaintedLine[], place: Place): Xml[] =>
  lines.map(({ runs, x, y, width, size }, i) => {
    const name = place({ x, y: y - size, w: width, h: size * 1.2 }, size);
    return xml`${i === 0 ? '' : ' '}<span class="line ${name}">${runs.map(layRun)}</span>`;
  });

const layRun = ({ text, bold, italic, href }: Run): Xml => {
  const strong = bold ? xml`<strong>${text}</strong>` : xml`${text}`;
  const look = italic ? xml`<em>${strong}</em>` : strong;
  return href === undefined ? look : xml`<a href="${href}" rel="noreferrer">${look}</a>`;
};
