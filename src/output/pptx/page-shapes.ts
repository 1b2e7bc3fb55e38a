/** The shapes of a page from what pptxgenjs wrote: mended, in groups where they belong together, and numbered. */
import type { Box } from '../../geometry.ts';
import { nativeChartOf } from '../../slides/slide.ts';
import { allOf, createNode, type Node, nodeAt, nodesOf } from './node.ts';
import type { AnyShape } from './raw-shapes.ts';
import { mend } from './rules/rules.ts';
import type { PageContext, WrittenShape } from './rules/written.ts';
import { DECORATIVE_EXTENSION, groupTransform, shapeName } from './shape.ts';
import { type Xml, xml } from './xml.ts';

/** What ties a shape to its layout's placeholder, if it fills one. */
export type PlaceholderOf = (shape: WrittenShape) => Xml | undefined;

/** An element for each shape; `written` are those of all texts, pictures, tables and marks, in order. */
export const assembleShapes = (
  written: readonly Node[],
  shapes: readonly AnyShape[],
  placeholderOf: PlaceholderOf,
  page: PageContext,
): Node[] => {
  const rest = written.values();
  const take = (shape: WrittenShape): Node => {
    const { value: element } = rest.next();
    if (!element) throw new Error('pptxgenjs wrote fewer shapes than it was given');
    mend({ element, shape, placeholder: placeholderOf(shape), page });
    return element;
  };
  const elements = shapes.map((shape) => assemble(shape, take, page));
  if (!rest.next().done) throw new Error('pptxgenjs wrote more shapes than it was given');
  return elements;
};

const assemble = (shape: AnyShape, take: (shape: WrittenShape) => Node, page: PageContext): Node => {
  if (shape.kind === 'group') {
    const members = shape.shapes.map((one) => assemble(one, take, page));
    return groupOf(shape.name, shape.box, undefined, members);
  }
  const native = nativeChartOf(shape);
  if (shape.kind === 'picture' && native) return page.chart(shape, native);
  if (shape.kind !== 'drawing') return take(shape);
  const { name, box, marks, alt } = shape;
  const [only, ...others] = marks;
  if (only && others.length === 0) return take({ kind: 'mark', mark: only, alt });
  const members = marks.map((mark) => take({ kind: 'mark', mark, alt: '' }));
  return groupOf(name, box, alt, members);
};

/** Of texts if it has no alt text at all; an empty one is decorative. */
const groupOf = (name: string, box: Box, alt: string | undefined, members: readonly Node[]): Node => {
  const own = { id: '', name: shapeName(name), ...(alt ? { descr: alt } : {}) };
  const visible = createNode('p:cNvPr', own, alt === '' ? [DECORATIVE_EXTENSION] : []);
  const head = createNode('p:nvGrpSpPr', {}, [visible, xml`<p:cNvGrpSpPr/><p:nvPr/>`]);
  return createNode('p:grpSp', {}, [head, xml`<p:grpSpPr>${groupTransform(box)}</p:grpSpPr>`, ...members]);
};

/** The shapes of a slide as pptxgenjs wrote it, without the root of their tree. */
export const shapesOf = (slide: Node): Node[] => {
  const tree = nodeAt(slide, 'p:cSld', 'p:spTree');
  if (!tree) throw new Error('pptxgenjs wrote a slide without shapes');
  return nodesOf(tree).slice(2);
};

/** Puts the shapes in the place of those that pptxgenjs wrote. */
export const replaceShapes = (slide: Node, shapes: readonly Node[]) => {
  const tree = nodeAt(slide, 'p:cSld', 'p:spTree');
  if (tree) tree.children = [...nodesOf(tree).slice(0, 2), ...shapes];
};

/** The tree itself is the first of all. */
const FIRST_ID = 2;

/** Gives every shape an id of its own, in document order; the next that is free. */
export const numberShapes = (shapes: readonly Node[]): number => {
  let id = FIRST_ID;
  for (const shape of shapes)
    for (const { attributes } of allOf(shape, 'p:cNvPr')) attributes.set('id', String(id++));
  return id;
};
