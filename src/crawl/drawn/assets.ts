import type { Answer } from '../fetch.ts';

/** Scripts, styles and pictures that many pages share: each is asked for once. */
export interface Assets {
  /** The answer that is kept for the address, or the one that `ask` brings. */
  get(url: string, ask: () => Promise<Answer | null>): Promise<Answer | null>;
}

const KEPT_BYTES = 40_000_000;
const KEPT = 2000;

export function createAssets(): Assets {
  const kept = new Map<string, Promise<Answer | null>>();
  let bytes = 0;
  return {
    get: async (url, ask) => {
      const known = kept.get(url);
      if (known !== undefined) return known;
      const asked = ask().catch(() => null);
      if (kept.size >= KEPT || bytes >= KEPT_BYTES) return asked;
      kept.set(url, asked);
      const answer = await asked;
      bytes += answer?.bytes.length ?? 0;
      if (answer === null) kept.delete(url);
      return answer;
    },
  };
}
