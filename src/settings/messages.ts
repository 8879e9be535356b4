import type { Text } from '../model/text.ts';

export const fileMissing = (path: string): Text => ({
  th: `ไม่พบไฟล์ ${path} โปรดตรวจชื่อไฟล์และโฟลเดอร์`,
  en: `There is no file ${path}. Check its name and folder.`,
});

export const fileIsFolder = (path: string): Text => ({
  th: `${path} เป็นโฟลเดอร์ ไม่ใช่ไฟล์ โปรดระบุชื่อไฟล์`,
  en: `${path} is a folder, not a file. Name the file.`,
});

/** The sentence for an error code of the system when a file was to be read. */
export const noFile = (path: string, code: string): Text =>
  code === 'ENOENT' ? fileMissing(path) : code === 'EISDIR' ? fileIsFolder(path) : fileUnreadable(path, code);

export const fileUnreadable = (path: string, why: string): Text => ({
  th: `เปิดอ่านไฟล์ ${path} ไม่ได้ (${why})`,
  en: `The file ${path} cannot be read (${why}).`,
});

export const notYaml = (path: string, line: number): Text => ({
  th: `ไฟล์ตั้งค่า ${path} บรรทัด ${line} เขียนไม่ถูกรูปแบบ ให้เขียนบรรทัดละหนึ่งค่า เช่น year: 2568 และตรวจวงเล็บกับเครื่องหมายคำพูดให้ครบคู่`,
  en: `The settings file ${path}, line ${line}, is not valid YAML. Write one setting a line, such as year: 2568, and close brackets and quotes.`,
});

export const badSetting = (path: string, line: number | null, key: string, why: Text): Text => ({
  th: `ไฟล์ตั้งค่า ${path}${line === null ? '' : ` บรรทัด ${line}`}: "${key}" ${why.th}`,
  en: `Settings file ${path}${line === null ? '' : `, line ${line}`}: "${key}" ${why.en}`,
});

export const badFlag = (flag: string, value: string, why: Text): Text => ({
  th: `ค่าของ --${flag} ไม่ถูกต้อง ("${value}"): ${why.th} ดูตัวเลือกทั้งหมดด้วย oit audit --help`,
  en: `The value of --${flag} is not valid ("${value}"): it ${why.en} See oit audit --help for all options.`,
});

export const badEnvironment = (name: string, value: string, why: Text): Text => ({
  th: `ตัวแปรสภาพแวดล้อม ${name} มีค่าไม่ถูกต้อง ("${value}"): ${why.th}`,
  en: `The environment variable ${name} is not valid ("${value}"): it ${why.en}`,
});

export const unknownKey = (known: readonly string[]): Text => ({
  th: `ไม่ใช่ชื่อค่าที่โปรแกรมรู้จัก ชื่อที่ใช้ได้: ${known.join(', ')}`,
  en: `is not a setting. Known settings: ${known.join(', ')}.`,
});

export const mustBeNumber = (least: number, most: number): Text => ({
  th: `ต้องเป็นตัวเลขตั้งแต่ ${least} ถึง ${most}`,
  en: `must be a number from ${least} to ${most}.`,
});

export const mustBeWhole = (least: number, most: number): Text => ({
  th: `ต้องเป็นจำนวนเต็มตั้งแต่ ${least} ถึง ${most}`,
  en: `must be a whole number from ${least} to ${most}.`,
});

export const mustBeYear: Text = {
  th: 'ต้องเป็นปี พ.ศ. สี่หลัก เช่น 2568',
  en: 'must be a Buddhist year of four digits, such as 2568.',
};

export const mustBeDate: Text = {
  th: 'ต้องเป็นวันที่แบบ ปี-เดือน-วัน เช่น 2025-03-31 หรือ 2568-03-31',
  en: 'must be a date such as 2025-03-31.',
};

export const mustBeOneOf = (choices: readonly string[]): Text => ({
  th: `ต้องเป็นค่าใดค่าหนึ่งใน: ${choices.join(', ')}`,
  en: `must be one of ${choices.join(', ')}.`,
});

export const mustBeYes: Text = { th: 'ต้องเป็น true หรือ false', en: 'must be true or false.' };
export const mustBeText: Text = { th: 'ต้องเป็นข้อความ', en: 'must be text.' };

export const mustBeHours: Text = {
  th: 'ต้องเป็นช่วงเวลาแบบ 24 ชั่วโมง เช่น "08:30-16:30" หลายช่วงคั่นด้วยจุลภาค',
  en: 'must be hours of the day such as "08:30-16:30", several joined by commas.',
};

export const mustBeProxy: Text = {
  th: 'ต้องเป็นที่อยู่ของพร็อกซี เช่น http://proxy.town.go.th:3128',
  en: 'must be the address of a proxy, such as http://proxy.town.go.th:3128.',
};

export const mustBeHeaders: Text = {
  th: 'ต้องเป็นรายการชื่อและค่าของ header เช่น X-Audit: yes',
  en: 'must be a list of header names and values, such as X-Audit: yes.',
};

export const notJson = (path: string): Text => ({
  th: `ไฟล์ ${path} ไม่ใช่ JSON ที่ถูกรูปแบบ ตรวจเครื่องหมายจุลภาค คำพูด และวงเล็บปีกกา`,
  en: `The file ${path} is not valid JSON. Check its commas, quotes and braces.`,
});

export const badResults = (path: string, where: string): Text => ({
  th: `ไฟล์ผลคะแนน ${path}${where === '' ? '' : ` ที่ "${where}"`} ไม่ถูกต้อง คะแนนต้องเป็นตัวเลข 0 ถึง 100 รูปแบบที่ใช้ได้: {"fiscalYear": 2568, "items": {"o1": 100, …}, "indicators": {"1": 80.89, …}}`,
  en: `The results file ${path} is not valid${where === '' ? '' : ` at "${where}"`}; scores are numbers from 0 to 100. It looks like this: {"fiscalYear": 2568, "items": {"o1": 100, …}, "indicators": {"1": 80.89, …}}`,
});
