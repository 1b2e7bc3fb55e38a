/** How a deck writes German. */
import { list, numbered, type PeriodPatterns, type Writing } from './writing.ts';

const MONTHS = list('Januar Februar März April Mai Juni Juli August September Oktober November Dezember');
const SHORT_MONTHS = list('Jan. Febr. März April Mai Juni Juli Aug. Sept. Okt. Nov. Dez.');

/** Without an article, so that it stands in any case: `im 1. Halbjahr 2024`. */
const LONG: PeriodPatterns = {
  year: '{year}',
  day: '{day}. {month} {year}',
  month: '{month} {year}',
  months: '{from} bis {to} {year}',
  quarter: '{from}. Quartal {year}',
  quarters: '{from}. bis {to}. Quartal {year}',
  named: { '1-2': '1. Halbjahr {year}', '3-4': '2. Halbjahr {year}', '1-4': '{year}' },
  quarterNames: numbered(4),
  monthNames: MONTHS,
  dayMonthNames: MONTHS,
};
const SHORT: PeriodPatterns = {
  ...LONG,
  months: '{from}–{to} {year}',
  quarter: 'Q{from} {year}',
  quarters: 'Q{from}–Q{to} {year}',
  named: { '1-2': '1. Hj. {year}', '3-4': '2. Hj. {year}', '1-4': '{year}' },
  monthNames: SHORT_MONTHS,
  dayMonthNames: SHORT_MONTHS,
};

export const GERMAN_WRITING: Writing = {
  phrases: {
    over: 'über',
    under: 'unter',
    about: 'rund',
    target: 'Ziel',
    derived: 'Berechnet',
    source: 'Quelle',
    sources: 'Quellen',
    noActual: 'noch kein Wert veröffentlicht',
    sourcesTopic: 'Quellen',
    sourcesTitle: 'Alle Zahlen stammen aus veröffentlichten Quellen',
    figuresTitle: 'Alle Zahlen dieses Briefings und ihre Belege',
    agenda: 'In diesem Briefing',
    contact: 'Kontakt',
    method: 'Methode',
    figure: 'Kennzahl',
    value: 'Wert',
    period: 'Zeitraum',
    keyFigures: 'Kennzahlen',
    overview: 'Überblick',
    derivedNote: 'berechnet, siehe Quellenfolie',
    separator: ' · ',
    comma: ', ',
    colon: ': ',
    semicolon: '; ',
    stop: '.',
    sentenceGap: ' ',
    basis: 'Grundlage',
    misprint: 'Druckfehler',
    paragraph: 'Abs. {n}',
    space: ' ',
    year: '{year}',
    quarter: '{from}. Quartal {year}',
    quarters: '{from}. bis {to}. Quartal {year}',
  },
  periods: { long: LONG, short: SHORT },
  units: {
    CNY: { other: 'Yuan' },
    vehicle: { one: 'Fahrzeug', other: 'Fahrzeuge' },
    percent: { other: '%' },
  },
  quotes: { double: ['„', '“'], single: ['‚', '‘'] },
  interface: {
    slides: 'Folien',
    previous: 'Vorige Folie',
    next: 'Nächste Folie',
    present: 'Vorführen',
    fullScreen: 'Vollbild',
    overview: 'Übersicht',
    presenter: 'Referentenansicht',
    close: 'Zurück zum Lesen',
    notes: 'Notizen',
    noNotes: 'Keine Notizen zu dieser Folie.',
    nextSlide: 'Als Nächstes',
    end: 'Ende der Präsentation',
    slideOf: 'Folie {n} von {count}',
  },
};
