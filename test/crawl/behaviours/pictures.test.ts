import { describe, expect, it } from 'vitest';
import { healthByPath, healthOf, serve, walk } from '../helpers.ts';
import { to } from './helpers.ts';

const JPEG = { headers: { 'content-type': 'image/jpeg' }, body: Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70]) };
const person = (name: string, picture: string): string => `<div class="card"><img ${picture}><h4>${name}</h4><p>ปลัดเทศบาล โทร 053-111222</p></div>`;

describe('pictures on a page that shows persons', () => {
  it('that are dead are told, with the page; those that are there are not', async () => {
    const server = await serve((request) => {
      const path = request.url ?? '';
      if (path === '/') return '<title>หน้าแรก</title><img src="/logo.png"><img src="/banner-gone.jpg"><a href="/staff/">ผู้บริหาร</a>';
      if (path === '/staff/') {
        return `<title>ผู้บริหาร</title><base href="/pic/">${person('นายสมชาย ใจดี', 'src="a.jpg"')}${person('นางสาวสมศรี มีสุข', 'src="gone.jpg"')}${person('ว่าที่ร้อยตรี กล้า หาญ', 'src="/blank.gif" data-src="lazy-gone.jpg"')}${person('นาง มาลี ดี', 'src="data:image/gif;base64,R0lGOD"')}${person('นายอื่น ไกล', 'src="http://elsewhere.invalid/x.jpg"')}${person('นายหาย ไป', 'src="home.jpg"')}${person('นายกั้น ไว้', 'src="guarded.jpg"')}`;
      }
      if (path === '/pic/a.jpg') return JPEG;
      if (path === '/pic/home.jpg') return to('/');
      return path === '/pic/guarded.jpg' ? { status: 403, body: 'no' } : undefined;
    });
    const found = await walk(server.url);
    expect(Object.entries(healthByPath(found)).filter(([path]) => /jpg|png|gif/.test(path))).toEqual([['/pic/gone.jpg', 'dead http-error'], ['/pic/home.jpg', 'dead not-a-file'], ['/pic/lazy-gone.jpg', 'dead http-error']]);
    expect(healthOf(found, '/pic/gone.jpg')).toMatchObject({ foundOn: [`${server.url}/staff/`], message: { th: expect.stringMatching(/รูปภาพ/) as string } });
    expect(server.requests.some(({ path }) => path === '/banner-gone.jpg')).toBe(false);
  });

  it('are asked for in bounded number', async () => {
    const cards = (from: number): string => Array.from({ length: 200 }, (_, index) => person(`นาย${'กขคงจฉชซ'[index % 8]}า ${from + index}`, `src="/p/${from + index}.jpg"`)).join('');
    const server = await serve({ '/': `<title>ก</title>${[1, 2, 3].map((it) => `<a href="/s${it}">บุคลากร</a>`).join('')}`, '/s1': cards(1000), '/s2': cards(2000), '/s3': cards(3000) });
    await walk(server.url, { polite: false });
    expect(new Set(server.requests.filter(({ path }) => path.startsWith('/p/')).map(({ path }) => path)).size).toBe(300);
  });
});
