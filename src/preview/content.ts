/** The article's file as it is written in the browser: read with its version, and never saved over a change made elsewhere. */
import { createHash } from 'node:crypto';
import { readText } from '../formats/yaml.ts';
import { writeWhole } from '../output/file.ts';

/** A text, and what tells it from every other. */
export interface Content {
  readonly text: string;
  readonly version: string;
}

export interface Saved {
  readonly isSaved: boolean;
  /** What the file holds now: of somebody else, where it was not saved. */
  readonly content: Content;
}

/** Throws a DeckError if the file cannot be read. */
export const readContent = (file: string): Content => toContent(readText(file));

/** Writes the text whole, if the file still holds what it was made from. Throws a DeckError if it cannot be written. */
export const saveContent = (file: string, text: string, version: string): Saved => {
  const before = readContent(file);
  if (before.version !== version && before.text !== text) return { isSaved: false, content: before };
  if (before.text !== text) writeWhole([{ file, bytes: Buffer.from(text) }]);
  return { isSaved: true, content: toContent(text) };
};

const toContent = (text: string): Content => ({
  text,
  version: createHash('sha256').update(text).digest('hex'),
});
