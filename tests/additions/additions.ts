/** A kind of everything that can be added, as somebody would add it who knows nothing else of the tree. */

export interface Addition {
  /** As CONTRIBUTING names it. */
  readonly what: string;
  /** The file to write, and what stands in it. */
  readonly file: string;
  readonly content: string;
  /** Its row: in which file, behind what, and what the row needs to be imported. */
  readonly row?: {
    readonly file: string;
    readonly table: string;
    readonly row: string;
    readonly uses: string;
  };
}

const BLOCK = `/** A sentence by itself. */
import type { RichText } from '../figures/rich-text.ts';
import { text } from '../figures/text.ts';
import { setText, styled } from '../slides/set-text.ts';
import { defineBlock } from './kind.ts';

export const banner = defineBlock<typeof text._output, RichText>({
  schema: text,
  read: (declared, reader) => reader.rich(declared, []),
  figures: ({ figures }) => figures,
  layOut: ({ runs, at }, area, context) => {
    const paragraphs = [{ runs, level: 1 }];
    const set = setText(
      { name: 'banner', box: area, paragraphs, levels: [styled(context, 'quotation')], at },
      context,
    );
    return { look: 'Banner', placeholders: [], art: [], shapes: [set.shape], problems: set.problems };
  },
});
`;

const PAGE = `/** Who made the deck. */
import type { RichText } from '../figures/rich-text.ts';
import { text } from '../figures/text.ts';
import { frameSlide } from '../slides/frame.ts';
import { definePage } from './kind.ts';

export const colophon = definePage<typeof text._output, RichText>({
  schema: text,
  read: (declared, reader) => reader.rich(declared, []),
  figures: ({ figures }) => figures,
  layOut: (content, _, context) => {
    if (!content) return [];
    const request = { title: content, kicker: undefined, source: undefined, place: undefined };
    const frame = frameSlide(request, context);
    const { placeholders, problems } = frame;
    return [
      {
        id: 'colophon',
        kind: 'colophon',
        section: 'Colophon',
        layout: { name: 'Colophon', background: 'background', art: [], placeholders },
        shapes: [...frame.head, ...frame.foot],
        notes: [],
        problems,
      },
    ];
  },
});
`;

const CHART = `/** One row of cells. */
import * as z from 'zod';
import { type ChartKind, figureRef } from '../kind.ts';
import { planAxis } from '../planning/axis.ts';
import { type CommonChart, commonRefs, commonShape, localiseCommon } from '../planning/common.ts';
import { idsOf, planValue, shownFigures } from '../planning/figures.ts';

const schema = z.strictObject({ kind: z.literal('strip'), ...commonShape, values: z.array(figureRef).min(1) });
type Declared = z.infer<typeof schema>;

interface StripChart extends CommonChart {
  readonly kind: 'strip';
  readonly values: readonly string[];
}

export const strip: ChartKind<Declared, StripChart> & { readonly schema: typeof schema } = {
  schema,
  localise: (declared, { say }) => ({ kind: 'strip', ...localiseCommon(declared, say), values: declared.values }),
  figureIds: (chart) => idsOf([...chart.values, ...commonRefs(chart)]),
  plan: ({ title, values }, context) => {
    const figures = shownFigures(values, context);
    const numbers = context.words.axis(figures);
    const style = { role: 'primary', isHighlight: false } as const;
    return {
      kind: 'strip',
      form: 'cells',
      title,
      mark: 'cell',
      orientation: 'horizontal',
      stacking: 'none',
      categories: [{ label: title, isHighlight: false }],
      series: values.map((ref) => ({
        ...style,
        name: context.figure(ref).label,
        values: [planValue(ref, numbers, figures, context, style)],
      })),
      axis: planAxis(
        numbers,
        figures.map(({ value }) => value),
      ),
      annotations: [],
    };
  },
  findFaults: () => [],
};
`;

const FORMAT = `/** The titles of a deck, as plain text. */
import type { RenderedDeck } from './rendered.ts';

export const writeTitles = ({ deck }: RenderedDeck): Uint8Array =>
  new TextEncoder().encode(deck.slides.map(({ title }) => title).join('\\n'));
`;

const LANGUAGE = `import { ENGLISH } from './en.ts';
import type { Language } from './language.ts';

/** Esperanto, as far as it is known here. */
export const ESPERANTO: Language = {
  ...ENGLISH,
  tag: 'eo',
  writing: {
    ...ENGLISH.writing,
    phrases: { ...ENGLISH.writing.phrases, sourcesTopic: 'Fontoj' },
    units: { vehicle: { one: 'veturilo', other: 'veturiloj' } },
  },
};
`;

const BRAND = `meta: { name: Added }
color:
  palette: { ink: "#1B1F23", paper: "#FFFFFF", green: "#0B5D3B", orange: "#F2A24A", grey: "#5A6067" }
  foreground: ink
  background: paper
  primary: green
  secondary: grey
  tertiary: orange
  light: "#F2F4F6"
  dark: "#202A33"
typography:
  base: { family: Arial }
  headings: { family: Arial }
defaults:
  briefdeck: { east-asian: Microsoft YaHei, colors: {} }
`;

export const ADDITIONS: readonly Addition[] = [
  {
    what: 'a block',
    file: 'src/blocks/banner.ts',
    content: BLOCK,
    row: {
      file: 'src/blocks/kinds.ts',
      table: 'const BLOCK_KINDS = {',
      row: '  banner,',
      uses: "import { banner } from './banner.ts';",
    },
  },
  {
    what: 'a page',
    file: 'src/pages/colophon.ts',
    content: PAGE,
    row: {
      file: 'src/pages/kinds.ts',
      table: 'const PAGE_KINDS = {\n  cover,',
      row: '  colophon,',
      uses: "import { colophon } from './colophon.ts';",
    },
  },
  {
    what: 'a chart kind',
    file: 'src/charts/kinds/strip.ts',
    content: CHART,
    row: {
      file: 'src/charts/kinds.ts',
      table: 'const CHART_KINDS = {',
      row: '  strip,',
      uses: "import { strip } from './kinds/strip.ts';",
    },
  },
  {
    what: 'a format',
    file: 'src/output/titles.ts',
    content: FORMAT,
    row: {
      file: 'src/output/formats.ts',
      table: 'const OUTPUT_FORMATS = {',
      row: `  titles: {
    mediaType: 'text/plain',
    suffixes: ['.txt'],
    write: async (rendered) => [{ suffix: '.txt', bytes: writeTitles(rendered) }],
  },`,
      uses: "import { writeTitles } from './titles.ts';",
    },
  },
  { what: 'a brand', file: 'templates/added/_brand.yml', content: BRAND },
  {
    what: 'a language',
    file: 'src/languages/eo.ts',
    content: LANGUAGE,
    row: {
      file: 'src/languages/languages.ts',
      table: 'const LANGUAGES: readonly Language[] = [',
      row: '  ESPERANTO,',
      uses: "import { ESPERANTO } from './eo.ts';",
    },
  },
];

/** A deck that is made of nothing but what was added. */
export const ARTICLE = `title: Veturiloj
date: "2024-11-12"
languages: [eo]
brand: added
colophon: Farita de ni
sources: { survey: { publisher: Oficejo, title: Enketo, date: "2024-11-01" } }
figures:
  first: { label: Unua, value: 120, unit: vehicle, period: "2023", status: reported, source: survey }
  second: { label: Dua, value: 340, unit: vehicle, period: "2024", status: reported, source: survey }
charts:
  both: { kind: strip, title: Ambaŭ, values: [first, second] }
sections:
  - { id: one, topic: Vortoj, message: Jen vortoj, banner: "Ni havas {second}" }
  - { id: two, topic: Bildo, message: Jen bildo, chart: both }
`;
