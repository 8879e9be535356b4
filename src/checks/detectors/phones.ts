import { arabicDigits } from '../../thai/index.ts';

export interface Phone {
  /** Digits only, with `ext` and the extension where one is given: `042881234ext12`. */
  readonly number: string;
  readonly start: number;
  readonly end: number;
  readonly isFax: boolean;
  readonly hasExtension: boolean;
}

const PHONE = /(?:\+66|0)[\s.-]?\d{1,2}(?:[\s.)–-]{0,3}\d){6,8}(?!\d)/gu;
const EXTENSION = /^\s{0,3}(?:ต่อ|กด|ext\.?|#|ภายใน)\s{0,2}\.?:?\s{0,2}(\d{1,5})/iu;
const FAX = /(?:โทรสาร|แฟกซ์|แฟ็กซ์|แฟ๊กซ์|fax)[^\d\n]{0,12}$/iu;
const BOTH = /โทร(?:ศัพท์)?[.\s]{0,2}(?:\/|และ|,)\s?(?:โทรสาร|แฟกซ์|fax)/iu;
const MOST = 500;

/** Thai telephone numbers of nine or ten digits in a text, also in Thai digits and with extensions. */
export function phonesIn(text: string): Phone[] {
  const plain = arabicDigits(text);
  const phones: Phone[] = [];
  for (const found of plain.matchAll(PHONE)) {
    if (phones.length >= MOST) break;
    const start = found.index;
    if (/[\d,]/u.test(plain[start - 1] ?? '')) continue;
    const digits = firstOfRange(found[0].replace(/^\+66/u, '0').replace(/\D/gu, '').replace(/^00/u, '0'));
    if (!/^0(?:2\d{7}|[3-57]\d{7}|[689]\d{8})$/u.test(digits) || /^0\d{0,2}0{7,}$/u.test(digits)) continue;
    const end = start + found[0].length;
    const extension = EXTENSION.exec(plain.slice(end, end + 20))?.[1];
    const before = plain.slice(Math.max(0, start - 40), start);
    phones.push({
      number: extension === undefined ? digits : `${digits}ext${extension}`,
      start,
      end,
      isFax: FAX.test(before) && !BOTH.test(before),
      hasExtension: extension !== undefined,
    });
  }
  return phones;
}

/** `0 4288 1234-5`: numbers of the provinces have nine digits, mobile ones ten; what follows tells the next line. */
const firstOfRange = (digits: string): string => (/^0[2-57]\d{8,9}$/u.test(digits) ? digits.slice(0, 9) : /^0[689]\d{9}$/u.test(digits) ? digits.slice(0, 10) : digits);

export interface Email {
  /** Lower case, with a plain `@`. */
  readonly address: string;
  readonly start: number;
  readonly end: number;
}

const EMAIL = /[a-z0-9][a-z0-9._%+-]{0,63}\s?(?:@|\[\s?at\s?\]|\(\s?at\s?\)|\{at\})\s?[a-z0-9][a-z0-9-]{0,62}(?:\s?(?:\.|\[dot\]|\(dot\))\s?[a-z0-9-]{1,63}){1,5}/giu;
/** What a page shows in place of an address that a script puts in. */
const PROTECTED = /\[email\s?protected\]|อีเมล์?นี้(?:จะ)?(?:ได้รับการ|ถูก)ป้องกัน|e-?mail address is being protected/giu;

/** E-mail addresses in a text, also with `[at]` for `@`. */
export function emailsIn(text: string): Email[] {
  const found = [...text.matchAll(EMAIL)].slice(0, MOST).map((match) => ({
    address: match[0].toLowerCase().replace(/\s?(?:\[\s?at\s?\]|\(\s?at\s?\)|\{at\})\s?/u, '@').replace(/\s?(?:\[dot\]|\(dot\))\s?/gu, '.').replace(/\s/gu, ''),
    start: match.index,
    end: match.index + match[0].length,
  }));
  const hidden = [...text.matchAll(PROTECTED)].slice(0, MOST).map((match) => ({ address: 'protected', start: match.index, end: match.index + match[0].length }));
  return [...found, ...hidden];
}
