import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { emptyFolder, root } from '../support/oit.ts';

const windows = process.platform === 'win32';
const npm = (args: readonly string[], cwd: string): string => {
  const cli = process.env['npm_execpath'];
  const environment = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_(lifecycle|package|command)/.test(name)));
  const options = { cwd, encoding: 'utf8' as const, env: environment, stdio: ['ignore', 'pipe', 'pipe'] as ('ignore' | 'pipe')[] };
  return cli === undefined
    ? execFileSync(windows ? 'npm.cmd' : 'npm', args, { ...options, shell: windows })
    : execFileSync(process.execPath, [cli, ...args], options);
};

describe('the packed program, installed into an empty prefix', () => {
  const prefix = emptyFolder();
  const elsewhere = emptyFolder();
  const installed = windows ? path.join(prefix, 'node_modules', 'oit-audit') : path.join(prefix, 'lib', 'node_modules', 'oit-audit');
  const bin = windows ? path.join(prefix, 'oit.cmd') : path.join(prefix, 'bin', 'oit');
  const run = (...args: string[]) => spawnSync(bin, args, { cwd: elsewhere, encoding: 'utf8', shell: windows, env: { ...process.env, CI: '' } });

  beforeAll(() => {
    const folder = emptyFolder();
    npm(['pack', '--silent', '--pack-destination', folder], root);
    const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? '';
    npm(['install', '--global', '--prefix', prefix, '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error', path.join(folder, tarball)], folder);
  }, 240_000);

  it('has its command, rules and sample municipality', () => {
    expect(existsSync(bin)).toBe(true);
    const listed = run('rules', 'list');
    expect(listed.stdout).toMatch(/2568/);
    expect(listed.status).toBe(0);
    expect(run('rules', 'check').status).toBe(0);
  });

  it('runs the demo from anywhere and leaves its reports in the working folder', () => {
    const demo = run('demo', '--json');
    expect(demo.status).toBe(0);
    expect((JSON.parse(demo.stdout) as { items: unknown[] }).items).toHaveLength(28);
    expect(existsSync(path.join(elsewhere, 'reports', 'demo', 'report.html'))).toBe(true);
  }, 60_000);

  it('counts the cells of Thai right: น้ำ takes two', () => {
    const measure = `import { cells } from './dist/cells.js'; console.log(cells('น้ำ'), cells('ตำบล'), cells('ที่ปรึกษา'));`;
    const done = spawnSync(process.execPath, ['--input-type=module', '-e', measure], { cwd: installed, encoding: 'utf8' });
    expect(done.stdout.trim()).toBe('2 4 6');
  });

  it('carries no sources, tests or development files', () => {
    expect(readdirSync(installed).sort()).toEqual(expect.arrayContaining(['LICENSE', 'README.md', 'demo', 'dist', 'package.json', 'rules']));
    for (const name of ['src', 'test', 'scripts']) expect(existsSync(path.join(installed, name)), name).toBe(false);
  });
});
