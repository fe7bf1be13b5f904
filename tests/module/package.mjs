// What the module's tests share: the package, packed and installed into an empty project as its users would, and the
// command line to compare it with.

import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const built = process.env.TWIR_MODULE ?? join(root, 'build/module');
const binary = process.env.TWIR_SUBMIT ?? join(root, 'build/bin/twir-submit');

/** An empty project with the package in it. `run(code)` gives what a program there prints. */
export async function install() {
  const folder = mkdtempSync(join(tmpdir(), 'twir-module-'));
  const npm = (...args) => execFileSync('npm', [...args, '--silent', '--offline', '--no-audit', '--no-fund'], { cwd: folder, encoding: 'utf8' });
  const archive = npm('pack', built).trim().split('\n').at(-1);
  writeFileSync(join(folder, 'package.json'), '{"private": true, "type": "module"}');
  npm('install', `./${archive}`);
  const home = join(folder, 'node_modules/twir-submit');
  const module = await import(pathToFileURL(join(home, 'node.js')));
  return {
    folder,
    home,
    module,
    importer: await import(pathToFileURL(join(home, 'import-node.js'))),
    files: readdirSync(home).sort(),
    twir: await module.load(),
    run(code) {
      const file = join(folder, 'example.mjs');
      writeFileSync(file, code);
      return execFileSync(process.execPath, [file], { cwd: folder, encoding: 'utf8' });
    },
    remove: () => rmSync(folder, { recursive: true }),
  };
}

/** What the command line prints, on the given day. */
export function cli(args, input = '') {
  const { stdout, error } = spawnSync(binary, args, { input, encoding: 'utf8', maxBuffer: 1 << 28 });
  if (error) throw error;
  return stdout;
}

/** The inputs of tests/spec: everything between a case's title and its result. */
export function pasted() {
  const folder = join(root, 'tests/spec');
  return readdirSync(folder).filter((name) => name.endsWith('.txt')).flatMap((name) => {
    const texts = [];
    let lines;
    for (const line of readFileSync(join(folder, name), 'utf8').split('\n')) {
      if (line.startsWith('=== ')) lines = [];
      else if (line.startsWith('---') && lines) {
        texts.push(lines.filter((one) => !one.startsWith('section: ')).join('\n'));
        lines = undefined;
      } else lines?.push(line);
    }
    return texts;
  });
}

/** A small draft with things to find in it. */
export const draft = `Title: This Week in Rust 637
Number: 637
Date: 2026-02-04
Category: This Week in Rust

## Updates from Rust Community

### Official
* [An announcement](https://example.com/official?utm_source=feed)

### Project/Tooling Updates

### Research
* [An announcement](https://example.com/official)

## Upcoming Events

Rusty Events between 2026-02-04 - 2026-03-04 🦀

### Virtual

### Europe
* 2026-02-12 | Berlin, DE | [Example Rust Berlin](https://example.com/berlin)
    * [**Pretzels and pointers 🥨**](https://example.com/berlin/pretzels)

## Jobs

Please see the latest thread.
`;
