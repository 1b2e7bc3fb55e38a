/** What is told of a picture by its file alone. */

/** Pixels as stored, before the picture is turned as its EXIF says. */
export interface PictureFacts {
  readonly width: number;
  readonly height: number;
  /** That of EXIF: 1 is upright, 2 to 8 are turned or mirrored. */
  readonly orientation: number;
}

export type Inspected = PictureFacts | { readonly fault: 'cut-off' | 'damaged' };
