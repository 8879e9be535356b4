import { describe, expect, it } from 'vitest';
import { createGates } from '../../src/crawl/gates.ts';
import { calmer, isUsual, slower, type Pace } from '../../src/crawl/pace.ts';

const after = (pace: Pace, usual: Pace, steps: number): Pace => Array.from({ length: steps }).reduce<Pace>((now) => calmer(now, usual), pace);

describe('the pace of a host', () => {
  it('halves and doubles at complaints, within bounds', () => {
    expect(slower({ limit: 4, delayMs: 100 })).toEqual({ limit: 2, delayMs: 250 });
    expect(slower({ limit: 1, delayMs: 400 })).toEqual({ limit: 1, delayMs: 800 });
    expect(slower({ limit: 3, delayMs: 9000 })).toEqual({ limit: 1, delayMs: 10_000 });
    expect(slower({ limit: 3, delayMs: 30_000 })).toEqual({ limit: 1, delayMs: 30_000 });
  });

  it.each([[{ limit: 4, delayMs: 100 }], [{ limit: 4, delayMs: 0 }], [{ limit: 1, delayMs: 0 }], [{ limit: 1, delayMs: 2000 }]])('comes back to %o from anything', (usual) => {
    for (let complaints = 1, pace = slower(usual); complaints < 12; complaints += 1, pace = slower(pace)) {
      const calm = after(pace, usual, 20);
      expect(calm).toEqual(usual);
      expect(isUsual(calm, usual)).toBe(true);
      expect(calmer(calm, usual)).toEqual(usual);
    }
  });

  it('never passes the usual on its way', () => {
    const usual = { limit: 2, delayMs: 1000 };
    let pace: Pace = { limit: 1, delayMs: 10_000 };
    for (let step = 0; step < 10; step += 1) {
      pace = calmer(pace, usual);
      expect(pace.delayMs).toBeGreaterThanOrEqual(1000);
      expect(pace.limit).toBeLessThanOrEqual(2);
    }
  });
});

describe('a gate', () => {
  const signal = new AbortController().signal;
  const calmDown = async (gates: ReturnType<typeof createGates>, answers: number): Promise<void> => {
    for (let count = 0; count < answers; count += 1) await gates.run('a', async () => undefined);
  };

  it('of one request at a time goes back to no pause, after one complaint and after many', async () => {
    const gates = createGates(() => ({ concurrency: 1, delayMs: 0, adaptive: true, signal }), 2);
    gates.slowDown('a', 0);
    expect(gates.paceOf('a')).toEqual({ limit: 1, delayMs: 250 });
    await calmDown(gates, 2);
    expect(gates.paceOf('a')).toEqual({ limit: 1, delayMs: 125 });
    await calmDown(gates, 6);
    expect(gates.paceOf('a')).toEqual({ limit: 1, delayMs: 0 });
  });

  it('keeps the pause that robots.txt asks for, whether it comes before the complaint or after', async () => {
    for (const first of ['robots', 'complaint']) {
      const gates = createGates(() => ({ concurrency: 2, delayMs: 1, adaptive: true, signal }), 2);
      if (first === 'robots') gates.setDelay('a', 8);
      gates.slowDown('a', 0);
      if (first === 'complaint') gates.setDelay('a', 8);
      await calmDown(gates, 14);
      expect(gates.paceOf('a')).toEqual({ limit: 2, delayMs: 8 });
    }
  });
});
