/** The relationships of one part. */
import { part, xml } from './xml.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
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
  const rows: { type: string; target: string; external: boolean }[] = [];
  return {
    add: (type, target, mode) => {
      const found = rows.findIndex((row) => row.type === type && row.target === target);
      if (found >= 0) return `rId${found + 1}`;
      rows.push({ type, target, external: mode === 'external' });
      return `rId${rows.length}`;
    },
    write: () =>
      part(
        xml`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${rows.map(
          (row, i) =>
            row.external
              ? xml`<Relationship Id="rId${i + 1}" Type="${row.type}" Target="${row.target}" TargetMode="External"/>`
              : xml`<Relationship Id="rId${i + 1}" Type="${row.type}" Target="${row.target}"/>`,
        )}</Relationships>`,
      ),
  };
};
