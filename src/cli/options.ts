/** What the options of commands are, each declared once. */
import { KNOWN_FONTS, OWN_BRANDS } from '../brand/brand.ts';
import { SIZE_LIMITS } from '../build.ts';
import { MAIL_LIMITS } from '../email/size.ts';
import { FORMATS } from '../output/formats.ts';
import { PICTURE_WIDTH } from '../output/png/pictures.ts';
import { type FlagsOf, negation, type OptionRow, several, text, toggle } from './option.ts';
import { color, formats, jobs, megabytes, pixels, port, shard } from './values.ts';

const folder = (says: string, initial: string): OptionRow<string> => ({
  flags: '--out <folder>',
  says,
  initial,
});

const formatList = (flags: string, initial: string) => ({
  flags,
  says: `any of ${FORMATS.join(', ')}, with commas between`,
  read: formats,
  initial: formats(initial),
  initialAs: initial,
});

const size = (flags: string, says: string, initial: number) => ({ flags, says, read: megabytes, initial });

const maybe = <Value>(flags: string, says: string, read: (text: string) => Value) => ({
  flags,
  says,
  read: (value: string): Value | undefined => read(value),
});

const brand = text(
  '--brand <name>',
  'a brand in templates/, or the path of one, instead of the article’s own',
);
const language = text('--lang <language>', 'one of the article’s languages');
const strict = toggle('--strict', 'treat warnings as errors');
const json = toggle('--json', 'print one machine-readable report');
const width = {
  flags: '--width <pixels>',
  says: 'how wide the PNG of a slide is',
  read: pixels,
  initial: PICTURE_WIDTH,
};

const SIZES = {
  warnSize: size('--warn-size <MB>', 'warn of a larger deck', SIZE_LIMITS.warning),
  maxSize: size('--max-size <MB>', 'refuse a larger deck', SIZE_LIMITS.error),
};

export const BUILD_OPTIONS = {
  brand,
  out: folder('the folder to write into', 'out'),
  lang: { ...language, says: `${language.says} instead of all` },
  format: formatList('--format <formats>', 'pptx,pdf'),
  width,
  sourceText: text('--source-text <file>', 'check the quoted phrases against the first source’s text'),
  ...SIZES,
  strict,
  jobs: maybe('--jobs <number>', 'how many decks to make at once; for many, one for each core', jobs),
  watch: { ...toggle('--watch', 'build again whenever something is saved'), conflicts: ['json'] },
  json,
};

export const CHECK_OPTIONS = {
  brand,
  lang: BUILD_OPTIONS.lang,
  sourceText: BUILD_OPTIONS.sourceText,
  strict,
  fix: toggle(
    '--fix',
    'mend in the content what is certain: quotation marks, ids, what a quoted phrase tells',
  ),
  json,
};

export const NEW_OPTIONS = {
  from: text(
    '--from <file>',
    'draft the whole deck from a text, .txt, .md, .html, .docx or .pdf; - for what is piped in',
  ),
  lang: text('--lang <language>', 'the language of the comments of an empty article: en, zh, de or es'),
  force: toggle('--force', 'write over an article that is there'),
  json,
};

export const PREVIEW_OPTIONS = {
  port: {
    flags: '--port <number>',
    says: 'a port of this machine instead of any free one',
    read: port,
    initial: 0,
    initialAs: 'any free one',
  },
  open: negation('--no-open', 'do not open the browser'),
};

const SENDING = {
  from: text('--from <address>', 'who sends it'),
  replyTo: text('--reply-to <address>', 'who gets the answers, if not the sender'),
  subject: text('--subject <text>', 'the deck’s title if not given'),
  withNotes: toggle('--with-notes', 'leave in what is said aloud'),
  send: toggle(
    '--send',
    'send through the server of SMTP_URL; who has had it is kept, and is sent none again',
  ),
  again: toggle('--again', 'send also to those who have had it, or may have'),
  allowPlaintext: toggle('--allow-plaintext', 'speak to a server that offers no TLS'),
};

export const EDITIONS_OPTIONS = {
  recipients: text('--recipients <file>', 'the list: a CSV file as any program writes it'),
  out: folder('the folder to write into', 'out/editions'),
  format: formatList('--format <formats>', 'pptx'),
  brand,
  width,
  jobs: maybe('--jobs <number>', 'how many to make at once; for many, one for each core', jobs),
  shard: maybe('--shard <share>', 'a share of the rows, such as 2/8, for one of several machines', shard),
  merge: {
    ...several('--merge <reports...>', 'join the reports of all shares'),
    conflicts: ['recipients', 'shard'],
  },
  overwrite: toggle('--overwrite', 'replace also editions that somebody has edited since they were made'),
  email: toggle('--email', 'a draft beside each, to the address of its row'),
  attach: maybe('--attach <formats>', 'what goes with the mails; what is made, if not given', formats),
  ...SENDING,
  ...SIZES,
  strict,
  dryRun: toggle('--dry-run', 'say which editions would be made, and do nothing'),
  json,
};

export const EMAIL_OPTIONS = {
  to: several('--to <addresses...>', 'one mail for each, with commas between or one by one'),
  attach: formatList('--attach <formats>', 'pptx,pdf'),
  lang: { ...language, says: `${language.says} instead of its first` },
  brand,
  out: folder('the folder to write drafts and journal into', 'out'),
  ...SENDING,
  dryRun: toggle('--dry-run', 'say what would go to whom, and do nothing'),
  warnSize: size('--warn-size <MB>', 'warn of a larger mail, as encoded', MAIL_LIMITS.warning),
  maxSize: size('--max-size <MB>', 'refuse a larger mail, as encoded', MAIL_LIMITS.error),
};

export const FIGURES_OPTIONS = {
  lang: { ...language, says: `${language.says} instead of its first` },
  csv: { ...toggle('--csv', 'as comma-separated values'), conflicts: ['json'] },
  json: toggle('--json', 'for other programs'),
};

export const BRAND_OPTIONS = {
  primary: { ...maybe('--primary <colour>', 'the brand’s colour, such as #0A6E6A', color), isNeeded: true },
  logo: text('--logo <file>', 'an SVG file, copied into the brand'),
  font: {
    ...text('--font <name>', `one of ${KNOWN_FONTS.join(', ')}`),
    initial: 'Arial',
  },
  dark: toggle('--dark', 'light text on a dark ground'),
  out: folder('the folder of your brands, in which a folder of this name is made', OWN_BRANDS),
};

export type BrandFlags = FlagsOf<typeof BRAND_OPTIONS>;
export const REFRESH_OPTIONS = {
  accept: toggle('--accept', 'take the files: write their hashes and the day into the article'),
  fetch: toggle('--fetch', 'get files anew from their addresses; nothing else goes to the network'),
  lang: { ...language, says: `${language.says} instead of its first, to tell values in` },
  brand,
  json,
};

export type BuildFlags = FlagsOf<typeof BUILD_OPTIONS>;
export type CheckFlags = FlagsOf<typeof CHECK_OPTIONS>;
export type NewFlags = FlagsOf<typeof NEW_OPTIONS>;
export type PreviewFlags = FlagsOf<typeof PREVIEW_OPTIONS>;
export type EditionsFlags = FlagsOf<typeof EDITIONS_OPTIONS>;
export type EmailFlags = FlagsOf<typeof EMAIL_OPTIONS>;
export type RefreshFlags = FlagsOf<typeof REFRESH_OPTIONS>;
export type FiguresFlags = FlagsOf<typeof FIGURES_OPTIONS>;
/** Of every command that makes decks. */
export type DeckFlags = Pick<
  BuildFlags,
  'brand' | 'out' | 'format' | 'width' | 'warnSize' | 'maxSize' | 'strict'
>;
/** Of every command that makes mails. */
export type SenderFlags = Pick<
  FlagsOf<typeof SENDING>,
  'from' | 'replyTo' | 'subject' | 'send' | 'again' | 'allowPlaintext'
>;
