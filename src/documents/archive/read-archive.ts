import type { Document, DocumentPage, Reading, Table } from '../../model/document.ts';
import { normalise } from '../../thai/index.ts';
import { emptyContent, type Content } from '../content.ts';
import { brokenOffice, cutOffFile, emptyArchive, encryptedArchive, membersUnread, tooDemanding, tooSlow, unsupportedKind } from '../messages.ts';
import { pagesToRead } from '../ocr/choose-pages.ts';
import { mayBePage } from '../office/page-pictures.ts';
import type { OfficeFailure, OfficeReader } from '../office/office-reader.ts';

/** What is left of the bounds of one archive, those inside it included. */
export interface ArchiveBudget {
  files: number;
  bytes: number;
  /** How deep archives inside archives are still opened. */
  depth: number;
  /** When reading ends, in ms since 1970. */
  readonly until: number;
}

const MOST_FILES = 100;
const MOST_BYTES = 192 * 1024 * 1024;
const MOST_DEPTH = 2;
/** An archive may take as long as so many documents. */
const TIMES = 3;

export interface ArchiveSource {
  readonly bytes: Uint8Array;
  readonly complete: boolean;
}

/** Reads one member: its bytes, its name, the time it may take in ms, and what archives inside may still use. */
export type ReadMember = (bytes: Uint8Array, name: string, timeoutMs: number, budget: ArchiveBudget) => Promise<Document>;

/**
 * Reads the documents of a zip file as one: their pages and tables in order, each page beginning with
 * the member's name. Never throws for an archive.
 */
export async function readArchive(source: ArchiveSource, timeoutMs: number, given: ArchiveBudget | undefined, office: OfficeReader, read: ReadMember): Promise<Content> {
  const budget = given ?? { files: MOST_FILES, bytes: MOST_BYTES, depth: MOST_DEPTH, until: Date.now() + timeoutMs * TIMES };
  if (!isZip(source.bytes) || budget.depth <= 0) return nothing({ fault: 'unsupported', message: unsupportedKind('archive') });
  const unpacked = await office.unpack(source.bytes, { files: Math.max(budget.files, 0), bytes: Math.max(budget.bytes, 0) }, timeoutMs);
  if ('failed' in unpacked) return nothing(faultOf(unpacked.failed, source.complete, timeoutMs));
  const { members, left } = unpacked;
  if (members.length === 0 && left.length > 0 && left.every(({ why }) => why === 'encrypted')) return nothing({ fault: 'encrypted', message: encryptedArchive() });

  budget.files -= members.length;
  budget.bytes -= members.reduce((sum, { bytes }) => sum + bytes.length, 0);
  const inside: ArchiveBudget = budget;
  inside.depth -= 1;
  const documents: Member[] = [];
  for (const { name, bytes } of members) {
    const room = Math.min(timeoutMs, budget.until - Date.now());
    documents.push({ name, document: room <= 0 ? null : await read(bytes, name, room, inside), emblem: !mayBePage(bytes) });
  }
  inside.depth += 1;
  const known = documents.filter(({ name, document }) => document?.kind !== 'other' || DOCUMENT.test(name));
  if (known.length === 0 && left.length === 0 && documents.length > 0) return nothing({ fault: 'unsupported', message: membersUnread(documents.map(({ name }) => name), documents.length) });
  return together(known, left.map(({ name }) => name), source.complete);
}

/** Names of documents that no reader here opens; what else is unknown (films, fonts, data) is left out. */
const DOCUMENT = /\.(?:pp[ts][xm]?|pot|pub|vsdx?|od[gf]|pages|numbers|key|djvu|xps|wps|et|dps|mdb|accdb)$/i;

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

const nothing = (why: Pick<Reading, 'fault' | 'message'>): Content => emptyContent({ state: 'none', by: 'archive', ...why });

function faultOf(failed: OfficeFailure, complete: boolean, timeoutMs: number): Pick<Reading, 'fault' | 'message'> {
  if (failed === 'too-slow') return { fault: failed, message: tooSlow(Math.max(1, Math.round(timeoutMs / 1000))) };
  if (failed === 'too-large') return { fault: failed, message: tooDemanding() };
  return complete ? { fault: 'broken', message: brokenOffice() } : { fault: 'too-large', message: cutOffFile() };
}

interface Member {
  readonly name: string;
  /** Null where there was no time left to read it. */
  readonly document: Document | null;
  /** A picture that is too small to hold a page. */
  readonly emblem: boolean;
}

function together(members: readonly Member[], left: readonly string[], complete: boolean): Content {
  const pages: DocumentPage[] = [];
  const tables: Table[] = [];
  for (const { name, document, emblem } of members) {
    const label = normalise(name).replace(/\s+/g, ' ').trim();
    const shift = pages.length;
    for (const page of document === null ? [] : pagesOf({ name, document, emblem })) {
      const picture = page.picture === undefined ? {} : { picture: { ...page.picture, beside: page.picture.beside === '' ? label : `${label}\n${page.picture.beside}` } };
      pages.push({ ...page, ...picture, number: shift + page.number, text: page.text === '' ? '' : `${label}\n${page.text}` });
    }
    for (const table of document?.tables ?? []) tables.push({ ...table, page: shift + table.page, offset: table.offset + label.length + 1 });
  }
  return { ...emptyContent(judge(members, left, complete)), pages, tables };
}

/** Pages of a member; those whose words are missing tell where their pictures are to be had. */
function pagesOf({ name, document, emblem }: Member & { document: Document }): readonly DocumentPage[] {
  if (document.kind === 'image') return emblem ? [] : [{ number: 1, text: '', source: 'text-layer', picture: { path: [name], page: 1, beside: '' } }];
  const missing = new Set(pagesToRead(document));
  return document.pages.map((page) => {
    const picture = page.picture ?? { path: [], page: page.number, beside: '' };
    return missing.has(page.number) ? { ...page, picture: { ...picture, path: [name, ...picture.path] } } : page;
  });
}

function judge(members: readonly Member[], left: readonly string[], complete: boolean): Reading {
  const by = 'archive';
  const total = members.length + left.length;
  if (total === 0) return { state: 'none', fault: 'empty', message: emptyArchive(), by };
  const stateOf = ({ document }: Member): Reading['state'] => document?.reading.state ?? 'none';
  const unread = [...members.filter((member) => stateOf(member) !== 'text').map(({ name }) => name), ...left];
  if (unread.length === 0) return complete ? { state: 'text', fault: null, message: null, by } : { state: 'partial', fault: 'too-large', message: cutOffFile(), by };
  const message = membersUnread(unread, total);
  // Why words are missing that no reading of pictures brings back.
  const faults = members.map(({ document }) => (document === null ? 'too-slow' : document.reading.fault)).filter((why) => why !== null && why !== 'no-thai-text');
  const fault = faults[0] ?? (left.length > 0 || !complete ? 'too-large' : null);
  if (members.some((member) => stateOf(member) === 'text' || stateOf(member) === 'partial')) return { state: 'partial', fault, message, by };
  if (members.some((member) => stateOf(member) === 'scan')) return { state: 'scan', fault, message, by };
  // It is ruined only where each of its files is.
  const same = left.length === 0 && members.every(({ document }) => document?.reading.fault === fault) ? fault : null;
  return { state: 'none', fault: same ?? (fault === 'broken' || fault === 'encrypted' || fault === 'empty' ? 'unsupported' : fault), message, by };
}
