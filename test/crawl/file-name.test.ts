import { describe, expect, it } from 'vitest';
import { fileNameOf } from '../../src/crawl/file-name.ts';

const raw = (bytes: number[]): string => String.fromCharCode(...bytes);

describe('fileNameOf', () => {
  it.each([
    [null, 'http://t.th/a/b.pdf?x=1', 'b.pdf'],
    [null, 'http://t.th/', null],
    [null, 'http://t.th/%E0%B9%81%E0%B8%9C%E0%B8%99.pdf', 'แผน.pdf'],
    [null, 'http://t.th/%E1%BC%B9.pdf', 'แผน.pdf'],
    [null, 'http://t.th/100%.pdf', '100%.pdf'],
    ['attachment; filename="plan 68.pdf"', 'http://t.th/d.php', 'plan 68.pdf'],
    ['attachment; filename=plan.pdf; size=3', 'http://t.th/d.php', 'plan.pdf'],
    ["attachment; filename=x.pdf; filename*=UTF-8''%E0%B9%81%E0%B8%9C%E0%B8%99.pdf", 'http://t.th/d.php', 'แผน.pdf'],
    [`inline; filename="${raw([0xe1, 0xbc, 0xb9])}.pdf"`, 'http://t.th/d.php', 'แผน.pdf'],
    [`inline; filename="${raw([0xe0, 0xb9, 0x81, 0xe0, 0xb8, 0x9c, 0xe0, 0xb8, 0x99])}.pdf"`, 'http://t.th/d.php', 'แผน.pdf'],
    ['attachment; filename="..\\..\\etc/passwd"', 'http://t.th/d.php', 'passwd'],
    ['inline', 'http://t.th/d.pdf', 'd.pdf'],
  ])('%s at %s', (disposition, url, expected) => expect(fileNameOf(disposition, url)).toBe(expected));
});
