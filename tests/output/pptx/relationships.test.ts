import { expect, it } from 'vitest';
import { createRelationships, HYPERLINK, IMAGE } from '../../../src/output/pptx/relationships.ts';

it('gives each target one id, and each kind of relationship to it one of its own', () => {
  const relationships = createRelationships();
  const first = relationships.add(IMAGE, '../media/a.png');
  expect(relationships.add(IMAGE, '../media/a.png')).toBe(first);
  const others = [relationships.add(IMAGE, '../media/b.png'), relationships.add(HYPERLINK, '../media/a.png')];
  expect(new Set([first, ...others]).size).toBe(3);
  expect(relationships.write().match(/<Relationship /g)).toHaveLength(3);
});

it('marks what lies outside of the package, and escapes it', () => {
  const relationships = createRelationships();
  relationships.add(HYPERLINK, 'https://example.org/?a=1&b="2"', 'external');
  expect(relationships.write()).toContain(
    'Target="https://example.org/?a=1&amp;b=&quot;2&quot;" TargetMode="External"',
  );
});
