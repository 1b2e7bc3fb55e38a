/** Texts that YAML reads as something else: what their writer has to put into quotes. */
import { type Document, isMap, isScalar } from 'yaml';
import type { ContentPath } from '../../problems.ts';

const LONGEST_EXAMPLE = 120;

/** The hint that names the quotes of a text. */
const quote = (text: string): string =>
  text.length > LONGEST_EXAMPLE
    ? 'Put the whole text into quotation marks: "…".'
    : `Put the whole text into quotation marks: \`${JSON.stringify(text)}\`.`;

/** What stands before a value on its line: dashes, and a key. */
const BEFORE_VALUE = /^\s*(?:- +)*(?:[\w.-]+:\s+)?/;
/** Signs that begin something else than a text, or end one. */
const TELLING = /^[{[*&!%@`"'|>]|:\s/;

/** For a line that is no YAML; undefined if quotes would not help. */
export const quoteLine = (line: string): string | undefined => {
  const value = line.replace(BEFORE_VALUE, '').trim();
  if (/^[|>][+-]?\d?$/.test(value) || /^(["']).*\1$/.test(value)) return undefined;
  return TELLING.test(value) ? quote(value) : undefined;
};

/** For a mapping where a text is expected: `{id}`, which is one of a single key, and `Policy: what next`. */
export const quoteMapping = (
  document: Document.Parsed,
  path: ContentPath,
  source: string,
): string | undefined => {
  const node = document.getIn(path, true);
  const map = isMap(node) ? node : document.getIn(path.slice(0, -1), true);
  if (!isMap(map) || !map.range || map.items.length !== 1) return undefined;
  const [pair] = map.items;
  const isOneWord =
    map.flow === true &&
    isScalar(pair?.key) &&
    (pair.value === null || (isScalar(pair.value) && pair.value.value === null));
  if (!isOneWord && map.flow === true) return undefined;
  const text = source.slice(map.range[0], map.range[1]);
  return text.includes('\n') ? undefined : quote(text.trim());
};

/** For what was read as a language and its text. */
export const quoteColon = (key: string, text: string): string => quote(`${key}: ${text}`);
