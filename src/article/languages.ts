/** What the languages of an article must have in common: every text, and in every text the same figures. */
import { TOKEN } from '../figures/mentions.ts';
import { readPhrases } from '../figures/phrases.ts';
import { quoteColon } from '../formats/yaml/quotes.ts';
import type { Locate } from '../formats/yaml.ts';
import { languageToWrite } from '../languages/languages.ts';
import type { Problem } from '../problems.ts';
import type { ArticleContent } from './schema.ts';
import type { Translated } from './texts.ts';
import { readUnits, unitId } from './units.ts';

/** Translations missing in one language, and figures that only some of the languages mention. */
export const checkLanguages = (
  texts: readonly Translated[],
  language: string,
  languages: readonly string[],
  locate: Locate,
): Problem[] => [
  ...findMissing(
    texts.filter((text) => !isColonText(text)),
    language,
    locate,
  ),
  ...texts.filter(isColonText).flatMap((text) => askForQuotes(text, locate)),
  ...texts.flatMap((text) => findUneven(text, languages, locate)),
];

/** `Policy: what next` is YAML for a key and its value: no language is called so. */
const isColonText = ({ text }: Translated): boolean => {
  const keys = Object.keys(text);
  return keys.length === 1 && keys.every((key) => !/^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/.test(key));
};

const askForQuotes = ({ text, path }: Translated, locate: Locate): Problem[] =>
  Object.entries(text).map(([key, value]) =>
    locate(
      path,
      'unquoted-text',
      `\`${key}\` is no language that a text is given in.`,
      quoteColon(key, value),
    ),
  );

/** More would be cut from a problem's hint. */
const MOST_LINES = 50;

/** All texts without a language: one problem, or as few as can name every line. */
const findMissing = (texts: readonly Translated[], language: string, locate: Locate): Problem[] => {
  const missing = texts.filter(({ text }) => !Object.hasOwn(text, language));
  const groups = Array.from({ length: Math.ceil(missing.length / MOST_LINES) }, (_, i) =>
    missing.slice(i * MOST_LINES, (i + 1) * MOST_LINES),
  );
  return groups.map((group) => {
    const [first] = group;
    const lines = [...new Set(group.map(({ path }) => locate(path, '', '').line))];
    const many = group.length > 1;
    return locate(
      first?.path ?? [],
      'missing-translation',
      many ? `${group.length} texts have no \`${language}\`.` : `This text has no \`${language}\`.`,
      `Add \`${language}: …\` beside the other languages${many ? `, in lines ${lines.join(', ')}` : ''}.`,
    );
  });
};

const findUneven = ({ text, path }: Translated, languages: readonly string[], locate: Locate): Problem[] => {
  if (!Object.values(text).some((written) => written.includes('{'))) return [];
  const written = languages.filter((language) => Object.hasOwn(text, language));
  const mentions = new Map(written.map((language) => [language, mentionsOf(text[language] ?? '')]));
  const all = new Set([...mentions.values()].flatMap((mentioned) => [...mentioned]));
  return written.flatMap((language) => {
    const lacking = [...all].filter((mention) => !mentions.get(language)?.has(mention));
    if (lacking.length === 0) return [];
    const others = written.filter((other) => lacking.some((mention) => mentions.get(other)?.has(mention)));
    const names = lacking.map((mention) => `\`{${mention}}\``).join(', ');
    const message = `\`${others.join('`, `')}\` ${others.length > 1 ? 'mention' : 'mentions'} ${names}, but \`${language}\` does not.`;
    return [
      locate(
        [...path, language],
        'uneven-figures',
        message,
        'Each language says the same: mention it here too, or in none.',
      ),
    ];
  });
};

/** What of a text tells an amount: periods and labels may be worded freely. */
const mentionsOf = (text: string): ReadonlySet<string> =>
  new Set(
    [...text.matchAll(TOKEN)]
      .map(([, inside = '']) => inside.trim().replace(/\.abs$/, ''))
      .filter((inside) => !/^plain:|^recipient\.|\.(?:period|label)$/.test(inside)),
  );

/** What a deck in the language needs beside its texts: our own words, and those of the units that figures have. */
export const findMissingWords = (content: ArticleContent, language: string, locate: Locate): Problem[] => {
  const { missing } = readPhrases(language, content.words);
  const units = readUnits(content);
  const used = new Set(
    Object.values(content.figures).flatMap((figure) =>
      'value' in figure && typeof figure.unit === 'string' ? [unitId(figure.unit, content)] : [],
    ),
  );
  const unspoken = [...used].filter(
    (unit) => Object.hasOwn(units, unit) && unit !== 'percent' && !speaks(units[unit], language),
  );
  return [
    ...findUnspoken(content, language, locate),
    ...(missing.length > 0
      ? [
          locate(
            ['languages'],
            'missing-words',
            `Briefdeck has no words of its own for \`${language}\`.`,
            `Give them under \`words: { ${language}: … }\`: ${missing.join(', ')}.`,
          ),
        ]
      : []),
    ...(languageToWrite(language) === undefined && !Object.hasOwn(content.vocabulary, language)
      ? [
          locate(
            ['languages'],
            'missing-vocabulary',
            `Number words, and targets told as reached, go unnoticed in \`${language}\`.`,
            `Give its words: \`vocabulary: { ${language}: { numbers: { … }, reached: […], aimed: […] } }\`.`,
            'warning',
          ),
        ]
      : []),
    ...(unspoken.length > 0
      ? [
          locate(
            ['units'],
            'missing-units',
            `These units have no \`${language}\`: ${unspoken.join(', ')}.`,
            `Add \`${language}: { other: … }\` to each under \`units\`, with the plural forms of the language.`,
          ),
        ]
      : []),
  ];
};

/** Units in words of their own figures. */
const findUnspoken = ({ figures }: ArticleContent, language: string, locate: Locate): Problem[] =>
  Object.entries(figures).flatMap(([id, figure]) =>
    !('value' in figure) || typeof figure.unit === 'string' || speaks(figure.unit, language)
      ? []
      : [
          locate(
            ['figures', id, 'unit'],
            'missing-units',
            `This unit has no \`${language}\`.`,
            `Add \`${language}: …\` beside the other languages.`,
          ),
        ],
  );

const speaks = (row: Readonly<Record<string, unknown>> | undefined, language: string) =>
  row !== undefined &&
  [language, languageToWrite(language)?.tag ?? language].some((key) => Object.hasOwn(row, key));
