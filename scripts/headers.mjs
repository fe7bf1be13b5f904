// What a host of the site should send with each file: for the static server, and for the files that scripts/site
// writes for common hosts.

// The same as in shell.html, which is all that hosts without headers of their own have.
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self' https://api.github.com https://raw.githubusercontent.com",
  "manifest-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types twir',
].join('; ');

/** Sent with everything. */
export const common = {
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

/** Folders whose names stand for what they hold. */
export const immutable = /^[0-9a-f]{12}\//;

/** What is loaded when somebody asks for it, with calendars for instance. */
export const late = /(^|\/)(import|rules|bookmarklet)[^/]*$/;

/** What other sites load: the embed's script, and the module. */
export const shared = /^(embed|module)\//;

const forever = 'public, max-age=31536000, immutable';
const checked = 'no-cache';  // kept, and asked for each time whether it is still the same

/** All headers of a file of the site, by its path without a leading slash. */
export function headersFor(path) {
  return {
    ...common,
    'Cache-Control': immutable.test(path) ? forever : checked,
    'Content-Security-Policy': path.startsWith('embed/') && path.endsWith('.html') ? `${contentSecurityPolicy}; frame-src 'self'` : contentSecurityPolicy,
    ...(shared.test(path)
      ? { 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' }
      : { 'Cross-Origin-Resource-Policy': 'same-origin' }),
  };
}
