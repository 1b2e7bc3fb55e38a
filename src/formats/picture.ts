/** JPEG, PNG and WebP files by their own bytes: what they are, how large, and whether they are all there. */
import type { Inspected } from './picture/facts.ts';
import { inspectJpeg } from './picture/jpeg.ts';
import { inspectPng } from './picture/png.ts';
import { inspectWebp } from './picture/webp.ts';

export type PictureType = 'jpeg' | 'png' | 'webp';

const TYPES: readonly {
  readonly type: PictureType;
  readonly isBegunBy: (beginning: string) => boolean;
  readonly inspect: (bytes: Buffer) => Inspected;
}[] = [
  { type: 'jpeg', isBegunBy: (beginning) => beginning.startsWith('\xff\xd8\xff'), inspect: inspectJpeg },
  { type: 'png', isBegunBy: (beginning) => beginning.startsWith('\x89PNG\r\n\x1a\n'), inspect: inspectPng },
  {
    type: 'webp',
    isBegunBy: (beginning) => beginning.startsWith('RIFF') && beginning.endsWith('WEBP'),
    inspect: inspectWebp,
  },
];

/** Undefined for any other kind of file. Reads no pixels, and each byte once at most, whatever the file says. */
export const inspectPicture = (
  bytes: Uint8Array,
): (Inspected & { readonly type: PictureType }) | undefined => {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const beginning = buffer.toString('latin1', 0, 12);
  const kind = TYPES.find(({ isBegunBy }) => isBegunBy(beginning));
  return kind && { type: kind.type, ...kind.inspect(buffer) };
};
