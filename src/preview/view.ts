/** What the preview's page is told, as JSON: slides as markup, problems with their slides, and the ledger. */

import type { ArticleFile } from '../article/article.ts';
import { listBrands } from '../brand/brand.ts';
import { FORMATS, type Format } from '../output/formats.ts';
import { renderSlides } from '../output/html/html.ts';
import { interfaceWords } from '../output/html/interface-words.ts';
import type { Outlines } from '../output/html/outlines.ts';
import type { LedgerRow } from '../pages/ledger-rows.ts';
import { formatProblem, type Problem, type Severity } from '../problems.ts';
import type { Slide } from '../slides/slide.ts';
import { type Evidence, findEvidence } from './evidence.ts';
import { findSlide } from './find-slide.ts';
import { findPlaces, type SlidePlaces } from './places.ts';
import type { Shown } from './session.ts';

export interface View {
  readonly title: string;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly languages: readonly string[];
  readonly brand: string;
  readonly brands: readonly string[];
  readonly formats: readonly Format[];
  /** What is shown is not what the content says now. */
  readonly isStale: boolean;
  readonly slides: readonly string[];
  readonly placements: string;
  readonly definitions: string;
  readonly problems: readonly ViewProblem[];
  readonly ledger: readonly (LedgerRow & Evidence)[];
  /** One per slide. */
  readonly places: readonly SlidePlaces[];
  /** The sources whose text is known. */
  readonly sources: readonly { readonly id: string; readonly name: string; readonly text: string }[];
}

interface ViewProblem {
  /** As it is told in the terminal. */
  readonly text: string;
  /** Without its place. */
  readonly message: string;
  readonly severity: Severity;
  /** The index of its slide. */
  readonly slide?: number | undefined;
  /** In the article's own file, from 1. */
  readonly line?: number | undefined;
  readonly column?: number | undefined;
}

export interface ViewContext {
  /** The folder of the brands. */
  readonly brands: string;
  readonly outlines: Outlines;
  /** The article's file. */
  readonly file: string;
}

export const toView = (shown: Shown, { brands, outlines, file }: ViewContext): View => {
  const { rendered, languages, language, ledger, problems, source, texts } = shown;
  const { words } = interfaceWords(language || 'en');
  const pages = rendered && renderSlides(rendered, words, outlines);
  const slides = rendered?.deck.slides ?? [];
  return {
    title: rendered?.deck.title ?? '',
    language,
    direction: rendered?.deck.direction ?? 'ltr',
    languages,
    brand: rendered?.deck.theme.id ?? '',
    brands: listBrands(brands),
    formats: FORMATS,
    isStale: problems.some(({ severity }) => severity === 'error'),
    slides: pages?.sections.map(({ xml }) => xml) ?? [],
    placements: pages?.placements ?? '',
    definitions: pages?.definitions.xml ?? '',
    problems: problems.map((problem) => toViewProblem(problem, slides, file)),
    ledger: source ? ledger.map((row) => ({ ...row, ...findEvidence(row.id, source, texts) })) : [],
    places: source && rendered ? findPlaces(slides, rendered.deck.theme.slide, source.problem) : [],
    sources: [...texts.values()].map(({ source: id, text }) => ({
      id,
      name: source ? nameOf(id, source, language) : id,
      text,
    })),
  };
};

const toViewProblem = (problem: Problem, slides: readonly Slide[], file: string): ViewProblem => ({
  text: formatProblem(problem),
  message: problem.hint ? `${problem.message}\n${problem.hint}` : problem.message,
  severity: problem.severity,
  slide: findSlide(problem, slides),
  ...(problem.file === file ? { line: problem.line, column: problem.column } : {}),
});

const nameOf = (id: string, { data }: ArticleFile, language: string): string => {
  const name = data.sources[id]?.publisher;
  return typeof name === 'string' ? name : (name?.[language] ?? id);
};
