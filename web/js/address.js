// The page's address: the form stands after its #, so that it can be shared. See browser.js for how this is written.

mergeInto(LibraryManager.library, {
  $twir_address__deps: ['$twir'],
  $twir_address: {
    // Browsers refuse too many changes in a short time; the next one carries everything anyway.
    replace: (address) => {
      try {
        history.replaceState({ twir: true }, '', address);
      } catch (error) { // See above.
      }
    },
  },

  // After a reload it is the page's own, and perhaps older than what the tab has kept.
  twir_fragment__deps: ['$twir'],
  twir_fragment: function() {
    const own = history.state && history.state.twir && Module['tab'].forms[0];
    return twir.give(own ? '' : location.hash.slice(1));
  },

  // What other programs share comes in the query. It is taken only once, or a reload would bring it back.
  twir_take_query__deps: ['$twir_address'],
  twir_take_query: function() {
    const query = location.search.slice(1);
    const kept = query.split('&').filter((pair) => /^(ui|embed)=/.test(pair)).join('&');
    if (query !== kept) twir_address.replace(location.pathname + (kept ? `?${kept}` : '') + location.hash);
    return twir.give(query);
  },

  twir_set_fragment__deps: ['$twir_address'],
  twir_set_fragment: function(text, length) {
    const fragment = twir.text(text, length);
    if (fragment === location.hash.slice(1)) return;
    // What is no form is an anchor of the page, until there is a form to be told.
    if (!fragment && !location.hash.includes('=')) return;
    twir_address.replace(location.pathname + location.search + (fragment ? `#${fragment}` : ''));
  },

  twir_page_address__deps: ['$twir'],
  twir_page_address: function() {
    return twir.give(location.origin + location.pathname);
  },
});
