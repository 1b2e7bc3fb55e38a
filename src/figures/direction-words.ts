/** The words by which a language tells the way a quantity goes; a `*` stands for any letters. */

export interface DirectionWords {
  /** Verbs and nouns before or after a change: `rose`, `an increase of`. */
  readonly up: readonly string[];
  readonly down: readonly string[];
  /** These tell a direction only right before a change: 高, 少. */
  readonly closeUp: readonly string[];
  readonly closeDown: readonly string[];
  /** These tell a direction only after it: `more`, `below`. */
  readonly afterUp: readonly string[];
  readonly afterDown: readonly string[];
  /** Verbs that a clause ends with after `um …`: `ging um … zurück`. */
  readonly endUp: readonly string[];
  readonly endDown: readonly string[];
  /** Names of a rate, which has a sign of its own; some of them tell a direction as well. */
  readonly rates: readonly string[];
  /** Nouns of a fall that keeps its name where a verb says how it changes: `the decline slowed to`. */
  readonly falls: readonly string[];
  /** Amounts below and above zero: `a loss of`, `a profit of`. */
  readonly losses: readonly string[];
  readonly profits: readonly string[];
  /** Phrases that only look like direction words: `made up`. */
  readonly neutral: readonly string[];
  /** Between a direction word and its number: `by`, `about`. */
  readonly particles: readonly string[];
  /** A number behind them is where something goes, not how far: `to`, `from`. */
  readonly levels: readonly string[];
  /** They mean `from` where one of `levels` follows the number, and `of` elsewhere: `von`, `de`. */
  readonly origins: readonly string[];
  /** Behind a comma they go on with what stands before it: `fell sharply, by`. */
  readonly measures: readonly string[];
  /** A direction word right behind them is denied. */
  readonly negations: readonly string[];
  /** They may stand between a negation and what it denies. */
  readonly betweenNegation: readonly string[];
  /** Behind them something else begins. */
  readonly stops: readonly string[];
  /** Between two numbers that share a direction: `and`. */
  readonly conjunctions: readonly string[];
  /** They say against what a change is, and nothing of where it goes. */
  readonly comparisons: readonly string[];
}

const list = (words: string): readonly string[] => words.split(',').map((word) => word.trim());

const NONE: DirectionWords = {
  up: [],
  down: [],
  closeUp: [],
  closeDown: [],
  afterUp: [],
  afterDown: [],
  endUp: [],
  endDown: [],
  rates: [],
  falls: [],
  losses: [],
  profits: [],
  neutral: [],
  particles: [],
  levels: [],
  origins: [],
  measures: [],
  negations: [],
  betweenNegation: [],
  stops: [],
  conjunctions: [],
  comparisons: [],
};

const ENGLISH: DirectionWords = {
  ...NONE,
  up: list(
    'up, rise, rises, rising, rose, risen, grow, grows, growing, grew, grown, growth, increas*, gain, gains, gained, gaining, climb*, jump*, surg*, soar*, expand*, expansion, improv*, advanc*, rally, rallied, rallying, rebound*, recover*, uptick, upturn, upswing, uplift, higher, add, adds, added, adding, boost*, lift*, raise, raises, raised, raising, swell*, leap*, strengthen*, hike, hikes, hiked, spike*, plus, outperformed by, ahead by',
  ),
  down: list(
    'down, fall, falls, falling, fell, fallen, drop, drops, dropped, dropping, declin*, decreas*, reduc*, shrink*, shrank, shrunk, contracted, contracting, contraction, slump*, slid, slide, slides, sliding, plung*, plummet*, tumbl*, dip, dips, dipped, dipping, sank, sink, sinks, sinking, sunk, slip, slips, slipped, slipping, lose, loses, lost, losing, loss, losses, lower, lowered, cut, cuts, cutting, weaken*, retreat*, ease, eases, eased, easing, downturn, downtick, downswing, minus, negative growth, deteriorat*, dwindl*, collaps*, crash*, setback, shed, sheds, behind by, diminish*, slash*, drop-off',
  ),
  afterUp: list('more, above, greater, larger, bigger, ahead'),
  afterDown: list('less, fewer, below, under, smaller, short of, behind, off'),
  rates: list('growth rate, growth rates, rate of growth, rate of change, growth'),
  falls: list('decline, fall, drop, decrease, contraction, slump, reduction, downturn, negative growth'),
  losses: list(
    'loss, losses, lost, lose, losing, loses, deficit, deficits, shortfall, negative, outflow, outflows, debt, debts, minus, in the red, red ink, burn, burned, writedown, write-down, impairment',
  ),
  profits: list(
    'profit, profits, surplus, surpluses, gain, gains, earned, earnings, inflow, inflows, positive, plus',
  ),
  neutral: list(
    'not only, not just, not merely, no less than, not less than, made up, make up, makes up, making up, set up, up to, in the fall, this fall, last fall, next fall, chang*, fall into, falls into, add up, adds up, lost-time',
  ),
  particles: list(
    'by, of, a, an, the, about, around, some, roughly, approximately, nearly, almost, over, more than, less than, at least, just, only, another, further, a further, again, as much as, under, slightly, sharply, strongly, significantly, markedly, steeply, modestly, moderately, considerably, well, was, is, were, came to, amounted to, up to, close to, reached, at, still, even, almost, equal to, equivalent to, amounting to, totalling',
  ),
  levels: list('to, from, between, against, versus, compared with, compared to, after'),
  measures: list('by'),
  negations: list(
    "not, never, no, without, didn't, doesn't, don't, didn’t, doesn’t, don’t, hasn't, hasn’t, haven’t, haven't, wasn't, wasn’t, won't, won’t, neither, nor, cannot, instead of, rather than, no longer",
  ),
  betweenNegation: list(
    'a, an, any, the, yet, even, really, further, again, it, they, did, does, do, been, be, see, seen, show, shown, sign of, significant, significantly, ever, of',
  ),
  stops: list(
    'as, while, whereas, and, or, but, after, before, with, without, when, because, since, if, in, on, at, of, for, from, to, by, than, through, during, despite, amid, amidst, against, thanks, due, owing, following, given, is, was, were, are, has, had, have, that, which, who, where, whose, although, though, until',
  ),
  conjunctions: list('and, or, and by, or by, to, and then, and even'),
  comparisons: list(
    'year on year, year-on-year, year over year, year-over-year, y/y, yoy, quarter on quarter, quarter-on-quarter, q/q, month on month, month-on-month, m/m, on the year, on the quarter, from a year earlier, from a year before',
  ),
};

const CHINESE: DirectionWords = {
  ...NONE,
  up: list(
    '增长, 增長, 成长, 成長, 增加, 上升, 提高, 提升, 上涨, 上漲, 涨幅, 漲幅, 增幅, 升幅, 攀升, 扩大, 擴大, 走高, 回升, 反弹, 反彈, 增多, 高出, 净增, 淨增, 激增, 猛增, 大增, 增产, 增產, 增收, 上调, 上調, 飙升, 飆升',
  ),
  down: list(
    '下降, 减少, 減少, 降低, 降幅, 跌幅, 减幅, 減幅, 下跌, 下滑, 回落, 萎缩, 萎縮, 缩减, 縮減, 缩小, 縮小, 收缩, 收縮, 走低, 衰退, 负增长, 負增長, 負成長, 下挫, 锐减, 銳減, 骤降, 驟降, 大降, 减产, 減產, 减收, 下调, 下調, 暴跌, 大跌, 缩水, 縮水, 滑落',
  ),
  closeUp: list('增, 升, 涨, 漲, 多, 高, 快'),
  closeDown: list('减, 減, 降, 跌, 少, 低, 慢'),
  rates: list('增速, 增长率, 增長率, 成長率, 增长速度, 變動率, 变动率, 增长, 增長, 成長, 增幅'),
  falls: list('降幅, 跌幅, 减幅, 減幅, 负增长, 負增長'),
  losses: list('亏损, 虧損, 逆差, 赤字, 净流出, 淨流出, 亏空, 负债, 損失, 损失, 缺口, 负, 減少, 减少, 净亏'),
  profits: list('盈利, 利润, 利潤, 顺差, 順差, 盈余, 盈餘, 净流入, 淨流入, 收益'),
  neutral: list(
    '高于, 高於, 低于, 低於, 不低于, 不高于, 多于, 少于, 至少, 大多, 高达, 高達, 变化, 變化, 变动, 變動',
  ),
  particles: list(
    '了, 约, 約, 近, 达, 達, 为, 為, 到, 超过, 超過, 逾, 将近, 幅度, 的, 达到, 達到, 是, 仅, 僅, 大幅, 出, 同比, 环比',
  ),
  levels: list('至, 到, 从, 從, 由, 自, 為至, 为至'),
  negations: list(
    '未, 没有, 沒有, 没, 沒, 不, 不再, 无, 無, 并非, 並非, 止, 停止, 扭转, 扭轉, 遏制, 未见, 未見, 没有出现, 未出现',
  ),
  conjunctions: list('和, 与, 與, 及, 以及, 、, 至, 到, 或'),
  comparisons: list('同比, 环比, 環比, 較上年同期, 较上年同期'),
};

const GERMAN: DirectionWords = {
  ...NONE,
  up: list(
    'stieg, stiegen, steigen, steigt, steigend*, gestiegen*, steigert*, gesteigert, *steigerung, *steigerungen, *anstieg, *anstiege, *anstiegs, wuchs, wuchsen, wachsen, wächst, wachsend*, gewachsen*, *wachstum, *wachstums, *zuwachs, *zuwächse, *zunahme, zugenommen, zunahm, zunehmen, *plus, erhöh*, *erhöhung, kletter*, geklettert, *zugewinn, verbesser*, *aufschwung, zugelegt, zulegen, zulegte, angestiegen, ansteigen, höher*, anzog, angezogen',
  ),
  down: list(
    'sank, sanken, sinken, sinkt, sinkend*, gesunken*, *senkung, senkt*, gesenkt, fiel, fielen, fallen, fällt, fallend*, gefallen*, *rückgang, *rückgänge, *rückgangs, zurückgegangen, zurückging, zurückgehen, zurückgeht, *abnahme, abgenommen, abnahm, abnehmen, verringer*, *minus, reduzier*, *reduzierung, schrumpf*, geschrumpft, *verlust, *verluste, *verlusten, verlor, verloren, verlieren, verliert, *einbruch, eingebrochen, einbrach, *einbußen, *einbuße, niedriger*, negatives Wachstum, negativem Wachstum, *kürzung, gekürzt, nachgegeben, abgesunken, *schwund, gesunken',
  ),
  afterUp: list('mehr, über, darüber, größer'),
  afterDown: list('weniger, unter, darunter, geringer, kleiner'),
  endUp: list('zu, an'),
  endDown: list('zurück, ab, ein, nach'),
  rates: list('*wachstumsrate, *zuwachsrate, *veränderungsrate, *wachstum, *wachstums'),
  falls: list('*rückgang, *minus, *einbruch, *abnahme'),
  losses: list(
    '*verlust, *verluste, *verlusten, *verlusts, *fehlbetrag, *defizit, *defizits, *minus, verlor, verloren, *schulden, negativ*, rote zahlen, *abfluss',
  ),
  profits: list('*gewinn, *gewinne, *gewinns, *überschuss, *überschusses, *plus, *zufluss'),
  neutral: list(
    'nicht nur, nicht bloß, nicht weniger als, veränder*, *veränderung, an erster, ein paar, auf den, darunter fallen',
  ),
  particles: list(
    'um, von, ein, eine, einen, einem, der, das, rund, etwa, ca, circa, fast, knapp, mehr als, über, gut, nur, weitere, weiter, erneut, leicht, stark, deutlich, kräftig, sogar, in Höhe von, bei, beträgt, betrug, mindestens, im Jahresvergleich',
  ),
  levels: list('auf, zwischen, gegenüber, nach, statt, verglichen mit'),
  origins: list('von'),
  measures: list('um, und zwar um, nämlich um'),
  negations: list('nicht, kein, keine, keinen, keinem, keiner, ohne, nie, weder, statt, anstatt'),
  betweenNegation: list('mehr, einen, ein, eine, weiter, zu, der, dem'),
  stops: list(
    'als, während, und, oder, aber, nach, vor, mit, ohne, wenn, weil, da, in, im, auf, an, am, bei, für, von, aus, durch, trotz, dank, wegen, angesichts, ist, war, waren, sind, hat, hatte, haben, der, die, das, obwohl, bis, gegenüber, wobei',
  ),
  conjunctions: list('und, oder, und um, oder um, bis, beziehungsweise, bzw., und sogar'),
  comparisons: list(
    'im Jahresvergleich, zum Vorjahr, gegenüber dem Vorjahr, gegenüber Vorjahr, gegenüber dem Vorquartal, zum Vorquartal, zum Vormonat',
  ),
};

const SPANISH: DirectionWords = {
  ...NONE,
  up: list(
    'subió, subieron, sube, suben, subir, subido, subida, subidas, aument*, creci*, crece, crecen, crecer, crezca, increment*, alza, alzas, mejor*, repunt*, avanz*, avance, avances, ascens*, ascend*, ganó, elev*, sumó',
  ),
  down: list(
    'bajó, bajaron, baja, bajas, bajan, bajar, bajado, bajada, bajadas, cayó, cayeron, cae, caen, caer, caído, caída, caídas, descen*, desciend*, dismin*, reduc*, redujo, redujeron, reduj*, retroce*, perdió, perdieron, pierde, pierden, pérdida, pérdidas, merma*, contrajo, contrajeron, contracción, recort*, desplom*, crecimiento negativo, menguó, hundió, hundieron',
  ),
  afterUp: list('más, superior, superiores, mayor, mayores, por encima'),
  afterDown: list('menos, inferior, inferiores, menor, menores, por debajo'),
  rates: list('tasa de crecimiento, tasa de variación, crecimiento'),
  falls: list('descenso, caída, bajada, disminución, reducción, contracción, crecimiento negativo'),
  losses: list(
    'pérdida, pérdidas, perdió, perdieron, pierde, pierden, déficit, negativ*, deuda, deudas, números rojos, quebranto',
  ),
  profits: list('beneficio, beneficios, ganancia, ganancias, superávit, ganó, excedente'),
  neutral: list('no solo, no sólo, no menos de, vari*, a la baja, al alza, la mejor, el mejor, mejores'),
  particles: list(
    'un, una, en, el, la, del, de, de un, en un, casi, cerca de, unos, alrededor de, aproximadamente, más de, menos de, solo, apenas, ligeramente, fuertemente, otro, fue, fue del, es, interanual, hasta un',
  ),
  levels: list('a, al, hasta, frente a, frente al, desde, entre, tras, tras el'),
  origins: list('de, del'),
  measures: list('en un, un, en, concretamente un'),
  negations: list('no, sin, nunca, ni, tampoco, en lugar de, en vez de'),
  betweenNegation: list('se, ha, han, una, un, la, el, más'),
  stops: list(
    'mientras, y, o, pero, tras, antes, con, sin, cuando, porque, si, en, por, para, de, del, desde, a, al, que, durante, pese, gracias, debido, es, era, fue, ha, han, aunque, hasta, frente, ante',
  ),
  conjunctions: list('y, e, o, y un, y del, y de un, a, y el'),
  comparisons: list('interanual, intertrimestral, intermensual, respecto al año anterior'),
};

/** By the base of a language's tag. */
export const DIRECTION_WORDS: Readonly<Record<string, DirectionWords>> = {
  en: ENGLISH,
  zh: CHINESE,
  de: GERMAN,
  es: SPANISH,
};

/** What a language has with the words that content adds: for a language that we do not know, these alone. */
export const directionWordsOf = (
  language: string,
  rising: readonly string[] = [],
  falling: readonly string[] = [],
): DirectionWords => {
  const own = DIRECTION_WORDS[language.split('-')[0] ?? ''] ?? NONE;
  return { ...own, up: [...own.up, ...rising], down: [...own.down, ...falling] };
};
