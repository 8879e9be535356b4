import { render } from 'ink';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { cells } from '../../src/model/cells.ts';
import { plainLine } from '../../src/ui/lines.ts';
import { progressWords, startProgress } from '../../src/ui/progress.ts';
import { ReviewApp } from '../../src/ui/review/ReviewApp.tsx';
import { showSummary } from '../../src/ui/summary.tsx';
import { summaryLines } from '../../src/ui/summary-lines.ts';
import { canDraw } from '../../src/ui/terminal.ts';
import { fakeTerminal, settled } from '../support/fake-terminal.ts';
import { sampleReport } from '../support/sample-report.ts';

const ABLE = { colour: false, unicode: true };
const PATHS = ['reports/www.hinngam.example/report.json'];

describe('summaryLines', () => {
  it('fits the terminal', () => {
    for (const columns of [50, 80, 120, 300]) {
      for (const lang of ['th', 'en'] as const) {
        for (const line of summaryLines(sampleReport(lang), { lang, columns, paths: [], abilities: ABLE })) expect(cells(plainLine(line))).toBeLessThan(columns);
      }
    }
  });

  it('lines its bars up, whatever the Thai before them', () => {
    const lines = summaryLines(sampleReport(), { lang: 'th', columns: 80, paths: [], abilities: ABLE }).map(plainLine);
    const bars = lines.filter((line) => /[█░]/u.test(line));
    expect(bars).toHaveLength(9);
    expect(new Set(bars.map((line) => cells(line.slice(0, line.search(/[█░]/u))))).size).toBe(1);
    expect(new Set(bars.map((line) => cells(line))).size).toBe(1);
  });

  it('marks items whose criteria are provisional and says what the mark means, with the columns in line', () => {
    const report = sampleReport('en');
    const items = report.items.map((item) => (item.id === 'o10' || item.id === 'o2' ? { ...item, provisional: 'not published' } : item));
    const lines = summaryLines({ ...report, items }, { lang: 'en', columns: 100, paths: [], abilities: ABLE }).map(plainLine);
    const rows = lines.filter((line) => / o\d+\*? +\d+ {2}/u.test(line));
    expect(rows.filter((line) => line.includes('*')).map((line) => /o\d+/u.exec(line)?.[0])).toEqual(['o2', 'o10']);
    expect(new Set(rows.map((line) => /o\d+\*? +\d+ {2}/u.exec(line)?.[0].length)).size).toBe(1);
    expect(lines.join('\n')).toContain('* The criteria of these 2 items are provisional');
    expect(summaryLines(report, { lang: 'en', columns: 100, paths: [], abilities: ABLE }).map(plainLine).join('\n')).not.toContain('provisional');
  });

  it('draws a bar as long as the score', () => {
    const lines = summaryLines(sampleReport(), { lang: 'th', columns: 80, paths: [], abilities: ABLE }).map(plainLine);
    const share = (id: string): number => {
      const line = lines.find((one) => one.trim().startsWith(`${id} `)) ?? '';
      return [...line].filter((sign) => sign === '█').length / [...line].filter((sign) => '█░'.includes(sign)).length;
    };
    expect(share('9.4')).toBe(1);
    expect(share('9.3')).toBeCloseTo(0.25, 1);
  });

  it('holds score, items by sign and word, mends, gaps and paths, also in ASCII', () => {
    const words = summaryLines(sampleReport('en'), { lang: 'en', columns: 100, paths: PATHS, abilities: { colour: false, unicode: false } }).map(plainLine).join('\n');
    expect(words).toContain('70.83 / 100');
    expect(words.match(/^[+~x?] (pass|half|fail|look) +o\d+ /gm)).toHaveLength(28);
    expect(words).toMatch(/1\. o23[^]*2\. o26[^]*3\. o6[^]*4\. o13[^]*5\. o12/);
    expect(words).toContain('Stopped at 1,500 pages');
    expect(words).toContain(PATHS[0]);
    expect(words.replaceAll(/[ก-๛]/gu, '')).toMatch(/^[\x20-\x7e\n]*$/);
  });
});

describe('showSummary', () => {
  it('writes every line once, as measured, in a window lower than the summary', async () => {
    const terminal = fakeTerminal({ columns: 80, rows: 24, tty: true });
    await showSummary(sampleReport(), { lang: 'th', columns: 80, paths: PATHS, stdout: terminal.stdout, abilities: ABLE });
    const shown = stripVTControlCharacters(terminal.written()).split('\n').map((line) => line.trimEnd());
    const wanted = summaryLines(sampleReport(), { lang: 'th', columns: 80, paths: PATHS, abilities: ABLE }).map(plainLine);
    expect(shown.slice(0, wanted.length)).toEqual(wanted);
    expect(shown.slice(wanted.length).join('')).toBe('');
    // The history of the terminal is left alone.
    expect(terminal.written()).not.toMatch(/\u001b\[[23]J/u);
  });

  it('uses no colour where none is wanted', async () => {
    const terminal = fakeTerminal({ columns: 80, rows: 24, tty: true });
    await showSummary(sampleReport(), { lang: 'th', columns: 80, paths: [], stdout: terminal.stdout, abilities: ABLE });
    expect(terminal.written()).not.toMatch(/\u001b\[[0-9;]*m/u);
  });
});

describe('ReviewApp', () => {
  it('draws what the keys lead to, and follows the size of the window', async () => {
    const terminal = fakeTerminal({ columns: 80, rows: 24, tty: true });
    let changed = (): void => undefined;
    let size = { columns: 80, rows: 24 };
    const app = render(
      <ReviewApp
        report={sampleReport()}
        lang="th"
        abilities={ABLE}
        size={() => size}
        onResize={(callback) => {
          changed = callback;
          return () => undefined;
        }}
      />,
      { stdin: terminal.stdin, stdout: terminal.stdout, debug: true, patchConsole: false, exitOnCtrlC: false },
    );
    const last = (): string => terminal.written().slice(terminal.written().lastIndexOf('ข้อ 1/9'));
    await settled();
    expect(terminal.written()).toContain('› ✗ ไม่ผ่าน      o2');
    terminal.type('\r');
    await settled();
    expect(last()).toContain('ควรทำ: เพิ่มเบอร์โทรศัพท์');
    size = { columns: 60, rows: 12 };
    changed();
    await settled();
    expect(last()).toContain('1-8/');
    app.unmount();
    await app.waitUntilExit();
  });
});

describe('startProgress', () => {
  const recorder = (tty: boolean) => {
    const writes: string[] = [];
    return { writes, stream: { isTTY: tty, columns: 40, write: (words: string) => writes.push(words) } };
  };

  it('says each step once where there is no terminal', () => {
    const { writes, stream } = recorder(false);
    const progress = startProgress('en', stream, {});
    for (let n = 0; n < 100; n += 1) progress.update({ step: 'crawl', fetched: n, queued: 5, url: 'https://a.example/' });
    progress.update({ step: 'read' });
    progress.stop();
    progress.update({ step: 'check' });
    expect(writes).toEqual(['Crawling the website · 0 fetched, 5 to go · https://a.example/\n', 'Reading documents\n']);
  });

  it('keeps to one line of a terminal and clears it', () => {
    const { writes, stream } = recorder(true);
    const progress = startProgress('th', stream, { TERM: 'xterm', LANG: 'C.UTF-8' });
    progress.update({ step: 'crawl', fetched: 3, queued: 10, url: `https://www.hinngam.example/${'%E0%B8%81'.repeat(50)}` });
    progress.stop();
    for (const words of writes) {
      expect(words).not.toContain('\n');
      expect(cells(stripVTControlCharacters(words).replace('\r', ''))).toBeLessThan(40);
    }
    expect(writes.at(-1)).toBe('\r\u001b[2K');
  });

  it('escapes addresses', () => {
    expect(progressWords({ step: 'x', url: 'https://a/%1b[2J' }, 'en')).toBe('x · https://a/\\x1b[2J');
  });

  it('draws on no dumb terminal and no pipe', () => {
    expect([canDraw({ isTTY: true }, { TERM: 'xterm' }), canDraw({ isTTY: true }, { TERM: 'dumb' }), canDraw({ isTTY: false }, {})]).toEqual([true, false, false]);
  });
});
