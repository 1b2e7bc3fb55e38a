/** Ids are unique and in the ranges that PowerPoint insists on. */

import { attribute, type Element, within } from '../formats/xml.ts';
import { type Check, duplicates, type PartCheck, partsIn } from './opened.ts';

const PAGES = ['slides', 'slideLayouts', 'slideMasters', 'notesSlides', 'notesMasters'];

export const checkShapeIds: PartCheck = ({ name, folder, root }) => {
  if (!PAGES.includes(folder) || !root) return [];
  const shapes = within(root, 'p:cNvPr');
  const ids = shapes.map((shape) => attribute(shape, 'id'));
  return [
    ...duplicates(ids).map((id) => `${name} uses the shape id ${id} twice.`),
    ...ids.filter((id) => !/^[1-9]\d{0,8}$/.test(id)).map((id) => `${name} has the shape id ${id}.`),
    ...duplicates(shapes.map((shape) => attribute(shape, 'name'))).map(
      (shape) => `${name} has two shapes named ${shape}.`,
    ),
  ];
};

const SLIDE_IDS = { from: 256, to: 2 ** 31 - 1, what: 'slide id' };
const LAYOUT_IDS = { from: 2 ** 31, to: 2 ** 32 - 1, what: 'layout id' };

const findIdFaults = (ids: readonly string[], { from, to, what }: typeof SLIDE_IDS): string[] => [
  ...duplicates(ids).map((id) => `The ${what} ${id} is used twice.`),
  ...ids
    .filter((id) => !/^\d+$/.test(id) || Number(id) < from || Number(id) > to)
    .map((id) => `The ${what} ${id} is out of range.`),
];

const idsOf = (root: Element | undefined, name: string) =>
  root ? within(root, name).map((element) => attribute(element, 'id')) : [];

export const checkPresentationIds: Check = (opened) => {
  const presentation = opened.documents.get('ppt/presentation.xml');
  const layouts = partsIn(opened, 'slideMasters').flatMap(({ layoutIds }) => layoutIds);
  return [
    ...findIdFaults(idsOf(presentation, 'p:sldId'), SLIDE_IDS),
    ...findIdFaults([...idsOf(presentation, 'p:sldMasterId'), ...layouts], LAYOUT_IDS),
  ];
};

const GUID = /^\{[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}\}$/;

/** Beyond this many slides a deck has named sections. */
const MOST_WITHOUT_SECTIONS = 10;

export const checkSections: PartCheck = ({ name, root: presentation }) => {
  if (name !== 'ppt/presentation.xml' || !presentation) return [];
  const slides = idsOf(presentation, 'p:sldId');
  const sections = within(presentation, 'p14:section');
  if (sections.length === 0)
    return slides.length > MOST_WITHOUT_SECTIONS ? [`${slides.length} slides need sections.`] : [];
  const ids = sections.map((section) => attribute(section, 'id'));
  const members = sections.flatMap((section) => idsOf(section, 'p14:sldId'));
  return [
    ...ids.filter((id) => !GUID.test(id)).map((id) => `The section id ${id} is no upper-case GUID.`),
    ...duplicates(ids).map((id) => `The section id ${id} is used twice.`),
    ...sections.filter((section) => attribute(section, 'name') === '').map(() => 'A section has no name.'),
    ...(members.join() === slides.join() ? [] : ['The sections do not hold every slide once, in order.']),
  ];
};
