// The service worker: keeps the page for visits without a network, and lets later visits transfer nothing.
//
// Each version of the page has its code in a folder named after what it holds, and a cache of its own. A new one
// is fetched beside the old one and serves the next visit. Pages that are open go on with the code that they have; what
// was loaded late is in their own version's cache, which is kept until there are two newer ones.

// Filled in when the site is laid out (scripts/lay-out-site.mjs).
const version = '{{version}}';
const files = ['{{files}}'];

const home = new URL('./', self.location);
const prefix = `twir-submit ${home.pathname} `;  // caches are those of the origin, which may have several copies of the site

async function keep() {
  const cache = await caches.open(prefix + version);
  // The code never changes under its name, so the copy that the page itself has just loaded will do.
  await Promise.all(files.map(async (file) => {
    const fresh = file.startsWith(`${version}/`) ? 'default' : 'no-cache';
    const response = await fetch(new Request(new URL(file, home), { cache: fresh }));
    if (!response.ok) throw new Error(`${file}: ${response.status}`);
    // While a site is being published, its page may be of another version than its worker: then there is another time.
    if (file === '' && !(await response.clone().text()).includes(`"${version}/`)) throw new Error(`the page is not of ${version}`);
    await cache.put(new URL(file, home), response);
  }));
}

// Code that is loaded late is kept as soon as it was.
async function load(request, cache, file) {
  const response = await fetch(request);
  if (response.ok && file.startsWith(`${version}/`)) await cache.put(request.url, response.clone()).catch(() => {});
  return response;
}

async function forgetOld() {
  const kept = (await caches.keys()).filter((name) => name.startsWith(prefix) && name !== prefix + version);
  await Promise.all(kept.slice(0, -1).map((name) => caches.delete(name)));
}

// The page under any query is the page; what is not of the page goes to the network.
async function answer(request) {
  const url = new URL(request.url);
  const file = url.pathname.slice(home.pathname.length);
  const isPage = request.mode === 'navigate' && (file === '' || file === 'index.html');
  const current = await caches.open(prefix + version);
  const known = isPage ? await current.match(home) : (await current.match(url)) ?? (await caches.match(url));
  return known ?? load(request, current, file);
}

self.addEventListener('install', (event) => event.waitUntil(keep().then(() => self.skipWaiting())));
self.addEventListener('activate', (event) => event.waitUntil(forgetOld()));
self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method === 'GET' && request.url.startsWith(home.href)) event.respondWith(answer(request));
});
