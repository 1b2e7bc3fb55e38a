/** A deck → everything that its mails share. */

import { readArticleFile } from '../article/article.ts';
import { chooseLanguages, deckName, findArticle, type LayoutOptions, layOut } from '../deck.ts';
import { drawDeck } from '../output/drawn.ts';
import { type Format, MEDIA_TYPES, writeFormat } from '../output/formats.ts';
import { drawJpeg, PICTURE_WIDTH } from '../output/pictures.ts';
import type { Problem } from '../problems.ts';
import type { Deck } from '../slides/slide.ts';
import { cleanText } from '../text/clean.ts';
import { createMeasure } from '../text/measure.ts';
import type { Letter } from './message.ts';
import type { Recipient } from './recipients.ts';
import { summarize } from './summary.ts';

export interface MailOptions extends Pick<LayoutOptions, 'brands' | 'brand'> {
  /** A folder with `article.yaml`, or the file itself. */
  readonly content: string;
  /** One of the article's languages; its first if not given. */
  readonly language?: string | undefined;
  /** What is attached. */
  readonly formats: readonly Format[];
  /** The deck's title if not given. */
  readonly subject?: string | undefined;
  readonly from?: Recipient | undefined;
  readonly replyTo?: Recipient | undefined;
  /** What is said aloud goes along. */
  readonly withNotes: boolean;
}

/** Pixels: twice what the mail shows it at. */
const COVER_WIDTH = 1200;

/** Throws a DeckError if the content has errors. */
export const prepareMail = async (
  options: MailOptions,
): Promise<{ name: string; letter: Letter; problems: readonly Problem[] }> => {
  const source = readArticleFile(findArticle(options.content));
  const [language] = chooseLanguages(source, options.language);
  if (language === undefined) throw new Error('The schema asks for a language');
  const measure = createMeasure();
  const { deck: whole, problems } = layOut(source, language, { ...options, strict: false }, measure);
  const deck = options.withNotes ? whole : withoutNotes(whole);
  const drawn = await drawDeck(deck, source.problem, { measure });
  const [cover] = drawn.slides;
  if (!cover) throw new Error('A deck has a cover');
  const name = deckName(source, language);
  const attachments = [];
  for (const format of options.formats)
    for (const { suffix, bytes } of await writeFormat(format, drawn, { pictureWidth: PICTURE_WIDTH }))
      attachments.push({ name: `${name}${suffix}`, type: MEDIA_TYPES[format], bytes });
  const letter: Letter = {
    deck,
    summary: summarize(deck),
    subject: cleanText(options.subject ?? deck.title),
    cover: drawJpeg(cover, COVER_WIDTH, drawn.images),
    attachments,
    from: options.from,
    replyTo: options.replyTo,
  };
  return { name, letter, problems };
};

const withoutNotes = (deck: Deck): Deck => ({
  ...deck,
  slides: deck.slides.map((slide) => ({ ...slide, notes: [] })),
});
