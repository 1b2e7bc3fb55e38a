/** The notes master and the notes of each slide: upright pages, one paragraph per line. */

import { box } from '../../geometry.ts';
import type { Deck, Slide, TextShape } from '../../slides/slide.ts';
import { points } from '../../units.ts';
import { paragraphDirection } from './layout.ts';
import { type Node, writeNode } from './node.ts';
import { NAMESPACES, TREE_HEAD } from './shape.ts';
import { part, type Xml, xml } from './xml.ts';

/** EMU: 7.5 × 10 in. */
export const NOTES_SIZE = { cx: 6_858_000, cy: 9_144_000 };

const shape = (id: number, name: string, mark: Xml, geometry: Xml, text: Xml | undefined) =>
  xml`<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name}"/><p:cNvSpPr><a:spLocks noGrp="1"${text ? xml`` : xml` noRot="1" noChangeAspect="1"`}/></p:cNvSpPr><p:nvPr>${mark}</p:nvPr></p:nvSpPr><p:spPr>${geometry}</p:spPr>${text ? xml`<p:txBody><a:bodyPr/><a:lstStyle/>${text}</p:txBody>` : xml``}</p:sp>`;

const area = (x: number, y: number, cx: number, cy: number) =>
  xml`<a:xfrm><a:off x="${x}" y="${y}"/><a:ext cx="${cx}" cy="${cy}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>`;

const IMAGE = xml`<p:ph type="sldImg" idx="2"/>`;
export const NOTES_BODY = xml`<p:ph type="body" sz="quarter" idx="3"/>`;

export const notesMasterPart = ({ direction }: Deck): string =>
  part(
    xml`<p:notesMaster ${NAMESPACES}><p:cSld><p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:effectLst/></p:bgPr></p:bg><p:spTree>${TREE_HEAD}${shape(2, 'Slide image', IMAGE, area(685_800, 1_143_000, 5_486_400, 3_086_100), undefined)}${shape(3, 'Notes', NOTES_BODY, area(685_800, 4_400_550, 5_486_400, 3_600_450), xml`<a:p><a:r><a:rPr lang="en-US"/><a:t>Notes</a:t></a:r></a:p>`)}</p:spTree></p:cSld><p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/><p:notesStyle><a:lvl1pPr marL="0" ${paragraphDirection(direction, 'start')}><a:spcBef><a:spcPts val="600"/></a:spcBef><a:defRPr sz="1200"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:defRPr></a:lvl1pPr></p:notesStyle></p:notesMaster>`,
  );

/** The notes as the text that fills their placeholder, so that they are written as all texts are. */
export const notesShape = ({ notes }: Slide): TextShape => ({
  kind: 'text',
  name: 'notes',
  placeholder: 'notes',
  box: box(0, 0, 1, 1),
  paragraphs: notes.map(({ runs }) => ({ runs, level: 1 })),
  lines: [],
  levels: [
    {
      font: 'body',
      size: points(12),
      color: 'text',
      bold: false,
      lineSpacing: 1,
      letterSpacing: 0,
      spaceBefore: points(6),
      bullet: false,
    },
  ],
  align: 'start',
  anchor: 'top',
  at: [],
});

/** `text` is the shape of the notes, numbered 3. */
export const notesPart = (text: Node): string =>
  part(
    xml`<p:notes ${NAMESPACES}><p:cSld><p:spTree>${TREE_HEAD}${shape(2, 'Slide image', IMAGE, xml``, undefined)}${writeNode(text)}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>`,
  );
