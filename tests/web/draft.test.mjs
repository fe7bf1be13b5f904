// The item in the draft: found on a server that stands in for GitHub, placed, copied, and made a patch; and every
// way in which there is no draft to be had.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe } from 'node:test';
import { draft, draftName, draftPath, draftsPath, issuesPath, listing, usual } from './github.mjs';
import { fill, item, ready, said, settled } from './page.mjs';
import { visits } from './visits.mjs';

const link = {
  'link-title': 'Borrowing, drawn on a napkin', 'link-url': 'https://example.com/napkin', 'link-section': 'Rust Walkthroughs',
};
const linkItem = '* [Borrowing, drawn on a napkin](https://example.com/napkin)';
const placed = draft.replace('(https://example.com/baking)\n', `(https://example.com/baking)\n${linkItem}\n`);
const event = {
  'kind-event': true,
  'event-title': 'Rust and Waffles',
  'event-url': 'https://example.com/waffles',
  'event-first-day': '2026-02-20',
  'event-attendance-hybrid': true,
  'event-place': 'Nairobi, KE',
  'organizer-0-name': 'Example Rust Nairobi',
  'organizer-0-url': 'https://example.com/nairobi',
};
const second = {
  'event-title': 'Rust and Skis',
  'event-url': 'https://example.com/skis',
  'event-first-day': '2026-02-20',
  'event-attendance-in-person': true,
  'event-place': 'Oslo, NO',
  'organizer-0-name': 'Example Rust Oslo',
  'organizer-0-url': 'https://example.com/oslo',
};

const { browser, visit } = visits({ timeout: 600 });

/** Presses a button that copies, and reads the clipboard. */
async function copy(page, id) {
  await page.evaluate(() => navigator.clipboard.writeText(''));
  await page.click(`#${id}`);
  await said(page, id, 'Copied');
  return page.evaluate(() => navigator.clipboard.readText());
}

async function download(page, id) {
  const [file] = await Promise.all([page.waitForEvent('download'), page.click(`#${id}`)]);
  return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') };
}

/** What `git apply` makes of a draft. */
function applied(patch, text) {
  const folder = mkdtempSync(join(tmpdir(), 'twir-apply-'));
  try {
    mkdirSync(join(folder, 'draft'));
    writeFileSync(join(folder, 'draft', draftName), text);
    writeFileSync(join(folder, 'the.patch'), patch);
    execFileSync('git', ['apply', 'the.patch'], { cwd: folder });
    return readFileSync(join(folder, 'draft', draftName), 'utf8');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

// Waits until the item stands under a heading: it may have been complete, and placed, before the last field was filled.
const there = (page, heading = link['link-section']) => said(page, 'spot-0-where', `under ${heading}.`);

for (const [ui, path] of [['canvas', ''], ['plain', '?ui=plain']]) {
  describe(`with ui=${ui}`, () => {
    visit('opening the page asks nobody anything', { ui, path }, async (page) => {
      await page.fill('#link-title', 'Napkins');
      await settled(page);
      assert.match(await page.textContent('#source'), /^Once your item is complete/);
      assert.deepEqual(browser.hub.asked, []);
    });

    visit('from a pasted URL to a copied draft', { ui, path }, async (page) => {
      await page.evaluate(() => navigator.clipboard.writeText('https://example.com/napkin?utm_source=chat'));
      await page.focus('#link-url');
      await page.keyboard.press('Control+V');
      await page.focus('#link-title');
      await page.keyboard.type(link['link-title']);
      await page.selectOption('#link-section', link['link-section']);
      await there(page);
      assert.match(await page.textContent('#source'), /issue 637 \(Wednesday, 4 February 2026\), from GitHub, today at 12:00/);
      assert.equal(await page.textContent('#spot-0-where'), 'Line 23, under Rust Walkthroughs.');
      assert.equal(await page.textContent('#spot-0-context .fresh'), link['link-title']);
      assert.equal(await page.textContent('#spot-0-context .neighbour'), 'Baking with traits');
      assert.equal(await copy(page, 'copy-draft'), placed);
      assert.equal(await copy(page, 'copy-spot-0'), linkItem);
      assert.match(await copy(page, 'copy-title'), /Borrowing, drawn on a napkin/);
      assert.match(await copy(page, 'copy-body'), /under rust walkthroughs/i);
      assert.equal(applied(await copy(page, 'copy-diff'), draft), placed);
      assert.match(await page.textContent('#steps'), /Edit on GitHub.*Baking with traits.*Propose changes.*Create pull request/s);
      assert.deepEqual(browser.hub.asked.slice(0, 2), [draftsPath, draftPath()]);
      assert.equal(browser.hub.headers.referer, undefined);
      assert.equal(browser.hub.headers.cookie, undefined);
    });

    visit('the patch is downloaded, and git applies it', { ui, path, acceptDownloads: true }, async (page) => {
      await fill(page, link);
      await there(page);
      const patch = await download(page, 'download-patch');
      assert.equal(patch.name, 'twir-borrowing-drawn-on-a-napkin.patch');
      assert.equal(applied(patch.text, draft), placed);
      assert.equal(await page.textContent('#download-patch'), 'Downloaded');
    });

    visit('an event in both ways has two places, and a region of its own', { ui, path }, async (page) => {
      await fill(page, event);
      await there(page, 'Virtual');
      assert.match(await page.textContent('#spot-0-where'), /under Virtual\.$/);
      assert.match(await page.textContent('#spot-1-where'), /under Africa\. The draft has no such heading yet/);
      assert.match(await copy(page, 'copy-spot-1'), /^### Africa\n\n?\* 2026-02-20 \| Hybrid \(Nairobi, KE\)/);
      const patched = applied(await copy(page, 'copy-diff'), draft);
      assert.equal(patched, await copy(page, 'copy-draft'));
    });

    visit('several events make one patch, and wait through a reload', { ui, path }, async (page) => {
      await fill(page, event);
      const nairobi = await item(page);
      await settled(page);
      await page.focus('#put-aside');
      await page.keyboard.press('Enter');
      assert.equal(await page.evaluate(() => document.activeElement.id), 'event-title');
      assert.equal(await page.inputValue('#event-title'), '');
      assert.equal(await page.textContent('#waiting-0-label'), '2026-02-20 · Hybrid (Nairobi, KE) · Rust and Waffles');
      assert.equal(await page.textContent('#copy'), 'Copy the waiting item');
      await fill(page, second);
      const oslo = await item(page);
      await there(page, 'Virtual');
      await page.reload();
      await ready(page, ui);
      await there(page, 'Virtual');
      assert.equal(await page.textContent('#copy'), 'Copy the 2 items');
      assert.equal(await copy(page, 'copy'), `${nairobi}\n${oslo}`);
      assert.equal(await copy(page, 'copy-title'), 'Add 2 events');
      const whole = await copy(page, 'copy-draft');
      for (const part of [nairobi, oslo]) assert.ok(whole.includes(part));
      const patch = await download(page, 'download-patch');
      assert.equal(patch.name, 'twir-2-events.patch');
      assert.equal(applied(patch.text, draft), whole);
      assert.equal(await page.locator('#spots .spot').count(), 3);
    });

    visit('a waiting event is edited, and its removal undone', { ui, path }, async (page) => {
      await fill(page, event);
      await page.click('#put-aside');
      await page.fill('#event-title', 'Half an event');
      await page.click('#waiting-0-edit');
      assert.equal(await page.inputValue('#event-title'), event['event-title']);
      assert.match(await page.textContent('#waiting-0-label'), /Half an event/);
      assert.match(await page.textContent('#waiting-0-state'), /^Not finished/);
      await page.click('#waiting-0-edit');
      assert.equal(await page.inputValue('#event-title'), 'Half an event');
      await fill(page, second);
      await page.getByRole('button', { name: 'Edit 2026-02-20 · Hybrid (Nairobi, KE) · Rust and Waffles' }).click();
      assert.equal(await page.inputValue('#event-title'), event['event-title']);
      assert.match(await page.textContent('#waiting-0-label'), /Oslo, NO · Rust and Skis/);
      await page.click('#waiting-0-remove');
      assert.equal(await page.isVisible('#tray'), false);
      await page.click('#take-back');
      assert.match(await page.textContent('#waiting-0-label'), /Rust and Skis/);
      await page.check('#kind-link');
      assert.equal(await page.isVisible('#waiting-0-edit'), true);
      assert.equal(await page.textContent('#copy'), 'Copy the waiting item');
    });

    visit('the links lead to the line and to the editor', { ui, path }, async (page) => {
      await fill(page, link);
      await there(page);
      for (const [id, href] of [
        ['see', `https://github.com/rust-lang/this-week-in-rust/blob/main/draft/${draftName}?plain=1#L23`],
        ['edit', `https://github.com/rust-lang/this-week-in-rust/edit/main/draft/${draftName}`],
      ]) {
        assert.equal(await page.getAttribute(`#${id}`, 'href'), href);
        assert.match(await page.getAttribute(`#${id}`, 'rel'), /noopener/);
        assert.equal(await page.getAttribute(`#${id}`, 'target'), '_blank');
      }
    });

    visit('what was published before is told', { ui, path }, async (page) => {
      await fill(page, { ...link, 'link-url': 'https://example.com/published' });
      await page.waitForSelector('#refusal:not([hidden])', { state: 'attached' });
      assert.match(await page.textContent('#refusal'), /2026-01-21/);
      assert.equal(await page.textContent('#recent'), 'Compared with the links of the last 2 issues.');
    });

    visit('a draft of one\'s own', { ui, path, answers: {}, complaints: true }, async (page) => {
      await page.click('#give-draft');
      assert.equal(await page.evaluate(() => document.activeElement.id), 'draft-text');
      await page.fill('#draft-text', 'Dear editors');
      await said(page, 'draft-complaint', 'draft');
      assert.equal(await page.inputValue('#draft-text'), 'Dear editors');
      await page.fill('#draft-text', draft);
      assert.match(await page.textContent('#source'), /issue 637 .*as you pasted it/);
      await fill(page, link);
      await there(page);
      assert.equal(await copy(page, 'copy-draft'), placed);
      assert.deepEqual(browser.hub.asked.filter((asked) => asked.includes('draft')), []);
    });

    visit('a chosen file keeps its bytes', { ui, path, answers: {}, complaints: true }, async (page) => {
      await page.click('#give-draft');
      const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.click('#choose-draft')]);
      await chooser.setFiles({ name: draftName, mimeType: 'text/markdown', buffer: Buffer.from(draft.replaceAll('\n', '\r\n')) });
      await said(page, 'source', 'from your file');
      await fill(page, link);
      await there(page);
      assert.equal(await copy(page, 'copy-draft'), placed.replaceAll('\n', '\r\n'));
    });

    visit('a reload asks no more that day', { ui, path }, async (page) => {
      await fill(page, link);
      await said(page, 'recent', 'Compared with');
      const asked = browser.hub.asked.length;
      await page.reload();
      await ready(page, ui);
      await there(page);
      assert.equal(await page.textContent('#recent'), 'Compared with the links of the last 2 issues.');
      assert.equal(browser.hub.asked.length, asked);
    });

    visit('the keyboard alone is enough', { ui, path }, async (page) => {
      await fill(page, link);
      await there(page);
      await settled(page);
      await page.focus('#copy');
      const order = [];
      for (let i = 0; i < 20 && order.at(-1) !== 'copy-draft'; ++i) {
        await page.keyboard.press('Tab');
        order.push(await page.evaluate(() => document.activeElement.id));
      }
      assert.deepEqual(order, ['draft', 'put-aside', 'fetch-draft', 'give-draft', 'copy-spot-0', 'edit', 'see', 'pull-title', 'copy-title',
        'pull-body', 'copy-body', 'diff', 'download-patch', 'copy-diff', 'copy-draft']);
      await page.keyboard.press('Enter');
      await said(page, 'copy-draft', 'Copied');
      assert.equal(await page.evaluate(() => navigator.clipboard.readText()), placed);
    });
  });
}

const limited = {
  status: 403,
  headers: { 'X-RateLimit-Remaining': '0', 'X-RateLimit-Reset': String(Date.UTC(2026, 1, 1, 12, 40) / 1000) },
};
const whole = { [draftsPath]: listing([draftName]), [issuesPath]: listing([]) };

// Each of these leaves the item ready to be copied, and says what to do; then GitHub is well again.
const troubles = {
  'a slow answer': [{ ...whole, [draftPath()]: { never: true } }, /too long to answer. Try again, or paste/],
  'a slow listing and a slow draft': [{ [draftsPath]: { never: true }, [draftPath()]: { never: true } }, /too long to answer/],
  'a rate limit': [{ [draftsPath]: limited, [draftPath()]: limited }, /no more questions.*Try again at \d\d:40, or open the draft on GitHub/],
  'a rate limit without a time': [{ ...whole, [draftPath()]: { status: 429 } }, /Try again in an hour/],
  'no draft': [{ ...whole }, /There is no draft 2026-02-04-this-week-in-rust\.md on GitHub.*paste one here/],
  'an error': [{ ...whole, [draftPath()]: { status: 503 } }, /answered with an error \(503\). Try again/],
  'something else than a draft': [{ ...whole, [draftPath()]: '<html>Please sign in</html>' }, /something else than a draft.*paste one here/],
  'a draft of three megabytes': [{ ...whole, [draftPath()]: draft + 'x'.repeat(3e6) }, /larger than 2 MB/],
  'a listing that is none': [{ [draftsPath]: '{"message": "no"}' }, /Try again later, or open the drafts/],
};

describe('when there is no draft to be had', () => {
  for (const [name, [answers, words]] of Object.entries(troubles)) {
    visit(name, { answers, complaints: true }, async (page) => {
      await fill(page, link);
      await page.waitForFunction((pattern) => new RegExp(pattern, 's').test(document.getElementById('source').textContent), words.source);
      assert.equal(await item(page), linkItem);
      assert.equal(await page.inputValue('#link-title'), link['link-title']);
      assert.ok(!(await page.isVisible('#change')));
      browser.hub.answers = usual();
      assert.equal(await page.textContent('#fetch-draft'), 'Try again');
      await page.click('#fetch-draft');
      await there(page);
      assert.equal(await copy(page, 'copy-draft'), placed);
    });
  }

  visit('the network is down', { complaints: true }, async (page) => {
    await page.context().setOffline(true);
    await fill(page, link);
    await said(page, 'source', 'could not be reached');
    assert.match(await page.textContent('#source'), /Try again later, or paste/);
    assert.equal(await item(page), linkItem);
    await page.context().setOffline(false);
    await page.click('#fetch-draft');
    await there(page);
  });

  visit('the listing is limited, but the file is there', { answers: { ...usual(), [draftsPath]: limited }, complaints: true }, async (page) => {
    await fill(page, link);
    await there(page);
    assert.equal(await copy(page, 'copy-draft'), placed);
  });

  visit('the draft cannot be asked for again: the one before stays', { complaints: true }, async (page) => {
    await fill(page, link);
    await there(page);
    browser.hub.answers = {};
    await page.click('#fetch-draft');
    await said(page, 'source', 'Meanwhile');
    assert.equal(await copy(page, 'copy-draft'), placed);
  });

  visit('the last issues cannot be had', { answers: { ...usual(), [issuesPath]: { status: 500 } }, complaints: true }, async (page) => {
    await fill(page, link);
    await said(page, 'recent', 'could not be read');
    await there(page);
    assert.equal(await copy(page, 'copy-draft'), placed);
  });

  visit('the address of the page cannot say whom to ask', { path: '?twir-api=https://evil.example#twir-api=https://evil.example' }, async (page) => {
    await fill(page, link);
    await there(page);
    assert.equal(browser.hub.asked[0], draftsPath);
  });
});
