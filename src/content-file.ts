/** Finds the files that content or a brand names: photos, marks, texts of sources. */
import { existsSync, realpathSync, statSync } from 'node:fs';
import { resolve, sep } from 'node:path';

type Found =
  | { readonly path: string }
  | { readonly problem: readonly [code: string, message: string, hint: string] };

/** An existing file inside the folder that names it; links that lead out of it are refused. */
export const findContentFile = (folder: string, name: string): Found => {
  const path = resolve(folder, name);
  if (!existsSync(path) || !statSync(path).isFile())
    return {
      problem: [
        'missing-file',
        `There is no file \`${name}\`.`,
        `Put it into ${folder} and name it from there.`,
      ],
    };
  const inside = realpathSync(path).startsWith(realpathSync(folder) + sep);
  if (!inside)
    return {
      problem: ['outside-content', `\`${name}\` leads out of ${folder}.`, `Copy the picture into ${folder}.`],
    };
  return { path };
};

/** What tells a file that was changed from what it was. */
export const stateOf = (file: string): string => {
  const { mtimeNs, ctimeNs, size, ino } = statSync(file, { bigint: true });
  return [file, mtimeNs, ctimeNs, size, ino].join('\n');
};
