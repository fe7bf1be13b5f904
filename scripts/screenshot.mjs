// node scripts/screenshot.mjs [FILE]: the picture of the finished page that the README opens with.
// Needs a built page (./scripts/build --web) and what the browser tests need (./scripts/setup test).

import { fileURLToPath } from 'node:url';
import { fill, settled, start } from '../tests/web/page.mjs';

const file = process.argv[2] ?? fileURLToPath(new URL('../docs/screenshot.png', import.meta.url));
const browser = await start();
try {
  const page = await browser.open({ viewport: { width: 1280, height: 860 }, today: '2026-02-20' });
  await page.click('#end-tour');
  await fill(page, {
    'kind-event': true,
    'event-title': 'Rust and Waffles: `async` for the hungry 🦀',
    'event-url': 'https://example.com/waffles?utm_source=chat',
    'event-first-day': '4 March 2026',
    'event-attendance-hybrid': true,
    'event-place': 'Nürnberg, Germany',
    'organizer-0-name': 'Example Rust Nürnberg',
    'organizer-0-url': 'https://example.com/nuernberg',
  });
  await page.mouse.move(5, 5);
  await page.evaluate(() => { document.activeElement.blur(); window.scrollTo(0, 0); });
  await settled(page);
  await page.screenshot({ path: file });
  console.log(file);
} finally {
  await browser.close();
}
