import type { Text } from '../model/text.ts';

export const urlMissing: Text = {
  th: 'ยังไม่ได้ระบุเว็บไซต์ ตัวอย่าง: oit audit https://www.town.go.th',
  en: 'No website was given. Example: oit audit https://www.town.go.th',
};

export const tooManyWords = (word: string): Text => ({
  th: `มีคำเกินมา: "${word}" ดูวิธีใช้ด้วย oit --help`,
  en: `There is a word too many: "${word}". See oit --help.`,
});

export const swallowedByNpm = (flags: readonly string[]): Text => ({
  th: `npm เก็บ ${flags.join(' ')} ไว้เอง โปรแกรมจึงไม่ได้รับ ให้ใส่ -- คั่นก่อน เช่น npm start -- https://www.town.go.th ${flags.join(' ')} …`,
  en: `npm kept ${flags.join(' ')} for itself, so the program did not get it. Put -- before: npm start -- https://www.town.go.th ${flags.join(' ')} …`,
});

export const unknownFlag = (flag: string): Text => ({
  th: `ไม่รู้จักตัวเลือก ${flag} ดูตัวเลือกที่ใช้ได้ด้วย --help หลังคำสั่ง`,
  en: `There is no option ${flag}. --help after the command lists those that are there.`,
});

export const unknownCommand = (word: string): Text => ({
  th: `ไม่รู้จักคำสั่ง "${word}" ถ้าต้องการตรวจเว็บไซต์ ให้พิมพ์ที่อยู่เว็บ เช่น oit https://www.town.go.th ดูคำสั่งทั้งหมดด้วย oit --help`,
  en: `There is no command "${word}". To audit a site, give its address: oit https://www.town.go.th. See oit --help.`,
});

export const noSuchVerb = (verb: string): Text => ({
  th: `oit rules ${verb} ไม่มี ที่มีคือ oit rules list, oit rules show o6, oit rules check และ oit rules new 2570`,
  en: `There is no oit rules ${verb}; there are oit rules list, oit rules show o6, oit rules check and oit rules new 2570.`,
});

export const notYet = (command: string): Text => ({
  th: `คำสั่ง oit ${command} ยังไม่มีในรุ่นนี้ ดูคำสั่งที่ใช้ได้ด้วย oit --help`,
  en: `This version does not have oit ${command} yet. See oit --help for the commands that are there.`,
});

export const valueMissing = (flag: string): Text => ({
  th: `ตัวเลือก ${flag} ต้องตามด้วยค่า ดู oit audit --help`,
  en: `The option ${flag} needs a value. See oit audit --help.`,
});

export const argumentMissing = (name: string): Text => ({
  th: `คำสั่งนี้ต้องระบุ <${name}> ดูวิธีใช้ด้วย --help`,
  en: `This command needs <${name}>. See --help.`,
});

export const unexpected = (what: string): Text => ({
  th: `โปรแกรมขัดข้อง: ${what} ลองอีกครั้งด้วย --verbose แล้วส่งข้อความที่ได้ให้ผู้ดูแลโครงการ`,
  en: `The program failed: ${what} Try again with --verbose and send the words to the maintainers.`,
});

export const yearHasNoRules = (year: number, edition: number, items: number): Text => ({
  th: `รายการข้อของปี ${year} ยังไม่ออก จึงใช้เกณฑ์ปี ${edition} ครบทั้ง ${items} ข้อ โดยเลื่อนปีให้ตรงกับปี ${year} เมื่อรายการของปี ${year} ออก ข้อและเลขข้ออาจเปลี่ยน`,
  en: `The list of ${year} is not out yet; all ${items} items of ${edition} are applied with their years moved to ${year}. Items and their numbers may change when it is out.`,
});

export const yearNotComplete = (year: number, edition: number, items: number, own: number): Text => ({
  th: `เกณฑ์ของปี ${year} (${own} ข้อ) ยังไม่สมบูรณ์ จึงใช้เกณฑ์ปี ${edition} ครบทั้ง ${items} ข้อ โดยเลื่อนปีให้ตรงกับปี ${year} ถ้าต้องการตรวจตามรายการของปี ${year} ให้ใช้ --criteria ${year}`,
  en: `The rules of ${year} (${own} items) are not complete yet; all ${items} items of ${edition} are applied with their years moved to ${year}. --criteria ${year} audits by the list of ${year}.`,
});

export const criteriaOfOtherYear = (year: number, edition: number, items: number): Text => ({
  th: `ตรวจปี ${year} ด้วยเกณฑ์ปี ${edition} (${items} ข้อ) ตามที่เลือก โดยเลื่อนปีให้ตรงกับปี ${year}`,
  en: `As asked for, ${year} is judged by the rules of ${edition} (${items} items) with their years moved to ${year}.`,
});

export const belowThreshold = (score: number, threshold: number): Text => ({
  th: `คะแนน OIT ที่คาด ${score} ต่ำกว่าเกณฑ์ที่ตั้งไว้ ${threshold}`,
  en: `The predicted OIT score ${score} is below the threshold ${threshold}.`,
});

export const worseThanBaseline = (rows: readonly { id: string; before: number; now: number }[]): Text => {
  const list = rows.map(({ id, before, now }) => `${id} ${before}→${now}`).join(', ');
  return { th: `ข้อที่คะแนนลดลงจากรายงานเดิม: ${list}`, en: `Items that score lower than in the baseline: ${list}` };
};

export const interrupted = (kept: boolean): Text => ({
  th: `หยุดตามคำสั่ง รายงานมีเฉพาะสิ่งที่เก็บได้จนถึงตอนนี้${kept ? ' ถ้าสั่งตรวจเว็บเดิมอีกครั้งภายในสามชั่วโมง โปรแกรมจะตรวจต่อจากเดิม' : ''}`,
  en: `Interrupted: the report holds what was gathered so far.${kept ? ' Audit the site again within three hours, and it goes on from here.' : ''}`,
});

export const cacheAndFresh: Text = {
  th: '--from-cache (ใช้แต่สิ่งที่เก็บไว้) กับ --fresh (ไม่ใช้สิ่งที่เก็บไว้เลย) ใช้พร้อมกันไม่ได้ โปรดเลือกอย่างเดียว',
  en: '--from-cache (only what is kept) and --fresh (nothing that is kept) exclude each other. Choose one.',
};

export const interruptedEarly: Text = {
  th: 'หยุดตามคำสั่งก่อนอ่านหน้าใดได้ จึงไม่มีรายงาน',
  en: 'Interrupted before a page could be read, so there is no report.',
};

export const reportsAt = (paths: readonly string[]): Text => ({
  th: `รายงานอยู่ที่ ${paths.join(' และ ')}`,
  en: `Reports: ${paths.join(', ')}`,
});

export const itemMissing = (ids: readonly string[]): Text => ({
  th: `ไฟล์คะแนนขาดข้อ ${ids.join(', ')} ต้องมีครบทุกข้อ o1 ถึงข้อสุดท้าย`,
  en: `The scores lack ${ids.join(', ')}; every item is needed.`,
});

export const itemUnknown = (ids: readonly string[], edition: number): Text => ({
  th: `ไฟล์คะแนนมีข้อที่ไม่อยู่ในเกณฑ์ปี ${edition}: ${ids.join(', ')}`,
  en: `The scores name items that the rules of ${edition} do not have: ${ids.join(', ')}.`,
});

export const noSurveys: Text = {
  th: 'คะแนนรวมต้องมีคะแนน IIT (ตัวชี้วัด 1-5) และ EIT (ตัวชี้วัด 6-8)',
  en: 'An overall score needs IIT (indicators 1-5) and EIT (indicators 6-8).',
};

export const submissionHasOthers = (ids: readonly string[], edition: number): Text => ({
  th: `รายการที่ส่งมีข้อที่ไม่อยู่ในเกณฑ์ปี ${edition} จึงไม่ได้ตรวจ: ${ids.join(', ')}`,
  en: `The submission list names items that the rules of ${edition} do not have; they were not judged: ${ids.join(', ')}.`,
});

export const demoStarts = (url: string): Text => ({
  th: `เปิดเว็บไซต์ตัวอย่างที่ ${url} (อยู่ในเครื่องนี้ ไม่ใช้อินเทอร์เน็ต) แล้วตรวจให้ดู`,
  en: `The sample municipality is served at ${url} (on this machine, no network) and audited.`,
});

export const demoDone = (command: string): Text => ({
  th: `ตรวจเว็บไซต์ของท่าน: ${command} https://www.ชื่อเว็บ.go.th`,
  en: `Audit your own site: ${command} https://www.your-town.go.th`,
});

export const baselineOfOther = (then: string, now: string): Text => ({
  th: `โปรดสังเกต: รายงานเดิมเป็นของ ${then} แต่ครั้งนี้ตรวจ ${now}`,
  en: `Mind: the baseline is of ${then}, this audit is of ${now}.`,
});

export const resumed = (answers: number): Text => ({
  th: `ตรวจต่อจากครั้งก่อนที่หยุดกลางคัน ใช้คำตอบที่เก็บไว้แล้ว ${answers} รายการ (ถ้าต้องการเริ่มใหม่ทั้งหมด ใช้ --fresh)`,
  en: `Went on with the audit that was cut short: ${answers} answers were there already (--fresh begins anew).`,
});

export const heldBack = (asked: number, kept: number): Text => ({
  th: `ขอ ${asked} คำขอพร้อมกัน แต่ใช้เพียง ${kept} เพื่อไม่ให้เซิร์ฟเวอร์หนักเกินไป ถ้าเป็นเซิร์ฟเวอร์ของท่านเอง ใช้ --polite off`,
  en: `Asked for ${asked} requests at once; it stays at ${kept}, so as not to burden the server. For a server of your own, use --polite off.`,
});

export const submissionVerb = (verb: string): Text => ({
  th: `ไม่มีคำสั่ง oit submission ${verb} ใช้: oit submission init <report.json>`,
  en: `There is no oit submission ${verb}. Use: oit submission init <report.json>`,
});
export const fileExists = (file: string): Text => ({
  th: `มีไฟล์ ${file} อยู่แล้ว จึงไม่เขียนทับ ระบุชื่ออื่นด้วย --out`,
  en: `${file} exists already and is not overwritten. Name another file with --out.`,
});
export const fileNotWritten = (file: string, code: string): Text => ({
  th: `เขียนไฟล์ ${file} ไม่ได้ (${code}) โปรดตรวจโฟลเดอร์และสิทธิ์`,
  en: `${file} could not be written (${code}). Check the folder and its rights.`,
});
export const draftEnding = (file: string): Text => ({
  th: `ชื่อไฟล์ ${file} ต้องลงท้ายด้วย .csv .yaml หรือ .json`,
  en: `The name ${file} must end in .csv, .yaml or .json.`,
});
export const draftWritten = (file: string, filled: number, empty: readonly string[]): Text => ({
  th: `เขียนร่างรายการแล้วที่ ${file}: มีหลักฐาน ${filled} ข้อ${empty.length === 0 ? '' : ` ยังต้องใส่ URL เองที่ ${empty.join(', ')}`} ตรวจทานก่อนกรอกใน ITAS แล้วลองตรวจด้วย --submission`,
  en: `The draft is in ${file}: ${filled} items have evidence${empty.length === 0 ? '' : `; put in addresses for ${empty.join(', ')}`}. Read it over before you enter it in ITAS, and try it with --submission.`,
});
