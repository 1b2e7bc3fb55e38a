/** The checksum that zip and PNG share (CRC-32, ISO 3309). */

/** What a byte does to the sum when 0 to 3 more bytes come after it: four bytes are summed at once. */
const TABLES = [0, 1, 2, 3].map(() => new Uint32Array(256));
const [T0 = new Uint32Array(), T1 = T0, T2 = T0, T3 = T0] = TABLES;
for (let byte = 0; byte < 256; byte++) {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? 0xedb88320 ^ (crc >>> 1) : crc >>> 1;
  T0[byte] = crc;
}
for (let byte = 0; byte < 256; byte++) {
  let crc = T0[byte] ?? 0;
  for (const table of [T1, T2, T3]) {
    crc = (T0[crc & 255] ?? 0) ^ (crc >>> 8);
    table[byte] = crc;
  }
}

export const crc32 = (bytes: Uint8Array): number => {
  const { length } = bytes;
  let crc = -1;
  let at = 0;
  for (; at + 3 < length; at += 4)
    crc =
      (T3[(crc ^ (bytes[at] ?? 0)) & 255] ?? 0) ^
      (T2[((crc >>> 8) ^ (bytes[at + 1] ?? 0)) & 255] ?? 0) ^
      (T1[((crc >>> 16) ^ (bytes[at + 2] ?? 0)) & 255] ?? 0) ^
      (T0[((crc >>> 24) ^ (bytes[at + 3] ?? 0)) & 255] ?? 0);
  for (; at < length; at++) crc = (crc >>> 8) ^ (T0[(crc ^ (bytes[at] ?? 0)) & 255] ?? 0);
  return ~crc >>> 0;
};
