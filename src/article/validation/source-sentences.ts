/** The sentences of the sources' texts, with the amounts that each prints: read once for all rules. */
import { type Quantity, readQuantities } from './printed-phrase.ts';
import type { Known } from './rule.ts';
import { sourceLanguages } from './source-language.ts';
import { readParagraphs, type SourceText } from './source-text.ts';

export interface SourceSentence {
  readonly text: string;
  /** As `file:line`. */
  readonly place: string;
  readonly quantities: readonly Quantity[];
}

const SENTENCE_END = /(?<=[.!?;])\s|[。！？；]/u;

/** Of one source; none where its text is not at hand. */
export const sourceSentences = (known: Known, source: string): readonly SourceSentence[] =>
  known.facts.get(readSources).get(source) ?? [];

const readSources = (known: Known): ReadonlyMap<string, readonly SourceSentence[]> =>
  new Map([...known.sourceTexts].map(([source, given]) => [source, readSentences(known, given)]));

const readSentences = ({ content, reader }: Known, { source, file, text }: SourceText): SourceSentence[] =>
  readParagraphs(text).flatMap((paragraph) => {
    const [language = 'en'] = sourceLanguages(content, source, paragraph.text, reader.lexicons, text);
    return paragraph.text.split(SENTENCE_END).map((sentence) => ({
      text: sentence,
      place: `${file}:${paragraph.line}`,
      quantities: /\d/.test(sentence) ? readQuantities(sentence, reader, language) : [],
    }));
  });
