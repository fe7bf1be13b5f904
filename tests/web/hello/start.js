import load from './hello.js';

const page = await load({ canvas: document.getElementById('canvas') });
page.callMain();
