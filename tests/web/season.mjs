// A group's calendar as its organizers keep it: four events, one without a place, one cancelled, one every week.

export const event = (uid, day, lines) => [
  'BEGIN:VEVENT', `UID:${uid}@example.org`, `DTSTART;TZID=Europe/Oslo:${day}T180000`, `DTEND;TZID=Europe/Oslo:${day}T200000`,
  ...lines, 'END:VEVENT',
].join('\r\n');
export const calendar = (...events) => ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Example//EN', 'X-WR-CALNAME:Example Rust Oslo',
  ...events, 'END:VCALENDAR', ''].join('\r\n');

export const organizer = 'ORGANIZER;CN=Example Rust Oslo:https://example.com/oslo';
export const oslo = 'LOCATION:Storgata 1\\, 0155 Oslo\\, Norway';
export const evening = event('waffles', '20260220', ['SUMMARY:Waffles and Wasm', 'URL:https://example.com/oslo/waffles', oslo, organizer]);
export const season = calendar(
  evening,
  event('fjord', '20260227', ['SUMMARY:Traits by the fjord', 'URL:https://example.com/oslo/fjord', organizer]),
  event('hack', '20260303', ['SUMMARY:Hack night', 'URL:https://example.com/oslo/hack', oslo, organizer, 'RRULE:FREQ=WEEKLY;COUNT=3']),
  event('gone', '20260224', ['SUMMARY:Ice skating', 'URL:https://example.com/oslo/ice', oslo, organizer, 'STATUS:CANCELLED']),
);

/** Drops a file on the page. */
export const drop = (page, name, text) => page.evaluate(([file, body]) => {
  const data = new DataTransfer();
  data.items.add(new File([body], file));
  document.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
}, [name, text]);
