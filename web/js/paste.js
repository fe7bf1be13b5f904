// Pasting and dropping. What goes into a field the browser does; all else is given to the model to be recognised.
// See browser.js for how this is written.

mergeInto(LibraryManager.library, {
  $twir_paste__deps: ['$twir'],
  $twir_paste: {
    isField: (target) => target instanceof Element && target.matches('input[type="text"], textarea:not([readonly])'),

    // The web addresses of the links in HTML, which is only looked through as text.
    links: (html) => [...html.matchAll(/<a\s[^>]*?href\s*=\s*(?:"([^"]*)"|'([^']*)')/gi)]
      .map((link) => (link[1] || link[2] || '').replaceAll('&amp;', '&'))
      .filter((address) => /^https?:/i.test(address)),

    send: (data) => twir.send('paste', data.getData('text/html'), data.getData('text/plain')),

    // A link copied from a page is its title to a field for text, and its address to a field for that.
    intoField: (event) => {
      const field = event.target;
      const links = twir_paste.links(event.clipboardData.getData('text/html'));
      if (links.length !== 1 || !field.name) return;
      const text = event.clipboardData.getData('text/plain').trim();
      if (field.inputMode !== 'url') {
        if (text !== links[0]) setTimeout(() => twir.send('link', field.name, links[0]));
      } else if (!text.includes(':')) {
        event.preventDefault();
        document.execCommand('insertText', false, links[0]);
      }
    },

    onPaste: (event) => {
      if (!event.clipboardData) return;
      const box = event.target.id === 'paste' && !event.target.value.trim();
      if (twir_paste.isField(event.target) && !box) {
        twir_paste.intoField(event);
        return;
      }
      const files = event.clipboardData.files;
      const types = event.clipboardData.types;
      if (files.length && !types.includes('text/plain')) twir.readFile(files[0]);
      else if (types.includes('text/plain') || types.includes('text/html')) twir_paste.send(event.clipboardData);
      else return;
      event.preventDefault();
    },

    takes: (event) => {
      const types = event.dataTransfer ? event.dataTransfer.types : [];
      if (types.includes('Files')) return true;
      return !twir_paste.isField(event.target) && (types.includes('text/plain') || types.includes('text/html'));
    },

    onDrop: (event) => {
      if (!twir_paste.takes(event)) return;
      event.preventDefault();
      if (event.dataTransfer.types.includes('Files')) twir.readFile(event.dataTransfer.files[0]);
      else twir_paste.send(event.dataTransfer);
    },
  },

  twir_listen_to_pastes__deps: ['$twir_paste', '$twir_import'],
  twir_listen_to_pastes: function() {
    document.addEventListener('paste', twir_paste.onPaste);
    document.addEventListener('dragenter', (event) => {
      if (event.dataTransfer && event.dataTransfer.types.includes('Files')) twir_import.prepare();
    });
    document.addEventListener('dragover', (event) => {
      if (twir_paste.takes(event)) event.preventDefault();
    });
    document.addEventListener('drop', twir_paste.onDrop);
    addEventListener('hashchange', () => twir.send('address', '', location.hash.slice(1)));
  },
});
