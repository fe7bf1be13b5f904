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
function run(command, text) {
  const path = join(folder, 'text.md');
  writeFileSync(path, text);
  const { status, stdout, stderr } = spawnSync('prlimit', [`--as=${gigabytes * 2 ** 30}`, `--cpu=${seconds}`,
    binary, command, '--today', '2026-02-10', path], { encoding: 'utf8', maxBuffer: 2 ** 29 });
  return { status, stdout, stderr };
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

test('every byte: said where it is not UTF-8, and every character that is', () => {
  const bytes = Buffer.from(Array.from({ length: 256 }, (_, i) => i));
  for (const command of ['lint', 'fix']) {
    const { status, stdout, stderr } = run(command, bytes);
    assert.equal(status, 2);
    assert.equal(stdout, '');
    assert.match(stderr, /is not UTF-8 at line 2 \(byte 129 of the text\)/);
  }
  const characters = Array.from({ length: 0x3000 }, (_, i) => i).filter((code) => code !== 10 && code !== 13);
  const { status, stderr } = run('fix', `* [${String.fromCodePoint(...characters)}](https://example.com/)`);
  assert.ok(status === 0 || status === 1, stderr.slice(0, 500));
});
