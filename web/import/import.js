// The importer for pages and Node: `const importer = await load(); importer.import(text, options)`. Load it only when
// there is something to import. What goes in and comes out is JSON, as core/json/import.h has it.

const decoder = new TextDecoder();
const encoder = new TextEncoder();

// A list of strings as bytes: 4 of length and its own for each (see ../bindings/strings.h).
function pack(strings) {
  const texts = strings.map((text) => (typeof text === 'string' ? encoder.encode(text) : text));
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

// The wasm beside this file, or what is given: its address, its bytes (in Node), or a
// compiled module.
async function compiled(source) {
  if (source instanceof WebAssembly.Module) return source;
  if (source instanceof ArrayBuffer || ArrayBuffer.isView(source)) return WebAssembly.compile(source);
  const url = source === undefined ? new URL('import.wasm', import.meta.url) : source;
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} could not be loaded (${response.status})`);
  const type = response.headers.get('Content-Type') ?? '';
  return type.startsWith('application/wasm') ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer());
}

// YYYY-MM-DD, where the caller is.
function thisDay() {
  const now = new Date();
  return [String(now.getFullYear()).padStart(4, '0'), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0')).join('-');
}

// The code reads no clock and writes no files; what it might ask of a system is refused.
function imports(module) {
  const all = {};
  for (const { module: from, name, kind } of WebAssembly.Module.imports(module)) {
    if (kind === 'function') (all[from] ||= {})[name] = () => 52; // WASI: no such function
  }
  return all;
}

const known = { today: 'string', kind: 'string', until: 'string', zone: 'string', home: 'string', organizer: 'object' };

// What would silently become something else, or nothing, is refused.
function check(text, options) {
  if (typeof text === 'string') {
    const half = text.search(/\p{Surrogate}/u);
    if (half >= 0) throw new TypeError(`text holds half of a surrogate pair at ${half}`);
  } else if (!(text instanceof ArrayBuffer || ArrayBuffer.isView(text))) {
    throw new TypeError('text has to be a string, or the bytes of a file');
  }
  if (options === null || typeof options !== 'object') throw new TypeError('options have to be an object');
  for (const [key, value] of Object.entries(options)) {
    if (!(key in known)) throw new TypeError(`there is no option ${key}; there are ${Object.keys(known).join(', ')}`);
    if (value !== undefined && typeof value !== known[key]) throw new TypeError(`${key} has to be a ${known[key]}`);
  }
}

// Any kind of view, and a buffer itself, as its bytes.
function bytesOf(given) {
  if (given instanceof ArrayBuffer) return new Uint8Array(given);
  return ArrayBuffer.isView(given) ? new Uint8Array(given.buffer, given.byteOffset, given.byteLength) : given;
}

/**
 * Loads the importer.
 *
 * `import(text, options)`: `text` is a string, or the bytes of a file; options are `today` ("YYYY-MM-DD") and
 * `kind`, `until`, `zone`, `home`, `organizer`. Gives `{events, page?, diagnostics}`.
 *
 * `calendar(events, today)`: events as `import` gives them, or just `{submission}`. Gives `{calendar, links}`.
 *
 * Both throw an Error for what cannot be used, a TypeError where an argument is of the wrong type. After one for
 * lack of memory, load another.
 */
export async function load(source) {
  const module = await compiled(source);
  const wasm = (await WebAssembly.instantiate(module, imports(module))).exports;
  wasm._initialize();

  function call(...strings) {
    const request = pack(strings);
    const given = wasm.allocate(request.length);
    if (given === 0) throw new Error('there is not enough memory for this text');
    new Uint8Array(wasm.memory.buffer).set(request, given);
    const answer = wasm.call(given, request.length);
    wasm.release(given);
    if (answer === 0) throw new Error('there is not enough memory for this text');
    const length = new DataView(wasm.memory.buffer).getUint32(answer, true);
    const reply = JSON.parse(decoder.decode(new Uint8Array(wasm.memory.buffer, answer + 8, length - 4)));
    wasm.release(answer);
    if (reply.error !== undefined) throw new Error(reply.error);
    return reply;
  }

  return {
    import(text, options = {}) {
      check(text, options);
      return call('import', bytesOf(text), JSON.stringify({ ...options, today: options.today ?? thisDay() }));
    },
    calendar: (events, today = thisDay()) => call('calendar', JSON.stringify({ today, events })),
  };
}
