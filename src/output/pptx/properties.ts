/** What the file says of itself: presentation, view and document properties. */
import type { Deck } from '../../slides/slide.ts';
import { inchesToEmu } from '../../units.ts';
import { FIRST_MASTER_ID } from './master.ts';
import { NOTES_SIZE } from './notes.ts';
import { sectionsExtension } from './sections.ts';
import { NAMESPACES } from './shape.ts';
import { part, xml } from './xml.ts';

const VARIANT_TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes';

/** PowerPoint's own first. */
const FIRST_SLIDE_ID = 256;

export const presentationPart = (
  deck: Deck,
  ids: { master: string; notesMaster: string; slides: readonly string[] },
): string => {
  const { width, height } = deck.theme.slide;
  const slideIds = ids.slides.map((_, i) => FIRST_SLIDE_ID + i);
  const slides = ids.slides.map((rId, i) => xml`<p:sldId id="${slideIds[i]}" r:id="${rId}"/>`);
  return part(
    xml`<p:presentation ${NAMESPACES} saveSubsetFonts="1" autoCompressPictures="0"><p:sldMasterIdLst><p:sldMasterId id="${FIRST_MASTER_ID}" r:id="${ids.master}"/></p:sldMasterIdLst><p:notesMasterIdLst><p:notesMasterId r:id="${ids.notesMaster}"/></p:notesMasterIdLst><p:sldIdLst>${slides}</p:sldIdLst><p:sldSz cx="${inchesToEmu(width)}" cy="${inchesToEmu(height)}"/><p:notesSz cx="${NOTES_SIZE.cx}" cy="${NOTES_SIZE.cy}"/>${sectionsExtension(deck, slideIds)}</p:presentation>`,
  );
};

export const presPropsPart = () => part(xml`<p:presentationPr ${NAMESPACES}/>`);
export const viewPropsPart = () => part(xml`<p:viewPr ${NAMESPACES}/>`);

/** Dates come from the content, or from whoever builds reproducibly; never from the clock. */
export const corePart = (deck: Deck, modified: string): string =>
  part(
    xml`<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${deck.title}</dc:title><dc:subject>${deck.subject}</dc:subject><dc:creator>${deck.author}</dc:creator><cp:keywords>${deck.keywords.join(', ')}</cp:keywords><dc:language>${deck.language}</dc:language><cp:lastModifiedBy>${deck.author}</cp:lastModifiedBy><dcterms:created xsi:type="dcterms:W3CDTF">${modified}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${modified}</dcterms:modified></cp:coreProperties>`,
  );

export const appPart = (deck: Deck): string => {
  const { heading, body } = deck.theme.fonts;
  const fonts = [
    ...new Set([heading.latin.name, heading.eastAsian.name, body.latin.name, body.eastAsian.name]),
  ];
  const titles = [...fonts, deck.theme.name, ...deck.slides.map(({ title }) => title)];
  const groups: [string, number][] = [
    ['Fonts Used', fonts.length],
    ['Theme', 1],
    ['Slide Titles', deck.slides.length],
  ];
  const notes = deck.slides.filter((slide) => slide.notes.length > 0).length;
  return part(
    xml`<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties" xmlns:vt="${VARIANT_TYPES}"><TotalTime>0</TotalTime><Application>Briefdeck</Application><PresentationFormat>Widescreen</PresentationFormat><Slides>${deck.slides.length}</Slides><Notes>${notes}</Notes><HiddenSlides>0</HiddenSlides><HeadingPairs><vt:vector size="${groups.length * 2}" baseType="variant">${groups.map(([name, count]) => xml`<vt:variant><vt:lpstr>${name}</vt:lpstr></vt:variant><vt:variant><vt:i4>${count}</vt:i4></vt:variant>`)}</vt:vector></HeadingPairs><TitlesOfParts><vt:vector size="${titles.length}" baseType="lpstr">${titles.map((title) => xml`<vt:lpstr>${title}</vt:lpstr>`)}</vt:vector></TitlesOfParts><Company>${deck.company}</Company></Properties>`,
  );
};
