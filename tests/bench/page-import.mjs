// node tests/bench/page-import.mjs: what 1,000 events cost in the page (build/site), from dropping the file until every one
// is read, checked and formatted, as JSON: first with loading the importer, without and with a file that was dragged over
// the page for half a second before, then warm, the least of nine; and the longest time for which the page did not answer,
// placing them in a draft included.
import { draft, usual } from '../web/github.mjs';
import { start } from '../web/page.mjs';
import { calendar, event, organizer, oslo } from '../web/season.mjs';

const turns = 9;
const soon = (days) => new Date(Date.now() + days * 864e5).toISOString().slice(0, 10).replaceAll('-', '');
const season = calendar(...Array.from({ length: 1000 }, (_, i) => event(`n${i}`, soon(2 + (i % 14)), [
  `SUMMARY:Crab Evening number ${i}\\, with talks`, 'DESCRIPTION:Two talks and a crab cake\\, then time to meet.',
  `URL:https://www.meetup.com/crab-club/events/${i}/`, oslo, organizer])));

const browser = await start();
browser.hub.answers = usual(draft);

async function visit() {
  const page = await browser.open();
  await page.evaluate(() => {
    window.longest = 0;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) window.longest = Math.max(window.longest, duration);
    }).observe({ type: 'longtask' });
  });
  return page;
}

// Milliseconds, counted in the page.
const dropped = (page) => page.evaluate((text) => new Promise((done) => {
  const data = new DataTransfer();
  data.items.add(new File([text], 'season.ics'));
  const told = document.getElementById('found-told');
  const begun = performance.now();
  new MutationObserver((_, observer) => {
    if (!told.textContent.includes('1,000 chosen')) return;
    observer.disconnect();
    done(performance.now() - begun);
  }).observe(told, { childList: true, characterData: true, subtree: true });
  document.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
}), season);

const dragged = await visit();
await dragged.evaluate(() => {
  const data = new DataTransfer();
  data.items.add(new File([], 'season.ics'));
  document.dispatchEvent(new DragEvent('dragenter', { dataTransfer: data, bubbles: true }));
});
await dragged.waitForTimeout(500);
const expected = await dropped(dragged);
await dragged.end();

const page = await visit();
const first = await dropped(page);
const times = [];
for (let turn = 0; turn < turns; ++turn) {
  await page.waitForTimeout(1500);  // until the draft is made, too
  times.push(await dropped(page));
}
await page.waitForTimeout(3000);
const longest = await page.evaluate(() => window.longest);
console.log(JSON.stringify({ first_ms: first, dragged_ms: expected, then_ms: Math.min(...times), longest_task_ms: longest }));
await browser.close();
