/** Fills, outlines and type of a chart part, all in colours and fonts of the theme. */
import { referTo } from '../../../brand/palette.ts';
import type { Hex } from '../../../brand/roles.ts';
import type { Theme } from '../../../brand/theme.ts';
import type { Outline, PointFormat, TextFormat } from '../../../charts/native/native.ts';
import { pixelsToEmu, pixelsToPoints } from '../../../units.ts';
import { referenceXml } from '../colors.ts';
import { type Xml, xml } from '../xml.ts';

export interface ChartStyle {
  readonly theme: Pick<Theme, 'colors'>;
  /** BCP 47. */
  readonly language: string;
}

export const hexXml = (color: Hex, { theme }: ChartStyle): Xml =>
  referenceXml(referTo(color, theme.colors).reference);

export const solidXml = (color: Hex, style: ChartStyle): Xml =>
  xml`<a:solidFill>${hexXml(color, style)}</a:solidFill>`;

const NONE = xml`<a:noFill/>`;

/** No line is said too: programs would draw one of their own. */
export const lineXml = (outline: Outline | undefined, style: ChartStyle): Xml => {
  if (!outline || outline.width === 0) return xml`<a:ln>${NONE}</a:ln>`;
  const { color, width, isDashed = false } = outline;
  const dash = xml`<a:prstDash val="${isDashed ? 'dash' : 'solid'}"/>`;
  return xml`<a:ln w="${pixelsToEmu(width)}" cap="flat">${solidXml(color, style)}${dash}<a:round/></a:ln>`;
};

const fillXml = (fill: Hex | undefined, style: ChartStyle): Xml =>
  fill === undefined ? NONE : solidXml(fill, style);

export const areaXml = ({ fill, outline }: PointFormat, style: ChartStyle): Xml =>
  xml`<c:spPr>${fillXml(fill, style)}${lineXml(outline, style)}</c:spPr>`;

export const strokeXml = (outline: Outline | undefined, style: ChartStyle): Xml =>
  xml`<c:spPr>${lineXml(outline, style)}</c:spPr>`;

/** In points, as far as the format goes. */
const MARKER = { least: 2, most: 72 };

export const markerXml = ({ marker }: PointFormat, style: ChartStyle): Xml => {
  if (!marker) return xml`<c:marker><c:symbol val="none"/></c:marker>`;
  const { radius, fill, outline } = marker;
  const size = Math.min(MARKER.most, Math.max(MARKER.least, Math.round(pixelsToPoints(2 * radius))));
  return xml`<c:marker><c:symbol val="circle"/><c:size val="${size}"/>${areaXml({ fill, outline }, style)}</c:marker>`;
};

/** Hundredths of a point. */
export const sizeOf = (size: number) => Math.round(pixelsToPoints(size) * 100);

const FONTS = xml`<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/>`;

export const runXml = ({ size, bold, color }: TextFormat, style: ChartStyle): Xml =>
  xml`<a:rPr lang="${style.language}" sz="${sizeOf(size)}" b="${bold ? 1 : 0}">${solidXml(color, style)}${FONTS}</a:rPr>`;

export const textXml = ({ size, bold, color }: TextFormat, style: ChartStyle): Xml =>
  xml`<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${sizeOf(size)}" b="${bold ? 1 : 0}">${solidXml(color, style)}${FONTS}</a:defRPr></a:pPr><a:endParaRPr lang="${style.language}"/></a:p></c:txPr>`;
