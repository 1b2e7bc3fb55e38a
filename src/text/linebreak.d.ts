/** The part of the `linebreak` library (UAX #14) that we use; it ships no types. */
declare module 'linebreak' {
  export interface LineBreak {
    /** The index in UTF-16 units at which the next line would begin. */
    readonly position: number;
    /** After a newline. */
    readonly required: boolean;
  }

  export default class LineBreaker {
    constructor(text: string);
    nextBreak(): LineBreak | null;
  }
}
