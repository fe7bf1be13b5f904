// What the browser tests share: Chromium with WebGL, the finished page, and looking at its pixels.

import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { serve } from '../../scripts/static-server.mjs';
import { github } from './github.mjs';
import { decode } from './png.mjs';

export const site = process.env.TWIR_SITE ?? fileURLToPath(new URL('../../build/site', import.meta.url));

const flags = [
  '--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--no-sandbox', '--disable-quic',
  '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync',
];

/**
 * Starts a browser, a server for the page, and one that stands in for GitHub (see github.mjs), for whose answers
 * the page waits `timeout` milliseconds. `open(options)` gives a fresh visit; `close()` ends everything.
 */
export async function start({ timeout } = {}) {
  if (!existsSync(site)) throw new Error(`${site} is not there: run ./scripts/build --web`);
  const hub = await github();
  const server = await serve(site, 0, { github: hub.url, timeout });
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: flags });

  // `ui` is what the page shall come up as; `before` runs in the page ahead of its own code. `url` is another page.
  async function open({ path = '', url, ui = 'canvas', before, today, ...options } = {}) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const page = await context.newPage();
    const problems = [];
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) problems.push(message.text());
    });
    if (today) await page.clock.setFixedTime(new Date(`${today}T12:00:00`));
    if (before) await page.addInitScript(before);
    await page.goto(url ?? server.url + path);
    if (!url) await ready(page, ui);
    return Object.assign(page, { problems, end: () => context.close() });
  }

  return { open, hub, url: server.url, sent: server.sent, close: () => Promise.all([browser.close(), server.close(), hub.close()]) };
}

/** Waits until the page's code has taken over. */
export async function ready(page, ui = 'canvas') {
  await page.waitForFunction((name) => {
    const { ui: shown, starting } = document.documentElement.dataset;
    return shown === name && !starting;
  }, ui);
  await settled(page);
}

/** Waits until no frame has been drawn for a while. */
export async function settled(page, quiet = 250) {
  // On a busy machine what was scrolled may be told later than that: with the browser's next frame.
  await page.evaluate(() => new Promise((done) => {
    requestAnimationFrame(() => requestAnimationFrame(done));
    setTimeout(done, 2000);
  }));
  await page.evaluate((pause) => new Promise((done) => {
    const canvas = document.getElementById('canvas');
    let last;
    const look = () => {
      if (canvas.dataset.frames === last) return done();
      last = canvas.dataset.frames;
      setTimeout(look, pause);
    };
    look();
  }), quiet);
}

/** Waits until an element is there whose text says something. */
export function said(page, id, words) {
  return page.waitForFunction(([name, part]) => document.getElementById(name)?.textContent.includes(part), [id, words]);
}

export const frames = (page) => page.evaluate(() => Number(document.getElementById('canvas').dataset.frames ?? 0));
export const item = (page) => page.inputValue('#item');
export const messages = (page, field) => page.locator(`#${field}-messages .text`).allTextContents();

/** Presses the copy button, once it stands still, and reads the clipboard. */
export async function copied(page) {
  await settled(page);
  await page.evaluate(() => navigator.clipboard.writeText(''));
  await page.click('#copy');
  await page.waitForFunction(() => document.getElementById('copy').textContent === 'Copied').catch(async (error) => {
    throw new Error(`${error.message} ${await page.textContent('#copy')}: ${await page.textContent('#status')}`);
  });
  return page.evaluate(() => navigator.clipboard.readText());
}

/** Fills fields by id; radio buttons and boxes are given as `true` by their ids. */
export async function fill(page, values) {
  for (const [id, value] of Object.entries(values)) {
    if (value === true) await page.check(`#${id}`);
    else if (id === 'link-section') await page.selectOption(`#${id}`, value);
    else await page.fill(`#${id}`, value);
  }
}

/** The pixels of a part of the window: width, height and `at(x, y)` → [red, green, blue]. */
export async function pixels(page, clip) {
  return decode(await page.screenshot({ clip, animations: 'disabled', caret: 'hide' }));
}
