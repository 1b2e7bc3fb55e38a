/** The names of months in a language, long and short, as patterns of a regular expression. */

const FORMS = ['long', 'short'] as const;

export const monthNamesOf = (language: string): readonly string[] =>
  FORMS.flatMap((month) => {
    const format = new Intl.DateTimeFormat(language, { month, timeZone: 'UTC' });
    return Array.from({ length: 12 }, (_, i) =>
      format.format(new Date(Date.UTC(2024, i, 1))).replace(/[.*+?^${}()|[\]\\]/g, '\\$&'),
    );
  }).sort((a, b) => b.length - a.length);
