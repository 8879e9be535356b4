import { TOWN } from './town.ts';
import type { Paper, SitePage } from './html.ts';

const MENU = `
<ul class="menu">
 <li><a href="/">หน้าแรก</a></li>
 <li><a href="#">ข้อมูลหน่วยงาน</a><ul>
  <li><a href="/about/history.html">ประวัติความเป็นมา</a></li>
  <li><a href="/about/structure.html">โครงสร้างและอำนาจหน้าที่</a></li>
  <li><a href="/about/executives.html">คณะผู้บริหาร</a></li>
  <li><a href="/about/officers.html">หัวหน้าส่วนราชการ</a></li>
  <li><a href="/about/council.html">สภาเทศบาล</a></li>
  <li><a href="/contact.html">ติดต่อเรา</a></li></ul></li>
 <li><a href="/news/">ข่าวประชาสัมพันธ์</a><ul>
  <li><a href="/news/">ข่าวทั้งหมด</a></li>
  <li><a href="/gallery/">ภาพกิจกรรม</a></li></ul></li>
 <li><a href="/plans/">แผนงานและงบประมาณ</a></li>
 <li><a href="/procurement/">จัดซื้อจัดจ้าง</a></li>
 <li><a href="/services/">บริการประชาชน</a><ul>
  <li><a href="/services/manuals.html">คู่มือสำหรับประชาชน</a></li>
  <li><a href="/e-service/">E-Service</a></li>
  <li><a href="/webboard/">กระดานถามตอบ (Q&amp;A)</a></li></ul></li>
 <li><a href="/complaint/">ร้องเรียน / ร้องทุกข์</a><ul>
  <li><a href="/complaint/general.html">ร้องเรียนร้องทุกข์ทั่วไป</a></li>
  <li><a href="/complaint/corruption.html">แจ้งเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ</a></li></ul></li>
 <li><a href="/hr/">การบริหารงานบุคคล</a></li>
 <li><a href="/ita/">ITA</a></li>
</ul>`;

const FOOTER = `<footer><p>${TOWN.name} ${TOWN.address}<br>โทรศัพท์ ${TOWN.phone} โทรสาร ${TOWN.fax} อีเมล ${TOWN.mail}</p>
<p><a href="/sitemap.html">แผนผังเว็บไซต์</a> | <a href="${TOWN.facebook}"><img src="/images/fb.png" width="20" height="20"></a> | <a href="/about/visitors.html">ผู้เข้าชม 184,209</a></p></footer>`;

/** A page of the site with its menu and footer. */
export function sitePage(page: SitePage): string {
  const charset = page.thai874 ? 'windows-874' : 'utf-8';
  const head = `<!doctype html>\n<html lang="th">\n<head><meta charset="${charset}"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${page.title} - ${TOWN.name}</title><link rel="stylesheet" href="/css/site.css"></head>`;
  if (page.bare) return `${head}\n<body class="bare">\n<h1>${page.title}</h1>\n${page.body}\n</body>\n</html>\n`;
  return `${head}
<body>
<header><a class="logo" href="/"><img src="/images/logo.png" width="72" height="72" alt="ตราเทศบาล"></a>
<div><strong>${TOWN.name}</strong><br>อำเภอ${TOWN.district} จังหวัด${TOWN.province}</div></header>
<nav>${MENU}</nav>
<main>
<h1>${page.title}</h1>
${page.body}
</main>
${FOOTER}
</body>
</html>
`;
}

/** The HTML that a paper is printed from. Each office has its own word processor, hence two fonts. */
export const paperHtml = (paper: Paper, font: string): string => `<!doctype html><html lang="th"><head><meta charset="utf-8"><title>${paper.title.replaceAll('<br>', ' ')}</title><style>
@page { size: A4 ${paper.landscape ? 'landscape' : 'portrait'}; margin: 18mm 16mm; }
body { font-family: '${font}', sans-serif; font-size: 12pt; line-height: 1.45; }
h1 { font-size: 15pt; text-align: center; } h2 { font-size: 13pt; } h3 { font-size: 12pt; }
table { border-collapse: collapse; width: 100%; font-size: 10pt; } th, td { border: 1px solid #000; padding: 3px 5px; vertical-align: top; }
tr { break-inside: avoid; } .given { text-align: center; margin-top: 2em; } .sign { text-align: center; } .new { break-before: page; }
</style></head><body><h1>${paper.title}</h1>${paper.body}</body></html>`;

export const CSS = `:root { --deep: #14532d; --gold: #b45309; }
* { box-sizing: border-box; }
body { margin: 0; font: 16px/1.6 "TH Sarabun New", Sarabun, Loma, Tahoma, sans-serif; color: #1f2937; background: #f5f7f4; }
body.bare { padding: 1rem; background: #ffe; }
header { display: flex; gap: 1rem; align-items: center; padding: .75rem 1rem; background: linear-gradient(#166534, #14532d); color: #fff; font-size: 1.2rem; }
nav { background: #fff; border-bottom: 3px solid var(--gold); }
.menu { display: flex; flex-wrap: wrap; gap: 0 .25rem; margin: 0; padding: 0 1rem; list-style: none; }
.menu > li { position: relative; } .menu a { display: block; padding: .5rem .6rem; color: var(--deep); text-decoration: none; }
.menu ul { display: none; position: absolute; z-index: 2; min-width: 16rem; margin: 0; padding: 0; list-style: none; background: #fff; border: 1px solid #ccc; }
.menu li:hover ul { display: block; }
main { max-width: 1000px; margin: 1rem auto; padding: 1rem 1.25rem; background: #fff; border: 1px solid #dde5dc; }
h1 { color: var(--deep); font-size: 1.5rem; border-bottom: 1px solid #dde5dc; }
h2 { color: var(--gold); font-size: 1.2rem; } h3 { font-size: 1.05rem; }
table { border-collapse: collapse; width: 100%; margin: .75rem 0; } th, td { border: 1px solid #cbd5c9; padding: .3rem .5rem; vertical-align: top; } th { background: #ecf3ea; }
.banners { display: flex; flex-wrap: wrap; gap: .5rem; } .news li { margin: .4rem 0; } .date { color: #6b7280; font-size: .9em; }
.people { display: flex; flex-wrap: wrap; gap: 1rem; justify-content: center; } .person { width: 210px; overflow-wrap: anywhere; text-align: center; border: 1px solid #dde5dc; padding: .75rem; }
.chart { text-align: center; } .chart .box { display: inline-block; margin: .3rem; padding: .4rem .7rem; border: 2px solid var(--deep); border-radius: 6px; }
.boxed { display: block; margin: .35rem 0; padding: .5rem .75rem; border: 1px solid #cbd5c9; border-radius: 6px; background: #fbfdfa; }
details { margin: .35rem 0; border: 1px solid #cbd5c9; border-radius: 6px; padding: .4rem .75rem; } summary { cursor: pointer; font-weight: bold; }
form label { display: block; margin: .5rem 0; } input, select, textarea { width: 100%; max-width: 30rem; padding: .3rem; font: inherit; }
footer { padding: 1rem; background: #14532d; color: #e5efe3; text-align: center; } footer a { color: #fde68a; }
`;
