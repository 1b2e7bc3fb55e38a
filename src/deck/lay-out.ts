/** Article + Theme → laid-out deck: each slide's draft, then one type size per layout, then the lines. */
import type { Article } from '../article/article.ts';
import type { Section } from '../article/section.ts';
import type { TextRole, Theme, TypeStyle } from '../brand/theme.ts';
import { layOutCover } from '../pages/cover.ts';
import { layOutKeyFigures } from '../pages/key-figures.ts';
import { layOutSection } from '../pages/section.ts';
import { layOutSources } from '../pages/sources.ts';
import type { Problem } from '../problems.ts';
import { directionOf } from '../text/direction.ts';
import {
  type CutToFit,
  cutToFit,
  describeMisfit,
  largestFit,
  measureFits,
  setLines,
  sizeCount,
} from '../text/fit.ts';
import type { Measure } from '../text/measure.ts';
import { plainText, textOf } from '../text/runs.ts';
import type { Draft, DraftShape, DraftText, LayoutPlan, PlaceholderPlan } from './draft.ts';
import { mirrorDeck } from './mirror.ts';
import type { Deck, Layout, Slide, SlideShape } from './slide.ts';

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
  const section = (own: Section) => layOutSection(own, article, theme, measure);
  const drafts = [
    layOutCover(article, theme),
    article.opening ? section(article.opening) : [],
    layOutKeyFigures(article, theme) ?? [],
    article.sections.map(section),
    layOutSources(article, theme, measure),
  ].flat(2);
  const cutDrafts = drafts.map((draft) => cutDraft(draft, theme, measure));
  const sizes = chooseSizes(cutDrafts);
  const problems = drafts.flatMap((draft) => draft.problems ?? []);
  const slides = cutDrafts.map((draft) => settle(draft, sizes, article, problems));
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

/** A text with its placeholder, cut once for all sizes. */
interface CutShape extends DraftText {
  readonly plan: PlaceholderPlan;
  readonly group: string;
  readonly text: CutToFit;
}

interface CutDraft extends Omit<Draft, 'shapes'> {
  readonly shapes: readonly (CutShape | Exclude<DraftShape, DraftText>)[];
}

const cutDraft = (draft: Draft, theme: Theme, measure: Measure): CutDraft => ({
  ...draft,
  shapes: draft.shapes.map((shape) => {
    if (shape.kind !== 'text') return shape;
    const plan = planOf(draft.layout, shape.placeholder);
    const levels = plan.roles.map((role) => theme.type[role]);
    const { paragraphs } = shape;
    const text = cutToFit({ paragraphs, box: plan.box, levels, fonts: theme.fonts, measure });
    return { ...shape, plan, group: groupOf(draft.layout, plan), text };
  }),
});

const chooseSizes = (drafts: readonly CutDraft[]): Sizes => {
  const groups = new Map<string, CutToFit[]>();
  for (const shape of drafts.flatMap(({ shapes }) => shapes)) {
    if (shape.kind !== 'text') continue;
    const texts = groups.get(shape.group);
    if (texts) texts.push(shape.text);
    else groups.set(shape.group, [shape.text]);
  }
  return new Map([...groups].map(([group, texts]) => [group, largestFit(texts)]));
};

const planOf = ({ name, placeholders }: LayoutPlan, placeholder: string): PlaceholderPlan => {
  const plan = placeholders.find((candidate) => candidate.name === placeholder);
  if (!plan) throw new Error(`Layout ${name} has no placeholder ${placeholder}`);
  return plan;
};

const settle = (draft: CutDraft, sizes: Sizes, article: Article, problems: Problem[]): Slide => {
  const shapes = draft.shapes.map((shape): SlideShape => {
    if (shape.kind !== 'text') return shape;
    const { placeholder, plan, paragraphs, text, at } = shape;
    const size = sizes.get(shape.group) ?? 0;
    if (measureFits(text, size).misfits.length > 0) problems.push(...overflows(draft, shape, article));
    return { kind: 'text', placeholder, box: plan.box, paragraphs, lines: setLines(text, size), at };
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
const overflows = (draft: CutDraft, shape: CutShape, article: Article): Problem[] => {
  const { misfits } = measureFits(shape.text, sizeCount(shape.text) - 1);
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
const twinTitles = (slides: readonly Slide[], drafts: readonly Draft[], article: Article): Problem[] => {
  const seen = new Map<string, string>();
  return slides.flatMap(({ id, title }, i) => {
    const first = seen.get(title);
    if (first === undefined) {
      seen.set(title, id);
      return [];
    }
    const at = drafts[i]?.shapes[0]?.at ?? [];
    const message = `The slides \`${first}\` and \`${id}\` have the same title.`;
    return [article.problem(at, 'twin-titles', message, 'Give each slide a message of its own.')];
  });
};
