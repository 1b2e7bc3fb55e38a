/** How Spanish writes numbers, and what it says around them. */
import { type Multiple, type NameRow, type Reading, values, words } from './reading.ts';

const grown = (pattern: string, times: number): Multiple => ({
  pattern,
  times: () => times,
  rates: () => [(times - 1) * 100],
  direction: times < 1 ? 'down' : 'up',
});

const NAMES: readonly NameRow[] = [
  {
    name: 'number behind what it numbers',
    patterns: [
      '\\b(?:pabellón|pabellones|página|páginas|pág\\.|capítulo|sección|artículo|figura|tabla|paso|fase|etapa|n\\.º|núm\\.|número|sala|puerta|línea|ruta|edificio|planta baja|zona|versión|nivel|clase|tipo|modelo|parte|anexo|agenda|fórmula|andén|terminal|industria|euro(?= \\d\\b)) ?[A-Z]?\\d+(?:\\.\\d+)*(?:(?:,| y| a|[–-]) ?\\d+)*(?![\\d%]|[.,]\\d)',
    ],
    anyCase: true,
    examples: ['Pabellón 3', 'página 12', 'Industria 4.0', 'Euro 7'],
  },
  {
    name: 'ordinal or decade',
    patterns: [
      '(?<![\\d.,])\\d{1,3}\\.?[ºª]',
      '\\baños \\d0\\b',
      '\\bsiglo [XVI]+\\b',
      '(?<![\\d.,])(?:19|20)\\d\\d[–—/-](?:(?:19|20)\\d\\d|\\d\\d)(?![\\d.,]\\d)',
    ],
    anyCase: true,
    examples: ['el 4.º Foro', 'los años 90', '2024/25'],
  },
  {
    name: 'telephone number or address',
    patterns: [
      '\\b(?:tel|teléfono|fax|móvil|llame al)\\b\\W{0,3}[+(]?\\d[\\d ()/-]{3,}\\d',
      '\\b(?:calle|avenida|plaza|paseo|c/|av\\.) [\\p{L} ]{2,30},? (?:n\\.º )?\\d+\\b',
    ],
    anyCase: true,
    examples: ['Tel. 91 123 45 67', 'calle Mayor, 12'],
  },
  {
    name: 'time of day',
    patterns: ['\\ba las \\d{1,2}(?:[.:]\\d\\d)?\\b'],
    anyCase: true,
    examples: ['a las 9', 'a las 9:30'],
  },
  {
    name: 'idiom',
    patterns: [
      '\\buno de los\\b|\\buna de las\\b|\\bmedio ambiente\\b|(?<!y )\\bmedios? de\\b|\\ben medio\\b|\\bpor medio\\b|\\buna vez\\b|\\bsegund[oa]s?\\b|\\bprimer[oa]?s?\\b|\\btercer[oa]?s?(?! partes?)\\b|\\bmedia(?:s|nte)?\\b|\\bmedio plazo\\b',
    ],
    anyCase: true,
    examples: ['uno de los líderes', 'medio ambiente', 'una vez', 'el segundo día'],
  },
];

export const ES_READING: Reading = {
  decimal: ',',
  group: '.',
  joined: false,
  numbers: values(
    'cero 0, dos 2, tres 3, cuatro 4, cinco 5, seis 6, siete 7, ocho 8, nueve 9, diez 10, once 11, doce 12, trece 13, catorce 14, quince 15, dieciséis 16, dieciseis 16, diecisiete 17, dieciocho 18, diecinueve 19, veinte 20, veintiuno 21, veintiún 21, veintiun 21, veintiuna 21, veintidós 22, veintidos 22, veintitrés 23, veintitres 23, veinticuatro 24, veinticinco 25, veintiséis 26, veintiseis 26, veintisiete 27, veintiocho 28, veintinueve 29, treinta 30, cuarenta 40, cincuenta 50, sesenta 60, setenta 70, ochenta 80, noventa 90, cien 100, ciento 100, doscientos 200, doscientas 200, trescientos 300, trescientas 300, cuatrocientos 400, cuatrocientas 400, quinientos 500, quinientas 500, seiscientos 600, seiscientas 600, setecientos 700, setecientas 700, ochocientos 800, ochocientas 800, novecientos 900, novecientas 900',
  ),
  ones: words('un, una, uno'),
  scales: values(
    'docena 12, docenas 12, centenar 100, centenares 100, mil 1e3, millar 1e3, millón 1e6, millon 1e6, billon 1e12, millones 1e6, billón 1e12, billones 1e12',
  ),
  scalesBehind: {},
  shortScales: values('mill. 1e6, mm 1e6'),
  parts: values(
    'medio 0.5, media 0.5, mitad 0.5, tercio 0.33333333333333333, tercios 0.33333333333333333, cuarto 0.25, cuartos 0.25, quinto 0.2, quintos 0.2, décimo 0.1, décimos 0.1, cuarta parte 0.25, cuartas partes 0.25, tercera parte 0.33333333333333333, terceras partes 0.33333333333333333, quinta parte 0.2, quintas partes 0.2, décima parte 0.1',
  ),
  ofParts: {},
  afterPart: [],
  and: ['y'],
  point: ['coma'],
  link: words('de'),
  minus: words('negativo'),
  loss: words('pérdida de, pérdidas de, pérdidas por, déficit de'),
  qualifiers: {
    before: {
      over: words(
        'más de, superior a, superior al, por encima de, al menos, como mínimo, no menos de, superó, superaron, superan, supera, superando, supera los, superó los, superaron los',
      ),
      under: words(
        'menos de, inferior a, inferior al, por debajo de, casi, como máximo, no más de, hasta, cerca de alcanzar, prácticamente',
      ),
      about: words(
        'unos, unas, alrededor de, aproximadamente, cerca de, en torno a, en torno al, sobre, cosa de',
      ),
    },
    after: {
      over: words('o más, como mínimo'),
      under: words('o menos, como máximo'),
      about: words('aproximadamente'),
    },
  },
  ranges: words('{n} a {m}, entre el {n} y el {m}, {n} al {m}, entre {n} y {m}, {n} y {m}(?= %)'),
  shares: words('{n} de cada {m}'),
  everyNth: [],
  ordinals: {},
  multiples: [
    grown('(?:se )?duplic(?:ó|aron|a|an|ado|arse)', 2),
    grown('(?:se )?triplic(?:ó|aron|a|an|ado|arse)', 3),
    grown('(?:se )?cuadruplic(?:ó|aron|a|an|ado)', 4),
    { pattern: '(?:el |un )?doble de|el doble', times: () => 2, rates: () => [100] },
    { pattern: '(?:el |un )?triple de|el triple', times: () => 3, rates: () => [200] },
    { pattern: '{n} veces', times: (n) => n, rates: (n) => [(n - 1) * 100, n * 100] },
  ],
  up: words(
    'aument(?:o|os|ó|aron|a|an|ar|ando|ado), crec(?:ió|ieron|e|en|er|imiento|iendo|ido), sub(?:e|en|ió|ieron|ida|ir), increment(?:o|ó|aron|ado), alza, más, avanz(?:ó|a|aron), avance, ganancia, superior, gan(?:ó|aron|a|an), mejor(?:ó|a|aron), repunt(?:e|ó), elev(?:ó|a|aron), beneficio, superávit',
  ),
  down: words(
    'ca(?:yó|yeron|e|en|ída|er|ído|yendo), baj(?:ó|aron|a|an|ada|ar), descend(?:ió|ieron|er|ido), descienden?, descenso, disminu(?:yó|yeron|ye|yen|ción|ir|ido), reduc(?:ción|e|en|ir|ido), reduj(?:o|eron), retroce(?:so|dió|dieron|de), menos, pérdidas?, perd(?:ió|ieron|er), pierden?, desplom(?:e|ó|aron), contra(?:jo|jeron|cción), negativ[oa], inferior, menor, rebaja, ahorro, déficit',
  ),
  level: words('estable, sin cambios, igual que'),
  reaching: words('hasta, a, al, hasta los, hasta las, alcanzando'),
  base: words(
    'desde, que en, que el, que, frente a, frente al, respecto a, respecto al, comparado con, en comparación con, con respecto a, desde el, que las de',
  ),
  against: {
    year: words(
      'interanual(?:es|mente)?, año anterior, el año pasado, mismo (?:mes|trimestre|periodo|período|semestre) (?:del año anterior|de \\d{4}|del año pasado)?, hace un año, anual(?:es)?',
    ),
    quarter: words('trimestre anterior, intertrimestral(?:es)?, trimestre precedente'),
    month: words('mes anterior, intermensual(?:es)?, mes precedente'),
    week: words('semana anterior'),
    start: words(
      'comienzo del año, principios de año, inicio del año, cierre del año anterior, lo que va de año',
    ),
  },
  units: {
    EUR: words('euros?'),
    USD: words('dólares estadounidenses, dólares de (?:ee\\.? ?uu\\.?|estados unidos), dólar estadounidense'),
    'USD AUD CAD HKD SGD NZD TWD': words('dólares, dólar'),
    CNY: words('yuanes, yuan, renminbi'),
    JPY: words('yenes, yen'),
    GBP: words('libras?(?: esterlinas)?'),
    CHF: words('francos suizos, francos'),
    'MXN PHP CLP COP ARS UYU': words('pesos?'),
    MXN: words('pesos mexicanos'),
    BRL: words('reales'),
    KRW: words('wones'),
    INR: words('rupias'),
    RUB: words('rublos'),
    percent: words('por ciento, por cien'),
    pp: words('puntos? porcentuales?, puntos'),
    bp: words('puntos básicos'),
    times: words('veces'),
    kilogram: words('kilogramos?, kilos?'),
    tonne: words('toneladas?'),
    kilometer: words('kilómetros?'),
    meter: words('metros?'),
    squarekilometer: words('kilómetros cuadrados'),
    squaremeter: words('metros cuadrados'),
    hectare: words('hectáreas?'),
    liter: words('litros?'),
    kilowatthour: words('kilovatios[ -]hora'),
    megawatthour: words('megavatios[ -]hora'),
    gigawatthour: words('gigavatios[ -]hora'),
    kilowatt: words('kilovatios'),
    megawatt: words('megavatios'),
    celsius: words('grados centígrados, grados celsius, grados'),
    hour: words('horas?'),
    minute: words('minutos?'),
    day: words('días?'),
    week: words('semanas?'),
    month: words('mes(?:es)?'),
    year: words('años?'),
    vehicle: words(
      'vehículos?, coches?, automóvil(?:es)?, turismos?, camion(?:es)?, carros?, autobuses, furgonetas?',
    ),
    person: words('personas?, habitantes?, empleados?, trabajadores, visitantes?, pasajeros?'),
    job: words('empleos?, puestos(?: de trabajo)?'),
    company: words('empresas?, compañías?, firmas?, fabricantes?'),
    store: words('tiendas?'),
    plant: words('plantas?, fábricas?'),
    country: words('países, país'),
    city: words('ciudades, ciudad'),
    household: words('hogares, hogar'),
    count: words('unidades, piezas'),
  },
  nounEnds: words(
    'de, del, en, con, para, por, que, y, o, el, la, los, las, un, una, se, fue, fueron, al, a, más, menos, como, entre, hasta, desde, sobre, según, tras, cada',
  ),
  months: words(
    'enero, febrero, marzo, abril, mayo, junio, julio, agosto, sept?iembre, octubre, noviembre, diciembre',
  ),
  counts: values(
    'primer 1, primero 1, primera 1, segundo 2, segunda 2, tercer 3, tercero 3, cuarto 4, último 4, dos 2, tres 3, cuatro 4, cinco 5, seis 6, siete 7, ocho 8, nueve 9, diez 10, once 11, doce 12',
  ),
  times: [
    ['day', '{day} de {month} (?:de|del) {year}'],
    ['day', '{day} de {month}'],
    ['months', '{month} a {month} (?:de|del) {year}'],
    ['months', '{month} a {month}'],
    ['firstMonths', '{count} primeros meses'],
    ['firstMonths', 'primeros {count} meses'],
    ['firstQuarters', '{count} primeros trimestres'],
    ['firstQuarters', 'primeros {count} trimestres'],
    ['quarter', '{quarter} trimestre'],
    ['half', '{half} semestre'],
    ['half', '{half} mitad (?:del año|de {year})'],
    ['end', '(?:finales|cierre|fin) de {month} (?:de|del) {year}'],
    ['end', '(?:finales|cierre|fin) de {year}'],
    ['month', '{month} (?:de|del) {year}'],
    ['wholeYear', 'conjunto de {year}'],
    ['month', '(?<=\\b(?:en|de|hasta|desde|que|mes de) ){month}'],
  ],
  beforeYear: words('en, de, desde, hasta, año, a, del, para, entre, que'),
  vague: words(
    'la (?:gran )?mayoría, cientos de, miles de, decenas de, docenas de, varios (?:cientos|miles|millones), gran parte, centenares de',
  ),
  names: NAMES,
};
