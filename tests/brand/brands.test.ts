import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readArticleFile } from '../../src/article/article.ts';
import { listBrands, readBrand } from '../../src/brand/brand.ts';
import { contrast } from '../../src/brand/color.ts';
import { layOut } from '../../src/deck/decks.ts';

const BRANDS = listBrands('templates');

it('are henan, the neutral one, and one for dark stages', () => {
  expect(BRANDS).toEqual(['henan', 'night', 'plain']);
});

describe.each(BRANDS)('the brand %s', (id) => {
  // Reading a brand tells of every pairing of colours that cannot be read.
  it('is read without a problem', () => {
    expect(readBrand(id, 'templates').id).toBe(id);
  });
});

it('the brand for dark stages has light text on a dark ground', () => {
  const { colors } = readBrand('night', 'templates');
  expect(contrast(colors.text, '000000')).toBeGreaterThan(contrast(colors.background, '000000'));
});

it('the neutral brand is that of an article that names none, and it has no logo', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'briefdeck-')), 'article.yaml');
  writeFileSync(
    file,
    `title: No brand
date: "2024-11-12"
languages: [en]
sources: { survey: { publisher: Office, title: Survey, date: "2024-11-01" } }
figures: {}
sections:
  - { id: one, topic: Topic, message: A message, points: [A point] }
`,
  );
  const { deck } = layOut(readArticleFile(file), 'en', { brands: 'templates', strict: true });
  expect(deck.theme.id).toBe('plain');
  expect(deck.theme.logo).toBeUndefined();
});

it('brands differ in more than colours', () => {
  const looks = BRANDS.map((id) => {
    const { motif, radius, density, cover, type } = readBrand(id, 'templates');
    return JSON.stringify({ motif, radius, density, cover, type });
  });
  expect(new Set(looks).size).toBe(BRANDS.length);
});
