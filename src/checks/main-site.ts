import { withoutFragment } from '../model/address.ts';
import type { PageLink } from '../model/document.ts';
import type { Evidence, Located } from '../model/evidence.ts';
import type { Finding } from '../model/finding.ts';
import type { Rule } from '../model/rule.ts';
import { isOwnUrl } from '../model/site.ts';
import { otherAuthor, type Author } from './agency.ts';
import type { CheckContext } from './context.ts';
import { isCover } from './cover.ts';
import { stateOf } from './link-health.ts';
import { isLocked } from './locked.ts';
import { makeFinding, type FindingDraft } from './make-finding.ts';
import {
  moveToMainSite, named, ofOtherAgency, offMainSite, publishOwn, onAcceptedPlace, onLawSite, onMainSite, onTolerated, placeUnknown, type OffSite,
} from './messages/gates.ts';
import { hostOf, placeOf } from './places.ts';
import { contentImages, docView, unframed } from './view.ts';

/** Where a piece of evidence lies, as the main-website rule sees it. */
export type Place = 'own' | 'accepted' | 'law' | 'tolerated' | OffSite;

/** Words of a link that begin with a law; links to laws elsewhere are tolerated. "A report as the law asks" is none. */
const LAW = /^[\s\d๐-๙().•–-]{0,10}(?:พระราชบัญญัติ|พ\.?\s?ร\.?\s?บ\.?|พระราชกฤษฎีกา|กฎกระทรวง|ประมวลกฎหมาย|ประมวลจริยธรรม|ข้อกำหนดจริยธรรม|รัฐธรรมนูญ|ระเบียบ(?:กระทรวง|สำนัก|คณะกรรมการ|บริหาร)|กฎหมาย|ราชกิจจา)/u;
const LAW_HOSTS = ['ratchakitcha.soc.go.th', 'krisdika.go.th', 'ocs.go.th', 'law.go.th', 'parliament.go.th'];

/** Tells where a piece of evidence lies; `accepted` only for items that may be elsewhere. */
export function placeOfEvidence(rule: Rule, piece: Evidence, context: CheckContext): Place {
  const { mainSite } = context.ruleSet;
  if (piece.health?.reason === 'login' || (!mainSite.elsewhere.includes(rule.id) && isLocked(piece))) return 'login';
  const address = piece.document?.url ?? piece.url;
  // A test copy under the own name is a test copy, unless it is what the user asked to audit.
  const own = isOwnUrl(context.site, address);
  if (own && (hostOf(address) === hostOf(context.site.startUrl) || placeOf(address, mainSite.staging) === null)) return 'own';
  const linked = isReachedFromOwnPage(piece, context);
  if (placeOf(address, mainSite.social) !== null) return 'social';
  const elsewhere = mainSite.elsewhere.includes(rule.id);
  if (elsewhere && linked && (placeOf(address, mainSite.services) !== null || isGovernment(address))) return 'accepted';
  if (placeOf(address, mainSite.staging) !== null) return 'staging';
  if (placeOf(address, mainSite.tolerated) !== null) return linked ? (elsewhere ? 'accepted' : 'tolerated') : 'unlinked';
  if (linked && (LAW.test(piece.label) || placeOf(address, LAW_HOSTS) !== null)) return 'law';
  return 'other';
}

const GOOD: readonly Place[] = ['own', 'accepted', 'law'];

/**
 * The main-website rule: one piece on the own host is enough; a public file on a drive that an own
 * page links to is a warning; evidence only on social media, another site, a test copy or behind a
 * sign-in fails. `satisfied`: what opens already holds every element asked for; where it does not, own
 * pages that only send the visitor elsewhere are no evidence of their own.
 */
export function checkMainSite(rule: Rule, located: Located, context: CheckContext, satisfied = true): Finding {
  const element = rule.elements.find((it) => it.check === 'main-site');
  const finding = (draft: Omit<FindingDraft, 'id' | 'kind'>): Finding =>
    makeFinding({ id: `${rule.id}.main-site`, kind: 'main-site', need: element?.need, basis: element?.basis, ...draft });
  const open = located.evidence.filter((piece) => stateOf(piece) !== 'dead');
  const placed = (open.length > 0 ? open : located.evidence).map((piece) => ({ piece, place: placeOfEvidence(rule, piece, context) }));
  const first = placed[0];
  const good = placed.find(({ place }) => GOOD.includes(place));
  const sentAway = satisfied ? undefined : (awayOnly(placed) ?? movedAway(placed, context) ?? toldElsewhere(placed, context));
  const best = sentAway ?? (first?.place === 'tolerated' && good !== undefined && !holdsContent(good.piece) ? first : (good ?? placed.find(({ place }) => place === 'tolerated') ?? first));
  if (best === undefined) return finding({ status: 'unknown', message: placeUnknown(context.site.key), certainty: 0.5 });

  const foreign = foreignOnly(open, context);
  if (foreign !== null) {
    return finding({ status: 'fail', message: ofOtherAgency(named(foreign.piece.label, foreign.piece.url), foreign.author.name), advice: publishOwn, url: foreign.piece.url, quote: foreign.author.quote, page: 1, certainty: 0.8 });
  }
  const { piece, place } = best;
  const at = { url: piece.url, quote: piece.label };
  const host = hostOf(piece.document?.url ?? piece.url);
  switch (place) {
    case 'own':
      return finding({ ...at, status: 'pass', message: onMainSite(host), certainty: 0.98 });
    case 'accepted':
      return finding({ ...at, status: 'pass', message: onAcceptedPlace(host), certainty: 0.88 });
    case 'law':
      return finding({ ...at, status: 'pass', message: onLawSite(host), certainty: 0.8 });
    case 'tolerated':
      return finding({ ...at, status: 'warn', message: onTolerated(host), advice: moveToMainSite, certainty: 0.8 });
    case 'other':
      if (context.ruleSet.mainSite.elsewhere.includes(rule.id) && piece.document === null && stateOf(piece) === 'unchecked') {
        return finding({ ...at, status: 'unknown', message: placeUnknown(host), advice: moveToMainSite, certainty: 0.5 });
      }
      return finding({ ...at, status: 'fail', message: offMainSite(place, host), advice: moveToMainSite, certainty: 0.85 });
    default:
      return finding({ ...at, status: 'fail', message: offMainSite(place, host), advice: moveToMainSite, certainty: place === 'social' || place === 'staging' ? 0.9 : 0.85 });
  }
}

/** Where all that bears the item's name asks for a sign-in. */
export function checkBehindSignIn(rule: Rule, located: Located): Finding | null {
  const locked = located.rejected.find(({ why }) => why === 'login');
  if (located.evidence.length > 0 || locked === undefined) return null;
  return makeFinding({
    id: `${rule.id}.main-site`,
    kind: 'main-site',
    status: 'fail',
    message: offMainSite('login', hostOf(locked.url)),
    advice: moveToMainSite,
    url: locked.url,
    quote: locked.label,
    certainty: 0.85,
  });
}

interface Placed {
  readonly piece: Evidence;
  readonly place: Place;
}

/** Where all own pages do no more than point at a place that does not count: that place. */
function awayOnly(placed: readonly Placed[]): Placed | undefined {
  const own = placed.filter(({ place }) => GOOD.includes(place));
  const away = placed.filter(({ place }) => !GOOD.includes(place) && place !== 'tolerated');
  const isLinked = (it: Placed): boolean => own.some(({ piece }) => piece.document?.links.some((link) => withoutFragment(link.url) === withoutFragment(it.piece.url)) === true);
  return own.length > 0 && own.length + away.length === placed.length && own.every(({ piece }) => onlyPoints(piece)) ? away.find(isLinked) : undefined;
}

/** "We report this on our page": what an own page without more says of a link to social media. */
const TOLD_THERE = /(?:เผยแพร่|รายงาน|ประกาศ|ติดตาม|ดูได้|ดูที่|ดูราย|ชม|อ่าน|ดาวน์โหลด|รายละเอียด)[^\n]{0,80}(?:เพจ|เฟ[ซส]บุ๊?[กค]|facebook|ไลน์|line|youtube|ยูทูบ)/iu;
const SHARES = /sharer|\/share|plugins\/|\/intent\/|dialog\//iu;

/** The link to social media on which own pages, which do no more than point, say that the thing is published. */
function toldElsewhere(placed: readonly Placed[], context: CheckContext): Placed | undefined {
  if (!placed.every(({ piece, place }) => place === 'own' && onlyPoints(piece))) return undefined;
  for (const { piece } of placed) {
    const text = piece.document?.pages[0]?.text ?? '';
    const link = socialLink(piece, context);
    if (link !== undefined && TOLD_THERE.test(text)) return { piece: { ...piece, url: link.url, label: link.label, document: null }, place: 'social' };
  }
  return undefined;
}

/** "All news is on our page from now on": that nothing more is published here. */
const MOVED =
  /(?:ย้าย|เปลี่ยน)[^\n]{0,80}(?:ไป|มา|เป็น|สู่)[^\n]{0,30}(?:เพจ|เฟ[ซส]บุ๊?[กค]|facebook|ไลน์|line)|(?:เพจ|เฟ[ซส]บุ๊?[กค]|facebook|ไลน์|line)[^\n]{0,60}(?:เท่านั้น|อย่างเดียว|ช่องทางเดียว|แทน(?:เว็บ|หน้านี้|ระบบ))|(?:ทั้งหมด|เฉพาะ|เท่านั้น|เพียง)(?:ที่|ไว้ที่|ทาง|ผ่าน|บน|ใน)[^\n]{0,20}(?:เพจ|เฟ[ซส]บุ๊?[กค]|facebook|ไลน์|line)|(?:หน้า|เว็บไซต์|ระบบ)นี้(?:จะ)?(?:ไม่(?:ได้|มี)?(?:การ)?|งด|หยุด|เลิก|ยกเลิก)\s?(?:การ)?(?:ลง|เผยแพร่|ประชาสัมพันธ์|อัปเดต|อัพเดท|ปรับปรุง|ใช้งาน)/iu;

/** The place on social media to which own pages without more than a decoration say that everything moved. */
function movedAway(placed: readonly Placed[], context: CheckContext): Placed | undefined {
  const own = placed.filter(({ place }) => place === 'own');
  const others = placed.filter(({ place }) => place !== 'own' && place !== 'social');
  if (own.length === 0 || others.length > 0 || !own.every(({ piece }) => onlyPoints(piece, DECORATION) && MOVED.test(piece.document?.pages[0]?.text ?? ''))) return undefined;
  for (const { piece } of own) {
    const link = socialLink(piece, context);
    if (link !== undefined) return { piece: { ...piece, url: link.url, label: link.label, document: null }, place: 'social' };
  }
  return undefined;
}
const DECORATION = 2;

const socialLink = ({ document }: Evidence, context: CheckContext): PageLink | undefined =>
  document?.links.find((it) => it.region === 'main' && !SHARES.test(it.url) && placeOf(it.url, context.ruleSet.mainSite.social) !== null);

/** A few words and links, nothing to look at (but for some pictures that may adorn it) or to fill in. */
function onlyPoints({ document, ...piece }: Evidence, pictures = 0): boolean {
  if (document === null || document.kind !== 'html') return false;
  const view = docView({ ...piece, document }, document);
  // A picture with the words of a link is the link.
  const labels = new Set(view.links.map(({ label }) => label));
  const shown = contentImages(view.images).filter(({ alt }) => alt === '' || !labels.has(alt));
  return isCover(view) && view.forms.length === 0 && view.embeds.length === 0 && shown.length <= pictures;
}

/** The paper of another agency, where nothing else is offered but pages that lead to it. */
function foreignOnly(open: readonly Evidence[], context: CheckContext): { piece: Evidence; author: Author } | null {
  const { agencies } = context;
  if (agencies === undefined || agencies === null) return null;
  const authors = open.map((piece) => ({ piece, author: authorElsewhere(piece, context) }));
  const foreign = authors.find((it): it is { piece: Evidence; author: Author } => it.author !== null);
  const theirs = new Set(authors.filter(({ author }) => author !== null).flatMap(({ piece }) => [piece.url, piece.document?.url ?? piece.url]).map(withoutFragment));
  // What their page leads to on another site, and nobody read, is theirs.
  const isIdle = (piece: Evidence): boolean =>
    piece.document === null ? piece.linkedFrom !== null && theirs.has(withoutFragment(piece.linkedFrom)) && !isOwnUrl(context.site, piece.url) : isCover(docView(piece, piece.document));
  return foreign !== undefined && authors.every(({ piece, author }) => author !== null || isIdle(piece)) ? foreign : null;
}

/** The other agency whose paper or page a piece of evidence is; laws are nobody's paper. */
export function authorElsewhere(piece: Evidence, context: CheckContext): Author | null {
  const { document } = piece;
  if (context.agencies === undefined || context.agencies === null || document === null) return null;
  if (document.kind !== 'html') return otherAuthor(document, context.agencies);
  return otherAuthor(document, context.agencies, unframed(docView(piece, document)).pages.map((page) => page.text).join('\n'));
}

/** Whether an own page links to it. */
function isReachedFromOwnPage(piece: Evidence, context: CheckContext): boolean {
  const pages = [piece.linkedFrom, ...(piece.health?.foundOn ?? [])];
  return pages.some((page) => page !== null && isOwnUrl(context.site, page));
}

const isGovernment = (address: string): boolean => /(?:^|\.)go\.th(?::|$)/u.test(hostOf(address));

/** A page that does no more than list links is no content of its own. */
function holdsContent(piece: Evidence): boolean {
  const document = piece.document;
  if (document === null) return false;
  if (document.kind !== 'html') return true;
  const linked = document.links.reduce((sum, link) => sum + link.text.length, 0);
  const all = document.pages.reduce((sum, page) => sum + page.text.length, 0);
  return document.tables.length > 0 || all - linked > 400;
}
