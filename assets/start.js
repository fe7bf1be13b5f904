// Starts the page's code. Until that runs the form is shown without its checks; what goes wrong here early.js tells.
import load from './twir-submit.js';
import { claim } from './tab.js';

const root = document.documentElement;
const { embed = null } = root.dataset;
const framed = embed !== null;

// The only scripts that run outside the page.
const workers = { page: new URL('../sw.js', import.meta.url).href, importer: new URL('import-worker.js', import.meta.url).href };
const policy = self.trustedTypes?.createPolicy('twir', { createScriptURL: (name) => workers[name] });
const script = (name) => (policy ? policy.createScriptURL(name) : workers[name]);

// What reads calendars is loaded when there is one. Browsers remember what they could not load, under its name.
const importer = async (attempt) => (await import(`./import-page.js${attempt ? `?${attempt}` : ''}`))
  .start(() => new Worker(script('importer'), { type: 'module' }));

let page;

// Want of memory or a fault of ours stops the code for good. The fields hold what was typed.
function stop(error) {
  if (page.stopped) return;
  page.stopped = true;
  for (const laidOut of document.querySelectorAll('#app, #app [style]')) laidOut.removeAttribute('style');
  root.dataset.ui = 'plain';
  document.dispatchEvent(new CustomEvent('twir-failed', {
    detail: `The checker has stopped (${error?.message ?? error}). What you have typed is still in the form: load the page again to go on with it.`,
  }));
}

const watch = (error) => { if (page && error instanceof WebAssembly.RuntimeError) stop(error); };
addEventListener('error', ({ error }) => watch(error));
addEventListener('unhandledrejection', ({ reason }) => watch(reason));

// Later visits start from the copy that the service worker keeps, also without a network. A newer version comes in
// with the next visit: what runs stays as it is.
function keepCopy() {
  navigator.serviceWorker?.register(script('page')).catch(() => {});
}

const loading = Promise.all([load({ importer }), claim(embed)]);
loading.catch(() => {});  // told below, when there is a page to tell it in
if (document.readyState === 'loading') await new Promise((done) => { addEventListener('DOMContentLoaded', done); });
if (framed) await import('./framed.js');
const [loaded, tab] = await loading;
page = loaded;
page.tab = tab;
try {
  page.callMain();
} catch (error) { // The page is the form's already: it is no longer a failure to load.
  stop(error);
}
if (!framed) requestAnimationFrame(keepCopy);
