// node scripts/publish.mjs OUT: puts the site together from what was built (scripts/site does that before). Documents
// become pages; what hosts have to send is written in the forms that they read.

import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { common, headersFor } from './headers.mjs';

const root = fileURLToPath(new URL('../', import.meta.url));
const [out] = process.argv.slice(2);

// Nothing is emptied that is not a site.
const previous = statSync(join(out, 'index.html'), { throwIfNoEntry: false });
if (statSync(out, { throwIfNoEntry: false }) && !previous) throw new Error(`${out} is there and holds no site; name another folder`);
rmSync(out, { recursive: true, force: true });
cpSync(join(root, 'build/site'), out, { recursive: true });
cpSync(join(root, 'build/module'), join(out, 'module'), { recursive: true });

const read = (path) => readFileSync(join(root, path), 'utf8');
const markdown = (text) => execFileSync(join(root, 'build/release/tests/md2html'), ['--github'], { input: text, encoding: 'utf8' });
const escaped = (text) => text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);

const pages = [
  ['rules/', 'The rules', read('docs/rules.md')],
  ['module/', 'The JavaScript module', read('web/bindings/package/README.md')],
  ['embed/docs/', 'The form in other pages', read('docs/embed.md')],
  ['lint/', 'Linting in workflows and hooks', read('docs/lint.md')],
  ['licences/', 'Licences', readFileSync(join(root, 'build/web/licences.md'), 'utf8')],
];

function write(path, text) {
  mkdirSync(dirname(join(out, path)), { recursive: true });
  writeFileSync(join(out, path), text);
}

// Documents link to each other by their files; the pages lie elsewhere.
const moved = { 'rules.md': 'rules/', 'README.md': 'module/', 'embed.md': 'embed/docs/', 'lint.md': 'lint/' };
const relinked = (html, home) => html.replace(/href="([^":]*\.md)"/g, (whole, file) => {
  const page = moved[file.split('/').at(-1)];
  if (!page) throw new Error(`no page of the site is ${file}`);
  return `href="${home}${page}"`;
});

for (const [path, title, text] of pages) {
  const home = '../'.repeat(path.split('/').length - 1);
  const links = pages.map(([other, name]) => `<a href="${home}${other}"${other === path ? ' aria-current="page"' : ''}>${escaped(name)}</a>`);
  write(`${path}index.html`, `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)} · twir-submit</title>
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'">
<link rel="icon" href="${home}icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="${home}embed/demo.css">
</head>
<body>
<main>
<nav><a href="${home}">twir-submit</a> · ${links.join(' · ')}</nav>
${relinked(markdown(text), home)}</main>
</body>
</html>
`);
}

// For hosts that read a file of headers: Netlify, Cloudflare Pages and others; Apache; nginx.
const site = headersFor('index.html');
const code = headersFor(`${'0'.repeat(12)}/x`);
const shared = headersFor('embed/v1.js');
const lines = (headers, form) => Object.entries(headers).map(([name, value]) => form(name, value)).join('\n');
const without = (headers, others) => Object.fromEntries(Object.entries(headers).filter(([name, value]) => others[name] !== value));
const version = readFileSync(join(out, 'index.html'), 'utf8').match(/"([0-9a-f]{12})\/start\.js"/)[1];
const demo = headersFor('embed/index.html');

// Where several rules match, some hosts join their values: only what is the same for all stands under all paths.
const own = ['/', '/index.html', '/sw.js', '/manifest.webmanifest', '/bookmarklet.html', '/rules.html', '/rules/*', '/lint/*', '/licences/*'];
const rules = [
  ['/*', common],
  [`/${version}/*`, without(code, common)],
  ['/embed/*', without(demo, common)],
  ['/module/*', without(shared, common)],
  ...own.map((path) => [path, without(site, common)]),
];
write('_headers', rules.map(([path, headers]) => `${path}\n${lines(headers, (name, value) => `  ${name}: ${value}`)}\n`).join(''));

write('.htaccess', `AddType application/wasm .wasm
AddType application/manifest+json .webmanifest
<IfModule mod_headers.c>
${lines(site, (name, value) => `Header always set ${name} "${value}"`)}
<If "%{REQUEST_URI} =~ m#/[0-9a-f]{12}/#">
${lines(without(code, site), (name, value) => `Header always set ${name} "${value}"`)}
</If>
<If "%{REQUEST_URI} =~ m#/(embed|module)/#">
${lines(without(shared, site), (name, value) => `Header always set ${name} "${value}"`)}
</If>
<If "%{REQUEST_URI} =~ m#/embed/(index\\.html)?$#">
Header always set Content-Security-Policy "${demo['Content-Security-Policy']}"
</If>
</IfModule>
`);

const nginx = (headers) => lines(headers, (name, value) => `    add_header ${name} "${value}" always;`);
write('nginx.conf.example', `# Within the server block that serves the site at its root; for a folder, write that before the paths. Of patterns the
# first that fits counts. mime.types has to know wasm and webmanifest.
location / {
${nginx(site)}
}
location ~ ^/[0-9a-f]{12}/ {
${nginx(code)}
}
location ~ ^/embed/(index\\.html)?$ {
${nginx(demo)}
}
location ~ ^/(embed|module)/ {
${nginx(shared)}
}
`);
write('.nojekyll', '');
