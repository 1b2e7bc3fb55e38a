/** The words by which sentences compare two figures. A further wording is one row, a further language one block of rows. */

/** `a > b` where `{a} … words … {b}`; `rises` and `falls` stand anywhere before or between. */
export interface ComparisonWords {
  /** Between two figures: the first is more than the second. */
  readonly more: RegExp;
  readonly less: RegExp;
  /** Between two figures: the first is a part of the second, and the reverse. */
  readonly partOf: RegExp;
  readonly hasPart: RegExp;
  /** Before the first figure, with `hasPart` in mind: `Of {whole}, {part}`. */
  readonly ofWhole: RegExp;
  /** Right before the first and between both: `from {a} to {b}`. */
  readonly from: RegExp;
  readonly to: RegExp;
  /** Between both, the later value first: `{now}, up from {before}`. */
  readonly upFrom: RegExp;
  readonly downFrom: RegExp;
  readonly rises: RegExp;
  readonly falls: RegExp;
  readonly most: RegExp;
  readonly least: RegExp;
  /** Between figures in their order: `followed by`. */
  readonly next: RegExp;
  /** Turns a comparison round, or makes it a wish. */
  readonly unsure: RegExp;
}

const LONG = 'more|higher|larger|greater|bigger|longer|faster|better|stronger';
const SHORT = 'less|fewer|lower|smaller|shorter|slower|weaker|worse';

export const ENGLISH: ComparisonWords = {
  more: new RegExp(
    String.raw`\b(?:exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?|overt(?:ook|akes?|aking)|outstrip\w*|outnumber(?:s|ing)?|(?<!were |was |are |is )outnumbered|outpac\w*|outs(?:old|ell\w*)|outweigh\w*|(?:${LONG})(?: \w+){0,2} than|above|ahead of)\b`,
    'iu',
  ),
  less: new RegExp(
    String.raw`\b(?:(?:${SHORT})(?: \w+){0,2} than|below|behind|short of|trail(?:s|ed|ing)?|(?:was|were|is|are) (?:exceeded|surpassed|overtaken|outnumbered|outstripped) by)\b`,
    'iu',
  ),
  partOf: /^ (?:out )?of (?:the |all |all the |its |their |these |those )?$/iu,
  hasPart:
    /[,:;(–—] ?(?:of which|of them|of these|of that|including|among (?:them|which|these)|among it)\b/iu,
  ofWhole:
    /(?:^|[,:;–—(]\s*|\b(?:and|but)\s)\s*(?:out )?of (?:the |all |all the |its |their |these |those )?$/iu,
  from: /\bfrom (?:just |only |about |some |over |nearly |a )?$/iu,
  to: /^[^,;]{0,40}\bto (?:just |only |about |some |over |nearly |a )?$/iu,
  upFrom: /\b(?:up|rising|growing|increase|rise|growth|gain) from\b/iu,
  downFrom: /\b(?:down|falling|shrinking|decrease|fall|drop|decline) from\b/iu,
  rises:
    /\b(?:up|rose|ris(?:e|es|en|ing)|gr[eo]w(?:s|n|ing)?|growth|increas\w+|climb\w*|jump\w*|soar\w*|gain\w*|expand\w*|doubl\w+|tripl\w+|improv\w+|went up|advanc\w+|surg\w+)\b/iu,
  falls:
    /\b(?:down|f[ae]ll(?:s|en|ing)?|declin\w+|dropp?\w*|decreas\w+|shr[aiu]nk\w*|s[aiu]nk\w*|reduc\w+|cut|slid|slip\w*|halv\w+|contract(?:ed|s)|went down|dipp\w+|shorten\w*|narrow\w*)\b/iu,
  most: /\b(?:largest|biggest|highest|greatest|longest|strongest|leading|the most|ranks? first|leads?|led)\b/iu,
  least: /\b(?:smallest|lowest|the least|the fewest|shortest|weakest)\b/iu,
  next: /\b(?:followed by|ahead of|before|then)\b/iu,
  unsure:
    /\b(?:not|no|never|nor|neither|without|hardly|rather|instead|if|unless|would|could|should|may|might|than expected)\b|n't|n’t/iu,
};

export const CHINESE: ComparisonWords = {
  more: /超过|超出|高于|多于|大于|高出|快于|领先|优于|长于|赶超|反超/u,
  less: /低于|少于|小于|不及|不足|落后于|慢于|短于|逊于/u,
  partOf: /^(?:辆|家|人|个)?(?:占|是)(?:全部|全省|全市|其)?$/u,
  hasPart: /其中|包括|包含/u,
  ofWhole: /(?!)/u,
  from: /(?:由|从|自)[^，。；{}]{0,12}$/u,
  to: /^[^，。；]{0,16}(?:至|到|为|成)[^，。；]{0,4}$/u,
  upFrom: /(?!)/u,
  downFrom: /(?!)/u,
  rises: /增|升|提高|扩大|涨|上调|跃|壮大|翻/u,
  falls: /降|减|跌|缩|回落|下调|下滑/u,
  most: /最大|最高|最多|居首|第一大|居第一|领先|首位/u,
  least: /最小|最低|最少|末位/u,
  next: /其次|依次|之后|紧随/u,
  unsure: /不(?!及|足)|未|没|如果|若|力争|争取|预计|有望/u,
};

const UNCLAIMED = /(?!)/u;

export const GERMAN: ComparisonWords = {
  more: /(?<!\p{L})(?:mehr als|höher als|größer als|länger als|übert(?:raf|rafen|rifft|reffen)|überstieg(?:en)?|übersteigt|überholte[n]?|(?:lag|lagen|liegt|liegen) über)(?!\p{L})/iu,
  less: /(?<!\p{L})(?:weniger als|niedriger als|geringer als|kleiner als|kürzer als|(?:lag|lagen|liegt|liegen) (?:unter|hinter)|blieb(?:en)? hinter)(?!\p{L})/iu,
  partOf: /^ (?:von|der|aller|unter) (?:den |allen |insgesamt )?$/iu,
  hasPart: /(?<!\p{L})(?:davon|darunter|wovon|worunter|einschließlich)(?!\p{L})/iu,
  ofWhole: /(?:^|[,:;–—(]\s*|\bund\s)\s*von (?:den |allen |insgesamt )?$/iu,
  from: /\bvon (?:nur |rund |etwa |gut |knapp )?$/iu,
  to: /^[^,;]{0,40}\bauf (?:nur |rund |etwa |gut |knapp )?$/iu,
  upFrom: UNCLAIMED,
  downFrom: UNCLAIMED,
  rises:
    /(?<!\p{L})(?:stieg(?:en)?|steig\p{L}+|gestiegen|wuchs(?:en)?|gewachsen|wächst|zunahm\p{L}*|nahm\p{L}* zu|erhöht\p{L}*|kletter\p{L}+|Anstieg|Zuwachs|Plus|legte\p{L}* zu)(?!\p{L})/iu,
  falls:
    /(?<!\p{L})(?:sank(?:en)?|sink\p{L}+|gesunken|fiel(?:en)?|gefallen|ging\p{L}* zurück|zurückgegangen|schrumpf\p{L}+|Rückgang|Minus|nahm\p{L}* ab|verringer\p{L}+|kürz\p{L}+|halbier\p{L}+)(?!\p{L})/iu,
  most: /(?<!\p{L})(?:größte[nrsm]?|meisten|höchste[nrsm]?|stärkste[nrsm]?|führt|führend\p{L}*|Spitzenreiter|an der Spitze)(?!\p{L})/iu,
  least:
    /(?<!\p{L})(?:kleinste[nrsm]?|wenigsten|niedrigste[nrsm]?|geringste[nrsm]?|schwächste[nrsm]?)(?!\p{L})/iu,
  next: /(?<!\p{L})(?:gefolgt von|vor|dann|dahinter)(?!\p{L})/iu,
  unsure:
    /(?<!\p{L})(?:nicht|kein\p{L}*|nie|ohne|wenn|falls|würde\p{L}*|könnte\p{L}*|sollte\p{L}*|dürfte\p{L}*)(?!\p{L})/iu,
};

export const SPANISH: ComparisonWords = {
  more: /(?<!\p{L})(?:más que|mayor(?:es)? que|superior(?:es)? a|superó|superaron|supera[n]?|por encima de|por delante de)(?!\p{L})/iu,
  less: /(?<!\p{L})(?:menos que|menor(?:es)? que|inferior(?:es)? a|por debajo de|por detrás de)(?!\p{L})/iu,
  partOf: /^ de (?:los |las |un total de )?$/iu,
  hasPart:
    /(?<!\p{L})(?:de los cuales|de las cuales|de ellos|de ellas|incluid[oa]s|entre ellos|entre ellas)(?!\p{L})/iu,
  ofWhole: /(?:^|[,:;–—(]\s*|\by\s)\s*de (?:los |las )?$/iu,
  from: /(?<!\p{L})de(?:sde)? (?:solo |unos |unas |casi )?$/iu,
  to: /^[^,;]{0,40}(?<!\p{L})a (?:solo |unos |unas |casi )?$/iu,
  upFrom: UNCLAIMED,
  downFrom: UNCLAIMED,
  rises: /(?<!\p{L})(?:subi\p{L}+|sube|creci\p{L}+|crece|aument\p{L}+|pasó|increment\p{L}+|alza)(?!\p{L})/iu,
  falls:
    /(?<!\p{L})(?:baj\p{L}+|cay\p{L}+|cae|disminuy\p{L}+|reduj\p{L}+|redujo|descend\p{L}+|caída|descenso)(?!\p{L})/iu,
  most: /(?<!\p{L})(?:la mayor|el mayor|los mayores|las mayores|lidera|encabeza|primer(?:o|a)?)(?!\p{L})/iu,
  least: /(?<!\p{L})(?:la menor|el menor|los menores|las menores)(?!\p{L})/iu,
  next: /(?<!\p{L})(?:seguid[oa]s? (?:de|por)|por delante de|luego)(?!\p{L})/iu,
  unsure: /(?<!\p{L})(?:no|nunca|sin|si|podría\p{L}*|debería\p{L}*)(?!\p{L})/iu,
};

const BY_LANGUAGE: Readonly<Record<string, ComparisonWords>> = {
  en: ENGLISH,
  zh: CHINESE,
  de: GERMAN,
  es: SPANISH,
};

/** Undefined for a language whose comparisons nobody has written down. */
export const comparisonWords = (language: string): ComparisonWords | undefined => {
  const [base = ''] = language.split('-');
  return Object.hasOwn(BY_LANGUAGE, base) ? BY_LANGUAGE[base] : undefined;
};
