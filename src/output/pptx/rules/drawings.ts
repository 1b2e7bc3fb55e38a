/** Rules for drawn shapes. */
import type { Outline } from '../../../slides/drawing.ts';
import { childOf, type Node, nodeAt } from '../node.ts';
import { type Xml, xml } from '../xml.ts';
import type { Rule } from './written.ts';

export const mendLines: Rule = ({ element, shape }) => {
  const line = nodeAt(element, 'p:spPr', 'a:ln');
  if (!line) return;
  const outline = shape.kind === 'mark' ? shape.mark.outline : undefined;
  if (outline) mendOutline(line, outline);
  else line.children = [xml`<a:noFill/>`];
};

const mendOutline = (line: Node, { dash, cap = 'flat', width }: Outline) => {
  line.attributes.set('cap', cap === 'round' ? 'rnd' : 'flat');
  line.children = line.children.flatMap((one) => {
    if (!('name' in one && one.name === 'a:prstDash')) return [one];
    return [dash ? customDash(dash, width) : one, xml`<a:miter lim="800000"/>`];
  });
};

/** Thousandths of a percent of the line's width; a dot of no length would not be drawn. */
const customDash = ([dash, gap]: NonNullable<Outline['dash']>, width: number): Xml => {
  const share = (length: number) => Math.max(1000, Math.round((length / width) * 100_000));
  return xml`<a:custDash><a:ds d="${share(dash)}" sp="${share(gap)}"/></a:custDash>`;
};

/** Without one, some programs cannot read a shape, and nobody can write into it. */
export const addMissingBody: Rule = ({ element }) => {
  if (element.name !== 'p:sp' || childOf(element, 'p:txBody')) return;
  element.children.push(xml`<p:txBody><a:bodyPr anchor="ctr"/><a:lstStyle/><a:p/></p:txBody>`);
};
