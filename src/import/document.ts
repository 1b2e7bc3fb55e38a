/** What a document of any format holds, in reading order. */

export interface Picture {
  readonly bytes: Uint8Array;
  /** Without a dot: `jpg`. */
  readonly extension: string;
  /** What the document says of it; empty where it says nothing. */
  readonly alt: string;
}

export type DocumentBlock =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | {
      readonly kind: 'table';
      readonly header: readonly string[];
      readonly rows: readonly (readonly string[])[];
    }
  | { readonly kind: 'picture'; readonly picture: Picture; readonly caption: string };

export interface ImportedDocument {
  readonly blocks: readonly DocumentBlock[];
  /** As the document's own properties say. */
  readonly title?: string | undefined;
  readonly publisher?: string | undefined;
  /** ISO day. */
  readonly date?: string | undefined;
  readonly url?: string | undefined;
  /** What it holds and was not read, in words. */
  readonly leftOut: readonly string[];
}

/** The text that is kept as the source: blank lines part its paragraphs. */
export const textOf = ({ blocks }: ImportedDocument): string =>
  `${blocks
    .flatMap((block) => {
      if (block.kind === 'table')
        return [[block.header, ...block.rows].map((row) => row.join('\t')).join('\n')];
      return block.kind === 'picture' ? (block.caption === '' ? [] : [block.caption]) : [block.text];
    })
    .join('\n\n')}\n`;
