import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readBytes } from '../../src/documents/read-bytes.ts';
import { readDocuments } from '../../src/documents/read-documents.ts';
import type { Bodies, Crawl, Resource } from '../../src/model/crawl.ts';
import { kindOf } from '../../src/model/sniff.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
/** Thai as windows-874 has it: one byte a letter. */
const windows874 = (text: string): Uint8Array => Uint8Array.from(text, (letter) => {
  const code = letter.charCodeAt(0);
  return code >= 0xe00 ? code - 0xe00 + 0xa0 : code;
});

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'oit-test-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const bodies = (): Bodies => ({
  put: async (bytes) => {
    const hash = createHash('sha256').update(bytes).digest('hex');
    await writeFile(path.join(folder, hash), bytes);
    return hash;
  },
  get: async (hash) => readFileSync(path.join(folder, hash)),
  path: (hash) => path.join(folder, hash),
});

const SITE = 'https://www.town.go.th';

async function resource(store: Bodies, at: string, bytes: Uint8Array, more: Partial<Resource> = {}): Promise<Resource> {
  const hash = await store.put(bytes);
  const fileName = at.split('/').at(-1) ?? null;
  return {
    url: SITE + at, finalUrl: SITE + at, httpStatus: 200, kind: kindOf(bytes, at, null), contentType: null, fileName, bytes: bytes.length, hash,
    complete: true, depth: 1, foundOn: [], rendered: false, ...more,
  };
}

const crawlOf = (resources: Resource[]): Crawl => ({ start: `${SITE}/`, resources, health: [], incomplete: [], interrupted: false });

describe('readDocuments', () => {
  it('makes one document of a body, with its other addresses as aliases, sorted by address', async () => {
    const store = bodies();
    const plan = readFileSync(new URL('../fixtures/documents/plan.pdf', import.meta.url));
    const page = utf8('<html><body><a href="plan.pdf">แผน</a></body></html>');
    const found = await readDocuments(
      crawlOf([
        await resource(store, '/z/plan.pdf', plan, { depth: 2 }),
        await resource(store, '/a/copy.pdf', plan, { depth: 3, url: `${SITE}/download.php?id=5` }),
        await resource(store, '/2568/o1.html', page),
        await resource(store, '/2569/o1.html', page),
        await resource(store, '/index.html', page, { depth: 0 }),
        await resource(store, '/', page, { depth: 0 }),
        await resource(store, '/gone.html', utf8('<html><body>ไม่พบ</body></html>'), { httpStatus: 404 }),
      ]),
      store,
      {},
    );
    expect(found.documents.map(({ url, aliases, depth }) => [url, aliases, depth])).toEqual([
      [`${SITE}/`, [`${SITE}/index.html`], 0],
      [`${SITE}/2568/o1.html`, [], 1],
      [`${SITE}/2569/o1.html`, [], 1],
      [`${SITE}/z/plan.pdf`, [`${SITE}/a/copy.pdf`, `${SITE}/download.php?id=5`], 2],
    ]);
    expect(found.documents.map(({ links }) => links[0]?.url)).toEqual([`${SITE}/plan.pdf`, `${SITE}/2568/plan.pdf`, `${SITE}/2569/plan.pdf`, undefined]);
    expect(found.incomplete).toEqual([]);
  });

  it('tells what could not be read, and goes on', async () => {
    const store = bodies();
    const lost: Resource = { ...(await resource(store, '/lost.pdf', utf8('x'))), hash: '0'.repeat(64) };
    const found = await readDocuments(
      crawlOf([
        await resource(store, '/a.docx', utf8('PK\u0003\u0004[Content_Types].xml word/document.xml')),
        await resource(store, '/b.pdf', utf8('%PDF-1.4')),
        await resource(store, '/c.jpg', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0])),
        await resource(store, '/d.pdf', utf8('<!doctype html><title>ไม่พบหน้านี้</title><body>ไม่พบหน้านี้')),
        lost,
      ]),
      store,
      {},
    );
    expect(found.documents.map(({ kind, reading }) => [kind, reading.state, reading.fault])).toEqual([
      ['docx', 'none', 'broken'], ['pdf', 'none', 'broken'], ['image', 'scan', null], ['html', 'text', null], [lost.kind, 'none', 'broken'],
    ]);
    expect(found.incomplete.map(({ kind, url }) => [kind, url])).toEqual([['document', `${SITE}/a.docx`], ['document', `${SITE}/b.pdf`], ['document', `${SITE}/lost.pdf`]]);
    expect(found.incomplete[0]?.reason.en).toContain('damaged');
  });

  it('reads the same twice', async () => {
    const store = bodies();
    const resources = await Promise.all(['/b', '/a', '/c'].map((at) => resource(store, at, utf8(`<html><body><h2>O1</h2><a href="${at}.pdf">แผน ${at}</a></body></html>`))));
    const [one, two] = [await readDocuments(crawlOf(resources), store, { concurrency: 1 }), await readDocuments(crawlOf([...resources].reverse()), store, { concurrency: 4 })];
    expect(two).toEqual(one);
  });
});

describe('limits over all documents', () => {
  const html = (words: string, links: number): Uint8Array => utf8(`<html><body><p>${words}</p>${'<a href="a.pdf">แผน</a> '.repeat(links)}</body></html>`);
  const town = async (store: Bodies): Promise<Crawl> =>
    crawlOf(await Promise.all(['/1.html', '/2.html', '/3.html', '/4.html'].map((at) => resource(store, at, html(`${at} ${'ข้อมูล'.repeat(20)}`, 5)))));

  it.each([
    ['letters', { maxLetters: 350 }],
    ['links', { maxLinks: 12 }],
  ])('holds no more %s than it may, and says so once', async (_, options) => {
    const store = bodies();
    const crawl = await town(store);
    const found = await readDocuments(crawl, store, { ...options, concurrency: 2 });
    const held = found.documents.reduce((sum, { pages }) => sum + (pages[0]?.text.length ?? 0), 0);
    if ('maxLetters' in options) expect(held).toBeLessThanOrEqual(350);
    else expect(found.documents.reduce((sum, { links }) => sum + links.length, 0)).toBeLessThanOrEqual(12);
    expect(found.documents.map(({ reading }) => [reading.state, reading.fault]).slice(0, 2)).toEqual([['text', null], ['text', null]]);
    expect(found.documents.at(-1)?.reading).toMatchObject({ state: 'none', fault: 'too-large' });
    expect(found.incomplete.map(({ kind, url }) => [kind, url])).toEqual([['limit', null]]);
    expect(found.incomplete[0]?.reason.en).toContain('2 documents');
    expect(await readDocuments(crawl, store, { ...options, concurrency: 1 })).toEqual(found);
  });

  it('reads nothing more once it is stopped, and says so once', async () => {
    const store = bodies();
    const stop = new AbortController();
    const slow: Bodies = { ...store, get: (hash) => { stop.abort(); return store.get(hash); } };
    const found = await readDocuments(await town(store), slow, { signal: stop.signal, concurrency: 1 });
    expect(found.documents.map(({ reading }) => reading.state)).toEqual(['text', 'none', 'none', 'none']);
    expect(found.incomplete.map(({ kind, url }) => [kind, url])).toEqual([['limit', null]]);
    expect(found.incomplete[0]?.reason.en).toContain('3 documents');
  });
});

describe('readBytes', () => {
  const about = { url: `${SITE}/x`, fileName: null, contentType: null };

  it('reads a page in windows-874 that calls itself UTF-8', async () => {
    const html = '<html><head><meta charset="UTF-8"><title>เทศบาลตำบลน้ำใส</title></head><body>ข้อมูลผู้บริหาร</body></html>';
    expect(await readBytes(windows874(html), about, {})).toMatchObject({ title: 'เทศบาลตำบลน้ำใส', pages: [{ text: 'ข้อมูลผู้บริหาร' }] });
  });

  it('reads CSV in both charsets, with quotes and semicolons', async () => {
    const csv = '\ufeffลำดับ;รายการ;วงเงิน\r\n1;"จ้าง ""เหมา""\nถนน";500,000\r\n';
    const rows = [['ลำดับ', 'รายการ', 'วงเงิน'], ['1', 'จ้าง "เหมา" ถนน', '500,000']];
    const csvAbout = { ...about, fileName: 'ข้อมูล.csv' };
    expect(await readBytes(utf8(csv), csvAbout, {})).toMatchObject({ kind: 'csv', reading: { state: 'text' }, tables: [{ rows, headerRows: 1 }] });
    expect((await readBytes(windows874(csv.slice(1)), csvAbout, {})).tables[0]?.rows).toEqual(rows);
    expect((await readBytes(utf8(csv), csvAbout, {})).pages[0]?.text).toBe('ลำดับ | รายการ | วงเงิน\n1 | จ้าง "เหมา" ถนน | 500,000');
  });

  it('reads plain text, normalised', async () => {
    expect((await readBytes(utf8('ประจ ําปี\nบรรทัดสอง\n'), { ...about, contentType: 'text/plain' }, {})).pages).toEqual([{ number: 1, text: 'ประจำปี\nบรรทัดสอง', source: 'text-layer' }]);
  });

  it.each(['docx', 'xlsx', 'pptx', 'odt', 'ods', 'doc', 'xls'] as const)('says that a %s of other bytes is damaged', async (kind) => {
    const found = await readBytes(Uint8Array.from([0, 1, 2, 3, 0xff, 0xfe, 0, 0]), { ...about, kind }, {});
    expect(found).toMatchObject({ kind, reading: { state: 'none', fault: 'broken' }, pages: [] });
  });

  it('says that it cannot open archives other than zip', async () => {
    const found = await readBytes(utf8('Rar!\u001a\u0007'), { ...about, fileName: 'a.rar' }, {});
    expect(found).toMatchObject({ kind: 'archive', reading: { state: 'none', fault: 'unsupported' }, pages: [] });
  });

  it('says where the body was cut off', async () => {
    const cut = { ...about, complete: false };
    expect((await readBytes(utf8('<html><body>ข้อมูล'), cut, {})).reading).toMatchObject({ state: 'partial', fault: 'too-large' });
    expect((await readBytes(utf8('%PDF-1.4\n'), cut, {})).reading).toMatchObject({ state: 'none', fault: 'too-large' });
  });

  it('reads a file from disk, whose path is no address', async () => {
    const found = await readBytes(utf8('<html><body><a href="a.pdf">แผน</a></body></html>'), { url: '/home/me/ita.html', fileName: 'ita.html', contentType: null }, {});
    expect(found.links).toMatchObject([{ url: '', href: 'a.pdf', label: 'แผน' }]);
    expect(found.hash).toHaveLength(64);
  });
});

/** Published documents that lie beside a working copy on some machines; never part of the project. */
const SHARED = fileURLToPath(new URL('../../../shared/real-documents/', import.meta.url));
const real = existsSync(SHARED);
if (!real) console.warn('no real documents beside the project: their tests are skipped');

describe.skipIf(!real)('real documents', () => {
  it.each([
    ['poknoi/e3.pdf', 'text', null, 'แผนการจัดหาพัสดุ'],
    ['poknoi/59.pdf', 'scan', null, null],
    ['poknoi/รายรับ61.pdf', 'text', null, 'ประจำปีงบประมาณ'],
    ['saiyoi/IMG_0001.pdf', 'none', 'broken', null],
    ['saiyoi/แบบฟอร์มการจดทะเบียนพาณิชย์.pdf', 'scan', 'no-thai-text', null],
    ['saiyoi/ยุทธศาสตร์ 2551-2555.pdf', 'scan', 'no-thai-text', null],
    ['hangdong/คำกล่าวแสดงเจตจำนงของผู้บริหาร-ข้อ-028.pdf', 'text', null, 'เจตจำนง'],
  ])('%s', async (name, state, fault, words) => {
    for (const pdf of ['auto', 'unpdf'] as const) {
      const found = await readBytes(readFileSync(path.join(SHARED, name)), { url: name, fileName: path.basename(name), contentType: null }, { pdf });
      expect(found.reading).toMatchObject({ state, fault });
      if (words !== null) expect(found.pages.map(({ text }) => text).join('\n')).toContain(words);
    }
  });
});
