// `import`: calendars and pages through the command line. What comes of each kind of file is tested in tests/import;
// here are the options, the streams and the exit codes. TWIR_SUBMIT names the binary.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { after, test } from 'node:test';

const binary = process.env.TWIR_SUBMIT;
assert.ok(binary, 'TWIR_SUBMIT has to name the binary');
const samples = fileURLToPath(new URL('../import/', import.meta.url));

function run(args, input = '', today = '2026-02-10') {
  const { status, stdout, stderr } = spawnSync(binary, ['import', '--today', today, ...args], { input, maxBuffer: 1 << 28 });
  return { status, stdout: stdout.toString(), stderr: stderr.toString() };
}
const sample = (name, ...args) => run([...args, join(samples, name)]);
const calendar = (...lines) => ['BEGIN:VCALENDAR', 'VERSION:2.0', 'BEGIN:VEVENT', 'UID:1', ...lines, 'END:VEVENT', 'END:VCALENDAR', ''].join('\r\n');

const club = 'ORGANIZER;CN=Crab Club:https://example.org/club';
const good = ['DTSTART;TZID=Europe/Berlin:20260304T190000', 'SUMMARY:Evening', 'LOCATION:Berlin\\, Germany', 'URL:https://example.org/e', club];
const item = '* 2026-03-04 | Berlin, DE | [Crab Club](https://example.org/club)\n    * [**Evening**](https://example.org/e)\n';

test('an event becomes an item, with nothing to say', () => {
  assert.deepEqual(run([], calendar(...good)), { status: 0, stdout: item, stderr: '' });
});

test('the kind is found out, and can be said', () => {
  const json = JSON.stringify({ '@type': 'Event', name: 'Evening', url: 'https://example.org/e', startDate: '2026-03-04T19:00:00+01:00',
    location: { '@type': 'Place', address: 'Berlin, Germany' }, organizer: { name: 'Crab Club', url: 'https://example.org/club' } });
  const html = `<html><script type="application/ld+json">${json}</script></html>`;
  for (const [kind, text] of [['ics', calendar(...good)], ['jsonld', json], ['html', html]]) {
    assert.equal(run([], text).stdout, item, kind);
    assert.equal(run(['--from', kind], text).stdout, item, kind);
  }
  assert.equal(run(['--from', 'ics'], json).status, 1);
  assert.equal(run(['--from', 'jsonld'], html).status, 1);
});

test('--until ends a series, and what is left out is told', () => {
  const series = calendar(...good, 'RRULE:FREQ=WEEKLY');
  const dates = (output) => output.stdout.match(/^\* [\d-]+/gm).map((line) => line.slice(2));
  assert.deepEqual(dates(run(['--until', '2026-03-18'], series)), ['2026-03-04', '2026-03-11', '2026-03-18']);
  assert.equal(dates(run([], series)).at(-1), '2026-05-06');
  const later = run(['--until', '2026-03-01'], calendar(...good));
  assert.deepEqual([later.status, later.stdout], [0, '']);
  assert.match(later.stderr, /hint\[import\/later\] 1 event left out: after 2026-03-01/);
});

test('the issue that a date belongs to is told where it is not open yet', () => {
  const { stderr } = run([], calendar(...good, 'RRULE:FREQ=MONTHLY;BYDAY=1WE'));
  assert.doesNotMatch(stderr, /2026-03-04 belongs/);
  assert.match(stderr, /on 2026-04-01 belongs to issue 641, whose draft opens on 2026-02-25/);
});

test('times in UTC are read at the venue, or as --zone tells', () => {
  const at = (place) => calendar('DTSTART:20260305T020000Z', 'SUMMARY:Evening', `LOCATION:${place}`, 'URL:https://example.org/e', club);
  const seattle = run([], at('Seattle\\, WA\\, USA'));
  assert.equal(seattle.stderr, '');
  assert.match(seattle.stdout, /^\* 2026-03-04 \| Seattle, WA, US /);
  assert.match(run([], at('Online')).stderr, /:3:1: warning\[import\/utc-date\]/);
  const told = run(['--zone', 'America/Los_Angeles'], at('Online'));
  assert.doesNotMatch(told.stderr, /utc-date/);
  assert.match(told.stdout, /^\* 2026-03-04 \| /);
});

test('--home and --organizer complete what the calendar leaves open', () => {
  const bare = calendar('DTSTART:20260304T190000', 'SUMMARY:Evening', 'LOCATION:Online', 'URL:https://example.org/e');
  assert.equal(run([], bare).status, 1);
  const { status, stdout } = run(['--home', 'Berlin, DE', '--organizer', 'Crab Club', '--organizer-url', 'https://example.org/club'], bare);
  assert.equal(status, 0);
  assert.equal(stdout, item.replace('Berlin, DE', 'Virtual (Berlin, DE)'));
});

test('cancelled events are told, not written', () => {
  const { status, stdout, stderr } = sample('cancelled-date.ics');
  assert.equal(status, 0);
  assert.equal(stdout.match(/^\* /gm).length, 2);
  assert.match(stderr, /hint\[import\/cancelled\] “Ferris Evening” on 2026-03-10 is cancelled/);
});

test('of a series the same is said once', () => {
  const { stderr } = sample('google-series.ics');
  assert.equal(stderr.match(/import\/url/g).length, 1);
});

test('what was written can be placed', () => {
  const draft = '## Upcoming Events\n\nRusty Events between 2026-02-11 - 2026-03-11 🦀\n\n### Europe\n\n## Jobs\n';
  const folder = mkdtempSync(join(tmpdir(), 'twir-import-'));
  after(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'draft.md'), `Title: This Week in Rust 638\nNumber: 638\nDate: 2026-02-11\nCategory: This Week in Rust\n\n${draft}`);
  const { stdout } = sample('google-conference.ics');
  const placed = spawnSync(binary, ['place', '--draft', 'draft.md', '--today', '2026-02-10'], { cwd: folder, input: stdout });
  assert.equal(placed.status, 0, placed.stderr.toString());
  assert.ok(placed.stdout.toString().includes(stdout));
});

test('--json tells all that was found', () => {
  const { status, stdout, stderr } = run(['--json'], calendar(...good));
  assert.deepEqual([status, stderr], [0, '']);
  const { events, diagnostics } = JSON.parse(stdout);
  assert.deepEqual(diagnostics, []);
  const [{ submission, times, issue, ...rest }] = events;
  assert.deepEqual([submission.kind, submission.title, submission.place.city], ['event', 'Evening', 'Berlin']);
  assert.deepEqual(times, { begin: '2026-03-04T19:00', end: '2026-03-04T19:00', zone: 'Europe/Berlin' });
  assert.deepEqual(issue, { number: 637, date: '2026-02-04', opens: '2026-01-28' });
  assert.deepEqual(rest, { item: item.trimEnd(), status: 'confirmed', recurring: false, source: { begin: 30, end: 227 }, diagnostics: [] });
});

test('a page without an event says what link it would be', () => {
  const { status, stdout, stderr } = sample('article.html');
  assert.deepEqual([status, stdout], [1, '']);
  assert.match(stderr, /error\[import\/no-event\]/);
  assert.match(stderr, /As a link, the page would be: \* \[How crabs walk & why\]\(https:\/\/example\.org\/walk\)/);
});

test('several files are read one after the other', () => {
  const { stdout } = run([join(samples, 'floating.ics'), join(samples, 'graph.json')]);
  assert.equal(stdout.match(/^\* /gm).length, 2);
});

test('findings name the lines of all that was written', () => {
  const one = (number) => ['BEGIN:VEVENT', `UID:${number}`, `SUMMARY:Evening ${number}`, 'DTSTART:20260303T190000', 'END:VEVENT'];
  const { stderr } = run([], ['BEGIN:VCALENDAR', ...one(1), ...one(2), 'END:VCALENDAR', ''].join('\r\n'));
  const lines = [...stderr.matchAll(/^<stdout>:(\d+):\d+: error\[place\/missing\]/gm)].map(([, line]) => line);
  assert.deepEqual(lines, ['1', '3']);
});

test('wrong usage and unreadable input end with 2', () => {
  for (const [args, message] of [
    [['--from', 'csv'], /--from takes auto, ics, jsonld or html/],
    [['--until', 'soon'], /“soon” is no day; write --until as YYYY-MM-DD/],
    [['--zone', 'Crab\/Island'], /there is no time zone “Crab\/Island”; write --zone as in Europe\/Berlin/],
    [['/nowhere.ics'], /\/nowhere\.ics cannot be read/],
    [['--nonsense'], /there is no option --nonsense/],
  ]) {
    const { status, stdout, stderr } = run(args, calendar(...good));
    assert.deepEqual([status, stdout], [2, ''], args.join(' '));
    assert.match(stderr, message);
  }
  const latin = Buffer.from(calendar(...good).replace('Evening', 'Soir\u00e9e'), 'latin1');
  assert.match(run([], latin).stderr, /is not UTF-8 at line 6/);
  assert.equal(run([], latin).status, 2);
});

test('a character that a fold cuts in two is no fault', () => {
  assert.equal(sample('folded-in-a-character.ics').status, 0);
});

test('the help shows an example', () => {
  const { status, stdout } = run(['--help']);
  assert.equal(status, 0);
  assert.match(stdout, /\$ twir-submit import --until/);
});
