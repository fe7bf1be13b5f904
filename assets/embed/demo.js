// The demo around the element: what to paste, two of its attributes, and what it tells.

const form = document.getElementById('form');
const script = document.querySelector('script[integrity]');
const site = new URL('../', import.meta.url);

document.getElementById('snippet').textContent
  = `<script type="module" src="${script.src}"\n  integrity="${script.integrity}" crossorigin></script>\n`
  + `<twir-submit kind="link"><a href="${site}">Submit a link or an event</a></twir-submit>`;

for (const name of ['kind', 'theme']) {
  document.getElementById(name).addEventListener('change', ({ target }) => form.setAttribute(name, target.value));
}

form.addEventListener('result', ({ detail }) => {
  document.getElementById('told').textContent = JSON.stringify(detail, undefined, 2);
});
