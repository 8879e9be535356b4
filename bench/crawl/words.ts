import type { Random } from './random.ts';

const HEADS = ['แผน', 'รายงาน', 'ประกาศ', 'คู่มือ', 'โครงการ', 'ข่าว', 'ผลการ', 'มาตรการ', 'ระเบียบ', 'สรุป', 'กิจกรรม', 'คำสั่ง', 'บันทึก', 'ขอเชิญ'];
const MIDDLES = [
  'ดำเนินงาน', 'จัดซื้อจัดจ้าง', 'พัฒนาท้องถิ่น', 'บริหารทรัพยากรบุคคล', 'ใช้จ่ายงบประมาณ', 'ประชุมสภา', 'ปรับปรุงถนน', 'เก็บขยะ', 'ฉีดวัคซีน', 'ขุดลอกคลอง', 'รับสมัครงาน',
  'จ่ายเบี้ยยังชีพ', 'ป้องกันอัคคีภัย', 'ส่งเสริมอาชีพ', 'จัดการข้อร้องเรียน', 'เสริมสร้างวัฒนธรรม', 'แข่งขันกีฬา', 'ตลาดนัดชุมชน', 'ซ่อมไฟฟ้าสาธารณะ', 'ประเมินความเสี่ยง',
];
const TAILS = ['ประจำปี', 'ของเทศบาล', 'หมู่บ้าน', 'รอบหกเดือน', 'ฉบับที่', 'ไตรมาส', 'ตำบล', 'เพิ่มเติมครั้งที่', 'ปีงบประมาณ', 'ชุมชน'];
const SENTENCES = [
  'เทศบาลขอแจ้งให้ประชาชนทราบว่าจะเปิดให้บริการในวันและเวลาราชการ', 'ผู้สนใจสามารถสอบถามรายละเอียดได้ที่กองคลัง', 'คณะผู้บริหารร่วมกับผู้นำชุมชนลงพื้นที่สำรวจความเสียหาย', 'งบประมาณทั้งสิ้นตามข้อบัญญัติที่ได้รับอนุมัติ',
  'ขอให้ผู้มีสิทธิยื่นเอกสารภายในระยะเวลาที่กำหนด', 'The office is open on weekdays from 08.30 to 16.30.', 'ได้รับความร่วมมือจากโรงเรียนและวัดในพื้นที่เป็นอย่างดี', 'ทั้งนี้ตั้งแต่บัดนี้เป็นต้นไป', 'จึงเรียนมาเพื่อโปรดทราบและประชาสัมพันธ์ต่อไป',
];
export const FOLDERS = ['ข่าวประชาสัมพันธ์', 'แผนพัฒนา', 'จัดซื้อ', 'กองช่าง', 'กองคลัง', 'สภาเทศบาล', 'news', 'plan', 'datacenter', 'download', 'ita', 'person', 'service', 'travel', 'council', 'law', 'km', 'oldsite'];
/** Written by Windows servers in the charset of their day. */
const TIS620 = ['%BB%C3%D0%A1%D2%C8', '%E1%BC%B9', '%C3%D2%C2%A7%D2%B9', '%A2%E8%D2%C7'];

export const title = (random: Random): string => `${random.pick(HEADS)}${random.pick(MIDDLES)}${random.chance(0.7) ? ` ${random.pick(TAILS)} ${random.between(1, 2570)}` : ''}`;
export const sentence = (random: Random): string => `${random.pick(SENTENCES)} ${random.between(1, 90_000)}`;
export const paragraph = (random: Random, sentences: number): string => Array.from({ length: sentences }, () => sentence(random)).join(' ');
export const oldName = (random: Random, number: number): string => `${random.pick(TIS620)}${number}`;
export const thaiName = (random: Random, number: number): string => `${random.pick(HEADS)}${random.pick(MIDDLES)}${random.pick(['-', '_', ' '])}${number}`;
