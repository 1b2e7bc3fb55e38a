/** Characters of XML, and those that stand for others. */

/** Anything that no XML may hold: most control characters, halves of a pair, and what is no character. */
export const ILLEGAL_CHARACTER = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u;

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** The text with what its entities stand for, or undefined if one stands for nothing. */
export const decode = (text: string): string | undefined => {
  if (!text.includes('&')) return text;
  let isWhole = true;
  const decoded = text.replace(
    /&(?:#x([\da-f]+);|#(\d+);|(lt|gt|amp|quot|apos);)?/gi,
    (found, hex, decimal, name) => {
      const character =
        name === undefined
          ? ofCode(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16))
          : ENTITIES[name];
      isWhole &&= character !== undefined && !found.startsWith('&#X');
      return character ?? '';
    },
  );
  return isWhole ? decoded : undefined;
};

const ofCode = (code: number): string | undefined => {
  if (!(code <= 0x10ffff)) return undefined;
  const character = String.fromCodePoint(code);
  return ILLEGAL_CHARACTER.test(character) ? undefined : character;
};
