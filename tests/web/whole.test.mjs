// The view of a whole draft, as editors use it.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe } from 'node:test';
import { draft, draftName } from './github.mjs';
import { ready, said, settled } from './page.mjs';
import { visits } from './visits.mjs';

const clean = draft;
const broken = draft
  .replace('* [Baking with traits](https://example.com/baking)', '- [Baking with traits](https://example.com/baking?utm_source=x)')
  .replace('* [Something else]', '* [Something `else]');

const { visit: begin } = visits();
const visit = (name, options, body) => begin(name, options, async (page) => {
  await page.check('#kind-draft');
  await body(page);
});

const linted = (page, words) => said(page, 'whole-told', words);
const findings = (page) => page.locator('#findings li').count();

for (const [ui, path] of [['canvas', ''], ['plain', '?ui=plain']]) {
  describe(`a whole draft with ui=${ui}`, () => {
    visit('pasted, mended, copied and downloaded', { ui, path, acceptDownloads: true }, async (page) => {
      assert.ok(!(await page.isVisible('#link-form')));
      await page.evaluate((text) => navigator.clipboard.writeText(text), broken);
      await page.focus('#whole-text');
      await page.keyboard.press('Control+V');
      await linted(page, 'warning');
      const row = page.locator('#findings li', { hasText: '22:' }).first();
      assert.match(await row.textContent(), /warning/);
      await page.click('#whole-fix');
      await said(page, 'whole-fix', 'No safe fixes');
      assert.doesNotMatch(await page.inputValue('#whole-text'), /utm_source/);
      await page.click('#whole-undo');
      assert.equal(await page.inputValue('#whole-text'), broken);
      await page.click('#whole-fix');
      await said(page, 'whole-fix', 'No safe fixes');
      await page.click('#whole-copy');
      await said(page, 'whole-copy', 'Copied');
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      assert.equal(copied, await page.inputValue('#whole-text'));
      const [file] = await Promise.all([page.waitForEvent('download'), page.click('#download-whole')]);
      assert.equal(readFileSync(await file.path(), 'utf8'), copied);
    });

    visit('one fix at a time, and the place that it is about', { ui, path }, async (page) => {
      await page.fill('#whole-text', broken);
      await linted(page, 'warning');
      const row = page.locator('#findings li', { hasText: 'utm_source' }).first();
      await row.locator('.find').click();
      const chosen = await page.evaluate(() => {
        const box = document.getElementById('whole-text');
        return box.value.slice(box.selectionStart, box.selectionEnd);
      });
      assert.match(chosen, /utm_source/);
      const before = await findings(page);
      await row.locator('.fix').click();
      await page.waitForFunction(() => !document.getElementById('whole-text').value.includes('utm_source'));
      await page.waitForFunction((count) => document.querySelectorAll('#findings li').length < count, before);
    });

    visit('by the keyboard: after the last fix the focus is where all of them are told', { ui, path }, async (page) => {
      await page.fill('#whole-text', broken.replace('[Something `else]', '[Something else]').replace('?utm_source=x', ''));
      await linted(page, '1 warning');
      await settled(page);
      await page.focus('#findings .fix');
      await page.keyboard.press('Enter');
      await page.waitForFunction(() => document.activeElement.id === 'whole-undo');
      await linted(page, 'Nothing to mend');
    });

    visit('the focus is in view where a button that comes with the last fix takes it', { ui, path, viewport: { width: 1280, height: 500 } }, async (page) => {
      const links = Array.from({ length: 30 }, (_, i) => `* [Post ${i}](https://github.com/a/b${i})\n`).join('');
      await page.fill('#whole-text', clean.replace('### Miscellaneous\n', `### Miscellaneous\n\n${links}* [Last](https://example.com/last?utm_source=x)\n`));
      await page.waitForFunction(() => document.querySelectorAll('#findings .fix').length > 0);
      await settled(page);
      await page.locator('#findings .fix').last().focus();
      await page.keyboard.press('Enter');
      await page.waitForFunction(() => document.activeElement.id === 'whole-undo');
      await settled(page);
      const seen = await page.evaluate(() => {
        const { top, bottom } = document.activeElement.getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight;
      });
      assert.ok(seen);
    });

    visit('the current draft is taken from GitHub', { ui, path, acceptDownloads: true }, async (page) => {
      await page.click('#whole-current');
      await linted(page, 'Nothing to mend');
      assert.equal(await page.inputValue('#whole-text'), clean);
      const [file] = await Promise.all([page.waitForEvent('download'), page.click('#download-whole')]);
      assert.equal(file.suggestedFilename(), draftName);
    });

    visit('findings are filtered', { ui, path }, async (page) => {
      await page.fill('#whole-text', broken);
      await linted(page, 'warning');
      const all = await findings(page);
      await page.check('#whole-filter-warnings');
      const errors = await findings(page);
      assert.ok(errors > 0 && errors <= all);
      await page.check('#whole-filter-all');
      assert.equal(await findings(page), all);
    });

    visit('ten thousand findings and a megabyte do not hurt', { ui, path }, async (page) => {
      const many = Array.from({ length: 10_000 }, (_, i) => `- [Cake number ${i} of a very long row of cakes](https://example.com/cake/${i}?utm_source=x)`);
      const text = draft.replace('### Research\n', `### Research\n${many.join('\n')}\n`);
      await page.evaluate((pasted) => navigator.clipboard.writeText(pasted), text);
      await page.focus('#whole-text');
      await page.keyboard.press('Control+V');
      await linted(page, '0,0');
      assert.equal(await findings(page), 200);
      assert.match(await page.textContent('#whole-hidden'), /findings more/);
    });

    visit('a reload loses nothing', { ui, path }, async (page) => {
      await page.fill('#whole-text', broken);
      await linted(page, 'warning');
      await page.reload();
      await ready(page, ui);
      assert.ok(await page.isChecked('#kind-draft'));
      assert.equal(await page.inputValue('#whole-text'), broken);
      await linted(page, 'warning');
    });

    visit('a dropped file is opened', { ui, path }, async (page) => {
      await page.evaluate(([name, text]) => {
        const data = new DataTransfer();
        data.items.add(new File([text], name));
        document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
      }, [draftName, broken]);
      await linted(page, 'warning');
      assert.equal(await page.inputValue('#whole-text'), broken);
      await settled(page);
    });
  });
}
