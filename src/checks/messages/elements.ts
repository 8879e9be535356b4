import type { Text } from '../../model/text.ts';

export const elementFound = (name: Text, where: Text, detail: Text | undefined): Text => ({
  th: `${name.th}: พบใน ${where.th}${detail === undefined ? '' : ` – ${detail.th}`}`,
  en: `${name.en}: found in ${where.en}${detail === undefined ? '' : ` (${detail.en})`}.`,
});

export const elementMissing = (name: Text, where: Text, detail: Text | undefined): Text => ({
  th: `${name.th}: ไม่พบใน ${where.th}${detail === undefined ? '' : ` – ${detail.th}`}`,
  en: `${name.en}: not found in ${where.en}${detail === undefined ? '' : `: ${detail.en}`}.`,
});

export const elementUnknown = (name: Text, where: Text, detail: Text | undefined): Text => ({
  th: `${name.th}: ต้องเปิดดู ${where.th} ด้วยตา${detail === undefined ? '' : ` – ${detail.th}`}`,
  en: `${name.en}: a person has to look at ${where.en}${detail === undefined ? '' : `: ${detail.en}`}.`,
});

/** A piece of evidence and how many more were looked through. */
export const placeWords = (name: string, others: number): Text => ({
  th: others === 0 ? `“${name}”` : `“${name}” และหลักฐานอื่นอีก ${others} รายการ`,
  en: others === 0 ? `“${name}”` : `“${name}” and ${others} more`,
});

/** Evidence that could not be read may hold what was not found in the rest. */
export const perhapsUnread = (detail: Text, unread: string): Text => ({
  th: `${detail.th} แต่ “${unread}” อ่านข้อความไม่ได้`,
  en: `${detail.en}, but “${unread}” could not be read`,
});

/** Words of a scan are read with mistakes, so that one of them may have been missed. */
export const perhapsMisread = (detail: Text, scan: string): Text => ({
  th: `${detail.th} แต่ “${scan}” อ่านจากภาพสแกน คำอาจตกหล่น`,
  en: `${detail.en}, but “${scan}” was read from its picture, and words may be lost`,
});

/** A place whose words were read from a picture. */
export const fromPicture = (place: Text): Text => ({ th: `${place.th} (อ่านจากภาพสแกนด้วย OCR)`, en: `${place.en} (read from its picture by OCR)` });

export const elementReplaced = (name: Text, by: Text): Text => ({
  th: `${name.th}: หน่วยงานระบุว่าไม่มีรายการในรอบนี้ ถือว่าตอบครบ (${by.th})`,
  en: `${name.en}: the agency says that there was none this period, which is a full answer (${by.en}).`,
});

export const assumed = (message: Text): Text => ({
  th: `คาดว่าผู้ประเมินจะดูเรื่องนี้ – ${message.th}`,
  en: `We assume that assessors look for this. ${message.en}`,
});
