/** Re-opens a finished package and looks for what makes a program offer to repair it, or a person stumble. */
import type { Problem } from '../problems.ts';
import { checkCharts } from './charts.ts';
import { checkContentTypes } from './content-types.ts';
import { checkDocumentProperties } from './document-properties.ts';
import { checkPresentationIds, checkSections, checkShapeIds } from './ids.ts';
import { checkInheritance } from './inheritance.ts';
import { checkMasters } from './masters.ts';
import { checkMedia, checkPictures } from './media.ts';
import { type Check, openPackage } from './opened.ts';
import { checkPlaceholders, checkTitles } from './placeholders.ts';
import { checkReferences, checkRelationships } from './relationships.ts';
import { checkTables } from './tables.ts';
import { checkTexts } from './texts.ts';

/** A new check is one function and one row. */
const CHECKS: readonly (readonly [code: string, check: Check])[] = [
  ['package-xml', ({ broken }) => broken.map((name) => `${name} is not well-formed XML.`)],
  ['package-content-types', checkContentTypes],
  ['package-relationships', checkRelationships],
  ['package-references', checkReferences],
  ['package-shape-ids', checkShapeIds],
  ['package-ids', checkPresentationIds],
  ['package-sections', checkSections],
  ['package-masters', checkMasters],
  ['package-placeholders', checkPlaceholders],
  ['package-titles', checkTitles],
  ['package-inheritance', checkInheritance],
  ['package-texts', checkTexts],
  ['package-pictures', checkPictures],
  ['package-media', checkMedia],
  ['package-tables', checkTables],
  ['package-charts', checkCharts],
  ['package-properties', checkDocumentProperties],
];

/** Every finding of every check; an empty list is a deck that may be handed over. */
export const checkPackage = (bytes: Uint8Array): Problem[] => {
  const opened = openPackage(bytes);
  return CHECKS.flatMap(([code, check]) =>
    check(opened).map((message): Problem => ({ code, severity: 'error', message })),
  );
};
