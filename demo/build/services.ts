import { TOWN } from './town.ts';
import { h2, h3, link, list, p, page, paper, table } from './html.ts';
import type { SiteFile } from './html.ts';

interface Service {
  readonly slug: string;
  readonly name: string;
  readonly steps: readonly string[];
  readonly time: string;
  readonly where: string;
  readonly fee: string;
  readonly papers: readonly string[];
  readonly law: string;
}

const SERVICES: readonly Service[] = [
  {
    slug: 'commercial-register',
    name: 'การจดทะเบียนพาณิชย์ (ตั้งใหม่)',
    steps: ['ยื่นคำขอตามแบบ ทพ. พร้อมเอกสารที่งานทะเบียนพาณิชย์', 'เจ้าหน้าที่ตรวจเอกสารและลงทะเบียน (20 นาที)', 'ชำระค่าธรรมเนียมและรับใบทะเบียนพาณิชย์ (10 นาที)'],
    time: 'ระยะเวลาให้บริการรวม 30 นาที',
    where: 'กองคลัง สำนักงานเทศบาล ชั้น 1 วันจันทร์–ศุกร์ 08.30–16.30 น. หรือยื่นผ่าน E-Service',
    fee: 'ค่าธรรมเนียม 50 บาท',
    papers: ['สำเนาบัตรประจำตัวประชาชน 1 ฉบับ', 'สำเนาทะเบียนบ้านของที่ตั้งร้าน 1 ฉบับ', 'หนังสือยินยอมให้ใช้สถานที่ (กรณีไม่ได้เป็นเจ้าบ้าน)'],
    law: 'พระราชบัญญัติทะเบียนพาณิชย์ พ.ศ. 2499',
  },
  {
    slug: 'elderly-allowance',
    name: 'การลงทะเบียนรับเบี้ยยังชีพผู้สูงอายุ',
    steps: ['ผู้มีสิทธิยื่นแบบลงทะเบียนด้วยตนเองหรือมอบอำนาจ', 'เจ้าหน้าที่ตรวจคุณสมบัติและออกใบรับ', 'ประกาศรายชื่อผู้มีสิทธิ'],
    time: 'ใช้เวลา 15 นาทีต่อราย',
    where: 'งานพัฒนาชุมชน สำนักปลัดเทศบาล',
    fee: 'ไม่มีค่าธรรมเนียม',
    papers: ['บัตรประจำตัวประชาชน', 'ทะเบียนบ้าน', 'สมุดบัญชีธนาคาร'],
    law: 'ระเบียบกระทรวงมหาดไทยว่าด้วยหลักเกณฑ์การจ่ายเงินเบี้ยยังชีพผู้สูงอายุขององค์กรปกครองส่วนท้องถิ่น พ.ศ. 2566',
  },
  {
    slug: 'building-permit',
    name: 'การขออนุญาตก่อสร้างอาคาร',
    steps: ['ยื่นคำขอ ข.1 พร้อมแบบแปลนที่กองช่าง', 'นายตรวจเขตตรวจสอบสถานที่ (7 วัน)', 'พิจารณาแบบแปลนและออกใบอนุญาต อ.1 (35 วัน)'],
    time: 'ระยะเวลาดำเนินการไม่เกิน 45 วัน',
    where: 'กองช่าง สำนักงานเทศบาล ชั้น 2',
    fee: 'ใบอนุญาตก่อสร้างฉบับละ 20 บาท และค่าตรวจแบบตามกฎกระทรวง',
    papers: ['แบบแปลนก่อสร้าง 5 ชุด', 'สำเนาโฉนดที่ดิน', 'สำเนาบัตรประจำตัวประชาชนและทะเบียนบ้าน'],
    law: 'พระราชบัญญัติควบคุมอาคาร พ.ศ. 2522 และที่แก้ไขเพิ่มเติม',
  },
];

const manual = (service: Service) =>
  page(
    `/services/${service.slug}.html`,
    `คู่มือสำหรับประชาชน: ${service.name}`,
    table(['หัวข้อ', 'รายละเอียด'], [
      ['ชื่องานบริการ', service.name],
      ['ขั้นตอนการขอรับบริการ', list(service.steps, 'ol')],
      ['ระยะเวลา', service.time],
      ['ช่องทางการให้บริการ', service.where],
      ['ค่าธรรมเนียม', service.fee],
      ['รายการเอกสารหลักฐานประกอบ', list(service.papers)],
      ['กฎหมายที่เกี่ยวข้อง', service.law],
    ]) + p(link('/services/manuals.html', 'คู่มืออื่น')),
  );

const taxManual = paper(
  '/files/services/คู่มือชำระภาษีที่ดินและสิ่งปลูกสร้าง.pdf',
  'คู่มือสำหรับประชาชน<br>การชำระภาษีที่ดินและสิ่งปลูกสร้าง',
  h2('ชื่องานบริการ') +
    p('การรับชำระภาษีที่ดินและสิ่งปลูกสร้าง') +
    h2('วิธีการและขั้นตอนการขอรับบริการ') +
    list(['ผู้เสียภาษีนำหนังสือแจ้งการประเมิน (ภ.ด.ส.6) มาติดต่อ', 'เจ้าหน้าที่ตรวจสอบยอดภาษี', 'ชำระเงินและรับใบเสร็จ'], 'ol') +
    h2('ระยะเวลาที่ใช้') +
    p('5 นาทีต่อราย') +
    h2('ช่องทางให้บริการ') +
    p('งานจัดเก็บรายได้ กองคลัง หรือชำระผ่านรหัส QR ในหนังสือแจ้งการประเมิน') +
    h2('ค่าธรรมเนียม') +
    p('ไม่มี') +
    h2('เอกสารที่ต้องใช้') +
    p('หนังสือแจ้งการประเมินภาษี หรือบัตรประจำตัวประชาชน') +
    h2('กฎหมายที่เกี่ยวข้อง') +
    p('พระราชบัญญัติภาษีที่ดินและสิ่งปลูกสร้าง พ.ศ. 2562'),
);

const manuals = page(
  '/services/manuals.html',
  'คู่มือหรือแนวทางการขอรับบริการสำหรับประชาชน',
  list([...SERVICES.map((service) => link(`/services/${service.slug}.html`, service.name)), link(taxManual.path, 'การชำระภาษีที่ดินและสิ่งปลูกสร้าง (PDF)')]),
);

const services = page(
  '/services/index.html',
  'บริการประชาชน',
  list([link('/services/manuals.html', 'คู่มือสำหรับประชาชน'), link('/e-service/', 'ขอรับบริการออนไลน์ (E-Service)'), link('/webboard/', 'ถาม–ตอบ'), link('/complaint/', 'ร้องเรียนร้องทุกข์'), link('/about/visitors.html', 'สถิติการให้บริการ')]),
);

const field = (label: string, name: string, kind = 'text'): string => `<label>${label} <input type="${kind}" name="${name}" required></label>`;
const fullForm = (id: string, fields: string, button: string): string => `<form id="${id}" method="post" action="/form-received.html">${fields}<button type="submit">${button}</button></form>`;

const eService = page(
  '/e-service/index.html',
  'E-Service ขอรับบริการออนไลน์',
  p('ประชาชนยื่นคำขอออนไลน์ได้ทุกวัน ตลอด 24 ชั่วโมง โดยไม่ต้องเดินทางมาที่สำนักงาน เจ้าหน้าที่ติดต่อกลับภายใน 1 วันทำการ', link('/e-service/guide.html', 'วิธีใช้งานระบบ E-Service')) +
    fullForm(
      'request',
      `<label>บริการที่ต้องการ <select name="service"><option>แจ้งซ่อมไฟฟ้าสาธารณะ</option><option>ขอรถดูดสิ่งปฏิกูล</option><option>ขอถังขยะ</option><option>ขอจดทะเบียนพาณิชย์</option><option>ขอสนับสนุนน้ำอุปโภคบริโภค</option></select></label>` +
        field('ชื่อ–นามสกุลผู้ขอรับบริการ', 'name') + field('เบอร์โทรศัพท์ติดต่อ', 'tel', 'tel') + `<label>สถานที่และรายละเอียด <textarea name="detail"></textarea></label>`,
      'ส่งคำขอ',
    ),
);

const eServiceGuide = page(
  '/e-service/guide.html',
  'คู่มือการใช้งานระบบ E-Service',
  list(['เปิดหน้า E-Service จากเมนู “บริการประชาชน”', 'เลือกบริการที่ต้องการ', 'กรอกชื่อ เบอร์โทรศัพท์ และรายละเอียด', 'กดปุ่ม “ส่งคำขอ” และจดเลขที่คำขอไว้'], 'ol') + p(link('/e-service/', 'ไปที่ E-Service')),
);

const received = page('/form-received.html', 'ได้รับเรื่องแล้ว', p('ขอบคุณ เทศบาลได้รับเรื่องของท่านแล้ว'));

const complaints = page(
  '/complaint/index.html',
  'ร้องเรียน ร้องทุกข์',
  `<p class="boxed">${link('/complaint/general.html', 'ร้องเรียนร้องทุกข์ทั่วไป (ถนน ไฟฟ้า น้ำประปา เหตุรำคาญ)')}</p>
<p class="boxed">${link('/complaint/corruption.html', '<img src="/images/banner-corruption.png" width="320" height="80">')}</p>
<p class="boxed">${link('/complaint/guideline.html', 'แนวปฏิบัติการจัดการเรื่องร้องเรียน')}</p>
<p class="boxed">${link('/files/transparency/สถิติเรื่องร้องเรียนทุจริต-6เดือน-68.pdf', 'สถิติเรื่องร้องเรียนการทุจริต')}</p>`,
);

const general = page(
  '/complaint/general.html',
  'ร้องเรียนร้องทุกข์ทั่วไป',
  fullForm('general', field('ชื่อผู้ร้อง', 'name') + field('เรื่อง', 'subject') + `<label>รายละเอียด <textarea name="detail"></textarea></label>`, 'ส่งเรื่อง'),
);

const corruption = page(
  '/complaint/corruption.html',
  'ช่องทางแจ้งเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ',
  p(
    'ช่องทางนี้ใช้แจ้งเบาะแสการทุจริตและประพฤติมิชอบของเจ้าหน้าที่เทศบาลโดยเฉพาะ แยกจากช่องทางร้องเรียนทั่วไป เรื่องจะส่งตรงถึงนิติกรผู้รับผิดชอบเพียงผู้เดียว',
    'ข้อมูลของผู้แจ้งเป็นความลับ เทศบาลจะคุ้มครองผู้แจ้งเบาะแส ท่านจะไม่ระบุชื่อก็ได้',
  ) +
    fullForm(
      'corruption',
      `<label>ชื่อผู้แจ้ง (ไม่บังคับ) <input name="name"></label>` + field('เจ้าหน้าที่หรือหน่วยงานที่ถูกกล่าวหา', 'accused') + `<label>พฤติการณ์ วันเวลา และสถานที่ <textarea name="detail"></textarea></label><label>แนบหลักฐาน <input type="file" name="evidence"></label>`,
      'ส่งเรื่องถึงผู้รับผิดชอบ',
    ),
);

const guideline = page(
  '/complaint/guideline.html',
  'แนวปฏิบัติการจัดการเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ',
  h2('1. วิธีการยื่นเรื่องของบุคคลภายนอก') +
    list(['มายื่นด้วยตนเองที่ศูนย์รับเรื่องร้องเรียน สำนักปลัดเทศบาล ในวันและเวลาราชการ', `ทางโทรศัพท์ ${TOWN.phone} ต่อ 14`, 'ทางไปรษณีย์ถึงปลัดเทศบาล', `ทางเว็บไซต์ ที่ ${link('/complaint/corruption.html', 'หน้าแจ้งเรื่องร้องเรียนการทุจริต')}`]) +
    h2('2. ส่วนงานที่รับผิดชอบ') +
    p('งานนิติการ สำนักปลัดเทศบาล โดยนายศุภกร ธรรมวัฒน์ นิติกร') +
    h2('3. ขั้นตอนการจัดการเรื่อง') +
    list(['ลงทะเบียนรับเรื่องและจัดชั้นความลับ', 'เสนอปลัดเทศบาลพิจารณาสั่งการ', 'แต่งตั้งคณะกรรมการสืบข้อเท็จจริง', 'สรุปผลเสนอนายกเทศมนตรีและดำเนินการทางวินัยหากมีมูล', 'แจ้งผลให้ผู้ร้องทราบ'], 'ol') +
    h3('การคุ้มครองผู้ร้อง') +
    p('ปกปิดชื่อ ที่อยู่ และข้อมูลใดๆ ที่ทำให้รู้ตัวผู้ร้อง'),
);

const board = (path: string, title: string, body: string) => page(path, title, body, { bare: true, thai874: true });
const webboard = [
  board('/webboard/index.html', 'กระดานถามตอบ', table(['หัวข้อ', 'ผู้ตั้ง', 'วันที่'], [[link('t-12.html', 'ขยะหมู่ 5 ไม่มาเก็บค่ะ'), 'แม่น้องแพร', '2 ก.ย. 68'], [link('t-9.html', 'ขอใบอนุญาตขายอาหารต้องทำอย่างไร'), 'ร้านลุงดำ', '18 มิ.ย. 68']]) + p(link('/', 'กลับเว็บไซต์เทศบาล'))),
  board('/webboard/t-12.html', 'ขยะหมู่ 5 ไม่มาเก็บค่ะ', p('รถขยะไม่เข้าซอยสองสัปดาห์แล้วค่ะ', '<b>ตอบ:</b> กองสาธารณสุขฯ จะเข้าเก็บวันพรุ่งนี้ ขออภัยในความไม่สะดวกครับ', link('index.html', 'กลับ'))),
  board('/webboard/t-9.html', 'ขอใบอนุญาตขายอาหารต้องทำอย่างไร', p('อยากขายข้าวแกงหน้าบ้านครับ', '<b>ตอบ:</b> ติดต่อกองสาธารณสุขฯ พร้อมบัตรประชาชนและทะเบียนบ้านค่ะ', link('index.html', 'กลับ'))),
];

export const SERVICE_FILES: readonly SiteFile[] = [services, manuals, ...SERVICES.map(manual), taxManual, eService, eServiceGuide, received, complaints, general, corruption, guideline, ...webboard];
