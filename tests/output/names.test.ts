import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeNamePart, findClash, findNameFault, foldName } from '../../src/output/names.ts';

describe('the name of a file', () => {
  it.each([
    ['con.pptx', /a device on Windows/],
    ['AUX.en.pdf', /a device on Windows/],
    ['com1.pptx', /a device on Windows/],
    ['LPT¹.pptx', /a device on Windows/],
    ['nul', /a device on Windows/],
    ['a:b.pptx', /a character/],
    ['what?.pptx', /a character/],
    ['tab\there.pptx', /a control character/],
    ['deck.', /ends with a dot or a space/],
    ['deck ', /ends with a dot or a space/],
    [`${'长'.repeat(90)}.pptx`, /longer than the 240 bytes/],
  ])('%j is none on some system', (name, says) => {
    expect(findNameFault(name)?.message).toMatch(says);
  });

  it.each([
    'console.pptx',
    'henan-nev.CON.en.pptx',
    '河南.zh.pptx',
    '.hidden.pptx',
    'a.b c.pptx',
    'com10.pdf',
  ])('%j is one on every system', (name) => expect(findNameFault(name)).toBeUndefined());

  it.each([
    ['Z', 'z'],
    ['É', 'e\u0301'],
    ['\u00e9', 'e\u0301'],
    ['Straße', 'STRASSE'],
    ['ﬁ', 'fi'],
    ['Σας', 'σασ'],
  ])('%j is %j where case and form do not count', (a, b) => {
    expect(findClash(['other', a, b])).toEqual([a, b]);
  });

  it('folds to what folds to itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => foldName(foldName(name)) === foldName(name)),
    );
  });
});

describe('a part of a name', () => {
  const address = fc.string({
    unit: fc.constantFrom(..."ab!#$%&'*+/=?^_`{|}~.-@"),
    minLength: 1,
    maxLength: 12,
  });

  it('is another one for each text, and good on every system', () => {
    fc.assert(
      fc.property(address, address, (one, other) => {
        fc.pre(foldName(one) !== foldName(other));
        const [a, b] = [one, other].map((text) => `deck.${encodeNamePart(text, 20)}.eml`);
        expect(findClash([a ?? '', b ?? ''])).toBeUndefined();
        expect(findNameFault(a ?? '')).toBeUndefined();
      }),
    );
  });
});
