// Makes the bookmarklet: a link that holds its whole code, and this tool's address. `collect` runs on pages of others,
// from its own text; it calls nothing from here.

// Takes what a page says of itself, in as few bytes as it can be said, and opens the tool with it (docs/address.md,
// `text`). What others wrote stays text: the tool reads it like anything that is pasted.
function collect(tool) {
  const most = 60000;  // characters of the address; not everything takes longer ones
  const left = /^(description|image|logo|performers?|articleBody|review.*|aggregateRating|breadcrumb|potentialAction)$/;
  // Elements can be named so that they hide what the document has of its own.
  const all = (selector) => [...Document.prototype.querySelectorAll.call(document, selector)];
  const value = (selector, name) => all(selector).map((element) => element.getAttribute(name) || '')[0] || '';
  const escaped = (text) => text.replace(/[&<>"]/g, (sign) => '&#' + sign.charCodeAt() + ';');
  const absolute = (url) => {
    try {
      return new URL(url, location.href).href;
    } catch (error) {
      return location.href;
    }
  };
  const pruned = (script) => {
    try {
      return JSON.stringify(JSON.parse(script.textContent), (key, part) => (left.test(key) ? undefined : part)) || '';
    } catch (error) {
      return '';
    }
  };
  const title = value('meta[property="og:title"]', 'content') || all('title').map((element) => element.textContent.trim())[0] || '';
  const url = value('link[rel="canonical"]', 'href') || value('meta[property="og:url"]', 'content');
  const head = '<!doctype html><title>' + escaped(title) + '</title><link rel="canonical" href="' + escaped(absolute(url)) + '">';
  const events = all('script[type="application/ld+json"]').map(pruned).filter((text) => /"(startDate|subEvents?)"/.test(text))
    .map((text) => '<script type="application/ld+json">' + text.replace(/</g, '\\u003c') + '</script>');
  const address = (parts) => tool + '#text=' + encodeURIComponent(head + parts.join(''));
  const whole = address(events);
  const wanted = whole.length > most ? address([]) : whole;
  const opened = open(wanted);
  if (!opened) location.href = wanted;
  try {
    opened.opener = null;
  } catch (error) { // A sandboxed page may not.
  }
}

const tool = new URL('./', location.href).href;
const code = `javascript:${encodeURIComponent(`(${collect})(${JSON.stringify(tool)})`)}`;

document.getElementById('bookmarklet').setAttribute('href', code);
const box = document.getElementById('code');
box.value = code;
const button = document.getElementById('copy-code');
const told = document.getElementById('told');
button.addEventListener('click', async () => {
  try {
    await navigator.clipboard.writeText(code);
    told.textContent = 'Copied.';
  } catch {
    box.focus();
    box.select();
    told.textContent = 'The browser does not allow copying: the address is selected, copy it by hand.';
  }
});
// Here it would only lead back to this page, and this page's policy stops it anyway.
document.getElementById('bookmarklet').addEventListener('click', (event) => {
  event.preventDefault();
  told.textContent = 'Drag this link to the bookmarks bar; it is pressed there, on another page.';
});
document.getElementById('ready').hidden = false;
