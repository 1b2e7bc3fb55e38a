/** YAML with a schema: every mistake becomes a problem at its line and column. */
import { type Document, LineCounter, parseDocument } from 'yaml';
import * as z from 'zod';
import { readBytes } from '../files.ts';
import {
  type ContentPath,
  DeckError,
  nearest,
  type Problem,
  type Severity,
  stopOnErrors,
} from '../problems.ts';
import { createPlaces, type Place, toPlace } from './yaml/places.ts';
import { isMention, quoteCutList, quoteLine, quoteValue } from './yaml/quotes.ts';
import { findTraps, TOO_DEEP } from './yaml/traps.ts';

export interface YamlFile<T> {
  /** As the user named it. */
  readonly file: string;
  readonly data: T;
  /** The same data with its place in the file: makes a problem out of a path and a sentence. */
  readonly problem: Locate;
  /** On what YAML reads without a word, but not as it was meant. */
  readonly warnings: readonly Problem[];
}

export type Locate = (
  path: ContentPath,
  code: string,
  message: string,
  hint?: string,
  severity?: Severity,
) => Problem;

const MAX_BYTES = 2_000_000;
/** Reads a YAML file against a schema. Throws a DeckError with all problems found in it. */
export const readYaml = <T>(file: string, schema: z.ZodType<T>): YamlFile<T> =>
  parseYaml(file, readText(file), schema);

/** The same of a text that is at hand; `file` is what problems name. */
export const parseYaml = <T>(file: string, text: string, schema: z.ZodType<T>): YamlFile<T> => {
  const lines = new LineCounter();
  // Keys that are there twice are found below: the parser compares each with all before it.
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: false });
  const locate = locator(file, createPlaces(document, lines));
  const broken = [...document.errors, ...document.warnings].map(({ message, pos: [offset] }): Problem => {
    const place = { file, ...toPlace(lines, offset) };
    // The parser's own way of saying that there were more levels than it could hold.
    if (/call stack/i.test(message)) return { ...TOO_DEEP, ...place };
    const written = text.split('\n');
    const [before = '', line = ''] = [written[place.line - 2], written[place.line - 1]];
    const hint = quoteLine(line) ?? quoteCutList(before) ?? BROKEN_HINT;
    return { code: 'broken-yaml', severity: 'error', message: sentence(message), hint, ...place };
  });
  if (broken.length > 0) throw new DeckError(broken);
  const traps = findTraps(document, text).map(
    ({ offset, ...trap }): Problem => ({ ...trap, file, ...toPlace(lines, offset) }),
  );
  stopOnErrors(traps);
  const parsed = schema.safeParse(toPlainData(document, locate));
  if (parsed.success) return { file, data: parsed.data, problem: locate, warnings: traps };
  const quoteAt = (path: ContentPath) => quoteValue(document, path, text);
  throw new DeckError([...traps, ...schemaProblems(parsed.error.issues, { schema, locate, quoteAt })]);
};

const BROKEN_HINT =
  'Look at this line and the one before it: indentation, quotes and colons are the usual causes.';

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
  (file: string, placeAt: (path: ContentPath) => Place): Locate =>
  (path, code, message, hint, severity = 'error') => ({
    code,
    severity,
    message,
    ...(hint ? { hint } : {}),
    file,
    ...placeAt(path),
    path,
  });

const toPlainData = (document: Document.Parsed, locate: Locate): unknown => {
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch (error) {
    const message = error instanceof Error ? sentence(error.message) : 'The aliases cannot be resolved.';
    throw new DeckError([locate([], 'broken-yaml', message, 'Write the text out instead of using aliases.')]);
  }
};

interface Reading {
  readonly schema: z.ZodType;
  readonly locate: Locate;
  /** The hint for a text that has to stand in quotes, if it is one. */
  readonly quoteAt: (path: ContentPath) => string | undefined;
}

const schemaProblems = (issues: readonly z.core.$ZodIssue[], reading: Reading): Problem[] => {
  let whole: z.core.JSONSchema.BaseSchema | undefined;
  /** Of the schema as it is told to editors, which takes long to write. */
  const known = (path: ContentPath) => {
    whole ??= z.toJSONSchema(reading.schema, { unrepresentable: 'any', io: 'input' });
    return keysAt(whole, path);
  };
  return issues.flatMap((issue) => schemaProblem(issue, known, reading));
};

const schemaProblem = (
  issue: z.core.$ZodIssue,
  knownAt: (path: ContentPath) => string[],
  reading: Reading,
): Problem[] => {
  const { locate, quoteAt } = reading;
  const path = issue.path.filter((key) => typeof key !== 'symbol');
  const subject = path.length ? `\`${path.join('.')}\`` : 'The file';
  if (issue.code === 'unrecognized_keys') {
    const known = knownAt(path);
    return issue.keys.map((key) => {
      const near = nearest(key, known);
      const hint = near ? `Did you mean \`${near}\`?` : `Known here: ${known.join(', ') || 'none'}.`;
      return locate([...path, key], 'unknown-key', `\`${key}\` is not known here.`, hint);
    });
  }
  if (issue.code === 'invalid_union') {
    // A text without its quotes may be a mapping to YAML: neither what it lacks nor what it holds is meant.
    if (EXPECTS_TEXT.test(issue.message) && hasUnknownKeys(issue.errors) && quoteAt(path) !== undefined)
      return [locate(path, 'wrong-value', `${subject}: ${sentence(issue.message)}`, quoteAt(path))];
    const closest = closestOf(issue.errors);
    if (closest && !isMention(quoteAt(path)))
      return closest.flatMap((inner) =>
        schemaProblem({ ...inner, path: [...issue.path, ...inner.path] }, knownAt, reading),
      );
  }
  if (issue.code === 'invalid_key') {
    const [inner] = issue.issues;
    const said = inner && inner.code !== 'invalid_type' ? sentence(inner.message) : 'This key is not one.';
    return [locate(path, 'wrong-value', `\`${path.at(-1)}\`: ${said}`)];
  }
  const missing = /^Invalid input: expected (.+), received undefined$/.exec(issue.message);
  if (missing)
    return [locate(path, 'missing-key', `${subject} is missing: expected ${missing[1]}.`, 'Add it here.')];
  const hint = quoteAt(path);
  const quoted = EXPECTS_TEXT.test(issue.message) || isMention(hint) ? hint : undefined;
  return [locate(path, 'wrong-value', `${subject}: ${sentence(issue.message)}`, quoted)];
};

const EXPECTS_TEXT = /^Expected a text\b|^Invalid input(?:: expected string, received (?!undefined).*)?$/;

const hasUnknownKeys = (forms: readonly (readonly z.core.$ZodIssue[])[]) =>
  forms.flat().some(({ code, path }) => code === 'unrecognized_keys' && path.length === 0);

/** What is wrong with the form that was most likely meant; undefined where all forms are of another kind of value. */
const closestOf = (forms: readonly (readonly z.core.$ZodIssue[])[]) => {
  const isOtherKind = (issues: readonly z.core.$ZodIssue[]) =>
    issues.some(({ code, path }) => code === 'invalid_type' && path.length === 0);
  const fitting = forms.filter((issues) => !isOtherKind(issues));
  const [closest] = fitting.toSorted((a, b) => deepest(b) - deepest(a) || a.length - b.length);
  return closest && deepest(closest) > 0 ? closest : undefined;
};

const deepest = (issues: readonly z.core.$ZodIssue[]) =>
  Math.max(0, ...issues.map(({ code, path }) => path.length + (code === 'unrecognized_keys' ? 1 : 0)));

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
