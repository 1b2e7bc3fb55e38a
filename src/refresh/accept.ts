/** Takes changed files: their hash and the day into the article, fetched ones to their places, a copy of each beside. */
import { join } from 'node:path';
import { editYaml, type YamlEdit } from '../formats/yaml/edit.ts';
import { readText } from '../formats/yaml.ts';
import { toBytes } from '../formats/zip/pack.ts';
import { type OutputFile, writeWhole } from '../output/file.ts';
import { DeckError } from '../problems.ts';
import { folderOf, takenPath } from './files.ts';
import type { Refreshed } from './refresh.ts';

/** Throws a DeckError if the article cannot be edited or a file not be written; everything is as it was then. */
export const acceptFiles = ({ declared, files }: Refreshed, day: string): string[] => {
  const folder = folderOf(declared);
  const edits = files.flatMap(({ users, sha256 }) =>
    users.map(({ id }): YamlEdit => ({ path: ['figures', id, 'data'], values: { sha256, taken: day } })),
  );
  const text = editYaml(readText(declared.file), edits);
  if (text === undefined)
    throw new DeckError(
      edits.map(({ path, values }) =>
        declared.problem(
          path,
          'not-editable',
          'This is not written out here, so that the hash of the file cannot be set.',
          `Write it by hand: sha256: ${JSON.stringify(values.sha256)}, taken: ${JSON.stringify(day)}.`,
        ),
      ),
    );
  const written: OutputFile[] = files.flatMap(({ name, bytes, isFetched }) => [
    { file: takenPath(folder, name), bytes },
    ...(isFetched ? [{ file: join(folder, name), bytes }] : []),
  ]);
  // The article comes last: until it is in its place, the files count as not taken.
  writeWhole([...written, { file: declared.file, bytes: toBytes(text) }]);
  return [...written.map(({ file }) => file), declared.file];
};
