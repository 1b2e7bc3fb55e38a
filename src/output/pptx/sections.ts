/** Named sections, which a long deck's outline and overview are grouped by. */
import { createHash } from 'node:crypto';
import type { Deck } from '../../slides/slide.ts';
import { type Xml, xml } from './xml.ts';

/** Up to this many slides are seen at a glance. */
const MOST_WITHOUT_SECTIONS = 10;
const EXTENSION = '{521415D9-36F7-43E2-AB2F-B90AF26B5E84}';
const P14 = 'http://schemas.microsoft.com/office/powerpoint/2010/main';

/** The extension list of `presentation.xml`; `slideIds` are those of the slides in order. */
export const sectionsExtension = ({ title, slides }: Deck, slideIds: readonly number[]): Xml => {
  if (slides.length <= MOST_WITHOUT_SECTIONS) return xml``;
  const sections: { name: string; slides: number[] }[] = [];
  for (const [i, { section }] of slides.entries()) {
    const last = sections.at(-1);
    const id = slideIds[i] ?? 0;
    if (last?.name === section) last.slides.push(id);
    else sections.push({ name: section, slides: [id] });
  }
  const written = sections.map(
    ({ name, slides: members }, i) =>
      xml`<p14:section name="${name}" id="${guid(`${title}/${i}/${name}`)}"><p14:sldIdLst>${members.map((id) => xml`<p14:sldId id="${id}"/>`)}</p14:sldIdLst></p14:section>`,
  );
  return xml`<p:extLst><p:ext uri="${EXTENSION}"><p14:sectionLst xmlns:p14="${P14}">${written}</p14:sectionLst></p:ext></p:extLst>`;
};

/** From what it names, so that the same deck has the same one; upper case, as PowerPoint wants it. */
const guid = (seed: string): string => {
  const hex = createHash('sha256').update(seed).digest('hex').toUpperCase();
  const parts = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)];
  return `{${parts.join('-')}}`;
};
