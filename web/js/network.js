// Asking GitHub. Nothing of the visitor goes along: no cookies, no referrer. Where GitHub is says the page's
// head, never its address.

mergeInto(LibraryManager.library, {
  $twir_network__deps: ['$twir'],
  $twir_network: {
    most: 2e6,  // bytes of an answer

    // All bytes of an answer; null where there are too many, without waiting for the rest.
    read: async (response) => {
      const reader = response.body.getReader();
      const chunks = [];
      let size = 0;
      for (;;) {
        const step = await reader.read();
        if (step.done) break;
        size += step.value.length;
        if (size > twir_network.most) {
          reader.cancel();
          return null;
        }
        chunks.push(step.value);
      }
      const bytes = new Uint8Array(size);
      size = 0;
      for (const chunk of chunks) {
        bytes.set(chunk, size);
        size += chunk.length;
      }
      return bytes;
    },

    // When to ask again: "14:30". Empty where that is not said.
    until: (headers) => {
      const seconds = Number(headers.get('retry-after'));
      const reset = headers.get('x-ratelimit-remaining') === '0' ? Number(headers.get('x-ratelimit-reset')) * 1000 : 0;
      const time = seconds > 0 ? Date.now() + seconds * 1000 : reset;
      return time > 0 ? twir.clock(new Date(time)) : '';
    },

    // The names of the files in a folder, as GitHub lists them.
    names: (bytes) => {
      try {
        const list = JSON.parse(new TextDecoder().decode(bytes));
        return list.map((entry) => entry.name).filter((name) => typeof name === 'string').join('\n');
      } catch (error) {
        return null;
      }
    },

    // How it went, in a word or more, and what came.
    ask: async (url, listing) => {
      const controller = new AbortController();
      const timer = setTimeout(() => controller.abort(), Number(twir.setting('twir-timeout')) || 15000);
      try {
        const response = await fetch(url, {
          signal: controller.signal, credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-cache',
        });
        if (!response.ok) return [`status ${response.status} ${twir_network.until(response.headers)}`, ''];
        const bytes = await twir_network.read(response);
        if (!bytes) return ['too-large', ''];
        const body = listing ? twir_network.names(bytes) : bytes;
        return body === null ? ['malformed', ''] : ['arrived', body];
      } catch (error) {
        return [controller.signal.aborted ? 'slow' : 'unreachable', ''];
      } finally {
        clearTimeout(timer);
      }
    },
  },

  twir_fetch__deps: ['$twir_network'],
  twir_fetch: function(id, url, length, listing) {
    twir_network.ask(twir.text(url, length), listing).then((answer) => twir.send('fetched', `${id} ${answer[0]}`, answer[1]));
  },

  twir_setting__deps: ['$twir'],
  twir_setting: function(name, length) {
    return twir.give(twir.setting(twir.text(name, length)));
  },
});
