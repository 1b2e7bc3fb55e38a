/** Whatever refers to something finds it, and it is of the kind that is meant. */

import { type Check, duplicates } from './opened.ts';
import type { Relationship } from './part.ts';

interface Kind {
  readonly from: RegExp;
  readonly to: RegExp;
  /** Each of these parts has exactly one relationship of this kind. */
  readonly oneFor?: RegExp;
}

const PRESENTATION = /^ppt\/presentation\.xml$/;
const SLIDE = /^ppt\/slides\/[^/]+$/;
const LAYOUT = /^ppt\/slideLayouts\/[^/]+$/;
const MASTER = /^ppt\/slideMasters\/[^/]+$/;
const NOTES = /^ppt\/notesSlides\/[^/]+$/;
const CHART = /^ppt\/charts\/[^/]+$/;
const NOTES_MASTER = /^ppt\/notesMasters\/[^/]+$/;
const either = (...patterns: RegExp[]) => new RegExp(patterns.map(({ source }) => source).join('|'));

/** What each type of relationship may join; a type that is missing here has no place in our decks. */
const KINDS = new Map<string, Kind>(
  Object.entries({
    officeDocument: { from: /^$/, to: PRESENTATION, oneFor: /^$/ },
    'core-properties': { from: /^$/, to: /^docProps\/core\.xml$/, oneFor: /^$/ },
    'extended-properties': { from: /^$/, to: /^docProps\/app\.xml$/, oneFor: /^$/ },
    thumbnail: { from: /^$/, to: /^docProps\/thumbnail\.jpeg$/, oneFor: /^$/ },
    slide: { from: either(PRESENTATION, NOTES), to: SLIDE, oneFor: NOTES },
    slideLayout: { from: either(SLIDE, MASTER), to: LAYOUT, oneFor: SLIDE },
    slideMaster: { from: either(PRESENTATION, LAYOUT), to: MASTER, oneFor: either(PRESENTATION, LAYOUT) },
    notesSlide: { from: SLIDE, to: NOTES },
    notesMaster: { from: either(PRESENTATION, NOTES), to: NOTES_MASTER, oneFor: NOTES },
    theme: {
      from: either(PRESENTATION, MASTER, NOTES_MASTER),
      to: /^ppt\/theme\/[^/]+$/,
      oneFor: either(MASTER, NOTES_MASTER),
    },
    presProps: { from: PRESENTATION, to: /^ppt\/presProps\.xml$/ },
    viewProps: { from: PRESENTATION, to: /^ppt\/viewProps\.xml$/ },
    tableStyles: { from: PRESENTATION, to: /^ppt\/tableStyles\.xml$/ },
    image: { from: either(SLIDE, LAYOUT, MASTER), to: /^ppt\/media\/[^/]+$/ },
    chart: { from: SLIDE, to: CHART },
    package: { from: CHART, to: /^ppt\/embeddings\/[^/]+\.xlsx$/, oneFor: CHART },
  }),
);

/** Where a link may lead. */
const LINK = /^(https?|mailto):/;

export const checkRelationships: Check = ({ parts, relationships }) => {
  const reached = new Set(relationships.map(({ part }) => part));
  const orphans = [...parts.keys()].filter(
    (name) => !name.endsWith('.rels') && name !== '[Content_Types].xml' && !reached.has(name),
  );
  const counts = new Map<string, number>();
  for (const { from, type } of relationships)
    counts.set(`${from} ${type}`, (counts.get(`${from} ${type}`) ?? 0) + 1);
  const lonely = [...KINDS].flatMap(([type, { oneFor }]) =>
    ['', ...parts.keys()]
      .filter((name) => oneFor?.test(name))
      .filter((name) => counts.get(`${name} ${type}`) !== 1)
      .map((name) => `${name || 'The package'} needs exactly one relationship of type ${type}.`),
  );
  const ids = duplicates(relationships.map(({ from, id }) => `${from} ${id}`));
  return [
    ...relationships.flatMap((row) => findFault(row, parts) ?? []),
    ...orphans.map((name) => `Nothing refers to ${name}.`),
    ...lonely,
    ...ids.map((id) => `The relationship ${id} is there twice.`),
  ];
};

const findFault = (
  { from, type, target, part }: Relationship,
  parts: ReadonlyMap<string, unknown>,
): string | undefined => {
  if (part === undefined)
    return type === 'hyperlink' && LINK.test(target)
      ? undefined
      : `${from} leads out of the deck to ${target}; only links to http, https and mailto may.`;
  if (!parts.has(part)) return `${from} refers to ${target}, which does not exist.`;
  const kind = KINDS.get(type);
  return kind?.from.test(from) && kind.to.test(part)
    ? undefined
    : `${from} refers to ${target} as ${type}, which it is not.`;
};

/** The type of relationship that an attribute of an element wants. */
const WANTED = new Map([
  ['p:sldId', 'slide'],
  ['p:sldMasterId', 'slideMaster'],
  ['p:sldLayoutId', 'slideLayout'],
  ['p:notesMasterId', 'notesMaster'],
  ['a:blip', 'image'],
  ['asvg:svgBlip', 'image'],
  ['a:hlinkClick', 'hyperlink'],
  ['c:chart', 'chart'],
  ['c:externalData', 'package'],
]);

export const checkReferences: Check = ({ parts, relationships }) => {
  const types = new Map(relationships.map(({ from, id, type }) => [`${from} ${id}`, type]));
  return [...parts.values()].flatMap(({ name, references }) =>
    references.flatMap(({ element, attribute, id }) => {
      const type = types.get(`${name} ${id}`);
      if (type === undefined) return [`${name} uses the relationship ${id}, which it does not have.`];
      if (attribute === 'r:link') return [`${name} links a picture instead of holding it.`];
      return type === WANTED.get(element)
        ? []
        : [`${name} uses the relationship ${id} in ${element}, but it is of type ${type}.`];
    }),
  );
};
