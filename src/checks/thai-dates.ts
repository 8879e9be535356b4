import type { Text } from '../model/text.ts';

const MONTHS_TH = ['มกราคม', 'กุมภาพันธ์', 'มีนาคม', 'เมษายน', 'พฤษภาคม', 'มิถุนายน', 'กรกฎาคม', 'สิงหาคม', 'กันยายน', 'ตุลาคม', 'พฤศจิกายน', 'ธันวาคม'];
const MONTHS_EN = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** Calendar month (1-12) of the n-th month of a fiscal year (1 = October). */
export const calendarMonth = (fiscalMonth: number): number => ((fiscalMonth + 8) % 12) + 1;

/** Month of the fiscal year (1 = October … 12 = September) of a calendar month. */
export const fiscalMonth = (month: number): number => ((month + 2) % 12) + 1;

/** `YYYY-MM` (C.E.) of a month of a fiscal year (B.E.). */
export function monthOfFiscalYear(fiscalYear: number, monthOfIt: number): string {
  const month = calendarMonth(monthOfIt);
  const year = fiscalYear - 543 - (month >= 10 ? 1 : 0);
  return `${year}-${String(month).padStart(2, '0')}`;
}

/** A month (`YYYY-MM`, C.E.) in words, with its B.E. year. */
export function monthWords(month: string): Text {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return { th: `${MONTHS_TH[number - 1] ?? ''} ${year + 543}`, en: `${MONTHS_EN[number - 1] ?? ''} ${year + 543}` };
}

/** Last month (`YYYY-MM`) that is wholly past on a day (`YYYY-MM-DD`). */
export function lastWholeMonth(today: string): string {
  const [year = 0, month = 1, day = 1] = today.split('-').map(Number);
  const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (day === lastDay) return `${year}-${String(month).padStart(2, '0')}`;
  return month === 1 ? `${year - 1}-12` : `${year}-${String(month - 1).padStart(2, '0')}`;
}

/** A day or month (`YYYY-MM-DD` or `YYYY-MM`, C.E.) in words, with its B.E. year. */
export function dayWords(iso: string): Text {
  const day = iso.split('-')[2];
  const month = monthWords(iso);
  return day === undefined ? month : { th: `${Number(day)} ${month.th}`, en: `${Number(day)} ${month.en}` };
}
