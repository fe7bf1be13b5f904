// The module under Node, which does not fetch() files.

import { readFile } from 'node:fs/promises';
import { load as loadFrom } from './index.js';

export { applyEdits, TwirError } from './index.js';

export function load(source = new URL('./twir-submit.wasm', import.meta.url)) {
  const local = source instanceof URL && source.protocol === 'file:';
  return loadFrom(local ? readFile(source) : source);
}
