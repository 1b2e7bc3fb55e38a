/** Lists of recipients for tests: written to a file of their own, and what Henan's article makes of them. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readArticleFile } from '../../src/article/article.ts';
import type { BuilderOptions } from '../../src/editions/builder.ts';
import { readDeclared } from '../../src/editions/declared.ts';
import type { List } from '../../src/editions/rows.ts';
import { HENAN } from '../henan.ts';

export const HEADER = 'Company,Name,Language,Sections,Opening,Ask,E-mail';

export const newFolder = () => mkdtempSync(join(tmpdir(), 'briefdeck-editions-'));

/** A file with the rows below the usual header, or below another. */
export const writeList = (rows: readonly string[], header = HEADER): string => {
  const file = join(newFolder(), 'people.csv');
  writeFileSync(file, [header, ...rows, ''].join('\n'));
  return file;
};

export const listOf = (file: string, needsAddress = false): List => {
  const source = readArticleFile(HENAN);
  return { file, source, declared: readDeclared(source), needsAddress };
};

export const optionsFor = (list: string, out = newFolder()): BuilderOptions => ({
  content: HENAN,
  list,
  out,
  brands: 'templates',
  formats: ['pptx'],
  strict: false,
});

export const collect = async <Item>(items: AsyncIterable<Item>): Promise<Item[]> => {
  const all: Item[] = [];
  for await (const item of items) all.push(item);
  return all;
};
