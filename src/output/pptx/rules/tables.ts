/** The rules for tables. */
import { allOf } from '../node.ts';
import { TABLE_STYLE } from '../table-style.ts';
import { xml } from '../xml.ts';
import type { Rule } from './written.ts';

export const mendTable: Rule = ({ element, page }) => {
  for (const properties of allOf(element, 'a:tblPr')) {
    properties.attributes.set('firstRow', '1');
    if (page.direction === 'rtl') properties.attributes.set('rtl', '1');
    properties.children = [xml`<a:tableStyleId>${TABLE_STYLE}</a:tableStyleId>`];
  }
};

/** A table's style may set a header in bold letters; what is not said to be bold here is not. */
export const settleWeight: Rule = ({ element, shape }) => {
  if (shape.kind !== 'table') return;
  for (const { attributes } of allOf(element, 'a:rPr')) if (!attributes.has('b')) attributes.set('b', '0');
};
