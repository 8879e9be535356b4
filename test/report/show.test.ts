import { parseDocument } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import type { Crawl } from '../../src/model/crawl.ts';
import type { Report } from '../../src/model/report.ts';
import { cells } from '../../src/model/cells.ts';
import { escapeHtml, escapeTerminal, safeHref } from '../../src/report/escape.ts';
import { reportHtml } from '../../src/report/html.ts';
import { linksJson, linksText } from '../../src/report/links-report.ts';
import { plainSummary } from '../../src/report/plain.ts';
import { round } from '../../src/model/round.ts';
import { roundChances } from '../../src/report/round.ts';
import { sampleInput, sampleReport } from '../support/sample-report.ts';

const EVIL = '"><script>alert(1)</script><img src=x onerror=alert(2)>\u001b]0;owned\u0007\u202e';

/** Every string of the report that may come from a website, poisoned. */
function poisoned(): Report {
  const report = sampleReport();
  return {
    ...report,
    site: { url: 'javascript:alert(1)', title: EVIL, hubUrl: 'javascript:alert(3)' },
    assessment: { ...report.assessment, notes: [EVIL] },
    items: report.items.map((item) => ({
      ...item,
      title: EVIL,
      reason: EVIL,
      evidence: [{ url: `javascript:alert('${EVIL}')`, foundBy: 'hub' as const, kind: 'html' as const, label: EVIL, linkedFrom: 'data:text/html,x' }],
      checks: item.checks.map((check) => ({ ...check, message: EVIL, advice: EVIL, quote: EVIL, url: 'vbscript:x' })),
    })),
    links: { checked: 1, broken: [{ url: `https://a.example/"onclick="x`, reason: EVIL, foundOn: ['javascript:1'] }], unchecked: [{ url: EVIL, reason: EVIL }] },
    incomplete: [{ kind: 'page', url: EVIL, reason: EVIL }],
  };
}

interface Node {
  readonly name?: string;
  readonly attribs?: Record<string, string>;
  readonly children?: readonly Node[];
}

const elements = (node: Node): Node[] => [...(node.name === undefined ? [] : [node]), ...(node.children ?? []).flatMap(elements)];
const elementsOf = (html: string): Node[] => elements(parseDocument(html) as unknown as Node);

describe('reportHtml', () => {
  it('lets nothing from a website become an element, a handler or a link of another kind', () => {
    const html = reportHtml(poisoned(), 'th');
    const all = elementsOf(html);
    expect(all.filter((node) => ['script', 'img', 'iframe', 'object', 'form', 'link'].includes(node.name ?? ''))).toEqual([]);
    expect(all.flatMap((node) => Object.keys(node.attribs ?? {})).filter((name) => name.startsWith('on'))).toEqual([]);
    const targets = all.filter((node) => node.name === 'a').map((node) => node.attribs?.['href'] ?? '');
    expect(targets.length).toBeGreaterThan(28);
    expect(targets.filter((href) => !/^(https?:\/\/|#o\d+$)/.test(href))).toEqual([]);
    expect(html).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u202e]/u);
  });

  it('needs nothing from elsewhere', () => {
    const html = reportHtml(sampleReport(), 'th');
    expect(html).not.toMatch(/\ssrc=|url\(|@import|<link/);
  });

  it('holds every item, finding, quote and advice', () => {
    const report = sampleReport();
    const html = reportHtml(report, 'th');
    for (const item of report.items) {
      expect(html).toContain(`id="${item.id}"`);
      for (const check of item.checks) {
        expect(html).toContain(escapeHtml(check.message));
        if (check.quote) expect(html).toContain(escapeHtml(check.quote));
        if (check.advice) expect(html).toContain(escapeHtml(check.advice));
      }
    }
    for (const link of report.links.broken) for (const page of link.foundOn) expect(html).toContain(page);
    for (const gap of report.incomplete) expect(html).toContain(gap.reason);
  });

  it('puts the mends that win most first, and opens what needs work', () => {
    const html = reportHtml(sampleReport(), 'en');
    const order = [...html.matchAll(/<li class="card"><div><a href="#(o\d+)"/g)].map((match) => match[1]);
    expect(order).toEqual(['o23', 'o26', 'o6', 'o13', 'o12']);
    expect(html).toMatch(/id="o2" open/);
    expect(html).not.toMatch(/id="o1" open/);
  });

  it('is in the language asked for', () => {
    expect(reportHtml(sampleReport('en'), 'en')).toContain('<html lang="en">');
    expect(reportHtml(sampleReport('en'), 'en')).toContain('How to read this prediction');
    expect(reportHtml(sampleReport('th'), 'th')).toContain('อ่านผลคาดการณ์นี้อย่างไร');
  });

  it('keeps bars inside the page whatever a report claims', () => {
    const report = { ...sampleReport(), oit: { score: 400, expected: 1, low: -50, high: 900 } };
    const widths = [...reportHtml(report, 'th').matchAll(/(?:width|left):(-?[\d.]+)%/g)].map((match) => Number(match[1]));
    expect(Math.min(...widths)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...widths)).toBeLessThanOrEqual(100);
  });

  it('stays small with ten thousand broken links', () => {
    const report = sampleReport();
    const broken = Array.from({ length: 10_000 }, (_, n) => ({ url: `https://a.example/${n}`, reason: 'gone', foundOn: Array.from({ length: 20 }, (_unused, m) => `https://a.example/p${m}`) }));
    const html = reportHtml({ ...report, links: { ...report.links, broken } }, 'en');
    expect(html.length).toBeLessThan(2_000_000);
    expect(html).toContain('and 9500 more');
  });
});

describe('plainSummary', () => {
  it('keeps lines to the width, without a control character, even from hostile words', () => {
    for (const width of [60, 80, 120]) {
      const lines = plainSummary(poisoned(), { lang: 'th', width }).split('\n');
      expect(lines.filter((line) => /[\u0000-\u001f\u007f-\u009f\u202e]/u.test(line))).toEqual([]);
      const long = plainSummary(sampleReport(), { lang: 'th', width }).split('\n').filter((line) => cells(line) > width && !line.includes('://'));
      expect(long).toEqual([]);
    }
  });

  it('tells score, groups, all items, mends, gaps and where the reports are', () => {
    const words = plainSummary(sampleReport('en'), { lang: 'en', width: 100, paths: ['/tmp/a b/report.json'] });
    expect(words).toContain('70.83 / 100');
    expect(words).toMatch(/68\.75 {4}9\.2 Administration/);
    for (let n = 1; n <= 28; n += 1) expect(words).toMatch(new RegExp(`^  o${n} +(0|50|100) `, 'm'));
    expect(words.indexOf('1. o23')).toBeLessThan(words.indexOf('2. o26'));
    expect(words).toContain('Stopped at 1,500 pages');
    expect(words).toContain('/tmp/a b/report.json');
  });

  it('says so where there is nothing to mend and nothing was left out', () => {
    const report = sampleReport('en');
    const items = report.items.map((item) => ({ ...item, score: 100 as const, status: 'pass' as const, gain: 0 }));
    const words = plainSummary({ ...report, items, incomplete: [], links: { checked: 0, broken: [], unchecked: [] } }, { lang: 'en', width: 80 });
    expect(words).toContain('Every item is expected to score 100');
    expect(words).toContain('Everything could be checked');
  });
});

describe('links', () => {
  const crawl = (): Crawl => ({
    start: 'https://www.hinngam.example/',
    resources: (['html', 'pdf', 'html'] as const).map((kind, n) => ({
      url: `https://www.hinngam.example/${n}`, finalUrl: '', httpStatus: 200, kind, contentType: null, fileName: null, bytes: 1, hash: '', complete: true, depth: 0, foundOn: [], rendered: false,
    })),
    health: [...sampleInput().health].reverse(),
    incomplete: [],
    interrupted: false,
  });

  it('are listed by address with the pages that hold them; what could not be checked is not broken', () => {
    const links = linksJson(crawl(), 'en');
    expect(links).toMatchObject({ checked: 4, pages: 2 });
    expect(links.broken.map((link) => [link.code, link.httpStatus, link.foundOn.length])).toEqual([['soft-404', 200, 1], ['http-error', 404, 2]]);
    expect(links.unchecked.map((link) => link.url)).toEqual(['https://www.facebook.com/hinngam']);
  });

  it('read well as text, addresses in Thai', () => {
    const words = linksText(crawl(), 'th');
    expect(words).toContain('แบบฟอร์ม คำร้อง.doc');
    expect(words).toContain('https://www.hinngam.example/procurement');
    expect(linksText({ ...crawl(), health: [] }, 'en')).toContain('No broken links');
  });
});

describe('escaping', () => {
  it('makes an escape sequence visible and lines one', () => {
    expect(escapeTerminal('a\u001b[31mb\r\nc\u009bd\u202ee')).toBe('a\\x1b[31mb c\\x9bde');
  });

  it('leaves Thai as it is, and cuts towers of marks', () => {
    expect(escapeTerminal('น้ำที่ปู่กิ๊กชี้')).toBe('น้ำที่ปู่กิ๊กชี้');
    expect(escapeTerminal(`ก${'้'.repeat(500)}`)).toBe(`ก${'้'.repeat(4)}`);
  });

  it('makes links of http and https alone', () => {
    expect(safeHref('https://a.example/ก')).toBe('https://a.example/%E0%B8%81');
    for (const address of ['javascript:alert(1)', ' JaVaScript:x', 'data:text/html,x', 'file:///etc/passwd', 'nothing', '']) expect(safeHref(address)).toBeNull();
  });
});

describe('round', () => {
  it.each([[70.8325, 2, 70.83], [2.675, 2, 2.68], [1.005, 2, 1.01], [76.665, 2, 76.67], [100, 2, 100], [0, 2, 0], [-0.001, 2, 0], [0.12345, 4, 0.1235]])('%d to %d decimals is %d', (value, decimals, wanted) => {
    expect(round(value, decimals)).toBe(wanted);
  });

  it('keeps a sum of one', () => {
    const keys = ['a', 'b', 'c'] as const;
    const rounded = roundChances({ a: 0.00004, b: 0.33333, c: 0.66663 }, keys);
    expect(rounded.a + rounded.b + rounded.c).toBeCloseTo(1, 10);
    expect(rounded).toEqual({ a: 0, b: 0.3333, c: 0.6667 });
  });
});
