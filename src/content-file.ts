/** Finds the files that content or a brand names: photos, marks, texts of sources. */
import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { isFile } from './files.ts';

/** What is wrong with a file that is named. */
export type FileFault = readonly [code: string, message: string, hint: string];

type Found = { readonly path: string } | { readonly problem: FileFault };

/** An existing file inside the folder that names it; links that lead out of it are refused. */
export const findContentFile = (folder: string, name: string): Found => {
  const path = resolve(folder, name);
  if (existsSync(path) && !isFile(path))
    return {
      problem: [
        'unreadable-file',
        `\`${name}\` is a folder, a pipe or a device, and no file.`,
        'Move what is there, or name another file.',
      ],
    };
  if (!existsSync(path))
    return {
      problem: [
        'missing-file',
        `There is no file \`${name}\`.`,
        describeNear(folder, name) ?? `Put it into ${folder} and name it from there.`,
      ],
    };
  const inside = realpathSync(path).startsWith(realpathSync(folder) + sep);
  if (!inside)
    return {
      problem: ['outside-content', `\`${name}\` leads out of ${folder}.`, `Copy the picture into ${folder}.`],
    };
  return { path };
};

/** Some disks take names that differ in capitals or in the form of their accents for one, others do not. */
const fold = (name: string) => name.normalize('NFC').toLowerCase();

const describeNear = (folder: string, name: string): string | undefined => {
  const parts: string[] = [];
  for (const part of name.split('/')) {
    const beside = join(folder, ...parts);
    const entries =
      part.startsWith('.') || !existsSync(beside) || !statSync(beside).isDirectory()
        ? []
        : readdirSync(beside);
    const entry =
      part.startsWith('.') || entries.includes(part) ? part : entries.find((one) => fold(one) === fold(part));
    if (entry === undefined) return undefined;
    parts.push(entry);
  }
  const near = parts.join('/');
  if (near === name) return undefined;
  const differs = near.normalize('NFC') === name.normalize('NFC') ? 'how its accents are stored' : 'capitals';
  return `There is \`${near}\`, which differs in ${differs}: rename it, or name it as it is.`;
};

/** What tells a file that was changed from what it was. */
export const stateOf = (file: string): string => {
  const { mtimeNs, ctimeNs, size, ino } = statSync(file, { bigint: true });
  return [file, mtimeNs, ctimeNs, size, ino].join('\n');
};
