/** What the files of editions are called: safely on every system, and each otherwise. */
import { foldName } from '../output/names.ts';

/** Bytes: a name may have 255, of which the deck's own, a number, the language and the format take some. */
const LONGEST = 120;

/** Letters and digits of any script, with hyphens between: nothing that a file system or a shell reads otherwise. */
export const namePart = (text: string): string => {
  const plain = text
    .normalize('NFKC')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  return cut(plain, LONGEST / 2);
};

const cut = (text: string, most: number): string => {
  let kept = '';
  for (const character of text) {
    if (Buffer.byteLength(kept + character) > most) break;
    kept += character;
  }
  return kept;
};

/** The parts joined with dots. */
const joinParts = (parts: readonly string[]) =>
  parts
    .map(namePart)
    .filter((part) => part !== '')
    .join('.') || 'edition';

export type NameOf = (parts: readonly string[], key: string) => string;

/** What may stand behind a name; where a language does, no name can be taken for another with its end. */
const WITHOUT_END = [''];

/**
 * Names for all rows, each by its parts and its key, so that no two files are one on any system. Rows of the same name
 * are numbered in the order of their keys, and a number that another row's own name has is left out: a name does not
 * depend on where in the list, or on which of several machines, a row is. `ends` are what files have behind it.
 */
export const createNames = (
  rows: readonly { readonly parts: readonly string[]; readonly key: string }[],
  ends: readonly string[] = WITHOUT_END,
): NameOf => {
  const taken = new Set<string>();
  const claim = (name: string): boolean => {
    const files = ends.map((end) => foldName(name + end));
    if (files.some((file) => taken.has(file))) return false;
    for (const file of files) taken.add(file);
    return true;
  };
  const groups = [...groupByName(rows)].sort(([a], [b]) => (a < b ? -1 : 1));
  const own = new Set(groups.flatMap(([name]) => (claim(name) ? [name] : [])));
  /** Rows that say the very same share a key, and have several. */
  const numbers = new Map<string, number[]>();
  for (const [name, keys] of groups) {
    let number = 0;
    for (const key of keys.sort()) {
      number = number === 0 && own.has(name) ? 1 : nextFree(name, Math.max(number, 1), claim);
      const place = `${name}/${key}`;
      const known = numbers.get(place);
      if (known) known.push(number);
      else numbers.set(place, [number]);
    }
  }
  return (parts, key) => {
    const name = joinParts(parts);
    const number = numbers.get(`${foldName(name)}/${key}`)?.shift() ?? 1;
    return number === 1 ? name : `${name}.${number}`;
  };
};

/** The keys of rows by the names that their parts give. */
const groupByName = (rows: readonly { readonly parts: readonly string[]; readonly key: string }[]) => {
  const groups = new Map<string, string[]>();
  for (const { parts, key } of rows) {
    const name = foldName(joinParts(parts));
    const keys = groups.get(name);
    if (keys) keys.push(key);
    else groups.set(name, [key]);
  }
  return groups;
};

const nextFree = (name: string, after: number, claim: (name: string) => boolean): number => {
  let number = after + 1;
  while (!claim(`${name}.${number}`)) number++;
  return number;
};
