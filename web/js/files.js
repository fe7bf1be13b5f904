// Files: choosing one, and handing one out. See browser.js for how this is written.

mergeInto(LibraryManager.library, {
  twir_choose_file__deps: ['$twir'],
  twir_choose_file: function() {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = '.md,.markdown,.txt,text/markdown,text/plain';
    input.addEventListener('change', () => twir.readFile(input.files[0]));
    input.click();
  },

  twir_download__deps: ['$twir'],
  twir_download: function(name, length, text, textLength) {
    const link = document.createElement('a');
    // A copy of the bytes: what a draft holds that is not UTF-8 stays as it is.
    link.href = URL.createObjectURL(new Blob([HEAPU8.slice(text, text + textLength)], { type: 'text/plain' }));
    link.download = twir.text(name, length);
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  },
});
