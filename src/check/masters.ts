/** Masters, layouts and themes: one theme per master, real placeholders, nothing stock and nothing unused. */

import { attribute, type Element, within } from '../formats/xml.ts';
import { type Check, duplicates, type PartCheck, partsIn } from './opened.ts';

/** Between masters, layouts and slides. */
export const checkMasters: Check = (opened) => {
  const masters = partsIn(opened, 'slideMasters', 'notesMasters');
  const themes = masters.flatMap(({ name }) => opened.related(name, 'theme') ?? []);
  const used = new Set(partsIn(opened, 'slides').map(({ name }) => opened.related(name, 'slideLayout')));
  return [
    ...duplicates(themes).map((theme) => `Two masters share ${theme}.`),
    ...partsIn(opened, 'slideLayouts')
      .filter(({ name }) => !used.has(name))
      .map(({ name }) => `No slide uses ${name}.`),
    ...(opened.parts.has(PRESENTATION) ? [] : ['There is no presentation.']),
  ];
};

const PRESENTATION = 'ppt/presentation.xml';

/** Within each of them, and within what lists them. */
export const checkMaster: PartCheck = ({ name, folder, root }) => {
  if (!root) return [];
  if (folder === 'slideMasters') return findMasterFaults(name, root);
  if (folder === 'theme') return findThemeFaults(name, root);
  return name === PRESENTATION ? findPresentationFaults(root) : [];
};

const findMasterFaults = (name: string, root: Element): string[] => {
  const types = within(root, 'p:ph').map((ph) => attribute(ph, 'type'));
  return ['title', 'body']
    .filter((type) => !types.includes(type))
    .map((type) => `${name} has no ${type} placeholder.`);
};

const findThemeFaults = (name: string, root: Element): string[] => [
  ...(attribute(root, 'name') === 'Office Theme' ? [`${name} is the stock theme.`] : []),
  ...['a:majorFont', 'a:minorFont'].flatMap((slot) =>
    ['a:latin', 'a:ea']
      .filter((script) => {
        const font = within(root, slot).flatMap((scheme) => within(scheme, script))[0];
        return attribute(font, 'typeface') === '';
      })
      .map((script) => `${name} names no face for ${script} in ${slot}.`),
  ),
];

/** The order of the schema; some programs open no other. */
const ORDER = ['p:sldMasterIdLst', 'p:notesMasterIdLst', 'p:sldIdLst', 'p:sldSz', 'p:notesSz'];

const findPresentationFaults = (root: Element): string[] => {
  const names = root.children.map(({ name }) => name);
  const known = names.filter((name) => ORDER.includes(name));
  const [notes] = within(root, 'p:notesSz');
  const isUpright = Number(attribute(notes, 'cx')) < Number(attribute(notes, 'cy'));
  return [
    ...(known.join() === ORDER.join() ? [] : ['The lists of the presentation are out of order.']),
    ...(isUpright ? [] : ['The notes pages lie on their side.']),
  ];
};
