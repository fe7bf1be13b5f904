// What the page weighs, how soon it is there and how soon it answers, beside the bare Dear ImGui page.
import { launch, median, total, visit, weigh } from '../../scripts/page-figures.mjs';
import { serve } from '../../scripts/static-server.mjs';

const visits = 7;
const presses = 31;

const medians = (list) => Object.fromEntries(['paint', 'frame', 'heap', 'wasm']
  .map((name) => [name, median(list.map((figures) => figures[name]))]));

// Milliseconds from a key press to the changed item, and to the frame that shows it.
async function answerToKeys(browser, url) {
  const tab = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  try {
    await tab.goto(url);
    await tab.waitForFunction(() => document.documentElement.dataset.ui === 'canvas' && !('starting' in document.documentElement.dataset));
    await tab.fill('#link-url', 'https://example.com/post');
    await tab.focus('#link-title');
    return await tab.evaluate(async (count) => {
      const [item, canvas] = [document.getElementById('item'), document.getElementById('canvas')];
      const nextFrame = () => new Promise(requestAnimationFrame);
      const until = async (holds) => { while (!holds()) await nextFrame(); };
      const figures = { item: [], drawn: [] };
      for (let i = 0; i < count; i++) {
        await new Promise((done) => setTimeout(done, 30));
        const [before, frames] = [item.value, canvas.dataset.frames];
        const begun = performance.now();
        document.execCommand('insertText', false, 'a');
        if (item.value === before) await until(() => item.value !== before);
        figures.item.push(performance.now() - begun);
        await until(() => canvas.dataset.frames !== frames);
        figures.drawn.push(performance.now() - begun);
      }
      return figures;
    }, presses);
  } finally {
    await tab.close();
  }
}

/** `site` and `hello` are folders. Times are missing where there is no browser. */
export async function measurePage(site, hello) {
  const figures = { files: weigh(site).filter((file) => file.needed), hello: { bytes: total(weigh(hello)) } };
  figures.bytes = total(figures.files);
  const browser = await launch();
  if (!browser) return figures;
  const [ours, theirs] = [await serve(site), await serve(hello)];
  try {
    const seen = { ours: [], theirs: [], typed: [] };
    await visit(browser, theirs.url);  // the browser's own warming up
    for (let i = 0; i < visits; ++i) {
      seen.ours.push(await visit(browser, ours.url));
      seen.theirs.push(await visit(browser, theirs.url));
      // On its own: what is typed before the first frame is drawn with it.
      seen.typed.push(await visit(browser, ours.url, true));
    }
    Object.assign(figures, medians(seen.ours), { key: median(seen.typed.map(({ key }) => key)) });
    Object.assign(figures.hello, medians(seen.theirs));
    const answers = await answerToKeys(browser, ours.url);
    figures.answer = { item: median(answers.item), drawn: median(answers.drawn) };
  } finally {
    await browser.close();
    await Promise.all([ours.close(), theirs.close()]);
  }
  return figures;
}
