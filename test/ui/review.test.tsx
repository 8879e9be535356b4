import { describe, expect, it } from 'vitest';
import { cells } from '../../src/model/cells.ts';
import { OitError } from '../../src/model/errors.ts';
import type { Report } from '../../src/model/report.ts';
import { plainLine } from '../../src/ui/lines.ts';
import { actionsOf, type Key } from '../../src/ui/review/keys.ts';
import { review } from '../../src/ui/review.tsx';
import { screenOf } from '../../src/ui/review/screen.ts';
import { FIRST_STATE, next, shownItems, windowStart, type ReviewState } from '../../src/ui/review/state.ts';
import { sampleReport } from '../support/sample-report.ts';
import { fakeTerminal, settled } from '../support/fake-terminal.ts';

const REPORT = sampleReport('th');
const ABLE = { colour: false, unicode: true };
const SIZE = { columns: 80, rows: 24, lang: 'th' as const, abilities: ABLE };

/** Presses keys one after the other: a string is typed, a Key pressed. */
function press(keys: readonly (string | Key)[], report: Report = REPORT, size = SIZE): { state: ReviewState; words: string[]; quit: boolean } {
  let state = FIRST_STATE;
  let quit = false;
  for (const key of keys) {
    for (const action of typeof key === 'string' ? actionsOf(key, {}, state) : actionsOf('', key, state)) {
      if (action === 'quit') quit = true;
      else state = next(state, action, screenOf(report, state, size).extent);
    }
  }
  return { state, words: screenOf(report, state, size).lines.map(plainLine), quit };
}

it('an item tells what of its criteria is provisional', () => {
  const items = REPORT.items.map((item) => (item.id === 'o2' ? { ...item, provisional: 'ชื่อข้อมาจากที่หน่วยงานหนึ่งเผยแพร่' } : item));
  const { words } = press([{ return: true }], { ...REPORT, items });
  expect(words.join('\n')).toContain('! เกณฑ์ชั่วคราว: ชื่อข้อมาจาก');
  expect(press([{ return: true }]).words.join('\n')).not.toContain('เกณฑ์ชั่วคราว');
});

const chosen = (words: readonly string[]): string => words.find((line) => line.startsWith('›')) ?? '';

describe('the list of a review', () => {
  it('begins with what is to be mended or looked at', () => {
    const { words } = press([]);
    const ids = words.flatMap((line) => /(?:✓|◐|✗|\?) \S+\s+(o\d+) /u.exec(line)?.[1] ?? []);
    expect(ids).toEqual(['o2', 'o6', 'o7', 'o11', 'o12', 'o13', 'o18', 'o23', 'o26']);
    expect(chosen(words)).toContain('o2');
    expect(words.join('\n')).toContain('ไม่พบหมายเลขโทรศัพท์หรืออีเมล');
  });

  it.each([
    [['j', 'j', 'k'], 'o6'],
    [['jj'], 'o7'],
    [[{ downArrow: true }, { downArrow: true }, { upArrow: true }], 'o6'],
    [['G'], 'o26'],
    [[{ end: true }, { upArrow: true }], 'o23'],
    [['G', 'g'], 'o2'],
    [[{ end: true }, { home: true }], 'o2'],
    [['k'], 'o2'],
    [['1', { pageDown: true }, { pageDown: true }, { pageDown: true }, { pageDown: true }], 'o28'],
    [['1', 'G', { pageUp: true }, { pageUp: true }, { pageUp: true }], 'o1'],
    [['2', 'j'], 'o13'],
    [['3'], 'o7'],
    [['4', 'j'], 'o11'],
    [['4', '0'], 'o2'],
    [['่', '่', 'า'], 'o6'],
  ])('keys %j come to %s', (keys, id) => {
    expect(chosen(press(keys as (string | Key)[]).words)).toMatch(new RegExp(` ${id} `));
  });

  it('keeps the chosen item in sight in a low window', () => {
    for (let downs = 0; downs < 28; downs += 1) {
      const { words } = press(['1', ...Array.from({ length: downs }, () => 'j')], REPORT, { ...SIZE, rows: 12 });
      expect(chosen(words)).toMatch(new RegExp(` o${downs + 1} `));
      expect(words.length).toBeLessThan(12);
    }
  });

  it('searches titles, reasons and findings while typing; Esc takes the search back', () => {
    expect(chosen(press(['1', '/', 'จัดซื้อ']).words)).toContain('o12');
    expect(shownItems(REPORT, 'all', 'เบอร์กลาง').map((item) => item.id)).toEqual(['o2']);
    expect(shownItems(REPORT, 'all', 'NO gift').map((item) => item.id)).toEqual(['o21']);
    expect(shownItems(REPORT, 'all', 'แผนด\u0e4d\u0e32เนิน')).toEqual(shownItems(REPORT, 'all', 'แผนดำเนิน'));
    const { state } = press(['/', 'ไม่มีแน่', { escape: true }]);
    expect(state).toMatchObject({ query: '', typing: false });
    expect(press(['/', 'qqq']).words.join()).toContain('ไม่มีข้อที่ตรงกับตัวกรองนี้');
  });

  it('takes letters as letters while a search is typed', () => {
    const { state, quit } = press(['/', 'q', '?', '1']);
    expect(quit).toBe(false);
    expect(state).toMatchObject({ query: 'q?1', help: false, filter: 'todo' });
    expect(press(['/', 'ที่', { backspace: true }]).state.query).toBe('');
    expect(press(['/', 'ab\u001b[c', { return: true }]).state).toMatchObject({ query: 'ab[c', typing: false });
  });

  it('survives an empty list', () => {
    const { state, words } = press(['/', 'zzz', { return: true }, 'j', 'G', { return: true }, 'o', { pageDown: true }]);
    expect(state).toMatchObject({ view: 'list', selected: 0 });
    expect(words.length).toBeGreaterThan(3);
  });
});

describe('an opened item', () => {
  it('shows evidence, findings with quotes and what to do, most pressing first', () => {
    const words = press(['G', { return: true }]).words.join('\n');
    expect(words).toContain('แต่ในเอกสารเป็นรายงานของปี 2566');
    expect(words).toContain('พ.ศ. ๒๕๖๖');
    expect(words).toContain('ควรทำ: เปลี่ยนไฟล์เป็นรายงานของปีงบประมาณ 2567');
    expect(words.indexOf('✗ ไม่ผ่าน  หัวข้อ')).toBeLessThan(words.indexOf('พบหลักฐานจากหน้ารวม'));
  });

  it.each([[{ escape: true }], [{ leftArrow: true }], [{ backspace: true }], [{ delete: true }]])('%j goes back to the same place', (key) => {
    const { state, words } = press(['j', 'j', { return: true }, 'j', key]);
    expect(state.view).toBe('list');
    expect(chosen(words)).toContain('o7');
  });

  it('scrolls to its last line and not past it', () => {
    const low = { ...SIZE, rows: 12 };
    const { words } = press(['G', { return: true }, { end: true }, 'j', 'j', { pageDown: true }], REPORT, low);
    const all = press(['G', { return: true }], REPORT, { ...SIZE, rows: 200 }).words;
    expect(words.join('\n')).toContain(all.filter((line) => line.startsWith('    o26.')).at(-1));
    expect(words.length).toBeLessThan(12);
  });

  it('goes on to the next and back with n and p', () => {
    expect(press([{ return: true }, 'n', 'n']).words[0]).toContain('3/9');
    expect(press([{ return: true }, 'n', 'p', 'p']).words[0]).toContain('1/9');
  });

  it('shows whole addresses on o, as they are sent', () => {
    const address = REPORT.items.find((item) => item.id === 'o6')?.evidence[0]?.url ?? '?';
    expect(address).toContain('%E0');
    const whole = (keys: (string | Key)[]): string => press(keys).words.map((line) => line.trim()).join('');
    expect(whole(['j', 'o'])).toContain(address);
    expect(whole(['j', { return: true }, 'o'])).toContain(address);
    expect(whole(['j', { return: true }])).not.toContain('%E0');
  });
});

describe('screens', () => {
  const states: readonly (readonly (string | Key)[])[] = [[], ['1'], ['1', 'o'], ['/', 'ก'], ['?'], [{ return: true }], ['j', { return: true }, 'o'], ['/', 'zzz']];

  it('fit every window, in both languages, with and without Unicode signs', () => {
    for (const [columns, rows] of [[80, 24], [120, 40], [40, 12], [39, 10], [200, 60], [10, 5], [1, 1]] as const) {
      for (const lang of ['th', 'en'] as const) {
        for (const unicode of [true, false]) {
          const size = { columns, rows, lang, abilities: { colour: true, unicode } } as typeof SIZE;
          for (const keys of states) {
            const { words } = press(keys, sampleReport(lang), size);
            expect(words.length).toBeLessThanOrEqual(Math.max(1, rows - 1));
            for (const line of words) expect(cells(line)).toBeLessThanOrEqual(Math.max(1, columns - 1));
            if (!unicode && lang === 'en') expect(words.filter((line) => /[^\x20-\x7e\u0e01-\u0e5b]/u.test(line))).toEqual([]);
          }
        }
      }
    }
  });

  it('show nothing of a website that acts on the terminal', () => {
    const evil = 'x\u001b[2J\u009b1m\u202ey\nz';
    const report: Report = {
      ...REPORT,
      site: { url: 'https://a.example/', title: evil },
      items: REPORT.items.map((item) => ({ ...item, title: evil, reason: evil, evidence: item.evidence.map((one) => ({ ...one, url: `https://a/${evil}`, label: evil })), checks: item.checks.map((check) => ({ ...check, message: evil, quote: evil, advice: evil, url: evil })) })),
    };
    for (const keys of states) {
      expect(press(keys, report).words.filter((line) => /[\u0000-\u001f\u007f-\u009f\u202e]/u.test(line))).toEqual([]);
    }
  });

  it('tell the keys, and any key leaves the help', () => {
    const { words } = press(['?']);
    expect(words.join('\n')).toContain('PgUp PgDn');
    expect(press(['?', 'G']).state).toEqual(FIRST_STATE);
    expect(press(['?', { escape: true }]).state).toEqual(FIRST_STATE);
  });

  it('centre the window on the chosen entry within the list', () => {
    expect([windowStart(0, 28, 10), windowStart(14, 28, 10), windowStart(27, 28, 10), windowStart(3, 4, 10)]).toEqual([0, 9, 18, 0]);
  });
});

describe('quitting', () => {
  it.each([['q', {}], ['ๆ', {}], ['c', { ctrl: true }]])('%s %j', (input, key) => {
    expect(actionsOf(input, key, FIRST_STATE)).toContain('quit');
  });

  it('works from a search by Ctrl-C', () => {
    expect(actionsOf('c', { ctrl: true }, { ...FIRST_STATE, typing: true })).toEqual(['quit']);
  });
});

describe('review', () => {
  it('says in a sentence that it needs a terminal', async () => {
    const { stdin, stdout } = fakeTerminal({ columns: 80, rows: 24, tty: false });
    const error: unknown = await review(REPORT, { lang: 'th', reportPath: 'reports/x/report.json', stdin, stdout, abilities: ABLE }).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(OitError);
    expect((error as OitError).text.th).toContain('report.html');
    expect((error as OitError).exitCode).toBe(2);
  });

  it('gives the screen back on q', async () => {
    const terminal = fakeTerminal({ columns: 80, rows: 24, tty: true });
    const over = review(REPORT, { lang: 'th', reportPath: 'r.json', stdin: terminal.stdin, stdout: terminal.stdout, abilities: ABLE });
    await settled();
    terminal.type('j');
    await settled();
    terminal.type('q');
    await over;
    expect(terminal.written()).toMatch(/^\u001b\[\?1049h/u);
    expect(terminal.written()).toContain('\u001b[?1049l');
  });
});
