// The importer as the page uses it: what it is asked, and its answers as records of cells, as web/model_found.cpp reads
// them. It runs in a worker, so that the page goes on while a large calendar is read; where there are no workers made of
// modules, in the page.

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

function event({ submission, status, times = {}, diagnostics }, key, common) {
  const { begin = '', end = '', zone = '' } = times;
  const notes = diagnostics.filter(({ message }) => !common.has(message));
  return [
    record('event', key, status, begin, end, zone, ...fields(submission, { begin, end, zone })),
    ...notes.map((one) => record(one.severity, one.message)),
  ];
}

// What tells an event from all others, whatever else is asked of the importer: its place in the text, which many may share,
// its day and its title; of several that are alike, which one it is.
function keysOf(events) {
  const seen = new Map();
  return events.map(({ submission, source }) => {
    const key = `${source.begin} ${submission.dates.first} ${submission.title}`;
    const earlier = seen.get(key) ?? 0;
    seen.set(key, earlier + 1);
    return earlier ? `${key} ${earlier + 1}` : key;
  });
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
  const keys = keysOf(events);
  const inUtc = events.some((one) => one.diagnostics.some(({ rule }) => rule === 'import/utc-date'));
  return [
    ...diagnostics.map((one) => record(one.severity, one.message)),
    ...[...common].map(([message, count]) => record('hint', `${message} (${count} events)`)),
    ...(page ? [record('page', page.title, page.url)] : []),
    ...(inUtc ? [record('zone')] : []),
    ...['later', 'past'].filter((when) => diagnostics.some(({ rule }) => rule === `import/${when}`)).map((when) => record(when)),
    ...events.flatMap((one, i) => event(one, keys[i], common)),
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

function optionsOf(call) {
  const [today, from, until, zone, home, name, url] = call.split('\x1f');
  const options = { today: from || today, zone, home };
  if (until) options.until = until;
  if (home && !/\S.*,\s*\S/.test(home)) throw new Error(`“${home}” does not say enough. Write city and country: Oslo, NO.`);
  if (name || url) options.organizer = { name, url };
  return options;
}

// What can be mended by whoever asked. After any other error the importer may have stopped in the middle.
function use(options, text) {
  try {
    return options(text);
  } catch (error) {
    throw Object.assign(error, { harmless: true });
  }
}

/**
 * Loads the importer.
 *
 * `calendar(cells)`: an event as an iCalendar file with its name, and as a link to Google Calendar. The cells are those of
 * web/model_calendar.h, and today.
 *
 * `ask(bytes, call)`: what the importer makes of a text, as bytes; `call` has the options that FoundEvents::take_call
 * tells.
 */
export async function open() {
  const importer = await load();
  const encoder = new TextEncoder();
  return {
    ask(bytes, call) {
      const options = use(optionsOf, call);
      try {
        return encoder.encode(records(importer.import(bytes, options)));
      } catch (error) {
        throw new Error(`This could not be read: ${error.message}.`);
      }
    },
    calendar(cells) {
      const [days, place, title, url, name, home, begins, ends, zone, today] = cells.split('\x1f');
      const [first, last = first] = days.split(' - ');
      const submission = { kind: 'event', dates: { first, last }, place: readPlace(place), organizers: [{ name, url: home }], title, url };
      const times = use(() => timesOf(first, last, begins, ends, zone));
      const { calendar, links } = importer.calendar([times ? { submission, times } : { submission }], today);
      return { calendar, link: links[0], name: `${first}-event.ics` };
    },
  };
}

// In a worker each question is a message, and each answer one; the first tells that it is ready.
async function serve() {
  const importer = await open();
  addEventListener('message', ({ data: { name, parameters } }) => {
    try {
      const answer = importer[name](...parameters);
      postMessage({ answer }, answer.buffer ? [answer.buffer] : []);
    } catch ({ message, harmless }) {
      postMessage({ error: { message, harmless } });
    }
  });
  postMessage({});
}

// An error that nobody catches ends up with the page that made the worker.
if (typeof document === 'undefined') serve().catch((error) => setTimeout(() => { throw error; }));
