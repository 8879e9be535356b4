import { contentImages, type DocView } from '../view.ts';
import { isByOcr } from '../ocr.ts';
import { holdsWord } from './find-words.ts';
import { toldIn } from './told.ts';

/** What must not be done, whatever words stand before it. */
const FORBIDS = /ไม่(?!(?:ควร|พึง|ให้)?(?:ทำ|กระทำ|ปฏิบัติ)|มี|ใช่|ได้(?!รับ)|ต่ำกว่า|น้อยกว่า|เกิน|สับสน)|ห้าม|อย่า(?!ง)|งด|ละเว้น|(?:หลีก)?เลี่ยง|ต้องไม่/gu;
const SOME = 2;
/** What a paper says that explains what such a paper is, where it comes from and how one is made. */
const EXPLAINS = [
  /(?:คือ|หมายถึง|เป็นเครื่องมือ|เป็นแนวคิด|เป็นแนวทาง)/u,
  /ความเป็นมา|หลักการและเหตุผล|ความสำคัญ|แนวคิด|ที่มาของ/u,
  /ประโยชน์(?!ทับซ้อน|ส่วน)|วัตถุประสงค์/u,
  /(?:ขั้นตอน|วิธี|แนวทาง|กระบวนการ)(?:การ|ใน)?(?:การ)?(?:จัดทำ|ยกร่าง)/u,
  /(?:จะ|กำลัง|อยู่ระหว่าง(?:การ)?)\s?(?:ยกร่าง|จัดทำ|ดำเนินการจัดทำ|กำหนด)|ต่อไป\s*$/mu,
];
const NAME = 240;
const LINES = 2;

/** Whether a paper that bears one of the names only explains what such guidelines are, and names no conduct. */
const explains = (doc: DocView): boolean => {
  const text = doc.pages.map((page) => page.text).join('\n').slice(0, 40_000);
  return contentImages(doc.images).length === 0 && EXPLAINS.filter((pattern) => pattern.test(text)).length >= SOME && (text.match(FORBIDS) ?? []).length < SOME;
};

/** The paper among the evidence that bears the name and only explains it, where none that bears the name says more, and whether nothing else is headed so; null else. */
export function onlyExplained(docs: readonly DocView[], words: readonly string[]): { readonly doc: DocView; readonly alone: boolean } | null {
  const named = docs.filter((doc) => !doc.web || doc.evidence.range === null).filter((doc) => holdsWord([doc.evidence.label, doc.document.title ?? '', doc.web ? '' : (doc.pages[0]?.text.slice(0, NAME) ?? '')].join('\n'), words));
  const [first] = named;
  if (first === undefined || !named.every((doc) => !isByOcr(doc.document) && explains(doc))) return null;
  // Elsewhere the words may head what is to be done and what not.
  const alone = !docs.some((doc) => !named.includes(doc) && toldIn(doc).some(({ head, body }) => holdsWord(head, [...words, 'ควรทำ', 'ทำได้', 'ข้อห้าม', 'ห้าม']) && (body.match(FORBIDS) ?? []).length + body.trim().split('\n').length >= LINES));
  return { doc: first, alone };
}
