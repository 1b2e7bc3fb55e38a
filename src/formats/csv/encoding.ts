/** How the text of a file is encoded, told from its bytes: no CSV file says it. */
import { everydayChinese } from './chinese.ts';
import { fileFault } from './faults.ts';
import { bytesOf, type Encoding } from './text.ts';

/** Takes the file piece by piece, then nothing at its end; false as soon as it cannot be in the encoding. */
type Check = (bytes?: Uint8Array) => boolean;

interface Candidate {
  readonly encoding: Encoding;
  readonly accepts: Check;
}

const MARKS: readonly (readonly [string, Encoding])[] = [
  ['efbbbf', 'utf-8'],
  ['fffe', 'utf-16le'],
  ['feff', 'utf-16be'],
];

/** Workbooks: a zip file, and what Excel wrote before 2007. */
const WORKBOOKS = ['504b0304', 'd0cf11e0'];

/** Reads the file once. Throws a DeckError if it cannot be read, is empty, a workbook or in none of the encodings. */
export const encodingOf = async (file: string): Promise<Encoding> => {
  let candidates: readonly Candidate[] | undefined;
  for await (const bytes of bytesOf(file)) {
    candidates ??= candidatesFor(file, bytes);
    candidates = candidates.filter(({ accepts }) => accepts(bytes));
    if (candidates.length === 0) break;
  }
  return likeliest(file, candidates);
};

/** Of a file that has been read. Throws a DeckError as `encodingOf` does. */
export const encodingOfBytes = (file: string, bytes: Uint8Array): Encoding =>
  likeliest(
    file,
    bytes.length === 0 ? undefined : candidatesFor(file, bytes).filter(({ accepts }) => accepts(bytes)),
  );

const likeliest = (file: string, candidates: readonly Candidate[] | undefined): Encoding => {
  if (!candidates)
    throw fileFault(
      file,
      'empty-file',
      'The file is empty.',
      'Write a header row and a row for each person.',
    );
  const [first] = candidates.filter(({ accepts }) => accepts());
  if (first) return first.encoding;
  const message =
    'The file is text in no encoding known here: neither UTF-8 nor UTF-16 nor Chinese (GB 18030).';
  const hint = 'In Excel, save it again as “CSV UTF-8 (Comma delimited)”.';
  throw fileFault(file, 'unknown-encoding', message, hint);
};

/** The likeliest first. */
const candidatesFor = (file: string, start: Uint8Array): readonly Candidate[] => {
  const hex = Buffer.from(start.subarray(0, 4)).toString('hex');
  if (WORKBOOKS.some((signature) => hex.startsWith(signature))) {
    const hint = 'In Excel, save it as “CSV UTF-8 (Comma delimited)” and give that file.';
    throw fileFault(file, 'not-csv', 'This is an Excel workbook or the like, and no CSV file.', hint);
  }
  const marked = MARKS.find(([mark]) => hex.startsWith(mark))?.[1] ?? utf16Of(start);
  if (marked) return [{ encoding: marked, accepts: isTextIn(marked) }];
  const isChinese = everydayChinese();
  const isGb18030 = isTextIn('gb18030');
  return [
    { encoding: 'utf-8', accepts: isTextIn('utf-8') },
    { encoding: 'gb18030', accepts: (bytes) => isGb18030(bytes) && isChinese(bytes) },
  ];
};

const isTextIn = (encoding: Encoding): Check => {
  const decoder = new TextDecoder(encoding, { fatal: true });
  return (bytes) => {
    try {
      // A NUL is the sign of what is no text, or text in something else, such as UTF-32.
      return !decoder.decode(bytes, { stream: bytes !== undefined }).includes('\0');
    } catch {
      return false;
    }
  };
};

/** UTF-16 without a mark shows by delimiters and line ends with a NUL before or behind. */
const utf16Of = (start: Uint8Array): Encoding | undefined => {
  const signs = new Set(Buffer.from('\t\r\n,;'));
  let [little, big] = [0, 0];
  for (let at = 0; at + 1 < start.length; at += 2) {
    const [first = 0, second = 0] = start.subarray(at, at + 2);
    if (signs.has(first) && second === 0) little++;
    if (first === 0 && signs.has(second)) big++;
  }
  if (little === big) return undefined;
  return little > big ? 'utf-16le' : 'utf-16be';
};
