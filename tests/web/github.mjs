// GitHub as far as the page asks it: a listing of drafts, the drafts, and the last issues. On loopback, on a port
// that the system chooses; nothing here leaves the machine.

import { createServer } from 'node:http';

export const draftName = '2026-02-04-this-week-in-rust.md';

/** A small draft of the newsletter's shape; the day is a Wednesday. */
export const draft = `Title: This Week in Rust 637
Number: 637
Date: 2026-02-04
Category: This Week in Rust

Hello and welcome to another issue of a newsletter about Rust.

## Updates from Rust Community

### Official
* [An announcement](https://example.com/official/announcement)

### Newsletters

### Project/Tooling Updates

### Observations/Thoughts
* [On borrowing books](https://example.com/books)
* [A thought about cakes](https://example.com/cakes)

### Rust Walkthroughs
* [Baking with traits](https://example.com/baking)

### Research

### Miscellaneous
* [Something else](https://example.com/else)

## Upcoming Events

Rusty Events between 2026-02-04 - 2026-03-04 🦀

### Virtual
* 2026-02-10 | Virtual (Lyon, FR) | [Example Rust Lyon](https://example.com/lyon)
    * [**Crêpes and closures**](https://example.com/lyon/crepes)
* 2026-02-24 | Virtual (Austin, TX, US) | [Example Rust Austin](https://example.com/austin)
    * [**Tacos and types**](https://example.com/austin/tacos)

### Europe
* 2026-02-12 | Berlin, DE | [Example Rust Berlin](https://example.com/berlin)
    * [**Pretzels and pointers**](https://example.com/berlin/pretzels)
* 2026-03-04 | Vienna, AT | [Example Rust Vienna](https://example.com/vienna)
    * [**Strudel and structs**](https://example.com/vienna/strudel)

### North America
* 2026-02-19 | Boston, MA, US | [Example Rust Boston](https://example.com/boston)
    * [**Chowder and channels**](https://example.com/boston/chowder)

## Jobs

Please see the latest thread.
`;

/** An earlier issue with one link. */
export const issue = (number, date, url) => draft
  .replaceAll('637', String(number))
  .replace('Date: 2026-02-04', `Date: ${date}`)
  .replace(/\* \[[^\]]*\]\(https:\/\/example\.com\/(?!official)[^\n]*\n( {4}\*[^\n]*\n)?/g, '')
  .replace('* [An announcement](https://example.com/official/announcement)', `* [Published before](${url})`);

const listing = (names) => ({ type: 'application/json', body: JSON.stringify(names.map((name) => ({ name, type: 'file' }))) });

/**
 * `answers` by path, each `{ status, headers, body, delay }` or a text; without one, the answer is 404. It may be
 * changed while the server runs. `asked` collects the paths, `headers` those of the last question.
 */
export async function github(answers = usual()) {
  const asked = [];
  const state = { answers, asked, headers: {} };
  const server = createServer(async (request, response) => {
    asked.push(request.url);
    state.headers = request.headers;
    const known = state.answers[request.url];
    const { status = known === undefined ? 404 : 200, headers = {}, body = '', type = 'text/plain; charset=utf-8', never } =
      typeof known === 'object' ? known : { body: known };
    if (never) return;
    response.writeHead(status, {
      'Access-Control-Allow-Origin': '*',
      'Access-Control-Expose-Headers': 'Retry-After, X-RateLimit-Remaining, X-RateLimit-Reset',
      'Content-Type': type,
      ...headers,
    });
    response.end(body);
  });
  await new Promise((done) => { server.listen(0, '127.0.0.1', done); });
  return Object.assign(state, {
    url: `http://127.0.0.1:${server.address().port}`,
    close: () => new Promise((done) => {
      server.close(done);
      server.closeAllConnections();
    }),
  });
}

const repository = 'rust-lang/this-week-in-rust';
export const draftsPath = `/repos/${repository}/contents/draft`;
export const issuesPath = `/repos/${repository}/contents/content`;
export const draftPath = (name = draftName) => `/${repository}/main/draft/${name}`;
export const issuePath = (name) => `/${repository}/main/content/${name}`;

/** One draft, and two issues before it. */
export function usual(text = draft) {
  return {
    [draftsPath]: listing(['README.md', draftName]),
    [draftPath()]: text,
    [issuesPath]: listing(['2026-01-21-this-week-in-rust.md', '2026-01-28-this-week-in-rust.md', '2013-06-07-old-name.md']),
    [issuePath('2026-01-21-this-week-in-rust.md')]: issue(635, '2026-01-21', 'https://example.com/published'),
    [issuePath('2026-01-28-this-week-in-rust.md')]: issue(636, '2026-01-28', 'https://example.com/last-week'),
  };
}
export { listing };
