/** What the shapes of slides, layouts and masters have in common. */

import type { Box } from '../../geometry.ts';
import type { Layout, Placeholder } from '../../slides/slide.ts';
import { inchesToEmu } from '../../units.ts';
import { NS, type Xml, xml } from './xml.ts';

export const NAMESPACES = xml`xmlns:a="${NS.a}" xmlns:r="${NS.r}" xmlns:p="${NS.p}"`;
export const TREE_HEAD = xml`<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>`;

const place = ({ x, y }: Box): Xml => xml`x="${inchesToEmu(x)}" y="${inchesToEmu(y)}"`;
const extent = ({ w, h }: Box): Xml => xml`cx="${inchesToEmu(w)}" cy="${inchesToEmu(h)}"`;

export const transform = (box: Box): Xml =>
  xml`<a:xfrm><a:off ${place(box)}/><a:ext ${extent(box)}/></a:xfrm>`;

/** Of a group whose members say their place on the slide. */
export const groupTransform = (box: Box): Xml =>
  xml`<a:xfrm><a:off ${place(box)}/><a:ext ${extent(box)}/><a:chOff ${place(box)}/><a:chExt ${extent(box)}/></a:xfrm>`;

/** Which placeholder of a layout has which idx: the title has none, the others count from 10. */
const placeholderIndex = (layout: Layout, name: string): number =>
  layout.placeholders.findIndex((placeholder) => placeholder.name === name) + 10;

const PLACEHOLDER_TYPES: Readonly<Record<Placeholder['type'], string>> = {
  title: 'title',
  body: 'body',
  picture: 'pic',
  table: 'tbl',
  slideNumber: 'sldNum',
  footer: 'ftr',
};

/** The `p:ph` that ties a shape to its layout's placeholder. */
export const placeholderMark = (placeholder: Placeholder, layout: Layout): Xml => {
  const type = PLACEHOLDER_TYPES[placeholder.type];
  if (type === 'title') return xml`<p:ph type="title"/>`;
  const idx = placeholderIndex(layout, placeholder.name);
  if (type === 'body' || type === 'sldNum') return xml`<p:ph type="${type}" sz="quarter" idx="${idx}"/>`;
  return xml`<p:ph type="${type}" idx="${idx}"/>`;
};

/** Shape names are read aloud by some programs: a capital costs nothing. */
export const shapeName = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);

/** The media of a picture as relationship ids of its part. */
export interface PictureIds {
  readonly png: string;
  readonly svg: string | undefined;
}

const SVG_EXTENSION = '{96DAC541-7B7A-43D3-8B79-37D633B846F1}';
const SVG_NAMESPACE = 'http://schemas.microsoft.com/office/drawing/2016/SVG/main';
export const DECORATIVE_EXTENSION = xml`<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>`;

/** The picture as PNG, with the vector drawing for programs that know it. */
export const blip = ({ png, svg }: PictureIds): Xml =>
  svg === undefined
    ? xml`<a:blip r:embed="${png}"/>`
    : xml`<a:blip r:embed="${png}"><a:extLst><a:ext uri="${SVG_EXTENSION}"><asvg:svgBlip xmlns:asvg="${SVG_NAMESPACE}" r:embed="${svg}"/></a:ext></a:extLst></a:blip>`;
