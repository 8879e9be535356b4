/**
 * The program of a small process that starts other programs for us. It is plain JavaScript in a string,
 * so that it runs from the sources and from the bundle alike. Takes `{ id, program, args, file, timeoutMs,
 * maxOutput }` and puts the program's output into the file; answers `{ id, status, errors, ended }`.
 */
export const STARTER_SOURCE = `
const { spawn } = require('node:child_process');
const { openSync, closeSync, fstatSync } = require('node:fs');
const WATCH_MS = 100;

function start({ id, program, args, file, timeoutMs, maxOutput }) {
  let errors = '';
  let ended = 'itself';
  const output = openSync(file, 'wx');
  const child = spawn(program, args, { stdio: ['ignore', output, 'pipe'], windowsHide: true });
  const stop = (why) => {
    ended = why;
    child.kill('SIGKILL');
  };
  const timer = setTimeout(() => stop('too-slow'), timeoutMs);
  const watch = setInterval(() => fstatSync(output).size > maxOutput && stop('too-much'), WATCH_MS);
  const finish = (status) => {
    clearTimeout(timer);
    clearInterval(watch);
    if (ended === 'itself' && fstatSync(output).size > maxOutput) ended = 'too-much';
    closeSync(output);
    process.send({ id, status, errors, ended });
  };
  child.stderr.on('data', (chunk) => {
    if (errors.length < 4000) errors += chunk.toString('utf8');
  });
  let failed = false;
  child.on('error', () => {
    failed = true;
    ended = 'missing';
    finish(null);
  });
  child.on('close', (status) => failed || finish(status));
}

// The one that asked for them decides what a break at the keyboard ends.
process.on('SIGINT', () => {});
process.on('disconnect', () => process.exit());
process.on('message', (task) => {
  try {
    start(task);
  } catch {
    process.send({ id: task.id, status: null, errors: '', ended: 'not-started' });
  }
});
`;
