/**
 * Runs on the page of a link. The fragment never reaches a server, so the page itself reads it and posts it.
 *
 * As a deferred script it runs before the page has loaded: the page then leaves no entry in the history, and the back
 * button does not lead into it again.
 */
export const openLinkScript = `
const form = document.getElementById('open-link');
const parameters = new URLSearchParams(location.hash.slice(1).replaceAll('\\\\u0026', '&'));
for (const name of ['clientId', 'documentType', 'content']) {
  form.elements[name].value = parameters.get(name) ?? '';
}
form.elements.address.value = location.href;
form.elements.framed.value = window.top === window.self ? '' : 'framed';
form.submit();
`;
