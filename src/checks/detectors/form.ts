import type { PageForm } from '../../model/document.ts';
import { placeOf } from '../places.ts';
import type { DocView, EvidenceView } from '../view.ts';
import { findInDoc, holdsWord } from './find-words.ts';
import { formForAnything, formForOther, formNotOpened, formOfOther, noForm, onlyMail, onlyPrinted, onlySurvey } from './messages.ts';
import { no, unsure, yes, type Detect, type Detection, type DetectorContext, type Place } from './types.ts';

const FORM_PLACES = ['forms.gle', 'docs.google.com/forms', 'forms.office.com', 'forms.cloud.microsoft', 'jotform.com', 'surveymonkey.com', 'typeform.com'];
const TYPED = /^(?:text|textarea|email|tel|number|select|file|date|url|)$/iu;
const SEARCH = /ค้นหา|search|keyword|คำค้น/iu;
const LOGIN = /รหัสผ่าน|password|เข้าสู่ระบบ|login|sign\s?in|username|ชื่อผู้ใช้/iu;

/** A form to fill in, neither a search box nor a sign-in. */
export function isRealForm(form: PageForm): boolean {
  const typed = form.fields.filter((field) => TYPED.test(field.type) && !SEARCH.test(field.label));
  const signIn = form.fields.some((field) => field.type === 'password') || (form.fields.length <= 2 && form.fields.some((field) => LOGIN.test(field.label)));
  if (signIn || typed.length === 0) return false;
  const lone = form.fields.length === 1 && form.fields[0]?.type !== 'textarea';
  return !lone && !SEARCH.test(form.heading) && !(form.method === 'get' && typed.length < 2);
}

const SURVEY = /ความพึงพอใจ|แบบสอบถาม|แบบสำรวจ|แบบประเมิน|ส่งแบบประเมิน|แบบวัดการรับรู้|โพล|\bpoll\b|\bsurvey\b|questionnaire/iu;

/** A questionnaire asks its readers; nothing is asked for with it. */
const isSurvey = (form: PageForm, about: readonly string[], not: readonly string[]): boolean =>
  SURVEY.test([form.heading, ...form.fields.map((field) => field.label)].join('\n').slice(0, 3000)) && !holdsWord(form.fields.map((field) => field.label).join('\n').slice(0, 3000), about, not);

/** Whether the fields ask for something else and nothing of the thing, whatever stands above the form. */
function asksOtherwise(form: PageForm, about: readonly string[], not: readonly string[], otherwise: readonly string[]): boolean {
  const fields = form.fields.map((field) => field.label).join('\n').slice(0, 3000);
  return otherwise.length > 0 && holdsWord(fields, otherwise) && !holdsWord(fields, about, not);
}

/** A form that a visitor can send about the thing: on an own page, embedded, or one click away. */
export const form: Detect<'form'> = (params, view, context) => {
  const not = params.not ?? [];
  if (params.apart !== undefined) return ofItsOwn(view, params.about, not, params.apart, context);
  let doubtful: Place | null = null;
  let asked: Place | null = null;
  let written: Place | null = null;
  let other: Place | null = null;
  let printed: Place | null = null;
  for (const doc of view.docs) {
    const sent = doc.forms.filter((it) => isRealForm(it) && !isSurvey(it, params.about, not));
    const real = sent.find((it) => !asksOtherwise(it, params.about, not, params.otherwise ?? []));
    if (real === undefined && sent[0] !== undefined) other ??= { url: doc.url, page: 1, quote: sent[0].fields.map((field) => field.label).join(' / ').slice(0, 120) };
    const survey = real === undefined ? doc.forms.find((it) => isSurvey(it, params.about, not)) : undefined;
    if (survey !== undefined) asked ??= { url: doc.url, page: 1, quote: survey.heading || (survey.fields[0]?.label ?? '') };
    const embed = doc.embeds.find((it) => placeOf(it.url, FORM_PLACES) !== null);
    const named = nameOfPage(doc, params.about, not);
    if (real !== undefined) {
      if (holdsWord([real.heading, ...real.fields.map((field) => field.label)].join('\n').slice(0, 3000), params.about, not)) {
        return yes(0.94, { url: doc.url, page: 1, quote: real.heading || named?.quote || real.action });
      }
      if (named !== null) return yes(0.9, named);
      doubtful ??= { url: doc.url, page: 1, quote: real.heading || real.action };
    }
    if (embed !== undefined && named !== null) return yes(0.9, named);
    const link = outsideForm(doc, params.about, not, context);
    if (link !== null) return yes(0.87, link);
    const mail = named === null ? null : ownMail(doc);
    if (mail !== null) written ??= mail;
    printed ??= handedIn(doc);
    if (embed !== undefined) doubtful ??= { url: doc.url, page: 1, quote: embed.url };
  }
  const elsewhere = formItself(view, params.about, not, context);
  if (elsewhere !== null) return elsewhere;
  if (doubtful !== null) return unsure(formOfOther, doubtful);
  const others = view.unread.length > 0 && view.unread.every((piece) => piece.document === null && isNoService(piece.label, piece.url));
  if (printed !== null) return { ...no(0.82, onlyPrinted, printed), evenUnread: others };
  if (written !== null) return unsure(onlyMail, written);
  if (asked !== null) return no(0.82, onlySurvey, asked);
  if (other !== null) return no(0.82, formForOther, other);
  return { ...no(0.75, noForm), evenUnread: others };
};

const TO_PRINT = /(?:พิมพ์|ปริ้น?(?:ท์)?|print)[^\n]{0,40}|ดาวน์โหลด[^\n]{0,60}(?:กรอก|เขียน)|แบบ(?:ฟอร์ม|คำขอ|คำร้อง)[^\n]{0,40}ดาวน์โหลด|กรอกข้อมูล[^\n]{0,40}(?:ลงลายมือชื่อ|ลงชื่อ|ลงนาม)/iu;
const IN_PERSON = /(?:นำ|ยื่น|ส่ง|มา|ติดต่อ)[^\n]{0,80}(?:ด้วยตนเอง|ด้วยตัวเอง|(?:ที่|ณ)\s?(?:สำนักงาน|ที่ทำการ|เทศบาล|อบต|องค์การ|งาน|กอง|สำนัก|ห้อง|จุดบริการ|เคาน์เตอร์|ศูนย์)|ในวันและเวลาราชการ)/iu;
/** Ways to hand it in from afar. */
const SENT = /(?:ส่ง|ยื่น|แนบ|สแกน|ถ่ายรูป)(?:(?!สอบถาม|โทร|ติดต่อ|ราชการ)[^\n]){0,60}(?:อีเมล|e-?mail|[\w.+-]+@[\w-]+|line\b|ไลน์|ไปรษณีย์อิเล็กทรอนิกส์|ออนไลน์|ทางเว็บ|inbox|messenger)|(?:ทาง|ผ่าน)\s?(?:อีเมล|e-?mail|line\b|ไลน์|ไปรษณีย์อิเล็กทรอนิกส์)/iu;
const NOT_SENT = /(?:ไม่(?:สามารถ|ได้)?\s?(?:รับ|เปิดรับ)?|ยังไม่|งด|ไม่ต้อง)[^\n]{0,30}(?:ทาง|ผ่าน|ส่ง|ยื่น)[^\n]{0,40}(?:อีเมล|e-?mail|line\b|ไลน์|ออนไลน์|โทรสาร|ไปรษณีย์)[^\n]{0,30}/giu;

/** Where a page says that its forms are to be printed and handed in at the office, and names no other way; null where it does not. */
function handedIn(doc: DocView): Place | null {
  for (const page of doc.pages.slice(0, 3)) {
    const text = page.text.slice(0, 20_000).replace(NOT_SENT, ' ');
    const found = TO_PRINT.test(text) && !SENT.test(text) ? IN_PERSON.exec(text) : null;
    if (found !== null) return { url: doc.url, page: page.number, quote: found[0].trim().slice(0, 120) };
  }
  return null;
}

/** An address of one's own to write to, among the words about the thing. */
function ownMail(doc: DocView): Place | null {
  for (const page of doc.pages) {
    const found = /[\w.+-]{2,40}@[\w-]{2,40}(?:\.[\w-]{2,20}){1,4}/u.exec(page.text.slice(0, 50_000));
    if (found !== null) return { url: doc.url, page: page.number, quote: found[0] };
  }
  return null;
}

/** Matters of daily life that a town is told of, and what else it is told: none is the thing that a form of its own is for. */
const MATTERS =
  /ไฟ(?:ฟ้า|ดับ|ส่อง|ทาง|สาธารณะ|ถนน)|โคมไฟ|หลอดไฟ|ถนน|ทางเท้า|ทางเดิน|สะพาน|ผิวจราจร|จราจร|ขยะ|สิ่งปฏิกูล|ท่อ(?:ระบาย|อุดตัน|น้ำ|แตก)?|ระบายน้ำ|น้ำ(?:ท่วม|ประปา|เสีย|ไม่ไหล|ขัง|อุปโภค)|ประปา|รำคาญ|เสียงดัง|กลิ่น|ฝุ่น|สุนัข|แมว|สัตว์|ต้นไม้|กิ่งไม้|ยุง|ควัน|สาธารณูปโภค|สาธารณภัย|โครงสร้างพื้นฐาน|สาธารณสุข|สิ่งแวดล้อม|ความสะอาด|เบี้ยยังชีพ|สวัสดิการ|หาบเร่|แผงลอย|ที่ดิน|ร้องทุกข์|เดือดร้อน|ชมเชย|คำชม|เสนอแนะ|แนะนำติชม|ติชม|สอบถาม|ขอข้อมูล|ร้องเรียนทั่วไป|เรื่องทั่วไป|ขอความช่วยเหลือ|ขอความอนุเคราะห์|ขอรับบริการ/u;
/** So many choices of other matters make a form for anything. */
const OTHERS = 2;
/** A choice that says more than the matter's name tells what was done: "แบ่งเงินค่าก่อสร้างถนน". */
const CHOICE = 45;
/** Offices of the town that somebody may belong to. */
const OFFICE = /^\s*(?:กอง|สำนัก|ฝ่าย|หน่วย|ศูนย์|ส่วน)/u;
const MISDEED = /เงิน|เบิก|จัดซื้อ|จัดจ้าง|ฮั้ว|ตรวจรับ|เอื้อ|ประโยชน์|ยักยอก|โกง|ละเว้น|เลือกปฏิบัติ/u;

/** Where what is sent stands before all the world, among the posts of others. */
const BOARD = /เว[็]?[บป]\s?บอร์[ดท]|กระดาน(?:ถาม|สนทนา|ข่าว|ข้อความ)|กระทู้|web\s?board/iu;

/** The words by which a form is one for anything: those of a public board, or the matters that it offers to choose from; none for other forms. */
function forAnything(doc: DocView, form: PageForm, about: readonly string[]): string[] {
  const board = [form.heading, ...doc.headings.slice(0, 3)].find((words) => BOARD.test(words));
  return board === undefined ? mattersOf(form, about) : [board];
}

/** The choices of a form that asks which matter it is about, and offers several that are not the thing; none for other forms. */
function mattersOf(form: PageForm, about: readonly string[]): string[] {
  return form.fields.flatMap(({ choices = [] }) => {
    const others = choices.filter((choice) => choice.length <= CHOICE && MATTERS.test(choice) && !OFFICE.test(choice) && !MISDEED.test(choice) && !holdsWord(choice, about));
    return others.length >= OTHERS ? [choices.join(' / ').slice(0, 200)] : [];
  });
}

/** Whether a form is for the thing alone; where all there are bear the name of forms for anything, a choice in their list makes none. */
function ofItsOwn(view: EvidenceView, about: readonly string[], not: readonly string[], apart: readonly string[], context: DetectorContext): Detection {
  const mixed = view.docs.flatMap((doc) => doc.forms.filter(isRealForm).flatMap((it) => forAnything(doc, it, about).map((quote): Place => ({ url: doc.url, page: 1, quote }))));
  const forms = view.docs.flatMap((doc) => {
    const title = doc.evidence.range === null ? (doc.document.title ?? '') : '';
    const page = [title, ...doc.headings.slice(0, 60)];
    const embeds = doc.embeds.filter((it) => placeOf(it.url, FORM_PLACES) !== null).map(() => '');
    return [...doc.forms.filter((it) => isRealForm(it) && forAnything(doc, it, about).length === 0).map((it) => it.heading), ...embeds].map((heading) => ({ url: doc.url, names: [heading, ...page].filter((name) => name.trim() !== '') }));
  });
  const own = forms.flatMap(({ url, names }) => names.filter((name) => holdsWord(name, about, not)).map((quote): Place => ({ url, page: 1, quote })))[0];
  if (own !== undefined) return yes(0.9, own);
  if (mixed[0] !== undefined && forms.length === 0 && !view.docs.some((doc) => outsideForm(doc, about, not, context) !== null)) return { ...no(0.86, formForAnything, mixed[0]), firm: true };
  const general = forms.map(({ url, names }) => ({ url, page: 1, quote: names.find((name) => holdsWord(name, apart)) }));
  const first = general[0];
  const elsewhere = view.docs.some((doc) => outsideForm(doc, about, not, context) !== null) || view.unread.length > 0;
  if (first?.quote === undefined || elsewhere || general.some(({ quote }) => quote === undefined)) return no(0.5, noForm);
  return { ...no(0.8, formForAnything, { ...first, quote: first.quote }), firm: true };
}

/** The page says in its title, headings, label or words what its form is for. */
function nameOfPage(doc: DocView, about: readonly string[], not: readonly string[]): Place | null {
  const title = doc.evidence.range === null ? (doc.document.title ?? '') : '';
  const names = [title, ...doc.headings.slice(0, 60)].find((words) => holdsWord(words, about, not));
  return names === undefined ? findInDoc(doc, about, not) : { url: doc.url, page: 1, quote: names };
}

/** What officers work with, and what other agencies offer: no service of the town. */
const NOT_FOR_CITIZENS = /e-?\s?laas|e-?\s?plan|e-?\s?gp(?![a-z])|\blhr\b|\bccis\b|\binfo\b(?=[^\n]{0,20}$)|สารบรรณ|e-?\s?office|บัญชีคอมพิวเตอร์|บุคลากร|ข้อมูลกลาง|หนังสือราชการ|ระบบลา|เงินเดือน|สลิป|เจ้าหน้าที่|พนักงาน|หลังบ้าน|back\s?office|intranet|อินทราเน็ต/iu;
const OF_OTHERS = /กรม(?:การ|สรรพ|อุตุ|ที่ดิน|ศุล|ขนส่ง|พัฒนา|ธนา|การค้า)|สรรพากร|สรรพสามิต|ขนส่งทางบก|การไฟฟ้า|การประปา|ประกันสังคม|ประกันสุขภาพ|สลากกินแบ่ง|ไปรษณีย์|ธนาคาร|ตำรวจ|กระทรวง|มหาวิทยาลัย|จัดหางาน/u;
const isNoService = (label: string, url: string): boolean => NOT_FOR_CITIZENS.test(label) || NOT_FOR_CITIZENS.test(url.replace(/^https?:\/\//u, '').slice(0, 60)) || OF_OTHERS.test(label);

/** A link to a form service or a government system whose words are about the thing. */
function outsideForm(doc: DocView, about: readonly string[], not: readonly string[], { check }: DetectorContext): Place | null {
  const services = [...FORM_PLACES, ...check.ruleSet.mainSite.services];
  const link = doc.links.find((it) => {
    if (placeOf(it.url, services) === null || isNoService(it.label, it.url)) return false;
    return holdsWord([it.label, ...it.labels.slice(0, 4)].join('\n').slice(0, 2000), about, not) || (placeOf(it.url, FORM_PLACES) !== null && nameOfPage(doc, about, not) !== null);
  });
  return link === undefined ? null : { url: doc.url, page: 1, quote: `${link.label} ${link.url}`.trim() };
}

/** Evidence that is itself a form or system elsewhere, of which only the link's words are known. */
function formItself(view: EvidenceView, about: readonly string[], not: readonly string[], { check }: DetectorContext): Detection | null {
  const services = [...FORM_PLACES, ...check.ruleSet.mainSite.services];
  const piece = view.unread.find((it) => it.document === null && placeOf(it.url, services) !== null && !isNoService(it.label, it.url));
  if (piece === undefined) return null;
  const place = { url: piece.url, page: null, quote: piece.label };
  if (placeOf(piece.url, FORM_PLACES) !== null || holdsWord(piece.label, about, not)) return piece.health?.state === 'alive' ? yes(0.82, place) : unsure(formNotOpened, place);
  return unsure(formNotOpened, place);
}
