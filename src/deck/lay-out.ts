/** An article and a theme → the laid-out deck: every page's slides, and one layout for all that are laid out alike. */
import type { Article } from '../article/article.ts';
import type { Theme } from '../brand/theme.ts';
import type { PageContext } from '../pages/kind.ts';
import { sourceOf } from '../pages/ledger-rows.ts';
import type { Problem } from '../problems.ts';
import type { LayoutDraft, SlideDraft } from '../slides/draft.ts';
import { type Deck, type Layout, type Slide, type SlideShape, singleShapes } from '../slides/slide.ts';
import { directionOf } from '../text/direction.ts';
import type { Measure } from '../text/measure.ts';
import { plainText, textOf } from '../text/runs.ts';
import { scaleFor } from '../text/styles.ts';
import { mirrorDeck } from './mirror.ts';

/** A tag as Office wants it, with its country: `en-US`, `zh-CN`, `zh-TW`. */
const officeLanguage = (tag: string): string => {
  const { language, region } = new Intl.Locale(tag).maximize();
  return region ? `${language}-${region}` : language;
};

export const layOutDeck = (
  article: Article,
  theme: Theme,
  measure: Measure,
): { deck: Deck; problems: readonly Problem[] } => {
  const drafts = layOutPages(article, theme, measure);
  const { layouts, slides } = shareLayouts(drafts);
  const deck: Deck = {
    title: textOf(article.title.runs),
    subject: textOf(article.subtitle?.runs ?? []),
    author: article.author,
    company: article.organisation,
    keywords: article.keywords,
    language: officeLanguage(article.language),
    direction: directionOf(article.language),
    date: article.day,
    theme,
    layouts,
    slides,
  };
  const problems = [...drafts.flatMap((draft) => draft.problems), ...sameTitles(slides, article)];
  return { deck: deck.direction === 'rtl' ? mirrorDeck(deck) : deck, problems };
};

/** Twice, for what tells on which slide a section begins has to know how many slides stand before it. */
const layOutPages = (article: Article, theme: Theme, measure: Measure): SlideDraft[] => {
  const context = (startOf: PageContext['startOf']): PageContext => ({
    theme,
    type: scaleFor(theme.type, article.language),
    measure,
    words: article.words,
    language: article.language,
    direction: directionOf(article.language),
    figures: article.figures,
    sourceOf: (figure) => sourceOf(figure, article),
    date: article.date,
    locate: article.problem,
    startOf,
  });
  const asked = new Set<string>();
  const first = article.pages.map((page) => {
    const before = asked.size;
    const drafts = page.layOut(
      article,
      context((id) => void asked.add(id)),
    );
    return { page, drafts, asks: asked.size > before };
  });
  if (asked.size === 0) return first.flatMap(({ drafts }) => drafts);
  const starts = new Map(first.flatMap(({ drafts }) => drafts).map(({ id }, i) => [id, i + 1]));
  const known = context((id) => starts.get(id));
  return first.flatMap(({ page, drafts, asks }) => (asks ? page.layOut(article, known) : drafts));
};

/** Equal layouts are one; those that differ under one name are numbered. */
const shareLayouts = (drafts: readonly SlideDraft[]): { layouts: Layout[]; slides: Slide[] } => {
  const layouts = new Map<string, Layout>();
  const names = new Set<string>();
  const slides = drafts.map(({ layout: draft, problems: _, ...slide }): Slide => {
    const key = JSON.stringify(draft);
    const layout = layouts.get(key) ?? nameLayout(draft, names);
    layouts.set(key, layout);
    const [title] = slide.shapes;
    return {
      ...slide,
      shapes: nameApart(slide.shapes),
      layout: layout.name,
      title: title?.kind === 'text' ? title.paragraphs.map(plainText).join(' ') : slide.id,
    };
  });
  return { layouts: [...layouts.values()], slides };
};

/** Selection panes and screen readers tell shapes by their names: the second of a name is numbered. */
const nameApart = (shapes: readonly SlideShape[]): SlideShape[] => {
  const names = new Set(
    singleShapes(shapes).flatMap((shape) =>
      'placeholder' in shape && shape.placeholder !== undefined ? [shape.name.toLowerCase()] : [],
    ),
  );
  const apart = <Shape extends SlideShape>(shape: Shape): Shape => {
    if ('placeholder' in shape && shape.placeholder !== undefined) return shape;
    let { name } = shape;
    for (let count = 2; names.has(name.toLowerCase()); count++) name = `${shape.name} (${count})`;
    names.add(name.toLowerCase());
    return { ...shape, name };
  };
  return shapes.map((shape) => {
    const own = apart(shape);
    return own.kind === 'group' ? { ...own, shapes: own.shapes.map(apart) } : own;
  });
};

const nameLayout = (draft: LayoutDraft, names: Set<string>): Layout => {
  let name = draft.name;
  for (let count = 2; names.has(name); count++) name = `${draft.name} (${count})`;
  names.add(name);
  return { ...draft, name };
};

/** PowerPoint's outline and its accessibility checker want each title once. */
const sameTitles = (slides: readonly Slide[], article: Article): Problem[] => {
  const seen = new Map<string, string>();
  return slides.flatMap(({ id, title, shapes }) => {
    const first = seen.get(title);
    if (first === undefined) {
      seen.set(title, id);
      return [];
    }
    const at = shapes[0]?.at ?? [];
    const message = `The slides \`${first}\` and \`${id}\` have the same title.`;
    return [article.problem(at, 'duplicate-titles', message, 'Give each slide a message of its own.')];
  });
};
