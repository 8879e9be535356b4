import { clip } from '../model/cells.ts';
import { readableUrl } from '../model/report-view.ts';
import { abilitiesOf, escapeTerminal } from '../model/terminal.ts';
import { inLang, type Lang } from '../model/text.ts';
import { fetchedWords, stepWords } from './messages.ts';
import { canDraw } from './terminal.ts';

export interface ProgressState {
  /** `crawl`, `read`, `locate`, `check`, `predict` or `report`. */
  readonly step: string;
  readonly fetched?: number;
  readonly queued?: number;
  readonly url?: string;
}

export interface Progress {
  update(state: ProgressState): void;
  /** Clears the line; later updates are ignored. */
  stop(): void;
}

interface ErrorStream {
  write(words: string): unknown;
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
}

const FRAME_MS = 120;
const LINE_EVERY_MS = 10_000;
const SPINNERS = { unicode: ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'], ascii: ['|', '/', '-', '\\'] };
const CLEAR_LINE = '\r\u001b[2K';

/** Words for one state; the address comes last, where it may be cut. */
export function progressWords({ step, fetched, queued, url }: ProgressState, lang: Lang): string {
  const parts = [
    inLang(stepWords(step), lang),
    ...(fetched === undefined ? [] : [inLang(fetchedWords(fetched, queued ?? null), lang)]),
    ...(url === undefined ? [] : [readableUrl(url)]),
  ];
  return escapeTerminal(parts.join(' · '));
}

/**
 * Tells on standard error how the audit goes: a line that changes on a terminal, elsewhere a line
 * of its own at each step and every ten seconds of a long one.
 */
export function startProgress(lang: Lang, stream: ErrorStream = process.stderr, env: NodeJS.ProcessEnv = process.env): Progress {
  return canDraw(stream, env) ? livingLine(lang, stream, env) : plainLines(lang, stream);
}

function livingLine(lang: Lang, stream: ErrorStream, env: NodeJS.ProcessEnv): Progress {
  const frames = abilitiesOf(env, process.platform).unicode ? SPINNERS.unicode : SPINNERS.ascii;
  let state: ProgressState | null = null;
  let frame = 0;
  const draw = (): void => {
    if (state === null) return;
    frame = (frame + 1) % frames.length;
    stream.write(`${CLEAR_LINE}${clip(`${frames[frame] ?? ''} ${progressWords(state, lang)}`, Math.max(10, (stream.columns ?? 80) - 1))}`);
  };
  const timer = setInterval(draw, FRAME_MS);
  timer.unref();
  return {
    update(next) {
      const first = state === null || state.step !== next.step;
      state = next;
      if (first) draw();
    },
    stop() {
      clearInterval(timer);
      if (state !== null) stream.write(CLEAR_LINE);
      state = null;
    },
  };
}

function plainLines(lang: Lang, stream: ErrorStream): Progress {
  let step: string | null = null;
  let told = 0;
  let stopped = false;
  return {
    update(next) {
      const now = Date.now();
      if (stopped || (next.step === step && now - told < LINE_EVERY_MS)) return;
      step = next.step;
      told = now;
      stream.write(`${progressWords(next, lang)}\n`);
    },
    stop() {
      stopped = true;
    },
  };
}
