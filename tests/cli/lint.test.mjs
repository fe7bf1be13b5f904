// `lint`: its formats and exit codes. TWIR_SUBMIT names the binary.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';

const binary = process.env.TWIR_SUBMIT;
assert.ok(binary, 'TWIR_SUBMIT has to name the binary');

const folder = mkdtempSync(join(tmpdir(), 'twir-lint-'));
after(() => rmSync(folder, { recursive: true }));
const write = (name, text) => {
  writeFileSync(join(folder, name), text);
  return name;
};
function lint(args, input = '') {
  const { status, stdout, stderr } = spawnSync(binary, ['lint', ...args], { input, cwd: folder, encoding: 'utf8', maxBuffer: 1 << 28 });
  return { status, stdout, stderr };
}
const objects = (text) => text.trimEnd().split('\n').map((line) => JSON.parse(line));

const head = (date = '2026-09-23', number = 670) =>
  `Title: This Week in Rust ${number}\nNumber: ${number}\nDate: ${date}\nCategory: This Week in Rust\n\n`;
const community = (items) => `## Updates from Rust Community\n\n### Research\n\n${items}\n\n## Crate of the Week\n`;
const clean = write('clean.md', head() + community('* [One](https://one.example/)'));
const wrong = write('wrong.md', head() + community('- [Zwei ü](https://two.example/a?utm_source=x)\n* [One](http://one.example)'));
const tooling = write('tooling.md', head() + '## Updates from Rust Community\n\n### Project/Tooling Updates\n\n* [T](https://t.example/)\n');

test('a clean draft gives no words and exit 0', () => {
  assert.deepEqual(lint([clean]), { status: 0, stdout: '', stderr: '' });
});

test('findings tell place, severity, rule and CI', () => {
  const { status, stdout } = lint([wrong]);
  assert.equal(status, 1);
  assert.match(stdout, /^wrong\.md:10:1: warning\[item\/bullet\] .* \(fix: /m);
  assert.match(stdout, /^wrong\.md:10:34: error\[url\/tracking\] .* \[CI: tracking\]$/m);
  assert.doesNotMatch(stdout, /\x1b/);
});

test('standard input is read where no file is named', () => {
  const { status, stdout } = lint([], head() + community('* [`One](https://one.example/)'));
  assert.equal(status, 1);
  assert.match(stdout, /^<stdin>:10:1: error\[draft\/backticks\]/m);
});

test('--format json is a line a file, with CI\'s findings where CI has some', () => {
  const { stdout } = lint(['--format', 'json', clean, wrong]);
  const [first, second] = objects(stdout);
  assert.deepEqual(first, { file: clean, diagnostics: [] });
  assert.equal(second.file, wrong);
  const tracking = second.diagnostics.find((d) => d.rule === 'url/tracking');
  assert.deepEqual(tracking.ci, ['tracking', 'https://two.example/a?utm_source=x']);
  assert.deepEqual([tracking.line, tracking.column, tracking.severity], [10, 34, 'error']);
  assert.equal(second.diagnostics.find((d) => d.rule === 'item/bullet').ci, undefined);
});

test('several files are one set for duplicates, unless they are independent', () => {
  const kinds = (args) => objects(lint(['--format', 'json', ...args]).stdout).map((o) => o.diagnostics.filter((d) => d.ci).map((d) => d.ci));
  assert.deepEqual(kinds([clean, wrong])[1].filter((ci) => ci[0] === 'duplicate'), [['duplicate', 'https://one.example']]);
  assert.deepEqual(kinds(['--independent', clean, wrong])[1].filter((ci) => ci[0] === 'duplicate'), []);
  assert.match(lint([clean, wrong]).stdout, /stands in clean\.md, line 10 already/);
});

test('--pr adds what CI denies outsiders', () => {
  assert.equal(lint([tooling]).status, 0);
  const { status, stdout } = lint(['--pr', '--format', 'json', tooling]);
  assert.equal(status, 1);
  const [closed] = objects(stdout)[0].diagnostics;
  assert.deepEqual([closed.rule, closed.severity, closed.ci], ['section/closed', 'error', ['project-tooling', 'https://t.example/']]);
});

test('--format github writes annotations, escaped', () => {
  const odd = write('a,b%:c.md', head() + community('- [100%](https://one.example/)'));
  const { stdout } = lint(['--format', 'github', odd]);
  assert.match(stdout, /^::warning file=a%2Cb%25%3Ac\.md,line=10,endLine=10,col=1,endColumn=3,title=item\/bullet::/m);
});

test('--format sarif is a log of all files', () => {
  const log = JSON.parse(lint(['--format', 'sarif', clean, wrong]).stdout);
  assert.equal(log.version, '2.1.0');
  const [{ tool, results }] = log.runs;
  const ids = new Set(tool.driver.rules.map((r) => r.id));
  assert.ok(results.length >= 2);
  for (const result of results) {
    assert.ok(ids.has(result.ruleId));
    assert.equal(result.locations[0].physicalLocation.artifactLocation.uri, wrong);
  }
  const { region } = results.find((r) => r.ruleId === 'item/bullet').locations[0].physicalLocation;
  assert.deepEqual(region, { startLine: 10, startColumn: 1, endLine: 10, endColumn: 3 });
});

test('dates are judged by the day of the issue', () => {
  const event = (day) => `### Europe\n* ${day} | Oslo, NO | [Club](https://club.example/)\n    * [**Evening**](https://club.example/1)\n`;
  const rules = (day) => objects(lint(['--format', 'json', '--today', '2030-01-01', write('e.md', head() + event(day))]).stdout)[0].diagnostics.map((d) => d.rule);
  assert.deepEqual(rules('2026-09-24'), []);
  assert.deepEqual(rules('2026-09-22'), ['date/past']);
  assert.deepEqual(rules('2026-10-30'), ['date/window']);
});

test('misuse and unreadable files give exit 2', () => {
  for (const args of [['--format', 'xml'], ['no-such-file'], [write('bad.md', Buffer.from([0x61, 0xff]))], ['--what']])
    assert.equal(lint(args).status, 2, args.join(' '));
});
