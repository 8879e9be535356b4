import { latestNews } from './news.ts';
import { TOWN } from './town.ts';
import { h2, h3, link, list, p, page } from './html.ts';
import type { SiteFile } from './html.ts';

const open = (href: string): string => link(href, 'เปิด');
const row = (code: string, title: string, links: string): string => `<tr><td>${code}</td><td>${title}</td><td>${links}</td></tr>`;
const T = '/files/transparency';

/** Four layouts on one page, as the sections were filled by different people over the years. o4 and o18 were forgotten. */
const hub2568 = page(
  '/ita/2568/index.html',
  'การเปิดเผยข้อมูลสาธารณะ (OIT) ประจำปีงบประมาณ พ.ศ. 2568',
  h2('9.1 ข้อมูลพื้นฐาน') +
    '<table><thead><tr><th>ข้อ</th><th>ข้อมูล</th><th>ลิงก์</th></tr></thead><tbody>' +
    row('o1', 'โครงสร้างและอำนาจหน้าที่', open('/about/structure.html')) +
    row('o2', 'ข้อมูลผู้บริหาร', `${link('/about/executives.html', 'ฝ่ายการเมือง')} ${link('/about/officers.html', 'ฝ่ายประจำ')}`) +
    row('o3', 'ข้อมูลการติดต่อ', open('/contact.html')) +
    '</tbody></table>' +
    h2('9.2 การบริหารงานและการใช้จ่ายงบประมาณ') +
    `<details open><summary>O5 แผนยุทธศาสตร์หรือแผนพัฒนาหน่วยงาน</summary>${open('/files/plans/แผนพัฒนาท้องถิ่น2566-2570.pdf')}</details>
<details><summary>O6 แผนและความก้าวหน้าในการดำเนินงานและการใช้งบประมาณประจำปี</summary><ul><li>${link('/files/plans/แผนดำเนินงาน-2568.pdf', 'แผนดำเนินงาน')}</li><li>${link('/files/plans/ความก้าวหน้า-6เดือน-68.pdf', 'ความก้าวหน้า รอบ 6 เดือน')}</li></ul></details>
<details><summary>O7 รายงานผลการดำเนินงานประจำปี 2567</summary>${open('/files/plans/รายงานผลการดำเนินงาน-2567.pdf')}</details>
<details><summary>O8 คู่มือหรือแนวทางการปฏิบัติงานของเจ้าหน้าที่</summary>${open('/')}</details>
<details><summary>O9 คู่มือหรือแนวทางการขอรับบริการ</summary>${open('/services/manuals.html')}</details>
<details><summary>O10 E-Service</summary>${open('/e-service/')}</details>
<details><summary>O11 ข้อมูลสถิติการให้บริการ</summary>${open('/about/visitors.html')}</details>` +
    h2('9.3 การจัดซื้อจัดจ้าง (O12–O13)') +
    '<table><tbody>' +
    row('012', 'รายการจัดซื้อจัดจ้างและความก้าวหน้า ปี 2568', `<a href="/procurement/2568/">ลิงก์</a>`) +
    row('013', 'รายงานผลการจัดซื้อจัดจ้าง ปี พ.ศ. 2567', '<a href="/files/procurement/รายงานผลจัดซื้อจัดจ้าง-2567.pdf">ลิงก์</a>') +
    '</tbody></table>' +
    h2('9.4 การบริหารและพัฒนาทรัพยากรบุคคล') +
    '<table><tbody>' +
    row('O14', 'แผนการบริหารและพัฒนาทรัพยากรบุคคล', open('/files/hr/แผนบริหารและพัฒนาบุคลากร-67-69.pdf')) +
    row('O15', 'รายงานผลการบริหารและพัฒนาทรัพยากรบุคคล ประจำปี 2567', open('/files/hr/รายงานผลการบริหารทรัพยากรบุคล-2567.pdf')) +
    row('O16', 'ประมวลจริยธรรมและการขับเคลื่อนจริยธรรม', open('/hr/ethics.html')) +
    '</tbody></table>' +
    h2('9.5 การส่งเสริมความโปร่งใส') +
    `<p>แนวปฏิบัติการจัดการเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ ${open('/complaint/guideline.html')}</p>
<p>ข้อมูลเชิงสถิติเรื่องร้องเรียนการทุจริต ${open(`${T}/สถิติเรื่องร้องเรียนทุจริต-6เดือน-68.pdf`)}</p>
<p>การเปิดโอกาสให้เกิดการมีส่วนร่วม ประจำปี 2568 ${open(`${T}/การมีส่วนร่วมของประชาชน.pdf`)}</p>` +
    h2('ตัวชี้วัดที่ 10 การป้องกันการทุจริต') +
    `<a class="boxed" href="/transparency/no-gift.html">ประกาศเจตนารมณ์และการสร้างวัฒนธรรม No Gift Policy ประจำปี 2568</a>
<a class="boxed" href="${T}/รายงานรับทรัพย์สินธรรมจรรยา-2567.pdf">รายงานการรับทรัพย์สินหรือประโยชน์อื่นใดโดยธรรมจรรยา</a>
<a class="boxed" href="${encodeURI(`${T}/ประเมินความเสี่ยงสินบน-2568.pdf`)}">การประเมินความเสี่ยงการให้หรือรับสินบน ประจำปี พ.ศ. 2568</a>
<a class="boxed" href="${T}/รายงานจัดการความเสี่ยง-2567.pdf">รายงานผลการจัดการความเสี่ยงการทุจริต ประจำปี พ.ศ. 2567</a>
<a class="boxed" href="${T}/แผนปฏิบัติการป้องกันการทุจริต66-70.pdf">แผนปฏิบัติการป้องกันการทุจริต</a>
<a class="boxed" href="${encodeURI(`${T}/รายงานผลป้องกันทุจริต-2567.pdf`)}">รายงานผลการดำเนินการป้องกันการทุจริต ประจำปี 2567</a>
<a class="boxed" href="#">มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน (รอใส่ลิงก์)</a>
<a class="boxed" href="${TOWN.facebook}/posts/2567-integrity-report">รายงานผลการดำเนินการเพื่อส่งเสริมคุณธรรมและความโปร่งใส ประจำปี 2567</a>`,
);

const hub2567 = page(
  '/ita/2567/index.html',
  'OIT ปีงบประมาณ 2567',
  list([
    `o1 โครงสร้าง ${open('/about/structure.html')}`,
    `o2 ข้อมูลผู้บริหาร ${open('/about/executives.html')}`,
    `o3 อำนาจหน้าที่ ${open('/about/structure.html')}`,
    `o7 แผนดำเนินงานประจำปี 2567 ${open('/files/plans/แผนดำเนินงาน-2567.pdf')}`,
    `o9 รายงานผลการดำเนินงานประจำปี 2566 ${open('/files/plans/รายงานผลการดำเนินงาน-2566.pdf')}`,
    `o10 คู่มือปฏิบัติงาน ${link('#', 'เปิด')}`,
    `o12 สถิติการให้บริการ 2566 ${open('/transparency/service-statistics-2566.html')}`,
    `o16 รายงานผลจัดซื้อจัดจ้าง 2566 ${open('/files/procurement/รายงานผลจัดซื้อจัดจ้าง-2566.pdf')}`,
    `o18 รายงานผลบริหารทรัพยากรบุคคล 2566 ${open('/files/hr/hr-report-2566.pdf')}`,
    `o24 การมีส่วนร่วม ${open(`${T}/การมีส่วนร่วมของประชาชน.pdf`)}`,
    `o25 No Gift Policy 2567 ${open('/transparency/no-gift.html')}`,
    `o28 ประเมินความเสี่ยง 2567 ${open(`${T}/ประเมินความเสี่ยง-2567.pdf`)}`,
    `o29 รายงานจัดการความเสี่ยง 2566 ${open(`${T}/รายงานจัดการความเสี่ยง-2566.pdf`)}`,
    `o31 รายงานผลป้องกันการทุจริต 2566 ${open(`${T}/รายงานผลป้องกันทุจริต-2566.pdf`)}`,
    `o34 มาตรการส่งเสริมคุณธรรม 2567 ${open(`${T}/มาตรการส่งเสริมคุณธรรม-2567.pdf`)}`,
    `o35 รายงานผลมาตรการส่งเสริมคุณธรรม 2566 ${open('/ita/2567/o35.html')}`,
  ]),
);

const itaYears = page('/ita/index.html', 'การประเมินคุณธรรมและความโปร่งใส (ITA)', list([link('/ita/2568/', 'ITA ปีงบประมาณ พ.ศ. 2568'), link('/ita/2567/', 'ITA ปีงบประมาณ พ.ศ. 2567'), link('/news/98.html', 'ผลการประเมิน ITA ปี 2567')]));

const home = page(
  '/index.html',
  'ยินดีต้อนรับ',
  `<div class="banners"><a href="/ita/2568/"><img src="/images/banner-ita.png" width="320" height="80"></a>
<a href="/transparency/no-gift.html"><img src="/images/nogift.png" width="320" height="80" alt="No Gift Policy"></a>
<a href="/e-service/"><img src="/images/banner-eservice.png" width="320" height="80" alt="E-Service"></a></div>` +
    h2('ข่าวประชาสัมพันธ์ล่าสุด') +
    latestNews() +
    p(link('/news/', 'ข่าวทั้งหมด')) +
    h2('บริการ') +
    list([link('/services/manuals.html', 'คู่มือสำหรับประชาชน'), link('/procurement/', 'จัดซื้อจัดจ้าง'), link('/transparency/', 'ความโปร่งใสและการป้องกันการทุจริต'), link('/complaint/', 'ร้องเรียน ร้องทุกข์')]) +
    h2('หน่วยงานที่เกี่ยวข้อง') +
    list([link('https://province.phuphiman.example/', 'จังหวัดภูพิมาน'), link('https://local.phuphiman.example/laws', 'ระเบียบและกฎหมายท้องถิ่น')]),
);

const album = (slug: string, title: string, photo: string) => page(`/gallery/${slug}.html`, title, `<p><img src="${photo}" width="480" height="120" alt="${title}"></p>${p(link('/gallery/', 'อัลบั้มทั้งหมด'))}`);
const gallery = [
  page('/gallery/index.html', 'ภาพกิจกรรม', list([link('songkran-68.html', 'สงกรานต์ 2568'), link('loykrathong-67.html', 'ลอยกระทง 2567'), link('bigcleaning.html', 'Big Cleaning Day')])),
  album('songkran-68', 'ภาพกิจกรรมสงกรานต์ 2568', '/images/album.png'),
  album('loykrathong-67', 'ภาพกิจกรรมลอยกระทง 2567', '/images/album.png'),
  album('bigcleaning', 'Big Cleaning Day', '/images/album.png'),
];

const sitemap = page(
  '/sitemap.html',
  'แผนผังเว็บไซต์',
  h3('หน้าเว็บ') + list(['/about/history.html|ประวัติ', '/about/structure.html|โครงสร้าง', '/about/council.html|สภาเทศบาล', '/contact.html|ติดต่อ', '/news/|ข่าว', '/plans/|แผน', '/procurement/|จัดซื้อจัดจ้าง', '/services/|บริการ', '/complaint/|ร้องเรียน', '/hr/|บุคคล', '/transparency/|ความโปร่งใส', '/ita/|ITA', '/gallery/|ภาพกิจกรรม', '/webboard/|กระดานถามตอบ'].map((line) => { const [href = '', text = ''] = line.split('|'); return link(href, text); })),
);

const notFound = page('/404.html', 'ไม่พบหน้าที่ท่านต้องการ', p('หน้านี้อาจถูกย้ายหรือลบไปแล้ว', link('/', 'กลับหน้าแรก')));

/** A viewer's error page stored under the name of a PDF. */
const fakePdf: SiteFile = { kind: 'raw', path: '/files/news/สอบราคารถขยะ.pdf', text: '<!doctype html><html lang="th"><head><meta charset="utf-8"><title>File not found</title></head><body><h1>ไม่พบไฟล์ที่ต้องการ</h1><p>กรุณาติดต่อผู้ดูแลระบบ</p></body></html>\n' };
const robots: SiteFile = { kind: 'raw', path: '/robots.txt', text: 'User-agent: *\nDisallow: /admin/\n' };

const label = (path: string, width: number, height: number, text: string, colours: string): SiteFile => ({ kind: 'picture', path, width, height, html: `<div style="box-sizing:border-box;width:${width}px;height:${height}px;display:flex;align-items:center;justify-content:center;font:bold ${Math.round(height / 3.4)}px Loma;${colours}">${text}</div>` });
const person = (index: number): SiteFile => ({
  kind: 'picture', path: `/images/people/p${String(index).padStart(2, '0')}.png`, width: 120, height: 144,
  html: `<svg width="120" height="144"><rect width="120" height="144" fill="hsl(${index * 33} 35% 82%)"/><circle cx="60" cy="56" r="${25 + (index % 4)}" fill="#e2b48c"/><path d="M34 52q26-${30 + index} 52 0q-6-34-26-34t-26 34z" fill="#2b2320"/><path d="M14 144q4-52 46-52t46 52z" fill="hsl(${index * 57} 30% 35%)"/></svg>`,
});
const MAP: SiteFile = {
  kind: 'picture', path: '/images/map.png', width: 600, height: 360,
  html: `<svg width="600" height="360" font-family="Loma" font-size="15"><rect width="600" height="360" fill="#eef5ea"/><path d="M0 250Q200 200 320 260T600 210" stroke="#7bb6d9" stroke-width="14" fill="none"/><path d="M40 0V360M0 120H600M430 120V360" stroke="#c9b37e" stroke-width="10" fill="none"/><circle cx="300" cy="105" r="9" fill="#b91c1c"/><text x="250" y="85">สำนักงานเทศบาล</text><text x="255" y="150">ตลาดสดเทศบาล</text><text x="440" y="340">ไปบ้านผาแดง</text><text x="50" y="110">ที่ว่าการอำเภอ 6 กม.</text><text x="190" y="235">ลำธารแสงทอง</text></svg>`,
};

export const HUBS: readonly SiteFile[] = [
  home, itaYears, hub2568, hub2567, ...gallery, sitemap, notFound, fakePdf, robots, MAP,
  label('/images/logo.png', 72, 72, 'ธ', 'background:#b45309;color:#fff;border-radius:36px'),
  label('/images/fb.png', 20, 20, 'f', 'background:#1d4ed8;color:#fff'),
  label('/images/banner-ita.png', 320, 80, 'ITA 2568', 'background:#14532d;color:#fde68a'),
  label('/images/banner-eservice.png', 320, 80, 'E-Service', 'background:#1e3a8a;color:#fff'),
  label('/images/banner-corruption.png', 320, 80, 'แจ้งทุจริต', 'background:#991b1b;color:#fff'),
  label('/images/nogift.png', 480, 120, 'NO GIFT POLICY', 'background:#fff;color:#b91c1c;border:4px solid #b91c1c'),
  label('/images/album.png', 480, 120, 'ภาพกิจกรรม', 'background:#99f6e4;color:#134e4a'),
  ...Array.from({ length: 11 }, (_, index) => person(index + 1)),
];
