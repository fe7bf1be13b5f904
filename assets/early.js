// Runs before anything is painted, so that nothing moves when the rest of the code arrives: where that can run there is the
// form, for which it then has no checks yet. Other browsers stop reading at import(), and have the guide alone.
{
  const root = document.documentElement;
  root.dataset.ui = 'plain';
  root.dataset.starting = 'yes';

  const embed = new URLSearchParams(location.search).get('embed');
  if (embed !== null && parent !== window) root.dataset.embed = embed;

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
    const typed = [...document.querySelectorAll('#form :is(input[type="text"], textarea)')].some((field) => field.value);
    root.dataset.ui = typed ? 'plain' : 'none';
    document.getElementById('status').textContent = '';
    const detail = `The checker could not start (${error.message ?? error}). Everything you need to write the item by hand is here.`
      + (typed ? ' What you have typed is still in the form.' : '');
    document.dispatchEvent(new CustomEvent('twir-failed', { detail }));
  };
  addEventListener('DOMContentLoaded', () => import('./start.js').catch(fail));
}
