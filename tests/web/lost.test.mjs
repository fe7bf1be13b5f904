// Nothing that was typed is lost, whatever happens to the tab.

import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { draft } from './github.mjs';
import { fill, item, ready, said, settled } from './page.mjs';
import { visits } from './visits.mjs';

const link = { 'link-title': 'Borrowing, drawn on a napkin', 'link-url': 'https://example.com/napkin' };
const linkItem = '* [Borrowing, drawn on a napkin](https://example.com/napkin)';

const { browser, visit } = visits();

/** Another tab of the same browser. */
async function tab(page, path = '') {
  const other = await page.context().newPage();
  await other.goto(browser.url + path);
  await ready(other);
  return other;
}

/** Waits until the other tabs have gone. (waitForFunction() would take any promise for a yes.) */
async function alone(page) {
  while ((await page.evaluate(() => navigator.locks.query())).held.length > 1) await page.waitForTimeout(50);
}

const labels = (page) => page.locator('#waiting [id$="-label"]').allTextContents();
const keys = (page) => page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('twir-form')));

describe('one tab', () => {
  visit('a reload, and the way back', {}, async (page) => {
    await fill(page, link);
    await page.reload();
    await ready(page);
    assert.equal(await item(page), linkItem);
    await page.goto(`${browser.url}rules.html`);
    await page.goBack();
    await ready(page);
    assert.equal(await item(page), linkItem);
    assert.equal((await keys(page)).length, 1);
  });

  visit('a draft that was pasted stands in its box again', {}, async (page) => {
    await page.click('#give-draft');
    await page.fill('#draft-text', draft);
    await page.reload();
    await ready(page);
    assert.match(await page.textContent('#source'), /as you pasted it/);
    assert.equal(await page.inputValue('#draft-text'), draft);
  });

  visit('a crash', {}, async (page) => {
    await fill(page, link);
    const context = page.context();
    const session = await context.newCDPSession(page);
    session.send('Page.crash').catch(() => {});
    await page.waitForEvent('crash');
    const other = await context.newPage();
    await other.goto(browser.url);
    await ready(other);
    assert.equal(await item(other), linkItem);
  });

  visit('a lost WebGL context: the page goes on without', {}, async (page) => {
    await fill(page, link);
    await settled(page);
    await page.evaluate(() => {
      window.loss = document.getElementById('canvas').getContext('webgl2').getExtension('WEBGL_lose_context');
      window.loss.loseContext();
    });
    await ready(page, 'plain');
    assert.equal(await page.getAttribute('#link-title', 'style'), null);
    assert.ok((await page.locator('#link-title').boundingBox()).width > 200);
    await page.fill('#link-title', 'Typed meanwhile');
    assert.equal(await item(page), '* [Typed meanwhile](https://example.com/napkin)');
    await page.evaluate(() => window.loss.restoreContext());
    await ready(page);
    assert.equal(await page.inputValue('#link-title'), 'Typed meanwhile');
    page.problems.length = 0;  // Chromium warns of the loss
  });

  visit('over midnight the days are counted anew', {}, async (page) => {
    await fill(page, { 'kind-event': true, 'event-first-day': '2026-03-04' });
    assert.match(await page.textContent('#days'), /in 31 days$/);
    await page.clock.setFixedTime(new Date('2026-02-02T00:10:00'));
    await page.evaluate(() => window.dispatchEvent(new Event('focus')));
    assert.match(await page.textContent('#days'), /in 30 days$/);
  });
});

describe('storage', () => {
  const forbidden = () => {
    for (const name of ['localStorage', 'sessionStorage']) {
      Object.defineProperty(window, name, { get() { throw new DOMException('no', 'SecurityError'); } });
    }
  };

  visit('forbidden: said once, and the address still holds the form', { before: forbidden }, async (page) => {
    await page.fill('#link-title', link['link-title']);
    await said(page, 'announcer', 'keeps nothing');
    assert.match(await page.textContent('#not-kept'), /Copy a link/);
    assert.equal(await page.locator('#not-kept').getAttribute('hidden'), null);
    await fill(page, link);
    await page.waitForFunction(() => location.hash.includes('example.com'));
    await page.reload();
    await ready(page);
    assert.equal(await item(page), linkItem);
  });

  visit('full: what can be had again makes way', {}, async (page) => {
    await page.evaluate(() => {
      localStorage.setItem('twir-recent', 'x'.repeat(1_000_000));
      let rest = 5_300_000;
      for (let size = 1_000_000; size >= 1; size = Math.floor(size / 2)) {
        for (;;) {
          try {
            localStorage.setItem(`full-${rest}`, 'x'.repeat(size));
            rest -= 1;
          } catch { break; }
        }
      }
    });
    await page.fill('#link-title', 'x'.repeat(5000));
    assert.equal(await page.locator('#not-kept').getAttribute('hidden'), '');
    assert.equal(await page.evaluate(() => localStorage.getItem('twir-recent')), null);
    await page.reload();
    await ready(page);
    assert.equal((await page.inputValue('#link-title')).length, 5000);
  });
});

describe('two tabs', () => {
  visit('each keeps its own work', {}, async (page) => {
    await fill(page, link);
    const other = await tab(page);
    assert.equal(await other.inputValue('#link-title'), '', 'another tab is for something else');
    await fill(other, { 'link-title': 'Other', 'link-url': 'https://example.com/other' });
    await page.fill('#link-language', 'DE');
    await other.reload();
    await ready(other);
    assert.equal(await other.inputValue('#link-title'), 'Other');
    await page.reload();
    await ready(page);
    assert.equal(await item(page), '* [DE] [Borrowing, drawn on a napkin](https://example.com/napkin)');
  });

  visit('a new tab takes over what closed ones have left', {}, async (page) => {
    await fill(page, link);
    await page.waitForFunction(() => location.hash.includes('example.com'));
    const other = await tab(page);
    await other.clock.setFixedTime(new Date('2026-02-01T12:05:00'));
    await fill(other, { 'link-title': 'Other', 'link-url': 'https://example.com/other' });
    const third = await tab(page, '#title=Third');
    await page.close();
    await other.close();
    await alone(third);
    const last = await tab(third);
    assert.equal(await last.inputValue('#link-title'), 'Other', 'the latest in the form');
    assert.deepEqual(await labels(last), [link['link-title']]);
    await last.fill('#link-title', 'Other!');
    assert.equal((await keys(last)).length, 2, 'nothing of the closed tabs is kept twice');
    assert.equal(await third.inputValue('#link-title'), 'Third');
  });

  visit('each looks at a draft of its own; of those of closed tabs, a new one takes the latest', {}, async (page) => {
    const look = async (at, text) => {
      await at.check('#kind-draft');
      await at.fill('#whole-text', text);
      await at.waitForFunction((words) => Object.entries(localStorage)
        .some(([key, value]) => key.startsWith('twir-whole') && value === words), text);
    };
    await look(page, 'One draft');
    const other = await tab(page);
    await other.clock.setFixedTime(new Date('2026-02-01T12:05:00'));
    await look(other, 'Another draft');
    await page.reload();
    await ready(page);
    assert.equal(await page.inputValue('#whole-text'), 'One draft');
    const third = await tab(page, '#title=Third');
    for (const closing of [page, other]) await closing.close();
    await alone(third);
    const seen = [];
    for (let i = 0; i < 2; ++i) {
      const next = await tab(third);
      seen.push(await next.inputValue('#whole-text'));
      await next.check('#kind-event');  // it keeps what it took over
    }
    assert.deepEqual(seen.sort(), ['Another draft', 'One draft']);
  });

  visit('a duplicated tab goes its own way', {}, async (page) => {
    await fill(page, link);
    const session = await page.evaluate(() => sessionStorage.getItem('twir-tab'));
    const twin = await page.context().newPage();
    await twin.addInitScript((key) => {
      if (!sessionStorage.getItem('twir-tab')) sessionStorage.setItem('twir-tab', key);
    }, session);
    await twin.goto(browser.url);
    await ready(twin);
    assert.equal(await item(twin), linkItem);
    await twin.fill('#link-title', 'Twin');
    assert.notEqual(await twin.evaluate(() => sessionStorage.getItem('twir-tab')), session);
    await page.reload();
    await ready(page);
    assert.equal(await item(page), linkItem);
  });
});
