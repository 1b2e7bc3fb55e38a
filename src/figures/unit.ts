/** Counting units in the plural forms of each language; content adds rows of its own. */

export interface PluralForms {
  readonly zero?: string | undefined;
  readonly one?: string | undefined;
  readonly two?: string | undefined;
  readonly few?: string | undefined;
  readonly many?: string | undefined;
  readonly other: string;
}

export type CountingUnits = Readonly<Record<string, Readonly<Record<string, PluralForms>>>>;

export const BUILT_IN_UNITS: CountingUnits = {
  CNY: { en: { other: 'yuan' }, zh: { other: '元' } },
  vehicle: { en: { one: 'vehicle', other: 'vehicles' }, zh: { other: '辆' } },
  percent: { en: { other: '%' }, zh: { other: '%' } },
};

/** The unit's word for a value; a language without a row takes that of its base, then English, then the unit's id. */
export const unitForms = (unit: string, language: string, units: CountingUnits, value: number): string => {
  const row = units[unit];
  const forms = row?.[language] ?? row?.[language.split('-')[0] ?? language] ?? row?.en;
  if (!forms) return unit;
  return forms[new Intl.PluralRules(language).select(value)] ?? forms.other;
};
