/** Braces that stand where nothing fills them. */
import { TOKEN } from '../figures/mentions.ts';
import { readPhrases } from '../figures/phrases.ts';
import type { Locate } from '../formats/yaml.ts';
import type { ContentPath, Problem } from '../problems.ts';
import type { ArticleContent } from './schema.ts';

/** A brace with a name and without its partner, with what is around it. */
export const strayBrace = (written: string): string | undefined =>
  /.{0,12}(?:[{｛]\s*[a-z][\w.-]*|[a-z][\w.-]*\s*[}｝]).{0,12}/iu
    .exec(written.replace(TOKEN, ' '))?.[0]
    .trim();

const BRACES = /\{[^{}]*\}|[{}｛｝]/gu;

const bracesOf = (text: string) => [...new Set(text.match(BRACES))].toSorted();

/** In words that the content adds to ours: a unit takes none, a phrase those that ours has. */
export const findStrayBraces = (content: ArticleContent, locate: Locate): Problem[] => [
  ...Object.entries(content.units).flatMap(([unit, languages]) =>
    Object.entries(languages).flatMap(([language, forms]) =>
      Object.entries(forms).flatMap(([form, text]) =>
        text === undefined ? [] : findOthers(text, [], ['units', unit, language, form], locate),
      ),
    ),
  ),
  ...Object.entries(content.words).flatMap(([language, phrases]) =>
    Object.entries(phrases).flatMap(([key, text]) => {
      const ours = Object.entries(readPhrases('en', {}).phrases).find(([name]) => name === key)?.[1] ?? '';
      return text === undefined ? [] : findOthers(text, bracesOf(ours), ['words', language, key], locate);
    }),
  ),
];

const findOthers = (text: string, known: readonly string[], at: ContentPath, locate: Locate): Problem[] => {
  const found = bracesOf(text);
  const [stray] = found.filter((brace) => !known.includes(brace));
  const [missing] = known.filter((brace) => !found.includes(brace));
  if (stray !== undefined) {
    const way =
      known.length > 0 ? `Known here: ${known.join(', ')}.` : 'Leave it out: the number stands before it.';
    return [locate(at, 'stray-braces', `\`${stray}\` would be printed as it stands.`, way)];
  }
  if (missing === undefined) return [];
  const message = `“${text}” leaves out \`${missing}\`, so that the slide would not say it.`;
  return [locate(at, 'missing-placeholder', message, `Write \`${missing}\` where the number belongs.`)];
};
