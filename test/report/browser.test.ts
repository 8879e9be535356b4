import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reportHtml } from '../../src/report/html.ts';
import { testBrowser } from '../support/browser.ts';
import { emptyFolder } from '../support/oit.ts';
import { sampleReport } from '../support/sample-report.ts';

let browser: Browser | null = null;
const file = path.join(emptyFolder(), 'report.html');

beforeAll(async () => {
  writeFileSync(file, reportHtml(sampleReport('th'), 'th'));
  browser = await testBrowser();
}, 60_000);
afterAll(async () => browser?.close());

const open = async (width: number) => {
  const page = await browser?.newPage({ viewport: { width, height: 900 } });
  if (page === undefined) return null;
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('request', (request) => {
    if (!request.url().startsWith('file:')) complaints.push(request.url());
  });
  await page.goto(pathToFileURL(file).href);
  return { page, complaints };
};

describe('report.html in a browser', () => {
  it.each([360, 800, 1400])('needs no sideways scrolling at %d pixels and asks for nothing from outside', async (width) => {
    const opened = await open(width);
    if (opened === null) return;
    const { page, complaints } = opened;
    const sizes = await page.evaluate('({ page: document.documentElement.scrollWidth, window: window.innerWidth })');
    expect((sizes as { page: number; window: number }).page).toBeLessThanOrEqual((sizes as { page: number; window: number }).window);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('draws Thai marks above their letters rather than beside them', async () => {
    const opened = await open(800);
    if (opened === null) return;
    const { page } = opened;
    const widths = await page.evaluate(`(() => {
      const measure = (words) => { const it = document.createElement('span'); it.textContent = words; it.style.font = getComputedStyle(document.body).font; document.body.append(it); const w = it.getBoundingClientRect().width; it.remove(); return w; };
      return [measure('ทีปี'), measure('ที่ปี้'), measure('ทป')];
    })()`);
    const [plain, marked, bare] = widths as [number, number, number];
    expect(marked).toBeCloseTo(plain, 0);
    expect(plain).toBeCloseTo(bare, 0);
    await page.close();
  });

  it('opens the findings of an item on a click', async () => {
    const opened = await open(1000);
    if (opened === null) return;
    const { page } = opened;
    const closed = page.locator('details:not([open])').first();
    await closed.locator('summary').first().click();
    expect(await page.locator('details[open]').count()).toBeGreaterThan(0);
    await page.close();
  });
});
