import type { Random } from './random.ts';
import type { SiteAnswer } from './site.ts';
import { thaiName, title } from './words.ts';

/** A link that leads nowhere, with what the server answers where that is not a plain 404. */
export interface BrokenLink {
  readonly href: string;
  readonly answers: (random: Random) => readonly (readonly [string, SiteAnswer])[];
}

const HTML = { 'content-type': 'text/html; charset=utf-8' };
const PDF = { 'content-type': 'application/pdf' };
const answer = (status: number, body: string, headers: Record<string, string> = HTML): SiteAnswer => ({ status, headers, body: Buffer.from(body) });
const missing = (href: string): BrokenLink => ({ href, answers: () => [] });
const answering = (href: string, given: SiteAnswer): BrokenLink => ({ href, answers: () => [[href, given]] });

type Kind = (random: Random, number: number) => BrokenLink;

/** In ninety links: how many are of each kind. */
const KINDS: readonly (readonly [number, Kind])[] = [
  [20, (random, number) => missing(`/${random.pick(['news', 'ข่าว', 'plan'])}/หาย${number}/${thaiName(random, number)}.html`)],
  [14, (random, number) => missing(`/public/list/data/detail/id/${900_000 + number}/menu/${random.between(1000, 1400)}`)],
  [10, (random, number) => missing(`/files/${thaiName(random, number)}-68.pdf`)],
  [6, (_, number) => missing(`/files/%BB%C3%D0%A1%D2%C8-x${number}.PDF`)],
  [4, (random, number) => missing(`/uploads/${random.pick(['ภาพกิจกรรม', 'IMG'])} ${number} (สำเนา).jpg`)],
  [2, (_, number) => missing(`/parcelsumyear${number}.htmk=l`)],
  [6, (_, number) => answering(`/datacenter/gone.php?record=${number}`, answer(410, '<title>Gone</title><p>ลบแล้ว</p>'))],
  [5, (_, number) => answering(`/report/show${number}.php`, answer(500, '<b>Fatal error</b>: Uncaught PDOException'))],
  [6, (random, number) => redirectTo(`/moved/${number}`, `/nowhere/${thaiName(random, number)}`)],
  [2, (_, number) => loop(number)],
  [5, (random, number) => answering(`/archives/lost-${number}`, answer(200, `<!doctype html><title>${random.pick(['ไม่พบหน้านี้', '404 Not Found', 'ไม่พบหน้าที่ท่านต้องการ'])}</title><h1>ไม่พบหน้านี้</h1><p>รบกวนติดต่อผู้ดูแลระบบ</p><a href="/">กลับหน้าแรก</a>`))],
  [4, (random, number) => answering(`/docs/file/แผน${number}ok.pdf`, answer(200, `<html><body><h3>${random.pick(['File not found', 'ไม่พบไฟล์'])}</h3></body></html>`))],
  [3, (_, number) => answering(`/dnm_file/empty${number}.pdf`, answer(200, '', PDF))],
  [3, (_, number) => missing(number % 2 === 0 ? `http://:${number}-x` : `https://[${number}`)],
];

/** So many broken links of all kinds, in the proportions of the table. */
export function brokenLinks(random: Random, count: number): BrokenLink[] {
  const all = KINDS.flatMap(([share, kind]) => Array.from({ length: share }, () => kind));
  return Array.from({ length: count }, (_, number) => (all[number % all.length] ?? missingPage)(random, number));
}

const missingPage: Kind = (random, number) => missing(`/${title(random)}/${number}.html`);

const redirectTo = (href: string, location: string): BrokenLink => answering(href, answer(302, 'moved', { ...HTML, location: encodeURI(location) }));

function loop(number: number): BrokenLink {
  const [here, there] = [`/loop/${number}a`, `/loop/${number}b`];
  return { href: here, answers: () => [[here, answer(302, '', { ...HTML, location: there })], [there, answer(302, '', { ...HTML, location: here })]] };
}
