/** Rules for what fills a placeholder: its layout decides place and look. */
import { styleOfLevel } from '../../../text/styles.ts';
import { allOf, childOf, createNode, drop, keepAttributes, type Node } from '../node.ts';
import { xml } from '../xml.ts';
import { roleOf } from './texts.ts';
import type { Rule } from './written.ts';

/** Where each kind of element names what locks it. */
const LOCKS: Readonly<Record<string, readonly [properties: string, locks: string]>> = {
  'p:sp': ['p:cNvSpPr', 'a:spLocks'],
  'p:pic': ['p:cNvPicPr', 'a:picLocks'],
  'p:graphicFrame': ['p:cNvGraphicFramePr', 'a:graphicFrameLocks'],
};

export const tieToPlaceholder: Rule = ({ element, placeholder }) => {
  const [visible] = element.children;
  if (!visible || !('name' in visible)) return;
  const properties = childOf(visible, 'p:nvPr');
  if (properties) properties.children = placeholder ? [placeholder] : [];
  const [owner = '', locks = ''] = LOCKS[element.name] ?? [];
  const holder = childOf(visible, owner);
  if (!placeholder || !holder) return;
  const known = childOf(holder, locks);
  if (known) known.attributes.set('noGrp', '1');
  else holder.children.push(xml`<${{ xml: locks }} noGrp="1"/>`);
};

export const inheritFromLayout: Rule = ({ element, shape, placeholder }) => {
  if (!placeholder) return;
  const properties = childOf(element, 'p:spPr');
  if (properties) properties.children = [];
  if (shape.kind !== 'text') return;
  const body = childOf(element, 'p:txBody');
  if (body)
    body.children = body.children.map((one) =>
      'name' in one && one.name === 'a:bodyPr' ? createNode('a:bodyPr') : one,
    );
  for (const paragraph of allOf(element, 'a:p')) inheritLevel(paragraph, shape.levels);
};

const inheritLevel = (paragraph: Node, levels: Parameters<typeof styleOfLevel>[0]) => {
  const properties = childOf(paragraph, 'a:pPr');
  const level = Number(properties?.attributes.get('lvl') ?? 0) + 1;
  if (properties) {
    keepAttributes(properties, 'lvl');
    properties.children = [];
    if (level === 1) drop(paragraph, 'a:pPr');
  }
  const { color, size } = styleOfLevel(levels, level);
  for (const run of allOf(paragraph, 'a:rPr')) {
    if (roleOf(run) === color) drop(run, 'a:solidFill');
    if (Number(run.attributes.get('sz')) === Math.round(size * 100))
      for (const name of SIZED) run.attributes.delete(name);
  }
};

/** What goes with the size of a text. */
const SIZED = ['sz', 'spc', 'kern'];
