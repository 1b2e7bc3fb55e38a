import { describe, expect, it } from 'vitest';
import { figureLine, readInline } from './inline.ts';

const figures = [
  figureLine('exports', 'value: 23e9, unit: CNY, growth: 22.3'),
  figureLine('plants', 'value: 17, unit: plant'),
];
const hintFor = (message: string) =>
  readInline({ figures, message: `{exports} {plants} ${message}` }).problems.find(
    ({ code }) => code === 'undeclared-number',
  )?.hint ?? '';

describe('the hint for a number that comes from no figure', () => {
  it.each([
    ['It rose by 22.4%', '{exports.growth}'],
    ['It came to 32 billion yuan, or 23.1 billion', '{exports}'],
    ['Of 16 plants', '{plants}'],
  ])('names the value or the growth that is near: %s', (message, mention) => {
    const { problems } = readInline({ figures, message: `{exports} {plants} ${message}` });
    expect(problems.some(({ hint = '' }) => hint.includes(`Did you mean \`${mention}\``))).toBe(true);
  });

  it.each(['Of four regions', 'There are 3 of them'])('guesses nothing for a small count: %s', (message) => {
    expect(hintFor(message)).toContain('Declare it under `figures`');
  });

  it('names what exists: the mention in its place is no unknown figure or field', () => {
    const mention = /`(\{[^}]+\})`/.exec(hintFor('It rose by 22.4%'))?.[1] ?? '';
    expect(readInline({ figures, message: `{exports} {plants} It rose by ${mention}` }).codes).toEqual([]);
  });
});
