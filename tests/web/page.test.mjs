// The page in Chromium, used as people use it: through its controls.

import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { copied, fill, frames, item, messages, pixels, ready, said, settled } from './page.mjs';
import { difference } from './png.mjs';
import { visits } from './visits.mjs';

const link = { 'link-title': 'Borrowing, drawn on a napkin', 'link-url': 'https://example.com/napkin' };
const linkItem = '* [Borrowing, drawn on a napkin](https://example.com/napkin)';
const event = {
  'kind-event': true,
  'event-title': 'Rust and Waffles',
  'event-url': 'https://example.com/waffles',
  'event-first-day': '2026-03-04',
  'event-place': 'Oslo, NO',
  'organizer-0-name': 'Example Rust Oslo',
  'organizer-0-url': 'https://example.com/oslo',
};
const eventItem = '* 2026-03-04 | Oslo, NO | [Example Rust Oslo](https://example.com/oslo)\n'
  + '    * [**Rust and Waffles**](https://example.com/waffles)';

const { visit } = visits();

for (const [ui, path] of [['canvas', ''], ['plain', '?ui=plain']]) {
  describe(`with ui=${ui}`, () => {
    visit('a link reaches the clipboard', { ui, path }, async (page) => {
      await fill(page, link);
      assert.equal(await item(page), linkItem);
      assert.equal(await copied(page), linkItem);
    });

    visit('an event reaches the clipboard', { ui, path }, async (page) => {
      await fill(page, event);
      assert.equal(await copied(page), eventItem);
      assert.match(await page.textContent('#days'), /^Wednesday, 4 March 2026 · in 31 days$/);
      assert.equal(await page.textContent('#destination'), 'Goes under Europe.');
    });

    visit('the item grows with every key', { ui, path }, async (page) => {
      await page.focus('#link-title');
      await page.keyboard.type('Ab');
      assert.equal(await item(page), '* [Ab]()');
      await page.keyboard.press('Backspace');
      assert.equal(await item(page), '* [A]()');
    });

    visit('what is missing is said when it is time', { ui, path }, async (page) => {
      assert.equal(await page.getAttribute('#link-title', 'aria-invalid'), null);
      assert.equal(await page.textContent('#status'), 'Still needed: the title and the URL.');
      await settled(page);
      await page.locator('#copy').click({ force: true });
      assert.equal(await page.getAttribute('#copy', 'aria-disabled'), 'true');
      assert.match((await messages(page, 'link-title')).join(), /title/);
      assert.match((await messages(page, 'link-url')).join(), /URL|address/);
      assert.equal(await page.getAttribute('#link-title', 'aria-invalid'), 'true');
      await page.waitForFunction(() => document.getElementById('announcer').textContent.startsWith('Nothing copied.'));
    });

    visit('a URL without a host', { ui, path }, async (page) => {
      await fill(page, { ...link, 'link-url': 'https://' });
      assert.match((await messages(page, 'link-url')).join(), /host/);
      assert.equal(await page.inputValue('#link-url'), 'https://');
    });

    visit('a day that does not exist, and an end before the start', { ui, path }, async (page) => {
      await fill(page, { ...event, 'event-first-day': '2026-02-30' });
      assert.match((await messages(page, 'event-first-day')).join(), /does not exist/);
      await fill(page, { 'event-first-day': '2026-03-04', 'event-last-day': '2026-03-01' });
      assert.notEqual((await messages(page, 'event-last-day')).join(), '');
      assert.equal(await page.inputValue('#event-last-day'), '2026-03-01');
      assert.equal(await page.getAttribute('#copy', 'aria-disabled'), 'true');
    });

    visit('a megabyte is kept, told, and left out', { ui, path }, async (page) => {
      await fill(page, link);
      await page.evaluate(() => navigator.clipboard.writeText('x'.repeat(1_000_000)));
      await page.fill('#link-title', '');
      await page.focus('#link-title');
      const begun = Date.now();
      await page.keyboard.press('Control+V');
      await page.waitForFunction(() => document.getElementById('link-title-messages').textContent.includes('1,000,000'));
      assert.ok(Date.now() - begun < 5000, `took ${Date.now() - begun} ms`);
      assert.equal((await page.inputValue('#link-title')).length, 1_000_000);
      assert.match((await messages(page, 'link-title')).join(), /Too long: 1,000,000 characters, at most 400/);
      await page.fill('#link-title', link['link-title']);
      assert.equal(await copied(page), linkItem);
    });

    visit('what was mended can be undone, and done again', { ui, path }, async (page) => {
      await fill(page, { ...link, 'link-url': 'https://example.com/napkin?utm_source=chat' });
      assert.equal(await item(page), linkItem);
      await page.click('#link-url-messages button');
      assert.match(await item(page), /utm_source=chat/);
      await page.click('#link-url-messages button');
      assert.equal(await item(page), linkItem);
      assert.equal(await page.inputValue('#link-url'), 'https://example.com/napkin?utm_source=chat');
    });

    visit('what is offered is done on request, and can be taken back', { ui, path }, async (page) => {
      await fill(page, { ...link, 'link-url': 'https://www.youtube.com/watch?v=abc' });
      await page.click('button:has-text("[video]")');
      assert.match(await item(page), /^\* \[video\] /);
      assert.ok(await page.isChecked('#link-medium-video'));
      await page.click('#take-back');
      assert.ok(await page.isChecked('#link-medium-article'));
    });

    visit('an item pasted into the title fills the fields', { ui, path }, async (page) => {
      await page.fill('#link-title', `* [audio] ${linkItem.slice(2)}`);
      await page.click('#link-title-messages button');
      assert.equal(await page.inputValue('#link-title'), link['link-title']);
      assert.equal(await page.inputValue('#link-url'), link['link-url']);
      assert.ok(await page.isChecked('#link-medium-audio'));
    });

    visit('a slow press arrives, whatever is said of the field that it leaves', { ui, path, viewport: { width: 600, height: 900 } }, async (page) => {
      await fill(page, { 'link-title': 'Borrowing, drawn' });
      await page.focus('#link-url');
      await page.locator('#start-over').scrollIntoViewIfNeeded();
      await settled(page);
      await page.click('#start-over', { delay: 300 });
      await said(page, 'link-url-messages', 'needs the address');
      assert.equal(await page.inputValue('#link-title'), '');
    });

    visit('organizers come and go', { ui, path }, async (page) => {
      await fill(page, event);
      await page.click('#add-organizers');
      assert.equal(await page.evaluate(() => document.activeElement.id), 'organizer-1-name');
      await fill(page, { 'organizer-1-name': 'Example Cooks', 'organizer-1-url': 'https://example.com/cooks' });
      assert.match(await item(page), /\/oslo\) \+ \[Example Cooks\]\(https:\/\/example\.com\/cooks\)/);
      await page.click('#organizer-0-remove');
      assert.equal(await page.inputValue('#organizer-0-name'), 'Example Cooks');
      assert.match(await item(page), /\| \[Example Cooks\]/);
    });

    visit('the closed section says what to do instead', { ui, path }, async (page) => {
      await fill(page, { ...link, 'link-section': 'Project/Tooling Updates' });
      assert.match((await messages(page, 'link-section')).join(), /r\/rust/);
      assert.match(await page.getAttribute('#discussion', 'href'), /^https:\/\/www\.reddit\.com\/r\/rust\/submit\?title=Borrowing/);
      await page.waitForSelector('#discussion', { state: 'visible' });
    });

    visit('a reload loses nothing', { ui, path }, async (page) => {
      await fill(page, { ...link, ...event });
      await page.reload();
      await ready(page, ui);
      assert.ok(await page.isChecked('#kind-event'));
      assert.equal(await item(page), eventItem);
      assert.equal(await page.inputValue('#link-title'), link['link-title']);
    });

    visit('markup that is typed stays text', { ui, path }, async (page) => {
      await fill(page, { ...link, 'link-title': '<img src=x onerror=alert(1)> & <b>bold</b>' });
      assert.equal(await page.locator('#app img, #app b').count(), 0);
      assert.equal(await item(page), '* [&lt;img src=x onerror=alert(1)> & &lt;b>bold&lt;/b>](https://example.com/napkin)');
    });

    visit('the keyboard alone is enough', { ui, path }, async (page) => {
      const at = () => page.evaluate(() => document.activeElement.id);
      const reach = async (id) => {
        for (let i = 0; i < 40 && (await at()) !== id; ++i) await page.keyboard.press('Tab');
        assert.equal(await at(), id);
      };
      await reach('kind-link');
      await page.keyboard.press('Tab');
      assert.equal(await at(), 'link-title');
      await page.keyboard.type(link['link-title']);
      await page.keyboard.press('Tab');
      assert.equal(await at(), 'link-url');
      await page.keyboard.type(`${link['link-url']}?utm_source=chat`);
      await settled(page);
      await page.keyboard.press('Tab');
      assert.equal(await at(), 'link-url-why-0');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      assert.equal(await at(), 'link-medium-article');
      await page.keyboard.press('ArrowRight');
      await reach('copy');
      await page.keyboard.press('Enter');
      await page.waitForFunction(() => document.getElementById('copy').textContent === 'Copied');
      assert.equal(await page.evaluate(() => navigator.clipboard.readText()), `* [video] ${linkItem.slice(2)}`);
    });

    visit('forbidden storage changes nothing', {
      ui,
      path,
      before: () => {
        Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } });
      },
    }, async (page) => {
      await fill(page, link);
      assert.equal(await copied(page), linkItem);
    });

    visit('a forbidden clipboard is said, and the item can be selected', {
      ui,
      path,
      before: () => {
        navigator.clipboard.writeText = () => Promise.reject(new Error('no'));
        document.execCommand = () => false;
      },
    }, async (page) => {
      await fill(page, link);
      await page.click('#copy');
      await page.waitForFunction(() => document.getElementById('status').textContent.includes('by hand'));
      assert.equal(await page.evaluate(() => document.getSelection().toString()), linkItem);
    });
  });
}

describe('the canvas', () => {
  visit('no WebGL2: the plain page does the job', {
    ui: 'plain',
    before: () => {
      const getContext = HTMLCanvasElement.prototype.getContext;
      HTMLCanvasElement.prototype.getContext = function (type, ...rest) {
        return type.startsWith('webgl') ? null : getContext.call(this, type, ...rest);
      };
    },
  }, async (page) => {
    await fill(page, link);
    assert.equal(await copied(page), linkItem);
  });

  visit('nothing is drawn while nothing happens', {}, async (page) => {
    await fill(page, link);
    await settled(page);
    const drawn = await frames(page);
    assert.ok(drawn > 0);
    await page.waitForTimeout(2000);
    assert.equal(await frames(page), drawn);
  });

  visit('scrolling and hovering draw, and then stop', {}, async (page) => {
    await settled(page);
    const drawn = await frames(page);
    await page.mouse.wheel(0, 300);
    await page.waitForFunction(() => window.scrollY > 200);
    await settled(page);
    const scrolled = await frames(page);
    assert.ok(scrolled > drawn);
    await page.hover('#draft');
    await settled(page);
    assert.ok(await frames(page) > scrolled);
  });

  visit('controls lie on their drawings', {}, async (page) => {
    await fill(page, { 'link-url': 'https://' });
    await page.selectOption('#link-section', 'Project/Tooling Updates');
    await page.mouse.move(5, 5);
    await page.evaluate(() => document.activeElement.blur());
    for (const scroll of [0, 250]) {
      await page.evaluate((y) => window.scrollTo(0, y), scroll);
      await settled(page);
      for (const id of ['link-title', 'link-url', 'link-language', 'copy']) {
        const box = await page.locator(`#${id}`).boundingBox();
        if (box.y < 0 || box.y + box.height > 900) continue;
        const shot = await pixels(page, { x: box.x - 4, y: box.y - 4, width: 40, height: box.height + 8 });
        const middle = Math.round(shot.height / 2);
        const outside = shot.at(1, middle).join();
        const border = shot.at(4, middle).join();
        assert.notEqual(border, outside, `${id}: the left edge is drawn where the control begins`);
        assert.equal(shot.at(3, middle).join(), outside, `${id}: and not before`);
        assert.notEqual(shot.at(30, 4).join(), outside, `${id}: the upper edge`);
        assert.equal(shot.at(30, 3).join(), outside, `${id}: nothing above it`);
      }
    }
  });

  visit('the drawn item lies under the text that can be selected', {}, async (page) => {
    await fill(page, { ...link, 'link-title': 'A title that is long enough to be broken into three lines or even more of them, surely' });
    await settled(page);
    const box = await page.locator('#item').boundingBox();
    const scroll = await page.evaluate(() => {
      const { scrollHeight, clientHeight } = document.getElementById('item');
      return [scrollHeight, clientHeight];
    });
    assert.ok(Math.abs(scroll[0] - scroll[1]) <= 1, `as many lines as drawn: ${scroll}`);
    const drawn = inked(await pixels(page, box));
    assert.ok(drawn > 200);
  });

  visit('glyphs of every script are drawn, each its own', {}, async (page) => {
    const seen = new Map();
    for (const text of ['Nürnberg', '日本語', 'שיחה', '🦀', 'हिन्दी', 'e\u0301', '👩🏽‍💻', '🇳🇴']) {
      await page.fill('#link-title', text);
      await settled(page, 100);
      const box = await page.locator('#preview').boundingBox();
      const shot = await pixels(page, { x: box.x + 34, y: box.y, width: 200, height: box.height });
      assert.ok(inked(shot) > 15, `${text} is drawn`);
      const print = shot.bytes.toString('base64');
      for (const [other, bytes] of seen) assert.notEqual(print, bytes, `${text} looks like ${other}`);
      seen.set(text, print);
    }
  });

  visit('emoji keep their colours', {}, async (page) => {
    await page.fill('#link-title', '🦀');
    await settled(page);
    const box = await page.locator('#preview').boundingBox();
    const shot = await pixels(page, { x: box.x + 34, y: box.y, width: 40, height: box.height });
    let orange = 0;
    for (let y = 0; y < shot.height; ++y) {
      for (let x = 0; x < shot.width; ++x) {
        const [r, g, b] = shot.at(x, y);
        if (r > 180 && r - b > 90 && g < 160) ++orange;
      }
    }
    assert.ok(orange > 20, `${orange} orange pixels`);
  });

  visit('a lost context comes back', {}, async (page) => {
    await fill(page, link);
    await settled(page);
    const box = await page.locator('#preview').boundingBox();
    const good = await pixels(page, box);
    await page.evaluate(() => {
      const gl = document.getElementById('canvas').getContext('webgl2');
      window.loss = gl.getExtension('WEBGL_lose_context');
      window.loss.loseContext();
    });
    await page.waitForTimeout(100);
    await page.fill('#link-title', 'Typed meanwhile');
    assert.equal(await item(page), '* [Typed meanwhile](https://example.com/napkin)');
    await page.evaluate(() => window.loss.restoreContext());
    await page.waitForTimeout(100);
    await page.fill('#link-title', link['link-title']);
    await settled(page);
    assert.ok((await pixels(page, box)).bytes.equals(good.bytes));
    page.problems.length = 0;  // Chromium warns of the loss
  });

  visit('dark and light follow the system', {}, async (page) => {
    const corner = async () => (await pixels(page, { x: 2, y: 2, width: 2, height: 2 })).at(0, 0);
    assert.ok((await corner())[0] > 200);
    await page.emulateMedia({ colorScheme: 'dark' });
    await settled(page);
    assert.ok((await corner())[0] < 60);
  });

  for (const deviceScaleFactor of [1.5, 3]) {
    visit(`text is sharp at a pixel ratio of ${deviceScaleFactor}`, { deviceScaleFactor }, async (page) => {
      const canvas = await page.evaluate(() => {
        const { width, height, clientWidth, clientHeight } = document.getElementById('canvas');
        return [width / clientWidth, height / clientHeight, clientWidth, clientHeight > innerHeight];
      });
      assert.deepEqual(canvas, [deviceScaleFactor, deviceScaleFactor, 1280, true]);
    });
  }

  // Letters that are drawn while their texture grows have to be in the old one and in the new one.
  visit('many letters look as they do when they are drawn anew', { deviceScaleFactor: 3, viewport: { width: 1280, height: 1600 } }, async (page) => {
    const characters = Array.from({ length: 300 }, (_, i) => String.fromCodePoint(0x4e00 + i * 7));
    await fill(page, { ...link, 'link-title': ['Grinning', '😀', 'Ünïcödé', 'שלום', ...characters].join('') });
    await page.locator('#link-title').blur();
    await settled(page);
    const first = await pixels(page);
    for (const colorScheme of ['dark', 'light']) {
      await page.emulateMedia({ colorScheme });
      await page.waitForTimeout(200);
      await settled(page);
    }
    assert.ok(difference(first, await pixels(page)) <= 4);
  });

  visit('a phone shows one column without scrolling sideways', { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true }, async (page) => {
    await fill(page, link);
    await settled(page);
    const form = await page.locator('#link-title').boundingBox();
    const result = await page.locator('#copy').boundingBox();
    assert.ok(result.y > form.y + form.height);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
    await page.locator('#copy').tap();
    await page.waitForFunction(() => document.getElementById('copy').textContent === 'Copied');
  });
});

/** How many pixels differ clearly from that of the upper left corner. */
function inked(shot) {
  const ground = shot.at(0, 0);
  let count = 0;
  for (let y = 0; y < shot.height; ++y) {
    for (let x = 0; x < shot.width; ++x) {
      const colour = shot.at(x, y);
      if (Math.max(...colour.map((value, i) => Math.abs(value - ground[i]))) > 60) ++count;
    }
  }
  return count;
}
