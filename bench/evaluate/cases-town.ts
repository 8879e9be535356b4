import type { IncomingMessage } from 'node:http';
import { createCanvas } from '@napi-rs/canvas';
import { load } from 'cheerio';
import type { Route } from '../../test/support/server.ts';
import type { Case } from './cases-format.ts';

/** What every town of the cases has in common; `{{town}}` and `{{phone}}` stand for it in a case. */
export const TOWN = { name: 'เทศบาลตำบลกุดสระใหม่', phone: '0 4298 1234', address: 'เลขที่ 99 หมู่ที่ 3 ตำบลกุดสระใหม่ อำเภอโนนรุ่ง จังหวัดอุดรธานี 41000' } as const;

/** A site: what it answers to a path, decoded and without query. */
export type Site = ReadonlyMap<string, Route>;

const HUB = '/ita-2568.html';
const FOLDER = '/ita-2568/';
const TYPES: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

export const filled = (html: string): string => html.replaceAll('{{town}}', TOWN.name).replaceAll('{{phone}}', TOWN.phone);

/**
 * The town of a case: a home page, the hub of the year with this one item, and what the case publishes.
 * @param title official title of the item, the words of its link where the case has none of its own
 */
export function siteOf(given: Case, title: string, files: ReadonlyMap<string, Uint8Array>): Site {
  const pages = Object.entries(given.pages);
  const first = pages[0]?.[0] ?? '';
  const words = filled(given.link ?? title);
  const line = `<tr><td>${given.item.toUpperCase()}</td><td><a href="${FOLDER}${first.split('/').map(encodeURIComponent).join('/')}">${words}</a></td></tr>`;
  return new Map<string, Route>([
    ['/', framed('หน้าแรก', `<h1>ยินดีต้อนรับสู่${TOWN.name}</h1><p>เว็บไซต์ทางการของ${TOWN.name}</p>`)],
    [HUB, framed('ITA 2568', `<h1>การเปิดเผยข้อมูลสาธารณะ (OIT) การประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2568</h1><table><tr><th>ข้อ</th><th>ข้อมูล</th></tr>${line}</table>`)],
    ...pages.map(([name, html]): [string, Route] => [`${FOLDER}${name}`, framed(load(filled(html))('h1, h2').first().text().trim() || words, filled(html))]),
    ...[...files].map(([name, body]): [string, Route] => [`${FOLDER}${name}`, { headers: { 'content-type': TYPES[name.replace(/^.*\./, '').toLowerCase()] ?? 'application/octet-stream' }, body }]),
  ]);
}

const framed = (title: string, body: string): string => `<!doctype html><html lang="th"><head><meta charset="utf-8"><title>${title.replace(/[<&]/gu, ' ')} - ${TOWN.name}</title></head><body>
<header><a href="/">${TOWN.name}</a></header>
<nav><ul><li><a href="/">หน้าแรก</a></li><li><a href="${HUB}">ITA 2568</a></li></ul></nav>
<main>${body}</main>
<footer><p>${TOWN.name} ${TOWN.address}<br>โทรศัพท์ ${TOWN.phone}</p></footer>
</body></html>`;

/** What the site answers; pictures, of which cases only write the names, are all there. Undefined for 404. */
export function answerOf(site: Site, request: IncomingMessage): Route | undefined {
  const path = decoded((request.url ?? '/').replace(/[?#].*$/su, ''));
  const picture = /\.(png|jpe?g|gif|webp)$/iu.exec(path)?.[1]?.toLowerCase();
  return site.get(path) ?? site.get(path.replace(/\/?$/u, '/index.html')) ?? (picture === undefined ? undefined : somePicture());
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path).normalize('NFC');
  } catch {
    return path;
  }
}

let picture: Route | null = null;

/** Shapes without words, of the size of a portrait or a chart. */
function somePicture(): Route {
  if (picture !== null) return picture;
  const canvas = createCanvas(480, 560);
  const pen = canvas.getContext('2d');
  const sky = pen.createLinearGradient(0, 0, 480, 560);
  sky.addColorStop(0, '#9db8d6');
  sky.addColorStop(1, '#e8d9c0');
  pen.fillStyle = sky;
  pen.fillRect(0, 0, 480, 560);
  pen.fillStyle = '#5b4636';
  pen.ellipse(240, 220, 90, 120, 0, 0, Math.PI * 2);
  pen.fill();
  pen.fillRect(110, 360, 260, 200);
  picture = { headers: { 'content-type': 'image/png' }, body: new Uint8Array(canvas.toBuffer('image/png')) };
  return picture;
}
