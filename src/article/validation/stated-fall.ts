/** Labels of falls and losses, whose amounts are printed and declared without sign. */
import { anyOf, type Lexicons, perReading } from '../../figures/reading/lexicon.ts';
import { readingFor } from '../../figures/reading/quantities.ts';
import type { Text } from '../../figures/text.ts';

const fall = perReading(
  (reading) =>
    new RegExp(
      `(?:${anyOf([...reading.down, ...reading.loss.map((word) => word.replace(/ (?:of|von|de)$/, ''))])})`,
      'iu',
    ),
);

/** `Decline in sales`, 净亏损; in any of the label's languages. */
export const isFallLabel = (label: Text, language: string, lexicons: Lexicons): boolean =>
  Object.entries(typeof label === 'string' ? { [language]: label } : label).some(([tongue, text]) =>
    fall(readingFor(text, tongue, lexicons)).test(text),
  );
