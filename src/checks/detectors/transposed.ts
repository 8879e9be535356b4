import type { Table } from '../../model/document.ts';

/** What heads a column of projects, measures, risks or services, in official and everyday words. */
const HEADS =
  /^(?:ชื่อ|ลำดับ|โครงการ|กิจกรรม|มาตรการ|ภารกิจ|กระบวนงาน|เหตุการณ์|ความเสี่ยง|โอกาส|ผลกระทบ|ความรุนแรง|ระดับ|คะแนน|วัตถุประสงค์|ทำเพื่อ|เป้าหมาย|กลุ่มเป้าหมาย|ผู้เข้า|ตัวชี้วัด|ขั้นตอน|วิธี|แนวทาง|ทำอย่างไร|งบ|วงเงิน|เงิน|ใช้เงิน|ใช้ไป|ใช้จริง|เบิกจ่าย|จ่าย|ค่าใช้จ่าย|ราคา|ระยะเวลา|ช่วงเวลา|เวลา|กำหนด|วันที่|เดือน|เมื่อใด|เมื่อไร|ทำเมื่อ|ผู้รับผิดชอบ|หน่วยงาน|เจ้าภาพ|เจ้าของ|ใคร|ผล|ได้ผล|ได้รับ|ตั้งไว้|จัดสรร|อนุมัติ|คงเหลือ|สถานะ|ปัญหา|อุปสรรค|ข้อเสนอ|แนวทางแก้|ติดตาม|การติดตาม|หมายเหตุ|ผู้ขาย|ผู้รับจ้าง|วิธีจัดซื้อ|ค่าธรรมเนียม|ค่าบริการ|อัตราค่า|ช่องทาง|สถานที่|จุดบริการ|ติดต่อ|เอกสาร|หลักฐาน|สิ่งที่|ต้องเตรียม|เตรียม|กฎหมาย|กฏหมาย|ระเบียบ|อ้างอิง|ต้องใช้เวลา|ใช้เวลา|ดำเนินการเมื่อ|ผู้ทำ|ผู้ปฏิบัติ|ส่วนงาน|แหล่ง|ที่มา|คู่สัญญา|ผู้ประกอบการ|ผู้ได้รับ|เลขที่|การควบคุม|ช่วง|เริ่ม|สิ้นสุด|ความก้าวหน้า|ความคืบหน้า|คืบหน้า|สิ่งที่ติดขัด|ข้อขัดข้อง|ข้อติดขัด|ข้อแนะนำ|ข้อควร|ทางแก้|การแก้ไข|ยอด)/u;
const HEAD = 40;
const MOST_ROWS = 16;
/** What the row of subjects is called where the corner is blank. */
const SUBJECT = 'รายการ';
/** So many different heads one below the other are no chance. */
const KINDS = 3;

/** What may follow the word in a head: a unit, a second word. */
const SHORT = 8;

/** The same table upright, where its heads stand one below the other in the first column; null where they do not. */
export function uprightOf(table: Table): Table | null {
  const { rows } = table;
  const columns = Math.max(0, ...rows.map((row) => row.length));
  if (columns < 3 || rows.length < KINDS || rows.length > MOST_ROWS) return null;
  const side = rows.map((row) => headOf(row[0] ?? ''));
  const corner = rows.length === KINDS && CORNER.test(rows[0]?.[0]?.trim() ?? '') && isFigures(rows.slice(1)) ? [SUBJECT] : [];
  const heads = [...side.filter((head) => head !== null), ...corner];
  // "โครงการพัฒนาผู้นำการเปลี่ยนแปลง" is the name of a project, "โครงการ/กิจกรรม" a head.
  const across = (rows[0] ?? []).slice(1).map((cell) => (cell.trim().length > 2 * (headOf(cell)?.length ?? 0) + SHORT ? null : headOf(cell)));
  const named = (rows[0] ?? []).slice(1).filter((cell) => cell.trim() !== '').length;
  const isTurned = new Set(heads).size >= KINDS && heads.length * 2 > rows.length && new Set(across.filter((head) => head !== null)).size * 3 <= Math.max(3, named);
  if (!isTurned) return null;
  return { ...table, headerRows: 1, rows: Array.from({ length: columns }, (_, column) => rows.map((row, at) => (at === 0 && column === 0 && (row[0] ?? '').trim() === '' ? SUBJECT : (row[column] ?? '')))) };
}

const CORNER = /^(?:รายการ|หัวข้อ|ข้อมูล|ประเภท|ด้าน)?$/u;
/** Figures, or that there are none. */
const isFigures = (rows: readonly (readonly string[])[]): boolean => rows.flatMap((row) => row.slice(1)).every((cell) => /^[\d๐-๙][\d๐-๙.,\s]*(?:บาท)?$|^(?:-|ไม่(?:ได้)?(?:ใช้|มี|เบิก)[^\n]{0,20})?$/u.test(cell.trim()));

/** The word by which a cell heads its row; null where it does not. */
const headOf = (cell: string): string | null => (cell.trim().length > HEAD ? null : (HEADS.exec(cell.trim())?.[0] ?? null));
