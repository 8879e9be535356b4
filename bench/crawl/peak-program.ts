import { readFileSync, writeFileSync } from 'node:fs';

/**
 * Loaded before a contender (`--import`): when its process ends, it leaves the most memory that the
 * process ever held, in bytes, in the file that BENCH_PEAK names. From the kernel's VmHWM, since
 * maxRSS of a child process may still be that of its parent; where there is none, from maxRSS.
 */
const place = process.env['BENCH_PEAK'];
// Programs that a contender starts are not it.
delete process.env['BENCH_PEAK'];

function peak(): number {
  try {
    const kilobytes = /VmHWM:\s*(\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
    if (kilobytes !== undefined) return Number(kilobytes) * 1024;
  } catch {
    // Not Linux.
  }
  return process.resourceUsage().maxRSS * 1024;
}

if (place !== undefined) process.on('exit', () => writeFileSync(place, String(peak())));
