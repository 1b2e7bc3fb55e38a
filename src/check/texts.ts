/** Paragraphs and runs: one set of properties, a language, and no character that nobody can see. */

import { attribute, within } from '../formats/xml.ts';
import type { PartCheck } from './opened.ts';

/** A region is two letters, or the three digits of one that is more than a country: `es-419`. */
const LANGUAGE = /^[a-z]{2,3}(-[A-Z][a-z]{3})?-(?:[A-Z]{2}|\d{3})$/;
/** Bidi overrides and isolates, and spaces without width. */
const INVISIBLE = /[\u200B\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/u;

const FOLDERS = ['slides', 'notesSlides'];

export const checkTexts: PartCheck = ({ name, folder, root }) => {
  if (!FOLDERS.includes(folder) || !root) return [];
  return [
    ...within(root, 'a:p')
      .filter(({ children }) => children.filter((child) => child.name === 'a:pPr').length > 1)
      .map(() => `${name} has a paragraph with two sets of properties.`),
    ...within(root, 'a:p')
      .filter(({ children }) => children.slice(1).some((child) => child.name === 'a:pPr'))
      .map(() => `${name} has a paragraph whose properties do not come first.`),
    ...within(root, 'a:r')
      .filter((run) => !LANGUAGE.test(attribute(within(run, 'a:rPr')[0], 'lang')))
      .map(() => `${name} has a text without a language.`),
    ...within(root, 'a:t')
      .filter(({ text }) => INVISIBLE.test(text))
      .map(() => `${name} has characters that nobody can see.`),
  ];
};
