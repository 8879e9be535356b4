import { Worker } from 'node:worker_threads';
import { expect, it } from 'vitest';
import { Threads } from '../../src/documents/thread.ts';

const PROGRAM = `
const { parentPort, threadId } = require('node:worker_threads');
parentPort.on('message', (task) => {
  if (task === 'hang') for (;;) {}
  if (task === 'eat') { const kept = []; for (;;) kept.push(new Array(10000).fill(String(kept.length))); }
  if (task === 'throw') throw new TypeError('x');
  if (task === 'exit') process.exit(3);
  if (task === 'later') setTimeout(() => { throw new TypeError('x'); }, 20);
  parentPort.postMessage(threadId);
});`;

const threads = (): Threads => new Threads(() => new Worker(PROGRAM, { eval: true, resourceLimits: { maxOldGenerationSizeMb: 32 }, stdout: true, stderr: true }));

it('ends a thread that hangs, eats, throws or leaves, and goes on with another', async () => {
  const pool = threads();
  const first = await pool.ask('work', [], 10_000);
  expect(first).toHaveProperty('answer');
  expect(await pool.ask('work', [], 10_000)).toEqual(first);
  expect(await pool.ask('hang', [], 200)).toEqual({ failed: 'too-slow' });
  for (const task of ['eat', 'throw', 'exit']) expect(await pool.ask(task, [], 20_000)).toEqual({ failed: 'died' });
  expect(await pool.ask('work', [], 10_000)).not.toEqual(first);
  await pool.close();
});

it('serves several tasks at once', async () => {
  const pool = threads();
  const answers = await Promise.all(['a', 'b', 'c'].map((task) => pool.ask(task, [], 10_000)));
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(3);
  await pool.close();
});

it('outlives a thread that fails after its answer, and asks it no more', async () => {
  const started: Worker[] = [];
  const pool = new Threads(() => {
    const worker = new Worker(PROGRAM, { eval: true, stdout: true, stderr: true });
    started.push(worker);
    return worker;
  });
  const first = await pool.ask('later', [], 10_000);
  expect(first).toHaveProperty('answer');
  await new Promise((resolve) => started[0]?.once('exit', resolve));
  const second = await pool.ask('work', [], 10_000);
  expect(second).toHaveProperty('answer');
  expect(second).not.toEqual(first);
  await pool.close();
});
