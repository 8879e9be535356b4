import { buildReport, type ReportInput } from '../../src/report/build-report.ts';
import type { LinkHealth } from '../../src/model/crawl.ts';
import type { Evidence, Located } from '../../src/model/evidence.ts';
import type { Finding, ItemFindings } from '../../src/model/finding.ts';
import type { Report } from '../../src/model/report.ts';
import type { Rule, RuleSet } from '../../src/model/rule.ts';
import type { ItemPrediction, ItemScore, ItemStatus } from '../../src/model/score.ts';
import { siteOf } from '../../src/model/site.ts';
import { sameText, type Lang, type Text } from '../../src/model/text.ts';

/** An invented town with all 28 items, as an audit would tell of it. */

const SITE = 'https://www.hinngam.example/';

type Plan = readonly [id: string, th: string, en: string, score: ItemScore, status: ItemStatus, gain: number];

const GROUPS: readonly (readonly [id: string, th: string, en: string, weight: number, score: number, items: readonly Plan[]])[] = [
  ['9.1', 'ข้อมูลพื้นฐาน', 'Basic information', 0.1, 75, [
    ['o1', 'โครงสร้างและอำนาจหน้าที่', 'Structure, powers and duties', 100, 'pass', 0],
    ['o2', 'ข้อมูลผู้บริหาร', 'Executives', 0, 'fail', 1.25],
    ['o3', 'ข้อมูลการติดต่อ', 'Contact information', 100, 'pass', 0],
    ['o4', 'ข่าวประชาสัมพันธ์', 'News', 100, 'pass', 0],
  ]],
  ['9.2', 'การบริหารงานและการใช้จ่ายงบประมาณ', 'Administration and budget spending', 0.4, 68.75, [
    ['o5', 'แผนยุทธศาสตร์หรือแผนพัฒนาหน่วยงาน', 'Strategic or development plan', 100, 'pass', 0],
    ['o6', 'แผนและความก้าวหน้าในการดำเนินงานและการใช้งบประมาณประจำปี พ.ศ. {year}', 'Annual work and budget plan and its progress, {year}', 0, 'review', 5],
    ['o7', 'รายงานผลการดำเนินงานประจำปี พ.ศ. {year-1}', 'Annual performance report, {year-1}', 50, 'partial', 1.25],
    ['o8', 'คู่มือหรือแนวทางการปฏิบัติงานของเจ้าหน้าที่', 'Staff work manual', 100, 'pass', 0],
    ['o9', 'คู่มือหรือแนวทางการขอรับบริการสำหรับผู้รับบริการหรือผู้มาติดต่อ', 'Service manual for citizens', 100, 'pass', 0],
    ['o10', 'E-Service', 'E-service', 100, 'pass', 0],
    ['o11', 'ข้อมูลสถิติการให้บริการ', 'Service statistics', 100, 'review', 0],
  ]],
  ['9.3', 'การจัดซื้อจัดจ้าง', 'Procurement', 0.2, 25, [
    ['o12', 'รายการการจัดซื้อจัดจ้างหรือการจัดหาพัสดุ และความก้าวหน้า ประจำปี พ.ศ. {year}', 'Procurement list and progress, {year}', 50, 'partial', 2.5],
    ['o13', 'รายงานผลการจัดซื้อจัดจ้างหรือการจัดหาพัสดุประจำปี พ.ศ. {year-1}', 'Annual procurement report, {year-1}', 0, 'fail', 5],
  ]],
  ['9.4', 'การบริหารและพัฒนาทรัพยากรบุคคล', 'Human resources', 0.1, 100, [
    ['o14', 'แผนการบริหารและพัฒนาทรัพยากรบุคคล', 'HR management and development plan', 100, 'pass', 0],
    ['o15', 'รายงานผลการบริหารและพัฒนาทรัพยากรบุคคลประจำปี พ.ศ. {year-1}', 'HR annual report, {year-1}', 100, 'pass', 0],
    ['o16', 'ประมวลจริยธรรมและการขับเคลื่อนจริยธรรม', 'Code of ethics', 100, 'pass', 0],
  ]],
  ['9.5', 'การส่งเสริมความโปร่งใส', 'Promotion of transparency', 0.2, 75, [
    ['o17', 'แนวปฏิบัติการจัดการเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ', 'Guideline for corruption complaints', 100, 'pass', 0],
    ['o18', 'ช่องทางแจ้งเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ', 'Channel for corruption complaints', 0, 'fail', 2.5],
    ['o19', 'ข้อมูลสถิติเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ', 'Statistics of corruption complaints', 100, 'pass', 0],
    ['o20', 'การเปิดโอกาสให้เกิดการมีส่วนร่วม', 'Participation', 100, 'pass', 0],
  ]],
  ['10.1', 'การดำเนินการเพื่อป้องกันการทุจริตในประเด็นสินบน', 'Prevention of bribery', 0.5, 80, [
    ['o21', 'ประกาศเจตนารมณ์และการสร้างวัฒนธรรม ตามนโยบาย No Gift Policy จากการปฏิบัติหน้าที่', 'No Gift Policy', 100, 'pass', 0],
    ['o22', 'รายงานการรับทรัพย์สินหรือประโยชน์อื่นใดโดยธรรมจรรยา', 'Report on gifts', 100, 'pass', 0],
    ['o23', 'การประเมินความเสี่ยงที่อาจเกิดการให้หรือรับสินบนประจำปี พ.ศ. {year}', 'Bribery-risk assessment, {year}', 50, 'partial', 10],
    ['o24', 'รายงานผลการดำเนินการเพื่อจัดการความเสี่ยงการทุจริตประจำปี พ.ศ. {year-1}', 'Report on corruption risk, {year-1}', 100, 'pass', 0],
  ]],
  ['10.2', 'การส่งเสริมคุณธรรมและความโปร่งใส', 'Promotion of integrity', 0.5, 73.33, [
    ['o25', 'แผนปฏิบัติการป้องกันการทุจริต', 'Anti-corruption plan', 100, 'pass', 0],
    ['o26', 'รายงานผลการดำเนินการป้องกันการทุจริตประจำปี พ.ศ. {year-1}', 'Report on the anti-corruption plan, {year-1}', 0, 'fail', 6.67],
    ['o27', 'มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน', 'Measures promoting integrity', 100, 'pass', 0],
    ['o28', 'รายงานผลการดำเนินการเพื่อส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน ประจำปี พ.ศ. {year-1}', 'Report on integrity measures, {year-1}', 100, 'pass', 0],
  ]],
];

const ITEMS: readonly Plan[] = GROUPS.flatMap((group) => group[5]);

const finding = (id: string, kind: Finding['kind'], status: Finding['status'], th: string, en: string, rest: Partial<Finding> = {}): Finding => ({
  id, kind, status, message: { th, en }, advice: null, url: null, quote: null, page: null, certainty: 0.95, ...rest,
});

/** What stands out in each item that does not simply pass. */
const SPECIAL: Readonly<Record<string, readonly Finding[]>> = {
  o2: [
    finding('o2.6', 'element', 'fail', 'ไม่พบหมายเลขโทรศัพท์หรืออีเมลของผู้บริหารแต่ละคน พบเพียงเบอร์กลางของสำนักงาน', 'No phone number or e-mail of each executive was found, only the common number of the office.', {
      advice: { th: 'เพิ่มเบอร์โทรศัพท์หรืออีเมลที่ติดต่อผู้บริหารแต่ละคนได้โดยตรงใต้ชื่อในหน้าคณะผู้บริหาร', en: 'Add a phone number or e-mail of each executive below the name on the executives page.' },
      url: `${SITE}executives`, quote: 'นายสมชาย หินงาม นายกเทศมนตรีตำบลหินงาม โทร. 0-0000-1234', page: 1, certainty: 0.86, need: 'required', basis: 'fy',
    }),
    finding('o2.7', 'element', 'pass', 'พบทั้งฝ่ายการเมืองและฝ่ายข้าราชการประจำ', 'Both political and permanent executives are listed.', { need: 'required', basis: 'fy', quote: 'ปลัดเทศบาลตำบลหินงาม' }),
  ],
  o6: [
    finding('o6.readable', 'readable', 'unknown', 'เอกสารเป็นภาพสแกน 24 หน้า โปรแกรมอ่านข้อความไม่ได้', 'The document is a scan of 24 pages; its words could not be read.', {
      advice: { th: 'เปิดดูว่ามีงบประมาณ ผลการใช้จ่าย และความก้าวหน้าถึงเดือนมีนาคม 2568 และเผยแพร่ฉบับที่ค้นหาข้อความได้', en: 'See whether it holds budget, spending and progress up to March 2025, and publish a searchable version.' },
      url: `${SITE}files/${encodeURIComponent('แผนดำเนินงาน-2568.pdf')}`, certainty: 0.99,
    }),
  ],
  o7: [
    finding('o7.5', 'element', 'fail', 'ไม่พบหัวข้อปัญหา อุปสรรค และข้อเสนอแนะในรายงาน', 'The report has no section on problems and suggestions.', {
      advice: { th: 'เพิ่มหัวข้อปัญหา อุปสรรค และข้อเสนอแนะในรายงานผลการดำเนินงาน ปี 2567', en: 'Add a section on problems and suggestions to the report of 2567.' }, need: 'required', basis: 'fy', certainty: 0.8, url: `${SITE}files/report-2567.pdf`,
    }),
  ],
  o11: [
    finding('o11.2', 'element', 'unknown', 'ตารางสถิติเป็นรูปภาพ จึงบอกไม่ได้ว่ามีจำนวนผู้รับบริการ', 'The table of figures is a picture, so it cannot be told whether it counts users of the service.', { need: 'required', basis: 'older', certainty: 0.6, url: `${SITE}service-stat` }),
  ],
  o12: [
    finding('o12.13', 'element', 'fail', 'ขาดข้อมูลเดือนกุมภาพันธ์และมีนาคม 2568', 'February and March 2025 are missing.', {
      advice: { th: 'เพิ่มสรุปผลการจัดซื้อจัดจ้างของเดือนที่ขาด ถ้าไม่มีการจัดซื้อให้เขียนว่าไม่มี', en: 'Add the months that are missing; where nothing was bought, say so.' }, need: 'required', basis: 'fy', certainty: 0.9,
    }),
  ],
  o13: [
    finding('o13.link-health', 'link-health', 'fail', 'ลิงก์ไปยังรายงานเปิดไม่ได้ เซิร์ฟเวอร์ตอบว่าไม่พบไฟล์ (404)', 'The link to the report does not open: the server says that there is no such file (404).', {
      advice: { th: 'แก้ลิงก์ในหน้ารวม ITA ให้ชี้ไปยังไฟล์ที่มีอยู่จริง', en: 'Point the link on the hub page to a file that exists.' }, url: `${SITE}files/procurement-2567.pdf`, certainty: 0.99,
    }),
  ],
  o18: [
    finding('o18.located', 'located', 'fail', 'ไม่พบช่องทางแจ้งเรื่องร้องเรียนการทุจริต พบเพียงช่องทางร้องทุกข์ทั่วไป', 'No channel for corruption complaints was found, only one for general complaints.', {
      advice: { th: 'ทำแบบฟอร์มแจ้งเรื่องทุจริตบนเว็บไซต์แยกจากการร้องทุกข์ทั่วไป', en: 'Put up a form for corruption complaints, apart from general ones.' }, certainty: 0.78,
    }),
  ],
  o23: [
    finding('o23.4', 'element', 'fail', 'ไม่พบมาตรการจัดการความเสี่ยงของแต่ละประเด็น', 'The measures against each risk are missing.', {
      advice: { th: 'เพิ่มช่องมาตรการในตารางประเมินความเสี่ยง', en: 'Add a column of measures to the risk table.' }, need: 'required', basis: 'fy', certainty: 0.83, page: 3, quote: 'ประเด็นความเสี่ยง | โอกาส | ผลกระทบ | ระดับ',
    }),
    finding('o23.7', 'element', 'fail', 'ไม่พบชื่อผู้รับผิดชอบ', 'Nobody is named as responsible.', { need: 'advised', basis: 'assumed', certainty: 0.6 }),
  ],
  o26: [
    finding('o26.currency', 'currency', 'fail', 'หัวข้อในหน้าเว็บเขียนว่าปี 2567 แต่ในเอกสารเป็นรายงานของปี 2566', 'The page says 2567, but the document is the report of 2566.', {
      advice: { th: 'เปลี่ยนไฟล์เป็นรายงานของปีงบประมาณ 2567', en: 'Replace the file by the report of fiscal year 2567.' }, quote: 'รายงานผลการดำเนินการป้องกันการทุจริต ประจำปีงบประมาณ พ.ศ. ๒๕๖๖', page: 1, url: `${SITE}files/anti-2567.pdf`, certainty: 0.93,
    }),
  ],
};

const plain = (id: string, en: string): Finding[] => [
  finding(`${id}.located`, 'located', 'pass', 'พบหลักฐานจากหน้ารวม ITA', 'The evidence was found by the ITA hub page.'),
  finding(`${id}.1`, 'element', 'pass', 'พบองค์ประกอบที่ต้องมี', `The required element of "${en}" is there.`, { need: 'required', basis: 'fy', quote: 'เทศบาลตำบลหินงาม ประจำปีงบประมาณ พ.ศ. 2568' }),
];

const health = (path: string, state: LinkHealth['state'], reason: LinkHealth['reason'], httpStatus: number | null, message: Text, foundOn: string[]): LinkHealth => ({
  url: new URL(path, SITE).href, state, reason, httpStatus, message, foundOn,
});

const HEALTH: readonly LinkHealth[] = [
  health('/', 'alive', 'ok', 200, { th: 'เปิดได้', en: 'opens' }, []),
  health('/executives', 'alive', 'ok', 200, { th: 'เปิดได้', en: 'opens' }, [SITE]),
  health('/files/procurement-2567.pdf', 'dead', 'http-error', 404, { th: 'เซิร์ฟเวอร์ตอบว่าไม่พบไฟล์ (404)', en: 'The server says that there is no such file (404).' }, [`${SITE}ita-2568`, `${SITE}procurement`]),
  health('/files/แบบฟอร์ม คำร้อง.doc', 'dead', 'soft-404', 200, { th: 'เปิดได้แต่เป็นหน้า “ไม่พบหน้าที่ต้องการ”', en: 'Opens, but as a not-found page.' }, [`${SITE}forms`]),
  health('https://www.facebook.com/hinngam', 'unchecked', 'login', 200, { th: 'ต้องเข้าสู่ระบบก่อนจึงจะเห็น', en: 'Can be seen only after signing in.' }, [SITE]),
];

const evidenceOf = ([id, th, en]: Plan): Located => {
  if (id === 'o18') return { item: id, evidence: [], rejected: [], searched: { pages: 61, documents: 38 } };
  const special = SPECIAL[id]?.find((one) => one.url !== null)?.url;
  const url = special ?? `${SITE}ita-2568/${id}`;
  const one: Evidence = {
    url, foundBy: id === 'o11' ? 'menu' : 'hub', label: `${id.toUpperCase()} ${th.replace(/ ?ประจำปี.*$/u, '')}`, linkedFrom: `${SITE}ita-2568`, document: null,
    range: null, health: HEALTH.find((link) => link.url === url) ?? null, years: { link: [], fileName: [], section: [2568] }, certainty: 0.9,
  };
  return { item: id, evidence: [one], rejected: [], searched: { pages: 61, documents: en.length } };
};

const text = (th: string, en: string): Text => ({ th, en });

const rule = ([id, th, en]: Plan): Rule => ({
  id, title: text(th, en), half: false, year: { kind: 'current' },
  find: { titles: [th], synonyms: [], about: [], signs: [], not: [], expects: 'either', where: text('เมนู ITA', 'the ITA menu') },
  elements: [{ id: `${id}.1`, name: text('องค์ประกอบ', 'element'), need: 'required', basis: 'fy', advice: text('เพิ่มข้อมูล', 'add it') }],
});

const RULES: RuleSet = {
  edition: 2568, profile: 'lgo', title: text('องค์กรปกครองส่วนท้องถิ่น', 'Local government'), complete: true,
  formula: { overall: { IIT: 0.3, EIT: 0.3, OIT: 0.4 }, basis: 'sourced' },
  instruments: { OIT: { title: sameText('OIT'), indicators: [9, 10] } },
  indicators: [
    { id: 1, title: text('การปฏิบัติหน้าที่', 'Performance of duties') },
    { id: 9, title: text('การเปิดเผยข้อมูล', 'Open data') },
    { id: 10, title: text('การป้องกันการทุจริต', 'Prevention of corruption') },
  ],
  groups: GROUPS.map(([id, th, en, weight, , items]) => ({
    id, indicator: Number(id.split('.')[0]), title: text(th, en), weight, weightBasis: 'sourced',
    items: items.map(([item]) => ({ id: item, weight: `1/${items.length}`, weightBasis: 'assumed' })),
  })),
  levels: [{ name: text('ต้องปรับปรุง', 'needs improvement'), total: 0 }], levelsBasis: 'sourced',
  mainSite: { tolerated: ['drive.google.com'], social: ['facebook.com'], staging: ['vercel.app'], services: ['info.go.th'], elsewhere: ['o10', 'o18'], note: text('-', '-') },
  notYetDue: true, rules: ITEMS.map(rule),
};

const CHANCES: Readonly<Record<ItemStatus, ItemPrediction['probability']>> = {
  pass: { 0: 0.04, 50: 0.02, 100: 0.94 },
  partial: { 0: 0.1, 50: 0.8, 100: 0.1 },
  fail: { 0: 0.88, 50: 0, 100: 0.12 },
  review: { 0: 1 / 3, 50: 1 / 3, 100: 1 / 3 },
};

const findingsOf = ([id, , en]: Plan): ItemFindings => ({
  item: id,
  findings: id === 'o18' ? (SPECIAL[id] ?? []) : [...plain(id, en), ...(SPECIAL[id] ?? [])],
  fiscalYears: new Map([[`${SITE}ita-2568/${id}`, [2568]], [`${SITE}files/anti-2567.pdf`, [2566]]]),
});

/** What an audit of the sample town brought home; tests change what they want to see. */
export const sampleInput = (lang: Lang = 'th'): ReportInput => ({
  lang,
  run: { startedAt: '2025-09-15T02:00:00.000Z', finishedAt: '2025-09-15T02:00:21.000Z', version: '0.1.0' },
  site: siteOf(SITE),
  siteTitle: ' เทศบาลตำบลหินงาม \n อำเภอหินงาม ',
  location: { items: ITEMS.map(evidenceOf), hubUrl: `${SITE}ita-2568` },
  assessment: { fiscalYear: 2568, criteria: 2568, profile: 'lgo', date: '2025-09-15', notes: [] },
  ruleSet: RULES,
  findings: ITEMS.map(findingsOf),
  prediction: {
    items: ITEMS.map((plan) => ({ item: plan[0], score: plan[3], status: plan[4], gain: plan[5], probability: CHANCES[plan[4]], findings: findingsOf(plan).findings })),
    rollUp: { groups: Object.fromEntries(GROUPS.map((group) => [group[0], group[4]])), indicators: { '9': 65, '10': 76.665 }, oit: 70.8325, overall: null, level: null },
    expected: 72.10499, low: 63.2, high: 80.5,
  },
  health: HEALTH,
  incomplete: [
    { kind: 'ocr', url: `${SITE}files/${encodeURIComponent('แผนดำเนินงาน-2568.pdf')}`, reason: text('อ่านเอกสารสแกนไม่ได้ เพราะยังไม่มีตัวอ่านภาพ', 'A scan could not be read: there is no reader for pictures yet.') },
    { kind: 'limit', url: null, reason: text('หยุดที่ 1,500 หน้าตามที่ตั้งไว้ ยังมีอีก 212 หน้าที่ไม่ได้เปิด', 'Stopped at 1,500 pages as set; 212 more were not opened.') },
  ],
  overall: null,
});

export const sampleReport = (lang: Lang = 'th'): Report => buildReport(sampleInput(lang));
