/** The alt text of any plan: every value that the drawing shows, in reading order. */
import type { Words } from '../figures/words.ts';
import type { ChartPlan, PlanAnnotation, PlanValue } from './plan.ts';

export const describePlan = (plan: ChartPlan, words: Words): string => {
  const told = plan.categories.map(({ label, note, total }, category) => {
    const values = plan.series.flatMap(({ name, values }) => {
      const value = values[category];
      return value ? [valueWords(value, name, plan, words)] : [];
    });
    const all = total ? [...values, total.words] : values;
    const head = [label, note ?? ''].filter((part) => part !== '').join(words.phrase('comma'));
    const joint = plan.form === 'tracks' ? ' / ' : words.phrase('comma');
    return head === '' ? all.join(joint) : `${head} — ${all.join(joint)}`;
  });
  const period = plan.period === undefined ? '' : ` (${plan.period})`;
  const notes = plan.annotations.map(annotationWords);
  return `${plan.title}${period}${words.phrase('colon')}${[...told, ...notes].join(words.phrase('semicolon'))}`;
};

/** `Q1–Q3 2024 23 billion yuan (+22.3%)`. */
const valueWords = (value: PlanValue, name: string, { form, period }: ChartPlan, words: Words): string => {
  const growth = value.growth === undefined || form === 'tracks' ? '' : ` (${value.growth})`;
  const span = value.span === undefined ? '' : ` (${value.span})`;
  const when = value.period === period ? '' : (value.period ?? '');
  if (form === 'tracks' && value.status !== 'target')
    return [value.words, when].filter((part) => part !== '').join(words.phrase('comma'));
  const separator = value.status === 'target' && name === '' ? words.phrase('colon') : ' ';
  const head = name === '' ? `${when}${span}` : name;
  const tail = name === '' || when === '' || when === name ? '' : `${words.phrase('comma')}${when}${span}`;
  return `${head === '' ? '' : `${head}${separator}`}${value.words}${growth}${tail}`;
};

const annotationWords = (annotation: PlanAnnotation): string => {
  if (annotation.kind === 'part') return `${annotation.text} ${annotation.label}`;
  if (annotation.kind === 'line') return annotation.text;
  const note = 'note' in annotation ? (annotation.note ?? '') : '';
  return [annotation.text, note].filter((part) => part !== '').join(' ');
};
