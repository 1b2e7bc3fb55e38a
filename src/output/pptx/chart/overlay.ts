/** What stands over and under a native chart as shapes of the slide: lines, fields and texts in their place on it. */

import type { Hex } from '../../../brand/roles.ts';
import { LINE_HEIGHT } from '../../../charts/layout/text.ts';
import type { PlacedText } from '../../../charts/native/native.ts';
import type { Mark, Stroke } from '../../../drawing/marks.ts';
import { boundsOf, type Path, rectanglePath } from '../../../drawing/path.ts';
import { pixelsToEmu, pixelsToPoints } from '../../../units.ts';
import { createNode, type Node } from '../node.ts';
import { languageOf } from '../raw-text.ts';
import { DECORATIVE_EXTENSION } from '../shape.ts';
import { type Xml, xml } from '../xml.ts';
import { type ChartStyle, sizeOf, solidXml } from './format.ts';

/** Pixels of the drawing → EMU of the slide. */
export interface Place {
  x(value: number): number;
  y(value: number): number;
}

interface Area {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

export const transformOf = ({ x, y, w, h }: Area, place: Place, element = 'a:xfrm'): Xml => {
  const name: Xml = { xml: element };
  const [left, top] = [place.x(x), place.y(y)];
  const [width, height] = [place.x(x + w) - left, place.y(y + h) - top];
  return xml`<${name}><a:off x="${left}" y="${top}"/><a:ext cx="${width}" cy="${height}"/></${name}>`;
};

const shapeOf = (name: string, isText: boolean, properties: Xml, body: Xml): Node =>
  createNode('p:sp', {}, [
    createNode('p:nvSpPr', {}, [
      createNode('p:cNvPr', { id: '', name }, isText ? [] : [DECORATIVE_EXTENSION]),
      isText ? xml`<p:cNvSpPr txBox="1"/><p:nvPr/>` : xml`<p:cNvSpPr/><p:nvPr/>`,
    ]),
    xml`<p:spPr>${properties}</p:spPr>`,
    body,
  ]);

const NO_TEXT = xml`<p:txBody><a:bodyPr anchor="ctr"/><a:lstStyle/><a:p/></p:txBody>`;

const hexOf = (color: string): Hex => color.replace('#', '').toUpperCase();

/** A line or a field; what marks are drawn with beside these, layouts of charts do not use. */
export const markShape = (mark: Mark, name: string, place: Place, style: ChartStyle): Node[] => {
  if (mark.kind === 'text') return [];
  const fill = mark.fill === undefined ? xml`<a:noFill/>` : solidXml(hexOf(mark.fill), style);
  const line = mark.stroke ? strokeXml(mark.stroke, style) : xml`<a:ln><a:noFill/></a:ln>`;
  const path = mark.kind === 'path' ? mark.path : rectanglePath(mark);
  const bounds = boundsOf(path);
  const shape =
    mark.kind === 'path'
      ? pathXml(path, bounds, place)
      : xml`<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>`;
  return [shapeOf(name, false, xml`${transformOf(bounds, place)}${shape}${fill}${line}`, NO_TEXT)];
};

/** Thousandths of a percent of the line's width. */
const share = (length: number, width: number) => Math.max(1000, Math.round((length / width) * 100_000));

const strokeXml = ({ color, width, dash }: Stroke, style: ChartStyle): Xml => {
  const [on, off = on] = dash ?? [];
  const dashes =
    on === undefined || off === undefined
      ? xml`<a:prstDash val="solid"/>`
      : xml`<a:custDash><a:ds d="${share(on, width)}" sp="${share(off, width)}"/></a:custDash>`;
  return xml`<a:ln w="${pixelsToEmu(width)}" cap="flat">${solidXml(hexOf(color), style)}${dashes}<a:miter lim="800000"/></a:ln>`;
};

const pathXml = (path: Path, { x, y, w, h }: Area, place: Place): Xml => {
  const [left, top] = [place.x(x), place.y(y)];
  const point = (px: number, py: number) => xml`<a:pt x="${place.x(px) - left}" y="${place.y(py) - top}"/>`;
  const steps = path.map((segment): Xml => {
    switch (segment[0]) {
      case 'M':
        return xml`<a:moveTo>${point(segment[1], segment[2])}</a:moveTo>`;
      case 'L':
        return xml`<a:lnTo>${point(segment[1], segment[2])}</a:lnTo>`;
      case 'Q':
        return xml`<a:quadBezTo>${point(segment[1], segment[2])}${point(segment[3], segment[4])}</a:quadBezTo>`;
      case 'C':
        return xml`<a:cubicBezTo>${point(segment[1], segment[2])}${point(segment[3], segment[4])}${point(segment[5], segment[6])}</a:cubicBezTo>`;
      default:
        return xml`<a:close/>`;
    }
  });
  return xml`<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/><a:pathLst><a:path w="${place.x(x + w) - left}" h="${place.y(y + h) - top}">${steps}</a:path></a:pathLst></a:custGeom>`;
};

const ALIGN = { left: 'l', center: 'ctr', right: 'r' } as const;
const BEFORE = { left: 0, center: 0.5, right: 1 } as const;
/** Around a text, for programs that measure it a little wider; it is set without breaking in any case. */
const SLACK = 2;

export const textShape = (
  text: PlacedText,
  name: string,
  place: Place,
  style: ChartStyle,
  direction: 'ltr' | 'rtl',
): Node => {
  const { x, y, align, lines, textWidth } = text;
  const height = lines.reduce((sum, { size }) => sum + size * LINE_HEIGHT, 0);
  const left = x - textWidth * BEFORE[align] - SLACK * (align === 'left' ? 0 : align === 'right' ? 2 : 1);
  const area = { x: left, y, w: textWidth + 2 * SLACK, h: height };
  const turned = direction === 'rtl' ? xml` rtl="1"` : xml``;
  const paragraphs = lines.map(
    ({ text: said, size, bold, color }) =>
      xml`<a:p><a:pPr algn="${ALIGN[align]}"${turned}><a:lnSpc><a:spcPts val="${Math.round(pixelsToPoints(size * LINE_HEIGHT) * 100)}"/></a:lnSpc></a:pPr><a:r><a:rPr lang="${languageOf(said, style.language)}" sz="${sizeOf(size)}" b="${bold ? 1 : 0}">${solidXml(color, style)}<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:rPr><a:t>${said}</a:t></a:r></a:p>`,
  );
  return shapeOf(
    name,
    true,
    xml`${transformOf(area, place)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/>`,
    xml`<p:txBody><a:bodyPr wrap="none" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0" anchor="t"><a:noAutofit/></a:bodyPr><a:lstStyle/>${paragraphs}</p:txBody>`,
  );
};
