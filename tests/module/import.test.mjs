// The importer (web/import), as pages and Node load it: the same bytes as from the command line, and the way back.
// TWIR_IMPORT names its folder, TWIR_SUBMIT the binary.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { test } from 'node:test';

import { cli } from './package.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const home = process.env.TWIR_IMPORT ?? join(root, 'build/import');
const samples = join(root, 'tests/import');
const today = '2026-02-10';

const { load } = await import(pathToFileURL(join(home, 'import.js')));
const importer = await load(readFileSync(join(home, 'import.wasm')));

test('every sample gives what the command line gives', () => {
  const names = readdirSync(samples).filter((name) => /\.(ics|json|html)$/.test(name));
  assert.ok(names.length >= 60);
  for (const name of names) {
    const file = join(samples, name);
    assert.deepEqual(importer.import(readFileSync(file), { today }), JSON.parse(cli(['import', '--json', '--today', today, file])), name);
  }
});

test('options are those of the command line', () => {
  const utc = 'BEGIN:VEVENT\nDTSTART:20260305T020000Z\nSUMMARY:Evening\nEND:VEVENT\n';
  const { events } = importer.import(utc, { today, zone: 'America/Los_Angeles', home: 'Seattle, WA, US', organizer: { name: 'Crabs', url: 'https://example.org' } });
  assert.equal(events[0].item, '* 2026-03-04 | Seattle, WA, US | [Crabs](https://example.org)\n    * [**Evening**]()');
  assert.equal(importer.import(utc, { today, until: '2026-03-01' }).events.length, 0);
});

test('what was imported becomes a calendar, and a link for each event', () => {
  const { events } = importer.import(readFileSync(join(samples, 'google-series.ics')), { today });
  const { calendar, links } = importer.calendar(events, today);
  assert.equal(links.length, events.length);
  assert.ok(links.every((link) => link.startsWith('https://calendar.google.com/calendar/render?action=TEMPLATE&')));
  const dates = (list) => list.map(({ submission }) => submission.dates);
  assert.deepEqual(dates(importer.import(calendar, { today }).events), dates(events));
});

test('without a day it is that of the caller', () => {
  const tomorrow = new Date(Date.now() + 864e5).toISOString().slice(0, 10).replaceAll('-', '');
  const yesterday = new Date(Date.now() - 2 * 864e5).toISOString().slice(0, 10).replaceAll('-', '');
  const dates = (...days) => importer.import(days.map((day) => `BEGIN:VEVENT\nDTSTART;VALUE=DATE:${day}\nSUMMARY:x\nEND:VEVENT\n`).join('')).events.length;
  assert.equal(dates(tomorrow, yesterday), 1);
});

test('arguments of the wrong type are refused, and bytes are taken in any form', () => {
  for (const text of [undefined, null, 5, {}, ['x']]) assert.throws(() => importer.import(text, { today }), TypeError);
  assert.throws(() => importer.import('half \uD800', { today }), /surrogate pair at 5/);
  assert.throws(() => importer.import('', { today, untill: '2026-03-01' }), /no option untill; there are today, kind/);
  assert.throws(() => importer.import('', { today, zone: 1 }), /zone has to be a string/);
  assert.throws(() => importer.import('', null), TypeError);
  const bytes = readFileSync(join(samples, 'floating.ics'));
  const alone = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
  for (const form of [alone, new DataView(alone), new Uint8Array(alone)]) {
    assert.deepEqual(importer.import(form, { today }), importer.import(bytes, { today }));
  }
});

test('what cannot be used is said', () => {
  assert.throws(() => importer.import('', { today: 'soon' }), /“today” has to be a day/);
  assert.throws(() => importer.import('', { today, kind: 'csv' }), /“kind” has to be/);
  assert.throws(() => importer.import('', { today, until: 'soon' }), /“until” has to be a day/);
  assert.throws(() => importer.calendar([{}], today), /event 1: “submission” is missing/);
  assert.throws(() => importer.calendar([{ submission: { kind: 'link', title: 'x', url: 'y' } }], today), /has to be an event/);
  const [event] = importer.import(readFileSync(join(samples, 'floating.ics')), { today }).events;
  assert.throws(() => importer.calendar([{ ...event, times: { begin: '2026-03-04T25:00' } }], today), /event 1: “times” has to be/);
});
