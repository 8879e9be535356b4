import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { describe, expect, it } from 'vitest';
import { runLightly } from '../../src/documents/pdf/starter.ts';

const node = (source: string, timeoutMs = 20_000) => runLightly(process.execPath, ['-e', source], timeoutMs);

describe('a program started lightly', () => {
  it('gives its output, its errors and its status, byte for byte', async () => {
    const given = await node("process.stdout.write('เทศบาล'.repeat(50000)); console.error('แย่'); process.exitCode = 3");
    expect(given).toMatchObject({ status: 3, ended: 'itself' });
    expect(given.errors.trim()).toBe('แย่');
    expect(given.output.toString('utf8')).toBe('เทศบาล'.repeat(50000));
  });

  it('keeps apart what several give at once', async () => {
    const given = await Promise.all([1, 2, 3].map((number) => node(`console.log(${number})`)));
    expect(given.map(({ output }) => output.toString('utf8').trim())).toEqual(['1', '2', '3']);
  });

  it('tells of one that is not installed', async () => {
    expect(await runLightly('no-such-program-anywhere', [], 5000)).toMatchObject({ ended: 'missing', status: null });
  });

  it('is ended when its time is up', async () => {
    expect(await node('setInterval(() => {}, 1000)', 700)).toMatchObject({ ended: 'too-slow' });
  });

  it('is ended when it writes without end, with no more kept than may be', async () => {
    const given = await node("const text = 'x'.repeat(1 << 20); for (;;) require('fs').writeSync(1, text)");
    expect(given.ended).toBe('too-much');
    expect(given.output.length).toBe(64 * 1024 * 1024);
  });

  it('leaves no files behind', async () => {
    const outputs = (): string[] => readdirSync(tmpdir()).filter((name) => name.startsWith('oit-started-'));
    const before = outputs();
    await node("console.log('x')");
    expect(outputs().filter((name) => !before.includes(name))).toEqual([]);
  });
});
