/** The modules of a QR code; the only importer of uqr. */
import { encode } from 'uqr';

/** Row by row, without the quiet zone; medium correction, so that print and glare do no harm. */
export const readModules = (text: string): readonly (readonly boolean[])[] =>
  encode(text, { ecc: 'M', border: 0 }).data;
