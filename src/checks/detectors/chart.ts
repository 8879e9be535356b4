import type { PageImage } from '../../model/document.ts';
import { contentImages, wordsOf, type DocView, type EvidenceView } from '../view.ts';
import { findWords, hitsOf, holdsWord, placeAt, someOf } from './find-words.ts';
import { chartIsPicture, missingGroups, noChart } from './messages.ts';
import { no, unsure, yes, type Detect, type Place } from './types.ts';

const CHART = ['ผังโครงสร้าง', 'แผนผังโครงสร้าง', 'แผนภูมิโครงสร้าง', 'แผนภูมิองค์กร', 'ผังองค์กร', 'แผนผังองค์กร', 'แผนผังการบริหาร', 'แผนภูมิการแบ่งส่วนราชการ', 'ผังการแบ่งส่วนราชการ', 'ผังการบริหาร', 'โครงสร้าง', 'organization chart', 'organisation chart'];
const NOT_CHART = ['โครงสร้างพื้นฐาน', 'โครงสร้างเว็บไซต์', 'งานโครงสร้าง'];
const FILE = /org(?:ani[sz]ation)?[-_ ]?(?:chart|structure)|structure|chart|โครงสร้าง|ผัง/iu;
const UNITS = ['สำนักปลัด', 'กองคลัง', 'กองช่าง', 'กองการศึกษา', 'กองสาธารณสุข', 'กองสวัสดิการสังคม', 'กองยุทธศาสตร์', 'กองวิชาการ', 'หน่วยตรวจสอบภายใน', 'กองการเจ้าหน้าที่', 'กองการประปา', 'กองส่งเสริมการเกษตร', 'กองการแพทย์', 'สำนักคลัง', 'สำนักช่าง', 'สำนักการศึกษา', 'สำนักสาธารณสุข', 'ส่วนโยธา', 'ส่วนการคลัง'];

/** Units of the office that bear the name of those whom they serve. */
const NOT_SIDE = ['งานเลขานุการนายกเทศมนตรี', 'งานเลขานุการนายกองค์การบริหารส่วน', 'งานเลขานุการนายก อบต', 'งานเลขานุการผู้บริหาร', 'กิจการสภาเทศบาล', 'กิจการสภาองค์การบริหารส่วน', 'กิจการสภา อบต', 'กิจการสภา อบจ', 'กิจการสภาท้องถิ่น', 'งานสภาเทศบาล', 'งานสภาองค์การบริหารส่วน', 'งานประชุมสภาเทศบาล', 'งานประชุมสภาท้องถิ่น', 'เลือกตั้งสมาชิกสภา'];

/** An organisation chart as a picture or in words; of a picture the names in it cannot be told. */
export const chart: Detect<'chart'> = (params, view) => {
  const picture = view.docs.map(pictured).find((place) => place !== null) ?? null;
  if (params.names.length === 0) {
    if (picture !== null) return yes(0.88, picture);
    const drawn = inWords(view);
    return drawn === null ? no(0.75, noChart) : yes(drawn.sure ? 0.9 : 0.78, drawn.place);
  }
  const charts = view.docs.filter((doc) => pictured(doc) !== null || isAbout(doc) || inWords({ docs: [doc], unread: [] }) !== null);
  // A page that is called the structure is the chart, rather than one that also speaks of offices.
  const called = charts.filter((doc) => isCalled(doc) && (pictured(doc) !== null || inWords({ docs: [doc], unread: [] }) !== null));
  const among = called.length > 0 ? called : charts.length > 0 ? charts : view.docs;
  const inChart = params.names.map((words) => inShortLines(among, words));
  const first = inChart.find((place) => place !== null) ?? null;
  if (first !== null && inChart.every((place) => place !== null)) return yes(0.9, first);
  // What prose tells of mayor and clerk does not tell whether the picture shows both.
  if (picture !== null) return unsure(chartIsPicture, picture);
  const places = params.names.map((words) => findWords({ docs: among, unread: [] }, words, NOT_SIDE));
  const told = places.find((place) => place !== null) ?? null;
  const missing = params.names.filter((_, index) => places[index] === null).map((words) => someOf(words, 2));
  return missing.length === 0 && told !== null ? yes(0.75, told) : no(0.8, missingGroups(missing), told);
};

/** A box of a chart, or a line of a list, holds no more letters than this. */
const SHORT_LINE = 70;

/** Where one of the words stands in a line as short as a box of a chart. */
function inShortLines(docs: readonly DocView[], words: readonly string[]): Place | null {
  for (const doc of docs) {
    for (const page of doc.pages) {
      for (const hit of hitsOf(page.hay(), words, NOT_SIDE)) {
        const start = page.text.lastIndexOf('\n', hit.start) + 1;
        const end = page.text.indexOf('\n', hit.end);
        const cell = page.text.slice(start, end === -1 ? page.text.length : end).split(' | ').find((part) => holdsWord(part, words, NOT_SIDE)) ?? '';
        if (cell !== '' && cell.length <= SHORT_LINE) return placeAt(doc, page, hit);
      }
    }
  }
  return null;
}

const isNamed = (words: string): boolean => words.trim() !== '' && holdsWord(words, CHART, NOT_CHART);

const isCalled = (doc: DocView): boolean => isNamed(doc.evidence.label) || isNamed(doc.document.title ?? '');

/** Its label, title or a heading calls it a chart. */
const isAbout = (doc: DocView): boolean => isCalled(doc) || doc.headings.some(isNamed);

/** A picture that its words, its file name or the heading above call a chart, or the one large picture under the label. */
function pictured(doc: DocView): Place | null {
  const images = contentImages(doc.images).filter((image) => !leadsOn(doc, image));
  const named = images.find((image) => isNamed(image.alt) || FILE.test(decoded(image.url.slice(image.url.lastIndexOf('/') + 1))));
  if (named !== undefined) return { url: doc.url, page: 1, quote: wordsOf(named) };
  const large = images.find((image) => image.width === null || image.width >= 300);
  return large !== undefined && isAbout(doc) ? { url: doc.url, page: 1, quote: wordsOf(large) } : null;
}

/** Whether a picture is the button of a link to another page, such as the thumbnail of a list. */
const leadsOn = (doc: DocView, image: PageImage): boolean =>
  doc.links.some((link) => link.text === '' && Math.abs(link.offset - image.offset) <= 1 && link.url !== '' && !/\.(?:jpe?g|png|gif|webp|bmp|svg|pdf)(?:$|[?#])/iu.test(link.url));

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
