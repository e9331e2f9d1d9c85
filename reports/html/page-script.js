// @ts-check

/**
 * The script of the page: unpacks the list of findings, shows it a page at a time and filters it by the fragment of the
 * address; then it fills the table of the rules. What rows show is unpacked when one of them is opened, or after a while if
 * paper needs it. The script must not contain the end tag of a script.
 */
(async () => {
  /**
   * @typedef {{ verdict: string, check: string, area: string, type: string, rule: string, seen: string, clock: string, title: string,
   *   tags: string[], said: string }} Row
   * @typedef {{ values: any[], places: number[] }} Column
   * @typedef {{ rows: Record<keyof Row, Column>, words: Record<string, { mark: string, one: string }>, rules: Record<string, { basis: string,
   *   says: string }>, together: number }} List
   * @typedef {{ bodies: number[][], pieces: string[] }} Contents
   */

  /** Rows of one page: more of them make a slow processor wait. */
  const PAGE = 100;
  /** Rows that the page begins with: more than a screen of them. */
  const FIRST = 25;
  /** Rows that go on paper. */
  const PAPER = 500;
  /** For how many milliseconds rows are filled before the browser may draw. */
  const SLICE = 12;
  /** After how many milliseconds that is unpacked which paper needs. */
  const UNHURRIED = 2000;

  const form = /** @type {HTMLFormElement} */ (document.getElementById('filters'));
  const fields = ['area', 'type', 'seen', 'rule', 'q'];

  /** @param {string} id */
  const byId = (id) => /** @type {HTMLElement} */ (document.getElementById(id));

  /** @param {string} name */
  const field = (name) => /** @type {HTMLInputElement} */ (form.elements.namedItem(name));

  /** @param {string} id */
  const unpack = async (id) => {
    const text = byId(id).textContent;
    // Browsers before 2025 do not have the first, which takes a tenth of the time.
    const packed =
      Uint8Array.fromBase64?.(text) ?? Uint8Array.from(atob(text), (unit) => unit.charCodeAt(0));
    const { readable, writable } = new DecompressionStream('gzip');
    // A stream of a blob comes by way of another process.
    const writer = writable.getWriter();
    const written = Promise.all([writer.write(packed), writer.close()]);
    const [plain] = await Promise.all([new Response(readable).text(), written]);
    return JSON.parse(plain);
  };

  byId('shown').textContent = 'Unpacking the findings …';
  const { rows: columns, words, rules, together } = /** @type {List} */ (await unpack('rows-0'));

  const names = Object.keys(columns);
  const rows = columns.verdict.places.map((_, row) => {
    /** @param {string} name */
    const value = (name) => {
      const { values, places } = columns[/** @type {keyof Row} */ (name)];
      return values[places[row] ?? 0];
    };
    return /** @type {Row} */ (Object.fromEntries(names.map((name) => [name, value(name)])));
  });

  /** What some rows show, by its place; null while it is unpacked. @type {Map<number, Contents | null>} */
  const contents = new Map();

  /** @type {string[]} */
  let texts = [];
  /** The places of the rows that the filters let through. @type {number[]} */
  let found = [];
  let page = 0;
  /** The check whose finding alone is shown, by its link; empty for no such choice. */
  let linked = '';
  /** The places of the rows that are open, also on other pages. @type {Set<number>} */
  const opened = new Set();

  /** @returns {HTMLInputElement[]} */
  const verdictBoxes = () => [...form.querySelectorAll('input')].filter(isVerdictBox);

  /** @param {HTMLInputElement} input */
  const isVerdictBox = ({ name }) => name === 'verdict';

  const chosenVerdicts = () =>
    verdictBoxes()
      .filter(({ checked }) => checked)
      .map(({ value }) => value);

  /** @param {string} tag @param {string} name @param {string} text @returns {HTMLElement} */
  const element = (tag, name, text = '') => {
    const made = document.createElement(tag);
    made.className = name;
    made.textContent = text;
    return made;
  };

  /** @param {number} place @returns {HTMLDetailsElement} */
  const rowAt = (place) => {
    const { verdict, rule, type, title, tags, said } = /** @type {Row} */ (rows[place]);
    const known = words[verdict];
    const row = /** @type {HTMLDetailsElement} */ (element('details', `finding v-${verdict}`));
    row.dataset.place = String(place);
    row.dataset.verdict = verdict;
    const sign = element('span', 'mark');
    sign.title = known?.one ?? '';
    const shown = element('span', '', known?.mark);
    shown.ariaHidden = 'true';
    sign.append(shown, element('span', 'unseen', known?.one));
    const name = element('span', 'title', title);
    for (const tag of [type, ...tags].filter(Boolean))
      name.append(' ', element('span', 'tag', tag));
    if (said !== '') name.append(element('span', 'said', said));
    const summary = element('summary', '');
    summary.append(sign, ' ', element('span', 'id', rule), ' ', name);
    row.append(summary);
    if (opened.has(place)) open(row);
    return row;
  };

  /** @param {number} place */
  const unpackContents = async (place) => {
    contents.set(place, await unpack(`contents-${place}`));
    openInSlices(rowsOfPage().filter((row) => row.open));
  };

  /** What the row of this place shows; null if it is not unpacked yet. @param {number} row */
  const contentsOf = (row) => {
    const place = Math.floor(row / together);
    const known = contents.get(place);
    if (known !== undefined) return known;
    contents.set(place, null);
    unpackContents(place).catch(tellWhy);
    return null;
  };

  /** A row that is opened before its contents are there is filled when they are. @param {HTMLDetailsElement} row */
  const fill = (row) => {
    if (row.dataset.filled) return;
    const place = Number(row.dataset.place);
    const known = contentsOf(place);
    if (known === null) return;
    row.dataset.filled = 'yes';
    const { bodies, pieces } = known;
    const body = element('div', 'inside');
    const places = bodies[place % together] ?? [];
    body.innerHTML = places.map((piece) => pieces[piece]).join('');
    for (const block of body.querySelectorAll('pre.copyable')) addCopyButton(block);
    row.append(body);
  };

  /** @param {HTMLDetailsElement} row */
  const open = (row) => {
    fill(row);
    row.open = true;
  };

  /** @param {Element} block */
  const addCopyButton = (block) => {
    const button = /** @type {HTMLButtonElement} */ (element('button', 'copy', 'Copy'));
    button.type = 'button';
    button.addEventListener('click', () => void copy(block, button));
    block.before(button);
  };

  /** @param {Element} block @param {HTMLButtonElement} button */
  const copy = async (block, button) => {
    try {
      await navigator.clipboard.writeText(block.textContent);
      button.textContent = 'Copied';
    } catch {
      getSelection()?.selectAllChildren(block);
      button.textContent = 'Selected: press Ctrl+C';
    }
  };

  /** One element shows what the rules say: one for each was half of the page. @param {Element} button */
  const showWording = (button) => {
    const rule = button.textContent;
    const wording = byId('wording');
    // The browser shows or hides it after this, as it is hidden or shown now.
    if (wording.dataset.rule !== rule) wording.hidePopover();
    wording.dataset.rule = rule;
    const { basis, says } = rules[rule] ?? { basis: '', says: '' };
    const words = element('p', '');
    words.innerHTML = says;
    const link = /** @type {HTMLAnchorElement} */ (element('a', '', 'Its findings'));
    link.href = `#${new URLSearchParams({ rule })}`;
    wording.replaceChildren(
      element('b', '', rule),
      ' ',
      element('span', 'quiet', basis),
      words,
      link,
    );
  };

  const readState = () => {
    const state = new URLSearchParams(location.hash.slice(1));
    const chosen = new Set((state.get('verdict') ?? '').split(',').filter(Boolean));
    for (const box of verdictBoxes()) box.checked = chosen.has(box.value);
    for (const name of fields) field(name).value = state.get(name) ?? '';
    linked = state.get('finding') ?? '';
  };

  const writeState = () => {
    const state = new URLSearchParams();
    linked = '';
    const chosen = chosenVerdicts();
    if (chosen.length > 0) state.set('verdict', chosen.join(','));
    for (const name of fields) {
      const value = field(name).value.trim();
      if (value !== '') state.set(name, value);
    }
    const text = state.toString().replaceAll('%2C', ',');
    history.replaceState(null, '', text === '' ? location.pathname + location.search : `#${text}`);
  };

  /** @param {Row} row */
  const textOf = ({ rule, type, title, tags, said }) =>
    [rule, title, type, ...tags, said].join(' ').toLowerCase();

  /** Whether the filters, as they stand now, let a row through. */
  const filter = () => {
    const chosen = new Set(chosenVerdicts());
    const [area, type, seen, rule, q] = fields.map((name) => field(name).value.trim());
    const ruleId = (rule ?? '').toUpperCase();
    const wanted = (q ?? '').toLowerCase();
    if (wanted !== '' && texts.length === 0) texts = rows.map(textOf);
    /** @param {Row} row @param {number} place */
    return (row, place) =>
      (linked === '' || row.check === linked) &&
      (chosen.size === 0 || chosen.has(row.verdict)) &&
      (area === '' || row.area === area) &&
      (type === '' || row.type === type) &&
      (seen === '' || seen === row.seen || seen === `${row.clock}-clock`) &&
      (ruleId === '' || row.rule.startsWith(ruleId)) &&
      (wanted === '' || (texts[place] ?? '').includes(wanted));
  };

  /** @param {number} most how many rows to make at once */
  const show = (most = PAGE) => {
    const fits = filter();
    found = [...rows.keys()].filter((place) => fits(/** @type {Row} */ (rows[place]), place));
    turnTo(0, most);
    if (linked !== '') for (const row of rowsOfPage()) open(row);
  };

  /** Adds the rows of this page that are not there yet. @param {number} most */
  const addRows = (most = PAGE) => {
    const list = byId('findings-list');
    const first = page * PAGE;
    list.append(...found.slice(first + list.childElementCount, first + most).map(rowAt));
  };

  /** @param {number} number counted from 0 @param {number} most how many rows to make at once */
  const turnTo = (number, most = PAGE) => {
    const pages = Math.max(1, Math.ceil(found.length / PAGE));
    page = Math.min(Math.max(0, number), pages - 1);
    byId('findings-list').replaceChildren();
    addRows(most);
    byId('shown').textContent = `${found.length} of ${rows.length} findings`;
    byId('page').textContent = `Page ${page + 1} of ${pages}`;
    byId('pages').hidden = pages === 1;
    byId('none-shown').hidden = found.length > 0;
  };

  const rowsOfPage = () =>
    /** @type {HTMLDetailsElement[]} */ ([...byId('findings-list').children]);

  /**
   * Fills elements until the time is up, and goes on once the browser has drawn them.
   *
   * @template {Element} Filled
   * @param {Filled[]} unfilled @param {(element: Filled) => void} fillOne
   */
  const inSlices = (unfilled, fillOne) => {
    const end = performance.now() + SLICE;
    while (unfilled.length > 0 && performance.now() < end) {
      const element = unfilled.shift();
      if (element?.isConnected) fillOne(element);
    }
    if (unfilled.length > 0) requestAnimationFrame(() => inSlices(unfilled, fillOne));
  };

  const openInSlices = (closed = rowsOfPage()) => inSlices(closed, open);

  /** @param {number} number */
  const leafTo = (number) => {
    turnTo(number);
    byId('findings').scrollIntoView();
  };

  /** @type {Record<string, () => void>} */
  const actions = {
    reset() {
      form.reset();
      writeState();
      show();
    },
    open: () => openInSlices(),
    close() {
      opened.clear();
      for (const row of rowsOfPage()) row.open = false;
    },
    previous: () => leafTo(page - 1),
    next: () => leafTo(page + 1),
  };

  form.addEventListener('input', () => {
    writeState();
    show();
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  addEventListener('hashchange', () => {
    if (location.hash === '#findings') return;
    for (const shown of document.querySelectorAll('[popover]:popover-open')) {
      /** @type {HTMLElement} */ (shown).hidePopover();
    }
    readState();
    show();
    byId('findings').scrollIntoView();
  });
  document.addEventListener('click', ({ target }) => {
    if (!(target instanceof Element)) return;
    const wanted = /** @type {HTMLElement | null} */ (target.closest('[data-do]'));
    actions[wanted?.dataset.do ?? '']?.();
    const button = target.closest('.wording');
    if (button !== null) showWording(button);
  });
  document.addEventListener(
    'toggle',
    ({ target }) => {
      if (!(target instanceof HTMLDetailsElement) || !target.classList.contains('finding')) return;
      if (!target.isConnected) return;
      if (target.open) fill(target);
      opened[target.open ? 'add' : 'delete'](Number(target.dataset.place));
    },
    true,
  );
  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
    const { target } = event;
    if (target instanceof Element && target.closest('input, select, textarea')) return;
    event.preventDefault();
    field('q').focus();
  });
  /** Whether a row is open on paper. @param {number} place */
  const isPrintedOpen = (place) => ['fail', 'error'].includes(rows[place]?.verdict ?? '');

  const printed = () => found.slice(0, PAPER);

  addEventListener('beforeprint', () => {
    cards().forEach(fillCard);
    byId('findings-list').replaceChildren(...printed().map(rowAt));
    for (const row of rowsOfPage()) if (isPrintedOpen(Number(row.dataset.place))) open(row);
  });
  addEventListener('afterprint', () => turnTo(page));
  for (const block of document.querySelectorAll('.rules pre.copyable')) addCopyButton(block);
  if (location.hash !== '#findings') readState();
  show(FIRST);
  if (location.hash.includes('=')) byId('findings').scrollIntoView();
  // The browser draws the list first. A page in the background draws nothing, and must be filled too.
  await new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, 1000);
  });
  inSlices(cards(), fillCard);
  addRows();
  // Paper cannot wait for them.
  setTimeout(() => printed().filter(isPrintedOpen).forEach(contentsOf), UNHURRIED);
})().catch((error) => {
  tellWhy(error);
  cards().forEach(fillCard);
});

function cards() {
  return [...document.querySelectorAll('.area')];
}

/** A card of the table holds its inside as text for browsers that run scripts. @param {Element} card */
function fillCard(card) {
  const inside = card.querySelector('noscript');
  if (inside !== null) card.innerHTML = inside.textContent;
}

/** @param {unknown} error */
function tellWhy(error) {
  const shown = /** @type {HTMLElement} */ (document.getElementById('shown'));
  shown.textContent = `This browser cannot unpack the findings (${String(error)}): use a newer one, or read run.json.`;
}
