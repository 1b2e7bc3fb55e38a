import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findContentFile } from '../src/content-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'briefdeck-names-'));
mkdirSync(join(folder, 'Bilder'));
for (const name of ['Photo.JPG', 'Bilder/Fabrik.png', 'fu\u0308r.png']) writeFileSync(join(folder, name), '');

const hintFor = (name: string) => {
  const found = findContentFile(folder, name);
  return 'problem' in found ? found.problem[2] : 'found';
};

describe('findContentFile', () => {
  it('says which file is there if a name differs in capitals only', () => {
    expect(hintFor('photo.jpg')).toBe(
      'There is `Photo.JPG`, which differs in capitals: rename it, or name it as it is.',
    );
    expect(hintFor('bilder/fabrik.png')).toContain('There is `Bilder/Fabrik.png`');
    expect(hintFor('Bilder/Fabrik.png')).toBe('found');
  });

  it('says so too if a name differs in the form of its accents only', () => {
    expect(hintFor('f\u00FCr.png')).toContain('differs in how its accents are stored');
    expect(hintFor('F\u00DCR.png')).toContain('There is');
  });

  it('says where to put a file that is not there under any name', () => {
    expect(hintFor('another.jpg')).toBe(`Put it into ${folder} and name it from there.`);
    expect(hintFor('Photo.JPG/x.png')).toContain('Put it into');
    expect(hintFor('none/x.png')).toContain('Put it into');
  });
});
