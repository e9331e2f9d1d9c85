/**
 * The script of the page, as text: filters that live in the fragment of the address, rows that fill themselves when
 * opened, copy buttons, and what paper needs. It must not contain the end tag of a script.
 */
export const behaviour = `'use strict';
(() => {
  const form = document.getElementById('filters');
  const rows = [...document.querySelectorAll('#findings-list > details')];
  const words = rows.map((row) => row.textContent.toLowerCase());
  const heading = document.getElementById('findings');
  let evidence;

  const fill = (row) => {
    if (row.dataset.filled) return;
    row.dataset.filled = 'yes';
    evidence ??= JSON.parse(document.getElementById('bodies').textContent);
    const body = document.createElement('div');
    body.className = 'inside';
    body.innerHTML = evidence.bodies[row.dataset.place].map((place) => evidence.pieces[place]).join('');
    for (const block of body.querySelectorAll('pre.copyable')) addCopyButton(block);
    row.append(body);
  };

  const addCopyButton = (block) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'copy';
    button.textContent = 'Copy';
    button.addEventListener('click', async () => {
      try {
        await navigator.clipboard.writeText(block.textContent);
        button.textContent = 'Copied';
      } catch {
        getSelection().selectAllChildren(block);
        button.textContent = 'Selected: press Ctrl+C';
      }
    });
    block.before(button);
  };

  const readState = () => {
    const state = new URLSearchParams(location.hash.slice(1));
    const chosen = new Set((state.get('verdict') ?? '').split(',').filter(Boolean));
    for (const box of form.querySelectorAll('[name=verdict]')) box.checked = chosen.has(box.value);
    for (const name of ['area', 'type', 'seen', 'rule', 'q']) form.elements[name].value = state.get(name) ?? '';
  };

  const writeState = () => {
    const state = new URLSearchParams();
    const chosen = [...form.querySelectorAll('[name=verdict]:checked')].map((box) => box.value);
    if (chosen.length > 0) state.set('verdict', chosen.join(','));
    for (const name of ['area', 'type', 'seen', 'rule', 'q']) {
      const value = form.elements[name].value.trim();
      if (value !== '') state.set(name, value);
    }
    const text = state.toString().replaceAll('%2C', ',');
    history.replaceState(null, '', text === '' ? location.pathname + location.search : '#' + text);
  };

  const show = () => {
    const chosen = new Set([...form.querySelectorAll('[name=verdict]:checked')].map((box) => box.value));
    const { area, type, seen, rule, q } = form.elements;
    const wanted = q.value.trim().toLowerCase();
    const ruleId = rule.value.trim().toUpperCase();
    let count = 0;
    rows.forEach((row, place) => {
      const is = row.dataset;
      const fits =
        (chosen.size === 0 || chosen.has(is.verdict)) &&
        (area.value === '' || is.area === area.value) &&
        (type.value === '' || is.type === type.value) &&
        (seen.value === '' || seen.value === is.seen || seen.value === is.clock + '-clock') &&
        (ruleId === '' || is.rule.startsWith(ruleId)) &&
        (wanted === '' || words[place].includes(wanted));
      row.hidden = !fits;
      count += fits ? 1 : 0;
    });
    document.getElementById('shown').textContent = count + ' of ' + rows.length + ' findings';
    document.getElementById('none-shown').hidden = count > 0;
  };

  const actions = {
    reset() { form.reset(); writeState(); show(); },
    open() { for (const row of rows) if (!row.hidden) { fill(row); row.open = true; } },
    close() { for (const row of rows) row.open = false; },
  };

  form.addEventListener('input', () => { writeState(); show(); });
  form.addEventListener('submit', (event) => event.preventDefault());
  addEventListener('hashchange', () => {
    if (location.hash === '#findings') return;
    readState();
    show();
    heading.scrollIntoView();
  });
  document.addEventListener('click', (event) => {
    const wanted = event.target.closest('[data-do]');
    if (wanted) actions[wanted.dataset.do]();
  });
  document.addEventListener('toggle', (event) => {
    if (event.target.open && event.target.classList.contains('finding')) fill(event.target);
  }, true);
  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest('input, select, textarea')) return;
    event.preventDefault();
    form.elements.q.focus();
  });
  addEventListener('beforeprint', () => {
    for (const row of rows) {
      if (row.hidden || !['fail', 'error'].includes(row.dataset.verdict)) continue;
      fill(row);
      row.open = true;
    }
  });
  if (location.hash !== '#findings') readState();
  show();
})();
`;
