// node scripts/measure-page.mjs SITE HELLO: what a first visit transfers, file by file, and how long it takes until it
// draws, beside a bare Dear ImGui page that was built with the same flags. Both are measured in the same run, taking
// turns. CHROMIUM names the browser; without it start-up is not measured. Fails where a first visit transfers more
// than the budget.

import { extname } from 'node:path';
import { launch, median, total, visit, weigh } from './page-figures.mjs';
import { serve } from './static-server.mjs';

const runs = 9;

// Bytes of a first visit, compressed with brotli.
const budget = 250_000;

const [site, hello] = process.argv.slice(2);
const kb = (bytes) => `${(bytes / 1000).toFixed(1)} KB`.padStart(10);
const row = (name, { raw, gzip, brotli }) => console.log(`  ${name.padEnd(38)}${kb(raw)}${kb(gzip)}${kb(brotli)}`);
const ratio = (ours, theirs) => `${(ours / theirs).toFixed(2)} times`;

const page = weigh(site);
const bare = weigh(hello);
const needed = page.filter((file) => file.needed);
const first = total(needed);
console.log(`\nA first visit${' '.repeat(33)}raw      gzip    brotli`);
for (const file of needed) row(file.name, file);
row('all of it', first);
row('bare ImGui page', total(bare));
console.log('  Loaded when it is asked for:');
for (const file of page.filter((one) => one.late)) row(file.name, file);
console.log(`  Budget: ${kb(budget).trim()} with brotli. A later visit transfers nothing.`);
if (first.brotli > budget) {
  console.error(`measure-page: a first visit transfers ${kb(first.brotli).trim()}, which is more than the budget`);
  process.exitCode = 1;
}

const wasm = (list) => total(list.filter(({ name }) => extname(name) === '.wasm'));
const [ours, theirs] = [wasm(page), wasm(bare)];
console.log(`  wasm beside the bare page's: ${ratio(ours.raw, theirs.raw)} raw, ${ratio(ours.gzip, theirs.gzip)} gzip`);

const browser = await launch();
if (!browser) {
  console.log('\nStart-up: not measured, Chromium or playwright-core is not here (./scripts/setup test brings both).');
} else {
  const [ourServer, theirServer] = [await serve(site), await serve(hello)];
  try {
    const times = { ours: [], theirs: [] };
    await visit(browser, theirServer.url);  // the browser's own warming up
    for (let run = 0; run < runs; ++run) {
      times.ours.push((await visit(browser, ourServer.url)).frame);
      times.theirs.push((await visit(browser, theirServer.url)).frame);
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
