import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { text } from '../../src/figures/text.ts';
import { readYaml } from '../../src/formats/yaml.ts';
import { DeckError, type Problem } from '../../src/problems.ts';

const folder = mkdtempSync(join(tmpdir(), 'briefdeck-yaml-'));
const schema = z.strictObject({
  texts: z.array(text).optional(),
  text: text.optional(),
  points: z
    .array(
      z.union([text, z.strictObject({ lead: text.optional(), text })], {
        error: 'Expected a text, or { lead, text }',
      }),
    )
    .optional(),
  value: z.number().optional(),
  names: z.record(z.string(), z.number()).optional(),
});

const read = (content: string): { data: unknown; problems: readonly Problem[] } => {
  const file = join(folder, 'x.yaml');
  writeFileSync(file, content);
  try {
    const { data, warnings } = readYaml(file, schema);
    return { data, problems: warnings };
  } catch (error) {
    if (!(error instanceof DeckError)) throw error;
    return { data: undefined, problems: error.problems };
  }
};

const tell = (content: string) =>
  read(content).problems.map(({ code, line, column, severity }) => `${line}:${column} ${severity} ${code}`);

describe('readYaml', () => {
  it.each([
    ['text: {exports}', '{exports}'],
    ['text: {exports} grew', '{exports} grew'],
    ['texts:\n  - {exports}', '{exports}'],
    ['texts:\n  - [more](https://example.org) on it', '[more](https://example.org) on it'],
    ['texts:\n  - **bold** words', '**bold** words'],
    ['texts:\n  - *one* word', '*one* word'],
    ['texts:\n  - "Quoted" words first', '"Quoted" words first'],
    ['texts:\n  - @home', '@home'],
    ['texts:\n  - %5 of it', '%5 of it'],
    ['texts:\n  - `code`', '`code`'],
    ['texts:\n  - > 3 billion', '> 3 billion'],
    ['text: Policy: what next', 'Policy: what next'],
    ['text: { en: {exports} }', '{exports}'],
    ['text: 2024', '2024'],
    ['text: true', 'true'],
    ['text: [Draft]', '[Draft]'],
    ['texts:\n  - 17', '17'],
    ['points:\n  - {exports}', '{exports}'],
    ['points:\n  - Fact: {exports}', 'Fact: {exports}'],
    ['points:\n  - 2024', '2024'],
    ['texts:\n  - *alias here', '*alias here'],
  ])('names the quotes that are missing from %j', (content, text) => {
    const { problems } = read(content);
    expect(problems.map(({ hint }) => hint)).toContain(
      `Put the whole text into quotation marks: \`${JSON.stringify(text)}\`.`,
    );
  });

  it('names the quotes of a text in a list that a number sign cuts', () => {
    const { problems } = read('texts: [Exports are #1 in the country, others]');
    expect(problems.map(({ hint }) => hint)).toContain(
      'Put each text of the list into quotation marks: what stands behind a space and a # is a comment.',
    );
  });

  it('tells of a text that YAML cuts before a number sign', () => {
    expect(tell('text: We rank # 1 in the country')).toEqual(['1:7 warning cut-text']);
    expect(tell('text: We rank\t#1')).toEqual(['1:7 warning cut-text']);
    expect(tell('text: Exports are #1 in the country')).toEqual(['1:7 warning cut-text']);
    expect(tell('texts:\n  - fine\n  - "also" #fine\n  - { en: Place #3\n    }')).toEqual([
      '4:11 warning cut-text',
    ]);
    expect(tell('text: Exports are # a comment\nvalue: 3 #vehicles')).toEqual([]);
    expect(tell('text: |\n  Exports are #1\n')).toEqual([]);
  });

  it('tells of a text whose first sign YAML takes away', () => {
    expect(tell('text: ! this')).toEqual(['1:9 warning cut-text']);
    expect(tell('text: &co and others')).toEqual(['1:11 warning cut-text']);
    expect(tell('texts: [&a one, *a]')).toEqual([]);
  });

  it.each(['0o17', '0x1F', '017', '-012', '00', '12345678901234567890', '0.12345678901234567'])(
    'does not read %s as another number unsaid',
    (number) => {
      expect(tell(`value: ${number}`)).toEqual(['1:8 error odd-number']);
    },
  );

  it.each(['1:30', '1_000', '1,000', '.nan', '.inf', 'yes'])('takes %s for no number', (number) => {
    expect(tell(`value: ${number}`)).toEqual(['1:8 error wrong-value']);
  });

  it.each([
    ['23e9', 23e9],
    ['-0.5', -0.5],
    ['.5', 0.5],
    ['0', 0],
    ['+7', 7],
    ['1000000000000000000000', 1e21],
    ['0.300', 0.3],
  ])('reads %s', (number, value) => {
    expect(read(`value: ${number}`)).toEqual({ data: { value }, problems: [] });
  });

  it('refuses another version of YAML, which reads numbers otherwise', () => {
    expect(tell('%YAML 1.1\n---\nvalue: 1:30')).toContain('1:1 error broken-yaml');
    expect(tell('%YAML 1.2\n---\nvalue: 3')).toEqual([]);
  });

  it('tells of a key that is there twice, wherever that is', () => {
    expect(tell('value: 1\nnames: { a: 1, b: 2, a: 3 }\nvalue: 2')).toEqual([
      '2:22 error broken-yaml',
      '3:1 error broken-yaml',
    ]);
    expect(tell('names: { 1: 1, "1": 2 }')).toEqual(['1:16 error broken-yaml']);
  });

  it('finds the places of forty thousand keys as soon as it has read them', () => {
    const keys = Array.from({ length: 40_000 }, (_, i) => `  k${i}: ${i === 39_999 ? 'x' : i}\n`);
    expect(tell(`names:\n${keys.join('')}`)).toEqual(['40001:11 error wrong-value']);
  });
});
