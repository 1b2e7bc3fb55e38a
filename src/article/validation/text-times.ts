/** The year that a text names for a figure, against the figure's own. */
import { AMOUNT, type Mention, readMentions } from '../../figures/mentions.ts';
import { isBaseBefore } from '../../figures/reading/context.ts';
import { readingFor, readTimes, type Time } from '../../figures/reading/quantities.ts';
import { isTimeOfPeriod } from './period-agreement.ts';
import type { Finding, Known, Rule } from './rule.ts';

const SENTENCE = /[^.!?。！？;；\n]+(?:[.](?=\S)[^.!?。！？;；\n]*)*/gu;
/** Says that something was so in that time, not since or until then. */
const WITHIN = /(?:\b(?:in|during|for|im|im jahr|en|durante)(?: the| el)?|^|[,，：:])\s*$/iu;
const SINCE = /^(?:以来|起|前|后|底|末|之前|之后|的|[\p{Script=Han}]{1,8}的)/u;
const NOT_WITHIN = /[自从到至截于由]\s*$/u;
/** In words between a figure and its time: {x} were sold in 2019. */
const MOST_WORDS = 2;

const isWithin = (text: string, { start, end, isBase, isEnd, year }: Time): boolean =>
  year !== undefined &&
  !isBase &&
  !isEnd &&
  (/\p{Script=Han}/u.test(text.slice(start, end))
    ? !NOT_WITHIN.test(text.slice(0, start)) && !SINCE.test(text.slice(end))
    : WITHIN.test(text.slice(0, start)));

const wordsBetween = (text: string) => text.trim().split(/\s+/).filter(Boolean).length;

/** Whether the words say that the figure is of the time: at the head of the sentence, or right beside it. */
const belongs = (text: string, time: Time, { start, end }: Mention): boolean => {
  const isHead = /^\W{0,3}(?:(?:in|during|im|im jahr|en)(?: the| el)?\s)?\W{0,2}$/iu.test(
    text.slice(0, time.start),
  );
  const [from, to] = time.end <= start ? [time.end, start] : [end, time.start];
  const between = text.slice(from, to);
  if (/[,，、]/u.test(between.replace(/^\s*[,，]/u, ''))) return false;
  if (isHead) return true;
  return (
    !/[,，]/u.test(between) &&
    wordsBetween(between.replace(/\b(?:in|during|im|en|the)\b/giu, ' ')) <=
      (time.end <= start ? 0 : MOST_WORDS)
  );
};

const findInSentence = (sentence: string, offset: number, mentions: readonly Mention[], known: Known) => {
  const reading = readingFor(sentence, known.language, known.reader.lexicons);
  const own = mentions
    .filter(({ start, end }) => start >= offset && end <= offset + sentence.length)
    .map((mention) => ({ ...mention, start: mention.start - offset, end: mention.end - offset }));
  const times = own.length > 0 ? readTimes(sentence, reading).filter((time) => isWithin(sentence, time)) : [];
  return times.flatMap((time) => {
    const beside = own.flatMap((mention) => {
      const figure = known.figures.get(mention.id);
      const isOf =
        figure && !isBaseBefore(sentence, mention.start, reading) && belongs(sentence, time, mention);
      return isOf ? [figure] : [];
    });
    const [first] = beside;
    const fits = beside.some((figure) => figure.status === 'target' || isTimeOfPeriod(time, figure.period));
    return first && !fits ? [{ figure: first, named: sentence.slice(time.start, time.end) }] : [];
  });
};

export const TEXT_TIME_RULES: readonly Rule[] = [
  {
    code: 'other-period',
    hint: 'Write `{id.period}` for the time, or cite the figure of that time.',
    find: (known) =>
      known.texts.flatMap(({ written, at }): Finding[] => {
        if (!/\d/.test(written) || !written.includes('{')) return [];
        const { text, all } = readMentions(written);
        return [...text.replaceAll(AMOUNT, '\u2007').matchAll(SENTENCE)].flatMap(({ 0: sentence, index }) =>
          findInSentence(sentence, index, all, known).map(({ figure, named }) => ({
            figure,
            at,
            message: `The text tells \`${figure.id}\` for ${named}, but it is of ${known.words.period(figure.period)}.`,
          })),
        );
      }),
  },
];
