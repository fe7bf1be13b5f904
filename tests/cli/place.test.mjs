// `place`: its outputs agree with each other and with git. TWIR_SUBMIT names the binary.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { after, test } from 'node:test';

const binary = process.env.TWIR_SUBMIT;
assert.ok(binary, 'TWIR_SUBMIT has to name the binary');
const published = join(dirname(fileURLToPath(import.meta.url)), '../../../shared/twir/issues');

const folder = mkdtempSync(join(tmpdir(), 'twir-place-'));
after(() => rmSync(folder, { recursive: true }));
const name = '2026-09-23-this-week-in-rust.md';
const file = join(folder, 'draft', name);
mkdirSync(dirname(file));

function run(command, args, input = '') {
  const { status, stdout, stderr } = spawnSync(command, args, { input, cwd: folder, maxBuffer: 1 << 28 });
  return { status, stdout: stdout.toString(), stderr: stderr.toString() };
}
const place = (args, input) => run(binary, ['place', '--draft', file, ...args], input);

// Numbers that look random and are the same in every run (Park and Miller's generator).
let state = 1;
const random = (below) => (state = (state * 48271) % 2147483647) % below;
const pick = (list) => list[random(list.length)];
const day = () => `2026-${pick(['09', '10'])}-${String(1 + random(28)).padStart(2, '0')}`;

const places = ['Virtual', 'Virtual (Berlin, DE)', 'Hybrid (Lagos, NG)', 'Lima, PE', 'Oslo, NO', 'Austin, TX, US',
  'Melbourne, AU', 'Tel Aviv, IL', 'São Paulo, BR', '東京, JP', 'Cairo, EG'];
let serial = 0;
const event = (where = pick(places)) =>
  `* ${day()} | ${where} | [Club ${random(9)}](https://club.example/)\n    * [**Évening | [${++serial}]**](https://club.example/${serial})`;
const link = () => `* [A post \`Vec<T>\` ${++serial}](https://post.example/${serial})`;

const sections = ['Official', 'Newsletters', 'Research', 'Miscellaneous'];
const regions = { Virtual: ['Virtual', 'Virtual (Berlin, DE)'], Africa: ['Cairo, EG'], Asia: ['東京, JP', 'Tel Aviv, IL'],
  Europe: ['Oslo, NO'], 'North America': ['Austin, TX, US'], Oceania: ['Melbourne, AU'], 'South America': ['Lima, PE'] };

function madeUpDraft() {
  const list = (make) => Array.from({ length: random(4) }, make).join('\n');
  const community = sections.map((s) => `### ${s}\n${pick(['', '\n', '<!-- a note -->\n\n'])}${list(link)}\n`).join('\n');
  const events = Object.entries(regions).filter(() => random(3) > 0)
    .map(([r, cities]) => `### ${r}\n${list(() => event(pick(cities)))}\n`).join('\n');
  let text = `Title: This Week in Rust 670\nNumber: 670\nDate: 2026-09-23\nCategory: This Week in Rust\n\nHi!\n\n` +
    `## Updates from Rust Community\n\n${community}\n## Crate of the Week\n\nNone.\n\n## Upcoming Events\n\n` +
    `Rusty Events between 2026-09-23 - 2026-10-21 🦀\n\n${events}${pick(['', '\nIf you are running one, add it.\n'])}`;
  if (random(4) === 0) text = text.trimEnd();
  if (random(4) === 0) text = text.replaceAll('\n', '\r\n');
  return text;
}

function drafts() {
  const made = Array.from({ length: 250 }, madeUpDraft);
  if (!existsSync(published)) return made;
  const real = readdirSync(published).sort().slice(-25).map((issue) => readFileSync(join(published, issue), 'utf8'));
  return made.concat(Array.from({ length: 10 }, () => real).flat());
}

test('every patch is taken by git and makes the new text', () => {
  assert.equal(run('git', ['init', '-q', '.']).status, 0);
  let placed = 0;
  for (const draft of drafts()) {
    writeFileSync(file, draft);
    const there = [...sections, 'Observations/Thoughts'].filter((section) => draft.includes(`\n### ${section}`));
    const [item, args] = random(2) ? [event(), []] : [link(), ['--section', pick(there)]];
    const text = place([...args, '--force', '--output', 'text'], item);
    assert.equal(text.status, 0, text.stderr);
    const patch = place([...args, '--force', '--output', 'patch'], item).stdout;
    const applied = run('git', ['apply', '--whitespace=nowarn', '-'], patch);
    assert.equal(applied.status, 0, applied.stderr + patch);
    assert.equal(readFileSync(file, 'utf8'), text.stdout, patch);
    ++placed;
  }
  console.log(`# git apply took ${placed} patches`);
  assert.ok(placed >= 250, `only ${placed}`);
});

const small = `Title: This Week in Rust 670\nNumber: 670\nDate: 2026-09-23\nCategory: This Week in Rust

## Updates from Rust Community

### Official

### Research

* [One](https://one.example/)

## Upcoming Events

### Europe
* 2026-09-25 | Oslo, NO | [Club](https://club.example/)
    * [**Evening**](https://club.example/1)
`;

test('place writes the new draft, and leaves the file alone', () => {
  writeFileSync(file, small);
  const { status, stdout, stderr } = place(['--section', 'Official'], '* [Two](https://two.example/)\n');
  assert.equal(status, 0, stderr);
  assert.equal(stdout, small.replace('### Official\n\n', '### Official\n\n* [Two](https://two.example/)\n\n'));
  assert.equal(stderr, '');
  assert.equal(readFileSync(file, 'utf8'), small);
});

test('place --output json tells where', () => {
  writeFileSync(file, small);
  const { stdout } = place(['--output', 'json'], '* 2026-09-26 | Rome, IT | [Club](https://club.example/)\n    * [**Morning**](https://club.example/2)\n');
  const { placed, insertions, edits } = JSON.parse(stdout);
  assert.equal(placed, true);
  assert.equal(insertions.length, 1);
  const { heading, newHeading, line, before, after: below } = insertions[0];
  assert.deepEqual({ heading, newHeading, line, before, below },
    { heading: 'Europe', newHeading: false, line: 19, before: '    * [**Evening**](https://club.example/1)', below: '' });
  assert.equal(edits[0].begin, small.length);
});

test('place refuses with exit 1 and the reason', () => {
  writeFileSync(file, small);
  for (const [args, item, reason] of [
    [['--section', 'Official'], '* [Two](https://one.example)', /has this address already, in line 12/],
    [['--section', 'Project/Tooling Updates'], '* [Two](https://two.example/)', /takes no pull requests/],
    [['--section', 'Official'], 'Two https://two.example/', /not an item in the newsletter's form/],
    [[], '* [Two](https://two.example/)', /under which heading/],
    [['--section', 'Official'], '', /no item/],
  ]) {
    const refused = place(args, item);
    assert.equal(refused.status, 1, item);
    assert.equal(refused.stdout, '');
    assert.match(refused.stderr, /^twir-submit: .*\n$/);
    assert.match(refused.stderr, reason);
    const told = JSON.parse(place([...args, '--output', 'json'], item).stdout);
    assert.equal(told.placed, false);
    assert.match(told.message, reason);
  }
});

test('place names the option and the headings where it is to be told where', () => {
  writeFileSync(file, small);
  for (const args of [[], ['--section', 'Observations'], ['--section', 'Europe']]) {
    const { status, stderr } = place(args, '* [Two](https://two.example/)');
    assert.equal(status, 1);
    assert.match(stderr, /Choose one of these: Official, Research\. \(--section NAME chooses\)\n$/);
  }
});

test('place tells what is found in the items, by the day of the issue', () => {
  writeFileSync(file, small);
  const event = (day) => `* ${day} | Rome, IT | [Club](https://club.example/)\n    * [**Morning**](https://club.example/2)\n`;
  for (const [day, said] of [['2025-01-01', /^items:1:3: warning\[date\/past\]/], ['2026-12-01', /^items:1:3: hint\[date\/window\].*from 2026-10-28 on/],
    ['2026-09-30', /^$/]]) {
    for (const output of ['text', 'patch', 'json']) {
      const { status, stderr } = place(['--output', output], event(day));
      assert.equal(status, 0);
      assert.match(stderr, said);
    }
  }
});

test('place names the draft in a patch from the folder draft/ on', () => {
  writeFileSync(file, small);
  const header = (path) => run(binary, ['place', '--draft', path, '--section', 'Official', '--output', 'patch'],
    '* [Two](https://two.example/)').stdout.split('\n', 1)[0];
  assert.equal(header(file), `--- a/draft/${name}`);
  assert.equal(header(`draft/${name}`), `--- a/draft/${name}`);
  assert.equal(header(`./draft/../draft/${name}`), `--- a/draft/${name}`);
  writeFileSync(join(folder, 'copy.md'), small);
  assert.equal(header('copy.md'), '--- a/copy.md');
  assert.equal(header(join(folder, 'copy.md')), '--- a/copy.md');
});

test('place is told what is misused', () => {
  for (const [args, words] of [[[], /--draft FILE/], [['--draft', 'no-such-file'], /no-such-file cannot be read/],
    [['--draft', file, '--output', 'pdf'], /choose text, patch or json/]]) {
    const { status, stderr } = run(binary, ['place', ...args], '* [a](https://a.example/)');
    assert.equal(status, 2);
    assert.match(stderr, words);
  }
});
