// Whose work is whose. Every tab keeps its form and its draft under keys of its own, so that two tabs never overwrite
// each other; a lock says which tabs are open. A new tab takes over what closed ones have left.

const prefix = 'twir-form-';
const ofDraft = (key) => key.replace('twir-', 'twir-whole-');
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

const own = (key, form, draft) => ({ key, draftKey: ofDraft(key), forms: [form], draft, settle() {} });

// The forms of closed tabs, the latest first. A tab looks at one draft at a time: where several have left one, the
// earlier ones wait for other tabs.
async function takeOver(key) {
  const left = [];
  for (const name of otherKeys(key)) {
    const lock = await take(name, { ifAvailable: true });
    if (lock) left.push({ name, lock, text: stored(local, name), draft: stored(local, ofDraft(name)) });
  }
  left.sort(newest);
  const shown = left.findIndex((one) => one.draft);
  return left.filter((one, index) => {
    const taken = !one.draft || index === shown;
    if (!taken) one.lock.release();
    return taken;
  });
}

/**
 * `embed` is the name that an embedding page gives the form, null where there is none.
 * `{ key, draftKey, forms, draft, settle() }`: the keys under which this tab keeps its form and the draft that it
 * looks at; what it starts with, its own, or what closed tabs have left, the latest form first; and what to call once
 * all of that is kept under its keys.
 */
export async function claim(embed) {
  // A page that embeds the form gives it a name: it may hold several, and none of them is a tab.
  if (embed !== null) {
    const key = `twir-embed-${embed}`;
    return own(key, body(stored(local, key)), stored(local, ofDraft(key)));
  }
  const before = stored(session, 'twir-tab');
  const mine = before ? stored(local, before) : '';
  const held = before && (await take(before, { signal: AbortSignal.timeout(grace) }));
  const key = held ? before : `${prefix}${Date.now().toString(36)}${Math.random().toString(36).slice(2)}`;
  if (!held) await take(key, {});
  try {
    sessionStorage['twir-tab'] = key;
  } catch { // Then this is a new tab after each reload.
  }
  if (before) return own(key, body(mine), stored(local, ofDraft(before)));
  const left = await takeOver(key);
  const forms = left.map(({ text }) => body(text));
  const draft = left.find((one) => one.draft)?.draft ?? '';
  const settle = () => {
    for (const { name, lock, draft: text } of left.splice(0)) {
      localStorage.removeItem(name);
      localStorage.removeItem(ofDraft(name));  // first: there may be no room for both
      if (text) localStorage.setItem(ofDraft(key), text);
      lock.release();
    }
  };
  return { key, draftKey: ofDraft(key), forms, draft, settle };
}
