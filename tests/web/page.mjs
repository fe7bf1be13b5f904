// What the browser tests share: Chromium with WebGL, the finished page, and looking at its pixels.

import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { inflateSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { serve } from '../../scripts/static-server.mjs';
import { github } from './github.mjs';

const site = process.env.TWIR_SITE ?? fileURLToPath(new URL('../../build/site', import.meta.url));

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

  // `ui` is what the page shall come up as; `before` runs in the page ahead of its own code.
  async function open({ path = '', ui = 'canvas', before, today, ...options } = {}) {
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
    await page.goto(server.url + path);
    await ready(page, ui);
    return Object.assign(page, { problems, end: () => context.close() });
  }

  return { open, hub, url: server.url, close: () => Promise.all([browser.close(), server.close(), hub.close()]) };
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
  await page.waitForFunction(() => document.getElementById('copy').textContent === 'Copied');
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

/** A PNG without interlacing, 8 bits a channel, as browsers make screenshots. */
function decode(png) {
  const parts = [];
  let header;
  for (let at = 8; at < png.length;) {
    const length = png.readUInt32BE(at);
    const type = png.toString('latin1', at + 4, at + 8);
    const data = png.subarray(at + 8, at + 8 + length);
    if (type === 'IHDR') header = { width: data.readUInt32BE(0), height: data.readUInt32BE(4), channels: data[9] === 6 ? 4 : 3 };
    if (type === 'IDAT') parts.push(data);
    at += length + 12;
  }
  const { width, height, channels } = header;
  const raw = inflateSync(Buffer.concat(parts));
  const stride = width * channels;
  const out = Buffer.alloc(stride * height);
  const byte = (x, y) => (x < 0 || y < 0 ? 0 : out[y * stride + x]);
  for (let y = 0; y < height; ++y) {
    const filter = raw[y * (stride + 1)];
    for (let x = 0; x < stride; ++x) {
      const left = byte(x - channels, y);
      const up = byte(x, y - 1);
      const corner = x < channels ? 0 : byte(x - channels, y - 1);
      const predicted = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter];
      out[y * stride + x] = raw[y * (stride + 1) + 1 + x] + predicted;
    }
  }
  return { width, height, bytes: out, at: (x, y) => [...out.subarray(y * stride + x * channels, y * stride + x * channels + 3)] };
}

function paeth(left, up, corner) {
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}
