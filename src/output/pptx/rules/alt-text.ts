/** The rule for what programs read aloud in place of what is not text. */
import { allOf } from '../node.ts';
import { DECORATIVE_EXTENSION } from '../shape.ts';
import type { Rule } from './written.ts';

export const describeShape: Rule = ({ element, shape, page }) => {
  if (shape.kind === 'text') return;
  const alt = shape.kind === 'logo' ? page.logoAlt : shape.alt;
  const [properties] = allOf(element, 'p:cNvPr');
  if (!properties) throw new Error('pptxgenjs wrote a shape without a name');
  properties.attributes.delete('descr');
  if (alt === '') properties.children = [DECORATIVE_EXTENSION];
  else properties.attributes.set('descr', alt);
};
