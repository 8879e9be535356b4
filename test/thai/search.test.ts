import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findAllPhrases, findPhrase, hasPhrase, haystack, similarity, skeleton, thaiShare, arabicDigits } from '../../src/thai/index.ts';
import { thaiText } from './arbitraries.ts';

const seen = (text: string, phrase: string): string | null => {
  const hit = findPhrase(haystack(text), phrase);
  return hit && text.slice(hit.start, hit.end);
};

describe('findPhrase', () => {
  it.each([
    ['รายงาน ประจ าปี ๒๕๖๘ ของเทศบาล', 'ประจำปี 2568', 'ประจ าปี ๒๕๖๘'],
    ['ณ โรงพยำบำลส่งเสริมสุขภาพ', 'โรงพยาบาล', 'โรงพยำบำล'],
    ['แผนการ\nจัดซื้อจัดจ้าง', 'แผนการจัดซื้อจัดจ้าง', 'แผนการ\nจัดซื้อจัดจ้าง'],
    ['เรื่องกฏหมายที่เกี่ยวข้อง', 'กฎหมายที่เกี่ยวข้อง', 'กฏหมายที่เกี่ยวข้อง'],
    ['คู่มือการปฏิบตั ิงานของเจ้าหน้าที่', 'การปฏิบัติงาน', 'การปฏิบตั ิงาน'],
    ['ผู้มีสทิ ธิเสนอราคา', 'ผู้มีสิทธิเสนอราคา', 'ผู้มีสทิ ธิเสนอราคา'],
    ['คลิก Q & A ที่นี่', 'Q&A', 'Q & A'],
    ['อยู่ที่หน้า', 'หน้า', 'หน้า'],
  ])('%s holds %s', (text, phrase, found) => expect(seen(text, phrase)).toBe(found));

  it.each([
    ['a half word', 'ที่อยู่อาศัยในผังเมือง', 'ยู่'],
    ['a syllable torn from its vowel', 'เรียนเชิญ', 'รีย'],
    ['letters inside a Latin word', 'capital online', 'ITA'],
    ['a number inside another', 'o12 และ 2568', 'o1'],
    ['digits inside a year', 'ปี 25681', 'ปี 2568'],
    ['the name of nobody', 'ประกาศ', ''],
    ['punctuation', 'ก-ข', '-'],
    ['a short word at the seam of two', 'ทางานวัดและนิทาน', 'ทาน'],
    ['a word of another tone', 'ปลาย่าง ค้นหา', 'ยาง'],
    ['a garden in a section', 'ที่สวนสาธารณะ', 'ส่วน'],
    ['a person in a search', 'ค้นหาข้อมูล', 'คน'],
    ['other vowels', 'ปฎุบุตุกุรงุนดี', 'ปฏิบัติการงานดี'],
  ])('refuses %s', (_, text, phrase) => expect(seen(text, phrase)).toBeNull());

  it('takes short words that stand as words', () => {
    expect(hasPhrase('จำนวนคนทั้งหมด', 'คน')).toBe(true);
    expect(hasPhrase('ดูแผนที่ และ แผน', 'แผน')).toBe(true);
    expect(hasPhrase('ITA2568', 'ITA')).toBe(true);
    expect(hasPhrase('สวนสาธารณะที่อยู่ใกล้บ้าน', 'ส่วน')).toBe(false);
    expect(hasPhrase('ราชการสวนทองถิน', 'ส่วน')).toBe(true);
    expect(hasPhrase('complaints', 'complaint')).toBe(true);
  });

  it('finds all, in order, without overlap, up to the limit', () => {
    const hay = haystack('งบประมาณ งบ ประมาณ งบประม าณ');
    const hits = findAllPhrases(hay, 'งบประมาณ');
    expect(hits.map(({ start, end }) => hay.text.slice(start, end))).toEqual(['งบประมาณ', 'งบ ประมาณ', 'งบประม าณ']);
    expect(findAllPhrases(hay, 'งบประมาณ', 2)).toHaveLength(2);
    expect(findAllPhrases(hay, 'งบประมาณ', 0)).toEqual([]);
  });

  it('works on a haystack it did not prepare', () => {
    expect(hasPhrase({ text: 'นายกเทศมนตรี' }, 'เทศมนตรี')).toBe(true);
  });

  it('quotes a stretch with the skeleton of the phrase', () => {
    fc.assert(
      fc.property(thaiText, thaiText, thaiText, (before, phrase, after) => {
        const text = `${before} ${phrase} ${after}`;
        for (const { start, end } of findAllPhrases(haystack(text), phrase, 20)) {
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(text.length);
        }
        const hit = findPhrase(haystack(text), 'กฎหมายที่เกี่ยวข้อง');
        expect(hit === null || skeleton(text.slice(hit.start, hit.end)).length > 5).toBe(true);
      }),
    );
  });

  it('finds what was put in, and where', () => {
    const phrases = ['แผนพัฒนาท้องถิ่น', 'การเปิดเผยข้อมูลสาธารณะ', 'รายงานการกำกับติดตาม', 'งบประมาณรายจ่ายประจำปี'];
    fc.assert(
      fc.property(fc.constantFrom(...phrases), fc.stringMatching(/^[ก-ฮ \n0-9.]{0,40}$/), fc.array(fc.nat(30), { maxLength: 6 }), (phrase, noise, cuts) => {
        const broken = [...phrase].map((char, i) => (cuts.includes(i) && /[ก-ฮ]/.test(char) ? ` ${char}` : char)).join('').replaceAll('ำ', 'า').trim();
        const text = `${noise}|${broken}|${noise}`;
        expect(seen(text, phrase)).toBe(broken);
      }),
    );
  });

  it('gets through long hostile texts', () => {
    const hay = haystack('งบ'.repeat(200_000));
    expect(findAllPhrases(hay, 'งบ', 10)).toHaveLength(10);
    expect(hasPhrase(hay, 'งบงบงบประมาณรายจ่าย')).toBe(false);
  });
});

describe('similarity', () => {
  it.each([
    ['กฎหมายที่เกี่ยวข้อง', 'กฏหมายที่เกี่วข้อง', 0.85],
    ['รายงานผลการดำเนินการป้องกันการทุจริตประจำปี', 'รายงานผลการดำเนินการป้องกันการทุจ...', 0.85],
    ['โครงสร้าง', 'o1 โครงสร้าง', 0.8],
    ['แผนดำเนินงาน', 'เเผนดาเนินงาน', 1],
  ])('%s ~ %s', (a, b, least) => {
    expect(similarity(a, b)).toBeGreaterThanOrEqual(least);
    expect(similarity(b, a)).toBe(similarity(a, b));
  });

  it.each([
    ['โครงสร้าง', 'โครงสร้างพื้นฐานและการจราจรในเขตเทศบาล', 0.6],
    ['รายงานผล', 'แผนดำเนินงาน', 0.4],
    ['', 'ก', 0],
  ])('%s is not %s', (a, b, most) => expect(similarity(a, b)).toBeLessThanOrEqual(most));

  it('is 1 for the same and within bounds for all', () => {
    fc.assert(
      fc.property(thaiText, thaiText, (a, b) => {
        expect(similarity(a, b)).toBeGreaterThanOrEqual(0);
        expect(similarity(a, b)).toBeLessThanOrEqual(1);
        expect(similarity(a, b)).toBeCloseTo(similarity(b, a), 10);
        if (skeleton(a) !== '') expect(similarity(a, a)).toBe(1);
      }),
    );
  });
});

describe('thaiShare', () => {
  it('counts letters only', () => {
    expect(thaiShare('ที่นี่ 123 ...')).toBe(1);
    expect(thaiShare('กขab')).toBe(0.5);
    expect(thaiShare('ΦϬϔϠθχΩΩ')).toBe(0);
    expect(thaiShare('')).toBe(0);
  });
});

it('arabicDigits keeps length and the rest', () => {
  expect(arabicDigits('๐๑๒๓๔๕๖๗๘๙ ก๙')).toBe('0123456789 ก9');
});
