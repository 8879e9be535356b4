import { chromium, type Browser } from 'playwright';
import { findBrowser } from '../../src/crawl/browser.ts';

/**
 * A browser for a test; null, with a message, where the machine has none. Where CI=true that is a
 * failure: `npm test` brings a browser of its own.
 */
export async function testBrowser(): Promise<Browser | null> {
  const place = await findBrowser();
  if (place === null) {
    if (process.env['CI'] === 'true') throw new Error('no browser: run the tests with `npm test`, which brings one');
    process.stderr.write('skipped: no browser was found; `npm test` brings one\n');
    return null;
  }
  return chromium.launch({
    ...(place.path === undefined ? {} : { executablePath: place.path }),
    ...(place.channel === undefined ? {} : { channel: place.channel }),
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
}
