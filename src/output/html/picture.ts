/** A slide as an SVG picture without text: letters are outlines, so that it looks the same wherever it is opened. */

import type { Theme } from '../../brand/theme.ts';
import { type Xml, xml } from '../../formats/xml/template.ts';
import type { Measure } from '../../text/measure.ts';
import { type Mark, type PathMark, type SlidePage, type TextMark, UNDERLINE } from '../paint/marks.ts';
import { EM, type Outlines } from './outlines.ts';

export interface PictureScene {
  readonly theme: Theme;
  readonly measure: Measure;
  readonly outlines: Outlines;
  /** The id of a picture of the deck among the page's own. */
  readonly pictureId: (media: string) => string;
}

export const drawPicture = ({ width, height, marks }: SlidePage, scene: PictureScene): Xml =>
  xml`<svg class="picture" viewBox="0 0 ${width} ${height}" aria-hidden="true" focusable="false">${marks.map((mark) => drawMark(mark, scene))}</svg>`;

const drawMark = (mark: Mark, scene: PictureScene): Xml => {
  if (mark.kind === 'text') return drawText(mark, scene);
  if (mark.kind === 'path') return drawPath(mark);
  const place = xml`x="${round(mark.x)}" y="${round(mark.y)}" width="${round(mark.w)}" height="${round(mark.h)}"`;
  return mark.kind === 'rectangle'
    ? xml`<rect ${place} fill="#${mark.fill}"/>`
    : xml`<use href="#${scene.pictureId(mark.media)}" ${place}/>`;
};

const drawPath = ({ segments, fill, stroke }: PathMark): Xml => {
  const data = segments.map(([command, ...numbers]) => `${command}${numbers.map(round).join(' ')}`).join('');
  const painted = fill === undefined ? 'none' : `#${fill}`;
  const dash = stroke?.dash ? xml` stroke-dasharray="${stroke.dash.map(round).join(' ')}"` : xml``;
  const cap = stroke?.cap === 'round' ? xml` stroke-linecap="round"` : xml``;
  const line = stroke
    ? xml` stroke="#${stroke.color}" stroke-width="${round(stroke.width)}" stroke-miterlimit="10"${dash}${cap}`
    : xml``;
  return xml`<path d="${data}" fill="${painted}"${line}/>`;
};

const GRAPHEMES = new Intl.Segmenter('und', { granularity: 'grapheme' });
/** Letters of these scripts join, or change their place: a word of them has one outline. */
const JOINED =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Mongolian}\u0900-\u109F\u1780-\u17FF]/u;
const WORDS = /\s+|\S+/gu;

const lettersOf = (text: string): { readonly segment: string; readonly index: number }[] =>
  JOINED.test(text)
    ? Array.from(text.matchAll(WORDS), ({ 0: segment, index }) => ({ segment, index }))
    : [...GRAPHEMES.segment(text)];

const drawText = (mark: TextMark, scene: PictureScene): Xml => {
  const { text, x, y, width, size, spacing, color, direction, href } = mark;
  const font = fontOf(mark, scene.theme);
  const face = { font, bold: mark.bold, italic: mark.italic, kerned: true };
  const at = (index: number) => (scene.measure(text.slice(0, index), face) + (index * spacing) / size) * EM;
  const whole = (width / size) * EM;
  const letters = lettersOf(text).map(({ segment, index }) => {
    const id = scene.outlines.idOf(segment, mark);
    if (id === undefined) return xml``;
    const left = direction === 'rtl' ? whole - at(index + segment.length) : at(index);
    return xml`<use href="#${id}" x="${Math.round(left)}"/>`;
  });
  const line =
    href === undefined
      ? xml``
      : xml`<rect y="${UNDERLINE.offset * EM}" width="${Math.round(whole)}" height="${UNDERLINE.thickness * EM}"/>`;
  return xml`<g fill="#${color}" transform="translate(${round(x)} ${round(y)}) scale(${size / EM})">${letters}${line}</g>`;
};

/** The theme's font that has the family among its faces. */
const fontOf = ({ family }: TextMark, { fonts }: Theme) =>
  [fonts.heading, fonts.body].find(({ latin, eastAsian, added }) =>
    [latin.measuredWith, eastAsian.measuredWith, ...(added ?? [])].includes(family),
  ) ?? fonts.body;

const round = (value: number) => Math.round(value * 100) / 100;
