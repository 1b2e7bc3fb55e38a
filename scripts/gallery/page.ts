/** `docs/gallery.md`: what one can write, each piece of YAML beside the slide that it makes. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { createCanvas, loadImage } from 'canvas';
import { parse, stringify } from 'yaml';
import { writePictures } from '../../src/output/png/pictures.ts';
import { GALLERY, galleryDecks, renderGalleryDeck } from './decks.ts';

const PAGE = 'docs/gallery.md';
const PICTURES = 'docs/gallery';
const BRAND = 'plain';
const LANGUAGE = 'en';
const WIDTH = 480;
const QUALITY = 80;

interface Part {
  readonly article: string;
  readonly title: string;
  readonly says: string;
}

const PARTS: readonly Part[] = [
  {
    article: 'blocks',
    title: 'Sections',
    says: 'What a section can hold. Every text may be one string, or one per language.',
  },
  { article: 'charts', title: 'Charts', says: 'Every kind of chart; [more about them](charts.md).' },
];

interface Example {
  readonly id: string;
  readonly title: string;
  readonly yaml: string;
}

export const writePage = async () => {
  rmSync(PICTURES, { recursive: true, force: true });
  mkdirSync(PICTURES, { recursive: true });
  for (const { article } of PARTS) await takePictures(article);
  writeFileSync(PAGE, pageText());
};

/** The text must be that of the content, and each of its pictures must be there; how they look is for the sheets to tell. */
export const findStalePage = async (): Promise<string[]> => {
  const text = existsSync(PAGE) ? readFileSync(PAGE, 'utf8') : '';
  const pictures = existsSync(PICTURES) ? readdirSync(PICTURES) : [];
  const wanted = PARTS.flatMap(({ article }) => examplesOf(article).map(({ id }) => pictureOf(article, id)));
  return [
    ...(text === pageText() ? [] : [`${PAGE} is of another state: run with --take.`]),
    ...wanted
      .filter((file) => !pictures.includes(basename(file)))
      .map((file) => `There is no docs/${file}: run with --take.`),
  ];
};

const pictureOf = (article: string, id: string) => `gallery/${article}.${id}.webp`;

const takePictures = async (article: string) => {
  const deck = galleryDecks().find(
    (one) => one.article === article && one.brand === BRAND && one.language === LANGUAGE,
  );
  if (!deck) throw new Error(`The gallery has no ${article}`);
  const rendered = await renderGalleryDeck(deck);
  const pictures = await writePictures(rendered, 2 * WIDTH);
  for (const { id } of examplesOf(article)) {
    const i = rendered.deck.slides.findIndex((slide) => slide.id === id);
    const bytes = pictures[i]?.bytes;
    if (!bytes) throw new Error(`The section ${id} has no slide`);
    const canvas = createCanvas(WIDTH, Math.round((WIDTH * 9) / 16));
    const context = canvas.getContext('2d');
    context.imageSmoothingQuality = 'high';
    context.drawImage(await loadImage(bytes), 0, 0, canvas.width, canvas.height);
    writeFileSync(join('docs', pictureOf(article, id)), canvas.toBuffer('image/webp', QUALITY));
  }
};

const pageText = (): string => {
  const parts = PARTS.map(({ article, title, says }) => {
    const examples = examplesOf(article).map(
      ({ id, title: name, yaml }) =>
        `### ${name}\n\n<table><tr><td valign="top">\n\n\`\`\`yaml\n${yaml}\`\`\`\n\n</td><td><img src="${pictureOf(article, id)}" width="480" alt="${name}"></td></tr></table>\n`,
    );
    return `## ${title}\n\n${says} All of it: [${article}](../${GALLERY}/${article}/article.yaml).\n\n${examples.join('\n')}`;
  });
  return `# What one can write\n\nWritten by \`npm run gallery -- --take\` from the gallery's content; do not edit it by hand.\n\n${parts.join('\n')}`;
};

interface Content {
  readonly charts?: Readonly<Record<string, unknown>>;
  readonly sections: readonly { readonly id: string; readonly topic: string; readonly chart?: string }[];
}

/** The sections of an article in one language, each with the chart that it names. */
const examplesOf = (article: string): Example[] => {
  const parsed: unknown = parse(readFileSync(`${GALLERY}/${article}/article.yaml`, 'utf8'));
  const { charts = {}, sections }: Content = JSON.parse(JSON.stringify(inOneLanguage(parsed)));
  return sections.map((section) => {
    const { id, topic, chart } = section;
    const shown = {
      ...(chart === undefined ? {} : { charts: { [chart]: charts[chart] } }),
      sections: [section],
    };
    return { id, title: topic, yaml: stringify(shown, { lineWidth: 76 }) };
  });
};

/** Texts of several languages as they are in one of them. */
const inOneLanguage = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(inOneLanguage);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  const own = entries.find(([key]) => key === LANGUAGE);
  return own ? own[1] : Object.fromEntries(entries.map(([key, inner]) => [key, inOneLanguage(inner)]));
};
