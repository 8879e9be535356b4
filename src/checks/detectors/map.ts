import type { PageImage, Section } from '../../model/document.ts';
import { isMapAddress } from '../../model/map-address.ts';
import { haystack } from '../../thai/index.ts';
import { linesOf, type Line } from '../text-tools.ts';
import { wordsOf, type DocView } from '../view.ts';
import { firstHit, findWords, hitsOf, holdsWord } from './find-words.ts';
import { mapInWords, noMap, otherMap } from './messages.ts';
import { no, unsure, yes, type Detect, type Place } from './types.ts';

const DRAWN = /leaflet|longdo|maps\.googleapis|mapbox|openlayers|\/\/(?:[a-z0-9-]+\.)?tile\.|mt\d\.google/iu;
/** Places on a page that a script fills with a map. */
const HOLDER = /(?:^|[^a-z])(?:g?map|leaflet)(?:[^a-z]|$)/iu;
/** Other maps and plans that a town shows. */
const OTHER =
  /แผน(?:ที่|ผัง)\s?(?:แสดง)?\s?(?:ภาษี|เว็บ|เวบ|ชุมชน|(?:แหล่ง)?ท่องเที่ยว|สถานที่ท่องเที่ยว|(?:แนว)?เขต|พื้นที่|จุด(?:เสี่ยง|บริการ|อพยพ|ติดตั้ง)|ยุทธศาสตร์|กลยุทธ์|(?:ความ|ภัย)?เสี่ยง|น้ำท่วม|ผังเมือง|การใช้(?:ที่ดิน|ประโยชน์)|ประเทศ|ภูมิภาค|จังหวัด|ทหาร|อากาศ|ลุ่มน้ำ|แหล่งน้ำ|เส้นทาง(?:อพยพ|ท่องเที่ยว|เดินรถ)|อพยพ|ความคิด|ชีวิต)|(?:พื้นที่|จุด)เสี่ยง|ผังเมือง|site\s?map|mind\s?map|road\s?map/iu;
const MAP_WORDS = ['แผนที่', 'แผนผังที่ตั้ง', 'ที่ตั้งสำนักงาน', 'ที่ตั้งเทศบาล', 'เส้นทางมา', 'การเดินทางมา', 'เส้นทางการเดินทาง', 'google map'];
/** How far before a picture the words may stand that call it a map, in characters. */
const BEFORE = 160;

/** A map of the location: embedded, linked or as a picture, anywhere on the page. */
export const map: Detect<'map'> = (_, view) => {
  for (const doc of view.docs) {
    const place = shown(doc) ?? pictured(doc);
    if (place !== null) return yes(0.94, place);
  }
  const words = findWords(view, ['แผนที่', 'Google Map']);
  if (words === null) return no(0.82, noMap);
  const isOther = OTHER.test(words.quote);
  return !isOther && view.docs.some(mayHold) ? unsure(mapInWords, words) : no(0.75, isOther ? otherMap : noMap, words);
};

function shown(doc: DocView): Place | null {
  const { embeds, links } = doc.document;
  const embed = embeds.find((it) => isMapAddress(it.url) || DRAWN.test(it.url));
  if (embed !== undefined) return { url: doc.url, page: 1, quote: embed.url };
  const link = links.find((it) => isMapAddress(it.url) || (it.via === 'script' && DRAWN.test(it.url)));
  if (link !== undefined) return { url: doc.url, page: 1, quote: link.label || link.url };
  const tile = doc.document.images.find((it) => DRAWN.test(it.url));
  return tile === undefined ? null : { url: doc.url, page: 1, quote: tile.url };
}

function pictured(doc: DocView): Place | null {
  const image = doc.document.images.find((it) => !isSmall(it) && (isNamedMap(it) || (it.region === 'main' && isCalledMap(doc, it))));
  return image === undefined ? null : { url: doc.url, page: 1, quote: wordsOf(image) };
}

const isSmall = ({ width, height }: PageImage): boolean => (width !== null && width < 60) || (height !== null && height < 60);

/** By its alternative text or the name of its file. */
function isNamedMap(image: PageImage): boolean {
  const file = decoded(image.url.slice(image.url.lastIndexOf('/') + 1));
  if (OTHER.test(image.alt) || OTHER.test(file)) return false;
  return firstHit(haystack(`${image.alt}\n${file}`), MAP_WORDS.slice(0, 2)) !== null || /(?:^|[^a-z])map(?:[^a-z]|$)/iu.test(file);
}

/** By the heading or label right above or before it, unless that only promises a map or heads another part of the page. */
function isCalledMap({ document: { pages, sections } }: DocView, { offset, alt }: PageImage): boolean {
  // As the reader gave it: a label beside nothing but a picture may have been cut as one that was left open.
  const text = pages[0]?.text ?? '';
  const from = Math.max(0, offset - BEFORE);
  const before = text.slice(from, offset);
  // The part of the page in which the words stand goes on to the picture; one at its end stands where the next line begins.
  const goesOn = (words: number): boolean => (sections.findLast(({ start, end }) => words >= start && words < end)?.end ?? Number.POSITIVE_INFINITY) + 1 >= offset;
  const hit = hitsOf(haystack(before), MAP_WORDS).findLast(({ start }) => goesOn(from + start));
  if (hit === undefined || OTHER.test(before.slice(hit.start)) || TO_COME.test(before.slice(hit.start))) return false;
  return !isPhotograph([alt, ...beside(text, offset, sections)]);
}

/** What is said where the map is still missing. */
const TO_COME = /อยู่\s?(?:ใน)?\s?ระหว่าง|กำลัง(?:ปรับปรุง|จัดทำ|ดำเนินการ)|ขออภัย|(?:จะ|รอ)(?:จัดทำ|ปรับปรุง|เผยแพร่|นำ|เพิ่ม|ลง)|ยังไม่(?:มี|ได้)|ภายหลัง|coming soon|under construction/iu;
/** What stands by the photograph of a house or of people. */
const PHOTOGRAPH = /(?:ภาพ|รูป)(?:ถ่าย)?\s?(?:อาคาร|สำนักงาน|ด้านหน้า|หน้า(?:สำนักงาน|อาคาร|เทศบาล)|ป้าย|บรรยากาศ|กิจกรรม|คณะ|ผู้บริหาร)|(?:ภาพ|รูป)ถ่าย|ถ่ายเมื่อ|^\s*(?:อาคาร|ด้านหน้า|ป้าย)(?:สำนักงาน|เทศบาล|ที่ทำการ)/u;
const CAPTION = 90;
/** Letters before and behind a picture that are looked at; more than a caption has. */
const NEAR_PICTURE = 400;

const isPhotograph = (words: readonly string[]): boolean => words.some((line) => PHOTOGRAPH.test(line) && !holdsWord(line, MAP_WORDS));

/** The short lines right above and below a picture, as far as they are of the same part of the page. */
function beside(text: string, at: number, sections: readonly Section[]): string[] {
  const from = Math.max(0, at - NEAR_PICTURE);
  const lines = linesOf(text.slice(from, at + NEAR_PICTURE)).map((line) => ({ ...line, start: line.start + from, end: line.end + from })).filter((line) => line.text.trim() !== '');
  const above = lines.findLast((line) => line.end <= at);
  const below = lines.find((line) => line.start >= at);
  const isHeading = (line: Line): boolean => sections.some(({ start }) => start === line.start);
  return [above, below !== undefined && isHeading(below) ? undefined : below].map((line) => line?.text.trim() ?? '').filter((line) => line.length <= CAPTION);
}

/** Files show no pictures to the program, and some pages have a place where a script draws the map. */
const mayHold = (doc: DocView): boolean => !doc.web || doc.document.sections.some((section) => section.anchors.some((name) => HOLDER.test(name)));

function decoded(file: string): string {
  try {
    return decodeURIComponent(file);
  } catch {
    return file;
  }
}
