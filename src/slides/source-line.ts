/** The line at the foot of a slide that says where its figures come from. */
import type { Figure } from '../figures/figure.ts';
import type { Source } from '../figures/source.ts';
import { DERIVED_MARK, type Words } from '../figures/words.ts';

/** The sources of the figures shown; a slide without figures cites the first source. */
export const sourceText = (
  figures: readonly Figure[],
  sources: ReadonlyMap<string, Source>,
  words: Words,
  /** Whether a value is shown that is none of the figures. */
  derives = false,
): string | undefined => {
  const ids = new Set(figures.flatMap((figure) => figure.sources));
  const cited = [...sources.values()].filter((source) => ids.has(source.id));
  const named = (cited.length > 0 ? cited : [...sources.values()].slice(0, 1)).map(
    ({ publisher, date }) => `${publisher}${words.phrase('comma')}${words.period(date)}`,
  );
  if (named.length === 0) return undefined;
  const derived =
    derives || figures.some((figure) => figure.status === 'derived')
      ? `${words.phrase('sentenceGap')}${DERIVED_MARK} ${words.phrase('derivedNote')}${words.phrase('stop')}`
      : '';
  const cites = `${words.phrase('source')}${words.phrase('colon')}${named.join(words.phrase('semicolon'))}`;
  // A date may end in the full stop of an abbreviation.
  const stop = cites.endsWith(words.phrase('stop')) ? '' : words.phrase('stop');
  return `${cites}${stop}${derived}`;
};
