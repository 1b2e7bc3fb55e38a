/** How a figure is told: targets as targets, no finer than the source, and none for nothing. */
import type { Figure } from '../../figures/figure.ts';
import { TOKEN } from '../../figures/mentions.ts';
import { anyWord, type Vocabulary } from '../../figures/vocabulary.ts';
import { at, type Known, type Rule, significantDigits } from './rule.ts';

/** Says that something has happened. */
const DONE =
  /\b(?:reached|hit|exceeded|surpassed|passed|topped|attained|achieved|produced|built|made|sold|exported|delivered|trained|treated|opened|created|hired|invested|earned|attracted|installed|generated|handled|shipped|employed|registered|completed|doubled|grew|rose|fell|climbed|jumped|soared|was|were|stood|came to|totall?ed|amounted|has|have|had|now at|already)\b|已经?|达到了|实现了|完成了?|突破了?|增至|升至|降至|达成|同比/iu;
/** Says that it is still to come, or that it is an aim. */
const AHEAD =
  /\b(?:targets?|targeted|aims?|aimed|goals?|plans?|planned|will|would|should|by (?:the (?:end|middle|close) of )?(?:20\d\d|then|mid-?20\d\d)|until|towards?|expect\w*|forecasts?|ambitions?|seeks?|wants?|sets?|setting|outlook|blueprints?|guidelines?|commit\w*|pledge\w*|to (?:reach|build|make|hit|exceed)|of the way)\b|目标|计划|力争|规划|将|预计|预期|瞄准|提出|争取|到20\d\d年|有望|指导意见|要求/iu;

/** Ours, or those of the content for a further language. */
const readWording = (vocabulary: Vocabulary | undefined) =>
  vocabulary && vocabulary.reached.length > 0
    ? {
        done: new RegExp(anyWord(vocabulary.reached), 'iu'),
        ahead: new RegExp(anyWord(vocabulary.aimed), 'iu'),
      }
    : { done: DONE, ahead: AHEAD };

/** A year that is filled in: by {goal.period}. */
const PERIOD_TOKEN = /\{[^{}]*\.period\}/g;

const SENTENCE = /[^.!?。！？;；]+(?:[.](?=\S)[^.!?。！？;；]*)*/gu;

/** Counts up to here are exact, however round they are. */
const LARGEST_COUNT = 10_000;
/** Digits that a derived value may have beyond its least precise source, against rounding twice. */
const GUARD_DIGITS = 1;

const precisionOf = ({ value }: Figure) =>
  Number.isInteger(value) && Math.abs(value) < LARGEST_COUNT
    ? Number.POSITIVE_INFINITY
    : significantDigits(value);

const sourcesOf = ({ content, figures }: Known, figure: Figure): Figure[] => {
  const declared = content.figures[figure.id];
  if (!declared || !('derive' in declared)) return [];
  return Object.values(declared.derive)
    .flat()
    .flatMap((id) => figures.get(id) ?? []);
};

export const WORDING_RULES: readonly Rule[] = [
  {
    code: 'target-as-actual',
    hint: 'Say that it is a target: aims at, by, will, 目标, 力争.',
    find: ({ texts, content, language }) => {
      const { done, ahead } = readWording(content.vocabulary[language]);
      return texts.flatMap(({ written, at: path, figures }) =>
        [...written.matchAll(SENTENCE)].flatMap(([sentence]) => {
          const words = sentence.replace(PERIOD_TOKEN, ' then ').replace(TOKEN, ' ');
          if (!done.test(words) || ahead.test(words)) return [];
          return figures
            .filter(
              ({ id, status }) =>
                status === 'target' && (sentence.includes(`{${id}}`) || sentence.includes(`{${id}.growth`)),
            )
            .map((figure) => ({
              figure,
              at: path,
              message: `The target \`${figure.id}\` is worded as if it had been reached.`,
            }));
        }),
      );
    },
  },
  {
    code: 'more-digits',
    hint: 'Show fewer `decimals`.',
    find: (known) =>
      [...known.figures.values()].flatMap((figure) => {
        const sources = sourcesOf(known, figure);
        if (sources.length === 0 || figure.decimals === undefined || figure.unit !== 'percent') return [];
        const shown = significantDigits(Number(figure.value.toFixed(figure.decimals)));
        const precision = Math.min(...sources.map(precisionOf));
        const message = `\`${figure.id}\` shows ${shown} digits, but its sources have only ${precision}.`;
        return shown > precision + GUARD_DIGITS ? [{ figure, at: at(figure), message }] : [];
      }),
  },
  {
    code: 'unused-figure',
    hint: 'Use it in a text, a chart or a tile, or remove it.',
    severity: 'warning',
    find: ({ figures, used, content }) => {
      // Of a series it is enough that one value is shown.
      const ofSeries = Object.values(content.series).flatMap(({ values }) => {
        const ids = [...values.values()].flatMap((id) => id ?? []);
        return ids.some((id) => used.has(id)) ? ids : ids.slice(1);
      });
      return [...figures.values()]
        .filter(({ id }) => !used.has(id) && !ofSeries.includes(id))
        .map((figure) => ({
          figure,
          at: at(figure),
          message: `\`${figure.id}\` is shown nowhere but in the list of sources.`,
        }));
    },
  },
];
