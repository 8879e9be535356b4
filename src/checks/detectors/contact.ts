import { arabicDigits } from '../../thai/index.ts';
import { placeOf } from '../places.ts';
import { quoteAround } from '../text-tools.ts';
import type { DocView } from '../view.ts';
import { addressWithoutPostcode, noContact, onlyFax } from './messages.ts';
import { emailsIn, phonesIn } from './phones.ts';
import { no, yes, type Detect, type Detection, type Place } from './types.ts';

/**
 * Address, telephone, e-mail, social media and question channel. They may stand in the page's main
 * part or in the footer that all pages share.
 */
export const contact: Detect<'contact'> = (params, view, { check }) => {
  const texts = view.docs.flatMap(textsOf);
  switch (params.what) {
    case 'address':
      return address(texts);
    case 'phone':
      return phone(texts, view.docs);
    case 'email':
      return email(texts, view.docs);
    case 'social':
      return social(texts, view.docs, check.ruleSet.mainSite.social);
    case 'question':
      return question(texts, view.docs, check.ruleSet.mainSite.services);
  }
};

interface Words {
  readonly url: string;
  readonly page: number;
  readonly text: string;
  /** Where its headings begin. */
  readonly heads: ReadonlySet<number>;
}

/** Main texts first, then what all pages share. */
function textsOf(doc: DocView): Words[] {
  const pages = doc.pages.map((page) => ({ url: doc.url, page: page.number, text: page.text, heads: new Set(doc.document.sections.map(({ start }) => start - page.base)) }));
  return doc.aside.text === '' ? pages : [...pages, { url: doc.url, page: 1, text: doc.aside.text, heads: new Set<number>() }];
}

const at = (words: Words, start: number, end: number): Place => ({ url: words.url, page: words.page, quote: quoteAround(words.text, start, end) });

const DISTRICT = /(?:อำเภอ|อ\.)\s?[\u0e01-\u0e4e]{2,}|เขต\s?[\u0e01-\u0e4e]{3,}/gu;
const NEAR = 220;

function address(texts: readonly Words[]): Detection {
  let weak: Place | null = null;
  for (const words of texts) {
    const text = arabicDigits(words.text);
    let seen = 0;
    for (const found of text.matchAll(DISTRICT)) {
      if ((seen += 1) > 300) break;
      const from = Math.max(0, found.index - NEAR);
      const around = text.slice(from, found.index + NEAR);
      const province = /(?:จังหวัด|จ\.)\s?[\u0e01-\u0e4e]{2,}|กรุงเทพ|กทม/u.test(around);
      const place = /(?:ตำบล|ต\.|แขวง)\s?[\u0e01-\u0e4e]{2,}/u.test(around);
      const street = /เลขที่|หมู่|ม\.\s?\d|ถนน|ถ\.|\d{1,4}\s?(?:หมู่|ม\.|ถ)/u.test(around);
      const postcode = /(?<!\d)[1-9]\d{4}(?!\d)/u.test(around);
      if (!province || !(place || street)) continue;
      const here = at(words, found.index, found.index + found[0].length);
      if (postcode && (place || street)) return yes(0.95, here);
      weak ??= here;
    }
  }
  return weak === null ? no(0.82, noContact('address')) : yes(0.78, weak, addressWithoutPostcode);
}

/** Numbers and addresses of other bodies, and of who made the website, stand on many a page. */
const OTHERS =
  /โรงพยาบาล|รพ\.\s?สต|สถานีตำรวจ|สภ\.|ที่ว่าการอำเภอ|การไฟฟ้า|การประปา(?:ส่วน|นคร)|ดำรงธรรม|ทางหลวง|ไปรษณีย์(?:ไทย|โทรเลข)|ที่ทำการไปรษณีย์|ธนาคาร|(?:พัฒนา|ออกแบบ|จัดทำ|ดูแล|รับทำ)\s?(?:และ(?:พัฒนา|ออกแบบ|ดูแล))?\s?(?:ระบบ)?\s?(?:เว็บ|เวบ)|ผู้พัฒนา|ออกแบบโดย|พัฒนาโดย|web\s?(?:design|develop)|(?:developed|designed|powered)\s?by|บริษัท|หจก\.|ห้างหุ้นส่วน|hosting/iu;

/** Whether the words before it, on its line or above, say that a number is somebody else's. */
function isOfOthers({ text, heads }: Words, start: number): boolean {
  const line = text.lastIndexOf('\n', Math.max(0, start - 1)) + 1;
  return OTHERS.test(text.slice(Math.max(0, line, start - 120), start)) || isBelowOthers(text, heads, line, text.slice(line, start));
}

/** What belongs to the name above it: numbers, addresses, opening hours. */
const OF_NAME = /^[\s•*–-]*(?:โทร|แฟกซ์|โทรสาร|เบอร์|มือถือ|tel|fax|อีเมล|e-?mail|ไปรษณีย์อิเล็ก|line|ไลน์|facebook|เว็บไซต์|website|ที่อยู่|เลขที่|ตั้งอยู่|ถนน|หมู่|[\d๐-๙(])/iu;
const OWN = /เทศบาล|อบต|อบจ|องค์การบริหารส่วน|สำนักปลัด|สำนักงาน(?:ปลัด)?\s*$|สารบรรณ|งานธุรการ|กอง[ก-๙]{2}|ศูนย์บริการ|ของเรา/u;
const LINES_ABOVE = 5;
const NAME_LENGTH = 120;

/** Whether the lines above, back to the first that names anybody or to a heading, name somebody else. */
function isBelowOthers(text: string, heads: ReadonlySet<number>, line: number, before: string): boolean {
  if (OWN.test(before)) return false;
  let at = line;
  let names = 0;
  for (let back = 0; back < LINES_ABOVE && at > 0; back += 1) {
    if (heads.has(at)) return false;
    const start = text.lastIndexOf('\n', at - 2) + 1;
    const above = text.slice(start, at - 1).trim();
    at = start;
    if (above === '') continue;
    if (OTHERS.test(above)) return above.length <= NAME_LENGTH && !OWN.test(above);
    if (OF_NAME.test(above)) continue;
    names += 1;
    if (OWN.test(above) || names > 1) return false;
  }
  return false;
}

function phone(texts: readonly Words[], docs: readonly DocView[]): Detection {
  let fax = false;
  for (const words of texts) {
    const all = phonesIn(words.text);
    const own = all.find((it) => !it.isFax && !isOfOthers(words, it.start));
    if (own !== undefined) return yes(0.96, at(words, own.start, own.end));
    fax ||= all.length > 0;
  }
  const link = linkOf(docs, /^tel:[+\d]/iu);
  if (link !== null) return yes(0.9, link);
  return no(0.85, fax ? onlyFax : noContact('phone'));
}

/** Addresses of a template that was not filled in. */
const SAMPLE = /@(?:example|yourdomain|your-?domain|domain|yoursite|company|mail|email|test|abc|xxx+)\.|^(?:your|x{2,}|name|email)[a-z._-]*@/u;

function email(texts: readonly Words[], docs: readonly DocView[]): Detection {
  for (const words of texts) {
    const found = emailsIn(words.text).find((it) => !SAMPLE.test(it.address) && !isOfOthers(words, it.start));
    if (found !== undefined) return yes(found.address === 'protected' ? 0.85 : 0.96, at(words, found.start, found.end));
  }
  const link = linkOf(docs, /^mailto:(?!\S*@example\.)[^@\s]{1,80}@/iu) ?? linkOf(docs, /\/cdn-cgi\/l\/email-protection/iu);
  return link === null ? no(0.85, noContact('email')) : yes(0.92, link);
}

const SHARE = /sharer|share\.php|share\?|intent\/|\/dialog\/|lineit|line\.me\/R\/msg/iu;
const ACCOUNT = /(?:line(?:\s?(?:id|official|oa))?|ไลน์(?:ไอดี)?)\s?[:：]?\s?@?[a-z0-9._-]{3,}|(?:facebook|เฟซบุ๊ก|เฟสบุ๊ค|เฟสบุ๊ก|fanpage|แฟนเพจ)\s?[:：]\s?\S{3,}/iu;

function social(texts: readonly Words[], docs: readonly DocView[], hosts: readonly string[]): Detection {
  for (const doc of docs) {
    const link = doc.document.links.find((it) => placeOf(it.url, hosts) !== null && !SHARE.test(it.url));
    if (link !== undefined) return yes(0.93, { url: doc.url, page: 1, quote: link.url });
    const embed = doc.document.embeds.find((it) => placeOf(it.url, hosts) !== null && !SHARE.test(it.url));
    if (embed !== undefined) return yes(0.92, { url: doc.url, page: 1, quote: embed.url });
  }
  for (const words of texts) {
    const found = ACCOUNT.exec(words.text);
    if (found !== null) return yes(0.82, at(words, found.index, found.index + found[0].length));
  }
  return no(0.75, noContact('social'));
}

const QUESTION = /ถาม\s?[-–/]?\s?ตอบ|q\s?&\s?a|q\s?and\s?a|กระดาน(?:สนทนา|ถาม|ข่าว)|เว็บบอร์ด|เวบบอร์ด|webboard|web\s?board|สอบถาม(?:ข้อมูล|ออนไลน์|เจ้าหน้าที่)|ส่งข้อความถึง|แช[ตท]|live\s?chat|messenger|chatbot|ติชม|สายตรงนายก|แสดงความคิดเห็น/iu;
const CHAT = ['m.me', 'lin.ee', 'line.me', 'messenger.com', 'tawk.to', 'crisp.chat', 'zendesk.com', 'smartsupp.com'];

function question(texts: readonly Words[], docs: readonly DocView[], services: readonly string[]): Detection {
  for (const doc of docs) {
    const form = doc.document.forms.find((it) => it.fields.some((field) => field.type === 'textarea'));
    if (form !== undefined) return yes(0.88, { url: doc.url, page: 1, quote: form.heading || form.action });
    const link = doc.document.links.find((it) => QUESTION.test(it.label) || placeOf(it.url, CHAT) !== null || (placeOf(it.url, services) !== null && QUESTION.test(it.label)));
    if (link !== undefined) return yes(0.85, { url: doc.url, page: 1, quote: link.label || link.url });
    const embed = doc.document.embeds.find((it) => placeOf(it.url, CHAT) !== null);
    if (embed !== undefined) return yes(0.85, { url: doc.url, page: 1, quote: embed.url });
  }
  for (const words of texts) {
    const found = QUESTION.exec(words.text);
    if (found !== null) return yes(0.75, at(words, found.index, found.index + found[0].length));
  }
  return no(0.7, noContact('question'));
}

function linkOf(docs: readonly DocView[], pattern: RegExp): Place | null {
  for (const doc of docs) {
    const link = doc.document.links.find((it) => pattern.test(it.href) || pattern.test(it.url));
    if (link !== undefined) return { url: doc.url, page: 1, quote: link.text || link.href };
  }
  return null;
}
