// @ts-check

/**
 * Runs on the page of a link. The fragment never reaches a server, so the page itself reads it and posts it.
 *
 * As a deferred script it runs before the page has loaded: the page then leaves no entry in the history, and the back
 * button does not lead into it again.
 */
(() => {
  const form = /** @type {HTMLFormElement} */ (document.getElementById('open-link'));
  const parameters = new URLSearchParams(location.hash.slice(1).replaceAll('\\u0026', '&'));
  /** @param {string} name */
  const field = (name) => /** @type {HTMLInputElement} */ (form.elements.namedItem(name));
  for (const name of ['clientId', 'documentType', 'content']) {
    field(name).value = parameters.get(name) ?? '';
  }
  field('address').value = location.href;
  field('framed').value = window.top === window.self ? '' : 'framed';
  form.submit();
})();
