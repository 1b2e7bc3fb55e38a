/** The phrases that figures quote, against the text of the source as published. */
import { dirname } from 'node:path';
import { findContentFile } from '../../content-file.ts';
import { type Locate, readText, type YamlFile } from '../../formats/yaml.ts';
import { type ContentPath, DeckError, type Problem } from '../../problems.ts';
import type { ArticleContent } from '../schema.ts';

/** A source's text file as it was read. */
export interface SourceText {
  /** The id of the source among those of the content. */
  readonly source: string;
  readonly file: string;
  readonly text: string;
}

export interface PrintedParagraph {
  /** Without what typesetting changes and meaning does not. */
  readonly text: string;
  /** Of the paragraph's first line, from 1. */
  readonly line: number;
}

export interface Quotations {
  /** Where each figure's phrase stands, as `file:line`, by the figure's id. */
  readonly places: ReadonlyMap<string, string>;
  /** The texts that could be read, by the ids of their sources. */
  readonly texts: ReadonlyMap<string, SourceText>;
  readonly problems: readonly Problem[];
}

/** Looks every quoted phrase up in the texts of the sources, as far as there are any; `given` is that of the first. */
export const findQuotations = (
  { data, file, problem }: YamlFile<ArticleContent>,
  given: string | undefined,
): Quotations => {
  const places = new Map<string, string>();
  const texts = new Map<string, SourceText>();
  const problems = Object.entries(data.sources).flatMap(([source, { text }], i): readonly Problem[] => {
    if (i === 0 && given !== undefined) return lookUpIn(given, source, data, problem, { places, texts });
    if (text === undefined) return [];
    const found = findContentFile(dirname(file), text);
    return 'problem' in found
      ? [problem(['sources', source, 'text'], ...found.problem)]
      : lookUpIn(found.path, source, data, problem, { places, texts });
  });
  return { places, texts, problems };
};

/** A file that cannot be read is a problem beside the others. */
const lookUpIn = (
  file: string,
  source: string,
  content: ArticleContent,
  locate: Locate,
  { places, texts }: { readonly places: Map<string, string>; readonly texts: Map<string, SourceText> },
): readonly Problem[] => {
  try {
    const read = { source, file, text: readText(file) };
    texts.set(source, read);
    return lookUp(content, read, locate, places);
  } catch (error) {
    if (error instanceof DeckError) return error.problems;
    throw error;
  }
};

/** Problems wherever a phrase is not in the text, or not in its paragraph; where the others stand is noted. */
const lookUp = (
  content: ArticleContent,
  { source, file, text }: SourceText,
  locate: Locate,
  places: Map<string, string>,
): Problem[] => {
  const paragraphs = readParagraphs(text);
  const place = (number: number) => `${file}:${paragraphs[number]?.line ?? 1}`;
  const find = (phrase: string) =>
    paragraphs.findIndex((paragraph) => paragraph.text.includes(plain(phrase)));
  const missing = (at: ContentPath, phrase: string, hint: string) =>
    locate(at, 'not-printed', `“${phrase}” does not stand where the content says.`, hint);

  const figures = Object.entries(content.figures).flatMap(([id, figure]): Problem[] => {
    if (!('value' in figure) || figure.source !== source || figure.printed === undefined) return [];
    const at = ['figures', id];
    const { printed, paragraph: stated } = figure;
    const found = find(printed);
    if (found < 0)
      return [missing([...at, 'printed'], printed, `${file} does not have it: copy the phrase as printed.`)];
    if (stated !== undefined && !paragraphs[stated]?.text.includes(plain(printed)))
      return [missing([...at, 'paragraph'], printed, `It stands in paragraph ${found}, ${place(found)}.`)];
    places.set(id, place(stated ?? found));
    return [];
  });
  const misprints = content.misprints.flatMap(({ printed, source: own }, i) =>
    own === source && find(printed) < 0
      ? [
          missing(
            ['misprints', i, 'printed'],
            printed,
            `${file} does not have it: copy the phrase as printed.`,
          ),
        ]
      : [],
  );
  return [...figures, ...misprints];
};

/** Blank lines part the paragraphs; the first is the title, so that the others count from 1. */
export const readParagraphs = (text: string): PrintedParagraph[] => {
  const paragraphs: PrintedParagraph[] = [];
  let line = 1;
  for (const block of text.split(/\r?\n[^\S\n]*\r?\n/)) {
    const leading = /^\s*/.exec(block)?.[0].split('\n').length ?? 1;
    if (block.trim() !== '') paragraphs.push({ text: plain(block), line: line + leading - 1 });
    line += block.split('\n').length + 1;
  }
  return paragraphs;
};

/** What typesetting changes and meaning does not: spaces, dashes and quotes. */
export const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\s+/gu, ' ')
    .replace(/[‐-―−]/gu, '-')
    .replace(/[‘’]/gu, "'")
    .replace(/[“”]/gu, '"')
    .trim();
