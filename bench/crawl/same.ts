import type { Contenders } from './contenders.ts';
import type { Row } from './row.ts';
import type { SiteServer } from './server.ts';

const RUNS = 10;

/** The same JSON, run after run, with different numbers of connections and pauses of the server. */
export async function same(site: SiteServer, contenders: Contenders): Promise<Row[]> {
  const answers = new Map<string, number>();
  for (let round = 0; round < RUNS; round += 1) {
    await site.count(round % 3);
    const { output } = await contenders.oit(site.url, [32, 5, 17, 64][round % 4]);
    const words = JSON.stringify({ ...(JSON.parse(output) as object), run: null });
    answers.set(words, (answers.get(words) ?? 0) + 1);
  }
  await site.count();
  return [{ measure: `${RUNS} runs in a row: different JSON apart from \`run\``, atLeast: '1 in all', value: `${answers.size} in all (5 to 64 connections, server 0 to 2 ms)`, reached: answers.size === 1 }];
}
