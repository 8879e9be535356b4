/** Full names as they stand in plain text (no tone marks, no thanthakhat), and their abbreviations. */
const NAMES: readonly (readonly [full: string, letters: string])[] = [
  ['มกราคม', 'มค'], ['กุมภาพันธ', 'กพ'], ['มีนาคม', 'มีค'], ['เมษายน', 'เมย'], ['พฤษภาคม', 'พค'], ['มิถุนายน', 'มิย'],
  ['กรกฎาคม', 'กค'], ['สิงหาคม', 'สค'], ['กันยายน', 'กย'], ['ตุลาคม', 'ตค'], ['พฤศจิกายน', 'พย'], ['ธันวาคม', 'ธค'],
];

const MARKS = '[ัิ-ู]{0,2}';
const isVowelSign = (letter: string): boolean => /[ัิ-ู]/.test(letter);

/** A vowel may sit one letter too late in a broken file, so each letter may carry any. */
const loose = (name: string): string => [...name].filter((letter) => !isVowelSign(letter)).map((letter) => letter + MARKS).join('');

const spelt = (name: string): string =>
  loose(name).replace('ศ', '[ศษ]').replace('ฎ', '[ฎฏก]').replace('ธ[ัิ-ู]{0,2}$', `ธ?${MARKS}`);

/** มี.ค. | มีค. | ม.ค | มค. : at least one dot, else the letters stand for anything. */
const dotted = (letters: string): string => {
  const [first = '', last = ''] = [letters.slice(0, -1), letters.slice(-1)];
  return `${first} ?(?:\\. ?${last}\\.?|${last}\\.)`;
};

const SHORT = NAMES.map(([, letters]) => dotted(letters)).join('|');

/** Behind any other word the letters mean a month where its year follows: plain text has no blanks between words. */
const WITH_YEAR = `(?<=[ก-๎])(?<!(?:งาน|มติ|กฎ|ระเบียบ|กรรมการ))(?:${SHORT})(?=\\s{0,3}(?:พ ?\\. ?ศ ?\\.)?\\s{0,2}(?:25)?[4-9]\\d(?!\\d|[.,]\\d))`;

/** Pattern for any month, full or abbreviated; matches in plain text. */
export const MONTH = `(?:${NAMES.map(([full]) => spelt(full)).join('|')}|(?:(?<![ก-๎.])|(?<=เดือน|และ|ถึง|ใน|สิน|รอบ|ระหวาง|ตังแต|ประจา))(?:${SHORT})|${WITH_YEAR})`;

const bones = (text: string): string => text.replace(/[^ก-ฮะาเ-ไ]/g, '').replace('ษจ', 'ศจ');
const BY_BONES = new Map(NAMES.map(([full], index) => [bones(full), index + 1]));
const BY_LETTERS = new Map(NAMES.map(([, letters], index) => [letters, index + 1]));

/** Month number, 1-12 from January, of what `MONTH` matched; 0 for anything else. */
export function monthNumber(matched: string): number {
  const letters = matched.replace(/[. ]/g, '');
  return (letters.length <= 3 ? BY_LETTERS.get(letters) : undefined) ?? BY_BONES.get(bones(matched.replace('กรกกา', 'กรกฎา'))) ?? 0;
}

export const isAbbreviated = (matched: string): boolean => matched.includes('.');

const ENGLISH = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const;

/** Pattern for an English month name. */
export const ENGLISH_MONTH = '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';

export const englishMonthNumber = (name: string): number =>
  ENGLISH.indexOf(name.slice(0, 3).toLowerCase() as (typeof ENGLISH)[number]) + 1;
