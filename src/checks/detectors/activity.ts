import { arabicDigits, datesIn, haystack, monthsIn } from '../../thai/index.ts';
import { isCover } from '../cover.ts';
import { TELLS_HELD } from '../strangers.ts';
import { linesOf, quoteAround, type Line } from '../text-tools.ts';
import { contentImages, type DocView, type EvidenceView, type PageView } from '../view.ts';
import { hitsOf, someOf } from './find-words.ts';
import { activityUndated, onlyPlanned, missingGroups, otherTopics } from './messages.ts';
import { isOffTopic, topicsIn } from './topics.ts';
import { better, no, yes, type Detect, type Detection } from './types.ts';

const MOST_PAGES = 120;
const MOST_HITS = 80;
/** A heading above the words, or the line that they head, belongs to them. */
const HEADING = 90;
const BELOW = 400;

/** What is still to be held, or only invited to. */
const PLANNED =
  /กำหนดจัด|มีกำหนด|กำหนดการ|(?:จะ|เตรียม)(?:จัด|ดำเนินการ|มีการ|เข้า|อบรม|ประชุม)|คาดว่าจะ|วางแผน(?:จะ|จัด)|แผนการจัด|ขอเชิญ|เชิญชวน|(?:อยู่)?ระหว่าง(?:การ)?(?:ขออนุมัติ|เตรียม|จัดทำ|เสนอ)|ยังไม่(?:ได้)?\s?(?:จัด|ดำเนินการ|มีการจัด)|เลื่อน(?:การ)?จัด|รอ(?:การ)?(?:อนุมัติ|จัดสรร)/u;
/** Whoever is told to do it has not done it yet. */
const DUTY = /ให้(?:ผู้|หัวหน้า|ทุก|ส่วนราชการ|หน่วยงาน|บุคลากร|พนักงาน|เจ้าหน้าที่|ข้าราชการ|กอง|สำนัก|มีการ)|ต้อง(?:จัด|มีการ|เข้า)|พึง|ควร/u;
/** Papers that appoint people or are signed on a day tell of no activity. */
const OF_PAPER = /(?:ประกาศ\s?ณ|ให้ไว้|สั่ง\s?ณ|ลงนาม|ลงชื่อ|ลงวันที่|ลว\.?|คำสั่ง|แต่งตั้ง|โพสต์|เผยแพร่|ปรับปรุง|posted|update)[^\n]{0,45}$/iu;
const APPOINTS = /แต่งตั้ง|คำสั่ง/u;
const PEOPLE = /\d[\d,]*\s{0,2}(?:คน|ราย|ท่าน|รูป|รุ่น)/u;

/** An activity that was held: words of each list near each other, with its day or how many came; what is only planned, invited to or ordered is none. */
export const activity: Detect<'activity'> = (params, view, { check }) => {
  let best: Detection | null = null;
  let planned: Detection | null = null;
  const about = params.groups.slice(1).flat();
  const strayed = view.docs.filter((doc) => params.onTopic === true && isOffTopic(doc, about));
  for (const doc of view.docs) {
    const isPlan = isProposal(doc);
    const off = strayed.find((other) => other === doc || leadsTo(doc, other));
    for (const page of doc.pages.slice(0, MOST_PAGES)) {
      for (const found of heldOn(doc, page, params.groups, params.not ?? [], check.today, isPlan)) {
        if (off !== undefined && found.found === 'yes' && (off === doc || namesLink(doc, off, found.quote ?? ''))) {
          planned ??= { ...no(0.8, otherTopics, null), quote: found.quote, page: found.page, url: found.url };
          continue;
        }
        if (found.found === 'no') planned ??= found;
        best = best === null ? found : better(best, found);
        if (best.found === 'yes' && best.certainty >= DATED) return best;
      }
    }
  }
  // A name without a day says less than the paper that sets the day to come.
  if (planned !== null && best?.found === 'yes' && !view.docs.some((doc) => doc.url === best?.url && contentImages(doc.images).length > 0)) return planned;
  if (params.dated === true && best?.found === 'yes' && best.certainty < DATED) return no(0.8, activityUndated);
  const taught = params.onTopic === true && best === null ? taughtIn(view, params.groups, params.not ?? [], check.today) : null;
  if (taught !== null) return taught;
  if (best === null && planned !== null) return planned;
  return best ?? no(0.82, missingGroups(absent(view, params.groups, params.not ?? [])));
};

const leadsTo = (doc: DocView, other: DocView): boolean => doc.links.some(({ url }) => url === other.url || url === other.document.url);

/** Whether words on a page are those of its link to another document, or the name right above it. */
const namesLink = (doc: DocView, other: DocView, quote: string): boolean =>
  doc.links.some((link) => (link.url === other.url || link.url === other.document.url) && [link.text, ...link.labels, ...link.path].some((words) => words.trim().length >= LABEL && (quote.includes(words.trim()) || words.includes(quote.trim()))));
const LABEL = 6;

/** A report on what was held under another name, one of whose topics is about the words. */
function taughtIn(view: EvidenceView, [first = [], ...others]: readonly (readonly string[])[], not: readonly string[], today: string): Detection | null {
  for (const doc of view.docs.filter((each) => !each.web && !isProposal(each))) {
    const head = doc.pages[0]?.text.slice(0, BELOW) ?? '';
    const topic = topicsIn(doc).find((words) => others.every((each) => hitsOf(haystack(words), each, not).length > 0));
    if (topic !== undefined && hitsOf(haystack(head), first, not).length > 0 && isDated(head, today) && !PLANNED.test(head)) return yes(DATED - 0.1, { url: doc.url, page: 1, quote: topic.trim().slice(0, 160) });
  }
  return null;
}

const DATED = 0.92;
const UNDATED = 0.7;

function heldOn(doc: DocView, page: PageView, groups: readonly (readonly string[])[], not: readonly string[], today: string, isPlan: boolean): Detection[] {
  const [first = [], ...others] = groups;
  const hits = hitsOf(page.hay(), first, not, MOST_HITS);
  if (hits.length === 0 || others.some((words) => hitsOf(page.hay(), words, not).length === 0)) return [];
  const lines = linesOf(page.text).filter((line) => line.text.trim() !== '');
  const pictures = contentImages(doc.images).length > 0;
  return hits.flatMap((hit): Detection[] => {
    const at = lines.findIndex((line) => hit.start >= line.start && hit.start <= line.end);
    const line = lines[at];
    if (line === undefined) return [];
    const around = passage(page.text, lines, at);
    const place = { url: doc.url, page: page.number, quote: quoteAround(page.text, hit.start, hit.end) };
    if (!others.every((words) => hitsOf(haystack(around), words, not).length > 0)) return [];
    const held = isDated(around, today);
    if (isPlan || isAhead(around, today)) return [no(0.8, onlyPlanned, place)];
    if (PLANNED.test(line.text) || (line.text.length <= HEADING && PLANNED.test(lines[at + 1]?.text ?? ''))) return [no(0.8, onlyPlanned, place)];
    if (APPOINTS.test(line.text) || (!held && DUTY.test(line.text))) return [];
    if (held) return [yes(DATED, place)];
    const inLine = others.every((words) => hitsOf(haystack(line.text), words, not).length > 0);
    return inLine || pictures ? [yes(UNDATED, place, activityUndated)] : [];
  });
}

/** The line, the short one above it, and what stands below. */
function passage(text: string, lines: readonly Line[], at: number): string {
  const line = lines[at];
  if (line === undefined) return '';
  const above = lines[at - 1];
  const from = above !== undefined && above.text.trim().length <= HEADING ? above.start : line.start;
  const to = line.text.trim().length <= HEADING ? (lines[at + 2] ?? lines[at + 1] ?? line).end : line.end;
  return text.slice(from, Math.min(to, line.end + BELOW));
}

/** Headings of a paper that asks leave for a project. */
const OF_PROPOSAL = [/หลักการและเหตุผล/u, /ผลที่คาดว่า|ประโยชน์ที่คาดว่า|ผลที่จะได้รับ/u, /ผู้เสนอ(?:โครงการ|ขอ)?|ผู้เห็นชอบโครงการ|ผู้อนุมัติ/u, /กำหนดจัด|วันที่จะจัด|ระยะเวลาดำเนินการ|กำหนดการ/u, /วิธี(?:การ)?ดำเนิน(?:การ|งาน)|ขั้นตอนการดำเนิน/u];
const SOME = 2;

/** Whether a paper proposes what is to be done and says of nothing that it was done. */
function isProposal(doc: DocView): boolean {
  const text = doc.pages.map((page) => page.text).join('\n');
  return !isCover(doc) && OF_PROPOSAL.filter((pattern) => pattern.test(text)).length >= SOME && !TELLS_HELD.test(text);
}

const ofPaper = (words: string, start: number): boolean => OF_PAPER.test(words.slice(Math.max(0, start - 60), start));

/** Whether all days that are named lie ahead. */
function isAhead(words: string, today: string): boolean {
  const days = datesIn(words).filter((date) => !ofPaper(words, date.start));
  return days.length > 0 && days.every((date) => date.iso > today);
}

function isDated(words: string, today: string): boolean {
  if (isAhead(words, today)) return false;
  return datesIn(words).some((date) => !ofPaper(words, date.start)) || monthsIn(words).some((month) => month.year !== null && !ofPaper(words, month.start)) || PEOPLE.test(arabicDigits(words));
}

const absent = (view: EvidenceView, groups: readonly (readonly string[])[], not: readonly string[]): string[] => {
  const missing = groups.filter((words) => !view.docs.some((doc) => doc.pages.some((page) => hitsOf(page.hay(), words, not).length > 0)));
  return (missing.length === 0 ? groups : missing).map((words) => someOf(words, 2));
};
