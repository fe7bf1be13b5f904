import load from './hello.js';
load({ canvas: document.getElementById('canvas') });
