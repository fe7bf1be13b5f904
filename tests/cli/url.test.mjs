// Addresses, against Node's URL class, which implements the WHATWG standard: what we accept parses there, what we
// reject does not or is no address of the web, and percent-encoding does not change where an address leads.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';

const binary = process.env.TWIR_SUBMIT;
assert.ok(binary, 'TWIR_SUBMIT has to name the binary');

function fix(urls) {
  const input = urls.map((url) => JSON.stringify({ text: `* [A post](<${url}>)` })).join('\n');
  const { stdout } = spawnSync(binary, ['fix', '--jsonl', '--today', '2026-02-10'], { input, encoding: 'utf8', maxBuffer: 1 << 28 });
  return stdout.trimEnd().split('\n').map((line) => JSON.parse(line));
}

// xorshift32: the same addresses on every machine.
function random(seed) {
  let state = seed;
  return (list) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return list[(state >>> 0) % list.length];
  };
}

const schemes = ['https://', 'https://', 'https://', 'http://', 'ftp://', 'https:///', 'javascript:', 'mailto:', 'file:///', 'data:'];
const hosts = [
  'example.com', 'EXAMPLE.com', 'a.b.c.example', 'bücher.example', '例え.テスト', 'xn--bcher-kva.example', '127.0.0.1', '[2001:db8::1]',
  'localhost', 'example.com.', 'under_score.example', 'a-b.example', '', '.', '..', 'nodots', '-a.example', 'a..b', 'exa%20mple.com',
  'a.example:8080', 'a.example:99999', 'a.example:x', 'user@a.example', 'user:pw@a.example', 'a.example:', '1.2.3.4.5', '256.256.256.256',
  'ｅｘａｍｐｌｅ.com', '例え。テスト', 'exam\u00ADple.com', 'exam\u200Bple.com', 'exa\u202Emple.com', 'exa\u00A0mple.com', 'a．example',
  'ｅｘ／ａ.com', '010.0.0.1', '0x7f.1', '1.2.3', 'a.0x1', 'faß.example', 'ex%C3%A4.example', '\uE000.example', 'user%40@a.example',
];
const paths = ['', '/', '/a', '/a/', '/a/b.html', '/größe/日本', '/a%20b', '/%zz', '/a(b)', '/a(b', '/a)b', '/a|b', '/a"b', '/a`b', '/a\\b', '/a{b}', "/it's", '/~user', '/a;b=c', '/@x', '/+'];
const queries = ['', '?', '?a=1', '?a=1&b=2', '?a=b=c', '?q=a+b', '?q=%C3%BC', '?q=ü', '?a[]=1', '?&&', '?v=1#t=5', '#x', '#', '#/route/(x)', '#ü'];

const pick = random(20260210);
const urls = Array.from({ length: 14000 }, () => pick(schemes) + pick(hosts) + pick(paths) + pick(queries));

function parse(url) {
  try {
    return new URL(url);
  } catch {
    return null;
  }
}

test('an address is accepted when it is one of the web', () => {
  const replies = fix(urls);
  let accepted = 0;
  replies.forEach((reply, i) => {
    const url = parse(urls[i]);
    const rejected = reply.diagnostics.some((d) => d.rule === 'url/invalid' || d.rule === 'url/missing');
    if (!rejected) {
      accepted += 1;
      const mended = reply.text.match(/\]\((.*)\)$/)[1];
      const after = parse(mended);
      assert.ok(after, `${urls[i]} became ${mended}`);
      if (url) assert.equal(after.host, url.host, `${urls[i]} became ${mended}`);
      assert.match(after.protocol, /^https?:$/, urls[i]);
    } else if (url && /^https?:$/.test(url.protocol)) {
      // Stricter than the standard: a host with one label, an empty host that browsers skip over, and hosts that
      // hold escapes or labels that DNS does not allow are typing mistakes in a submission.
      const typed = urls[i].replace(/^https?:\/\//, '').replace(/[/?#].*$/, '').replace(/^.*@/, '').replace(/:\w*$/, '');
      const unlikely = typed === '' || !typed.includes('.') || typed.includes('%') || typed.startsWith('-') || typed.includes('..') || typed.startsWith('.') || /^[0-9a-fx.]+$/.test(typed);
      assert.ok(unlikely, `${urls[i]} was rejected`);
    }
  });
  assert.ok(accepted > urls.length / 6, `${accepted} accepted`);
});

test('percent-encoding leads to the same page', () => {
  const whole = urls.filter((url) => /^https:\/\/(example\.com|a\.b\.c\.example|bücher\.example)\//.test(url) && !url.includes('utm_'));
  assert.ok(whole.length > 200);
  fix(whole).forEach((reply, i) => {
    const mended = reply.text.match(/\]\((.*)\)$/)[1];
    const same = (url) => {
      const { host, pathname, search, hash } = new URL(url);
      const decode = (text) => text.replace(/%[0-9A-F]{2}/gi, (escape) => (/%(22|27|3C|3E|5B|5D|5C|7C|60|28|29|7B|7D)/i.test(escape) ? decodeURIComponent(escape) : escape));
      return [host, decode(pathname).replaceAll('\\', '/'), decode(search), decode(hash)].join(' ');
    };
    // A backslash is a slash to browsers; we keep what was typed by encoding it.
    if (!whole[i].includes('\\')) assert.equal(same(mended), same(whole[i]), whole[i]);
  });
});

// Without the tables of IDNA we let more characters pass than the standard, but none less, and what we write in
// their place leads to the same host.
test('hosts of any script are accepted, and nothing that could be looked up is refused', () => {
  const points = [];
  for (let point = 0x80; point < 0x30000; point += point < 0x3100 || (point >= 0xF900 && point < 0x10000) ? 1 : 37) {
    if (point < 0xD800 || point > 0xDFFF) points.push(point);
  }
  const hosts = points.map((point) => `https://a${String.fromCodePoint(point)}b.example/`);
  let refused = 0;
  fix(hosts).forEach((reply, i) => {
    const url = parse(hosts[i]);
    const name = `U+${points[i].toString(16)}`;
    if (reply.diagnostics.some((d) => d.rule === 'url/invalid')) {
      // Signs such as "!" are hosts to the standard, and to no name server.
      assert.ok(url === null || /[^a-z0-9.-]/.test(url.host), name);
      refused += 1;
    } else if (url) {
      assert.equal(new URL(reply.text.match(/\]\((.*)\)$/)[1]).host, url.host, name);
    }
  });
  assert.ok(refused > 80, `${refused} refused`);
});
