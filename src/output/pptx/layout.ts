/** A layout: position, size and colour of everything that slides inherit, in front of its art. */
import type { Align, Anchor, Deck, Layout, Placeholder } from '../../slides/slide.ts';
import type { Direction } from '../../text/direction.ts';
import { BULLET_INDENT } from '../../text/fit.ts';
import { BULLET_COLOR, type TextStyle } from '../../text/styles.ts';
import { inchesToEmu } from '../../units.ts';
import { type ColorReferences, colorXml, fillXml } from './colors.ts';
import { layoutType } from './layout-type.ts';
import { type Node, writeNode } from './node.ts';
import { numberShapes } from './page-shapes.ts';
import { NAMESPACES, placeholderMark, shapeName, TREE_HEAD, transform } from './shape.ts';
import { part, type Xml, xml } from './xml.ts';

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

export const background = (color: Layout['background'], theme: ColorReferences): Xml =>
  xml`<p:bg><p:bgPr>${fillXml(color, theme)}<a:effectLst/></p:bgPr></p:bg>`;

/** `art` are the shapes behind its placeholders. */
export const layoutPart = (
  layout: Layout,
  art: readonly Node[],
  { theme, direction }: Pick<Deck, 'theme' | 'direction'>,
  kinds: ReadonlySet<string>,
): string => {
  const first = numberShapes(art);
  const placeholders = layout.placeholders.map((placeholder, i) =>
    placeholderShape(placeholder, first + i, layout, direction, theme),
  );
  const type = layoutType(layout, kinds);
  const typed = type === undefined ? xml`` : xml` type="${type}"`;
  return part(
    xml`<p:sldLayout ${NAMESPACES}${typed} preserve="1" userDrawn="1"><p:cSld name="${layout.name}">${background(layout.background, theme)}<p:spTree>${TREE_HEAD}${art.map(writeNode)}${placeholders}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>`,
  );
};

const placeholderShape = (
  placeholder: Placeholder,
  id: number,
  layout: Layout,
  direction: Direction,
  theme: ColorReferences,
): Xml => {
  const { anchor, levels, align, prompt, box, type } = placeholder;
  const content =
    type === 'slideNumber'
      ? xml`<a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"><a:rPr lang="en-US"/><a:t>‹#›</a:t></a:fld>`
      : xml`<a:r><a:rPr lang="en-US"/><a:t>${prompt}</a:t></a:r>`;
  return xml`<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${shapeName(placeholder.name)}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>${withPrompt(placeholderMark(placeholder, layout), prompt)}</p:nvPr></p:nvSpPr><p:spPr>${transform(box)}</p:spPr><p:txBody><a:bodyPr lIns="0" tIns="0" rIns="0" bIns="0" anchor="${ANCHOR[anchor]}"><a:noAutofit/></a:bodyPr><a:lstStyle>${levelStyles(levels, align, direction, theme)}</a:lstStyle><a:p>${content}</a:p></p:txBody></p:sp>`;
};

const withPrompt = (mark: Xml, prompt: string): Xml =>
  prompt ? { xml: mark.xml.replace('/>', ' hasCustomPrompt="1"/>') } : mark;

/** All five levels, so that text typed later looks right too: deeper ones look like the last that we use. */
export const levelStyles = (
  levels: readonly TextStyle[],
  align: Align,
  direction: Direction,
  theme: ColorReferences,
): Xml[] => {
  const last = levels.at(-1);
  if (!last) return [];
  return Array.from({ length: OUTLINE_LEVELS }, (_, i) =>
    levelStyle(`lvl${i + 1}pPr`, levels[i] ?? last, align, direction, theme),
  );
};

export const levelStyle = (
  name: string,
  style: TextStyle,
  align: Align,
  direction: Direction,
  theme: ColorReferences,
): Xml => {
  const indent = style.bullet ? inchesToEmu(BULLET_INDENT) : 0;
  const bullet = style.bullet
    ? xml`<a:buClr>${colorXml(BULLET_COLOR, theme)}</a:buClr><a:buFont typeface="+mn-lt"/><a:buChar char="•"/>`
    : xml`<a:buNone/>`;
  const face = style.font === 'heading' ? 'mj' : 'mn';
  const spacing = Math.round(style.letterSpacing * style.size * 100);
  const spaced = spacing === 0 ? xml`` : xml` spc="${spacing}"`;
  return xml`<a:${name} marL="${indent}" indent="${-indent}" ${paragraphDirection(direction, align)} defTabSz="914400" eaLnBrk="1" latinLnBrk="0" hangingPunct="0"><a:lnSpc><a:spcPct val="${Math.round(style.lineSpacing * 100_000)}"/></a:lnSpc><a:spcBef><a:spcPts val="${Math.round(style.spaceBefore * 100)}"/></a:spcBef>${bullet}<a:defRPr sz="${Math.round(style.size * 100)}" b="${style.bold ? 1 : 0}" i="0" kern="1200"${spaced}>${fillXml(style.color, theme)}<a:latin typeface="+${face}-lt"/><a:ea typeface="+${face}-ea"/><a:cs typeface="+${face}-cs"/></a:defRPr></a:${name}>`;
};
