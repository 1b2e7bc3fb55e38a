/** A document in parts: what stands at its head, and its sections by its headings, else by its paragraphs. */
import { readParagraphs } from '../article/validation/source-text.ts';
import { parsePeriod } from '../figures/period.ts';
import type { Lexicons } from '../figures/reading/lexicon.ts';
import { readingFor, readText } from '../figures/reading/quantities.ts';
import { periodOfTime } from '../figures/time-period.ts';
import { type DocumentBlock, type ImportedDocument, type Picture, textOf } from '../import/document.ts';
import { recogniseLanguage } from '../languages/recognise.ts';
import type { SentenceSource } from './find-figures.ts';
import { splitSentences } from './sentences.ts';

export interface SectionOutline {
  /** Undefined where the document has no heading. */
  readonly heading: string | undefined;
  readonly sentences: readonly SentenceSource[];
  readonly table:
    | { readonly header: readonly string[]; readonly rows: readonly (readonly string[])[] }
    | undefined;
  readonly picture: { readonly picture: Picture; readonly caption: string } | undefined;
}

export interface Outline {
  readonly title: string;
  readonly language: string;
  /** ISO day; undefined where the document names none. */
  readonly day: string | undefined;
  readonly publisher: string | undefined;
  readonly sections: readonly SectionOutline[];
  /** Paragraphs that are no text of the deck: captions without their photos, bylines. */
  readonly leftOut: readonly string[];
  readonly text: string;
}

const MOST_SECTIONS = 16;

export const outlineOf = (document: ImportedDocument, lexicons: Lexicons): Outline => {
  const text = textOf(document);
  const language = recogniseLanguage(text);
  const { title, rest } = readTitle(document);
  const leftOut: string[] = [];
  const kept = rest.filter((block) => {
    if (block.kind !== 'paragraph' || !isAside(block.text)) return true;
    leftOut.push(block.text);
    return false;
  });
  const paragraphs = readParagraphs(text).map((paragraph) => paragraph.text);
  return {
    title: title.text,
    language,
    day: document.date ?? title.day ?? findDay(rest, language, lexicons),
    publisher: document.publisher ?? findPublisher(text),
    sections: group(kept, paragraphs, language).slice(0, MOST_SECTIONS),
    leftOut,
    text,
  };
};

/** What tells of the page and not of the matter. */
const isAside = (text: string): boolean =>
  /^(?:photo|picture|file photo|image|foto|bild|imagen|图为|图片|资料图)\b|^图为/iu.test(text) ||
  /^(?:by|source|author|editor|来源|作者|编辑|责任编辑|责编|记者|quelle|von|fuente)\s?[:：]/iu.test(text) ||
  /^(?:发布日期|发布时间|日期|时间|date|datum|stand)\s?[:：].{0,60}$/iu.test(text) ||
  /^[（(](?:来源|作者|编辑|责编|责任编辑|source|editor)/iu.test(text);

interface Title {
  readonly text: string;
  readonly day: string | undefined;
}

/** The document's own, its first heading, or its first paragraph. */
const readTitle = ({ title, blocks }: ImportedDocument): { title: Title; rest: readonly DocumentBlock[] } => {
  const at = blocks.findIndex(({ kind }) => kind === 'heading' || kind === 'paragraph');
  const first = blocks[at];
  const written = first && 'text' in first ? first.text : '';
  const isOwn = title === undefined || title.trim() === '' || sameWords(title, written);
  const own = isOwn ? written : title;
  const head = /^(?:date\s*)?((?:19|20)\d\d-\d\d-\d\d)\s+/iu.exec(own);
  const day = head?.[1] !== undefined && parsePeriod(head[1]) ? head[1] : undefined;
  const text = own.slice(day === undefined ? 0 : (head?.[0].length ?? 0)).trim();
  // A title that is a whole paragraph is none: what it says stays in the text.
  const [sentence = text] = splitSentences(text, 'en');
  const isParagraph = isOwn && text.length > LONGEST_TITLE && sentence !== text;
  return {
    title: { text: (isParagraph ? sentence : text) || 'Untitled', day },
    rest: isOwn && !isParagraph ? blocks.filter((_, i) => i !== at) : blocks,
  };
};

const LONGEST_TITLE = 160;
const sameWords = (a: string, b: string) => a.replace(/\s/g, '') === b.replace(/\s/g, '');

/** The first day that is named near the head, or near the end. */
const findDay = (
  blocks: readonly DocumentBlock[],
  language: string,
  lexicons: Lexicons,
): string | undefined => {
  const texts = blocks.flatMap((block) => ('text' in block ? [block.text] : []));
  for (const text of [...texts.slice(0, 4), ...texts.slice(-3)]) {
    const iso = /(?<!\d)(?:19|20)\d\d-\d\d-\d\d(?!\d)/.exec(text)?.[0];
    if (iso !== undefined && parsePeriod(iso)) return iso;
    const { times } = readText(text, readingFor(text, language, lexicons));
    const year = times.find((time) => time.year !== undefined)?.year;
    const day = times.find((time) => time.day !== undefined);
    const period = day && periodOfTime(day, text, year);
    if (period !== undefined && parsePeriod(period)?.kind === 'day') return period;
  }
  return undefined;
};

const PUBLISHERS: readonly RegExp[] = [
  /(?:^|[\s(（])(?:source|来源|quelle|fuente)\s?[:：]\s?([^\n()（）。;；|]{2,60})/iu,
  /\(Photo\/([^)]{2,60})\)/u,
  /[（(]([^（）()\n]{2,20}?)(?:记者|讯|电)[^（）()\n]{0,20}[）)]/u,
  /^\(?([A-Z][\w .&-]{2,30})\)?\s[–—-]{1,2}\s/mu,
];

const findPublisher = (text: string): string | undefined => {
  for (const pattern of PUBLISHERS) {
    const name = pattern
      .exec(text)?.[1]
      ?.trim()
      .replace(/[.,，]$/u, '');
    if (name !== undefined && name !== '') return name;
  }
  return undefined;
};

interface Group {
  heading: string | undefined;
  sentences: SentenceSource[];
  table: SectionOutline['table'];
  picture: SectionOutline['picture'];
}

const MOST_SENTENCES = 3;
/** A long section under one heading is several slides. */
const MOST_UNDER_HEADING = 2;
const ENOUGH = { han: 130, letters: 420 };

const group = (
  blocks: readonly DocumentBlock[],
  paragraphs: readonly string[],
  language: string,
): SectionOutline[] => {
  const groups: Group[] = [];
  let paragraph = 0;
  const begin = (heading: string | undefined): Group => {
    const own: Group = { heading, sentences: [], table: undefined, picture: undefined };
    groups.push(own);
    return own;
  };
  for (const block of blocks) {
    if (block.kind === 'heading') {
      begin(block.text);
      continue;
    }
    const last = groups.at(-1) ?? begin(undefined);
    if (block.kind === 'picture') {
      const own = last.picture || last.table ? begin(last.heading) : last;
      own.picture = { picture: block.picture, caption: block.caption };
    } else if (block.kind === 'table') {
      const own = last.table || last.picture ? begin(last.heading) : last;
      own.table = { header: block.header, rows: block.rows };
    } else {
      const words = block.text.replace(/\s+/gu, ' ');
      const found = paragraphs.findIndex((own, i) => i >= paragraph && own.includes(plainStart(words)));
      if (found >= 0) paragraph = found;
      const own = isFull(last) ? begin(undefined) : last;
      own.sentences.push(...splitSentences(words, language).map((text) => ({ text, paragraph })));
    }
  }
  return mergeShort(groups).filter(
    ({ sentences, table, picture }) => sentences.length > 0 || table || picture,
  );
};

/** A paragraph that is too short for a slide of its own goes with the one before it. */
const mergeShort = (groups: readonly Group[]): Group[] => {
  const done: Group[] = [];
  for (const own of groups) {
    const last = done.at(-1);
    const isShort =
      own.heading === undefined &&
      !own.table &&
      !own.picture &&
      own.sentences.length < 3 &&
      lengthOf(own) < SHORT;
    if (!last || !isShort || last.table || last.sentences.length + own.sentences.length > MOST_SENTENCES + 1)
      done.push(own);
    else last.sentences.push(...own.sentences);
  }
  return done;
};

const SHORT = 200;
const lengthOf = ({ sentences }: Group) =>
  sentences.reduce((sum, { text }) => sum + text.length * (/\p{Script=Han}/u.test(text) ? 3 : 1), 0);

const plainStart = (text: string) =>
  text
    .normalize('NFKC')
    .slice(0, 12)
    .replace(/[‘’]/gu, "'")
    .replace(/[“”]/gu, '"')
    .replace(/[‐-―−]/gu, '-')
    .trim();

const isFull = ({ heading, sentences }: Group): boolean => {
  const length = sentences.reduce((sum, { text }) => sum + text.length, 0);
  const isHan = sentences.some(({ text }) => /\p{Script=Han}/u.test(text));
  if (heading === undefined && sentences.length >= MOST_SENTENCES) return true;
  const most = isHan ? ENOUGH.han : ENOUGH.letters;
  return length > (heading === undefined ? most : most * MOST_UNDER_HEADING);
};
