/** Names that stand beside the texts, on charts, tiles and in the list of sources: no figure is filled in there. */
import { TOKEN } from '../figures/mentions.ts';
import type { Text } from '../figures/text.ts';
import type { ContentPath } from '../problems.ts';
import { strayBrace } from './braces.ts';
import { emptyText, pickLanguage, plainWords, type TextContext } from './texts.ts';

/** A text without markup, in which no figure is filled in; `bare` is what it says but for what is said to be plain. */
export const readLabel = (text: Text, path: ContentPath, context: TextContext) => {
  const written = pickLanguage(text, path, context);
  const at = typeof text === 'string' ? path : [...path, context.language];
  if (written === '') context.problems.push(emptyText(context.locate, path));
  refuseBraces(written, at, context);
  return {
    shown: written.replace(TOKEN, (whole, inside: string) => plainWords(inside, context.words) ?? whole),
    bare: written.replace(TOKEN, ' '),
  };
};

/** Only texts of slides and notes are filled with figures: elsewhere braces would be printed as they stand. */
const refuseBraces = (written: string, at: ContentPath, { locate, problems, words }: TextContext) => {
  const found = [...written.matchAll(TOKEN)].find(
    ([, inside = '']) => plainWords(inside, words) === undefined,
  )?.[0];
  const brace = found ?? strayBrace(written);
  if (brace === undefined) return;
  const message = `\`${brace}\` would be printed as it stands: no figure is filled in here.`;
  problems.push(locate(at, 'stray-braces', message, 'Say it in words, or say it in a text of the slide.'));
};
