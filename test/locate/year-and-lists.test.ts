import { describe, expect, it } from 'vitest';
import { find, HOST, pdf } from './town.ts';

const NAV = '<nav><a href="/">หน้าแรก</a><a href="/ita_all">ITA</a></nav>';

describe('a hub whose heading was left from another year', () => {
  const hub = (shown: number, titles: number): string => `${NAV}<h2>ITA ประจำปีงบประมาณ พ.ศ. ${shown}</h2>
    <div><span>O1 โครงสร้างและอำนาจหน้าที่</span><div><div>1</div><div>https://www.bansuan.go.th/structure/</div><div><a href=/structure/>เปิด</a></div></div><div><div>2</div><div>https://www.bansuan.go.th/duty/</div><div><a href=/duty/>เปิด</a></div></div></div>
    <div><span>O6 แผนและความก้าวหน้าในการดำเนินงานและการใช้งบประมาณประจำปี พ.ศ. ${titles}</span><a href="/f/1.pdf">เปิด</a></div>
    <div><span>O7 รายงานผลการดำเนินงานประจำปี พ.ศ. ${titles - 1}</span><a href="/f/2.pdf">เปิด</a></div>
    <div><span>O12 รายการการจัดซื้อจัดจ้างหรือการจัดหาพัสดุ และความก้าวหน้าการจัดซื้อจัดจ้างหรือการจัดหาพัสดุ ประจำปี พ.ศ. ${titles}</span><a href="/f/3.pdf">เปิด</a></div>
    <div><span>O26 รายงานผลการดำเนินการป้องกันการทุจริตประจำปี พ.ศ. ${titles - 1}</span><a href="/f/4.pdf">เปิด</a></div>`;
  const town = (listed: number, shown: number, titles: number) => ({
    '/': `${NAV}<h1>เทศบาล</h1>`,
    '/ita_all': `${NAV}<ul><li>ITA ประจำปีงบประมาณ พ.ศ. ${listed} <a href="/ita/41/">เปิด</a></li></ul>`,
    '/ita/41/': hub(shown, titles),
    '/structure/': `${NAV}<h1>ผัง</h1>`, '/duty/': `${NAV}<h1>ภารกิจ</h1>`,
    '/f/1.pdf': pdf('เอกสาร'), '/f/2.pdf': pdf('เอกสาร ข'), '/f/3.pdf': pdf('เอกสาร ค'), '/f/4.pdf': pdf('เอกสาร ง'),
  });

  it('is of the year of its titles and of the link that leads there', async () => {
    const found = await find(town(2568, 2567, 2568));
    expect(found.item('o6').evidence[0]).toMatchObject({ url: `${HOST}/f/1.pdf`, foundBy: 'hub' });
    expect(found.item('o6').evidence[0]?.certainty).toBeGreaterThan(0.5);
  });

  it('stays of its own year where nothing else says otherwise', async () => {
    const found = await find(town(2567, 2567, 2567));
    expect(found.item('o6').evidence.every((piece) => piece.certainty <= 0.45)).toBe(true);
  });

  it('gives the second row of a topic to that topic, past its number and printed address', async () => {
    expect((await find(town(2568, 2568, 2568))).urls('o1').sort()).toEqual(['/duty/', '/structure/']);
  });
});

describe('a list of services in the menu', () => {
  const nav = '<nav><a href="/">หน้าแรก</a><a href="/manual/">คู่มือสำหรับประชาชน</a></nav>';
  const services = ['การจดทะเบียนพาณิชย์', 'การขออนุญาตก่อสร้างอาคาร', 'การแจ้งซ่อมไฟฟ้าสาธารณะ', 'การชำระภาษีที่ดิน'];
  const detail = Object.fromEntries(services.map((name, at) => [`/manual_detail/${at}/`, `${nav}<h1>${name}</h1><p>ขั้นตอน ยื่นคำขอ</p><a href="/manual/">กลับ</a>`]));

  it('brings the pages of the services, also where their links say only "open"', async () => {
    const rows = services.map((name, at) => `<tr><td>${at + 1}</td><td>${name}</td><td><a href="/manual_detail/${at}/">เปิด</a></td></tr>`).join('');
    const found = await find({ '/': `${nav}<h1>เทศบาล</h1>`, '/manual/': `${nav}<h1>คู่มือสำหรับประชาชน</h1><table><tr><th>ลำดับ</th><th>รายการ</th><th>ไฟล์</th></tr>${rows}</table>`, ...detail });
    expect(found.urls('o9')).toEqual(expect.arrayContaining(['/manual/', '/manual_detail/0/', '/manual_detail/3/']));
  });

  it('is no such list where the page says a lot itself', async () => {
    const long = `<p>${'เทศบาลให้บริการประชาชนตามคู่มือนี้ทุกวันทำการ โดยยื่นคำขอที่ศูนย์บริการร่วม '.repeat(12)}</p>`;
    const links = ['ประวัติตำบล', 'สินค้าชุมชน'].map((name, at) => `<a href="/manual_detail/${at}/">${name}</a>`).join('');
    const found = await find({ '/': `${nav}<h1>เทศบาล</h1>`, '/manual/': `${nav}<h1>คู่มือสำหรับประชาชน</h1>${long}${links}`, ...detail });
    expect(found.urls('o9')).toEqual(['/manual/']);
  });
});

describe('the day on which a file was put on the site', () => {
  it('is not the year of the report; a way back is no evidence of the right year', async () => {
    const nav = '<nav><a href="/">หน้าแรก</a><a href="/o7/">รายงานผลการดำเนินงานประจำปี พ.ศ. 2567</a></nav>';
    const found = await find({
      '/': `${nav}<h1>เทศบาล</h1>`,
      '/o7/': `${nav}<h1>รายงานผลการดำเนินงานประจำปี พ.ศ. 2567</h1><p>วันที่ลงข้อมูล 4 พ.ย. 2567</p><div><a href="/f/r.pdf">รายงานผลการดำเนินงาน.pdf</a></div><div><a href="/list/">กลับ</a></div>`,
      '/list/': `${nav}<h1>รายการ</h1>`,
      '/f/r.pdf': pdf('รายงาน'),
    });
    expect(found.urls('o7')).toContain('/f/r.pdf');
    expect(found.urls('o7')).not.toContain('/list/');
  });
});
