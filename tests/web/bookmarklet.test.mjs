// The bookmarklet: run on pages of others, well and ill made, as browsers run it from their bookmarks.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { ready, said, start } from './page.mjs';

const sample = (name) => readFileSync(fileURLToPath(new URL(`../import/${name}`, import.meta.url)), 'utf8');
const strict = "default-src 'none'; sandbox allow-scripts allow-popups allow-popups-to-escape-sandbox; require-trusted-types-for 'script'";

let browser;
before(async () => { browser = await start(); });
after(() => browser.close());

/** The bookmarklet's code, as the page about it hands it out. */
async function code(page) {
  await page.waitForSelector('#ready:not([hidden])');
  const href = await page.getAttribute('#bookmarklet', 'href');
  assert.match(href, /^javascript:/);
  return decodeURIComponent(href.slice('javascript:'.length));
}

/** Opens a page of others, presses the bookmarklet there, and gives the tool that it opened. */
async function pressed(html, body, headers = {}) {
  const page = await browser.open({ url: `${browser.url}bookmarklet.html`, viewport: { width: 1280, height: 900 } });
  try {
    const expression = await code(page);
    await page.context().route('https://pages.example/**', (route) => route.fulfill({
      contentType: 'text/html; charset=utf-8', body: html, headers: { 'Content-Security-Policy': "script-src 'unsafe-inline'", ...headers },
    }));
    await page.goto('https://pages.example/events/1?utm_source=x#part');
    const session = await page.context().newCDPSession(page);
    const [tool] = await Promise.all([
      page.context().waitForEvent('page'),
      session.send('Runtime.evaluate', { expression, userGesture: true }).then(({ exceptionDetails }) => assert.equal(exceptionDetails, undefined)),
    ]);
    tool.on('dialog', () => assert.fail('a dialog'));
    await ready(tool);
    await body(tool);
    if (!headers['Content-Security-Policy']) assert.equal(await tool.evaluate(() => window.opener), null);
  } finally {
    await page.end();
  }
}

const value = (tool, id) => tool.inputValue(`#${id}`);

describe('on a page', () => {
  const day = new Date(Date.now() + 10 * 864e5).toISOString().slice(0, 10);
  const event = {
    '@context': 'https://schema.org', '@type': 'Event', name: 'Crab Evening </script><script>alert(1)</script>', startDate: `${day}T18:30:00+01:00`,
    url: 'https://pages.example/events/1', location: { '@type': 'Place', name: 'Ferris hus', address: { '@type': 'PostalAddress', addressLocality: 'Oslo', addressCountry: 'NO' } },
    organizer: { '@type': 'Organization', name: 'Crab Club', url: 'https://pages.example/club' }, description: 'x'.repeat(300_000), image: ['y'.repeat(300_000)],
  };
  const script = (json) => `<script type="application/ld+json">${json.replaceAll('</', '<\\/')}</script>`;

  for (const [name, headers] of [['', {}], [' with a strict policy', { 'Content-Security-Policy': strict }]]) {
    test(`of an event${name}`, () => pressed(`<!doctype html><title>Page</title>${script(JSON.stringify(event))}<p>Text`, async (tool) => {
      await said(tool, 'notice-text', 'Recognised an event.');
      assert.equal(await value(tool, 'event-title'), event.name);
      assert.equal(await value(tool, 'event-url'), event.url);
      assert.equal(await value(tool, 'event-first-day'), day);
      assert.equal(await value(tool, 'event-place'), 'Oslo, NO');
      assert.equal(await value(tool, 'organizer-0-name'), 'Crab Club');
      assert.doesNotMatch(tool.url(), /#text=/);
    }, headers));
  }

  test('of an article', () => pressed(sample('article.html'), async (tool) => {
    await said(tool, 'notice-text', 'The page tells of no event');
    assert.match(await value(tool, 'link-url'), /^https:\/\//);
    assert.notEqual(await value(tool, 'link-title'), '');
  }));

  test('that says nothing of itself', () => pressed('<title>Only &amp; a “title”</title>', async (tool) => {
    await said(tool, 'notice-text', 'The page tells of no event');
    assert.equal(await value(tool, 'link-title'), 'Only & a “title”');
    assert.match(await value(tool, 'link-url'), /^https:\/\/pages\.example\/events\/1\?utm_source=x/);
  }));

  test('that wants to do harm', () => pressed(`<title>"><img src=x onerror=alert(1)></title>
    <link rel="canonical" href="javascript:alert(1)"><img name="querySelectorAll"><form name="title"></form><form id="location"></form>
    ${script('{ "@type": "Event", "startDate": ')}${script('[[[null]]]')}${script('"startDate"')}
    <script>document.querySelectorAll = () => { throw new Error('no'); }</script>`, async (tool) => {
    await tool.waitForFunction(() => document.getElementById('link-title').value !== '' || document.getElementById('paste').value !== '');
    assert.equal(await tool.locator('img').count(), 0);
  }));

  test('of more events than an address takes', () => pressed(`<title>Many</title>${script(JSON.stringify(Array.from({ length: 900 }, (_, i) => ({ ...event, name: `Evening ${i}`, description: '', image: '' }))))}`, async (tool) => {
    await said(tool, 'notice-text', 'The page tells of no event');
    assert.equal(await value(tool, 'link-title'), 'Many');
  }));
});

describe('the page about it', () => {
  test('has no fault that a program finds, and says what a press there does', async () => {
    for (const colorScheme of ['light', 'dark']) {
      const page = await browser.open({ url: `${browser.url}bookmarklet.html`, colorScheme });
      try {
        await code(page);
        await page.click('#bookmarklet');
        await said(page, 'told', 'Drag this link');
        await page.click('#copy-code');
        await said(page, 'told', 'Copied.');
        assert.equal(await page.evaluate(() => navigator.clipboard.readText()), await page.inputValue('#code'));
        assert.ok((await page.inputValue('#code')).length < 4000);
        await page.evaluate(readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'));
        const { violations } = await page.evaluate(() => window.axe.run());
        assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`), []);
        assert.deepEqual(page.problems, []);
      } finally {
        await page.end();
      }
    }
  });
});
