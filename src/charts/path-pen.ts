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
const further = (parts: number): string => (parts < 0 ? `${parts}` : ` ${parts}`);

/** What it reads are absolute points, in pixels. */
export const createPen = (readNumber: () => number) => {
  let path = '';
  let last = '';
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
    const [x, y] = [Math.round(start.x * PARTS), Math.round(start.y * PARTS)];
    // Always with its letter, for without it a line would be meant.
    path += path === '' ? `M${x}` : `m${x - written.x}`;
    path += further(y - written.y);
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
  return { move, line, curve, close, path: () => path };
};
