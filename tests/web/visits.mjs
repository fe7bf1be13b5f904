// Tests that each begin with a visit of their own.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { usual } from './github.mjs';
import { start } from './page.mjs';

/**
 * One browser for the tests of a file: `browser`, which is what `start(options)` gives, as soon as they run; and
 * `visit(name, options, body)`, a test that fails on any error that the page throws or logs. `options` are those of
 * `browser.open`; and `answers`, GitHub's where they are not the usual ones (github.mjs); and `complaints`, where the
 * browser may log errors, as it does for answers that are none.
 */
export function visits(options) {
  const browser = {};
  before(async () => { Object.assign(browser, await start(options)); });
  after(() => browser.close());
  const visit = (name, { answers = usual(), complaints = false, ...given }, body) => {
    test(name, async () => {
      browser.hub.answers = answers;
      browser.hub.asked.length = 0;
      const page = await browser.open({ today: '2026-02-01', ...given });
      try {
        await body(page);
        if (!complaints) assert.deepEqual(page.problems, []);
      } finally {
        await page.end();
      }
    });
  };
  return { browser, visit };
}
