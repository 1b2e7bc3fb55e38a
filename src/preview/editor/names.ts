/** The names that a content gives to its figures, sources, charts and units, found by indentation in a text being written. */

export type Named = 'figures' | 'sources' | 'charts' | 'units';

export const namesIn = (text: string, kind: Named): string[] => {
  const lines = text.split('\n');
  const start = lines.findIndex((line) => new RegExp(`^${kind}\\s*:`).test(line));
  if (start < 0) return [];
  const rest = lines.slice(start + 1);
  const end = rest.findIndex((line) => /^[^\s#]/.test(line));
  const block = end < 0 ? rest : rest.slice(0, end);
  const indent = block
    .map((line) => /^( +)[^\s#]/.exec(line)?.[1]?.length)
    .find((count) => count !== undefined);
  if (indent === undefined) return [];
  const own = new RegExp(`^ {${indent}}["']?([A-Za-z][A-Za-z0-9-]*)["']?\\s*:`);
  return block.flatMap((line) => own.exec(line)?.[1] ?? []);
};

/** Which names a value of a key may be. */
const KEYS: Readonly<Record<string, Named>> = {
  figure: 'figures',
  figures: 'figures',
  lead: 'figures',
  actual: 'figures',
  target: 'figures',
  partOf: 'figures',
  parts: 'figures',
  previous: 'figures',
  share: 'figures',
  growth: 'figures',
  difference: 'figures',
  sum: 'figures',
  values: 'figures',
  totals: 'figures',
  from: 'figures',
  to: 'figures',
  between: 'figures',
  highlight: 'figures',
  source: 'sources',
  chart: 'charts',
  unit: 'units',
};

/** The kind of name that stands under a key: of a list, its key is the last that is none of a number. */
export const namedUnder = (
  key: string | undefined,
  path: readonly (string | number)[],
): Named | undefined => {
  const own = key ?? path.findLast((step) => typeof step === 'string');
  return typeof own === 'string' && Object.hasOwn(KEYS, own) ? KEYS[own] : undefined;
};
