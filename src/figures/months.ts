/** The months of English, as Intl has them: it takes longer to wake than all the rest of a deck's figures. */

export const MONTHS: readonly string[] =
  'January February March April May June July August September October November December'.split(' ');

export const SHORT_MONTHS: readonly string[] = MONTHS.map((month) => month.slice(0, 3));

/** In days such as `9 Sept 2024`. */
export const BRITISH_SHORT_MONTHS: readonly string[] = SHORT_MONTHS.map((month) =>
  month === 'Sep' ? 'Sept' : month,
);
