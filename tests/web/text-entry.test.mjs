// Text gets in as it does anywhere on the reader's system: input methods, dead keys, the clipboard, files, undo,
// both directions of writing, touch and zoom.

import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { draft } from './github.mjs';
import { copied, fill, item, pixels, settled } from './page.mjs';
import { decode } from './png.mjs';
import { visits } from './visits.mjs';

const { browser, visit } = visits();

const inTitle = async (page) => {
  await page.focus('#link-title');
  return page.context().newCDPSession(page);
};

for (const [ui, path] of [['canvas', ''], ['plain', '?ui=plain']]) {
  describe(`with ui=${ui}`, () => {
    for (const [language, steps, result] of [
      ['Japanese', ['ｎ', 'に', 'にほ', 'にほん', '日本'], '日本'],
      ['Korean', ['ㅎ', '하', '한'], '한'],
      ['Vietnamese', ['t', 'ti', 'tie', 'tiê', 'tiên', 'tiến', 'tiếng'], 'tiếng'],
      ['a dead key', ['´'], 'é'],
    ]) {
      visit(`composition: ${language}`, { ui, path }, async (page) => {
        const input = await inTitle(page);
        await page.keyboard.type('A');
        // While it composes, what is composed stands in the field and in the item, and the page leaves it alone.
        for (const text of steps) {
          await input.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
          assert.equal(await page.inputValue('#link-title'), `A${text}`);
          assert.equal(await item(page), `* [A${text}]()`);
        }
        await input.send('Input.insertText', { text: result });
        await page.keyboard.type('!');
        assert.equal(await page.inputValue('#link-title'), `A${result}!`);
        assert.equal(await item(page), `* [A${result}!]()`);
      });
    }

    visit('pasted HTML arrives as its text', { ui, path }, async (page) => {
      await page.evaluate(() => navigator.clipboard.write([new ClipboardItem({
        'text/html': new Blob(['<b>Borrowing</b>, <img src=x>drawn'], { type: 'text/html' }),
        'text/plain': new Blob(['Borrowing, drawn'], { type: 'text/plain' }),
      })]));
      await page.focus('#link-title');
      await page.keyboard.press('Control+V');
      assert.equal(await page.inputValue('#link-title'), 'Borrowing, drawn');
      assert.equal(await item(page), '* [Borrowing, drawn]()');
      assert.equal(await page.locator('#app img').count(), 0);
    });

    visit('a file that is dropped on a field is taken for a draft, and the page stays', { ui, path }, async (page) => {
      await page.check('#kind-draft');
      const data = await page.evaluateHandle((text) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([text], 'draft.md', { type: 'text/markdown' }));
        return transfer;
      }, draft);
      for (const type of ['dragenter', 'dragover', 'drop']) await page.dispatchEvent('#whole-text', type, { dataTransfer: data });
      await page.waitForFunction(() => document.getElementById('whole-text').value.startsWith('Title: This Week in Rust'));
      assert.equal(await page.inputValue('#whole-text'), draft);
    });

    visit('undo and redo are the browser\'s, and the item follows', { ui, path }, async (page) => {
      await page.focus('#link-title');
      await page.keyboard.type('Napkin');
      await page.keyboard.press('Control+A');
      await page.keyboard.type('Towel');
      assert.equal(await item(page), '* [Towel]()');
      const undone = async (key) => {
        await page.keyboard.press(key);
        const text = await page.inputValue('#link-title');
        assert.equal(await item(page), `* [${text}]()`);
        return text;
      };
      let text = 'Towel';
      for (let i = 0; i < 20 && text !== 'Napkin'; ++i) text = await undone('Control+Z');
      assert.equal(text, 'Napkin');
      for (let i = 0; i < 20 && text !== 'Towel'; ++i) text = await undone('Control+Shift+Z');
      assert.equal(text, 'Towel');
    });

    visit('text from right to left is written from the right', { ui, path }, async (page) => {
      await page.focus('#link-title');
      await page.keyboard.insertText('שלום עולם');
      assert.equal(await page.evaluate(() => getComputedStyle(document.getElementById('link-title')).direction), 'rtl');
      assert.equal(await item(page), '* [שלום עולם]()');
      await page.fill('#link-title', 'Hello');
      assert.equal(await page.evaluate(() => getComputedStyle(document.getElementById('link-title')).direction), 'ltr');
    });

    visit('emoji of several code points stay whole', { ui, path }, async (page) => {
      await page.focus('#link-title');
      await page.keyboard.insertText('👩🏽‍💻🇳🇴');
      assert.equal(await item(page), '* [👩🏽‍💻🇳🇴]()');
    });

    visit('on a phone a bar says how the item stands, and leads there', {
      ui, path, viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true,
    }, async (page) => {
      const bar = page.locator('#to-item');
      assert.equal(await bar.isVisible(), false, 'while there is nothing to say');
      await page.fill('#link-title', 'Borrowing');
      await bar.waitFor();
      assert.match(await bar.textContent(), /Still needed: the URL/);
      await page.fill('#link-url', 'https://example.com/napkin');
      assert.match(await bar.textContent(), /Ready to copy/);
      await bar.tap();
      await bar.waitFor({ state: 'hidden' });
      assert.ok(await page.evaluate(() => {
        const { top, bottom } = document.getElementById('item').getBoundingClientRect();
        return top > 0 && bottom < innerHeight && document.activeElement.id === 'item';
      }));
      await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
      await settled(page);
      assert.equal(await bar.isVisible(), false, 'below the item it would lead nowhere');
    });

    visit('touch on a phone, and a keyboard that takes half the screen', {
      ui, path, viewport: { width: 390, height: 844 }, deviceScaleFactor: 3, hasTouch: true, isMobile: true,
    }, async (page) => {
      await page.tap('#link-url');
      await page.setViewportSize({ width: 390, height: 508 });  // the keyboard comes up
      await settled(page);
      await page.evaluate(() => document.activeElement.scrollIntoView({ block: 'nearest' }));
      const place = async () => (await page.locator('#link-url').boundingBox()).y;
      const before = await place();
      assert.ok(before > 0 && before + 46 < 508, `the field is in view: ${before}`);
      await page.keyboard.type('https://example.com/napkin');
      assert.equal(await place(), before, 'nothing jumps while typing');
      await page.setViewportSize({ width: 390, height: 844 });
      await page.tap('#link-title');
      await page.keyboard.type('Napkin');
      assert.equal(await item(page), '* [Napkin](https://example.com/napkin)');
      await page.locator('#copy').scrollIntoViewIfNeeded();
      await settled(page);
      await page.tap('#copy');
      await page.waitForFunction(() => document.getElementById('copy').textContent === 'Copied');
    });

    visit('at 400 % nothing is scrolled sideways and all is reached', {
      ui, path, viewport: { width: 320, height: 256 }, deviceScaleFactor: 4,
    }, async (page) => {
      await fill(page, { 'link-title': 'Napkin', 'link-url': `https://example.com/${'long/'.repeat(40)}` });
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= 320));
      assert.equal(await copied(page), await item(page));
      for (const id of ['link-title', 'link-section', 'copy', 'draft']) {
        const box = await page.locator(`#${id}`).boundingBox();
        assert.ok(box.x >= 0 && box.x + box.width <= 320, `${id} lies within`);
      }
    });

    visit('forced colours: the system\'s, everywhere', { ui, path, forcedColors: 'active', colorScheme: 'dark' }, async (page) => {
      await fill(page, { 'link-title': 'Napkin', 'link-url': 'https://example.com/napkin' });
      await page.evaluate(() => document.activeElement.blur());
      await settled(page);
      const system = await page.evaluate(() => {
        const probe = document.body.appendChild(document.createElement('i'));
        probe.style.forcedColorAdjust = 'none';
        const colour = (name) => {
          probe.style.color = name;
          return getComputedStyle(probe).color.match(/\d+/g).slice(0, 3).map(Number);
        };
        return { ground: colour('Canvas'), chosen: colour('Highlight') };
      });
      assert.equal((await pixels(page, { x: 2, y: 2, width: 2, height: 2 })).at(0, 0).join(), system.ground.join());
      assert.equal(await copied(page), '* [Napkin](https://example.com/napkin)');
      if (ui === 'plain') return;
      const box = await page.locator('#kind-link').boundingBox();
      const shot = await pixels(page, { x: box.x + 8, y: box.y + 8, width: 2, height: 2 });
      // Some systems' colours are a little transparent.
      assert.ok(shot.at(0, 0).every((value, i) => Math.abs(value - system.chosen[i]) <= 16), `${shot.at(0, 0)} is ${system.chosen}`);
    });
  });
}

describe('drawn text', () => {
  // The browser's own layout of the same line lies where the canvas has drawn it.
  for (const text of ['שלום (עולם) 12 abc', 'abc (שלום, 34 עולם) def!', 'مرحبا Rust 2.0 (جديد)', 'Plain text']) {
    visit(`is in the browser's order: ${text}`, {}, async (page) => {
      await page.fill('#link-title', text);
      await page.evaluate(() => document.activeElement.blur());
      await settled(page);
      const box = await page.locator('#preview').boundingBox();
      const clip = { x: Math.round(box.x), y: Math.round(box.y), width: Math.round(box.width), height: Math.round(box.height) };
      const shoot = async () => columns(decode(await page.screenshot({ clip })));
      const drawn = await shoot();
      await page.evaluate(([words, at]) => {
        const line = document.body.appendChild(document.createElement('div'));
        line.textContent = words;
        Object.assign(line.style, {
          position: 'absolute', left: `${at.x + 36}px`, top: `${at.y + 12}px`, width: `${at.width - 60}px`, direction: 'ltr',
          font: '16px/24px var(--font)', color: 'var(--link)', textDecoration: 'underline', background: 'var(--card)',
        });
      }, [text, clip]);
      const wanted = await shoot();
      const ink = wanted.reduce((sum, value) => sum + value, 0);
      const off = wanted.reduce((sum, value, i) => sum + Math.abs(value - drawn[i]), 0);
      assert.ok(ink > 0 && off / ink < 0.15, `${(off / ink * 100).toFixed(0)} % of the ink is elsewhere`);
    });
  }

  for (const deviceScaleFactor of [1, 1.5, 3]) {
    visit(`has sharp edges at a pixel ratio of ${deviceScaleFactor}`, { deviceScaleFactor }, async (page) => {
      const box = await page.locator('#link-title').boundingBox();
      const shot = decode(await page.screenshot({ clip: { x: box.x - 10, y: box.y + 20, width: 30, height: 4 } }));
      const row = Array.from({ length: shot.width }, (_, x) => shot.at(x, 2).join());
      // Ground, border, ground, and nothing in between.
      assert.equal(new Set(row).size, 2, row.join(' '));
      const border = row.filter((colour) => colour !== row[0]).length;
      assert.equal(border, Math.max(1, Math.round(deviceScaleFactor)), 'as many pixels as the ratio says');
    });
  }
});

/** How much ink there is in each stretch of four columns. */
function columns(shot) {
  const sums = new Array(Math.ceil(shot.width / 4)).fill(0);
  const ground = shot.at(shot.width - 1, 0);
  for (let y = 0; y < shot.height; ++y) {
    for (let x = 0; x < shot.width; ++x) sums[x >> 2] += Math.abs(shot.at(x, y)[0] - ground[0]);
  }
  return sums;
}
