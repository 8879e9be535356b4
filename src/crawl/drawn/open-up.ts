import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright';
import { z } from 'zod';
import type { PageNetwork } from './answers.ts';
import { within } from './browser-life.ts';
import { yearWords } from './entries.ts';
import { IN_PAGE } from './in-page.ts';
import { putInto, type Piece } from './put-into.ts';

const thingsSchema = z.array(z.object({ n: z.int(), kind: z.enum(['year', 'tab', 'open']), words: z.string().max(200), year: z.int(), active: z.boolean() })).max(2000);
type Thing = z.infer<typeof thingsSchema>[number];
const gatheredSchema = z.object({ boxes: z.array(z.int()).max(100), html: z.string(), fresh: z.array(z.string()) }).nullable();

const CALL_MS = 5000;
/** Things of one page that are opened, and of each state that a year brings. */
const OPENED = 100;
const OPENED_A_YEAR = 40;
const YEARS = 10;
const ROUNDS = 3;
/** A page with very much to open, ms. */
const ALL_MS = 25_000;

/**
 * Opens what a visitor would: accordions and tabs, then each year that can be chosen, the newest
 * first, with its own accordions and tabs. Gives the page as it was before, with what came to light
 * put into its boxes under the words of what was opened. Whatever goes wrong, what was there stays.
 */
export async function openUp(page: Page, network: PageNetwork): Promise<string> {
  const end = Date.now() + ALL_MS;
  const call = async (expression: string): Promise<unknown> => within(CALL_MS, page.evaluate(expression));
  const known = new Set<string>();
  const opened = new Set<number>();

  const prepare = async (): Promise<void> => void (await call(`${IN_PAGE}; null`));
  const isNew = async (): Promise<boolean> => (await call('typeof window.__oit === "undefined"')) === true;
  const things = async (): Promise<Thing[]> => thingsSchema.parse(await call('__oit.things()'));
  const whole = async (): Promise<string> => z.string().parse(await call('__oit.whole()'));
  const gather = async (all: boolean): Promise<z.infer<typeof gatheredSchema>> => {
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

  /** Opens accordions and tabs of the page as it stands. */
  const openAll = async (most: number): Promise<Piece[]> => {
    const pieces: Piece[] = [];
    let left = most;
    for (let round = 0; round < ROUNDS; round += 1) {
      const closed = (await things()).filter((it) => it.kind !== 'year' && !opened.has(it.n));
      if (closed.length === 0) break;
      for (const thing of closed) {
        if (left <= 0 || Date.now() > end) return pieces;
        left -= 1;
        opened.add(thing.n);
        if (!(await open(thing))) continue;
        if (await isNew()) return pieces;
        const found = await gather(false);
        if (found !== null) pieces.push({ boxes: found.boxes, heading: thing.words, html: found.html, year: 0 });
      }
    }
    return pieces;
  };

  const openYear = async (wanted: Thing, turn: number): Promise<Piece | null> => {
    const thing = (await things()).filter((it) => it.kind === 'year' && it.words === wanted.words)[turn];
    if (thing === undefined || !(await open(thing))) return null;
    const reloaded = await isNew();
    if (reloaded) {
      await page.waitForLoadState('domcontentloaded', { timeout: CALL_MS });
      await network.quiet(150, 4000);
      await prepare();
      await call(`__oit.seen(${JSON.stringify([...known].slice(0, 20_000))})`);
    }
    let found = await gather(true);
    if (found === null) {
      await pause(SLOW_MS);
      await network.quiet(0, 2000);
      found = await gather(true);
    }
    if (found === null) return null;
    const before = await whole();
    const inside = await openAll(OPENED_A_YEAR);
    const html = inside.length === 0 ? found.html : ((await putInto(before, inside, found.boxes[0])) ?? found.html);
    return { boxes: reloaded ? [] : found.boxes, heading: yearWords(wanted.words) ?? wanted.words, html, year: wanted.year };
  };

  const first = await within(CALL_MS, page.content());
  try {
    await prepare();
    for (const key of z.array(z.string()).parse(await call('__oit.know([])'))) known.add(key);
    const base = await whole();
    const pieces: Piece[] = [];
    const finish = async (): Promise<string> => (pieces.length === 0 ? first : ((await putInto(base, pieces)) ?? first));
    try {
      pieces.push(...(await openAll(OPENED)));
      const years = inTurn((await things()).filter(({ kind }) => kind === 'year'));
      const shown = years.find(({ thing }) => thing.active)?.thing;
      for (const { thing, turn } of years.filter((it) => !it.thing.active).slice(0, YEARS)) {
        if (Date.now() > end) break;
        const piece = await openYear(thing, turn);
        if (piece !== null) pieces.push({ ...piece, ...(shown === undefined ? {} : { shown: yearWords(shown.words) ?? shown.words }) });
      }
    } catch {
      // A page that hangs, leaves or falls over while it is opened: what was read before stays.
    }
    return await finish();
  } catch {
    return first;
  }
}

/** A list that fills itself a while after the click, ms. */
const SLOW_MS = 600;

/** The newest year first, each with its place among those of the same words. */
function inTurn(years: readonly Thing[]): { readonly thing: Thing; readonly turn: number }[] {
  const counts = new Map<string, number>();
  return years
    .map((thing) => {
      const turn = counts.get(thing.words) ?? 0;
      counts.set(thing.words, turn + 1);
      return { thing, turn };
    })
    .sort((a, b) => b.thing.year - a.thing.year);
}
