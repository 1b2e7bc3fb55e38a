/** The relationships of one part. */
import { part, type Xml, xml } from './xml.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const CHART = `${OFFICE}/chart`;
/** Of a chart to its workbook. */
export const WORKBOOK = `${OFFICE}/package`;
export const HYPERLINK = `${OFFICE}/hyperlink`;
export const IMAGE = `${OFFICE}/image`;
export const LAYOUT = `${OFFICE}/slideLayout`;
export const MASTER = `${OFFICE}/slideMaster`;
export const NOTES = `${OFFICE}/notesSlide`;
export const NOTES_MASTER = `${OFFICE}/notesMaster`;
export const SLIDE = `${OFFICE}/slide`;
export const THEME = `${OFFICE}/theme`;
export const OFFICE_DOCUMENT = `${OFFICE}/officeDocument`;
export const EXTENDED_PROPERTIES = `${OFFICE}/extended-properties`;
export const PRESENTATION_PROPERTIES = `${OFFICE}/presProps`;
export const VIEW_PROPERTIES = `${OFFICE}/viewProps`;
export const TABLE_STYLES = `${OFFICE}/tableStyles`;
export const THUMBNAIL = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/thumbnail';
export const CORE_PROPERTIES =
  'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties';

export interface Relationships {
  /** The id of the relationship to a target, added if it is new. */
  add(type: string, target: string, mode?: 'external'): string;
  /** The `.rels` part. */
  write(): string;
}

export const createRelationships = (): Relationships => {
  const rows: Xml[] = [];
  const ids = new Map<string, string>();
  return {
    add: (type, target, mode) => {
      const key = `${type} ${target}`;
      const known = ids.get(key);
      if (known !== undefined) return known;
      const id = `rId${rows.length + 1}`;
      ids.set(key, id);
      const external = mode === 'external' ? xml` TargetMode="External"` : xml``;
      rows.push(xml`<Relationship Id="${id}" Type="${type}" Target="${target}"${external}/>`);
      return id;
    },
    write: () =>
      part(
        xml`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${rows}</Relationships>`,
      ),
  };
};
