/** The words by which a language tells the way a quantity goes; a `*` stands for any letters. */

export interface DirectionWords {
  /** Verbs and nouns before or after a change: `rose`, `an increase of`. */
  readonly up: readonly string[];
  readonly down: readonly string[];
  /** These tell a direction only right before a change: 高, 少. */
  readonly closeUp: readonly string[];
  readonly closeDown: readonly string[];
  /** These tell a direction only after it: `more`, `below`. */
  readonly afterUp: readonly string[];
  readonly afterDown: readonly string[];
  /** Verbs that a clause ends with after `um …`: `ging um … zurück`. */
  readonly endUp: readonly string[];
  readonly endDown: readonly string[];
  /** Names of a rate, which has a sign of its own; some of them tell a direction as well. */
  readonly rates: readonly string[];
  /** Nouns of a fall that keeps its name where a verb says how it changes: `the decline slowed to`. */
  readonly falls: readonly string[];
  /** Amounts below and above zero: `a loss of`, `a profit of`. */
  readonly losses: readonly string[];
  readonly profits: readonly string[];
  /** Phrases that only look like direction words: `made up`. */
  readonly neutral: readonly string[];
  /** Between a direction word and its number: `by`, `about`. */
  readonly particles: readonly string[];
  /** A number behind them is where something goes, not how far: `to`, `from`. */
  readonly levels: readonly string[];
  /** They mean `from` where one of `levels` follows the number, and `of` elsewhere: `von`, `de`. */
  readonly origins: readonly string[];
  /** Behind a comma they go on with what stands before it: `fell sharply, by`. */
  readonly measures: readonly string[];
  /** A direction word right behind them is denied. */
  readonly negations: readonly string[];
  /** They may stand between a negation and what it denies. */
  readonly betweenNegation: readonly string[];
  /** Behind them something else begins. */
  readonly stops: readonly string[];
  /** Between two numbers that share a direction: `and`. */
  readonly conjunctions: readonly string[];
  /** They say against what a change is, and nothing of where it goes. */
  readonly comparisons: readonly string[];
}

/** `a, b` as a list. */
export const words = (text: string): readonly string[] => text.split(',').map((word) => word.trim());

export const NO_DIRECTIONS: DirectionWords = {
  up: [],
  down: [],
  closeUp: [],
  closeDown: [],
  afterUp: [],
  afterDown: [],
  endUp: [],
  endDown: [],
  rates: [],
  falls: [],
  losses: [],
  profits: [],
  neutral: [],
  particles: [],
  levels: [],
  origins: [],
  measures: [],
  negations: [],
  betweenNegation: [],
  stops: [],
  conjunctions: [],
  comparisons: [],
};
