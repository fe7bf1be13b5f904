// The form within other pages: what they are promised. What they must not be able to do is in embed-hostile.test.mjs.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { fillIn, frameOf, heightOf, hosts, item, link, listening, resulted, results, settled } from './hosts.mjs';

const site = process.env.TWIR_SITE ?? fileURLToPath(new URL('../../build/site', import.meta.url));
const { browser, other, script, page, visit } = hosts();
const origin = () => new URL(browser.url).origin;

test('the script is small, alone, and pinned by the demo', () => {
  const code = readFileSync(`${site}/embed/v1.js`);
  const compressed = gzipSync(code, { level: 9 }).length;
  console.log(`embed/v1.js: ${code.length} bytes, ${compressed} compressed`);
  assert.ok(compressed < 4000, `${compressed} bytes`);
  assert.doesNotMatch(code.toString(), /\bimport\s*[({"'*]|innerHTML|srcdoc|eval/);
});

describe('the contract', () => {
  visit('the host is told that the form could not start', `<twir-submit id="form">${link}</twir-submit>`, async (tab) => {
    await tab.route('**/*.wasm', (route) => route.abort());
    await tab.reload();
    await tab.waitForFunction(() => window.told.some(({ type }) => type === 'error'));
    assert.match(await tab.evaluate(() => window.told.find(({ type }) => type === 'error').message), /could not start/);
    tab.problems.length = 0;
  });

  visit('the demo page, from another origin', () => {
    const demo = readFileSync(`${site}/embed/index.html`, 'utf8')
      .replace(/<meta http-equiv[^>]*>/, listening)
      .replace(/<link rel="icon"[^>]*>/, '')
      .replace(/src="(v1-[^"]*)"/, `src="${browser.url}embed/$1"`)
      .replaceAll(/(src|href)="(?!http)([^"]*\.(?:js|css))"/g, `$1="${browser.url}embed/$2"`);
    assert.match(demo, /integrity="sha384-/);
    return { html: demo };
  }, async (tab) => {
    await settled(tab);
    await fillIn(tab);
    await resulted(tab, item);
    assert.match(await tab.textContent('#told'), /"markdown": "\* \[Borrowing, drawn\]/);
    assert.match(await tab.textContent('#snippet'), /integrity="sha384-[^"]+" crossorigin><\/script>\n<twir-submit/);
    await tab.selectOption('#theme', 'dark');
    await frameOf(tab).locator('html[data-theme="dark"]').waitFor();
    await frameOf(tab).locator('#link-title').fill('</pre><img src=x onerror=alert(1)>');
    await tab.waitForFunction(() => document.getElementById('told').textContent.includes('onerror'));
    assert.equal(await tab.evaluate(() => document.getElementById('told').childElementCount), 0, 'what is told is text');
  });

  visit('the frame is lazy, sandboxed and named', `<twir-submit id="form">${link}</twir-submit>`, async (tab) => {
    const frame = await tab.evaluate(() => {
      const { loading, title, allow, sandbox, referrerPolicy, src } = document.getElementById('form').shadowRoot.querySelector('iframe');
      return { loading, title, allow, sandbox: sandbox.value, referrerPolicy, src };
    });
    assert.equal(frame.loading, 'lazy');
    assert.equal(frame.title, 'Submit to This Week in Rust');
    assert.equal(frame.allow, 'clipboard-write');
    assert.equal(frame.sandbox, 'allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox allow-downloads');
    assert.equal(frame.referrerPolicy, 'no-referrer');
    assert.ok(frame.src.startsWith(browser.url));
    await settled(tab);
  });

  visit('far down, it loads only when it comes near', `<div style="height: 20000px"></div><twir-submit id="form">${link}</twir-submit>`, async (tab) => {
    await tab.waitForTimeout(1000);
    assert.equal(tab.frames().filter((frame) => frame.url().startsWith(origin())).length, 0);
    assert.ok(await tab.locator('#form a').isVisible());
    await tab.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await settled(tab);
  });

  test('without scripts there is a link', async () => {
    other.pages['/noscript'] = page(`<twir-submit id="form">${link}</twir-submit>`);
    const tab = await browser.open({ url: `${other.url}/noscript`, javaScriptEnabled: false });
    assert.ok(await tab.locator('#form a').isVisible());
    await tab.end();
  });

  visit('a finished item is told, and that it no longer is', `<twir-submit id="form">${link}</twir-submit>`, async (tab) => {
    await settled(tab);
    assert.ok(!(await tab.locator('#form a').isVisible()), 'the link makes way');
    await fillIn(tab);
    await resulted(tab, item);
    const told = await results(tab);
    assert.deepEqual(Object.keys(told.at(-1)).sort(), ['diagnostics', 'draft', 'id', 'markdown', 'section', 'type']);
    assert.equal(told.at(-1).id, 'form');
    assert.ok(told.every(({ markdown }) => markdown === '' || markdown.startsWith('* [')));
    await frameOf(tab).locator('#link-title').fill('A title that goes on and on and on '.repeat(4).trim());
    await tab.waitForFunction(() => told.at(-1).diagnostics.length > 0);
    const { diagnostics } = (await results(tab)).at(-1);
    assert.deepEqual(Object.keys(diagnostics[0]).sort(), ['column', 'endColumn', 'endLine', 'line', 'message', 'rule', 'severity']);
    await frameOf(tab).locator('#link-url').fill('');
    await tab.waitForFunction(() => told.at(-1).markdown === '');
  });

  visit('what waits is told, too', `<twir-submit id="form">${link}</twir-submit>`, async (tab) => {
    await settled(tab);
    await fillIn(tab);
    await resulted(tab, item);
    await frameOf(tab).locator('#put-aside').click();
    await frameOf(tab).locator('#link-title').fill('Half of another');
    await tab.waitForTimeout(1000);
    assert.deepEqual([...new Set((await results(tab)).map(({ markdown }) => markdown))], [item], 'and never none');
    await frameOf(tab).locator('#link-url').fill('https://example.com/half');
    await resulted(tab, `${item}\n* [Half of another](https://example.com/half)`);
  });

  visit('what is explained outside of the form opens in a tab of its own', `<twir-submit id="form">${link}</twir-submit>`, async (tab) => {
    await settled(tab);
    await fillIn(tab);
    const opened = tab.context().waitForEvent('page');
    await frameOf(tab).locator('#help-keys').click();
    const help = await opened;
    await help.waitForURL(`${browser.url}#guide-keys`);
    assert.equal(await help.locator('#guide-keys').isVisible(), true);
    assert.equal(await frameOf(tab).locator('#link-title').inputValue(), 'Borrowing, drawn');
  });

  visit('the theme is the host\'s, also later on', `<twir-submit id="form" theme="dark">${link}</twir-submit>`, async (tab) => {
    await settled(tab);
    const ground = () => frameOf(tab).locator('html').evaluate((root) => getComputedStyle(root).backgroundColor);
    const bright = async () => (await ground()).match(/\d+/g).slice(0, 3).every((part) => part > 200);
    assert.equal(await bright(), false);
    await tab.evaluate(() => form.setAttribute('theme', 'light'));
    await frameOf(tab).locator('html[data-theme="light"]').waitFor();
    assert.equal(await bright(), true);
    await tab.emulateMedia({ colorScheme: 'dark' });
    assert.equal(await bright(), true);
    await tab.evaluate(() => form.removeAttribute('theme'));
    await frameOf(tab).locator('html[data-theme="auto"]').waitFor();
    assert.equal(await bright(), false);
  });

  visit('the height follows what is in it', `<twir-submit id="form">${link}</twir-submit>`, async (tab) => {
    const low = await settled(tab);
    assert.ok(low > 300 && low < 4000, `${low} px`);
    const inside = await frameOf(tab).locator('html').evaluate((root) => root.getBoundingClientRect().height);
    assert.ok(Math.abs(inside - low) < 2, `${inside} in ${low}`);
    await frameOf(tab).locator('#kind-event').check();
    await tab.waitForFunction((before) => form.shadowRoot.querySelector('iframe').clientHeight > before + 50, low);
    await frameOf(tab).locator('#kind-link').check();
    await tab.waitForFunction((before) => Math.abs(form.shadowRoot.querySelector('iframe').clientHeight - before) < 2, low);
  });

  visit('no focus is taken', `<input id="mine" autofocus><twir-submit id="form">${link}</twir-submit>`, async (tab) => {
    await tab.focus('#mine');
    await settled(tab);
    assert.equal(await tab.evaluate(() => document.activeElement.id), 'mine');
    await tab.keyboard.type('typed');
    assert.equal(await tab.inputValue('#mine'), 'typed');
  });

  const three = ['one', 'two', 'three'].map((id) => `<twir-submit id="${id}">${link}</twir-submit>`).join('');
  visit('three of them, each for itself', () => ({ html: three, near: true }), async (tab) => {
    for (const id of ['one', 'two', 'three']) {
      await tab.locator(`#${id}`).scrollIntoViewIfNeeded();
      await settled(tab, id);
    }
    await fillIn(tab, 'two');
    await resulted(tab, item);
    assert.deepEqual([...new Set((await results(tab)).map(({ id }) => id))], ['two']);
    assert.equal(await frameOf(tab, 'one').locator('#link-title').inputValue(), '');
    await tab.reload();
    for (const id of ['one', 'two']) {
      await tab.locator(`#${id}`).scrollIntoViewIfNeeded();
      await settled(tab, id);
    }
    assert.equal(await frameOf(tab, 'one').locator('#link-title').inputValue(), '', 'what is kept is kept apart');
    assert.equal(await frameOf(tab, 'two').locator('#link-title').inputValue(), 'Borrowing, drawn');
  });

  visit('fills in anew where the page asks for something else, and once only', () => ({
    html: `<twir-submit id="form" title="First" url="https://example.com/1">${link}</twir-submit>`, near: true,
  }), async (tab) => {
    const title = () => frameOf(tab).locator('#link-title');
    const holding = (text) => tab.waitForFunction((words) => told.some(({ markdown }) => markdown?.includes(words)), text);
    const waiting = () => frameOf(tab).locator('#waiting > li').count();
    await settled(tab);
    await holding('First');
    await tab.evaluate(() => document.getElementById('form').setAttribute('title', 'Second'));
    await holding('Second');
    assert.equal(await waiting(), 0, 'what nobody has touched gives way');
    await title().fill('Second, mended');
    await holding('Second, mended');
    await tab.waitForTimeout(500);
    await tab.reload();
    await settled(tab);
    await holding('First');
    assert.equal(await waiting(), 1, 'another page finds what was typed in the tray');
    await tab.reload();
    await settled(tab);
    await holding('First');
    assert.equal(await waiting(), 1, 'and the same page asks once');
  });

  visit('added, moved and removed at run time', () => ({ html: '<div id="place"></div><div id="other"></div>', near: true }), async (tab) => {
    await tab.evaluate(() => {
      const form = Object.assign(document.createElement('twir-submit'), { id: 'form' });
      document.getElementById('place').append(form);
    });
    await settled(tab);
    await fillIn(tab);
    await resulted(tab, item);
    await tab.evaluate(() => document.getElementById('other').append(document.getElementById('form')));
    await settled(tab);
    assert.equal(await frameOf(tab).locator('#link-title').inputValue(), 'Borrowing, drawn', 'nothing typed is lost');
    await tab.evaluate(() => { window.gone = document.getElementById('form'); gone.remove(); });
    assert.equal(await tab.evaluate(() => gone.shadowRoot.childElementCount), 0);
    assert.equal(tab.frames().length, 1);
  });
});

describe('unusual hosts', () => {
  visit('a strict Content-Security-Policy', () => ({
    html: `<!doctype html><title>Strict</title><link rel="icon" href="data:,">${script()}<body><twir-submit id="form">${link}</twir-submit>`,
    headers: { 'Content-Security-Policy': `default-src 'none'; script-src ${origin()}; frame-src ${origin()}; img-src data:; require-trusted-types-for 'script'; trusted-types 'none'` },
  }), async (tab) => {
    const height = await settled(tab);
    assert.ok(height > 300);
    assert.ok(!(await tab.locator('#form a').isVisible()));
  });

  visit('quirks mode', () => ({ html: `<html>${page(`<table><tr><td><twir-submit id="form">${link}</twir-submit></table>`, '')}` }), async (tab) => {
    assert.equal(await tab.evaluate(() => document.compatMode), 'BackCompat');
    const height = await settled(tab);
    assert.ok(height > 300);
    await fillIn(tab);
    await resulted(tab, item);
  });

  visit('a column of 300 pixels', `<div style="width: 300px"><twir-submit id="form">${link}</twir-submit></div>`, async (tab) => {
    await settled(tab);
    const { wide, inside } = await frameOf(tab).locator('html').evaluate((root) => ({ wide: root.clientWidth, inside: root.scrollWidth }));
    assert.equal(wide, 300);
    assert.ok(inside <= wide, `${inside} px in a column of ${wide}`);
    await fillIn(tab);
    await resulted(tab, item);
  });
});
