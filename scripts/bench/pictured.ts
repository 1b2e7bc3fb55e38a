/** Markdown on the disk, beside the pictures that the plain script draws for the same deck. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { DIALECTS, toMarkdown } from './markdown.ts';
import { measure } from './measure.ts';
import type { PlainDeck } from './plain-deck.ts';
import type { Contender } from './rounds.ts';

/** Gives back the file for each program. */
export const writeMarkdown = async (folder: string, { slides }: PlainDeck, plain: Contender) => {
  mkdirSync(folder, { recursive: true });
  await drawPictures(folder, plain);
  const write = (program: keyof typeof DIALECTS): string => {
    const file = join(folder, `${program}.md`);
    const picture = (index: number) => join(folder, `image-${index + 1}-1.png`);
    writeFileSync(file, toMarkdown(slides, DIALECTS[program], picture));
    return file;
  };
  return { pandoc: write('pandoc'), marp: write('marp') };
};

/** Its package names them by slide: `ppt/media/image-6-1.png`. */
const drawPictures = async (folder: string, { command }: Contender) => {
  await measure(command, folder);
  const out = join(folder, 'out');
  for (const name of readdirSync(out)) {
    const parts = unzipSync(readFileSync(join(out, name)), { filter: (part) => PICTURE.test(part.name) });
    for (const [part, bytes] of Object.entries(parts))
      writeFileSync(join(folder, part.replace(PICTURE, '$1')), bytes);
  }
};

const PICTURE = /^ppt\/media\/(image-\d+-\d+\.png)$/;
