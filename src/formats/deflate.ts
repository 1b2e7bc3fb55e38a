/**
 * Deflate, for zip and PNG: the same bytes on every machine and in every Node, which the zlib of Node does not promise.
 * It is zlib as WebAssembly, as zip.js ships it; this is the only importer of that.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** From quick to small, as zlib counts. */
export type Level = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;

/** Bytes that are handed over at once, either way. */
const CHUNK = 1 << 18;
const NO_FLUSH = 0;
const FINISH = 4;
const STREAM_END = 1;
/** What `deflate_process` answers: a status in the highest byte, and how many bytes it wrote in the others. */
const STATUS_SHIFT = 24;
const WRITTEN = 0xffffff;

const instantiate = () => {
  const code = readFileSync(createRequire(import.meta.url).resolve('@zip.js/zip.js/dist/zip-module.wasm'));
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(code));
  const { memory } = exports;
  if (!(memory instanceof WebAssembly.Memory)) throw new Error('zlib has no memory');
  const find = (name: string) => {
    const found = exports[name];
    if (typeof found !== 'function') throw new Error(`zlib has no ${name}`);
    return (...args: number[]): number => Number(found(...args));
  };
  find('_initialize')();
  const allocate = find('malloc');
  const [input, output] = [allocate(CHUNK), allocate(CHUNK)];
  return {
    open: find('deflate_new'),
    beginRaw: find('deflate_init_raw'),
    beginZlib: find('deflate_init'),
    process: find('deflate_process'),
    countConsumed: find('deflate_last_consumed'),
    close: find('deflate_end'),
    input,
    output,
    /** Asked for anew each time: it moves as it grows. */
    bytes: () => new Uint8Array(memory.buffer),
  };
};

/** Nothing of one text is left in it for the next: each is compressed to its end, in one go. */
const zlib = instantiate();

const join = (chunks: readonly Uint8Array[]): Uint8Array => {
  const [first] = chunks;
  return chunks.length === 1 && first ? first : new Uint8Array(Buffer.concat(chunks));
};

const compress = (begin: typeof zlib.beginRaw, bytes: Uint8Array, level: Level): Uint8Array => {
  const stream = zlib.open();
  if (begin(stream, level) !== 0) throw new Error('zlib cannot begin');
  const chunks: Uint8Array[] = [];
  for (let at = 0, status = 0; status !== STREAM_END; at += zlib.countConsumed(stream)) {
    const length = Math.min(CHUNK, bytes.length - at);
    const flush = at + length === bytes.length ? FINISH : NO_FLUSH;
    zlib.bytes().set(bytes.subarray(at, at + length), zlib.input);
    const answer = zlib.process(stream, zlib.input, length, zlib.output, CHUNK, flush);
    status = answer >> STATUS_SHIFT;
    if (status < 0) throw new Error(`zlib failed with ${status}`);
    const written = answer & WRITTEN;
    if (written > 0) chunks.push(zlib.bytes().slice(zlib.output, zlib.output + written));
  }
  zlib.close(stream);
  return join(chunks);
};

/** RFC 1951, for parts of a zip. */
export const deflateRaw = (bytes: Uint8Array, level: Level): Uint8Array =>
  compress(zlib.beginRaw, bytes, level);

/** RFC 1950, with a header and a checksum, for PNG. */
export const deflateZlib = (bytes: Uint8Array, level: Level): Uint8Array =>
  compress(zlib.beginZlib, bytes, level);
