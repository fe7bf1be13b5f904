// node tests/bench/page-whole.mjs: how long the page (build/site) does not answer while it looks at a draft of a megabyte with
// 10,000 findings, as JSON: the longest task, and all of them together, of pasting it, of a key typed in it, and of mending it.
import { draft, usual } from '../web/github.mjs';
import { said, start } from '../web/page.mjs';

const rows = Array.from({ length: 10_000 },
  (_, i) => `- [Cake number ${i} of a very long row of cakes](https://example.com/cake/${i}?utm_source=x)`);
const text = draft.replace('### Research\n', `### Research\n${rows.join('\n')}\n`);

const browser = await start();
browser.hub.answers = usual(draft);
const page = await browser.open();
await page.check('#kind-draft');
await page.evaluate(() => {
  window.tasks = [];
  new PerformanceObserver((list) => window.tasks.push(...list.getEntries().map((entry) => entry.duration)))
    .observe({ type: 'longtask' });
});

async function tasks(act, done) {
  await page.evaluate(() => { window.tasks = []; });
  await act();
  await done();
  await page.waitForTimeout(1500);
  const found = await page.evaluate(() => window.tasks);
  return { longest_ms: Math.max(0, ...found), tasks: found };
}

const result = {};
await page.evaluate((pasted) => navigator.clipboard.writeText(pasted), text);
await page.focus('#whole-text');
result.paste = await tasks(() => page.keyboard.press('Control+V'), () => said(page, 'whole-told', '0,0'));
result.key = await tasks(() => page.keyboard.type('x'), () => page.waitForTimeout(2500));
result.mend = await tasks(() => page.click('#whole-fix'), () => said(page, 'whole-fix', 'No safe fixes'));
console.log(JSON.stringify(result));
await browser.close();
