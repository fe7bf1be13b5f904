// node tests/bench/report.mjs FOLDER: runs what scripts/bench has built and writes FOLDER/bench.json and FOLDER/bench.md.
// Times of the core are the least of several runs, so that other work on the machine shows as little as can be.

import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';
import { measurePage } from './page.mjs';

const folder = process.argv[2];
const output = (program, ...args) => execFileSync(program, args, { encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'inherit'] });
const json = (program, ...args) => JSON.parse(output(program, ...args));
const firstLine = (program, ...args) => {
  const said = spawnSync(program, args, { encoding: 'utf8' }).stdout ?? '';
  return said.split('\n', 1)[0];
};

function machine() {
  const system = existsSync('/etc/os-release') ? /PRETTY_NAME="(.*)"/.exec(readFileSync('/etc/os-release', 'utf8'))?.[1] : process.platform;
  return {
    processor: `${cpus().length} × ${cpus()[0].model.trim()}`,
    memory_gb: Math.round(totalmem() / 2 ** 30),
    system,
    compiler: firstLine('c++', '--version'),
    emscripten: firstLine('em++', '--version').replace(/ \([^)]*\)/, ''),
    node: process.version,
    chromium: process.env.CHROMIUM ? firstLine(process.env.CHROMIUM, '--version').trim() : undefined,
    load: loadavg()[0],
  };
}

const microseconds = { ns: 1e-3, us: 1, ms: 1e3, s: 1e6 };

/** The least time of each benchmark, in microseconds, by its name. */
function benchmarks(command, { filter, repetitions, time }) {
  const said = json(...command, '--benchmark_format=json', `--benchmark_filter=${filter}`,
    `--benchmark_repetitions=${repetitions}`, `--benchmark_min_time=${time}`);
  const least = {};
  for (const { name, run_type: type, cpu_time: cpu, time_unit: unit, run_name: run } of said.benchmarks) {
    if (type !== 'iteration') continue;
    const key = (run ?? name).replace(/\/min_time:.*/, '');
    least[key] = Math.min(least[key] ?? Infinity, cpu * microseconds[unit]);
  }
  return least;
}

const progress = (text) => process.stderr.write(`${text} …\n`);
const native = [join(folder, 'tests/twir_bench')];
const wasm = ['node', join(folder, '../web-bench/tests/twir_bench.js')];

const result = { machine: machine() };
progress('core');
const published = existsSync(new URL('../../../shared/twir/issues', import.meta.url));
const same = { filter: '^(run|import)|^grow/.*/1000000(/|$)', repetitions: 7, time: '0.03s' };
result.core = { native: benchmarks(native, same), wasm: {} };
progress('core as wasm');
result.core.wasm = benchmarks(wasm, same);
progress('growth');
result.growth = benchmarks(native, { filter: '^grow/', repetitions: 2, time: '0.03s' });
progress('growth with hostile text');
const hostile = spawnSync('python3', ['tests/bench/scaling.py', join(folder, 'bin/twir-submit'), '--check'], { encoding: 'utf8' });
result.hostile = { texts: hostile.stdout.trim().split('\n').length - 1, too_fast: hostile.status ? hostile.stderr.trim() : null };
progress('whole drafts');
result.drafts = json('python3', 'tests/bench/drafts.py', join(folder, 'bin/twir-submit'), join(folder, 'tests/md2html'));
result.lines = json('python3', 'tests/bench/lines.py', join(folder, 'bin/twir-submit'));
result.import = json('node', 'tests/bench/import.mjs', join(folder, '../import'));
progress('the page');
result.page = await measurePage(join(folder, '../site'), join(folder, '../hello'));
if (process.env.CHROMIUM) {
  result.import.page = json('node', 'tests/bench/page-import.mjs');
  result.page.whole = json('node', 'tests/bench/page-whole.mjs');
}
result.machine.load_after = loadavg()[0];
writeFileSync(join(folder, 'bench.json'), `${JSON.stringify(result, null, 2)}\n`);

// --- The same in Markdown, ratios in front ---

const lines = [];
const say = (...text) => lines.push(...text);
const row = (...cells) => say(`| ${cells.join(' | ')} |`);
const head = (...cells) => { say(''); row(...cells); row(...cells.map((_, i) => (i ? '--:' : ':--'))); };
const times = (ratio) => `**${ratio >= 10 ? ratio.toFixed(0) : ratio.toFixed(2)} ×**`;
const ms = (value) => `${value >= 100 ? value.toFixed(0) : value.toFixed(value >= 10 ? 1 : 2)} ms`;
const time = (us) => (us < 1e3 ? `${us.toFixed(us < 10 ? 1 : 0)} µs` : ms(us / 1e3));
const kb = (bytes) => `${(bytes / 1000).toFixed(1)} KB`;

const { machine: on } = result;
say(`${on.processor}, ${on.memory_gb} GB, ${on.system}; ${on.compiler}; ${on.emscripten}; Node ${on.node}; ${on.chromium ?? 'no browser'}.`);
say(`Load ${on.load.toFixed(1)} before and ${on.load_after.toFixed(1)} after.`
  + (Math.max(on.load, on.load_after) < 2 ? '' : ' The machine was busy with other work: take times with care, ratios less so.'));
if (!published) say('', 'The newsletter’s own texts are not here (../shared/twir): drafts and items are made up.');

const program = Object.fromEntries(result.drafts.programs.map((figures) => [figures.program, figures]));
const [lint, python] = [program.lint, program['Python-Markdown']];
head('Whole processes', 'lint is', 'processor time', 'time', 'memory');
for (const { program: name, cpu_ms: cpu, wall_ms: wall, memory_mb: memory } of result.drafts.programs) {
  const base = name.startsWith('md2html') ? program['lint, one file of all'] : lint;
  const ratio = name === 'Python-Markdown' ? `${times(python.cpu_ms / lint.cpu_ms)} as fast`
    : name.startsWith('md2html') ? `${times(base.cpu_ms / cpu)} its time` : '';
  row(name, ratio, ms(cpu), ms(wall), `${memory.toFixed(0)} MB`);
}
say('', `${result.drafts.drafts} drafts, ${(result.drafts.bytes / 1e6).toFixed(1)} MB.`);

head('Function', 'of wasm', 'native', 'wasm under Node');
for (const [name, us] of Object.entries(result.core.native)) {
  const other = result.core.wasm[name];
  row(`\`${name}\``, other ? times(other / us) : '', time(us), other ? time(other) : '');
}

const sizes = [1_000, 30_000, 1_000_000, 50_000_000];
head('Growth', 'slope', '1 KB', '30 KB', '1 MB', '50 MB');
for (const name of new Set(Object.keys(result.growth).map((key) => key.split('/')[1]))) {
  const [first, , , last] = sizes.map((size) => result.growth[`grow/${name}/${size}`]);
  const slope = Math.log(last / first) / Math.log(sizes[3] / sizes[0]);
  row(`\`${name}\``, `**${slope.toFixed(2)}**`, ...sizes.map((size) => time(result.growth[`grow/${name}/${size}`])));
}
say('', 'A slope of 1 is linear; n log n has 1.06 here. '
  + (result.hostile.too_fast ?? `Of ${result.hostile.texts} texts that parsers are slow at, \`lint\`, \`fix\` and \`place\` are with none.`));

say('', `\`fix --jsonl\`: ${result.lines.map(({ lines: n, us_a_line: us, memory_mb: mb }) => `${n.toLocaleString('en')} lines ${us.toFixed(1)} µs each, ${mb.toFixed(0)} MB`).join('; ')}. `
  + `Import of ${result.import.events.toLocaleString('en')} events as pages do it: first ${ms(result.import.first_ms)}, then ${ms(result.import.then_ms)}`
  + (result.import.page ? `; in the page, checked and formatted: first ${ms(result.import.page.first_ms)}, or ${ms(result.import.page.dragged_ms)} once dragged over it, then ${ms(result.import.page.then_ms)}; the longest task ${result.import.page.longest_task_ms ? ms(result.import.page.longest_task_ms) : 'is below 50 ms'}.` : '.'));

const { page } = result;
head('Page', 'of the bare page', 'page', 'bare page');
const beside = (name, ours, theirs, shown) => row(name, theirs ? times(ours / theirs) : '', shown(ours), theirs ? shown(theirs) : '—');
for (const name of ['raw', 'gzip', 'brotli']) beside(`a first visit, ${name}`, page.bytes[name], page.hello.bytes[name], kb);
if (page.frame === undefined) {
  say('', 'Times of the page were not measured: Chromium or playwright-core is not here.');
} else {
  beside('first contents', page.paint, page.hello.paint, ms);
  beside('first frame of ImGui', page.frame, page.hello.frame, ms);
  beside('first key answered', page.key, undefined, ms);
  beside('memory of wasm', page.wasm, page.hello.wasm, kb);
  beside('heap of JavaScript', page.heap, page.hello.heap, kb);
  beside('key to changed item', page.answer.item, undefined, ms);
  beside('key to its frame', page.answer.drawn, undefined, ms);
}
if (page.whole) {
  const longest = (what) => (page.whole[what].tasks.length ? ms(page.whole[what].longest_ms) : 'none above 50 ms');
  say('', `The longest task in a draft of 1 MB with 10,000 findings: pasted ${longest('paste')}, a key typed ${longest('key')}, mended ${longest('mend')}. Of a bare text box: the same pasted ${longest('bare_paste')}, its text exchanged ${longest('bare_exchange')}.`);
}
head('File', 'brotli', 'gzip', 'raw');
for (const file of page.files) row(file.name.replace(/^app-[^/]*\//, ''), kb(file.brotli), kb(file.gzip), kb(file.raw));

writeFileSync(join(folder, 'bench.md'), `${lines.join('\n')}\n`);
console.log(lines.join('\n'));
