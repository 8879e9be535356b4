import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright';
import { z } from 'zod';
import type { PageNetwork } from './answers.ts';
import { within } from './browser-life.ts';
import { yearWords } from './entries.ts';
import { IN_PAGE } from './in-page.ts';
import { putInto, type Piece } from './put-into.ts';

const thingSchema = z.object({ n: z.int(), kind: z.enum(['year', 'tab', 'open']), words: z.string().max(200), year: z.int(), active: z.boolean() });
const thingsSchema = z.array(thingSchema).max(2000);
const gatheredSchema = z.object({ boxes: z.array(z.int()).max(100), html: z.string(), fresh: z.array(z.string()) }).nullable();
type Gathered = z.infer<typeof gatheredSchema>;

/** Something that a visitor can open. */
interface Thing extends z.infer<typeof thingSchema> {
  /** Kind, words and place among those alike: pages that draw themselves anew keep it. */
  readonly sign: string;
}

const CALL_MS = 5000;
/** Things of one page that are opened, and of each state that a year brings. */
const OPENED = 100;
const OPENED_A_YEAR = 40;
const YEARS = 10;
/** Accordions within accordions. */
const ROUNDS = 3;
/** A page with very much to open, ms. */
const ALL_MS = 25_000;
/** A list that fills itself a while after the click, ms. */
const SLOW_MS = 600;

/**
 * Opens what a visitor would: accordions and tabs, then each year that can be chosen, the newest
 * first, with its own accordions and tabs. Gives the page as it was before, with what came to light
 * put where a visitor meets it. Whatever goes wrong, what was there stays.
 */
export async function openUp(page: Page, network: PageNetwork): Promise<string> {
  const end = Date.now() + ALL_MS;
  const call = async (expression: string): Promise<unknown> => within(CALL_MS, page.evaluate(expression));
  /** What was seen so far; a page that loads itself again does not know. */
  const known = new Set<string>();

  const whole = async (): Promise<string> => z.string().parse(await call('__oit.whole()'));
  const things = async (): Promise<Thing[]> => signed(thingsSchema.parse(await call('__oit.things()')));
  /** True where the page was loaded again since. */
  const prepare = async (): Promise<boolean> => {
    if ((await call('typeof window.__oit')) !== 'undefined') return false;
    await page.waitForLoadState('domcontentloaded', { timeout: CALL_MS });
    await network.quiet(100, 4000);
    await call(`${IN_PAGE}; __oit.seen(${JSON.stringify([...known].slice(0, 20_000))}); __oit.mark()`);
    return true;
  };
  const gather = async (all: boolean): Promise<Gathered> => {
    const found = gatheredSchema.parse(await call(`__oit.gather(${all})`));
    for (const key of found?.fresh ?? []) known.add(key);
    return found;
  };
  const open = async (thing: Thing): Promise<boolean> => {
    const done = await call(`__oit.open(${thing.n})`).catch((error: unknown) => {
      // The page was exchanged while the click was under way.
      if (/context was destroyed|navigation/i.test(String(error))) return true;
      throw error;
    });
    await network.quiet(120, 3000);
    return done === true;
  };

  /** Opens accordions and tabs of the page as it stands now. */
  const openAll = async (most: number): Promise<{ before: string; numbers: ReadonlyMap<string, number>; pieces: Piece[] }> => {
    let listed = await things();
    const numbers = new Map(listed.map(({ sign, n }) => [sign, n]));
    const shown = listed.find(({ kind, active }) => kind === 'tab' && active)?.words ?? null;
    const state = { before: await whole(), numbers, pieces: [] as Piece[] };
    const done = new Set<string>();
    let left = most;
    for (let round = 0; round < ROUNDS && left > 0; round += 1) {
      const closed = listed.filter((it) => it.kind !== 'year' && !it.active && !done.has(it.sign));
      if (closed.length === 0) break;
      for (const { sign } of closed) {
        if (left <= 0 || Date.now() > end) return state;
        left -= 1;
        done.add(sign);
        // A page that draws itself anew has new elements after each click.
        const thing = (await things()).find((it) => it.sign === sign);
        if (thing === undefined || thing.active || !(await open(thing))) continue;
        if (await prepare()) return state;
        const found = await gather(false);
        if (found !== null) state.pieces.push({ kind: thing.kind, thing: numbers.get(sign) ?? null, boxes: found.boxes, heading: thing.words, html: found.html, shown });
      }
      listed = await things();
    }
    return state;
  };

  const openYear = async (sign: string, number: number | null, shown: string | null): Promise<Piece | null> => {
    const thing = (await things()).find((it) => it.sign === sign);
    if (thing === undefined || !(await open(thing))) return null;
    let reloaded = await prepare();
    let found = await gather(true);
    if (found === null) {
      await pause(SLOW_MS);
      await network.quiet(0, 2000);
      reloaded = (await prepare()) || reloaded;
      found = await gather(true);
    }
    if (found === null) return null;
    const { before, pieces } = await openAll(OPENED_A_YEAR);
    const html = pieces.length === 0 ? found.html : ((await putInto(before, pieces, found.boxes[0])) ?? found.html);
    return { kind: 'year', thing: number, boxes: reloaded ? [] : found.boxes, heading: headingOf(thing.words), html, shown };
  };

  const first = await within(CALL_MS, page.content());
  try {
    await prepare();
    for (const key of z.array(z.string()).parse(await call('__oit.know([])'))) known.add(key);
    const { before, numbers, pieces } = await openAll(OPENED);
    try {
      const years = (await things()).filter(({ kind }) => kind === 'year').sort((a, b) => b.year - a.year);
      const shown = years.find(({ active }) => active);
      for (const { sign } of years.filter(({ active }) => !active).slice(0, YEARS)) {
        if (Date.now() > end) break;
        const piece = await openYear(sign, numbers.get(sign) ?? null, shown === undefined ? null : headingOf(shown.words));
        if (piece !== null) pieces.push(piece);
      }
    } catch {
      // A page that hangs, leaves or falls over while it is opened: what was read before stays.
    }
    return pieces.length === 0 ? first : ((await putInto(before, pieces)) ?? first);
  } catch {
    return first;
  }
}

const headingOf = (words: string): string => yearWords(words) ?? words;

function signed(things: z.infer<typeof thingsSchema>): Thing[] {
  const counts = new Map<string, number>();
  return things.map((thing) => {
    const alike = `${thing.kind} ${thing.words}`;
    const place = counts.get(alike) ?? 0;
    counts.set(alike, place + 1);
    return { ...thing, sign: `${alike} #${place}` };
  });
}
