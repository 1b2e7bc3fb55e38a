import { describe, expect, it } from 'vitest';
import { findPlace } from '../../../src/preview/editor/path.ts';

/** The place of the `|` in a text. */
const at = (text: string) => {
  const { path, key, typed } = findPlace(text.slice(0, text.indexOf('¦')));
  return [path.join('.'), key, typed];
};

describe('the place in a text that is being written', () => {
  it.each([
    ['ti¦', '', undefined, 'ti'],
    ['title: A¦', '', 'title', 'A'],
    ['figures:\n  boxes:\n    va¦', 'figures.boxes', undefined, 'va'],
    ['figures:\n  boxes:\n    status: re¦', 'figures.boxes', 'status', 're'],
    ['figures:\n  boxes:\n    value: 1\n  ¦', 'figures', undefined, ''],
    ['figures:\n  boxes:\n    value: 1\n¦', '', undefined, ''],
    ['sections:\n  - id: a\n  - to¦', 'sections.1', undefined, 'to'],
    ['sections:\n  - id: a\n    points:\n      - One\n      - T¦', 'sections.0.points.1', undefined, 'T'],
    ['sections:\n- id: a\n- topic: ¦', 'sections.1', 'topic', ''],
    ['sources:\n  port: { publisher: A, ti¦', 'sources.port', undefined, 'ti'],
    ['sources:\n  port: { publisher: ¦', 'sources.port', 'publisher', ''],
    ['keyFigures:\n  figures: [a, b¦', 'keyFigures.figures.1', undefined, 'b'],
    ['a: { b: [{ c: x }, { d: ¦', 'a.b.1', 'd', ''],
    ['a:\n  "quoted key": 1\n  x: "with: colon, {brace" # and: comment\n  ¦', 'a', undefined, ''],
    ['# title: no\n\n\nbrand: ¦', '', 'brand', ''],
  ])('of %j is known', (text, path, key, typed) => {
    expect(at(text)).toEqual([path, key, typed]);
  });

  it('of a block text is the key that it belongs to, whatever it says', () => {
    expect(at('sections:\n  - notes: |\n      title: no\n      more¦')).toEqual([
      'sections.0.notes',
      undefined,
      '',
    ]);
    expect(at('sections:\n  - notes: |\n      title: no\n    id: ¦')).toEqual(['sections.0', 'id', '']);
  });
});
