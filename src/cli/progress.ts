/** On a terminal, and only once a build takes long: one line that comes and goes. */

/** Milliseconds without a word. */
const PATIENCE = 1000;

export interface Progress {
  step(text: string): void;
  /** A deck is done: the line goes. */
  done(): void;
  /** All are done: nothing comes any more. */
  stop(): void;
}

export const showProgress = (): Progress | undefined => {
  if (!process.stderr.isTTY) return undefined;
  const start = performance.now();
  let [current, isShown] = ['', false];
  const show = () => {
    isShown = true;
    process.stderr.write(`\r\u001b[K${current} …`);
  };
  // Between steps the timer tells; where a step keeps the process busy, the next one does.
  const timer = setTimeout(show, PATIENCE);
  return {
    step: (text) => {
      current = text;
      if (performance.now() - start > PATIENCE) show();
    },
    done: () => {
      if (isShown) process.stderr.write('\r\u001b[K');
      isShown = false;
    },
    stop: () => clearTimeout(timer),
  };
};
