/** An element of a document that was read. */

export interface Element {
  /** With its prefix, e.g. `a:t`. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly Element[];
  /** Its own text, without that of its children. */
  readonly text: string;
  /** Its place, and that of its last descendant, among all elements of the document. */
  readonly first: number;
  readonly last: number;
  readonly document: Index;
}

/** Every element in document order, and those of each name: many questions are asked of one document. */
export interface Index {
  readonly all: Element[];
  readonly named: Map<string, Element[]>;
}
