/** Texts of the content in one language, with `{figureId}` replaced by the figure's words. */
import type { Figure } from '../figures/figure.ts';
import type { Text } from '../figures/text.ts';
import type { Words } from '../figures/words.ts';
import type { ContentPath, Problem } from '../problems.ts';
import { cleanText } from '../text/clean.ts';
import { parseInline } from '../text/inline.ts';
import type { Run } from '../text/runs.ts';
import type { Locate } from '../yaml.ts';
import { unknown } from './figures.ts';

export interface RichText {
  readonly runs: readonly Run[];
  readonly at: ContentPath;
  /** The figures it mentions. */
  readonly figures: readonly Figure[];
}

export interface TextContext {
  readonly language: string;
  readonly words: Words;
  readonly locate: Locate;
  readonly problems: Problem[];
}

/** The string for the language; a missing translation is a problem and gives whatever there is. */
export const pickLanguage = (text: Text, path: ContentPath, context: TextContext): string => {
  if (typeof text === 'string') return cleanText(text);
  const { language, locate, problems } = context;
  const picked = Object.hasOwn(text, language) ? text[language] : undefined;
  if (picked === undefined) {
    const message = `This text has no \`${language}\`.`;
    problems.push(
      locate(
        path,
        'missing-translation',
        message,
        `Add \`${language}: …\` beside ${Object.keys(text).join(', ') || 'it'}.`,
      ),
    );
  }
  return cleanText(picked ?? Object.values(text)[0] ?? '');
};

const FIELDS = ['growth', 'period', 'label'] as const;

/** Replaces figures, then reads bold, italic and links. */
export const readRichText = (
  text: Text,
  path: ContentPath,
  figures: ReadonlyMap<string, Figure>,
  context: TextContext,
): RichText => {
  const at = typeof text === 'string' ? path : [...path, context.language];
  const mentioned: Figure[] = [];
  const report = (code: string, message: string, hint?: string) =>
    context.problems.push(context.locate(at, code, message, hint));
  const filled = pickLanguage(text, path, context).replace(/\{([^{}]*)\}/g, (whole, inside: string) => {
    const plain = /^plain:\s*(-?\d+(?:\.\d+)?)$/.exec(inside.trim());
    if (plain) return context.words.plain(Number(plain[1]));
    const [id = '', field] = inside.trim().split('.');
    const figure = figures.get(id);
    if (!figure) {
      context.problems.push(unknown(context.locate, at, 'figure', id, [...figures.keys()]));
      return whole;
    }
    mentioned.push(figure);
    const words = figureField(figure, field, context.words);
    if (words === undefined) {
      report(
        'unknown-field',
        `\`${id}\` has no \`${field}\` to show.`,
        `Known: ${FIELDS.join(', ')}; growth only where it is declared.`,
      );
      return whole;
    }
    return words.replaceAll('*', '\\*');
  });
  const { runs, problems } = parseInline(filled);
  for (const message of problems)
    report('bad-link', message, 'Links start with https://, http:// or mailto:.');
  if (runs.length === 0) report('empty-text', 'This text is empty.', 'Write it, or remove the entry.');
  return { runs, at, figures: mentioned };
};

const figureField = (figure: Figure, field: string | undefined, words: Words): string | undefined => {
  if (field === undefined) return words.value(figure);
  if (field === 'period') return words.period(figure.period);
  if (field === 'label') return figure.label;
  if (field === 'growth' && figure.growth !== undefined) return words.growth(figure.growth);
  return undefined;
};
