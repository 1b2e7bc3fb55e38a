/** How a deck writes English. */
import { list, numbered, type PeriodPatterns, type Writing } from './writing.ts';

const MONTHS = list('January February March April May June July August September October November December');
const SHORT_MONTHS = MONTHS.map((month) => month.slice(0, 3));
/** In days such as `9 Sept 2024`. */
const BRITISH_MONTHS = SHORT_MONTHS.map((month) => (month === 'Sep' ? 'Sept' : month));

const LONG: PeriodPatterns = {
  year: '{year}',
  day: '{day} {month} {year}',
  month: '{month} {year}',
  months: '{from}–{to} {year}',
  quarter: 'the {from} quarter of {year}',
  quarters: 'the {from} to {to} quarters of {year}',
  named: {
    '1-2': 'the first half of {year}',
    '3-4': 'the second half of {year}',
    '1-3': 'the first three quarters of {year}',
    '1-4': '{year}',
  },
  quarterNames: list('first second third fourth'),
  monthNames: MONTHS,
  dayMonthNames: MONTHS,
};
const SHORT: PeriodPatterns = {
  ...LONG,
  quarter: 'Q{from} {year}',
  quarters: 'Q{from}–Q{to} {year}',
  named: {},
  quarterNames: numbered(4),
  monthNames: SHORT_MONTHS,
  dayMonthNames: BRITISH_MONTHS,
};

export const ENGLISH_WRITING: Writing = {
  phrases: {
    over: 'over',
    under: 'under',
    about: 'about',
    target: 'Target',
    derived: 'Derived',
    source: 'Source',
    sources: 'Sources',
    noActual: 'no figure reported yet',
    sourcesTopic: 'Sources',
    sourcesTitle: 'Every figure comes from a published source',
    figuresTitle: 'The figures of this briefing and where they stand',
    agenda: 'In this briefing',
    contact: 'Contact',
    method: 'Method',
    figure: 'Figure',
    value: 'Value',
    period: 'Period',
    keyFigures: 'Key figures',
    overview: 'Overview',
    derivedNote: 'derived, see the sources slide',
    separator: ' · ',
    comma: ', ',
    colon: ': ',
    semicolon: '; ',
    stop: '.',
    sentenceGap: ' ',
    basis: 'Basis',
    misprint: 'Misprint',
    paragraph: 'para. {n}',
    space: ' ',
    year: '{year}',
    quarter: 'Q{from} {year}',
    quarters: 'Q{from}–Q{to} {year}',
  },
  periods: { long: LONG, short: SHORT },
  units: { CNY: { other: 'yuan' }, vehicle: { one: 'vehicle', other: 'vehicles' }, percent: { other: '%' } },
  quotes: { double: ['“', '”'], single: ['‘', '’'] },
  interface: {
    slides: 'Slides',
    previous: 'Previous slide',
    next: 'Next slide',
    present: 'Present',
    fullScreen: 'Full screen',
    overview: 'Overview',
    presenter: 'Presenter view',
    close: 'Back to reading',
    notes: 'Notes',
    noNotes: 'No notes for this slide.',
    nextSlide: 'Next',
    end: 'End of the deck',
    slideOf: 'Slide {n} of {count}',
  },
};
