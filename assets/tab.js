// Whose work is whose. Every tab keeps its form, its draft and its list of events under keys of its own, so that two tabs
// never overwrite each other; a lock says which tabs are open. A new tab takes over what closed ones have left.

const prefix = 'twir-form-';
const parts = ['whole', 'found'];  // what a tab has one of, besides its form: a draft, a list
const ofPart = (key, part) => key.replace('twir-', `twir-${part}-`);
const grace = 500;  // milliseconds in which the page before a reload gives its lock back

function stored(storage, key) {
  try {
    return storage()[key] ?? '';
  } catch { // Storage may be forbidden.
    return '';
  }
}

const local = () => localStorage;
const session = () => sessionStorage;

// Takes a lock until the page is left, or `release` is called. False where another tab has it.
function take(key, options) {
  if (!navigator.locks) return Promise.resolve({ release() {} });
  return new Promise((done) => {
    navigator.locks.request(key, options, (lock) => {
      if (!lock) return done(undefined);
      return new Promise((release) => done({ release }));
    }).catch(() => done(undefined));
  });
}

function otherKeys(key) {
  try {
    return Object.keys(localStorage).filter((name) => name.startsWith(prefix) && name !== key);
  } catch {
    return [];
  }
}

const newest = (a, b) => Number.parseInt(b.text, 10) - Number.parseInt(a.text, 10);
const body = (text) => text.slice(text.indexOf('\n') + 1);

const storedParts = (key) => Object.fromEntries(parts.map((part) => [part, stored(local, ofPart(key, part))]));

const own = (key, form, kept) => ({ key, keyOf: (part) => ofPart(key, part), forms: [form], kept, settle() {} });

// The forms of closed tabs, the latest first, and adds their parts to `kept`. A tab has one of each: where several have
// left one, the earlier ones wait for other tabs.
async function takeOver(key, kept) {
  const left = [];
  for (const name of otherKeys(key)) {
    const lock = await take(name, { ifAvailable: true });
    if (lock) left.push({ name, lock, text: stored(local, name), kept: storedParts(name) });
  }
  left.sort(newest);
  return left.filter((one) => {
    const taken = !parts.some((part) => one.kept[part] && kept[part]);
    if (!taken) one.lock.release();
    for (const part of taken ? parts : []) kept[part] ||= one.kept[part];
    return taken;
  });
}

/**
 * `embed` is the name that an embedding page gives the form, null where there is none.
 * `{ key, keyOf(part), forms, kept: { whole, found }, settle() }`: the keys under which this tab keeps its form, the
 * draft that it looks at and the list that it has; what it starts with, its own, or what closed tabs have left, the latest
 * form first; and what to call once all of that is kept under its keys.
 */
export async function claim(embed) {
  // A page that embeds the form gives it a name: it may hold several, and none of them is a tab.
  if (embed !== null) {
    const key = `twir-embed-${embed}`;
    return own(key, body(stored(local, key)), storedParts(key));
  }
  const before = stored(session, 'twir-tab');
  const mine = before ? stored(local, before) : '';
  const held = before && (await take(before, { signal: AbortSignal.timeout(grace) }));
  const key = held ? before : `${prefix}${Date.now().toString(36)}${Math.random().toString(36).slice(2)}`;
  if (!held) take(key, {});  // nobody else knows of it: there is nothing to wait for
  try {
    sessionStorage['twir-tab'] = key;
  } catch { // Then this is a new tab after each reload.
  }
  if (before) return own(key, body(mine), storedParts(before));
  const kept = {};
  const left = await takeOver(key, kept);
  const settle = () => {
    for (const { name, lock, kept: theirs } of left.splice(0)) {
      localStorage.removeItem(name);
      for (const part of parts.filter((one) => theirs[one])) {
        localStorage.removeItem(ofPart(name, part));  // first: there may be no room for both
        localStorage.setItem(ofPart(key, part), theirs[part]);
      }
      lock.release();
    }
  };
  return { ...own(key, '', kept), forms: left.map(({ text }) => body(text)), settle };
}
