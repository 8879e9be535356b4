import type { Text } from '../model/text.ts';
import type { ResourceKind } from '../model/crawl.ts';

export const emptyPage = (): Text => ({
  th: 'หน้านี้ไม่มีข้อความ รูปภาพ หรือลิงก์ที่อ่านได้เลย โปรดเปิดดูในเบราว์เซอร์ว่าหน้าแสดงผลหรือไม่',
  en: 'The page holds no words, pictures or links that could be read. Open it in a browser and see whether it shows anything.',
});

export const demandingPage = (): Text => ({
  th: 'หน้านี้ต้องใช้หน่วยความจำเกินขีดจำกัดของการตรวจ จึงไม่อ่าน โปรดเปิดดูด้วยตา',
  en: 'Reading the page takes more memory than the audit may use. Look at it yourself.',
});

export const drawnPage = (): Text => ({
  th: 'เนื้อหาของหน้านี้แสดงด้วยสคริปต์หรือภาพวาด จึงไม่มีข้อความให้อ่านโดยไม่ใช้เบราว์เซอร์ โปรดเปิดดูด้วยตา',
  en: 'The content of the page is drawn by script, so there are no words to read without a browser. Look at it yourself.',
});

export const picturePage = (): Text => ({
  th: 'หน้านี้มีแต่รูปภาพหรือกรอบฝังเอกสาร ไม่มีข้อความให้อ่าน โปรดเปิดดูด้วยตา และใส่ข้อความกำกับในหน้าเว็บ',
  en: 'The page holds only pictures or embedded frames and no words. Look at it yourself, and add the words to the page.',
});

export const scrambledPage = (): Text => ({
  th: 'ตัวอักษรในหน้านี้เป็นรหัสเฉพาะของแบบอักษร อ่านเป็นภาษาไทยไม่ได้ โปรดเปิดดูด้วยตา',
  en: 'The letters of the page are codes of its own font and cannot be read as Thai. Look at it yourself.',
});

export const bodyCutOff = (): Text => ({
  th: 'เนื้อหายาวเกินขีดจำกัด จึงอ่านได้เพียงส่วนต้น โปรดตรวจส่วนที่เหลือด้วยตา',
  en: 'The content is longer than the limit, so only its beginning was read. Check the rest yourself.',
});

export const emptyFile = (): Text => ({
  th: 'ไฟล์ว่างเปล่า (0 ไบต์) โปรดอัปโหลดไฟล์ใหม่',
  en: 'The file is empty (0 bytes). Upload it again.',
});

export const brokenPdf = (): Text => ({
  th: 'ไฟล์ PDF เสียหายหรืออัปโหลดไม่ครบ จึงเปิดอ่านไม่ได้ โปรดสร้างหรืออัปโหลดไฟล์ใหม่',
  en: 'The PDF is damaged or was not uploaded completely and cannot be opened. Make it anew or upload it again.',
});

export const cutOffFile = (): Text => ({
  th: 'ไฟล์ใหญ่เกินขีดจำกัดของการตรวจ จึงไม่ได้ดาวน์โหลดทั้งไฟล์และอ่านไม่ได้ โปรดเปิดตรวจด้วยตา หรือลดขนาดไฟล์',
  en: 'The file is larger than the audit may download and could not be read. Check it yourself, or make the file smaller.',
});

export const encryptedPdf = (): Text => ({
  th: 'ไฟล์ PDF ถูกล็อกด้วยรหัสผ่าน ผู้ประเมินจะเปิดอ่านไม่ได้ โปรดอัปโหลดไฟล์ที่ไม่มีรหัสผ่าน',
  en: 'The PDF is locked with a password, and an assessor cannot open it. Upload one without a password.',
});

export const tooSlow = (seconds: number): Text => ({
  th: `อ่านไฟล์ไม่เสร็จภายใน ${seconds} วินาที จึงหยุดอ่าน โปรดเปิดตรวจด้วยตา`,
  en: `The file could not be read within ${seconds} seconds, so reading was given up. Check it yourself.`,
});

export const scannedPdf = (pages: number): Text => ({
  th: `ไฟล์ PDF นี้ (${pages} หน้า) เป็นภาพสแกน ไม่มีข้อความให้โปรแกรมอ่าน โปรดเปิดตรวจด้วยตา`,
  en: `The PDF (${pages} ${pages === 1 ? 'page' : 'pages'}) is a scan without text that a program can read. Check it yourself.`,
});

export const noThaiText = (): Text => ({
  th: 'ข้อความในไฟล์ PDF นี้อ่านเป็นภาษาไทยไม่ได้ (แบบอักษรไม่มีรหัสมาตรฐาน หรือสแกนด้วยโปรแกรมอ่านภาษาอื่น) โปรดเปิดตรวจด้วยตา',
  en: 'The text of the PDF cannot be read as Thai (a font without standard codes, or a scan read as another language). Check it yourself.',
});

export const pagesWithoutText = (pages: readonly number[], total: number): Text => ({
  th: `${pages.length} จาก ${total} หน้าไม่มีข้อความที่อ่านได้ (หน้า ${ranges(pages)}) โปรดตรวจหน้าเหล่านี้ด้วยตา`,
  en: `${pages.length} of ${total} pages hold no text that can be read (page ${ranges(pages)}). Check these pages yourself.`,
});

export const onlyFirstPages = (read: number, total: number): Text => ({
  th: `ไฟล์มี ${total} หน้า อ่านเฉพาะ ${read} หน้าแรก โปรดตรวจหน้าที่เหลือด้วยตา`,
  en: `The file has ${total} pages, and only the first ${read} were read. Check the others yourself.`,
});

/** `pages` of `total` were read from their pictures. */
export const ocrRead = (pages: number, total: number): Text => ({
  th: `อ่านจากภาพสแกนด้วย OCR ${pages} จาก ${total} หน้า อาจมีคำผิดอยู่บ้าง ปีที่อ่านไม่แน่ชัดแสดงเป็น □`,
  en: `${pages} of ${total} pages were read from their pictures (OCR): words may be wrong here and there; digits of years that were not clear stand as □.`,
});

/** `open`: pages that are still unread. */
export const ocrReadPartly = (pages: number, open: readonly number[], total: number): Text => ({
  th: `อ่านจากภาพสแกนด้วย OCR ${pages} จาก ${total} หน้า ยังไม่ได้อ่านหน้า ${ranges(open)} โปรดตรวจหน้าเหล่านี้ด้วยตา`,
  en: `${pages} of ${total} pages were read from their pictures (OCR). Page ${ranges(open)} was not read: check it yourself.`,
});

/** Scanned pages of an archive were read, but there are files in it that could not be. */
export const ocrReadBesideOthers = (pages: number, total: number): Text => ({
  th: `อ่านจากภาพสแกนด้วย OCR ${pages} จาก ${total} หน้า แต่ยังมีไฟล์อื่นในไฟล์บีบอัดที่อ่านไม่ได้ โปรดเปิดตรวจด้วยตา`,
  en: `${pages} of ${total} pages were read from their pictures (OCR), but other files of the archive could not be read. Check them yourself.`,
});

/** The rules were satisfied before all pages were read. `left`: pages that nobody looked at. */
export const ocrReadEnough = (pages: number, left: readonly number[], total: number): Text => ({
  th: `อ่านจากภาพสแกนด้วย OCR ${pages} จาก ${total} หน้าก็พบครบตามเกณฑ์แล้ว จึงไม่ได้อ่านหน้า ${ranges(left)}`,
  en: `${pages} of ${total} pages were read from their pictures (OCR), which held all that the rules ask for. Page ${ranges(left)} was left unread.`,
});

export const ocrFoundNothing = (): Text => ({
  th: 'ไฟล์เป็นภาพสแกนหรือรูปภาพ และอ่านด้วย OCR แล้วไม่พบข้อความที่อ่านได้ โปรดเปิดตรวจด้วยตา',
  en: 'The file is a scan or a picture, and OCR found no words that can be read. Check it yourself.',
});

/** `forbidden`: the user's settings say so; else nothing here can read pictures. */
export const noOcr = (forbidden: boolean): Text =>
  forbidden
    ? {
        th: 'เอกสารเป็นภาพสแกน และตั้งค่าไว้ไม่ให้อ่านด้วย OCR (ocr: never) โปรดเปิดตรวจด้วยตา',
        en: 'The document is a scan, and the settings forbid reading it (ocr: never). Check it yourself.',
      }
    : {
        th: 'เอกสารเป็นภาพสแกน และเครื่องนี้ไม่มีตัวอ่านภาพ (OCR) ดูวิธีแก้ด้วยคำสั่ง oit doctor หรือเปิดตรวจด้วยตา',
        en: 'The document is a scan, and this machine has nothing that reads pictures (OCR). See oit doctor, or check it yourself.',
      };

export const scannedImage = (): Text => ({
  th: 'ไฟล์เป็นรูปภาพ โปรแกรมอ่านข้อความในภาพไม่ได้ โปรดเปิดตรวจด้วยตา',
  en: 'The file is a picture whose words cannot be read by the program. Check it yourself.',
});

export const hiddenSheets = (names: readonly string[]): Text => {
  const listed = names.slice(0, 5).map((name) => `"${name.slice(0, 40)}"`).join(', ') + (names.length > 5 ? ' …' : '');
  return {
    th: `ไฟล์นี้มีแผ่นงานที่ซ่อนไว้ (${listed}) ผู้ประเมินจะไม่เห็น โปรแกรมจึงไม่นับ`,
    en: `The workbook has hidden sheets (${listed}). An assessor does not see them, so they were not counted.`,
  };
};

export const hiddenSlides = (numbers: readonly number[]): Text => ({
  th: `ไฟล์นี้มีสไลด์ที่ซ่อนไว้ (สไลด์ ${ranges(numbers)}) โปรแกรมจึงไม่นับ`,
  en: `The presentation has hidden slides (slide ${ranges(numbers)}), which were not counted.`,
});

export const emptyOffice = (): Text => ({
  th: 'เปิดไฟล์ได้ แต่ไม่มีข้อความหรือตารางในไฟล์ โปรดตรวจว่าอัปโหลดถูกไฟล์',
  en: 'The file opens, but holds neither words nor tables. Check that the right file was uploaded.',
});

export const picturesOnly = (): Text => ({
  th: 'ไฟล์นี้มีแต่รูปภาพ ไม่มีข้อความให้โปรแกรมอ่าน โปรดเปิดตรวจด้วยตา',
  en: 'The file holds only pictures and no words that a program can read. Check it yourself.',
});

export const mostlyPictures = (): Text => ({
  th: 'ไฟล์นี้มีรูปภาพ และมีข้อความเพียงเล็กน้อย โปรแกรมอ่านข้อความในภาพไม่ได้ โปรดเปิดตรวจด้วยตา',
  en: 'The file holds pictures and only a few words; words inside the pictures could not be read. Check it yourself.',
});

export const encryptedOffice = (): Text => ({
  th: 'ไฟล์ถูกล็อกด้วยรหัสผ่าน ผู้ประเมินจะเปิดอ่านไม่ได้ โปรดอัปโหลดไฟล์ที่ไม่มีรหัสผ่าน',
  en: 'The file is locked with a password, and an assessor cannot open it. Upload one without a password.',
});

export const brokenOffice = (): Text => ({
  th: 'ไฟล์เสียหายหรืออัปโหลดไม่ครบ จึงเปิดอ่านไม่ได้ โปรดสร้างหรืออัปโหลดไฟล์ใหม่',
  en: 'The file is damaged or was not uploaded completely and cannot be opened. Make it anew or upload it again.',
});

export const tooDemanding = (): Text => ({
  th: 'ไฟล์ขยายออกแล้วใหญ่ผิดปกติ เกินขีดจำกัดของการตรวจ จึงไม่อ่าน โปรดเปิดตรวจด้วยตา',
  en: 'Unpacked, the file is larger than the audit may read. Check it yourself.',
});

export const encryptedArchive = (): Text => ({
  th: 'ไฟล์บีบอัดถูกล็อกด้วยรหัสผ่าน ผู้ประเมินจะเปิดอ่านไม่ได้ โปรดอัปโหลดไฟล์ที่ไม่มีรหัสผ่าน',
  en: 'The archive is locked with a password, and an assessor cannot open it. Upload one without a password.',
});

export const emptyArchive = (): Text => ({
  th: 'ไฟล์บีบอัดนี้ไม่มีเอกสารอยู่ข้างใน',
  en: 'The archive holds no documents.',
});

/** `names`: members of an archive that were not read. */
export const membersUnread = (names: readonly string[], total: number): Text => {
  const listed = names.slice(0, 5).map((name) => name.slice(-60)).join(', ') + (names.length > 5 ? ' …' : '');
  return {
    th: `อ่านไฟล์ในไฟล์บีบอัดไม่ได้ ${names.length} จาก ${total} ไฟล์ (${listed}) โปรดเปิดตรวจด้วยตา`,
    en: `${names.length} of the archive's ${total} files could not be read (${listed}). Check them yourself.`,
  };
};

const KINDS: Readonly<Partial<Record<ResourceKind, Text>>> = {
  docx: { th: 'Word (.docx)', en: 'Word (.docx)' },
  doc: { th: 'Word รุ่นเก่า (.doc)', en: 'old Word (.doc)' },
  xlsx: { th: 'Excel (.xlsx)', en: 'Excel (.xlsx)' },
  xls: { th: 'Excel รุ่นเก่า (.xls)', en: 'old Excel (.xls)' },
  pptx: { th: 'PowerPoint (.pptx)', en: 'PowerPoint (.pptx)' },
  odt: { th: 'OpenDocument (.odt)', en: 'OpenDocument (.odt)' },
  ods: { th: 'OpenDocument (.ods)', en: 'OpenDocument (.ods)' },
  odp: { th: 'OpenDocument (.odp)', en: 'OpenDocument (.odp)' },
  archive: { th: 'บีบอัดชนิดนี้ (.rar .7z)', en: 'this kind of archive (.rar .7z)' },
};

export function unsupportedKind(kind: ResourceKind): Text {
  const name = KINDS[kind] ?? { th: 'ชนิดนี้', en: 'this kind' };
  return {
    th: `โปรแกรมยังอ่านไฟล์${/^[ก-ฮ]/.test(name.th) ? '' : ' '}${name.th}${/[ก-์]$/.test(name.th) ? '' : ' '}ไม่ได้ โปรดเปิดตรวจด้วยตา หรือเผยแพร่เป็น PDF`,
    en: `The program cannot read files of ${name.en} yet. Check it yourself, or publish it as PDF.`,
  };
}

/** `documents`: how many were not read, or not wholly. */
export const tooMuchToHold = (documents: number): Text => ({
  th: `เว็บไซต์มีข้อความหรือลิงก์รวมกันเกินขีดจำกัดของการตรวจ จึงอ่านไม่ครบหรือไม่ได้อ่าน ${documents} เอกสาร โปรดเปิดตรวจด้วยตา`,
  en: `The words or links of the website are more than the audit may hold: ${documents} documents were not read, or not wholly. Check them yourself.`,
});

export const noRoomLeft = (): Text => ({
  th: 'ไม่ได้อ่านเอกสารนี้ทั้งหมด เพราะเว็บไซต์มีข้อความหรือลิงก์รวมกันเกินขีดจำกัดของการตรวจ โปรดเปิดตรวจด้วยตา',
  en: 'The document was not read wholly, since the words or links of the website are more than the audit may hold. Check it yourself.',
});

/** `documents`: how many were left unread. */
export const readingStopped = (documents: number): Text => ({
  th: `หยุดการตรวจก่อนอ่านครบ จึงไม่ได้อ่าน ${documents} เอกสาร`,
  en: `The audit was stopped before everything was read: ${documents} documents were left unread.`,
});

export const notReadAnyMore = (): Text => ({
  th: 'ไม่ได้อ่านเอกสารนี้ เพราะหยุดการตรวจก่อนอ่านครบ',
  en: 'The document was not read, since the audit was stopped before.',
});

export const unreadable = (detail: string): Text => ({
  th: `อ่านเอกสารนี้ไม่ได้ (${detail}) โปรดเปิดตรวจด้วยตา`,
  en: `The document could not be read (${detail}). Check it yourself.`,
});

/** `1-3, 7`; long lists end with an ellipsis. */
function ranges(pages: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const page of pages) {
    const last = runs.at(-1);
    if (last !== undefined && last[1] === page - 1) last[1] = page;
    else runs.push([page, page]);
  }
  const words = runs.slice(0, 8).map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`));
  return words.join(', ') + (runs.length > 8 ? ' …' : '');
}
