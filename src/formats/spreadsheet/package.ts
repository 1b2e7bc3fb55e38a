/** The parts of a workbook, as any program zips them; bounded, for a small file may claim to be endless. */
import { type Element, parseStrictly } from '../xml.ts';
import { type PackedPart, toText, unpack } from '../zip/pack.ts';
import { listZip } from '../zip/zip.ts';
import { type FileFault, fault } from './sheet.ts';

const MOST_PART_BYTES = 60_000_000;

export interface Package {
  has(name: string): boolean;
  /** Undefined where there is no such part. Throws an UnfitWorkbook for one that is damaged or too large. */
  read(name: string): Element | undefined;
}

/** Why a workbook cannot be read. */
export class UnfitWorkbook extends Error {
  readonly fault: FileFault;

  constructor(reason: FileFault) {
    super(reason.message);
    this.name = 'UnfitWorkbook';
    this.fault = reason;
  }
}

const DAMAGED = fault(
  'damaged-workbook',
  'The workbook is damaged.',
  'Open it in Excel or LibreOffice and save it again as .xlsx.',
);
const TOO_LARGE = fault(
  'large-workbook',
  `A sheet of the workbook is larger than ${MOST_PART_BYTES / 1e6} MB.`,
  'Copy what is needed into a workbook of its own.',
);

/** What Excel wrote before 2007, and whatever it encrypts. */
const OLE = 'd0cf11e0';

export const openPackage = (bytes: Uint8Array): Package => {
  const start = Buffer.from(bytes.subarray(0, 4)).toString('hex');
  if (start === OLE)
    throw new UnfitWorkbook(
      fault(
        'closed-workbook',
        'The workbook is of a format before 2007, or has a password.',
        'Save it as .xlsx without a password.',
      ),
    );
  const parts = partsOf(bytes);
  return {
    has: (name) => parts.has(name),
    read: (name) => {
      const part = parts.get(name);
      if (!part) return undefined;
      if (part.size > MOST_PART_BYTES) throw new UnfitWorkbook(TOO_LARGE);
      const content = unpack(part);
      const root = content && parseStrictly(toText(content));
      if (!root) throw new UnfitWorkbook(DAMAGED);
      return root;
    },
  };
};

const partsOf = (bytes: Uint8Array): ReadonlyMap<string, PackedPart> => {
  try {
    return listZip(withoutComment(bytes));
  } catch {
    throw new UnfitWorkbook(DAMAGED);
  }
};

const END = [0x50, 0x4b, 5, 6];
const END_SIZE = 22;

/** Some programs write a comment behind the directory. */
const withoutComment = (bytes: Uint8Array): Uint8Array => {
  const at = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).lastIndexOf(Buffer.from(END));
  return at < 0 ? bytes : bytes.subarray(0, at + END_SIZE);
};

export const damaged = (): UnfitWorkbook => new UnfitWorkbook(DAMAGED);
