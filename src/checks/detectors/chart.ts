import { haystack } from '../../thai/index.ts';
import { contentImages, type DocView, type EvidenceView } from '../view.ts';
import { findWords, firstHit, someOf } from './find-words.ts';
import { chartIsPicture, missingGroups, noChart } from './messages.ts';
import { no, unsure, yes, type Detect, type Place } from './types.ts';

const CHART = ['ผังโครงสร้าง', 'แผนผังโครงสร้าง', 'แผนภูมิโครงสร้าง', 'แผนภูมิองค์กร', 'ผังองค์กร', 'แผนผังองค์กร', 'แผนผังการบริหาร', 'แผนภูมิการแบ่งส่วนราชการ', 'ผังการแบ่งส่วนราชการ', 'ผังการบริหาร', 'โครงสร้าง', 'organization chart', 'organisation chart'];
const NOT_CHART = ['โครงสร้างพื้นฐาน', 'โครงสร้างเว็บไซต์', 'งานโครงสร้าง'];
const FILE = /org(?:ani[sz]ation)?[-_ ]?(?:chart|structure)|structure|chart|โครงสร้าง|ผัง/iu;
const UNITS = ['สำนักปลัด', 'กองคลัง', 'กองช่าง', 'กองการศึกษา', 'กองสาธารณสุข', 'กองสวัสดิการสังคม', 'กองยุทธศาสตร์', 'กองวิชาการ', 'หน่วยตรวจสอบภายใน', 'กองการเจ้าหน้าที่', 'กองการประปา', 'กองส่งเสริมการเกษตร', 'กองการแพทย์', 'สำนักคลัง', 'สำนักช่าง', 'สำนักการศึกษา', 'สำนักสาธารณสุข', 'ส่วนโยธา', 'ส่วนการคลัง'];

/** An organisation chart as a picture or in words; of a picture the names in it cannot be told. */
export const chart: Detect<'chart'> = (params, view) => {
  const picture = view.docs.map(pictured).find((place) => place !== null) ?? null;
  if (params.names.length === 0) {
    if (picture !== null) return yes(0.88, picture);
    const drawn = inWords(view);
    return drawn === null ? no(0.75, noChart) : yes(drawn.sure ? 0.9 : 0.78, drawn.place);
  }
  const places = params.names.map((words) => findWords(view, words));
  const missing = params.names.filter((_, index) => places[index] === null).map((words) => someOf(words, 2));
  const first = places.find((place) => place !== null) ?? null;
  if (missing.length === 0 && first !== null) return yes(0.9, first);
  if (picture !== null) return unsure(chartIsPicture, picture);
  return no(0.8, missingGroups(missing), first);
};

/** A picture that its words, its file name or the heading above call a chart, or the one large picture under the label. */
function pictured(doc: DocView): Place | null {
  const images = contentImages(doc.images);
  const isNamed = (words: string): boolean => words.trim() !== '' && firstHit(haystack(words), CHART, NOT_CHART) !== null;
  const named = images.find((image) => isNamed(image.alt) || FILE.test(decoded(image.url.slice(image.url.lastIndexOf('/') + 1))));
  if (named !== undefined) return { url: doc.url, page: 1, quote: named.alt || named.url };
  const large = images.find((image) => image.width === null || image.width >= 300);
  const about = isNamed(doc.evidence.label) || isNamed(doc.document.title ?? '') || doc.headings.some(isNamed);
  return large !== undefined && about ? { url: doc.url, page: 1, quote: large.alt || large.url } : null;
}

function inWords(view: EvidenceView): { place: Place; sure: boolean } | null {
  for (const doc of view.docs) {
    const one: EvidenceView = { docs: [doc], unread: [] };
    const units = UNITS.map((unit) => findWords(one, [unit])).filter((place) => place !== null);
    const place = units[0];
    const heading = findWords(one, CHART.slice(0, 10), NOT_CHART);
    if (place !== undefined && units.length >= 3) return { place: heading ?? place, sure: heading !== null };
    if (heading !== null && units.length >= 2) return { place: heading, sure: false };
  }
  return null;
}

function decoded(file: string): string {
  try {
    return decodeURIComponent(file);
  } catch {
    return file;
  }
}
