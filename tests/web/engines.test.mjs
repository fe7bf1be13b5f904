// The way from nothing to the clipboard in the other two engines: Firefox ESR and WebKitGTK. Chromium has the
// tests beside this one. Nothing beyond Unicode's first plane is typed: WebKit's driver cannot.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { serve } from '../../scripts/static-server.mjs';
import { firefox, screen, webkit } from './engines.mjs';
import { github } from './github.mjs';
import { site } from './page.mjs';
import { decode } from './png.mjs';

const link = [['type', 'link-title', 'Borrowing, drawn — 日本語'], ['type', 'link-url', 'https://example.com/napkin?utm_source=chat']];
const linkItem = '* [Borrowing, drawn — 日本語](https://example.com/napkin)';

const event = [
  ['click', 'kind-event'], ['type', 'event-title', 'Rust and Waffles'], ['type', 'event-url', 'https://example.com/waffles'],
  ['type', 'event-first-day', '4 March 2026'], ['click', 'event-attendance-hybrid'], ['type', 'event-place', 'Oslo, Norway'],
  ['type', 'organizer-0-name', 'Example Rust Oslo'], ['type', 'organizer-0-url', 'https://example.com/oslo'],
];
const eventItem = '* 2026-03-04 | Hybrid (Oslo, NO) | [Example Rust Oslo](https://example.com/oslo)\n'
  + '    * [**Rust and Waffles**](https://example.com/waffles)';

let server;
let hub;
let monitor;
before(async () => {
  hub = await github();
  server = await serve(site, 0, { github: hub.url });
  monitor = await screen();
});
after(() => Promise.all([server.close(), hub.close(), monitor.stop()]));

/** Asks the page until it says yes. */
async function until(browser, condition, ...given) {
  for (let tries = 0; tries < 300; ++tries) {
    if (await browser.run(condition, ...given)) return;
    await new Promise((done) => { setTimeout(done, 100); });
  }
  assert.fail(`never came true: ${condition}`);
}

const shown = (ui) => document.documentElement.dataset.ui === ui && !document.documentElement.dataset.starting;
const says = (id, text) => document.getElementById(id).textContent === text;
const value = (id) => document.getElementById(id).value;

/** Waits until no frame has been drawn for a while: then every control has its place. */
async function rested(browser) {
  const drawn = () => browser.run(() => document.getElementById('canvas').dataset.frames ?? 'none');
  for (let last = ''; last !== await drawn();) {
    last = await drawn();
    await new Promise((done) => { setTimeout(done, 500); });
  }
}

/** What lies on the clipboard, by pasting it where it is not changed. */
async function pasted(browser) {
  await browser.click('kind-draft');
  await rested(browser);
  await browser.click('whole-text');
  await browser.press('Control', 'v');
  await until(browser, (id) => document.getElementById(id).value !== '', 'whole-text');
  return browser.run(value, 'whole-text');
}

/** How many colours there are where a control is: those of letters and grounds, or one where nothing is drawn. */
async function colours(browser, id) {
  await browser.run((control) => document.getElementById(control).scrollIntoView({ block: 'center' }), id);
  await rested(browser);
  const { x, y, width, height } = await browser.run((control) => document.getElementById(control).getBoundingClientRect().toJSON(), id);
  const picture = decode(Buffer.from(await browser.picture(), 'base64'));
  const seen = new Set();
  for (let row = Math.ceil(y); row < y + height - 1; ++row) {
    for (let column = Math.ceil(x); column < x + width - 1; ++column) seen.add(picture.at(column, row).join());
  }
  return seen.size;
}

for (const [name, launch] of [['Firefox', firefox], ['WebKit', webkit]]) {
  describe(name, () => {
    let browser;
    before(async () => { browser = await launch(monitor.display); });
    after(() => browser?.close());

    for (const [ui, path] of [['canvas', ''], ['plain', '?ui=plain']]) {
      for (const [what, steps, item] of [['a link', link, linkItem], ['an event', event, eventItem]]) {
        test(`${what} reaches the clipboard with ui=${ui}`, async () => {
          await browser.goto(server.url);
          await browser.run(() => localStorage.clear());
          await browser.goto('about:blank');
          await browser.goto(server.url + path);
          await until(browser, shown, ui);
          for (const [act, ...given] of steps) {
            await rested(browser);
            await browser[act](...given);
          }
          assert.equal(await browser.run(value, 'item'), item);
          if (ui === 'canvas') assert.ok(await colours(browser, 'copy') > 8, 'the button that copies is drawn');
          await browser.click('copy');
          await until(browser, says, 'copy', 'Copied');
          assert.equal(await pasted(browser), item);
        });
      }
    }
  });
}
