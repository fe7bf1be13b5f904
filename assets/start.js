// Starts the page's code. Until that runs the form is shown without its checks; if it cannot, only the guide is.
import load from './twir-submit.js';

const root = document.documentElement;
root.dataset.ui = 'plain';
root.dataset.starting = 'yes';

function fail(reason) {
  root.dataset.ui = 'none';
  delete root.dataset.starting;
  const note = document.getElementById('failure');
  note.textContent = `The checker could not start (${reason}). Everything you need to write the item by hand is here.`;
  note.hidden = false;
}

try {
  await load({ canvas: document.getElementById('canvas') });
} catch (error) {
  fail(error.message ?? error);
}
