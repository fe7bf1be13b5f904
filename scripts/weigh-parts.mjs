// node scripts/weigh-parts.mjs BUILD: which part of the project, or which library, the bytes of the page's wasm
// belong to. Functions are told by their names, and these by the object files that define them.

import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

const build = process.argv[2];
const assets = new URL('../assets/', import.meta.url);
const brotli = (bytes) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

// The first that a path contains.
const parts = [
  ['imgui.dir', 'Dear ImGui'],
  ['md4c.dir', 'md4c'],
  ['twir_core.dir/src/rules/', 'core: rules'],
  ['twir_core.dir/src/ci/', 'core: what CI says'],
  ['twir_core.dir', 'core: the rest'],
  ['twir_json.dir', 'JSON'],
  ['twir_model.dir', 'page: model'],
  ['twir_page.dir/views/', 'page: views'],
  ['twir_page.dir', 'page: browser and controls'],
];

function objects(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return objects(path);
    return path.endsWith('.o') ? [path] : [];
  });
}

function definers() {
  const owners = new Map();
  const listed = execFileSync('emnm', ['--defined-only', '--format=posix', '--print-file-name', ...objects(build)],
    { encoding: 'utf8', maxBuffer: 2 ** 28 });
  for (const line of listed.split('\n')) {
    const [path, name, kind] = line.split(' ');
    const part = parts.find(([mark]) => path.includes(mark));
    if (part && /^[tTwW]$/.test(kind ?? '') && !owners.has(name)) owners.set(name, part[1]);
  }
  return owners;
}

function part_of(name, owners) {
  if (/^_Z(N[KVr]*)?S[tabsiod]|^_Z(N[KVr]*)?10__cxxabiv1|^_Zn|^_Zd/.test(name)) return 'C++ library';
  if (/^_ZN[KVr]*8nlohmann/.test(name)) return 'JSON';
  // Link-time optimisation numbers functions of the same name in different files.
  return owners.get(name) ?? owners.get(name.replace(/\.(llvm\.)?\d+$/, '')) ?? 'C library';
}

class Reader {
  constructor(bytes, at = 0) { this.bytes = bytes; this.at = at; }
  byte() { return this.bytes[this.at++]; }
  number() {
    for (let value = 0, scale = 1; ; scale *= 128) {
      const byte = this.byte();
      value += (byte & 127) * scale;
      if (byte < 128) return value;
    }
  }
  text() { const size = this.number(); this.at += size; return this.bytes.toString('utf8', this.at - size, this.at); }
}

const section = { import: 2, code: 10, data: 11 };

function sections(bytes) {
  const reader = new Reader(bytes, 8);
  const found = [];
  while (reader.at < bytes.length) {
    const id = reader.byte();
    const size = reader.number();
    found.push({ id, bytes: bytes.subarray(reader.at, reader.at + size) });
    reader.at += size;
  }
  return found;
}

function imported_functions(bytes) {
  const reader = new Reader(bytes);
  let functions = 0;
  for (let left = reader.number(); left > 0; --left) {
    reader.text();
    reader.text();
    const kind = reader.byte();
    if (kind === 0) { reader.number(); ++functions; }
    else if (kind === 3) reader.at += 2;
    else {
      if (kind === 1) reader.byte();
      const has_most = reader.byte() & 1;
      reader.number();
      if (has_most) reader.number();
    }
  }
  return functions;
}

function bodies(bytes) {
  const reader = new Reader(bytes);
  return Array.from({ length: reader.number() }, () => {
    const size = reader.number();
    reader.at += size;
    return bytes.subarray(reader.at - size, reader.at);
  });
}

function names(bytes) {
  const found = new Map();
  const reader = new Reader(bytes);
  reader.text();
  while (reader.at < bytes.length) {
    const id = reader.byte();
    const end = reader.number() + reader.at;
    if (id === 1)
      for (let left = reader.number(); left > 0; --left) found.set(reader.number(), reader.text());
    reader.at = end;
  }
  return found;
}

const owners = definers();
const all = sections(readFileSync(join(build, 'web/twir-submit-named.wasm')));
const of = (id) => all.find((one) => one.id === id).bytes;
const named = names(all.find(({ id, bytes }) => id === 0 && new Reader(bytes).text() === 'name').bytes);
const imports = imported_functions(of(section.import));

const pieces = bodies(of(section.code)).map((bytes, i) => ({ part: part_of(named.get(imports + i) ?? '', owners), bytes }));
const tables = readdirSync(assets).filter((name) => name.endsWith('.tsv'))
  .reduce((total, name) => total + statSync(new URL(name, assets)).size, 0);
pieces.push({ part: `data, ${tables} bytes of it tables of places and hosts`, bytes: of(section.data) });

const compressed = (list) => brotli(Buffer.concat(list.map(({ bytes }) => bytes)));
const whole = compressed(pieces);
const rows = [...new Set(pieces.map(({ part }) => part))].map((part) => ({
  part,
  raw: pieces.filter((piece) => piece.part === part).reduce((total, { bytes }) => total + bytes.length, 0),
  brotli: whole - compressed(pieces.filter((piece) => piece.part !== part)),
}));
rows.sort((a, b) => b.raw - a.raw);

const kb = (bytes) => (bytes / 1000).toFixed(1);
console.log('| part of the wasm | KB | compressed |\n|---|--:|--:|');
for (const { part, raw, brotli } of rows) console.log(`| ${part} | ${kb(raw)} | ${kb(brotli)} |`);
const shipped = readFileSync(join(build, 'web/twir-submit.wasm'));
console.log(`| the whole file | ${kb(shipped.length)} | ${kb(brotli(shipped))} |`);
