/** The part of the `bidi-js` library (UAX #9) that we use; it ships no types. */
declare module 'bidi-js' {
  interface Bidi {
    getEmbeddingLevels(text: string, base: 'ltr' | 'rtl'): { readonly levels: Uint8Array };
  }

  export default function createBidi(): Bidi;
}
