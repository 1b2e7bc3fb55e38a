// The way through the page: keys, swipes, buttons, and a second window for who presents. Without it the slides just stand below one another.

(() => {
  const { body } = document;
  const slides = [...document.querySelectorAll('.slide')];
  const find = (selector) => document.querySelector(selector);
  const count = find('.count');
  const presenter = find('.presenter');
  const upcoming = find('.upcoming');
  const said = find('.said');
  const opened = Date.now();
  let current = 0;
  /** Where the page has scrolled by itself: what comes into view there is not what the reader chose. */
  let aimed;
  /** The window that shows what this one presents, or the one that opened this. */
  let partner = window.opener;

  const mode = () => body.dataset.mode;

  const show = (index, { tell = true, move = true } = {}) => {
    current = Math.min(Math.max(index, 0), slides.length - 1);
    for (const [i, slide] of slides.entries()) slide.classList.toggle('current', i === current);
    count.textContent = `${current + 1} / ${slides.length}`;
    history.replaceState(null, '', `#slide-${current + 1}`);
    if (move && mode() !== 'show' && mode() !== 'presenter') {
      slides[current].scrollIntoView({ block: 'nearest' });
      aimed = scrollY;
    }
    if (mode() === 'presenter') fillPresenter();
    if (tell && partner && !partner.closed) partner.postMessage({ briefdeck: current }, '*');
  };

  const setMode = (next) => {
    body.dataset.mode = next;
    presenter.hidden = next !== 'presenter';
    show(current, { tell: false });
    if (next === 'show') slides[current].focus({ preventScroll: true });
  };

  const fillPresenter = () => {
    const next = slides[current + 1];
    upcoming.replaceChildren(next ? pictureOf(next) : upcoming.dataset.end);
    const notes = slides[current].querySelector('.notes');
    said.replaceChildren(
      ...(notes ? [...notes.children].map((p) => p.cloneNode(true)) : [said.dataset.none]),
    );
  };

  const pictureOf = (slide) => {
    const stage = document.createElement('div');
    stage.className = 'stage';
    stage.append(slide.querySelector('.picture').cloneNode(true));
    return stage;
  };

  const two = (value) => String(value).padStart(2, '0');
  const tick = () => {
    const now = new Date();
    find('.now').textContent = `${two(now.getHours())}:${two(now.getMinutes())}`;
    const seconds = Math.floor((now.getTime() - opened) / 1000);
    find('.elapsed').textContent = `${two(Math.floor(seconds / 60))}:${two(seconds % 60)}`;
  };

  const toggleFullScreen = () => {
    if (document.fullscreenElement) document.exitFullscreen();
    else document.documentElement.requestFullscreen?.().catch(() => undefined);
  };

  /** Notes here, slides in a window of their own that follows; if none may open, notes here all the same. */
  const present = () => {
    partner =
      window.open(`${location.href.split('#')[0]}#slide-${current + 1}`, 'briefdeck-slides', 'popup') ??
      partner;
    setMode('presenter');
  };

  const actions = {
    previous: () => show(current - 1),
    next: () => show(current + 1),
    first: () => show(0),
    last: () => show(slides.length - 1),
    present: () => setMode('show'),
    overview: () => setMode(mode() === 'grid' ? 'read' : 'grid'),
    presenter: present,
    fullScreen: () => {
      if (mode() !== 'presenter') setMode('show');
      toggleFullScreen();
    },
    close: () => {
      if (document.fullscreenElement) document.exitFullscreen();
      setMode('read');
    },
    open: () => mode() === 'grid' && setMode('read'),
  };

  const isRtl = document.documentElement.dir === 'rtl';
  const keys = {
    ArrowRight: isRtl ? 'previous' : 'next',
    ArrowLeft: isRtl ? 'next' : 'previous',
    ArrowDown: 'next',
    ArrowUp: 'previous',
    PageDown: 'next',
    PageUp: 'previous',
    ' ': 'next',
    Home: 'first',
    End: 'last',
    Enter: 'open',
    Escape: 'close',
    f: 'fullScreen',
    o: 'overview',
    p: 'presenter',
    s: 'present',
  };

  addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const onControl = event.target instanceof Element && event.target.closest('button, a');
    const action = keys[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (!action || (onControl && (event.key === ' ' || event.key === 'Enter'))) return;
    event.preventDefault();
    actions[action]();
  });

  for (const button of document.querySelectorAll('[data-do]'))
    button.addEventListener('click', () => actions[button.dataset.do]());

  for (const [i, slide] of slides.entries()) {
    slide.addEventListener('click', (event) => {
      if (mode() === 'grid') {
        show(i);
        setMode('read');
      } else if (mode() === 'show' && !(event.target instanceof Element && event.target.closest('a')))
        show(current + 1);
    });
  }

  // A swipe is more across than down, and longer than a tap.
  let start;
  addEventListener(
    'touchstart',
    (event) => {
      start = event.touches.length === 1 ? event.touches[0] : undefined;
    },
    { passive: true },
  );
  addEventListener(
    'touchend',
    (event) => {
      const end = event.changedTouches[0];
      if (!start || !end) return;
      const [across, down] = [end.clientX - start.clientX, end.clientY - start.clientY];
      if (Math.abs(across) < 40 || Math.abs(across) < 2 * Math.abs(down)) return;
      actions[across < 0 === !isRtl ? 'next' : 'previous']();
    },
    { passive: true },
  );

  addEventListener('message', ({ source, data }) => {
    if (source !== partner || typeof data?.briefdeck !== 'number') return;
    show(data.briefdeck, { tell: false });
  });

  const fromAddress = () => Number(/^#slide-(\d+)$/.exec(location.hash)?.[1] ?? 1) - 1;
  addEventListener('hashchange', () => show(fromAddress()));

  // While reading, the slide in the middle of the window is the current one.
  const seen = new IntersectionObserver(
    (entries) => {
      const [entry] = entries.filter(({ isIntersecting }) => isIntersecting);
      if (entry && mode() === 'read' && scrollY !== aimed)
        show(slides.indexOf(entry.target), { tell: false, move: false });
    },
    { rootMargin: '-45% 0px -45% 0px' },
  );
  for (const slide of slides) seen.observe(slide);

  tick();
  setInterval(tick, 1000);
  body.dataset.mode = 'read';
  current = fromAddress();
  setMode(window.opener ? 'show' : 'read');
})();
