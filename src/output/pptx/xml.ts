/** The XML of a package's parts: a template that escapes what is put into it, and the namespaces. */
export { part, type Xml, xml } from '../../formats/xml/template.ts';

export const NS = {
  a: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  r: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  p: 'http://schemas.openxmlformats.org/presentationml/2006/main',
} as const;
