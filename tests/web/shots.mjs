// What the page looks like in the states that matter. `node tests/web/shots.mjs [NAME...]` draws the pictures in
// shots/ anew, all of them or those that are named, from a built page; look at each before it is committed.
// shots.test.mjs compares the page with them.

import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { draft, usual } from './github.mjs';
import { fill, said, settled, start } from './page.mjs';
import { decode, encodeSmall } from './png.mjs';
import { drop, season } from './season.mjs';

export const folder = fileURLToPath(new URL('./shots/', import.meta.url));

const link = {
  'link-title': 'Borrowing, drawn on a napkin: `&mut` for the hungry',
  'link-url': 'https://example.com/2026/napkin?utm_source=chat',
};
const event = {
  'kind-event': true,
  'event-title': 'Rust and Waffles',
  'event-url': 'https://example.com/waffles',
  'event-first-day': '20 February 2026',
  'event-attendance-hybrid': true,
  'event-place': 'Oslo, Norway',
  'organizer-0-name': 'Example Rust Oslo',
  'organizer-0-url': 'https://example.com/oslo',
};
const long = {
  'link-title': 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft: a title that goes on and on, '
    + 'through every corner of the borrow checker, `std::collections::hash_map::OccupiedEntry::remove_entry_with_context` included',
  'link-url': `https://example.com/${'a-very-long-path/'.repeat(8)}?page=1#${'part'.repeat(20)}`,
};
const scripts = {
  'kind-event': true,
  'event-title': 'ラストの夕べ — שיחה על Rust 2.0 (חדש!) · أمسية Rust · 서울 · हिन्दी · tiếng Việt · 👩🏽‍💻🇳🇴🦀',
  'event-url': 'https://example.com/夕べ',
  'event-first-day': '2026-02-20',
  'event-place': 'Tokyo, JP',
  'organizer-0-name': 'לילה טוב Rust תל אביב',
  'organizer-0-url': 'https://example.com/tel-aviv',
};

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

// Fills the form and waits for the place in the draft.
const filled = (values) => async (page) => {
  await fill(page, values);
  await placed(page);
};

async function placed(page) {
  await page.waitForSelector('#change:not([hidden])', { state: 'attached' });
}

async function tray(page) {
  const inPerson = { ...event, 'event-attendance-in-person': true };
  await fill(page, inPerson);
  await page.click('#put-aside');
  await fill(page, { ...inPerson, 'event-title': 'Rust and Skis', 'event-first-day': '2026-02-27' });
  await page.click('#put-aside');
  await fill(page, { ...inPerson, 'event-title': 'Rust, Snow and a Very Long Evening by the Fireplace', 'event-first-day': '2026-02-28' });
  await placed(page);
}

async function focused(page) {
  await filled(link)(page);
  await page.focus('#draft');
  await page.keyboard.press('Shift+Tab');
}

async function errors(page) {
  await fill(page, { 'kind-event': true, 'event-url': 'https://', 'event-first-day': '2026-02-30', 'event-last-day': '2026-02-01', 'event-place': 'Springfield, US' });
  await settled(page);  // a click that is forced does not wait until the button has come to rest
  await page.locator('#copy').click({ force: true });
  await said(page, 'event-title-messages', 'needs a title');
}

async function whole(page) {
  await page.check('#kind-draft');
  await page.fill('#whole-text', draft.replace('* [Baking', '- [Baking').replace('/baking', '/baking?utm_source=x')
    .replace('Berlin, DE', 'Berlin, Germany').replace('2026-02-19 |', '2026-02-31 |'));
  await said(page, 'whole-told', 'error');
}

async function found(page) {
  await drop(page, 'season.ics', season);
  await said(page, 'found-told', 'chosen');
  await placed(page);
}

// `full` shows the page to its end, else what a window of that size shows.
const states = {
  'empty': { act: async () => {} },
  'link': { act: filled(link), full: true },
  'event': { act: filled(event), full: true },
  'event-dark': { act: filled(event), options: { colorScheme: 'dark', viewport: { width: 1280, height: 2600 } } },
  'errors': { act: errors, options: { viewport: { width: 1280, height: 1500 } } },
  'errors-dark': { act: errors, options: { colorScheme: 'dark' } },
  'long': { act: filled(long) },
  'scripts': { act: filled(scripts) },
  'tray': { act: tray, full: true },
  'found': { act: found, full: true },
  'found-dark': { act: found, options: { colorScheme: 'dark', viewport: { width: 1280, height: 1500 } } },
  'found-phone': { act: found, options: { ...phone, viewport: { width: 390, height: 2400 } } },
  'whole-draft': { act: whole, full: true },
  'whole-draft-phone': { act: whole, options: { ...phone, viewport: { width: 390, height: 2000 } } },
  'focus': { act: focused, keep: true },
  'contrast-more': { act: errors, options: { contrast: 'more' } },
  'contrast-more-dark': { act: errors, options: { contrast: 'more', colorScheme: 'dark' } },
  'forced-colours': { act: errors, options: { forcedColors: 'active' } },
  'forced-colours-dark': { act: errors, options: { forcedColors: 'active', colorScheme: 'dark' } },
  '4k': { act: filled(event), options: { viewport: { width: 3840, height: 2160 } } },
  'phone': { act: filled(event), options: { ...phone, viewport: { width: 390, height: 2600 } } },
  'phone-sharp': { act: filled(link), options: { ...phone, deviceScaleFactor: 3 } },
  'phone-errors': { act: errors, options: { ...phone, viewport: { width: 390, height: 1900 } } },
  'narrow': { act: filled(event), options: { viewport: { width: 320, height: 3000 } } },
  'narrow-long': { act: filled(long), options: { viewport: { width: 320, height: 2400 } } },
  'zoom-400': { act: filled(link), options: { viewport: { width: 320, height: 225 }, deviceScaleFactor: 4 } },
  'zoom-50': { act: filled(link), options: { viewport: { width: 2560, height: 1800 }, deviceScaleFactor: 0.5 } },
  'plain': { act: filled(event), ui: 'plain', full: true },
  'plain-dark': { act: errors, ui: 'plain', options: { colorScheme: 'dark' } },
  'plain-phone': { act: filled(event), ui: 'plain', options: { ...phone, viewport: { width: 390, height: 3000 } } },
  'plain-found': { act: found, ui: 'plain', options: { viewport: { width: 1280, height: 1500 } } },
  'plain-whole-draft': { act: whole, ui: 'plain' },
  'plain-forced-colours': { act: errors, ui: 'plain', options: { forcedColors: 'active' } },
  'without-code': { act: async () => {}, ui: 'none', before: () => { delete window.WebAssembly; } },
};

export const names = Object.keys(states);

// Milliseconds without a frame after which nothing more is to come: on a busy machine frames are late.
const late = 600;

/** A picture of the page in one of the states, as a PNG of the browser's. */
export async function shoot(browser, name) {
  const { act, ui = 'canvas', full = false, keep = false, before, options } = states[name];
  browser.hub.answers = usual();
  const page = await browser.open({ ui, path: ui === 'plain' ? '?ui=plain' : '', today: '2026-02-01', before, ...options });
  try {
    await act(page);
    if (!keep) {
      if (!options?.hasTouch) await page.mouse.move(2, 2);
      // What was filled in is shown from its beginning: a browser that has the time scrolls a box to the end of it.
      await page.evaluate(() => {
        document.activeElement.blur();
        for (const scrolled of [window, ...document.querySelectorAll('textarea')]) scrolled.scrollTo(0, 0);
      });
    }
    await settled(page, late);
    if (full) {
      const { width } = page.viewportSize();
      await page.setViewportSize({ width, height: await page.evaluate(() => document.documentElement.scrollHeight) });
      await settled(page, late);
    }
    return await page.screenshot({ animations: 'disabled', caret: 'hide' });
  } finally {
    await page.end();
  }
}

async function draw(wanted) {
  if (wanted.length === 0) {
    for (const file of readdirSync(folder)) if (file.endsWith('.png')) rmSync(folder + file);
  }
  const browser = await start();
  try {
    for (const name of wanted.length === 0 ? names : wanted) {
      const small = encodeSmall(decode(await shoot(browser, name)));
      writeFileSync(`${folder}${name}.png`, small);
      console.log(`${name.padEnd(24)}${(small.length / 1000).toFixed(0).padStart(5)} KB`);
    }
  } finally {
    await browser.close();
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await draw(process.argv.slice(2));
