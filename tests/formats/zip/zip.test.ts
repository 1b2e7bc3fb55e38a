import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readZip, toBytes, toText, writeZip } from '../../../src/formats/zip/zip.ts';

const names = fc.stringMatching(/^[a-z]{1,9}(\/[a-z]{1,9}){0,2}\.(xml|png|svg)$/);
const parts = fc.dictionary(names, fc.uint8Array({ maxLength: 3000 }), { noNullPrototype: true });

describe('the zip around a package', () => {
  it('gives back what was put in, to us and to another reader', () => {
    fc.assert(
      fc.property(parts, (given) => {
        const bytes = writeZip(new Map(Object.entries(given)));
        expect(Object.fromEntries(readZip(bytes))).toEqual(given);
        expect({ ...unzipSync(bytes) }).toEqual(given);
      }),
      { numRuns: 100 },
    );
  });

  it('begins with the content types, then the relationships of the package, then all others by name', () => {
    const given = ['ppt/b.xml', '_rels/.rels', 'ppt/a.xml', '[Content_Types].xml'];
    const written = readZip(writeZip(new Map(given.map((name) => [name, toBytes(name)]))));
    expect([...written.keys()]).toEqual(['[Content_Types].xml', '_rels/.rels', 'ppt/a.xml', 'ppt/b.xml']);
    expect([...written].map(([, bytes]) => toText(bytes))).toEqual([...written.keys()]);
  });

  it('has the same bytes whatever the order its parts were made in', () => {
    const given = ['c', 'a', 'b'].map((name): [string, Uint8Array] => [`${name}.xml`, toBytes(name)]);
    expect(writeZip(new Map(given))).toEqual(writeZip(new Map(given.toReversed())));
  });

  it('is refused where a byte of a part is not what it was', () => {
    const bytes = writeZip(new Map([['a.png', toBytes('pixels')]]));
    const at = toText(bytes).indexOf('pixels');
    expect(() => readZip(bytes.with(at, 0))).toThrow('a.png is damaged');
  });
});
