/** The key figures: a hero with tiles beside it, or tiles alone. */
import * as z from 'zod';
import { layOutTiles } from '../blocks/tiles/layout.ts';
import type { Figure } from '../figures/figure.ts';
import type { RichText } from '../figures/rich-text.ts';
import { text } from '../figures/text.ts';
import type { SlideDraft } from '../slides/draft.ts';
import { frameSlide, withSource } from '../slides/frame.ts';
import { sourceText } from '../slides/source-line.ts';
import type { DeckFacts } from './facts.ts';
import { definePage, type PageContext } from './kind.ts';

const figureIds = z.array(z.string()).min(2).max(6);
const schema = z.union([
  z.strictObject({
    message: text,
    figures: figureIds,
    /** The one that matters most. */
    lead: z.string().optional(),
  }),
  figureIds,
]);
type Declared = z.infer<typeof schema>;

interface KeyFigures {
  readonly message: RichText | undefined;
  readonly figures: readonly Figure[];
  readonly lead: string | undefined;
}

const layOut = (content: KeyFigures | undefined, facts: DeckFacts, context: PageContext): SlideDraft[] => {
  if (!content || content.figures.length === 0) return [];
  const { message, figures, lead } = content;
  const { words } = context;
  const at = ['keyFigures'];
  const topic = { runs: [{ text: words.phrase('keyFigures') }], at };
  const open = frameSlide(
    {
      title: message ?? topic,
      kicker: message && topic,
      source: undefined,
      place: { index: undefined, count: facts.sections.length },
    },
    context,
  );
  const tiles = layOutTiles(figures, open.area, { lead }, context);
  const shown = [...figures, ...(message?.figures ?? []), ...tiles.added.figures];
  const source = sourceText(shown, facts.sources, words, tiles.added.derived);
  const frame = withSource(open, source === undefined ? undefined : { text: source, at }, context);
  return [
    {
      id: 'key-figures',
      kind: 'keyFigures',
      section: words.phrase('overview'),
      layout: {
        name: 'Title and free area',
        background: 'background',
        art: [],
        placeholders: frame.placeholders,
      },
      shapes: [...frame.head, ...tiles.shapes, ...frame.foot],
      notes: [],
      problems: [...frame.problems, ...tiles.problems],
    },
  ];
};

export const keyFigures = definePage<Declared, KeyFigures>({
  schema,
  read: (declared, reader) => {
    const { message, figures, lead } = Array.isArray(declared)
      ? { message: undefined, figures: declared, lead: undefined }
      : declared;
    const path = Array.isArray(declared) ? [] : ['figures'];
    if (lead !== undefined && !figures.includes(lead))
      reader.tell(
        ['lead'],
        'unknown-lead',
        `\`${lead}\` is none of the key figures.`,
        `Name one of ${figures.join(', ')}.`,
      );
    return {
      message: message === undefined ? undefined : reader.rich(message, ['message']),
      figures: figures.flatMap((id, i) => reader.figure(id, [...path, i]) ?? []),
      lead,
    };
  },
  figures: ({ figures, message }) => [...figures, ...(message?.figures ?? [])],
  layOut,
});
