/** Drawn shapes and groups: whole, described or marked as decoration, and of some size. */

import { attribute, child, type Element, shownText, within } from '../formats/xml.ts';
import type { PartCheck } from './opened.ts';

const FOLDERS = ['slides', 'slideLayouts', 'slideMasters'];

export const checkShapes: PartCheck = ({ name, folder, root }) => {
  if (!FOLDERS.includes(folder) || !root) return [];
  const shapes = within(root, 'p:sp');
  return [
    ...shapes
      .filter((shape) => !child(shape, 'p:txBody'))
      .map((shape) => `${name} has a shape without a text body: ${nameOf(shape)}.`),
    ...shapes
      .filter((shape) => isDrawn(shape) && !isDescribed(shape))
      .map((shape) => `${name} has a drawing that is neither described nor decoration: ${nameOf(shape)}.`),
    ...within(root, 'p:grpSp').flatMap((group) => findGroupFaults(name, group)),
  ];
};

const isDrawn = (shape: Element) => within(shape, 'p:ph').length === 0 && shownText(shape) === '';

/** Its own name and description come first, those of its members after. */
const visible = (shape: Element) => within(shape, 'p:cNvPr')[0];
const nameOf = (shape: Element) => attribute(visible(shape), 'name');

const isDescribed = (shape: Element): boolean => {
  const own = visible(shape);
  return attribute(own, 'descr').trim() !== '' || (!!own && within(own, 'adec:decorative').length > 0);
};

const MEMBERS = new Set(['p:sp', 'p:pic', 'p:graphicFrame', 'p:grpSp', 'p:cxnSp']);

/** Members stand where they say on the slide: a group neither moves nor stretches them. */
const findGroupFaults = (name: string, group: Element): string[] => {
  const [transform] = within(group, 'a:xfrm');
  const pair = (what: string) => {
    const found = transform && child(transform, what);
    return ['x', 'y', 'cx', 'cy'].map((key) => attribute(found, key)).join(' ');
  };
  const isPlain = pair('a:off') === pair('a:chOff') && pair('a:ext') === pair('a:chExt');
  return [
    ...(isPlain ? [] : [`${name} has a group that moves its members: ${nameOf(group)}.`]),
    ...(group.children.some((one) => MEMBERS.has(one.name))
      ? []
      : [`${name} has an empty group: ${nameOf(group)}.`]),
    ...(within(group, 'p:ph').length > 0 ? [`${name} has a placeholder in the group ${nameOf(group)}.`] : []),
  ];
};
