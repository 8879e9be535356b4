import { emptyContent, type Content } from '../content.ts';
import type { HtmlTask } from '../html-worker.ts';
import { demandingPage, tooSlow } from '../messages.ts';
import { startThread, Threads } from '../thread.ts';
import { readHtml, type AboutHtml } from './read-html.ts';

const PROGRAM = 'html-worker.js';
/** A page that wants more is hostile, and ends its thread alone. */
const MEMORY_MB = 1000;
/** Pages of fewer letters are read at once: they take less time than a thread does to begin. */
const SMALL = 300_000;

/** Reads pages of the web, large ones in threads of their own, so that none keeps the program from answering. */
export class HtmlReader {
  readonly #threads = new Threads(() => startThread(PROGRAM, MEMORY_MB));

  /** Never throws for a page; the thread is ended where it takes too long (ms) or too much memory. */
  async read(html: string, about: AboutHtml, timeoutMs: number): Promise<Content> {
    if (html.length < SMALL) return readHtml(html, about);
    const given = await this.#threads.ask({ html, about } satisfies HtmlTask, [], timeoutMs);
    // The thread runs our own program of the same build, so that the form of its answers is known.
    if ('answer' in given) return given.answer as Content;
    const none = { state: 'none', by: 'html' } as const;
    return given.failed === 'too-slow'
      ? emptyContent({ ...none, fault: 'too-slow', message: tooSlow(Math.max(1, Math.round(timeoutMs / 1000))) })
      : emptyContent({ ...none, fault: 'too-large', message: demandingPage() });
  }

  /** Ends the threads. */
  close(): Promise<void> {
    return this.#threads.close();
  }
}
