/** Words that send a figure the other way than its sign. */
import { readDirections, type Told } from '../../figures/direction.ts';
import type { Figure } from '../../figures/figure.ts';
import type { Mention } from '../../figures/mentions.ts';
import type { Finding, Known, Rule } from './rule.ts';

interface MentionedFigure {
  readonly figure: Figure;
  readonly mention: Mention;
  readonly told: Told;
  readonly at: Finding['at'];
}

const mentionedIn = ({ texts, figures, directionWords }: Known): MentionedFigure[] =>
  texts.flatMap(({ written, at }) =>
    readDirections(written, directionWords).flatMap(({ mention, told }) => {
      const figure = figures.get(mention.id);
      return figure ? [{ figure, mention, told, at }] : [];
    }),
  );

/** What a mention shows that has a direction: growth, or a value that is below zero or is itself a growth. */
const changeOf = ({ figure, mention }: MentionedFigure, { content }: Known): number | undefined => {
  if (mention.field === 'growth') return figure.growth;
  const declared = content.figures[figure.id];
  const isGrowth = declared !== undefined && 'derive' in declared && 'growth' in declared.derive;
  return figure.value < 0 || isGrowth ? figure.value : undefined;
};

const contradicts = (change: number, { way, mayBeZero }: Told): boolean => {
  if (change === 0) return (way === 'up' || way === 'down') && !mayBeZero;
  return way === (change > 0 ? 'down' : 'up');
};

const signed = (change: number, mention: Mention) =>
  mention.field === 'growth'
    ? `${Number((change * 100).toPrecision(12))} percent`
    : String(Number(change.toPrecision(12)));

export const DIRECTION_RULES: readonly Rule[] = [
  {
    code: 'wrong-direction',
    hint: 'Write the direction that the figure has; beside words that tell none, its sign is printed.',
    find: (known) =>
      mentionedIn(known).flatMap((mentioned) => {
        const { figure, mention, told, at } = mentioned;
        const change = changeOf(mentioned, known);
        if (change === undefined || !contradicts(change, told)) return [];
        const what = mention.field === 'growth' ? `the growth of \`${figure.id}\`` : `\`${figure.id}\``;
        const message = `“${told.word}” tells a ${told.way === 'up' ? 'rise' : 'fall'}, but ${what} is ${signed(change, mention)}.`;
        return [{ figure, at, message }];
      }),
  },
  {
    code: 'unsaid-sign',
    hint: 'Say that it is a loss, a deficit or a fall, or write the figure without `.abs`, with its minus.',
    severity: 'warning',
    find: (known) =>
      mentionedIn(known).flatMap(({ figure, mention, told, at }) =>
        mention.field === 'abs' && figure.value < 0 && told.way === 'none'
          ? [
              {
                figure,
                at,
                message: `\`${figure.id}\` is below zero, and nothing around \`{${figure.id}.abs}\` says so.`,
              },
            ]
          : [],
      ),
  },
];
