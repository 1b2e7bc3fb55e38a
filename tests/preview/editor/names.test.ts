import { describe, expect, it } from 'vitest';
import { namedUnder, namesIn } from '../../../src/preview/editor/names.ts';

const TEXT = `figures:
  # a comment
  boxes: { value: 1 }
  "ships":
    value: 2
    label: Ships

units:
  container: { en: x }
`;

describe('the names in a text that is being written', () => {
  it('are those of one level below their list', () => {
    expect(namesIn(TEXT, 'figures')).toEqual(['boxes', 'ships']);
    expect(namesIn(TEXT, 'units')).toEqual(['container']);
    expect(namesIn(TEXT, 'charts')).toEqual([]);
    expect(namesIn('figures:\n', 'figures')).toEqual([]);
  });

  it('are offered where a key takes one, or a list of them', () => {
    expect(namedUnder('source', ['figures', 'boxes'])).toBe('sources');
    expect(namedUnder(undefined, ['keyFigures', 'figures', 1])).toBe('figures');
    expect(namedUnder('title', [])).toBeUndefined();
    expect(namedUnder('constructor', [])).toBeUndefined();
  });
});
