/** The text behind a slide's picture: read aloud, found, copied and clicked, each line where the picture shows it. */

import { type Xml, xml } from '../../formats/xml/template.ts';
import type { DrawingShape, PictureShape, TableShape, TextShape } from '../../slides/slide.ts';
import type { Run } from '../../text/runs.ts';
import type { Area, PlacedLine, PlacedShape, SlidePage } from '../paint/marks.ts';
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
export const layText = (slide: SlidePage, prefix: string, isFirst: boolean): TextLayer => {
  const placements: Placement[] = [];
  const classFor: ClassFor = (area, size) => {
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
  const markup = slide.shapes.map((placed) => layShape(placed, classFor, isFirst));
  return { markup: xml`<div class="text">${markup}</div>`, placements };
};

/** The name of the class that puts a line, or a picture, there. */
type ClassFor = (area: Area, size?: number) => string;

const layShape = ({ shape, lines, isTitle }: PlacedShape, classFor: ClassFor, isFirst: boolean): Xml => {
  switch (shape.kind) {
    case 'picture':
    case 'drawing':
      return layPicture(shape, classFor);
    case 'table':
      return layTable(shape, lines, classFor);
    case 'text':
      return layParagraphs(shape, isTitle, lines, classFor, isFirst);
  }
};

/** Nothing for decoration, which nobody needs to be told of. */
const layPicture = ({ alt, box }: PictureShape | DrawingShape, classFor: ClassFor): Xml =>
  alt === '' ? xml`` : xml`<div role="img" aria-label="${alt}" class="${classFor(toArea(box))}"></div>`;

const layTable = ({ rows, alt }: TableShape, lines: PlacedShape['lines'], classFor: ClassFor): Xml => {
  const columns = rows[0]?.length ?? 0;
  const cells = lines.map((cell) => xml`${layLines(cell, classFor)}`);
  const head = cells.slice(0, columns).map((cell) => xml`<th scope="col">${cell}</th>`);
  const body = rows.slice(1).map((_, row) => {
    const own = cells.slice((row + 1) * columns, (row + 2) * columns);
    return xml`<tr>${own.map((cell) => xml`<td>${cell}</td>`)}</tr>`;
  });
  return xml`<table aria-label="${alt}"><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>`;
};

const layParagraphs = (
  { list }: TextShape,
  isTitle: boolean,
  paragraphs: PlacedShape['lines'],
  classFor: ClassFor,
  isFirst: boolean,
): Xml => {
  const texts = paragraphs.map((lines) => xml`${layLines(lines, classFor)}`);
  if (isTitle) return isFirst ? xml`<h1>${texts}</h1>` : xml`<h2>${texts}</h2>`;
  if (list) return xml`<ul>${texts.map((text) => xml`<li>${text}</li>`)}</ul>`;
  return xml`${texts.map((text) => xml`<p>${text}</p>`)}`;
};

/** A space parts the lines, for those who copy them. */
const layLines = (lines: readonly PlacedLine[], classFor: ClassFor): Xml[] =>
  lines.map(({ runs, x, y, width, size }, i) => {
    const name = classFor({ x, y: y - size, w: width, h: size * 1.2 }, size);
    return xml`${i === 0 ? '' : ' '}<span class="line ${name}">${runs.map(layRun)}</span>`;
  });

const layRun = ({ text, bold, italic, href }: Run): Xml => {
  const strong = bold ? xml`<strong>${text}</strong>` : xml`${text}`;
  const look = italic ? xml`<em>${strong}</em>` : strong;
  return href === undefined ? look : xml`<a href="${href}" rel="noreferrer">${look}</a>`;
};
