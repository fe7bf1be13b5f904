// The whole site as scripts/site leaves it: nothing is missing, and every page keeps to its policy.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { serve } from '../../scripts/static-server.mjs';
import { host } from './host.mjs';
import { start } from './page.mjs';

const publish = fileURLToPath(new URL('../../scripts/publish.mjs', import.meta.url));

let browser, server, other, folder, site;
before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'twir-public-'));
  site = join(folder, 'site');
  execFileSync(process.execPath, [publish, site]);
  [browser, server, other] = await Promise.all([start(), serve(site), host()]);
});
after(async () => {
  await Promise.all([browser.close(), server.close(), other.close()]);
  rmSync(folder, { recursive: true });
});

test('all pages are there, link to what is there, and keep to their policy', async () => {
  const tab = await browser.open({ url: `${server.url}licences/` });
  const waiting = ['', 'rules/', 'module/', 'embed/', 'embed/docs/', 'lint/', 'licences/'].map((path) => server.url + path);
  const seen = new Set();
  for (let address = waiting.shift(); address; address = waiting.shift()) {
    if (seen.has(address)) continue;
    seen.add(address);
    const response = await tab.goto(address);
    assert.equal(response.status(), 200, address);
    if (!/text\/html/.test(response.headers()['content-type'])) continue;
    await tab.waitForTimeout(300);
    waiting.push(...await tab.evaluate(() => [...document.querySelectorAll('a[href], link[href], script[src]')]
      .map((element) => (element.href || element.src).split('#')[0])
      .filter((link) => link.startsWith(location.origin) && !/\.(js|wasm|css|svg|png|webmanifest)$/.test(link))));
    const files = await tab.evaluate(() => [...document.querySelectorAll('link[href], script[src]')].map((element) => element.href || element.src));
    for (const file of files.filter((one) => one.startsWith(server.url))) assert.equal((await fetch(file)).status, 200, `${file} of ${address}`);
  }
  assert.ok(seen.size >= 7, `${seen.size} pages`);
  // The demo holds the form of its own site, which the browser finds worth a warning.
  assert.deepEqual(tab.problems.filter((problem) => !problem.includes('can escape its sandboxing')), []);
  await tab.end();
});

test('the licences of everything that is shipped are there', async () => {
  const text = await (await fetch(`${server.url}licences/`)).text();
  for (const name of ['twir-submit', 'md4c', 'nlohmann', 'Dear ImGui', 'Emscripten', 'musl', 'LLVM', 'Omar Cornut', 'Niels Lohmann', 'Mitáš', 'Rich Felker']) {
    assert.ok(text.includes(name), name);
  }
  assert.ok(existsSync(join(site, 'module/LICENSES.md')));
});

test('hosts are told to keep the code for ever, and to send the policy', () => {
  const headers = readFileSync(join(site, '_headers'), 'utf8');
  assert.match(headers, /^\/[0-9a-f]{12}\/\*\n(?: {2}.*\n)*? {2}Cache-Control: public, max-age=31536000, immutable$/m);
  assert.match(headers, /^\/index\.html\n(?: {2}.*\n)*? {2}Content-Security-Policy: default-src 'none'/m);
  assert.match(headers, /^\/embed\/\*\n(?: {2}.*\n)*? {2}Access-Control-Allow-Origin: \*$/m);
  for (const file of ['.htaccess', 'nginx.conf.example']) assert.match(readFileSync(join(site, file), 'utf8'), /require-trusted-types-for 'script'/);
});

test('a folder that holds something else is left alone', () => {
  const mine = join(folder, 'mine');
  execFileSync('mkdir', [mine]);
  writeFileSync(join(mine, 'letter.txt'), 'Dear all');
  assert.throws(() => execFileSync(process.execPath, [publish, mine], { stdio: 'pipe' }), /holds no site/);
  assert.equal(readFileSync(join(mine, 'letter.txt'), 'utf8'), 'Dear all');
});

test('the module works in another site\'s page, and in a worker there', async () => {
  const expected = '* [A post](https://example.com/post)';
  const program = `import { load } from '${server.url}module/index.js';
    const twir = await load();
    const { text } = twir.fix('- [A post] (https://example.com/post?utm_source=feed)');`;
  other.pages['/module'] = {
    html: `<!doctype html><title>Module</title><script type="module">${program} window.fixed = text;</script>`,
    headers: { 'Content-Security-Policy': `default-src 'none'; script-src 'unsafe-inline' 'wasm-unsafe-eval' blob: ${new URL(server.url).origin}; connect-src ${new URL(server.url).origin}; worker-src blob: ${new URL(server.url).origin}` },
  };
  const tab = await browser.open({ url: `${other.url}/module` });
  await tab.waitForFunction(() => window.fixed);
  assert.equal((await tab.evaluate(() => fixed)).trim(), expected);
  const fixed = await tab.evaluate((code) => new Promise((done) => {
    const worker = new Worker(URL.createObjectURL(new Blob([`${code} postMessage(text);`], { type: 'text/javascript' })), { type: 'module' });
    worker.onmessage = ({ data }) => done(data);
    worker.onerror = ({ message }) => done(`error: ${message}`);
  }), program);
  assert.equal(fixed.trim(), expected);
  await tab.end();
});
