/** What stands between the cells of a CSV file: told from its first line, or else from its header. */

/** Excel's own way of saying it. */
const SEPARATOR_LINE = /^sep=([^\w\s"]|\t)(?:[\r\n]|$)/i;

/** Of those that are found equally often, the one that names hold least. */
const DELIMITERS = ['\t', ';', ','];

const CELL_IN_QUOTES = /(^|[\t;,\r\n]) *"[^"]*(?:""[^"]*)*(?:"|$)/g;

export const isSeparatorLine = ({ line, text }: { readonly line: number; readonly text: string }): boolean =>
  line === 1 && SEPARATOR_LINE.test(text);

/** From the beginning of a text, with its header row at least. A comma if there is nothing to tell it from. */
export const delimiterOf = (head: string): string => {
  const [, named] = SEPARATOR_LINE.exec(head) ?? [];
  if (named) return named;
  const header = head
    .replace(CELL_IN_QUOTES, '$1quoted')
    .split(/[\r\n]/)
    .find((line) => /[^\s;,]/.test(line));
  const count = (delimiter: string) => (header ?? '').split(delimiter).length - 1;
  const [most] = [...DELIMITERS].sort((a, b) => count(b) - count(a));
  return most && count(most) > 0 ? most : ',';
};
