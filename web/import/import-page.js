// The importer's side in the page: the list that shows what was found, and whom to ask. Loaded with the importer, when
// there is something to import.

function element(tag, attributes, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

const box = (id, more) => element('input', { type: 'text', id, name: id, autocorrect: 'off', spellcheck: 'false', 'aria-describedby': `${id}-hint`, ...more });
const field = (id, label, hint, more) => element('div', { class: 'field', id: `${id}-field` },
  element('label', { for: id, id: `${id}-label` }, label), element('p', { id: `${id}-hint`, class: 'hint' }, hint), box(id, more));
const button = (id, text) => element('button', { type: 'button', id, 'data-action': id }, text);

function row() {
  const id = 'found-{row}';
  const part = (name, classes = 'text') => element('span', { id: `${id}-${name}`, class: classes });
  return element('li', {},
    element('input', { type: 'checkbox', id, name: id, value: 'yes', 'aria-describedby': `${id}-day ${id}-where ${id}-state ${id}-messages` }),
    element('label', { for: id, id: `${id}-label`, dir: 'auto' }),
    element('button', { type: 'button', id: `${id}-edit`, 'data-action': 'edit-found {row}', 'aria-labelledby': `${id}-edit ${id}-label ${id}-day` }, 'Edit'),
    part('day'), part('where'), part('state', 'state text'), element('ul', { id: `${id}-messages`, class: 'messages' }));
}

function makeList() {
  const template = element('template', { id: 'found-rows-row' });
  template.content.append(row());
  document.body.append(template);
  const url = { inputmode: 'url', autocapitalize: 'off' };
  document.getElementById('found-list').append(
    element('ul', { id: 'found-messages', class: 'messages' }),
    element('div', { class: 'pair' }, field('found-from', 'From', 'Empty: today.'), field('found-until', 'Until', 'Empty: three months on.')),
    field('found-home', 'Where your group meets', 'For all that name no place. City and country: Oslo, NO.', { dir: 'auto' }),
    element('div', { class: 'pair', id: 'found-organizer-fields' },
      field('found-organizer', 'Your group', 'For all that link to no organizer.', { dir: 'auto', list: 'organizer-names' }),
      field('found-organizer-url', 'Its URL', "The group's home page.", url)),
    field('found-zone', 'Time zone of the venue', 'For times that are given in UTC: Europe/Oslo.', { autocapitalize: 'off' }),
    button('found-all', 'Choose all'), ' ', button('found-now', 'Choose those for now'), ' ', button('found-none', 'Choose none'),
    element('ol', { id: 'found-rows', 'aria-labelledby': 'found-heading' }),
    element('div', { id: 'found-pages' }, element('p', { id: 'found-part' }), button('found-previous', 'Earlier'), ' ', button('found-next', 'Later')),
  );
}

// What the browser takes away, for want of memory, tells nobody so. The longest reading takes a few seconds.
const patience = 60_000;

// Asks in another thread; rejects where there is no such worker to be had.
function inWorker(worker) {
  const asked = [];  // it answers in the same order
  return new Promise((ready, none) => {
    const stop = () => {
      worker.terminate();
      none();
      for (const { refuse } of asked.splice(0)) refuse(new Error('What reads calendars has stopped.'));
    };
    let timer = setTimeout(stop, patience);
    const ask = (name, parameters) => new Promise((answer, refuse) => {
      asked.push({ answer, refuse });
      timer ??= setTimeout(stop, patience);
      const given = parameters[0].buffer;
      worker.postMessage({ name, parameters }, given ? [given] : []);
    });
    worker.addEventListener('message', ({ data: { answer, error } }) => {
      clearTimeout(timer);
      if (error) asked.shift().refuse(Object.assign(new Error(error.message), error));
      else if (answer) asked.shift().answer(answer);
      else ready({ ask: (...all) => ask('ask', all), calendar: (...all) => ask('calendar', all), end: () => worker.terminate() });
      timer = asked.length ? setTimeout(stop, patience) : undefined;
    });
    worker.addEventListener('error', (event) => {
      event.preventDefault();  // it is told where it was asked for
      clearTimeout(timer);
      stop();
    });
  });
}

/**
 * Loads the importer (see import-worker.js): its functions give promises. An error that is not `harmless` means that
 * another has to be loaded; `end()` frees this one.
 */
export async function start(makeWorker) {
  if (!document.getElementById('found-rows')) makeList();
  try {
    return await inWorker(makeWorker());
  } catch {
    const { open } = await import('./import-worker.js');
    const importer = await open();
    return { ask: async (...all) => importer.ask(...all), calendar: async (...all) => importer.calendar(...all), end() {} };
  }
}
