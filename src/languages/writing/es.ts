/** How a deck writes Spanish. */
import { list, numbered, type PeriodPatterns, type Writing } from './writing.ts';

const MONTHS = list(
  'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
);
const SHORT_MONTHS = list('ene. feb. mar. abr. may. jun. jul. ago. sept. oct. nov. dic.');

const LONG: PeriodPatterns = {
  year: '{year}',
  day: '{day} de {month} de {year}',
  month: '{month} de {year}',
  months: '{from}-{to} de {year}',
  quarter: 'el {from} trimestre de {year}',
  quarters: 'los trimestres {from} a {to} de {year}',
  named: {
    '1-2': 'el primer semestre de {year}',
    '3-4': 'el segundo semestre de {year}',
    '1-3': 'los tres primeros trimestres de {year}',
    '1-4': '{year}',
  },
  quarterNames: list('primer segundo tercer cuarto'),
  monthNames: MONTHS,
  dayMonthNames: MONTHS,
};
const SHORT: PeriodPatterns = {
  ...LONG,
  day: '{day} {month} {year}',
  month: '{month} {year}',
  months: '{from}-{to} {year}',
  quarter: '{from}T {year}',
  quarters: '{from}T-{to}T {year}',
  named: { '1-2': '1S {year}', '3-4': '2S {year}', '1-4': '{year}' },
  quarterNames: numbered(4),
  monthNames: SHORT_MONTHS,
  dayMonthNames: SHORT_MONTHS,
};

export const SPANISH_WRITING: Writing = {
  phrases: {
    over: 'más de',
    under: 'menos de',
    about: 'aproximadamente',
    target: 'Objetivo',
    derived: 'Calculado',
    source: 'Fuente',
    sources: 'Fuentes',
    noActual: 'aún sin dato publicado',
    sourcesTopic: 'Fuentes',
    sourcesTitle: 'Todas las cifras proceden de fuentes publicadas',
    method: 'Método',
    figure: 'Indicador',
    value: 'Valor',
    period: 'Periodo',
    keyFigures: 'Cifras clave',
    overview: 'Resumen',
    derivedNote: 'valor calculado, véase la diapositiva de fuentes',
    separator: ' · ',
    comma: ', ',
    colon: ': ',
    semicolon: '; ',
    stop: '.',
    sentenceGap: ' ',
    basis: 'Base',
    misprint: 'Errata',
    paragraph: 'párr. {n}',
    space: ' ',
    year: '{year}',
    quarter: '{from}.º trimestre de {year}',
    quarters: 'trimestres {from} a {to} de {year}',
  },
  periods: { long: LONG, short: SHORT },
  units: {
    CNY: { one: 'yuan', other: 'yuanes' },
    vehicle: { one: 'vehículo', other: 'vehículos' },
    percent: { other: '%' },
  },
  quotes: { double: ['«', '»'], single: ['“', '”'] },
  interface: {
    slides: 'Diapositivas',
    previous: 'Diapositiva anterior',
    next: 'Diapositiva siguiente',
    present: 'Presentar',
    fullScreen: 'Pantalla completa',
    overview: 'Vista general',
    presenter: 'Vista del presentador',
    close: 'Volver a la lectura',
    notes: 'Notas',
    noNotes: 'Esta diapositiva no tiene notas.',
    nextSlide: 'Siguiente',
    end: 'Fin de la presentación',
    slideOf: 'Diapositiva {n} de {count}',
  },
};
