import type { Text } from '../../model/text.ts';

export const elementFound = (name: Text, where: string, detail: Text | undefined): Text => ({
  th: `พบ${name.th}ใน “${where}”${detail === undefined ? '' : ` (${detail.th})`}`,
  en: `${name.en}: found in “${where}”${detail === undefined ? '' : ` (${detail.en})`}.`,
});

export const elementMissing = (name: Text, where: string, detail: Text | undefined): Text => ({
  th: `ไม่พบ${name.th}ใน “${where}”${detail === undefined ? '' : `: ${detail.th}`}`,
  en: `${name.en}: not found in “${where}”${detail === undefined ? '' : `: ${detail.en}`}.`,
});

export const elementUnknown = (name: Text, where: string, detail: Text | undefined): Text => ({
  th: `บอกไม่ได้ว่ามี${name.th}ใน “${where}” หรือไม่${detail === undefined ? '' : `: ${detail.th}`} ต้องเปิดดูด้วยตา`,
  en: `${name.en}: cannot be told from “${where}”${detail === undefined ? '' : `: ${detail.en}`}; a person has to look.`,
});

/** Evidence that could not be read may hold what was not found in the rest. */
export const perhapsUnread = (detail: Text, unread: string): Text => ({
  th: `${detail.th} แต่ “${unread}” อ่านข้อความไม่ได้`,
  en: `${detail.en}, but “${unread}” could not be read`,
});

export const elementReplaced = (name: Text, by: Text): Text => ({
  th: `${name.th}: หน่วยงานระบุว่าไม่มีรายการในรอบนี้ ถือว่าตอบครบ (${by.th})`,
  en: `${name.en}: the agency says that there was none this period, which is a full answer (${by.en}).`,
});

export const assumed = (message: Text): Text => ({
  th: `คาดว่าผู้ประเมินจะดูเรื่องนี้ – ${message.th}`,
  en: `We assume that assessors look for this. ${message.en}`,
});
