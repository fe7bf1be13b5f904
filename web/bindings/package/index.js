// The module: starts the WebAssembly, hands texts to it and its answers back. index.d.ts says what they are.

const decoder = new TextDecoder();
const encoder = new TextEncoder();

/** Something was given that cannot be used; `message` says what and why. */
export class TwirError extends Error {
  name = 'TwirError';
}

// Half of a surrogate pair cannot be said in UTF-8, and would silently become something else.
function checked(value, name) {
  if (typeof value !== 'string') throw new TypeError(`${name} has to be a string`);
  const half = value.search(/\p{Surrogate}/u);
  if (half >= 0) throw new TypeError(`${name} holds half of a surrogate pair at ${half}`);
  return value;
}

function choice(options, known) {
  if (options === null || typeof options !== 'object') throw new TypeError('options have to be an object');
  for (const [key, value] of Object.entries(options)) {
    if (!(key in known)) throw new TypeError(`there is no option ${key}; there are ${Object.keys(known).join(', ')}`);
    if (value !== undefined && typeof value !== known[key]) throw new TypeError(`${key} has to be a ${known[key]}`);
  }
  return options;
}

const flag = (value) => (value ? 'yes' : '');

// YYYY-MM-DD, where the caller is.
function day(today) {
  if (today !== undefined) return checked(today, 'today');
  const now = new Date();
  return [String(now.getFullYear()).padStart(4, '0'), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0')).join('-');
}

// A list of strings as bytes: 4 of length and its own for each (see ../strings.h).
function pack(strings) {
  const texts = strings.map((text) => encoder.encode(text));
  const bytes = new Uint8Array(texts.reduce((size, text) => size + 4 + text.length, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const text of texts) {
    view.setUint32(at, text.length, true);
    bytes.set(text, at + 4);
    at += 4 + text.length;
  }
  return bytes;
}

function unpack(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const strings = [];
  for (let at = 0; at < bytes.length;) {
    const length = view.getUint32(at, true);
    strings.push(decoder.decode(bytes.subarray(at + 4, at + 4 + length)));
    at += 4 + length;
  }
  return strings;
}

/** Applies edits, whose positions are bytes of UTF-8, to the text that they are about. */
export function applyEdits(text, edits) {
  const bytes = encoder.encode(checked(text, 'text'));
  let at = 0;
  let out = '';
  for (const { begin, end, text: replacement } of [...edits].sort((a, b) => a.begin - b.begin || a.end - b.end)) {
    if (!(begin >= at && end >= begin && end <= bytes.length)) throw new TwirError('the edits overlap, or are not about this text');
    out += decoder.decode(bytes.subarray(at, begin)) + replacement;
    at = end;
  }
  return out + decoder.decode(bytes.subarray(at));
}

class Instance {
  #exports;

  constructor(exports) {
    exports._initialize();
    this.#exports = exports;
  }

  // What came of a call; every string of the answer.
  #call(...strings) {
    const wasm = this.#exports;
    if (!wasm) throw new TwirError('this instance has stopped after running out of memory; load() another one');
    try {
      const request = pack(strings);
      const given = wasm.allocate(request.length);
      if (given === 0) throw new RangeError('out of memory');
      new Uint8Array(wasm.memory.buffer).set(request, given);
      const answer = wasm.call(given, request.length);
      wasm.release(given);
      if (answer === 0) throw new RangeError('out of memory');
      const length = new DataView(wasm.memory.buffer).getUint32(answer, true);
      const reply = unpack(new Uint8Array(wasm.memory.buffer, answer + 4, length));
      wasm.release(answer);
      return reply;
    } catch (error) {
      // Code that was stopped in the middle cannot be trusted with another call.
      this.#exports = undefined;
      throw new TwirError('the text was too much for the memory there is', { cause: error });
    }
  }

  #ask(...strings) {
    return this.#call(...strings).map((text, index) => {
      if (index > 0) return text;
      const answer = JSON.parse(text);
      if (answer.error !== undefined) throw new TwirError(answer.error);
      return answer;
    });
  }

  fix(text, options = {}) {
    const { section = '', unsafe, today } = choice(options, { section: 'string', unsafe: 'boolean', today: 'string' });
    return this.#ask('fix', checked(text, 'text'), checked(section, 'section'), flag(unsafe), day(today))[0];
  }

  format(submissions) {
    const json = JSON.stringify(submissions);
    if (json === undefined) throw new TypeError('format() wants a submission or an array of them');
    return this.#ask('format', json)[0].text;
  }

  lint(drafts, options = {}) {
    const { pr, independent, today } = choice(options, { pr: 'boolean', independent: 'boolean', today: 'string' });
    const files = (Array.isArray(drafts) ? drafts : [drafts]).flatMap((draft) => {
      const { file = '<text>', text } = typeof draft === 'string' ? { text: draft } : draft;
      return [checked(file, 'file'), checked(text, 'text')];
    });
    const found = this.#call('lint', flag(pr), flag(independent), day(today), ...files).map((text) => JSON.parse(text));
    if (found.length > 0 && found[0].error !== undefined) throw new TwirError(found[0].error);
    return found;
  }

  place(draft, items, options = {}) {
    const { file = 'draft.md', section = '', force, today } = choice(options, {
      file: 'string', section: 'string', force: 'boolean', today: 'string',
    });
    const [placement, text, patch] = this.#ask('place', checked(file, 'file'), checked(draft, 'draft'),
      checked(items, 'items'), checked(section, 'section'), flag(force), day(today));
    return placement.placed ? { ...placement, text, patch } : placement;
  }

  rules() {
    return this.#ask('rules')[0];
  }

  schema() {
    return this.#ask('schema')[0];
  }
}

async function compile(source) {
  const given = await source;
  if (given instanceof WebAssembly.Module) return given;
  if (ArrayBuffer.isView(given) || given instanceof ArrayBuffer) return WebAssembly.compile(given);
  const response = typeof Response !== 'undefined' && given instanceof Response ? given : await fetch(given);
  if (!response.ok) throw new TwirError(`${response.url} cannot be had: ${response.status}`);
  // Not every host knows the type that streaming insists on.
  return response.headers.get('content-type') === 'application/wasm'
    ? WebAssembly.compileStreaming(response)
    : WebAssembly.compile(await response.arrayBuffer());
}

/**
 * Starts an instance. `source` is where the WebAssembly is, or what it is: an address, a Response, bytes, or a
 * compiled module; without it, twir-submit.wasm beside this file.
 */
export async function load(source = new URL('./twir-submit.wasm', import.meta.url)) {
  const module = await compile(source);
  const { exports } = await WebAssembly.instantiate(module, {
    env: { emscripten_notify_memory_growth() {} },
    wasi_snapshot_preview1: {
      proc_exit() { throw new RangeError('out of memory'); },
    },
  });
  return new Instance(exports);
}
