import { describe, expect, it } from 'vitest';
import { decodeHtml } from '../../../src/model/charset.ts';
import { resourcePaths, serve, walk } from '../helpers.ts';
import { HOME, internet, thai874 } from './helpers.ts';

const WORDS = 'เทศบาลตำบลตัวอย่าง แผนการใช้จ่ายงบประมาณ ประจำปี ๒๕๖๘';
const html = (meta: string, more = ''): string => `<html><head>${meta}<title>${WORDS}</title></head><body>${WORDS}${more}<a href="/a.html">โครงสร้าง</a></body></html>`;
const meta = (charset: string): string => `<meta http-equiv="Content-Type" content="text/html; charset=${charset}">`;

describe('Thai words are read right', () => {
  const names = ['windows-874', 'TIS-620', 'tis620', 'iso-8859-11', 'x-windows-874', 'cp874'];
  const cases: readonly (readonly [string, Uint8Array, string | null])[] = [
    ...names.map((name) => [`${name} in the header`, thai874(html('')), `text/html; charset=${name}`] as const),
    ...names.map((name) => [`${name} in meta`, thai874(html(meta(name))), 'text/html'] as const),
    ['windows-874 in the meta of HTML 5', thai874(html('<meta charset=windows-874>')), 'text/html'],
    ['windows-874 in the viewport', thai874(html('<meta name="viewport" content="width=device-width, charset=tis-620">')), 'text/html'],
    ['windows-874 named nowhere', thai874(html('')), null],
    ['windows-874 under a header of UTF-8', thai874(html('')), 'text/html; charset=UTF-8'],
    ['windows-874 under a header of UTF-8 and its own meta', thai874(html(meta('tis-620'))), 'text/html; charset=UTF-8'],
    ['windows-874 under a meta of UTF-8', thai874(html('<meta charset="UTF-8">')), 'text/html; charset=tis-620'],
    ['windows-874 under two metas', thai874(html(`${meta('windows-874')}<meta charset="UTF-8">`)), 'text/html'],
    ['windows-874 under iso-8859-1', thai874(html(meta('iso-8859-1'))), 'text/html'],
    ['windows-874 under windows-1252', thai874(html('')), 'text/html; charset=windows-1252'],
    ['windows-874 behind much ASCII', thai874(`<!--${'x'.repeat(9000)}-->${html('')}`), 'text/html'],
    ['UTF-8', Buffer.from(html('')), null],
    ['UTF-8 under a header of windows-874', Buffer.from(html('')), 'text/html; charset=windows-874'],
    ['UTF-8 under a meta of TIS-620', Buffer.from(html(meta('tis-620'))), 'text/html'],
    ['UTF-8 under contradicting header and meta', Buffer.from(html(meta('windows-1252'))), 'text/html; charset=TIS-620'],
    ['UTF-8 with its mark', Buffer.from(`\uFEFF${html('')}`), 'text/html; charset=tis-620'],
    ['UTF-8 with one bad byte', Buffer.concat([Buffer.from(html('')), Buffer.of(0xa0)]), 'text/html'],
    ['UTF-8 with one bad byte under windows-874', Buffer.concat([Buffer.from(html(meta('windows-874'))), Buffer.of(0x96)]), 'text/html'],
    ['UTF-8 with a letter cut in two', Buffer.from(html('')).subarray(0, -19), 'text/html'],
    ['windows-1252 with references', Buffer.concat([Buffer.from(html(meta('windows-1252')).replace(/[^\0-\x7f]/g, (letter) => `&#${letter.codePointAt(0)};`)), Buffer.of(0xa0, 0x96)]), 'text/html'],
    ['windows-1252 with references in hex', Buffer.from(html(meta('windows-1252')).replace(/[^\0-\x7f]/g, (letter) => `&#x${letter.codePointAt(0)?.toString(16)};`)), 'text/html'],
    ['UTF-16', Buffer.from(`\uFEFF${html('')}`, 'utf16le'), 'text/html'],
    ['a charset that is none', Buffer.from(html(meta('thai'))), 'text/html; charset=none'],
    ['a charset in quotes and twice', thai874(html('')), 'text/html; charset="windows-874"; charset=windows-874'],
  ];
  it.each(cases)('from %s', async (_, bytes, type) => {
    const { text } = decodeHtml(bytes, type);
    expect(text.replace(/&#(x?)([\da-f]+);/gi, (__, hex: string, code: string) => String.fromCodePoint(Number.parseInt(code, hex === '' ? 10 : 16)))).toContain(WORDS);
    const server = await serve({ '/': { headers: { 'content-type': type ?? '' }, body: bytes }, '/a.html': '<title>โครงสร้าง</title>ผังองค์กร' });
    expect(resourcePaths(await walk(server.url, { vocabulary: ['โครงสร้าง'] }))).toEqual(['/', '/a.html']);
  });

  it('from a text of other letters that is not Thai', () => {
    const french = Buffer.from('<meta charset="iso-8859-1"><title>D\xe9partement de la R\xe9gion, caf\xe9</title>', 'latin1');
    expect(decodeHtml(french, 'text/html').text).toContain('Département de la Région, café');
  });
});

describe('a page in windows-874', () => {
  it('is known as missing by its words', async () => {
    const server = await serve({ '/': '<title>x</title><a href="/a">แผน</a>', '/a': { headers: { 'content-type': 'text/html; charset=tis-620' }, body: thai874('<title>ผิดพลาด</title>ไม่พบหน้านี้ รบกวนติดต่อผู้ดูแลระบบ') } });
    expect((await walk(server.url)).health.find(({ url }) => url.endsWith('/a'))).toMatchObject({ state: 'dead', reason: 'soft-404' });
  });

  it('of a guard is no broken link', async () => {
    const net = await internet({ [HOME]: '<title>x</title><a href="/a">แผน</a>', [`${HOME}a`]: { headers: { 'content-type': 'text/html' }, body: thai874('<title>Error</title>ไอพีของท่านถูกบล็อกโดยระบบ') } });
    expect((await walk(HOME, { proxy: net.url })).health.find(({ url }) => url.endsWith('/a'))).toMatchObject({ state: 'unchecked', reason: 'blocked' });
  });
});
