/** Article + Theme → laid-out deck: each slide's draft, then one type size per layout, then the lines. */
import type { Article } from '../article/article.ts';
import type { TextRole, Theme, TypeStyle } from '../brand/theme.ts';
import type { Problem } from '../problems.ts';
import { directionOf } from '../text/direction.ts';
import { describeMisfit, largestFit, measureFits, setLines, sizeCount, type TextToFit } from '../text/fit.ts';
import type { Measure } from '../text/measure.ts';
import { plainText, textOf } from '../text/runs.ts';
import { layOutCover } from './cover.ts';
import type { Draft, DraftText, LayoutPlan, PlaceholderPlan } from './draft.ts';
import { layOutKeyFigures } from './key-figures.ts';
import { mirrorDeck } from './mirror.ts';
import { layOutSection } from './section.ts';
import type { Deck, Layout, Slide, SlideShape } from './slide.ts';
import { layOutSources } from './sources.ts';

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
  const drafts = [
    layOutCover(article, theme),
    layOutKeyFigures(article, theme) ?? [],
    article.sections.map((section) => layOutSection(section, article, theme, measure)),
    layOutSources(article, theme, measure),
  ].flat(2);
  const sizes = chooseSizes(drafts, theme, measure);
  const problems = drafts.flatMap((draft) => draft.problems ?? []);
  const slides = drafts.map((draft) => settle(draft, sizes, theme, measure, article, problems));
  problems.push(...twinTitles(slides, drafts, article));
  const plans = new Map(drafts.map(({ layout }) => [layout.name, layout]));
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
    layouts: [...plans.values()].map((plan) => settleLayout(plan, sizes, theme)),
    slides,
  };
  return { deck: deck.direction === 'rtl' ? mirrorDeck(deck) : deck, problems };
};

/** The size index per group of placeholders that look alike: titles across the deck, the rest per layout. */
type Sizes = ReadonlyMap<string, number>;

const groupOf = (layout: LayoutPlan, { name, roles }: PlaceholderPlan): string => {
  if (roles[0] === 'title') return 'title';
  // Tiles of a layout share one size; their names differ in the number only.
  return `${layout.name}/${name.replace(/ \d+$/, '')}`;
};

const chooseSizes = (drafts: readonly Draft[], theme: Theme, measure: Measure): Sizes => {
  const groups = new Map<string, TextToFit[]>();
  for (const draft of drafts) {
    for (const shape of draft.shapes) {
      if (shape.kind !== 'text') continue;
      const plan = planOf(draft.layout, shape.placeholder);
      const group = groupOf(draft.layout, plan);
      groups.set(group, [...(groups.get(group) ?? []), toFit(shape, plan, theme, measure)]);
    }
  }
  return new Map([...groups].map(([group, texts]) => [group, largestFit(texts)]));
};

const planOf = ({ name, placeholders }: LayoutPlan, placeholder: string): PlaceholderPlan => {
  const plan = placeholders.find((candidate) => candidate.name === placeholder);
  if (!plan) throw new Error(`Layout ${name} has no placeholder ${placeholder}`);
  return plan;
};

const toFit = (shape: DraftText, plan: PlaceholderPlan, theme: Theme, measure: Measure): TextToFit => ({
  paragraphs: shape.paragraphs,
  box: plan.box,
  levels: plan.roles.map((role) => theme.type[role]),
  fonts: theme.fonts,
  measure,
});

const settle = (
  draft: Draft,
  sizes: Sizes,
  theme: Theme,
  measure: Measure,
  article: Article,
  problems: Problem[],
): Slide => {
  const shapes = draft.shapes.map((shape): SlideShape => {
    if (shape.kind !== 'text') return shape;
    const plan = planOf(draft.layout, shape.placeholder);
    const text = toFit(shape, plan, theme, measure);
    const size = sizes.get(groupOf(draft.layout, plan)) ?? 0;
    if (measureFits(text, size).misfits.length > 0) problems.push(...overflows(draft, shape, text, article));
    return {
      kind: 'text',
      placeholder: shape.placeholder,
      box: plan.box,
      paragraphs: shape.paragraphs,
      lines: setLines(text, size),
      at: shape.at,
    };
  });
  const title = draft.shapes[0];
  return {
    id: draft.id,
    layout: draft.layout.name,
    section: draft.section,
    title: title?.kind === 'text' ? title.paragraphs.map(plainText).join(' ') : draft.id,
    shapes,
    notes: draft.notes,
  };
};

/** What does not fit even at the smallest size, once per paragraph. */
const overflows = (draft: Draft, shape: DraftText, text: TextToFit, article: Article): Problem[] => {
  const { misfits } = measureFits(text, sizeCount(text) - 1);
  const [first] = misfits;
  const byParagraph = misfits.filter((misfit) => 'paragraph' in misfit);
  const told = byParagraph.length > 0 ? byParagraph : first ? [first] : [];
  return told.map((misfit) => {
    const at = 'paragraph' in misfit ? pointPath(shape, misfit.paragraph) : shape.at;
    const message = `The ${shape.placeholder} of slide \`${draft.id}\` ${describeMisfit(misfit)}.`;
    return article.problem(
      at,
      'text-overflow',
      message,
      'Shorten the text, or move some of it to the notes.',
    );
  });
};

/** Points are list items of the content; other texts have one place. */
const pointPath = (shape: DraftText, index: number) =>
  shape.placeholder === 'points' ? [...shape.at, index] : shape.at;

const settleLayout = (plan: LayoutPlan, sizes: Sizes, theme: Theme): Layout => ({
  name: plan.name,
  background: plan.background,
  decorations: plan.decorations,
  placeholders: plan.placeholders.map((placeholder) => ({
    name: placeholder.name,
    type: placeholder.type,
    box: placeholder.box,
    levels: placeholder.roles.map((role) =>
      settleStyle(theme.type[role], role, sizes.get(groupOf(plan, placeholder)) ?? 0),
    ),
    align: placeholder.align ?? 'start',
    anchor: placeholder.anchor ?? 'top',
    prompt: placeholder.prompt,
  })),
});

const settleStyle = (style: TypeStyle, role: TextRole, index: number) => {
  const { sizes, maxLines: _, ...look } = style;
  const size = sizes[Math.min(index, sizes.length - 1)];
  if (size === undefined) throw new Error(`The role ${role} has no sizes`);
  return { ...look, size };
};

/** PowerPoint's outline and its accessibility checker want each title once. */
const twinTitles = (slides: readonly Slide[], drafts: readonly Draft[], article: Article): Problem[] =>
  slides.flatMap((slide, i) => {
    const first = slides.findIndex((other) => other.title === slide.title);
    if (first === i) return [];
    const at = drafts[i]?.shapes[0]?.at ?? [];
    const message = `The slides \`${slides[first]?.id}\` and \`${slide.id}\` have the same title.`;
    return [article.problem(at, 'twin-titles', message, 'Give each slide a message of its own.')];
  });
