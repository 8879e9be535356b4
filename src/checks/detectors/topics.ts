import { letterCount } from '../letters.ts';
import { linesOf } from '../text-tools.ts';
import type { DocView } from '../view.ts';
import { holdsWord } from './find-words.ts';
import { toldIn } from './told.ts';

const TOPICS = /หัวข้อ|เนื้อหา|วิชา|สาระ|กำหนดการ|(?:ประเด็น|เรื่อง)ที่(?:บรรยาย|อบรม|สอน|เรียน|พูด)|สอนอะไร|เรียนอะไร/u;
/** A line of the day's programme. */
const AT = /^(?:[^\d\n]{0,20}\s)?(?:[01]?\d|[๐๑]?[๐-๙])[.:][0-5๐-๕][\d๐-๙](?!\d)/u;
/** Topics in so many letters tell what something was about. */
const ENOUGH = 25;
/** What is taught beside the words of a rule and is of the kind all the same. */
const KINDRED = ['ทุจริต', 'โปร่งใส', 'สินบน', 'ของขวัญ', 'จิตสำนึก', 'ค่านิยม', 'พอเพียง', 'ศาสนา', 'สมาธิ', 'สวดมนต์', 'กตัญญู', 'ความดี', 'จิตอาสา', 'ละอาย', 'ความรับผิดชอบ', 'ควรทำ', 'เทศนา', 'ธรรม'];
/** Lines that name what was held, or say what the paper is. */
const NAMES = /โครงการ|อบรม|กิจกรรม|รายงาน|หลักสูตร|สัมมนา|ประชุม/u;
const SHORT = 140;

const linesIn = (doc: DocView): string[] => doc.pages.flatMap((page) => linesOf(page.text)).map(({ text }) => text.trim());

/** What a document lists as the topics of what was held. */
export const topicsIn = (doc: DocView): string[] => [...toldIn(doc).filter(({ head }) => TOPICS.test(head)).map(({ body }) => body), ...linesIn(doc).filter((text) => AT.test(text) && text.length <= SHORT)];

/** Whether a document lists the topics of what was held, and neither they nor anything else but its name is about the words. */
export function isOffTopic(doc: DocView, words: readonly string[]): boolean {
  const all = [...words, ...KINDRED];
  const topics = topicsIn(doc);
  if (letterCount(topics.join(' ')) < ENOUGH || holdsWord(topics.join('\n'), all)) return false;
  const body = linesIn(doc).filter((text) => !(text.length <= SHORT && NAMES.test(text)));
  return !holdsWord(body.join('\n').slice(0, 40_000), all);
}
