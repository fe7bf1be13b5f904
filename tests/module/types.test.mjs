// The declarations and the JSON schema, held to what the module really takes and gives.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import Ajv from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { draft, install, pasted } from './package.mjs';

const today = '2026-02-10';
const compiler = createRequire(import.meta.url).resolve('typescript/bin/tsc');

const sample = new URL('../import/google-series.ics', import.meta.url);

let installed, twir, importer;
before(async () => {
  installed = await install();
  twir = installed.twir;
  importer = await installed.importer.load();
});
after(() => installed.remove());

// What the compiler says of a program in the project that has the package.
function compile(code, ...options) {
  const file = join(installed.folder, 'program.ts');
  writeFileSync(file, code);
  const { stdout, status } = spawnSync(process.execPath, [compiler, '--noEmit', '--strict', '--exactOptionalPropertyTypes',
    '--target', 'es2022', '--module', 'nodenext', ...options, file], { cwd: installed.folder, encoding: 'utf8' });
  return { fine: status === 0, said: stdout };
}

const nominations = [
  { kind: 'project-task', project: 'sieve', title: 'Speed `it` up', url: 'https://example.com/issues/1' },
  { kind: 'speaker-call', name: 'Example Conf', url: 'https://example.com/cfp', closes: '2026-03-01', venue: 'Oslo, Norway', dates: { first: '2026-06-01', last: '2026-06-02' } },
  { kind: 'crate-nomination', name: 'sieve', url: 'https://example.com/sieve', description: 'crate for walking folders', suggester: { name: 'A. Reader', url: 'https://example.com/a' } },
  { kind: 'quote-nomination', quote: 'It compiles.', source: { name: 'B. Writer on a forum', url: 'https://example.com/b' }, suggester: { name: 'A. Reader' }, selfSuggested: true },
];

// One value of every sort that the module gives.
function answers() {
  const item = '* 2026-02-20 | Oslo, NO | [Oslo](https://example.com/oslo)\n    * [**Waffles**](https://example.com/waffles)';
  return {
    'Fixed[]': pasted().filter((_, index) => index % 4 === 0).map((text) => twir.fix(text, { today })),
    'Linted[]': twir.lint(draft, { today, pr: true }),
    Imported: importer.import(readFileSync(sample), { today }),
    Calendar: importer.calendar(importer.import(readFileSync(sample), { today }).events, today),
    Placed: twir.place(draft, item, { today }),
    Refused: twir.place(draft, '* [An announcement](https://example.com/official)', { today }),
    'Rule[]': twir.rules(),
    'Submission[]': nominations,
  };
}

describe('declarations', () => {
  test('what the module gives is of the declared types', () => {
    for (const [type, value] of Object.entries(answers())) {
      const name = type.replace('[]', '');
      const from = ['Imported', 'Calendar'].includes(name) ? 'twir-submit/import' : 'twir-submit';
      const literal = `import type { ${name} } from '${from}';\nconst value: ${type} = ${JSON.stringify(value)};\nexport default value;\n`;
      const { fine, said } = compile(literal);
      assert.ok(fine, `${type}: ${said.slice(0, 2000)}`);
    }
  });

  test('that would be noticed: an answer with a member too many or too few is refused', () => {
    const [finding] = twir.lint(draft, { today })[0].diagnostics;
    const { line, ...less } = finding;
    for (const value of [{ ...finding, colour: 'red' }, less, { ...finding, severity: 'fatal' }]) {
      const { fine } = compile(`import type { Diagnostic } from 'twir-submit';\nexport const value: Diagnostic = ${JSON.stringify(value)};\n`);
      assert.equal(fine, false, JSON.stringify(value));
    }
  });

  const program = `
    import { applyEdits, load, TwirError, type Fixed, type Placed, type Refused, type TwirSubmit } from 'twir-submit';
    import { load as loadImporter, type Imported, type Importer } from 'twir-submit/import';
    const twir: TwirSubmit = await load();
    const fixed: Fixed = twir.fix('text', { section: 'Official', unsafe: true, today: '2026-02-10' });
    const text: string = twir.format(fixed.submissions);
    const placement: Placed | Refused = twir.place(text, applyEdits('text', []), { force: true });
    if (placement.placed) console.log(placement.patch.length); else console.log(placement.refusal);
    console.log(twir.lint([text, { file: 'a.md', text }], { pr: true, independent: true })[0]?.diagnostics[0]?.ci?.[0]);
    console.log(twir.rules()[0]?.examples, twir.schema()['$defs'], new TwirError('what').message);
    await load(new URL('https://example.com/twir-submit.wasm'));
    await load(fetch('twir-submit.wasm'));
    const importer: Importer = await loadImporter();
    const { events, page, diagnostics }: Imported = importer.import(new Uint8Array(), { kind: 'ics', home: 'Oslo, NO', organizer: { name: 'a', url: 'b' } });
    console.log(twir.format(events.map(({ submission }) => submission)), events[0]?.times?.zone, page?.url, diagnostics[0]?.rule);
    console.log(importer.calendar(events).links[0], importer.calendar([{ submission: events[0]!.submission }], '2026-02-10').calendar);
    await loadImporter(new Uint8Array());
    export {};`;

  for (const lib of ['es2022,dom', 'es2022,webworker']) {
    test(`a program that uses all of it compiles (${lib})`, () => {
      const { fine, said } = compile(program, '--lib', lib);
      assert.ok(fine, said);
    });
  }

  test('a program compiles that knows nothing of browsers (es2022 alone)', () => {
    const bare = program.replace(/^.*(console\.log|new URL|fetch).*\n/gm, '');
    assert.match(bare, /importer\.import/);
    const { fine, said } = compile(bare, '--lib', 'es2022');
    assert.ok(fine, said);
  });

  test('misuse does not compile', () => {
    // The compiler complains of a line that it was told to expect an error in, and that has none.
    const misuses = ['twir.fix(1)', "twir.fix('', { unsafe: 'yes' })", "twir.fix('', { when: '' })", 'twir.format({})',
      "twir.format({ kind: 'link', title: 'a' })", "twir.place('')", "twir.lint('').patch", "twir.place('', '').patch", "load('a', 'b')"];
    const expecting = (lines) => compile(`import { load } from 'twir-submit';\nconst twir = await load();\n${
      lines.map((line) => `// @ts-expect-error\n${line};`).join('\n')}\nexport {};`);
    const { fine, said } = expecting(misuses);
    assert.ok(fine, said);
    assert.match(expecting(["twir.fix('')"]).said, /Unused '@ts-expect-error'/);
  });
});

describe('the JSON schema', () => {
  let submission, diagnostic;
  before(() => {
    const ajv = addFormats(new Ajv({ allErrors: true, strict: true }));
    const schema = twir.schema();
    ajv.addSchema(schema, 'twir');
    submission = ajv.getSchema('twir');
    diagnostic = ajv.getSchema('twir#/$defs/diagnostic');
  });

  test('holds for everything that fix gives', () => {
    let count = 0;
    for (const text of pasted()) {
      const fixed = twir.fix(text, { today });
      for (const one of fixed.submissions) assert.ok(submission(one), `${text}: ${JSON.stringify(submission.errors)}`);
      for (const one of fixed.diagnostics) assert.ok(diagnostic(one), `${text}: ${JSON.stringify(diagnostic.errors)}`);
      count += fixed.submissions.length + fixed.diagnostics.length;
    }
    assert.ok(count > 300, `${count} values`);
  });

  test('holds for what lint gives, CI\'s findings included', () => {
    const found = twir.lint(draft, { today, pr: true })[0].diagnostics;
    assert.ok(found.some(({ ci }) => ci));
    for (const one of found) assert.ok(diagnostic(one), JSON.stringify(diagnostic.errors));
  });

  test('refuses what format refuses, and takes what it takes', () => {
    const link = { kind: 'link', title: 'A', url: 'https://example.com/' };
    const event = {
      kind: 'event', dates: { first: '2026-03-04' }, place: { city: 'Oslo', country: 'NO' },
      organizers: [{ name: 'O', url: 'https://example.com/o' }], title: 'E', url: 'https://example.com/e',
    };
    for (const good of [link, { ...link, prefixes: ['DE', 'video'] }, event, { ...event, paid: true }, ...nominations]) {
      assert.ok(submission(good), `${JSON.stringify(good)}: ${JSON.stringify(submission.errors)}`);
      assert.notEqual(twir.format(good), '');
    }
    for (const bad of [{}, { kind: 'poem' }, { ...link, title: undefined }, { ...link, url: 1 }, { ...link, prefixes: 'DE' },
      { ...event, organizers: [] }, { ...event, dates: { first: '2026-02-30' } }, { ...event, place: 'Oslo' }, { ...event, paid: 'yes' },
      { ...nominations[1], closes: 'soon' }, [], null, 'text']) {
      const value = JSON.parse(JSON.stringify(bad));
      assert.equal(submission(value), false, JSON.stringify(bad));
      if (!Array.isArray(value)) assert.throws(() => twir.format(value), installed.module.TwirError, JSON.stringify(bad));
    }
  });
});
