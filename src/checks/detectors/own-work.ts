import { linesOf } from '../text-tools.ts';
import type { Dated } from '../currency/news-dates.ts';
import { unframed } from '../view.ts';

/** Who does the work of a town, and for whom. */
const OF_TOWN =
  /เทศบาล|เทศบัญญัติ|เทศกิจ|ทต\.|ทม\.|ทน\.|อบต|อบจ|อปท|องค์การบริหารส่วน|นายก(?!รัฐมนตรี)|ปลัด|สำนักปลัด|กอง(?:คลัง|ช่าง|การศึกษา|สาธารณสุข|สวัสดิการ|ยุทธศาสตร์|การประปา|ประปา|วิชาการ|การเจ้าหน้าที่|การแพทย์|ส่งเสริม|ทุนหลักประกัน)|สมาชิกสภา|ประชุมสภา|ชุมชน|หมู่บ้าน|หมู่ที่|หมู่\s?[\d๐-๙]|ตำบล|(?<![ก-๙.])ต\.(?!\s?ค)|ประชาคม|ในเขต|อปพร|อสม|อถล|กู้ภัย|กู้ชีพ|ศพด|ศูนย์พัฒนาเด็ก|เด็กเล็ก|จิตอาสา|พนักงานจ้าง|เจ้าหน้าที่/u;
/** What a town's news tell of. */
const ITS_WORK =
  /โครงการ|กิจกรรม|อบรม|ประชุม|สัมมนา|รณรงค์|พิธี|ประเพณี|ลอยกระทง|สงกรานต์|วันเด็ก|เทียนพรรษา|ปลูกป่า|ปลูกต้นไม้|ปลูกหญ้าแฝก|แข่งขัน|ประกวด|วัคซีน|พ่นหมอก|ควบคุมโรค|คัดกรอง|ก่อสร้าง|ซ่อม|ขุดลอก|วางท่อ|ระบายน้ำ|ภาษี|ค่าธรรมเนียม|เบี้ยยังชีพ|เบี้ยความพิการ|สงเคราะห์|ประปา|ขยะ|มูลฝอย|ถนน|คสล|ไฟฟ้าสาธารณะ|ไฟทาง|กล้องวงจรปิด|ส่งมอบ|รับมอบ|มอบ(?:บ้าน|ถุง|เงิน|ทุน|รางวัล|เกียรติ|สิ่งของ)|เปิดรับ|รับสมัคร|ประกาศ|ประชาสัมพันธ์|ขอเชิญ|เชิญชวน|แจ้ง(?:เตือน|กำหนด|ปิด|ประชาชน|ผู้)|ขอความร่วมมือ|ต้อนรับ|ศึกษาดูงาน|ตรวจเยี่ยม|เยี่ยมบ้าน|ลงพื้นที่|ออกหน่วย|ให้บริการ|ช่วยเหลือ|ผู้ประสบ|ดับเพลิง|ซ้อมแผน|อัคคีภัย|อุทกภัย|ภัยแล้ง|ยาเสพติด|เลือกตั้ง|ลงทะเบียน|ชำระ|งบประมาณ|แผนพัฒนา|ลงนาม|เปิดใช้|สวนสาธารณะ|big cleaning/iu;
/** The state, its offices and enterprises, banks. */
const BODY = '(?:กระทรวง|กรม(?!ธรรม์)|รัฐบาล|ครม\\.?|คณะรัฐมนตรี|นายกรัฐมนตรี|สำนักงานประกันสังคม|ประกันสังคม|สปส|สปสช|สสส|กกต|กสทช|ป\\.?ป\\.?ช|ป\\.?ป\\.?ท|สตง|ธ\\.?ก\\.?ส|ธอส|ธนาคาร|ออมสิน|การไฟฟ้า|กฟ[ภนผ]|การประปา|กป[ภน]|ไปรษณีย์|การรถไฟ|การท่องเที่ยว|ททท|ตำรวจ|สถานีตำรวจ|สภ\\.|กองทัพ|กองบัญชาการ|สรรพากร|ขนส่ง|สำนักงาน[ก-๙]{2,30}(?:จังหวัด|แห่งชาติ|กลาง)|สำนักงานคณะกรรมการ|ศูนย์ดำรงธรรม|กยศ|กองทุน(?:เงินให้กู้|การออม)|กอช|โรงพยาบาล|รพ\\.|มหาวิทยาลัย|วิทยาลัย|จังหวัด|อำเภอ|ที่ว่าการอำเภอ)';
const KIND = /^(?:โปสเตอร์|อินโฟกราฟิก|แบนเนอร์|คลิป|สื่อ|โพสต์)/u;
const DAY = /^[\d๐-๙]{1,2}\s?[\u0e01-\u0e4e.]{2,12}\s?(?:พ\.?ศ\.?\s?)?[\d๐-๙]{2,4}/u;
const ANNOUNCED = /^(?:ประกาศ|ข่าว(?:จาก)?|ประชาสัมพันธ์(?:จาก)?)\s?/u;
const SIGNS = /^[^\p{L}\d๐-๙]{0,20}/u;
const NO_LETTERS = /^[^\p{L}]{0,20}/u;
const BEGINS = new RegExp(`^${BODY}`, 'u');
const AS_SOURCE = new RegExp(`(?:ที่มา|เครดิต|ขอบคุณ(?:ข้อมูล|ภาพ|ข่าว)(?:จาก)?|โดย)\\s?[:：]?\\s?${BODY}`, 'u');

/** A post that another body wrote: its name begins it, perhaps behind the kind of post and the day, or stands as the source. */
const isByOthers = (line: string): boolean =>
  AS_SOURCE.test(line) || BEGINS.test([SIGNS, KIND, SIGNS, DAY, NO_LETTERS, ANNOUNCED].reduce((rest, part) => rest.replace(part, ''), line.slice(0, 200)));

/** Good wishes on a feast, and what any website copies for its readers, are no work of anybody. */
const NO_WORK =
  /สวัสดี(?:ปีใหม่|วัน|เดือน|ตอน)|สุขสันต์|เมอร์รี่|happy\s|merry\s|ขอให้(?:ทุกท่าน|ท่าน|พี่น้อง|มีความสุข|คิดสิ่งใด)|อวยพร|ส่งความสุข|เดินทางปลอดภัย|ซินเจีย|ดวง(?:ประจำ|ชะตา|วัน|เดือน)|ราศี|ฤกษ์|(?:ผล|ตรวจ)(?:การออก)?(?:รางวัล)?สลาก|ตรวจหวย|ราคา(?:ทอง|น้ำมัน)|(?:เคล็ด(?:ไม่)?ลับ|เกร็ดความรู้)|(?:ถ่ายทอดสด|โปรแกรม)(?:ฟุตบอล|วอลเลย์|มวย|กีฬา)/iu;
/** What a town does all the same, whatever words stand beside it. */
const PLAIN_WORK = /โครงการ|กิจกรรม|รณรงค์|พิธี|ประกวดราคา|ก่อสร้าง/u;
/** The name of the list itself tells nothing of what is in it. */
const NAME_OF_LIST = /^\s*(?:o?\d{0,2}\s)?(?:ข่าว|ประชาสัมพันธ์|กิจกรรม|ภาพ(?:ข่าว)?กิจกรรม|จดหมายข่าว|news|คลังภาพ|หน้าแรก)[^|]{0,60}$/iu;
/** The foot of a page. */
const ADDRESS = /^(?:โทร|tel|e-?mail|อีเมล)|(?:จังหวัด|จ\.)\s?[\u0e01-\u0e4e]{2,30}\s{0,3}[\d๐-๙]{5}|สงวนลิขสิทธิ์|copyright|©/iu;
/** Lines before and behind a date that may be of the same post. */
const NEAR = 3;
const LONG = 1500;
const MOST = 200;

/** Whether one of the dated posts tells of the town or of what towns do. Posts of a few letters, as those of pictures, are not judged. */
export function tellsOfWork(dates: readonly Dated[]): boolean {
  let letters = 0;
  for (const { shown, start, doc } of dates.slice(0, MOST)) {
    const page = unframed(doc).pages.find(({ number }) => number === shown.number) ?? shown;
    const lines = linesOf(page.text).filter(({ text }) => text.trim() !== '');
    const at = lines.findIndex((line) => start >= line.start && start <= line.end);
    const heading = doc.headings[0];
    const near = lines.slice(Math.max(0, at - NEAR), at + NEAR + 1).map(({ text }) => text.trim().slice(0, LONG));
    const own = near.filter((line) => line !== heading && !NAME_OF_LIST.test(line) && !ADDRESS.test(line)).join('\n');
    if (own.split('\n').some((line) => OF_TOWN.test(line) || (ITS_WORK.test(line) && !isByOthers(line) && (!NO_WORK.test(line) || PLAIN_WORK.test(line))))) return true;
    letters += (own.match(/\p{L}/gu) ?? []).length;
  }
  return letters < dates.length * FEW_LETTERS;
}

/** A date itself has about so many letters. */
const FEW_LETTERS = 20;
