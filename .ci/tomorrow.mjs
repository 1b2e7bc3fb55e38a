// Loaded before a build: the clock is a day and some hours ahead.
const ahead = 37 * 3_600_000;
const Clock = Date;
globalThis.Date = class extends Clock {
  constructor(...given) {
    if (given.length === 0) super(Clock.now() + ahead);
    else super(...given);
  }
  static now() {
    return Clock.now() + ahead;
  }
};
