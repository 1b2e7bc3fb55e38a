/** What is drawn, as a list of steps: drawn once, it can be put on any canvas or page. */
import { type Canvas, createCanvas, type SKRSContext2D } from 'canvas';

/** A call of a method, or a property with its new value. */
interface Step {
  readonly name: string;
  /** Undefined for a property. */
  readonly args: readonly unknown[] | undefined;
  readonly value?: unknown;
}

export type Recording = readonly Step[];

export interface Recorder {
  /** Draws nothing, and remembers everything. */
  readonly canvas: Canvas;
  /** All that was drawn so far. */
  readonly recording: Recording;
}

/** What asks instead of drawing. */
const QUERIES = new Set(['measureText', 'getLineDash', 'getTransform', 'createLinearGradient']);
/** What is about the whole canvas, of which a drawing may be but a part. */
const OF_CANVAS = new Set(['clearRect', 'setTransform', 'resetTransform']);

export const createRecorder = (width: number, height: number): Recorder => {
  const canvas = createCanvas(1, 1);
  const state = canvas.getContext('2d');
  const recording: Step[] = [];
  const context = new Proxy(state, {
    get: (_, key) => {
      if (key === 'canvas') return canvas;
      const value: unknown = Reflect.get(state, key);
      if (typeof key !== 'string' || typeof value !== 'function') return value;
      if (QUERIES.has(key)) return value.bind(state);
      return (...args: unknown[]) => {
        // The font that texts are measured in is saved and restored with all else.
        if (key === 'save' || key === 'restore') Reflect.apply(value, state, args);
        if (!OF_CANVAS.has(key)) recording.push({ name: key, args });
      };
    },
    set: (_, name, value) => {
      if (typeof name === 'string') recording.push({ name, args: undefined, value });
      return Reflect.set(state, name, value);
    },
  });
  // Its size is only told: pixels are never looked at.
  Object.defineProperties(canvas, {
    width: { value: width, writable: true },
    height: { value: height, writable: true },
    getContext: { value: () => context },
    toBuffer: { value: () => Buffer.alloc(0) },
  });
  return { canvas, recording };
};

/** Draws it from the target's origin, one unit a pixel, and leaves the target's state as it was. */
export const replay = (recording: Recording, target: SKRSContext2D) => {
  target.save();
  for (const { name, args, value } of recording) {
    if (args === undefined) Reflect.set(target, name, value);
    else Reflect.apply(Reflect.get(target, name), target, args);
  }
  target.restore();
};
