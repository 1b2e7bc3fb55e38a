import { describe, expect, it } from 'vitest';
import { summarize } from '../../src/email/summary.ts';
import { box } from '../../src/geometry.ts';
import { group } from '../../src/slides/shapes.ts';
import type { Deck, Slide, SlideShape } from '../../src/slides/slide.ts';
import { paragraph } from '../../src/text/runs.ts';
import type { TextRole } from '../../src/text/styles.ts';
import { shapesDeck, style, textShape } from '../output/shapes.ts';

let names = 0;
/** Its name tells nothing. */
const said = (role: TextRole, ...texts: string[]) =>
  textShape(
    `Shape ${names++}`,
    box(0, 0, 1, 1),
    [style(role)],
    texts.map((one) => paragraph(one)),
  );
const slide = (kind: string, title: string, ...shapes: SlideShape[]): Slide => ({
  id: title,
  kind,
  layout: 'Free',
  section: '',
  title,
  shapes: [said('title', title), ...shapes],
  notes: [],
});
const deck = (...slides: Slide[]): Deck => ({ ...shapesDeck(), title: 'The deck', slides });

describe('what a mail says of a deck', () => {
  it('is told by kinds of slide and by what their texts are for', () => {
    const summary = summarize(
      deck(
        slide(
          'cover',
          'The deck',
          said('coverMeta', 'Zhengzhou'),
          said('coverSubtitle', 'A briefing'),
          said('coverRecipient', 'For Li Na'),
        ),
        slide('agenda', 'In this briefing', said('agendaTopic', 'One')),
        slide(
          'keyFigures',
          'Exports lead',
          said('kicker', 'Key figures'),
          group(
            'Exports',
            [said('tileLabel', 'Exports'), said('tileFigure', '23\u00a0billion'), said('note', '2024')],
            [],
          ),
        ),
        slide('section', 'Exports grew', said('source', 'Source: the paper')),
        slide('sources', 'Sources'),
      ),
    );
    expect(summary).toEqual({
      title: 'The deck',
      subtitle: 'A briefing',
      occasion: ['For Li Na', 'Zhengzhou'],
      messages: ['Exports grew'],
      figuresTitle: 'Key figures',
      figures: [['23 billion', 'Exports', '2024']],
      source: 'Source: the paper',
    });
  });

  it('leaves out what the deck does not have', () => {
    expect(summarize(deck(slide('cover', 'The deck')))).toMatchObject({
      subtitle: '',
      occasion: [],
      messages: [],
      figures: [],
      source: '',
    });
  });
});
