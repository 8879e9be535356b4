import type { Text } from '../model/text.ts';

/** Words of the written reports that the terminal has no use for. */

export const PAGE = {
  website: { th: 'เว็บไซต์', en: 'Website' },
  hub: { th: 'หน้ารวม ITA/OIT', en: 'ITA hub page' },
  noHub: { th: 'ไม่พบหน้ารวม ITA/OIT ของปีที่ประเมิน', en: 'no ITA hub page of the assessed year was found' },
  expected: { th: 'ค่าเฉลี่ยที่คาด', en: 'expected' },
  overall: { th: 'คะแนน ITA รวม', en: 'Overall ITA score' },
  linkedFrom: { th: 'ลิงก์จาก', en: 'linked from' },
  source: { th: 'หน้าที่มีลิงก์', en: 'Source page' },
  target: { th: 'ปลายทาง', en: 'Target' },
  why: { th: 'สาเหตุ', en: 'Why' },
  chance: { th: 'โอกาสได้ 0 / 50 / 100', en: 'Chance of 0 / 50 / 100' },
  basis: { th: 'ที่มาของเกณฑ์', en: 'Basis' },
  certainty: { th: 'ความมั่นใจ', en: 'Certainty' },
  dead: { th: 'เปิดไม่ได้', en: 'does not open' },
  unchecked: { th: 'ยังไม่รู้ว่าเปิดได้หรือไม่', en: 'not known whether it opens' },
  howToRead: { th: 'อ่านผลคาดการณ์นี้อย่างไร', en: 'How to read this prediction' },
  noBroken: { th: 'ไม่พบลิงก์เสีย', en: 'No broken links were found.' },
} as const satisfies Readonly<Record<string, Text>>;

export const HOW_TO_READ: readonly Text[] = [
  {
    th: 'โปรแกรมเปิดเว็บไซต์แบบเดียวกับที่ผู้ประเมินเปิด หาหลักฐานของแต่ละข้อ แล้วตรวจว่าลิงก์เปิดได้ อยู่บนเว็บไซต์หลัก เป็นปีที่ถูกต้อง และมีองค์ประกอบครบ',
    en: 'The program opens the website as an assessor does, looks for the evidence of each item, and checks that it opens, stands on the main website, is of the right year and holds every element.',
  },
  {
    th: 'คะแนนที่แสดงคือคะแนนที่เป็นไปได้มากที่สุดของแต่ละข้อรวมกัน ส่วนช่วงคะแนนบอกว่าโปรแกรมไม่แน่ใจเพียงใด ยิ่งช่วงกว้าง ยิ่งควรเปิดดูเองก่อน',
    en: 'The score adds up the likeliest score of each item. The range says how unsure the program is: the wider it is, the more there is to look at by eye.',
  },
  {
    th: '“ตรวจด้วยตา” หมายถึงโปรแกรมตัดสินไม่ได้ เช่น เอกสารเป็นภาพสแกน หรือเปิดจากที่นี่ไม่ได้ ไม่ได้แปลว่าผิด',
    en: '“Look” means that the program cannot tell, for instance because a document is a scan or could not be reached from here. It does not mean that something is wrong.',
  },
  {
    th: 'เกณฑ์บางส่วนไม่มีเผยแพร่ จึงเป็นข้อสันนิษฐาน ทุกองค์ประกอบบอกที่มาของเกณฑ์ไว้ องค์ประกอบที่เป็น “ควรมี” ไม่ตัดคะแนน',
    en: 'Parts of the criteria are not published and had to be assumed; each element names its basis. What is “advised” costs no points.',
  },
  {
    th: 'ผลนี้เป็นการคาดการณ์ ไม่ใช่ผลของสำนักงาน ป.ป.ช. และไม่ผูกพันผู้ประเมิน',
    en: 'This is a prediction, not a result of the NACC, and binds no assessor.',
  },
];

export const pageOf = (page: number): Text => ({ th: `หน้า ${page}`, en: `page ${page}` });

export const yearsOf = (years: readonly number[]): Text => ({ th: `ปี ${years.join(', ')}`, en: `year ${years.join(', ')}` });

export const passedChecks = (count: number): Text => ({ th: `ผ่านแล้ว ${count} เรื่อง`, en: `${count} passed` });

export const restInJson = (count: number): Text => ({
  th: `และอีก ${count} รายการ ดูทั้งหมดใน report.json`,
  en: `and ${count} more, all of them in report.json`,
});

export const linksChecked = (checked: number, broken: number): Text => ({
  th: `ตรวจลิงก์ ${checked} รายการ เสีย ${broken} รายการ`,
  en: `${checked} links checked, ${broken} broken`,
});

export const linksCount = (pages: number, checked: number, broken: number, unchecked: number): Text => ({
  th: `อ่าน ${pages} หน้า · ตรวจลิงก์ ${checked} รายการ · เสีย ${broken} · ยังไม่รู้ผล ${unchecked}`,
  en: `${pages} pages read · ${checked} links checked · ${broken} broken · ${unchecked} not known`,
});

export const noBroken = (): Text => PAGE.noBroken;
export const brokenHeading = (count: number): Text => ({ th: `ลิงก์เสีย ${count} รายการ`, en: `Broken links: ${count}` });
export const foundOnWords = (): Text => ({ th: 'อยู่ในหน้า', en: 'on page' });
export const uncheckedHeading = (count: number): Text => ({ th: `ลิงก์ที่ยังไม่รู้ผล ${count} รายการ`, en: `Links not known: ${count}` });
export const notTriedWords = (): Text => ({
  th: 'ไม่นับเป็นลิงก์เสีย เพราะเปิดจากที่นี่ไม่ได้หรือไม่ได้ลองเปิด',
  en: 'Not counted as broken: they could not be opened from here, or were not tried.',
});

export const pictureOfPage = (label: string): Text => ({ th: `ภาพหน้าจอของหลักฐาน: ${label}`, en: `Picture of the evidence page: ${label}` });
