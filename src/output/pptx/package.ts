/** The clean package: our theme, master, layouts and notes around the slides that pptxgenjs wrote. */

import type { Cache } from '../../cache/cache.ts';
import { LOGO_KEY, type Media, mediaKey } from '../../media/media.ts';
import { type Deck, nativeChartOf, singleShapes } from '../../slides/slide.ts';
import { type ChartFiles, WORKBOOK_ID } from './chart/chart-shape.ts';
import { writeLayouts } from './layouts.ts';
import { masterPart } from './master.ts';
import { notesMasterPart } from './notes.ts';
import { createPackageWriter, type PackageWriter } from './package-writer.ts';
import { appPart, corePart, presentationPart, presPropsPart, viewPropsPart } from './properties.ts';
import * as rel from './relationships.ts';
import { chartName } from './slide.ts';
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
    for (const [i, chart] of made.charts.entries()) writeChart(target, chartName(number, i), chart);
    slides.push(presentation.add(rel.SLIDE, name));
  }
  const unseen = unseenMedia(deck);
  for (const [key, picture] of media) if (!unseen.has(key)) target.addPicture(picture);
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
  target.addBytes(THUMBNAIL, thumbnail);
  target.write('docProps/core.xml', corePart(deck, modified));
  target.write('docProps/app.xml', appPart(deck));
  target.write('_rels/.rels', rootRelationships());
  return target.pack();
};

/** What other outputs show: pictures of native charts, and a logo that no layout has. */
const unseenMedia = ({ layouts, slides }: Deck): ReadonlySet<string> => {
  const showsLogo = layouts.some(({ art }) => art.some(({ kind }) => kind === 'logo'));
  const charts = slides.flatMap((slide) =>
    singleShapes(slide.shapes).flatMap((shape) => (nativeChartOf(shape) ? [mediaKey(slide, shape)] : [])),
  );
  return new Set([...charts, ...(showsLogo ? [] : [LOGO_KEY])]);
};

/** The chart, and in a file of its own the workbook that its numbers are edited in. */
const writeChart = (target: PackageWriter, name: string, { part, workbook }: ChartFiles) => {
  const relationships = rel.createRelationships();
  const id = relationships.add(rel.WORKBOOK, `../embeddings/${name}.xlsx`);
  if (id !== WORKBOOK_ID) throw new Error('A chart names its workbook by another id');
  target.writeRelated(`ppt/charts/${name}.xml`, part, relationships.write());
  target.addBytes(`ppt/embeddings/${name}.xlsx`, workbook);
};

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
