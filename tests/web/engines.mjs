// Firefox and WebKit, from Debian's packages, behind one small interface:
//   goto(url), run(function, ...arguments) in the page, click(id), type(id, text), press(modifier, key),
//   picture() as a PNG in base 64, close().
// Both need a screen for WebGL; Xvfb is one that nobody sees.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import puppeteer from 'puppeteer-core';

const software = { LIBGL_ALWAYS_SOFTWARE: '1', WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1', GDK_BACKEND: 'x11' };

/** Starts a program and waits until it says something on descriptor `fd`. Gives what it said, and `stop()`. */
async function launch(command, args, env, fd) {
  const stdio = ['ignore', 'ignore', 'ignore', 'ignore'];
  stdio[fd] = 'pipe';
  const child = spawn(command, args, { env: { ...process.env, ...env }, stdio });
  const failed = once(child, 'error').then(([error]) => { throw error; });
  const [said] = await Promise.race([once(child.stdio[fd], 'data'), failed]);
  const stop = async () => {
    const ended = once(child, 'exit');
    child.kill();
    await ended;
  };
  return { said: String(said).trim(), stop };
}

export async function screen() {
  const server = await launch('Xvfb', ['-displayfd', '3', '-screen', '0', '1400x1100x24', '+extension', 'GLX', '-nolisten', 'tcp'], {}, 3);
  return { display: `:${server.said}`, stop: server.stop };
}

export async function firefox(display) {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: process.env.FIREFOX ?? '/usr/bin/firefox-esr',
    headless: false,
    env: { ...process.env, ...software, DISPLAY: display },
    defaultViewport: { width: 1280, height: 900 },
  });
  const page = await browser.newPage();
  return {
    goto: (url) => page.goto(url),
    run: (code, ...given) => page.evaluate(code, ...given),
    click: (id) => page.locator(`#${id}`).click(),
    type: async (id, text) => {
      await page.focus(`#${id}`);
      await page.keyboard.type(text);
    },
    press: async (modifier, key) => {
      await page.keyboard.down(modifier);
      await page.keyboard.press(key);
      await page.keyboard.up(modifier);
    },
    picture: () => page.screenshot({ encoding: 'base64' }),
    close: () => browser.close(),
  };
}

const miniBrowser = ['4.1', '4.0'].map((version) => `/usr/lib/${process.arch === 'arm64' ? 'aarch64' : 'x86_64'}-linux-gnu/webkit2gtk-${version}/MiniBrowser`)
  .find((path) => existsSync(path));

// What WebDriver calls the keys.
const webdriverKeys = { Control: '\uE009', Enter: '\uE007', Tab: '\uE004' };
const elementKey = 'element-6066-11e4-a52e-4f735466cecf';

/** WebKitGTK by its driver, which speaks plain WebDriver. */
export async function webkit(display) {
  const port = 20000 + process.pid % 20000;
  const server = spawn('/usr/bin/WebKitWebDriver', [`--port=${port}`], { env: { ...process.env, ...software, DISPLAY: display }, stdio: 'ignore' });
  const ended = once(server, 'exit');
  const base = `http://127.0.0.1:${port}`;
  const ask = async (method, path, body) => {
    const answer = await fetch(base + path, { method, body: body && JSON.stringify(body) });
    const { value } = await answer.json();
    if (!answer.ok) throw new Error(`${path}: ${value.error}: ${value.message}`);
    return value;
  };
  for (let tries = 0; ; ++tries) {
    try {
      await ask('GET', '/status');
      break;
    } catch (error) {
      if (tries === 100) throw error;
      await new Promise((done) => { setTimeout(done, 100); });
    }
  }
  const { sessionId } = await ask('POST', '/session', {
    capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': { binary: miniBrowser, args: ['--automation'] } } },
  });
  const session = `/session/${sessionId}`;
  await ask('POST', `${session}/window/rect`, { width: 1300, height: 1000 });
  const element = async (id) => (await ask('POST', `${session}/element`, { using: 'css selector', value: `#${id}` }))[elementKey];
  return {
    goto: (url) => ask('POST', `${session}/url`, { url }),
    run: (code, ...given) => ask('POST', `${session}/execute/sync`, { script: `return (${code}).apply(null, arguments)`, args: given }),
    click: async (id) => ask('POST', `${session}/element/${await element(id)}/click`, {}),
    type: async (id, text) => ask('POST', `${session}/element/${await element(id)}/value`, { text }),
    press: async (modifier, key) => {
      const keys = [webdriverKeys[modifier], key];
      const actions = [...keys.map((value) => ({ type: 'keyDown', value })), ...keys.reverse().map((value) => ({ type: 'keyUp', value }))];
      await ask('POST', `${session}/actions`, { actions: [{ type: 'key', id: 'keys', actions }] });
    },
    picture: () => ask('GET', `${session}/screenshot`),
    close: async () => {
      await ask('DELETE', session);
      server.kill();
      await ended;
    },
  };
}
