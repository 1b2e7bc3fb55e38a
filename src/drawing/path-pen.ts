/**
 * Writes SVG paths in whole parts of a pixel and in steps from point to point, rounded from where their outline
 * begins: so errors do not add up, and a letter is written the same wherever it stands, which compresses well.
 */

/**
 * Finer than any screen shows. Whole numbers, because LibreOffice adds up the steps, and tears holes into letters
 * whose outline does not come back to its begin exactly; a power of two, so that halves and quarters stay exact.
 */
export const PARTS = 128;

/** Behind another number, from which a minus keeps it apart as a space does. */
export const further = (parts: number): string => (parts < 0 ? `${parts}` : ` ${parts}`);

/** What it reads are absolute points, in pixels; what it writes begins at the `origin`. */
export const createPen = (readNumber: () => number, origin: { readonly x: number; readonly y: number }) => {
  let path = '';
  let last = '';
  let begin: { readonly x: number; readonly y: number } | undefined;
  // Where the outline begins, and where it is written to; then where the pen is, from there.
  const start = { x: 0, y: 0 };
  const written = { x: 0, y: 0 };
  const at = { x: 0, y: 0 };
  const readX = () => Math.round((readNumber() - start.x) * PARTS) - at.x;
  const readY = () => Math.round((readNumber() - start.y) * PARTS) - at.y;
  const write = (command: string, first: number) => {
    path += command === last ? further(first) : `${command}${first}`;
    last = command;
  };
  const go = (x: number, y: number) => {
    at.x += x;
    at.y += y;
  };
  const move = () => {
    start.x = readNumber();
    start.y = readNumber();
    const x = Math.round((start.x - origin.x) * PARTS);
    const y = Math.round((start.y - origin.y) * PARTS);
    // Always with its letter, for without it a line would be meant.
    if (begin) path += `m${x - written.x}${further(y - written.y)}`;
    begin ??= { x, y };
    last = 'm';
    [written.x, written.y, at.x, at.y] = [x, y, 0, 0];
  };
  const line = () => {
    const x = readX();
    const y = readY();
    if (x !== 0) write(y === 0 ? 'h' : 'l', x);
    if (x === 0 && y !== 0) write('v', y);
    else if (y !== 0) path += further(y);
    go(x, y);
  };
  const curve = (command: 'q' | 'c', points: 2 | 3) => {
    let x = 0;
    let y = 0;
    for (let point = 0; point < points; point++) {
      x = readX();
      y = readY();
      if (point === 0) write(command, x);
      else path += further(x);
      path += further(y);
    }
    go(x, y);
  };
  const close = () => {
    path += 'z';
    last = 'z';
    [at.x, at.y] = [0, 0];
  };
  // Made anew, for a text that was put together stays a chain of its pieces, and takes ten times the room.
  const outline = () => ({ ...(begin ?? origin), path: Buffer.from(path, 'latin1').toString('latin1') });
  return { move, line, curve, close, outline };
};
