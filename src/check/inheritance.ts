/** The theme and the layouts decide the look: what repeats or bypasses them would not follow a change. */

import { attribute, type Element, everything, within } from '../formats/xml.ts';
import type { PartCheck } from './opened.ts';

const COLORS = new Set(['a:srgbClr', 'a:sysClr', 'a:prstClr', 'a:hslClr', 'a:scrgbClr']);
const FACES = new Set(['a:latin', 'a:ea', 'a:cs', 'a:sym', 'a:buFont']);

const FOLDERS = ['slides', 'slideLayouts', 'slideMasters', 'notesSlides', 'charts'];

export const checkInheritance: PartCheck = ({ name, folder, root }) => {
  if (!FOLDERS.includes(folder) || !root) return [];
  const own = everything(root).flatMap((element) => {
    if (COLORS.has(element.name)) return [`${name} has a colour of its own instead of the theme's.`];
    const face = FACES.has(element.name) ? attribute(element, 'typeface') : '';
    return face !== '' && !face.startsWith('+')
      ? [`${name} has the typeface ${face} of its own instead of the theme's.`]
      : [];
  });
  return folder === 'slides' ? [...own, ...findOverrides(name, root)] : own;
};

/** Texts that stand free have a place and a size of their own. */
const filling = (root: Element) => within(root, 'p:sp').filter((shape) => within(shape, 'p:ph').length > 0);

/** Of each run, as it says itself: a unit may be smaller than its number, but not all of a paragraph. */
const sizesIn = (element: Element) =>
  within(element, 'a:r').map((run) => attribute(within(run, 'a:rPr')[0], 'sz'));

/** Elements that make a slide move or run something. */
const FORBIDDEN = new Set(['p:transition', 'p:timing', 'p:oleObj', 'p:control', 'p:custDataLst']);

const findOverrides = (name: string, root: Element): string[] => [
  ...filling(root)
    .filter((shape) => within(shape, 'a:xfrm').length > 0)
    .map(() => `${name} has a text that does not take its place from the layout.`),
  ...filling(root)
    .flatMap((shape) => within(shape, 'a:p'))
    .filter((paragraph) => sizesIn(paragraph).length > 0 && !sizesIn(paragraph).includes(''))
    .map(() => `${name} has a text that does not take its size from the layout.`),
  ...within(root, 'p:sp')
    .filter((shape) => within(shape, 'p:ph').length === 0 && sizesIn(shape).includes(''))
    .map(() => `${name} has a free text without a size, which every program sets in another one.`),
  ...everything(root)
    .filter((element) => FORBIDDEN.has(element.name))
    .map((element) => `${name} has ${element.name}; decks neither move nor run anything.`),
  ...within(root, 'a:ext')
    .filter((size) => ['cx', 'cy'].some((side) => Number(attribute(size, side)) < 0))
    .map(() => `${name} has a shape of negative size.`),
];
