import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCanvas, loadImage } from 'canvas';
import { describe, expect, it } from 'vitest';
import { box } from '../../src/geometry.ts';
import { readPhoto } from '../../src/media/raster.ts';

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

/** A JPEG whose camera was held sideways: turned by a quarter, its left side is up. */
const sideways = (width: number, height: number) => {
  const jpeg = draw(width, height).toBuffer('image/jpeg', 95);
  const exif = Buffer.from('ffe1002245786966000049492a0008000000010012010300010000000600000000000000', 'hex');
  return Buffer.concat([jpeg.subarray(0, 2), exif, jpeg.subarray(2)]);
};

const read = async (name: string, bytes: Uint8Array, place = box(0, 0, 4, 4)) => {
  const file = join(folder, name);
  writeFileSync(file, bytes);
  const photo = await readPhoto(file, place, 'FFFFFF');
  if (!photo) throw new Error('No photo');
  const image = await loadImage(Buffer.from(photo.bytes));
  const context = createCanvas(image.width, image.height).getContext('2d');
  context.drawImage(image, 0, 0);
  const pixel = (x: number, y: number) =>
    [...context.getImageData(Math.floor(x * image.width), Math.floor(y * image.height), 1, 1).data].slice(
      0,
      3,
    );
  return { bytes: Buffer.from(photo.bytes), width: image.width, height: image.height, pixel };
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
});
