/** Re-opens a finished package and looks for what makes a program offer to repair it. */
import { descendants, type Element, parseXml } from '../output/finish/xml.ts';
import { type Parts, readZip, toText } from '../output/finish/zip.ts';
import type { Problem } from '../problems.ts';

type Check = (parts: Parts, documents: ReadonlyMap<string, Element>) => string[];

/** Every finding of every check; an empty list is a deck that may be handed over. */
export const checkPackage = (bytes: Uint8Array): Problem[] => {
  const parts = readZip(bytes);
  const documents = new Map<string, Element>();
  const broken: string[] = [];
  for (const [name, content] of parts) {
    if (!/\.(xml|rels)$/.test(name)) continue;
    const root = parse(toText(content));
    if (root) documents.set(name, root);
    else broken.push(`${name} is not well-formed XML.`);
  }
  const findings: readonly (readonly [string, string[]])[] = [
    ['package-xml', broken],
    ...CHECKS.map(([code, check]) => [code, check(parts, documents)] as const),
  ];
  return findings.flatMap(([code, messages]) =>
    messages.map((message): Problem => ({ code, severity: 'error', message })),
  );
};

const parse = (text: string): Element | undefined => {
  try {
    return parseXml(text).documentElement ?? undefined;
  } catch {
    return undefined;
  }
};

const CONTENT_TYPES = '[Content_Types].xml';

const checkContentTypes: Check = (parts, documents) => {
  const types = documents.get(CONTENT_TYPES);
  if (!types) return [`${CONTENT_TYPES} is missing.`];
  const defaults = new Set(descendants(types, 'Default').map((row) => row.getAttribute('Extension')));
  const overrides = new Set(
    descendants(types, 'Override').map((row) => (row.getAttribute('PartName') ?? '').slice(1)),
  );
  const untyped = [...parts.keys()].filter(
    (name) =>
      name !== CONTENT_TYPES &&
      !overrides.has(name) &&
      (name.endsWith('.xml') || !defaults.has(name.slice(name.lastIndexOf('.') + 1))),
  );
  return [
    ...untyped.map((name) => `${name} has no content type.`),
    ...[...overrides]
      .filter((name) => !parts.has(name))
      .map((name) => `A content type names ${name}, which does not exist.`),
  ];
};

interface Relationship {
  readonly from: string;
  readonly id: string;
  readonly type: string;
  /** The name of the part; undefined for an external target. */
  readonly part: string | undefined;
  readonly target: string;
}

const readRelationships = (documents: ReadonlyMap<string, Element>): Relationship[] =>
  [...documents].flatMap(([name, root]) => {
    if (!name.endsWith('.rels')) return [];
    const from = name.replace('_rels/', '').replace(/\.rels$/, '');
    const folder = from.slice(0, from.lastIndexOf('/') + 1);
    return descendants(root, 'Relationship').map((row) => {
      const target = row.getAttribute('Target') ?? '';
      const external = row.getAttribute('TargetMode') === 'External';
      const part = external ? undefined : decodeURI(new URL(target, `file:///${folder}`).pathname.slice(1));
      return { from, id: row.getAttribute('Id') ?? '', type: row.getAttribute('Type') ?? '', part, target };
    });
  });

const checkRelationships: Check = (parts, documents) => {
  const relationships = readRelationships(documents);
  const reached = new Set(relationships.map(({ part }) => part));
  const dangling = relationships.filter(({ part }) => part !== undefined && !parts.has(part));
  const orphans = [...parts.keys()].filter(
    (name) => !name.endsWith('.rels') && name !== CONTENT_TYPES && !reached.has(name),
  );
  const foreign = relationships.filter(
    ({ part, target }) => part === undefined && !/^(https?|mailto):/.test(target),
  );
  const unresolved = [...documents].flatMap(([name, root]) => {
    const known = new Set(relationships.filter(({ from }) => from === name).map(({ id }) => id));
    const used = descendants(root, '*').flatMap((node) =>
      [...node.attributes].filter(({ name: attribute }) => /^r:(id|embed|link)$/.test(attribute)),
    );
    return used
      .filter(({ value }) => !known.has(value))
      .map(({ value }) => `${name} uses the relationship ${value}, which it does not have.`);
  });
  return [
    ...dangling.map(({ from, target }) => `${from} refers to ${target}, which does not exist.`),
    ...orphans.map((name) => `Nothing refers to ${name}.`),
    ...foreign.map(
      ({ from, target }) => `${from} links to ${target}; only http, https and mailto are allowed.`,
    ),
    ...unresolved,
  ];
};

const pages = (documents: ReadonlyMap<string, Element>, pattern: RegExp) =>
  [...documents].filter(([name]) => pattern.test(name));
const SHAPE_TREES = /^ppt\/(slides|slideLayouts|slideMasters|notesSlides|notesMasters)\/[^/]+\.xml$/;

const twins = (values: readonly string[]) => [
  ...new Set(values.filter((value, i) => values.indexOf(value) !== i)),
];

const checkShapeIds: Check = (_, documents) =>
  pages(documents, SHAPE_TREES).flatMap(([name, root]) => {
    const shapes = descendants(root, 'p:cNvPr');
    return [
      ...twins(shapes.map((shape) => shape.getAttribute('id') ?? '')).map(
        (id) => `${name} uses the shape id ${id} twice.`,
      ),
      ...twins(shapes.map((shape) => shape.getAttribute('name') ?? '')).map(
        (shape) => `${name} has two shapes named ${shape}.`,
      ),
    ];
  });

const checkPresentationIds: Check = (_, documents) => {
  const ids = (name: string, element: string) => {
    const root = documents.get(name);
    return root ? descendants(root, element).map((node) => node.getAttribute('id') ?? '') : [];
  };
  const slides = ids('ppt/presentation.xml', 'p:sldId');
  const layouts = [
    ...ids('ppt/presentation.xml', 'p:sldMasterId'),
    ...ids('ppt/slideMasters/slideMaster1.xml', 'p:sldLayoutId'),
  ];
  return [
    ...twins(slides).map((id) => `The slide id ${id} is used twice.`),
    ...slides
      .filter((id) => Number(id) < 256 || Number(id) >= 2 ** 31)
      .map((id) => `The slide id ${id} is out of range.`),
    ...twins(layouts).map((id) => `The layout id ${id} is used twice.`),
    ...layouts.filter((id) => Number(id) < 2 ** 31).map((id) => `The layout id ${id} is out of range.`),
  ];
};

const checkThemes: Check = (_, documents) => {
  const used = readRelationships(documents).filter(
    ({ from, type }) => /Masters\//.test(from) && type.endsWith('/theme'),
  );
  return twins(used.map(({ target }) => target)).map((target) => `Two masters share ${target}.`);
};

const checkPlaceholders: Check = (_, documents) =>
  pages(documents, /^ppt\/slides\/[^/]+\.xml$/).flatMap(([name, root]) => {
    const layoutName = readRelationships(documents).find(
      ({ from, type }) => from === name && type.endsWith('/slideLayout'),
    )?.part;
    const layout = layoutName === undefined ? undefined : documents.get(layoutName);
    if (!layout) return [`${name} has no layout.`];
    const keys = (page: Element) =>
      descendants(page, 'p:ph').map(
        (ph) => `${ph.getAttribute('type') ?? 'obj'} ${ph.getAttribute('idx') ?? '0'}`,
      );
    const offered = new Set(keys(layout));
    const filled = keys(root);
    return [
      ...filled
        .filter((key) => !offered.has(key))
        .map((key) => `${name} fills the placeholder ${key}, which its layout lacks.`),
      ...twins(filled).map((key) => `${name} fills the placeholder ${key} twice.`),
      ...(filled[0]?.startsWith('title ') ? [] : [`The title of ${name} is not first in reading order.`]),
    ];
  });

const checkAltTexts: Check = (_, documents) =>
  pages(documents, /^ppt\/slides\/[^/]+\.xml$/).flatMap(([name, root]) =>
    ['p:pic', 'p:graphicFrame']
      .flatMap((kind) => descendants(root, kind))
      .filter(
        (shape) =>
          !descendants(shape, 'p:cNvPr')[0]?.getAttribute('descr') &&
          descendants(shape, 'adec:decorative').length === 0,
      )
      .map(() => `${name} has a picture or table without alt text.`),
  );

const SIGNATURES: readonly (readonly [RegExp, readonly number[]])[] = [
  [/\.png$/, [0x89, 0x50, 0x4e, 0x47]],
  [/\.jpeg$/, [0xff, 0xd8, 0xff]],
  [/\.svg$/, [0x3c]],
];

const checkMedia: Check = (parts) => {
  const media = [...parts].filter(([name]) => name.startsWith('ppt/media/'));
  const lying = media.filter(([name, bytes]) => {
    const signature = SIGNATURES.find(([pattern]) => pattern.test(name))?.[1];
    return !signature || signature.some((byte, i) => bytes[i] !== byte);
  });
  const stored = media.map(([, bytes]) => Buffer.from(bytes).toString('latin1'));
  return [
    ...lying.map(([name]) => `${name} is not what its name says.`),
    ...twins(stored).map(() => 'The same picture is stored twice.'),
  ];
};

const checkTables: Check = (_, documents) =>
  pages(documents, /^ppt\/slides\/[^/]+\.xml$/).flatMap(([name, root]) =>
    descendants(root, 'a:tbl').flatMap((table) => {
      const columns = descendants(table, 'a:gridCol').length;
      const uneven = descendants(table, 'a:tr').filter((row) => descendants(row, 'a:tc').length !== columns);
      const header = descendants(table, 'a:tblPr')[0]?.getAttribute('firstRow') === '1';
      return [
        ...uneven.map(() => `A table row of ${name} does not have ${columns} cells.`),
        ...(header ? [] : [`A table of ${name} has no header row.`]),
      ];
    }),
  );

const checkDocumentProperties: Check = (_, documents) => {
  const app = documents.get('docProps/app.xml');
  const said = app && descendants(app, 'Slides')[0]?.textContent;
  const slides = pages(documents, /^ppt\/slides\/[^/]+\.xml$/);
  if (said !== String(slides.length))
    return [`docProps counts ${said ?? 'no'} slides, there are ${slides.length}.`];
  const listed = new Set(app ? descendants(app, 'vt:lpstr').map((node) => node.textContent) : []);
  return slides.flatMap(([name, root]) => {
    const title = descendants(root, 'p:sp').find(
      (shape) => descendants(shape, 'p:ph')[0]?.getAttribute('type') === 'title',
    );
    const text =
      title &&
      descendants(title, 'a:t')
        .map((node) => node.textContent)
        .join('');
    return text !== undefined && listed.has(text) ? [] : [`docProps does not list the title of ${name}.`];
  });
};

/** A new check is one function and one row. */
const CHECKS: readonly (readonly [code: string, check: Check])[] = [
  ['package-content-types', checkContentTypes],
  ['package-relationships', checkRelationships],
  ['package-shape-ids', checkShapeIds],
  ['package-ids', checkPresentationIds],
  ['package-themes', checkThemes],
  ['package-placeholders', checkPlaceholders],
  ['package-alt-text', checkAltTexts],
  ['package-media', checkMedia],
  ['package-tables', checkTables],
  ['package-properties', checkDocumentProperties],
];
