/** Rules for paragraphs and runs. */
import { BULLET_COLOR } from '../../../text/styles.ts';
import { colorCode, roleOfCode } from '../colors.ts';
import { allOf, createNode, drop, keepAttributes, type Node, nodeAt, nodesOf } from '../node.ts';
import { xml } from '../xml.ts';
import type { Rule } from './written.ts';

export const keepOnePropertySet: Rule = ({ element }) => {
  for (const paragraph of allOf(element, 'a:p')) {
    const [first] = paragraph.children;
    paragraph.children = paragraph.children.filter(
      (one) => one === first || !('name' in one && one.name === 'a:pPr'),
    );
  }
};

/** The end of a paragraph has no text that could have a language. */
export const speakOneLanguage: Rule = ({ element }) => {
  for (const paragraph of allOf(element, 'a:p')) drop(paragraph, 'a:endParaRPr');
  for (const { attributes } of allOf(element, 'a:rPr')) attributes.delete('altLang');
};

/** A link in the theme's own colour of links says nothing of it: PowerPoint then also shows which were visited. */
export const leadLinks: Rule = ({ element, page }) => {
  for (const properties of allOf(element, 'a:rPr')) {
    const link = nodesOf(properties).find(({ name }) => name === 'a:hlinkClick');
    if (!link) continue;
    link.attributes.set('r:id', page.link(link.attributes.get('r:id') ?? ''));
    keepAttributes(link, 'r:id');
    if (roleOf(properties) !== 'link') continue;
    drop(properties, 'a:solidFill');
    drop(link, 'a:extLst');
  }
};

/** The role of a run's colour, as long as it is a number of pptxgenjs. */
export const roleOf = (properties: Node) =>
  roleOfCode(nodeAt(properties, 'a:solidFill', 'a:srgbClr')?.attributes.get('val') ?? '');

export const colorBullets: Rule = ({ element }) => {
  for (const properties of allOf(element, 'a:pPr')) {
    const bullet = nodesOf(properties).find(({ name }) => name === 'a:buChar');
    if (!bullet) continue;
    const color = createNode('a:buClr', {}, [createNode('a:srgbClr', { val: colorCode(BULLET_COLOR) })]);
    drop(properties, 'a:buSzPct', 'a:buChar');
    properties.children.push(color, xml`<a:buFont typeface="+mn-lt"/>`, bullet);
  }
};
