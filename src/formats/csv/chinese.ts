/** Whether what could be GB 18030 is: Western and Taiwanese files and broken UTF-8 often decode as well, to nonsense. */

/** How many of the characters of two bytes may be none of GB 2312, in whose range both bytes are from 0xA1. */
const MOST_RARE = 1 / 4;

/** Takes a file piece by piece, then nothing at its end; false then if too many of its characters are rare ones. */
export const everydayChinese = (): ((bytes?: Uint8Array) => boolean) => {
  let [lead, everyday, rare] = [0, 0, 0];
  return (bytes) => {
    if (!bytes) return rare <= (rare + everyday) * MOST_RARE;
    for (const byte of bytes) {
      if (lead === 0) lead = byte > 0x80 ? byte : 0;
      else {
        if (lead >= 0xa1 && byte >= 0xa1) everyday++;
        // A digit is half of a character of four bytes.
        else if (byte >= 0x40) rare++;
        lead = 0;
      }
    }
    return true;
  };
};
