// The importer under Node, which does not fetch() files.

import { readFile } from 'node:fs/promises';
import { load as loadFrom } from './import.js';

export async function load(source = new URL('./import.wasm', import.meta.url)) {
  const local = source instanceof URL && source.protocol === 'file:';
  return loadFrom(local ? await readFile(source) : source);
}
