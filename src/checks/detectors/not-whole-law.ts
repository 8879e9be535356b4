import { isWholeLaw } from '../acts.ts';
import { letterCount } from '../text-tools.ts';
import type { DocView } from '../view.ts';
import { noProse, wholeLaw } from './messages.ts';
import { no, unsure, yes, type Detect, type Place } from './types.ts';

const OWN_WORDS = 150;

/** Fails where the evidence is nothing but whole Acts; something of the agency's own beside them is enough. */
export const notWholeLaw: Detect<'not-whole-law'> = (_, view) => {
  const judged = view.docs.map((doc) => ({ doc, law: isWholeLaw(doc), letters: doc.pages.reduce((sum, page) => sum + letterCount(page.text), 0) }));
  const own = judged.find(({ law, letters }) => !law && letters >= OWN_WORDS);
  if (own !== undefined) return yes(0.93, top(own.doc));
  const law = judged.find((it) => it.law);
  return law === undefined ? unsure(noProse) : no(0.85, wholeLaw, top(law.doc));
};

const top = (doc: DocView): Place => ({ url: doc.url, page: doc.pages[0]?.number ?? 1, quote: doc.pages[0]?.text.trim().slice(0, 120) ?? '' });
