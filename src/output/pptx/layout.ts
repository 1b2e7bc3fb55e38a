/** The slide master and the layouts: position, size and colour of everything that slides inherit. */

import type { Align, Anchor, Deck, Decoration, Layout, Placeholder } from '../../deck/slide.ts';
import type { Box } from '../../geometry.ts';
import type { Direction } from '../../text/direction.ts';
import { BULLET_INDENT } from '../../text/fit.ts';
import type { TextStyle } from '../../text/styles.ts';
import { inchesToEmu } from '../../units.ts';
import { SCHEME } from './colors.ts';
import {
  blip,
  DECORATIVE_EXTENSION,
  NAMESPACES,
  type PictureIds,
  placeholderMark,
  shapeName,
  TREE_HEAD,
} from './shape.ts';
import { part, type Xml, xml } from './xml.ts';

/** Ids of master and layouts share one range that starts here. */
export const FIRST_MASTER_ID = 2_147_483_648;

/** OOXML aligns to the sides of the slide, whichever way its text runs. */
const ALIGN: Readonly<Record<Direction, Readonly<Record<Align, string>>>> = {
  ltr: { start: 'l', center: 'ctr', end: 'r' },
  rtl: { start: 'r', center: 'ctr', end: 'l' },
};

/** The attributes of a paragraph that say which way it runs. */
export const paragraphDirection = (direction: Direction, align: Align): Xml =>
  xml`algn="${ALIGN[direction][align]}" rtl="${direction === 'rtl' ? 1 : 0}"`;

const ANCHOR: Readonly<Record<Anchor, string>> = { top: 't', middle: 'ctr', bottom: 'b' };
const OUTLINE_LEVELS = 5;

const transform = (box: Box): Xml =>
  xml`<a:xfrm><a:off x="${inchesToEmu(box.x)}" y="${inchesToEmu(box.y)}"/><a:ext cx="${inchesToEmu(box.w)}" cy="${inchesToEmu(box.h)}"/></a:xfrm>`;

const background = (layout: Pick<Layout, 'background'>): Xml =>
  xml`<p:bg><p:bgPr><a:solidFill><a:schemeClr val="${SCHEME[layout.background]}"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>`;

export const layoutPart = (layout: Layout, logo: PictureIds, { theme, direction }: Deck): string => {
  let id = 2;
  const decorations = layout.decorations.map((decoration) =>
    decorationShape(decoration, id++, logo, theme.logo.alt),
  );
  const placeholders = layout.placeholders.map((placeholder) =>
    placeholderShape(placeholder, id++, layout, direction),
  );
  return part(
    xml`<p:sldLayout ${NAMESPACES} preserve="1" userDrawn="1"><p:cSld name="${layout.name}">${background(layout)}<p:spTree>${TREE_HEAD}${decorations}${placeholders}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>`,
  );
};

const decorationShape = (decoration: Decoration, id: number, logo: PictureIds, alt: string): Xml =>
  decoration.kind === 'rectangle'
    ? xml`<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${decoration.name}">${DECORATIVE_EXTENSION}</p:cNvPr><p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr><p:spPr>${transform(decoration.box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:solidFill><a:schemeClr val="${SCHEME[decoration.fill]}"/></a:solidFill><a:ln><a:noFill/></a:ln></p:spPr></p:sp>`
    : xml`<p:pic><p:nvPicPr><p:cNvPr id="${id}" name="${decoration.name}" descr="${alt}"/><p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr userDrawn="1"/></p:nvPicPr><p:blipFill>${blip(logo)}<a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr>${transform(decoration.box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>`;

const placeholderShape = (
  placeholder: Placeholder,
  id: number,
  layout: Layout,
  direction: Direction,
): Xml => {
  const { anchor, levels, prompt, box, type } = placeholder;
  const content =
    type === 'slideNumber'
      ? xml`<a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"><a:rPr lang="en-US"/><a:t>‹#›</a:t></a:fld>`
      : xml`<a:r><a:rPr lang="en-US"/><a:t>${prompt}</a:t></a:r>`;
  return xml`<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${shapeName(placeholder.name)}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>${withPrompt(placeholderMark(placeholder, layout), prompt)}</p:nvPr></p:nvSpPr><p:spPr>${transform(box)}</p:spPr><p:txBody><a:bodyPr lIns="0" tIns="0" rIns="0" bIns="0" anchor="${ANCHOR[anchor]}"><a:noAutofit/></a:bodyPr><a:lstStyle>${levelStyles(levels, placeholder.align, direction)}</a:lstStyle><a:p>${content}</a:p></p:txBody></p:sp>`;
};

const withPrompt = (mark: Xml, prompt: string): Xml =>
  prompt ? { xml: mark.xml.replace('/>', ' hasCustomPrompt="1"/>') } : mark;

/** All five levels, so that text typed later looks right too: deeper ones look like the last that we use. */
const levelStyles = (levels: readonly TextStyle[], align: Align, direction: Direction): Xml[] => {
  const last = levels.at(-1);
  if (!last) return [];
  return Array.from({ length: OUTLINE_LEVELS }, (_, i) =>
    levelStyle(`lvl${i + 1}pPr`, levels[i] ?? last, align, direction),
  );
};

const levelStyle = (name: string, style: TextStyle, align: Align, direction: Direction): Xml => {
  const indent = style.bullet ? inchesToEmu(BULLET_INDENT) : 0;
  const bullet = style.bullet
    ? xml`<a:buClr><a:schemeClr val="${SCHEME.accent1}"/></a:buClr><a:buFont typeface="+mn-lt"/><a:buChar char="•"/>`
    : xml`<a:buNone/>`;
  const face = style.font === 'heading' ? 'mj' : 'mn';
  return xml`<a:${name} marL="${indent}" indent="${-indent}" ${paragraphDirection(direction, align)} defTabSz="914400" eaLnBrk="1" latinLnBrk="0" hangingPunct="0"><a:lnSpc><a:spcPct val="${Math.round(style.lineSpacing * 100_000)}"/></a:lnSpc><a:spcBef><a:spcPts val="${Math.round(style.spaceBefore * 100)}"/></a:spcBef>${bullet}<a:defRPr sz="${Math.round(style.size * 100)}" b="${style.bold ? 1 : 0}" i="0" kern="1200"><a:solidFill><a:schemeClr val="${SCHEME[style.color]}"/></a:solidFill><a:latin typeface="+${face}-lt"/><a:ea typeface="+${face}-ea"/><a:cs typeface="+${face}-cs"/></a:defRPr></a:${name}>`;
};

/** The master carries what every layout has: a title, a body, and the styles of both. */
export const masterPart = (deck: Deck, layoutIds: readonly string[]): string => {
  const framed =
    deck.layouts.find(({ placeholders }) => placeholders.some(({ name }) => name === 'points')) ??
    deck.layouts[0];
  const title = framed?.placeholders.find(({ type }) => type === 'title');
  const body =
    framed?.placeholders.find(({ name }) => name === 'points') ??
    framed?.placeholders.find(({ type }) => type === 'body');
  if (!title || !body) throw new Error('A deck needs a layout with a title and a body');
  const shape = (id: number, name: string, type: string, box: Box) =>
    xml`<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="${type}"/></p:nvPr></p:nvSpPr><p:spPr>${transform(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr lIns="0" tIns="0" rIns="0" bIns="0"><a:noAutofit/></a:bodyPr><a:lstStyle/><a:p><a:r><a:rPr lang="en-US"/><a:t>${name}</a:t></a:r></a:p></p:txBody></p:sp>`;
  const ids = layoutIds.map((rId, i) => xml`<p:sldLayoutId id="${FIRST_MASTER_ID + 1 + i}" r:id="${rId}"/>`);
  const [titleStyle] = title.levels;
  if (!titleStyle) throw new Error('A title needs a style');
  return part(
    xml`<p:sldMaster ${NAMESPACES}><p:cSld>${background({ background: 'background' })}<p:spTree>${TREE_HEAD}${shape(2, 'Title', 'title', title.box)}${shape(3, 'Text', 'body', body.box)}</p:spTree></p:cSld><p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/><p:sldLayoutIdLst>${ids}</p:sldLayoutIdLst><p:txStyles><p:titleStyle>${levelStyle('lvl1pPr', titleStyle, 'start', deck.direction)}</p:titleStyle><p:bodyStyle>${levelStyles(body.levels, 'start', deck.direction)}</p:bodyStyle><p:otherStyle>${levelStyles([{ ...titleStyle, font: 'body', bold: false, bullet: false }], 'start', deck.direction)}</p:otherStyle></p:txStyles></p:sldMaster>`,
  );
};
