// Text that is huge, or made to hurt: bounded time and memory, and an answer.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';

const binary = process.env.TWIR_SUBMIT;
assert.ok(binary, 'TWIR_SUBMIT has to name the binary');

const folder = mkdtempSync(join(tmpdir(), 'twir-'));
after(() => rmSync(folder, { recursive: true }));

const seconds = 120;  // far more than it takes: what is not linear takes hours
const gigabytes = 4;

const draft = (items) => 'Title: This Week in Rust 670\nNumber: 670\nDate: 2026-09-23\nCategory: This Week in Rust\n\n'
  + `## Updates from Rust Community\n\n### Research\n\n${items}\n`;

/** Runs a command on a text, with so much time and memory and no more. */
function run(command, text, ...options) {
  const path = join(folder, 'text.md');
  writeFileSync(path, text);
  const { status, stdout, stderr } = spawnSync('prlimit', [`--as=${gigabytes * 2 ** 30}`, `--cpu=${seconds}`,
    binary, command, '--today', '2026-02-10', ...options, path], { encoding: 'utf8', maxBuffer: 2 ** 29 });
  return { status, stdout, stderr };
}

/** Places items in a draft; both are files. */
function place(text, items) {
  const path = join(folder, 'draft.md');
  writeFileSync(path, text);
  return run('place', items, '--draft', path, '--section', 'Research');
}

test('a draft of a hundred megabytes', () => {
  const items = Array.from({ length: 2_300_000 }, (_, i) => `* [Item ${i}](https://example.com/${i})`);
  const { status, stderr } = run('lint', draft(items.join('\n')));
  assert.equal(status, 0, stderr.slice(0, 500));
});

describe('one line of a million characters', () => {
  for (const command of ['lint', 'fix']) {
    test(command, () => {
      const item = `* [${'a'.repeat(1_000_000)}](https://example.com/)`;
      const { status, stdout, stderr } = run(command, command === 'lint' ? draft(item) : item);
      assert.ok(status === 0 || status === 1, stderr.slice(0, 500));
      if (command === 'fix') assert.equal(stdout.trimEnd(), item);
      assert.match(stdout + stderr, /title\/long/);
    });
  }
});

describe('a hundred thousand of one mark', () => {
  for (const mark of ['[', ']', '(', ')', '<', '>', '`', '*', '_', '~', '"', '\'', '{', '\\', '&', '!', '|', '[a](', '> ', '<a ']) {
    test(mark, () => {
      const item = `* [a ${mark.repeat(100_000)} b](https://example.com/)`;
      for (const [command, text] of [['lint', draft(item)], ['lint', draft(mark.repeat(100_000))], ['fix', item]]) {
        const { status, stderr } = run(command, text);
        assert.ok(status === 0 || status === 1, `${command}: ${status} ${stderr.slice(0, 500)}`);
      }
    });
  }
});

describe('fifty thousand of one within another', () => {
  const nests = [['[', ']'], ['(', ')'], ['<b>', '</b>'], ['**', '**'], ['_a ', ' a_'], ['[', '](https://example.com/)'],
    ['![', '](a)'], ['[a](', ')'], ['<!--', '-->'], ['“', '”'], ['<details><p>', '</p></details>']];
  for (const [open, close] of nests) {
    test(`${open} ${close}`, () => {
      const nest = `${open.repeat(50_000)}a${close.repeat(50_000)}`;
      const item = `* [a ${nest} b](https://example.com/)`;
      const runs = {
        lint: run('lint', draft(item)), 'lint alone': run('lint', draft(nest)), fix: run('fix', item), 'fix alone': run('fix', nest),
        place: place(draft('* [a](https://example.com/a)'), item), 'place into it': place(draft(nest), '* [a](https://example.com/a)'),
        import: run('import', `<title>${nest}</title><body>${nest}`),
      };
      for (const [name, { status, stderr }] of Object.entries(runs)) {
        assert.ok(status === 0 || status === 1, `${name}: ${status} ${stderr.slice(0, 500)}`);
      }
    });
  }
});

test('every byte: said where it is not UTF-8, and every character that is', () => {
  const bytes = Buffer.from(Array.from({ length: 256 }, (_, i) => i));
  for (const command of ['lint', 'fix']) {
    const { status, stdout, stderr } = run(command, bytes);
    assert.equal(status, 2);
    assert.equal(stdout, '');
    assert.match(stderr, /is not UTF-8 at line 2 \(byte 129 of the text\)/);
  }
  const characters = Array.from({ length: 0x3000 }, (_, i) => i).filter((code) => code !== 10 && code !== 13);
  const item = `* [${String.fromCodePoint(...characters)}](https://example.com/)`;
  const plain = '* [a](https://example.com/a)';
  const event = ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', 'DTSTART:20260305T180000', `SUMMARY:${item}`, `LOCATION:${item}`, 'END:VEVENT', 'END:VCALENDAR'];
  for (const { status, stderr } of [run('fix', item), run('lint', draft(item)), place(draft(plain), item), place(draft(item), plain),
    run('import', event.join('\r\n'))]) {
    assert.ok(status === 0 || status === 1, stderr.slice(0, 500));
  }
});

test('every byte in a draft, in what is placed there and in a calendar', () => {
  const bytes = Buffer.from(Array.from({ length: 256 }, (_, i) => i));
  const around = (begin, end = '') => Buffer.concat([Buffer.from(begin), bytes, Buffer.from(end)]);
  const plain = '* [a](https://example.com/a)';
  const calendar = ['BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:20260305T180000\r\nSUMMARY:', '\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n'];
  for (const { status, stdout, stderr } of [place(draft(plain), bytes), place(around(draft(plain)), plain), run('import', around(...calendar))]) {
    assert.equal(status, 2);
    assert.equal(stdout, '');
    assert.match(stderr, /is not UTF-8 at line \d+ \(byte \d+ of the text\)/);
  }
});
