/** The slide master: what every layout has, a title and a body, and the styles of both. */

import { type Box, box } from '../../geometry.ts';
import type { Deck, Placeholder } from '../../slides/slide.ts';
import type { TextStyle } from '../../text/styles.ts';
import { background, levelStyle, levelStyles } from './layout.ts';
import { NAMESPACES, TREE_HEAD, transform } from './shape.ts';
import { part, xml } from './xml.ts';

/** Ids of master and layouts share one range that starts here. */
export const FIRST_MASTER_ID = 2_147_483_648;

export const masterPart = (deck: Deck, layoutIds: readonly string[]): string => {
  const { direction, theme } = deck;
  const { title, body } = findFrame(deck);
  const shape = (id: number, name: string, type: string, place: Box) =>
    xml`<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="${type}"/></p:nvPr></p:nvSpPr><p:spPr>${transform(place)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr lIns="0" tIns="0" rIns="0" bIns="0"><a:noAutofit/></a:bodyPr><a:lstStyle/><a:p><a:r><a:rPr lang="en-US"/><a:t>${name}</a:t></a:r></a:p></p:txBody></p:sp>`;
  const ids = layoutIds.map((rId, i) => xml`<p:sldLayoutId id="${FIRST_MASTER_ID + 1 + i}" r:id="${rId}"/>`);
  const other: TextStyle = { ...title.style, font: 'body', bold: false, bullet: false, letterSpacing: 0 };
  return part(
    xml`<p:sldMaster ${NAMESPACES}><p:cSld>${background('background', theme)}<p:spTree>${TREE_HEAD}${shape(2, 'Title', 'title', title.box)}${shape(3, 'Text', 'body', body.box)}</p:spTree></p:cSld><p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/><p:sldLayoutIdLst>${ids}</p:sldLayoutIdLst><p:txStyles><p:titleStyle>${levelStyle('lvl1pPr', title.style, 'start', direction, theme)}</p:titleStyle><p:bodyStyle>${levelStyles(body.levels, 'start', direction, theme)}</p:bodyStyle><p:otherStyle>${levelStyles([other], 'start', direction, theme)}</p:otherStyle></p:txStyles></p:sldMaster>`,
  );
};

/** Title and body as most slides have them: of a layout that lists points, or as the theme would set them. */
const findFrame = ({ layouts, theme }: Deck) => {
  const isList = ({ type, levels }: Placeholder) => type === 'body' && levels.some(({ bullet }) => bullet);
  const listing = layouts.find(({ placeholders }) => placeholders.some(isList)) ?? layouts[0];
  const title = listing?.placeholders.find(({ type }) => type === 'title');
  const [style] = title?.levels ?? [];
  if (!title || !style) throw new Error('A deck has a layout with a title');
  const { sizes, maxLines: _, ...points } = theme.type.points;
  const [size = style.size] = sizes;
  const { margin, slide } = theme;
  const body = listing?.placeholders.find(isList) ?? {
    box: box(margin, title.box.y + title.box.h, slide.width - 2 * margin, slide.height / 2),
    levels: [{ ...points, size }],
  };
  return { title: { box: title.box, style }, body };
};
