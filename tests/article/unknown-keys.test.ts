import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readArticleFile } from '../../src/article/article.ts';
import { DeckError } from '../../src/problems.ts';

it('hints at the keys of the place where each unknown one stands', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'briefdeck-keys-')), 'article.yaml');
  writeFileSync(
    file,
    `title: Keys
date: "2024-11-12"
languages: [en]
brand: henan
sources: { survey: { publisher: Office, title: Survey, date: "2024-11-01", pubisher: x } }
figures: {}
sectoins: []
sections:
  - { id: one, topic: Topic, message: A message, points: [A point], note: Said }
  - { id: two, topic: Topic, message: A message, points: [A point], mesage: Said }
`,
  );
  const read = () => {
    try {
      readArticleFile(file);
    } catch (error) {
      if (error instanceof DeckError) return error.problems;
      throw error;
    }
    return [];
  };
  expect(read().map(({ line, code, hint }) => [line, code, hint])).toEqual([
    [5, 'unknown-key', 'Did you mean `publisher`?'],
    [9, 'unknown-key', 'Did you mean `notes`?'],
    [10, 'unknown-key', 'Did you mean `message`?'],
    [7, 'unknown-key', 'Did you mean `sections`?'],
  ]);
});
