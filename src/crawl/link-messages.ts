import type { Text } from '../model/text.ts';
import type { GoogleKind } from './google.ts';

/** @param host that stands in the path */
export const noScheme = (host: string): Text => ({
  th: `ในที่อยู่มีชื่อเว็บไซต์ ${host} อยู่ผิดที่ น่าจะลืมใส่ https:// ข้างหน้า หรือใส่ทับไม่ครบสองขีด`,
  en: `The name ${host} stands in the middle of the address: https:// before it was probably left out, or has one slash only.`,
});
/** @param address that opens */
export const likelyMeant = (address: string): Text => ({
  th: `น่าจะหมายถึง ${address} (ตัวพิมพ์เล็กใหญ่ เว้นวรรค หรือขีดต่างกัน)`,
  en: `Perhaps ${address} is meant, which differs in case, blanks or dashes only.`,
});

const GOOGLE: Readonly<Record<GoogleKind, Text>> = {
  file: { th: 'ไฟล์ใน Google ไดรฟ์', en: 'file on Google Drive' },
  folder: { th: 'โฟลเดอร์ใน Google ไดรฟ์', en: 'folder on Google Drive' },
  document: { th: 'เอกสาร Google Docs', en: 'Google document' },
  sheet: { th: 'ตาราง Google Sheets', en: 'Google sheet' },
  slides: { th: 'สไลด์ Google Slides', en: 'Google presentation' },
  form: { th: 'แบบฟอร์ม Google Forms', en: 'Google form' },
  site: { th: 'หน้าเว็บ Google Sites', en: 'Google site' },
  map: { th: 'แผนที่ Google Maps', en: 'place on Google Maps' },
};

export const googleNeedsSignIn = (kind: GoogleKind): Text => ({
  th: `${GOOGLE[kind].th}นี้ต้องเข้าสู่ระบบหรือขอสิทธิ์ก่อน ประชาชนจึงเปิดไม่ได้ ให้ตั้งค่าการแชร์เป็น “ทุกคนที่มีลิงก์” หรือนำขึ้นเว็บไซต์ของหน่วยงาน`,
  en: `This ${GOOGLE[kind].en} asks for a sign-in or for access, so the public cannot open it: share it with "anyone with the link", or put it on the website itself.`,
});
export const googleGone = (kind: GoogleKind): Text => ({
  th: `${GOOGLE[kind].th}นี้ไม่มีแล้ว หรือถูกย้ายลงถังขยะ`,
  en: `This ${GOOGLE[kind].en} is no longer there, or lies in the trash.`,
});
export const googleFormClosed: Text = {
  th: 'แบบฟอร์ม Google Forms นี้ปิดรับคำตอบแล้ว ประชาชนใช้ไม่ได้',
  en: 'This Google form no longer takes answers, so the public cannot use it.',
};
export const tooManyGoogleFiles = (left: number): Text => ({
  th: `ไฟล์ใน Google ไดรฟ์มีมากเกินกว่าจะอ่านทั้งหมด อีก ${left} ลิงก์ตรวจเพียงว่าเปิดได้ ไม่ได้อ่านเนื้อหา`,
  en: `There are too many files on Google Drive to read them all; ${left} more links were only checked.`,
});

export const spamLink: Text = {
  th: 'ไม่ได้เปิดตรวจ เพราะเป็นลิงก์โฆษณาการพนันหรือสแปมที่ถูกฝังไว้ในเว็บไซต์',
  en: 'Not opened: it belongs to advertisements for gambling or the like that were planted on the site.',
};

/** @param found `pages` with such words, `hidden` of them out of sight, `left` more addresses that were not read */
export function looksHacked(found: { readonly pages: number; readonly hidden: number; readonly left: number; readonly words: readonly string[]; readonly examples: readonly string[] }): Text {
  const { pages, hidden, left, words, examples } = found;
  return {
    th: `เว็บไซต์น่าจะถูกแฮ็ก: พบโฆษณาการพนันหรือสแปม (${words.join(', ')}) ใน ${pages} หน้า${hidden > 0 ? ` โดยซ่อนไว้ไม่ให้เห็น ${hidden} หน้า` : ''}${left > 0 ? ` และลิงก์ลักษณะเดียวกันที่ไม่ได้อ่านอีก ${left} ลิงก์` : ''} เช่น ${examples.join(' , ')} โปรดแจ้งบริษัทหรือผู้ดูแลระบบของเว็บไซต์ให้ลบออก เปลี่ยนรหัสผ่าน และปิดช่องโหว่`,
    en: `The site looks hacked: advertisements for gambling or the like (${words.join(', ')}) stand on ${pages} of its pages${hidden > 0 ? `, out of sight on ${hidden}` : ''}${left > 0 ? `, and ${left} more links of that kind were not read` : ''}. See ${examples.join(' , ')}. Tell your provider to remove them, change the passwords and close the hole.`,
  };
}
export const withoutEnd = (pattern: string, left: number): Text => ({
  th: `หน้าที่สร้างต่อกันไม่รู้จบและต่างกันเพียงตัวเลข เช่น ปฏิทิน (${pattern}) ข้ามไป ${left} ลิงก์`,
  en: `Pages that go on without end and differ in figures only, such as a calendar (${pattern}): ${left} links were left out.`,
});
