import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cells, clip, padEnd, padStart, wrapWords } from '../../src/model/cells.ts';
import { abilitiesOf } from '../../src/model/terminal.ts';

const squeeze = (words: string): string => words.replace(/\s+/gu, '');

describe('cells', () => {
  it.each([['น้ำ', 2], ['กำ', 2], ['ที่', 1], ['ปู่', 1], ['เกี๊ยว', 4], ['abc', 3], ['', 0], ['中', 2]])('%s takes %d', (words, width) => {
    expect(cells(words)).toBe(width);
  });

  it('pads by what is seen, not by length', () => {
    expect(padEnd('ที่', 3)).toBe('ที่  ');
    expect(padStart('น้ำ', 4)).toBe('  น้ำ');
    expect(padEnd('ยาวกว่า', 2)).toBe('ยาวกว่า');
  });
});

describe('clip', () => {
  it('cuts between graphemes and marks the cut', () => {
    expect(clip('ที่ปรึกษา', 4)).toBe('ที่ปรึ…');
    expect(clip('สั้น', 4)).toBe('สั้น');
    expect(clip('abcdef', 5, '...')).toBe('ab...');
  });

  it('never takes more than it is given', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.integer({ min: 1, max: 30 }), (words, width) => cells(clip(words, width)) <= width));
  });
});

describe('wrapWords', () => {
  it('breaks Thai between words, never between a letter and its mark', () => {
    const words = 'ไม่พบหมายเลขโทรศัพท์หรืออีเมลของผู้บริหารแต่ละคน พบเพียงเบอร์กลางของสำนักงาน';
    const lines = wrapWords(words, 24);
    expect(lines.length).toBeGreaterThan(2);
    for (const line of lines) {
      expect(cells(line)).toBeLessThanOrEqual(24);
      expect(line).not.toMatch(/^[\p{M}ำๆฯ)]/u);
    }
    expect(squeeze(lines.join(''))).toBe(squeeze(words));
    expect(lines.some((line) => line.endsWith('โทรศัพ'))).toBe(false);
  });

  it('keeps brackets and full stops with their words', () => {
    for (let width = 6; width < 30; width += 1) {
      for (const line of wrapWords('ปีงบประมาณ พ.ศ. 2568 (ไตรมาส 1) ค่าใช้จ่าย 1,234.50 บาท “ผ่าน”', width)) {
        expect(line).not.toMatch(/^[.)”]|[(“]$/u);
      }
    }
  });

  it('breaks an address that is wider than a line, and keeps all of it', () => {
    const address = `https://www.hinngam.example/${'ก'.repeat(90)}?id=1`;
    const lines = wrapWords(address, 20);
    expect(Math.max(...lines.map(cells))).toBeLessThanOrEqual(20);
    expect(lines.join('')).toBe(address);
  });

  it('keeps line breaks, and gives at least one line', () => {
    expect(wrapWords('ก\n\nข', 10)).toEqual(['ก', '', 'ข']);
    expect(wrapWords('', 10)).toEqual(['']);
  });

  it('fits and loses no letter, whatever the words', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('ก', 'น้ำ', 'ที่', ' ', 'a', '.', '(', ')', '1', 'เ', '中', 'ๆ', 'ผู้'), maxLength: 80 }), fc.integer({ min: 4, max: 40 }), (words, width) => {
        const lines = wrapWords(words, width);
        return lines.every((line) => cells(line) <= width) && squeeze(lines.join('')) === squeeze(words);
      }),
    );
  });

  it('bounds what it measures', () => {
    expect(wrapWords('ก'.repeat(1_000_000), 80).length).toBeLessThan(300);
  });
});

describe('abilitiesOf', () => {
  it.each([
    [{ TERM: 'xterm-256color', LANG: 'th_TH.UTF-8' }, 'linux', { colour: true, unicode: true }],
    [{ TERM: 'xterm', NO_COLOR: '1', LANG: 'C.UTF-8' }, 'linux', { colour: false, unicode: true }],
    [{ TERM: 'xterm', NO_COLOR: '', LANG: 'C.UTF-8' }, 'linux', { colour: true, unicode: true }],
    [{ TERM: 'dumb', LANG: 'C.UTF-8' }, 'linux', { colour: false, unicode: false }],
    [{ TERM: 'xterm', LC_ALL: 'C', LANG: 'th_TH.UTF-8' }, 'linux', { colour: true, unicode: false }],
    [{ TERM: 'linux', LANG: 'C.UTF-8' }, 'linux', { colour: true, unicode: false }],
    [{ TERM: 'xterm' }, 'darwin', { colour: true, unicode: true }],
    [{}, 'win32', { colour: true, unicode: false }],
    [{ WT_SESSION: 'x' }, 'win32', { colour: true, unicode: true }],
  ])('%j on %s', (env, platform, abilities) => {
    expect(abilitiesOf(env, platform)).toEqual(abilities);
  });
});
