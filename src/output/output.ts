/** What goes behind the deck's name, such as `.pdf` or `.slide-01.png`, and what is in it. */
export interface Output {
  readonly suffix: string;
  readonly bytes: Uint8Array;
}
