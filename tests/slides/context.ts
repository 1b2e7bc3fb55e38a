/** What texts and tables are told of the deck that they are set for. */
import { createWords } from '../../src/figures/words.ts';
import type { DeckContext } from '../../src/slides/context.ts';
import { scaleFor } from '../../src/text/styles.ts';
import { measure, theme } from '../charts/henan.ts';

export const contextFor = (language: string): DeckContext => ({
  theme,
  type: scaleFor(theme.type, language),
  measure,
  words: createWords(language, {}),
  language,
  direction: 'ltr',
  figures: new Map(),
  date: undefined,
  sourceOf: () => '',
  locate: (path, code, message, hint, severity = 'error') => ({
    path,
    code,
    message,
    severity,
    ...(hint === undefined ? {} : { hint }),
  }),
});
