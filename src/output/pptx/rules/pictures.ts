/** The rule for pictures. */
import { nodeAt } from '../node.ts';
import { blip, transform } from '../shape.ts';
import { xml } from '../xml.ts';
import type { Rule } from './written.ts';

export const holdPicture: Rule = ({ element, shape, page }) => {
  if (shape.kind !== 'picture' && shape.kind !== 'logo') return;
  const fill = nodeAt(element, 'p:blipFill');
  const properties = nodeAt(element, 'p:spPr');
  if (!fill || !properties) throw new Error('pptxgenjs wrote a picture without its parts');
  const { ids, within } = page.picture(shape);
  fill.children = [blip(ids), xml`<a:stretch><a:fillRect/></a:stretch>`];
  if (within) properties.children = [transform(within), xml`<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>`];
};
