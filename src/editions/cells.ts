/** What the cells of a row mean. */
import { nearest } from '../problems.ts';
import { cleanText } from '../text/clean.ts';

/** `zh`, `ZH`, `Chinese` or `中文`: a tag, or what English and the article's languages call it. */
export const createLanguageFinder = (languages: readonly string[]) => {
  const names = languages.map((tag): readonly [string, string] => [tag.toLowerCase(), tag]);
  const spoken = [...languages, 'en'].flatMap((speaker) => {
    const called = new Intl.DisplayNames([speaker], { type: 'language' });
    return languages.map((tag): readonly [string, string] => [called.of(tag)?.toLowerCase() ?? tag, tag]);
  });
  const known = new Map([...spoken, ...names]);
  /** The article's first for an empty cell; undefined for one that it is not written in. */
  return (cell: string): string | undefined => (cell === '' ? languages[0] : known.get(cell.toLowerCase()));
};

/** A point a line, or parted by bars where a cell has one line. */
export const splitPoints = (cell: string): string[] =>
  cell
    .split(/[\n\r|｜]+/)
    .map(cleanText)
    .filter((point) => point !== '');

/** The sections named, in their order; all of them for an empty cell. */
export const chooseSections = (
  cell: string,
  known: readonly string[],
  report: (code: string, message: string, hint: string) => void,
): readonly string[] => {
  const wanted = cell.split(/[\s,;，；、]+/).filter((id) => id !== '');
  if (wanted.length === 0) return known;
  const chosen = wanted.flatMap((written) => {
    const id = known.find((one) => one.toLowerCase() === written.toLowerCase());
    if (id !== undefined) return [id];
    const near = nearest(written, known);
    const hint = near ? `Did you mean \`${near}\`?` : `There are ${known.join(', ')}.`;
    report('unknown-section', `There is no section “${written}”.`, hint);
    return [];
  });
  for (const [i, id] of chosen.entries())
    if (chosen.indexOf(id) < i)
      report('duplicate-section', `The section \`${id}\` is named twice.`, 'A deck shows each once.');
  return chosen;
};
