import type { Basis, CheckKind, FindingStatus, Need } from './finding.ts';
import type { FoundBy } from './evidence.ts';
import type { ItemStatus } from './score.ts';
import { sameText, type Lang, type Text } from './text.ts';

/** The words that every way of showing a report shares, so that terminal and page say the same. */

export const STATUS_WORDS: Readonly<Record<ItemStatus, Text>> = {
  pass: { th: 'ผ่าน', en: 'pass' },
  partial: { th: 'ได้ครึ่ง', en: 'half' },
  fail: { th: 'ไม่ผ่าน', en: 'fail' },
  review: { th: 'ตรวจด้วยตา', en: 'look' },
};

export const FINDING_WORDS: Readonly<Record<FindingStatus, Text>> = {
  pass: { th: 'ผ่าน', en: 'pass' },
  fail: { th: 'ไม่ผ่าน', en: 'fail' },
  warn: { th: 'ควรระวัง', en: 'caution' },
  unknown: { th: 'ตรวจเองไม่ได้', en: 'cannot tell' },
};

interface Symbols {
  readonly item: Readonly<Record<ItemStatus, string>>;
  readonly finding: Readonly<Record<FindingStatus, string>>;
  readonly full: string;
  readonly empty: string;
  readonly ellipsis: string;
  readonly arrow: string;
  readonly dot: string;
  readonly rule: string;
}

/** Never the only sign of a status: the word stands beside it. */
export const SYMBOLS: { readonly unicode: Symbols; readonly ascii: Symbols } = {
  unicode: {
    item: { pass: '✓', partial: '◐', fail: '✗', review: '?' },
    finding: { pass: '✓', fail: '✗', warn: '!', unknown: '?' },
    full: '█',
    empty: '░',
    ellipsis: '…',
    arrow: '›',
    dot: '·',
    rule: '─',
  },
  ascii: {
    item: { pass: '+', partial: '~', fail: 'x', review: '?' },
    finding: { pass: '+', fail: 'x', warn: '!', unknown: '?' },
    full: '#',
    empty: '.',
    ellipsis: '...',
    arrow: '>',
    dot: '-',
    rule: '-',
  },
};

export const KIND_WORDS: Readonly<Record<CheckKind, Text>> = {
  located: { th: 'หาหลักฐาน', en: 'Evidence found' },
  'link-health': { th: 'ลิงก์เปิดได้', en: 'Link opens' },
  'main-site': { th: 'อยู่บนเว็บไซต์หลัก', en: 'On the main website' },
  currency: { th: 'ปีของข้อมูล', en: 'Right year' },
  element: { th: 'องค์ประกอบ', en: 'Element' },
  readable: { th: 'อ่านเนื้อหาได้', en: 'Can be read' },
};

export const NEED_WORDS: Readonly<Record<Need, Text>> = {
  required: { th: 'ต้องมี', en: 'required' },
  core: { th: 'ต้องมี (ส่วนหลัก ขาดแล้วได้ 0)', en: 'required (core: without it the item scores 0)' },
  advised: { th: 'ควรมี (ไม่ตัดคะแนน)', en: 'advised (costs no points)' },
  alternative: { th: 'ใช้แทนข้ออื่นได้', en: 'stands in for others' },
};

/** How sure it is that the assessment asks for an element. */
export const BASIS_WORDS: Readonly<Record<Basis, Text>> = {
  fy: { th: 'เกณฑ์ของปีที่ประเมินเขียนไว้', en: 'written in the criteria of the assessed year' },
  title: { th: 'เป็นไปตามชื่อของข้อ', en: 'follows from the name of the item' },
  older: { th: 'เกณฑ์ของปีก่อน ๆ เขียนไว้', en: 'written in the criteria of earlier years' },
  sibling: { th: 'เกณฑ์ที่คล้ายกันของหน่วยงานประเภทอื่นเขียนไว้', en: 'written in the criteria of a sister scheme' },
  practice: { th: 'สรุปจากสิ่งที่หน่วยงานอื่นเผยแพร่', en: 'inferred from what other agencies published' },
  assumed: { th: 'เป็นข้อสันนิษฐาน ไม่พบข้อความในเกณฑ์', en: 'our assumption: no text of the criteria was found' },
};

export const FOUND_BY_WORDS: Readonly<Record<FoundBy, Text>> = {
  submission: { th: 'จากรายการที่หน่วยงานเตรียมส่ง', en: 'from the submission list' },
  hub: { th: 'จากหน้ารวม ITA/OIT', en: 'from the ITA hub page' },
  menu: { th: 'จากเมนูและลิงก์ของเว็บไซต์', en: 'from menus and links of the site' },
  content: { th: 'จากเนื้อหาของหน้าหรือเอกสาร', en: 'from the content of the page or document' },
};

/** What lies behind an address; nothing where that says nothing. */
export const EVIDENCE_KIND_WORDS = {
  html: { th: 'หน้าเว็บ', en: 'web page' },
  pdf: sameText('PDF'),
  docx: sameText('Word'),
  xlsx: sameText('Excel'),
  image: { th: 'รูปภาพ', en: 'picture' },
  archive: { th: 'ไฟล์บีบอัด', en: 'archive' },
  external: { th: 'เว็บไซต์อื่น', en: 'another website' },
  other: sameText(''),
} as const satisfies Readonly<Record<string, Text>>;

/** A certainty of 0-1 as people say it. */
export function certaintyWords(certainty: number): Text {
  if (certainty >= 0.9) return { th: 'มั่นใจมาก', en: 'very sure' };
  if (certainty >= 0.75) return { th: 'ค่อนข้างมั่นใจ', en: 'fairly sure' };
  if (certainty >= 0.5) return { th: 'ไม่ค่อยมั่นใจ', en: 'not very sure' };
  return { th: 'ไม่มั่นใจ ควรตรวจซ้ำ', en: 'unsure: check it' };
}

/** A day in words: the Buddhist calendar in Thai, the Christian one in English. `iso`: YYYY-MM-DD; other words come back as they are. */
export function dateWords(iso: string, lang: Lang): string {
  const time = /^\d{4}-\d{2}-\d{2}/.test(iso) ? Date.parse(`${iso.slice(0, 10)}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(time)) return iso;
  const locale = lang === 'th' ? 'th-TH-u-ca-buddhist' : 'en-GB';
  return new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC' }).format(time);
}

/** A score of 0-100 with two decimals. */
export const scoreWords = (score: number): string => score.toFixed(2);

/** A chance of 0-1 in whole per cent. */
export const chanceWords = (chance: number): string => `${Math.round(chance * 100)}%`;

/** Headings that every way of showing a report uses. */
export const HEADINGS = {
  title: { th: 'ผลตรวจ OIT ล่วงหน้า', en: 'OIT pre-audit' },
  predicted: { th: 'คะแนน OIT ที่คาดการณ์', en: 'Predicted OIT score' },
  indicators: { th: 'คะแนนตามตัวชี้วัด', en: 'Score by indicator' },
  mends: { th: 'แก้ก่อน ได้คะแนนมากสุด', en: 'Mend first: these win most points' },
  items: { th: 'ผลรายข้อ', en: 'The items' },
  incomplete: { th: 'สิ่งที่ตรวจไม่ได้', en: 'What could not be checked' },
  broken: { th: 'ลิงก์เสีย', en: 'Broken links' },
  advice: { th: 'ควรทำ', en: 'What to do' },
  evidence: { th: 'หลักฐานที่พบ', en: 'Evidence' },
  checks: { th: 'ผลการตรวจ', en: 'Checks' },
  noEvidence: { th: 'ไม่พบหลักฐานของข้อนี้', en: 'No evidence was found for this item.' },
  reports: { th: 'รายงาน', en: 'Reports' },
  item: { th: 'ข้อ', en: 'Item' },
  name: { th: 'ชื่อข้อ', en: 'Name' },
  score: { th: 'คะแนน', en: 'Score' },
  status: { th: 'สถานะ', en: 'Status' },
  gain: { th: 'ได้เพิ่ม', en: 'Gain' },
} as const satisfies Readonly<Record<string, Text>>;

/** Where the score probably lies. */
export const rangeWords = (low: number, high: number): Text => ({
  th: `น่าจะอยู่ระหว่าง ${scoreWords(low)}–${scoreWords(high)} (โอกาส 90%)`,
  en: `probably between ${scoreWords(low)} and ${scoreWords(high)} (90% chance)`,
});

/** Points of the OIT score that a mend wins. */
export const gainWords = (points: number): Text => ({ th: `+${scoreWords(points)} คะแนน`, en: `+${scoreWords(points)} points` });

export const moreWords = (count: number): Text => ({ th: `และอีก ${count} เรื่อง`, en: `and ${count} more` });

export const nothingToMend = (): Text => ({ th: 'ทุกข้อน่าจะได้เต็มแล้ว', en: 'Every item is expected to score 100.' });

export const nothingLeftOut = (): Text => ({ th: 'ตรวจได้ครบทุกส่วน', en: 'Everything could be checked.' });

/** How many links could not be judged. */
export const uncheckedLinks = (count: number): Text => ({
  th: `ลิงก์ ${count} รายการที่ยังไม่รู้ว่าเปิดได้หรือไม่`,
  en: count === 1 ? '1 link of which it is not known whether it opens' : `${count} links of which it is not known whether they open`,
});

/** What a prediction is worth; said in every report. */
export const predictionWords = (): Text => ({
  th: 'เป็นการคาดการณ์ของโปรแกรม ไม่ใช่ผลของสำนักงาน ป.ป.ช. ผู้ประเมินอาจเห็นต่างได้',
  en: "This is the program's prediction, not a result of the NACC; the assessors may see it differently.",
});

/** Which assessment was asked for. */
export const assessmentWords = (fiscalYear: number, criteria: number, date: string): Text => ({
  th: `ปีงบประมาณ ${fiscalYear} · เกณฑ์ปี ${criteria} · ตรวจเมื่อ ${dateWords(date, 'th')}`,
  en: `Fiscal year B.E. ${fiscalYear} · criteria of ${criteria} · audited on ${dateWords(date, 'en')}`,
});

/** How the items stand: `ผ่าน 19 · ได้ครึ่ง 3 …`. */
export const countWords = (counts: Readonly<Record<ItemStatus, number>>, lang: Lang, dot = '·'): string =>
  (['pass', 'partial', 'fail', 'review'] as const).map((status) => `${STATUS_WORDS[status][lang]} ${counts[status]}`).join(` ${dot} `);

/** The criteria of an item are not settled. */
export const PROVISIONAL_WORDS: Text = { th: 'เกณฑ์ชั่วคราว', en: 'provisional criteria' };

/** Behind an item's number where lines are short. */
export const PROVISIONAL_MARK = '*';

/** What the mark says. */
export const provisionalLegend = (count: number): Text => ({
  th: `${PROVISIONAL_MARK} เกณฑ์ของข้อนี้ยังเป็นฉบับชั่วคราว (${count} ข้อ) รายงาน HTML และ oit rules show บอกว่าส่วนใดเป็นข้อสันนิษฐาน`,
  en: `${PROVISIONAL_MARK} The criteria of ${count === 1 ? 'this item' : `these ${count} items`} are provisional; the HTML report and oit rules show tell what is assumed.`,
});

/** An item's number, marked where its criteria are provisional. */
export const numberWords = (item: { readonly id: string; readonly provisional?: string | undefined }): string =>
  `${item.id}${item.provisional === undefined ? '' : PROVISIONAL_MARK}`;

/** Links that do not open. */
export const brokenWords = (broken: number, checked: number): Text => ({
  th: `ลิงก์เสีย ${broken} จาก ${checked} รายการที่ตรวจ`,
  en: `${broken} of ${checked} checked links are broken`,
});
