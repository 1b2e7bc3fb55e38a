/** Re-opens a finished package and looks for what makes a program offer to repair it, or a person stumble. */

import { type Cache, createCache } from '../cache/cache.ts';
import type { Problem } from '../problems.ts';
import { checkChartData } from './charts/cells.ts';
import { checkCharts } from './charts/charts.ts';
import { checkWorkbook } from './charts/workbook.ts';
import { checkContentTypes } from './content-types.ts';
import { checkDocumentProperties } from './document-properties.ts';
import { checkPresentationIds, checkSections, checkShapeIds } from './ids.ts';
import { checkInheritance } from './inheritance.ts';
import { checkMaster, checkMasters } from './masters.ts';
import { checkDuplicates, checkMedia, checkPictures } from './media.ts';
import { type Check, openPackage, type PartCheck } from './opened.ts';
import { type Fault, isXml, type Part } from './part.ts';
import { checkFilling, checkPlaceholders, checkTitle, checkTitles } from './placeholders.ts';
import { checkReferences, checkRelationships } from './relationships.ts';
import { checkShapes } from './shapes.ts';
import { checkTableStyles, checkTables } from './tables.ts';
import { checkTexts } from './texts.ts';

/** A new check is one function and one row: here if it looks at one part, whatever stands around it. */
const PART_CHECKS: readonly (readonly [code: string, check: PartCheck])[] = [
  ['package-xml', ({ name, root }) => (isXml(name) && !root ? [`${name} is not well-formed XML.`] : [])],
  ['package-shape-ids', checkShapeIds],
  ['package-sections', checkSections],
  ['package-masters', checkMaster],
  ['package-placeholders', checkFilling],
  ['package-titles', checkTitle],
  ['package-inheritance', checkInheritance],
  ['package-texts', checkTexts],
  ['package-pictures', checkPictures],
  ['package-media', checkMedia],
  ['package-shapes', checkShapes],
  ['package-tables', checkTables],
  ['package-charts', checkCharts],
  ['package-workbooks', checkWorkbook],
];

/** Or here if it compares parts. */
const CHECKS: readonly (readonly [code: string, check: Check])[] = [
  ['package-content-types', checkContentTypes],
  ['package-relationships', checkRelationships],
  ['package-references', checkReferences],
  ['package-ids', checkPresentationIds],
  ['package-masters', checkMasters],
  ['package-placeholders', checkPlaceholders],
  ['package-titles', checkTitles],
  ['package-media', checkDuplicates],
  ['package-tables', checkTableStyles],
  ['package-chart-data', checkChartData],
  ['package-properties', checkDocumentProperties],
];

/** Every finding of every check; an empty list is a deck that may be handed over. */
export const checkPackage = (bytes: Uint8Array, cache: Cache = createCache()): Problem[] => {
  const opened = openPackage(bytes, findPartFaults, cache);
  const within = [...opened.parts.values()].flatMap(({ faults }) => faults);
  const between = CHECKS.flatMap(([code, check]) => check(opened).map((message): Fault => [code, message]));
  return [...within, ...between].map(([code, message]) => ({ code, severity: 'error', message }));
};

const findPartFaults = (part: Part): Fault[] =>
  PART_CHECKS.flatMap(([code, check]) => check(part).map((message): Fault => [code, message]));
