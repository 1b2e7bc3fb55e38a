// The preview's page: shows the deck as it is now, each problem beside its slide, and keeps the reader's place.

(() => {
  const find = (selector) => document.querySelector(selector);
  const slides = find('.slides');
  const sheet = new CSSStyleSheet();
  document.adoptedStyleSheets = [sheet];
  /** The markup of each slide as shown, to change only what has changed. */
  let shown = [];
  let definitions;
  let current = 0;

  const choice = () => {
    const own = new URLSearchParams(location.search);
    return new URLSearchParams(
      [...own].filter(([key, value]) => value !== '' && (key === 'language' || key === 'brand')),
    );
  };

  const element = (name, className, text) => {
    const made = document.createElement(name);
    if (className) made.className = className;
    if (text !== undefined) made.textContent = text;
    return made;
  };

  const markup = (text) => {
    const template = document.createElement('template');
    template.innerHTML = text;
    return template.content;
  };

  const problemOf = ({ text, severity }) => element('p', `problem ${severity}`, text);

  const select = (index) => {
    current = Math.min(Math.max(index, 0), Math.max(0, slides.children.length - 1));
    for (const [i, row] of [...slides.children].entries()) row.classList.toggle('current', i === current);
  };

  const goTo = (index) => {
    select(index);
    slides.children[current]?.scrollIntoView({ block: 'center' });
    history.replaceState(null, '', `${location.pathname}${location.search}#slide-${current + 1}`);
  };

  const showSlides = (view) => {
    while (slides.children.length > view.slides.length) slides.lastElementChild.remove();
    for (const [i, text] of view.slides.entries()) {
      const row = slides.children[i] ?? slides.appendChild(element('div', 'row'));
      if (shown[i] !== text || row.children.length === 0) {
        const slide = markup(text).firstElementChild;
        const notes = slide.querySelector('.notes');
        notes?.remove();
        notes?.removeAttribute('hidden');
        const side = element('div', 'side');
        const told = element('div', 'told');
        side.append(told);
        if (notes) side.append(element('h2', '', 'Notes'), notes);
        side.lang = view.language;
        slide.lang = view.language;
        slide.dir = view.direction;
        row.replaceChildren(slide, side);
      }
      row
        .querySelector('.told')
        .replaceChildren(...view.problems.filter(({ slide }) => slide === i).map(problemOf));
    }
    shown = view.slides;
  };

  const showChoices = (id, all, chosen) => {
    const box = find(`#${id}`);
    box.replaceChildren(...all.map((name) => new Option(name, name, false, name === chosen)));
    box.closest('label').hidden = all.length < 2;
  };

  const showLedger = (rows) => {
    find('.ledger tbody').replaceChildren(
      ...rows.map((row) => {
        const line = document.createElement('tr');
        line.append(
          ...[row.id, row.figure, row.value, row.period, row.status, row.basis].map((text) =>
            element('td', '', text),
          ),
        );
        return line;
      }),
    );
  };

  const show = (view) => {
    const errors = view.problems.filter(({ severity }) => severity === 'error').length;
    const warnings = view.problems.length - errors;
    const counted = [
      errors && `${errors} error${errors > 1 ? 's' : ''}`,
      warnings && `${warnings} warning${warnings > 1 ? 's' : ''}`,
    ]
      .filter(Boolean)
      .join(', ');
    const state =
      view.slides.length === 0
        ? 'Nothing can be shown yet'
        : view.isStale
          ? 'The last good deck is shown'
          : 'Up to date';
    find('.status').textContent = counted ? `${state}: ${counted}.` : `${state}.`;
    document.body.classList.toggle('stale', view.isStale);
    document.title = view.title ? `${view.title} – preview` : 'Briefdeck preview';
    if (definitions !== view.definitions) find('.definitions').replaceChildren(markup(view.definitions));
    definitions = view.definitions;
    sheet.replaceSync(view.placements);
    find('.general').replaceChildren(
      ...view.problems.filter(({ slide }) => slide === undefined).map(problemOf),
    );
    showSlides(view);
    showChoices('language', view.languages, view.language);
    showChoices('brand', view.brands, view.brand);
    showLedger(view.ledger);
    find('.downloads').replaceChildren(
      ...view.formats.map((format) => {
        const link = element('a', '', format);
        link.href = `/download/${format}?${choice()}`;
        return link;
      }),
    );
    select(current);
  };

  let asked = 0;
  const refresh = async () => {
    const own = ++asked;
    try {
      const response = await fetch(`/view?${choice()}`);
      const view = await response.json();
      // A later question may have been answered sooner.
      if (own === asked) show(view);
    } catch {
      find('.status').textContent = 'The preview has ended. Start it again to go on.';
    }
  };

  for (const id of ['language', 'brand'])
    find(`#${id}`).addEventListener('change', ({ target }) => {
      const next = choice();
      next.set(id, target.value);
      history.replaceState(null, '', `?${next}${location.hash}`);
      refresh();
    });

  const STEPS = { ArrowRight: 1, PageDown: 1, ArrowLeft: -1, PageUp: -1 };
  addEventListener('keydown', (event) => {
    const step = STEPS[event.key];
    if (!step || event.target.closest('select, .scroll')) return;
    event.preventDefault();
    goTo(current + step);
  });

  const news = new EventSource('/events');
  news.onmessage = refresh;
  news.onerror = () => {
    find('.status').textContent = 'The preview has ended. Start it again to go on.';
  };
  news.onopen = refresh;
  const start = /^#slide-(\d+)$/.exec(location.hash);
  if (start) current = Number(start[1]) - 1;
})();
