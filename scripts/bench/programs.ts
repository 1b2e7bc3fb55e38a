/** Programs of this machine. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

export const findProgram = (name: string): string | undefined =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((file) => existsSync(file));
