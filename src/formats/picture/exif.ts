/** Which way up a camera says that a picture is. */

export const UPRIGHT = 1;
const ORIENTATION = 0x0112;

/** The orientation, 1 to 8, that the TIFF directory of an EXIF block tells; upright if it tells none. */
export const readOrientation = (tiff: Buffer): number => {
  const order = tiff.toString('latin1', 0, 2);
  if (tiff.length < 8 || (order !== 'II' && order !== 'MM')) return UPRIGHT;
  const isLittle = order === 'II';
  const short = (at: number) =>
    at + 2 > tiff.length ? 0 : isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at);
  const start = isLittle ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  const count = short(start);
  for (let entry = start + 2; entry < Math.min(start + 2 + 12 * count, tiff.length); entry += 12) {
    if (short(entry) !== ORIENTATION) continue;
    const value = short(entry + 8);
    return value >= 1 && value <= 8 ? value : UPRIGHT;
  }
  return UPRIGHT;
};
