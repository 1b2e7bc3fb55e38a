/** Pictures: what their name says, stored once, described, and unable to run or fetch anything. */

import { findSvgFault } from '../formats/svg.ts';
import { attribute, within } from '../formats/xml.ts';
import { toText } from '../formats/zip/pack.ts';
import { type Check, duplicates, type PartCheck, partsIn } from './opened.ts';

export const checkPictures: PartCheck = ({ name, folder, root }) =>
  folder === 'slides' && root
    ? ['p:pic', 'p:graphicFrame']
        .flatMap((kind) => within(root, kind))
        .filter(
          (shape) =>
            attribute(within(shape, 'p:cNvPr')[0], 'descr').trim() === '' &&
            within(shape, 'adec:decorative').length === 0,
        )
        .map(() => `${name} has a picture or table without alt text.`)
    : [];

const SIGNATURES: readonly (readonly [RegExp, readonly number[]])[] = [
  [/\.png$/, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  [/\.jpeg$/, [0xff, 0xd8, 0xff]],
];

export const checkMedia: PartCheck = ({ name, folder, bytes }) => {
  if (folder !== 'media' && !name.startsWith('docProps/thumbnail')) return [];
  if (name.endsWith('.svg')) {
    const fault = findSvgFault(toText(bytes));
    return fault === undefined ? [] : [`${name} ${fault}.`];
  }
  const signature = SIGNATURES.find(([pattern]) => pattern.test(name))?.[1];
  return signature?.every((byte, i) => bytes[i] === byte) ? [] : [`${name} is not what its name says.`];
};

export const checkDuplicates: Check = (opened) =>
  duplicates(partsIn(opened, 'media').flatMap(({ digest }) => digest ?? [])).map(
    () => 'The same picture is stored twice.',
  );
