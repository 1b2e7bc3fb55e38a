import { describe, expect, it } from 'vitest';
import { layOutArticle, sections, textsOf } from './lay-out.ts';

const PARTS = { 0: { part: 'Industry' }, 4: { part: { name: 'Trade', message: 'Who buys and who sells' } } };

const idsOf = (own: Readonly<Record<string, unknown>>) => layOutArticle(own).deck.slides.map(({ id }) => id);

describe('dividers', () => {
  it('stand before each part of a long deck', () => {
    const ids = idsOf({ sections: sections(9, PARTS) });
    expect(ids.filter((id) => id.endsWith('.divider'))).toEqual(['s0.divider', 's4.divider']);
    expect(ids.indexOf('s4.divider')).toBe(ids.indexOf('s4') - 1);
  });

  it('are left out of a short deck, unless it asks for them', () => {
    expect(idsOf({ sections: sections(5, PARTS) }).join()).not.toContain('divider');
    expect(idsOf({ sections: sections(5, PARTS), dividers: true })).toContain('s4.divider');
    expect(idsOf({ sections: sections(9, PARTS), dividers: false }).join()).not.toContain('divider');
  });

  it('say their sentence, or what their sections are about', () => {
    const { slides } = layOutArticle({ sections: sections(6, PARTS), dividers: true }).deck;
    const said = slides.filter(({ kind }) => kind === 'divider').map(textsOf);
    expect(said.map((texts) => texts.get('sentence'))).toEqual([
      'Topic A · Topic B · Topic C · Topic D',
      'Who buys and who sells',
    ]);
    expect(said.map((texts) => texts.get('number'))).toEqual(['1', '2']);
  });

  it('make a part one section of the file', () => {
    const { slides } = layOutArticle({ sections: sections(6, PARTS), dividers: true }).deck;
    const named = slides.filter(({ kind }) => kind === 'section' || kind === 'divider');
    expect(new Set(named.map(({ section }) => section))).toEqual(new Set(['Industry', 'Trade']));
  });

  it('are needed by none of a deck whose only part is the deck', () => {
    expect(idsOf({ sections: sections(12, { 0: { part: 'All' } }) }).join()).not.toContain('divider');
  });
});

describe('the agenda', () => {
  it('lists the parts of a deck that has some, each with the slide of its first section', () => {
    const { slides } = layOutArticle({ sections: sections(12, PARTS) }).deck;
    const [agenda] = slides.filter(({ kind }) => kind === 'agenda').map(textsOf);
    expect(agenda?.get('topic 2')).toBe('Trade\nWho buys and who sells');
    expect(agenda?.get('page 2')).toBe(String(slides.findIndex(({ id }) => id === 's4') + 1));
    expect(agenda?.has('topic 3')).toBe(false);
  });
});
