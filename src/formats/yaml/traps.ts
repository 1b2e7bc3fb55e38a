/** What YAML reads without a word, but not as it was meant. */
import { type Document, isCollection, isMap, isPair, isScalar, type Scalar } from 'yaml';

export interface Trap {
  readonly code: string;
  readonly message: string;
  readonly hint?: string;
  /** Its place in the source. */
  readonly offset: number;
  readonly severity: 'error' | 'warning';
}

const MAX_DEPTH = 40;
export const TOO_DEEP = {
  code: 'too-deep',
  severity: 'error',
  message: `The content is nested more than ${MAX_DEPTH} levels deep.`,
} as const;

export const findTraps = (document: Document.Parsed, source: string): Trap[] => {
  const traps: Trap[] = [];
  if (document.directives?.yaml.version === '1.1') traps.push({ ...VERSION, offset: 0 });
  const aliases = new Set(Array.from(source.matchAll(/\*([^\s,[\]{}]+)/g), ([, name = '']) => name));
  const open: { node: unknown; level: number }[] = [{ node: document.contents, level: 1 }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, level } = next;
    // A pair and its map are two levels for one of indentation.
    if (level > MAX_DEPTH * 2) return [{ ...TOO_DEEP, offset: 0 }];
    if (isPair(node)) open.push({ node: node.key, level: level + 1 }, { node: node.value, level: level + 1 });
    else if (isCollection(node)) {
      if (isMap(node)) traps.push(...findKeyTraps(node.items));
      for (const item of node.items) open.push({ node: item, level: level + 1 });
    } else if (isScalar(node)) traps.push(...findScalarTraps(node, source, aliases));
  }
  return traps.sort((a, b) => a.offset - b.offset);
};

const VERSION: Omit<Trap, 'offset'> = {
  code: 'broken-yaml',
  severity: 'error',
  message: 'The file asks for a version of YAML, in which numbers and words are read otherwise.',
  hint: 'Leave out the line `%YAML …`: the file is read as YAML 1.2.',
};

const findKeyTraps = (items: readonly { readonly key: unknown }[]): Trap[] => {
  const seen = new Set<unknown>();
  return items.flatMap(({ key }): Trap[] => {
    if (!isScalar(key)) return [];
    const name = String(key.value);
    const offset = key.range?.[0] ?? 0;
    if (name === '__proto__')
      return [
        {
          code: 'unknown-key',
          severity: 'error',
          message: '`__proto__` cannot be a name here.',
          hint: 'Choose another name.',
          offset,
        },
      ];
    if (seen.has(name))
      return [
        {
          code: 'broken-yaml',
          severity: 'error',
          message: `\`${name}\` stands here twice: map keys must be unique.`,
          hint: 'Remove one, or give it another name.',
          offset,
        },
      ];
    seen.add(name);
    return [];
  });
};

/** Digits as everybody reads them. */
const PLAIN_NUMBER = /^[-+]?(?:0|[1-9]\d*)?(?:\.\d*)?(?:e[-+]?\d+)?$/i;
/** A number of JavaScript keeps as many in any case. */
const MOST_DIGITS = 15;

/** What most write a comment as has a space behind its sign. */
const CLOSE_COMMENT = /^[ \t]+#[^\s#][^\n]*/;
/** Behind several words `# 1` is more likely a rank than a comment. */
const NUMBER_SIGN = /^[ \t]+#(?:[^\s#]|[ \t]+\d)[^\n]*/;

const findScalarTraps = (node: Scalar, source: string, aliases: ReadonlySet<string>): Trap[] => {
  const [offset = 0, end = 0] = node.range ?? [];
  const { value, source: written = '' } = node;
  if (typeof value === 'number') return findNumberTraps(value, written, offset);
  if (typeof value !== 'string') return [];
  if (node.type !== 'PLAIN') return [];
  const mark = lostMark(node, aliases);
  if (mark !== undefined)
    return [
      { ...cutText(`This text lacks its \`${mark}\`, which YAML takes for a mark of its own.`), offset },
    ];
  const [comment] = (/\s/.test(value) ? NUMBER_SIGN : CLOSE_COMMENT).exec(source.slice(end, end + 200)) ?? [];
  if (comment === undefined) return [];
  const shown = comment.trim().slice(0, 40);
  return [{ ...cutText(`This text ends before \`${shown}\`, which YAML takes for a comment.`), offset }];
};

/** A text that begins with `!` or with `&` and a word loses it, unless an alias takes that up. */
const lostMark = ({ anchor, tag }: Scalar, aliases: ReadonlySet<string>): string | undefined => {
  if (tag === '!') return '!';
  return anchor === undefined || aliases.has(anchor) ? undefined : `&${anchor}`;
};

const cutText = (message: string): Omit<Trap, 'offset'> => ({
  code: 'cut-text',
  severity: 'warning',
  message,
  hint: 'Put the whole text into quotation marks; a comment begins with a # and a space, and with no number.',
});

const findNumberTraps = (value: number, written: string, offset: number): Trap[] => {
  const trap = { code: 'odd-number', severity: 'error', offset } as const;
  if (!PLAIN_NUMBER.test(written) && Number.isFinite(value))
    return [
      {
        ...trap,
        message: `\`${written}\` is read as ${value} here and as another number elsewhere.`,
        hint: `Write \`${value}\`; a text that looks like a number stands in quotation marks.`,
      },
    ];
  const digits = written
    .replace(/e.*$/i, '')
    .replace(/\D/g, '')
    .replace(/^0+|0+$/g, '');
  if (digits.length <= MOST_DIGITS) return [];
  return [
    {
      ...trap,
      message: `\`${written}\` has more digits than can be kept: it would become ${value}.`,
      hint: `Write at most ${MOST_DIGITS} digits that are not zero at its ends.`,
    },
  ];
};
