// A static file server for the finished page, with the headers that a strict host would send.
// As a program: node scripts/static-server.mjs [FOLDER [PORT]]. In tests: await serve(folder).

import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

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

export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self' https://api.github.com https://raw.githubusercontent.com",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

const headers = {
  'Cache-Control': 'no-cache',
  'Content-Security-Policy': contentSecurityPolicy,
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
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
 * `timeout` milliseconds are waited for it.
 */
export async function serve(folder, port = 0, { github, timeout } = {}) {
  const root = resolve(folder);
  const configured = github ? { ...headers, 'Content-Security-Policy': instead(contentSecurityPolicy, github) } : headers;
  const server = createServer(async (request, response) => {
    const fail = (status, text) => {
      response.writeHead(status, { ...headers, 'Content-Type': 'text/plain; charset=utf-8' });
      response.end(`${text}\n`);
    };
    if (request.method !== 'GET' && request.method !== 'HEAD') return fail(405, 'Only GET and HEAD');
    const file = fileFor(root, request.url);
    const found = file && (await stat(file).catch(() => undefined));
    if (!found?.isFile()) return fail(404, 'Not found');
    const type = types[extname(file)] ?? 'application/octet-stream';
    if (github && extname(file) === '.html') {
      const page = instead(await readFile(file, 'utf8'), github);
      response.writeHead(200, { ...configured, 'Content-Type': type });
      return response.end(timeout ? page.replace(/(name="twir-timeout" content=)"\d+"/, `$1"${timeout}"`) : page);
    }
    response.writeHead(200, { ...configured, 'Content-Length': found.size, 'Content-Type': type });
    if (request.method === 'HEAD') return response.end();
    createReadStream(file).on('error', () => response.destroy()).pipe(response);
  });
  await new Promise((done, failed) => {
    server.once('error', failed).listen(port, '127.0.0.1', done);
  });
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
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
