import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readArticle, readArticleFile } from '../../src/article/article.ts';
import { readBrand } from '../../src/brand/brand.ts';
import { layOutDeck } from '../../src/deck/lay-out.ts';
import { createMeasure } from '../../src/text/measure.ts';

it('tells of every slide whose title another had before it, and which was the first', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'briefdeck-twins-')), 'article.yaml');
  const messages = ['Said once', 'Said again', 'Said again', 'Said once', 'Said again'];
  const sections = messages.map(
    (message, i) => `  - { id: s${i}, topic: Topic, message: ${message}, points: [A point] }\n`,
  );
  writeFileSync(
    file,
    `title: Twins
date: "2024-11-12"
languages: [en]
brand: henan
sources: { survey: { publisher: Office, title: Survey, date: "2024-11-01" } }
figures: {}
sections:
${sections.join('')}`,
  );
  const { article } = readArticle(readArticleFile(file), 'en');
  const { problems } = layOutDeck(article, readBrand('henan', 'templates'), createMeasure());
  const told = problems.map(({ code, message, path }) => [code, message, path?.slice(0, 2).join('.')]);
  expect(told).toEqual([
    ['duplicate-titles', 'The slides `s1` and `s2` have the same title.', 'sections.2'],
    ['duplicate-titles', 'The slides `s0` and `s3` have the same title.', 'sections.3'],
    ['duplicate-titles', 'The slides `s1` and `s4` have the same title.', 'sections.4'],
  ]);
});
