import { SSF } from '@e965/xlsx';

const DAY = 86_400_000;
/** Day 0 of Excel's calendar; from March 1900 on, its days agree with ours. */
const EPOCH = Date.UTC(1899, 11, 30);
const DAYS_1904 = 1462;
/** A year written as such is one of the Buddhist era, typed where a Christian one was meant. */
const BUDDHIST_FROM = 2400;
const BUDDHIST = 543;

const MONTHS = ['มกราคม', 'กุมภาพันธ์', 'มีนาคม', 'เมษายน', 'พฤษภาคม', 'มิถุนายน', 'กรกฎาคม', 'สิงหาคม', 'กันยายน', 'ตุลาคม', 'พฤศจิกายน', 'ธันวาคม'];
const MONTHS_SHORT = ['ม.ค.', 'ก.พ.', 'มี.ค.', 'เม.ย.', 'พ.ค.', 'มิ.ย.', 'ก.ค.', 'ส.ค.', 'ก.ย.', 'ต.ค.', 'พ.ย.', 'ธ.ค.'];
const DAYS = ['อาทิตย์', 'จันทร์', 'อังคาร', 'พุธ', 'พฤหัสบดี', 'ศุกร์', 'เสาร์'];
const DAYS_SHORT = ['อา.', 'จ.', 'อ.', 'พ.', 'พฤ.', 'ศ.', 'ส.'];

interface Locale {
  readonly thaiDigits: boolean;
  readonly buddhist: boolean;
  /** Windows language; 0 where the format leaves it to the machine. */
  readonly language: number;
}

const THAI = 0x41e;
const SYSTEM_LONG_DATE = 0xf800;

/** `[$-D07041E]`: numerals (0D Thai), calendar (07 Buddhist), language (041E Thai). */
function localeOf(format: string): Locale | null {
  const written = /\[\$[^\]-]{0,10}-([0-9a-f]{1,8})\]/i.exec(format)?.[1];
  if (written === undefined) return null;
  const code = Number.parseInt(written, 16);
  return { thaiDigits: code >>> 24 === 0x0d, buddhist: ((code >>> 16) & 0x7f) === 7, language: code & 0xffff };
}

export const thaiDigits = (words: string): string => words.replace(/[0-9]/g, (digit) => String.fromCharCode(0xe50 + Number(digit)));

/** The short date and its kin follow the machine: a Thai one shows day first, Thai months and the Buddhist year. */
const SYSTEM_DATES: Readonly<Record<string, string>> = {
  'm/d/yy': 'd/m/yyyy', 'm/d/yyyy': 'd/m/yyyy', 'm/d/yy h:mm': 'd/m/yyyy h:mm', 'd-mmm-yy': 'd-mmm-yy', 'd-mmm': 'd-mmm', 'mmm-yy': 'mmm-yy',
};

/**
 * A number in a cell as a Thai reader sees it: dates with Thai months and Buddhist years where their
 * format or the machine would show them so, Thai digits where asked for. Null where the plain
 * rendering of the library is right.
 *
 * @param value serial number of the cell
 * @param format its number format, as Excel writes it
 * @param from1904 true for workbooks that count days from 1904
 */
export function thaiNumber(value: number, format: string, from1904: boolean): string | null {
  if (/^t+(?=[#0?])/i.test(format)) return thaiDigits(plain(value, format.replace(/^t+/i, '')));
  const locale = localeOf(format);
  const code = (format.split(';')[0] ?? '').replace(/\[[^\]]*\]/g, (bracket) => (/^\[[hms]+\]$/i.test(bracket) ? bracket : '')).trim();
  if (!SSF.is_date(format) || !/[ymdbe]/i.test(unquoted(code)) || value < 1 || value > 2_000_000) {
    return locale?.thaiDigits === true ? thaiDigits(plain(value, format)) : null;
  }
  if (/^[hms:.\s[\]0]+$/i.test(unquoted(code).replace(/am\/pm|a\/p/gi, ''))) return null;
  const system = locale === null ? SYSTEM_DATES[code.toLowerCase()] : locale.language === SYSTEM_LONG_DATE ? 'd mmmm yyyy' : undefined;
  if (system !== undefined) return dateWords(value, system, { buddhist: true, from1904, thaiDigits: false });
  const isThai = locale !== null && (locale.language === THAI || locale.buddhist);
  const eraToken = /b{2,4}/i.test(unquoted(code));
  const saysEra = /พ\s*\.?\s*ศ|ปี/.test(code);
  if (isThai || eraToken || (locale === null && (saysEra || /^[^y]*y{1,2}[^y]*$/i.test(unquoted(code))))) {
    return dateWords(value, code, { buddhist: locale?.buddhist === true || eraToken || saysEra || locale === null, from1904, thaiDigits: locale?.thaiDigits === true });
  }
  return null;
}

const unquoted = (code: string): string => code.replace(/"[^"]*"|\\./g, '');

function plain(value: number, format: string): string {
  try {
    return SSF.format(format.replace(/\[\$-[0-9a-f]{1,8}\]/gi, ''), value);
  } catch {
    return String(value);
  }
}

const TOKEN = /"([^"]*)"|\\(.)|[_*].|am\/pm|a\/p|\[h+\]|\[m+\]|\[s+\]|([ybdmhsge])\3*|[^]/gi;

function dateWords(value: number, code: string, how: { buddhist: boolean; from1904: boolean; thaiDigits: boolean }): string {
  const date = new Date(EPOCH + Math.round((value + (how.from1904 ? DAYS_1904 : 0)) * DAY));
  const year = date.getUTCFullYear();
  const shown = (buddhist: boolean): number => (buddhist && year < BUDDHIST_FROM ? year + BUDDHIST : year);
  const two = (number: number): string => String(number).padStart(2, '0');
  let time = false;
  const tokens = [...code.matchAll(TOKEN)].map((match) => ({ text: match[0], literal: match[1] ?? match[2], letter: match[3]?.toLowerCase() }));
  const words = tokens.map(({ text, literal, letter }, index) => {
    if (literal !== undefined) return literal;
    if (letter === undefined) return /^[_*]/.test(text) && text.length === 2 ? '' : /^a(?:m\/p)?m?/i.test(text) && text.includes('/') ? (date.getUTCHours() < 12 ? 'AM' : 'PM') : text;
    const size = text.length;
    if (letter === 'y' || letter === 'e') return size > 2 || letter === 'e' ? String(shown(how.buddhist)) : two(shown(how.buddhist) % 100);
    if (letter === 'b') return size > 2 ? String(shown(true)) : two(shown(true) % 100);
    if (letter === 'd') return [String(date.getUTCDate()), two(date.getUTCDate()), DAYS_SHORT[date.getUTCDay()], DAYS[date.getUTCDay()]][Math.min(size, 4) - 1] ?? '';
    if (letter === 'h') {
      time = true;
      return size > 1 ? two(date.getUTCHours()) : String(date.getUTCHours());
    }
    if (letter === 's') return two(date.getUTCSeconds());
    if (letter === 'g') return '';
    // `m` beside hours or seconds is minutes.
    const next = tokens.slice(index + 1).find((token) => token.letter !== undefined)?.letter;
    if (size <= 2 && (time || next === 's')) {
      time = false;
      return two(date.getUTCMinutes());
    }
    const month = date.getUTCMonth();
    return [String(month + 1), two(month + 1), MONTHS_SHORT[month], MONTHS[month], MONTHS[month]?.charAt(0)][Math.min(size, 5) - 1] ?? '';
  });
  const joined = words.join('').replace(/@/g, '').trim();
  return how.thaiDigits ? thaiDigits(joined) : joined;
}
