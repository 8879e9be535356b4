import { describe, expect, it } from 'vitest';
import { agenciesOf, otherAuthor, type Agencies } from '../../src/checks/agency.ts';
import { checkItem } from '../../src/checks/check-item.ts';
import type { Evidence } from '../../src/model/evidence.ts';
import type { ItemFindings } from '../../src/model/finding.ts';
import { context, evidence, file, located, page, ruleOf, SITE, statusOf } from './build.ts';

const pages = async (words: readonly string[]): Promise<Agencies | null> => agenciesOf(await Promise.all(words.map((text, at) => page(`<h1>${text}</h1><p>สำนักงานเทศบาลเมืองบ้านไผ่งาม อำเภอไผ่งาม</p>`, `${SITE}${at}`))));
const OWN: Agencies = { own: ['บานไผงาม'] };
const BODY = '\nประเด็นความเสี่ยง มาตรการ ผลการดำเนินการ\nการใช้รถราชการส่วนตัว จัดทำสมุดควบคุมการใช้รถ ดำเนินการแล้วเสร็จ\n';
const report = (head: string, foot = ''): ReturnType<typeof file> => file([`รายงานผลการจัดการความเสี่ยงการทุจริต\nประจำปีงบประมาณ พ.ศ. 2567\n${head}${BODY}${foot}`], { url: `${SITE}risk.pdf` });

describe('the agency of a site', () => {
  it('is what most pages name', async () => {
    const found = await pages(['หน้าแรก', 'ข่าว', 'แผน', 'เทศบาลตำบลโคกสว่าง มาศึกษาดูงาน']);
    expect(found?.own.some((name) => name.startsWith('บานไผงาม'))).toBe(true);
    expect(found?.own.some((name) => name.includes('โคก'))).toBe(false);
  });

  it('is unknown where hardly any does', () => {
    expect(agenciesOf([file(['เทศบาลตำบลบ้านสวน ประกาศ'])])).toBeNull();
  });
});

describe('the paper of another agency', () => {
  it.each([
    ['name under the title', report('เทศบาลตำบลโคกสว่างธรรม อำเภอเวียงคำม่วง จังหวัดชีสุนทร', 'เทศบาลตำบลโคกสว่างธรรมได้ดำเนินการแล้ว')],
    ['abbreviation', report('อบต.หนองกุง', 'ผู้รายงาน ปลัด อบต.หนองกุง')],
    ['announcement', file(['ประกาศเทศบาลตำบลศรีวิไล\nเรื่อง นโยบายไม่รับของขวัญ ประจำปีงบประมาณ พ.ศ. 2568\nประกาศ ณ วันที่ 3 มกราคม 2568\nนายกเทศมนตรีตำบลศรีวิไล'])],
    ['of', report('ของ องค์การบริหารส่วนตำบลหนองแวง', 'องค์การบริหารส่วนตำบลหนองแวงได้ดำเนินการ')],
  ])('is seen: %s', (_, document) => {
    expect(otherAuthor(document, OWN)).not.toBeNull();
  });

  it.each([
    ['own name', report('เทศบาลเมืองบ้านไผ่งาม')],
    ['own name abbreviated', report('ทม.บ้านไผ่งาม', 'ทม.บ้านไผ่งาม')],
    ['own name misspelt', report('เทศบาลเมืองบ้านไผงาม', 'เทศบาลเมืองบ้านไผงาม')],
    ['own name with a broken mark', report('เทศบาลเมืองบ้ านไผ่ งาม', 'เทศบาลเมืองบ้ านไผ่ งาม')],
    ['neighbours in the text', report('เทศบาลเมืองบ้านไผ่งาม', 'ประสานเทศบาลตำบลโคกสว่าง และเทศบาลตำบลโคกสว่าง เข้าร่วม')],
    ['a study visit, own name further on', report('เทศบาลตำบลโคกสว่าง\nเทศบาลตำบลโคกสว่าง', 'คณะจากเทศบาลเมืองบ้านไผ่งามศึกษาดูงาน')],
    ['a department', report('กรมส่งเสริมการปกครองท้องถิ่น', 'กรมส่งเสริมการปกครองท้องถิ่น')],
    ['kinds of agencies', report('เทศบาลตำบล และเทศบาลเมือง', 'เทศบาลตำบลที่มีรายได้ เทศบาลตำบลหรือเทศบาลเมือง')],
    ['district and province', report('อำเภอเวียงคำม่วง จังหวัดชีสุนทร', 'อำเภอเวียงคำม่วง')],
    ['no name at all', report('')],
  ])('is not seen in: %s', (_, document) => {
    expect(otherAuthor(document, OWN)).toBeNull();
  });

  const check = (pieces: readonly Evidence[]): ItemFindings => checkItem(ruleOf('o24'), located('o24', pieces), context({ agencies: OWN }));
  const foreign = report('เทศบาลตำบลโคกสว่างธรรม อำเภอเวียงคำม่วง', 'เทศบาลตำบลโคกสว่างธรรมได้ดำเนินการแล้ว');

  it('fails, with its name, also where an own page leads to it', async () => {
    const post = evidence(await page('<h1>รายงานผลการจัดการความเสี่ยง ปี 2567</h1><p>เทศบาลเมืองบ้านไผ่งามขอเผยแพร่รายงาน</p><iframe src="/risk.pdf"></iframe>'));
    const findings = check([evidence(foreign), post]);
    expect(statusOf(findings, 'o24.main-site')).toBe('fail');
    expect(findings.findings.find((it) => it.id === 'o24.main-site')?.message.th).toContain('โคกสว่างธรรม');
  });

  it('answers for nothing beside the own one', () => {
    const own = file(['รายงานผลการจัดการความเสี่ยงการทุจริต ประจำปีงบประมาณ พ.ศ. 2567\nเทศบาลเมืองบ้านไผ่งาม\nสรุปความเป็นมา'], { url: `${SITE}own.pdf` });
    const findings = check([evidence(foreign), evidence(own)]);
    expect(statusOf(findings, 'o24.main-site')).toBe('pass');
    expect(statusOf(findings, 'o24.1')).not.toBe('pass');
  });
});

describe('a web page copied from another agency', () => {
  const copied = (title: string, body: string): Promise<ReturnType<typeof file>> =>
    page(`<p>เทศบาลเมืองบ้านไผ่งาม</p><h2>${title}</h2>${body}<p>เทศบาลเมืองบ้านไผ่งาม 99 หมู่ 3 โทร 0 4298 1234</p>`, `${SITE}copied`, 'เทศบาลเมืองบ้านไผ่งาม');
  const mainSite = async (title: string, body: string): Promise<string> =>
    statusOf(checkItem(ruleOf('o24'), located('o24', [evidence(await copied(title, body))]), context({ agencies: OWN })), 'o24.main-site');
  const RESULT = '<p>ตั้งศูนย์รับเรื่องร้องเรียนแล้ว 1 แห่ง อบรมวินัย 1 รุ่น 44 คน</p>';

  it('is known by its author, though the site names itself above and below', async () => {
    expect(await mainSite('รายงานผลการจัดการความเสี่ยงการทุจริต ปี 2567 เทศบาลตำบลเขาแก้วพัฒนา', `${RESULT}<p>เทศบาลตำบลเขาแก้วพัฒนาได้ดำเนินการครบถ้วน</p>`)).toBe('fail');
    expect(await mainSite('รายงานผลการจัดการความเสี่ยงการทุจริต ปี 2567', `<p>เทศบาลตำบลเขาแก้วพัฒนา ได้ดำเนินการแล้ว</p>${RESULT}<p>สำนักงานเทศบาลตำบลเขาแก้วพัฒนา</p><p>พนักงานเทศบาลตำบลเขาแก้วพัฒนา ทุกคน</p>`)).toBe('fail');
  });

  it('is none where it names a guest, or itself', async () => {
    expect(await mainSite('รายงานผลการจัดการความเสี่ยงการทุจริต ปี 2567', `${RESULT}<p>เทศบาลตำบลเขาแก้วพัฒนา มาศึกษาดูงาน</p>`)).toBe('pass');
    expect(await mainSite('รายงานผลการจัดการความเสี่ยงการทุจริต ปี 2567', `<p>เทศบาลเมืองบ้านไผ่งามร่วมกับเทศบาลตำบลเขาแก้วพัฒนา</p>${RESULT}<p>เทศบาลตำบลเขาแก้วพัฒนา และ เทศบาลตำบลเขาแก้วพัฒนา</p>${RESULT.repeat(7)}`)).toBe('pass');
  });
});

describe('a page that tells what another town did', () => {
  const forum = (who: string) => page(`<h1>รับฟังความคิดเห็น</h1><p>${who} จัดเวทีเรื่องฝายน้ำล้น 8 มกราคม 2568 ณ โรงเรียนบ้านโคกสว่าง</p><p>ผู้เข้าร่วม: ประชาชนตำบลโคกสว่าง 70 คน</p><p>นำไปใช้: ${who}ปรับแบบฝายแล้ว</p>`);
  const authorOf = async (who: string): Promise<string | null> => {
    const document = await forum(who);
    return otherAuthor(document, OWN, document.pages[0]?.text ?? '')?.name ?? null;
  };

  it('is of that town, where a line begins with it and no other is named', async () => {
    expect(await authorOf('เทศบาลตำบลโคกสว่าง')).toBe('เทศบาลตำบลโคกสว่าง');
    expect(await authorOf('เทศบาล')).toBeNull();
    expect(await authorOf('กองช่างร่วมกับเทศบาลตำบลโคกสว่าง')).toBeNull();
  });
});
