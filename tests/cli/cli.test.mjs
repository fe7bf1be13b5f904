// The command line's contract: output, exit codes, messages. TWIR_SUBMIT names the binary.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';

const binary = process.env.TWIR_SUBMIT;
assert.ok(binary, 'TWIR_SUBMIT has to name the binary');

function run(args, input = '') {
  const { status, stdout, stderr } = spawnSync(binary, args, { input, encoding: 'utf8', maxBuffer: 1 << 28 });
  return { status, stdout, stderr };
}

const lines = (text) => text.trimEnd().split('\n').map((line) => JSON.parse(line));

test('fix mends what is pasted and tells on standard error', () => {
  const { status, stdout, stderr } = run(['fix'], '- [A post] (https://example.com/post?utm_source=feed)\n');
  assert.equal(status, 0);
  assert.equal(stdout, '* [A post](https://example.com/post)\n');
  assert.match(stderr, /^<stdin>:1:1: warning\[item\/bullet\] /);
  assert.match(stderr, /:1:38: warning\[url\/tracking\] .*\(done: /);
  assert.doesNotMatch(stderr, /\x1b/, 'no colour where there is no terminal');
});

test('fix takes several items and keeps what is around them', () => {
  const text = '### Europe\n\n* 2026-03-04 | London, GB | [A](https://a.example/)\n    * [**T**](https://t.example/)\n\n- [B](https://b.example/)\n';
  const { status, stdout } = run(['fix', '--today', '2026-02-01'], text);
  assert.equal(status, 0);
  assert.equal(stdout, text.replace('GB', 'UK').replace('- [B', '* [B'));
});

test('fix exits with 1 where something is an error, and still writes the text', () => {
  const { status, stdout, stderr } = run(['fix'], '* [No address]()\n');
  assert.equal(status, 1);
  assert.equal(stdout, '* [No address]()\n');
  assert.match(stderr, /error\[url\/missing\]/);
});

test('fix applies unsafe fixes on request only', () => {
  const text = '* [A talk](http://www.youtube.com/watch?v=x)';
  assert.equal(run(['fix'], text).stdout, text + '\n');
  assert.equal(run(['fix', '--unsafe'], text).stdout, '* [video] [A talk](https://www.youtube.com/watch?v=x)\n');
});

test('fix --json is one object', () => {
  const { stdout } = run(['fix', '--json'], '- [A](https://a.example/)\n* [B](https://b.example/)\n');
  const reply = JSON.parse(stdout);
  assert.equal(reply.text, '* [A](https://a.example/)\n* [B](https://b.example/)\n');
  assert.deepEqual(reply.submissions.map((s) => s.title), ['A', 'B']);
  assert.equal(reply.diagnostics[0].rule, 'item/bullet');
});

test('fix --jsonl answers every line', () => {
  const input = [
    '{"id": 1, "text": "- [Ü](https://a.example/?utm_source=x)\\n", "section": "Official"}',
    'nonsense',
    '{"id": [2], "text": 3}',
    '{"id": "three", "text": "* 2026-03-04 | Virtual | [A](https://a.example/)\\n    * [**T**](https://t.example/)"}',
  ].join('\n');
  const { status, stdout, stderr } = run(['fix', '--jsonl', '--today', '2026-02-01'], input);
  const [first, second, third, fourth] = lines(stdout);
  assert.equal(status, 0);
  assert.equal(stderr, '');
  assert.equal(first.id, 1);
  assert.equal(first.section, 'Official');
  assert.equal(first.text, '* [Ü](https://a.example/)');
  assert.equal(first.submission.kind, 'link');
  const tracking = first.diagnostics.find((d) => d.rule === 'url/tracking');
  assert.deepEqual([tracking.line, tracking.column, tracking.endColumn], [1, 26, 38]);
  const edit = tracking.fix.edits[0];
  const original = Buffer.from('- [Ü](https://a.example/?utm_source=x)\n');
  assert.equal(original.subarray(edit.begin, edit.end).toString(), '?utm_source=x');
  assert.match(second.error, /not JSON/);
  assert.deepEqual([third.id, /“text”/.test(third.error)], [[2], true]);
  assert.equal(fourth.submission.place.attendance, 'online');
  assert.ok(!('section' in fourth));
});

test('fix --jsonl goes on after a line that is not UTF-8', () => {
  const input = Buffer.concat([Buffer.from('{"text": "'), Buffer.from([0xff]), Buffer.from('"}\n{"text": "* [A](https://a.example/)"}\n')]);
  const [first, second] = lines(run(['fix', '--jsonl'], input).stdout);
  assert.match(first.error, /not UTF-8/);
  assert.equal(second.text, '* [A](https://a.example/)');
});

test('format writes submissions', () => {
  const link = { kind: 'link', title: 'Vec<T> & `Box<T>`', url: 'https://example.com/' };
  assert.equal(run(['format'], JSON.stringify(link)).stdout, '* [Vec&lt;T> & `Box<T>`](https://example.com/)\n');
  const two = run(['format'], JSON.stringify([link, { ...link, prefixes: ['video'], title: 'B' }]));
  assert.equal(two.stdout.split('\n')[1], '* [video] [B](https://example.com/)');
  const jsonl = run(['format', '--jsonl'], `${JSON.stringify({ id: 7, ...link })}\n{"id": 8}\n`);
  assert.equal(jsonl.status, 1);
  assert.deepEqual(lines(jsonl.stdout).map((l) => [l.id, 'text' in l]), [[7, true], [8, false]]);
});

test('what fix reads, format writes again', () => {
  const item = '* 2026-03-04 - 2026-03-05 | Hybrid (Austin, TX, US) | [A](https://a.example/) + [B](https://b.example/)\n    * $[**T `x`**](https://t.example/) | [**M**](https://m.example/)';
  const reply = lines(run(['fix', '--jsonl', '--today', '2026-02-01'], JSON.stringify({ text: item })).stdout)[0];
  assert.deepEqual(reply.diagnostics, []);
  assert.equal(run(['format'], JSON.stringify(reply.submission)).stdout, item + '\n');
});

test('rules are printed as data and as the document in docs', () => {
  const rules = JSON.parse(run(['rules', '--format', 'json']).stdout);
  assert.ok(rules.length > 40);
  for (const rule of rules) assert.match(rule.id, /^[a-z]+\/[a-z-]+$/);
  const written = readFileSync(new URL('../../docs/rules.md', import.meta.url), 'utf8');
  assert.equal(run(['rules']).stdout, written, 'docs/rules.md is out of step: twir-submit rules > docs/rules.md');
  assert.equal(run(['rules', '--format', 'xml']).status, 2);
});

test('schema is a JSON schema', () => {
  const schema = JSON.parse(run(['schema']).stdout);
  assert.equal(schema.$schema, 'https://json-schema.org/draft/2020-12/schema');
});

test('every command has help with an example', () => {
  for (const args of [['--help'], ['fix', '--help'], ['format', '-h'], ['rules', '--help'], ['schema', '--help']]) {
    const { status, stdout } = run(args);
    assert.equal(status, 0);
    assert.match(stdout, /usage: twir-submit/);
    assert.match(stdout, /example:\n {2}\$ /);
  }
});

test('misuse is one line that says what to do, and exit code 2', () => {
  const folder = mkdtempSync(join(tmpdir(), 'twir-cli-'));
  const broken = join(folder, 'broken.md');
  writeFileSync(broken, Buffer.from('* [A](https://a.example/)\n* [\xff](x)\n', 'latin1'));
  for (const [args, expected] of [
    [[], /name a command/],
    [['frobnicate'], /no command “frobnicate”/],
    [['fix', '--frob'], /no option --frob/],
    [['fix', '-x'], /no option -x/],
    [['fix', '--section'], /--section needs a value/],
    [['fix', '--unsafe=yes'], /--unsafe takes no value/],
    [['fix', '--json', '--jsonl'], /exclude each other/],
    [['fix', '--today', '2026-02-30'], /“2026-02-30” is no day/],
    [['fix', join(folder, 'absent.md')], /cannot be read/],
    [['fix', broken], /not UTF-8 at line 2/],
    [['format'], /not JSON/],
  ]) {
    const { status, stderr } = run(args);
    assert.equal(status, 2, args.join(' '));
    assert.match(stderr, /^twir-submit: [^\n]+\n$/);
    assert.match(stderr, expected);
  }
});

test('a megabyte is mended, not refused', () => {
  const text = `* [${'a'.repeat(1 << 20)}](https://a.example/)`;
  assert.equal(run(['fix'], text).stdout, text + '\n');
});
