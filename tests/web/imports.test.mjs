// What an organizer has imported outlasts a reload, another tab, and typing while it is read again.

import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { fill, ready, said, settled } from './page.mjs';
import { calendar, drop, event, organizer, oslo, season } from './season.mjs';
import { visits } from './visits.mjs';

const { browser, visit } = visits();

const listed = (page, count) => page.waitForFunction((number) => new RegExp(`^Found ${number} events\\. (\\d|None)`)
  .test(document.getElementById('found-told').textContent), count);
const boxes = (page) => page.locator('#found-rows input').evaluateAll((all) => all.map((box) => box.checked));
const lacking = season.replaceAll(`${oslo}\r\n`, '').replaceAll(`${organizer}\r\n`, '');

for (const [ui, path] of [['canvas', ''], ['plain', '?ui=plain']]) {
  describe(`a reload, with ui=${ui}`, () => {
    visit('keeps the list, the choices, what was typed, and what is being mended', { ui, path }, async (page) => {
      await drop(page, 'season.ics', season);
      await listed(page, 6);
      await settled(page);
      await page.uncheck('#found-0');
      await page.check('#found-4');
      await page.click('#found-2-edit');
      await page.fill('#event-place', 'Oslo, Norway');
      await page.fill('#found-until', '20 March 2026');
      await said(page, 'found-2-state', 'There already');
      await page.reload();
      await ready(page, ui);
      await listed(page, 6);
      assert.deepEqual(await boxes(page), [false, false, false, true, true, false]);
      assert.equal(await page.inputValue('#found-until'), '20 March 2026');
      assert.equal(await page.inputValue('#event-place'), 'Oslo, Norway');
      await said(page, 'found-2-state', 'There already');
      await settled(page);
      await page.click('#found-close');
      await page.reload();
      await ready(page, ui);
      assert.ok(await page.isHidden('#found'));
    });

    visit('typing goes on while the calendar is read again', { ui, path }, async (page) => {
      await drop(page, 'season.ics', lacking);
      await listed(page, 6);
      await settled(page);
      await page.fill('#found-home', 'Oslo, NO');
      await page.focus('#found-organizer-url');
      await page.keyboard.type('https://example.com/oslo', { delay: 20 });
      assert.equal(await page.inputValue('#found-organizer-url'), 'https://example.com/oslo');
      await page.waitForFunction(() => /3 chosen\.$/.test(document.getElementById('found-told').textContent));
      await page.fill('#found-home', '');
      assert.equal(await page.evaluate(() => document.activeElement.id), 'found-home');
      await said(page, 'found-told', 'cannot go in yet');
      assert.equal(await page.evaluate(() => document.activeElement.id), 'found-home');
    });
  });
}

for (const [ui, path] of [['canvas', ''], ['plain', '?ui=plain']]) {
  describe(`days without events, with ui=${ui}`, () => {
    const conference = event('conference', '20260916', ['SUMMARY:Crab Conference', 'URL:https://example.com/conf', oslo, organizer]);
    const past = event('past', '20260116', ['SUMMARY:Over', 'URL:https://example.com/over', oslo, organizer]);

    visit('a conference half a year ahead fills in the form', { ui, path }, async (page) => {
      await drop(page, 'conference.ics', calendar(conference));
      await page.waitForFunction(() => document.getElementById('event-title').value === 'Crab Conference');
      assert.equal(await page.inputValue('#event-first-day'), '2026-09-16');
      assert.ok(await page.isHidden('#found'));
    });

    visit('what is over is told, and can be asked for', { ui, path }, async (page) => {
      await drop(page, 'past.ics', calendar(past));
      await said(page, 'found-told', 'Found no event in these days.');
      await said(page, 'found-messages', '1 event left out: over already.');
      assert.ok(await page.isHidden('#found-all'));
      assert.equal(await page.inputValue('#paste'), '');
      await page.fill('#found-from', '1 January 2026');
      await said(page, 'found-0-label', 'Over');
      await said(page, 'found-0-state', 'Over already.');
    });

    visit('events of one script are chosen apart', { ui, path }, async (page) => {
      const one = (name) => ({ '@type': 'Event', name, url: `https://example.com/${name}`, startDate: '2026-03-04T19:00',
        location: 'Oslo, Norway', organizer: { name: 'Example Rust Oslo', url: 'https://example.com/oslo' } });
      await drop(page, 'events.json', JSON.stringify([one('Morning'), one('Noon'), one('Evening')]));
      await listed(page, 3);
      await page.uncheck('#found-1');
      await page.fill('#found-until', '20 March 2026');
      await settled(page);
      await listed(page, 3);
      assert.deepEqual(await boxes(page), [true, false, true]);
      await page.reload();
      await ready(page, ui);
      await listed(page, 3);
      assert.deepEqual(await boxes(page), [true, false, true]);
    });
  });
}

describe('what the browser keeps', () => {
  visit('a file that is no UTF-8 is the same again', {}, async (page) => {
    await page.evaluate(([head, tail]) => {
      const bytes = new TextEncoder();
      const data = new DataTransfer();
      const file = [bytes.encode(head), new Uint8Array([0xc3, 0x0d, 0x0a, 0x20, 0xb8]), bytes.encode(tail)];  // ø, folded
      data.items.add(new File(file, 'season.ics'));
      document.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
    }, season.split('Waffles'));
    await listed(page, 6);
    await page.reload();
    await ready(page);
    await listed(page, 6);
    assert.equal(await page.textContent('#found-0-label'), 'ø and Wasm');
  });

  visit('of a closed tab goes to the next one, a list for each', {}, async (page) => {
    await drop(page, 'season.ics', season);
    await listed(page, 6);
    await page.check('#found-4');
    const second = await page.context().newPage();
    await second.goto(browser.url);
    await ready(second);
    assert.ok(await second.isHidden('#found'));
    await page.close();
    await second.close();
    const third = await page.context().newPage();
    await third.goto(browser.url);
    await ready(third);
    await listed(third, 6);
    assert.ok((await boxes(third))[4]);
    await third.reload();
    await ready(third);
    await listed(third, 6);
    assert.ok((await boxes(third))[4]);
  });

  visit('a calendar of 5 MB is read, and said to be too large to be kept', {}, async (page) => {
    await fill(page, { 'link-title': 'A title' });
    const filler = `X-FILLER:${'x'.repeat(70)}\r\n`.repeat(60_000);
    await drop(page, 'large.ics', season.replace('BEGIN:VEVENT', `BEGIN:VEVENT\r\n${filler}`));
    await said(page, 'found-told', 'after a reload, give it once more');
    assert.equal((await boxes(page)).length, 6);
    await page.reload();
    await ready(page);
    assert.ok(await page.isHidden('#found'));
    assert.equal(await page.inputValue('#link-title'), 'A title');
    await drop(page, 'season.ics', season);
    await listed(page, 6);
    assert.doesNotMatch(await page.textContent('#found-told'), /reload/);
  });

  visit('full storage: said, and the rest goes on', {}, async (page) => {
    await page.evaluate(() => { for (let i = 0, size = 1 << 22; size > 400; size >>= 1) for (;;) try { localStorage[`x${++i}`] = 'x'.repeat(size); } catch { break; } });
    await drop(page, 'season.ics', season);
    await said(page, 'found-told', 'after a reload, give it once more');
    await settled(page);
    await page.check('#found-4');
    await said(page, 'copy', 'Copy the 3 chosen');
  });
});

for (const [ui, path] of [['canvas', ''], ['plain', '?ui=plain']]) {
  describe(`a file that is refused, with ui=${ui}`, () => {
    const give = (page, name, bytes) => page.evaluate(([file, numbers]) => {
      const data = new DataTransfer();
      data.items.add(new File([new Uint8Array(numbers)], file));
      document.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
    }, [name, bytes]);

    visit('says why where anything is given, in sight, and to screen readers', { ui, path }, async (page) => {
      await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
      await give(page, 'club.zip', [80, 75, 3, 4, 255, 254, 0]);
      await said(page, 'paste-problem', 'club.zip is no text');
      await said(page, 'announcer', 'club.zip is no text');
      assert.ok(await page.isVisible('#paste-problem'));
      assert.match(await page.getAttribute('#paste', 'aria-describedby'), /paste-problem/);
      await page.waitForFunction(() => document.getElementById('paste').getBoundingClientRect().top >= 0);
      await give(page, 'empty.ics', []);
      await said(page, 'paste-problem', 'empty.ics is empty, or larger than 8 MB.');
      await page.fill('#link-title', 'A title');
      await drop(page, 'season.ics', season);
      await listed(page, 6);
      assert.ok(await page.isHidden('#paste-problem'));
      await settled(page);
      const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.click('#choose-any')]);
      await chooser.setFiles({ name: 'none.ics', mimeType: 'text/calendar', buffer: Buffer.from('BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n') });
      await said(page, 'paste-problem', 'There is no event in this calendar.');
      await said(page, 'announcer', 'There is no event in this calendar.');
    });
  });
}

describe('the importer', () => {
  for (const [ui, path] of [['canvas', ''], ['plain', '?ui=plain']]) {
    visit(`does not arrive: said, what was typed stays, and later it is there, with ui=${ui}`, { ui, path }, async (page) => {
      const fields = { 'link-title': 'Typed before', 'link-url': 'https://example.com/before' };
      for (const [id, text] of Object.entries(fields)) await page.fill(`#${id}`, text);
      await page.route(/import[^/]*\.(js|wasm)$/, (route) => route.abort());
      await drop(page, 'season.ics', season);
      await page.waitForSelector('#found-retry', { state: 'visible' });
      assert.ok((await page.textContent('#found-failure')).length > 20);
      for (const [id, text] of Object.entries(fields)) assert.equal(await page.inputValue(`#${id}`), text, id);
      assert.equal(await page.inputValue('#item'), '* [Typed before](https://example.com/before)');
      await page.unroute(/import[^/]*\.(js|wasm)$/);
      await page.click('#found-retry');
      await listed(page, 6);
      for (const [id, text] of Object.entries(fields)) assert.equal(await page.inputValue(`#${id}`), text, id);
      page.problems.length = 0;
    });
  }

  visit('is loaded as soon as a file is dragged over the page, and runs in a worker', {}, async (page) => {
    const worker = page.waitForEvent('worker');
    await page.evaluate(() => {
      const data = new DataTransfer();
      data.items.add(new File([], 'season.ics'));
      document.dispatchEvent(new DragEvent('dragenter', { dataTransfer: data, bubbles: true }));
    });
    assert.match((await worker).url(), /import-worker\.js$/);
    await drop(page, 'season.ics', season);
    await listed(page, 6);
    assert.equal(page.workers().length, 1);
  });

  visit('reads in the page where there are no such workers', { before: () => { delete window.Worker; } }, async (page) => {
    await drop(page, 'season.ics', season);
    await listed(page, 6);
    assert.equal(page.workers().length, 0);
  });
});
