/** YAML with a schema: every mistake becomes a problem at its line and column. */
import { type Document, isCollection, isNode, isPair, isScalar, LineCounter, parseDocument } from 'yaml';
import * as z from 'zod';
import { readBytes } from '../files.ts';
import { type ContentPath, DeckError, nearest, type Problem, type Severity } from '../problems.ts';

export interface YamlFile<T> {
  /** As the user named it. */
  readonly file: string;
  readonly data: T;
  /** The same data with its place in the file: makes a problem out of a path and a sentence. */
  readonly problem: Locate;
}

export type Locate = (
  path: ContentPath,
  code: string,
  message: string,
  hint?: string,
  severity?: Severity,
) => Problem;

const MAX_BYTES = 2_000_000;
const MAX_DEPTH = 40;
const TOO_DEEP = {
  code: 'too-deep',
  severity: 'error',
  message: `The content is nested more than ${MAX_DEPTH} levels deep.`,
} as const;

/** Reads a YAML file against a schema. Throws a DeckError with all problems found in it. */
export const readYaml = <T>(file: string, schema: z.ZodType<T>): YamlFile<T> => {
  const text = readText(file);
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true });
  const locate = locator(file, document, lines);
  const placeAt = (offset: number): Place => toPlace(lines, offset);
  const broken = [...document.errors, ...document.warnings].map((error): Problem => {
    const place = placeAt(error.pos[0]);
    // The parser's own way of saying that there were more levels than it could hold.
    if (/call stack/i.test(error.message)) return { ...TOO_DEEP, file, ...place };
    return {
      code: 'broken-yaml',
      severity: 'error',
      message: sentence(error.message),
      hint: 'Look at this line and the one before it: indentation, quotes and colons are the usual causes.',
      file,
      ...place,
    };
  });
  if (broken.length > 0) throw new DeckError(broken);
  refuseTraps(document, locate, placeAt);
  const parsed = schema.safeParse(toPlainData(document, locate));
  if (parsed.success) return { file, data: parsed.data, problem: locate };
  throw new DeckError(schemaProblems(parsed.error.issues, schema, locate));
};

/** A text file of at most 2 MB. Throws a DeckError if it cannot be read as UTF-8. */
export const readText = (file: string): string => {
  const bytes = readBytes(file, MAX_BYTES);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const hint = 'Save it again with the encoding UTF-8.';
    throw new DeckError([
      { code: 'not-utf8', severity: 'error', message: 'The file is not UTF-8 text.', hint, file },
    ]);
  }
};

const locator =
  (file: string, document: Document.Parsed, lines: LineCounter): Locate =>
  (path, code, message, hint, severity = 'error') => ({
    code,
    severity,
    message,
    ...(hint ? { hint } : {}),
    file,
    ...position(document, lines, path),
    path,
  });

interface Place {
  readonly line: number;
  readonly column: number;
}

const toPlace = (lines: LineCounter, offset: number): Place => {
  const { line, col } = lines.linePos(offset);
  return { line, column: col };
};

/** The place of the node at a path, or of the nearest node above it that exists. */
const position = (document: Document.Parsed, lines: LineCounter, path: ContentPath) => {
  for (let depth = path.length; depth >= 0; depth--) {
    const node = depth === 0 ? document.contents : document.getIn(path.slice(0, depth), true);
    if (!isNode(node) || !node.range) continue;
    return toPlace(lines, node.range[0]);
  }
  return { line: 1, column: 1 };
};

/** What would be read without harm, but not as it was meant: bottomless nesting, and the one key that vanishes. */
const refuseTraps = (document: Document.Parsed, locate: Locate, locateAt: (offset: number) => Place) => {
  const refuse = (node: unknown, ancestors: number) => {
    // A pair and its map are two ancestors for one level of indentation.
    if (ancestors > MAX_DEPTH * 2) throw new DeckError([locate([], TOO_DEEP.code, TOO_DEEP.message)]);
    if (isPair(node)) {
      if (isScalar(node.key) && node.key.value === '__proto__') throw vanishing(node.key.range?.[0] ?? 0);
      refuse(node.key, ancestors + 1);
      refuse(node.value, ancestors + 1);
    } else if (isCollection(node)) for (const item of node.items) refuse(item, ancestors + 1);
  };
  const vanishing = (offset: number) => {
    const message = '`__proto__` cannot be a name here.';
    const problem = locate([], 'unknown-key', message, 'Choose another name.');
    return new DeckError([{ ...problem, ...locateAt(offset) }]);
  };
  refuse(document.contents, 1);
};

const toPlainData = (document: Document.Parsed, locate: Locate): unknown => {
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch (error) {
    const message = error instanceof Error ? sentence(error.message) : 'The aliases cannot be resolved.';
    throw new DeckError([locate([], 'broken-yaml', message, 'Write the text out instead of using aliases.')]);
  }
};

const schemaProblems = (
  issues: readonly z.core.$ZodIssue[],
  schema: z.ZodType,
  locate: Locate,
): Problem[] => {
  let whole: z.core.JSONSchema.BaseSchema | undefined;
  /** Of the schema as it is told to editors, which takes long to write. */
  const known = (path: ContentPath) => {
    whole ??= z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input' });
    return keysAt(whole, path);
  };
  return issues.flatMap((issue) => schemaProblem(issue, known, locate));
};

const schemaProblem = (
  issue: z.core.$ZodIssue,
  knownAt: (path: ContentPath) => string[],
  locate: Locate,
): Problem[] => {
  const path = issue.path.filter((key) => typeof key !== 'symbol');
  if (issue.code === 'unrecognized_keys') {
    const known = knownAt(path);
    return issue.keys.map((key) => {
      const near = nearest(key, known);
      const hint = near ? `Did you mean \`${near}\`?` : `Known here: ${known.join(', ') || 'none'}.`;
      return locate([...path, key], 'unknown-key', `\`${key}\` is not known here.`, hint);
    });
  }
  if (issue.code === 'invalid_union') {
    const closest = [...issue.errors].sort((a, b) => deepest(b) - deepest(a))[0];
    if (closest && deepest(closest) > 0)
      return closest.flatMap((inner) =>
        schemaProblem({ ...inner, path: [...issue.path, ...inner.path] }, knownAt, locate),
      );
  }
  const subject = path.length ? `\`${path.join('.')}\`` : 'The file';
  const missing = /^Invalid input: expected (.+), received undefined$/.exec(issue.message);
  if (missing)
    return [locate(path, 'missing-key', `${subject} is missing: expected ${missing[1]}.`, 'Add it here.')];
  return [locate(path, 'wrong-value', `${subject}: ${sentence(issue.message)}`)];
};

const deepest = (issues: readonly z.core.$ZodIssue[]) =>
  Math.max(0, ...issues.map((issue) => issue.path.length));

/** The keys that a JSON Schema allows at a path, looking into every alternative. */
const keysAt = (schema: z.core.JSONSchema.BaseSchema, path: ContentPath): string[] => {
  let level: z.core.JSONSchema.BaseSchema[] = alternatives(schema);
  for (const key of path) {
    level = level.flatMap((option) => {
      const next =
        typeof key === 'number' ? option.items : (option.properties?.[key] ?? option.additionalProperties);
      return typeof next === 'object' && !Array.isArray(next) ? alternatives(next) : [];
    });
  }
  return level.flatMap((option) => Object.keys(option.properties ?? {}));
};

const alternatives = (schema: z.core.JSONSchema.BaseSchema): z.core.JSONSchema.BaseSchema[] =>
  [schema, ...(schema.anyOf ?? []), ...(schema.oneOf ?? [])].filter((option) => typeof option === 'object');

const sentence = (message: string) => (/[.!?]$/.test(message) ? message : `${message}.`);
