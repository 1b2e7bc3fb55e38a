import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readSvg } from '../../src/formats/svg.ts';
import { ATTACKS } from './svg-attacks.ts';
import { LOGOS } from './svg-logos.ts';

const read = (svg: string) => readSvg(new TextEncoder().encode(svg));

describe('readSvg', () => {
  it.each(Object.entries(ATTACKS))('refuses %s', (_, svg) => {
    expect(read(svg)).toHaveProperty('fault');
  });

  it.each(Object.entries(LOGOS))('takes a logo of %s', (_, svg) => {
    expect(read(svg)).toHaveProperty('svg');
  });

  it('takes our own brand’s logo as it is', () => {
    const bytes = readFileSync('templates/henan/logo.svg');
    expect(readSvg(bytes)).toEqual({ svg: bytes.toString('utf8') });
  });

  it('refuses what is not UTF-8', () => {
    expect(readSvg(Buffer.from('\uFEFF<svg/>', 'utf16le'))).toEqual({ fault: 'is not UTF-8 text' });
    expect(readSvg(Buffer.from('<svg>\xE9</svg>', 'latin1'))).toEqual({ fault: 'is not UTF-8 text' });
  });

  it('leaves out a document type and a packet, which nothing may read', () => {
    expect(JSON.stringify(read(LOGOS['Illustrator with notes'] ?? ''))).not.toContain('xpacket');
    expect(JSON.stringify(read(LOGOS.potrace ?? ''))).not.toContain('DOCTYPE');
  });
});
