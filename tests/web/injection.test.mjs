// Whatever comes in from outside is text: every string of injections.mjs, through every way in, in both interfaces. The
// page's Content-Security-Policy is switched off for this, or it would hide what the page's code lets through.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { contentSecurityPolicy } from '../../scripts/headers.mjs';
import { draft, draftPath, usual } from './github.mjs';
import { injections } from './injections.mjs';
import { said, start } from './page.mjs';
import { calendar, drop, event } from './season.mjs';

const interfaces = [['canvas', ''], ['plain', '?ui=plain']];

let browser;
before(async () => { browser = await start(); });
after(() => browser.close());

// Ahead of the page's code: tells when one of the strings ran, and which elements and attributes came into being that
// only markup can make.
function watch() {
  window.runs = [];
  window.ran = () => runs.push('ran()');
  window.alert = window.ran;
  const foreign = 'script,style,iframe,frame,object,embed,img,image,svg,math,video,audio,track,marquee,details,base,meta,link,form form,foreignObject';
  new MutationObserver((records) => {
    if (document.readyState !== 'complete') return;
    for (const { addedNodes, target, type, attributeName } of records) {
      if (type === 'attributes' && attributeName.startsWith('on')) runs.push(`${target.tagName} ${attributeName}`);
      for (const node of addedNodes) {
        if (node.nodeType !== 1) continue;
        for (const element of [node, ...node.querySelectorAll('*')]) {
          if (element.matches(foreign)) runs.push(`<${element.localName}>`);
          for (const { name } of element.attributes) if (name.startsWith('on')) runs.push(`<${element.localName} ${name}>`);
        }
      }
    }
  }).observe(document, { subtree: true, childList: true, attributes: true });
}

// Addresses that links may have: those the page makes itself.
const badLinks = (page) => page.evaluate(() => [...document.querySelectorAll('a[href], [src], [action], [formaction]')]
  .map((element) => element.href ?? element.src ?? element.action)
  .filter((address) => !/^https:\/\/(github\.com|www\.reddit\.com|users\.rust-lang\.org|calendar\.google\.com|this-week-in-rust\.org)\//.test(address)
    && !address.startsWith(location.origin)));

async function holds(page, what) {
  await page.waitForTimeout(50);
  assert.deepEqual(await page.evaluate(() => runs.splice(0)), [], what);
  assert.deepEqual(await badLinks(page), [], what);
}

// Opens the page; what it logs is no matter here, the strings are meant to be odd.
async function visit(path, body, options = {}) {
  const page = await browser.open({ path, ui: path.includes('plain') ? 'plain' : 'canvas', today: '2026-02-01', bypassCSP: true, before: watch, ...options });
  try {
    await body(page);
  } finally {
    await page.end();
  }
}

// Types into fields as a person would, one string after the other; each passes through everything the page shows.
const typeAll = (page, names, strings) => page.evaluate(async ([fields, texts]) => {
  for (const text of texts) {
    for (const name of fields) {
      const control = document.getElementById(name);
      control.value = text;
      control.dispatchEvent(new Event('input', { bubbles: true }));
      control.dispatchEvent(new Event('focusout', { bubbles: true }));
    }
    await new Promise((done) => { setTimeout(done); });
  }
}, [names, strings]);

// Through the list of what was found: each of its pages, all of its events chosen and copied.
async function lookThrough(page, what) {
  await page.waitForSelector('#found-rows > li', { state: 'attached' });
  let seen = 0;
  for (let more = true; more;) {
    await holds(page, what);
    seen += await page.evaluate(() => [...document.querySelectorAll('#found-rows > li')].filter((row) => row.textContent.includes('ran()')).length);
    more = await page.evaluate(() => {
      for (const box of document.querySelectorAll('#found-rows input[type=checkbox]:not(:disabled):not(:checked)')) box.click();
      const next = document.getElementById('found-next');
      const there = next.checkVisibility() && !next.disabled && next.getAttribute('aria-disabled') !== 'true';
      if (there) next.click();
      return there;
    });
    await page.waitForTimeout(100);
  }
  assert.ok(seen > 50, `${what}: ${seen} of them were shown, as text`);
  await page.evaluate(() => document.getElementById('found-now')?.click());
  await page.evaluate(() => document.getElementById('copy').click());
  await holds(page, `${what}, chosen`);
}

test('there are enough of them', () => assert.ok(injections.length >= 150, `${injections.length}`));

for (const [ui, path] of interfaces) {
  describe(`with ui=${ui}`, () => {
    test('the test would notice one that runs, and markup that does not', () => visit(path, async (page) => {
      const noticed = async (change) => {
        await page.evaluate(change);
        await page.waitForTimeout(300);
        return (await page.evaluate(() => runs.splice(0))).length > 0;
      };
      assert.ok(await noticed(() => { document.getElementById('intro').innerHTML = '<img src=x onerror=ran()>'; }));
      assert.ok(await noticed(() => { document.getElementById('intro').innerHTML = '<b onclick=ran()>x</b>'; }));
      assert.ok(await noticed(() => { document.getElementById('intro').setAttribute('onfocus', 'ran()'); }));
      assert.ok(await noticed(() => { document.getElementById('intro').innerHTML = '<svg><script>ran()</script></svg>'; }));
      await page.evaluate(() => { document.getElementById('draft').href = 'javascript:ran()'; });
      assert.equal((await badLinks(page)).length, 1);
      // And how many of them would run, were they taken for markup.
      const alive = await page.evaluate(async (strings) => {
        let count = 0;
        for (const text of strings) {
          const place = document.body.appendChild(document.createElement('div'));
          place.innerHTML = text;
          await new Promise((done) => { setTimeout(done, 5); });
          place.remove();
          if (runs.splice(0).length > 0) count += 1;
        }
        return count;
      }, injections.filter((text) => !/http-equiv=refresh|<base/.test(text)));
      console.log(`${injections.length} strings, ${alive} of them noticed when taken for markup`);
      assert.ok(alive > 100, `${alive}`);
    }));

    test('fields', () => visit(path, async (page) => {
      const fields = async () => page.evaluate(() => [...document.querySelectorAll('#form input[type=text], #form textarea, #paste')]
        .map(({ id }) => id).filter(Boolean));
      for (const kind of await page.evaluate(() => [...document.querySelectorAll('input[name=kind]')].map(({ id }) => id))) {
        await page.locator(`#${kind}`).check({ force: true });
        for (const button of ['#add-organizers', '#add-mirrors']) {
          await page.evaluate((name) => { const found = document.querySelector(name); if (found.checkVisibility()) found.click(); }, button);
        }
        const names = (await fields()).filter((id) => !id.startsWith('whole'));
        assert.ok(names.length > 4);
        for (let at = 0; at < injections.length; at += 40) {
          await typeAll(page, names, injections.slice(at, at + 40));
          await holds(page, `${kind}, strings from ${at}`);
        }
      }
    }));

    test('one finished item of each string, copied', () => visit(path, async (page) => {
      await page.evaluate(async (texts) => {
        const type = (id, text) => {
          const control = document.getElementById(id);
          control.value = text;
          control.dispatchEvent(new Event('input', { bubbles: true }));
        };
        for (const text of texts) {
          type('link-title', text);
          type('link-url', `https://example.com/${encodeURIComponent(text)}`);
          document.getElementById('copy').click();
          await new Promise((done) => { setTimeout(done); });
        }
      }, injections);
      await holds(page, 'copied');
    }));

    test('a draft of one\'s own, and a whole draft', () => visit(path, async (page) => {
      const hostile = draft.replace('Hello and welcome', injections.join('\n')).replace('[On borrowing books]', `[${injections[0]}]`)
        .replaceAll('### Research', `### ${injections[1]}\n* [${injections[2]}](${injections[3]})\n\n### Research`);
      const items = injections.map((text) => `* [${text}](https://example.com/${encodeURIComponent(text)})`).join('\n');
      const texts = [hostile, draft.replace('### Newsletters', `### Newsletters\n${items}`), ...injections.map((text) => draft.replace('Title: This', `Title: ${text}`).replace('A thought about cakes', text))];
      await page.evaluate(() => document.getElementById('give-draft').click());
      await typeAll(page, ['link-title'], ['A title']);
      await typeAll(page, ['link-url'], ['https://example.com/a']);
      for (const text of texts.slice(0, 12)) {
        await typeAll(page, ['draft-text'], [text]);
        await page.waitForTimeout(300);
        await holds(page, 'a draft');
      }
      await page.locator('#kind-draft').check({ force: true });
      for (const text of texts.slice(0, 40)) {
        await typeAll(page, ['whole-text'], [text]);
        await page.waitForTimeout(250);
      }
      await page.evaluate(() => document.getElementById('whole-fix').click());
      await holds(page, 'whole drafts');
    }));

    test('what GitHub answers', async () => {
      const name = `2026-02-04-this-week-in-rust.md`;
      const hostile = draft.replace('### Research', `### Research\n${injections.map((text) => `* [${text}](https://example.com/${encodeURIComponent(text)})`).join('\n')}`)
        .replace('Title: This Week in Rust 637', `Title: ${injections[0]}`);
      browser.hub.answers = { ...usual(hostile), [draftPath(name)]: hostile };
      try {
        await visit(path, async (page) => {
          await page.evaluate(() => document.getElementById('fetch-draft').click());
          await typeAll(page, ['link-title'], ['A title']);
          await typeAll(page, ['link-url'], ['https://example.com/a']);
          await page.locator('#link-section').selectOption('Research');
          await page.waitForTimeout(1000);
          await holds(page, 'a fetched draft');
          assert.match(await page.textContent('#spots'), /ran\(\)/, 'it is shown, as text');
        });
        for (const text of injections.slice(0, 10)) {
          browser.hub.answers = { '/repos/rust-lang/this-week-in-rust/contents/draft': { type: 'application/json', body: JSON.stringify([{ name: text, type: 'file' }, { name: `2026-02-04-${text}.md`, type: 'file' }]) } };
          await visit(path, async (page) => {
            await page.evaluate(() => document.getElementById('fetch-draft').click());
            await page.waitForTimeout(300);
            await holds(page, 'a listing');
          });
        }
      } finally {
        browser.hub.answers = usual();
      }
    });

    test('the address', () => visit(path, async (page) => {
      for (const text of injections) {
        const value = encodeURIComponent(text);
        await page.evaluate((hash) => { location.hash = hash; }, `kind=link&title=${value}&url=${value}&section=${value}&${value}=${value}`);
        await page.evaluate((hash) => { location.hash = hash; }, `kind=event&title=${value}&place=${value}&first-day=${value}`);
      }
      await holds(page, 'the fragment');
      for (const text of injections.filter((_, index) => index % 20 === 0)) {
        const value = encodeURIComponent(text);
        await visit(`?${path ? 'ui=plain&' : ''}title=${value}&text=${value}&url=${value}#title=${value}&kind=${value}`, (shared) => holds(shared, 'the query'));
      }
    }));

    test('the clipboard, and what is dropped', () => visit(path, async (page) => {
      await page.evaluate(async (texts) => {
        const targets = [document.body, ...['link-title', 'link-url', 'paste'].map((id) => document.getElementById(id)).filter(Boolean)];
        for (const text of texts) {
          for (const target of targets) {
            const data = new DataTransfer();
            data.setData('text/plain', text);
            data.setData('text/html', text);
            target.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
          }
          const dropped = new DataTransfer();
          dropped.items.add(new File([text], `${text.replaceAll('/', '_')}.md`, { type: 'text/plain' }));
          document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: dropped, bubbles: true, cancelable: true }));
          await new Promise((done) => { setTimeout(done, 5); });
        }
      }, injections);
      await holds(page, 'pasted and dropped');
    }));

    test('a calendar, the list of its events, and what is copied of them', () => visit(path, async (page) => {
      const escaped = (text) => text.replace(/[\\;,]/g, '\\$&').replaceAll('\n', '\\n');
      const quoted = (text) => `"${text.replace(/["\r\n]/g, '')}"`;
      const hostile = calendar(...injections.map((text, index) => event(`one-${index}`, '20260220', [
        `SUMMARY:${escaped(text)}`, `LOCATION:${escaped(text)}`, `DESCRIPTION:${escaped(text)}`,
        `URL:${index % 2 ? text.replace(/\s/g, '') : `https://example.com/${index}`}`, `ORGANIZER;CN=${quoted(text)}:${text.replace(/\s/g, '')}`])));
      await drop(page, 'season.ics', hostile);
      await lookThrough(page, 'a calendar');
      await typeAll(page, ['found-organizer', 'found-organizer-url', 'found-home', 'found-zone', 'found-until'], injections.slice(0, 40));
      await holds(page, 'what all of them lack');
    }));

    test('the events of a page', () => visit(path, async (page) => {
      const events = injections.map((text, index) => ({ '@type': 'Event', name: text, startDate: '2026-02-20T18:00:00', eventStatus: text,
        url: index % 2 ? text : `https://example.com/${index}`, location: { '@type': 'Place', name: text, address: text }, organizer: { name: text, url: text } }));
      const json = JSON.stringify(events);
      await drop(page, 'page.json', json);
      await lookThrough(page, 'JSON-LD');
      await drop(page, 'page.html', `<!doctype html><title>${injections[0]}</title><script type="application/ld+json">${json.replaceAll('</', '<\\/')}</script>`);
      await lookThrough(page, 'a page');
    }));

    test('an event given back to calendars', () => visit(path, async (page) => {
      await page.evaluate(() => {
        window.opened = [];
        window.open = (address) => { opened.push(String(address)); };
      });
      await page.locator('#kind-event').check({ force: true });
      await typeAll(page, ['event-url'], ['https://example.com/a']);
      await typeAll(page, ['event-first-day'], ['2026-02-20']);
      await typeAll(page, ['event-place'], ['Oslo, NO']);
      await typeAll(page, ['organizer-0-url'], ['https://example.com/club']);
      for (const text of injections.filter((_, index) => index % 4 === 0)) {
        await typeAll(page, ['event-title', 'organizer-0-name'], [text]);
        await page.evaluate(() => ['download-calendar', 'google-calendar'].forEach((id) => document.getElementById(id).click()));
      }
      await page.waitForFunction(() => window.opened.length > 30);  // the importer answers when it is there
      const opened = await page.evaluate(() => window.opened);
      for (const address of opened) assert.match(address, /^https:\/\/calendar\.google\.com\//);
      await holds(page, 'given back');
    }));

    test('organizers of a draft, offered while one types', () => visit(path, async (page) => {
      const events = injections.map((text, index) => `* 2026-02-20 | Oslo, NO | [Xa${index} ${text.replaceAll(']', '\\]')}](https://example.com/${encodeURIComponent(text)})\n    * [**${text}**](https://example.com/${index})`).join('\n');
      await page.locator('#kind-event').check({ force: true });
      await page.evaluate(() => document.getElementById('give-draft').click());
      await typeAll(page, ['draft-text'], [draft.replace('### Europe', `### Europe\n${events}`)]);
      await page.waitForSelector('#organizer-names option', { state: 'attached' });
      for (const index of injections.keys()) await typeAll(page, ['organizer-0-name'], [`Xa${index}`]);
      const offered = await page.locator('#organizer-names option').evaluateAll((all) => all.map(({ value }) => value));
      assert.ok(offered.filter((name) => name.includes('ran()')).length > 50, `${offered.length} were offered`);
      await holds(page, 'organizers');
    }));

    test('what the browser kept', () => visit(path, async (page) => {
      // Ahead of the page's code: what it is to find, for it keeps its own state when it is left.
      await page.addInitScript(() => {
        for (const [key, value] of Object.entries(JSON.parse(sessionStorage.hostile ?? '{}'))) localStorage[key] = value;
      });
      await typeAll(page, ['link-title'], ['A title']);
      await drop(page, 'season.ics', calendar(...['20260220', '20260221'].map((day) => event(day, day, ['SUMMARY:A title', `URL:https://example.com/${day}`]))));
      await page.waitForSelector('#found-rows > li', { state: 'attached' });
      await page.locator('#kind-draft').check({ force: true });
      await typeAll(page, ['whole-text'], [draft.replace('Hello and welcome', 'A title')]);
      await page.waitForTimeout(1500);
      const kept = await page.evaluate(() => ({ ...localStorage }));
      const keys = Object.keys(kept).filter((key) => kept[key].includes('A title'));
      assert.deepEqual(keys.map((key) => key.replace(/-[^-]*$/, '')).sort(), ['twir-form', 'twir-found-form', 'twir-whole-form']);
      let shown = 0;
      for (const text of injections.filter((_, index) => index % 6 === 0)) {
        const inJson = JSON.stringify(text).slice(1, -1);
        for (const change of [(value) => value.replaceAll('A title', inJson), (value) => value.replaceAll('A title', text), () => text]) {
          await page.evaluate((values) => { sessionStorage.hostile = JSON.stringify(values); }, Object.fromEntries(Object.entries(kept).map(([key, value]) => [key, change(value)])));
          await page.reload();
          await page.waitForFunction(() => !document.documentElement.dataset.starting && document.documentElement.dataset.ui !== 'none');
          await holds(page, text);
          shown += await page.evaluate((words) => document.getElementById('link-title').value === words, text);
        }
      }
      assert.ok(shown > 20, `${shown} were found and shown, as text`);
    }));
  });
}

test('the messages of a host', () => visit('', async (page) => {
  await page.evaluate((site) => new Promise((done) => {
    addEventListener('message', ({ data }) => data.type === 'ready' && done());
    document.body.append(Object.assign(document.createElement('iframe'), { src: `${site}?embed=1`, id: 'host' }));
  }), browser.url);
  const inner = page.frames().find((frame) => frame.url().includes('embed=1'));
  await inner.waitForFunction(() => document.documentElement.dataset.ui === 'canvas');
  await page.evaluate(async (texts) => {
    for (const text of texts) {
      for (const config of [{ theme: text, locale: text }, { prefill: { kind: text, title: text, url: text, [text]: text } }]) {
        document.getElementById('host').contentWindow.postMessage({ twir: 1, type: 'config', ...config }, '*');
      }
      await new Promise((done) => { setTimeout(done, 5); });
    }
  }, injections);
  await inner.waitForTimeout(200);
  assert.deepEqual(await inner.evaluate(() => runs), []);
  assert.deepEqual(await badLinks(inner), []);
}));

describe('the policy behind it', () => {
  test('is the same in the page and in what hosts are told to send', () => {
    const shell = readFileSync(fileURLToPath(new URL('../../shell.html', import.meta.url)), 'utf8');
    assert.equal(/http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(shell)[1], contentSecurityPolicy);
    assert.doesNotMatch(contentSecurityPolicy, /unsafe-inline|'unsafe-eval'|\*/);
    assert.match(contentSecurityPolicy, /'wasm-unsafe-eval'/);
  });

  test('stops inline code, eval and markup from strings', async () => {
    const page = await browser.open({ before: () => { window.ran = () => { window.hasRun = true; }; } });
    const refused = await page.evaluate(async () => {
      const attempts = {
        innerHTML: () => { document.body.lastElementChild.innerHTML = '<img src=x onerror=ran()>'; },
        insertAdjacentHTML: () => document.body.insertAdjacentHTML('beforeend', '<b>x</b>'),
        documentWrite: () => document.write('<b>x</b>'),
        eval: () => (0, eval)('ran()'),
        Function: () => new Function('ran()')(),
        timer: () => setTimeout('ran()'),
        script: () => { document.createElement('script').text = 'ran()'; },
        policy: () => trustedTypes.createPolicy('another', { createHTML: (text) => text }),
        worker: () => navigator.serviceWorker.register('x.js'),
      };
      const out = {};
      await new Promise((done) => { setTimeout(done); }); // what the driver runs itself may use eval
      for (const [name, attempt] of Object.entries(attempts)) {
        try {
          await attempt();
          out[name] = 'went through';
        } catch (error) {
          out[name] = error.name;
        }
      }
      const inline = document.createElement('div');
      inline.setAttribute('style', 'color: red');
      document.body.append(inline);
      await new Promise((done) => { setTimeout(done, 100); });
      out.style = getComputedStyle(inline).color === 'rgb(255, 0, 0)' ? 'went through' : 'refused';
      out.ran = window.hasRun ?? false;
      return out;
    });
    for (const [name, outcome] of Object.entries(refused)) assert.notEqual(outcome, 'went through', name);
    assert.equal(refused.ran, false);
    await page.end();
  });

  test('links to elsewhere open without a way back', async () => {
    const page = await browser.open({});
    const links = await page.evaluate(() => [...document.querySelectorAll('a[target]')].map(({ id, rel }) => ({ id, rel })));
    assert.ok(links.length > 3);
    for (const { id, rel } of links) assert.match(rel, /\bnoopener\b/, id);
    await page.end();
  });
});
