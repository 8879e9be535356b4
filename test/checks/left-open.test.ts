import { describe, expect, test } from 'vitest';
import { isPlaceholder } from '../../src/checks/placeholders.ts';

describe('what a form tells its writer to do', () => {
  test.each(['(ให้สรุปผลที่ได้จากการมีส่วนร่วม เช่น ข้อเสนอแนะ มติ)', '[โปรดอธิบายการนำผลไปใช้]', '1. .......................... ประธาน', '3. .................. กรรมการและเลขานุการ'])('%s is no answer', (words) => {
    expect(isPlaceholder(words)).toBe(true);
  });

  test.each(['(ให้บริการนอกเวลาราชการ)', 'ที่ประชุมให้สรุปผลภายในเดือนหน้า', '1. นายสมชาย ใจดี ประธาน'])('%s is one', (words) => {
    expect(isPlaceholder(words)).toBe(false);
  });
});
