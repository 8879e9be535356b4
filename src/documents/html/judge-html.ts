import type { Reading } from '../../model/document.ts';
import { thaiShare } from '../../thai/index.ts';
import { bodyCutOff, drawnPage, emptyPage, picturePage, scrambledPage } from '../messages.ts';

/** Private-use letters: a font whose letters have no meaning outside the page (pdf2htmlEX). */
const PRIVATE = /[\ue000-\uf8ff]/g;

/** How far the words of a page could be had, from its text and what else stands on it. */
export function judgeHtml(text: string, page: { complete: boolean; pictures: number; links: number; scripted: boolean }): Reading {
  const by = 'html';
  if (text.trim() === '') {
    if (page.pictures > 0) return { state: 'scan', fault: null, message: picturePage(), by };
    if (page.links === 0 && page.scripted) return { state: 'none', fault: 'unsupported', message: drawnPage(), by };
    if (page.links === 0) return { state: 'none', fault: 'empty', message: emptyPage(), by };
  }
  const strange = text.match(PRIVATE)?.length ?? 0;
  if (strange > 50 && strange > text.length * 0.3 && thaiShare(text) < 0.15) {
    return { state: 'scan', fault: 'no-thai-text', message: scrambledPage(), by };
  }
  return page.complete ? { state: 'text', fault: null, message: null, by } : { state: 'partial', fault: 'too-large', message: bodyCutOff(), by };
}
