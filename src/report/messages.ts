import type { Text } from '../model/text.ts';

/** Sentences of the report itself; those of findings come with the findings. */

export const holds = (elements: number, cautions: number): Text => {
  const th = elements > 0 ? `พบหลักฐานและครบทั้ง ${elements} องค์ประกอบที่ต้องมี` : 'พบหลักฐานและไม่พบสิ่งที่ขาด';
  const en = elements > 0 ? `Evidence was found with all ${elements} required elements` : 'Evidence was found and nothing is missing';
  return cautions > 0
    ? { th: `${th} แต่มีข้อควรระวัง ${cautions} เรื่อง`, en: `${en}, with ${cautions} ${cautions === 1 ? 'caution' : 'cautions'}.` }
    : { th, en: `${en}.` };
};

export const holdsUnproven = (open: number): Text => ({
  th: `น่าจะผ่าน แต่มี ${open} เรื่องที่โปรแกรมยืนยันไม่ได้`,
  en: `It probably passes, though ${open} ${open === 1 ? 'thing' : 'things'} could not be confirmed.`,
});

export const lookYourself = (what: string | null): Text =>
  what === null
    ? { th: 'โปรแกรมตัดสินไม่ได้ ต้องเปิดดูหลักฐานด้วยตา', en: 'The program cannot tell: a person has to open the evidence.' }
    : { th: `ต้องเปิดดูด้วยตา: ${what}`, en: `A person has to look: ${what}` };

export const unexplained = (): Text => ({
  th: 'ความมั่นใจในหลักฐานต่ำ ดูรายการตรวจด้านล่าง',
  en: 'The evidence is too uncertain; see the checks.',
});

export const outsideRange = (): Text => ({
  th: 'คะแนนที่คาดอยู่นอกช่วงที่น่าจะเป็น เพราะมีหลายข้อที่โปรแกรมไม่แน่ใจ ให้เชื่อช่วงมากกว่าตัวเลขเดียว',
  en: 'The score lies outside its likely range because many items are uncertain: trust the range rather than the single figure.',
});

export const wrongFolder = (folder: string, code: string): Text => {
  const why = FOLDER_FAULTS[code] ?? { th: `ระบบแจ้งว่า ${code}`, en: `the system says ${code}` };
  return {
    th: `เขียนรายงานลงใน ${folder} ไม่ได้: ${why.th} ใช้ --out เพื่อเลือกโฟลเดอร์อื่น`,
    en: `The reports could not be written to ${folder}: ${why.en}. Choose another folder with --out.`,
  };
};

const NO_RIGHT: Text = { th: 'ไม่มีสิทธิ์เขียน หรือไฟล์เปิดค้างอยู่ในโปรแกรมอื่น', en: 'writing is not allowed there, or the file is open in another program' };
const FOLDER_FAULTS: Readonly<Record<string, Text>> = {
  EACCES: NO_RIGHT,
  EPERM: NO_RIGHT,
  EBUSY: NO_RIGHT,
  EROFS: { th: 'ดิสก์อ่านได้อย่างเดียว', en: 'the disk is read-only' },
  ENOSPC: { th: 'ดิสก์เต็ม', en: 'the disk is full' },
  EEXIST: { th: 'มีไฟล์ชื่อนี้อยู่แล้ว จึงสร้างโฟลเดอร์ไม่ได้', en: 'a file of that name stands in the way' },
  ENOTDIR: { th: 'ส่วนหนึ่งของเส้นทางเป็นไฟล์ ไม่ใช่โฟลเดอร์', en: 'a part of the path is a file, not a folder' },
  EISDIR: { th: 'มีโฟลเดอร์ชื่อเดียวกับไฟล์รายงาน', en: 'a folder has the name of a report file' },
  ENAMETOOLONG: { th: 'ชื่อโฟลเดอร์ยาวเกินไป', en: 'the name of the folder is too long' },
};

export const reportMissing = (path: string): Text => ({
  th: `ไม่พบไฟล์รายงาน ${path} ตรวจชื่อไฟล์ หรือสร้างรายงานก่อนด้วย oit audit <URL>`,
  en: `There is no report at ${path}. Check the name, or make a report first with oit audit <URL>.`,
});

export const reportUnreadable = (path: string, code: string): Text => ({
  th: `เปิดไฟล์รายงาน ${path} ไม่ได้ (${code}) ตรวจว่ามีสิทธิ์อ่านไฟล์นี้`,
  en: `The report ${path} could not be opened (${code}). Check that you may read it.`,
});

export const reportTooLarge = (path: string, megabytes: number): Text => ({
  th: `ไฟล์ ${path} ใหญ่กว่า ${megabytes} MB จึงไม่น่าใช่รายงานของโปรแกรมนี้`,
  en: `${path} is larger than ${megabytes} MB and hardly a report of this program.`,
});

export const reportNoJson = (path: string): Text => ({
  th: `ไฟล์ ${path} ไม่ใช่ JSON ที่สมบูรณ์ อาจถูกตัดหรือแก้ไข ให้สร้างรายงานใหม่ด้วย oit audit`,
  en: `${path} is not complete JSON; it may be cut off or edited. Make the report again with oit audit.`,
});

export const reportOtherVersion = (path: string, version: string): Text => ({
  th: `รายงาน ${path} เป็นรุ่น ${version} แต่โปรแกรมนี้อ่านได้เฉพาะรุ่น 1 ให้ปรับปรุงโปรแกรม หรือสร้างรายงานใหม่`,
  en: `The report ${path} has schema version ${version}; this program reads version 1. Update the program, or make the report again.`,
});

export const reportInvalid = (path: string, where: string, problem: string): Text => ({
  th: `ไฟล์ ${path} ไม่ใช่รายงานของ oit: ส่วน ${where} ไม่ถูกต้อง (${problem})`,
  en: `${path} is not a report of oit: ${where} is not as it should be (${problem}).`,
});

/** Explanation of a submitted address, as an agency would write it. */
export const openedFrom = (label: string, page: string | null): Text => ({
  th: `“${label}” บนเว็บไซต์หลักของหน่วยงาน${page === null ? '' : ` เปิดได้จากหน้า ${page}`}`,
  en: `“${label}” on the agency’s main website${page === null ? '' : `, opened from ${page}`}`,
});
export const stillMissing = (title: string): Text => ({
  th: `ยังไม่พบหลักฐานของ “${title}” โปรดเผยแพร่บนเว็บไซต์หลัก แล้วใส่ URL ที่นี่`,
  en: `No evidence for “${title}” was found; publish it on the main website and put its address here.`,
});
