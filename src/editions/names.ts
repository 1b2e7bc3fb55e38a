/** What the files of editions are called: safely on every system, and each otherwise. */

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

/** Some systems take CATL and Catl for one name. */
const fold = (name: string) => name.toLowerCase();

export type NameOf = (parts: readonly string[], key: string) => string;

/**
 * Names for all rows, each by its parts and its key. Rows of the same name are numbered in the order of their keys, so
 * that a name does not depend on where in the list, or on which of several machines, a row is.
 */
export const createNames = (
  rows: readonly { readonly parts: readonly string[]; readonly key: string }[],
): NameOf => {
  const keysByName = new Map<string, string[]>();
  for (const { parts, key } of rows) {
    const name = fold(joinParts(parts));
    const keys = keysByName.get(name);
    if (keys) keys.push(key);
    else keysByName.set(name, [key]);
  }
  const places = new Map<string, number>();
  for (const [name, keys] of keysByName)
    for (const [i, key] of keys.sort().entries())
      if (!places.has(`${name}/${key}`)) places.set(`${name}/${key}`, i);
  return (parts, key) => {
    const name = joinParts(parts);
    const twin = `${fold(name)}/${key}`;
    const place = places.get(twin) ?? 0;
    // Rows that say the very same share a key: the next one of them takes the next number.
    places.set(twin, place + 1);
    return place === 0 ? name : `${name}.${place + 1}`;
  };
};
