// A page of somebody else, on another origin, that embeds ours.

import { createServer } from 'node:http';

/**
 * Serves pages by path: `pages['/a'] = html`, or `{ html, headers }`. `url` is on another site than ours on 127.0.0.1;
 * `near` is of the same site but of another origin, where browsers let a frame keep things.
 */
export async function host() {
  const pages = {};
  const server = createServer((request, response) => {
    const known = pages[request.url.split('?')[0]] ?? (request.url === '/favicon.ico' ? '' : undefined);
    const { html, headers = {} } = typeof known === 'string' ? { html: known } : known ?? {};
    response.writeHead(html === undefined ? 404 : 200, { 'Content-Type': 'text/html; charset=utf-8', ...headers });
    response.end(html);
  });
  await new Promise((done) => { server.listen(0, done); });
  return {
    pages,
    url: `http://localhost:${server.address().port}`,
    near: `http://127.0.0.1:${server.address().port}`,
    close: () => new Promise((done) => {
      server.close(done);
      server.closeAllConnections();
    }),
  };
}
