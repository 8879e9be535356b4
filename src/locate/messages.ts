import type { Text } from '../model/text.ts';

const AT = (row: number): Text => ({ th: `แถวที่ ${row}`, en: `row ${row}` });

export const noSubmissionFile = (file: string): Text => ({
  th: `เปิดไฟล์รายการ ${file} ไม่ได้ กรุณาตรวจชื่อไฟล์และโฟลเดอร์`,
  en: `Cannot open the list ${file}; check its name and folder.`,
});

export const submissionTooLarge = (file: string, megabytes: number): Text => ({
  th: `ไฟล์รายการ ${file} ใหญ่เกิน ${megabytes} MB กรุณาให้เหลือเฉพาะรายการข้อและลิงก์`,
  en: `The list ${file} is larger than ${megabytes} MB; keep only the items and their addresses in it.`,
});

export const unknownSubmissionKind = (file: string): Text => ({
  th: `ไม่รู้จักชนิดของไฟล์รายการ ${file} กรุณาบันทึกเป็น .yaml .json .csv หรือ .xlsx`,
  en: `The kind of the list ${file} is unknown; save it as .yaml, .json, .csv or .xlsx.`,
});

export const brokenSubmission = (file: string, line: number | null): Text => ({
  th: `อ่านไฟล์รายการ ${file} ไม่ได้${line === null ? '' : ` (บรรทัดที่ ${line})`} กรุณาเปิดไฟล์ดูว่าเขียนถูกรูปแบบ แล้วบันทึกใหม่`,
  en: `The list ${file} cannot be read${line === null ? '' : ` (line ${line})`}; open it, mend it and save it again.`,
});

export const noSubmissionRows = (file: string): Text => ({
  th: `ไฟล์รายการ ${file} ไม่มีข้อใดที่มีลิงก์ ต้องมีคอลัมน์ item (ข้อ) และ url (ลิงก์)`,
  en: `The list ${file} holds no item with an address; it needs the columns item and url.`,
});

export const noSubmissionColumns = (file: string): Text => ({
  th: `ไฟล์รายการ ${file} ไม่มีหัวคอลัมน์ item (ข้อ) และ url (ลิงก์) กรุณาใส่ไว้ในแถวแรก`,
  en: `The list ${file} has no columns item and url; write them into the first row.`,
});

export const unknownSubmissionItem = (file: string, row: number, words: string): Text => ({
  th: `${file} ${AT(row).th}: ไม่รู้ว่า "${short(words)}" คือข้อใด กรุณาเขียนเป็น o1 ถึง o28`,
  en: `${file}, ${AT(row).en}: "${short(words)}" is no item; write it as o1 to o28.`,
});

export const badSubmissionUrl = (file: string, row: number, words: string): Text => ({
  th: `${file} ${AT(row).th}: "${short(words)}" ไม่ใช่ลิงก์ ต้องขึ้นต้นด้วย http:// หรือ https://`,
  en: `${file}, ${AT(row).en}: "${short(words)}" is no address; it must begin with http:// or https://.`,
});

const short = (words: string): string => {
  const parts = [...words.replace(/\s+/gu, ' ').trim()];
  return parts.length > 60 ? `${parts.slice(0, 60).join('')}…` : parts.join('');
};
