/** Runs the whole chain on hostile files and tells how it ended; a third way to end is a bug. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readArticleFile } from '../../src/article/article.ts';
import { layOut } from '../../src/deck/decks.ts';
import { box, contains, overlaps } from '../../src/geometry.ts';
import { DeckError, formatProblem } from '../../src/problems.ts';
import type { SlideShape } from '../../src/slides/slide.ts';
import { buildOne } from '../decks.ts';

export interface Outcome {
  readonly kind: 'deck' | 'problems';
  /** The codes of the problems, each once. */
  readonly codes: readonly string[];
}

export interface HostileFiles {
  readonly article: string;
  /** The brand `henan` if not given. */
  readonly brand?: string;
  /** Files beside the article, and beside the brand. */
  readonly files?: Readonly<Record<string, Uint8Array | string>>;
  readonly brandFiles?: Readonly<Record<string, Uint8Array | string>>;
}

/** Builds in a folder of its own. Throws if it ends in neither a whole deck nor located problems. */
export const tryBuild = async ({
  article,
  brand,
  files = {},
  brandFiles = {},
}: HostileFiles): Promise<Outcome> => {
  const folder = mkdtempSync(join(tmpdir(), 'briefdeck-hostile-'));
  try {
    const content = join(folder, 'content');
    mkdirSync(content);
    writeFileSync(join(content, 'article.yaml'), article);
    for (const [name, bytes] of Object.entries(files)) writeFileSync(join(content, name), bytes);
    const brands = join(folder, 'templates');
    cpSync('templates', brands, { recursive: true });
    for (const [name, bytes] of Object.entries(brandFiles)) writeFileSync(join(brands, 'henan', name), bytes);
    if (brand !== undefined) writeFileSync(join(brands, 'henan/_brand.yml'), brand);
    return await settle(content, brands, join(folder, 'out'));
  } finally {
    rmSync(folder, { recursive: true });
  }
};

const settle = async (content: string, brands: string, out: string): Promise<Outcome> => {
  const formats = ['pptx', 'pdf', 'handout', 'html'] as const;
  const options = { content, brands, out, formats, strict: false };
  try {
    const { file, problems } = await buildOne(options);
    if (!existsSync(file)) throw new Error('A build that ended well left no deck.');
    refuseBadLayout(content, brands);
    return { kind: 'deck', codes: [...new Set(problems.map(({ code }) => code))] };
  } catch (error) {
    if (!(error instanceof DeckError)) throw error;
    for (const problem of error.problems) {
      if (
        problem.file === undefined ||
        /undefined|\[object|NaN|\n/.test(formatProblem({ ...problem, hint: '' }))
      )
        throw new Error(`A problem that helps nobody: ${JSON.stringify(problem)}`);
    }
    if (existsSync(out) && readdirSync(out).length > 0) throw new Error('A failed build left a file.');
    return { kind: 'problems', codes: [...new Set(error.problems.map(({ code }) => code))] };
  }
};

/** Every shape lies on the slide and apart from the others. */
const refuseBadLayout = (content: string, brands: string) => {
  const source = readArticleFile(join(content, 'article.yaml'));
  const { deck } = layOut(source, source.data.languages[0] ?? 'en', { brands, strict: false });
  const page = box(0, 0, deck.theme.slide.width, deck.theme.slide.height);
  for (const { id, shapes } of deck.slides) {
    // Drawings lie below texts, and may bleed off the slide.
    const seen = shapes.filter(({ kind }) => kind !== 'drawing');
    for (const [i, shape] of seen.entries()) {
      if (!contains(page, shape.box)) throw new Error(`${id}: ${shape.name} leaves the slide.`);
      const hit = seen.slice(i + 1).find((other) => isCrossed(shape, other));
      if (hit) throw new Error(`${id}: ${shape.name} and ${hit.name} overlap.`);
    }
  }
};

/** A text may stand on a card, which is a group around its field and number. */
const isCrossed = (a: SlideShape, b: SlideShape) =>
  overlaps(a.box, b.box) && !contains(a.box, b.box) && !contains(b.box, a.box);
