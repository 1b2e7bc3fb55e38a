/** By language, the words between what a number is of and the number: `exports *reached* 23 billion`. */

export interface LabelWords {
  /** Verbs and their like, of which the subject stands before. */
  readonly verbs: RegExp;
  /** What may open a sentence before its subject, and is none of it. */
  readonly openings: RegExp;
  /** What a label does not begin with. */
  readonly determiners: RegExp;
  /** What a label does not end with. */
  readonly tails: RegExp;
  /** `growth of {label}`. */
  readonly growth: (label: string) => string;
  /** A share, of what is named behind it. */
  readonly share: (label: string, whole: string) => string;
  /** Behind a percentage: `of all vehicles`. */
  readonly whole: RegExp;
  /** The noun before an amount: `revenue of 5 billion`. */
  readonly nounBefore: RegExp;
  /** Where a word before the verb is the first of another clause. */
  readonly boundary: RegExp;
}

const words = (list: string) => list.split(', ').join('|');

const EN: LabelWords = {
  verbs: new RegExp(
    `\\s(?:${words(
      'reached, hit, totall?ed, amounted, accounted for, stood at, stands at, came to, came in at, was, were, is, are, rose, rises?, fell, falls?, grew, grows?, increased, decreased, declined, dropped, climbed, jumped, surged, soared, slipped, edged, slid, gained, lost, expanded, contracted, shrank, exceeded, surpassed, topped, passed, crossed, generated, recorded, posted, reported, produced, manufactured, sold, delivered, shipped, exported, imported, employs?, employed, has, have, had, attracted, built, operates?, operated, owns?, runs?, invested, spent, earned, plans?, aims?, aiming, expects?, will, would, made up, make up, makes up, represented, represents?, doubled, tripled, remained, averaged, slowed, accelerated, eased, narrowed, widened, said, say, achieved, boasts?, serves?, completed, opened, added, created, received, contributed, comprises?, covers?, spans?, holds?, ranks?, set, intends?, to reach, issued, launched, visited, registered, fell, saw',
    )})\\b`,
    'iu',
  ),
  openings:
    /^(?:(?:statistics|data|figures|official data|the data) (?:show|shows|showed|indicate)(?: that)?|according to [^,]+,|among (?:this|them|these|which)|of (?:this|which|these)|currently|today|meanwhile|moreover|in addition|overall|however|also|as of|by|in|during|for|over|at the end of|compared with|at present|so far|to date|with this|additionally)[,:]?\s+/iu,
  determiners:
    /^(?:the|a|an|its|their|our|this|that|these|those|and|but|while|which|who|with|it|they|we|he|she|about|some|also|total|as|of|on|at|to|from|in|for)\s+/iu,
  tails:
    /\s+(?:and|or|of|in|at|by|for|to|from|with|the|a|an|has|have|also|which|that|who|than|about|alone|now|already|currently|it|they|up|down|is|was|on|more|least)$/iu,
  growth: (label) => `Growth: ${lowerFirst(label)}`,
  share: (label, whole) => (whole === '' ? label : `${label}: share of ${whole}`),
  whole: /^\s*of (?:the |all |its |their |total )?((?:[\p{L}'’-]+\s?){1,4})/iu,
  nounBefore:
    /((?:[\p{L}'’-]+\s){0,3}[\p{L}'’-]+)\s+(?:of|worth|at|totall?ing|reaching|exceeding)(?:\s+(?:over|about|around|some|nearly|almost|more than|at least|up to|under|roughly|approximately))?\s*$/iu,
  boundary: /\b(?:that|while|whereas|and|but|which|where|as|after|when)\s/giu,
};

const ZH: LabelWords = {
  verbs:
    /(?:已经|已|共|约|将|总计|累计)?(?:达到|达|实现|完成|突破|增长|下降|上升|减少|增加|同比|为|是|有|拥有|建成|超过|超|占|增至|降至|升至|贡献|创造|吸引|投资|生产|销售|出口|交付|覆盖|提高|力争|新增|接待|收入(?=\d)|共有|设有|现有)/u,
  openings:
    /^(?:数据显示|统计显示|据统计|据介绍|据悉|其中|目前|当前|如今|同时|此外|另外|截至[^，,]*|到|预计|与此同时|总体来看|从[^，,]*看)[，,]?/u,
  determiners: /^(?:其中|该|也|并|且|的|和|及|以及|而|由|在|至|到|约|近|超|共|已)/u,
  tails: /(?:的|也|已|共|约|将|和|及|并|又|均|则|更|较|比|再|可|在|总)+$/u,
  growth: (label) => `${label}增幅`,
  share: (label, whole) => (whole === '' ? label : `${label}占${whole}比重`),
  whole: /(?!)/u,
  nounBefore: /(?!)/u,
  boundary: /(?!)/gu,
};

const DE: LabelWords = {
  verbs: new RegExp(
    `\\s(?:${words(
      'stieg(?:en)?, sank(?:en)?, fiel(?:en)?, wuchs(?:en)?, betrug(?:en)?, beträgt, lag(?:en)?, liegt, liegen, erreichte[n]?, erzielte[n]?, belief sich, beliefen sich, kletterte[n]?, legte[n]?, ging(?:en)?, nahm(?:en)?, beschäftigt[e]?, beschäftigen, hat, haben, hatte[n]?, ist, sind, war(?:en)?, verkaufte[n]?, produzierte[n]?, exportierte[n]?, investierte[n]?, will, wollen, plant, planen, soll(?:en)?, erwartet[e]?, erwirtschaftete[n]?, verzeichnete[n]?, machte[n]?, macht, entfielen, entfällt, wurde[n]?, erhöhte sich, verringerte sich, umfasst, betreibt, zählt[e]?, verfügt, bleibt, blieb, kam(?:en)?, gab(?:en)?, gibt, schrumpfte[n]?, sollen, meldete[n]?, lieferte[n]?, strebt',
    )})\\b`,
    'iu',
  ),
  openings:
    /^(?:nach angaben [^,]+,|insgesamt|davon|dabei|derzeit|aktuell|zudem|außerdem|damit|bis|im|in|am|seit|ende|anfang|gegenüber)\s+/iu,
  determiners:
    /^(?:der|die|das|den|dem|des|ein|eine|einen|einem|einer|sein|seine|ihr|ihre|und|aber|auch|rund|etwa|knapp|mit|von|im|in|am|bis|zum|es|sie)\s+/iu,
  tails:
    /\s+(?:und|oder|von|in|im|am|auf|um|mit|der|die|das|dem|den|sich|bei|zu|aus|für|rund|etwa|knapp|über)$/iu,
  growth: (label) => `Veränderung: ${label}`,
  share: (label, whole) => (whole === '' ? label : `${label}: Anteil an ${whole}`),
  whole: /^\s*(?:der|des|aller|am|an der|an den|von)\s+((?:[\p{L}-]+\s?){1,3})/iu,
  nounBefore:
    /((?:[\p{L}-]+\s){0,2}\p{Lu}[\p{L}-]+)\s+(?:von|in Höhe von)(?:\s+(?:rund|etwa|knapp|mehr als|über|gut))?\s*$/u,
  boundary: /\b(?:dass|während|und|aber|wobei|weil|als)\s/giu,
};

const ES: LabelWords = {
  ...EN,
  verbs:
    /\s(?:alcanz(?:ó|aron)|lleg(?:ó|aron)|sum(?:ó|aron)|fue(?:ron)?|es|son|subi(?:ó|eron)|cay(?:ó|eron)|creci(?:ó|eron)|aument(?:ó|aron)|baj(?:ó|aron)|super(?:ó|aron)|registr(?:ó|aron)|tiene[n]?|emplea[n]?|produj(?:o|eron)|vendi(?:ó|eron)|export(?:ó|aron)|represent(?:a|ó|aron)|supone[n]?|prevé[n]?|descend(?:ió|ieron)|se situ(?:ó|aron))(?!\p{L})/iu,
  openings: /^(?:según [^,]+,|en total|además|actualmente|de ellos|en|durante|a finales de)\s+/iu,
  determiners: /^(?:el|la|los|las|un|una|su|sus|y|pero|que|de|en|con)\s+/iu,
  tails: /\s+(?:y|o|de|en|a|por|con|el|la|los|las|que|se|un|una)$/iu,
  growth: (label) => `Variación: ${lowerFirst(label)}`,
  share: (label, whole) => (whole === '' ? label : `${label}: parte de ${whole}`),
  whole: /^\s*(?:de|del|de los|de las|de la)\s+((?:[\p{L}-]+\s?){1,3})/iu,
  nounBefore: /((?:[\p{L}-]+\s){0,2}[\p{L}-]+)\s+(?:de|por)(?:\s+(?:más de|unos|casi))?\s*$/iu,
  boundary: /(?:^|\s)(?:que|mientras|y|pero)\s/giu,
};

const lowerFirst = (text: string) =>
  /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;

const ROWS: Readonly<Record<string, LabelWords>> = { en: EN, zh: ZH, de: DE, es: ES };

export const labelWordsOf = (language: string): LabelWords => ROWS[language.split('-')[0] ?? ''] ?? EN;
