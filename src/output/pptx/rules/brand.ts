/** Rules for colours and fonts: all are the theme's. */
import { type ColorReferences, colorXml, roleOfCode } from '../colors.ts';
import { allOf, keepAttributes, type Node } from '../node.ts';
import type { Xml } from '../xml.ts';
import type { Rule } from './written.ts';

export const takeThemeColors: Rule = ({ element, page }) => replaceColors(element, page.theme);

const replaceColors = (node: Node, theme: ColorReferences) => {
  for (const [i, one] of node.children.entries()) {
    if (!('name' in one)) continue;
    if (one.name === 'a:srgbClr') node.children[i] = themeColor(one, theme);
    else replaceColors(one, theme);
  }
};

const themeColor = ({ attributes }: Node, theme: ColorReferences): Xml => {
  const code = attributes.get('val') ?? '';
  const role = roleOfCode(code);
  if (!role) throw new Error(`pptxgenjs put in the colour ${code}`);
  return colorXml(role, theme);
};

/** Each script has a font of the theme, which is named after it. */
const SCRIPTS = { 'a:latin': 'lt', 'a:ea': 'ea', 'a:cs': 'cs' } as const;

/** Kerned from this size on, in hundredths of a point, as our layouts say. */
const KERNED_FROM = '1200';

export const takeThemeFonts: Rule = ({ element }) => {
  for (const [name, script] of Object.entries(SCRIPTS))
    for (const face of allOf(element, name)) {
      face.attributes.set('typeface', (face.attributes.get('typeface') ?? '').replace(/lt$/, script));
      keepAttributes(face, 'typeface');
    }
  for (const { attributes } of allOf(element, 'a:rPr'))
    if (attributes.get('kern') === '0') attributes.set('kern', KERNED_FROM);
};
