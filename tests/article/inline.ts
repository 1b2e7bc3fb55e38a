/** A short article around the figures that a test is about. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Article, readArticle, readArticleFile } from '../../src/article/article.ts';
import { DeckError, formatProblem, type Problem } from '../../src/problems.ts';

const FOLDER = mkdtempSync(join(tmpdir(), 'briefdeck-inline-'));

export interface Inline {
  /** The lines under `figures:`. */
  readonly figures: readonly string[];
  readonly message?: string;
  /** Further top-level lines. */
  readonly more?: readonly string[];
  readonly languages?: readonly string[];
  /** Further lines of the section. */
  readonly section?: readonly string[];
  /** Of the source, such as `language: ja`. */
  readonly source?: string;
}

export const fileOf = ({
  figures,
  message = 'A message',
  more = [],
  languages = ['en'],
  section = [],
  source = '',
}: Inline): string => {
  const file = join(FOLDER, 'article.yaml');
  const lines = [
    'title: Figures',
    'date: "2025-06-30"',
    `languages: [${languages.join(', ')}]`,
    'brand: henan',
    `sources: { report: { publisher: Office, title: Report, date: "2025-06-01"${source === '' ? '' : `, ${source}`} } }`,
    ...more,
    'figures:',
    ...figures.map((line) => `  ${line}`),
    'sections:',
    '  - id: one',
    '    topic: Topic',
    `    message: ${JSON.stringify(message)}`,
    ...section.map((line) => `    ${line}`),
  ];
  writeFileSync(file, `${lines.join('\n')}\n`);
  return file;
};

export interface Read {
  readonly article: Article | undefined;
  /** What the message says. */
  readonly said: string;
  readonly problems: readonly Problem[];
  readonly codes: readonly string[];
  /** As a user reads them. */
  readonly told: string;
}

/** Reads it as a build does, in its first language. */
export const readInline = (inline: Inline, language = inline.languages?.[0] ?? 'en'): Read => {
  const read = (): { article: Article | undefined; problems: readonly Problem[] } => {
    try {
      return readArticle(readArticleFile(fileOf(inline)), language);
    } catch (error) {
      if (error instanceof DeckError) return { article: undefined, problems: error.problems };
      throw error;
    }
  };
  const { article, problems } = read();
  return {
    article,
    said: article?.sections[0]?.message.runs.map(({ text }) => text).join('') ?? '',
    problems,
    codes: problems.map(({ code }) => code),
    told: problems.map(formatProblem).join('\n'),
  };
};

/** A figure's line with what most of them have. */
export const figureLine = (id: string, rest: string, period = '2024'): string =>
  `${id}: { label: ${id}, period: "${period}", status: reported, source: report, ${rest} }`;
