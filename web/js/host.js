// The page that embeds this one. See browser.js for how this is written; framed.js hands on what is told here.

mergeInto(LibraryManager.library, {
  twir_has_host: function() {
    return 'embed' in document.documentElement.dataset;
  },

  // An event "twir-result" of the document, where it is not the same as the last one.
  twir_tell_host__deps: ['$twir_dom', '$twir_host'],
  twir_tell_host: function(items, itemsLength, section, sectionLength, draft, draftLength, findings, findingsLength) {
    const result = {
      markdown: twir.text(items, itemsLength),
      section: twir.text(section, sectionLength),
      draft: twir.text(draft, draftLength),
      diagnostics: twir_dom.rows(twir.text(findings, findingsLength)).map((cells) => ({
        rule: cells[0],
        severity: cells[1],
        message: cells[2],
        line: Number(cells[3]),
        column: Number(cells[4]),
        endLine: Number(cells[5]),
        endColumn: Number(cells[6]),
      })),
    };
    const told = JSON.stringify(result);
    if (told === twir_host.told) return;
    twir_host.told = told;
    document.dispatchEvent(new CustomEvent('twir-result', { detail: result }));
  },

  // What was told last. To begin with there is no result.
  $twir_host: {
    told: '{"markdown":"","section":"","draft":"","diagnostics":[]}',
  },
});
