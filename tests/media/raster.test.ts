import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCanvas, loadImage } from 'canvas';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crc32 } from '../../src/formats/crc.ts';
import { box } from '../../src/geometry.ts';
import { cropToFill } from '../../src/media/crop.ts';
import { type PhotoPlace, readPhoto } from '../../src/media/raster.ts';

const folder = mkdtempSync(join(tmpdir(), 'briefdeck-raster-'));
const RED = [254, 0, 0];

/** Left half red, right half blue. */
const draw = (width: number, height: number) => {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  for (const [i, color] of ['red', 'blue'].entries()) {
    context.fillStyle = color;
    context.fillRect((i * width) / 2, 0, width / 2, height);
  }
  return canvas;
};

const tiff = (orientation: number) =>
  Buffer.from(`49492a0008000000010012010300010000000${orientation}00000000000000`, 'hex');

const noteInJpeg = (orientation: number, jpeg: Buffer) => {
  const note = Buffer.concat([Buffer.from('ffe10022457869660000', 'hex'), tiff(orientation)]);
  return Buffer.concat([jpeg.subarray(0, 2), note, jpeg.subarray(2)]);
};

const noteInPng = (orientation: number, png: Buffer) => {
  const named = Buffer.concat([Buffer.from('eXIf'), tiff(orientation)]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(named.length - 4);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([png.subarray(0, 33), length, named, sum, png.subarray(33)]);
};

/** A JPEG whose camera was held sideways: turned by a quarter, its left side is up. */
const sideways = (width: number, height: number) =>
  noteInJpeg(6, draw(width, height).toBuffer('image/jpeg', 95));

/** Each quarter in a colour of its own, wider than high. */
const quarters = () => {
  const canvas = createCanvas(400, 200);
  const context = canvas.getContext('2d');
  for (const [i, color] of ['red', 'lime', 'blue', 'black'].entries()) {
    context.fillStyle = color;
    context.fillRect((i % 2) * 200, i < 2 ? 0 : 100, 200, 100);
  }
  return canvas;
};

const CORNERS = [
  [0.2, 0.2],
  [0.8, 0.2],
  [0.2, 0.8],
  [0.8, 0.8],
] as const;

const near = (a: readonly number[], b: readonly number[]) =>
  a.every((value, i) => Math.abs(value - (b[i] ?? -99)) < 12);

/** Something with much detail, so that its file is long. */
const noise = () => {
  const canvas = createCanvas(300, 200);
  const context = canvas.getContext('2d');
  for (let i = 0; i < 3000; i++) {
    context.fillStyle = `hsl(${(i * 137) % 360} 80% ${(i * 53) % 100}%)`;
    context.fillRect((i * 71) % 300, (i * 37) % 200, 9, 7);
  }
  return canvas;
};

const WHOLE = {
  'baseline JPEG': noise().toBuffer('image/jpeg', 95),
  'progressive JPEG': readFileSync('tests/fixtures/pictures/progressive.jpg'),
  PNG: noise().toBuffer('image/png'),
  WebP: noise().toBuffer('image/webp', 90),
};

/** Files that other readers of pictures know, some of which ran for ever in them. */
const OTHERS: Readonly<Record<string, string>> = {
  'an icon of Apple that never ends': `icns\0\0\0\x58${'ic07\0\0\0\0'.repeat(10)}`,
  'a JPEG XL box of no length': `\0\0\0\x0cJXL \r\n\x87\n${'\0\0\0\0jxlc'.repeat(10)}`,
  'a PNM of comments': `P6\n${'#\n'.repeat(100)}`,
  'a HEIC photo': '\0\0\0\x18ftypheic\0\0\0\0mif1heic',
  'an AVIF photo': '\0\0\0\x18ftypavif\0\0\0\0avifmif1',
  'a GIF': 'GIF89a\x01\0\x01\0\0\0\0;',
  'a BMP': `BM${'\0'.repeat(60)}`,
  'a TIFF': 'II*\0\x08\0\0\0\0\0',
  'a JPEG 2000': '\0\0\0\x0cjP  \r\n\x87\n',
  'an SVG': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  'a PDF': '%PDF-1.7\n',
  nothing: '',
};

const save = (name: string, bytes: Uint8Array): string => {
  const file = join(folder, name);
  writeFileSync(file, bytes);
  return file;
};

const read = async (
  name: string,
  bytes: Uint8Array,
  place = box(0, 0, 4, 4),
  crop: Pick<PhotoPlace, 'crop'> = {},
) => {
  const photo = await readPhoto(save(name, bytes), { box: place, paper: 'FFFFFF', ...crop });
  if ('fault' in photo) throw new Error(`No photo: ${photo.fault}`);
  const image = await loadImage(Buffer.from(photo.bytes));
  const context = createCanvas(image.width, image.height).getContext('2d');
  context.drawImage(image, 0, 0);
  const pixel = (x: number, y: number) =>
    [...context.getImageData(Math.floor(x * image.width), Math.floor(y * image.height), 1, 1).data].slice(
      0,
      3,
    );
  return {
    bytes: Buffer.from(photo.bytes),
    shown: photo.shown,
    width: image.width,
    height: image.height,
    pixel,
  };
};

const faultOf = async (bytes: Uint8Array) => {
  const photo = await readPhoto(save('broken', bytes), { box: box(0, 0, 4, 4), paper: 'FFFFFF' });
  return 'fault' in photo ? photo.fault : 'none';
};

describe('readPhoto', () => {
  it('turns a photo upright and strips what the camera noted', async () => {
    const photo = await read('sideways.jpg', sideways(400, 200), box(0, 0, 2, 4));
    expect([photo.width, photo.height]).toEqual([200, 400]);
    expect(photo.pixel(0.5, 0.1)).toEqual(RED);
    expect(photo.pixel(0.5, 0.9)[2]).toBeGreaterThan(250);
    expect(photo.bytes.includes('Exif')).toBe(false);
  });

  it('keeps no more than 220 pixels for an inch of the slide', async () => {
    const { width, height } = await read(
      'large.png',
      draw(4000, 3000).toBuffer('image/png'),
      box(0, 0, 4, 3),
    );
    expect([width, height]).toEqual([880, 660]);
  });

  it('crops to the shape of its place instead of distorting', async () => {
    const photo = await read('wide.png', draw(800, 200).toBuffer('image/png'), box(0, 0, 2, 1));
    expect([photo.width, photo.height]).toEqual([400, 200]);
    expect(photo.pixel(0.4, 0.5)).toEqual(RED);
  });

  it('shows the paper through what is transparent', async () => {
    const photo = await read('empty.png', createCanvas(40, 40).toBuffer('image/png'));
    expect(photo.pixel(0.5, 0.5)).toEqual([255, 255, 255]);
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8])(
    'turns a PNG of orientation %i as a JPEG of the same',
    async (orientation) => {
      const [ofPng, ofJpeg] = await Promise.all([
        read(`p${orientation}.png`, noteInPng(orientation, quarters().toBuffer('image/png'))),
        read(`p${orientation}.jpg`, noteInJpeg(orientation, quarters().toBuffer('image/jpeg', 95))),
      ]);
      expect([ofPng.width, ofPng.height]).toEqual([ofJpeg.width, ofJpeg.height]);
      for (const [x, y] of CORNERS) expect(near(ofPng.pixel(x, y), ofJpeg.pixel(x, y))).toBe(true);
    },
  );

  it('shows the part of a photo that it is told to', async () => {
    const place = box(0, 0, 2, 2);
    const left = await read('focus.png', draw(800, 200).toBuffer('image/png'), place, {
      crop: (photo) => cropToFill(photo, 1, { x: 0.1, y: 0.5 }),
    });
    expect(left.pixel(0.95, 0.5)).toEqual(RED);
    const part = await read('part.png', draw(800, 200).toBuffer('image/png'), place, {
      crop: () => ({ left: 500, top: 50, width: 100, height: 100 }),
    });
    expect(part.shown).toEqual({ width: 100, height: 100 });
    expect(part.pixel(0.05, 0.5)[2]).toBeGreaterThan(250);
  });

  it.each(Object.entries(WHOLE))(
    'tells at once of any %s that is cut off, wherever that is',
    async (_, bytes) => {
      expect(await faultOf(bytes)).toBe('none');
      const shares = [0.2, 0.4, 0.6, 0.8, 0.99].map((share) => Math.floor(bytes.length * share));
      for (const end of [900, bytes.length - 3, ...shares])
        expect(await faultOf(bytes.subarray(0, end))).toBe('cut-off');
    },
  );

  it('tells of a PNG that has changed on its way', async () => {
    const changed = Uint8Array.from(WHOLE.PNG);
    changed[changed.length >> 1] = (changed[changed.length >> 1] ?? 0) ^ 1;
    expect(await faultOf(changed)).toBe('damaged');
  });

  it.each(Object.entries(OTHERS))(
    'takes %s for no picture, without a library looking at it',
    async (_, bytes) => {
      expect(await faultOf(Buffer.from(bytes, 'latin1'))).toBe('no-picture');
    },
  );

  it('bears whatever stands behind the first bytes of a picture', async () => {
    const beginnings = [
      '\xff\xd8\xff\xe0',
      '\x89PNG\r\n\x1a\n',
      'RIFF\x00\x00\x00\x00WEBPVP8 ',
      'RIFF\xff\xff\xff\x7fWEBP',
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...beginnings),
        fc.uint8Array({ maxLength: 400 }),
        async (beginning, rest) => {
          expect(await faultOf(Buffer.concat([Buffer.from(beginning, 'latin1'), rest]))).not.toBe('none');
        },
      ),
      { numRuns: 300 },
    );
  });
});
