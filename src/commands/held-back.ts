import { heldConnections } from '../audit-options.ts';
import { inLang } from '../model/text.ts';
import type { Settings } from '../settings/settings.ts';
import type { Io } from './io.ts';
import { heldBack } from './messages.ts';

/** Says, where more connections were asked for than politeness allows, that they are not used. */
export function tellHeldBack(settings: Settings, io: Io): void {
  const kept = heldConnections(settings);
  if (kept !== null) io.tell(inLang(heldBack(settings.concurrency ?? kept, kept), settings.lang));
}
