// The page looks as in its reference pictures. Where it is meant to look otherwise, `node tests/web/shots.mjs`
// draws them anew. They were drawn with Debian's fonts and Chromium: elsewhere letters are a little different, and
// what is compared is coarse enough not to mind that.

import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { start } from './page.mjs';
import { decode, difference } from './png.mjs';
import { folder, names, shoot } from './shots.mjs';

// Squares of 8 pixels, however large the picture is: a line of 40 letters that is moved makes that many.
const tolerance = 24;

let browser;
before(async () => { browser = await start(); });
after(() => browser.close());

test('there is a picture of each state, and of nothing else', () => {
  assert.deepEqual(readdirSync(folder).sort(), names.map((name) => `${name}.png`).sort());
});

for (const name of names) {
  test(name, async () => {
    const [seen, wanted] = [decode(await shoot(browser, name)), decode(readFileSync(`${folder}${name}.png`))];
    assert.deepEqual([seen.width, seen.height], [wanted.width, wanted.height]);
    const squares = difference(seen, wanted);
    assert.ok(squares <= tolerance, `${squares} squares of it look otherwise`);
  });
}
