import type { Basis, Need } from '../model/finding.ts';
import type { YearRule } from '../model/rule.ts';
import type { Text } from '../model/text.ts';

/** What an element's need means for the score. */
export const needWords = (need: Need, half: boolean): Text =>
  ({
    required: half
      ? { th: 'ต้องมี (ขาดได้ไม่เกิน 50)', en: 'required (without it 50 at most)' }
      : { th: 'ต้องมี (ขาดได้ 0)', en: 'required (without it 0)' },
    core: { th: 'หัวใจของข้อ (ขาดได้ 0)', en: 'core (without it 0)' },
    advised: { th: 'ควรมี (ไม่เสียคะแนนเอง)', en: 'advised (costs no score by itself)' },
    alternative: { th: 'ใช้แทนได้', en: 'stands in for others' },
  })[need];

/** How well it is known that an element is asked for. */
export const basisWords = (basis: Basis): Text =>
  ({
    fy: { th: 'จากเกณฑ์ของปีนั้น', en: 'from that year’s text' },
    title: { th: 'จากชื่อข้อ', en: 'follows from the title' },
    older: { th: 'จากเกณฑ์ปีก่อน ๆ', en: 'from earlier years’ text' },
    sibling: { th: 'จากเกณฑ์ชุดใกล้เคียง', en: 'from a sister scheme' },
    practice: { th: 'จากที่หน่วยงานต่าง ๆ ทำ', en: 'from what agencies publish' },
    assumed: { th: 'คาดว่า ยังไม่พบข้อความ', en: 'assumed; no text found' },
  })[basis];

const yearsOf = (years: readonly number[], assessed: number): string => years.map((year) => String(assessed + year)).join(', ');

/** `fiscal`: 1 = October. Gives the calendar month's name and its Buddhist year. */
function monthOf(fiscal: number, fiscalYear: number): Text {
  const month = (fiscal + 8) % 12;
  const year = fiscal <= 3 ? fiscalYear - 1 : fiscalYear;
  const name = (lang: string): string => new Intl.DateTimeFormat(lang, { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2024, month, 1));
  return { th: `${name('th')} ${year}`, en: `${name('en')} ${year}` };
}

/** A year rule in words, for an assessed Buddhist year. */
export function yearWords(rule: YearRule, assessed: number): Text {
  switch (rule.kind) {
    case 'current':
      return { th: 'ฉบับที่ใช้อยู่ปัจจุบัน ไม่กำหนดปี', en: 'what is in force now; no year asked' };
    case 'published-in':
      return { th: `ลงวันที่ในปี ${yearsOf(rule.years, assessed)}`, en: `dated in ${yearsOf(rule.years, assessed)}` };
    case 'fiscal-year': {
      const years = yearsOf(rule.years, assessed);
      const to = rule.progressToMonth === undefined ? null : monthOf(rule.progressToMonth, assessed + (rule.years[0] ?? 0));
      const many = rule.years.length > 1;
      return {
        th: `ของปีงบประมาณ ${years}${many ? ' (ปีใดปีหนึ่ง)' : ''}${to ? ` ความก้าวหน้าถึง${to.th}` : ''}${rule.appliesTo ? ` เฉพาะ${rule.appliesTo.th}` : ''}`,
        en: `of fiscal year ${years}${many ? ' (either)' : ''}${to ? `, progress up to ${to.en}` : ''}${rule.appliesTo ? `; applies to ${rule.appliesTo.en}` : ''}`,
      };
    }
    case 'plan-covers': {
      const longer = rule.longerThanYears;
      return {
        th: `แผนที่ครอบคลุมปี ${assessed + rule.year}${longer === undefined ? '' : ` และยาวกว่า ${longer} ปี`}`,
        en: `a plan whose period includes ${assessed + rule.year}${longer === undefined ? '' : `, longer than ${longer} year${longer === 1 ? '' : 's'}`}`,
      };
    }
    case 'months': {
      const from = monthOf(rule.from, assessed + rule.year);
      const to = monthOf(rule.to, assessed + rule.year);
      return { th: `ครบทุกเดือน ${from.th} ถึง ${to.th}`, en: `every month from ${from.en} to ${to.en}` };
    }
    case 'analysis':
      return {
        th: `วิเคราะห์ผลของปี ${assessed + rule.resultOf} และกำหนดมาตรการของปี ${assessed + rule.measuresFor}`,
        en: `analyses the result of ${assessed + rule.resultOf} and sets measures for ${assessed + rule.measuresFor}`,
      };
  }
}
