import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { articleJsonSchema } from '../../src/article/json-schema.ts';

it('keeps the schema for editors current (npm run schema)', () => {
  expect(readFileSync('schemas/article.json', 'utf8')).toBe(articleJsonSchema());
});
