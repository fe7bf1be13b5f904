// node tests/bench/page-whole.mjs: how long the page (build/site) does not answer while it looks at a draft of a megabyte with
// 10,000 findings, as JSON: the longest task, and all of them together, of pasting it, of a key typed in it, and of mending it;
// beside what a browser takes for a bare text box that the same is pasted into, and whose text is exchanged.
import { draft, usual } from '../web/github.mjs';
import { said, start } from '../web/page.mjs';

const rows = Array.from({ length: 10_000 },
  (_, i) => `- [Cake number ${i} of a very long row of cakes](https://example.com/cake/${i}?utm_source=x)`);
const text = draft.replace('### Research\n', `### Research\n${rows.join('\n')}\n`);

const browser = await start();
browser.hub.answers = usual(draft);
const page = await browser.open();
await page.check('#kind-draft');
const watch = (tab) => tab.evaluate(() => {
  window.tasks = [];
  new PerformanceObserver((list) => window.tasks.push(...list.getEntries().map((entry) => entry.duration)))
    .observe({ type: 'longtask' });
});

async function tasks(tab, act, done) {
  await tab.evaluate(() => { window.tasks = []; });
  await act();
  await done();
  await tab.waitForTimeout(1500);
  const found = await tab.evaluate(() => window.tasks);
  return { longest_ms: Math.max(0, ...found), tasks: found };
}

const result = {};
await page.evaluate((pasted) => navigator.clipboard.writeText(pasted), text);
await page.focus('#whole-text');
await watch(page);
result.paste = await tasks(page, () => page.keyboard.press('Control+V'), () => said(page, 'whole-told', '0,0'));
result.key = await tasks(page, () => page.keyboard.type('x'), () => page.waitForTimeout(2500));
result.mend = await tasks(page, () => page.click('#whole-fix'), () => said(page, 'whole-fix', 'No safe fixes'));

// On a page of the same origin, which may use the clipboard.
const bare = await browser.open({ url: `${browser.url}rules.html` });
await bare.evaluate(() => {
  const box = document.createElement('textarea');
  Object.assign(box, { wrap: 'off', spellcheck: false, rows: 30 });
  box.style.font = '14px/22px monospace';
  document.body.replaceChildren(box);
  box.focus();
});
await watch(bare);
result.bare_paste = await tasks(bare, () => bare.keyboard.press('Control+V'),
  () => bare.waitForFunction((size) => document.querySelector('textarea').value.length === size, text.length));
result.bare_exchange = await tasks(bare, () => bare.evaluate((whole) => setTimeout(() => {
  const box = document.querySelector('textarea');
  box.value = whole;
  return box.scrollHeight;  // makes the browser lay it out
}), text.replaceAll('?utm_source=x', '').replaceAll('\n- ', '\n* ')), () => bare.waitForTimeout(500));
console.log(JSON.stringify(result));
await browser.close();
