// @ts-check

/**
 * The script of the page: filters that live in the fragment of the address, rows that fill themselves when opened, copy
 * buttons, and what paper needs. It must not contain the end tag of a script.
 */
(() => {
  /** @typedef {{ bodies: number[][], pieces: string[] }} Evidence */

  const form = /** @type {HTMLFormElement} */ (document.getElementById('filters'));
  const rows = [
    .../** @type {NodeListOf<HTMLDetailsElement>} */ (
      document.querySelectorAll('#findings-list > details')
    ),
  ];
  const words = rows.map((row) => row.textContent.toLowerCase());
  const fields = ['area', 'type', 'seen', 'rule', 'q'];
  /** @type {Evidence | undefined} */
  let evidence;

  /** @param {string} id */
  const byId = (id) => /** @type {HTMLElement} */ (document.getElementById(id));

  /** @param {string} name */
  const field = (name) => /** @type {HTMLInputElement} */ (form.elements.namedItem(name));

  /** @returns {HTMLInputElement[]} */
  const verdictBoxes = () => [...form.querySelectorAll('input')].filter(isVerdictBox);

  /** @param {HTMLInputElement} input */
  const isVerdictBox = ({ name }) => name === 'verdict';

  const chosenVerdicts = () =>
    verdictBoxes()
      .filter(({ checked }) => checked)
      .map(({ value }) => value);

  /** @param {HTMLDetailsElement} row */
  const fill = (row) => {
    if (row.dataset.filled) return;
    row.dataset.filled = 'yes';
    evidence ??= /** @type {Evidence} */ (JSON.parse(byId('bodies').textContent));
    const { bodies, pieces } = evidence;
    const body = document.createElement('div');
    body.className = 'inside';
    const places = bodies[Number(row.dataset.place)] ?? [];
    body.innerHTML = places.map((place) => pieces[place]).join('');
    for (const block of body.querySelectorAll('pre.copyable')) addCopyButton(block);
    row.append(body);
  };

  /** @param {Element} block */
  const addCopyButton = (block) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'copy';
    button.textContent = 'Copy';
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

  const readState = () => {
    const state = new URLSearchParams(location.hash.slice(1));
    const chosen = new Set((state.get('verdict') ?? '').split(',').filter(Boolean));
    for (const box of verdictBoxes()) box.checked = chosen.has(box.value);
    for (const name of fields) field(name).value = state.get(name) ?? '';
  };

  const writeState = () => {
    const state = new URLSearchParams();
    const chosen = chosenVerdicts();
    if (chosen.length > 0) state.set('verdict', chosen.join(','));
    for (const name of fields) {
      const value = field(name).value.trim();
      if (value !== '') state.set(name, value);
    }
    const text = state.toString().replaceAll('%2C', ',');
    history.replaceState(null, '', text === '' ? location.pathname + location.search : `#${text}`);
  };

  /** Whether the filters, as they stand now, let a row through. */
  const filter = () => {
    const chosen = new Set(chosenVerdicts());
    const [area, type, seen, rule, q] = fields.map((name) => field(name).value.trim());
    const ruleId = (rule ?? '').toUpperCase();
    const wanted = (q ?? '').toLowerCase();
    /** @param {DOMStringMap} is @param {string} text */
    return (is, text) =>
      (chosen.size === 0 || chosen.has(is.verdict ?? '')) &&
      (area === '' || is.area === area) &&
      (type === '' || is.type === type) &&
      (seen === '' || seen === is.seen || seen === `${is.clock}-clock`) &&
      (ruleId === '' || (is.rule ?? '').startsWith(ruleId)) &&
      (wanted === '' || text.includes(wanted));
  };

  const show = () => {
    const fits = filter();
    for (const [place, row] of rows.entries()) row.hidden = !fits(row.dataset, words[place] ?? '');
    const count = rows.filter(({ hidden }) => !hidden).length;
    byId('shown').textContent = `${count} of ${rows.length} findings`;
    byId('none-shown').hidden = count > 0;
  };

  /** @type {Record<string, () => void>} */
  const actions = {
    reset() {
      form.reset();
      writeState();
      show();
    },
    open() {
      for (const row of rows) if (!row.hidden) open(row);
    },
    close() {
      for (const row of rows) row.open = false;
    },
  };

  /** @param {HTMLDetailsElement} row */
  const open = (row) => {
    fill(row);
    row.open = true;
  };

  form.addEventListener('input', () => {
    writeState();
    show();
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  addEventListener('hashchange', () => {
    if (location.hash === '#findings') return;
    readState();
    show();
    byId('findings').scrollIntoView();
  });
  document.addEventListener('click', ({ target }) => {
    if (!(target instanceof Element)) return;
    const wanted = /** @type {HTMLElement | null} */ (target.closest('[data-do]'));
    actions[wanted?.dataset.do ?? '']?.();
  });
  document.addEventListener(
    'toggle',
    ({ target }) => {
      if (!(target instanceof HTMLDetailsElement)) return;
      if (target.open && target.classList.contains('finding')) fill(target);
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
  addEventListener('beforeprint', () => {
    for (const row of rows) {
      if (!row.hidden && ['fail', 'error'].includes(row.dataset.verdict ?? '')) open(row);
    }
  });
  if (location.hash !== '#findings') readState();
  show();
})();
