/** What is built, by whom, and what is aimed at. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPlainDeck, writeLargeArticle } from './articles.ts';
import { FIRST_HENAN, HENAN, writeBatch } from './batch-articles.ts';
import { ANY_SIZE, briefdeck, converters, isKnown, plainScript } from './contenders.ts';
import type { Quantity } from './measure.ts';
import { writeMarkdown } from './pictured.ts';
import type { Contender } from './rounds.ts';

export interface Aim {
  /** Of ours. */
  readonly contender: string;
  readonly quantity: Quantity;
  readonly most: number;
  /** Whether it is a share of the plain script's. */
  readonly isRatio: boolean;
}

export interface Workload {
  readonly title: string;
  /** Ours first, then the plain script, then others. */
  readonly contenders: readonly Contender[];
  readonly aims: readonly Aim[];
  /** Ours with fewer decks, and the one of the contenders whose peak is to be no higher. */
  readonly fewer?: { readonly contender: Contender; readonly than: string };
}

export interface Bench {
  readonly work: string;
  /** The brand's mark as a PNG file. */
  readonly mark: string;
  readonly tell: (step: string) => void;
}

const OURS = 'Briefdeck';
const SLIDES = 200;
const CHARTS = 100;
const DECKS = 200;
const FEWER_DECKS = 50;

const ratio = (contender: string, quantity: Quantity, most: number): Aim => ({
  contender,
  quantity,
  most,
  isRatio: true,
});

export const WORKLOADS: Readonly<Record<'S' | 'H' | 'L' | 'B', (bench: Bench) => Promise<Workload>>> = {
  S: async (bench) => ({
    title: 'the first Henan deck',
    contenders: [briefdeck(OURS, [FIRST_HENAN]), ...(await compared('henan', FIRST_HENAN, bench))],
    aims: [ratio(OURS, 'wall', 0.75), ratio(OURS, 'size', 0.6)],
  }),
  H: async ({ work, mark }) => ({
    title: 'the Henan deck as it is now, beside a plain one of the first',
    // Drawn chains, timelines and grids are nothing that a plain script makes.
    contenders: [
      briefdeck(OURS, [HENAN]),
      plainScript([writePlain(join(work, 'first.json'), FIRST_HENAN)], mark),
    ],
    aims: [],
  }),
  L: async (bench) => {
    const article = writeLargeArticle(bench.work, { slides: SLIDES, charts: CHARTS, isTerse: false });
    return {
      title: `one deck of ${SLIDES} slides with ${CHARTS} charts`,
      contenders: [briefdeck(OURS, [article], ...ANY_SIZE), ...(await compared('large', article, bench))],
      aims: [ratio(OURS, 'wall', 0.35), { contender: OURS, quantity: 'memory', most: 200, isRatio: false }],
    };
  },
  B: async ({ work, mark, tell }) => {
    const articles = writeBatch(work, DECKS);
    const decks = articles.map((article) => writePlain(`${article}.json`, article));
    const hasJobs = isKnown('--jobs');
    if (!hasJobs) tell('a build has no --jobs yet: measured without');
    const withJobs = (count: number, some: readonly string[], more = '') =>
      hasJobs
        ? briefdeck(`${OURS}, --jobs ${count}${more}`, some, '--jobs', String(count))
        : briefdeck(`${OURS}${more}`, some);
    const ours = (hasJobs ? [1, 2] : [1]).map((count) => withJobs(count, articles));
    return {
      title: `${DECKS} decks like the Henan one`,
      // Converters of Markdown make one deck a command.
      contenders: [...ours, plainScript(decks, mark)],
      aims: ours.map(({ name }, i) => ratio(name, 'wall', i === 0 ? 0.25 : 0.15)),
      fewer: {
        contender: withJobs(1, articles.slice(0, FEWER_DECKS), `, ${FEWER_DECKS} decks`),
        than: ours[0]?.name ?? '',
      },
    };
  },
};

const writePlain = (file: string, content: string): string => {
  writeFileSync(file, JSON.stringify(readPlainDeck(content)));
  return file;
};

const compared = async (name: string, content: string, { work, mark, tell }: Bench): Promise<Contender[]> => {
  const plain = plainScript([writePlain(join(work, `${name}.json`), content)], mark);
  const markdown = await writeMarkdown(join(work, name), readPlainDeck(content), plain);
  return [plain, ...converters(markdown, tell)];
};
