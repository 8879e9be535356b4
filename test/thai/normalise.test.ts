import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalise, skeleton, slugSkeleton } from '../../src/thai/index.ts';
import { thaiText } from './arbitraries.ts';

describe('normalise', () => {
  it.each([
    ['NIKHAHIT and SARA AA', 'ประจ\u0e4d\u0e32ปี', 'ประจำปี'],
    ['NIKHAHIT, tone, SARA AA', 'น\u0e4d\u0e49\u0e32', 'น้ำ'],
    ['tone, NIKHAHIT, SARA AA', 'น\u0e49\u0e4d\u0e32', 'น้ำ'],
    ['NIKHAHIT and SARA AM', 'ประจ\u0e4d\u0e33ปี', 'ประจำปี'],
    ['tone after SARA AM', 'น\u0e33\u0e49', 'น้ำ'],
    ['NIKHAHIT typed last', 'น\u0e49\u0e32\u0e4d', 'น้ำ'],
    ['tone before the vowel', 'ก\u0e48\u0e35', 'กี่'],
    ['marks written twice', 'ที\u0e35\u0e48\u0e48', 'ที่'],
    ['Windows private use', 'ป\uf702\uf70b ว\uf710น ศ\uf701ลป\uf70e', 'ปี้ วัน ศิลป์'],
    ['Macintosh private use', 'ป\uf886\uf88e ญ\uf89b', 'ปี้ ญุ'],
    ['letters without their foot', '\uf700าน \uf70fาติ', 'ฐาน ญาติ'],
    ['pdf.js stand-in', 'ที\u0477\u0e48', 'ที่'],
    ['unseen characters', 'เท\u200bศ\u00adบา\u2060ล\ufeff', 'เทศบาล'],
    ['soft blanks', 'เทศบาล\u00a0ตำบล', 'เทศบาล ตำบล'],
    ['blank before a mark', 'ป ิ ดประกาศ', 'ปิ ดประกาศ'],
    ['blank before the rest of ำ', 'จ านวน ต าบล', 'จำนวน ตำบล'],
    ['blank before ำ', 'จ ำนวน', 'จำนวน'],
    ['ำ lost', 'สานักงานเทศบาลตาบล อาเภอ ประจาปี', 'สำนักงานเทศบาลตำบล อำเภอ ประจำปี'],
    ['two เ for one แ', 'เเผนงาน', 'แผนงาน'],
    ['Latin marks composed', 'cafe\u0301', 'café'],
    ['line breaks of all kinds', 'ก\r\nข\rค\u2028ง\u000cจ', 'ก\nข\nค\nง\nจ'],
  ])('%s', (_, broken, right) => {
    expect(normalise(broken)).toBe(right);
  });

  it('puts back a text in which every า became ำ', () => {
    const broken = 'นำยกเทศมนตรีตำบลหำงดง ขอแสดงเจตจำนงต่อกำรบริหำรงำนในกำรทำงำน ด้ำนกำรบริกำร อำนำจหน้ำที่ ประชำชน สำธำรณะ';
    const right = normalise(broken);
    expect(right).toContain('นายกเทศมนตรีตำบล');
    expect(right).toContain('เจตจำนง');
    expect(right).toContain('การบริหาร');
    expect(right).toContain('อำนาจหน้าที่');
  });

  it.each(['ราคาสั่งซื้อ', 'วิชาระดับ', 'จิตอาสานักเรียน', 'เวลาดับไฟ', 'วาจาเป็น', 'อเมริกากับ', 'ข้อมูล ๒๕๖๘', 'จัดทางเดิน', 'การ  งาน'])(
    'leaves right Thai alone: %s',
    (text) => expect(normalise(text)).toBe(text),
  );

  it('gives back า in the words of a heading whose font turned it, and leaves right lines alone', () => {
    expect(normalise('กำรจัดหำพัสดุ งำนคลัง เทศบำลตำบล\nทำแผนจัดทำงบประมาณ รำคาญ กำราบ คำนำ')).toBe('การจัดหาพัสดุ งานคลัง เทศบาลตำบล\nทำแผนจัดทำงบประมาณ รำคาญ กำราบ คำนำ');
  });

  it('does not touch lost-looking words where ำ is in use', () => {
    expect(normalise('ทำ นำ คำ จำ สานักงาน')).toBe('ทำ นำ คำ จำ สานักงาน');
  });

  it('keeps line breaks and Thai digits', () => {
    expect(normalise('ปี ๒๕๖๘\n\nหน้า ๑')).toBe('ปี ๒๕๖๘\n\nหน้า ๑');
  });

  it('twice is the same as once, is no longer, and keeps the skeleton', () => {
    fc.assert(
      fc.property(thaiText, (text) => {
        const once = normalise(text);
        expect(normalise(once)).toBe(once);
        expect(once.length).toBeLessThanOrEqual(text.length);
        expect(skeleton(once)).toBe(skeleton(text));
      }),
      { numRuns: 2000 },
    );
  });

  it('holds for any text whatever', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const once = normalise(text);
        expect(normalise(once)).toBe(once);
        expect(once.length).toBeLessThanOrEqual(4 * text.length);
      }),
    );
  });

  it.each([
    ['tones', '่'], ['vowels', 'ิุ'], ['tails', 'า'], ['blanks', ' '], ['foreign marks', '\u0301\u0327'], ['leading vowels', 'เ'], ['pairs', 'ก ่'],
  ])('gets through 100,000 times %s', (_, piece) => {
    const out = normalise('ก' + piece.repeat(100_000) + 'ข');
    expect(out.endsWith('ข')).toBe(true);
    expect(skeleton('ก' + piece.repeat(100_000) + 'ข').endsWith('ข')).toBe(true);
  });
});

describe('skeleton', () => {
  it.each([
    ['โรงพยำบำล', 'โรงพยาบาล'], ['จ านวน', 'จำนวน'], ['ประจาปี', 'ประจำปี'], ['ประจ าปี', 'ประจำปี'], ['ประจํำปี', 'ประจำปี'],
    ['ประจํ าปี', 'ประจำปี'], ['กฏหมาย', 'กฎหมาย'], ['ITA ๒๕๖๘', 'ita2568'], ['แผน-พัฒนา (ฉบับที่ ๑)', 'แผนพัฒนาฉบับที่1'], ['ทีส่ าคัญ', 'ที่สำคัญ'],
    ['ฯลฯ', 'ล'], ['เเผน', 'แผน'], ['เลม่', 'เล่ม'], ['Ünïcode', 'unicode'],
  ])('%s reads like %s', (a, b) => expect(skeleton(a)).toBe(skeleton(b)));

  it('keeps apart what reads differently', () => {
    expect(skeleton('แผน')).not.toBe(skeleton('ผน'));
    expect(skeleton('ที่ดิน')).not.toBe(skeleton('ทุดิน'));
    expect(skeleton('เ เ')).not.toBe(skeleton('แ'));
  });

  it('gives the slug of a Google Site', () => {
    expect(slugSkeleton('แนวปฏบตการจดการรองเรยน')).toBe(slugSkeleton('แนวปฏิบัติการจัดการร้องเรียน'));
    expect(slugSkeleton('/oit-3-อำนาจหนาท')).toBe(slugSkeleton('OIT 3 อำนาจหน้าที่'));
  });
});
