/** Pictures as the package stores them, and how shapes find theirs. */
import { createHash } from 'node:crypto';
import type { Mark } from '../drawing/marks.ts';
import { type Box, box } from '../geometry.ts';
import type { PictureShape, Slide } from '../slides/slide.ts';
import type { Size } from './crop.ts';

/** An SVG keeps pixels beside it for programs that show no vectors. */
export interface Media {
  readonly bytes: Uint8Array;
  readonly type: 'png' | 'jpeg';
  readonly svg?: string;
  /** Of a photo: the pixels of its file that are shown, before they are made fewer. */
  readonly shown?: Size;
  /** What a chart consists of, for pages that are painted. */
  readonly marks?: readonly Mark[];
  /** Files named by their content, so that equal pictures are stored once. */
  readonly files: { readonly pixels: string; readonly svg?: string };
}

/** The key of a shape's picture among the media; the brand's logo has its own. */
export const mediaKey = (slide: Pick<Slide, 'id'>, shape: Pick<PictureShape, 'name'>) =>
  `${slide.id}/${shape.name}`;
export const LOGO_KEY = 'logo';

export const toMedia = (bytes: Uint8Array, type: Media['type'], svg?: string): Media => ({
  bytes,
  type,
  files: {
    pixels: nameOf(bytes, type),
    ...(svg === undefined ? {} : { svg: nameOf(svg, 'svg') }),
  },
  ...(svg === undefined ? {} : { svg }),
});

const nameOf = (content: Uint8Array | string, extension: string) =>
  `${digest(content).slice(0, 16)}.${extension}`;

export const digest = (content: Uint8Array | string): string =>
  createHash('sha256').update(content).digest('hex');

/** Where a photo that is shown whole stands in its box; undefined for a picture that fills it. */
export const shownBox = ({ source, box: area }: PictureShape, { shown }: Media): Box | undefined => {
  if (source.kind !== 'file' || source.fit !== 'whole' || !shown) return undefined;
  const scale = Math.min(area.w / shown.width, area.h / shown.height);
  const [w, h] = [shown.width * scale, shown.height * scale];
  return box(area.x + (area.w - w) / 2, area.y + (area.h - h) / 2, w, h);
};

/** Marks weigh about as much as the SVG that is written of them. */
export const weighMedia = ({ bytes, svg = '', marks }: Media): number =>
  bytes.length + svg.length * (marks ? 2 : 1);
