/** The times that a text names: days, months, quarters, halves and years, and which of them are only compared with. */
import type { TimeKind } from '../../languages/reading/reading.ts';
import {
  anyOf,
  blot,
  LATIN_LETTER,
  type Lexicon,
  matchAt,
  perReading,
  type Spread,
  sticky,
} from './lexicon.ts';

export interface Time extends Spread {
  readonly year: number | undefined;
  /** First and last month, from 1; undefined where only a year is named. */
  readonly months: readonly [from: number, to: number] | undefined;
  readonly day: number | undefined;
  /** A moment at the end of the months or of the year. */
  readonly isEnd: boolean;
  readonly isFiscal: boolean;
  /** Only something is compared with it. */
  readonly isBase: boolean;
}

interface Found {
  readonly year: string | undefined;
  readonly first: number;
  readonly last: number;
  readonly day: number | undefined;
}
type Months = (found: Found) => readonly [number, number] | undefined;

const MONTHS_OF: Readonly<Record<TimeKind, Months>> = {
  day: ({ first }) => [first, first],
  month: ({ first }) => [first, first],
  months: ({ first, last }) => [first, last],
  monthsTo: ({ first, last }) => [last - first + 1, last],
  quarter: ({ first }) => [first * 3 - 2, first * 3],
  quarters: ({ first, last }) => [first * 3 - 2, last * 3],
  half: ({ first }) => [first * 6 - 5, first * 6],
  firstMonths: ({ first }) => [1, first],
  firstQuarters: ({ first }) => [1, first * 3],
  end: ({ first }) => (first > 0 ? [first, first] : undefined),
  year: () => undefined,
  fiscalYear: () => undefined,
  wholeYear: () => [1, 12],
};

const YEAR = '(?:(?:19|20)\\d\\d|[一二][〇零九][〇零一二三四五六七八九]{2})';
const HAN_DIGITS = '〇一二三四五六七八九';

interface TimeRule {
  readonly kind: TimeKind;
  /** What a text must hold for the pattern to match. */
  readonly literals: readonly string[];
  /** Made when it is first needed. */
  readonly pattern: () => RegExp;
  readonly isQuarter: boolean;
  readonly isOfMonth: boolean;
}

const once = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
};

/** The words of a template that no match goes without. */
const literalsOf = (template: string): string[] =>
  template
    .replace(/\{\w+\}|\[[^\]]*\]\??/gu, ' ')
    .replace(/\((?:[^()]|\([^()]*\))*\)\??/gu, ' ')
    .match(/(?:[a-z]{2,}|\p{Script=Han})(?!\?)/gu) ?? [];

const compile = perReading((reading) => {
  const isHan = reading.ones.includes('一');
  const count = `${Object.keys(reading.counts)
    .toSorted((a, b) => b.length - a.length)
    .join('|')}|1[0-2]|[1-9]`;
  const months = reading.months.map((month) => `(?:${month})`).join('|');
  const parts: Readonly<Record<string, string>> = {
    year: `(?<year>${YEAR})(?!\\d)`,
    yy: '(?<yy>\\d\\d)(?!\\d)',
    mm: '(?:0?[1-9](?!\\d)|1[0-2])',
    month: months,
    day: '(?<day>[0-3]?\\d)(?!\\d)',
    quarter: `(?:${count})`,
    half: `(?:${count})`,
    count: `(?:${count})`,
  };
  const rules = reading.times.map(([kind, template]): TimeRule => {
    let n = 0;
    const hasYear = /\{(?:year|yy)\}/.test(template);
    const source = template.replace(/\{(\w+)\}/g, (_, key: string) => {
      const part = parts[key] ?? '';
      if (key === 'year' || key === 'yy' || key === 'day') return part;
      n += 1;
      return `(?<n${n}>${part})`;
    });
    const year = isHan
      ? ''
      : `(?:,? (?:of |in |de |del |des jahres |of the year )?(?:fiscal )?(?:the year )?(?<year>${YEAR})(?!\\d|[.,]\\d| (?:million|billion)))?`;
    const start = isHan ? '' : `(?<!${LATIN_LETTER}|\\d[.,])`;
    const end = isHan ? '' : `(?!${LATIN_LETTER})`;
    return {
      kind,
      literals: literalsOf(template),
      pattern: once(
        () => new RegExp(`${start}${source}${hasYear || kind === 'day' ? '' : year}${end}`, 'giu'),
      ),
      isQuarter: template.includes('{quarter}'),
      isOfMonth: template.includes('{month}'),
    };
  });
  const monthPatterns = reading.months.map((month) => new RegExp(`^(?:${month})$`, 'iu'));
  return {
    isHan,
    rules,
    anyMonth: new RegExp(anyOf(reading.months), 'iu'),
    monthOf: (word: string) => monthPatterns.findIndex((pattern) => pattern.test(word)) + 1,
    before: new RegExp(`(?:${anyOf(reading.beforeYear)})\\s?$`, 'iu'),
    unit: sticky(
      `[ \\u00a0](?:new |more )?(?:${anyOf(
        Object.entries(reading.units)
          .filter(([unit]) => !/^(?:mu|bp)$/.test(unit))
          .flatMap(([, words]) => words),
      )}|thousand|million|billion|trillion|mil\\b|tausend)|%|[ \\u00a0]%|[万萬亿億]`,
    ),
    base: new RegExp(
      `(?:${anyOf(reading.base)})\\s*(?:(?:in|the|in the|same|period|of|im|dem|en el|el|同期|于|在)\\s)*(?:[\\d.,]+\\s?(?:%|percent|per cent|Prozent|million|billion|[\\p{L}]+)?(?: [\\p{L}]+)? (?:in|of|during|im|en) (?:the )?)?$`,
      'iu',
    ),
    samePeriod: /(?:same|corresponding|comparable) (?:period|month|quarter|half)(?: of| in)? ?$/iu,
  };
});

/** In order of their places; `text` is folded. */
export const readTimes = (text: string, reading: Lexicon): Time[] => {
  const { rules, anyMonth, monthOf, before, unit, base, samePeriod, isHan } = compile(reading);
  const times: Time[] = [];
  let rest = text;
  const take = (time: Omit<Time, 'isBase'>, isRange: boolean) => {
    const lead = text.slice(Math.max(0, time.start - 60), time.start);
    const isBase =
      (!isRange && base.test(lead)) ||
      samePeriod.test(lead) ||
      (isHan &&
        /^(?:同期|以来|的\s?[\d.一二两三四五六七八九十]{1,5}倍)/u.test(text.slice(time.end, time.end + 12)));
    times.push({ ...time, isBase });
    rest = blot(rest, time);
  };
  const small = text.toLowerCase();
  const hasMonth = anyMonth.test(text);
  for (const { kind, literals, pattern, isQuarter, isOfMonth } of rules) {
    if ((isOfMonth && !hasMonth) || !literals.every((literal) => small.includes(literal))) continue;
    for (const match of rest.matchAll(pattern())) {
      const groups = match.groups ?? {};
      const numberOf = (word: string | undefined): number => {
        if (word === undefined) return 0;
        const named = monthOf(word);
        return named || (reading.counts[word.toLowerCase()] ?? (Number(word) || 0));
      };
      const first = numberOf(groups.n1);
      const found: Found = {
        year: groups.year,
        first,
        last: groups.n2 === undefined ? first : numberOf(groups.n2),
        day: groups.day === undefined ? undefined : Number(groups.day),
      };
      const months = kind === 'end' && isQuarter ? ([first * 3, first * 3] as const) : MONTHS_OF[kind](found);
      if (months && !(months[0] >= 1 && months[0] <= months[1] && months[1] <= 12)) continue;
      if (found.day !== undefined && (found.day < 1 || found.day > 31)) continue;
      const year = yearOf(groups.year) ?? (groups.yy === undefined ? undefined : 2000 + Number(groups.yy));
      take(
        {
          start: match.index,
          end: match.index + match[0].length,
          year,
          months,
          day: found.day,
          isEnd: kind === 'end',
          isFiscal: kind === 'fiscalYear',
        },
        kind === 'months' || kind === 'quarters',
      );
    }
  }
  for (const match of rest.matchAll(
    /(?<![\d.,$€£¥\p{Script=Latin}-]|\d\/)(?:19|20)\d\d(?![\d%‰]|[.,/]\d)/gu,
  )) {
    const end = match.index + match[0].length;
    const lead = text.slice(0, match.index);
    const isCount = matchAt(unit, text, end) !== undefined && !before.test(lead);
    const isMeasured =
      isHan && !before.test(lead) && /^[辆輛台家个個人元名吨项座条件户万亿]/u.test(text.slice(end));
    if (
      isCount ||
      isMeasured ||
      /^\s?(?:[$€£¥]|[A-Z]{3}\b)/.test(text.slice(end)) ||
      /(?:[A-Z]{3}|RMB) ?$/.test(lead)
    )
      continue;
    take(
      {
        start: match.index,
        end,
        year: Number(match[0]),
        months: undefined,
        day: undefined,
        isEnd: false,
        isFiscal: false,
      },
      false,
    );
  }
  return withJoinedBases(
    times.toSorted((a, b) => a.start - b.start),
    text,
  );
};

/** With 11 in the third quarter and 12.2% in the second: what one is compared with goes on to the next. */
const JOINED = /^ and (?:with )?[\d.,]+\s?(?:%|[\p{L}]+)(?: [\p{L}]+){0,2} (?:in|of|during|for) (?:the )?$/iu;

const withJoinedBases = (times: readonly Time[], text: string): Time[] => {
  let last: Time | undefined;
  return times.map((time) => {
    const isJoined = last?.isBase === true && JOINED.test(text.slice(last.end, time.start));
    last = isJoined ? { ...time, isBase: true } : time;
    return last;
  });
};

const yearOf = (word: string | undefined): number | undefined => {
  if (word === undefined) return undefined;
  if (/^\d/.test(word)) return Number(word);
  return Number([...word].map((sign) => (sign === '零' ? 0 : HAN_DIGITS.indexOf(sign))).join(''));
};
