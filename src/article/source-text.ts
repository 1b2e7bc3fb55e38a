/** The phrases that figures quote, against the text of the source as published. */
import { dirname } from 'node:path';
import { findContentFile } from '../content-file.ts';
import { findNumbers } from '../figures/numbers.ts';
import { type ContentPath, DeckError, type Problem } from '../problems.ts';
import { type Locate, readText, type YamlFile } from '../yaml.ts';
import type { ArticleContent } from './schema.ts';

/** A source's text file as it was read. */
interface SourceText {
  /** The id of the source among those of the content. */
  readonly source: string;
  readonly file: string;
  readonly text: string;
}

interface PrintedParagraph {
  readonly text: string;
  /** Of the paragraph's first line, from 1. */
  readonly line: number;
}

/** Every quoted phrase against the texts of the sources, as far as there are any; `given` is that of the first. */
export const checkQuotations = (
  { data, file, problem }: YamlFile<ArticleContent>,
  given: string | undefined,
): Problem[] =>
  Object.entries(data.sources).flatMap(([source, { text }], i) => {
    if (i === 0 && given !== undefined) return checkFile(given, source, data, problem);
    if (text === undefined) return [];
    const found = findContentFile(dirname(file), text);
    return 'problem' in found
      ? [problem(['sources', source, 'text'], ...found.problem)]
      : checkFile(found.path, source, data, problem);
  });

/** A file that cannot be read is a problem beside the others. */
const checkFile = (file: string, source: string, content: ArticleContent, locate: Locate): Problem[] => {
  try {
    return checkPrinted(content, { source, file, text: readText(file) }, locate);
  } catch (error) {
    if (error instanceof DeckError) return [...error.problems];
    throw error;
  }
};

/** Problems wherever a figure's `printed` phrase is not in the text, or says something else than the figure. */
const checkPrinted = (
  content: ArticleContent,
  { source, file, text }: SourceText,
  locate: Locate,
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
    const numbers = findNumbers(printed).flatMap(({ value }) => value ?? []);
    const differs = (key: 'value' | 'growth', own: number) =>
      locate(
        [...at, key],
        'printed-otherwise',
        `The ${key} of \`${id}\` is ${own.toLocaleString('en')}, but ${place(stated ?? found)} prints “${printed}”.`,
        'Mend whichever is wrong; a misprint of the source belongs under `misprints`.',
      );
    return [
      ...(says(numbers, figure.value) ? [] : [differs('value', figure.value)]),
      ...(figure.growth === undefined || says(numbers, Math.abs(figure.growth))
        ? []
        : [differs('growth', figure.growth)]),
    ];
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
const readParagraphs = (text: string): PrintedParagraph[] => {
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
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\s+/gu, ' ')
    .replace(/[‐-―−]/gu, '-')
    .replace(/[‘’]/gu, "'")
    .replace(/[“”]/gu, '"')
    .trim();

const says = (numbers: readonly number[], value: number) =>
  numbers.some((number) => Math.abs(number - value) <= Math.abs(value) * 1e-9);
