/** What a text says that a growth is told against, against what the figure declares. */
import { AMOUNT, readMentions } from '../../figures/mentions.ts';
import { comparisonAround } from '../../figures/reading/context.ts';
import { readingFor, readTimes } from '../../figures/reading/quantities.ts';
import { againstWords, isComparedAlike } from './growth-agreement.ts';
import type { Finding, Known, Rule } from './rule.ts';

const findIn = (written: string, { figures, language, words, reader }: Known) => {
  const { text, all } = readMentions(written);
  const reading = readingFor(written, language, reader.lexicons);
  const shown = text.replaceAll(AMOUNT, '\u2007');
  const times = readTimes(shown, reading);
  return all.flatMap((mention) => {
    const figure = figures.get(mention.id);
    if (mention.field !== 'growth' || !figure) return [];
    const neighbours = all.filter((other) => other !== mention && other.field === 'growth');
    const told = comparisonAround(shown, mention, neighbours, times, reading);
    const compared = { against: told.against, againstTimes: told.times };
    if (isComparedAlike(compared, { against: figure.against ?? 'year-before', period: figure.period }))
      return [];
    const message = `The growth of \`${figure.id}\` is against ${againstWords(figure, words)}, but the text says that it is compared with something else.`;
    return [{ figure, message }];
  });
};

export const TEXT_COMPARISON_RULES: readonly Rule[] = [
  {
    code: 'other-comparison',
    hint: 'Mend the text, or say it in the figure: `growth: { value: …, against: previous }`.',
    find: (known) =>
      known.texts.flatMap(({ written, at }): Finding[] =>
        written.includes('.growth}') ? findIn(written, known).map((found) => ({ ...found, at })) : [],
      ),
  },
];
