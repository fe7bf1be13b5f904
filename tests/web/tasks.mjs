// How long the page does not answer: its tasks of more than 50 ms, as the browser reports them.

import assert from 'node:assert/strict';

/** Begins to watch a page, and makes sure that a task that is long is seen. */
export async function watchTasks(page) {
  await page.evaluate(() => {
    window.tasks = [];
    new PerformanceObserver((list) => window.tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask' });
  });
  const seen = await longestTask(page, () => page.evaluate(() => new Promise((done) => {
    setTimeout(() => {
      const end = performance.now() + 120;
      while (performance.now() < end);
      done();
    });
  })));
  // The browser's clock of tasks is another one, in whole milliseconds.
  assert.ok(seen > 100, `a task of 120 ms was seen as one of ${seen} ms`);
}

/** Milliseconds of the longest task while something is done; 0 where none took more than 50 ms. */
export async function longestTask(page, act) {
  await page.evaluate(() => { window.tasks.length = 0; });
  await act();
  // The report of a task comes with a later one.
  await page.evaluate(() => new Promise((done) => { setTimeout(done, 300); }));
  return page.evaluate(() => Math.max(0, ...window.tasks));
}

/**
 * How many milliseconds of work fit into 100 ms by the clock of an idle machine: 100, or more where other work takes the
 * processor away. Told by a small piece of work: how long it takes, beside the least that it took.
 */
export async function limitOf100(page) {
  const times = await page.evaluate(() => Array.from({ length: 60 }, () => {
    const begun = performance.now();
    let sum = 0;
    for (let i = 0; i < 2e6; ++i) sum = (sum + i * i) % 1000003;
    return performance.now() - begun + sum * 1e-12;
  }));
  times.sort((a, b) => a - b);
  return 100 * Math.max(1, times[Math.floor(times.length * 0.9)] / times[0]);
}

/** Milliseconds that the browser itself takes to show another text in a box of that size: nothing can be done about these. */
export async function timeOfBox(page, text) {
  return page.evaluate((shown) => {
    const box = Object.assign(document.createElement('textarea'), { rows: 10 });
    box.style.width = `${document.getElementById('whole-text').clientWidth}px`;
    document.body.append(box);
    const times = [1, 2, 3].map((i) => {
      const begun = performance.now();
      box.value = `${shown}${i}`;
      box.getBoundingClientRect();
      return performance.now() - begun;
    });
    box.remove();
    return Math.min(...times);
  }, text);
}
