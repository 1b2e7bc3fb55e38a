/** On a terminal: how far many decks are, and how long the rest will take. */

const WIDTH = 24;
/** Seconds before which an estimate would only jump about. */
const SETTLED = 2;

export interface ProgressBar {
  advance(): void;
  /** Takes the bar away, so that something else can be written; the next `advance` draws it again. */
  clear(): void;
}

/** `██████████░░░░  312 of 600  52 %  40 s left` */
export const barText = (done: number, total: number, seconds: number): string => {
  const share = total === 0 ? 1 : done / total;
  const full = Math.floor(share * WIDTH);
  const bar = `${'█'.repeat(full)}${'░'.repeat(WIDTH - full)}`;
  const left =
    done > 0 && seconds >= SETTLED && done < total
      ? `  ${spanText((seconds / done) * (total - done))} left`
      : '';
  return `${bar}  ${done} of ${total}  ${Math.floor(share * 100)} %${left}`;
};

/** Seconds in words, as coarse as an estimate is. */
export const spanText = (seconds: number): string => {
  if (seconds < 60) return `${Math.max(1, Math.round(seconds))} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
};

export const showBar = (total: number): ProgressBar | undefined => {
  if (!process.stderr.isTTY) return undefined;
  const start = performance.now();
  let done = 0;
  const clear = () => process.stderr.write('\r\u001b[K');
  const draw = () =>
    process.stderr.write(`\r\u001b[K${barText(done, total, (performance.now() - start) / 1000)}`);
  draw();
  return {
    advance: () => {
      done++;
      draw();
    },
    clear,
  };
};
