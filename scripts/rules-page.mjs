// Makes the page of the rules out of docs/rules.md, which is written from the rule table (twir-submit rules) and
// kept in step with it by a test.
// Usage: node scripts/rules-page.mjs docs/rules.md rules.html

import { readFileSync, writeFileSync } from 'node:fs';

const escaped = (text) => text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]);
const anchor = (id) => id.replace('/', '-');

// Text with its code spans.
const inline = (text) => escaped(text).replace(/(`+)(.+?)\1(?!`)/g, (_, fence, code) => `<code>${code.trim()}</code>`);

// A block of markdown as rules.md has them: paragraphs, a line in emphasis, code.
function block(text) {
  if (text.startsWith('    ')) return `<pre tabindex="0"><code>${escaped(text.replace(/^ {4}/gm, ''))}</code></pre>`;
  const line = text.replace(/\n/g, ' ');
  const emphasis = /^\*(.*)\*$/.exec(line);
  return emphasis ? `<p class="meta">${inline(emphasis[1])}</p>` : `<p>${inline(line)}</p>`;
}

function rule(text) {
  const [id, ...rest] = text.split('\n');
  // Blank lines within code are followed by more of it.
  const blocks = rest.join('\n').trim().split(/\n\n+(?! {4})|\n\n+(?= {4})/).filter(Boolean);
  return `<section id="${anchor(id)}" aria-labelledby="${anchor(id)}-name">
<h2 id="${anchor(id)}-name"><a href="#${anchor(id)}">${escaped(id)}</a></h2>
${blocks.map(block).join('\n')}
</section>`;
}

const [source, target] = process.argv.slice(2);
const rules = readFileSync(source, 'utf8').split(/^## /m).slice(1);
if (rules.length === 0) throw new Error(`${source} holds no rules`);

writeFileSync(target, `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Rules – Submit to This Week in Rust</title>
<meta name="description" content="Everything that is checked in submissions to This Week in Rust, with reasons and examples.">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'">
<link rel="icon" href="icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="page.css">
<link rel="stylesheet" href="rules.css">
<script type="module" src="rules.js"></script>
</head>
<body>
<main id="rules">
<p><a href="./">Submit to This Week in Rust</a></p>
<h1>Rules</h1>
<p>Everything that is checked, and what becomes of it: ${rules.length} rules.</p>
<div id="search" hidden>
<label for="words">Find a rule</label>
<input type="search" id="words" autocomplete="off" autocapitalize="off" spellcheck="false" aria-describedby="found">
<p id="found" role="status"></p>
</div>
${rules.map(rule).join('\n')}
</main>
</body>
</html>
`);
