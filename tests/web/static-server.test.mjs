import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { serve } from '../../scripts/static-server.mjs';

let folder, server;

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'twir-server-'));
  mkdirSync(join(folder, 'site'));
  writeFileSync(join(folder, 'site', 'index.html'), '<!doctype html>');
  writeFileSync(join(folder, 'site', 'page.js'), 'export {};');
  writeFileSync(join(folder, 'site', 'page.wasm'), new Uint8Array([0, 0x61, 0x73, 0x6d]));
  writeFileSync(join(folder, 'secret.txt'), 'not part of the site');
  server = await serve(join(folder, 'site'));
});

after(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

// fetch() would tidy the path up before it is sent.
function get(path, method = 'GET') {
  return new Promise((done, failed) => {
    const { hostname, port } = new URL(server.url);
    request({ hostname, port, path, method }, (response) => {
      response.resume().on('end', () => done(response));
    }).on('error', failed).end();
  });
}

test('each file has the type that browsers insist on', async () => {
  assert.match((await get('/')).headers['content-type'], /^text\/html/);
  assert.match((await get('/page.js?v=1')).headers['content-type'], /^text\/javascript/);
  assert.equal((await get('/page.wasm')).headers['content-type'], 'application/wasm');
});

test('every answer carries the security headers', async () => {
  for (const path of ['/', '/nothing']) {
    const { headers } = await get(path);
    assert.match(headers['content-security-policy'], /default-src 'none'/);
    assert.equal(headers['x-content-type-options'], 'nosniff');
    assert.equal(headers['cache-control'], 'no-cache');
  }
});

test('nothing outside the folder is served', async () => {
  for (const path of ['/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/a/../../secret.txt', '/%00', '/%', '//etc/passwd']) {
    assert.equal((await get(path)).statusCode, 404, path);
  }
});

test('a server is read-only and says what is not there', async () => {
  assert.equal((await get('/', 'POST')).statusCode, 405);
  assert.equal((await get('/', 'HEAD')).statusCode, 200);
  assert.equal((await get('/missing.css')).statusCode, 404);
});

test('tests put a server of theirs into GitHub\'s place, in the page and in what it may connect to', async () => {
  writeFileSync(join(folder, 'site', 'index.html'), '<meta name="twir-api" content="https://api.github.com"><meta name="twir-timeout" content="15000">');
  const theirs = await serve(join(folder, 'site'), 0, { github: 'http://127.0.0.1:1', timeout: 5 });
  try {
    const answer = await fetch(theirs.url);
    assert.equal(await answer.text(), '<meta name="twir-api" content="http://127.0.0.1:1"><meta name="twir-timeout" content="5">');
    assert.match(answer.headers.get('content-security-policy'), /connect-src 'self' http:\/\/127\.0\.0\.1:1 /);
    assert.match(await (await fetch(server.url)).text(), /https:\/\/api\.github\.com/);
  } finally {
    await theirs.close();
  }
});
