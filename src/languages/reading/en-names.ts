/** English names, dates and idioms that are no quantities. */
import type { NameRow } from './reading.ts';

const NUMBERED =
  'halls?|stands?|booths?|pages?|pp?\\.|chapters?|sections?|articles?|figures?|fig\\.|tables?|steps?|phases?|stages?|no\\.|nos\\.|nr\\.|rooms?|gates?|lines?|routes?|highways?|roads?|buildings?|floors?|zones?|versions?|levels?|class|types?|tiers?|scopes?|grades?|models?|parts?|volumes?|vol\\.|issues?|annex|appendix|agenda|formula|tracks?|piers?|platforms?|terminals?|exits?|bus|flights?|industry|windows|wi-fi|usb|bluetooth|web|slides?|items?|questions?|lots?|plots?|rows?|seats?|category|rounds?|seasons?|episodes?|layers?|mach|apollo|channel|unit number|paragraphs?|para\\.|notes?|points?(?= \\d\\b)|target(?= \\d\\b)|pillar|goal|sdg|war|top|gen|omega|rule|suite|mate|vision|horizon|expo|directive|regulation(?: \\(EU\\))?|nasdaq|global|usb-c|dm-i|post ?code|postal code|zip(?: code)?|p\\.? ?o\\.? box';
const PRODUCTS =
  "Boeing|Airbus|BMW|Fortune|S&P|CSI|FTSE|Dow|DAX|CAC|Nikkei|iPhone|Mi|Xiaomi|Polestar|Zeekr|Galaxy|Audi|Mercedes|Peugeot|Fiat|Mazda|Volvo|Porsche|Windows|Android|PlayStation|Starship|Falcon|Soyuz|Shenzhou|Chang'e|Tiangong|Route|Pentium|Snapdragon|Orin|Kirin|Ascend|Voyah|Leapmotor";
const NUMBER_WORD = 'Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve|Hundred|Thousand|Million';
const SMALL = 'one|two|three|four|five|six|seven|eight|nine|ten|half|double|single';

export const EN_NAMES: readonly NameRow[] = [
  {
    name: 'decade or century',
    patterns: [
      '\\b(?:1[0-9]|20)\\d0s\\b',
      "(?<!\\d)['’]\\d0s\\b",
      '\\b\\d{1,2}(?:st|nd|rd|th)[ -]centur(?:y|ies)\\b',
    ],
    anyCase: true,
    examples: ['the 1990s', 'the 21st century'],
  },
  {
    name: 'span of years',
    patterns: ['(?<![\\d.,])(?:19|20)\\d\\d[–—/-](?:(?:19|20)\\d\\d|\\d\\d)(?!\\d)(?![.,]\\d)'],
    examples: ['2024/25', 'in 2022–2023'],
  },
  {
    name: 'length of a period',
    patterns: [
      '\\b(?:two|three|four) quarters\\b(?! of (?!the (?:year|fiscal)))',
      '\\b(?:one|two|three|four|six|nine|twelve) months\\b',
    ],
    anyCase: true,
    examples: ['nine months', 'three quarters of the year'],
  },
  {
    name: 'ordinal',
    patterns: [
      '(?<![\\d,.])\\d{1,3}(?:st|nd|rd|th)\\b',
      '\\b(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)\\b',
    ],
    anyCase: true,
    examples: ['the 14th five-year plan', 'the 4th International Forum', 'the twenty-first meeting'],
  },
  {
    name: 'version, law or book',
    patterns: [
      '\\b\\p{Lu}[\\w-]* \\d\\.0\\b(?! (?:percent|million|billion|trillion)|%)',
      '(?<![\\d.,])(?:19|20)\\d\\d/\\d{2,4}(?:/[A-Z]{2,4})?\\b',
      '\\bISBN[ :]*[\\d-]+',
      '\\b996 (?:system|culture|schedule)',
      '\\b(?:mid|end|early|late|pre|post)-(?:19|20)?\\d\\ds?\\b',
    ],
    examples: ['Blade Battery 2.0', 'Regulation (EU) 2019/631', 'Directive 2009/28/EC', 'in mid-2024'],
  },
  {
    name: 'number behind what it numbers',
    patterns: [
      `\\b(?:${NUMBERED}) ?#?[A-Z]{0,2}\\d+(?:\\.\\d+)*(?:(?:,| and| to| or| of|[–-]|, and) ?\\d+(?:\\.\\d+)*)*(?![\\d%]|[.,]\\d| (?:percent|million|billion|thousand)\\b)`,
    ],
    anyCase: true,
    examples: [
      'Hall 3',
      'Halls 3 and 4',
      'the Model 3',
      'Page 3',
      'pages 3–5',
      'Industry 4.0',
      'Section 2.1',
      'No. 1',
      'Scope 3 emissions',
    ],
  },
  {
    name: 'product',
    patterns: [`\\b(?:${PRODUCTS}) \\d+[\\w+-]*(?![\\d%]|[.,]\\d)`],
    examples: ['a Boeing 737', 'the BMW 320i', 'the Fortune 500', 'iPhone 16', 'Polestar 2'],
  },
  {
    name: 'postal address',
    patterns: [
      '\\b\\p{Lu}\\p{L}+ \\d{5,6}(?=[,.;)]|$)',
      "(?<![\\d.,])\\d{1,5}[A-Za-z]? (?:\\p{Lu}[\\p{L}’'-]+ ){1,3}(?:Road|Street|Avenue|Rd|St|Ave|Lane|Boulevard|Blvd|Drive|Square|Way|Place|Court)\\b",
    ],
    examples: ['100 Jinshui Road', 'No. 12 Nongye Road'],
  },
  {
    name: 'telephone number behind its word',
    patterns: ['\\b(?:tel|telephone|phone|call|fax|mobile|hotline|dial)\\b\\W{0,3}[+(]?\\d[\\d ()/-]{3,}\\d'],
    anyCase: true,
    examples: ['Call 0371 6550 1234', 'tel. (0371) 6550-1234', 'hotline 12345'],
  },
  {
    name: 'time of day',
    patterns: ["\\b\\d{1,2}(?:[.:]\\d\\d)? ?(?:a\\.?m\\b|p\\.?m\\b|o['’]clock)\\.?"],
    anyCase: true,
    examples: ['9 a.m.', '9:30', "at 9 o'clock"],
  },
  {
    name: 'name known by a number',
    patterns: [
      '\\b(?:IFRS|IAS|GAAP|RCP|SSP|NMC|NCM|NCA|SIC|NACE|NAICS|HS|LFP|Interstate|Form|Ioniq|Kona|Forever|Unit|Catalogue|Chapter|Schedule|Title|Resolution|Decree|Order) (?:code )?\\d+(?:[.-]\\w+)*(?![\\d%])',
      '\\bCOP ?\\d{2}\\b',
      '\\b\\d{1,2}-[KQ]\\b',
      '\\b7-Eleven\\b',
      "\\b3M\\b(?=[’']s|,| and| Company| said|\\.|$)",
      '\\b(?:18650|21700|26650|4680|2170)(?= (?:cells?|batter|format|type))',
      '\\b[A-Z]\\d{2,3}-\\d{2,4}\\b',
      '\\b(?:doi|DOI):? ?10\\.\\S+',
      '\\b(?:Hong Kong|Shanghai|Shenzhen|Tokyo|Taipei|Seoul): ?\\d{3,6}\\b',
      '\\bThirty Meter Telescope\\b',
    ],
    examples: [
      'IFRS 17',
      'the RCP 8.5 scenario',
      'HS code 8703',
      'COP29',
      'Form 10-K',
      '7-Eleven',
      '3M, a supplier',
      '18650 cells',
      'the Airbus A350-900',
      'Hong Kong: 1211',
    ],
  },
  {
    name: 'plan',
    patterns: [
      '\\bfive-year[ -]plans?\\b',
      '\\bone belt,? (?:and )?one road\\b',
      '\\bmade in china 2025\\b',
      '\\bdouble carbon\\b',
      '\\bdouble eleven\\b',
    ],
    anyCase: true,
    examples: ['the 14th five-year plan', 'Made in China 2025'],
  },
  {
    name: 'school or list known by a number',
    patterns: ['\\b(?:985|211)(?: and (?:985|211))?(?: project| universit)'],
    anyCase: true,
    examples: ['985 and 211 universities'],
  },
  {
    name: 'capital number word within a name',
    patterns: [
      `(?<=[\\p{L},;] )(?:${NUMBER_WORD})\\b(?:[ -]\\p{Lu}[\\p{L}]*)?`,
      `(?:${NUMBER_WORD})-\\p{Lu}[\\p{L}]*`,
    ],
    examples: ['the Big Four', 'the Group of Seven', 'the Three Gorges', 'Seven-Eleven'],
  },
  {
    name: 'word made with a number',
    patterns: [
      `\\b(?:${SMALL})-(?:way|wheel|wheeled|door|seater|hearted|heartedly|off|stop|party|hand|handed|class|sided|decker|storey|star|lane|tier|year(?! plan)|yearly|yearly|baked|step|piece|track|edged|minded|term|check|click|glazed|life|time|page|pager|man|point)\\b`,
      '\\b(?:third|second|first)-(?:party|hand|class|rate|generation|tier|largest|biggest|highest|best|to-none|half|quarter)\\b',
      '\\bhalfway\\b|\\bhalf-way\\b|\\bhalf-(?!million|billion|dozen|of\\b)[a-z]+\\b|\\b24[ -]hours?(?:-a-day| a day)?\\b(?= (?:hotline|service|line|support))|\\bbehalf\\b|\\bdouble-(?!digit (?:growth|increase|decline|fall|rise|gain|drop|rate|percentage))[a-z]+\\b|\\btwofold-free\\b|\\bhalf-marathon\\b',
      '\\bhalves\\b(?! of\\b)|\\b(?:other|better|latter|own) half\\b|\\bhalf a century\\b',
    ],
    anyCase: true,
    examples: [
      'a second-hand car',
      'two-way trade',
      'a four-wheel drive',
      'half-year results',
      'a double-decker',
      'halfway',
      'Net trade, first halves',
      'Halves, red above and blue below',
      'third-party tests',
      'the double-digit club',
      'a half-hearted start',
    ],
  },
  {
    name: 'idiom',
    patterns: [
      '\\bsecond to none\\b|\\bfrom 9 to 5\\b|\\bnine to five\\b|\\b(?:the )?two sides\\b|\\bone country, two systems\\b|\\bone of (?=the\\b)|\\bone by one\\b|\\bone another\\b|\\bno one\\b|\\bas one\\b|\\bat first sight\\b|\\bonce and for all\\b|\\ba million thanks\\b|\\bone hundred percent sure\\b|\\btwo-thirds majority\\b|\\bzero-(?:emissions?|carbon|tolerance|waste|covid)\\b|\\bnet[ -]zero\\b|\\bfrom zero\\b|\\bon all fours\\b|\\bin two minds\\b|\\bcloud nine\\b|\\bone in a million\\b',
    ],
    anyCase: true,
    examples: [
      'second to none',
      'one of the leaders',
      'as one',
      'no one',
      'at first sight',
      'zero-emission vehicles',
      'net zero',
    ],
  },
];
