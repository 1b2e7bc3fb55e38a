import { type DirectionWords, NO_DIRECTIONS, words } from './directions.ts';

export const GERMAN_DIRECTIONS: DirectionWords = {
  ...NO_DIRECTIONS,
  up: words(
    'stieg, stiegen, steigen, steigt, steigend*, gestiegen*, steigert*, gesteigert, *steigerung, *steigerungen, *anstieg, *anstiege, *anstiegs, wuchs, wuchsen, wachsen, wächst, wachsend*, gewachsen*, *wachstum, *wachstums, *zuwachs, *zuwächse, *zunahme, zugenommen, zunahm, zunehmen, *plus, erhöh*, *erhöhung, kletter*, geklettert, *zugewinn, verbesser*, *aufschwung, zugelegt, zulegen, zulegte, angestiegen, ansteigen, höher*, anzog, angezogen',
  ),
  down: words(
    'sank, sanken, sinken, sinkt, sinkend*, gesunken*, *senkung, senkt*, gesenkt, fiel, fielen, fallen, fällt, fallend*, gefallen*, *rückgang, *rückgänge, *rückgangs, zurückgegangen, zurückging, zurückgehen, zurückgeht, *abnahme, abgenommen, abnahm, abnehmen, verringer*, *minus, reduzier*, *reduzierung, schrumpf*, geschrumpft, *verlust, *verluste, *verlusten, verlor, verloren, verlieren, verliert, *einbruch, eingebrochen, einbrach, *einbußen, *einbuße, niedriger*, negatives Wachstum, negativem Wachstum, *kürzung, gekürzt, nachgegeben, abgesunken, *schwund, gesunken',
  ),
  afterUp: words('mehr, über, darüber, größer'),
  afterDown: words('weniger, unter, darunter, geringer, kleiner'),
  endUp: words('zu, an'),
  endDown: words('zurück, ab, ein, nach'),
  rates: words('*wachstumsrate, *zuwachsrate, *veränderungsrate, *wachstum, *wachstums'),
  falls: words('*rückgang, *minus, *einbruch, *abnahme'),
  losses: words(
    '*verlust, *verluste, *verlusten, *verlusts, *fehlbetrag, *defizit, *defizits, *minus, verlor, verloren, *schulden, negativ*, rote zahlen, *abfluss',
  ),
  profits: words('*gewinn, *gewinne, *gewinns, *überschuss, *überschusses, *plus, *zufluss'),
  neutral: words(
    'nicht nur, nicht bloß, nicht weniger als, veränder*, *veränderung, an erster, ein paar, auf den, darunter fallen',
  ),
  particles: words(
    'um, von, ein, eine, einen, einem, der, das, rund, etwa, ca, circa, fast, knapp, mehr als, über, gut, nur, weitere, weiter, erneut, leicht, stark, deutlich, kräftig, sogar, in Höhe von, bei, beträgt, betrug, mindestens, im Jahresvergleich',
  ),
  levels: words('auf, zwischen, gegenüber, nach, statt, verglichen mit'),
  origins: words('von'),
  measures: words('um, und zwar um, nämlich um'),
  negations: words('nicht, kein, keine, keinen, keinem, keiner, ohne, nie, weder, statt, anstatt'),
  betweenNegation: words('mehr, einen, ein, eine, weiter, zu, der, dem'),
  stops: words(
    'als, während, und, oder, aber, nach, vor, mit, ohne, wenn, weil, da, in, im, auf, an, am, bei, für, von, aus, durch, trotz, dank, wegen, angesichts, ist, war, waren, sind, hat, hatte, haben, der, die, das, obwohl, bis, gegenüber, wobei',
  ),
  conjunctions: words('und, oder, und um, oder um, bis, beziehungsweise, bzw., und sogar'),
  comparisons: words(
    'im Jahresvergleich, zum Vorjahr, gegenüber dem Vorjahr, gegenüber Vorjahr, gegenüber dem Vorquartal, zum Vorquartal, zum Vormonat',
  ),
};
