import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readArticle, readArticleFile } from '../../src/article/article.ts';

const FOLDER = mkdtempSync(join(tmpdir(), 'briefdeck-quotes-'));

const codesOf = (quote: string): string[] => {
  writeFileSync(
    join(FOLDER, 'source.txt'),
    'Title\n\nWe will open our doors to every maker in the world, she said.\n',
  );
  writeFileSync(
    join(FOLDER, 'article.yaml'),
    `title: Quotes
date: "2025-06-30"
languages: [en]
brand: henan
sources: { report: { publisher: Office, title: Report, date: "2025-06-01", text: source.txt } }
sections:
  - id: one
    topic: Topic
    message: A message
    quote: { text: ${JSON.stringify(quote)}, speaker: The minister }
`,
  );
  return readArticle(readArticleFile(join(FOLDER, 'article.yaml')), 'en').problems.map(({ code }) => code);
};

describe('a quote block', () => {
  it.each([
    ['We will open our doors to every maker in the world', []],
    ['“We will open our doors to every maker in the world”', []],
    ['We will open our doors … in the world', []],
    ['We will open our gates to every maker in the world', ['misquoted']],
    ['“We will close our doors to every maker in the world”', ['misquoted']],
  ])('is what the source says, word by word: %s', (quote, codes) => {
    expect(codesOf(quote)).toEqual(codes);
  });
});
