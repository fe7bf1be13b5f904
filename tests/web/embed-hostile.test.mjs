// The form within other pages: what they, and others who speak to it, must not be able to do.

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fillIn, frameOf, heightOf, hosts, item, link, resulted, results, settled } from './hosts.mjs';

const { browser, other, visit } = hosts();

visit('messages of a wrong origin are not heard', `<twir-submit id="form">${link}</twir-submit>`, async (tab) => {
  const height = await settled(tab);
  // Somebody else's page in our frame: the source is right, the origin is not.
  other.pages['/impostor'] = `<!doctype html><script>
    parent.postMessage({ twir: 1, type: 'result', markdown: 'forged' }, '*');
    parent.postMessage({ twir: 1, type: 'resize', height: 3000 }, '*');
    parent.postMessage('done', '*');
  </script>`;
  await tab.evaluate((url) => new Promise((done) => {
    addEventListener('message', ({ data }) => data === 'done' && done());
    form.shadowRoot.querySelector('iframe').src = url;
  }), `${other.url}/impostor`);
  await tab.waitForTimeout(200);
  assert.deepEqual(await results(tab), []);
  assert.equal(await heightOf(tab), height);
  tab.problems.length = 0;  // the browser warns of a page of the host's own in such a frame
});

visit('messages of another window of the right origin are not heard', `<twir-submit id="form">${link}</twir-submit><twir-submit id="second">${link}</twir-submit>`, async (tab) => {
  const height = await settled(tab);
  await tab.locator('#second').scrollIntoViewIfNeeded();
  await settled(tab, 'second');
  const second = tab.frames().find((frame) => frame.url().includes('embed=2'));
  await second.evaluate(() => {
    parent.postMessage({ twir: 1, type: 'resize', height: 3000 }, '*');
    parent.postMessage({ twir: 1, type: 'result', markdown: 'mine' }, '*');
  });
  // A frame of the host's own speaks to the form: the origin is right, the source is not.
  other.pages['/helper'] = `<!doctype html><script>
    parent.form.shadowRoot.querySelector('iframe').contentWindow.postMessage({ twir: 1, type: 'config', theme: 'dark' }, '*');
    parent.helped = true;
  </script>`;
  await tab.evaluate(() => document.body.append(Object.assign(document.createElement('iframe'), { src: '/helper' })));
  await tab.waitForFunction(() => window.helped);
  await tab.waitForTimeout(200);
  await resulted(tab, 'mine');
  assert.deepEqual((await results(tab)).map(({ id }) => id), ['second']);
  assert.equal(await heightOf(tab), height);
  assert.equal(await frameOf(tab).locator('html').getAttribute('data-theme'), null);
});

visit('nothing is said to a page that the form does not know', '<p>Framed by hand.</p>', async (tab) => {
  await tab.evaluate((url) => new Promise((done) => {
    window.heard = [];
    addEventListener('message', ({ data }) => { heard.push(data); if (data.type === 'ready') setTimeout(done, 1500); });
    document.body.append(Object.assign(document.createElement('iframe'), { src: `${url}?embed=1`, width: 800, height: 800 }));
  }), browser.url);
  const frame = tab.frames().find((one) => one.url().includes('embed=1'));
  await frame.locator('#link-title').fill('A secret');
  await frame.locator('#link-url').fill('https://example.com/secret');
  await tab.waitForTimeout(300);
  assert.deepEqual(await tab.evaluate(() => heard), [{ twir: 1, type: 'ready' }]);
  // Once that page has spoken, it is told everything.
  await tab.evaluate(() => frames[0].postMessage({ twir: 1, type: 'config' }, '*'));
  await tab.waitForFunction(() => heard.some(({ type, markdown }) => type === 'result' && markdown.includes('A secret')));
});

test('a page without an origin is told nothing', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'twir-host-'));
  writeFileSync(join(folder, 'host.html'), `<!doctype html><script>
    window.heard = [];
    addEventListener('message', ({ data, source }) => {
      heard.push(data.type);
      source.postMessage({ twir: 1, type: 'config', theme: 'dark' }, '*');
    });
  </script><iframe src="${browser.url}?embed=1"></iframe>`);
  const tab = await browser.open({ url: `file://${folder}/host.html` });
  await tab.frameLocator('iframe').locator('html[data-ui="canvas"]').waitFor({ state: 'attached' });
  await tab.waitForTimeout(300);
  assert.deepEqual(await tab.evaluate(() => heard), ['ready']);
  await tab.end();
  rmSync(folder, { recursive: true });
});

visit('malformed messages change nothing', `<twir-submit id="form">${link}</twir-submit>`, async (tab) => {
  const height = await settled(tab);
  const inner = tab.frames().find((frame) => frame.url().includes('embed=1'));
  const malformed = [undefined, null, 1, 'twir', [], {}, { twir: 1 }, { twir: 2, type: 'resize', height: 9 },
    { twir: 1, type: 'resize' }, { twir: 1, type: 'resize', height: NaN }, { twir: 1, type: 'resize', height: '900' },
    { twir: 1, type: 'resize', height: { valueOf: 1 } }, { twir: 1, type: 'resize', height: Infinity },
    { twir: 1, type: '__proto__' }, { twir: 1, type: 'constructor' }, { twir: '1', type: 'result', markdown: 'no' }];
  await inner.evaluate((list) => { for (const data of list) parent.postMessage(data, '*'); }, malformed);
  await tab.evaluate((list) => {
    const inside = form.shadowRoot.querySelector('iframe').contentWindow;
    const configs = [{ theme: 1 }, { theme: 'pink' }, { theme: {} }, { prefill: null }, { prefill: 'kind=link' }, { prefill: [] },
      { prefill: { title: 1, url: {}, kind: [] } }, { prefill: { title: 'x'.repeat(1e6) } }, { locale: 5 }, { __proto__: { theme: 'dark' } }];
    for (const config of configs) inside.postMessage({ twir: 1, type: 'config', ...config }, '*');
    for (const data of list) inside.postMessage(data, '*');
  }, malformed);
  await tab.waitForTimeout(300);
  assert.equal(await heightOf(tab), height);
  assert.deepEqual(await results(tab), []);
  assert.equal(await frameOf(tab).locator('html').getAttribute('data-theme'), null);
  await inner.evaluate(() => parent.postMessage({ twir: 1, type: 'result', markdown: 5, section: {}, diagnostics: 'all' }, '*'));
  await resulted(tab, '');
  assert.deepEqual((await results(tab)).map(({ section, draft, diagnostics }) => [section, draft, diagnostics]), [['', '', []]]);
});

visit('heights are kept within bounds, and small changes are no changes', `<twir-submit id="form">${link}</twir-submit>`, async (tab) => {
  await settled(tab);
  const inner = tab.frames().find((frame) => frame.url().includes('embed=1'));
  const ask = async (height) => {
    await inner.evaluate((now) => parent.postMessage({ twir: 1, type: 'resize', height: now }, '*'), height);
    await tab.waitForTimeout(50);
    return heightOf(tab);
  };
  assert.equal(await ask(1e9), 8000);
  assert.equal(await ask(-5), 160);
  assert.equal(await ask(161), 160);
  assert.equal(await ask(162), 162);
});

visit('a flood of 10,000 messages', `<twir-submit id="form">${link}</twir-submit>`, async (tab) => {
  const height = await settled(tab);
  const begun = Date.now();
  await tab.evaluate(() => {
    const inside = form.shadowRoot.querySelector('iframe').contentWindow;
    for (let i = 0; i < 10_000; ++i) {
      window.postMessage({ twir: 1, type: 'resize', height: 200 + i }, '*');
      inside.postMessage({ twir: 1, type: 'config', theme: i % 2 ? 'dark' : 'light' }, '*');
    }
  });
  await frameOf(tab).locator('html[data-theme="dark"]').waitFor();
  await fillIn(tab);
  await resulted(tab, item);
  assert.ok(Date.now() - begun < 10_000, `${Date.now() - begun} ms`);
  assert.equal((await results(tab)).filter(({ markdown }) => markdown === item).length, 1);
  assert.ok(await heightOf(tab) >= height);
});

visit('a flood of 10,000 messages from the frame itself', `<twir-submit id="form">${link}</twir-submit><p id="below">Below</p>`, async (tab) => {
  await settled(tab);
  const begun = Date.now();
  await tab.frames().find((frame) => frame.url().includes('embed=1')).evaluate(() => {
    for (let i = 0; i < 10_000; ++i) parent.postMessage({ twir: 1, type: i % 2 ? 'resize' : 'nothing', height: 200 + (i % 700) }, '*');
    parent.postMessage({ twir: 1, type: 'resize', height: 555 }, '*');
  });
  await tab.waitForFunction(() => form.shadowRoot.querySelector('iframe').style.height === '555px');
  assert.ok(Date.now() - begun < 10_000, `${Date.now() - begun} ms`);
  await tab.click('#below');
  await fillIn(tab);
  await resulted(tab, item);
});
