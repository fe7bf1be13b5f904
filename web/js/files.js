// Files: choosing one, and handing one out. See browser.js for how this is written.

mergeInto(LibraryManager.library, {
  twir_choose_file__deps: ['$twir', '$twir_import'],
  twir_choose_file: function() {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = '.md,.markdown,.txt,.ics,.json,.html,text/markdown,text/plain,text/calendar,text/html,application/ld+json';
    input.addEventListener('change', () => twir.readFile(input.files[0]));
    input.click();
    twir_import.prepare();
  },

  $twir_files: {
    save: (name, bytes, type) => {
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob([bytes], { type: type }));
      link.download = name;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 10000);
    },
  },

  twir_download__deps: ['$twir', '$twir_files'],
  twir_download: function(name, length, text, textLength) {
    // A copy of the bytes: what a draft holds that is not UTF-8 stays as it is.
    twir_files.save(twir.text(name, length), HEAPU8.slice(text, text + textLength), 'text/plain');
  },
});
