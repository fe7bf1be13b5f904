// node scripts/lay-out-site.mjs OUT SHELL ASSETS-FOLDER CODE [ASSET...]: lays out a page's folder. CODE is the path of
// its .js and .wasm without their endings; of the assets, those that others know by their address keep it, and the
// rest goes with the code into a folder named after what it holds, so that it may be cached for ever.
// It starts from an empty folder: what was deleted in the sources is gone from the page too.

import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { late } from './headers.mjs';
import { icons } from './icons.mjs';

const [out, shell, folder, code, ...assets] = process.argv.slice(2);

let minify, CleanCss;
try {
  ({ minify } = await import('terser'));
  ({ default: CleanCss } = await import('clean-css'));
} catch {
  console.log('terser or clean-css is missing (./scripts/setup brings them): the page is not minified');
}

async function smaller(code) {
  const options = { module: true, ecma: 2020, compress: { passes: 3 }, mangle: true };
  return Buffer.from(minify ? (await minify(code, options)).code : code);
}

function smallerStyle(code) {
  if (!CleanCss) return Buffer.from(code);
  const { styles, errors, warnings } = new CleanCss().minify(code);
  if (errors.length || warnings.length) throw new Error([...errors, ...warnings].join('\n'));
  return Buffer.from(styles);
}

// Scripts of earlier releases that pages pin stay what they are, byte for byte.
const isScript = (file) => file.endsWith('.js') && basename(file) !== 'sw.js' && !/^v1-.*\.js$/.test(basename(file));
async function load(file) {
  if (isScript(file)) return smaller(readFileSync(file, 'utf8'));
  return file.endsWith('.css') ? smallerStyle(readFileSync(file, 'utf8')) : readFileSync(file);
}

const hash = (bytes, algorithm = 'sha256', form = 'hex') => createHash(algorithm).update(bytes).digest(form);

function write(name, bytes) {
  mkdirSync(dirname(join(out, name)), { recursive: true });
  writeFileSync(join(out, name), bytes);
}

const known = /^(embed\/|sw\.js$|manifest\.webmanifest$|icon\.svg$|rules\.html$|bookmarklet\.html$)/;
const kept = [];
const hashed = [];
for (const file of [...assets, `${code}.js`, `${code}.wasm`]) {
  const made = file.startsWith(code) || relative(folder, file).startsWith('..');  // by the build
  const name = made ? basename(file) : relative(folder, file);
  (known.test(name) ? kept : hashed).push({ name, bytes: await load(file) });
}
hashed.sort((a, b) => (a.name < b.name ? -1 : 1));
const version = hash(hashed.map(({ name, bytes }) => `${name} ${hash(bytes)}\n`).join('')).slice(0, 12);

rmSync(out, { recursive: true, force: true });
for (const { name, bytes } of hashed) write(`${version}/${name}`, bytes);

const linked = (html) => hashed.reduce((text, { name }) => text.replaceAll(`="${name}"`, `="${version}/${name}"`), html);
// Comments are for those who read the source, and so is indentation, but for that of preformatted text.
const page = linked(readFileSync(shell, 'utf8').replace(/<!--.*?-->\n?/gs, '')
  .replace(/<pre.*?<\/pre>|^ +/gms, (found) => (found.startsWith('<') ? found : '')));
write('index.html', page);

const drawing = kept.find(({ name }) => name === 'icon.svg');
if (drawing) kept.push(...icons(drawing.bytes.toString()));

// What the worker keeps at once; what is late it keeps when it was asked for. The last line makes it another worker where
// anything else in the copy changed.
async function fillIn(worker) {
  const early = hashed.filter(({ name }) => !late.test(name)).map(({ name }) => `${version}/${name}`);
  const list = ['', 'manifest.webmanifest', 'icon.svg', ...early];
  const rest = kept.filter(({ name }) => list.includes(name)).map(({ bytes }) => bytes);
  const code = worker.toString().replace("'{{version}}'", JSON.stringify(version)).replace("['{{files}}']", JSON.stringify(list));
  return `${await smaller(code)}\n// ${hash(Buffer.concat([Buffer.from(page), ...rest])).slice(0, 12)}\n`;
}

// The embed's script under a name that stands for its bytes, for hosts that pin them, and what they paste.
function pin({ name, bytes }) {
  const pinned = name.replace(/\.js$/, `-${hash(bytes).slice(0, 12)}.js`);
  write(pinned, bytes);
  return { src: basename(pinned), integrity: `sha384-${hash(bytes, 'sha384', 'base64')}` };
}

const script = kept.find(({ name }) => name === 'embed/v1.js');
const pinned = script && pin(script);
for (const { name, bytes } of kept) {
  if (name === 'sw.js') write(name, await fillIn(bytes));
  else if (['rules.html', 'bookmarklet.html'].includes(name)) write(name, linked(bytes.toString()));
  else if (name.endsWith('.html') && pinned) write(name, bytes.toString().replaceAll('{{src}}', pinned.src).replaceAll('{{integrity}}', pinned.integrity));
  else write(name, bytes);
}
