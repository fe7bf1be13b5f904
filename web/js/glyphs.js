// Text from the reader's own fonts, for views/fonts.cpp: measured and rasterised by a 2D canvas, which
// brings shaping, right-to-left words, ligatures and colour emoji with it.

mergeInto(LibraryManager.library, {
  $twir_glyphs__deps: ['$twir'],
  $twir_glyphs: {
    context: null,
    faces: null,
    font: '',

    // Faces by number: regular, bold, monospace. Their families are those of the style sheet.
    use: (face, size) => {
      if (!twir_glyphs.context) {
        const canvas = document.createElement('canvas');
        canvas.width = 2048;  // sheet_width and sheet_height of browser.h
        canvas.height = 640;
        twir_glyphs.context = canvas.getContext('2d', { willReadFrequently: true });
        twir_glyphs.context.textRendering = 'geometricPrecision';
        const style = getComputedStyle(document.documentElement);
        const text = style.getPropertyValue('--font').trim() || 'sans-serif';
        const code = style.getPropertyValue('--mono').trim() || 'monospace';
        twir_glyphs.faces = [['400', text], ['600', text], ['400', code]];
      }
      const font = `${twir_glyphs.faces[face][0]} ${size}px ${twir_glyphs.faces[face][1]}`;
      if (font !== twir_glyphs.font) twir_glyphs.context.font = twir_glyphs.font = font;
      return twir_glyphs.context;
    },
  },

  twir_measure__deps: ['$twir_glyphs'],
  twir_measure: function(text, length, face, size, out) {
    const metrics = twir_glyphs.use(face, size).measureText(twir.text(text, length));
    HEAPF32.set([metrics.width, metrics.actualBoundingBoxLeft, metrics.actualBoundingBoxRight,
      metrics.actualBoundingBoxAscent, metrics.actualBoundingBoxDescent], out >> 2);
  },

  // Ascent and descent of a face's line, as doubles.
  twir_line__deps: ['$twir_glyphs'],
  twir_line: function(face, size, out) {
    const metrics = twir_glyphs.use(face, size).measureText('x');
    HEAPF64.set([metrics.fontBoundingBoxAscent, metrics.fontBoundingBoxDescent], out >> 3);
  },

  twir_write_on_sheet__deps: ['$twir_glyphs'],
  twir_write_on_sheet: function(text, length, face, size, x, y, light) {
    const context = twir_glyphs.use(face, size);
    context.fillStyle = light ? '#fff' : '#000';
    context.fillText(twir.text(text, length), x, y);
  },

  twir_read_sheet__deps: ['$twir_glyphs'],
  twir_read_sheet: function(x, y, width, height, out) {
    HEAPU8.set(twir_glyphs.context.getImageData(x, y, width, height).data, out);
  },

  twir_clear_sheet__deps: ['$twir_glyphs'],
  twir_clear_sheet: function(width, height) {
    twir_glyphs.context.clearRect(0, 0, width, height);
  },

  // In which order the pieces of a line, one a row, stand on the screen: the browser lays them out by the rules of
  // UAX #9, and we look where they are. Gives for each place, from left to right, twice the number of the piece,
  // and one more where the piece itself runs from right to left.
  twir_order__deps: ['$twir'],
  twir_order: function(text, length, out) {
    const line = document.body.appendChild(document.createElement('div'));
    Object.assign(line.style, { position: 'fixed', top: '0', left: '0', visibility: 'hidden', whiteSpace: 'pre', direction: 'ltr' });
    const range = document.createRange();
    const nodes = twir.text(text, length).split('\n').map((piece) => line.appendChild(document.createTextNode(piece)));
    const lefts = nodes.map((node) => {
      range.selectNodeContents(node);
      return range.getBoundingClientRect().left;
    });
    line.remove();
    // Where a neighbour stands on the other side than it is written, both are in a stretch from right to left.
    const backwards = (i) => lefts[i - 1] > lefts[i] || lefts[i + 1] < lefts[i];
    const order = lefts.map((left, i) => i).sort((a, b) => lefts[a] - lefts[b] || a - b);
    HEAP32.set(order.map((i) => 2 * i + (backwards(i) ? 1 : 0)), out >> 2);
  },

  // The style sheet's fonts may have changed.
  twir_forget_faces__deps: ['$twir_glyphs'],
  twir_forget_faces: function() {
    twir_glyphs.context = null;
    twir_glyphs.font = '';
  },
});
