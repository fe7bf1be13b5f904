// The page before its code runs, and where that cannot run. Code that stops later is in faults.test.mjs.

import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { ready } from './page.mjs';
import { visits } from './visits.mjs';

const { visit } = visits();

describe('before the code runs', () => {
  // Loads the page again, without its code: that arrives when what this gives is called.
  const late = async (page) => {
    let arrive;
    const arrival = new Promise((done) => { arrive = done; });
    await page.route('**/*.wasm', (route) => arrival.then(() => route.continue()));
    await page.reload({ waitUntil: 'commit' });
    await page.waitForSelector('#link-title', { state: 'visible' });
    return arrive;
  };

  visit('nothing moves while it is on its way', { serviceWorkers: 'block', ui: 'plain', path: '?ui=plain' }, async (page) => {
    await page.addInitScript(() => {
      window.moved = [];
      new PerformanceObserver((list) => window.moved.push(...list.getEntries().flatMap(({ sources }) => sources.map(({ node }) => node?.id))))
        .observe({ type: 'layout-shift', buffered: true });
    });
    const arrive = await late(page);
    await page.waitForTimeout(200);
    assert.deepEqual(await page.evaluate(() => window.moved), []);
    assert.match(await page.textContent('#status'), /being loaded/);
    assert.equal(await page.getAttribute('#copy', 'aria-disabled'), 'true');
    arrive();
    await ready(page, 'plain');
    assert.match(await page.textContent('#status'), /Still needed/);
    assert.deepEqual(await page.evaluate(() => window.moved), []);
    page.problems.length = 0;  // of the service worker that is blocked
  });

  visit('a tour that was seen does not come again', { serviceWorkers: 'block', ui: 'plain', path: '?ui=plain' }, async (page) => {
    await page.click('#end-tour');
    const arrive = await late(page);
    assert.ok(!(await page.isVisible('#tour')));
    arrive();
    await ready(page, 'plain');
    page.problems.length = 0;  // of the service worker that is blocked
  });

  visit('the tour can be ended at once', { serviceWorkers: 'block', ui: 'plain', path: '?ui=plain' }, async (page) => {
    const arrive = await late(page);
    await page.click('#end-tour');
    assert.ok(!(await page.isVisible('#tour')));
    arrive();
    await ready(page, 'plain');
    assert.ok(!(await page.isVisible('#tour')));
    page.problems.length = 0;
  });

  visit('the examples stand there as they are to be written', { ui: 'plain', path: '?ui=plain' }, async (page) => {
    const examples = await page.locator('#guide pre').allTextContents();
    const odd = examples.flatMap((text) => text.split('\n')).filter((line) => !/^( {4})?\* [\d[]/.test(line));
    assert.deepEqual(odd, []);
    assert.ok(examples.some((text) => /^\* \d.*\n {4}\* \[\*\*/.test(text)), 'an event of two lines');
  });

  const watchCopy = () => {
    const { register } = ServiceWorkerContainer.prototype;
    ServiceWorkerContainer.prototype.register = function (...args) {
      window.framesBefore = Number(document.getElementById('canvas').dataset.frames ?? 0);
      return register.apply(this, args);
    };
  };
  visit('the first frame does not wait for the copy that is kept', { before: watchCopy }, async (page) => {
    await page.waitForFunction(() => window.framesBefore !== undefined);
    assert.ok(await page.evaluate(() => window.framesBefore) > 0);
  });

  const withoutLocks = () => { LockManager.prototype.request = () => new Promise(() => {}); };
  visit('the first frame does not wait for the lock of a new tab', { before: withoutLocks }, async (page) => {
    assert.match(await page.textContent('#status'), /Still needed/);
  });

  const hide = () => { Object.defineProperty(document, 'hidden', { get: () => true }); };
  visit('a page in a tab behind is drawn', { before: hide }, async (page) => {
    assert.match(await page.textContent('#status'), /Still needed/);
  });

  visit('when the code cannot be had, the page says so', { ui: 'none', before: () => { delete window.WebAssembly; } }, async (page) => {
    await page.waitForSelector('#failure:not([hidden])');
    assert.match(await page.textContent('#failure'), /could not start/);
    assert.ok(await page.isVisible('#guide'));
    assert.ok(!(await page.isVisible('#form')));
    page.problems.length = 0;
  });
});

describe('the code cannot run', () => {
  const refusals = {
    'no memory for it': () => {
      const refuse = async () => { throw new RangeError('WebAssembly.instantiate(): Out of memory'); };
      WebAssembly.instantiate = refuse;
      WebAssembly.instantiateStreaming = refuse;
    },
    'it does not arrive': () => {
      const { fetch } = window;
      window.fetch = (what, ...rest) => (String(what.url ?? what).includes('.wasm') ? Promise.reject(new TypeError('Failed to fetch')) : fetch(what, ...rest));
    },
  };
  for (const [name, refuse] of Object.entries(refusals)) {
    visit(`${name}: said, with the guide`, { ui: 'none', before: refuse }, async (page) => {
      assert.match(await page.textContent('#failure'), /could not start/);
      assert.ok(await page.isVisible('#guide'));
      page.problems.length = 0;
    });
  }

  for (const script of ['start.js', 'twir-submit.js']) {
    visit(`${script} does not arrive: said, with the guide`, { serviceWorkers: 'block' }, async (page) => {
      await page.route(`**/${script}`, (route) => route.abort());
      await page.reload();
      await page.waitForSelector('#failure:not([hidden])');
      assert.match(await page.textContent('#failure'), /could not start/);
      assert.ok(await page.isVisible('#guide'));
      assert.ok(!(await page.isVisible('#form')));
      page.problems.length = 0;
    });
  }

  visit('what was typed before that is known stays in its fields', {
    ui: 'plain',
    before: () => {
      const typed = new Promise((done) => {
        document.addEventListener('readystatechange', () => {
          document.getElementById('link-title').value = 'Typed while it started';
          done();
        });
      });
      const refuse = async () => {
        await typed;
        throw new RangeError('Out of memory');
      };
      WebAssembly.instantiate = refuse;
      WebAssembly.instantiateStreaming = refuse;
    },
  }, async (page) => {
    assert.match(await page.textContent('#failure'), /could not start/);
    assert.ok(await page.isVisible('#link-title'));
    assert.equal(await page.inputValue('#link-title'), 'Typed while it started');
    assert.equal(await page.textContent('#status'), '');
    page.problems.length = 0;
  });
});
