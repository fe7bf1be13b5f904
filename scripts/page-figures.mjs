// What a page weighs and how soon it is there: for measure-page.mjs and tests/bench.

import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { immutable, late } from './headers.mjs';

// What a first visit needs: the page, its code (also that for other pages' frames), and what makes it installable.
const isNeeded = (name) => !late.test(name) && (immutable.test(name)
  || ['index.html', 'manifest.webmanifest', 'icon.svg', 'sw.js', 'embed/v1.js'].includes(name));

function files(folder, prefix = '') {
  return readdirSync(join(folder, prefix), { withFileTypes: true }).flatMap((entry) => {
    const path = join(prefix, entry.name);
    return entry.isDirectory() ? files(folder, path) : [path];
  });
}

/** The bytes of each file of a folder: name, raw, gzip, brotli, and whether a first visit needs it. */
export function weigh(folder) {
  return files(folder).sort().map((name) => {
    const bytes = readFileSync(join(folder, name));
    return { name, raw: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length,
      brotli: brotliCompressSync(bytes).length, needed: isNeeded(name), late: late.test(name) };
  });
}

/** Their sum. */
export function total(list) {
  const sum = (key) => list.reduce((all, item) => all + item[key], 0);
  return { raw: sum('raw'), gzip: sum('gzip'), brotli: sum('brotli') };
}

export const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];

/** Chromium with WebGL, or nothing where it or playwright-core is not here. */
export async function launch() {
  if (!process.env.CHROMIUM) return undefined;
  let driver;
  try {
    driver = createRequire(new URL('../tests/web/package.json', import.meta.url))('playwright-core');
  } catch {
    return undefined;
  }
  return driver.chromium.launch({
    executablePath: process.env.CHROMIUM,
    args: ['--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--no-sandbox',
      '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
}

// Runs in the page before all else. "Drawn" is the first WebGL draw call, which needs nothing of the page and so means
// the same on each. With `keys` the field for the title is given one as soon as it takes the focus.
function watch(keys) {
  window.figures = { memory: 0 };
  const { prototype } = WebGL2RenderingContext;
  const { drawElements } = prototype;
  prototype.drawElements = function (...args) {
    window.figures.frame ??= performance.now();
    return drawElements.apply(this, args);
  };
  for (const name of ['instantiate', 'instantiateStreaming']) {
    const original = WebAssembly[name];
    WebAssembly[name] = async (...args) => {
      const result = await original.apply(WebAssembly, args);
      for (const value of Object.values((result.instance ?? result).exports))
        if (value instanceof WebAssembly.Memory) window.wasmMemory = value;
      return result;
    };
  }
  const answered = () => {
    if (document.getElementById('item')?.value) window.figures.key = performance.now();
    else requestAnimationFrame(answered);
  };
  // As soon as there is a field that takes the focus.
  const press = () => {
    const field = document.getElementById('link-title');
    field?.focus();
    if (!field || document.activeElement !== field) return requestAnimationFrame(press);
    document.execCommand('insertText', false, 'a');
    return answered();
  };
  if (keys) press();
}

/**
 * A first visit, with nothing in any cache. Milliseconds from navigation: `paint`, the first contents; `frame`, the first
 * that ImGui draws; `key`, the first key's effect on the item, where there are fields. Bytes: `heap` of JavaScript and
 * `wasm`, its memory.
 */
export async function visit(browser, url, keys = false) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  try {
    const tab = await context.newPage();
    await tab.addInitScript(watch, keys);
    // A new window makes Chromium load a page of its own, which takes longer than what is measured here.
    await tab.waitForTimeout(1500);
    await tab.goto(url);
    await tab.waitForFunction((wanted) => window.figures.frame !== undefined && (!wanted || window.figures.key !== undefined)
      && performance.getEntriesByName('first-contentful-paint').length > 0, keys, { timeout: 30_000 });
    const client = await context.newCDPSession(tab);
    await client.send('HeapProfiler.collectGarbage');
    return await tab.evaluate(() => ({
      paint: performance.getEntriesByName('first-contentful-paint')[0].startTime,
      frame: window.figures.frame,
      key: window.figures.key,
      heap: performance.memory.usedJSHeapSize,
      wasm: window.wasmMemory?.buffer.byteLength ?? 0,
    }));
  } finally {
    await context.close();
  }
}
