import { copyFileSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { readArticleFile } from '../../src/article/article.ts';
import { layOut } from '../../src/deck/decks.ts';

const slideOf = (own: Readonly<Record<string, unknown>>, more: { readonly cover?: unknown } = {}) => {
  const folder = mkdtempSync(join(tmpdir(), 'briefdeck-photo-'));
  copyFileSync('tests/fixtures/everything/photo.jpg', join(folder, 'photo.jpg'));
  copyFileSync('templates/henan/logo.svg', join(folder, 'logo.svg'));
  const section = { id: 'one', topic: 'Topic', message: 'A message', ...own };
  const file = join(folder, 'article.yaml');
  writeFileSync(file, stringify({ title: 'A deck', languages: ['en'], ...more, sections: [section] }));
  const { deck } = layOut(readArticleFile(file), 'en', { brands: 'templates', strict: true });
  const [slide] = deck.slides.filter(({ id }) => id === (more.cover ? 'cover' : 'one'));
  if (!slide) throw new Error('There is a section');
  const [picture] = slide.shapes.filter((shape) => shape.kind === 'picture');
  return { slide, picture };
};

const photo = { file: 'photo.jpg', alt: 'A circle', caption: 'What is seen' };

describe('a photo', () => {
  it('reaches from edge to edge where it stands alone', () => {
    const { slide, picture } = slideOf({ photo });
    expect(slide.layout).toBe('Photo from edge to edge');
    expect(picture?.box).toMatchObject({ x: 0, y: 0, w: 13.333 });
  });

  it('stands at the full height of the slide beside points', () => {
    const { picture } = slideOf({ photo, points: ['A point', 'Another'] });
    expect(picture?.box).toMatchObject({ x: 0, y: 0, h: 7.5 });
  });

  it('takes the right of the cover in the place of the motif', () => {
    const { slide, picture } = slideOf(
      { points: ['A point'] },
      { cover: { photo: { file: 'photo.jpg', alt: 'A circle' } } },
    );
    expect(slide.layout).toBe('Cover and photo');
    expect(picture?.box).toMatchObject({ y: 0, h: 7.5 });
    const texts = slide.shapes.filter((shape) => shape.kind === 'text');
    for (const { box } of texts) expect(box.x + box.w).toBeLessThan(picture?.box.x ?? 0);
  });

  it('stands below a title where the section says so, or where there is more beside it', () => {
    expect(slideOf({ photo, layout: 'framed' }).slide.layout).toBe('Picture');
    const table = { header: ['Name'], rows: [['Row']] };
    expect(slideOf({ photo, table }).picture?.box.y).toBeGreaterThan(1);
  });
});

describe('logos', () => {
  it('are shown whole, vectors and pixels alike, with their names', () => {
    const { slide } = slideOf({
      logos: [
        { file: 'logo.svg', name: 'Example Works' },
        { file: 'photo.jpg', name: 'River Motors' },
      ],
    });
    const pictures = slide.shapes.filter((shape) => shape.kind === 'picture');
    expect(pictures.map(({ alt }) => alt)).toEqual(['Example Works', 'River Motors']);
    for (const { source } of pictures) expect(source).toMatchObject({ kind: 'file', fit: 'whole' });
  });
});
