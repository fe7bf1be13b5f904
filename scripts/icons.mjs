// Draws the icons that app launchers want as PNG from assets/icon.svg, which has to keep to a background of one rounded
// rectangle and strokes with round ends, in paths of straight lines (M, m, H, h, L, l).
// icons(svg) → [{ name, bytes }]

import { deflateSync } from 'node:zlib';

const crcTable = Array.from({ length: 256 }, (_, n) => {
  for (let k = 0; k < 8; ++k) n = n & 1 ? (n >>> 1) ^ 0xedb88320 : n >>> 1;
  return n >>> 0;
});

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  let crc = 0xffffffff;
  for (const byte of body) crc = crcTable[(crc ^ byte) & 0xff] ^ (crc >>> 8);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length);
  body.copy(out, 4);
  out.writeUInt32BE((crc ^ 0xffffffff) >>> 0, out.length - 4);
  return out;
}

// 8 bits for red, green, blue and opacity.
function png(size, pixels) {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(size, 0);
  head.writeUInt32BE(size, 4);
  head.set([8, 6, 0, 0, 0], 8);
  const rows = Buffer.alloc((size * 4 + 1) * size);
  for (let y = 0; y < size; ++y) pixels.copy(rows, y * (size * 4 + 1) + 1, y * size * 4, (y + 1) * size * 4);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', deflateSync(rows, { level: 9 })), chunk('IEND', Buffer.alloc(0))]);
}

function colour(text) {
  const digits = /^#(?:([0-9a-f]{3})|([0-9a-f]{6}))$/i.exec(text ?? '');
  if (!digits) throw new Error(`icon.svg: “${text}” is no colour of the form #rgb or #rrggbb`);
  const wide = digits[2] ?? [...digits[1]].map((digit) => digit + digit).join('');
  return [0, 2, 4].map((at) => parseInt(wide.slice(at, at + 2), 16));
}

// The straight pieces of a path, as [x0, y0, x1, y1].
function segments(path) {
  const found = [];
  let [x, y] = [0, 0];
  for (const [, command, list] of path.matchAll(/([a-z])([^a-z]*)/gi)) {
    const numbers = (list.match(/-?(?:\d*\.\d+|\d+)/g) ?? []).map(Number);
    const relative = command === command.toLowerCase();
    const kind = command.toLowerCase();
    if (!'mhl'.includes(kind)) throw new Error(`icon.svg: a path has “${command}”, which scripts/icons.mjs cannot draw`);
    for (let at = 0; at < numbers.length; at += kind === 'h' ? 1 : 2) {
      const toX = numbers[at] + (relative ? x : 0);
      const toY = kind === 'h' ? y : numbers[at + 1] + (relative ? y : 0);
      if (kind !== 'm' || at > 0) found.push([x, y, toX, toY]);
      [x, y] = [toX, toY];
    }
  }
  return found;
}

function parse(svg) {
  const attribute = (element, name) => new RegExp(`\\s${name}="([^"]*)"`).exec(element)?.[1];
  const [, , width] = attribute(svg, 'viewBox').split(' ').map(Number);
  const [rect] = svg.match(/<rect\b[^>]*>/);
  const strokes = [...svg.matchAll(/<path\b[^>]*>/g)].map(([element]) => ({
    colour: colour(attribute(element, 'stroke')),
    radius: Number(attribute(element, 'stroke-width')) / 2,
    segments: segments(attribute(element, 'd')),
  }));
  if (strokes.length !== (svg.match(/<(?!\/|svg|rect)[a-z]/g) ?? []).length) throw new Error('icon.svg holds what scripts/icons.mjs cannot draw');
  return { width, ground: colour(attribute(rect, 'fill')), corner: Number(attribute(rect, 'rx')), strokes };
}

function distanceTo([x0, y0, x1, y1], x, y) {
  const [dx, dy] = [x1 - x0, y1 - y0];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - x0) * dx + (y - y0) * dy) / length));
  return Math.hypot(x - x0 - along * dx, y - y0 - along * dy);
}

// `scale` is that of the strokes, `full` leaves no corner free: launchers that cut icons to their own shape want both.
function draw(icon, size, { scale = 1, full = false } = {}) {
  const pixels = Buffer.alloc(size * size * 4);
  const unit = icon.width / size;  // of the drawing, for a pixel
  const middle = icon.width / 2;
  const coverage = (distance, of) => Math.min(1, Math.max(0, 0.5 - distance / of));
  for (let row = 0; row < size; ++row) {
    for (let column = 0; column < size; ++column) {
      const [x, y] = [(column + 0.5) * unit, (row + 0.5) * unit];
      const [fromSideX, fromSideY] = [x, y].map((at) => Math.abs(at - middle) - middle + icon.corner);
      const outside = Math.hypot(Math.max(fromSideX, 0), Math.max(fromSideY, 0)) - icon.corner;
      const opacity = full ? 1 : coverage(outside, unit);
      let rgb = icon.ground;
      for (const stroke of icon.strokes) {
        const [inX, inY] = [x, y].map((at) => (at - middle) / scale + middle);
        const distance = Math.min(...stroke.segments.map((segment) => distanceTo(segment, inX, inY))) - stroke.radius;
        const share = coverage(distance, unit / scale);
        rgb = rgb.map((value, channel) => value + (stroke.colour[channel] - value) * share);
      }
      pixels.set([...rgb.map(Math.round), Math.round(opacity * 255)], (row * size + column) * 4);
    }
  }
  return png(size, pixels);
}

export function icons(svg) {
  const icon = parse(svg);
  return [
    { name: 'icon-192.png', bytes: draw(icon, 192) },
    { name: 'icon-512.png', bytes: draw(icon, 512) },
    { name: 'icon-maskable.png', bytes: draw(icon, 512, { scale: 0.8, full: true }) },
    { name: 'icon-touch.png', bytes: draw(icon, 180, { full: true }) },
  ];
}
