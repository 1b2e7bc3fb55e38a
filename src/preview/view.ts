/** What the preview's page is told, as JSON: slides as markup, problems with their slides, and the ledger. */

import { listBrands } from '../brand/brand.ts';
import { FORMATS, type Format } from '../output/formats.ts';
import { renderSlides } from '../output/html/html.ts';
import { interfaceWords } from '../output/html/interface-words.ts';
import type { Outlines } from '../output/html/outlines.ts';
import type { LedgerRow } from '../pages/ledger-rows.ts';
import { formatProblem, type Severity } from '../problems.ts';
import { findSlide } from './find-slide.ts';
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
  readonly problems: readonly {
    readonly text: string;
    readonly severity: Severity;
    /** The index of its slide. */
    readonly slide?: number | undefined;
  }[];
  readonly ledger: readonly LedgerRow[];
}

export const toView = (shown: Shown, brands: string, outlines: Outlines): View => {
  const { rendered, languages, language, ledger, problems } = shown;
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
    problems: problems.map((problem) => ({
      text: formatProblem(problem),
      severity: problem.severity,
      slide: findSlide(problem, slides),
    })),
    ledger,
  };
};
