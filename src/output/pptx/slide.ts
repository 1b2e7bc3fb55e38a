/** A slide that pptxgenjs wrote, put onto our layout, and the notes that it carried along. */

import type { Media } from '../../media/media.ts';
import type { Deck, Layout, Placeholder, Slide } from '../../slides/slide.ts';
import type { ChartFiles } from './chart/chart-shape.ts';
import { createNode, type Node, nodeAt, readNode, writeNode } from './node.ts';
import { NOTES_BODY, notesPart, notesShape } from './notes.ts';
import { findMedia, pageContext } from './page-context.ts';
import { assembleShapes, numberShapes, type PlaceholderOf, replaceShapes, shapesOf } from './page-shapes.ts';
import type { RawSlide, Target } from './pptxgenjs.ts';
import { addShape } from './raw-shapes.ts';
import * as rel from './relationships.ts';
import { placeholderMark, shapeName } from './shape.ts';
import { part, xml } from './xml.ts';

/** A slide that is to be written, and what it stands in. */
export interface SlideSource {
  readonly deck: Pick<Deck, 'theme' | 'direction' | 'language'>;
  readonly media: ReadonlyMap<string, Media>;
  readonly slide: Slide;
  /** Its place in the deck, from 1. */
  readonly number: number;
  readonly layout: Layout;
  readonly layoutNumber: number;
}

/** The texts of its parts; those of the notes are empty where nothing is said. */
export interface SlideParts {
  readonly slide: string;
  readonly relationships: string;
  readonly notes: string;
  readonly notesRelationships: string;
  /** Of its native charts, in order; the slide names them by `chartName`. */
  readonly charts: readonly ChartFiles[];
}

/** Within `ppt/charts` and, with another ending, `ppt/embeddings`. */
export const chartName = (slide: number, index: number) => `chart${slide}-${index + 1}`;

/** Its shapes, and its notes as one more text: pptxgenjs itself would lose their paragraphs and links. */
export const fillSlide =
  ({ slide, deck }: SlideSource) =>
  (target: Target) => {
    for (const shape of slide.shapes) addShape(target, shape, deck);
    if (slide.notes.length > 0) addShape(target, notesShape(slide), deck);
  };

export const slideParts = (raw: RawSlide, source: SlideSource): SlideParts => {
  const { deck, media, slide, layout, layoutNumber, number } = source;
  const root = readNode(raw.slide);
  const written = shapesOf(root);
  const spoken = slide.notes.length > 0 ? written.pop() : undefined;
  const relationships = rel.createRelationships();
  relationships.add(rel.LAYOUT, `../slideLayouts/slideLayout${layoutNumber}.xml`);
  const charts: ChartFiles[] = [];
  const addChart = (files: ChartFiles) =>
    relationships.add(rel.CHART, `../charts/${chartName(number, charts.push(files) - 1)}.xml`);
  const page = pageContext(deck, raw.relationships, relationships, findMedia(media, slide), addChart);
  const shapes = assembleShapes(written, slide.shapes, marksIn(layout, slide), page);
  const numbered = layout.placeholders.find(({ type }) => type === 'slideNumber');
  if (numbered) shapes.push(slideNumber(numbered, source));
  numberShapes(shapes);
  replaceShapes(root, shapes);
  // pptxgenjs counts the slides of its own run there, which says nothing and differs from run to run.
  nodeAt(root, 'p:cSld')?.attributes.delete('name');
  const notes = spoken && notesParts(spoken, raw, source);
  if (notes) relationships.add(rel.NOTES, `../notesSlides/notesSlide${number}.xml`);
  return {
    slide: part(writeNode(root)),
    relationships: relationships.write(),
    notes: notes?.part ?? '',
    notesRelationships: notes?.relationships ?? '',
    charts,
  };
};

const marksIn =
  (layout: Layout, { id }: Slide): PlaceholderOf =>
  (shape) => {
    if (!('placeholder' in shape) || shape.placeholder === undefined) return undefined;
    const placeholder = layout.placeholders.find(({ name }) => name === shape.placeholder);
    if (!placeholder) throw new Error(`${id}: layout ${layout.name} has no placeholder ${shape.placeholder}`);
    return placeholderMark(placeholder, layout);
  };

const slideNumber = (placeholder: Placeholder, { layout, number, deck }: SlideSource): Node =>
  createNode('p:sp', {}, [
    createNode('p:nvSpPr', {}, [
      createNode('p:cNvPr', { id: '', name: shapeName(placeholder.name) }),
      xml`<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>${placeholderMark(placeholder, layout)}</p:nvPr>`,
    ]),
    xml`<p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"><a:rPr lang="${deck.language}"/><a:t>${number}</a:t></a:fld></a:p></p:txBody>`,
  ]);

const notesParts = (spoken: Node, raw: RawSlide, { deck, slide, number }: SlideSource) => {
  const relationships = rel.createRelationships();
  relationships.add(rel.NOTES_MASTER, '../notesMasters/notesMaster1.xml');
  relationships.add(rel.SLIDE, `../slides/slide${number}.xml`);
  const page = pageContext(deck, raw.relationships, relationships, () => undefined);
  const [text] = assembleShapes([spoken], [notesShape(slide)], () => NOTES_BODY, page);
  if (!text) throw new Error('Notes are one text');
  return { part: notesPart(text), relationships: relationships.write() };
};
