import { type DirectionWords, NO_DIRECTIONS, words } from './directions.ts';

export const ENGLISH_DIRECTIONS: DirectionWords = {
  ...NO_DIRECTIONS,
  up: words(
    'up, rise, rises, rising, rose, risen, grow, grows, growing, grew, grown, growth, increas*, gain, gains, gained, gaining, climb*, jump*, surg*, soar*, expand*, expansion, improv*, advanc*, rally, rallied, rallying, rebound*, recover*, uptick, upturn, upswing, uplift, higher, add, adds, added, adding, boost*, lift*, raise, raises, raised, raising, swell*, leap*, strengthen*, hike, hikes, hiked, spike*, plus, outperformed by, ahead by',
  ),
  down: words(
    'down, fall, falls, falling, fell, fallen, drop, drops, dropped, dropping, declin*, decreas*, reduc*, shrink*, shrank, shrunk, contracted, contracting, contraction, slump*, slid, slide, slides, sliding, plung*, plummet*, tumbl*, dip, dips, dipped, dipping, sank, sink, sinks, sinking, sunk, slip, slips, slipped, slipping, lose, loses, lost, losing, loss, losses, lower, lowered, cut, cuts, cutting, weaken*, retreat*, ease, eases, eased, easing, downturn, downtick, downswing, minus, negative growth, deteriorat*, dwindl*, collaps*, crash*, setback, shed, sheds, behind by, diminish*, slash*, drop-off',
  ),
  afterUp: words('more, above, greater, larger, bigger, ahead'),
  afterDown: words('less, fewer, below, under, smaller, short of, behind, off'),
  rates: words('growth rate, growth rates, rate of growth, rate of change, growth'),
  falls: words('decline, fall, drop, decrease, contraction, slump, reduction, downturn, negative growth'),
  losses: words(
    'loss, losses, lost, lose, losing, loses, deficit, deficits, shortfall, negative, outflow, outflows, debt, debts, minus, in the red, red ink, burn, burned, writedown, write-down, impairment',
  ),
  profits: words(
    'profit, profits, surplus, surpluses, gain, gains, earned, earnings, inflow, inflows, positive, plus',
  ),
  neutral: words(
    'not only, not just, not merely, no less than, not less than, made up, make up, makes up, making up, set up, up to, in the fall, this fall, last fall, next fall, chang*, fall into, falls into, add up, adds up, lost-time',
  ),
  particles: words(
    'by, of, a, an, the, about, around, some, roughly, approximately, nearly, almost, over, more than, less than, at least, just, only, another, further, a further, again, as much as, under, slightly, sharply, strongly, significantly, markedly, steeply, modestly, moderately, considerably, well, was, is, were, came to, amounted to, up to, close to, reached, at, still, even, almost, equal to, equivalent to, amounting to, totalling',
  ),
  levels: words('to, from, between, against, versus, compared with, compared to, after'),
  measures: words('by'),
  negations: words(
    "not, never, no, without, didn't, doesn't, don't, didn’t, doesn’t, don’t, hasn't, hasn’t, haven’t, haven't, wasn't, wasn’t, won't, won’t, neither, nor, cannot, instead of, rather than, no longer",
  ),
  betweenNegation: words(
    'a, an, any, the, yet, even, really, further, again, it, they, did, does, do, been, be, see, seen, show, shown, sign of, significant, significantly, ever, of',
  ),
  stops: words(
    'as, while, whereas, and, or, but, after, before, with, without, when, because, since, if, in, on, at, of, for, from, to, by, than, through, during, despite, amid, amidst, against, thanks, due, owing, following, given, is, was, were, are, has, had, have, that, which, who, where, whose, although, though, until',
  ),
  conjunctions: words('and, or, and by, or by, to, and then, and even'),
  comparisons: words(
    'year on year, year-on-year, year over year, year-over-year, y/y, yoy, quarter on quarter, quarter-on-quarter, q/q, month on month, month-on-month, m/m, on the year, on the quarter, from a year earlier, from a year before',
  ),
};
