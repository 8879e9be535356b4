import { buddhistYear, shortYear } from './calendar.ts';
import { arabicDigits } from './digits.ts';

const windows874 = new TextDecoder('windows-874');

/** Percent-decoded; bytes that are no UTF-8 are read as windows-874, as old upload scripts wrote them. */
export function decodedName(name: string): string {
  const once = (text: string): string => {
    try {
      return decodeURIComponent(text);
    } catch {
      return text.replace(/(?:%[0-9a-f]{2})+/gi, (run) =>
        windows874.decode(Uint8Array.from(run.slice(1).split('%'), (hex) => Number.parseInt(hex, 16))));
    }
  };
  const decoded = once(name);
  return /%[0-9a-f]{2}/i.test(decoded) ? once(decoded) : decoded;
}

/** Numbers that name a record, not a year: `news_id=2568`, `/detail/id/2568`. */
const RECORD = /(?:^|[?&/_;])(?:[a-z]*_?(?:id|nid|cid|no|menu|record|page|pageid|catid|view|post|archives|detail|p|hd|rev|ver))(?:[=/]|id\/)\d+(?=$|[^\d])/gi;

const month = (digits: string): boolean => Number(digits) >= 1 && Number(digits) <= 12;
const day = (digits: string): boolean => Number(digits) >= 1 && Number(digits) <= 31;

/** The year in eight digits: 25680925, 20250925, 20232109, 25092568. */
function yearOfEight(digits: string): number | null {
  const parts = [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6)] as const;
  if ((month(parts[1]) && day(parts[2])) || (day(parts[1]) && month(parts[2]))) {
    const year = buddhistYear(Number(parts[0]));
    if (year !== null) return year;
  }
  const [a, b, c] = [digits.slice(0, 2), digits.slice(2, 4), digits.slice(4)];
  return (day(a) && month(b)) || (month(a) && day(b)) ? buddhistYear(Number(c)) : null;
}

const isShort = (before: string, after: string): boolean =>
  /(?:[ก-๎a-z]|ปี|[-_ (.]|^)$/i.test(before) && /^(?:$|[-_ ).]|\.[a-z0-9]{2,5}$)/i.test(after);

/** The number of a record before its title, as in `85-ซ้อมแผน`: such an address is no file. */
const isNumbered = (before: string, after: string): boolean => before === '' && /^-./.test(after) && !/\.[a-z0-9]{2,5}$/i.test(after);

interface Found { year: number; weight: number; order: number }

function yearsOfPart(part: string, file: boolean): Found[] {
  const found: Found[] = [];
  for (const { 0: digits, index } of part.matchAll(/\d+/g)) {
    const before = part.slice(0, index);
    const after = part.slice(index + digits.length);
    let year: number | null = null;
    let weight = 0;
    if (digits.length === 4) {
      const value = Number(digits);
      year = value >= 1990 && value <= 2049 ? value + 543 : value >= 2470 ? buddhistYear(value) : null;
      weight = value >= 2470 ? 4 : 2;
    } else if (digits.length === 8 || digits.length === 14) {
      year = yearOfEight(digits.slice(0, 8));
      weight = 1;
    } else if (digits.length === 6) {
      const value = Number(digits.slice(0, 4));
      year = month(digits.slice(4)) && ((value >= 2500 && value <= 2620) || (value >= 1990 && value <= 2049)) ? buddhistYear(value) : null;
      weight = 1;
    } else if (digits.length === 2 && Number(digits) >= 50 && Number(digits) <= 89 && isShort(before, after) && !isNumbered(before, after)) {
      year = /^[0-9a-f]{4,}/i.test(after) ? null : shortYear(Number(digits));
      weight = /(?:ปี|ปีงบ|งบ|ita|fy|oit|y)[-_ .]?$/i.test(before) ? 3.5 : /[-_ ]$/.test(before) || /[ก-๎]$/.test(before) ? 3 : 1.5;
    }
    if (year !== null) found.push({ year, weight: weight + (file ? 10 : 0), order: index });
  }
  return found;
}

/**
 * Buddhist years in a file name or an address, most telling first: 2568, ๒๕๖๘, 68, 20250925 (2568),
 * 25680925, ita-2024 (2567). The file name outranks folders; a folder like /2025/09/ is mostly the day
 * of upload, so it comes last. Numbers of records (`id=2568`) are no years.
 */
export function yearsInName(name: string): number[] {
  const clean = arabicDigits(decodedName(name.slice(0, 2000))).replace(/^[a-z]+:\/\/[^/]*/i, '').replace(RECORD, '/');
  const parts = clean.split(/[/\\?&=#]+/).filter((part) => part !== '');
  const found = parts.flatMap((part, index) =>
    yearsOfPart(part, index === parts.length - 1).map((one) => ({ ...one, order: one.order - 1000 * index })));
  found.sort((a, b) => b.weight - a.weight || a.order - b.order);
  return [...new Set(found.map(({ year }) => year))];
}
