/** Where in the content a place of the text is, told by indentation: a text that is being written is no valid YAML yet. */

export type Path = readonly (string | number)[];

export interface Place {
  /** Of the mapping or list that the place is in. */
  readonly path: Path;
  /** The key whose value is being written; undefined where a key or an item is. */
  readonly key: string | undefined;
  /** What of the word stands there already. */
  readonly typed: string;
}

interface Level {
  readonly indent: number;
  readonly step: string | number;
}

const KEY = /^(?:"([^"]*)"|'([^']*)'|([^\s#:{}[\],&*!|>'"%@`-][^:#{}[\],]*?))\s*:(?=\s|$)/;

export const findPlace = (before: string): Place => {
  const lines = before.split('\n');
  const last = lines.pop() ?? '';
  let levels: Level[] = [];
  let blockIndent: number | undefined;
  for (const line of lines) {
    if (/^\s*(#|$)/.test(line)) continue;
    const indent = indentOf(line);
    if (blockIndent !== undefined && indent > blockIndent) continue;
    blockIndent = undefined;
    const { levels: next, rest } = descend(levels, line);
    levels = next;
    if (/[|>][-+\d]*\s*(#.*)?$/.test(rest)) blockIndent = next.at(-1)?.indent ?? indent;
  }
  const { levels: now, rest, indent } = descend(levels, last);
  const own = now.at(-1);
  const inBlock = blockIndent !== undefined && (indentOf(last) > blockIndent || last.trim() === '');
  if (inBlock) return { path: pathOf(levels), key: undefined, typed: '' };
  const isValue = typeof own?.step === 'string' && own.indent >= indent && KEY.test(contentOf(last));
  if (isValue) return inFlow(pathOf(now.slice(0, -1)), own.step, rest);
  const held = now.filter((level) => level.indent < indent || typeof level.step === 'number');
  return inFlow(pathOf(held), undefined, rest);
};

const indentOf = (line: string): number => /^ */.exec(line)?.[0].length ?? 0;

/** A line without its indentation and the dashes of its items. */
const contentOf = (line: string): string => line.replace(/^ *(?:- +|-$)*/, '');

const pathOf = (levels: readonly Level[]): Path => levels.map(({ step }) => step);

/** The levels after a line, and what stands on it behind its key. */
const descend = (before: readonly Level[], line: string) => {
  let indent = indentOf(line);
  let rest = line.slice(indent);
  let levels = [...before];
  for (let dash = /^-( +|$)/.exec(rest); dash; dash = /^-( +|$)/.exec(rest)) {
    const at = indent;
    // A list may stand as far in as the key that it belongs to.
    levels = levels.filter((level) => level.indent <= at);
    const open = levels.at(-1);
    if (open?.indent === at && typeof open.step === 'number')
      levels[levels.length - 1] = { indent: at, step: open.step + 1 };
    else levels.push({ indent: at, step: 0 });
    indent += dash[0].length;
    rest = rest.slice(dash[0].length);
  }
  const key = KEY.exec(rest);
  if (!key) return { levels, rest, indent };
  levels = levels.filter((level) => level.indent < indent);
  levels.push({ indent, step: key[1] ?? key[2] ?? key[3] ?? '' });
  return { levels, rest: rest.slice(key[0].length), indent };
};

/** Goes into `{ … }` and `[ … ]` that are open at the end of a value. */
const inFlow = (path: Path, key: string | undefined, value: string): Place => {
  const open: { path: Path; key: string | undefined; index: number | undefined }[] = [
    { path, key, index: undefined },
  ];
  let word = '';
  let quote = '';
  for (const letter of value) {
    const top = open.at(-1);
    if (!top) break;
    if (quote !== '') {
      if (letter === quote) quote = '';
      word += letter;
    } else if ((letter === '"' || letter === "'") && word.trim() === '') {
      quote = letter;
      word = letter;
    } else if ((letter === '{' || letter === '[') && word.trim() === '') {
      const step = top.key ?? top.index;
      const below = step === undefined ? top.path : [...top.path, step];
      open.push({ path: below, key: undefined, index: letter === '[' ? 0 : undefined });
      word = '';
    } else if ((letter === '}' || letter === ']') && open.length > 1) {
      open.pop();
      word = '';
    } else if (letter === ',' && open.length > 1) {
      if (top.index === undefined) top.key = undefined;
      else top.index += 1;
      word = '';
    } else if (letter === ':' && open.length > 1 && top.index === undefined && top.key === undefined) {
      top.key = word.trim().replace(/^["']|["']$/g, '');
      word = '';
    } else word += letter;
  }
  const top = open.at(-1);
  const inList = top?.index === undefined ? top?.path : [...top.path, top.index];
  return { path: inList ?? path, key: top?.key, typed: word.trimStart() };
};
