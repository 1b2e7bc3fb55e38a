/** A slide of the raw package onto our layout: real placeholders, nothing that the layout says already. */
import type { Deck, Layout, Placeholder, Slide, SlideShape } from '../../deck/slide.ts';
import { attribute, child, type Element, within } from '../../formats/xml.ts';
import type { Relationships } from './relationships.ts';
import { finishRuns, type RunContext } from './run.ts';
import {
  blip,
  DECORATIVE_EXTENSION,
  NAMESPACES,
  type PictureIds,
  placeholderMark,
  shapeName,
  TREE_HEAD,
} from './shape.ts';
import { finishTable } from './table.ts';
import { part, type Xml, xml } from './xml.ts';

export interface SlideContext extends RunContext {
  readonly deck: Pick<Deck, 'language' | 'direction'>;
  readonly slide: Slide;
  readonly layout: Layout;
  readonly number: number;
  readonly relationships: Relationships;
  readonly picture: (shape: SlideShape) => PictureIds;
}

/** The finished slide's XML, from the raw slide's texts, emphasis, links and tables. */
export const finishSlide = (raw: Element, context: SlideContext): string => {
  const { slide, layout } = context;
  const written = new Map(shapeElements(raw).map((element) => [nameOf(element), element]));
  const shapes = slide.shapes.map((shape, i) => {
    const element = written.get(shape.placeholder);
    const placeholder = layout.placeholders.find(({ name }) => name === shape.placeholder);
    if (!element || !placeholder)
      throw new Error(`${slide.id}: ${shape.placeholder} is missing from its slide or layout`);
    return finishShape(element, shape, placeholder, i + 2, context);
  });
  const number = layout.placeholders.find(({ type }) => type === 'slideNumber');
  if (number) shapes.push(slideNumber(number, shapes.length + 2, context));
  return part(
    xml`<p:sld ${NAMESPACES}><p:cSld><p:spTree>${TREE_HEAD}${shapes}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>`,
  );
};

const SHAPE_NAMES = new Set(['p:sp', 'p:pic', 'p:graphicFrame']);

const shapeElements = (raw: Element): Element[] =>
  within(raw, 'p:spTree').flatMap(({ children }) => children.filter(({ name }) => SHAPE_NAMES.has(name)));

const nameOf = (shape: Element) => attribute(within(shape, 'p:cNvPr')[0], 'name');

const finishShape = (
  element: Element,
  shape: SlideShape,
  placeholder: Placeholder,
  id: number,
  context: SlideContext,
): Xml => {
  const mark = placeholderMark(placeholder, context.layout);
  const names = xml`id="${id}" name="${shapeName(shape.placeholder)}"`;
  if (shape.kind === 'text') return textShape(names, mark, finishText(element, context));
  if (shape.kind === 'picture') return picture(names, mark, shape.alt, context.picture(shape));
  const table = finishTable(element, { ...context, placeholder, direction: context.deck.direction });
  return xml`<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr ${names} descr="${shape.alt}"/><p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr>${mark}</p:nvPr></p:nvGraphicFramePr>${table}</p:graphicFrame>`;
};

const textShape = (names: Xml, mark: Xml, paragraphs: Xml | readonly Xml[]): Xml =>
  xml`<p:sp><p:nvSpPr><p:cNvPr ${names}/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>${mark}</p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>${paragraphs}</p:txBody></p:sp>`;

/** One `pPr` with nothing but the level; runs with nothing but language, emphasis and link. */
const finishText = (element: Element, context: SlideContext): Xml[] =>
  within(element, 'a:p').map((paragraph) => {
    const properties = child(paragraph, 'a:pPr');
    const level = properties?.attributes.get('lvl');
    const written = level === undefined ? xml`<a:pPr/>` : xml`<a:pPr lvl="${level}"/>`;
    return xml`<a:p>${properties ? written : xml``}${finishRuns(paragraph, context)}</a:p>`;
  });

const picture = (names: Xml, mark: Xml, alt: string, ids: PictureIds): Xml => {
  const properties = alt === '' ? xml`>${DECORATIVE_EXTENSION}</p:cNvPr>` : xml`/>`;
  return xml`<p:pic><p:nvPicPr><p:cNvPr ${names} descr="${alt}"${properties}<p:cNvPicPr><a:picLocks noChangeAspect="1" noGrp="1"/></p:cNvPicPr><p:nvPr>${mark}</p:nvPr></p:nvPicPr><p:blipFill>${blip(ids)}<a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr/></p:pic>`;
};

const slideNumber = (placeholder: Placeholder, id: number, { layout, number, deck }: SlideContext): Xml =>
  textShape(
    xml`id="${id}" name="${shapeName(placeholder.name)}"`,
    placeholderMark(placeholder, layout),
    xml`<a:p><a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"><a:rPr lang="${deck.language}"/><a:t>${number}</a:t></a:fld></a:p>`,
  );
