import { type DirectionWords, NO_DIRECTIONS, words } from './directions.ts';

export const SPANISH_DIRECTIONS: DirectionWords = {
  ...NO_DIRECTIONS,
  up: words(
    'subió, subieron, sube, suben, subir, subido, subida, subidas, aument*, creci*, crece, crecen, crecer, crezca, increment*, alza, alzas, mejor*, repunt*, avanz*, avance, avances, ascens*, ascend*, ganó, elev*, sumó',
  ),
  down: words(
    'bajó, bajaron, baja, bajas, bajan, bajar, bajado, bajada, bajadas, cayó, cayeron, cae, caen, caer, caído, caída, caídas, descen*, desciend*, dismin*, reduc*, redujo, redujeron, reduj*, retroce*, perdió, perdieron, pierde, pierden, pérdida, pérdidas, merma*, contrajo, contrajeron, contracción, recort*, desplom*, crecimiento negativo, menguó, hundió, hundieron',
  ),
  afterUp: words('más, superior, superiores, mayor, mayores, por encima'),
  afterDown: words('menos, inferior, inferiores, menor, menores, por debajo'),
  rates: words('tasa de crecimiento, tasa de variación, crecimiento'),
  falls: words('descenso, caída, bajada, disminución, reducción, contracción, crecimiento negativo'),
  losses: words(
    'pérdida, pérdidas, perdió, perdieron, pierde, pierden, déficit, negativ*, deuda, deudas, números rojos, quebranto',
  ),
  profits: words('beneficio, beneficios, ganancia, ganancias, superávit, ganó, excedente'),
  neutral: words('no solo, no sólo, no menos de, vari*, a la baja, al alza, la mejor, el mejor, mejores'),
  particles: words(
    'un, una, en, el, la, del, de, de un, en un, casi, cerca de, unos, alrededor de, aproximadamente, más de, menos de, solo, apenas, ligeramente, fuertemente, otro, fue, fue del, es, interanual, hasta un',
  ),
  levels: words('a, al, hasta, frente a, frente al, desde, entre, tras, tras el'),
  origins: words('de, del'),
  measures: words('en un, un, en, concretamente un'),
  negations: words('no, sin, nunca, ni, tampoco, en lugar de, en vez de'),
  betweenNegation: words('se, ha, han, una, un, la, el, más'),
  stops: words(
    'mientras, y, o, pero, tras, antes, con, sin, cuando, porque, si, en, por, para, de, del, desde, a, al, que, durante, pese, gracias, debido, es, era, fue, ha, han, aunque, hasta, frente, ante',
  ),
  conjunctions: words('y, e, o, y un, y del, y de un, a, y el'),
  comparisons: words('interanual, intertrimestral, intermensual, respecto al año anterior'),
};
