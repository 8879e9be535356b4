import type { Text } from '../../model/text.ts';
import type { YearSource } from '../currency/year-reading.ts';

const yearsText = (years: readonly number[]): Text => ({
  th: [...new Set(years)].join(' หรือ '),
  en: [...new Set(years)].join(' or '),
});

const SOURCE: Readonly<Record<YearSource, Text>> = {
  words: { th: 'ข้อความในเอกสาร', en: 'the document’s own words' },
  'file-name': { th: 'ชื่อไฟล์', en: 'the file name' },
  link: { th: 'ข้อความของลิงก์', en: 'the words of the link' },
  section: { th: 'หัวข้อเหนือลิงก์', en: 'the heading above the link' },
};

export const yearRight = (label: string, year: number): Text => ({
  th: `“${label}” เป็นข้อมูลของปี ${year} ตามที่ระบุในเอกสาร`,
  en: `“${label}” is of ${year} by its own words.`,
});

export const yearRightByHint = (label: string, year: number, source: YearSource): Text => ({
  th: `${SOURCE[source].th}ระบุปี ${year} แต่ไม่พบปีในเนื้อหาของ “${label}” ควรเปิดดูให้แน่ใจ`,
  en: `Year ${year} stands in ${SOURCE[source].en}, but not in “${label}” itself; have a look to be sure.`,
});

export const yearWrong = (label: string, found: number, wanted: readonly number[]): Text => ({
  th: `“${label}” เป็นข้อมูลของปี ${found} แต่ข้อนี้ต้องเป็นปี ${yearsText(wanted).th}`,
  en: `“${label}” is of ${found}, while ${yearsText(wanted).en} is asked for.`,
});

export const contentOfOther = (label: string, found: number, wanted: readonly number[]): Text => ({
  th: `“${label}” บอกว่าเป็นของปี ${yearsText(wanted).th} แต่เนื้อหาข้างในเป็นของปีงบประมาณ ${found}`,
  en: `“${label}” calls itself of ${yearsText(wanted).en}, but what it tells is of fiscal year ${found}.`,
});

export const yearCopied = (label: string, found: number, told: number, source: YearSource): Text => ({
  th: `${SOURCE[source].th}ระบุปี ${told} แต่เนื้อหาของ “${label}” เป็นของปี ${found}`,
  en: `Year ${told} stands in ${SOURCE[source].en}, but “${label}” itself is of ${found}.`,
});

export const yearWrongByHint = (label: string, found: number, wanted: readonly number[], source: YearSource): Text => ({
  th: `${SOURCE[source].th}ระบุปี ${found} แต่ข้อนี้ต้องเป็นปี ${yearsText(wanted).th} และไม่พบปีในเนื้อหาของ “${label}”`,
  en: `Year ${found} stands in ${SOURCE[source].en}, while ${yearsText(wanted).en} is asked for; “${label}” itself names no year.`,
});

export const yearSilent = (label: string, wanted: readonly number[]): Text => ({
  th: `ไม่พบว่า “${label}” เป็นข้อมูลของปีใด ต้องเปิดดูว่าเป็นของปี ${yearsText(wanted).th} หรือไม่`,
  en: `“${label}” does not say which year it is of; look whether it is of ${yearsText(wanted).en}.`,
});

export const yearUnread = (label: string, wanted: readonly number[]): Text => ({
  th: `อ่าน “${label}” ไม่ได้ จึงไม่รู้ว่าเป็นข้อมูลของปีใด ต้องเปิดดูว่าเป็นของปี ${yearsText(wanted).th} หรือไม่`,
  en: `“${label}” could not be read, so its year is not known; look whether it is of ${yearsText(wanted).en}.`,
});

export const publishYear = (wanted: readonly number[]): Text => ({
  th: `เผยแพร่เอกสารของปี ${yearsText(wanted).th} และเขียนปีไว้ในหัวเรื่องของเอกสาร`,
  en: `Publish the document of ${yearsText(wanted).en}, with the year in its heading.`,
});

export const planRight = (label: string, from: number, to: number): Text => ({
  th: from === to ? `“${label}” เป็นแผนของปี ${from}` : `“${label}” เป็นแผนปี ${from}–${to} ซึ่งครอบคลุมปีที่ประเมิน`,
  en: from === to ? `“${label}” is a plan for ${from}.` : `“${label}” is a plan for ${from}–${to}, which covers the assessed year.`,
});

export const planWrong = (label: string, from: number, to: number, wanted: number): Text => ({
  th: `“${label}” เป็นแผนของปี ${from === to ? from : `${from}–${to}`} ไม่ครอบคลุมปี ${wanted}`,
  en: `“${label}” is a plan for ${from === to ? from : `${from}–${to}`}, which does not cover ${wanted}.`,
});

export const planTooShort = (label: string, from: number, to: number, longerThan: number): Text => ({
  th: `“${label}” เป็นแผนของปี ${from === to ? from : `${from}–${to}`} ต้องเป็นแผนที่มีระยะมากกว่า ${longerThan} ปี`,
  en: `“${label}” is a plan for ${from === to ? from : `${from}–${to}`}; a plan of more than ${longerThan} year${longerThan === 1 ? '' : 's'} is asked for.`,
});

export const planLengthUnknown = (label: string, year: number, longerThan: number): Text => ({
  th: `“${label}” ระบุปี ${year} แต่ไม่พบช่วงปีของแผน ต้องเปิดดูว่าเป็นแผนที่มีระยะมากกว่า ${longerThan} ปีหรือไม่`,
  en: `“${label}” names ${year} but no period; look whether it is a plan of more than ${longerThan} year${longerThan === 1 ? '' : 's'}.`,
});

export const publishPlan = (wanted: number): Text => ({
  th: `เผยแพร่แผนฉบับที่ใช้อยู่ซึ่งครอบคลุมปี ${wanted} และเขียนช่วงปีของแผนไว้ในชื่อเรื่อง`,
  en: `Publish the plan in force that covers ${wanted}, with its period in the title.`,
});

export const newsInYear = (date: Text, count: number, year: number): Text => ({
  th: `พบข่าวของปี ${year} จำนวน ${count} วัน ล่าสุดคือ ${date.th}`,
  en: `News of ${year} was found for ${count} day${count === 1 ? '' : 's'}, the latest ${date.en}.`,
});

export const newsOfOtherYears = (latest: Text, year: number): Text => ({
  th: `ไม่พบข่าวของปี ${year} ข่าวล่าสุดที่พบคือ ${latest.th}`,
  en: `No news of ${year} was found; the latest is of ${latest.en}.`,
});

export const newsUndated = (label: string, year: number): Text => ({
  th: `ไม่พบวันที่ของข่าวใน “${label}” ต้องเปิดดูว่าเป็นข่าวของปี ${year} หรือไม่`,
  en: `The news in “${label}” bears no dates; look whether it is of ${year}.`,
});

export const publishNews = (year: number): Text => ({
  th: `เผยแพร่ข่าวการดำเนินงานของปี ${year} พร้อมวันที่ของข่าว`,
  en: `Publish news of the agency’s work of ${year}, each with its date.`,
});

export const noYearAsked: Text = { th: 'ข้อนี้ไม่กำหนดปี และไม่พบสัญญาณว่าข้อมูลเก่าหรือถูกยกเลิก', en: 'No year is asked for, and nothing says that the content is old or repealed.' };

export const oldYear = (label: string, year: number, assessed: number): Text => ({
  th: `“${label}” ระบุปี ${year} ควรตรวจว่ายังใช้อยู่ในปี ${assessed}`,
  en: `“${label}” names ${year}; make sure it is still valid in ${assessed}.`,
});

export const repealed = (label: string): Text => ({
  th: `“${label}” ระบุว่ายกเลิกแล้ว`,
  en: `“${label}” is marked as repealed.`,
});

export const publishCurrent: Text = { th: 'เผยแพร่ฉบับที่ใช้อยู่ในปัจจุบัน และระบุวันที่ปรับปรุง', en: 'Publish the version in force and say when it was updated.' };

export const progressCovers = (until: Text): Text => ({ th: `ข้อมูลความก้าวหน้าครอบคลุมถึง ${until.th}`, en: `The progress data run to ${until.en}.` });

export const progressShort = (until: Text, wanted: Text): Text => ({
  th: `ข้อมูลความก้าวหน้าครอบคลุมถึง ${until.th} เท่านั้น ต้องถึง ${wanted.th}`,
  en: `The progress data run only to ${until.en}; they must reach ${wanted.en}.`,
});

export const progressUnstated = (label: string, wanted: Text): Text => ({
  th: `ไม่พบว่าข้อมูลความก้าวหน้าใน “${label}” ตัดยอดถึงเมื่อใด ต้องเปิดดูว่าถึง ${wanted.th} หรือไม่`,
  en: `“${label}” does not say up to when its progress data run; look whether they reach ${wanted.en}.`,
});

export const publishProgress = (wanted: Text): Text => ({
  th: `เผยแพร่ความก้าวหน้าและผลการใช้จ่ายของแต่ละโครงการถึง ${wanted.th} และระบุวันตัดยอดไว้ในเอกสาร`,
  en: `Publish progress and spending of each project up to ${wanted.en}, and state the cut-off date.`,
});

export const restDue = (base: Text, date: Text): Text => ({
  th: `${base.th} (ส่วนที่เหลือยังไม่ถึงกำหนด ครบกำหนดหลัง ${date.th})`,
  en: `${base.en} The rest is not due yet; it is due after ${date.en}.`,
});

export const analysisOfOther = (label: string, found: number, wanted: number): Text => ({
  th: `“${label}” วิเคราะห์ผลการประเมินของปี ${found} แต่ข้อนี้ต้องวิเคราะห์ผลของปี ${wanted}`,
  en: `“${label}” analyses the result of ${found}, while that of ${wanted} is asked for.`,
});

export const publishAnalysis = (result: number, measures: number): Text => ({
  th: `เผยแพร่การวิเคราะห์ผลการประเมินปี ${result} พร้อมมาตรการที่จะทำในปี ${measures}`,
  en: `Publish the analysis of the ${result} result with the measures for ${measures}.`,
});

export const heldInOther = (label: string, day: Text, found: number, wanted: readonly number[]): Text => ({
  th: `กิจกรรมใน “${label}” จัดเมื่อ ${day.th} ซึ่งอยู่ในปีงบประมาณ ${found} แต่ข้อนี้ต้องเป็นปีงบประมาณ ${yearsText(wanted).th} (ดูวันที่จัด ไม่ใช่ปีในหัวข้อ)`,
  en: `The activity in “${label}” was held on ${day.en}, in fiscal year ${found}, while ${yearsText(wanted).en} is asked for; the day counts, not the year in a heading.`,
});

export const publishHeld = (wanted: readonly number[]): Text => ({
  th: `เผยแพร่กิจกรรมที่จัดในปีงบประมาณ ${yearsText(wanted).th} และเขียนวันที่จัดไว้`,
  en: `Publish an activity held in fiscal year ${yearsText(wanted).en}, with the day on which it was held.`,
});
