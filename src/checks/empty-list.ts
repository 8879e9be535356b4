import { arabicDigits } from '../thai/index.ts';
import { linesOf } from './text-tools.ts';
import type { DocView } from './view.ts';

/** What a list of a website says where it has no entries. */
const NO_ENTRIES =
  /^[\s|(–-]*(?:ขออภัย\s?)?(?:ยัง)?ไม่(?:พบ|มี)\s?(?:ข้อมูล|รายการ|ข่าว(?:สาร|ประชาสัมพันธ์)?|บทความ|เนื้อหา|กิจกรรม|ประกาศ)(?:ที่(?:ค้นหา|ต้องการ|แสดง)|ใน(?:หมวด|ขณะ)[ก-๙]{0,8}|ข่าว|ข้อมูล|รายการ)?[\s|).!]*$|(?:ทั้งหมด|ทั้งสิ้น|จำนวน|พบ|รวม|แสดง)\s?0\s?(?:รายการ|ข่าว|เรื่อง|บทความ|ข้อมูล|ระเบียน|records?)|no (?:data|records?|results?|entries|posts?)(?: found| available)?/iu;

/** Whether a page says that its list has no entries. */
export const saysEmpty = (doc: DocView): boolean => doc.web && doc.pages.some((page) => linesOf(arabicDigits(page.text)).some(({ text }) => text.length <= 120 && NO_ENTRIES.test(text)));
