// node scripts/licences.mjs OUT MD4C JSON EMSCRIPTEN [IMGUI [LIBICAL]]: the licences of everything that is shipped, as one
// Markdown file, read from the folders of the libraries that were compiled.

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';

const [out, md4c, json, emscripten, imgui, libical] = process.argv.slice(2);
const read = (...path) => readFileSync(join(...path), 'utf8');
const ours = readFileSync(fileURLToPath(new URL('../LICENSE', import.meta.url)), 'utf8');

// Some say whose they are and that they are under the MIT licence; its text is the same as ours.
function mit(holder) {
  return ours.replace(/^Copyright .*$/m, holder);
}

function ofJson() {
  const head = read(json, 'json.hpp').slice(0, 2000);
  const holder = /SPDX-FileCopyrightText: (.*)/.exec(head)?.[1] ?? /Copyright \(c\) (.*?)\.?$/m.exec(head)?.[1];
  if (!holder || !/MIT/.test(head)) throw new Error(`${json}/json.hpp does not say its licence as it used to`);
  return mit(`Copyright (c) ${holder}`);
}

function ofEmscripten() {
  const file = join(emscripten, 'LICENSE');
  return existsSync(file) ? readFileSync(file, 'utf8') : mit('Copyright (c) 2010 The Emscripten Authors');
}

const parts = [
  ['twir-submit', ours],
  ['md4c', read(md4c, 'LICENSE.md').replace(/^#.*\n+/, '')],
  ['JSON for Modern C++ (nlohmann/json)', ofJson()],
  ...(imgui ? [['Dear ImGui', read(imgui, 'LICENSE.txt')]] : []),
  ...(libical ? [['libical', `${read(libical, 'LICENSE')}\n${read(libical, 'LICENSE.MPL2.txt')}`]] : []),
  ['Emscripten', ofEmscripten()],
  ['musl', read(emscripten, 'system/lib/libc/musl/COPYRIGHT')],
];

const indented = (text) => text.trim().split('\n').map((line) => `    ${line}`.trimEnd()).join('\n');
writeFileSync(out, `# Licences

What is shipped contains the work of others, under these licences. The C++ standard library (libc++, libc++abi) and the compiler's run-time library are those of the LLVM project, under the Apache License 2.0 with LLVM exceptions, which asks for no notice in what is compiled with them.

The tables of characters, and what Windows calls time zones, are made from data of Unicode, Inc., copyright 1991-2025, under the [Unicode License v3](https://www.unicode.org/license.txt); those of time zones from IANA's database, which is in the public domain.${libical ? '\n\nlibical is shipped as it is published; its source is at https://github.com/libical/libical.' : ''}

${parts.map(([name, text]) => `## ${name}\n\n${indented(text)}\n`).join('\n')}`);
