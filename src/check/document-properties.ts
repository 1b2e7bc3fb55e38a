/** What the file says of itself agrees with what is in it. */

import { attribute, type Element, within } from '../formats/xml.ts';
import { type Check, partsIn } from './opened.ts';

export const checkDocumentProperties: Check = (opened) => {
  const app = opened.documents.get('docProps/app.xml');
  const core = opened.documents.get('docProps/core.xml');
  if (!app || !core) return ['The document properties are missing.'];
  const slides = partsIn(opened, 'slides');
  const said = (name: string) => within(app, name)[0]?.text ?? 'no';
  const counts: readonly (readonly [string, number])[] = [
    ['Slides', slides.length],
    ['Notes', partsIn(opened, 'notesSlides').length],
  ];
  const listed = new Set(within(app, 'vt:lpstr').map(({ text }) => text));
  return [
    ...counts
      .filter(([name, count]) => said(name) !== String(count))
      .map(([name, count]) => `docProps counts ${said(name)} ${name.toLowerCase()}, there are ${count}.`),
    ...slides
      .filter(({ title = '' }) => !listed.has(title))
      .map(({ name }) => `docProps does not list the title of ${name}.`),
    ...findVectorFaults(app),
    ...findCoreFaults(core),
  ];
};

const findVectorFaults = (app: Element): string[] => {
  const names = within(app, 'TitlesOfParts').flatMap((list) => within(list, 'vt:lpstr')).length;
  const sum = within(app, 'vt:i4').reduce((total, { text }) => total + Number(text), 0);
  return [
    ...(names === sum ? [] : [`docProps groups ${sum} parts and names ${names}.`]),
    ...within(app, 'vt:vector')
      .filter((vector) => Number(attribute(vector, 'size')) !== vector.children.length)
      .map(() => 'A list of docProps does not have the size it says.'),
  ];
};

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;

const findCoreFaults = (core: Element): string[] => {
  const said = (name: string) => within(core, name)[0]?.text ?? '';
  return [
    ...['dc:title', 'dc:language']
      .filter((name) => said(name).trim() === '')
      .map((name) => `docProps has no ${name}.`),
    ...['dcterms:created', 'dcterms:modified']
      .filter((name) => !INSTANT.test(said(name)))
      .map((name) => `docProps has no instant for ${name}.`),
  ];
};
