// The browser's services for browser.cpp. An Emscripten library: what is not called is left out of the page.
// Texts cross the border as UTF-8, with their length; nothing here knows what they mean.
//
// All of js/ is written without optional chaining, `catch` without a name, methods in short form, and
// destructuring declarations: the optimiser of Debian's Emscripten (3.1.6) cannot read them, or drops them.

mergeInto(LibraryManager.library, {
  $twir__deps: ['$getWasmTableEntry'],
  $twir: {
    // Functions of C++, as pointers.
    allocate: 0,
    release: 0,
    onEvent: 0,
    onFrame: 0,
    framePending: false,
    frames: 0,
    hovered: '',
    resting: 0,
    held: null,  // what waits for the pointer's button to come up again
    giveUp: 0,
    keptForm: '',

    // A place for so many bytes. Where there is none the page stops (assets/start.js).
    make: (size) => {
      const pointer = {{{ makeDynCall('ii', 'twir.allocate') }}}(size);
      if (!pointer) throw new WebAssembly.RuntimeError('out of memory');
      return pointer;
    },

    text: (pointer, length) => UTF8Decoder.decode(HEAPU8.subarray(pointer, pointer + length)),

    // Hands texts (or bytes) to `call` as pointers and lengths, and frees them afterwards.
    withTexts: (texts, call) => {
      const encoder = new TextEncoder();
      const pointers = [];
      const parameters = texts.flatMap((text) => {
        const bytes = typeof text === 'string' ? encoder.encode(text) : text;
        const pointer = twir.make(bytes.length + 1);
        pointers.push(pointer);
        HEAPU8.set(bytes, pointer);
        return [pointer, bytes.length];
      });
      try {
        return call(...parameters);
      } finally {
        for (const pointer of pointers) {{{ makeDynCall('vi', 'twir.release') }}}(pointer);
      }
    },

    send: (what, key = '', value = '') => {
      if (Module['stopped']) return;
      twir.withTexts([what, key, value], (...texts) => {
        {{{ makeDynCall('viiiiii', 'twir.onEvent') }}}(...texts);
      });
    },

    // A text for C++, which frees it: 4 bytes of length, then the bytes.
    give: (text) => {
      const bytes = new TextEncoder().encode(text);
      const pointer = twir.make(bytes.length + 4);
      HEAPU32[pointer >> 2] = bytes.length;
      HEAPU8.set(bytes, pointer + 4);
      return pointer;
    },

    requestFrame: () => {
      if (twir.framePending || document.hidden || !twir.onFrame || Module['stopped']) return;
      twir.framePending = true;
      requestAnimationFrame(() => {
        twir.framePending = false;
        twir.frames += 1;
        document.getElementById('canvas').dataset.frames = twir.frames;
        {{{ makeDynCall('v', 'twir.onFrame') }}}();
      });
    },

    // The id of the control that the pointer is on, for its looks.
    hover: (target) => {
      const control = target instanceof Element ? target.closest('#app input, #app button, #app select, #app a, #app textarea') : null;
      const id = control ? control.id : '';
      if (id === twir.hovered) return;
      twir.hovered = id;
      twir.send('hover', id);
    },

    // A button that is pressed moves the focus first. What is then said of the field that was left would move the button
    // away from under the pointer, and the browser would see no click: it waits until the press has arrived.
    afterPress: (act) => {
      if (twir.held) twir.held.push(act);
      else act();
    },

    listenToPresses: () => {
      const release = () => {
        const held = twir.held ?? [];
        twir.held = null;
        for (const act of held) act();
      };
      addEventListener('pointerdown', ({ button }) => {
        if (button === 0) twir.held ??= [];
      }, { capture: true, passive: true });
      // Not every press ends with the button: dragging, menus and other windows take it over, and then keys tell.
      for (const end of ['pointerup', 'pointercancel', 'contextmenu', 'keydown']) {
        addEventListener(end, () => setTimeout(release), { capture: true, passive: true });
      }
      addEventListener('blur', () => setTimeout(release));  // of the window, not of its fields
    },

    listenToForms: () => {
      const app = document.getElementById('app');
      app.addEventListener('input', (event) => {
        const target = event.target;
        if (target.readOnly || !target.name) return;
        const value = target.type === 'checkbox' ? (target.checked ? target.value : '') : target.value;
        twir.send('input', target.name, value);
      });
      app.addEventListener('focusout', (event) => {
        const name = event.target.name;
        if (name) setTimeout(() => twir.afterPress(() => twir.send('leave', name)));
      });
      app.addEventListener('click', (event) => {
        const button = event.target.closest('button[data-action]');
        if (button) twir.send('action', button.dataset.action, button.id);
      });
      app.addEventListener('keydown', (event) => {
        const opened = event.key === 'Escape' && !event.isComposing && event.target.closest('#given');
        if (opened) {
          const opener = document.getElementById('give-draft');
          opener.focus();
          opener.click();
          return;
        }
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.target.matches('button, a')) return;
        const button = document.getElementById(event.target.id === 'paste' ? 'use-paste' : 'copy');
        event.preventDefault();
        if (!button.hidden) button.click();
      });
      app.addEventListener('submit', (event) => event.preventDefault());
    },

    listenToPage: () => {
      const look = () => twir.send('look');
      addEventListener('resize', look);
      addEventListener('scroll', look, { passive: true });
      document.addEventListener('pointerover', (event) => twir.hover(event.target), { passive: true });
      document.documentElement.addEventListener('pointerleave', () => twir.hover(null), { passive: true });
      // A window can stay in sight over midnight without being the one that is used.
      addEventListener('focus', () => twir.send('visible'));
      document.addEventListener('visibilitychange', () => {
        if (document.hidden) return;
        twir.send('visible');
        twir.requestFrame();  // nothing was drawn meanwhile
      });
      for (const query of ['(prefers-color-scheme: dark)', '(prefers-contrast: more)', '(forced-colors: active)']) {
        matchMedia(query).addEventListener('change', () => twir.send('colours'));
      }
      document.fonts.addEventListener('loadingdone', () => twir.send('colours'));
      document.addEventListener('twir-colours', () => twir.send('colours'));
      const canvas = document.getElementById('canvas');
      canvas.addEventListener('webglcontextlost', (event) => {
        event.preventDefault();
        twir.send('lost');
        twir.giveUp = setTimeout(() => twir.send('bereft'), 1000);
      });
      canvas.addEventListener('webglcontextrestored', () => {
        clearTimeout(twir.giveUp);
        twir.send('restored');
      });
      twir.watchDensity();
    },

    // On a narrow screen the item is below the form: a bar says how it stands, and leads there.
    listenToJump: () => {
      const item = document.getElementById('item');
      const copy = document.getElementById('copy');
      new IntersectionObserver((entries) => {
        const last = entries[entries.length - 1];
        document.getElementById('jump').classList.toggle('away', !last.isIntersecting && last.boundingClientRect.top > 0);
      }).observe(copy);
      document.getElementById('to-item').addEventListener('click', () => {
        const goal = item.hidden ? copy : item;
        goal.focus({ preventScroll: true });
        goal.scrollIntoView({ block: 'center' });
      });
    },

    // The bytes of a file; none where it is larger than 8 MB or cannot be read.
    readFile: async (file) => {
      if (!file) return;
      let bytes = new Uint8Array();
      try {
        if (file.size <= 8e6) bytes = new Uint8Array(await file.arrayBuffer());
      } catch (error) { // See above.
      }
      twir.send('file', file.name, bytes);
    },

    // A media query tells of one change of the pixel ratio only, so each time there is a new one.
    watchDensity: () => {
      matchMedia(`(resolution: ${devicePixelRatio}dppx)`).addEventListener('change', () => {
        twir.watchDensity();
        twir.send('look');
      }, { once: true });
    },

    // Where the clipboard is closed to programs, the text is selected in the text box that shows it.
    copy: async (text, box) => {
      try {
        await navigator.clipboard.writeText(text);
        return true;
      } catch (error) {
        const shown = document.getElementById(box);
        if (!shown) return false;
        const focused = document.activeElement;
        shown.focus();
        shown.select();
        const done = document.execCommand('copy');
        if (done && focused) focused.focus();
        return done;
      }
    },

    // Where there is no room, what can be had again from elsewhere makes way. False where it was not kept nevertheless.
    keep: (key, text) => {
      for (const other of ['twir-recent', 'twir-draft', '']) {
        try {
          if (text) localStorage.setItem(key, text);
          else localStorage.removeItem(key);
          return true;
        } catch (error) {
          try {
            localStorage.removeItem(other);
          } catch (forbidden) { // Then nothing is kept.
          }
        }
      }
      return false;
    },

    // The page's configuration stands in its head.
    setting: (name) => {
      const meta = document.head.querySelector(`meta[name="${name}"]`);
      return meta ? meta.content : '';
    },

    // Several pages can be embedded in one and share a store: each has its own keys there.
    key: (pointer, length) => {
      const embed = document.documentElement.dataset.embed;
      return twir.text(pointer, length) + (embed ? ` ${embed}` : '');
    },

    clock: (time) => time.toTimeString().slice(0, 5),
  },

  twir_start__deps: ['$twir'],
  twir_start: function(allocate, release) {
    twir.allocate = allocate;
    twir.release = release;
  },

  twir_listen__deps: ['$twir'],
  twir_listen: function(onEvent, onFrame) {
    twir.onEvent = onEvent;
    twir.onFrame = onFrame;
    twir.listenToPresses();
    twir.listenToForms();
    twir.listenToPage();
    twir.listenToJump();
  },

  twir_request_frame__deps: ['$twir'],
  twir_request_frame: function() {
    return twir.requestFrame();
  },

  // Width, height, pixel ratio and scroll position, as doubles.
  twir_screen: function(out) {
    const root = document.documentElement;
    HEAPF64.set([root.clientWidth, window.innerHeight, devicePixelRatio, window.scrollY], out >> 3);
  },

  twir_lay_canvas: function(top, width, height) {
    const canvas = document.getElementById('canvas');
    canvas.style.top = `${top}px`;
    // Exactly one pixel of the canvas for each of the screen, also where the ratio is no whole number.
    canvas.style.width = `${width / devicePixelRatio}px`;
    canvas.style.height = `${height / devicePixelRatio}px`;
    if (canvas.width !== width) canvas.width = width;
    if (canvas.height !== height) canvas.height = height;
  },

  // 20260304 for the 4th of March 2026 where the visitor is.
  twir_today: function() {
    const now = new Date();
    return now.getFullYear() * 10000 + (now.getMonth() + 1) * 100 + now.getDate();
  },

  // `?ui=plain` in the address: the reader wants no canvas.
  twir_plain_wanted: function() {
    return new URLSearchParams(location.search).get('ui') === 'plain';
  },

  twir_show_ui__deps: ['$twir'],
  twir_show_ui: function(name, length) {
    const root = document.documentElement;
    root.dataset.ui = twir.text(name, length);
    delete root.dataset.starting;
  },

  // Storage may be forbidden or full: then nothing is kept, and nothing else changes.
  twir_store__deps: ['$twir'],
  twir_store: function(key, keyLength, text, length) {
    try {
      localStorage.setItem(twir.key(key, keyLength), twir.text(text, length));
    } catch (error) { // See above.
    }
  },
  twir_stored__deps: ['$twir'],
  twir_stored: function(key, length) {
    try {
      return twir.give(localStorage.getItem(twir.key(key, length)) || '');
    } catch (error) {
      return twir.give('');
    }
  },

  // The form, the draft and the list have keys of their own in every tab (see assets/tab.js). False where a text could not
  // be kept.
  twir_store_form__deps: ['$twir'],
  twir_store_form: function(text, length) {
    const form = twir.text(text, length);
    if (form === twir.keptForm) return true;
    if (!twir.keep(Module['tab'].key, `${Date.now()}\n${form}`)) return false;
    Module['tab'].settle();
    twir.keptForm = form;
    return true;
  },
  twir_store_part__deps: ['$twir'],
  twir_store_part: function(part, partLength, text, length) {
    return twir.keep(Module['tab'].keyOf(twir.text(part, partLength)), twir.text(text, length));
  },
  twir_stored_part__deps: ['$twir'],
  twir_stored_part: function(part, length) {
    return twir.give(Module['tab'].kept[twir.text(part, length)] || '');
  },

  // What this tab starts with: its own form, or those that closed tabs have left.
  twir_stored_form__deps: ['$twir'],
  twir_stored_form: function(index) {
    return twir.give(Module['tab'].forms[index] || '');
  },
  twir_stored_forms: function() {
    return Module['tab'].forms.length;
  },

  twir_copy__deps: ['$twir'],
  twir_copy: function(pointer, length, button, buttonLength, box, boxLength) {
    const name = twir.text(button, buttonLength);
    twir.copy(twir.text(pointer, length), twir.text(box, boxLength)).then((done) => twir.send('copied', done ? 'yes' : 'no', name));
  },

  // "14:05", where the visitor is.
  twir_time__deps: ['$twir'],
  twir_time: function() {
    return twir.give(twir.clock(new Date()));
  },

  // An event "rest" once nothing has asked for one for a while.
  twir_await_rest__deps: ['$twir'],
  twir_await_rest: function(milliseconds) {
    clearTimeout(twir.resting);
    twir.resting = setTimeout(() => twir.afterPress(() => twir.send('rest')), milliseconds);
  },

  // The colours of custom properties of the style sheet, one a line: red, green, blue and opacity, as floats of 0 to 1.
  // All are asked for before the first is read: between them the browser would work out the page's styles anew.
  twir_colours__deps: ['$twir'],
  twir_colours: function(names, length, out) {
    const probes = twir.text(names, length).split('\n').map((name) => {
      const probe = document.createElement('i');
      probe.hidden = true;
      probe.style.forcedColorAdjust = 'none';  // else nothing is transparent there
      probe.style.color = `var(${name})`;
      return probe;
    });
    document.body.append(...probes);
    probes.forEach((probe, i) => {
      const numbers = getComputedStyle(probe).color.match(/[\d.]+/g) || ['0', '0', '0'];
      const opacity = numbers.length > 3 ? Number(numbers[3]) : 1;
      HEAPF32.set([numbers[0] / 255, numbers[1] / 255, numbers[2] / 255, opacity], (out >> 2) + 4 * i);
    });
    for (const probe of probes) probe.remove();
  },

  // Pixels of 1rem: the reader's own text size.
  twir_text_size: function() {
    return parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
  },
});
