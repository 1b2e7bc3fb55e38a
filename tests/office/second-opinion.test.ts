import { readFileSync } from 'node:fs';
import { createCanvas, loadImage } from 'canvas';
import { describe, expect, it } from 'vitest';
import { comparePages, TOLERANCE } from '../../scripts/compare-pages.ts';
import { findMissing } from '../../scripts/page-texts.ts';
import { box } from '../../src/geometry.ts';
import { paragraph } from '../../src/text/runs.ts';
import { layOutHenan } from '../henan.ts';

const page = (number: number) => readFileSync(`tests/office/pages/henan-nev.en/page-${number}.png`);

/** The picture of a page with something painted over it. */
const painted = async (bytes: Buffer, color: string, share: number, offset = 0) => {
  const image = await loadImage(bytes);
  const canvas = createCanvas(image.width, image.height);
  const context = canvas.getContext('2d');
  context.drawImage(image, offset, 0);
  context.fillStyle = color;
  context.fillRect(0, 0, image.width, image.height * share);
  return canvas.toBuffer('image/png');
};

describe('comparePages', () => {
  it('finds a page like itself, and like itself moved by half a pixel', async () => {
    expect(await comparePages(page(2), page(2))).toEqual({ differing: 0 });
    expect((await comparePages(page(2), await painted(page(2), 'white', 0, 0.5))).differing).toBeLessThan(
      TOLERANCE,
    );
  });

  it('finds other pages, and pages with a patch of another colour, unlike', async () => {
    expect((await comparePages(page(3), page(4))).differing).toBeGreaterThan(TOLERANCE);
    expect((await comparePages(page(2), await painted(page(2), '#C8751A', 0.05))).differing).toBeGreaterThan(
      TOLERANCE,
    );
  });

  it('finds pages of another shape unlike', async () => {
    const square = createCanvas(480, 480).toBuffer('image/png');
    expect(await comparePages(page(2), square)).toEqual({ differing: 1 });
  });
});

describe('findMissing', () => {
  const slide = layOutHenan().slides.find(({ id }) => id === 'event');
  const whole =
    'The event\nOfficials, companies and scholars met in Zhengzhou\n1\nOne purpose\nMatch what Henan offers with what the ' +
    'car industry\nneeds next\n2\nGlobal view\nWhere vehicle technology and markets are heading\n3\nFrom lab to line\nHow research ' +
    'becomes series production\n4\nShared plan\nNew energy and intelligent connected vehicles as one\nSource: People’s Daily Online, 12 November 2024.';

  it('finds every text, however the page breaks its lines', () => {
    expect(slide && findMissing(slide, whole)).toEqual([]);
  });

  it('says which text is cut off or gone', () => {
    expect(slide && findMissing(slide, whole.replace('are heading', ''))).toEqual([
      'Where vehicle technology and markets are heading',
    ]);
  });

  it('looks for the words of a text in Hebrew, in whatever order a reader of the page gives them', () => {
    const text = 'רבעונים 1–3 של 2024';
    const shapes = [
      {
        kind: 'text',
        name: 'points',
        levels: [],
        align: 'start',
        anchor: 'top',
        box: box(0, 0, 1, 1),
        paragraphs: [paragraph(text)],
        lines: [],
        at: [],
      },
    ] as const;
    expect(findMissing({ shapes }, 'רבעונים 3–1 של 2024')).toEqual([]);
    expect(findMissing({ shapes }, 'רבעונים 3–1 2024')).toEqual([text]);
  });
});
