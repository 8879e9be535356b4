import type { Rejected } from '../../model/evidence.ts';
import type { Text } from '../../model/text.ts';

/** A quoted name for a message; a nameless link is called by its address. */
export const named = (label: string, url: string): string => {
  const words = label.replace(/\s+/gu, ' ').trim();
  return words === '' ? url : [...words].length > 90 ? `${[...words].slice(0, 90).join('')}…` : words;
};

export const notLocated = (title: Text, pages: number, documents: number): Text => ({
  th: `ไม่พบข้อมูลของข้อ “${title.th}” ในหน้าเว็บ ${pages} หน้าและเอกสาร ${documents} ฉบับที่ตรวจ`,
  en: `Nothing for “${title.en}” was found on ${pages} pages and in ${documents} documents.`,
});

export const notLocatedYet = (title: Text, pages: number, documents: number): Text => ({
  th: `ยังไม่พบข้อมูลของข้อ “${title.th}” ในหน้าเว็บ ${pages} หน้าและเอกสาร ${documents} ฉบับที่ตรวจได้ แต่การเก็บข้อมูลเว็บไซต์ยังไม่ครบ`,
  en: `Nothing for “${title.en}” was found on the ${pages} pages and ${documents} documents that could be read, but the crawl was not complete.`,
});

const WHY: Readonly<Record<Rejected['why'], Text>> = {
  'home-page': { th: 'นำไปที่หน้าแรกของเว็บไซต์', en: 'leads to the home page' },
  placeholder: { th: 'ไม่มีปลายทาง', en: 'leads nowhere' },
  'criteria-text': { th: 'นำไปที่ข้อความเกณฑ์การประเมิน ไม่ใช่ข้อมูลของหน่วยงาน', en: 'leads to the text of the criteria, not to the agency’s own data' },
  login: { th: 'ต้องเข้าสู่ระบบก่อน', en: 'asks for a sign-in' },
  'hub-itself': { th: 'นำกลับมาที่หน้ารวม ITA เอง', en: 'leads back to the hub page itself' },
  'other-year': { th: 'อยู่ใต้หัวข้อของปีอื่น', en: 'stands under another year' },
};

export const rejectedLinks = (base: Text, rejected: readonly Rejected[]): Text => {
  const shown = rejected.slice(0, 3);
  const more = rejected.length - shown.length;
  const list = (lang: 'th' | 'en'): string => shown.map((link) => `“${named(link.label, link.url)}” ${WHY[link.why][lang]}`).join('; ');
  return {
    th: `${base.th} – ลิงก์ที่พบใช้ไม่ได้: ${list('th')}${more > 0 ? ` และอีก ${more} ลิงก์` : ''}`,
    en: `${base.en} Links that do not count: ${list('en')}${more > 0 ? ` and ${more} more` : ''}.`,
  };
};

export const putThere = (where: Text): Text => ({
  th: `เผยแพร่ข้อมูลของข้อนี้บนเว็บไซต์หลัก (${where.th}) แล้วทำลิงก์จากหน้า ITA ไปที่ข้อมูลนั้นโดยตรง`,
  en: `Publish it on the main website (${where.en}) and link to it directly from the ITA page.`,
});

export const located = (label: string, count: number): Text => ({
  th: count > 1 ? `พบหลักฐาน ${count} รายการ รายการแรกคือ “${label}”` : `พบหลักฐาน “${label}”`,
  en: count > 1 ? `Found ${count} pieces of evidence, first “${label}”.` : `Found “${label}”.`,
});

export const linksAlive = (count: number): Text => ({
  th: count > 1 ? `ลิงก์หลักฐานทั้ง ${count} ลิงก์เปิดได้` : 'ลิงก์หลักฐานเปิดได้',
  en: count > 1 ? `All ${count} evidence links open.` : 'The evidence link opens.',
});

export const linksDead = (label: string, why: Text, count: number): Text => ({
  th: count > 1 ? `ลิงก์หลักฐานทั้ง ${count} ลิงก์เปิดไม่ได้ เช่น “${label}”: ${why.th}` : `ลิงก์หลักฐาน “${label}” เปิดไม่ได้: ${why.th}`,
  en: count > 1 ? `None of the ${count} evidence links opens, for one “${label}”: ${why.en}` : `The evidence link “${label}” does not open: ${why.en}`,
});

export const someLinksDead = (labels: readonly string[], why: Text): Text => {
  const list = labels.slice(0, 3).map((label) => `“${label}”`).join(', ');
  const more = labels.length > 3;
  return {
    th: `ลิงก์ ${list}${more ? ` และอีก ${labels.length - 3} ลิงก์` : ''} เปิดไม่ได้ (${why.th}) แต่หลักฐานอื่นของข้อนี้เปิดได้`,
    en: `${list}${more ? ` and ${labels.length - 3} more` : ''} ${labels.length > 1 ? 'do' : 'does'} not open (${why.en}), while other evidence of this item does.`,
  };
};

export const linksUnchecked = (label: string, why: Text): Text => ({
  th: `ตรวจลิงก์ “${label}” จากที่นี่ไม่ได้: ${why.th} ควรเปิดดูด้วยตนเอง`,
  en: `“${label}” could not be checked from here: ${why.en} Open it yourself.`,
});

export const mendLink: Text = {
  th: 'แก้ลิงก์ให้เปิดข้อมูลได้จริง แล้วลองเปิดจากเครื่องอื่นที่ไม่ได้เข้าสู่ระบบของเว็บไซต์',
  en: 'Mend the link and try it from a computer that is not signed in to the website.',
};

export const noReasonKnown: Text = { th: 'ไม่ได้อ่านปลายทางของลิงก์นี้', en: 'its target was not read.' };

export const onMainSite = (host: string): Text => ({
  th: `หลักฐานอยู่บนเว็บไซต์หลัก (${host})`,
  en: `The evidence is on the main website (${host}).`,
});

export const onAcceptedPlace = (host: string): Text => ({
  th: `หลักฐานอยู่บน ${host} ซึ่งเปิดจากหน้าเว็บของหน่วยงาน และข้อนี้รับได้`,
  en: `The evidence is on ${host}, opened from an own page, which this item allows.`,
});

export const onLawSite = (host: string): Text => ({
  th: `ลิงก์ไปยังตัวบทกฎหมายหรือประมวลบน ${host} ซึ่งคาดว่ารับได้`,
  en: `It links to a law or code on ${host}, which we assume is accepted.`,
});

export const onTolerated = (host: string): Text => ({
  th: `ไฟล์อยู่บน ${host} ไม่ใช่บนเว็บไซต์หลัก คาดว่ายังรับได้เพราะลิงก์จากหน้าเว็บของหน่วยงาน แต่มีความเสี่ยง`,
  en: `The file is on ${host}, not on the main website; we assume it is accepted because an own page links to it, at a risk.`,
});

export type OffSite = 'social' | 'staging' | 'other' | 'login' | 'unlinked';

const OFF_SITE: Readonly<Record<OffSite, (host: string) => Text>> = {
  social: (host) => ({ th: `หลักฐานอยู่บนสื่อสังคมออนไลน์ (${host}) เท่านั้น ไม่ได้อยู่บนเว็บไซต์หลัก`, en: `The evidence is only on social media (${host}), not on the main website.` }),
  staging: (host) => ({ th: `ลิงก์ไปยังเว็บทดสอบ (${host}) ไม่ใช่เว็บไซต์หลัก`, en: `The link leads to a test copy (${host}), not to the main website.` }),
  other: (host) => ({ th: `หลักฐานอยู่บนเว็บไซต์อื่น (${host}) ไม่ได้อยู่บนเว็บไซต์หลักของหน่วยงาน`, en: `The evidence is on another website (${host}), not on the agency’s main website.` }),
  login: (host) => ({ th: `ต้องเข้าสู่ระบบก่อนจึงเปิดหลักฐานบน ${host} ได้ ผู้ประเมินซึ่งเป็นบุคคลภายนอกจึงเปิดไม่ได้`, en: `The evidence on ${host} asks for a sign-in, so an assessor from outside cannot open it.` }),
  unlinked: (host) => ({ th: `ไฟล์อยู่บน ${host} และไม่พบลิงก์จากหน้าเว็บของหน่วยงานไปยังไฟล์นี้`, en: `The file is on ${host}, and no page of the agency links to it.` }),
};

export const offMainSite = (why: OffSite, host: string): Text => OFF_SITE[why](host);

export const ofOtherAgency = (label: string, agency: string): Text => ({
  th: `“${label}” เป็นเอกสารของ${agency} ไม่ใช่ของหน่วยงานนี้`,
  en: `“${label}” is a document of another agency (${agency}), not of this one.`,
});

export const publishOwn: Text = {
  th: 'เปลี่ยนเป็นเอกสารของหน่วยงานเอง แล้วเปิดลิงก์ดูว่าเป็นไฟล์ที่ถูกต้อง',
  en: 'Replace it by the agency’s own document, and open the link to see that it is the right file.',
};

export const moveToMainSite: Text = {
  th: 'นำข้อมูลหรือไฟล์ขึ้นเว็บไซต์หลักของหน่วยงาน เปิดดูได้โดยไม่ต้องเข้าสู่ระบบ แล้วเปลี่ยนลิงก์มาที่นั่น',
  en: 'Put the data or file on the main website, open to all without a sign-in, and point the link there.',
};

export const placeUnknown = (host: string): Text => ({
  th: `หลักฐานอยู่บน ${host} และเปิดจากที่นี่ไม่ได้ จึงบอกไม่ได้ว่ารับได้หรือไม่`,
  en: `The evidence is on ${host} and could not be opened from here, so whether it is accepted cannot be told.`,
});

export const readable = (count: number): Text => ({
  th: count > 1 ? `อ่านข้อความของหลักฐานได้ทั้ง ${count} รายการ` : 'อ่านข้อความของหลักฐานได้',
  en: count > 1 ? `The words of all ${count} pieces of evidence could be read.` : 'The words of the evidence could be read.',
});

export const cannotBeOpened = (label: string, fault: 'broken' | 'encrypted' | 'empty'): Text => {
  const th = { broken: 'ไฟล์เสีย', encrypted: 'ไฟล์ใส่รหัสผ่าน', empty: 'ไฟล์ว่างเปล่า' }[fault];
  const en = { broken: 'the file is broken', encrypted: 'the file is locked with a password', empty: 'the file is empty' }[fault];
  return { th: `เปิดอ่าน “${label}” ไม่ได้: ${th}`, en: `“${label}” cannot be read: ${en}.` };
};

export const unreadWords = (label: string, why: Text | null): Text => ({
  th: `อ่านข้อความใน “${label}” ไม่ได้${why === null ? '' : ` (${why.th})`} ต้องเปิดดูด้วยตาว่าเนื้อหาครบหรือไม่`,
  en: `The words of “${label}” could not be read${why === null ? '' : ` (${why.en})`}; a person has to look whether its content is complete.`,
});

/** @param why what is said of the document as a whole, which tells what to look at */
export const readInPart = (label: string, why: Text | null): Text => ({
  th: `อ่าน “${label}” ได้เพียงบางส่วน: ${why?.th ?? 'โปรดเปิดดูส่วนที่เหลือด้วยตา'}`,
  en: `“${label}” could be read in part only. ${why?.en ?? 'Check the rest yourself.'}`,
});

export const scanned = (label: string): Text => ({
  th: `“${label}” เป็นภาพสแกน ไม่มีข้อความให้ค้นหา ต้องเปิดดูด้วยตาว่าเนื้อหาครบหรือไม่`,
  en: `“${label}” is a scanned picture without searchable words; a person has to look whether its content is complete.`,
});

export const scannedBeside = (label: string): Text => ({
  th: `“${label}” อ่านข้อความไม่ได้ แต่หลักฐานอื่นของข้อนี้มีเนื้อหาที่ต้องการครบแล้ว`,
  en: `The words of “${label}” could not be read, but other evidence of this item holds what is asked for.`,
});

export const readByOcr = (label: string): Text => ({
  th: `“${label}” เป็นภาพสแกน อ่านได้ด้วย OCR ผู้ประเมินอาจค้นข้อความในไฟล์ไม่ได้`,
  en: `“${label}” is a scan that was read by OCR; an assessor may not be able to search it.`,
});

export const putTextFile: Text = {
  th: 'นำไฟล์ที่แปลงจากโปรแกรมพิมพ์งานโดยตรงและค้นข้อความได้ขึ้นแทน',
  en: 'Replace it by a file made straight from the word processor, so that its words can be searched.',
};

export const betterThere = (label: string): Text => ({
  th: `URL ที่จะส่งยังไม่ผ่าน แต่ในเว็บไซต์มีหลักฐานที่น่าจะผ่าน: “${label}”`,
  en: `What is to be submitted does not hold, but the site has evidence that seems to: “${label}”.`,
});

export const putBetter = (url: string): Text => ({
  th: `เปิดดู ${url} ถ้าถูกต้อง ให้ใส่ URL นี้ในรายการแทน`,
  en: `Open ${url}; where it is right, put it into the list instead.`,
});
