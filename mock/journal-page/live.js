// @ts-check

/**
 * Runs on the page of the journal: adds what has arrived since without closing what is open, and copies commands.
 *
 * Without scripts the page loads itself anew.
 */
(() => {
  const list = /** @type {HTMLElement} */ (document.getElementById('exchanges'));
  const status = /** @type {HTMLElement} */ (document.querySelector('[role=status]'));

  /** @param {HTMLDetailsElement} fresh */
  function place(fresh) {
    const known = /** @type {HTMLDetailsElement | null} */ (document.getElementById(fresh.id));
    if (known === null) return list.prepend(fresh);
    if (known.innerHTML === fresh.innerHTML) return;
    fresh.open = known.open;
    known.replaceWith(fresh);
  }

  async function refresh() {
    if (document.hidden) return;
    const answer = await fetch(location.href).catch(() => null);
    if (answer === null) {
      status.textContent = 'The mock does not answer. This is what came before.';
      return;
    }
    const next = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const fresh = [...next.querySelectorAll('details')];
    const ids = new Set(fresh.map(({ id }) => id));
    for (const old of list.querySelectorAll('details')) if (!ids.has(old.id)) old.remove();
    for (const each of fresh.toReversed()) place(each);
    const said = next.querySelector('[role=status]')?.textContent ?? '';
    if (status.textContent !== said) status.textContent = said;
  }

  /** @param {Event} event */
  async function copy({ target }) {
    if (!(target instanceof HTMLButtonElement) || target.dataset.copies === undefined) return;
    const shown = /** @type {HTMLElement} */ (document.getElementById(target.dataset.copies));
    // Pages of other hosts than this machine have no clipboard: the text is selected instead.
    getSelection()?.selectAllChildren(shown);
    await navigator.clipboard?.writeText(shown.textContent ?? '').then(
      () => {
        target.textContent = 'Copied';
      },
      () => {},
    );
  }

  list.addEventListener('click', (event) => void copy(event));
  if (!new URLSearchParams(location.search).has('still')) setInterval(() => void refresh(), 2000);
})();
