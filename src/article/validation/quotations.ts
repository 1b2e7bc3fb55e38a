/** Words in quotation marks, against the texts of the sources. */
import { TOKEN } from '../../figures/mentions.ts';
import type { ContentPath } from '../../problems.ts';
import type { Known } from './rule.ts';
import { plain, readParagraphs } from './source-text.ts';

/** Opening and closing marks of every language; straight ones are set as a language's own. */
const QUOTED = /[“„«「『"]([^“”„«»「」『』"]+)[”“»」』"]|(?<![\p{L}\p{N}])[‘‚]([^‘’‚]{12,})’(?![\p{L}])/gu;
/** Fewer words, or characters of a script without spaces, are a name or a turn of phrase. */
const LEAST_WORDS = 4;
const LEAST_CHARACTERS = 8;
/** As a share of its words: what is no nearer is quoted from elsewhere. */
const NEAR = 0.5;

export interface Misquotation {
  readonly at: ContentPath;
  readonly quoted: string;
  /** The words of a source that are nearest. */
  readonly nearest: string | undefined;
}

const isHan = (text: string) => /\p{Script=Han}/u.test(text);

const partsOf = (text: string): string[] =>
  isHan(text)
    ? [...text.replace(/[^\p{L}\p{N}]/gu, '')]
    : (text.toLowerCase().match(/[\p{L}\p{N}]+(?:['’-][\p{L}]+)*/gu) ?? []);

const isLong = (quoted: string) => partsOf(quoted).length >= (isHan(quoted) ? LEAST_CHARACTERS : LEAST_WORDS);

/** A quotation may leave out with an ellipsis, and ends with a mark of its own. */
const piecesOf = (quoted: string) =>
  quoted.split(/\s*(?:\.\.\.|…+|\[[^\]]*\])\s*/u).filter((piece) => partsOf(piece).length > 0);

const contains = (text: readonly string[], piece: readonly string[]) =>
  text.some((_, i) => piece.every((part, k) => text[i + k] === part));

/** The run of as many words that has most of the quotation's own, in their places or near. */
const nearestRun = (text: readonly string[], piece: readonly string[]): { share: number; run: string[] } => {
  const wanted = new Set(piece);
  let best = { share: 0, run: [] as string[] };
  for (let i = 0; i + 1 < text.length; i++) {
    const run = text.slice(i, i + piece.length);
    const share = new Set(run.filter((part) => wanted.has(part))).size / wanted.size;
    if (share > best.share) best = { share, run };
  }
  return best;
};

/** Quotations of the deck that no source's text has word by word, as far as the texts are at hand. */
export const findMisquotations = ({ texts, sourceTexts, content }: Known): Misquotation[] => {
  const sources = [...sourceTexts.values()].map(({ text }) =>
    readParagraphs(text).map((paragraph) => partsOf(plain(paragraph.text))),
  );
  if (sources.length === 0) return [];
  const haveAll = sourceTexts.size === Object.keys(content.sources).length;
  return texts.flatMap(({ written, at }) =>
    quotationsIn(written.replace(PLAIN, ''), at).flatMap((words): Misquotation[] => {
      const quoted = words.replace(TOKEN, ' … ');
      if (!isLong(quoted)) return [];
      const paragraphs = sources.flat().filter((words) => isHan(words.join('')) === isHan(quoted));
      const missing = piecesOf(quoted).find(
        (piece) => !paragraphs.some((words) => contains(words, partsOf(piece))),
      );
      // Translated, or of a source whose text is not at hand.
      if (missing === undefined || paragraphs.length === 0) return [];
      const near = paragraphs
        .map((words) => nearestRun(words, partsOf(missing)))
        .reduce((best, one) => (one.share > best.share ? one : best));
      const isNear = near.share >= NEAR;
      return isNear || haveAll
        ? [{ at, quoted, nearest: isNear ? near.run.join(isHan(quoted) ? '' : ' ') : undefined }]
        : [];
    }),
  );
};

/** All of a quote block is a quotation, whether it stands in marks or not. */
const quotationsIn = (written: string, at: ContentPath): string[] => {
  const inMarks = [...written.matchAll(QUOTED)].map(([, double, single]) => double ?? single ?? '');
  const isBlock = at[at.indexOf('quote') + 1] === 'text' && at.includes('quote');
  return isBlock && inMarks.length === 0 ? [written.replace(/[*_]/g, '')] : inMarks;
};

/** Words that are said to be plain are no quotation. */
const PLAIN = /\{plain:[^{}]*\}/gu;
