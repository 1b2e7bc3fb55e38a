/** `briefdeck check`: everything that a build does but write; and with `--fix` what is certain is mended in the content. */
import { fixArticle } from '../article/fix.ts';
import { type BuildResult, check } from '../build.ts';
import { createCache } from '../cache/cache.ts';
import { findArticle } from '../deck/decks.ts';
import { endingOf } from '../faults.ts';
import { readText } from '../formats/yaml.ts';
import { writeWhole } from '../output/file.ts';
import { DeckError, type Problem } from '../problems.ts';
import { chooseArticles, NO_CONTENT } from './choose.ts';
import { eachOnce } from './duplicates.ts';
import type { CheckFlags } from './options.ts';
import { exitCodeOf, reportProblems } from './report.ts';
import { BRANDS, count, EXIT, say, sayJson, shownPath } from './terminal.ts';

/** What was mended in a file, in words. */
interface Mended {
  readonly file: string;
  readonly line: number;
  readonly what: string;
}

export const checkAll = async (content: readonly string[], flags: CheckFlags): Promise<number> => {
  const { articles: named, problems: misnamed } = chooseArticles(content);
  if (named.length === 0 && misnamed.length === 0) throw new DeckError([NO_CONTENT]);
  const articles = eachOnce(named);
  const fixed = flags.fix ? articles.flatMap((article) => fixFile(findArticle(article))) : [];
  const cache = createCache();
  const results: Result[] = [];
  for (const article of articles) results.push(await checkOne(article, flags, cache));
  const problems = [...misnamed, ...results.flatMap((result) => result.problems)];
  const code = exitCodeOf(problems);
  if (flags.json) sayJson({ ok: code === EXIT.built, fixed, problems });
  else report(articles.length, fixed, problems);
  return code;
};

type Result = Pick<BuildResult, 'problems'>;

const checkOne = async (
  content: string,
  { brand, lang, sourceText, strict }: CheckFlags,
  cache: ReturnType<typeof createCache>,
): Promise<Result> => {
  try {
    return await check(
      { content, brands: BRANDS, brand, language: lang, sourceText, strict: strict === true, out: '' },
      cache,
    );
  } catch (error) {
    return { problems: endingOf(error, findArticle(content)).problems };
  }
};

/** Whole or not at all, and only where there is something to mend. A file that cannot be read is told by the check. */
const fixFile = (file: string): Mended[] => {
  try {
    const { text, fixes } = fixArticle(file, readText(file));
    if (fixes.length > 0) writeWhole([{ file, bytes: Buffer.from(text) }]);
    return fixes.map((fix) => ({ file, ...fix }));
  } catch (error) {
    if (error instanceof DeckError) return [];
    throw error;
  }
};

const report = (articles: number, fixed: readonly Mended[], problems: readonly Problem[]) => {
  for (const { file, line, what } of fixed) say(process.stdout, `${shownPath(file)}:${line} mended: ${what}`);
  reportProblems(problems);
  const found = problems.length === 0 ? 'no problems' : count(problems.length, 'problem');
  say(
    process.stdout,
    `${count(articles, 'article')} checked, ${found}; nothing was written${fixed.length > 0 ? ' but what is mended' : ''}.`,
  );
};
