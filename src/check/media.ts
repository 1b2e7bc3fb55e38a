/** Pictures: what their name says, stored once, described, and unable to run or fetch anything. */
import { toText } from '../output/finish/zip.ts';
import { findSvgFault } from '../svg.ts';
import { attribute, within } from '../xml.ts';
import { type Check, partsIn, twins } from './opened.ts';

export const checkPictures: Check = (opened) =>
  partsIn(opened, 'slides').flatMap(([name, root]) =>
    ['p:pic', 'p:graphicFrame']
      .flatMap((kind) => within(root, kind))
      .filter(
        (shape) =>
          attribute(within(shape, 'p:cNvPr')[0], 'descr').trim() === '' &&
          within(shape, 'adec:decorative').length === 0,
      )
      .map(() => `${name} has a picture or table without alt text.`),
  );

const SIGNATURES: readonly (readonly [RegExp, readonly number[]])[] = [
  [/\.png$/, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  [/\.jpeg$/, [0xff, 0xd8, 0xff]],
];
export const checkMedia: Check = ({ parts }) => {
  const media = [...parts].filter(([name]) => /^ppt\/media\/|^docProps\/thumbnail/.test(name));
  const isTrue = (name: string, bytes: Uint8Array) => {
    if (name.endsWith('.svg')) return true;
    const signature = SIGNATURES.find(([pattern]) => pattern.test(name))?.[1];
    return signature?.every((byte, i) => bytes[i] === byte) ?? false;
  };
  return [
    ...media
      .filter(([name, bytes]) => !isTrue(name, bytes))
      .map(([name]) => `${name} is not what its name says.`),
    ...media.flatMap(([name, bytes]) => {
      const fault = name.endsWith('.svg') ? findSvgFault(toText(bytes)) : undefined;
      return fault === undefined ? [] : [`${name} ${fault}.`];
    }),
    ...twins(media.map(([, bytes]) => Buffer.from(bytes).toString('latin1'))).map(
      () => 'The same picture is stored twice.',
    ),
  ];
};
