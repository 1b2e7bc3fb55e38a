/** The clean package: our theme, master, layouts and notes around the slides that pptxgenjs wrote. */

import type { Cache } from '../../cache/cache.ts';
import { LOGO_KEY, type Media } from '../../media/media.ts';
import type { Deck } from '../../slides/slide.ts';
import { writeLayouts } from './layouts.ts';
import { masterPart } from './master.ts';
import { notesMasterPart } from './notes.ts';
import { createPackageWriter, type PackageWriter } from './package-writer.ts';
import { appPart, corePart, presentationPart, presPropsPart, viewPropsPart } from './properties.ts';
import * as rel from './relationships.ts';
import { writeSlides } from './slides.ts';
import { tableStylesPart } from './table-style.ts';
import { themePart } from './theme.ts';

export interface PackageContent {
  readonly deck: Deck;
  readonly media: ReadonlyMap<string, Media>;
  /** ISO instant. */
  readonly modified: string;
  readonly cache: Cache;
}

const THUMBNAIL = 'docProps/thumbnail.jpeg';

/** The package of a deck; the thumbnail is a JPEG. */
export const writePackage = async (source: PackageContent, thumbnail: Uint8Array): Promise<Uint8Array> => {
  const { deck, media, modified, cache } = source;
  const target = createPackageWriter(cache);
  const presentation = rel.createRelationships();
  const master = presentation.add(rel.MASTER, 'slideMasters/slideMaster1.xml');
  const slides: string[] = [];
  for await (const made of writeSlides(deck, media, cache)) {
    const number = slides.length + 1;
    const name = `slides/slide${number}.xml`;
    target.writeRelated(`ppt/${name}`, made.slide, made.relationships);
    if (made.notes !== '')
      target.writeRelated(`ppt/notesSlides/notesSlide${number}.xml`, made.notes, made.notesRelationships);
    slides.push(presentation.add(rel.SLIDE, name));
  }
  for (const [key, picture] of media) if (key !== LOGO_KEY || showsLogo(deck)) target.addPicture(picture);
  const notesMaster = presentation.add(rel.NOTES_MASTER, 'notesMasters/notesMaster1.xml');
  await writeMasters(target, source);
  presentation.add(rel.THEME, 'theme/theme1.xml');
  presentation.add(rel.PRESENTATION_PROPERTIES, 'presProps.xml');
  presentation.add(rel.VIEW_PROPERTIES, 'viewProps.xml');
  presentation.add(rel.TABLE_STYLES, 'tableStyles.xml');
  const ids = { master, notesMaster, slides };
  target.writeRelated('ppt/presentation.xml', presentationPart(deck, ids), presentation.write());
  target.write('ppt/presProps.xml', presPropsPart());
  target.write('ppt/viewProps.xml', viewPropsPart());
  target.write('ppt/tableStyles.xml', tableStylesPart(deck.theme));
  target.addThumbnail(THUMBNAIL, thumbnail);
  target.write('docProps/core.xml', corePart(deck, modified));
  target.write('docProps/app.xml', appPart(deck));
  target.write('_rels/.rels', rootRelationships());
  return target.pack();
};

const showsLogo = ({ layouts }: Deck) => layouts.some(({ art }) => art.some(({ kind }) => kind === 'logo'));

/** The masters with their themes, and the layouts. */
const writeMasters = async (target: PackageWriter, { deck, media, cache }: PackageContent) => {
  const relationships = rel.createRelationships();
  const layouts = (await writeLayouts(deck, media, cache)).map((made, i) => {
    const name = `slideLayouts/slideLayout${i + 1}.xml`;
    target.writeRelated(`ppt/${name}`, made.layout, made.relationships);
    return relationships.add(rel.LAYOUT, `../${name}`);
  });
  relationships.add(rel.THEME, '../theme/theme1.xml');
  target.writeRelated('ppt/slideMasters/slideMaster1.xml', masterPart(deck, layouts), relationships.write());
  const notes = rel.createRelationships();
  notes.add(rel.THEME, '../theme/theme2.xml');
  target.writeRelated('ppt/notesMasters/notesMaster1.xml', notesMasterPart(deck), notes.write());
  const theme = themePart(deck.theme);
  target.write('ppt/theme/theme1.xml', theme);
  target.write('ppt/theme/theme2.xml', theme);
};

const rootRelationships = (): string => {
  const root = rel.createRelationships();
  root.add(rel.OFFICE_DOCUMENT, 'ppt/presentation.xml');
  root.add(rel.CORE_PROPERTIES, 'docProps/core.xml');
  root.add(rel.EXTENDED_PROPERTIES, 'docProps/app.xml');
  root.add(rel.THUMBNAIL, THUMBNAIL);
  return root.write();
};
