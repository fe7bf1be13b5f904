// Without a mouse, and without eyes: a link and a hybrid event from nothing to the clipboard, once by the keyboard
// alone and once by the accessibility tree, with what a screen reader would say on the way.

import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { fill, settled } from './page.mjs';
import { visits } from './visits.mjs';

const linkItem = '* [Borrowing, drawn](https://example.com/napkin)';
const eventItem = '* 2026-03-04 | Hybrid (Oslo, NO) | [Example Rust Oslo](https://example.com/oslo)\n'
  + '    * [**Rust and Waffles**](https://example.com/waffles)';

const { visit } = visits();

const focused = (page) => page.evaluate(() => document.activeElement.id);
const clipboard = (page) => page.evaluate(() => navigator.clipboard.readText());
const isCopied = (page) => page.waitForFunction(() => document.getElementById('copy').textContent === 'Copied');

/** Presses Tab until a control has the focus; whatever has it on the way is seen to have it. */
async function tabTo(page, id) {
  for (let i = 0; i < 60; ++i) {
    if (await focused(page) === id) return;
    await page.keyboard.press('Tab');
    const ring = await page.evaluate(() => {
      const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement);
      const { top, bottom } = document.activeElement.getBoundingClientRect();
      const inView = bottom > 0 && top < innerHeight;
      return document.activeElement === document.body || (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && inView);
    });
    assert.ok(ring, `the focus is seen on ${await focused(page)}`);
  }
  assert.fail(`Tab does not lead to ${id}`);
}

async function typeAll(page, fields) {
  for (const [id, text] of Object.entries(fields)) {
    await tabTo(page, id);
    await page.keyboard.type(text);
  }
}

/** Fills the control that a screen reader finds by role and name. */
async function say(page, role, name, text) {
  const control = page.getByRole(role, { name, exact: true });
  assert.equal(await control.count(), 1, `${role} ${name}`);
  if (text !== undefined) await control.fill(text);
  else await control.press('Space');
}

const announced = (page, pattern) => page.waitForFunction(
  (words) => new RegExp(words).test(document.getElementById('announcer').textContent), pattern.source);

describe('between what is typed and the frame that shows it', () => {
  visit('Tab does not lead to a button that has no place yet', { ui: 'canvas' }, async (page) => {
    await page.check('#kind-event');
    await fill(page, {
      'event-title': 'Rust and Waffles', 'event-url': 'https://example.com/waffles', 'event-first-day': '4 March 2026',
      'event-place': 'Oslo, Norway', 'organizer-0-name': 'Example Rust Oslo',
    });
    await settled(page);
    await page.evaluate(() => {
      const frames = [];
      const request = window.requestAnimationFrame.bind(window);
      window.requestAnimationFrame = (frame) => frames.push(frame);
      window.letFramesGo = () => {
        window.requestAnimationFrame = request;
        frames.forEach(request);
      };
    });
    await fill(page, { 'organizer-0-url': 'https://example.com/oslo' });
    await page.waitForFunction(() => !document.getElementById('google-calendar').hidden);
    await page.focus('#event-zone');
    await page.keyboard.press('Tab');
    assert.notEqual(await focused(page), 'download-calendar');
    await page.evaluate(() => window.letFramesGo());
    await settled(page);
    await page.focus('#event-zone');
    await page.keyboard.press('Tab');
    assert.equal(await focused(page), 'download-calendar');
  });
});

for (const [ui, path] of [['canvas', ''], ['plain', '?ui=plain']]) {
  describe(`by the keyboard, with ui=${ui}`, () => {
    visit('a link', { ui, path }, async (page) => {
      await typeAll(page, { 'link-title': 'Borrowing, drawn', 'link-url': 'https://example.com/napkin' });
      await tabTo(page, 'copy');
      await page.keyboard.press('Enter');
      await isCopied(page);
      assert.equal(await clipboard(page), linkItem);
      assert.equal(await focused(page), 'copy', 'the focus stays');
    });

    visit('a hybrid event', { ui, path }, async (page) => {
      await tabTo(page, 'kind-link');
      await page.keyboard.press('ArrowRight');
      await typeAll(page, {
        'event-title': 'Rust and Waffles', 'event-url': 'https://example.com/waffles', 'event-first-day': '4 March 2026',
      });
      await tabTo(page, 'event-attendance-in-person');
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('ArrowRight');
      await typeAll(page, {
        'event-place': 'Oslo, Norway', 'organizer-0-name': 'Example Rust Oslo', 'organizer-0-url': 'https://example.com/oslo',
      });
      await tabTo(page, 'copy');
      await page.keyboard.press('Space');
      await isCopied(page);
      assert.equal(await clipboard(page), eventItem);
    });

    visit('Tab goes through all controls in the order of reading, and out again', { ui, path }, async (page) => {
      const controls = await page.evaluate(() => [...document.querySelectorAll('a[href], button, input, select, textarea, pre[tabindex]')]
        .filter((control) => control.checkVisibility() && !(control.type === 'radio' && !control.checked)).length);
      const seen = [];
      const tops = [];
      for (let i = 0; i <= controls; ++i) {
        await page.keyboard.press('Tab');
        const at = await page.evaluate(() => ({
          id: document.activeElement.id, out: document.activeElement === document.body,
          form: Boolean(document.activeElement.closest('#form')), top: document.activeElement.getBoundingClientRect().top + scrollY,
        }));
        if (at.out) break;
        seen.push(at.id);
        if (at.form) tops.push(at.top);
      }
      assert.equal(seen.length, controls, seen.join(' '));
      assert.deepEqual(tops, [...tops].sort((a, b) => a - b), 'down the form');
    });

    visit('Escape closes what was opened, keeps what was typed, and the focus goes back', { ui, path }, async (page) => {
      await page.fill('#link-title', 'Borrowing');
      await tabTo(page, 'give-draft');
      await page.keyboard.press('Enter');
      await tabTo(page, 'draft-text');
      await page.keyboard.type('No draft yet');
      await page.keyboard.press('Escape');
      assert.equal(await focused(page), 'give-draft');
      assert.equal(await page.locator('#draft-text').isVisible(), false);
      await page.keyboard.press('Enter');
      assert.equal(await page.inputValue('#draft-text'), 'No draft yet');
    });

    visit('what can be pressed is at least 24 pixels wide and high', { ui, path }, async (page) => {
      await page.check('#kind-event');
      await page.click('#add-organizers');
      await fill(page, { 'event-url': 'https://example.com/waffles?utm_source=x', 'event-place': 'Oslo, Norway' });
      await settled(page);
      const small = await page.evaluate(() => [...document.querySelectorAll('#app :is(a[href], button, input, select, textarea)')]
        .filter((control) => control.checkVisibility())
        .map((control) => ({ id: control.id, box: control.getBoundingClientRect() }))
        .filter(({ box }) => box.width < 24 || box.height < 24).map(({ id, box }) => `${id} ${box.width}x${box.height}`));
      assert.deepEqual(small, []);
    });
  });

  describe(`by the accessibility tree, with ui=${ui}`, () => {
    visit('a link, with what is announced', { ui, path }, async (page) => {
      await say(page, 'textbox', 'Title', 'Borrowing, drawn');
      await announced(page, /Still needed: the URL/);
      await say(page, 'textbox', 'URL', 'https://');
      await announced(page, /1 problem/);
      const field = page.getByRole('textbox', { name: 'URL', exact: true });
      assert.equal(await field.getAttribute('aria-invalid'), 'true');
      const described = await field.evaluate((control) => control.getAttribute('aria-describedby').split(' ')
        .map((id) => document.getElementById(id).textContent).join(' '));
      assert.match(described, /no host/);
      await say(page, 'textbox', 'URL', 'https://example.com/napkin');
      await announced(page, /Ready to copy/);
      assert.equal(await field.getAttribute('aria-invalid'), null);
      assert.equal(await page.getByRole('textbox', { name: 'Your item' }).inputValue(), linkItem);
      await say(page, 'button', 'Copy the item');
      await isCopied(page);
      await announced(page, /Copied/);
      assert.equal(await clipboard(page), linkItem);
    });

    visit('a hybrid event', { ui, path }, async (page) => {
      await say(page, 'radio', 'An event');
      await say(page, 'textbox', 'Title', 'Rust and Waffles');
      await say(page, 'textbox', 'Event URL', 'https://example.com/waffles');
      await say(page, 'textbox', 'First day', '4 March 2026');
      await say(page, 'radio', 'Both');
      await say(page, 'textbox', 'Place', 'Oslo, Norway');
      await say(page, 'combobox', 'Organizer', 'Example Rust Oslo');
      await say(page, 'textbox', 'Organizer URL', 'https://example.com/oslo');
      await say(page, 'button', 'Copy the item');
      await isCopied(page);
      assert.equal(await clipboard(page), eventItem);
    });

    visit('the tree has its landmarks and headings, and nothing of the canvas', { ui, path }, async (page) => {
      const tree = await page.locator('body').ariaSnapshot();
      for (const part of ['- banner:', '- main:', 'heading "Submit to This Week in Rust" [level=1]', 'heading "Your item" [level=2]',
        'heading "Put it into the draft" [level=2]', 'group "What do you have?"', 'textbox "Title"', 'button "Copy the item"', '- status']) {
        assert.ok(tree.includes(part), `${part} is missing from\n${tree}`);
      }
      assert.ok(!tree.includes('canvas'));
    });
  });
}
