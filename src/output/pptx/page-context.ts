/** What the shapes of one part of the package are mended with: its links and its pictures get relationships of its own. */

import { attribute, parseStrictly, within } from '../../formats/xml.ts';
import { LOGO_KEY, type Media, mediaKey, shownBox } from '../../media/media.ts';
import type { Deck, LogoShape, PictureShape, Slide } from '../../slides/slide.ts';
import { type ChartFiles, chartShape } from './chart/chart-shape.ts';
import * as rel from './relationships.ts';
import type { PageContext, PlacedPicture } from './rules/written.ts';

/** What decides how a page is written, beside its shapes. */
export type PageDeck = Pick<Deck, 'theme' | 'direction' | 'language'>;

export const pageContext = (
  { theme, direction, language }: PageDeck,
  rawRelationships: string,
  relationships: rel.Relationships,
  mediaOf: (shape: PictureShape | LogoShape) => Media | undefined,
  addChart: (files: ChartFiles) => string = refuse,
): PageContext => ({
  theme,
  direction,
  logoAlt: theme.logo?.alt ?? '',
  link: linkMap(rawRelationships, relationships),
  picture: (shape) => placePicture(shape, mediaOf(shape), relationships),
  chart: ({ name, box, alt }, chart) =>
    chartShape(chart, { name, box, alt, direction, style: { theme, language }, add: addChart }),
});

const refuse = (): never => {
  throw new Error('Only slides hold charts');
};

/** The media of a slide's pictures, or of a layout's where there is no slide. */
export const findMedia =
  (media: ReadonlyMap<string, Media>, slide?: Slide) => (shape: PictureShape | LogoShape) =>
    media.get(shape.kind === 'logo' || !slide ? LOGO_KEY : mediaKey(slide, shape));

const placePicture = (
  shape: PictureShape | LogoShape,
  picture: Media | undefined,
  relationships: rel.Relationships,
): PlacedPicture => {
  if (!picture) throw new Error(`The picture ${shape.name} was not drawn`);
  const { pixels, svg } = picture.files;
  const ids = {
    png: relationships.add(rel.IMAGE, `../media/${pixels}`),
    svg: svg && relationships.add(rel.IMAGE, `../media/${svg}`),
  };
  return { ids, within: shape.kind === 'picture' ? shownBox(shape, picture) : undefined };
};

/** Read only where there is a link: most pages have none. */
const linkMap = (raw: string, relationships: rel.Relationships): ((id: string) => string) => {
  let targets: ReadonlyMap<string, string> | undefined;
  return (id) => {
    targets ??= readTargets(raw);
    const target = targets.get(id);
    if (target === undefined) throw new Error(`pptxgenjs wrote no link ${id}`);
    return relationships.add(rel.HYPERLINK, target, 'external');
  };
};

const readTargets = (raw: string): ReadonlyMap<string, string> => {
  const root = parseStrictly(raw);
  if (!root) throw new Error('pptxgenjs wrote relationships that are not well-formed');
  return new Map(within(root, 'Relationship').map((row) => [attribute(row, 'Id'), attribute(row, 'Target')]));
};
