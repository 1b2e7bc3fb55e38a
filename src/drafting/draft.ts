/** A document → an article that builds, with its files: the draft of a whole deck. */
import { createLexicons } from '../figures/reading/lexicon.ts';
import type { ImportedDocument } from '../import/document.ts';
import { type DeckDraft, draftDeck } from './deck-draft.ts';
import { outlineOf } from './outline.ts';
import { type SettleContext, settle } from './settle.ts';
import { SOURCE_TEXT, writeDraft } from './write.ts';

export interface DraftFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface Draft {
  readonly deck: DeckDraft;
  /** `article.yaml` last: what it names is there before it. */
  readonly files: readonly DraftFile[];
}

export interface DraftContext extends SettleContext {
  /** ISO day that stands for the document's where it names none. */
  readonly today: string;
  /** Writes beside the article: it is checked against its source's text and its photos. */
  readonly write: (files: readonly DraftFile[]) => void;
}

export const draftArticle = (document: ImportedDocument, context: DraftContext): Draft => {
  const lexicons = context.cache.get(createLexicons);
  const outline = outlineOf(document, lexicons);
  const drafted = draftDeck(outline, outline.day ?? context.today, lexicons, document.url);
  const deck = { ...drafted, notices: [...drafted.notices, ...document.leftOut] };
  const beside = [
    { name: SOURCE_TEXT, bytes: Buffer.from(outline.text) },
    ...deck.photos.map(({ name, picture }) => ({ name, bytes: picture.bytes })),
  ];
  context.write(beside);
  const settled = settle(deck, context);
  return {
    deck: settled,
    files: [...beside, { name: 'article.yaml', bytes: Buffer.from(writeDraft(settled)) }],
  };
};
