/** Sets keys of a map in a YAML file, and leaves every other character of it as it is. */
import { isMap, isScalar, type Pair, parseDocument, type YAMLMap } from 'yaml';
import type { ContentPath } from '../../problems.ts';

export interface YamlEdit {
  /** Leads to the map. */
  readonly path: ContentPath;
  /** Written in quotation marks: a hash of digits alone would be read as a number. */
  readonly values: Readonly<Record<string, string>>;
}

interface Splice {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** The text with the edits; undefined where a map is not written out at its place, as behind an alias. */
export const editYaml = (text: string, edits: readonly YamlEdit[]): string | undefined => {
  const document = parseDocument(text, { uniqueKeys: false });
  const splices: Splice[] = [];
  for (const { path, values } of edits) {
    const map = document.getIn(path, true);
    if (!isMap(map) || map.items.length === 0) return undefined;
    const set = Object.entries(values).map(([key, value]) => replaceValue(map, key, JSON.stringify(value)));
    splices.push(...set.flatMap((splice) => splice ?? []));
    const added = Object.entries(values).filter((_, i) => set[i] === undefined);
    const addition = added.length === 0 ? undefined : addPairs(text, map, added);
    if (addition) splices.push(addition);
    else if (added.length > 0) return undefined;
  }
  return apply(text, splices);
};

/** From the end on, so that places before stay where they are. */
const apply = (text: string, splices: readonly Splice[]): string =>
  splices
    .toSorted((a, b) => b.from - a.from)
    .reduce((rest, { from, to, text: own }) => rest.slice(0, from) + own + rest.slice(to), text);

const pairOf = ({ items }: YAMLMap, key: string): Pair | undefined =>
  items.find((pair) => isScalar(pair.key) && String(pair.key.value) === key);

const replaceValue = (map: YAMLMap, key: string, written: string): Splice | undefined => {
  const value = pairOf(map, key)?.value;
  const [from, to] = isScalar(value) && value.range ? value.range : [];
  return from === undefined || to === undefined ? undefined : { from, to, text: written };
};

const endOf = ({ key, value }: Pair): number | undefined => {
  const node = isScalar(value) || isMap(value) ? value : key;
  return isScalar(node) || isMap(node) ? node.range?.[1] : undefined;
};

const addPairs = (
  text: string,
  map: YAMLMap,
  added: readonly (readonly [string, string])[],
): Splice | undefined => {
  const last = map.items.at(-1);
  const end = last && endOf(last);
  const [first] = map.items;
  const start = first && isScalar(first.key) ? first.key.range?.[0] : undefined;
  if (end === undefined || start === undefined) return undefined;
  const written = added.map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  if (map.flow) return { from: end, to: end, text: written.map((pair) => `, ${pair}`).join('') };
  // Behind a remark at the end of the last line.
  const at = lineEnd(text, trimmedEnd(text, end));
  const indent = text.slice(text.lastIndexOf('\n', start - 1) + 1, start).replace(/\S/g, ' ');
  const line = text.includes('\r\n') ? '\r\n' : '\n';
  return { from: at, to: at, text: written.map((pair) => `${line}${indent}${pair}`).join('') };
};

const trimmedEnd = (text: string, end: number): number => text.slice(0, end).trimEnd().length;

const lineEnd = (text: string, from: number): number => {
  const found = /\r?\n|$/.exec(text.slice(from));
  return from + (found?.index ?? 0);
};
