import { describe, expect, it } from 'vitest';
import { page, PDF, serve, walk } from '../helpers.ts';
import { serveRaw, thai874 } from './helpers.ts';

const NAME = 'แผนการใช้จ่ายงบประมาณ 2569.pdf';
const utf8 = (words: string): string => Buffer.from(words).toString('latin1');
const tis620 = (words: string): string => thai874(words).toString('latin1');
const escaped = (words: string): string => words.replace(/[^\w.]/g, (byte) => `%${byte.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);
const base64 = (bytes: string): string => Buffer.from(bytes, 'latin1').toString('base64');
/** As mail programs write: short pieces, each of whole letters. */
const mime = (words: string): string => [...words].reduce<string[]>((all, letter, index) => (index % 10 === 0 ? [...all, letter] : [...all.slice(0, -1), `${all.at(-1)}${letter}`]), []).map((it) => `=?utf-8?B?${base64(utf8(it))}?=`).join(' ');

/** What the server writes, byte for byte, and the name that it means. */
const HEADERS: readonly (readonly [string, string, string])[] = [
  ['filename* in UTF-8', `attachment; filename="plan.pdf"; filename*=UTF-8''${escaped(utf8(NAME))}`, NAME],
  ['filename* in lower case, before the plain name', `attachment; filename*=utf-8'th'${escaped(utf8(NAME))}; filename=plan.pdf`, NAME],
  ['filename* in quotes', `attachment; filename*="UTF-8''${escaped(utf8(NAME))}"`, NAME],
  ['filename* in TIS-620', `attachment; filename*=TIS-620''${escaped(tis620(NAME))}`, NAME],
  ['filename* without escapes', `attachment; filename*=UTF-8''${utf8('แผน2569.pdf')}`, 'แผน2569.pdf'],
  ['filename* without charset', `attachment; filename*=${escaped(utf8('แผน.pdf'))}`, 'แผน.pdf'],
  ['raw UTF-8', `attachment; filename="${utf8(NAME)}"`, NAME],
  ['raw UTF-8 without quotes', `attachment; filename=${utf8(NAME)}`, NAME],
  ['raw TIS-620', `attachment; filename="${tis620(NAME)}"`, NAME],
  ['raw TIS-620 without quotes', `inline;filename=${tis620('แผน.pdf')}`, 'แผน.pdf'],
  ['RFC 2047, base64', `attachment; filename="=?UTF-8?B?${base64(utf8(NAME))}?="`, NAME],
  ['RFC 2047 in pieces', `attachment; filename="${mime(NAME)}"`, NAME],
  ['RFC 2047, quoted, TIS-620', `attachment; filename="=?TIS-620?Q?${escaped(tis620(NAME)).replaceAll('%20', '_').replaceAll('%', '=')}?="`, NAME],
  ['percent escapes of UTF-8', `attachment; filename="${escaped(utf8(NAME))}"`, NAME],
  ['percent escapes of TIS-620', `attachment; filename="${escaped(tis620(NAME))}"`, NAME],
  ['escaped twice', `attachment; filename="${escaped(utf8('แผน.pdf')).replaceAll('%', '%25')}"`, 'แผน.pdf'],
  ['a quote that never ends', `attachment; filename="${utf8('แผน 1.pdf')}`, 'แผน 1.pdf'],
  ['quotes within', `attachment; filename="${utf8('แผน "ฉบับเต็ม".pdf')}"`, 'แผน ฉบับเต็ม.pdf'],
  ['single quotes', `attachment; filename='${utf8('แผน.pdf')}'`, 'แผน.pdf'],
  ['blanks around', `attachment ;  filename = "plan.pdf" ; size=3`, 'plan.pdf'],
  ['a per cent sign', 'attachment; filename="ร้อยละ 100%.pdf"'.replace(/[^\0-\xff]+/g, utf8), 'ร้อยละ 100%.pdf'],
  ['folders of Windows', 'attachment; filename="C:\\\\web\\\\files\\\\plan.pdf"', 'plan.pdf'],
  ['a way out of the folder', 'attachment; filename="../../../etc/cron.d/plan.pdf"', 'plan.pdf'],
  ['a way out of the folder, escaped', 'attachment; filename="..%2F..%5Cplan.pdf"', 'plan.pdf'],
  ['a device of Windows', 'attachment; filename="NUL.pdf"', '_NUL.pdf'],
  ['a name that reads backwards', `attachment; filename*=UTF-8''plan%E2%80%AEfdp.exe`, 'planfdp.exe'],
  ['control characters', `attachment; filename*=UTF-8''plan%00%0A.pdf`, 'plan.pdf'],
  ['nothing but dots', 'attachment; filename=".."', 'download'],
  ['nothing', 'attachment; filename=""', 'download'],
  ['another disposition only', 'inline', 'download'],
  ['a name of thousands of letters', `attachment; filename="${'a'.repeat(3000)}.pdf"`, `${'a'.repeat(251)}.pdf`],
];

describe('the name of a download', () => {
  it.each(HEADERS)('is read from %s', async (_, header, name) => {
    for (const length of ['', `content-length: ${PDF.length}\r\n`]) {
      const home = page('หน้าแรก', '/download?id=7');
      const server = await serveRaw((path) =>
        path === '/' ? utf8(`HTTP/1.1 200 OK\r\ncontent-type: text/html\r\n\r\n${home}`)
        : path.startsWith('/download') ? `HTTP/1.1 200 OK\r\ncontent-type: application/octet-stream\r\n${length}content-disposition: ${header}\r\n\r\n${PDF}`
        : 'HTTP/1.1 404 Not Found\r\n\r\n');
      const found = await walk(server.url);
      expect(found.resources.find((it) => it.url.endsWith('id=7'))).toMatchObject({ kind: 'pdf', fileName: name });
    }
  });
});

describe('percent-encoded TIS-620 names', () => {
  it('are asked for byte for byte, and shown in Thai', async () => {
    const path = `/files/${escaped(tis620('ประกาศ 1.pdf'))}`;
    const server = await serve({ '/': page('หน้าแรก', path), [path]: { headers: { 'content-type': 'application/pdf' }, body: PDF } });
    const found = await walk(server.url);
    expect(server.paths()).toContain(path);
    expect(found.resources.find((it) => it.kind === 'pdf')).toMatchObject({ url: `${server.url}${path}`, fileName: 'ประกาศ 1.pdf' });
  });

  it('in lower case are not rewritten', async () => {
    const path = '/files/%bb%c3%d0%a1%d2%c8.pdf';
    const server = await serve({ '/': page('หน้าแรก', path), [path]: { headers: { 'content-type': 'application/pdf' }, body: PDF } });
    const found = await walk(server.url);
    expect(server.paths()).toContain(path);
    expect(found.resources.find((it) => it.kind === 'pdf')?.fileName).toBe('ประกาศ.pdf');
  });

  it('stand beside the same name in UTF-8 without being taken for it', async () => {
    const [one, other] = [`/${escaped(tis620('แผน'))}.html`, `/${escaped(utf8('แผน'))}.html`];
    const server = await serve({ '/': page('หน้าแรก', one, other), [one]: page('เก่า'), [other]: page('ใหม่') });
    expect((await walk(server.url)).resources).toHaveLength(3);
  });
});
