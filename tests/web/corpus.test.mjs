// Items as the newsletter published them, taken apart by the small parser below, typed into the fields, and
// copied: what is on the clipboard must be what was published, byte for byte.
//
// The items come from ../shared, which is not part of the project; without it there is nothing to compare.
// They are chosen when the test runs, newest first, by the criteria below: the regular house form, without
// anything that the page would rightly mend. Events of several organizers were always published with an address
// that it mends (Meetup's final slash, or an origin without one): there the mending is undone, as a person can.

import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { copied, fill, item, settled, start } from './page.mjs';

const folder = fileURLToPath(new URL('../../../shared/twir/', import.meta.url));
const skip = existsSync(`${folder}links.jsonl`) ? false : `${folder} is not there`;
const perFeature = 3;
const atLeast = 24;

function rows(name) {
  return readFileSync(folder + name, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line)).reverse();
}

// An address that the page leaves alone: https, nothing of tracking, no doubled slash, nothing to encode. The
// `older` habits are those of the few features that the newest items do not have.
function isRegularUrl(text, older = false) {
  let url;
  try {
    url = new URL(text);
  } catch {
    return false;
  }
  if (url.protocol !== 'https:' || !/^https:\/\/[^\s"<>[\]\\|`]+$/.test(text)) return false;
  if ((/^https:\/\/[^/]*$/.test(text) && !older) || url.pathname.includes('//') || text.includes(':~:')) return false;
  if (/^(m\.youtube\.com|youtu\.be|lu\.ma|(www\.)?google\.[a-z.]+|(www\.)?linkedin\.com)$/.test(url.host)) return false;
  if (/^(www\.)?meetup\.com$/.test(url.host)) {
    const form = older ? /^[^/?#]+\/(events\/\w+\/?)?$/ : /^[^/?#]+(\/events\/\w+\/)?$/;
    return !/^\/\w\w-\w\w\//.test(url.pathname) && form.test(text.slice('https://www.meetup.com/'.length));
  }
  if (/^(www\.)?youtube\.com$/.test(url.host)) return /^https:\/\/www\.youtube\.com\/(watch\?v=[\w-]+|playlist\?list=[\w-]+)$/.test(text);
  return !/^(utm_|fbclid|gclid|mc_|igshid|si$|pp$|s$|ref|source|share)/m.test([...url.searchParams.keys()].join('\n'));
}

// A title without escapes, whose markdown is therefore the text itself.
function isPlainTitle(text) {
  if (text !== text.trim() || /\s\s|\\|&\w+;|&#|[\u0000-\u001f\u200b-\u200f\u2028-\u202e\u2060-\u206f]/.test(text)) return false;
  if (text !== text.normalize('NFC') || text.includes('![') || /^\*\*|\*\*$/.test(text)) return false;
  const outside = text.replace(/`[^`]*`/g, '');
  return !/[*~`]|<[a-z/!?]|(^|\W)_|_(\W|$)/i.test(outside) && balanced(outside);
}

function balanced(text) {
  let depth = 0;
  for (const c of text) {
    depth += { '[': 1, ']': -1 }[c] ?? 0;
    if (depth < 0) return false;
  }
  return depth === 0;
}

// `[text](url)` at the beginning of a text: its two parts and what follows.
function readLink(text) {
  if (text[0] !== '[') return undefined;
  let depth = 0;
  let code = false;
  for (let i = 0; i < text.length; ++i) {
    if (text[i] === '`') code = !code;
    if (code) continue;
    if (text[i] === '[') ++depth;
    if (text[i] === ']' && --depth === 0) {
      if (text[i + 1] !== '(') return undefined;
      let end = i + 2;
      for (let open = 1; end < text.length; ++end) {
        open += { '(': 1, ')': -1 }[text[end]] ?? 0;
        if (open === 0) break;
      }
      return { title: text.slice(1, i), url: text.slice(i + 2, end), rest: text.slice(end + 1) };
    }
  }
  return undefined;
}

function linkFields(text) {
  const match = /^\* ((?:\[(?:[A-Z]{2}|video|audio|series)\] )*)/.exec(text);
  if (!match) return undefined;
  const link = readLink(text.slice(match[0].length));
  if (!link || link.rest !== '' || !isPlainTitle(link.title) || !isRegularUrl(link.url)) return undefined;
  const marks = match[1].match(/\w+/g) ?? [];
  const [language, medium, series] = [marks.filter((m) => /^[A-Z]/.test(m)), marks.filter((m) => /^(vid|aud)/.test(m)), marks.filter((m) => m === 'series')];
  if (language.length > 1 || medium.length > 1 || marks.join() !== [...language, ...medium, ...series].join()) return undefined;
  return {
    'link-title': link.title,
    'link-url': link.url,
    'link-language': language[0] ?? '',
    [`link-medium-${medium[0] ?? 'article'}`]: true,
    ...(series.length && { 'link-series': true }),
  };
}

// City and country; in the United States with the state, in Canada and Australia also without a province.
function isPlace(text) {
  const [, state, country] = /^[^,()]+(?:, ([A-Z]{2,3}))?, ([A-Z]{2})$/.exec(text) ?? [];
  if (!country || (country === 'CA' && !state) || country === 'GB') return false;
  if (state ? !['US', 'CA', 'AU'].includes(country) : country === 'US') return false;
  return country === 'UK' || new Intl.DisplayNames('en', { type: 'region', fallback: 'none' }).of(country) !== undefined;
}

function bold(title) {
  return /^\*\*(.+)\*\*$/.exec(title)?.[1];
}

function eventFields(text, older = false) {
  const [head, child, ...more] = text.split('\n');
  const match = /^\* (\d{4}-\d\d-\d\d)(?: - (\d{4}-\d\d-\d\d))? \| ((?:[^|[\]])+?) \| (\[.*)$/.exec(head);
  const second = /^ {4}\* (\$?)(\[.*)$/.exec(child ?? '');
  if (!match || !second || more.length) return undefined;
  const where = /^(?:(Virtual|Hybrid)(?: \((.*)\))?|(.*))$/.exec(match[3]);
  const place = where[2] ?? where[3] ?? '';
  if (place && !isPlace(place)) return undefined;
  if (where[1] === 'Hybrid' && !place) return undefined;

  const fields = {
    'kind-event': true,
    'event-first-day': match[1],
    'event-last-day': match[2] ?? '',
    [`event-attendance-${{ Virtual: 'online', Hybrid: 'hybrid' }[where[1]] ?? 'in-person'}`]: true,
    'event-place': place,
    ...(second[1] && { 'event-paid': true }),
  };
  let rest = match[4];
  for (let row = 0; ; ++row) {
    const organizer = readLink(rest);
    if (!organizer || !isPlainTitle(organizer.title) || !isRegularUrl(organizer.url, older)) return undefined;
    fields[`organizer-${row}-name`] = organizer.title;
    fields[`organizer-${row}-url`] = organizer.url;
    if (organizer.rest === '') break;
    if (!organizer.rest.startsWith(' + ')) return undefined;
    rest = organizer.rest.slice(3);
  }
  rest = second[2];
  for (let row = -1; ; ++row) {
    const link = readLink(rest);
    const title = link && bold(link.title);
    if (!title || !isPlainTitle(title) || !isRegularUrl(link.url, older)) return undefined;
    fields[row < 0 ? 'event-title' : `mirror-${row}-name`] = title;
    fields[row < 0 ? 'event-url' : `mirror-${row}-url`] = link.url;
    if (link.rest === '') return fields;
    if (!link.rest.startsWith(' | ')) return undefined;
    rest = link.rest.slice(3);
  }
}

const linkFeatures = {
  'a code span': (f) => f['link-title'].includes('`'),
  brackets: (f) => /[[\]]/.test(f['link-title'].replace(/`[^`]*`/g, '')),
  'an emoji': (f) => /\p{Extended_Pictographic}/u.test(f['link-title']),
  'letters beyond Latin': (f) => /[\u0370-\u1fff\u3040-\ud7ff]/.test(f['link-title']),
  'letters with accents': (f) => /[À-ÿ]/.test(f['link-title']),
  'angle brackets or an ampersand': (f) => /[<&]/.test(f['link-title']),
  'a query': (f) => f['link-url'].includes('?'),
  'a fragment': (f) => f['link-url'].includes('#'),
  'a video': (f) => f['link-medium-video'],
  'audio': (f) => f['link-medium-audio'],
  'a series': (f) => f['link-series'],
  'another language': (f) => f['link-language'],
  'nothing special': () => true,
};

const eventFeatures = {
  'several days': (f) => f['event-last-day'],
  hybrid: (f) => f['event-attendance-hybrid'],
  'online with a place': (f) => f['event-attendance-online'] && f['event-place'],
  'online without a place': (f) => f['event-attendance-online'] && !f['event-place'],
  'a price': (f) => f['event-paid'],
  'a second link': (f) => f['mirror-0-url'],
  'a state': (f) => f['event-place'].endsWith(', US'),
  'an accent in the place': (f) => /[À-ÿ]/.test(f['event-place']),
  'a title of another script': (f) => /[\u0370-\u1fff\u3040-\ud7ff]/.test(f['event-title']),
  'an accent in the title': (f) => /[À-ÿ]/.test(f['event-title']),
  'a bar in the title': (f) => f['event-title'].includes('|'),
  'a bar in the organizer': (f) => f['organizer-0-name'].includes('|'),
  'an emoji': (f) => /\p{Extended_Pictographic}/u.test(f['event-title'] + f['organizer-0-name']),
  'nothing special': () => true,
};

const severalOrganizers = (text) => {
  const fields = eventFields(text, true);
  return fields?.['organizer-1-name'] ? fields : undefined;
};

// The newest few of each feature, and the newest of all until there are enough.
function choose(all, features) {
  const chosen = new Map();
  for (const [feature, has] of Object.entries(features)) {
    const found = all.filter(({ fields, text }) => has(fields) && !chosen.has(text)).slice(0, perFeature);
    for (const entry of found) chosen.set(entry.text, { ...entry, feature });
  }
  for (const entry of all) {
    if (chosen.size >= atLeast) break;
    if (!chosen.has(entry.text)) chosen.set(entry.text, { ...entry, feature: 'the newest' });
  }
  return [...chosen.values()];
}

function regular(name, read) {
  if (skip) return [];
  return rows(name).map(({ text, date }) => ({ text, date, fields: read(text) })).filter(({ fields, date }) => fields && date >= '2023');
}

describe('published items pass through the fields unchanged', { skip }, () => {
  let browser, page;
  before(async () => {
    browser = await start();
    page = await browser.open({ viewport: { width: 960, height: 900 } });  // high enough that no press has to scroll
  });
  after(() => browser.close());

  async function check(form, entries) {
    assert.ok(entries.length >= atLeast, `${entries.length} ${form}s are regular`);
    const missed = [];
    for (const { text, date, fields, feature, undo } of entries) {
      // An empty form for each, on the day of its issue.
      await page.clock.setFixedTime(new Date(`${date}T12:00:00`));
      await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
      if (await page.isVisible('#start-over')) await page.click('#start-over');
      await page.check(fields['kind-event'] ? '#kind-event' : '#kind-link');
      for (const [rowsOf, name] of [['organizers', 'organizer-1-name'], ['mirrors', 'mirror-0-name']]) {
        for (let row = rowsOf === 'organizers' ? 1 : 0; fields[name.replace(/\d/, row)] !== undefined; ++row) {
          await settled(page); // on a slow machine the button may still be on its way to its place
          await page.click(`#add-${rowsOf}`);
        }
      }
      await fill(page, fields);
      while (undo && await item(page) !== text && await page.locator('.messages button:text-is("Undo")').count()) {
        await page.locator('.messages button:text-is("Undo")').first().click();
      }
      const blocked = await page.getAttribute('#copy', 'aria-disabled');
      const got = blocked ? `not copied: ${await page.textContent('#status')} ${await page.locator('.messages').allTextContents()}` : await copied(page);
      if (got !== text) missed.push({ feature, published: text, got });
    }
    assert.deepEqual(missed, []);
  }

  const old = regular('events.jsonl', severalOrganizers).slice(0, perFeature)
    .map((entry) => ({ ...entry, feature: 'several organizers', undo: true }));
  const links = choose(regular('links.jsonl', linkFields), linkFeatures);
  const events = [...old, ...choose(regular('events.jsonl', eventFields), eventFeatures)];

  test(`${links.length} links: ${[...new Set(links.map(({ feature }) => feature))].join(', ')}`, () => check('link', links));
  test(`${events.length} events: ${[...new Set(events.map(({ feature }) => feature))].join(', ')}`, () => check('event', events));
});
