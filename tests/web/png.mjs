// Pictures, as far as tests need them: reading the PNG files that browsers write, and writing small ones.

import { deflateSync, inflateSync } from 'node:zlib';

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/**
 * A PNG without interlacing, 8 bits a channel or a palette: its width, height, `bytes` (three or four for a
 * pixel, `channels` says which) and `at(x, y)` → [red, green, blue].
 */
export function decode(png) {
  const parts = [];
  let header;
  let palette;
  for (let at = 8; at < png.length;) {
    const length = png.readUInt32BE(at);
    const type = png.toString('latin1', at + 4, at + 8);
    const data = png.subarray(at + 8, at + 8 + length);
    if (type === 'IHDR') header = { width: data.readUInt32BE(0), height: data.readUInt32BE(4), type: data[9] };
    if (type === 'PLTE') palette = data;
    if (type === 'IDAT') parts.push(data);
    at += length + 12;
  }
  const { width, height } = header;
  const stored = { 2: 3, 3: 1, 6: 4 }[header.type];
  const raw = unfiltered(inflateSync(Buffer.concat(parts)), width * stored, height, stored);
  const bytes = palette ? coloured(raw, palette) : raw;
  const channels = palette ? 3 : stored;
  const stride = width * channels;
  return { width, height, channels, bytes, at: (x, y) => [...bytes.subarray(y * stride + x * channels, y * stride + x * channels + 3)] };
}

function unfiltered(raw, stride, height, pixel) {
  const out = Buffer.alloc(stride * height);
  for (let y = 0; y < height; ++y) {
    const filter = raw[y * (stride + 1)];
    const row = y * stride;
    for (let x = 0; x < stride; ++x) {
      const left = x < pixel ? 0 : out[row + x - pixel];
      const up = y === 0 ? 0 : out[row - stride + x];
      const corner = x < pixel || y === 0 ? 0 : out[row - stride + x - pixel];
      const predicted = filter === 0 ? 0 : filter === 1 ? left : filter === 2 ? up : filter === 3 ? (left + up) >> 1 : paeth(left, up, corner);
      out[row + x] = raw[y * (stride + 1) + 1 + x] + predicted;
    }
  }
  return out;
}

function paeth(left, up, corner) {
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}

function coloured(indices, palette) {
  const out = Buffer.alloc(indices.length * 3);
  for (let i = 0; i < indices.length; ++i) palette.copy(out, i * 3, indices[i] * 3, indices[i] * 3 + 3);
  return out;
}

/** The same picture with at most 64 colours, a fifth of the size: what pages are made of needs no more. */
export function encodeSmall({ width, height, channels, bytes }) {
  const { palette, index } = reduced(bytes, channels);
  const raw = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; ++y) {
    for (let x = 0; x < width; ++x) {
      raw[y * (width + 1) + 1 + x] = index(key(bytes, (y * width + x) * channels));
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    signature, chunk('IHDR', header), chunk('PLTE', palette), chunk('IDAT', deflateSync(raw, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

// Five bits a channel.
const key = (bytes, at) => (bytes[at] >> 3) << 10 | (bytes[at + 1] >> 3) << 5 | bytes[at + 2] >> 3;

// One after the other the colours that the picture would miss most: common ones, unlike those before. Each colour
// that is left out becomes the one that it is nearest to.
function reduced(bytes, channels) {
  const counts = new Uint32Array(1 << 15);
  const seen = [];
  for (let at = 0; at < bytes.length; at += channels) {
    const k = key(bytes, at);
    if (counts[k]++ === 0) seen.push({ k, colour: [bytes[at], bytes[at + 1], bytes[at + 2]], index: 0, distance: Infinity });
  }
  const missed = ({ k, distance }) => counts[k] * distance;
  const palette = [];
  while (palette.length < 64) {
    const next = seen.reduce((worst, one) => (missed(one) > missed(worst) || worst.distance === 0 ? one : worst));
    if (next.distance === 0) break;
    for (const one of seen) {
      const distance = one.colour.reduce((sum, value, i) => sum + (value - next.colour[i]) ** 2, 0);
      if (distance < one.distance) Object.assign(one, { distance, index: palette.length });
    }
    palette.push(next.colour);
  }
  const indices = new Uint8Array(1 << 15);
  for (const { k, index } of seen) indices[k] = index;
  return { palette: Buffer.from(palette.flat()), index: (k) => indices[k] };
}

function chunk(type, data) {
  const out = Buffer.alloc(data.length + 12);
  out.writeUInt32BE(data.length, 0);
  out.write(type, 4, 'latin1');
  data.copy(out, 8);
  out.writeUInt32BE(crc(out.subarray(4, data.length + 8)), data.length + 8);
  return out;
}

function crc(data) {
  let value = -1;
  for (const byte of data) {
    value ^= byte;
    for (let bit = 0; bit < 8; ++bit) value = value & 1 ? value >>> 1 ^ 0xedb88320 : value >>> 1;
  }
  return (value ^ -1) >>> 0;
}

/**
 * How much two pictures differ, as people would see it: the number of squares of 8 pixels whose mean colour is
 * clearly another; infinitely much where even their sizes differ. Letters that are drawn a little differently do not count.
 */
export function difference(a, b) {
  if (a.width !== b.width || a.height !== b.height) return Infinity;
  const [one, other] = [squares(a), squares(b)];
  let differing = 0;
  for (let at = 0; at < one.length; at += 3) {
    if ([0, 1, 2].some((i) => Math.abs(one[at + i] - other[at + i]) > 20)) ++differing;
  }
  return differing;
}

// The mean colours of a picture's squares, three numbers each.
function squares({ width, height, channels, bytes }) {
  const side = 8;
  const columns = Math.ceil(width / side);
  const sums = new Float64Array(columns * Math.ceil(height / side) * 3);
  for (let y = 0; y < height; ++y) {
    for (let x = 0; x < width; ++x) {
      const to = ((y >> 3) * columns + (x >> 3)) * 3;
      const from = (y * width + x) * channels;
      for (let i = 0; i < 3; ++i) sums[to + i] += bytes[from + i];
    }
  }
  for (let at = 0; at < sums.length; ++at) {
    const square = Math.floor(at / 3);
    const [x, y] = [square % columns * side, Math.floor(square / columns) * side];
    sums[at] /= Math.min(side, width - x) * Math.min(side, height - y);
  }
  return sums;
}
