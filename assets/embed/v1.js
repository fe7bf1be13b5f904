// <twir-submit kind="link|event" theme="auto|light|dark" url="…" title="…">: the form of twir-submit in a frame.
//
// What is inside of the element stays visible until the form is there: a link, for readers without scripts. Other
// attributes than these fill in fields as well (docs/embed.md). An event "result" of the element tells the finished
// item: detail = {markdown, section, draft, diagnostics}.
//
// Messages are {twir: 1, type, …}. Only those of our own frame count, and only while it shows our own site.

const page = new URL('../', import.meta.url);
const own = ['id', 'class', 'style', 'slot', 'lang', 'dir', 'hidden', 'theme', 'part'];
const [lowest, highest] = [160, 8000];
const text = (value) => (typeof value === 'string' ? value : '');
let count = 0;

class TwirSubmit extends HTMLElement {
  #number = ++count;  // each has a store of its own for what is typed
  #root = this.attachShadow({ mode: 'open' });
  #watch = new MutationObserver(() => this.#configure());
  #frame;
  #ready = false;
  #height = 0;

  connectedCallback() {
    const frame = document.createElement('iframe');
    frame.loading = 'lazy';
    frame.title = this.getAttribute('aria-label') || 'Submit to This Week in Rust';
    frame.allow = 'clipboard-write';
    frame.referrerPolicy = 'no-referrer';
    // It needs its own origin for its messages; with that, the page around it stays out of its reach.
    for (const token of ['scripts', 'same-origin', 'forms', 'popups', 'popups-to-escape-sandbox', 'downloads']) {
      frame.sandbox.add(`allow-${token}`);
    }
    // Styles are set one by one: a host may forbid style sheets within a page.
    Object.assign(frame.style, { display: 'block', width: '100%', height: '640px', border: '0' });
    frame.src = `${page}?embed=${this.#number}`;
    this.#root.replaceChildren(document.createElement('slot'), frame);
    this.#frame = frame;
    this.#ready = false;
    this.#height = 0;
    addEventListener('message', this);
    this.#watch.observe(this, { attributes: true });
  }

  disconnectedCallback() {
    removeEventListener('message', this);
    this.#watch.disconnect();
    this.#root.replaceChildren();
  }

  handleEvent({ source, origin, data }) {
    if (source !== this.#frame.contentWindow || origin !== page.origin || data?.twir !== 1) return;
    if (data.type === 'ready') {
      this.#ready = true;
      this.#root.firstChild.hidden = true;
      this.#configure();
    } else if (data.type === 'resize') {
      this.#resize(data.height);
    } else if (data.type === 'result') {
      const { markdown, section, draft, diagnostics } = data;
      this.#tell('result', {
        markdown: text(markdown), section: text(section), draft: text(draft),
        diagnostics: Array.isArray(diagnostics) ? diagnostics : [],
      });
    } else if (data.type === 'error') {
      this.#tell('error', { message: text(data.message) });
    }
  }

  #tell(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: type === 'result' }));
  }

  #resize(height) {
    if (!Number.isFinite(height)) return;
    const now = Math.min(Math.max(Math.ceil(height), lowest), highest);
    if (Math.abs(now - this.#height) < 2) return;
    this.#height = now;
    this.#frame.style.height = `${now}px`;
  }

  #configure() {
    if (!this.#ready) return;
    const prefill = {};
    for (const { name, value } of this.attributes) {
      if (!own.includes(name) && !/^(data-|aria-|on)/.test(name)) prefill[name] = value;
    }
    const theme = this.getAttribute('theme') ?? 'auto';
    const locale = this.closest('[lang]')?.lang || navigator.language;
    this.#frame.contentWindow.postMessage({ twir: 1, type: 'config', theme, prefill, locale }, page.origin);
  }
}

if (!customElements.get('twir-submit')) customElements.define('twir-submit', TwirSubmit);
