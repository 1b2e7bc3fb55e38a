/** The list of what each part is. */
import { part, xml } from './xml.ts';

/** Where the package puts its parts, and the content type of each kind. */
const CONTENT_TYPES: readonly (readonly [start: string, type: string])[] = [
  ['ppt/slides/', 'application/vnd.openxmlformats-officedocument.presentationml.slide+xml'],
  ['ppt/notesSlides/', 'application/vnd.openxmlformats-officedocument.presentationml.notesSlide+xml'],
  [
    'ppt/presentation.xml',
    'application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml',
  ],
  ['ppt/slideLayouts/', 'application/vnd.openxmlformats-officedocument.presentationml.slideLayout+xml'],
  ['ppt/slideMasters/', 'application/vnd.openxmlformats-officedocument.presentationml.slideMaster+xml'],
  ['ppt/notesMasters/', 'application/vnd.openxmlformats-officedocument.presentationml.notesMaster+xml'],
  ['ppt/theme/', 'application/vnd.openxmlformats-officedocument.theme+xml'],
  ['ppt/presProps.xml', 'application/vnd.openxmlformats-officedocument.presentationml.presProps+xml'],
  ['ppt/viewProps.xml', 'application/vnd.openxmlformats-officedocument.presentationml.viewProps+xml'],
  ['ppt/tableStyles.xml', 'application/vnd.openxmlformats-officedocument.presentationml.tableStyles+xml'],
  ['ppt/charts/', 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml'],
  ['docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
  ['docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml'],
];

const DEFAULT_TYPES: Readonly<Record<string, string>> = {
  rels: 'application/vnd.openxmlformats-package.relationships+xml',
  png: 'image/png',
  jpeg: 'image/jpeg',
  svg: 'image/svg+xml',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

export const contentTypesPart = (names: readonly string[]): string => {
  const extensions = [...new Set(names.map((name) => name.slice(name.lastIndexOf('.') + 1)))].sort();
  const defaults = extensions.flatMap((extension) => {
    const type = DEFAULT_TYPES[extension];
    return type ? [xml`<Default Extension="${extension}" ContentType="${type}"/>`] : [];
  });
  const overrides = [...names].sort().flatMap((name) => {
    if (name.endsWith('.rels')) return [];
    const type = CONTENT_TYPES.find(([start]) => name.startsWith(start))?.[1];
    return type ? [xml`<Override PartName="/${name}" ContentType="${type}"/>`] : [];
  });
  return part(
    xml`<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${defaults}${overrides}</Types>`,
  );
};
