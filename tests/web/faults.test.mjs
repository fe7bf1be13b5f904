// What goes wrong around the page, each of it made to happen: nothing that was typed is lost, and the page goes on.
// Storage, crashes and lost contexts are in lost.test.mjs, GitHub's failures in draft.test.mjs, code that cannot run in
// starting.test.mjs.

import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { draft, draftPath, draftsPath, listing, usual } from './github.mjs';
import { fill, item, ready, said, settled } from './page.mjs';
import { visits } from './visits.mjs';

const link = { 'link-title': 'Borrowing, drawn on a napkin', 'link-url': 'https://example.com/napkin' };
const linkItem = '* [Borrowing, drawn on a napkin](https://example.com/napkin)';

const { browser, visit } = visits();

describe('the clipboard is forbidden', () => {
  const forbid = () => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
    document.execCommand = () => false;
  };
  const words = 'The browser does not allow copying';
  for (const [ui, path] of [['canvas', ''], ['plain', '?ui=plain']]) {
    visit(`each button that copies says so, and all stays, with ui=${ui}`, { ui, path, before: forbid }, async (page) => {
      await page.click('#fetch-draft');
      await said(page, 'source', 'from GitHub');
      await fill(page, { ...link, 'link-section': 'Research' });
      await settled(page);
      for (const id of ['copy-diff', 'copy-draft', 'copy-title', 'copy-body', 'copy-spot-0', 'copy-link']) {
        const button = page.locator(`#${id}`);
        if (!(await button.isVisible())) {
          for (const closed of await page.locator('details:not([open]) > summary').all()) if (await closed.isVisible()) await closed.click();
        }
        await button.click();
        await said(page, 'handed', words);
        assert.notEqual(await button.textContent(), 'Copied', id);
        await page.fill('#link-title', `${link['link-title']}!`);
        await page.waitForFunction(() => document.getElementById('handed').textContent === '');
        await page.fill('#link-title', link['link-title']);
        await settled(page);
      }
      await page.click('#copy');
      await said(page, 'status', words);
      assert.equal(await item(page), linkItem);

      await page.check('#kind-draft');
      await page.fill('#whole-text', draft);
      await said(page, 'whole-told', 'Nothing to mend');
      await page.click('#whole-copy');
      await said(page, 'whole-handed', words);
      if (ui === 'plain') assert.ok(await page.isVisible('#whole-handed'));
      assert.equal(await page.inputValue('#whole-text'), draft);
    });
  }
});

describe('the code stops', () => {
  const trap = () => {
    WebGL2RenderingContext.prototype.texImage2D = () => { throw new WebAssembly.RuntimeError('out of memory'); };
  };
  visit('in its first frame: said, and the form is there as it is without a canvas', { before: trap, ui: 'plain', path: '#title=Typed' }, async (page) => {
    await page.waitForSelector('#failure:not([hidden])');
    assert.match(await page.textContent('#failure'), /has stopped \(out of memory\)/);
    assert.equal(await page.inputValue('#link-title'), 'Typed');
    assert.ok(!await page.getAttribute('#link-title', 'style'), 'it is laid out by the style sheet');
    assert.ok(!await page.getAttribute('#app', 'style'));
    await page.fill('#link-title', 'Typed afterwards');
    page.problems.length = 0;
  });

  for (const [ui, path] of [['canvas', ''], ['plain', '?ui=plain']]) {
    visit(`for want of memory: said, and what was typed stays, with ui=${ui}`, { ui, path }, async (page) => {
      await fill(page, link);
      await settled(page);
      await page.evaluate(() => {
        WebAssembly.Memory.prototype.grow = () => { throw new RangeError('no more memory'); };
        const box = document.getElementById('paste');
        box.value = 'a long text '.repeat(4_000_000);
        box.dispatchEvent(new InputEvent('input', { bubbles: true }));
      });
      await page.waitForFunction(() => /has stopped/.test(document.getElementById('failure').textContent));
      assert.ok(await page.isVisible('#failure'));
      assert.ok(await page.isVisible('#link-title'));
      assert.equal(await page.inputValue('#link-title'), link['link-title']);
      assert.equal((await page.inputValue('#paste')).length, 48_000_000);
      await page.fill('#link-title', 'Typed afterwards');
      assert.equal(await page.inputValue('#link-title'), 'Typed afterwards');
      page.problems.length = 0;
      await page.reload();
      await ready(page, ui);
      assert.equal(await page.inputValue('#link-title'), link['link-title']);
      assert.equal(await item(page), linkItem);
    });
  }
});

describe('the clock', () => {
  const days = (page) => page.textContent('#days');
  const goOn = async (page, to) => {
    await page.clock.setFixedTime(new Date(to));
    await page.evaluate(() => window.dispatchEvent(new Event('focus')));
    await settled(page);
  };

  visit('goes past the Wednesday of publication while an event is typed', { today: '2026-02-03' }, async (page) => {
    await fill(page, { 'kind-event': true, 'event-title': 'Evening', 'event-first-day': '2026-02-12' });
    assert.match(await days(page), /in 9 days$/);
    await goOn(page, '2026-02-05T09:00:00');
    assert.match(await days(page), /in 7 days$/);
    await goOn(page, '2026-02-14T09:00:00');
    assert.doesNotMatch(await days(page), /in \d+ days$/);
    assert.equal(await page.inputValue('#event-title'), 'Evening');
    assert.equal(await page.inputValue('#event-first-day'), '2026-02-12');
  });

  for (const [ui, path] of [['canvas', ''], ['plain', '?ui=plain']]) {
    visit(`goes past the Wednesday of publication: the next draft is asked for, with ui=${ui}`, { today: '2026-02-03', ui, path }, async (page) => {
      const next = '2026-02-11-this-week-in-rust.md';
      await fill(page, link);
      await said(page, 'source', 'The draft of issue 637 (Wednesday, 4 February 2026), from GitHub, today at 12:00.');
      browser.hub.answers = { ...usual(), [draftsPath]: listing([next]),
        [draftPath(next)]: draft.replaceAll('637', '638').replace('Date: 2026-02-04', 'Date: 2026-02-11') };
      await page.clock.setFixedTime(new Date('2026-02-05T00:01:00'));
      await page.fill('#link-title', 'Typed after midnight');  // the window has had the focus all the while
      await said(page, 'source', 'The draft of issue 638 (Wednesday, 11 February 2026), from GitHub, today at 00:01.');
      await page.waitForFunction((name) => document.getElementById('diff').value.includes(name), next);
      assert.equal(await item(page), linkItem.replace(link['link-title'], 'Typed after midnight'));
    });

    visit(`goes past it without a network: the older draft is named by its day, with ui=${ui}`, { today: '2026-02-03', ui, path, complaints: true }, async (page) => {
      await fill(page, link);
      await said(page, 'source', 'today at 12:00');
      browser.hub.answers = {};
      await goOn(page, '2026-02-05T09:00:00');
      await said(page, 'source', 'Meanwhile: The draft of issue 637 (Wednesday, 4 February 2026), from GitHub, on Tuesday, 3 February 2026 at 12:00.');
      assert.equal(await item(page), linkItem);
      await page.reload();
      await ready(page, ui);
      assert.equal(await item(page), linkItem);
      assert.doesNotMatch(await page.textContent('#source'), /637/);
    });
  }

  visit('goes back', { today: '2026-02-03' }, async (page) => {
    await fill(page, { 'kind-event': true, 'event-title': 'Evening', 'event-first-day': '2026-02-12' });
    await goOn(page, '2025-12-31T23:59:59');
    assert.match(await days(page), /in 43 days$/);
    assert.equal(await page.inputValue('#event-title'), 'Evening');
  });

  // 12:00 UTC on the first of February is the second in the east, and at 11:00 the last of January in the far west.
  const noon = '2026-02-01T12:00:00Z';
  const before12 = '2026-02-01T11:00:00Z';
  for (const [timezoneId, at, left] of [
    ['Etc/GMT+12', noon, 31], ['Etc/GMT+12', before12, 32], ['Pacific/Pago_Pago', before12, 31],
    ['America/St_Johns', noon, 31], ['UTC', noon, 31], ['Asia/Kathmandu', noon, 31], ['Pacific/Auckland', noon, 30],
    ['Pacific/Chatham', noon, 30], ['Pacific/Kiritimati', before12, 30],
  ]) {
    visit(`in ${timezoneId} at ${at} it is the day of the place`, { timezoneId }, async (page) => {
      await fill(page, { 'kind-event': true, 'event-first-day': '2026-03-04' });
      await goOn(page, at);
      assert.match(await days(page), new RegExp(`in ${left} days$`));
      assert.equal(await page.inputValue('#event-first-day'), '2026-03-04');
    });
  }
});

describe('text that is none', () => {
  for (const [ui, path] of [['canvas', ''], ['plain', '?ui=plain']]) {
    visit(`half of a surrogate pair, with ui=${ui}`, { ui, path }, async (page) => {
      await page.fill('#link-url', link['link-url']);
      await page.evaluate(() => {
        const field = document.getElementById('link-title');
        field.value = 'a \ud83e b';
        field.dispatchEvent(new Event('input', { bubbles: true }));
      });
      await settled(page);
      assert.equal(await item(page), '* [a \ufffd b](https://example.com/napkin)');
      assert.ok(await page.evaluate(() => document.getElementById('link-title').value === 'a \ud83e b'));
      await page.reload();
      await ready(page, ui);
      assert.match(await page.inputValue('#link-title'), /^a . b$/);
      await fill(page, link);
      assert.equal(await item(page), linkItem);
    });

    visit(`every character of two bytes or less, with ui=${ui}`, { ui, path }, async (page) => {
      const all = String.fromCharCode(...Array.from({ length: 0x7ff }, (_, i) => i + 1)).replace(/[\n\r]/g, '');
      await page.fill('#link-url', link['link-url']);
      await page.fill('#link-title', all);
      await settled(page);
      assert.ok((await item(page)).endsWith('(https://example.com/napkin)'));
      assert.equal(await page.inputValue('#link-title'), all);
    });
  }
});
