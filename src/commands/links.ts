import { setFlagsFromString } from 'node:v8';
import { crawlOptions } from '../audit-options.ts';
import { crawl } from '../crawl/crawl.ts';
import { nothingRead } from '../crawl/messages.ts';
import { forgetBodies } from '../crawl/no-bodies.ts';
import { EXIT, OitError, type ExitCode } from '../model/errors.ts';
import { linksJson, linksText } from '../report/links-report.ts';
import type { Settings } from '../settings/settings.ts';
import { startProgress } from '../ui/progress.ts';
import { tellHeldBack } from './held-back.ts';
import { interruptible } from './interruptible.ts';
import type { Io } from './io.ts';
import { interruptedEarly } from './messages.ts';

/** A link check wants the whole site, not only what an assessor looks for. */
const MAX_PAGES = 20_000;
const MAX_REQUESTS = 200_000;

/**
 * A crawl makes much garbage and keeps little: to collect it when the heap has grown by this, rather than
 * when it has doubled and more, takes a third of the memory off for a little time.
 */
const HEAP_GROWTH_PERCENT = 40;

/** `oit links`: the crawl and the link check alone. */
export async function linksCommand(url: string, settings: Settings, flags: { json: boolean }, io: Io): Promise<ExitCode> {
  setFlagsFromString(`--heap-growing-percent=${HEAP_GROWTH_PERCENT}`);
  tellHeldBack(settings, io);
  const progress = startProgress(settings.lang);
  const stop = interruptible();
  try {
    const found = await crawl(url, {
      ...crawlOptions(settings),
      maxPages: settings.maxPages ?? MAX_PAGES,
      maxRequests: settings.maxRequests ?? MAX_REQUESTS,
      bodies: forgetBodies(),
      signal: stop.signal,
      onProgress: (crawled) => progress.update({ step: 'crawl', ...crawled }),
    });
    progress.stop();
    if (found.resources.length === 0) {
      throw stop.signal.aborted ? new OitError(interruptedEarly, EXIT.interrupted) : new OitError(found.incomplete[0]?.reason ?? nothingRead, EXIT.unreachable);
    }
    const links = linksJson(found, settings.lang);
    io.print(flags.json ? JSON.stringify(links, null, 2) : linksText(found, settings.lang));
    if (stop.signal.aborted) return EXIT.interrupted;
    return links.broken.length > 0 ? EXIT.below : EXIT.done;
  } finally {
    stop.forget();
    progress.stop();
  }
}
