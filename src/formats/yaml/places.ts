/** Where in a YAML file something stands. */
import {
  type Document,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type LineCounter,
  type Pair,
  type YAMLMap,
} from 'yaml';
import type { ContentPath } from '../../problems.ts';

export interface Place {
  readonly line: number;
  readonly column: number;
}

export const toPlace = (lines: LineCounter, offset: number): Place => {
  const { line, col } = lines.linePos(offset);
  return { line, column: col };
};

/** The place of the node at a path, or of the nearest node above it that exists. Every map is looked through once. */
export const createPlaces = (
  document: Document.Parsed,
  lines: LineCounter,
): ((path: ContentPath) => Place) => {
  const pairs = new WeakMap<YAMLMap, ReadonlyMap<string, Pair>>();
  const pairsOf = (map: YAMLMap) => {
    const known = pairs.get(map) ?? indexPairs(map);
    pairs.set(map, known);
    return known;
  };
  const childOf = (node: unknown, key: string | number): unknown => {
    if (isMap(node)) return pairsOf(node).get(String(key))?.value;
    return isSeq(node) && typeof key === 'number' ? node.items[key] : undefined;
  };
  return (path) => {
    let node: unknown = document.contents;
    let place: Place = { line: 1, column: 1 };
    for (let depth = 0; depth <= path.length; depth++) {
      if (isNode(node) && node.range) place = toPlace(lines, node.range[0]);
      const key = path[depth];
      if (key !== undefined) node = childOf(node, key);
    }
    return place;
  };
};

const indexPairs = (map: YAMLMap): ReadonlyMap<string, Pair> =>
  new Map(map.items.map((pair) => [String(isScalar(pair.key) ? pair.key.value : pair.key), pair]));
