// Help: the rules as a page, the way from a message to its rule, the tour, the keyboard shortcuts.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { fill, item, ready, settled } from './page.mjs';
import { visits } from './visits.mjs';

const { browser, visit } = visits();

const tracked = { 'link-title': 'Borrowing', 'link-url': 'https://example.com/napkin?utm_source=chat' };

for (const [ui, path] of [['canvas', ''], ['plain', '?ui=plain']]) {
  describe(`with ui=${ui}`, () => {
    visit('a message leads to its rule', { ui, path }, async (page) => {
      await fill(page, tracked);
      await settled(page);
      const why = page.locator('#link-url-messages .why').first();
      assert.equal(await why.getAttribute('href'), 'rules.html#url-tracking');
      const [rules] = await Promise.all([page.context().waitForEvent('page'), why.click()]);
      await rules.waitForLoadState();
      assert.ok(await rules.isVisible('#url-tracking'));
      assert.equal(await rules.locator(':target').getAttribute('id'), 'url-tracking');
    });

    visit('what the page itself says has no rule behind it', { ui, path }, async (page) => {
      await page.fill('#link-title', 'x'.repeat(500));
      assert.match(await page.textContent('#link-title-messages'), /Too long/);
      assert.equal(await page.locator('#link-title-messages li:has-text("Too long") .why').count(), 0);
    });

    visit('the tour is three sentences, and comes once', { ui, path }, async (page) => {
      const words = await page.textContent('#tour-text');
      assert.ok(words.split(/[.!?](?:\s|$)/).filter(Boolean).length <= 3, words);
      await page.click('#end-tour');
      assert.equal(await page.locator('#tour').getAttribute('hidden'), '');
      assert.equal(await page.evaluate(() => document.activeElement.id), 'paste');
      await page.reload();
      await ready(page, ui);
      assert.equal(await page.locator('#tour').getAttribute('hidden'), '');
    });

    visit('Ctrl+Enter fills in, and copies', { ui, path }, async (page) => {
      await page.focus('#paste');
      await page.keyboard.type('* [Borrowing](https://example.com/napkin)');
      await page.keyboard.press('Control+Enter');
      assert.equal(await page.inputValue('#link-title'), 'Borrowing');
      await page.keyboard.press('Control+Enter');
      await page.waitForFunction(() => document.getElementById('copy').textContent === 'Copied');
      assert.equal(await page.evaluate(() => navigator.clipboard.readText()), await item(page));
    });
  });
}

describe('the page of the rules', () => {
  const table = readFileSync(new URL('../../docs/rules.md', import.meta.url), 'utf8').match(/^## .*$/gm).map((line) => line.slice(3));

  async function rules(body) {
    const page = await browser.open();
    try {
      await page.goto(`${browser.url}rules.html`);
      await body(page);
      assert.deepEqual(page.problems, []);
    } finally {
      await page.end();
    }
  }
  const shown = (page) => page.locator('#rules section:not([hidden]) h2').allTextContents();

  test('holds the whole table', () => rules(async (page) => {
    assert.deepEqual(await shown(page), table);
    assert.equal(await page.locator('section[id="url-tracking"]').count(), 1);
    assert.equal(await page.locator('#rules img, #rules script').count(), 0, 'examples are text');
  }));

  test('finds by words', () => rules(async (page) => {
    await page.fill('#words', 'utm_ tracking');
    const found = await shown(page);
    assert.ok(found.includes('url/tracking') && found.length < table.length, found.join());
    assert.equal(await page.textContent('#found'), `${found.length} of ${table.length} rules`);
    await page.fill('#words', 'no such thing as this');
    assert.match(await page.textContent('#found'), /^No rule/);
    await page.evaluate(() => { location.hash = '#event-bold'; });
    await page.waitForFunction(() => !document.getElementById('event-bold').hidden);
    assert.equal(await page.inputValue('#words'), '');
  }));
});
