// Text from the reader's own fonts, for views/fonts.cpp: measured and rasterised by a 2D canvas, which
// brings shaping, right-to-left words, ligatures and colour emoji with it.

mergeInto(LibraryManager.library, {
  $twir_glyphs__deps: ['$twir'],
  $twir_glyphs: {
    context: null,
    faces: null,
    font: '',
    box: null,

    // Faces by number: regular, bold, monospace. Their families are those of the style sheet.
    use: (face, size) => {
      if (!twir_glyphs.context) {
        const canvas = document.createElement('canvas');
        canvas.width = canvas.height = 64;
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

    // A resized canvas forgets its state.
    makeRoom: (width, height) => {
      const canvas = twir_glyphs.context.canvas;
      if (canvas.width >= width && canvas.height >= height) return;
      canvas.width = Math.max(canvas.width, width);
      canvas.height = Math.max(canvas.height, height);
      twir_glyphs.context.font = twir_glyphs.font;
      twir_glyphs.context.textRendering = 'geometricPrecision';
    },

    // Whether the pixels have colours of their own, as those of emoji.
    coloured: (pixels, ink) => {
      for (let i = 0; i < pixels.length; i += 4) {
        if (pixels[i + 3] < 64) continue;
        if (Math.abs(pixels[i] - ink) > 40 || Math.abs(pixels[i + 1] - ink) > 40 || Math.abs(pixels[i + 2] - ink) > 40) return true;
      }
      return false;
    },
  },

  twir_measure__deps: ['$twir_glyphs'],
  twir_measure: function(text, length, face, size) {
    return twir_glyphs.use(face, size).measureText(twir.text(text, length)).width;
  },

  // Ascent and descent of a face's line, as doubles.
  twir_line__deps: ['$twir_glyphs'],
  twir_line: function(face, size, out) {
    const metrics = twir_glyphs.use(face, size).measureText('x');
    HEAPF64.set([metrics.fontBoundingBoxAscent, metrics.fontBoundingBoxDescent], out >> 3);
  },

  // Rasterises a text. Gives its box from the pen (left, top, width, height) and whether it is coloured, as
  // 32-bit integers; a width of 0 means that there is nothing to see. Text is drawn in black for light
  // pages and in white for dark ones, because browsers thin or thicken glyphs by their colour.
  twir_rasterise__deps: ['$twir_glyphs'],
  twir_rasterise: function(text, length, face, size, shift, light, out) {
    const words = twir.text(text, length);
    const metrics = twir_glyphs.use(face, size).measureText(words);
    const left = Math.floor(-metrics.actualBoundingBoxLeft) - 1;
    const top = Math.floor(-metrics.actualBoundingBoxAscent) - 1;
    const width = Math.ceil(metrics.actualBoundingBoxRight + shift) + 1 - left;
    const height = Math.ceil(metrics.actualBoundingBoxDescent) + 1 - top;
    twir_glyphs.box = null;
    if (!(metrics.actualBoundingBoxRight > -metrics.actualBoundingBoxLeft) || !(height > 2) || width > 2000 || height > 600) {
      HEAP32.set([0, 0, 0, 0, 0], out >> 2);
      return;
    }
    twir_glyphs.makeRoom(width, height);
    const context = twir_glyphs.context;
    context.clearRect(0, 0, width, height);
    context.fillStyle = light ? '#fff' : '#000';
    context.fillText(words, shift - left, -top);
    const data = context.getImageData(0, 0, width, height).data;
    const coloured = twir_glyphs.coloured(data, light ? 255 : 0);
    if (!coloured) {
      for (let i = 0; i < data.length; i += 4) data[i] = data[i + 1] = data[i + 2] = 255;
    }
    twir_glyphs.box = data;
    HEAP32.set([left, top, width, height, coloured ? 1 : 0], out >> 2);
  },

  // The pixels of what was rasterised last, RGBA.
  twir_pixels__deps: ['$twir_glyphs'],
  twir_pixels: function(out) {
    if (twir_glyphs.box) HEAPU8.set(twir_glyphs.box, out);
    twir_glyphs.box = null;
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
