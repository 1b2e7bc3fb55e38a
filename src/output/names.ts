/** What files are called: safely on every system, and each otherwise, also where case and form do not count. */
import { createHash } from 'node:crypto';

/**
 * Windows and macOS take CATL and Catl for one name, macOS also é in one character and in two. What folds more than a
 * system does only keeps names further apart.
 */
export const foldName = (name: string): string =>
  name.normalize('NFKC').toUpperCase().toLowerCase().normalize('NFKC');

/** Bytes: systems take 255, of which a file that is being written needs some more. */
const LONGEST = 240;

interface NameFault {
  readonly message: string;
  readonly hint: string;
}

interface NameRule {
  readonly applies: (name: string) => boolean;
  readonly says: string;
}

const RULES: readonly NameRule[] = [
  {
    applies: (name) => /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³]) *(?:\.|$)/i.test(name),
    says: 'is a device on Windows, which can hold no file of that name',
  },
  {
    applies: (name) => /[<>:"|?*\\/]/.test(name),
    says: 'has a character that Windows takes in no name: <>:"|?*\\/',
  },
  { applies: (name) => /\p{Cc}/u.test(name), says: 'has a control character in it' },
  { applies: (name) => /[. ]$/.test(name), says: 'ends with a dot or a space, which Windows leaves off' },
  {
    applies: (name) => Buffer.byteLength(name) > LONGEST,
    says: `is longer than the ${LONGEST} bytes that every system takes`,
  },
];

/** Why a name of a file, without its folder, is none on some system; undefined for a good one. */
export const findNameFault = (name: string): NameFault | undefined => {
  const broken = RULES.find(({ applies }) => applies(name));
  if (!broken) return undefined;
  const shown = name.length > 80 ? `${name.slice(0, 80)}…` : name;
  return { message: `The file would be called “${shown}”, which ${broken.says}.`, hint: RENAME };
};

const RENAME = 'Files are called after the folder of the article: rename it.';

/** The first two of the names that some system takes for one, if there are any. */
export const findClash = (names: readonly string[]): readonly [string, string] | undefined => {
  const known = new Map<string, string>();
  for (const name of names) {
    const other = known.get(foldName(name));
    if (other !== undefined) return [other, name];
    known.set(foldName(name), name);
  }
  return undefined;
};

/** A part of a name that no other text gives: what is not plain in every system stands as %XX, and the long is cut. */
export const encodeNamePart = (text: string, most: number): string => {
  const plain = text.replace(/[^\w.@+-]/gu, (character) =>
    [...Buffer.from(character)]
      .map((byte) => `%${byte.toString(16).padStart(2, '0').toUpperCase()}`)
      .join(''),
  );
  if (plain.length <= most) return plain;
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 12);
  return `${plain.slice(0, most - hash.length - 1)}~${hash}`;
};
