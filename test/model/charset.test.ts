import { describe, expect, it } from 'vitest';
import { decodeHtml } from '../../src/model/charset.ts';

const THAI = 'เทศบาลตำบลตัวอย่าง ประจำปีงบประมาณ พ.ศ. ๒๕๖๘';

/** TIS-620 bytes of Thai and ASCII letters. */
const tis620 = (text: string): Uint8Array =>
  Uint8Array.from([...text].map((letter) => {
    const code = letter.codePointAt(0) ?? 0;
    return code >= 0x0e01 && code <= 0x0e5b ? code - 0x0e00 + 0xa0 : code;
  }));
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const join = (...parts: Uint8Array[]): Uint8Array => Uint8Array.from(parts.flatMap((part) => [...part]));

describe('decodeHtml', () => {
  it('reads plain and marked UTF-8', () => {
    expect(decodeHtml(utf8(`<p>${THAI}`), null)).toEqual({ text: `<p>${THAI}`, charset: 'utf-8' });
    expect(decodeHtml(join(Uint8Array.of(0xef, 0xbb, 0xbf), utf8(THAI)), 'text/html; charset=tis-620').text).toBe(THAI);
  });

  it('reads UTF-8 although header and page declare another charset', () => {
    const page = `<meta charset="windows-874"><p>${THAI}`;
    expect(decodeHtml(utf8(page), 'text/html; charset=TIS-620').text).toBe(page);
  });

  it('does not let a stray byte or a cut end spoil a UTF-8 page', () => {
    const stray = decodeHtml(join(utf8(THAI), Uint8Array.of(0x96, 0xa0), utf8(THAI)), null);
    expect(stray.charset).toBe('utf-8');
    expect(stray.text.startsWith(THAI)).toBe(true);
    expect(decodeHtml(utf8(THAI).subarray(0, 31), null).text).toContain('เทศบาล');
  });

  it.each([
    ['declared in the header', '', 'text/html; charset=tis-620'],
    ['declared in the page', '<meta http-equiv="Content-Type" content="text/html; charset=windows-874">', null],
    ['not declared', '', null],
    ['declared as UTF-8', '<meta charset="UTF-8">', 'text/html; charset=utf-8'],
    ['declared as western', '<meta charset=iso-8859-1>', null],
    ['declared by an unknown name', '<meta charset="thai-old">', null],
    ['declared twice, once inside viewport', '<meta name="viewport" content="charset=UTF-8"><meta charset="tis-620">', null],
  ])('reads TIS-620 bytes %s', (_, head, contentType) => {
    const { text, charset } = decodeHtml(tis620(`${head}<p>${THAI}</p>`), contentType);
    expect(text).toContain(THAI);
    expect(charset).toBe('windows-874');
  });

  it('keeps a declared western page with numeric references', () => {
    const page = join(utf8('<meta charset=windows-1252><p>&#3648;&#3607; caf'), Uint8Array.of(0xe9), utf8(' 10'), Uint8Array.of(0xa0, 0x96), utf8('12'));
    expect(decodeHtml(page, null)).toMatchObject({ charset: 'windows-1252' });
    expect(decodeHtml(page, null).text).toContain('café 10\u00a0–12');
  });

  it('takes no bytes and any bytes', () => {
    expect(decodeHtml(new Uint8Array(), null).text).toBe('');
    expect(typeof decodeHtml(Uint8Array.from({ length: 999 }, (_, index) => index % 256), 'x; charset=').text).toBe('string');
  });
});
