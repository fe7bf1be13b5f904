// Accessibility, as far as a program can judge it: axe-core in every state, in both looks of the page.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, describe, test } from 'node:test';
import { draft, usual } from './github.mjs';
import { fill, said, settled, start } from './page.mjs';
import { drop, season } from './season.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const waffles = {
  'event-title': 'Rust and Waffles', 'event-url': 'https://example.com/waffles', 'event-first-day': '2026-02-20',
  'event-place': 'Oslo, NO', 'organizer-0-name': 'Example Rust Oslo', 'organizer-0-url': 'https://example.com/oslo',
};

const states = {
  'an empty link': async () => {},
  'a link with advice': (page) => fill(page, {
    'link-title': 'Napkins', 'link-url': 'https://www.youtube.com/watch?v=abc&utm_source=x',
    'link-section': 'Project/Tooling Updates',
  }),
  'a link with errors': async (page) => {
    await fill(page, { 'link-url': 'https://' });
    await settled(page);  // a click that is forced does not wait until the button has come to rest
    await page.locator('#copy').click({ force: true });
  },
  'an event with two organizers and another link': async (page) => {
    await page.check('#kind-event');
    await page.click('#add-organizers');
    await page.click('#add-mirrors');
    await fill(page, { 'event-first-day': '2026-02-30', 'event-place': 'Oslo, Norway' });
  },
  'a link in the draft': async (page) => {
    await fill(page, { 'link-title': 'Napkins', 'link-url': 'https://example.com/napkin' });
    await page.waitForSelector('#change:not([hidden])', { state: 'attached' });
  },
  'an event that waits beside another one': async (page) => {
    await page.check('#kind-event');
    await fill(page, waffles);
    await page.click('#put-aside');
    await fill(page, { 'event-title': 'Rust and Skis' });
    await page.click('#waiting-0-edit');
    await page.waitForSelector('#spot-0-where', { state: 'attached' });
  },
  'a draft that cannot be had, and one that is none': async (page) => {
    browser.hub.answers = {};
    await page.click('#fetch-draft');
    await said(page, 'source', 'no draft');
    await page.click('#give-draft');
    await page.fill('#draft-text', 'Dear editors');
  },
  'a calendar, and one of its events in the form': async (page) => {
    await drop(page, 'season.ics', season);
    await said(page, 'found-told', '3 chosen');
    await settled(page);
    await page.click('#found-2-edit');
    await fill(page, { 'event-begins': '19:00' });
    await said(page, 'found-2-state', 'There already');
  },
  'a whole draft with findings': async (page) => {
    await page.check('#kind-draft');
    await page.fill('#whole-text', draft.replace('* [Baking', '- [Baking').replace('/baking', '/baking?utm_source=x'));
    await said(page, 'whole-told', 'warning');
  },
  'a copied link': async (page) => {
    await fill(page, { 'link-title': 'Napkins', 'link-url': 'https://example.com/napkin' });
    await page.click('#copy');
    await page.waitForFunction(() => document.getElementById('copy').textContent === 'Copied');
  },
};

let browser;
before(async () => { browser = await start(); });
after(() => browser.close());

for (const [ui, path] of [['canvas', ''], ['plain', '?ui=plain']]) {
  for (const [look, options] of [
    ['light', { colorScheme: 'light' }], ['dark', { colorScheme: 'dark' }],
    ['high contrast', { contrast: 'more' }], ['dark, high contrast', { contrast: 'more', colorScheme: 'dark' }],
    ['on a phone', { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }],
  ]) {
    describe(`ui=${ui}, ${look}`, () => {
      for (const [name, act] of Object.entries(states)) {
        test(name, async () => {
          browser.hub.answers = usual();
          const page = await browser.open({ ui, path, today: '2026-02-01', ...options });
          try {
            await act(page);
            await settled(page);
            await page.evaluate(axe);
            const { violations } = await page.evaluate(() => window.axe.run({ rules: { 'target-size': { enabled: true } } }));
            const found = violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map((node) => node.html).join(' | ')}`);
            assert.deepEqual(found, []);
          } finally {
            await page.end();
          }
        });
      }
    });
  }
}

describe('the accessibility tree', () => {
  test('every control of both forms has its name', async () => {
    const page = await browser.open();
    try {
      await page.check('#kind-event');
      for (const [role, name] of [
        ['radio', 'A link'], ['radio', 'An event'], ['textbox', 'Title'], ['textbox', 'Event URL'],
        ['textbox', 'First day'], ['textbox', 'Last day'], ['radio', 'In person'], ['radio', 'Online'], ['radio', 'Both'],
        ['textbox', 'Place'], ['combobox', 'Organizer'], ['textbox', 'Organizer URL'],
        ['checkbox', 'It costs money to attend'], ['button', 'Copy the item'], ['textbox', 'Your item'],
      ]) {
        assert.equal(await page.getByRole(role, { name, exact: true }).count(), 1, `${role} ${name}`);
      }
      await page.check('#kind-link');
      for (const [role, name] of [
        ['textbox', 'Title'], ['textbox', 'URL'], ['radio', 'Article'], ['radio', 'Video'], ['radio', 'Audio'],
        ['checkbox', 'It is part of a series'], ['textbox', 'Language'], ['combobox', 'Section'],
      ]) {
        assert.equal(await page.getByRole(role, { name, exact: true }).count(), 1, `${role} ${name}`);
      }
    } finally {
      await page.end();
    }
  });

  test('a field carries its hint and its messages', async () => {
    const page = await browser.open();
    try {
      await fill(page, { 'link-url': 'https://' });
      const described = await page.evaluate(() => document.getElementById('link-url').getAttribute('aria-describedby')
        .split(' ').map((id) => document.getElementById(id).textContent).join(' '));
      assert.match(described, /Where the article.*host/s);
    } finally {
      await page.end();
    }
  });
});
