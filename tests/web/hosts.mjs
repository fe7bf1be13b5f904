// Pages of another origin that have the form in them.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { host } from './host.mjs';
import { start } from './page.mjs';

export const item = '* [Borrowing, drawn](https://example.com/napkin)';
export const link = '<a href="https://example.com/form">Submit a link</a>';

// A host page that keeps what the elements tell it.
export const listening = `<script>
  window.told = [];
  for (const type of ['result', 'error']) document.addEventListener(type, (event) => told.push({ type, id: event.target.id, ...event.detail }), true);
</script>`;

/**
 * For the tests of a file, as soon as they run: `browser`, which is what `start` gives; `other`, which is what `host`
 * gives; `script()`, the tag that makes the element known; `page(body)`, a host page around this HTML; and
 * `visit(name, given, body)`, a test of a host page: its HTML, or a function that gives it with the headers, options of
 * `browser.open`, and whether it is of the same site (`near`).
 */
export function hosts() {
  const browser = {}, other = {};
  before(async () => {
    const [one, two] = await Promise.all([start(), host()]);
    Object.assign(browser, one);
    Object.assign(other, two);
  });
  after(() => Promise.all([browser.close(), other.close()]));

  const script = () => `<script type="module" src="${browser.url}embed/v1.js"></script>`;
  const page = (body, doctype = '<!doctype html>') => `${doctype}<title>A host</title>${listening}${script()}<body>${body}`;

  function visit(name, given, body) {
    test(name, async () => {
      const path = `/${encodeURIComponent(name)}`;
      const { html, headers, near, ...options } = typeof given === 'string' ? { html: given } : given();
      other.pages[path] = { html: html.startsWith('<!') || html.startsWith('<html') ? html : page(html), headers };
      const tab = await browser.open({ url: (near ? other.near : other.url) + path, ...options });
      try {
        await body(tab);
        assert.deepEqual(tab.problems, []);
      } finally {
        await tab.end();
      }
    });
  }
  return { browser, other, script, page, visit };
}

export const frameOf = (tab, id = 'form') => tab.frameLocator(`#${id} iframe`);
export const heightOf = (tab, id = 'form') => tab.evaluate((name) => document.getElementById(name).shadowRoot.querySelector('iframe').clientHeight, id);

// Waits until the form is there, drawn and as high as it wants to be.
export async function settled(tab, id = 'form') {
  await frameOf(tab, id).locator('html[data-ui="canvas"]').waitFor({ state: 'attached' });
  await tab.waitForFunction((name) => document.getElementById(name).shadowRoot.firstChild.hidden, id);
  let last = -1;
  for (let same = 0; same < 3;) {
    const now = await heightOf(tab, id);
    same = now === last && now !== 640 ? same + 1 : 0;
    last = now;
    await tab.waitForTimeout(100);
  }
  return last;
}

export async function fillIn(tab, id = 'form') {
  const frame = frameOf(tab, id);
  await frame.locator('#link-title').fill('Borrowing, drawn');
  await frame.locator('#link-url').fill('https://example.com/napkin');
}

export const results = (tab) => tab.evaluate(() => told.filter(({ type }) => type === 'result'));
export const resulted = (tab, markdown) => tab.waitForFunction((text) => told.some((one) => one.type === 'result' && one.markdown === text), markdown);
