/** Signs and codes that every language shares. */
import { type NameRow, values, words } from './reading.ts';

/** Signs before an amount or behind it, with the currencies that they may mean. */
export const CURRENCY_SIGNS: Readonly<Record<string, readonly string[]>> = {
  US$: ['USD'],
  'U.S.$': ['USD'],
  HK$: ['HKD'],
  NT$: ['TWD'],
  NZ$: ['NZD'],
  MX$: ['MXN'],
  AU$: ['AUD'],
  CA$: ['CAD'],
  A$: ['AUD'],
  C$: ['CAD'],
  S$: ['SGD'],
  R$: ['BRL'],
  $: words('USD, AUD, CAD, HKD, SGD, NZD, TWD, MXN, CLP, COP, ARS'),
  '€': ['EUR'],
  '£': words('GBP, EGP'),
  '¥': words('CNY, JPY'),
  '￥': words('CNY, JPY'),
  '₹': ['INR'],
  '₩': ['KRW'],
  '₽': ['RUB'],
  '₺': ['TRY'],
  '฿': ['THB'],
  '₫': ['VND'],
  '₪': ['ILS'],
  '₴': ['UAH'],
  '₦': ['NGN'],
  RMB: ['CNY'],
  'Rs.': words('INR, PKR, LKR, NPR'),
  Rs: words('INR, PKR, LKR, NPR'),
  Rp: ['IDR'],
  RM: ['MYR'],
  zł: ['PLN'],
  kr: words('SEK, NOK, DKK'),
  'Fr.': ['CHF'],
};

/** ISO 4217, as in force. */
export const CURRENCY_CODES = words(
  'AED, AFN, ALL, AMD, AOA, ARS, AUD, AWG, AZN, BAM, BBD, BDT, BHD, BIF, BMD, BND, BOB, BRL, BSD, BTN, BWP, BYN, BZD, CAD, CDF, CHF, CLP, CNY, COP, CRC, CUP, CVE, CZK, DJF, DKK, DOP, DZD, EGP, ERN, ETB, EUR, FJD, FKP, GBP, GEL, GHS, GIP, GMD, GNF, GTQ, GYD, HKD, HNL, HTG, HUF, IDR, ILS, INR, IQD, IRR, ISK, JMD, JOD, JPY, KES, KGS, KHR, KMF, KPW, KRW, KWD, KYD, KZT, LAK, LBP, LKR, LRD, LSL, LYD, MAD, MDL, MGA, MKD, MMK, MNT, MOP, MRU, MUR, MVR, MWK, MXN, MYR, MZN, NAD, NGN, NIO, NOK, NPR, NZD, OMR, PAB, PEN, PGK, PHP, PKR, PLN, PYG, QAR, RON, RSD, RUB, RWF, SAR, SBD, SCR, SDG, SEK, SGD, SHP, SLE, SOS, SRD, SSP, STN, SVC, SYP, SZL, THB, TJS, TMT, TND, TOP, TRY, TTD, TWD, TZS, UAH, UGX, USD, UYU, UZS, VES, VND, VUV, WST, XAF, XCD, XOF, XPF, YER, ZAR, ZMW, ZWG',
);

/** Codes that are words too, and CNH, which is the yuan: beside an amount they are read with care. */
const WORDS_TOO = new Set(['ALL', 'TOP', 'CUP', 'SOS', 'GIP', 'STN']);
export const READ_CODES = [...CURRENCY_CODES.filter((code) => !WORDS_TOO.has(code)), 'CNH'];

/** Units by their symbols, in the case in which they are written. */
export const UNIT_SYMBOLS: Readonly<Record<string, readonly string[]>> = {
  percent: words('%, pct, pc'),
  permille: ['‰'],
  pp: words('pp, ppt, ppts, p\\.p\\.'),
  bp: words('bps, bp'),
  kilometer: ['km'],
  meter: ['m'],
  centimeter: ['cm'],
  millimeter: ['mm'],
  squarekilometer: words('km², km2, sq km, sq\\. km'),
  squaremeter: words('m², m2, sqm, sq m'),
  cubicmeter: words('m³, m3'),
  hectare: ['ha'],
  kilogram: ['kg'],
  gram: ['g'],
  tonne: ['t'],
  liter: words('l, L'),
  kilowatthour: ['kWh'],
  megawatthour: ['MWh'],
  gigawatthour: ['GWh'],
  terawatthour: ['TWh'],
  watthour: ['Wh'],
  watt: ['W'],
  kilowatt: ['kW'],
  megawatt: ['MW'],
  gigawatt: ['GW'],
  terawatt: ['TW'],
  volt: ['V'],
  ampere: ['A'],
  celsius: words('°C, ℃, ° C'),
  fahrenheit: words('°F, ℉'),
  hour: ['h'],
  minute: ['min'],
  second: ['s'],
  kilometerperhour: ['km/h'],
  horsepower: ['hp'],
  times: words('x, ×'),
};

/** Every amount of them has a size in the first of its row; so that 5.2 t may be declared as 5,200 kg. */
export const SAME_DIMENSION: readonly Readonly<Record<string, number>>[] = [
  values('gram 1, kilogram 1e3, tonne 1e6, jin 500, dan 5e4'),
  values('millimeter 1, centimeter 10, meter 1e3, kilometer 1e6'),
  values('squaremeter 1, mu 666.6667, hectare 1e4, squarekilometer 1e6'),
  values('watthour 1, kilowatthour 1e3, megawatthour 1e6, gigawatthour 1e9, terawatthour 1e12'),
  values('watt 1, kilowatt 1e3, megawatt 1e6, gigawatt 1e9, terawatt 1e12'),
  values('second 1, minute 60, hour 3600, day 86400, week 604800'),
  values('bp 1, pp 100'),
];

/** Behind digits, whatever the language; one letter means a scale only beside a currency, or in capitals. */
export const SHORT_SCALES = values(
  'k 1e3, K 1e3, mn 1e6, Mn 1e6, mln 1e6, mio 1e6, Mio 1e6, Mrd 1e9, mil 1e6, mm 1e6, bn 1e9, Bn 1e9, bln 1e9, tn 1e12, trn 1e12, tln 1e12',
);
export const LETTER_SCALES = values('m 1e6, M 1e6, b 1e9, B 1e9, t 1e12, T 1e12');

const CODES = `(?:${[...READ_CODES, 'RMB', 'USD', 'Rs', 'RM', 'Rp'].join('|')})`;

/** Names in every language. */
export const SYMBOL_NAMES: readonly NameRow[] = [
  {
    name: 'address on the web',
    patterns: ['https?://\\S+', '[\\w.+-]+@[\\w-]+\\.[\\w.]+', '\\bwww\\.\\S+'],
    examples: ['https://example.org/2024/11/09', 'li.na1984@example.org'],
  },
  {
    name: 'telephone number',
    patterns: [
      '\\+\\d{1,3}[ -]?\\(?\\d[\\d ()/-]{5,}\\d',
      '(?<!\\d)[48]00-\\d{3}-?\\d{4}(?!\\d)',
      '\\(0\\d{2,4}\\) ?\\d[\\d -]{4,}\\d',
      '(?<![\\d.,])0\\d{2,4}[- ]\\d{3,4}[- ]?\\d{3,4}\\b',
    ],
    examples: ['+86 371 6550 1234', '(0371) 6550-1234', '0371-65501234'],
  },
  {
    name: 'listed share',
    patterns: ['\\b[A-Z]{2,6}: ?\\d{2,6}\\b', '\\b\\d{4,6}\\.(?:SZ|SH|HK|SS)\\b'],
    examples: ['NYSE: 9868', '(SSE: 600104)', 'CATL (300750.SZ)'],
  },
  {
    name: 'standard',
    patterns: [
      '\\b(?:ISO|IEC|SAE|GB/T|GB|DIN|RFC|EN|ECE|UN R|IATF|NCAP|CCC)(?:[ /-]?[A-Z]{0,4})? ?\\d[\\d.:-]*\\b',
      '\\bEuro [1-7]\\b',
      '\\bEURO [1-7]\\b',
    ],
    examples: ['ISO 9001', 'ISO/IEC 27001', 'GB 18030', 'Euro 7', 'RFC 5322'],
  },
  {
    name: 'letters with digits',
    patterns: [
      `(?<![\\p{Script=Latin}\\d])(?!${CODES}\\d)(?=\\p{Script=Latin})[\\p{Lu}][\\p{Script=Latin}]{0,12}[-.]?\\d+(?:\\.\\d+)?[\\p{Script=Latin}+]*(?:-\\d{2,4})?(?![\\d%])`,
      '(?<![\\p{L}\\d])[\\p{Ll}]{1,8}[\\p{Lu}]?\\d+(?![\\d%])\\b',
      '(?<![\\d.,])\\d+[A-JL-SU-Z][a-z]?\\d*(?![\\p{Script=Latin}\\d])(?<!\\d[AVWMB])',
      '(?<![\\d.,])[1-5]A(?=级|景区)',
      '(?<![\\d.,])[48]K(?![\\p{Script=Latin}\\d])',
      '\\b\\d{3,4}[ip]\\b',
    ],
    examples: [
      'Q3 and H1',
      'level L4',
      'G20',
      'PM2.5',
      'CO2',
      'COVID-19',
      'ID.7',
      'A320neo',
      '3C',
      '5G',
      '3D',
      '4K',
    ],
  },
  {
    name: 'pair of numbers that is a word',
    patterns: [
      '(?<!\\d)24/7(?!\\d)',
      '(?<!\\d)9/11(?!\\d)',
      '\\bT\\+\\d\\b',
      '(?<!\\d)80/20(?!\\d)',
      '(?<!\\d)50[-/]50(?!\\d)',
      '(?<!\\d)\\dx\\d(?!\\d)',
      '(?<![\\d.,])\\d+(?:\\+\\d+)*\\+[NXn](?![\\p{L}])',
      '\\b[NX]\\+\\d\\b',
    ],
    examples: ['24/7', '80/20 rule', 'a 4x4', '4+N'],
  },
  {
    name: 'date in digits',
    patterns: ['(?<![\\d.,])\\d{1,2}[/.]\\d{1,2}[/.](?:19|20)\\d\\d(?!\\d)'],
    examples: ['09/11/2024', '9.11.2024'],
  },
  {
    name: 'number with a leading zero',
    patterns: ['(?<![\\d.,:]|\\d[ \\u00a0\\u202f])0\\d{1,3}(?![\\d.,%])'],
    examples: ['Zeekr 001', '极氪001'],
  },
  {
    name: 'time of day',
    patterns: ['(?<![\\d.,:])[0-2]?\\d:[0-5]\\d(?![\\d:])'],
    examples: ['at 9:30'],
  },
  {
    name: 'list number',
    patterns: [
      '^\\s*\\d{1,2}[.)] ',
      '^\\s*[一二三四五六七八九十]{1,3}、',
      '^\\s*[（(][一二三四五六七八九十]{1,3}[)）]',
    ],
    examples: ['1. Policy', '2) Industry', '一、政策', '（二）产业'],
  },
];
