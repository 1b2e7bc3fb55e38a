/** The clean package: our theme, master, layouts and notes around the slides that pptxgenjs wrote. */
import { createHash } from 'node:crypto';
import type { Deck, Slide, SlideShape } from '../../slides/slide.ts';
import { layoutPart, masterPart } from './layout.ts';
import { notesMasterPart, notesPart } from './notes.ts';
import {
  appPart,
  corePart,
  presentationPart,
  presPropsPart,
  tableStylesPart,
  viewPropsPart,
} from './properties.ts';
import * as rel from './relationships.ts';
import { finishSlide, type PictureIds } from './slide.ts';
import { themePart } from './theme.ts';
import { descendants, parseXml, part, serializeXml, xml } from './xml.ts';
import { type Parts, readZip, toBytes, toText, writeZip } from './zip.ts';

/** A picture as the package stores it; an SVG keeps pixels beside it for programs that show no vectors. */
export interface Media {
  readonly bytes: Uint8Array;
  readonly type: 'png' | 'jpeg';
  readonly svg?: string;
}

/** The key of a shape's picture among the media; the brand's mark has its own. */
export const mediaKey = (slide: Slide, shape: SlideShape) => `${slide.id}/${shape.placeholder}`;
export const LOGO_KEY = 'logo';

/** Where the package puts its parts, and the content type of each kind. */
const CONTENT_TYPES: readonly (readonly [RegExp, string])[] = [
  [
    /^ppt\/presentation\.xml$/,
    'application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml',
  ],
  [/^ppt\/slides\//, 'application/vnd.openxmlformats-officedocument.presentationml.slide+xml'],
  [/^ppt\/slideLayouts\//, 'application/vnd.openxmlformats-officedocument.presentationml.slideLayout+xml'],
  [/^ppt\/slideMasters\//, 'application/vnd.openxmlformats-officedocument.presentationml.slideMaster+xml'],
  [/^ppt\/notesSlides\//, 'application/vnd.openxmlformats-officedocument.presentationml.notesSlide+xml'],
  [/^ppt\/notesMasters\//, 'application/vnd.openxmlformats-officedocument.presentationml.notesMaster+xml'],
  [/^ppt\/theme\//, 'application/vnd.openxmlformats-officedocument.theme+xml'],
  [/^ppt\/presProps\.xml$/, 'application/vnd.openxmlformats-officedocument.presentationml.presProps+xml'],
  [/^ppt\/viewProps\.xml$/, 'application/vnd.openxmlformats-officedocument.presentationml.viewProps+xml'],
  [/^ppt\/tableStyles\.xml$/, 'application/vnd.openxmlformats-officedocument.presentationml.tableStyles+xml'],
  [/^docProps\/core\.xml$/, 'application/vnd.openxmlformats-package.core-properties+xml'],
  [/^docProps\/app\.xml$/, 'application/vnd.openxmlformats-officedocument.extended-properties+xml'],
];

const DEFAULT_TYPES: Readonly<Record<string, string>> = {
  rels: 'application/vnd.openxmlformats-package.relationships+xml',
  png: 'image/png',
  jpeg: 'image/jpeg',
  svg: 'image/svg+xml',
};

/** Takes the slides out of a raw package and returns the finished one; the thumbnail is a JPEG, `modified` an ISO instant. */
export const finishPptx = (
  raw: Uint8Array,
  deck: Deck,
  media: ReadonlyMap<string, Media>,
  thumbnail: Uint8Array,
  modified: string,
): Uint8Array => {
  const source = readZip(raw);
  const parts: Parts = new Map();
  const write = (name: string, text: string) => parts.set(name, toBytes(text));
  const writeWithRels = (name: string, text: string, relationships: rel.Relationships) => {
    write(name, text);
    const cut = name.lastIndexOf('/');
    write(`${name.slice(0, cut)}/_rels${name.slice(cut)}.rels`, relationships.write());
  };
  const addPicture = (key: string, relationships: rel.Relationships): PictureIds => {
    const picture = media.get(key);
    if (!picture) throw new Error(`No picture was drawn for ${key}`);
    const png = relationships.add(rel.IMAGE, `../${storeMedia(parts, picture.bytes, picture.type)}`);
    const svg =
      picture.svg && relationships.add(rel.IMAGE, `../${storeMedia(parts, toBytes(picture.svg), 'svg')}`);
    return { png, svg: svg || undefined };
  };

  const presentation = rel.createRelationships();
  const master = presentation.add(rel.MASTER, 'slideMasters/slideMaster1.xml');
  const slideIds = deck.slides.map((slide, i) => {
    const number = i + 1;
    const relationships = rel.createRelationships();
    const layoutIndex = deck.layouts.findIndex(({ name }) => name === slide.layout);
    const layout = deck.layouts[layoutIndex];
    if (!layout) throw new Error(`Slide ${slide.id} has no layout ${slide.layout}`);
    relationships.add(rel.LAYOUT, `../slideLayouts/slideLayout${layoutIndex + 1}.xml`);
    const document = finishSlide(rawPart(source, `ppt/slides/slide${number}.xml`), {
      deck,
      slide,
      layout,
      number,
      relationships,
      picture: (shape) => addPicture(mediaKey(slide, shape), relationships),
      link: rawLinks(rawPart(source, `ppt/slides/_rels/slide${number}.xml.rels`)),
    });
    if (slide.notes.length > 0) {
      relationships.add(rel.NOTES, `../notesSlides/notesSlide${number}.xml`);
      const notes = rel.createRelationships();
      notes.add(rel.NOTES_MASTER, '../notesMasters/notesMaster1.xml');
      notes.add(rel.SLIDE, `../slides/slide${number}.xml`);
      writeWithRels(`ppt/notesSlides/notesSlide${number}.xml`, notesPart(slide, deck), notes);
    }
    writeWithRels(`ppt/slides/slide${number}.xml`, serializeXml(document), relationships);
    return presentation.add(rel.SLIDE, `slides/slide${number}.xml`);
  });
  const notesMaster = presentation.add(rel.NOTES_MASTER, 'notesMasters/notesMaster1.xml');

  const masterRels = rel.createRelationships();
  const layoutIds = deck.layouts.map((layout, i) => {
    const relationships = rel.createRelationships();
    relationships.add(rel.MASTER, '../slideMasters/slideMaster1.xml');
    const logo = addPicture(LOGO_KEY, relationships);
    writeWithRels(`ppt/slideLayouts/slideLayout${i + 1}.xml`, layoutPart(layout, logo, deck), relationships);
    return masterRels.add(rel.LAYOUT, `../slideLayouts/slideLayout${i + 1}.xml`);
  });
  masterRels.add(rel.THEME, '../theme/theme1.xml');
  writeWithRels('ppt/slideMasters/slideMaster1.xml', masterPart(deck, layoutIds), masterRels);
  const notesMasterRels = rel.createRelationships();
  notesMasterRels.add(rel.THEME, '../theme/theme2.xml');
  writeWithRels('ppt/notesMasters/notesMaster1.xml', notesMasterPart(deck), notesMasterRels);
  write('ppt/theme/theme1.xml', themePart(deck.theme));
  write('ppt/theme/theme2.xml', themePart(deck.theme));

  presentation.add(rel.THEME, 'theme/theme1.xml');
  presentation.add(rel.PRESENTATION_PROPERTIES, 'presProps.xml');
  presentation.add(rel.VIEW_PROPERTIES, 'viewProps.xml');
  presentation.add(rel.TABLE_STYLES, 'tableStyles.xml');
  write('ppt/presProps.xml', presPropsPart());
  write('ppt/viewProps.xml', viewPropsPart());
  write('ppt/tableStyles.xml', tableStylesPart());
  writeWithRels(
    'ppt/presentation.xml',
    presentationPart(deck, { master, notesMaster, slides: slideIds }),
    presentation,
  );

  const root = rel.createRelationships();
  root.add(rel.OFFICE_DOCUMENT, 'ppt/presentation.xml');
  root.add(rel.CORE_PROPERTIES, 'docProps/core.xml');
  root.add(rel.EXTENDED_PROPERTIES, 'docProps/app.xml');
  root.add(rel.THUMBNAIL, 'docProps/thumbnail.jpeg');
  parts.set('docProps/thumbnail.jpeg', thumbnail);
  write('_rels/.rels', root.write());
  write('docProps/core.xml', corePart(deck, modified));
  write('docProps/app.xml', appPart(deck));
  write('[Content_Types].xml', contentTypesPart([...parts.keys()]));
  return writeZip(parts);
};

/** Named by its content, so that equal pictures are stored once. */
const storeMedia = (parts: Parts, bytes: Uint8Array, extension: string): string => {
  const name = `media/${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}.${extension}`;
  parts.set(`ppt/${name}`, bytes);
  return name;
};

const rawPart = (source: Parts, name: string): string => {
  const bytes = source.get(name);
  if (!bytes) throw new Error(`pptxgenjs wrote no ${name}`);
  return toText(bytes);
};

const rawLinks = (rels: string): ((id: string) => string | undefined) => {
  const rows = descendants(parseXml(rels), 'Relationship').filter(
    (row) => row.getAttribute('Type') === rel.HYPERLINK,
  );
  const targets = new Map(rows.map((row) => [row.getAttribute('Id'), row.getAttribute('Target') ?? '']));
  return (id) => targets.get(id);
};

const contentTypesPart = (names: readonly string[]): string => {
  const extensions = [...new Set(names.map((name) => name.slice(name.lastIndexOf('.') + 1)))].sort();
  const defaults = extensions.flatMap((extension) => {
    const type = DEFAULT_TYPES[extension];
    return type ? [xml`<Default Extension="${extension}" ContentType="${type}"/>`] : [];
  });
  const overrides = [...names].sort().flatMap((name) => {
    if (name.endsWith('.rels')) return [];
    const type = CONTENT_TYPES.find(([pattern]) => pattern.test(name))?.[1];
    return type ? [xml`<Override PartName="/${name}" ContentType="${type}"/>`] : [];
  });
  return part(
    xml`<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${defaults}${overrides}</Types>`,
  );
};
