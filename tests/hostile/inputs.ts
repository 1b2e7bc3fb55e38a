/** Inputs for the tests and, for as long as one likes, for `npm run fuzz`. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parse, stringify } from 'yaml';
import { articleSchema } from '../../src/article/schema.ts';
import { brandSchema } from '../../src/brand/schema.ts';
import { hostile } from './arbitrary.ts';
import type { HostileFiles } from './outcome.ts';

const readGood = (file: string): unknown => parse(readFileSync(file, 'utf8'));
const GOOD_ARTICLE = readFileSync('tests/fixtures/briefing/article.yaml', 'utf8');

/** Lone surrogates cannot be written as UTF-8; they reach us as the escapes of quoted YAML, as this writes them. */
const toYaml = (value: unknown) =>
  value === undefined ? '' : stringify(value, { aliasDuplicateObjects: false });

const articles = hostile(readGood('tests/fixtures/briefing/article.yaml'), articleSchema).map((value) => ({
  article: toYaml(value),
}));
const brands = hostile(readGood('templates/henan/_brand.yml'), brandSchema).map((value) => ({
  article: GOOD_ARTICLE,
  brand: toYaml(value),
}));

export const hostileFiles: fc.Arbitrary<HostileFiles> = fc.oneof(
  { weight: 4, arbitrary: articles },
  { weight: 1, arbitrary: brands },
);
