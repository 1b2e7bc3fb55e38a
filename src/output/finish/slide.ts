/** A slide of the raw package onto our layout: real placeholders, nothing that the layout says already. */
import type { Deck, Layout, Placeholder, Slide, SlideShape } from '../../slides/slide.ts';
import type { Relationships } from './relationships.ts';
import { finishRun } from './run.ts';
import { finishTable } from './table.ts';
import { child, type Document, descendants, type Element, NS, parseXml, type Xml, xml } from './xml.ts';

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

/** The media of a picture as relationship ids of the slide. */
export interface PictureIds {
  readonly png: string;
  readonly svg: string | undefined;
}

export interface SlideContext {
  readonly deck: Deck;
  readonly slide: Slide;
  readonly layout: Layout;
  readonly number: number;
  readonly relationships: Relationships;
  readonly picture: (shape: SlideShape) => PictureIds;
  /** The target of a hyperlink in the raw slide, by its id there. */
  readonly link: (rawId: string) => string | undefined;
}

export const finishSlide = (raw: string, context: SlideContext): Document => {
  const document = parseXml(raw);
  const { slide, layout } = context;
  const [tree] = descendants(document, 'p:spTree');
  const [common] = descendants(document, 'p:cSld');
  if (!tree || !common) throw new Error('pptxgenjs wrote a slide without a shape tree');
  common.removeAttribute('name');
  const written = new Map(shapeElements(tree).map((element) => [nameOf(element), element]));
  for (const element of written.values()) tree.removeChild(element);
  let id = 2;
  for (const shape of slide.shapes) {
    const element = written.get(shape.placeholder);
    const placeholder = layout.placeholders.find(({ name }) => name === shape.placeholder);
    if (!element || !placeholder)
      throw new Error(`${slide.id}: ${shape.placeholder} is missing from its slide or layout`);
    finishShape(element, shape, placeholder, id++, context);
    tree.appendChild(element);
  }
  const number = layout.placeholders.find(({ type }) => type === 'slideNumber');
  if (number) tree.appendChild(document.importNode(fragment(slideNumber(number, id, context)), true));
  return document;
};

const SHAPE_NAMES = new Set(['p:sp', 'p:pic', 'p:graphicFrame']);

const shapeElements = (tree: Element): Element[] =>
  [...tree.childNodes].filter((node): node is Element => SHAPE_NAMES.has(node.nodeName));

const nameOf = (shape: Element) => descendants(shape, 'p:cNvPr')[0]?.getAttribute('name') ?? '';

const finishShape = (
  element: Element,
  shape: SlideShape,
  placeholder: Placeholder,
  id: number,
  context: SlideContext,
) => {
  const [properties] = descendants(element, 'p:cNvPr');
  properties?.setAttribute('id', String(id));
  properties?.setAttribute('name', shapeName(shape.placeholder));
  setPlaceholder(element, placeholder, context.layout);
  if (shape.kind === 'text') finishText(element, context);
  else if (shape.kind === 'picture') finishPicture(element, shape.alt, context.picture(shape));
  else {
    properties?.setAttribute('descr', shape.alt);
    finishTable(element, placeholder, context.deck.direction, (run) => finishRun(run, context));
  }
};

/** Shape names are read aloud by some programs: a capital costs nothing. */
export const shapeName = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);

const setPlaceholder = (element: Element, placeholder: Placeholder, layout: Layout) => {
  const [application] = descendants(element, 'p:nvPr');
  if (!application) return;
  const ph = fragment(placeholderMark(placeholder, layout));
  while (application.firstChild) application.removeChild(application.firstChild);
  const { ownerDocument } = application;
  if (ownerDocument) application.appendChild(ownerDocument.importNode(ph, true));
};

/** The `p:ph` that ties a shape to its layout's placeholder. */
export const placeholderMark = (placeholder: Placeholder, layout: Layout): Xml => {
  const type = PLACEHOLDER_TYPES[placeholder.type];
  if (type === 'title') return xml`<p:ph type="title"/>`;
  const idx = placeholderIndex(layout, placeholder.name);
  if (type === 'body' || type === 'sldNum') return xml`<p:ph type="${type}" sz="quarter" idx="${idx}"/>`;
  return xml`<p:ph type="${type}" idx="${idx}"/>`;
};

/** A lone element to be imported into another document. */
const fragment = (piece: Xml): Element => {
  const root = parseXml(
    `<root xmlns:a="${NS.a}" xmlns:r="${NS.r}" xmlns:p="${NS.p}">${piece.xml}</root>`,
  ).documentElement;
  const first = root?.firstChild;
  if (!first || !isElement(first)) throw new Error('An XML fragment needs one element');
  return first;
};

const isElement = (node: { nodeType: number }): node is Element => node.nodeType === 1;

const empty = (element: Element | undefined) => {
  while (element?.firstChild) element.removeChild(element.firstChild);
};

const finishText = (element: Element, context: SlideContext) => {
  empty(child(element, 'p:spPr'));
  const body = child(element, 'p:txBody');
  const [bodyProperties] = descendants(element, 'a:bodyPr');
  const [nonVisual] = descendants(element, 'p:cNvSpPr');
  if (!body || !bodyProperties) throw new Error('pptxgenjs wrote a text without a body');
  for (const { name } of [...bodyProperties.attributes]) bodyProperties.removeAttribute(name);
  empty(bodyProperties);
  empty(nonVisual);
  const { ownerDocument } = element;
  if (ownerDocument)
    nonVisual?.appendChild(ownerDocument.importNode(fragment(xml`<a:spLocks noGrp="1"/>`), true));
  for (const paragraph of descendants(body, 'a:p')) finishParagraph(paragraph, context);
};

/** One `pPr` with nothing but the level; runs with nothing but language, emphasis and link. */
const finishParagraph = (
  paragraph: Element,
  context: Pick<SlideContext, 'deck' | 'relationships' | 'link'>,
) => {
  const properties = [...paragraph.childNodes].filter((node): node is Element => node.nodeName === 'a:pPr');
  for (const extra of properties.slice(1)) paragraph.removeChild(extra);
  const [first] = properties;
  if (first) {
    empty(first);
    for (const { name } of [...first.attributes]) if (name !== 'lvl') first.removeAttribute(name);
  }
  for (const end of descendants(paragraph, 'a:endParaRPr')) paragraph.removeChild(end);
  for (const run of descendants(paragraph, 'a:r')) finishRun(run, context);
};

const SVG_EXTENSION = '{96DAC541-7B7A-43D3-8B79-37D633B846F1}';
const SVG_NAMESPACE = 'http://schemas.microsoft.com/office/drawing/2016/SVG/main';
export const DECORATIVE_EXTENSION = xml`<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>`;

/** The picture as PNG, with the vector drawing for programs that know it. */
export const blip = ({ png, svg }: PictureIds): Xml =>
  svg === undefined
    ? xml`<a:blip r:embed="${png}"/>`
    : xml`<a:blip r:embed="${png}"><a:extLst><a:ext uri="${SVG_EXTENSION}"><asvg:svgBlip xmlns:asvg="${SVG_NAMESPACE}" r:embed="${svg}"/></a:ext></a:extLst></a:blip>`;

const finishPicture = (element: Element, alt: string, ids: PictureIds) => {
  empty(child(element, 'p:spPr'));
  const { ownerDocument } = element;
  const [properties] = descendants(element, 'p:cNvPr');
  const [old] = descendants(element, 'a:blip');
  const [locks] = descendants(element, 'a:picLocks');
  if (!ownerDocument || !properties || !old) throw new Error('pptxgenjs wrote a picture without a blip');
  old.parentNode?.replaceChild(ownerDocument.importNode(fragment(blip(ids)), true), old);
  locks?.setAttribute('noGrp', '1');
  empty(properties);
  properties.setAttribute('descr', alt);
  if (alt === '') properties.appendChild(ownerDocument.importNode(fragment(DECORATIVE_EXTENSION), true));
};

const slideNumber = (placeholder: Placeholder, id: number, { layout, number, deck }: SlideContext): Xml =>
  xml`<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${shapeName(placeholder.name)}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>${placeholderMark(placeholder, layout)}</p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"><a:rPr lang="${deck.language}"/><a:t>${number}</a:t></a:fld></a:p></p:txBody></p:sp>`;
