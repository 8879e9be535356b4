import { median, type Run } from './contender.ts';
import type { Contenders } from './contenders.ts';
import { linksOf } from './found.ts';
import { megabytes, seconds, type Row } from './row.ts';
import type { SiteServer } from './server.ts';

const ROUNDS = 3;

/** Memory on a site of 20,000 pages. */
export async function large(site: SiteServer, contenders: Contenders): Promise<Row[]> {
  const runs: Run[] = [];
  for (let round = 0; round < ROUNDS; round += 1) runs.push(await contenders.oit(site.url));
  const links = linksOf(runs[0]?.output ?? '');
  const peak = median(runs.map(({ peakBytes }) => peakBytes));
  const whole = links.pages >= site.pages;
  return [
    {
      measure: `${site.pages} pages: peak memory`, atLeast: '≤ 300 MB', value: `${megabytes(peak)} (${links.pages} pages read, ${links.checked} links checked, ${seconds(median(runs.map(({ ms }) => ms)))})`, reached: peak <= 300e6 && whole,
      details: links.unchecked.map(({ url, code }) => `not checked (${code}): ${url}`),
    },
  ];
}
