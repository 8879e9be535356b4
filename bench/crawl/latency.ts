import { median } from './contender.ts';
import type { Contenders } from './contenders.ts';
import { percent, seconds, type Row } from './row.ts';
import type { SiteServer } from './server.ts';

const CONNECTIONS = 8;
const PAUSE_MS = 50;
const ROUNDS = 3;

/** A server that takes its time: how much of what so many connections can do is done. Its pauses are taken as they really were. */
export async function latency(site: SiteServer, contenders: Contenders): Promise<Row[]> {
  const shares: number[] = [];
  const bareShares: number[] = [];
  const inFlight: number[] = [];
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const name of ['oit', 'bare'] as const) {
      await site.count(PAUSE_MS);
      const { ms } = await contenders[name](site.url, CONNECTIONS);
      const { mostInFlight, pausedMs } = await site.tally();
      const share = pausedMs / CONNECTIONS / ms;
      (name === 'oit' ? shares : bareShares).push(share);
      if (name === 'oit') inFlight.push(mostInFlight);
      if (name === 'oit') times.push(ms);
    }
  }
  await site.count();
  const most = Math.max(...inFlight);
  return [
    {
      measure: `${CONNECTIONS} connections, ${PAUSE_MS} ms a request: share of the theoretical bound / most in flight`, atLeast: `≥ 95 % / ${CONNECTIONS}`,
      value: `${percent(median(shares))} / ${most} (${seconds(median(times))}; bare loop ${percent(median(bareShares))})`, reached: median(shares) >= 0.95 && most <= CONNECTIONS,
    },
  ];
}
