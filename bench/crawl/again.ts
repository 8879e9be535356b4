import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Run } from './contender.ts';
import type { Contenders } from './contenders.ts';
import { percent, type Row } from './row.ts';
import type { SiteServer } from './server.ts';

/** Two audits of an unchanged site with one cache: what the second fetches and reads once more. */
export async function again(site: SiteServer, contenders: Contenders): Promise<Row[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'oit-bench-'));
  const cache = path.join(folder, 'cache');
  const config = path.join(folder, 'oit.config.yaml');
  writeFileSync(config, `cache: ${JSON.stringify(cache)}\n`);
  const audit = (name: string): Promise<Run> =>
    contenders.program(['audit', site.url, '--config', config, '--out', path.join(folder, name), '--polite', 'off', '--render', 'never', '--ocr', 'never', '--date', '2025-09-25', '--json'], { OIT_CACHE: '' });
  try {
    await site.count();
    const first = await audit('first');
    const before = await site.tally();
    const kept = readingsIn(cache);
    await site.count();
    const second = await audit('second');
    const after = await site.tally();
    const anew = [...readingsIn(cache)].filter(([file, time]) => kept.get(file) !== time).length;
    const share = after.bytes / before.bytes;
    const sameReport = reportOf(first) === reportOf(second);
    return [
      {
        measure: 'second audit of an unchanged site: bytes fetched / documents read again', atLeast: '< 5 % / 0',
        value: `${percent(share)} (${after.bytes} of ${before.bytes}, ${after.requests} requests) / ${anew} (${kept.size} kept by the first)${sameReport ? '' : ', and another report'}`,
        reached: share < 0.05 && anew === 0 && kept.size > 0 && sameReport,
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The readings of documents in a cache, with the time each was written. */
function readingsIn(cache: string): Map<string, number> {
  try {
    const files = readdirSync(cache).filter((file) => /^[0-9a-f]{64}\.json$/.test(file));
    return new Map(files.map((file) => [file, statSync(path.join(cache, file)).mtimeMs]));
  } catch {
    return new Map();
  }
}

/** The report without what tells of the run. */
function reportOf({ output }: Run): string {
  return JSON.stringify({ ...(JSON.parse(output) as object), run: null });
}
