import { arabicDigits, haystack, skeleton, type Hit } from '../../thai/index.ts';
import { linesOf, quoteAround } from '../text-tools.ts';
import { contentImages, type DocView, type EvidenceView, type PageView } from '../view.ts';
import { findWords, hitsOf, holdsWord, someOf } from './find-words.ts';
import { figuresInPicture, noFigures, noKinds, onlyCounter } from './messages.ts';
import { cellLooksLike } from '../text-tools.ts';
import { isConditional } from './none-stated.ts';
import { endOfLine } from './labelled.ts';
import { gridsOf, type Grid } from './tables.ts';
import { no, unsure, yes, type Detect, type Detection, type Place } from './types.ts';

/** Counters of a website's visitors are no figures about a service. */
const COUNTERS = ['ผู้เข้าชม', 'เข้าชมเว็บไซต์', 'สถิติการเข้าชม', 'สถิติผู้เข้าชม', 'ผู้เยี่ยมชม', 'เยี่ยมชมเว็บไซต์', 'ออนไลน์ขณะนี้', 'ขณะนี้ออนไลน์', 'กำลังออนไลน์', 'จำนวนครั้งที่เปิดอ่าน', 'visitors', 'online now', 'page view'];
const NEAR = 180;
const NUMBER = /(?<![\d/])\d[\d,]*(?:\.\d+)?(?![\d/])|ไม่มี|ไม่พบ/gu;
const MOST = 3000;

/** Figures that count the thing: in a table about it, or numbers with a unit near its name. */
export const figures: Detect<'figures'> = (params, view) => {
  const not = [...COUNTERS, ...(params.not ?? [])];
  if (params.kinds > 1) return ofKinds(view, params.about, params.units, not, params.kinds);
  if (params.times !== undefined) return oftenInText(view, params.about, params.units, not, params.times);
  for (const doc of view.docs) {
    const place = inTable(doc, params.about, params.units, not);
    if (place !== null) return yes(0.93, place);
  }
  for (const doc of view.docs) {
    for (const page of doc.pages) {
      const place = inText(doc, page, params.about, params.units, not);
      if (place !== null) return yes(0.88, place);
    }
  }
  for (const doc of view.docs.filter(({ web }) => web)) {
    const card = doc.pages.flatMap((page) => kindsInCards(doc, page, params.about, not)).find(({ name }) => name.length <= CARD);
    if (card !== undefined) return yes(0.82, card.place);
  }
  const counter = findWords(view, COUNTERS);
  const topic = findWords(view, params.about, not);
  const inTables = view.docs.flatMap(gridsOf).some((grid) => grid.headers.some((header) => holdsWord(header.slice(0, 300), params.about, not)));
  if (topic !== null && !inTables && view.docs.some((doc) => doc.url === topic.url && !saysMuch(doc) && contentImages(doc.images).some((image) => image.width === null || image.width >= 300))) return unsure(figuresInPicture, topic);
  if (topic === null && counter !== null) return no(0.88, onlyCounter, counter);
  return no(0.82, { th: `${noFigures.th} (${someOf(params.about)})`, en: `${noFigures.en} (${someOf(params.about)})` }, topic);
};

/** Whether a page has a table, or running text of some length, of its own: its pictures show what it tells of. */
const saysMuch = (doc: DocView): boolean =>
  gridsOf(doc).some((grid) => grid.headers.length >= 2 && grid.rows.length >= 2) || doc.pages.reduce((sum, page) => sum + linesOf(page.text).filter(({ text }) => text.length >= SENTENCE).reduce((letters, { text }) => letters + text.length, 0), 0) >= A_LOT;
const SENTENCE = 60;
const A_LOT = 500;

/** How far behind its word an amount may stand, on the same line. */
const BEHIND = 60;
const TOTAL = /รวม|ทั้งสิ้น|ทั้งหมด|ทุกโครงการ/u;

/** Several counts, each behind the word, as on one card after the other; a total speaks for none of them. */
function oftenInText(view: EvidenceView, about: readonly string[], units: readonly string[], not: readonly string[], times: number): Detection {
  const found: Place[] = [];
  for (const doc of view.docs) {
    for (const page of doc.pages) {
      const text = arabicDigits(page.text);
      let last = -1;
      for (const hit of hitsOf(page.hay(), about, not).sort((a, b) => a.start - b.start)) {
        const rest = text.slice(hit.end, Math.min(hit.end + BEHIND, endOfLine(text, hit.end)));
        const amount = /^([^\d]{0,40}?)(\d[\d,]*(?:\.\d+)?)\s{0,3}/u.exec(rest);
        if (amount === null || hit.end + amount[0].length <= last) continue;
        const said = text.slice(Math.max(0, hit.start - 15), hit.start) + (amount[1] ?? '');
        if (TOTAL.test(said) || !units.some((unit) => beginsWith(rest.slice(amount[0].length), unit))) continue;
        last = hit.end + amount[0].length;
        found.push({ url: doc.url, page: page.number, quote: quoteAround(page.text, hit.start, last) });
      }
    }
  }
  const place = found[0] ?? null;
  return place !== null && found.length >= times ? yes(0.86, place) : no(0.82, { th: `${noFigures.th} (${someOf(about)})`, en: `${noFigures.en} (${someOf(about)})` }, place);
}

/** Counts of several things, each by its name: in rows, in columns, or in tables of their own. */
function ofKinds(view: EvidenceView, about: readonly string[], units: readonly string[], not: readonly string[], wanted: number): Detection {
  const kinds = new Map<string, Place>();
  const add = (name: string, place: Place): void => {
    const key = skeleton(name).slice(0, 80);
    if (key !== '' && !kinds.has(key)) kinds.set(key, place);
  };
  for (const doc of view.docs) for (const grid of gridsOf(doc)) for (const { name, place } of kindsIn(doc, grid, about, units, not)) add(name, place);
  for (const doc of view.docs) {
    for (const page of doc.pages) {
      if (kinds.size >= wanted) break;
      for (const { name, place } of [...kindsInText(doc, page, about, units, not), ...kindsInCards(doc, page, about, not)]) add(name, place);
    }
  }
  const place = [...kinds.values()][0] ?? null;
  if (place !== null && kinds.size >= wanted) return yes(0.92, place);
  const topic = findWords(view, about, not);
  const pictured = view.docs.some((doc) => contentImages(doc.images).some((image) => image.width === null || image.width >= 300));
  const tables = view.docs.flatMap(gridsOf).some((grid) => grid.rows.length >= 2);
  if (!tables && pictured) return unsure(figuresInPicture, topic);
  return no(tables ? 0.8 : 0.82, { th: `${noKinds.th} (${someOf(about)})`, en: `${noKinds.en} (${someOf(about)})` }, place ?? topic);
}

/** "จดทะเบียนพาณิชย์ จำนวน 25 ราย": a name with its count behind it, on one line. */
function kindsInText(doc: DocView, page: PageView, about: readonly string[], units: readonly string[], not: readonly string[]): { name: string; place: Place }[] {
  const text = arabicDigits(page.text);
  return hitsOf(page.hay(), about, not).flatMap((hit) => {
    const rest = text.slice(hit.end, Math.min(hit.end + 90, endOfLine(text, hit.end)));
    const found = /^[^\d]{0,60}?(?<![\d/])\d[\d,]*\s{0,3}\(?/u.exec(rest);
    const unit = found === null ? '' : rest.slice(found[0].length);
    return found !== null && units.some((word) => beginsWith(unit, word)) ? [{ name: text.slice(hit.start, hit.end), place: { url: doc.url, page: page.number, quote: quoteAround(page.text, hit.start, hit.end) } }] : [];
  });
}

/** A line that is a count and no more. */
const COUNT_ALONE = /^\s*\d{1,3}(?:,\d{3})*\s*(?:ราย|คน|ครั้ง|เรื่อง|ฉบับ|คำขอ|คำร้อง|ครัวเรือน|ใบ)?\s*$/u;
const NAME = 90;
/** What names a single figure is shorter still. */
const CARD = 40;

/** Cards: a number on a line of its own, its name on the one above or below. */
function kindsInCards(doc: DocView, page: PageView, about: readonly string[], not: readonly string[]): { name: string; place: Place }[] {
  const lines = linesOf(page.text).map(({ text }) => text.trim()).filter((text) => text !== '');
  return lines.flatMap((name, at) => {
    if (name.length > NAME || name.includes(' | ') || COUNT_ALONE.test(arabicDigits(name)) || !holdsWord(name, about, not)) return [];
    const count = [lines[at - 1], lines[at + 1]].find((line) => line !== undefined && COUNT_ALONE.test(arabicDigits(line)));
    return count === undefined ? [] : [{ name, place: { url: doc.url, page: page.number, quote: `${name}: ${count}` } }];
  });
}

/** Shares, marks and money are no counts, and who answered a survey is a sample. */
const NO_COUNT = /ผู้ตอบ|แบบสอบถาม|กลุ่มตัวอย่าง|ตัวอย่าง\s*\(|ร้อยละ|%|พึงพอใจ|คะแนน|เฉลี่ย|ระดับ|^\s*(?:ลำดับ|ที่|ข้อ|no\.?)\s*(?:ที่)?\s*$|ปี\s?พ\.?ศ|วันที่|ระยะเวลา|โทร|หมายเลข|เลขที่|ค่าธรรมเนียม|เป้าหมาย|คาดว่า|คาดการณ์|ประมาณการ|บาท|งบประมาณ|เบิกจ่าย|วงเงิน|จำนวนเงิน|รายจ่าย/iu;

/** A table of shares and opinions, whatever its columns are called. */
const OF_OPINIONS = /ร้อยละ|พึงพอใจ|ผู้ตอบ|แบบสอบถาม|คะแนน/u;
/** What is not counted by the people who came. */
const OTHER_COUNT = /^\s*\d[\d,]*\s*(?:งาน|กระบวนงาน|ภารกิจ|บริการ|ประเภท|รายการ|ช่องทาง|ขั้นตอน|วัน|นาที|ชั่วโมง|ชม|บาท|หน้า|คะแนน|ปี)/u;
const DECIMAL = /^\s*\d{1,3}\.\d{1,2}\s*$/u;
/** The same number for so many services is none that anyone counted. */
const ALIKE = 5;

/** Whether the numbers of a column may be counts of people: neither zeros that a form's sums leave, nor one number for every row, nor averages, nor of other things. */
function areCounts(cells: readonly string[]): boolean {
  const numbers = cells.map((cell) => arabicDigits(cell).trim());
  if (numbers.every((cell) => /^[0.,\s]+$/u.test(cell)) || (numbers.length >= ALIKE && new Set(numbers).size === 1)) return false;
  const most = (pattern: RegExp): boolean => numbers.filter((cell) => pattern.test(cell)).length * 2 > numbers.length;
  return !most(OTHER_COUNT) && !most(DECIMAL);
}

function kindsIn(doc: DocView, grid: Grid, about: readonly string[], units: readonly string[], not: readonly string[]): { name: string; place: Place }[] {
  const heading = grid.table.heading.slice(0, 400);
  if (holdsWord(heading, COUNTERS) || (OF_OPINIONS.test(heading) && !heading.includes('จำนวน'))) return [];
  const isNumber = (cell: string): boolean => cell.length <= 40 && cellLooksLike(cell, 'number');
  const counts = grid.headers.flatMap((header, index) => {
    const cells = grid.rows.map((row) => (row[index] ?? '').trim()).filter((cell) => cell !== '');
    const told = cells.length > 0 && cells.filter(isNumber).length >= cells.length * 0.4;
    return index > 0 && told && areCounts(cells.filter(isNumber)) && !NO_COUNT.test(header) && !cells.some((cell) => /[%]/u.test(cell)) ? [index] : [];
  });
  if (counts.length === 0) return [];
  const placeOf = (words: string): Place => ({ url: doc.url, page: doc.web ? 1 : grid.table.page, quote: words });
  const byHead = grid.headers.findIndex((header, index) => index < 3 && !counts.includes(index) && holdsWord(header, about, not));
  const rows = grid.rows.flatMap((row) => {
    const first = row.slice(0, 3).map((cell) => cell.trim());
    const named = byHead === -1 ? first.find((cell) => holdsWord(cell.slice(0, 200), about, not)) : row[byHead]?.trim();
    const number = counts.map((index) => (row[index] ?? '').trim()).find(isNumber);
    return named === undefined || named === '' || number === undefined ? [] : [{ name: named, place: placeOf(`${named}: ${number}`) }];
  });
  const columns = counts.flatMap((index) => {
    const header = grid.headers[index] ?? '';
    return holdsWord(header, about, not) ? [{ name: header, place: placeOf(`${header}: ${grid.rows[0]?.[index] ?? ''}`) }] : [];
  });
  const whole = rows.length === 0 && columns.length === 0 && holdsWord(heading, about, not) ? [{ name: heading, place: placeOf(heading) }] : [];
  return [...rows, ...columns, ...whole];
}

function inTable(doc: DocView, about: readonly string[], units: readonly string[], not: readonly string[]): Place | null {
  for (const grid of gridsOf(doc)) {
    const title = doc.evidence.range === null ? (doc.document.title ?? '') : '';
    const ofWhole = [grid.table.heading, title].some((words) => holdsWord(words.slice(0, 3000), about, not));
    const rowsAbout = grid.rows.filter((row) => holdsWord(row.slice(0, 3).join(' ').slice(0, 400), about, not));
    const headed = grid.headers.flatMap((header, index) => (holdsWord(header.slice(0, 3000), about, not) ? [index] : []));
    if ((!ofWhole && rowsAbout.length === 0 && headed.length === 0) || holdsWord(grid.table.heading, COUNTERS)) continue;
    const counts = (index: number, rows: Grid['rows']): string | undefined => {
      const cells = rows.map((row) => (row[index] ?? '').trim()).filter((cell) => cell !== '');
      const figuresIn = cells.filter((cell) => cell.length <= 40 && cellLooksLike(cell, 'number'));
      return cells.length > 0 && figuresIn.length >= cells.length * 0.4 ? figuresIn[0] : undefined;
    };
    const isCount = (header: string, index: number): boolean => index > 0 && (holdsWord(header, [...units, ...about], not) || /จำนวน|รวม|ต\.?ค|พ\.?ย|ม\.?ค|เดือน|ไตรมาส|ร้อยละ|ครั้ง|ราย|คน/u.test(header));
    const filled = grid.headers.flatMap((header, index) => (isCount(header, index) && counts(index, grid.rows) !== undefined ? [index] : []));
    // Right of a count, a head is that of a further count: what stands in other columns is not counted by it.
    const own = headed.filter((index) => filled.some((other) => other < index));
    const ofRows = ofWhole || headed.length > 0 ? grid.rows : rowsAbout;
    const column = !ofWhole && own.length > 0 && own.length === headed.length ? own.find((index) => filled.includes(index)) : filled.find((index) => counts(index, ofRows) !== undefined);
    if (column !== undefined) return { url: doc.url, page: grid.table.page, quote: `${grid.table.heading} ${grid.headers[column] ?? ''}: ${counts(column, ofRows) ?? ''}`.trim() };
  }
  return null;
}

function inText(doc: DocView, page: PageView, about: readonly string[], units: readonly string[], not: readonly string[]): Place | null {
  const subjects = hitsOf(page.hay(), about, not);
  if (subjects.length === 0) return null;
  const text = arabicDigits(page.text);
  let seen = 0;
  for (const found of text.matchAll(NUMBER)) {
    if ((seen += 1) > MOST) return null;
    const start = found.index;
    const end = start + found[0].length;
    const subject = subjects.find((hit) => hit.start - end < 60 && start - hit.end < NEAR);
    if (subject === undefined) continue;
    const tail = text.slice(end, end + 25);
    const unit = units.some((word) => beginsWith(tail.trimStart(), word));
    if (OF_LAW.test(text.slice(Math.max(0, start - 14), start))) continue;
    if (LIMIT.test(text.slice(Math.max(0, start - 14), start)) && /^\s*บาท/u.test(tail)) continue;
    if (/^\D/u.test(found[0]) && !isNoneOf(subject, start, end, tail)) continue;
    if (!unit && (OTHER_UNIT.test(tail) || !countAnnounced(text, start, units))) continue;
    if (holdsCounter(text, start) || isConditional(text, start)) continue;
    if (ATTENDED.test(text.slice(Math.max(0, start - 40), start)) && !about.some((word) => /อบรม|ร่วม|ประชุม/u.test(word))) continue;
    return { url: doc.url, page: page.number, quote: quoteAround(page.text, Math.min(start, subject.start), Math.max(end, subject.end)) };
  }
  return null;
}

/** "ไม่มี" counts what it stands right before, or closes the phrase that names it: "none is pending" says nothing of how many came in. */
const isNoneOf = (subject: Hit, start: number, end: number, tail: string): boolean =>
  (subject.start >= end && subject.start - end <= AFTER_NONE) || (subject.end <= start && start - subject.end <= BEFORE_NONE && /^(?:[\s"”'|),.]|$)/u.test(tail));
const AFTER_NONE = 25;
const BEFORE_NONE = 25;

/** Words that only begin like a unit: "มาตรา 128 รายงาน…". */
const NO_UNIT = /^ราย(?:งาน|การ|ได้|รับ|จ่าย|ละเอียด|ชื่อ|เดือน|ปี|วัน)|^ครั้งที่|^คน(?:ที่|ใด)/u;
const beginsWith = (words: string, unit: string): boolean => words.startsWith(unit) && (unit.length > 5 || !NO_UNIT.test(words));

/** The number of a section or of a paper counts nothing. */
const OF_LAW = /(?:มาตรา|ฉบับที่|หมวดที่?|คำสั่งที่|ประกาศที่)\s?$/u;

/** Who came to a training is no figure of what it was about. */
const ATTENDED = /ผู้(?:เข้า|ผ่าน)(?:การ|รับการ)?(?:อบรม|ร่วม|ฝึกอบรม|ประชุม)[^\d\n]{0,15}$/u;

/** "ไม่เกิน 3,000 บาท" is a limit. */
const LIMIT = /(?:เกิน(?:กว่า)?|มากกว่า|น้อยกว่า|ต่ำกว่า|ภายใน)\s?$/u;

/** "รวมไม่เกิน 15 วันทำการ" counts days, whatever is looked for. */
const OTHER_UNIT = /^\s*(?:วัน|นาที|ชั่วโมง|ชม\.|เดือน|ปี|สัปดาห์|ชุด|ฉบับ|หน้า|น\.)/u;

/** "จำนวน (ราย): 25", "รวมทั้งสิ้น | 25". */
const countAnnounced = (text: string, start: number, units: readonly string[]): boolean => {
  const before = text.slice(Math.max(0, start - 30), start);
  return /(?:จำนวน|รวม|ทั้งหมด|ทั้งสิ้น)[^\d\n]{0,15}$/u.test(before) || units.some((unit) => before.includes(`(${unit})`));
};

const holdsCounter = (text: string, start: number): boolean => hitsOf(haystack(text.slice(Math.max(0, start - 60), start + 40)), COUNTERS, [], 1).length > 0;
