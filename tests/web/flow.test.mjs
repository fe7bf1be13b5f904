// The way through the page: what comes in by address, clipboard and drop, every kind of submission, and the tray.

import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { draft } from './github.mjs';
import { copied, fill, item, ready, said, settled } from './page.mjs';
import { visits } from './visits.mjs';

const link = { 'link-title': 'Borrowing, drawn on a napkin', 'link-url': 'https://example.com/napkin' };
const linkItem = '* [Borrowing, drawn on a napkin](https://example.com/napkin)';
const event = '* 2026-03-04 | Oslo, NO | [Example Rust Oslo](https://example.com/oslo)\n'
  + '    * [**Rust and Waffles**](https://example.com/waffles)';

const { browser, visit } = visits();

const fragment = (page) => page.evaluate(() => location.hash);
const notice = (page) => page.textContent('#notice-text');
const focused = (page) => page.evaluate(() => document.activeElement.id);

/** Puts HTML and text on the clipboard and presses Ctrl+V where the focus is. */
async function paste(page, { text, html }) {
  await page.evaluate(([plain, markup]) => {
    const parts = { 'text/plain': new Blob([plain], { type: 'text/plain' }) };
    if (markup) parts['text/html'] = new Blob([markup], { type: 'text/html' });
    return navigator.clipboard.write([new ClipboardItem(parts)]);
  }, [text, html]);
  await page.keyboard.press('Control+V');
}

/** Drops texts by type, or a file, on an element. */
function drop(page, selector, { data = {}, file }) {
  return page.evaluate(([target, texts, given]) => {
    const transfer = new DataTransfer();
    for (const [type, text] of Object.entries(texts)) transfer.setData(type, text);
    if (given) transfer.items.add(new File([given.text], given.name));
    const element = document.querySelector(target);
    for (const type of ['dragover', 'drop']) {
      element.dispatchEvent(new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true }));
    }
  }, [selector, data, file]);
}

for (const [ui, query] of [['canvas', ''], ['plain', '?ui=plain']]) {
  describe(`with ui=${ui}`, () => {
    const at = (rest) => ({ ui, path: query + rest });

    visit('an address fills the form, and follows it', at('#kind=event&title=Rust%20and%20Waffles&first-day=2026-03-04&organizer-name=Example'), async (page) => {
      assert.ok(await page.isChecked('#kind-event'));
      assert.equal(await page.inputValue('#event-title'), 'Rust and Waffles');
      assert.equal(await page.inputValue('#organizer-0-name'), 'Example');
      assert.equal(await notice(page), 'Filled in from the address.');
      await page.fill('#event-place', 'Oslo, NO');
      await page.waitForFunction(() => location.hash.includes('place=Oslo'));
      const length = await page.evaluate(() => history.length);
      await page.fill('#event-place', 'Bergen, NO');
      await page.waitForFunction(() => location.hash.includes('place=Bergen'));
      assert.equal(await page.evaluate(() => history.length), length, 'typing makes no history');
      await page.reload();
      await ready(page, ui);
      assert.equal(await page.inputValue('#event-place'), 'Bergen, NO');
      assert.ok(!(await page.isVisible('#notice')), 'what stands there already is no news');
    });

    visit('an address overwrites nothing', at(''), async (page) => {
      await fill(page, link);
      await page.evaluate(() => { location.hash = '#title=Other&url=https://example.com/other'; });
      await said(page, 'notice-text', 'waits below');
      assert.equal(await item(page), '* [Other](https://example.com/other)');
      await page.fill('#link-title', 'Another');
      await page.click('#waiting-0-edit');
      assert.equal(await item(page), linkItem);
    });

    visit('a hostile address is text', at('#title=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E&url=javascript:alert(1)&medium=%22%3E%3Cb%3E'), async (page) => {
      assert.equal(await page.inputValue('#link-title'), '<img src=x onerror=alert(1)>');
      assert.equal(await page.locator('#app img, #app b').count(), 0);
      assert.equal(await page.getAttribute('#copy', 'aria-disabled'), 'true');
    });

    visit('what another program shares is filled in once', { ui, path: `?title=Borrowing%2C+drawn&text=https%3A%2F%2Fexample.com%2Fnapkin${ui === 'plain' ? '&ui=plain' : ''}` }, async (page) => {
      assert.equal(await item(page), '* [Borrowing, drawn](https://example.com/napkin)');
      assert.doesNotMatch(await page.evaluate(() => location.search), /text|title/);
      await page.reload();
      await ready(page, ui);
      assert.equal(await item(page), '* [Borrowing, drawn](https://example.com/napkin)');
      assert.ok(!(await page.isVisible('#tray')));
    });

    visit('a link to the form makes the same form elsewhere', at(''), async (page) => {
      await fill(page, { ...link, 'link-medium-audio': true });
      await settled(page);
      await page.click('#copy-link');
      await said(page, 'copy-link', 'Copied');
      const address = await page.evaluate(() => navigator.clipboard.readText());
      const other = await browser.open({ path: address.slice(browser.url.length), today: '2026-02-01' });
      assert.equal(await item(other), await item(page));
      await other.end();
    });

    visit('an item pasted anywhere fills the form', at(''), async (page) => {
      await paste(page, { text: event });
      await said(page, 'notice-text', 'Recognised an event.');
      assert.equal(await item(page), event);
      assert.equal(await page.inputValue('#paste'), '');
      await page.click('#take-back');
      assert.equal(await page.inputValue('#paste'), event);
      assert.equal(await page.inputValue('#event-title'), '');
    });

    visit('of a page the HTML is read', at(''), async (page) => {
      await page.focus('#paste');
      await paste(page, { text: 'Read Borrowing, drawn', html: '<p>Read <a href="https://example.com/napkin">Borrowing, drawn</a></p>' });
      await said(page, 'notice-text', 'Recognised a link.');
      assert.equal(await item(page), '* [Borrowing, drawn](https://example.com/napkin)');
    });

    visit('several items wait their turn, and what is odd stays', at(''), async (page) => {
      await page.focus('#paste');
      await paste(page, { text: `${linkItem}\n${event}\n* what is this` });
      await said(page, 'notice-text', '2 submissions');
      assert.equal(await page.inputValue('#paste'), '* what is this');
      assert.match(await page.textContent('#paste-problem'), /Mend it here/);
      assert.match(await page.textContent('#waiting-0-label'), /Oslo/);
      assert.equal(await copied(page), `${event}\n\n### Miscellaneous\n${linkItem}`);
    });

    visit('what is not understood stays, with what to do', at(''), async (page) => {
      await page.focus('#paste');
      await page.keyboard.type('hello world');
      await settled(page);
      await page.click('#use-paste');
      assert.equal(await page.inputValue('#paste'), 'hello world');
      assert.match(await page.textContent('#paste-problem'), /Paste the page's address/);
      assert.equal(await focused(page), 'paste');
      await page.fill('#paste', link['link-url']);
      assert.ok(!(await page.isVisible('#paste-problem')));
      await settled(page);
      await page.click('#use-paste');
      assert.equal(await page.inputValue('#link-url'), link['link-url']);
      assert.equal(await focused(page), 'link-title');
    });

    visit('a whole draft that is pasted is opened', at(''), async (page) => {
      await paste(page, { text: draft });
      await page.waitForFunction(() => !document.getElementById('whole').hidden);
      assert.match(await page.inputValue('#whole-text'), /This Week in Rust/);
    });

    visit('texts and files can be dropped', at(''), async (page) => {
      await drop(page, '#heading', { data: { 'text/plain': 'Borrowing', 'text/html': `<a href="${link['link-url']}">Borrowing</a><img src=x onerror=alert(1)>` } });
      await said(page, 'notice-text', 'Recognised a link.');
      assert.equal(await item(page), '* [Borrowing](https://example.com/napkin)');
      await drop(page, '#link-title', { file: { name: 'event.md', text: event } });
      await said(page, 'notice-text', 'Recognised an event.');
      assert.equal(await item(page), event);
    });

    visit('a copied link is a title here and an address there', at(''), async (page) => {
      const copy = { text: 'Borrowing', html: '<a href="https://example.com/napkin">Borrowing</a>' };
      await page.focus('#link-url');
      await paste(page, copy);
      assert.equal(await page.inputValue('#link-url'), 'https://example.com/napkin');
      await page.keyboard.press('Control+Z');
      assert.equal(await page.inputValue('#link-url'), '');
      await page.focus('#link-title');
      await paste(page, copy);
      await said(page, 'notice-text', 'address');
      assert.equal(await item(page), '* [Borrowing](https://example.com/napkin)');
    });

    visit('every other kind has its form', at(''), async (page) => {
      await page.check('#kind-other');
      await fill(page, { 'task-project': 'waffle', 'task-title': 'Too hot', 'task-url': 'https://github.com/example/waffle/issues/7' });
      assert.equal(await copied(page), '* [waffle - Too hot](https://github.com/example/waffle/issues/7)');
      await page.selectOption('#other-kind', 'speaker-call');
      await fill(page, { 'call-name': 'Example Conference', 'call-url': 'https://example.com/cfp', 'call-closes': '23 March 2026', 'call-venue': 'Berlin, Germany', 'call-first-day': '2026-09-14' });
      assert.equal(await copied(page), '* [**Example Conference**](https://example.com/cfp) | 2026-03-23 | Berlin, Germany | 2026-09-14');
      assert.match(await page.textContent('#call-days'), /^Monday, 23 March 2026/);
      await page.selectOption('#other-kind', 'crate-nomination');
      await fill(page, { 'crate-name': 'waffle', 'crate-url': 'https://example.com/waffle', 'crate-description': 'library for round things', 'crate-own': true });
      assert.equal(await copied(page), "I'd like to suggest [waffle](https://example.com/waffle), a library for round things. (I am one of its authors.)");
      assert.match(await page.getAttribute('#draft', 'href'), /^https:\/\/users\.rust-lang\.org\/t\/[a-z-]+\/2704$/);
      assert.ok(!(await page.isVisible('#place')));
      await page.selectOption('#other-kind', 'quote-nomination');
      await fill(page, { 'quote-words': 'One.\nTwo.', 'quote-source': 'Ada on the forum', 'quote-url': 'https://example.com/post' });
      assert.equal(await copied(page), '> One.\n> Two.\n\n– [Ada on the forum](https://example.com/post)');
      await page.check('#kind-link');
      assert.match(await page.getAttribute('#draft', 'href'), /^https:\/\/github\.com\//);
      assert.equal(await page.textContent('#draft'), 'Open the drafts on GitHub');
    });

    visit('what waits can be ordered, removed and brought back', at(''), async (page) => {
      for (const title of ['One', 'Two', 'Three']) {
        await fill(page, { 'link-title': title, 'link-url': `https://example.com/${title}` });
        await settled(page);
        await page.click('#put-aside');
        assert.equal(await focused(page), 'link-title');
      }
      const labels = () => page.locator('#waiting [id$="-label"]').allTextContents();
      await settled(page);
      await page.focus('#waiting-2-up');
      await page.keyboard.press('Enter');
      assert.deepEqual(await labels(), ['One', 'Three', 'Two']);
      assert.equal(await focused(page), 'waiting-1-up');
      await page.keyboard.press('Enter');
      assert.deepEqual(await labels(), ['Three', 'One', 'Two']);
      assert.equal(await focused(page), 'waiting-0-down');
      await settled(page);
      await page.reload();  // what gets the focus then has not been there before
      await ready(page, ui);
      await page.click('#clear-tray');
      assert.ok(!(await page.isVisible('#tray')));
      assert.equal(await focused(page), 'take-back');
      await page.keyboard.press('Enter');
      assert.deepEqual(await labels(), ['Three', 'One', 'Two']);
      await page.fill('#link-title', 'Unfinished');
      await settled(page);
      await page.click('#waiting-1-edit');
      assert.equal(await page.inputValue('#link-title'), 'One');
      assert.deepEqual(await labels(), ['Three', 'Unfinished', 'Two']);
      assert.match(await page.textContent('#waiting-1-state'), /^Not finished/);
    });
  });
}
