// The importer as the page uses it: what it is asked, and its answers as records of cells, as web/model_found.cpp reads
// them. Loaded with the importer, when there is something to import.

import { load } from './import.js';

const record = (...cells) => cells.map((cell) => String(cell).replace(/[\x00-\x1f]+/g, ' ')).join('\x1f');

// Names and values of fields, as the page's form has them.
function fields({ title, url, dates, place, organizers, paid }, { begin, end, zone }) {
  const { first, last = first } = dates;
  return [
    'event-title', title, 'event-url', url,
    'event-first-day', first, 'event-last-day', last === first ? '' : last,
    'event-attendance', place.attendance,
    'event-place', [place.city, place.subdivision, place.country].filter(Boolean).join(', '),
    'event-paid', paid ? 'yes' : '',
    'event-begins', begin.slice(11), 'event-ends', end === begin ? '' : end.slice(11), 'event-zone', zone,
    ...organizers.flatMap((one, row) => [`organizer-${row}-name`, one.name, `organizer-${row}-url`, one.url]),
  ];
}

function event({ submission, status, times = {}, source, diagnostics }, common) {
  const { begin = '', end = '', zone = '' } = times;
  const key = `${source.begin} ${submission.dates.first}`;
  const notes = diagnostics.filter(({ message }) => !common.has(message));
  return [
    record('event', key, status, begin, end, zone, ...fields(submission, { begin, end, zone })),
    ...notes.map((one) => record(one.severity, one.message)),
  ];
}

// Hints that several events have, and of how many.
function commonHints(events) {
  const counts = new Map();
  for (const { severity, message } of events.flatMap(({ diagnostics }) => diagnostics)) {
    if (severity === 'hint') counts.set(message, (counts.get(message) ?? 0) + 1);
  }
  return new Map([...counts].filter(([, count]) => count > 1));
}

function records({ events, page, diagnostics }) {
  const common = commonHints(events);
  const inUtc = events.some((one) => one.diagnostics.some(({ rule }) => rule === 'import/utc-date'));
  return [
    ...diagnostics.map((one) => record(one.severity, one.message)),
    ...[...common].map(([message, count]) => record('hint', `${message} (${count} events)`)),
    ...(page ? [record('page', page.title, page.url)] : []),
    ...(inUtc ? [record('zone')] : []),
    ...events.flatMap((one) => event(one, common)),
  ].join('\x1e');
}

// "Oslo, NO", "Hybrid (Austin, TX, US)", "Virtual"
function readPlace(text) {
  const [, way, inside] = /^(Virtual|Hybrid)(?: \((.*)\))?$/.exec(text) ?? [];
  const parts = (way ? inside ?? '' : text).split(', ');
  return {
    attendance: { Virtual: 'online', Hybrid: 'hybrid' }[way] ?? 'in-person',
    city: parts[0], subdivision: parts.length > 2 ? parts[1] : '', country: parts.length > 1 ? parts.at(-1) : '',
  };
}

// From when to when, where both can be told. What ends before it begins ends on the next day.
function timesOf(first, last, begins, ends, zone) {
  if (!begins) return undefined;
  for (const time of [begins, ends].filter(Boolean)) {
    if (!/^([01]?\d|2[0-3]):[0-5]\d$/.test(time)) throw new Error(`“${time}” is no time. Write it as 19:00.`);
  }
  const begin = `${first}T${begins.padStart(5, '0')}`;
  let end = `${last}T${(ends || begins).padStart(5, '0')}`;
  if (end < begin) end = new Date(Date.parse(`${end}Z`) + 864e5).toISOString().slice(0, 16);
  return { begin, end, zone };
}

// --- The list in the page, which is made when there is something to list --------------------------------

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

// A day as calendars have it: from 2026-03-04, or from 4 March 2026.
function day(text) {
  const time = Date.parse(/^\d{4}-\d\d-\d\d$/.test(text) ? text : `${text} UTC`);
  if (Number.isNaN(time)) throw new Error(`“${text}” cannot be read as a day. Write it as 2026-03-04.`);
  return new Date(time).toISOString().slice(0, 10);
}

function optionsOf(call) {
  const [today, from, until, zone, home, name, url] = call.split('\x1f');
  const options = { today: from ? day(from) : today, zone, home };
  if (until) options.until = day(until);
  if (home && !/\S.*,\s*\S/.test(home)) throw new Error(`“${home}” does not say enough. Write city and country: Oslo, NO.`);
  if (name || url) options.organizer = { name, url };
  return options;
}

/**
 * `calendar(cells)`: an event as an iCalendar file with its name, and as a link to Google Calendar. The cells are those of
 * web/model_calendar.h, and today.
 *
 * `ask(bytes, call)`: what the importer makes of a text; `call` has the options that FoundEvents::take_call tells.
 */
export async function start() {
  const importer = await load();
  if (!document.getElementById('found-rows')) makeList();
  return {
    ask(bytes, call) {
      const options = optionsOf(call);
      try {
        return records(importer.import(bytes, options));
      } catch (error) {
        throw new Error(`This could not be read: ${error.message}.`);
      }
    },
    calendar(cells) {
      const [days, place, title, url, name, home, begins, ends, zone, today] = cells.split('\x1f');
      const [first, last = first] = days.split(' - ');
      const submission = { kind: 'event', dates: { first, last }, place: readPlace(place), organizers: [{ name, url: home }], title, url };
      const times = timesOf(first, last, begins, ends, zone);
      const { calendar, links } = importer.calendar([times ? { submission, times } : { submission }], today);
      return { calendar, link: links[0], name: `${first}-event.ics` };
    },
  };
}
