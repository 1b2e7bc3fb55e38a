/** Texts that YAML reads as something else: what their writer has to put into quotes. */
import { type Document, isMap, isScalar, isSeq, type Node, type YAMLMap } from 'yaml';
import type { ContentPath } from '../../problems.ts';

const LONGEST_EXAMPLE = 120;

const QUOTE = 'Put the whole text into quotation marks:';

/** Whether a hint is one of those below. */
export const asksForQuotes = (hint = ''): boolean => hint.startsWith(QUOTE);

/** Whether the text of a hint is a mere `{id}`, which is a mapping for YAML and never meant as one. */
export const isMention = (hint = ''): boolean => /`"\{[^{}:]*\}"`/.test(hint);

/** The hint that names the quotes of a text. */
const quote = (text: string): string =>
  text.length > LONGEST_EXAMPLE ? `${QUOTE} "…".` : `${QUOTE} \`${JSON.stringify(text)}\`.`;

/** What stands before a value on its line: dashes, and a key. */
const BEFORE_VALUE = /^\s*(?:- +)*(?:[\w.-]+:\s+)?/;
/** Signs that begin something else than a text, or end one. */
const TELLING = /^[{[*&!%@`"'|>]|:\s|\s#\S/;

/** For a list on one line that a comment cuts, which shows on the next line; undefined if it is none. */
export const quoteCutList = (line: string): string | undefined =>
  /^\[[^#\]]*\s#/.test(line.replace(BEFORE_VALUE, ''))
    ? 'Put each text of the list into quotation marks: what stands behind a space and a # is a comment.'
    : undefined;

/** For a line that is no YAML; undefined if quotes would not help. */
export const quoteLine = (line: string): string | undefined => {
  const ofList = quoteCutList(line);
  if (ofList !== undefined) return ofList;
  const value = line.replace(BEFORE_VALUE, '').trim();
  if (/^[|>][+-]?\d?$/.test(value) || /^(["']).*\1$/.test(value)) return undefined;
  return TELLING.test(value) ? quote(value) : undefined;
};

/** A line with the text that a hint names in quotes, or its whole value; undefined if there is none that is not quoted. */
export const quotedLine = (line: string, hint: string): string | undefined => {
  const [before = ''] = BEFORE_VALUE.exec(line) ?? [];
  const named = /`(".*")`\.$/.exec(hint)?.[1];
  const value = named === undefined ? line.slice(before.length).trim() : String(JSON.parse(named));
  const at = line.lastIndexOf(value);
  if (value === '' || at < 0 || /^["'|>#]/.test(value)) return undefined;
  return line.slice(0, at) + JSON.stringify(value) + line.slice(at + value.length);
};

/** For what YAML reads as no text where one is expected: `2024`, `yes`, `[Draft]`, `{id}` and `Policy: what next`. */
export const quoteValue = (
  document: Document.Parsed,
  path: ContentPath,
  source: string,
): string | undefined => {
  const node = document.getIn(path, true);
  if (isMap(node)) return quoteMapping(node, source);
  const parent = document.getIn(path.slice(0, -1), true);
  if (isMap(parent) && isOneWord(parent)) return quoteRange(parent, source);
  return isScalar(node) || isSeq(node) ? quoteRange(node, source) : undefined;
};

const quoteRange = ({ range }: Node, source: string): string | undefined => {
  const text = range ? source.slice(range[0], range[1]).trim() : '';
  return text === '' || text.includes('\n') || /^["']/.test(text) ? undefined : quote(text);
};

/** `{id}`, which is one key and nothing. */
const isOneWord = ({ items, flow }: YAMLMap): boolean => {
  const [pair] = items;
  const isNothing = pair?.value === null || (isScalar(pair?.value) && pair.value.value === null);
  return flow === true && items.length === 1 && isScalar(pair?.key) && isNothing;
};

/** A mapping of a single key that could be a text's first words. */
const quoteMapping = (map: YAMLMap, source: string): string | undefined =>
  map.items.length === 1 && (map.flow !== true || isOneWord(map)) ? quoteRange(map, source) : undefined;

/** For what was read as a language and its text. */
export const quoteColon = (key: string, text: string): string => quote(`${key}: ${text}`);
