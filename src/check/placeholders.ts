/** Slides fill the placeholders of their layout, title first, and leave none empty. */

import { attribute, type Element, shownText, within } from '../xml.ts';
import { type Check, partsIn, relatedPart, twins } from './opened.ts';

/** What ties a slide's placeholder to its layout's. */
const keysOf = (page: Element) =>
  within(page, 'p:ph').map((ph) => `${attribute(ph, 'type') || 'obj'} ${attribute(ph, 'idx') || '0'}`);

export const checkPlaceholders: Check = (opened) =>
  partsIn(opened, 'slides').flatMap(([name, root]) => {
    const layout = opened.documents.get(relatedPart(opened, name, 'slideLayout') ?? '');
    if (!layout) return [`${name} has no layout.`];
    const offered = new Set(keysOf(layout));
    const filled = keysOf(root);
    const shapes = within(root, 'p:sp');
    return [
      ...filled
        .filter((key) => !offered.has(key))
        .map((key) => `${name} fills the placeholder ${key}, which its layout lacks.`),
      ...twins(filled).map((key) => `${name} fills the placeholder ${key} twice.`),
      ...shapes
        .filter((shape) => within(shape, 'p:ph').length === 0)
        .map(() => `${name} has a text outside its placeholders, which no outline shows.`),
      ...shapes
        .filter((shape) => shownText(shape).trim() === '')
        .map(() => `${name} has an empty placeholder.`),
    ];
  });

/** The title of a slide, if it has one. */
export const titleOf = (slide: Element): string | undefined => {
  const shape = within(slide, 'p:sp').find(
    (candidate) => attribute(within(candidate, 'p:ph')[0], 'type') === 'title',
  );
  return shape && shownText(shape);
};

export const checkTitles: Check = (opened) => {
  const slides = partsIn(opened, 'slides');
  const titles = slides.map(([, root]) => titleOf(root) ?? '');
  return [
    ...slides
      .filter(([, root]) => attribute(within(root, 'p:ph')[0], 'type') !== 'title')
      .map(([name]) => `The title of ${name} is not first in reading order.`),
    ...slides.filter((_, i) => titles[i] === '').map(([name]) => `${name} has no title.`),
    ...twins(titles).map((title) => `Two slides have the title “${title}”.`),
  ];
};
