// Runs before anything is painted, so that nothing moves when the rest of the code arrives: the form is there, for which it
// then has no checks yet. Browsers that cannot read this have the guide alone; those that cannot read the rest come to fail().
{
  const root = document.documentElement;
  root.dataset.ui = 'plain';
  root.dataset.starting = 'yes';

  const embed = new URLSearchParams(location.search).get('embed');
  if (embed !== null && parent !== window) root.dataset.embed = embed;

  // The tour was seen, or is now, before there is code that asks for that under the same key.
  const tour = `twir-tour${root.dataset.embed ? ` ${root.dataset.embed}` : ''}`;
  try {
    if (localStorage[tour]) root.dataset.tour = 'seen';
  } catch { // Storage may be forbidden: then it comes each time.
  }
  addEventListener('click', ({ target }) => {
    if (target.id !== 'end-tour' || !root.dataset.starting) return;
    try {
      localStorage[tour] = 'seen';
      root.dataset.tour = 'seen';
    } catch { // Then the button is there for the code.
    }
  });

  const tell = (words) => { document.getElementById('status').textContent = words; };

  document.addEventListener('twir-failed', ({ detail }) => {
    delete root.dataset.starting;
    const note = document.getElementById('failure');
    note.textContent = detail;
    note.hidden = false;
    document.querySelector('main').prepend(note);
    note.scrollIntoView({ block: 'nearest' });
  });

  // Without its checks the form is of no use, but for what has been typed into it already.
  const fail = (error) => {
    const typed = [...document.querySelectorAll('#form input[type="text"], #form textarea')].some((field) => field.value);
    root.dataset.ui = typed ? 'plain' : 'none';
    tell('');
    const detail = `The checker could not start (${error?.message ?? error}). Everything you need to write the item by hand is here.`
      + (typed ? ' What you have typed is still in the form.' : '');
    document.dispatchEvent(new CustomEvent('twir-failed', { detail }));
  };
  const parsed = new Promise((done) => { addEventListener('DOMContentLoaded', done); });
  parsed.then(() => { if ('starting' in root.dataset) tell('The checks are being loaded.'); });
  import('./start.js').catch((error) => parsed.then(() => fail(error)));
}
