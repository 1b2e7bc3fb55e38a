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
  /** The lines of the content behind each slide and what stands on it. */
  let places = [];
  /** What is written and not saved yet. */
  let draft;

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

  /** To the line of the smallest thing under the pointer. */
  const goToThing = ({ currentTarget, clientX, clientY }, index) => {
    const box = currentTarget.getBoundingClientRect();
    const [x, y] = [(clientX - box.left) / box.width, (clientY - box.top) / box.height];
    const hit = (places[index]?.places ?? [])
      .filter((own) => x >= own.x && x <= own.x + own.w && y >= own.y && y <= own.y + own.h)
      .sort((a, b) => a.w * a.h - b.w * b.h)[0];
    select(index);
    if (hit) goToLine(hit.line);
  };

  const goToLine = async (line, key) => {
    await openEditor(true);
    document.dispatchEvent(new CustomEvent('line-wanted', { detail: { line, key } }));
  };

  /** The slide whose content begins last before a line. */
  const slideOfLine = (line) => {
    let [best, slide] = [0, undefined];
    for (const [i, { lines }] of places.entries())
      for (const own of lines) if (own <= line && own > best) [best, slide] = [own, i];
    return slide;
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
        slide.querySelector('.stage').addEventListener('click', (event) => goToThing(event, i));
        row.replaceChildren(slide, side);
      }
      row
        .querySelector('.told')
        .replaceChildren(...view.problems.filter(({ slide }) => slide === i).map(problemOf));
    }
    shown = view.slides;
    places = view.places;
  };

  const showChoices = (id, all, chosen) => {
    const box = find(`#${id}`);
    box.replaceChildren(...all.map((name) => new Option(name, name, false, name === chosen)));
    box.closest('label').hidden = all.length < 2;
  };

  const linkTo = (text, act, label) => {
    const made = element('button', 'link', text);
    made.type = 'button';
    made.setAttribute('aria-label', label);
    made.addEventListener('click', act);
    return made;
  };

  const cell = (...content) => {
    const made = element('td', '');
    made.append(...content);
    return made;
  };

  const showLedger = ({ ledger, sources }) => {
    find('.ledger tbody').replaceChildren(
      ...ledger.map((row) => {
        const line = document.createElement('tr');
        const printed = row.printed ?? '';
        line.append(
          cell(
            row.line ? linkTo(row.id, () => goToLine(row.line, row.id), `${row.id}: go to its line`) : row.id,
          ),
          ...[row.figure, row.value, row.period, row.status, row.basis].map((text) =>
            element('td', '', text),
          ),
          cell(
            row.found
              ? linkTo(printed, () => showPhrase(row, sources), `${printed}: show it in the source`)
              : printed,
          ),
        );
        return line;
      }),
    );
  };

  /** The text of a source as published, with the phrase that a figure was taken from. */
  const showPhrase = ({ source: id, found: [from, to], printed }, sources) => {
    const source = sources.find((one) => one.id === id);
    if (!source) return;
    const text = element('p', 'published');
    const phrase = element('mark', '', source.text.slice(from, to));
    text.append(source.text.slice(0, from), phrase, source.text.slice(to));
    const panel = find('.sources');
    const close = linkTo('Close', () => (panel.hidden = true), 'Close the source text');
    panel.replaceChildren(element('h2', '', `${source.name}: “${printed}”`), close, text);
    panel.hidden = false;
    phrase.scrollIntoView({ block: 'center' });
    close.focus({ preventScroll: true });
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
          : draft === undefined
            ? 'Up to date'
            : 'Shown as written, not saved yet';
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
    showLedger(view);
    find('.downloads').replaceChildren(
      ...view.formats.map((format) => {
        const link = element('a', '', format);
        link.href = `/download/${format}?${choice()}`;
        return link;
      }),
    );
    select(current);
    document.dispatchEvent(new CustomEvent('deck-shown', { detail: view }));
  };

  const token = find('meta[name="token"]').content;
  const ask = () =>
    draft === undefined
      ? fetch(`/view?${choice()}`)
      : fetch(`/draft?${choice()}`, { method: 'POST', headers: { 'X-Briefdeck-Token': token }, body: draft });

  let asked = 0;
  const refresh = async () => {
    const own = ++asked;
    try {
      const response = await ask();
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
    if (!step || event.target.closest('select, .scroll, .editor, .sources, dialog')) return;
    event.preventDefault();
    goTo(current + step);
  });

  /** The editor is loaded when it is first opened, and resolves when one can write in it. */
  let ready;
  const loadEditor = () => {
    ready ??= new Promise((done) => {
      document.addEventListener('editor-ready', done, { once: true });
      const script = document.createElement('script');
      script.src = '/editor.js';
      document.body.append(script);
    }).then(refresh);
    return ready;
  };

  const toggle = find('.toggle');
  const openEditor = async (isOpen) => {
    find('.editor').hidden = !isOpen;
    document.body.classList.toggle('writing', isOpen);
    toggle.setAttribute('aria-expanded', String(isOpen));
    toggle.textContent = isOpen ? 'Read' : 'Write';
    if (isOpen) await loadEditor();
  };
  toggle.addEventListener('click', () => openEditor(find('.editor').hidden));

  document.addEventListener('draft-changed', ({ detail }) => {
    // An event has null for what was not given.
    draft = detail ?? undefined;
    refresh();
  });
  document.addEventListener('line-chosen', ({ detail }) => {
    const slide = slideOfLine(detail);
    if (slide === undefined || slide === current) return;
    select(slide);
    slides.children[slide]?.scrollIntoView({ block: 'nearest' });
  });

  const news = new EventSource('/events');
  news.onmessage = () => {
    document.dispatchEvent(new CustomEvent('content-changed'));
    refresh();
  };
  news.onerror = () => {
    find('.status').textContent = 'The preview has ended. Start it again to go on.';
  };
  news.onopen = refresh;
  const start = /^#slide-(\d+)$/.exec(location.hash);
  if (start) current = Number(start[1]) - 1;
})();
