// An organizer's way: a calendar or a page is given, its events are chosen and mended, and one patch comes of them.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe } from 'node:test';
import { fileURLToPath } from 'node:url';
import { draft, draftName, usual } from './github.mjs';
import { fill, ready, said, settled } from './page.mjs';
import { calendar, drop, evening, event, organizer, oslo, season } from './season.mjs';
import { visits } from './visits.mjs';

const samples = fileURLToPath(new URL('../import/', import.meta.url));
const sample = (name) => readFileSync(samples + name, 'utf8');

const item = (day, title, path, place = 'Oslo, NO') => `* ${day} | ${place} | [Example Rust Oslo](https://example.com/oslo)\n    * [**${title}**](https://example.com/oslo/${path})`;
const chosen = [item('2026-02-20', 'Waffles and Wasm', 'waffles'), item('2026-02-27', 'Traits by the fjord', 'fjord'), item('2026-03-03', 'Hack night', 'hack')];

const { browser, visit: begin } = visits();
const visit = (name, options, body) => begin(name, { before: listen, ...options }, body);

// Collects what screen readers are told.
function listen() {
  window.announced = [];
  addEventListener('DOMContentLoaded', () => {
    const announcer = document.getElementById('announcer');
    new MutationObserver(() => window.announced.push(announcer.textContent)).observe(announcer, { childList: true, characterData: true, subtree: true });
  });
}
const heard = (page, words) => page.waitForFunction((part) => window.announced.some((text) => text.includes(part)), words);

const paste = (page, text) => page.evaluate((plain) => {
  const data = new DataTransfer();
  data.setData('text/plain', plain);
  document.getElementById('paste').dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
}, text);

const rows = (page) => page.locator('#found-rows > li').evaluateAll((list) => list.map((row) => ({
  title: row.querySelector('label').textContent,
  day: row.querySelector('span').textContent,
  chosen: row.querySelector('input').checked,
  open: !row.querySelector('input').disabled,
  state: row.querySelector('.state').textContent,
  notes: [...row.querySelectorAll('.says')].map((one) => one.textContent),
})));
const clipboard = (page) => page.evaluate(() => navigator.clipboard.readText());

/** Applies a patch with git to the draft, as a contributor would, and gives the new draft. */
function applied(patch) {
  const folder = mkdtempSync(join(tmpdir(), 'twir-'));
  const git = (...words) => execFileSync('git', ['-C', folder, ...words], { stdio: 'pipe' });
  try {
    git('init', '--quiet');
    mkdirSync(join(folder, 'draft'));
    writeFileSync(join(folder, 'draft', draftName), draft);
    writeFileSync(join(folder, 'change.patch'), patch);
    git('apply', '--whitespace=error', 'change.patch');
    return readFileSync(join(folder, 'draft', draftName), 'utf8');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

for (const [ui, path] of [['canvas', ''], ['plain', '?ui=plain']]) {
  describe(`a calendar, with ui=${ui}`, () => {
    visit('drop it, choose three dates, mend a place, copy one patch', { ui, path }, async (page) => {
      const asked = [];
      page.on('request', (request) => { if (!request.serviceWorker()) asked.push(request.url()); });
      await page.reload();
      await ready(page, ui);
      assert.ok(asked.some((url) => url.endsWith('.wasm')));
      assert.ok(!asked.some((url) => url.includes('import')), 'the importer is not loaded before');
      await drop(page, 'season.ics', season);
      await said(page, 'found-told', 'chosen');
      assert.deepEqual((await rows(page)).map(({ title, chosen: on, open }) => [title, on, open]), [
        ['Waffles and Wasm', true, true], ['Ice skating', false, false], ['Traits by the fjord', true, true],
        ['Hack night', true, true], ['Hack night', false, true], ['Hack night', false, true],
      ]);
      assert.ok(asked.some((url) => url.endsWith('import.wasm')));
      await heard(page, 'Found 6 events. 3 chosen. Of these, 1 cannot go in yet');

      await settled(page);
      await page.click('#found-none');
      assert.equal(await page.getAttribute('#copy', 'aria-disabled'), 'true');
      for (const row of [0, 2, 3]) await page.check(`#found-${row}`);
      const [, , fjord] = await rows(page);
      assert.deepEqual(fjord.notes, ['Still needed: the place.']);
      assert.equal(fjord.day, 'Friday, 27 February 2026 · in 26 days · 18:00');
      assert.equal(fjord.state, 'Can be submitted now, for issue 637.');

      await page.click('#found-2-edit');
      assert.equal(await page.evaluate(() => document.activeElement.id), 'event-title');
      assert.equal(await page.inputValue('#event-title'), 'Traits by the fjord');
      await page.fill('#event-place', 'Oslo, Norway');
      await page.waitForSelector('#change:not([hidden])', { state: 'attached' });
      await page.waitForFunction(() => document.getElementById('diff').value.includes('fjord'));
      assert.match((await rows(page))[2].state, /There already/);

      await settled(page);
      await page.click('#copy-diff');
      await said(page, 'copy-diff', 'Copied');
      const made = applied(await clipboard(page));
      for (const one of chosen) assert.ok(made.includes(`${one}\n`), one);
      assert.equal(made.split('\n').length, draft.split('\n').length + 6);

      await settled(page);
      await page.click('#copy');
      await said(page, 'copy', 'Copied');
      assert.deepEqual((await clipboard(page)).split('\n* ').length, 3);
    });

    visit('what all of them lack is told once', { ui, path }, async (page) => {
      await drop(page, 'season.ics', season.replaceAll(`${oslo}\r\n`, '').replaceAll(`${organizer}\r\n`, ''));
      await said(page, 'found-told', '3 cannot go in yet');
      await fill(page, { 'found-home': 'Oslo' });
      await said(page, 'found-failure', 'Write city and country');
      await fill(page, { 'found-home': 'Oslo, NO', 'found-organizer-url': 'https://example.com/oslo' });
      await page.waitForFunction(() => /3 chosen\.$/.test(document.getElementById('found-told').textContent));
      await page.waitForFunction(() => document.getElementById('diff').value.includes('fjord'));
      const patch = await page.inputValue('#diff');
      for (const one of chosen) assert.ok(applied(`${patch}\n`).includes(`${one}\n`), one);
    });
  });
}

describe('a list of events', () => {
  visit('a span of days, which keeps what was chosen', {}, async (page) => {
    await drop(page, 'season.ics', season);
    await said(page, 'found-told', 'chosen');
    await page.uncheck('#found-0');
    await page.check('#found-4');
    await fill(page, { 'found-from': '2026-02-25', 'found-until': '10 March 2026' });
    await page.waitForFunction(() => /^Found 3 events\. \d/.test(document.getElementById('found-told').textContent));
    assert.deepEqual((await rows(page)).map((row) => row.chosen), [true, true, true]);
    assert.match(await page.textContent('#found-messages'), /2 events left out: over already/);
    await fill(page, { 'found-from': '', 'found-until': 'one day' });
    await said(page, 'found-failure', '“one day” cannot be read as a day');
    await fill(page, { 'found-until': '' });
    await page.waitForFunction(() => /^Found 6 events\. \d/.test(document.getElementById('found-told').textContent));
    assert.deepEqual((await rows(page)).map((row) => row.chosen), [false, false, true, true, true, false]);
  });

  visit('what the draft has already is shown, and not added again', {}, async (page) => {
    browser.hub.answers = usual(draft.replace('* 2026-03-04 | Vienna', `${chosen[0]}\n* 2026-03-04 | Vienna`));
    await drop(page, 'season.ics', season);
    await page.waitForFunction(() => /There already/.test(document.getElementById('found-0-state')?.textContent));
    assert.deepEqual((await rows(page))[0], { ...(await rows(page))[0], chosen: false, open: false });
    await page.waitForFunction(() => document.getElementById('diff').value.includes('hack'));
    assert.doesNotMatch(await page.inputValue('#diff'), /^\+.*waffles/m);
  });

  visit('a hybrid event goes to both of its places', {}, async (page) => {
    await drop(page, 'two.ics', calendar(evening.replace('SUMMARY:', 'SUMMARY:Hybrid: '), event('x', '20260221', ['SUMMARY:X', oslo])));
    await said(page, 'found-0-where', 'Hybrid (Oslo, NO), under Virtual and Europe');
  });

  visit('the times of a venue in UTC: its zone is asked for', {}, async (page) => {
    const utc = (day) => event(day, day, ['SUMMARY:Evening', `URL:https://example.com/${day}`, 'LOCATION:Online']).replace(/;TZID=Europe\/Oslo:(\d+)T\d+/g, ':$1T020000Z');
    await drop(page, 'utc.ics', calendar(utc('20260211'), utc('20260218')).replace(/X-WR-CALNAME.*\r\n/, ''));
    await said(page, 'found-told', 'Found 2 events.');
    assert.ok(await page.isVisible('#found-zone'));
    await fill(page, { 'found-zone': 'America/Los_Angeles' });
    await said(page, 'found-0-day', 'Tuesday, 10 February 2026');
  });

  visit('1,000 events, page by page', {}, async (page) => {
    const day = (i) => `202602${10 + (i % 19)}`;
    const all = Array.from({ length: 1000 }, (_, i) => event(`n${i}`, day(i), [`SUMMARY:Evening number ${i}`, `URL:https://example.com/oslo/${i}`, oslo, organizer]));
    await drop(page, 'all.ics', calendar(...all));
    await page.waitForFunction(() => document.getElementById('found-told').textContent.includes('1,000 chosen'));
    assert.match(await page.textContent('#found-told'), /Only the first 100 go into one pull request/);
    assert.equal(await page.locator('#found-rows > li').count(), 20);
    await page.click('#found-next');
    await said(page, 'found-part', '21 to 40 of 1,000');
    await page.waitForFunction(() => document.getElementById('diff').value.length > 10000, undefined, { timeout: 20_000 });
  });

  visit('closing it leaves the rest as it was', {}, async (page) => {
    await page.check('#kind-event');
    await fill(page, { 'event-title': 'Rust and Skis' });
    await drop(page, 'season.ics', season);
    await said(page, 'found-told', 'chosen');
    await settled(page);
    await page.click('#found-close');
    assert.ok(await page.isHidden('#found'));
    assert.equal(await page.inputValue('#event-title'), 'Rust and Skis');
    assert.equal(await page.getAttribute('#copy', 'aria-disabled'), 'true');
  });
});

describe('one event, or none', () => {
  visit('a page of one event fills in the form', {}, async (page) => {
    await paste(page, sample('meetup-page.html'));
    await said(page, 'notice-text', 'Recognised an event.');
    assert.ok(await page.isHidden('#found'));
    assert.ok(await page.isChecked('#kind-event'));
    assert.notEqual(await page.inputValue('#event-title'), '');
    assert.equal(await page.inputValue('#paste'), '');
  });

  visit('a page without one is a link', {}, async (page) => {
    await paste(page, sample('article.html'));
    await said(page, 'notice-text', 'The page tells of no event');
    assert.notEqual(await page.inputValue('#link-title'), '');
    assert.match(await page.inputValue('#link-url'), /^https:/);
  });

  visit('a calendar without one stays in the box, with the reason', {}, async (page) => {
    await paste(page, sample('empty-calendar.ics'));
    await said(page, 'paste-problem', 'no event');
    assert.match(await page.inputValue('#paste'), /^BEGIN:VCALENDAR/);
  });

  visit('hostile texts do no harm', {}, async (page) => {
    const hostile = season.replaceAll('SUMMARY:', 'SUMMARY:<img src=x onerror=alert(1)>\x1e\x1fevent\x1f](javascript:alert(1)) ');
    page.on('dialog', () => assert.fail('a dialog'));
    await drop(page, 'bad.ics', hostile);
    await page.waitForFunction(() => /^Found 6 events\. \d/.test(document.getElementById('found-told').textContent));
    assert.equal(await page.locator('#found img').count(), 0);
  });
});

describe('the importer', () => {
  visit('where it cannot be had, it says so, and tries again', { complaints: true }, async (page) => {
    await page.context().route(/import\.wasm/, (route) => route.abort());
    await page.evaluate(() => navigator.serviceWorker.getRegistrations().then((all) => Promise.all(all.map((one) => one.unregister()))));
    await drop(page, 'season.ics', season);
    await said(page, 'found-failure', 'could not be loaded');
    await heard(page, 'could not be loaded');
    await page.context().unroute(/import\.wasm/);
    await settled(page);
    await page.click('#found-retry');
    await page.waitForFunction(() => /^Found 6 events\. \d/.test(document.getElementById('found-told').textContent));
  });

  visit('works without a network once it was used', { complaints: true }, async (page) => {
    await page.evaluate(async () => {
      const { active } = await navigator.serviceWorker.ready;
      while (active.state !== 'activated') await new Promise((done) => { active.addEventListener('statechange', done, { once: true }); });
    });
    await page.reload();
    await ready(page);
    await drop(page, 'one.ics', calendar(evening));
    await page.waitForFunction(() => document.getElementById('event-title').value === 'Waffles and Wasm');
    await page.reload();
    await ready(page);
    await page.context().setOffline(true);
    await drop(page, 'season.ics', season);
    await page.waitForFunction(() => /^Found 6 events\. \d/.test(document.getElementById('found-told').textContent));
  });
});

describe('without a mouse', () => {
  for (const [ui, path] of [['canvas', ''], ['plain', '?ui=plain']]) {
    visit(`two dates of a season, with ui=${ui}`, { ui, path }, async (page) => {
      await drop(page, 'season.ics', season);
      await heard(page, '3 chosen');
      await settled(page);
      await tabTo(page, 'found-none');
      await page.keyboard.press('Enter');
      await heard(page, 'None is chosen');
      for (const row of ['found-0', 'found-3']) {
        await tabTo(page, row);
        await page.keyboard.press('Space');
      }
      await heard(page, '2 chosen');
      const described = await page.evaluate(() => document.activeElement.getAttribute('aria-describedby').split(' ')
        .map((id) => document.getElementById(id).textContent).join(' '));
      assert.match(described, /Tuesday, 3 March 2026.*Oslo, NO, under Europe.*for issue 637/);
      assert.equal(await page.getByRole('checkbox', { name: 'Hack night' }).count(), 3);
      assert.equal(await page.getByRole('button', { name: 'Edit Traits by the fjord Friday, 27 February 2026' }).count(), 1);
      await tabTo(page, 'copy');
      await page.keyboard.press('Enter');
      await said(page, 'copy', 'Copied');
      assert.equal(await clipboard(page), `${chosen[0]}\n${chosen[2]}`);
    });
  }
});

/** Presses Tab until a control has the focus; whatever has it on the way is seen to have it. */
async function tabTo(page, id) {
  for (let i = 0; i < 80; ++i) {
    const { focused, seen } = await page.evaluate(() => {
      const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement);
      const { top, bottom } = document.activeElement.getBoundingClientRect();
      return {
        focused: document.activeElement.id,
        seen: document.activeElement === document.body
          || (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && bottom > 0 && top < innerHeight),
      };
    });
    if (i > 0) assert.ok(seen, `the focus is seen on ${focused}`);
    if (focused === id) return;
    await page.keyboard.press('Tab');
  }
  assert.fail(`Tab does not lead to ${id}`);
}

describe('giving back', () => {
  for (const [ui, path] of [['canvas', ''], ['plain', '?ui=plain']]) {
    visit(`a calendar file, and Google Calendar, with ui=${ui}`, { ui, path }, async (page) => {
      await page.context().route('https://calendar.google.com/**', (route) => route.fulfill({ body: 'a calendar' }));
      await drop(page, 'one.ics', calendar(evening));
      await said(page, 'notice-text', 'Recognised an event.');
      assert.deepEqual(await Promise.all(['begins', 'ends', 'zone'].map((name) => page.inputValue(`#event-${name}`))), ['18:00', '20:00', 'Europe/Oslo']);
      await settled(page);
      const [download] = await Promise.all([page.waitForEvent('download'), page.click('#download-calendar')]);
      assert.equal(download.suggestedFilename(), '2026-02-20-event.ics');
      const file = readFileSync(await download.path(), 'utf8');
      for (const line of ['BEGIN:VTIMEZONE', 'DTSTART;TZID=Europe/Oslo:20260220T180000', 'DTEND;TZID=Europe/Oslo:20260220T200000', 'SUMMARY:Waffles and Wasm']) {
        assert.ok(file.includes(`${line}\r\n`), line);
      }
      await said(page, 'download-calendar', 'Downloaded');
      const [opened] = await Promise.all([page.context().waitForEvent('page'), page.click('#google-calendar')]);
      await opened.waitForURL('https://calendar.google.com/**');
      const link = new URL(opened.url());
      assert.equal(link.searchParams.get('text'), 'Waffles and Wasm');
      assert.match(link.searchParams.get('dates'), /^20260220T180000\/20260220T200000$/);
      assert.equal(await opened.evaluate(() => window.opener), null);

      await page.fill('#event-begins', 'seven');
      await settled(page);
      await page.click('#download-calendar');
      await said(page, 'notice-text', '“seven” is no time. Write it as 19:00.');
      await page.fill('#event-begins', '22:00');
      await page.fill('#event-ends', '1:30');
      await settled(page);
      const [next] = await Promise.all([page.waitForEvent('download'), page.click('#download-calendar')]);
      assert.match(readFileSync(await next.path(), 'utf8'), /DTEND;TZID=Europe\/Oslo:20260221T013000\r\n/);
    });
  }
});

describe('organizers', () => {
  visit('are completed from the draft, and told that it may be on its way', {}, async (page) => {
    await page.click('#fetch-draft');
    await said(page, 'source', 'from GitHub');
    await page.check('#kind-event');
    await page.waitForSelector('#organizer-names option', { state: 'attached' });
    const names = await page.locator('#organizer-names option').evaluateAll((all) => all.map(({ value }) => value));
    assert.deepEqual(names, ['Example Rust Lyon', 'Example Rust Austin', 'Example Rust Berlin', 'Example Rust Vienna', 'Example Rust Boston']);
    assert.equal(await page.getAttribute('#organizer-0-name', 'list'), 'organizer-names');
    await fill(page, { 'event-title': 'Lobsters', 'event-url': 'https://example.com/boston/lobsters', 'event-first-day': '2026-02-26', 'organizer-0-name': 'Example Rust Boston' });
    await page.keyboard.press('Tab');
    await said(page, 'notice-text', 'Filled in what the newsletter has of Example Rust Boston.');
    assert.equal(await page.inputValue('#organizer-0-url'), 'https://example.com/boston');
    assert.equal(await page.inputValue('#event-place'), 'Boston, MA, US');
    await said(page, 'place-note', 'this one may be on its way, too');
  });

  visit('are completed for a list, too, and a season is told that it may be on its way', {}, async (page) => {
    await page.click('#fetch-draft');
    await said(page, 'source', 'from GitHub');
    await page.waitForSelector('#organizer-names option', { state: 'attached' });
    await drop(page, 'season.ics', season.replaceAll(`${oslo}\r\n`, '').replaceAll(`${organizer}\r\n`, '').replace('X-WR-CALNAME:Example Rust Oslo\r\n', ''));
    await said(page, 'found-told', '3 cannot go in yet');
    await page.fill('#found-organizer', 'Example Rust Boston');
    await page.keyboard.press('Tab');
    await heard(page, 'Filled in what the newsletter has of the group.');
    assert.equal(await page.inputValue('#found-organizer-url'), 'https://example.com/boston');
    assert.equal(await page.inputValue('#found-home'), 'Boston, MA, US');
    await said(page, 'found-told', '3 chosen.');
    await said(page, 'place-note', 'this one may be on its way, too');
  });

  visit('what stands there already stays', {}, async (page) => {
    await page.click('#fetch-draft');
    await said(page, 'source', 'from GitHub');
    await page.check('#kind-event');
    await page.waitForSelector('#organizer-names option', { state: 'attached' });
    await fill(page, { 'event-place': 'Oslo, NO', 'organizer-0-url': 'https://example.com/mine', 'organizer-0-name': 'Example Rust Berlin' });
    await page.focus('#event-title');
    await settled(page);
    assert.equal(await page.inputValue('#organizer-0-url'), 'https://example.com/mine');
    assert.equal(await page.inputValue('#event-place'), 'Oslo, NO');
    assert.ok(await page.isHidden('#notice'));
  });
});
