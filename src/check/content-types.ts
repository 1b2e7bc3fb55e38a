/** Content types against parts, both ways. */

import { attribute, within } from '../formats/xml.ts';
import type { Check } from './opened.ts';

const CONTENT_TYPES = '[Content_Types].xml';

/** How the type of every part of a place must end. */
const TYPES: readonly (readonly [RegExp, string])[] = [
  [/^ppt\/presentation\.xml$/, 'presentationml.presentation.main+xml'],
  [/^ppt\/slides\/[^/]+$/, 'presentationml.slide+xml'],
  [/^ppt\/slideLayouts\/[^/]+$/, 'presentationml.slideLayout+xml'],
  [/^ppt\/slideMasters\/[^/]+$/, 'presentationml.slideMaster+xml'],
  [/^ppt\/notesSlides\/[^/]+$/, 'presentationml.notesSlide+xml'],
  [/^ppt\/notesMasters\/[^/]+$/, 'presentationml.notesMaster+xml'],
  [/^ppt\/theme\/[^/]+$/, 'officedocument.theme+xml'],
  [/^ppt\/charts\/[^/]+$/, 'drawingml.chart+xml'],
  [/^ppt\/embeddings\/[^/]+$/, 'spreadsheetml.sheet'],
  [/\.rels$/, 'package.relationships+xml'],
  [/\.png$/, 'image/png'],
  [/\.jpeg$/, 'image/jpeg'],
  [/\.svg$/, 'image/svg+xml'],
  [/^docProps\/core\.xml$/, 'package.core-properties+xml'],
  [/^docProps\/app\.xml$/, 'extended-properties+xml'],
];

export const checkContentTypes: Check = ({ parts, documents }) => {
  const types = documents.get(CONTENT_TYPES);
  if (!types) return [`${CONTENT_TYPES} is missing.`];
  const rows = (name: string, key: string) =>
    new Map(within(types, name).map((row) => [attribute(row, key), attribute(row, 'ContentType')]));
  const defaults = rows('Default', 'Extension');
  const overrides = rows('Override', 'PartName');
  const names = [...parts.keys()].filter((name) => name !== CONTENT_TYPES);
  const extensionOf = (name: string) => name.slice(name.lastIndexOf('.') + 1);
  const wrong = names.flatMap((name) => {
    const type =
      overrides.get(`/${name}`) ?? (name.endsWith('.xml') ? undefined : defaults.get(extensionOf(name)));
    if (type === undefined) return [`${name} has no content type.`];
    const expected = TYPES.find(([place]) => place.test(name))?.[1];
    return expected === undefined || type.endsWith(expected) ? [] : [`${name} has the content type ${type}.`];
  });
  const used = new Set(names.map(extensionOf));
  return [
    ...wrong,
    ...[...overrides.keys()]
      .filter((name) => !parts.has(name.slice(1)))
      .map((name) => `A content type names ${name}, which does not exist.`),
    ...[...defaults.keys()]
      .filter((extension) => !used.has(extension))
      .map((extension) => `A content type is given for .${extension}, which no part has.`),
  ];
};
