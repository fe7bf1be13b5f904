// The page within another one's frame: the inner half of embed/v1.js. Messages are {twir: 1, type, …}.
//
// Whoever frames the page learns that it is there, by `ready` to any origin; that says nothing of the visitor. It
// answers with `config`, and from then on only its origin is spoken to and heard.

const root = document.documentElement;
let host;  // its origin

function post(type, data) {
  if (host) parent.postMessage({ twir: 1, type, ...data }, host);
}

// --- What the host asks for -------------------------------------------------------------------------

const dark = '(prefers-color-scheme: dark)';
let conditions;  // the style sheet's own, by rule

// Rewrites the style sheet's conditions, so that they ask for what the host wants in place of the system's setting.
function setTheme(theme) {
  conditions ??= new Map([...document.styleSheets].flatMap((sheet) => [...sheet.cssRules])
    .filter((rule) => rule instanceof CSSMediaRule && rule.conditionText.includes(dark))
    .map((rule) => [rule, rule.conditionText]));
  for (const [rule, condition] of conditions) {
    rule.media.mediaText = theme === 'dark' ? condition.replace(dark, '(min-width: 0px)') : theme === 'light' ? 'not all' : condition;
  }
  root.style.colorScheme = theme === 'auto' ? '' : theme;
  document.dispatchEvent(new Event('twir-colours'));
}

let filled = '';

// Goes the way of a link that fills in the form (docs/address.md), so that what was typed is kept.
function prefill(fields) {
  const given = Object.entries(fields).filter(([, value]) => typeof value === 'string' && value.length <= 2000);
  const fragment = new URLSearchParams(given).toString();
  if (fragment === '' || fragment === filled) return;
  filled = fragment;
  location.replace(`#${fragment}`);
}

function obey({ theme, prefill: fields }) {
  if (['auto', 'light', 'dark'].includes(theme) && theme !== (root.dataset.theme ?? 'auto')) {
    root.dataset.theme = theme;
    setTheme(theme);
  }
  if (fields !== null && typeof fields === 'object') prefill(fields);
}

let asked;

addEventListener('message', ({ source, origin, data }) => {
  if (source !== parent || data === null || typeof data !== 'object' || data.twir !== 1 || data.type !== 'config') return;
  // A page without an origin of its own cannot be addressed, and so cannot be told anything.
  if (!/^https?:/.test(origin) || (host !== undefined && origin !== host)) return;
  const first = host === undefined;
  host = origin;
  // Of many in a row only the last one counts.
  if (asked === undefined) setTimeout(() => { obey(asked); asked = undefined; });
  asked = data;
  if (first) tellAll();
});

// --- The guide: here it is left out, so its links lead to the page itself --------------------------------

for (const link of document.querySelectorAll('#help a[href^="#"]')) {
  Object.assign(link, { href: new URL(`./${link.hash}`, location).href, target: '_blank', rel: 'noopener' });
}

// --- What it is told --------------------------------------------------------------------------------

let height = 0;
let result;
let failure;  // the last one

function tellHeight() {
  const now = Math.ceil(root.getBoundingClientRect().height);
  if (!host || Math.abs(now - height) < 2) return;
  height = now;
  post('resize', { height });
}

function tellAll() {
  tellHeight();
  if (result) post('result', result);
  if (failure) post('error', failure);
}

function tellError(message) {
  failure = { message: String(message) };
  post('error', failure);
}

new ResizeObserver(tellHeight).observe(root);
document.addEventListener('twir-result', ({ detail }) => {
  result = detail;
  post('result', result);
});
document.addEventListener('twir-failed', ({ detail }) => tellError(detail));
addEventListener('error', ({ message }) => tellError(message));
addEventListener('unhandledrejection', ({ reason }) => tellError(reason?.message ?? reason));
parent.postMessage({ twir: 1, type: 'ready' }, '*');
