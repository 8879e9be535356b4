import { describe, expect, it } from 'vitest';
import { checkItem } from '../../src/checks/check-item.ts';
import { checkMainSite } from '../../src/checks/main-site.ts';
import { liesAt } from '../../src/checks/places.ts';
import type { Evidence } from '../../src/model/evidence.ts';
import type { ItemFindings } from '../../src/model/finding.ts';
import { context, evidence, file, health, located, page, ruleOf, scan, SITE, statusOf, unreadable } from './build.ts';

const check = (item: string, pieces: readonly Evidence[], over: Parameters<typeof located>[2] = {}): ItemFindings =>
  checkItem(ruleOf(item), located(item, pieces, over), context());
const text = (findings: ItemFindings, id: string): string => findings.findings.find((it) => it.id === id)?.message.th ?? '';

const PLAN = file(['แผนพัฒนาท้องถิ่น (พ.ศ. 2566 - 2570)\nยุทธศาสตร์ที่ 1 การพัฒนาโครงสร้างพื้นฐาน\nเป้าหมาย ประชาชนมีถนนใช้\nตัวชี้วัด ร้อยละของถนน'], { url: `${SITE}plan.pdf` });

describe('located', () => {
  it('says how much was looked through when nothing was found, and nothing more', () => {
    const findings = check('o5', []);
    expect(findings.findings).toHaveLength(1);
    expect(statusOf(findings, 'o5.located')).toBe('fail');
    expect(text(findings, 'o5.located')).toContain('120');
    expect(findings.findings[0]?.advice?.th).toBeTruthy();
  });

  it('is less sure when the crawl was cut short', () => {
    const whole = check('o5', []).findings[0]?.certainty ?? 0;
    const cut = checkItem(ruleOf('o5'), located('o5', []), context({ crawlComplete: false })).findings[0];
    expect(cut?.status).toBe('fail');
    expect(cut?.certainty ?? 1).toBeLessThan(whole - 0.1);
  });

  it('names the links that lead nowhere useful', () => {
    const rejected = [
      { url: SITE, label: 'O5 แผนพัฒนาหน่วยงาน', linkedFrom: `${SITE}ita`, why: 'home-page' as const },
      { url: '', label: 'แผนยุทธศาสตร์', linkedFrom: `${SITE}ita`, why: 'placeholder' as const },
    ];
    const message = text(check('o5', [], { rejected }), 'o5.located');
    expect(message).toContain('O5 แผนพัฒนาหน่วยงาน');
    expect(message).toContain('หน้าแรก');
    expect(message).toContain('ไม่มีปลายทาง');
  });

  it('passes what was found', () => {
    expect(statusOf(check('o5', [evidence(PLAN)]), 'o5.located')).toBe('pass');
  });
});

describe('link-health', () => {
  const dead = (label: string): Evidence => evidence(null, { url: `${SITE}${label}.pdf`, label, health: health('dead') });

  it('fails where nothing opens, and leaves out what then cannot be judged', () => {
    const findings = check('o5', [dead('แผนพัฒนา')]);
    expect(statusOf(findings, 'o5.link-health')).toBe('fail');
    expect(text(findings, 'o5.link-health')).toContain('404');
    expect(findings.findings.some((it) => it.kind === 'element' || it.kind === 'currency')).toBe(false);
  });

  it('warns where something else opens, and names the dead', () => {
    const findings = check('o5', [dead('แผนเก่า'), evidence(PLAN)]);
    expect(statusOf(findings, 'o5.link-health')).toBe('warn');
    expect(text(findings, 'o5.link-health')).toContain('แผนเก่า');
  });

  it('fails where a page only offers the dead file, and warns where it shows a table of its own', async () => {
    const offered = async (html: string) => {
      const list = await page(`<h1>แผนพัฒนาท้องถิ่น (พ.ศ. 2566-2570)</h1>${html}<a href="/แผน.pdf">ดาวน์โหลด</a>`, `${SITE}plans`);
      return statusOf(check('o5', [evidence(list), { ...dead('แผน'), linkedFrom: list.url }]), 'o5.link-health');
    };
    const row = (at: number) => `<tr><td>${at}</td><td>ด้านที่ ${at}</td><td>ครบทุกบ้าน</td><td>กองช่าง</td><td>2570</td></tr>`;
    expect(await offered('<p>ดาวน์โหลดแผนได้ด้านล่าง</p>')).toBe('fail');
    expect(await offered(`<table><tr><th>ที่</th><th>ยุทธศาสตร์</th><th>เป้าหมาย</th><th>ผู้รับผิดชอบ</th><th>ปี</th></tr>${[1, 2, 3, 4].map(row).join('')}</table>`)).toBe('warn');
  });

  it('fails where the submitted link is dead, whatever else the site has', () => {
    const findings = check('o5', [{ ...dead('แผน'), foundBy: 'submission' }, evidence(PLAN, { foundBy: 'menu' })]);
    expect(statusOf(findings, 'o5.link-health')).toBe('fail');
  });

  it('does not call broken what could not be checked', () => {
    const piece = evidence(null, { url: `${SITE}x.pdf`, label: 'แผน', health: health('unchecked', 'timeout') });
    const findings = check('o5', [piece]);
    expect(statusOf(findings, 'o5.link-health')).toBe('unknown');
    expect(findings.findings.some((it) => it.status === 'fail')).toBe(false);
  });
});

describe('main-site', () => {
  const at = (url: string, over: Partial<Evidence> = {}): Evidence => evidence({ ...PLAN, url }, { url, label: 'แผนพัฒนาท้องถิ่น', ...over });
  const place = (item: string, ...pieces: Evidence[]): string => statusOf(check(item, pieces), `${item}.main-site`);

  it.each([
    [`${SITE}plan.pdf`, 'pass'],
    ['https://ban-suan.go.th/plan.pdf', 'pass'],
    ['http://files.ban-suan.go.th/plan.pdf', 'pass'],
    ['https://drive.google.com/file/d/1abc/view', 'warn'],
    ['https://www.facebook.com/bansuan/posts/1', 'fail'],
    ['https://lin.ee/abc', 'fail'],
    ['https://www.another-town.go.th/plan.pdf', 'fail'],
    ['https://ban-suan.vercel.app/plan.pdf', 'fail'],
  ])('%s: %s', (url, status) => {
    expect(place('o5', at(url))).toBe(status);
  });

  it('a page that says that all moved to social media fails, one that has news of its own beside the link does not', async () => {
    const there = '<a href="https://www.facebook.com/bansuan">เพจเทศบาล</a>';
    const news = async (html: string) => statusOf(check('o4', [evidence(await page(`<h1>ข่าวประชาสัมพันธ์</h1>${html}`))]), 'o4.main-site');
    expect(await news(`<p>เทศบาลย้ายการลงข่าวทั้งหมดไปที่เพจเฟซบุ๊กแล้ว ${there}</p><img src="/cover.jpg">`)).toBe('fail');
    expect(await news(`<p>ติดตามข่าวด่วนได้ที่เพจเฟซบุ๊ก ${there}</p><p>3 มี.ค. 2568 กองช่างลอกท่อหน้าตลาด</p><img src="/cover.jpg">`)).toBe('pass');
  });

  it('a drive file that no own page links to fails', () => {
    const loose = at('https://drive.google.com/file/d/1abc/view', { linkedFrom: null, foundBy: 'submission', health: null });
    expect(place('o5', loose)).toBe('fail');
  });

  it('what asks for a sign-in fails', () => {
    expect(place('o5', evidence(null, { url: 'https://drive.google.com/file/d/2/view', label: 'แผน', health: health('unchecked', 'login') }))).toBe('fail');
  });

  it('one piece on the own site is enough', () => {
    expect(place('o5', evidence(PLAN), at('https://www.facebook.com/bansuan/posts/1'))).toBe('pass');
  });

  it('e-services and the corruption channel may be a form or a government system elsewhere', () => {
    const form = (url: string): Evidence => evidence(null, { url, label: 'ยื่นคำร้องออนไลน์', health: health('alive', 'ok', url) });
    expect(place('o10', form('https://forms.gle/abc'))).toBe('pass');
    expect(place('o18', form('https://www.nacc.go.th/complain'))).toBe('pass');
    expect(place('o10', form('https://www.facebook.com/bansuan'))).toBe('fail');
    expect(place('o5', form('https://forms.gle/abc'))).not.toBe('pass');
  });

  it('links to laws elsewhere are tolerated', () => {
    const law = evidence(file(['ประมวลจริยธรรมพนักงานส่วนท้องถิ่น'], { url: 'https://ratchakitcha.soc.go.th/doc/1.pdf' }), { label: 'ประมวลจริยธรรมพนักงานส่วนท้องถิ่น' });
    expect(place('o16', law)).toBe('pass');
    const report = evidence(file(['รายงานผล'], { url: 'https://www.other-town.go.th/r.pdf' }), { label: 'รายงานผลการดำเนินงานตามกฎหมายว่าด้วยเทศบาล' });
    expect(place('o7', report)).toBe('fail');
  });

  it('where an own page only says that it stands on social media, it is there; a link to share a page is none', async () => {
    const status = async (words: string, url: string): Promise<string> => {
      const own = await page(`<main><h1>รายงานการรับทรัพย์สินหรือประโยชน์อื่นใดโดยธรรมจรรยา</h1><p>${words} <a href="${url}">โพสต์</a></p></main>`);
      return checkMainSite(ruleOf('o22'), located('o22', [evidence(own)]), context(), false).status;
    };
    expect(await status('เทศบาลได้เผยแพร่รายงานทางเพจเฟซบุ๊กแล้ว', 'https://www.facebook.com/town/posts/1')).toBe('fail');
    expect(await status('แบ่งปันหน้านี้', 'https://www.facebook.com/sharer/sharer.php?u=x')).toBe('pass');
    expect(await status('ถูกใจเรา', 'https://www.facebook.com/town')).toBe('pass');
  });

  it('own pages that only send the visitor to a place that does not count are no evidence', async () => {
    const point = await page('<main><h1>คู่มือการปฏิบัติงาน</h1><p>ดูคู่มือได้ที่เพจของเทศบาล <a href="https://www.facebook.com/town/posts/1">คู่มือการปฏิบัติงาน</a></p></main>');
    const post = evidence(null, { url: 'https://www.facebook.com/town/posts/1', label: 'คู่มือการปฏิบัติงาน', health: health('unchecked') });
    expect(place('o8', evidence(point), post)).toBe('fail');
    const steps = Array.from({ length: 6 }, (_, at) => `<li>รับเรื่องและตรวจสอบเอกสารของผู้ขอรับบริการตามรายการ แล้วเสนอหัวหน้าพิจารณาลงนาม ใช้เวลา ${at + 1} วัน</li>`).join('');
    const own = await page(`<main><h1>คู่มือการปฏิบัติงาน งานสารบรรณ</h1><ol>${steps}</ol><p>ระเบียบสำนักนายกรัฐมนตรีว่าด้วยงานสารบรรณ พ.ศ. 2526</p><a href="https://www.facebook.com/town/posts/1">คู่มือการปฏิบัติงาน</a></main>`);
    expect(place('o8', evidence(own), post)).toBe('pass');
  });

  it('tells where all that was found asks for a sign-in', () => {
    const rejected = [{ url: `${SITE}staff/login`, label: 'คู่มือการปฏิบัติงาน', linkedFrom: `${SITE}ita`, why: 'login' as const }];
    const findings = check('o8', [], { rejected });
    expect(statusOf(findings, 'o8.located')).toBe('fail');
    expect(statusOf(findings, 'o8.main-site')).toBe('fail');
  });

  it('a test copy under the own name is no main website', () => {
    const copy = (url: string): Evidence => evidence(file(['แผนพัฒนาท้องถิ่น'], { url }), { label: 'แผนพัฒนาท้องถิ่น' });
    expect(place('o5', copy('https://test.ban-suan.go.th/plan.pdf'))).toBe('fail');
    expect(place('o5', copy('https://data.ban-suan.go.th/plan.pdf'))).toBe('pass');
  });

  it('lends need and basis from the element that it judges', () => {
    const finding = check('o18', [evidence(PLAN)]).findings.find((it) => it.id === 'o18.main-site');
    expect(finding).toMatchObject({ need: 'required', basis: 'older' });
    expect(check('o18', [evidence(PLAN)]).findings.some((it) => it.id === 'o18.3')).toBe(false);
  });

  it('compares hosts, not letters', () => {
    expect(liesAt('https://notfacebook.com/x', 'facebook.com')).toBe(false);
    expect(liesAt('https://m.facebook.com/x', 'facebook.com')).toBe(true);
    expect(liesAt('https://docs.google.com/document/d/1', 'docs.google.com/forms')).toBe(false);
    expect(liesAt('https://test.town.go.th/', 'test.*')).toBe(true);
    expect(liesAt('https://latest.town.go.th/', 'test.*')).toBe(false);
    expect(liesAt('https://a.go.th/', '*.go.th')).toBe(true);
    expect(liesAt('mailto:a@facebook.com', 'facebook.com')).toBe(false);
  });
});

describe('readable', () => {
  const beside = { url: `${SITE}annex.pdf` };

  it.each(['broken', 'encrypted', 'empty'] as const)('%s file fails', (fault) => {
    const findings = check('o5', [evidence(unreadable(fault), { label: 'แผนพัฒนา 2566-2570' })]);
    expect(statusOf(findings, 'o5.readable')).toBe('fail');
    expect(findings.findings.some((it) => it.kind === 'element')).toBe(false);
  });

  it('a scan has to be looked at', () => {
    const findings = check('o5', [evidence(scan({ url: `${SITE}แผน2566-2570.pdf` }), { label: 'แผนพัฒนาท้องถิ่น' })]);
    expect(statusOf(findings, 'o5.readable')).toBe('unknown');
    expect(findings.findings.some((it) => it.status === 'fail')).toBe(false);
  });

  it('a paper that was read in part is not called a scan', () => {
    const reading = { state: 'partial', fault: null, message: { th: '3 จาก 9 หน้าไม่มีข้อความ', en: '3 of 9 pages hold no text.' }, by: 'test' } as const;
    const findings = check('o5', [evidence(file(['แผนพัฒนาท้องถิ่น'], { reading }), { label: 'แผนพัฒนาท้องถิ่น' })]);
    const message = findings.findings.find(({ id }) => id === 'o5.readable')?.message;
    expect(message?.en).toBe('“แผนพัฒนาท้องถิ่น” could be read in part only. 3 of 9 pages hold no text.');
    expect(message?.th).not.toContain('สแกน');
  });

  it('a scan beside complete evidence is only a warning', () => {
    const findings = check('o5', [evidence(PLAN), evidence(scan(beside), { label: 'ประกาศใช้แผน' })]);
    expect(statusOf(findings, 'o5.readable')).toBe('warn');
  });

  it('a scan beside incomplete evidence leaves what is missing open', () => {
    const cut = file(['แผนพัฒนาท้องถิ่น (พ.ศ. 2566 - 2570)\nยุทธศาสตร์ที่ 1\nเป้าหมาย'], { url: `${SITE}plan.pdf` });
    const findings = check('o5', [evidence(cut), evidence(scan(beside), { label: 'ภาคผนวก' })]);
    expect(statusOf(findings, 'o5.readable')).toBe('unknown');
    expect(statusOf(findings, 'o5.4')).toBe('unknown');
    expect(statusOf(check('o5', [evidence(cut)]), 'o5.4')).toBe('fail');
  });

  it('a kind of file that is not read yet is unknown, not wrong', () => {
    const findings = check('o5', [evidence(unreadable('unsupported', { kind: 'docx', url: `${SITE}plan.docx` }), { label: 'แผนพัฒนา' })]);
    expect(statusOf(findings, 'o5.readable')).toBe('unknown');
  });

  it('an OCR reading is a warning', () => {
    const ocr = file(['แผนพัฒนาท้องถิ่น (พ.ศ. 2566 - 2570) ยุทธศาสตร์ เป้าหมาย ตัวชี้วัด']);
    const read = { ...ocr, pages: ocr.pages.map((it) => ({ ...it, source: 'ocr' as const })) };
    expect(statusOf(check('o5', [evidence(read)]), 'o5.readable')).toBe('warn');
  });
});

describe('all findings', () => {
  it('are the same for the same input, bear each id once, and keep within their bounds', async () => {
    const doc = await page('<h1>แผนพัฒนาท้องถิ่น</h1><p>เป้าหมาย</p>');
    const run = (): ItemFindings => check('o5', [evidence(doc), evidence(scan(), { label: 'สแกน' }), evidence(unreadable('broken', { url: `${SITE}b.pdf` }), { label: 'เสีย' })]);
    const first = run();
    expect(JSON.stringify(first)).toBe(JSON.stringify(run()));
    const ids = first.findings.map((it) => it.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toContain('o5.readable#2');
    for (const finding of first.findings) {
      expect(finding.certainty).toBeGreaterThanOrEqual(0);
      expect(finding.certainty).toBeLessThanOrEqual(1);
      expect(finding.message.th.length).toBeGreaterThan(0);
      expect(finding.message.en).not.toMatch(/undefined|null|\[object/u);
      expect(finding.message.th).not.toMatch(/undefined|null|\[object/u);
      if (finding.status === 'pass') expect(finding.advice).toBeNull();
    }
  });
});

describe('a page behind a password', () => {
  const lock = (words: string, body = ''): string => `<nav><a href="/">หน้าแรก</a> <a href="/news">ข่าวประชาสัมพันธ์</a></nav><main><h1>รายงานผลการดำเนินการเพื่อส่งเสริมคุณธรรม ปี 2567</h1><form method="post" action="/wp-login.php"><p>${words}</p><label>รหัสผ่าน: <input type="password" name="p"></label><input type="submit" value="เข้าสู่"></form>${body}</main>`;

  it.each(['เนื้อหานี้ถูกป้องกันด้วยรหัสผ่าน เพื่อดูเนื้อหา โปรดใส่รหัสผ่านของคุณด้านล่าง:', 'This content is password protected. To view it please enter your password below:', 'กรุณากรอกรหัสผ่านเพื่อเปิดดูเอกสาร'])('is not open to the public: %s', async (words) => {
    const findings = check('o28', [evidence(await page(lock(words)), { label: 'รายงานผล ปี 2567' })]);
    expect(statusOf(findings, 'o28.main-site')).toBe('fail');
    expect(findings.findings.some((it) => it.kind === 'element')).toBe(false);
  });

  it.each([
    ['a file in a frame', '<iframe src="/report.pdf"></iframe>'],
    ['a table', '<table><tr><th>มาตรการ</th><th>ผลการดำเนินการ</th></tr><tr><td>อบรม</td><td>แล้วเสร็จ</td></tr><tr><td>ประชุม</td><td>แล้วเสร็จ</td></tr></table>'],
    ['a link to the file', '<p><a href="/report.pdf">เปิดเอกสาร</a></p>'],
  ])('is told from a box for members beside %s', async (_, body) => {
    expect(statusOf(check('o28', [evidence(await page(lock('เข้าสู่ระบบสมาชิก กรุณากรอกรหัสผ่าน', body)))]), 'o28.main-site')).toBe('pass');
  });

  it('does not matter where other evidence is open', async () => {
    const open = evidence(file(['รายงานผลการดำเนินการเพื่อส่งเสริมคุณธรรมและความโปร่งใส ปี 2567\nมาตรการ อบรม ผลการดำเนินการ แล้วเสร็จ']));
    expect(statusOf(check('o28', [evidence(await page(lock('โปรดใส่รหัสผ่าน'))), open]), 'o28.main-site')).toBe('pass');
  });
});
