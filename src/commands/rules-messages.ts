import type { Text } from '../model/text.ts';

export const badYear = (found: string): Text => ({
  th: `ปีของเกณฑ์ต้องเป็นปี พ.ศ. สี่หลัก เช่น 2570 แต่พบ "${found}"`,
  en: `The edition must be a Buddhist year of four digits such as 2570 – found "${found}".`,
});

export const badProfile = (found: string): Text => ({
  th: `ชื่อชนิดหน่วยงานใช้ได้เฉพาะ a-z ตัวเลข และ - เช่น hospital แต่พบ "${found}"`,
  en: `The kind of agency is written with a-z, digits and "-", such as hospital – found "${found}".`,
});

export const nothingBefore = (edition: number, profile: string): Text => ({
  th: `ไม่มีชุดเกณฑ์ของ "${profile}" ก่อนปี ${edition} ให้ระบุด้วย --from เช่น --from 2568/lgo`,
  en: `There are no rules of "${profile}" before ${edition}; name some with --from, such as --from 2568/lgo.`,
});

export const fromItself = (edition: number): Text => ({
  th: `สร้างเกณฑ์ปี ${edition} จากชุดเดียวกันเองไม่ได้ ให้ระบุปีอื่นใน --from`,
  en: `The rules of ${edition} cannot be made from themselves; name another year with --from.`,
});

export const alreadyThere = (folder: string): Text => ({
  th: `มีโฟลเดอร์ ${folder} อยู่แล้ว จึงไม่เขียนทับ ถ้าต้องการเริ่มใหม่ ให้ย้ายโฟลเดอร์เดิมออกก่อน หรือใช้ --dir`,
  en: `${folder} is there already and is not overwritten; move it away first, or use --dir.`,
});

export const cannotWrite = (folder: string, code: string): Text => ({
  th: `เขียนโฟลเดอร์ ${folder} ไม่ได้ (${code}) ใช้ --dir เพื่อเลือกที่อื่น`,
  en: `${folder} cannot be written (${code}); choose another place with --dir.`,
});

/** `own`: the folder to name with --rules; null where the program finds it by itself. */
export const rulesWritten = (folder: string, files: number, edition: number, profile: string, own: string | null): Text => {
  const flags = own === null ? '' : ` --rules ${JSON.stringify(own)}`;
  const check = own === null ? '' : ` ${JSON.stringify(own)}`;
  return {
    th: [
      `เขียน ${files} ไฟล์ไว้ที่ ${folder}`,
      'ขั้นต่อไป: เปิด assessment.yaml แล้วทีละข้อ หมายเหตุ (#) ในไฟล์บอกว่าต้องดูอะไร',
      `ตรวจไฟล์: oit rules check${check}`,
      `ใช้: oit audit <เว็บไซต์> --year ${edition} --criteria ${edition}${profile === 'lgo' ? '' : ` --profile ${profile}`}${flags}`,
    ].join('\n'),
    en: [
      `${files} files were written to ${folder}`,
      'Next: open assessment.yaml, then item by item; the comments (#) tell what to look at.',
      `Check them: oit rules check${check}`,
      `Use them: oit audit <site> --year ${edition} --criteria ${edition}${profile === 'lgo' ? '' : ` --profile ${profile}`}${flags}`,
    ].join('\n'),
  };
};

export const notComplete: Text = { th: 'ยังไม่ครบ', en: 'not complete' };
export const complete: Text = { th: 'ครบ', en: 'complete' };
export const provisional: Text = { th: 'ชั่วคราว', en: 'provisional' };

export const madeFrom = (items: readonly string[], set: string): Text => ({
  th: `${items.join(', ')} ของ ${set}`,
  en: `${items.join(', ')} of ${set}`,
});
