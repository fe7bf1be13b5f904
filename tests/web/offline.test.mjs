// Installed, without a network, and over an update: the service worker and the manifest, in Chromium.

import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { serve } from '../../scripts/static-server.mjs';
import { item, ready, start } from './page.mjs';

const site = process.env.TWIR_SITE ?? fileURLToPath(new URL('../../build/site', import.meta.url));
const versionOf = (folder) => readdirSync(folder).find((name) => /^[0-9a-f]{12}$/.test(name));

let browser;
before(async () => { browser = await start(); });
after(() => browser.close());

// A copy of the site on a server of its own, which can be changed and taken away.
async function deployed(body) {
  const folder = mkdtempSync(join(tmpdir(), 'twir-site-'));
  cpSync(site, folder, { recursive: true });
  const server = await serve(folder, 0, { github: browser.hub.url });
  const tab = await browser.open({ url: server.url });
  try {
    await ready(tab);
    await kept(tab);
    await body({ folder, server, tab });
    assert.deepEqual(tab.problems, []);
  } finally {
    await tab.end();
    await server.close().catch(() => {});
    rmSync(folder, { recursive: true });
  }
}

// Waits until the worker has its copy.
const kept = (tab) => tab.evaluate(async () => {
  const { active } = await navigator.serviceWorker.ready;
  while (active.state !== 'activated') await new Promise((done) => { active.addEventListener('statechange', done, { once: true }); });
});

// Puts another version in place of the one that is served: the same files under another name.
function release(folder, version) {
  const old = versionOf(folder);
  renameSync(join(folder, old), join(folder, version));
  for (const name of ['index.html', 'sw.js']) {
    const file = join(folder, name);
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll(old, version));
  }
  return old;
}

const update = (tab) => tab.evaluate(async () => {
  const registration = await navigator.serviceWorker.getRegistration();
  const before = registration.active;
  await registration.update();
  while (registration.active === before || registration.active.state !== 'activated') await new Promise((done) => { setTimeout(done, 50); });
});
const loaded = (tab) => tab.evaluate(() => document.querySelector('script[src]').src.split('/').at(-2));

test('it can be installed', () => deployed(async ({ tab }) => {
  const session = await tab.context().newCDPSession(tab);
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
  assert.deepEqual(installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito'), []);
  const { errors, data, url } = await session.send('Page.getAppManifest');
  assert.deepEqual(errors, []);
  const manifest = JSON.parse(data);
  for (const { src, sizes, type } of manifest.icons) {
    const image = await tab.evaluate(async ([address, mime]) => {
      const response = await fetch(address);
      const element = Object.assign(new Image(), { src: address });
      await element.decode();
      return { type: response.headers.get('content-type') === mime, size: `${element.naturalWidth}x${element.naturalHeight}` };
    }, [new URL(src, url).href, type]);
    assert.ok(image.type, src);
    if (sizes !== 'any') assert.equal(image.size, sizes, src);
  }
  assert.ok(manifest.icons.some(({ purpose }) => purpose === 'maskable'));
}));

test('it starts without a network, and works', () => deployed(async ({ tab, server }) => {
  const { url } = server;
  await server.close();
  await tab.goto(`${url}?ui=canvas`);
  await ready(tab);
  await tab.fill('#link-title', 'Offline');
  await tab.fill('#link-url', 'https://example.com/');
  assert.equal(await item(tab), '* [Offline](https://example.com/)');
  await tab.goto(`${url}index.html`);
  await ready(tab);
  assert.equal(await item(tab), '* [Offline](https://example.com/)');
}));

// Browsers stop a worker whenever they like, and start it again for the next request.
test('a worker that is killed loses nothing, and comes back without a network', () => deployed(async ({ tab, server }) => {
  await tab.goto(server.url);  // from now on the worker answers
  await ready(tab);
  await tab.fill('#link-title', 'Half of a form');
  const session = await tab.context().newCDPSession(tab);
  let status = '';
  session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => { status = versions[0]?.runningStatus ?? status; });
  const is = async (wanted) => { while (status !== wanted) await tab.waitForTimeout(20); };
  await session.send('ServiceWorker.enable');
  await is('running');
  await server.close();
  await session.send('ServiceWorker.stopAllWorkers');
  await is('stopped');
  await tab.fill('#link-url', 'https://example.com/');
  assert.equal(await item(tab), '* [Half of a form](https://example.com/)');
  await tab.reload();
  await ready(tab);
  assert.equal(await item(tab), '* [Half of a form](https://example.com/)');
}));

// A browser opens the share target with what it was given: the address often comes in the text alone (Android).
test('what is shared with the installed page fills in the form, also without a network', () => deployed(async ({ tab, server }) => {
  const session = await tab.context().newCDPSession(tab);
  const { data, url } = await session.send('Page.getAppManifest');
  const { action, method, params } = JSON.parse(data).share_target;
  assert.equal(method, 'GET');
  await server.close();
  const share = async (given) => {
    const target = new URL(action, url);
    for (const [name, value] of Object.entries(given)) target.searchParams.set(params[name], value);
    const shown = await tab.context().newPage();
    await shown.goto(target.href);
    await ready(shown);
    const line = await item(shown);
    await shown.close();
    return line;
  };
  const line = '* [Borrowing & lending](https://example.com/napkin?page=2)';
  const address = 'https://example.com/napkin?page=2&utm_source=share';
  assert.equal(await share({ title: 'Borrowing & lending', url: address }), line);
  assert.equal(await share({ title: 'Borrowing & lending', text: address }), line);
  assert.equal(await share({ title: 'Borrowing & lending', text: `Look at this: ${address}` }), line);
}));

test('a first visit transfers at most 250 KB, with what the worker keeps and with the embed', () => deployed(async ({ folder, server }) => {
  const compressed = (path) => brotliCompressSync(readFileSync(join(folder, path === '/' ? 'index.html' : path))).length;
  const paths = server.sent.filter(({ bytes }) => bytes > 0).map(({ path }) => path.split('?')[0]);
  assert.ok(paths.some((path) => path.endsWith('/twir-submit.wasm')));
  const sum = [...paths, '/embed/v1.js'].reduce((total, path) => total + compressed(path), 0);
  console.log(`a first visit: ${paths.length} files, ${sum} bytes with brotli`);
  assert.ok(sum <= 250_000, `${sum} bytes: ${paths.join(' ')}`);
}));

test('a page that is not of the worker that fetches it is not kept', () => deployed(async ({ folder, server, tab }) => {
  const before = await loaded(tab);
  const index = readFileSync(join(folder, 'index.html'));
  release(folder, '0123456789ab');
  writeFileSync(join(folder, 'index.html'), index);  // a mirror that is behind
  await tab.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    await registration.update();
    const worker = registration.installing;
    while (worker && worker.state === 'installing') await new Promise((done) => { setTimeout(done, 20); });
    if (worker?.state !== 'redundant') throw new Error(`the worker is ${worker?.state}`);
  });
  await tab.goto(server.url);
  await ready(tab);
  assert.equal(await loaded(tab), before);
}));

test('a repeat visit transfers nothing', () => deployed(async ({ tab, server }) => {
  const sum = () => server.sent.reduce((total, { bytes }) => total + bytes, 0);
  assert.ok(sum() > 100_000, 'the first visit does');
  server.sent.length = 0;
  await tab.goto('about:blank');
  await tab.goto(server.url);
  await ready(tab);
  await tab.waitForTimeout(1500);
  assert.deepEqual(server.sent.filter(({ bytes }) => bytes > 0), []);
}));

test('nothing is fetched twice on a first visit, but what may have changed since', () => deployed(async ({ server }) => {
  const paths = server.sent.filter(({ bytes }) => bytes > 0).map(({ path }) => path);
  const twice = paths.filter((path, index) => paths.indexOf(path) !== index);
  assert.deepEqual(twice, []);
}));

describe('an update', () => {
  test('waits for the next visit, and loses nothing that was typed', () => deployed(async ({ tab, folder, server }) => {
    await tab.goto(server.url);  // from now on the worker answers
    await ready(tab);
    await tab.fill('#link-title', 'Half of a form');
    const old = release(folder, 'aaaaaaaaaaaa');
    await update(tab);
    assert.equal(await loaded(tab), old, 'the page goes on with its code');
    assert.equal(await tab.inputValue('#link-title'), 'Half of a form');
    const late = await tab.evaluate(async (path) => (await fetch(path)).status, `${old}/framed.js`);
    assert.equal(late, 200, 'also with what it loads late, which the server has no more');
    assert.equal((await fetch(`${server.url}${old}/framed.js`)).status, 404);
    await tab.fill('#link-url', 'https://example.com/');
    assert.equal(await item(tab), '* [Half of a form](https://example.com/)');

    await tab.reload();
    await ready(tab);
    assert.equal(await loaded(tab), 'aaaaaaaaaaaa');
    assert.equal(await item(tab), '* [Half of a form](https://example.com/)');

    release(folder, 'bbbbbbbbbbbb');
    await update(tab);
    const caches = await tab.evaluate(() => caches.keys());
    assert.deepEqual(caches, ['twir-submit / aaaaaaaaaaaa', 'twir-submit / bbbbbbbbbbbb'], 'older copies are gone');
  }));

  test('that cannot be fetched whole changes nothing', () => deployed(async ({ tab, folder }) => {
    const old = release(folder, 'cccccccccccc');
    rmSync(join(folder, 'cccccccccccc/page.css'));
    await tab.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      await registration.update().catch(() => {});
      while (registration.installing) await new Promise((done) => { setTimeout(done, 50); });
    });
    await tab.reload();
    await ready(tab);
    assert.equal(await loaded(tab), old);
  }));
});
