/** A draft as `article.yaml`: short, with a comment wherever somebody has to look. */
import type { DeckDraft, SectionDraft } from './deck-draft.ts';
import { earlierId } from './deck-draft.ts';
import type { FigureDraft } from './figure-draft.ts';
import { wholeOf, wordsOf } from './wording.ts';

/** A text in quotation marks, on one line. */
const quote = (text: string): string => JSON.stringify(text.replace(/[\u2028\u2029\u0085]/gu, ' '));

const comment = (text: string): string => text.replace(/\s+/gu, ' ').trim();

export const SOURCE_TEXT = 'source.txt';

export const writeDraft = (draft: DeckDraft): string =>
  [
    '# A draft, made from the text in source.txt. Each TODO was taken from it word by word: better the wording.',
    '# Each “check” is unsure. `npx briefdeck preview` shows the deck while you write.',
    `title: ${quote(draft.title)}`,
    `date: ${quote(draft.day)}${draft.isDayKnown ? '' : ' # check: the text names no day'}`,
    `languages: [${draft.language}]`,
    ...writeSource(draft),
    ...writeUnits(draft),
    ...writeFigures(draft),
    ...writeMisprints(draft),
    ...(draft.keyFigures.length > 0 ? [`keyFigures: [${draft.keyFigures.join(', ')}]`] : []),
    ...writeCharts(draft),
    'sections:',
    ...draft.sections.flatMap((section) => writeSection(section)),
    ...writeRest(draft),
    '',
  ].join('\n');

const writeSource = ({ publisher, title, day, url }: DeckDraft): string[] => [
  'sources:',
  '  source:',
  `    publisher: ${quote(publisher ?? title)}${publisher === undefined ? ' # TODO: who published it' : ''}`,
  `    title: ${quote(title)}`,
  `    date: ${quote(day)}`,
  ...(url === undefined ? [] : [`    url: ${quote(url)}`]),
  `    text: ${SOURCE_TEXT}`,
];

const writeUnits = ({ figures, language }: DeckDraft): string[] => {
  const own = new Map(
    figures.flatMap(({ unit, unitWords }) => (unitWords === undefined ? [] : [[unit, unitWords] as const])),
  );
  return own.size === 0
    ? []
    : [
        'units:',
        ...[...own].map(([unit, words]) => `  ${unit}: { ${language}: { other: ${quote(words)} } }`),
      ];
};

const writeFigures = ({ figures, earlier }: DeckDraft): string[] =>
  figures.length === 0
    ? []
    : [
        'figures:',
        ...figures.flatMap((figure) => [
          ...writeFigure(figure),
          ...(earlier.includes(figure.id)
            ? [
                `  ${earlierId(figure.id)}: { label: ${quote(figure.label)}, derive: { previous: ${figure.id} } }`,
              ]
            : []),
        ]),
      ];

const writeFigure = (figure: FigureDraft): string[] => {
  const { id, label, value, unit, qualifier, period, status, growth, paragraph, printed, converted, doubts } =
    figure;
  return [
    `  ${id}:${doubts.length > 0 ? ` # check: ${doubts.join('; ')}` : ''}`,
    `    label: ${quote(label)}`,
    `    value: ${value}`,
    `    unit: ${unit}`,
    ...(qualifier === undefined ? [] : [`    qualifier: ${qualifier}`]),
    `    period: ${quote(period)}`,
    ...(status === 'target' ? ['    status: target'] : []),
    ...(growth === undefined ? [] : [`    growth: ${growth}`]),
    ...(paragraph > 0 ? [`    paragraph: ${paragraph}`] : []),
    `    printed: ${quote(printed)}`,
    ...(converted === undefined
      ? []
      : [`    converted: { value: ${converted.value}, unit: ${converted.unit} }`]),
  ];
};

const writeMisprints = ({ misprints, language }: DeckDraft): string[] =>
  misprints.length === 0
    ? []
    : [
        'misprints:',
        ...misprints.flatMap(({ printed, figure, amount, expected }) => [
          `  - printed: ${quote(printed)}`,
          `    figure: ${figure}`,
          '    source: source',
          `    text: ${quote(MISPRINT[language]?.(figure, amount, expected) ?? misprintInEnglish(figure, amount, expected))}`,
        ]),
      ];

type Tell = (figure: string, amount: string, expected: string) => string;
const misprintInEnglish: Tell = (figure, amount, expected) =>
  `The source prints {plain: ${amount}} for {${figure}}; by the usual rates it is about {plain: ${expected}}.`;
const MISPRINT: Readonly<Record<string, Tell>> = {
  zh: (figure, amount, expected) =>
    `原文把{${figure}}折合为{plain: ${amount}}，按通常汇率约为{plain: ${expected}}。`,
  de: (figure, amount, expected) =>
    `Die Quelle nennt {plain: ${amount}} für {${figure}}; nach den üblichen Kursen sind es etwa {plain: ${expected}}.`,
};

const writeCharts = ({ charts }: DeckDraft): string[] =>
  charts.length === 0
    ? []
    : [
        'charts:',
        ...charts.flatMap(({ id, title, rows }) => [
          `  ${id}:`,
          '    kind: columns',
          `    title: ${quote(title)}`,
          '    categories:',
          ...rows.map(
            ({ label, values }) => `      - { label: ${quote(label)}, values: [${values.join(', ')}] }`,
          ),
        ]),
      ];

const writeSection = ({
  id,
  topic,
  messages,
  points,
  blocks,
  notes,
  hasPlainNotes,
}: SectionDraft): string[] => [
  `  - id: ${id}`,
  ...(topic === undefined ? [] : [`    topic: ${quote(topic)}`]),
  `    message: ${quote(messages[0] ?? topic ?? id)} # TODO`,
  ...(points.length === 0
    ? []
    : [
        '    points:',
        ...points.flatMap(({ words, sentence }) => [
          ...(words.length < sentence.text.length - 20 ? [`      # ${comment(sentence.text)}`] : []),
          `      - ${quote(words)} # TODO`,
        ]),
      ]),
  ...blocks.flatMap(writeBlock),
  ...(notes.length === 0
    ? []
    : [
        '    notes:',
        `      ${quote(notes.map((own) => wordsOf(own, wholeOf(own), hasPlainNotes)).join(notes[0]?.language === 'zh' ? '' : ' '))}`,
      ]),
];

const writeBlock = (block: SectionDraft['blocks'][number]): string[] => {
  if (block.kind === 'chart') return [`    chart: ${block.chart}`];
  if (block.kind === 'figures') return [`    figures: [${block.ids.join(', ')}]`];
  if (block.kind === 'photo')
    return [
      '    photo:',
      `      file: ${quote(block.file)}`,
      `      alt: ${quote(block.alt)}`,
      ...(block.caption === '' ? [] : [`      caption: ${quote(block.caption)}`]),
    ];
  if (block.kind === 'table')
    return [
      '    table:',
      `      header: [${block.header.map(quote).join(', ')}]`,
      '      rows:',
      ...block.rows.map((row) => `        - [${row.map(quote).join(', ')}]`),
    ];
  return [
    '    timeline:',
    ...block.steps.flatMap(({ date, words, sentence }) => [
      `      # ${comment(sentence.text)}`,
      `      - { date: ${quote(date)}, text: ${quote(words)} } # TODO`,
    ]),
  ];
};

const writeRest = ({ leftovers, notices }: DeckDraft): string[] => [
  ...(leftovers.length === 0
    ? []
    : [
        '# Numbers of the text that became no figure:',
        ...leftovers.map(
          ({ text, why, sentence }) => `# - “${comment(text)}”, for ${why}: ${comment(sentence)}`,
        ),
      ]),
  ...(notices.length === 0 ? [] : ['# Left out:', ...notices.map((text) => `# - ${comment(text)}`)]),
];
