/** What every cell of a table keeps free. */

/** Inches beside and above its text. */
export const CELL_MARGIN = { horizontal: 0.05, vertical: 0.018 };
