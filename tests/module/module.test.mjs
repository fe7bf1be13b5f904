// The JavaScript module as its users have it: packed, installed, and asked the same as the command line.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { cli, draft, install, pasted } from './package.mjs';

const today = '2026-02-10';
const texts = pasted();

let installed, twir;
before(async () => {
  installed = await install();
  twir = installed.twir;
});
after(() => installed.remove());

test('the package holds what it should, and is small', () => {
  assert.deepEqual(installed.files, ['LICENSE', 'LICENSES.md', 'README.md', 'import-node.js', 'import.d.ts', 'import.js', 'import.wasm', 'index.d.ts', 'index.js', 'node.js', 'package.json', 'twir-submit.wasm']);
  const shipped = ['index.js', 'twir-submit.wasm'].map((name) => readFileSync(join(installed.home, name)));
  const sum = (compress) => shipped.reduce((total, bytes) => total + compress(bytes).length, 0) / 1000;
  const [gzip, brotli] = [sum((bytes) => gzipSync(bytes, { level: 9 })), sum(brotliCompressSync)];
  console.log(`module: ${gzip.toFixed(1)} KB gzip, ${brotli.toFixed(1)} KB brotli`);
  assert.ok(brotli <= most, `${brotli} KB`);
});

// Beyond this it has grown. The aim is 130.
const most = 174;

describe('answers are those of the command line', () => {
  test('fix', () => {
    assert.ok(texts.length > 200, `${texts.length} cases`);
    for (const [index, text] of texts.entries()) {
      if (index % 4) continue;  // each run of the command line costs a process
      assert.deepEqual(twir.fix(text, { today }), JSON.parse(cli(['fix', '--json', '--today', today], text)), text);
    }
  });

  test('fix, with a section and unsafe fixes', () => {
    const text = '* [A talk](https://www.youtube.com/watch?v=abc)';
    const options = ['--json', '--unsafe', '--section', 'Official', '--today', today];
    const fixed = twir.fix(text, { section: 'Official', unsafe: true, today });
    assert.deepEqual(fixed, JSON.parse(cli(['fix', ...options], text)));
    assert.match(fixed.text, /^\* \[video\] /);
  });

  test('format', () => {
    const sound = texts.map((text) => twir.fix(text, { today })).filter(({ diagnostics }) => diagnostics.every(({ severity }) => severity !== 'error'));
    const submissions = sound.flatMap((fixed) => fixed.submissions);
    assert.ok(submissions.length > 100, `${submissions.length} submissions`);
    assert.equal(`${twir.format(submissions)}\n`, cli(['format'], JSON.stringify(submissions)));
    assert.equal(twir.format([]), '');
  });

  test('lint', () => {
    const folder = mkdtempSync(join(tmpdir(), 'twir-lint-'));
    try {
      const drafts = [draft, draft.replaceAll('example.com', 'example.org')].map((text, index) => {
        const file = join(folder, `${index}.md`);
        writeFileSync(file, text);
        return { file, text };
      });
      for (const [options, args] of [[{}, []], [{ pr: true }, ['--pr']], [{ independent: true }, ['--independent']]]) {
        const expected = cli(['lint', '--format', 'json', '--today', today, ...args, ...drafts.map(({ file }) => file)]);
        const found = twir.lint(drafts, { today, ...options });
        assert.deepEqual(found, expected.trim().split('\n').map((line) => JSON.parse(line)));
        assert.ok(found[0].diagnostics.some(({ rule }) => rule === 'url/tracking'));
        assert.ok(found[0].diagnostics.some(({ ci }) => ci), 'CI is heard');
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test('place', () => {
    const folder = mkdtempSync(join(tmpdir(), 'twir-place-'));
    try {
      const file = join(folder, 'draft.md');
      writeFileSync(file, draft);
      const place = (items, ...args) => cli(['place', '--draft', file, '--today', today, ...args], items);
      const item = '* 2026-02-20 | Oslo, NO | [Example Rust Oslo](https://example.com/oslo)\n    * [**Waffles 🧇**](https://example.com/waffles)';
      const { text, patch, ...rest } = twir.place(draft, item, { file, today });
      assert.deepEqual(rest, JSON.parse(place(item, '--output', 'json')));
      assert.equal(text, place(item));
      assert.equal(patch.replaceAll(file, 'draft.md'), place(item, '--output', 'patch'));
      assert.equal(installed.module.applyEdits(draft, rest.edits), text);

      const again = '* [An announcement](https://example.com/official)';
      const refused = twir.place(draft, again, { file, section: 'Official', today });
      assert.equal(refused.refusal, 'duplicate');
      assert.deepEqual(refused, JSON.parse(place(again, '--section', 'Official', '--output', 'json')));
      assert.equal(twir.place(draft, again, { file, section: 'Official', force: true, today }).placed, true);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test('rules and schema', () => {
    assert.deepEqual(twir.rules(), JSON.parse(cli(['rules', '--format', 'json'])));
    assert.deepEqual(twir.schema(), JSON.parse(cli(['schema'])));
  });
});

test('fixes can be applied to the text that they are about, whatever it holds', () => {
  const text = '* [🦀 Ünïcode](https://example.com/a?utm_source=x)';
  const { diagnostics, text: fixed } = twir.fix(text, { today });
  assert.equal(installed.module.applyEdits(text, diagnostics.flatMap(({ fix }) => fix?.edits ?? [])), fixed);
  const overlapping = [{ begin: 0, end: 3, text: '' }, { begin: 2, end: 4, text: '' }];
  assert.throws(() => installed.module.applyEdits(text, overlapping), installed.module.TwirError);
  assert.throws(() => installed.module.applyEdits('ab', [{ begin: 1, end: 9, text: '' }]), installed.module.TwirError);
});

test('what cannot be used is said', () => {
  const { TwirError } = installed.module;
  assert.throws(() => twir.fix(undefined), TypeError);
  assert.throws(() => twir.fix('', { when: today }), /no option when; there are section, unsafe, today/);
  assert.throws(() => twir.fix('', { unsafe: 'yes' }), /unsafe has to be a boolean/);
  assert.throws(() => twir.fix('', { today: '2026-02-30' }), /“2026-02-30” is no day/);
  assert.throws(() => twir.lint('', { today: 'soon' }), TwirError);
  assert.throws(() => twir.place('', '', { today: 'soon' }), TwirError);
  assert.throws(() => twir.format(undefined), TypeError);
  assert.throws(() => twir.format({ kind: 'poem' }), /“kind” has to be/);
  assert.throws(() => twir.format([{ kind: 'link', title: 'a', url: 'b' }, {}]), /submission 2/);
});

test('half of a surrogate pair is refused wherever it is given', () => {
  for (const half of ['half \uD800', '\uDC00\uD800 in the wrong order', 'at the end \uDBFF']) {
    const given = {
      fix: () => twir.fix(half), 'section of fix': () => twir.fix('', { section: half }),
      lint: () => twir.lint(half), 'file of lint': () => twir.lint({ file: half, text: '' }), 'one of two': () => twir.lint(['', half]),
      'draft of place': () => twir.place(half, ''), 'items of place': () => twir.place('', half),
      'section of place': () => twir.place('', '', { section: half }), 'file of place': () => twir.place('', '', { file: half }),
      today: () => twir.lint('', { today: half }), applyEdits: () => installed.module.applyEdits(half, []),
    };
    for (const [name, call] of Object.entries(given)) assert.throws(call, /half of a surrogate pair at \d+/, name);
    assert.throws(() => twir.format({ kind: 'link', title: half, url: 'https://example.com/' }), installed.module.TwirError);
  }
  assert.equal(twir.fix('* [\u{1F980}](https://example.com/)', { today }).text, '* [\u{1F980}](https://example.com/)');
});

test('a call leaves no trace in the next', () => {
  const text = '- [A] (https://example.com/)';
  const first = twir.fix(text, { today });
  twir.lint(draft, { today });
  twir.fix('x'.repeat(1_000_000), { today });
  assert.deepEqual(twir.fix(text, { today }), first);
  assert.equal(twir.fix('').text, '');
  assert.equal(twir.fix('* [NUL \0 inside](https://example.com/)', { today }).submissions.length, 1);
});

test('memory is given back', async () => {
  const fresh = await installed.module.load();
  const grown = () => process.memoryUsage().arrayBuffers;
  const text = '* [A](https://example.com/)\n'.repeat(2000);
  fresh.fix(text, { today });
  const before = grown();
  for (let i = 0; i < 20; ++i) fresh.fix(text, { today });
  assert.ok(grown() - before < 20e6, `${grown() - before} bytes`);
});

test('the code can come from elsewhere', async () => {
  const { load, TwirError } = installed.module;
  const bytes = readFileSync(join(installed.home, 'twir-submit.wasm'));
  const expected = twir.format({ kind: 'link', title: 'A', url: 'https://example.com/' });
  const response = new Response(bytes, { headers: { 'Content-Type': 'application/wasm' } });
  for (const source of [bytes, bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length), new WebAssembly.Module(bytes), response, Promise.resolve(bytes)]) {
    assert.equal((await load(source)).format({ kind: 'link', title: 'A', url: 'https://example.com/' }), expected);
  }
  await assert.rejects(load(new Response('', { status: 404 })), TwirError);
});

test('the examples of the README print what it says', () => {
  const readme = readFileSync(join(installed.home, 'README.md'), 'utf8');
  const examples = [...readme.matchAll(/```js\n([\s\S]*?)```/g)].map(([, code]) => code);
  assert.ok(examples.length >= 5);
  for (const code of examples) {
    const promised = code.match(/(?:^\/\/.*\n)+$/m)[0].replace(/^\/\/ ?/gm, '');
    assert.equal(installed.run(code), promised, code);
  }
});

test('a program needs no more than the package and Node', () => {
  const out = execFileSync(process.execPath, ['--input-type=module', '-e', `
    import { load } from 'twir-submit';
    console.log((await load()).rules().length > 50);`], { cwd: installed.folder, encoding: 'utf8' });
  assert.equal(out, 'true\n');
});

test('the package has the version of the project', () => {
  const { version } = JSON.parse(readFileSync(join(installed.home, 'package.json'), 'utf8'));
  assert.equal(cli(['--version']).trim(), `twir-submit ${version}`);
});
