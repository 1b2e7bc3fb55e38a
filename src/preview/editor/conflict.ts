/** The file was changed elsewhere while something else was written here: both are shown, and one is chosen. */

export type Decision = 'mine' | 'theirs' | 'later';

export const askWhich = (mine: string, theirs: string): Promise<Decision> =>
  new Promise((done) => {
    const dialog = document.createElement('dialog');
    dialog.className = 'conflict';
    dialog.setAttribute('aria-labelledby', 'conflict-title');
    const title = document.createElement('h2');
    title.id = 'conflict-title';
    title.textContent = 'The file was changed elsewhere';
    const what = document.createElement('p');
    what.textContent =
      'Nothing has been written over. Lines that differ are marked; choose which text goes on.';
    const both = document.createElement('div');
    both.className = 'both';
    both.append(pane('Written here', mine, theirs), pane('In the file', theirs, mine));
    const form = document.createElement('form');
    form.method = 'dialog';
    form.append(
      button('mine', 'Keep what is written here'),
      button('theirs', 'Take what is in the file'),
      button('later', 'Decide later'),
    );
    dialog.append(title, what, both, form);
    dialog.addEventListener('close', () => {
      dialog.remove();
      const { returnValue } = dialog;
      done(returnValue === 'mine' || returnValue === 'theirs' ? returnValue : 'later');
    });
    document.body.append(dialog);
    dialog.showModal();
  });

const button = (value: Decision, label: string): HTMLButtonElement => {
  const made = document.createElement('button');
  made.value = value;
  made.textContent = label;
  return made;
};

const pane = (name: string, text: string, other: string): HTMLElement => {
  const made = document.createElement('section');
  made.setAttribute('aria-label', name);
  const heading = document.createElement('h3');
  heading.textContent = name;
  const lines = document.createElement('pre');
  lines.tabIndex = 0;
  const known = new Set(other.split('\n'));
  lines.append(
    ...text.split('\n').map((line) => {
      const shown = document.createElement(known.has(line) ? 'span' : 'mark');
      shown.textContent = `${line}\n`;
      return shown;
    }),
  );
  made.append(heading, lines);
  return made;
};
