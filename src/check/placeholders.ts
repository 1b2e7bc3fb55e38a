/** Slides fill the placeholders of their layout, title first, and leave none empty. */

import { attribute, type Element, shownText, within } from '../formats/xml.ts';
import { type Check, duplicates, type PartCheck, partsIn } from './opened.ts';
import { keysOf, titleOf } from './part.ts';

/** Between slides and their layouts. */
export const checkPlaceholders: Check = (opened) =>
  partsIn(opened, 'slides').flatMap(({ name, placeholders }) => {
    const layout = opened.parts.get(opened.related(name, 'slideLayout') ?? '');
    if (!layout) return [`${name} has no layout.`];
    const offered = new Set(layout.placeholders);
    return placeholders
      .filter((key) => !offered.has(key))
      .map((key) => `${name} fills the placeholder ${key}, which its layout lacks.`);
  });

/** Within each slide. */
export const checkFilling: PartCheck = ({ name, folder, root }) => {
  if (folder !== 'slides' || !root) return [];
  const shapes = within(root, 'p:sp');
  const free = shapes.filter((shape) => within(shape, 'p:ph').length === 0);
  return [
    ...duplicates(keysOf(root)).map((key) => `${name} fills the placeholder ${key} twice.`),
    ...free
      .filter((shape) => shownText(shape).trim() !== '' && !isTextBox(shape))
      .map(() => `${name} has a text outside its placeholders that is no text box.`),
    ...free
      .filter((shape) => shownText(shape).trim() === '' && isTextBox(shape))
      .map(() => `${name} has an empty text box.`),
    ...shapes
      .filter((shape) => within(shape, 'p:ph').length > 0 && shownText(shape).trim() === '')
      .map(() => `${name} has an empty placeholder.`),
  ];
};

const isTextBox = (shape: Element) => attribute(within(shape, 'p:cNvSpPr')[0], 'txBox') === '1';

export const checkTitle: PartCheck = ({ name, folder, root }) => {
  if (folder !== 'slides' || !root) return [];
  const isFirst = attribute(within(root, 'p:ph')[0], 'type') === 'title';
  return [
    ...(isFirst ? [] : [`The title of ${name} is not first in reading order.`]),
    ...(titleOf(root) ? [] : [`${name} has no title.`]),
  ];
};

export const checkTitles: Check = (opened) =>
  duplicates(partsIn(opened, 'slides').map(({ title = '' }) => title)).map(
    (title) => `Two slides have the title “${title}”.`,
  );
