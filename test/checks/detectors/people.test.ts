import { describe, expect, it } from 'vitest';
import { file, page, run } from '../build.ts';

const photo = (n: number): string => `<img src="/upload/personal/${n}.jpg" width="150" height="180">`;
const card = (n: number, name: string, position: string, contact: string): string =>
  `<div class="card">${photo(n)}<div class="name">${name}</div><div class="pos">${position}</div><div>${contact}</div></div>`;

const CARDS = `<h2>คณะผู้บริหาร</h2>
${card(1, 'นายสมชาย  ใจดี', 'นายกเทศมนตรีตำบลบ้านสวน', 'โทร. 081-234-5678')}
${card(2, 'นางสาวมาลี รักษ์ไทย', 'รองนายกเทศมนตรี', 'โทร. 089-111-2222')}
${card(3, 'นายกฤษณะ ทองคำ', 'รองนายกเทศมนตรี', 'อีเมล krisana@ban-suan.go.th')}
${card(4, 'ว่าที่ร้อยตรีหญิง สุดา แก้วใส', 'ปลัดเทศบาล', 'โทร ๐๘๑-๙๙๙-๘๘๘๘')}
${card(5, 'จ่าเอก วิชัย พลเดช', 'รองปลัดเทศบาล', 'โทร. 0 4288 1234 ต่อ 12')}`;

const MAYOR = ['นายกเทศมนตรี', 'นายกองค์การบริหารส่วน'];
const DEPUTY = ['รองนายก'];
const CLERK = ['ปลัดเทศบาล', 'ปลัดองค์การบริหารส่วน'];
const AMONG = [...MAYOR, ...DEPUTY, ...CLERK, 'รองปลัด'];
const each = (part: string): Record<string, unknown> => ({ type: 'people', each: part, among: AMONG, not: ['สำนักปลัด', 'เลขานุการ', 'ที่ปรึกษา', 'อดีต'] });

describe('cards with picture, name, office and number', () => {
  it.each(['name', 'position', 'photo', 'contact'])('%s of each is found', async (part) => {
    expect(run(each(part), [await page(CARDS)])).toMatchObject({ found: 'yes' });
  });

  it('both sides hold office', async () => {
    expect(run({ type: 'people', roles: [MAYOR, DEPUTY, CLERK] }, [await page(CARDS)])).toMatchObject({ found: 'yes' });
  });

  it('names who has no number of his own', async () => {
    const found = run(each('contact'), [await page(CARDS.replace('โทร. 089-111-2222', ''))]);
    expect(found.found).toBe('no');
    expect(found.detail?.th).toContain('มาลี');
    expect(found.detail?.th).not.toContain('สมชาย');
  });

  it('sees a card without a picture', async () => {
    const found = run(each('photo'), [await page(CARDS.replace(photo(5), ''))]);
    expect(found.found).toBe('no');
    expect(found.detail?.th).toContain('วิชัย');
  });

  it('takes one face twice for who acts for another, and a stand-in for two persons for none', async () => {
    const acting = `${card(4, 'ว่าที่ร้อยตรีหญิง สุดา แก้วใส', 'รองปลัดเทศบาล รักษาราชการแทนปลัดเทศบาล', 'โทร ๐๘๑-๙๙๙-๘๘๘๘')}${card(4, 'ว่าที่ร้อยตรีหญิง สุดา แก้วใส', 'รองปลัดเทศบาล', 'โทร ๐๘๑-๙๙๙-๘๘๘๘')}`;
    expect(run(each('photo'), [await page(`${CARDS.slice(0, CARDS.indexOf(card(4, 'ว่าที่', '', '').slice(0, 60)))}${acting}`)])).toMatchObject({ found: 'yes' });
    expect(run(each('photo'), [await page(CARDS.replace(photo(5), photo(4)))])).toMatchObject({ found: 'no' });
  });

  it('finds the face of a person whose office stands in another document', async () => {
    const faces = await page(`<h2>ผู้บริหาร</h2><p>${photo(1)}นายสมชาย ใจดี</p><p>${photo(2)}นางสาวมาลี รักษ์ไทย</p>`);
    const list = file(['นายสมชาย ใจดี นายกเทศมนตรี โทร 081-234-5678\nนางสาวมาลี รักษ์ไทย ปลัดเทศบาล โทร 089-111-2222']);
    expect(run(each('photo'), [faces, list])).toMatchObject({ found: 'yes' });
    expect(run(each('contact'), [faces, list])).toMatchObject({ found: 'yes' });
  });

  it('does not take the office’s one number for everybody’s own', async () => {
    const common = CARDS.replace(/โทร[^<]*|อีเมล[^<]*/gu, 'โทร. 042-881-234');
    const found = run(each('contact'), [await page(common)]);
    expect(found.found).toBe('no');
    expect(found.detail?.th).toContain('042881234');
  });

  it('takes a common number with an extension for each as their own', async () => {
    let extension = 10;
    const own = CARDS.replace(/โทร[^<]*|อีเมล[^<]*/gu, () => `โทร. 0-4288-1234 ต่อ ${(extension += 1)}`);
    expect(run(each('contact'), [await page(own)])).toMatchObject({ found: 'yes' });
  });

  it('does not lend the number in the foot of the page to the last person', async () => {
    const bare = CARDS.replace('โทร. 0 4288 1234 ต่อ 12', '');
    const html = `<main>${bare}</main><footer><a href="/">หน้าแรก</a><p>เทศบาลตำบลบ้านสวน โทร. 042-881-234</p><a href="/privacy">นโยบายเว็บไซต์</a></footer>`;
    const found = run(each('contact'), [await page(html)]);
    expect(found.found).toBe('no');
    expect(found.detail?.th).toContain('วิชัย');
  });
});

describe('other layouts', () => {
  it('reads a table with a row a person', async () => {
    const html = `<table><tr><th>ที่</th><th>ชื่อ - สกุล</th><th>ตำแหน่ง</th><th>เบอร์โทรศัพท์</th></tr>
      <tr><td>1</td><td>นายประเสริฐ ศรีสุข</td><td>นายกเทศมนตรี</td><td>081-000-1111</td></tr>
      <tr><td>2</td><td>นางวันดี มีชัย</td><td>รองนายกเทศมนตรี</td><td>081-000-2222</td></tr>
      <tr><td>3</td><td>นายอนันต์ สายทอง</td><td>ปลัดเทศบาล</td><td></td></tr></table>`;
    const doc = await page(html);
    expect(run({ type: 'people', roles: [MAYOR, DEPUTY, CLERK] }, [doc])).toMatchObject({ found: 'yes' });
    const found = run(each('contact'), [doc]);
    expect(found.found).toBe('no');
    expect(found.detail?.th).toContain('อนันต์');
  });

  it('reads offices that stand above their holders', async () => {
    const html = `<div><b>นายกเทศมนตรี</b><br>${photo(1)}<br>นายเกรียงไกร ชูใจ<br>โทร 0812345678</div>
      <div><b>รองนายกเทศมนตรี</b><br>${photo(2)}<br>นางกนกวรรณ พูนผล<br>โทร 0898765432</div>
      <div><b>ปลัดเทศบาล</b><br>${photo(3)}<br>นายธีระ วงศ์ดี<br>โทร 0865554444</div>`;
    const doc = await page(html);
    expect(run({ type: 'people', roles: [MAYOR, DEPUTY, CLERK] }, [doc])).toMatchObject({ found: 'yes' });
    expect(run(each('contact'), [doc])).toMatchObject({ found: 'yes' });
    expect(run(each('photo'), [doc])).toMatchObject({ found: 'yes' });
  });

  it('reads rows of pictures, names, offices and numbers', async () => {
    const row = (...cells: string[]): string => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
    const html = `<table>${row(photo(1), photo(2), photo(3))}
      ${row('นายสมบัติ มั่นคง', 'นางสาวพรทิพย์ ศรีงาม', 'นายชาติชาย แสนดี')}
      ${row('นายกเทศมนตรี', 'รองนายกเทศมนตรี', 'ปลัดเทศบาล')}
      ${row('081-111-1111', '081-222-2222', '081-333-3333')}</table>`;
    const doc = await page(html);
    expect(run({ type: 'people', roles: [MAYOR, DEPUTY, CLERK] }, [doc])).toMatchObject({ found: 'yes' });
    expect(run(each('contact'), [doc])).toMatchObject({ found: 'yes' });
    expect(run(each('photo'), [doc])).toMatchObject({ found: 'yes' });
  });

  it('takes the two sides from two pages', async () => {
    const political = await page(card(1, 'นายสมชาย ใจดี', 'นายกองค์การบริหารส่วนตำบลบ้านสวน', 'โทร 0812345678'), 'https://www.ban-suan.go.th/a');
    const permanent = await page(card(2, 'นางสาวสุดา แก้วใส', 'ปลัดองค์การบริหารส่วนตำบล', 'โทร 0891112222'), 'https://www.ban-suan.go.th/b');
    expect(run({ type: 'people', roles: [MAYOR, CLERK] }, [political])).toMatchObject({ found: 'no' });
    expect(run({ type: 'people', roles: [MAYOR, CLERK] }, [political, permanent])).toMatchObject({ found: 'yes' });
  });

  it('reads mailto and tel links as contacts', async () => {
    const html = `<div>${photo(1)}<p>นายสมชาย ใจดี</p><p>นายกเทศมนตรี</p><a href="tel:0812345678">โทรหา</a></div>
      <div>${photo(2)}<p>นางสุดา แก้วใส</p><p>ปลัดเทศบาล</p><a href="mailto:suda@ban-suan.go.th">ส่งอีเมล</a></div>`;
    expect(run(each('contact'), [await page(html)])).toMatchObject({ found: 'yes' });
  });
});

describe('offices', () => {
  it.each([
    ['all in one cell', `<table>${[0, 1].map((n) => `<tr>${[0, 1, 2].map((m) => `<td><img src="/p${n}${m}.jpg" width="120" height="150"><br>${['นางสาวกมล ศรีชล', 'นายธีระ วงศ์ดี', 'นางพร แสงบัว', 'นายวีระ เข็มขาว', 'นางสุดา นาคสวน', 'นายเดช ทองใบ'][n * 3 + m] ?? ''}<br>${['ปลัดเทศบาล', 'รองปลัดเทศบาล', 'ผู้อำนวยการกองคลัง', 'ผู้อำนวยการกองช่าง', 'ผู้อำนวยการกองการศึกษา', 'หัวหน้าฝ่าย'][n * 3 + m] ?? ''}<br>โทร. 08-1234-77${n}${m}</td>`).join('')}</tr>`).join('')}</table>`],
    ['one acts, one post is vacant', '<table><tr><td><img src="/a.jpg"><br>นางสาวกมล ศรีชล<br>หัวหน้าสำนักปลัดเทศบาล<br>รักษาราชการแทน ปลัดเทศบาล<br>โทร. 0-3598-7702</td><td><img src="/b.gif"><br>รองปลัดเทศบาล<br>( ว่าง )</td><td><img src="/c.jpg"><br>นางพร แสงบัว<br>ผู้อำนวยการกองคลัง<br>โทร. 0-3598-7704</td></tr></table>'],
  ])('reads persons side by side, each in a cell: %s', async (_, html) => {
    const documents = [await page(`<h1>พนักงานเทศบาล</h1>${html}`)];
    expect(run({ type: 'people', roles: [CLERK] , not: ['สำนักปลัด'] }, documents)).toMatchObject({ found: 'yes' });
    expect(run({ type: 'people', roles: [['รองปลัด']] }, documents)).toMatchObject({ found: 'yes' });
    expect(run({ type: 'people', roles: [MAYOR] }, documents).found).not.toBe('yes');
    expect(run(each('contact'), documents)).toMatchObject({ found: 'yes' });
  });

  it('a deputy is no mayor, and a head of the clerk’s office no clerk', async () => {
    const doc = await page(`${card(1, 'นางสาวมาลี รักษ์ไทย', 'รองนายกเทศมนตรี', '0812345678')}${card(2, 'นายดำ แดงดี', 'หัวหน้าสำนักปลัดเทศบาล', '0812345679')}`);
    expect(run({ type: 'people', roles: [MAYOR] }, [doc])).toMatchObject({ found: 'no' });
    expect(run({ type: 'people', roles: [CLERK] }, [doc])).toMatchObject({ found: 'no' });
    expect(run({ type: 'people', roles: [DEPUTY] }, [doc])).toMatchObject({ found: 'yes' });
  });

  it('a stated vacancy is an answer', async () => {
    const doc = await page(`${card(1, 'นายสมชาย ใจดี', 'นายกเทศมนตรี', '0812345678')}<div><p>- ว่าง -</p><p>รองนายกเทศมนตรี</p></div>`);
    expect(run({ type: 'people', roles: [DEPUTY] }, [doc])).toMatchObject({ found: 'yes' });
  });

  it('an acting holder is the holder', async () => {
    const doc = await page(card(1, 'นายธีระ วงศ์ดี', 'รองปลัดเทศบาล รักษาราชการแทน ปลัดเทศบาล', '0812345678'));
    expect(run({ type: 'people', roles: [CLERK] }, [doc])).toMatchObject({ found: 'yes' });
  });

  it('pictures with the names in them cannot be told', async () => {
    const doc = await page('<h1>คณะผู้บริหาร</h1><img src="/img/board-2568.jpg" width="900" height="1200" alt="">');
    expect(run({ type: 'people', roles: [MAYOR] }, [doc])).toMatchObject({ found: 'unknown' });
    expect(run(each('contact'), [doc])).toMatchObject({ found: 'unknown' });
  });

  it('a page about something else names nobody', async () => {
    const doc = await page('<h1>ประกาศ</h1><p>นายกเทศมนตรีตำบลบ้านสวนขอเชิญชวนประชาชนร่วมงานประเพณีลอยกระทง ณ ลานหน้าสำนักงาน</p>');
    expect(run({ type: 'people', roles: [CLERK] }, [doc])).toMatchObject({ found: 'no' });
    expect(run(each('name'), [doc]).found).not.toBe('yes');
  });

  it('a file shows no pictures to the program', () => {
    const doc = file(['คณะผู้บริหาร\nนายสมชาย ใจดี\nนายกเทศมนตรี\nโทร 081-234-5678\nนางสาวสุดา แก้วใส\nปลัดเทศบาล\nโทร 089-111-2222']);
    expect(run(each('photo'), [doc])).toMatchObject({ found: 'unknown' });
    expect(run(each('contact'), [doc])).toMatchObject({ found: 'yes' });
  });
});

describe('offices without names', () => {
  const office = (position: string, contact: string): string => `<div>${photo(1)}<br><b>${position}</b><br>${contact}</div>`;

  it('are no executives where each has a number and nobody a name', async () => {
    const html = `<h2>ผู้บริหาร</h2>${office('นายกเทศมนตรี', 'โทร. 081-225-7790')}${office('รองนายกเทศมนตรี', 'โทร. 086-431-9905')}${office('ปลัดเทศบาล', 'โทร. 084-763-5521')}`;
    expect(run(each('name'), [await page(html)])).toMatchObject({ found: 'no' });
    expect(run({ type: 'people', roles: [MAYOR] }, [await page(html)])).toMatchObject({ found: 'no' });
  });

  it('are none where the template still asks for the name', async () => {
    expect(run(each('name'), [await page(`<h2>ผู้บริหาร</h2>${office('นายกเทศมนตรี', 'ชื่อ-นามสกุล')}${office('ปลัดเทศบาล', 'ชื่อ-นามสกุล')}`)])).toMatchObject({ found: 'no' });
  });

  it('may have their names in the pictures where the text says no more', async () => {
    expect(run(each('name'), [await page(`<h2>ผู้บริหาร</h2><img src="/board.jpg" width="900"><p>นายกเทศมนตรี</p><p>ปลัดเทศบาล</p>`)])).toMatchObject({ found: 'unknown' });
  });

  it('are seen in the row of a table with an empty name', async () => {
    const html = '<table><tr><th>ตำแหน่ง</th><th>ชื่อ-สกุล</th><th>โทร</th></tr><tr><td>นายกเทศมนตรี</td><td>นายสมชาย ใจดี</td><td>081-225-7790</td></tr><tr><td>รองนายกเทศมนตรี</td><td></td><td>086-431-9905</td></tr><tr><td>ปลัดเทศบาล</td><td>นางมาลี รักไทย</td><td>084-763-5521</td></tr></table>';
    expect(run(each('name'), [await page(html)])).toMatchObject({ found: 'no' });
  });
});

it('two persons with one landline have the office’s, not their own', async () => {
  const html = `<h2>คณะผู้บริหาร</h2>${card(1, 'นายสมชาย  ใจดี', 'นายกเทศมนตรี', 'โทร. 042-881-234')}${card(2, 'นางมาลี รักษ์ไทย', 'รองนายกเทศมนตรี', 'โทร. 042-881-234')}${card(3, 'นายวิชัย พลเดช', 'ปลัดเทศบาล', 'โทร. 042-881-555')}${card(4, 'นายกล้า แก้วใส', 'รองปลัดเทศบาล', 'โทร. 042-881-555')}`;
  expect(run(each('contact'), [await page(html)])).toMatchObject({ found: 'no' });
});

describe('pictures that show nobody', () => {
  const card = (name: string, office: string, picture: string, more = ''): string => `<table><tr><td><img src="/p/${picture}" alt="${name}" width="120" height="150"></td><td><p><b>${name}</b><br>${office}<br>มือถือ 08-1000-41${name.length}</p>${more}</td></tr></table>`;
  const photos = async (second: string, more = '', third = 'rong2.jpg'): Promise<string> =>
    run({ type: 'people', each: 'photo', among: ['นายก', 'รองนายก'] }, [await page(card('นายสมหมาย ล้อทอง', 'นายกองค์การบริหารส่วนตำบล', 'nayok.jpg') + card('นางกาญจนา ไทรงาม', 'รองนายกองค์การบริหารส่วนตำบล คนที่ 1', second, more) + card('นายวิเชียร ท่าน้ำ', 'รองนายกองค์การบริหารส่วนตำบล คนที่ 2', third))], { item: 'o2' }).found;

  it('are told by name, by words beside them, or by standing for several', async () => {
    expect(await photos('rong1.jpg')).toBe('yes');
    expect(await photos('mystery-man.jpg')).not.toBe('yes');
    expect(await photos('rong1.jpg', '<p>(ยังไม่มีรูปถ่าย)</p>')).not.toBe('yes');
    expect(await photos('grey.jpg', '', 'grey.jpg')).not.toBe('yes');
  });
});

it('reads offices in a row above the names', async () => {
  const row = (...cells: string[]): string => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
  const html = `<table>${row('ตำแหน่ง', 'นายกเทศมนตรี', 'รองนายกเทศมนตรี', 'ปลัดเทศบาล')}${row('รูป', photo(1), photo(2), photo(3))}${row('ชื่อ-สกุล', 'นายสมชาย ใจดี', 'นางมาลี รักไทย', 'นายวิชัย พลเดช')}${row('โทร', '081-234-5671', '081-234-5672', '081-234-5673')}</table>`;
  const doc = await page(html);
  expect(run({ type: 'people', roles: [MAYOR, DEPUTY, CLERK] }, [doc])).toMatchObject({ found: 'yes' });
  expect(run(each('contact'), [doc])).toMatchObject({ found: 'yes' });
});

it('takes one picture for everyone for no portrait', async () => {
  expect(run(each('photo'), [await page(CARDS.replace(/personal\/\d/gu, 'personal/0'))])).toMatchObject({ found: 'no' });
});
