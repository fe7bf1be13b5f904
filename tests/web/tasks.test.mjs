// Large texts do not keep the page from answering: no task takes longer than 100 ms by the clock of an idle machine, beside
// what the browser takes to show such a text in a box.
// This looks at the clock, and so runs with nothing beside it (scripts/test).

import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { draft } from './github.mjs';
import { said, settled } from './page.mjs';
import { calendar, drop, event, organizer, oslo } from './season.mjs';
import { limitOf100, longestTask, timeOfBox, watchTasks } from './tasks.mjs';
import { visits } from './visits.mjs';

const { visit } = visits();

const many = Array.from({ length: 10_000 }, (_, i) => `- [Cake number ${i} of a very long row of cakes](https://example.com/cake/${i}?utm_source=x)`);
const text = draft.replace('### Research\n', `### Research\n${many.join('\n')}\n`);

// Other work on the machine makes tasks longer, never shorter: the best of a few counts. `own` gives milliseconds that the
// browser takes for itself.
async function expectShort(page, name, act, { undo = async () => {}, own = async () => 0 } = {}) {
  const seen = [];
  for (let i = 0; i < 3; ++i) {
    const limit = (await limitOf100(page)) + (await own());
    const took = await longestTask(page, act);
    seen.push(`${took.toFixed(0)} of ${limit.toFixed(0)} ms`);
    if (took <= limit) break;
    assert.ok(i < 2, `${name}: ${seen.join(', ')}`);
    await undo();
  }
  console.log(`${name}: the longest task took ${seen.join(', ')}`);
}

for (const [ui, path] of [['canvas', ''], ['plain', '?ui=plain']]) {
  describe(`no long task with ui=${ui}`, () => {
    visit('in a draft of a megabyte with 10,000 findings', { ui, path }, async (page) => {
      await page.check('#kind-draft');
      await settled(page);
      await watchTasks(page);
      const looked = () => said(page, 'whole-told', '0,0');
      // As a file: the browser itself takes long to lay out what is pasted into a box.
      await expectShort(page, 'opening it', async () => {
        await drop(page, 'draft.md', text);
        await looked();
      });
      await page.focus('#whole-text');
      await expectShort(page, 'a key in it', async () => {
        await page.keyboard.type('x');
        await settled(page, 600);
        await looked();
      });
      await expectShort(page, 'mending it', async () => {
        await page.click('#whole-fix');
        await said(page, 'whole-fix', 'No safe fixes');
      }, {
        undo: async () => {
          await page.click('#whole-undo');
          await looked();
        },
        own: () => timeOfBox(page, text),
      });
    });

    visit('in a calendar of 1,000 events', { ui, path }, async (page) => {
      await watchTasks(page);
      const all = Array.from({ length: 1000 }, (_, i) => event(`n${i}`, `202602${10 + (i % 19)}`,
        [`SUMMARY:Evening number ${i}`, `URL:https://example.com/oslo/${i}`, oslo, organizer]));
      await expectShort(page, 'importing it', async () => {
        await drop(page, 'all.ics', calendar(...all));
        await said(page, 'found-told', '1,000 chosen');
        await page.waitForFunction(() => document.getElementById('diff').value.length > 10_000, undefined, { timeout: 20_000 });
      }, { undo: () => page.click('#found-close') });
    });
  });
}
