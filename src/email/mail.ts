/** A deck → everything that its mails share. */

import { readArticleFile } from '../article/article.ts';
import { createCache } from '../cache/cache.ts';
import { chooseLanguages, deckName, findArticle, type LayoutOptions, layOut } from '../deck/decks.ts';
import type { Locate } from '../formats/yaml.ts';
import { type Format, outputFormat, writeFormat } from '../output/formats.ts';
import { loadImages } from '../output/paint/canvas.ts';
import { drawJpeg, PICTURE_WIDTH } from '../output/png/pictures.ts';
import { placeCover, type RenderOptions, renderDeck } from '../output/rendered.ts';
import type { Problem } from '../problems.ts';
import type { Deck } from '../slides/slide.ts';
import { cleanText } from '../text/clean.ts';
import type { Letter } from './message.ts';
import type { Recipient } from './recipients.ts';
import { summarize } from './summary.ts';

/** What a mail says beside what its deck does. Plain data. */
export interface LetterOptions {
  /** What is attached. */
  readonly formats: readonly Format[];
  /** The deck's title if not given. */
  readonly subject?: string | undefined;
  readonly from?: Recipient | undefined;
  readonly replyTo?: Recipient | undefined;
  /** What is said aloud goes along. */
  readonly withNotes: boolean;
}

export interface MailOptions extends Pick<LayoutOptions, 'brands' | 'brand'>, LetterOptions {
  /** A folder with `article.yaml`, or the file itself. */
  readonly content: string;
  /** One of the article's languages; its first if not given. */
  readonly language?: string | undefined;
}

/** Pixels: twice what the mail shows it at. */
const COVER_WIDTH = 1200;

/** Throws a DeckError if the content has errors. */
export const prepareMail = async (
  options: MailOptions,
): Promise<{ name: string; letter: Letter; problems: readonly Problem[] }> => {
  const cache = createCache();
  const source = readArticleFile(findArticle(options.content), cache);
  const [language] = chooseLanguages(source, options.language);
  if (language === undefined) throw new Error('The schema asks for a language');
  const { deck, problems } = layOut(source, language, { ...options, strict: false }, cache);
  const name = deckName(source, language);
  return {
    name,
    letter: await writeLetter({ deck, name, locate: source.problem }, options, { cache }),
    problems,
  };
};

/** The letter of a laid-out deck, whose files are called `name`. Throws a DeckError if a picture cannot be shown. */
export const writeLetter = async (
  { deck: whole, name, locate }: { readonly deck: Deck; readonly name: string; readonly locate: Locate },
  { formats, subject, from, replyTo, withNotes }: LetterOptions,
  drawing: RenderOptions,
): Promise<Letter> => {
  const deck = withNotes ? whole : withoutNotes(whole);
  const rendered = await renderDeck(deck, locate, drawing);
  const cover = placeCover(rendered);
  const attachments = [];
  for (const format of formats)
    for (const { suffix, bytes } of await writeFormat(format, rendered, { pictureWidth: PICTURE_WIDTH }))
      attachments.push({ name: `${name}${suffix}`, type: outputFormat(format).mediaType, bytes });
  return {
    deck,
    summary: summarize(deck),
    subject: cleanText(subject ?? deck.title),
    cover: drawJpeg(cover, COVER_WIDTH, await loadImages(rendered.media, [cover])),
    attachments,
    from,
    replyTo,
  };
};

const withoutNotes = (deck: Deck): Deck => ({
  ...deck,
  slides: deck.slides.map((slide) => ({ ...slide, notes: [] })),
});
