import type { Text } from '../../model/text.ts';

export const noWords = (words: string): Text => ({ th: `ไม่พบคำว่า ${words}`, en: `no ${words}` });
export const noWordsInTitle = (words: string): Text => ({ th: `ไม่พบคำว่า ${words} ในชื่อเรื่องหรือหัวข้อ`, en: `no ${words} in title or headings` });
export const seldom = (words: string, found: number, wanted: number): Text => ({ th: `พบคำว่า ${words} ${found} แห่ง ต้องมีอย่างน้อย ${wanted} แห่ง`, en: `${words} stands there ${found} times, at least ${wanted} are needed` });
export const missingGroups = (groups: readonly string[]): Text => ({ th: `ยังขาด ${groups.join(', ')}`, en: `still missing: ${groups.join(', ')}` });

export const noColumn = (words: string): Text => ({ th: `ไม่พบช่อง ${words} ในตาราง`, en: `no table has a column ${words}` });
export const emptyColumn = (header: string): Text => ({ th: `มีช่อง “${header}” แต่ไม่ได้กรอกข้อมูล`, en: `the column “${header}” is there but empty` });
export const leftBlank = (field: string): Text => ({ th: `“${field}” เว้นว่างไว้ (ไม่มีต้องเขียนว่าไม่มี)`, en: `“${field}” was left blank (none must be written)` });
export const sparseColumn = (header: string, filled: number, rows: number): Text => ({ th: `ช่อง “${header}” กรอกไว้ ${filled} จาก ${rows} แถว`, en: `the column “${header}” is filled in ${filled} of ${rows} rows` });
export const dashedColumn = (header: string): Text => ({ th: `ช่อง “${header}” มีแต่เครื่องหมายขีด ไม่รู้ว่าไม่มีหรือยังไม่กรอก`, en: `the column “${header}” holds only dashes` });
export const otherCells = (header: string, cell: string): Text => {
  const sample = cell.slice(0, 40).trim();
  return { th: `ข้อมูลในช่อง “${header}” ไม่ใช่ค่าที่ต้องการ${sample === '' ? '' : ` เช่น “${sample}”`}`, en: `the cells of “${header}” do not look like what is wanted${sample === '' ? '' : `, such as “${sample}”`}` };
};
export const sameInAll = (header: string): Text => ({ th: `ช่อง “${header}” เขียนข้อความเดียวกันทุกแถว`, en: `the column “${header}” says the same in every row` });
export const onlyInProse = (words: string): Text => ({ th: `พบคำว่า ${words} ในเนื้อความ แต่อ่านตารางในไฟล์ไม่ได้ จึงไม่รู้ว่าเป็นช่องของตารางหรือไม่`, en: `${words} stands in the text, but the file’s tables could not be read` });
export const columnsApart: Text = { th: 'พบช่องครบ แต่อยู่คนละตาราง', en: 'the columns are there, but in different tables' };

export const noResults = (heads: string): Text => ({ th: `ไม่พบช่อง ${heads} หรือข้อความที่บอกว่าทำอะไรไปแล้ว ได้ผลอย่างไร`, en: `no column ${heads} and no words on what was done and what came of it` });
export const fewResults = (head: string, told: number, rows: number): Text => ({ th: `ช่อง “${head}” บอกผลเพียง ${told} จาก ${rows} แถว`, en: `“${head}” tells a result in ${told} of ${rows} rows` });
export const onlyIntended = (head: string): Text => ({ th: `ช่อง “${head}” บอกแต่สิ่งที่จะทำ ไม่ใช่ผลของสิ่งที่ทำแล้ว`, en: `“${head}” tells what is to be done, not what was done` });
export const resultsTold = (count: number): Text => ({ th: `พบข้อความที่บอกผล ${count} แห่ง`, en: `${count} passages tell of something done` });
export const noScores = (words: string): Text => ({ th: `ไม่พบคะแนนของ ${words}`, en: `no marks beside ${words}` });
export const resultOfOther = (year: number, wanted: number): Text => ({ th: `ผลที่นำมาวิเคราะห์เป็นของปี ${year} ไม่ใช่ปี ${wanted}`, en: `the result that is analysed is of ${year}, not of ${wanted}` });
export const noMeasures: Text = { th: 'ไม่พบมาตรการที่บอกผู้ทำ ลำดับหรือเวลา และการติดตามของแต่ละเรื่อง', en: 'no measures that each tell who does it, when, and how it is followed up' };
export const noRiskLevels: Text = { th: 'ไม่พบคะแนนโอกาสกับผลกระทบ หรือระดับของความเสี่ยงแต่ละเรื่อง', en: 'no scores of likelihood and impact, and no level of each risk' };
export const noTimetable: Text = { th: 'ไม่พบตารางที่แยกตามเดือน ไตรมาส หรือปี', en: 'no table by months, quarters or years' };

export const noPersons: Text = { th: 'ไม่พบรายชื่อบุคคลพร้อมตำแหน่งเป็นข้อความ', en: 'no person with a position is named in text' };
export const personsInPicture: Text = { th: 'ข้อมูลบุคคลน่าจะอยู่ในรูปภาพ โปรแกรมอ่านไม่ได้', en: 'the persons may stand in a picture, which cannot be read' };
export const officesWithoutNames: Text = { th: 'มีตำแหน่งแต่ไม่มีชื่อผู้ดำรงตำแหน่ง', en: 'offices are there, but nobody’s name' };
export const noRole = (role: string): Text => ({ th: `ไม่พบผู้ดำรงตำแหน่ง “${role}” (ถ้าว่างต้องระบุว่าว่าง)`, en: `nobody is named as “${role}” (a vacancy must be stated)` });
export const roleWithoutName = (role: string): Text => ({ th: `พบตำแหน่ง “${role}” แต่ไม่เห็นชื่อเป็นข้อความ`, en: `“${role}” is there, but no name in text` });

type Part = 'name' | 'position' | 'photo' | 'contact';
const PART: Readonly<Record<Part, Text>> = {
  name: { th: 'ชื่อ-นามสกุล', en: 'name' },
  position: { th: 'ตำแหน่ง', en: 'position' },
  photo: { th: 'รูปถ่าย', en: 'photograph' },
  contact: { th: 'โทรศัพท์หรืออีเมลของตนเอง', en: 'phone or e-mail of their own' },
};

export const withoutPart = (part: Part, persons: readonly string[]): Text => {
  const list = persons.slice(0, 4).join(', ');
  const more = persons.length - 4;
  return {
    th: `ไม่พบ${PART[part].th}ของ ${list}${more > 0 ? ` และอีก ${more} คน` : ''}`,
    en: `no ${PART[part].en} for ${list}${more > 0 ? ` and ${more} more` : ''}`,
  };
};
export const commonNumber = (number: string, persons: number): Text => ({
  th: `ผู้บริหาร ${persons} คนใช้หมายเลขเดียวกัน (${number}) ซึ่งเป็นหมายเลขกลาง ไม่ใช่ช่องทางติดต่อถึงแต่ละคน`,
  en: `${persons} persons share one number (${number}), which is the office’s, not their own`,
});
export const photosNotSeen: Text = { th: 'ไฟล์ชนิดนี้มองไม่เห็นรูปถ่าย', en: 'pictures cannot be seen in this kind of file' };
export const allHave = (part: Part, count: number): Text => ({ th: `พบ${PART[part].th}ครบทั้ง ${count} คน`, en: `all ${count} persons have their ${PART[part].en}` });

export const noContact = (what: 'address' | 'phone' | 'email' | 'social' | 'question'): Text =>
  ({
    address: { th: 'ไม่พบที่อยู่ที่มีตำบล อำเภอ และจังหวัด', en: 'no address with sub-district, district and province' },
    phone: { th: 'ไม่พบหมายเลขโทรศัพท์', en: 'no telephone number' },
    email: { th: 'ไม่พบที่อยู่อีเมล', en: 'no e-mail address' },
    social: { th: 'ไม่พบลิงก์ Facebook, LINE หรือสื่อสังคมอื่น', en: 'no link to Facebook, LINE or other social media' },
    question: { th: 'ไม่พบช่องทางถามตอบ เช่น Q&A กระดานถามตอบ หรือแชต', en: 'no question channel such as Q&A, web board or chat' },
  })[what];
export const onlyFax: Text = { th: 'พบแต่หมายเลขโทรสาร', en: 'only a fax number' };
export const addressWithoutPostcode: Text = { th: 'ไม่พบรหัสไปรษณีย์', en: 'without a postcode' };

export const onlyBesideColumn = (head: string): Text => ({ th: `ช่อง “${head}” ในตารางไม่ได้บอกครบ`, en: `the column “${head}” of the table does not tell it` });
export const noMap: Text = { th: 'ไม่พบแผนที่ฝังในหน้า ลิงก์แผนที่ หรือภาพแผนที่', en: 'no embedded map, map link or picture of a map' };
export const mapInWords: Text = { th: 'มีคำว่าแผนที่ แต่ไม่เห็นตัวแผนที่ อาจวาดด้วยสคริปต์', en: 'the word “map” is there, but no map is seen; a script may draw it' };
export const otherMap: Text = { th: 'มีแต่แผนที่เรื่องอื่น ไม่ใช่ที่ตั้งของหน่วยงาน', en: 'the map is of something else than where the agency is' };

export const monthsMissing = (months: readonly Text[]): Text => ({
  th: `ไม่พบเดือน ${months.map((month) => month.th).join(', ')}`,
  en: `missing: ${months.map((month) => month.en).join(', ')}`,
});
export const monthsComplete = (count: number): Text => ({ th: `พบครบ ${count} เดือน`, en: `all ${count} months are there` });
export const onlyYearNamed: Text = { th: 'ระบุเพียงปีงบประมาณ ไม่ได้แยกเดือน', en: 'only the fiscal year is named, no months' };
export const noMonths: Text = { th: 'ไม่พบชื่อเดือน ไตรมาส หรือช่วงเวลาของข้อมูล', en: 'no month, quarter or period is named' };
export const monthsLater = (months: readonly Text[]): Text => ({
  th: `เดือน ${months.map((month) => month.th).join(', ')} ยังไม่ถึงกำหนด`,
  en: `${months.map((month) => month.en).join(', ')} ${months.length === 1 ? 'is' : 'are'} not due yet`,
});

export const noSignature = (by: string): Text => ({ th: `ไม่พบชื่อผู้ลงนามในตำแหน่ง ${by} ท้ายเอกสาร`, en: `no signature block of ${by} at the end` });
export const signedByOther = (who: string): Text => ({ th: `ผู้ลงนามที่พบคือ “${who}”`, en: `it is signed by “${who}”` });
export const signatureInPicture: Text = { th: 'ประกาศอาจเป็นรูปภาพ โปรแกรมมองไม่เห็นลายเซ็น', en: 'the announcement may be a picture, in which a signature cannot be seen' };

export const onlySurvey: Text = { th: 'มีแต่แบบสอบถามหรือแบบประเมินความพึงพอใจ ซึ่งไม่ใช่การขอรับบริการ', en: 'the only form is a questionnaire, with which nothing can be asked for' };
export const noForm: Text = { th: 'ไม่พบแบบฟอร์มที่ประชาชนกรอกและส่งได้', en: 'no form that a visitor can fill in and send' };
export const formOfOther: Text = { th: 'พบแบบฟอร์ม แต่ไม่เห็นว่าเป็นเรื่องนี้', en: 'there is a form, but nothing says that it is for this' };
export const formForOther: Text = { th: 'ช่องที่ให้กรอกเป็นเรื่องอื่น ไม่ใช่เรื่องนี้', en: 'the fields of the form ask for something else' };
export const formForAnything: Text = { th: 'แบบฟอร์มที่ให้กรอกเป็นแบบร้องทุกข์ทั่วไป ไม่ได้แยกไว้สำหรับเรื่องนี้', en: 'the form to fill in is the one for complaints of any kind, not one of its own' };
export const onlyMail: Text = { th: 'มีเพียงอีเมล ไม่มีแบบฟอร์มให้กรอก โปรดดูว่าพอหรือไม่', en: 'there is an e-mail address but no form: whether that is enough has to be judged' };
export const onlyPrinted: Text = { th: 'มีเพียงแบบให้พิมพ์แล้วนำมายื่นที่สำนักงาน ไม่มีช่องทางยื่นออนไลน์', en: 'there are only forms to print and hand in at the office, nothing can be sent online' };
export const formNotOpened: Text = { th: 'ระบบอยู่นอกเว็บไซต์และไม่ได้เปิดดู', en: 'the system lies elsewhere and was not opened' };

export const misread: Text = { th: 'ตัวอ่านภาพอ่านบางตัวอักษรต่างไป โปรดดูในภาพ', en: 'some letters were read otherwise: compare the picture' };

export const noHead = (words: string): Text => ({ th: `ไม่พบหัวข้อที่มีเนื้อหา เช่น ${words}`, en: `no heading with content beneath such as ${words}` });
export const onlyPlanned: Text = { th: 'มีเพียงกำหนดการหรือแผนว่าจะจัด ยังไม่ได้จัด', en: 'it is only planned or invited to, not held yet' };
export const otherTopics: Text = { th: 'หัวข้อที่อบรมหรือบรรยายไม่มีเรื่องนี้ มีเพียงชื่อโครงการ', en: 'none of the topics is about it, only the name is' };
export const onlyExplainedItself: Text = { th: 'เอกสารอธิบายเพียงว่าแนวปฏิบัติคืออะไร ไม่ได้ระบุพฤติกรรมที่ควรทำและไม่ควรทำ', en: 'the paper explains what such guidelines are and names no conduct' };
export const activityUndated: Text = { th: 'ไม่พบวันที่จัดหรือจำนวนผู้เข้าร่วม โปรดเปิดดู', en: 'neither its day nor how many came is told: have a look' };

export const noSteps: Text = { th: 'ไม่พบขั้นตอนที่เรียงเป็นข้อหรือเป็นตาราง', en: 'no steps in a list or table' };
export const noTimes: Text = { th: 'ไม่พบระยะเวลา (นาที ชั่วโมง วัน) ของขั้นตอน', en: 'no time (minutes, hours, days) for the steps' };
export const fewTimes = (times: number, steps: number): Text => ({ th: `พบระยะเวลา ${times} แห่งสำหรับ ${steps} ขั้นตอน`, en: `${times} times for ${steps} steps` });

export const noChart: Text = { th: 'ไม่พบผังโครงสร้าง ทั้งเป็นรูปและเป็นข้อความ', en: 'no organisation chart, neither drawn nor as a picture' };
export const chartIsPicture: Text = { th: 'ผังเป็นรูปภาพ โปรแกรมอ่านชื่อตำแหน่งในภาพไม่ได้', en: 'the chart is a picture, in which names cannot be read' };

export const noProse: Text = { th: 'ไม่พบข้อความอธิบายเรื่องนี้', en: 'no passage about it' };
export const shortProse = (letters: number, wanted: number): Text => ({ th: `พบข้อความเพียง ${letters} ตัวอักษร (ควรมีอย่างน้อย ${wanted})`, en: `only ${letters} letters about it (at least ${wanted} are expected)` });
export const wholeLaw: Text = { th: 'เอกสารเป็นตัวบทกฎหมายทั้งฉบับ ไม่ใช่คำอธิบายของหน่วยงาน', en: 'the document is a whole Act, not the agency’s own description' };

export const noFigures: Text = { th: 'ไม่พบจำนวนตัวเลขของเรื่องนี้', en: 'no figures about it' };
export const noKinds: Text = { th: 'ไม่พบจำนวนแยกตามงานแต่ละเรื่อง', en: 'no counts of each by its name' };
export const onlyInIntroduction = (groups: readonly string[]): Text => ({ th: `${groups.join(', ')} มีเพียงในคำนำหรือเนื้อความ ไม่มีในตาราง`, en: `${groups.join(', ')} stands in the introduction only, not in the tables` });
export const onlyCounter: Text = { th: 'พบแต่ตัวนับผู้เข้าชมเว็บไซต์ ไม่ใช่สถิติของเรื่องนี้', en: 'only a counter of visitors to the site, not figures about this' };
export const figuresInPicture: Text = { th: 'ตัวเลขอาจอยู่ในรูปภาพ', en: 'the figures may stand in a picture' };

export const noPeriod: Text = { th: 'ไม่พบช่วงเวลาของข้อมูล', en: 'the period of the data is not stated' };
export const shortPeriod = (years: number, longerThan: number): Text => ({ th: `ระยะเวลาที่พบคือ ${years} ปี ต้องมากกว่า ${longerThan} ปี`, en: `the period is ${years} year${years === 1 ? '' : 's'}; more than ${longerThan} is asked for` });
export const noneNotStated: Text = { th: 'ไม่พบข้อความที่ระบุว่าไม่มี', en: 'nothing says that there was none' };
export const noMoney: Text = { th: 'ไม่พบจำนวนเงินของแต่ละรายการ หรือข้อความว่าไม่ใช้งบประมาณ', en: 'no amounts of money, and no statement that none is used' };
export const noNews: Text = { th: 'ไม่พบข่าวที่มีวันที่', en: 'no dated news' };
export const notOfTown: Text = { th: 'ข่าวที่มีวันที่ไม่เกี่ยวกับงานของหน่วยงาน หรือเป็นเนื้อหาตัวอย่าง', en: 'the dated posts are not about the agency’s work, or are samples' };
export const undatedNews: Text = { th: 'พบรายการข่าว แต่ไม่เห็นวันที่', en: 'there are news items, but no dates' };
export const nothingReadable: Text = { th: 'อ่านข้อความของหลักฐานไม่ได้', en: 'the words of the evidence could not be read' };
export const noDetector: Text = { th: 'โปรแกรมตรวจข้อนี้เองไม่ได้', en: 'the program cannot tell' };

export const noEntries: Text = { th: 'ไม่พบรายการที่มีข้อมูลนี้กำกับทุกรายการ', en: 'no list whose entries each tell this.' };

export const noNumbered: Text = { th: 'ไม่พบหัวข้อที่มีเลขลำดับต่อกัน', en: 'no parts numbered one after the other' };
export const noYearlyTargets: Text = { th: 'ไม่พบตารางค่าเป้ารายปี', en: 'no table of figures to be reached year by year' };
