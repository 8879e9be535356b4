import { execFileSync, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { cells } from '../../src/model/cells.ts';
import { emptyFolder, program } from '../support/oit.ts';
import { sampleReport } from '../support/sample-report.ts';

const tmux = spawnSync('tmux', ['-V']).status === 0;
if (!tmux) process.stderr.write('skipped: tmux is not installed, the screens were not driven in a real terminal\n');

// A server of its own for each screen: the end of one must not meet the start of the next.
let session = '';
let screens = 0;
const call = (...args: string[]): string => execFileSync('tmux', ['-L', session, ...args], { encoding: 'utf8' });
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Starts the program in a terminal of this size and gives its screen once it shows what is waited for. */
async function start(columns: number, rows: number, ...words: string[]): Promise<void> {
  session = `oit-test-${process.pid}-${(screens += 1)}`;
  const command = ['env', '-u', 'CI', '-u', 'NO_COLOR', 'TERM=xterm-256color', 'LANG=C.UTF-8', process.execPath, program, ...words].map((word) => `'${word}'`).join(' ');
  call('-u', 'new-session', '-d', '-s', 's', '-x', String(columns), '-y', String(rows), `${command}; sleep 30`);
}
async function screen(shows: RegExp): Promise<string[]> {
  for (let tries = 0; tries < 100; tries += 1) {
    const lines = call('capture-pane', '-p', '-t', 's').split('\n');
    if (shows.test(lines.join('\n'))) return lines;
    await pause(100);
  }
  throw new Error(`the screen never showed ${shows}:\n${call('capture-pane', '-p', '-t', 's')}`);
}
const press = (key: string): string => call('send-keys', '-t', 's', key);

const reportFile = (): string => {
  const file = path.join(emptyFolder(), 'report.json');
  writeFileSync(file, JSON.stringify(sampleReport('th')));
  return file;
};

describe.skipIf(!tmux)('oit review in a real terminal', () => {
  afterEach(() => void spawnSync('tmux', ['-L', session, 'kill-server']));

  it.each([80, 120])('fits %d columns: no line is wider, gains stand in one column', async (columns) => {
    await start(columns, 30, 'review', reportFile());
    const lines = await screen(/q ออก/);
    for (const line of lines) expect(cells(line), line).toBeLessThanOrEqual(columns);
    const ends = lines.filter((line) => /\+\d+\.\d\d\s*$/.test(line)).map((line) => cells(line.trimEnd()));
    expect(ends.length).toBeGreaterThan(2);
    expect(new Set(ends).size).toBe(1);
  });

  it('opens an item with Enter, goes back with Esc, and quits with q', async () => {
    await start(100, 30, 'review', reportFile());
    await screen(/q ออก/);
    press('Down');
    press('Enter');
    const opened = await screen(/ผลการตรวจ/);
    expect(opened.join('\n')).toMatch(/ควรทำ|หลักฐาน/);
    press('Escape');
    await screen(/Enter เปิด/);
    press('1');
    const all = await screen(/\[1 /);
    expect(all.join('\n')).toMatch(/✓/);
    press('q');
    await screen(/^\s*$/);
  });
});
