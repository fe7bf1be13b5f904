// A static file server for the finished page, with the headers that a strict host would send.
// As a program: node scripts/static-server.mjs [FOLDER [PORT]]. In tests: await serve(folder).

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { headersFor } from './headers.mjs';

const types = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
};

// The file that a request path stands for, or undefined when it leaves the folder or is malformed.
function fileFor(root, url) {
  let path;
  try {
    path = decodeURIComponent(url.split(/[?#]/, 1)[0]);
  } catch {
    return undefined;
  }
  if (path.includes('\0')) return undefined;
  const file = resolve(join(root, path.endsWith('/') ? `${path}index.html` : path));
  return file.startsWith(root + sep) ? file : undefined;
}

// Puts a server of the tests into GitHub's place, in a page's configuration and in what it may connect to.
function instead(text, github) {
  return text.replaceAll('https://api.github.com', github).replaceAll('https://raw.githubusercontent.com', github);
}

/**
 * Serves `folder` on the loopback interface; port 0 takes a free one. `github` is asked instead of GitHub, and
 * `timeout` milliseconds are waited for it. `sent` of what comes back collects the bytes of each answer, by its path.
 */
export async function serve(folder, port = 0, { github, timeout } = {}) {
  const root = resolve(folder);
  const sent = [];

  // What is sent for a file: its own bytes, but for pages that tests change.
  async function contents(file) {
    const bytes = await readFile(file);
    if (!github || extname(file) !== '.html') return bytes;
    const page = instead(bytes.toString(), github);
    return Buffer.from(timeout ? page.replace(/(name="twir-timeout" content=)"\d+"/, `$1"${timeout}"`) : page);
  }

  function headers(file) {
    const found = headersFor(file ? relative(root, file).replaceAll(sep, '/') : '');
    if (github) found['Content-Security-Policy'] = instead(found['Content-Security-Policy'], github);
    return found;
  }

  const server = createServer(async (request, response) => {
    const answer = (status, more, body) => {
      response.writeHead(status, more);
      sent.push({ path: request.url, bytes: request.method === 'HEAD' ? 0 : body.length });
      response.end(request.method === 'HEAD' ? undefined : body);
    };
    const fail = (status, text) => answer(status, { ...headers(), 'Content-Type': 'text/plain; charset=utf-8' }, `${text}\n`);
    if (request.method !== 'GET' && request.method !== 'HEAD') return fail(405, 'Only GET and HEAD');
    const file = fileFor(root, request.url);
    const bytes = file && (await contents(file).catch(() => undefined));
    if (!bytes) return fail(404, 'Not found');
    const tag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 16)}"`;
    const found = { ...headers(file), ETag: tag };
    if (request.headers['if-none-match'] === tag) return answer(304, found, '');
    answer(200, { ...found, 'Content-Length': bytes.length, 'Content-Type': types[extname(file)] ?? 'application/octet-stream' }, bytes);
  });
  await new Promise((done, failed) => {
    server.once('error', failed).listen(port, '127.0.0.1', done);
  });
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    sent,
    close: () => new Promise((done) => {
      server.close(done);
      server.closeAllConnections();
    }),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [folder = 'build/site', port = '0'] = process.argv.slice(2);
  try {
    const { url } = await serve(folder, Number(port));
    console.log(`Serving ${folder} at ${url}  (stop with Ctrl+C)`);
  } catch (error) {
    const reason = error.code === 'EADDRINUSE' ? `port ${port} is taken; choose another with --port N` : error.message;
    console.error(`serve: ${reason}`);
    process.exit(1);
  }
}
