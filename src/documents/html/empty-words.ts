import { skeleton } from '../../thai/index.ts';

/** Words of links that name no thing; compared on the skeleton, so that spelling does not matter. */
const EMPTY = [
  'เปิด', 'เปิดดู', 'ข้อมูล', 'เข้าดู', 'รับชม', 'ฝัง', 'ฝังไฟล์', 'เปิดอ่าน', 'เปิดไฟล์', 'ดาวน์โหลด', 'ดาวโหลด', 'ดาวน์โหลดไฟล์', 'โหลด', 'โหลดไฟล์', 'คลิก', 'คลิ๊ก', 'คลิ้ก', 'กด', 'คลิกดู',
  'ที่นี่', 'ตรงนี้', 'ที่นี้', 'นี่', 'เพื่อ', 'ดู', 'ดูเพิ่มเติม', 'เพิ่มเติม', 'ดูรายละเอียด', 'รายละเอียด', 'รายละเอียดเพิ่มเติม', 'อ่าน', 'อ่านต่อ', 'อ่านเพิ่มเติม', 'อ่านรายละเอียด',
  'ลิงก์', 'ลิงค์', 'ลิ้งค์', 'ลิ้งก์', 'ลิงค', 'ไฟล์', 'ไฟล์แนบ', 'ไฟล์เอกสาร', 'เอกสาร', 'เอกสารแนบ', 'เอกสารประกอบ', 'แนบ', 'แนบไฟล์', 'ทั้งหมด', 'ดูทั้งหมด', 'ดูไฟล์', 'ดูเอกสาร',
  'ไปยัง', 'ไปที่', 'เว็บไซต์', 'หน้าเว็บ', 'เข้าชม', 'เข้าสู่', 'ชม', 'ต่อ', 'ครั้ง', 'ขนาด', 'หน้า', 'ถัดไป', 'ก่อนหน้า', 'กลับ', 'ย้อนกลับ', 'แสดง', 'พิมพ์', 'แชร์', 'url', 'ยูอาร์แอล',
  'link', 'links', 'view', 'views', 'download', 'downloads', 'downlaod', 'pdf', 'doc', 'docx', 'xls', 'xlsx', 'jpg', 'png', 'zip', 'ppt', 'word', 'excel', 'file', 'files', 'open',
  'click', 'here', 'embed', 'embedded', 'object', 'iframe', 'frame', 'viewer', 'preview', 'info', 'data', 'read', 'more', 'detail', 'details', 'see', 'the', 'to', 'go', 'next', 'prev', 'previous', 'back', 'kb', 'mb', 'bytes', 'new', 'icon', 'image', 'img', 'banner', 'logo',
  'untitled', 'attachment', 'share', 'print', 'show', 'submit', 'toggle', 'navigation', 'expand', 'collapse', 'close', 'button', 'btn', 'menu',
] as const;

const EMPTY_WORDS = new Set(EMPTY.map((word) => skeleton(word)).filter((word) => word !== ''));
const LONGEST_EMPTY = Math.max(...[...EMPTY_WORDS].map((word) => word.length));
/** Longer words always say something. */
const SHORT = 60;

const PRINTED_URL = /^(?:https?:\/{1,2}|www\.)\S{0,400}(?:\s{0,2}(?:…|\.\.\.))?$/i;
const URL_AMONG = /(?<!\S)(?:https?:\/{1,2}|www\.)\S{1,400}/gi;
/** An address without its host, as vendors' pages print it: `docs/file/แผน.pdf`, `Pages/ita_year_detail/12`. */
const PRINTED_PATH = /^\.{0,2}\/?[\w.%-]{1,60}\/\S{1,400}$/;
/** A file name that a page cut off: `20250129-1004...`. */
const CUT_FILE = /^[\w.()-]{4,100}(?:…|\.\.\.)$/;
const YEAR = /(?:25|20)\d\d/;
const NUMBER_ONLY = /^[\d\s.,:;()[\]{}|/\\#*+_–—•·»›>«‹<=-]*$/;

const arabic = (text: string): string => text.replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - 0x0e50));

/** Whether the words of a link or cell name nothing: "เปิด", "ดาวน์โหลด (2 MB)", "1.", a printed address. */
export function isEmptyWords(words: string): boolean {
  const text = arabic(words.trim());
  if (text === '' || PRINTED_URL.test(text) || isPath(text) || CUT_FILE.test(text)) return true;
  // A row of number, printed address and "เปิด" names nothing, as none of them does.
  const beside = text.replace(URL_AMONG, ' ').trim();
  if (beside !== text) return isEmptyWords(beside);
  if (NUMBER_ONLY.test(text)) return !YEAR.test(text) || text.replace(/\D/g, '').length > 8;
  if (isOfPosting(text)) return true;
  if (text.length > SHORT) return false;
  // Words parted by blanks first, so that a short empty word inside a long one does not count.
  const bones = skeleton(text.replace(/\.(?=[a-z]{2,4}\b)/gi, ' '));
  return YEAR.test(bones) ? false : isMadeOf(bones.replace(/\d+/g, ''));
}

const POSTING =
  /(?:โพสต์|โพส|ประกาศ|เผยแพร่|ลงข่าว|อัปเดต|อัพเดท|ปรับปรุง|แก้ไข)(?:เมื่อ|วันที่|ล่าสุด|โดย)|วันที่(?:โพสต์|โพส|ประกาศ|ลงข่าว|ลงประกาศ|เผยแพร่)|^วันที่|(?:จำนวน)?(?:ผู้)?(?:เข้าชม|เข้าอ่าน|เปิดอ่าน|อ่าน|ดาวน์โหลด)|posted(?: on| by)?|last updated|updated|views?|hits?|ครั้ง|คน|น\.|เวลา|โดย\s?(?:admin|ผู้ดูแลระบบ|webmaster)|admin/giu;
const MONTH = '(?:ม\\.?ค|ก\\.?พ|มี\\.?ค|เม\\.?ย|พ\\.?ค|มิ\\.?ย|ก\\.?ค|ส\\.?ค|ก\\.?ย|ต\\.?ค|พ\\.?ย|ธ\\.?ค|มกราคม|กุมภาพันธ์|มีนาคม|เมษายน|พฤษภาคม|มิถุนายน|กรกฎาคม|สิงหาคม|กันยายน|ตุลาคม|พฤศจิกายน|ธันวาคม|jan\\w*|feb\\w*|mar\\w*|apr\\w*|may|june?|july?|aug\\w*|sep\\w*|oct\\w*|nov\\w*|dec\\w*)';
const LONGEST_POSTING = 120;
const DAY = new RegExp(`\\d{1,2}\\s?${MONTH}\\.?\\s?(?:\\d{4}|\\d{2})|\\d{1,2}[/-]\\d{1,2}[/-]\\d{2,4}|\\d{1,2}[:.]\\d{2}`, 'giu');

/** When something was put there, and how often it was opened: "โพสต์เมื่อ 17 มิ.ย. 2568 เข้าชม 43 ครั้ง". */
const isOfPosting = (text: string): boolean => {
  if (text.length > LONGEST_POSTING || text.search(POSTING) === -1) return false;
  return !/\p{L}/u.test(text.replace(DAY, ' ').replace(POSTING, ' '));
};

/** `e-service/ออนไลน์` is no path: one has a file ending, an underscore, or two slashes. */
const isPath = (text: string): boolean => PRINTED_PATH.test(text) && (/\.[a-z]{2,5}$/i.test(text) || /[_%]/.test(text) || text.split('/').length > 2);

/** Whether empty words alone, one after the other, make up the text. */
function isMadeOf(bones: string): boolean {
  const reached = new Set([0]);
  for (let at = 0; at < bones.length; at += 1) {
    if (!reached.has(at)) continue;
    for (let length = 1; length <= LONGEST_EMPTY && at + length <= bones.length; length += 1) {
      if (EMPTY_WORDS.has(bones.slice(at, at + length))) reached.add(at + length);
    }
  }
  return reached.has(bones.length);
}

const CODE = /^[([]?\s*(?:ita|oit|moit|eb|o|๐|0|ข้อที่|ข้อ|ตัวชี้วัดที่|ตัวชี้วัด)\s*[-_.]?\s*\d{1,2}(?:\.\d{1,2}){0,2}\s*[)\].:]?$/i;

/** Whether a cell holds nothing but the code of an item: `O1`, `OIT 1`, `ข้อ 1`, `o๑`, `028`. */
export const isItemCode = (words: string): boolean => words.length <= 20 && CODE.test(arabic(words.trim().replace(/^๐/, '0')));
