import type { Text } from '../model/text.ts';

/** @param host that stands in the path */
export const noScheme = (host: string): Text => ({
  th: `ในที่อยู่มีชื่อเว็บไซต์ ${host} อยู่ผิดที่ น่าจะลืมใส่ https:// ข้างหน้า หรือใส่ทับไม่ครบสองขีด`,
  en: `The name ${host} stands in the middle of the address: https:// before it was probably left out, or has one slash only.`,
});
/** @param address that opens */
export const likelyMeant = (address: string): Text => ({
  th: `น่าจะหมายถึง ${address} (ตัวพิมพ์เล็กใหญ่ เว้นวรรค หรือขีดต่างกัน)`,
  en: `Perhaps ${address} is meant, which differs in case, blanks or dashes only.`,
});
