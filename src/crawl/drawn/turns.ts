import { BOUNDS } from '../options.ts';

/** The place of one visit in the order of all. */
export interface Turn {
  /** Waits until all visits before have passed; true where the page may be drawn. */
  take(why: 'shell' | 'fill' | 'asked'): Promise<boolean>;
  /** This visit has decided; those after it may. May be called more than once. */
  pass(): void;
}

/** @param limited to `BOUNDS.renderedPages`, and those that have words of their own to `BOUNDS.filledPages` */
export function createTurns(limited: boolean): { next(): Turn } {
  let last: Promise<void> = Promise.resolve();
  let drawn = 0;
  let filled = 0;
  return {
    next: () => {
      const before = last;
      let pass = (): void => undefined;
      const passed = new Promise<void>((resolve) => (pass = resolve));
      last = before.then(() => passed);
      return {
        take: async (why) => {
          await before;
          if (limited && (drawn >= BOUNDS.renderedPages || (why === 'fill' && filled >= BOUNDS.filledPages))) return false;
          drawn += 1;
          if (why === 'fill') filled += 1;
          return true;
        },
        pass,
      };
    },
  };
}
