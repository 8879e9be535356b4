import { median, type Run } from './contender.ts';
import { CONNECTIONS, type Contenders } from './contenders.ts';
import { linksOf, scoreOf } from './found.ts';
import { megabytes, seconds, type Row } from './row.ts';
import type { SiteServer } from './server.ts';

const ROUNDS = 3;

interface Totals {
  readonly runs: Run[];
  readonly requests: number[];
}

/** Broken links, wall time and memory on the site of a town: every contender in turn, several rounds. */
export async function town(site: SiteServer, contenders: Contenders): Promise<Row[]> {
  const names = ['oit', 'bare', 'linkinator'] as const;
  const totals: Record<(typeof names)[number], Totals> = { oit: { runs: [], requests: [] }, bare: { runs: [], requests: [] }, linkinator: { runs: [], requests: [] } };
  // The first round warms the server and the disk.
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const name of names) {
      if (round === 0 && name === 'linkinator') continue;
      await site.count();
      const done = await contenders[name](site.url);
      if (round === 0) continue;
      totals[name].runs.push(done);
      totals[name].requests.push((await site.tally()).requests);
    }
  }
  const timeOf = (name: (typeof names)[number]): number => median(totals[name].runs.map(({ ms }) => ms));
  const peakOf = (name: (typeof names)[number]): number => median(totals[name].runs.map(({ peakBytes }) => peakBytes));
  const outputOf = (name: (typeof names)[number]): string => totals[name].runs[0]?.output ?? '';
  const about = (name: (typeof names)[number]): string => `${seconds(timeOf(name))}, ${median(totals[name].requests)} requests`;

  const links = linksOf(outputOf('oit'));
  const score = scoreOf(links.broken.map(({ url }) => url), site);
  const others = {
    bare: scoreOf((JSON.parse(outputOf('bare')) as { broken: { url: string }[] }).broken.map(({ url }) => url), site),
    linkinator: scoreOf((JSON.parse(outputOf('linkinator')) as { links: { url: string; state: string }[] }).links.filter(({ state }) => state === 'BROKEN').map(({ url }) => url), site),
  };
  const against = (name: 'bare' | 'linkinator', words: string, most: number): Row => {
    const ratio = timeOf('oit') / timeOf(name);
    return { measure: `wall time against ${words}`, atLeast: `≤ ${most}×`, value: `${ratio.toFixed(2)}× (${about('oit')}; ${about(name)})`, reached: ratio <= most };
  };
  return [
    {
      measure: 'broken links found / false alarms, politeness lifted', atLeast: `${score.of} of ${score.of} / 0`, value: `${score.found} of ${score.of} / ${score.falseAlarms} (${links.pages} pages, ${links.checked} links checked, ${links.unchecked.length} not)`,
      reached: score.found === score.of && score.falseAlarms === 0, details: [...score.details, ...links.unchecked.map(({ url, code }) => `not checked (${code}): ${url}`)],
    },
    { measure: '– of these by linkinator / by status alone', atLeast: '', value: `${others.linkinator.found} / ${others.linkinator.falseAlarms}; ${others.bare.found} / ${others.bare.falseAlarms}`, reached: null },
    against('linkinator', `linkinator 7, ${CONNECTIONS} connections`, 0.5),
    against('bare', `a bare undici + htmlparser2 loop, ${CONNECTIONS} connections`, 2),
    { measure: 'peak memory of the whole process (VmHWM)', atLeast: '≤ 180 MB', value: `${megabytes(peakOf('oit'))} (bare loop ${megabytes(peakOf('bare'))}, linkinator ${megabytes(peakOf('linkinator'))})`, reached: peakOf('oit') <= 180e6 },
  ];
}
