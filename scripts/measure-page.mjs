// node scripts/measure-page.mjs SITE HELLO: what a first visit transfers, file by file, and how long it takes until it
// draws, beside a bare Dear ImGui page that was built with the same flags. Both are measured in the same run, taking
// turns. CHROMIUM names the browser; without it start-up is not measured. Fails where a first visit transfers more
// than the budget.

import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { extname, join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { immutable } from './headers.mjs';
import { serve } from './static-server.mjs';

const runs = 9;

// Bytes of a first visit, compressed with brotli.
const budget = 250_000;

// What is loaded when somebody asks for it: with calendars, for instance.
const late = /\/(twir-import|import)[^/]*$/;

// What a first visit needs: the page, its code (also that for other pages' frames), and what makes it installable.
const isNeeded = (name) => !late.test(name) && (immutable.test(name)
  || ['index.html', 'manifest.webmanifest', 'icon.svg', 'sw.js', 'embed/v1.js'].includes(name));

const [site, hello] = process.argv.slice(2);

function files(folder, prefix = '') {
  return readdirSync(join(folder, prefix), { withFileTypes: true }).flatMap((entry) => {
    const path = join(prefix, entry.name);
    return entry.isDirectory() ? files(folder, path) : [path];
  });
}

function weigh(folder) {
  return files(folder).sort().map((name) => {
    const bytes = readFileSync(join(folder, name));
    return { name, raw: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length, brotli: brotliCompressSync(bytes).length };
  });
}

const sum = (list, key) => list.reduce((total, item) => total + item[key], 0);
const kb = (bytes) => `${(bytes / 1000).toFixed(1)} KB`.padStart(10);
const row = (name, { raw, gzip, brotli }) => console.log(`  ${name.padEnd(38)}${kb(raw)}${kb(gzip)}${kb(brotli)}`);
const total = (list) => ({ raw: sum(list, 'raw'), gzip: sum(list, 'gzip'), brotli: sum(list, 'brotli') });
const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
const ratio = (ours, theirs) => `${(ours / theirs).toFixed(2)} times`;

const page = weigh(site);
const bare = weigh(hello);
const needed = page.filter(({ name }) => isNeeded(name));
const first = total(needed);
console.log(`\nA first visit${' '.repeat(33)}raw      gzip    brotli`);
for (const file of needed) row(file.name, file);
row('all of it', first);
row('bare ImGui page', total(bare));
console.log(`  Budget: ${kb(budget).trim()} with brotli. A later visit transfers nothing.`);
if (first.brotli > budget) {
  console.error(`measure-page: a first visit transfers ${kb(first.brotli).trim()}, which is more than the budget`);
  process.exitCode = 1;
}

const wasm = (list) => list.filter(({ name }) => extname(name) === '.wasm');
const [ours, theirs] = [wasm(page), wasm(bare)];
console.log(`  wasm beside the bare page's: ${ratio(sum(ours, 'raw'), sum(theirs, 'raw'))} raw, ${ratio(sum(ours, 'gzip'), sum(theirs, 'gzip'))} gzip`);

// A first visit: a context without any cache. "Drawn" is the first WebGL draw call, which needs nothing of
// the page and so means the same on both.
async function firstDraw(browser, url) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  try {
    const tab = await context.newPage();
    await tab.addInitScript(() => {
      const prototype = WebGL2RenderingContext.prototype;
      const drawElements = prototype.drawElements;
      prototype.drawElements = function (...args) {
        window.firstDraw ??= performance.now();
        return drawElements.apply(this, args);
      };
    });
    await tab.goto(url);
    await tab.waitForFunction(() => window.firstDraw !== undefined, undefined, { timeout: 15_000 });
    return await tab.evaluate(() => window.firstDraw);
  } finally {
    await context.close();
  }
}

function playwright() {
  try {
    return createRequire(new URL('../tests/web/package.json', import.meta.url))('playwright-core');
  } catch {
    return undefined;
  }
}

const driver = playwright();
if (!process.env.CHROMIUM || !driver) {
  console.log('\nStart-up: not measured, Chromium or playwright-core is not here (./scripts/setup test brings both).');
} else {
  const browser = await driver.chromium.launch({
    executablePath: process.env.CHROMIUM,
    args: ['--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--no-sandbox',
      '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
  const [ourServer, theirServer] = [await serve(site), await serve(hello)];
  try {
    const times = { ours: [], theirs: [] };
    await firstDraw(browser, theirServer.url);  // the browser's own warming up
    for (let run = 0; run < runs; ++run) {
      times.ours.push(await firstDraw(browser, ourServer.url));
      times.theirs.push(await firstDraw(browser, theirServer.url));
    }
    const [a, b] = [median(times.ours), median(times.theirs)];
    console.log(`\nFrom a first visit to the first frame, median of ${runs}: ${a.toFixed(0)} ms; bare ImGui page ${b.toFixed(0)} ms; ${ratio(a, b)}`);
  } catch (error) {
    console.log(`\nStart-up: not measured, a page did not draw (${error.message.split('\n', 1)[0]})`);
  } finally {
    await browser.close();
    await Promise.all([ourServer.close(), theirServer.close()]);
  }
}
