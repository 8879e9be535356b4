/** It will be met on, gathered, summed up, told … */
const WILL = /(?:จะ|กำลัง|อยู่\s?(?:ใน)?\s?ระหว่าง|รอ|ยังไม่(?:ได้)?)\s?(?:การ|ได้|นำ[^\s]{0,30}?)?\s?(?:ประชุม|พิจารณา|รวบรวม|สรุป|จัดทำ|ประมวล|วิเคราะห์|เสนอ|นำเสนอ|รายงาน|แจ้ง|เผยแพร่|ชี้แจง|ประกาศ|ดำเนินการ)/u;
/** … what the heading promises … */
const MATTER = /ปัญหา|อุปสรรค|ข้อเสนอ|ข้อมูล|รายงาน|ผลการ|สรุปผล|รายละเอียด|แนวทาง|กฎหมาย|ระเบียบ|เรื่องนี้|ส่วนนี้|หัวข้อนี้/u;
/** … at some later time. */
const LATER = /ให้(?:ทราบ|ประชาชนทราบ)|ภายหลัง|ในโอกาส(?:ต่อไป|หน้า|ถัดไป)|คราว(?:หน้า|ต่อไป|ถัดไป)|ครั้ง(?:หน้า|ต่อไป|ถัดไป)|เมื่อ(?:ได้รับ|รวบรวม|ครบ|แล้วเสร็จ|สิ้นสุด|จัดทำ|ดำเนินการ)|อีกครั้ง|เร็ว\s?ๆ\s?นี้|(?:ระหว่าง|กำลัง)(?:การ)?(?:รวบรวม|จัดทำ|สรุป|ประมวล)/u;
const LONGEST = 260;

/** Whether a passage says no more than that its matter will be dealt with and told later. */
export function isDeferral(words: string): boolean {
  const text = words.trim();
  const will = text.length > LONGEST ? null : WILL.exec(text);
  return will !== null && MATTER.test(text) && LATER.test(text.slice(will.index)) && !/[\d๐-๙]{3}|บาท|เนื่องจาก|เพราะ|ทำให้|ควร/u.test(text);
}
