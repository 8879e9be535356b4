import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { decodeHtml } from '../model/charset.ts';
import type { ResourceKind } from '../model/crawl.ts';
import type { Document } from '../model/document.ts';
import { kindOf } from '../model/sniff.ts';
import { readArchive, type ArchiveBudget } from './archive/read-archive.ts';
import { emptyContent, type Content } from './content.ts';
import { HtmlReader } from './html/html-reader.ts';
import { cutOffFile, emptyFile, scannedImage, unreadable, unsupportedKind } from './messages.ts';
import { OfficeReader } from './office/office-reader.ts';
import { READ_DEFAULTS, type ReadOptions } from './options.ts';
import { readPdf } from './pdf/read-pdf.ts';
import { UnpdfReader } from './pdf/unpdf.ts';
import { readCsv, readPlain } from './plain.ts';

/** What is known of a body besides its bytes. */
export interface AboutBytes {
  /** Address where redirects ended, or the path of a file. */
  readonly url: string;
  readonly fileName: string | null;
  readonly contentType: string | null;
  /** What the body is where its bytes do not tell. */
  readonly kind?: ResourceKind;
  /** Clicks from the start page; default 0. */
  readonly depth?: number;
  readonly aliases?: readonly string[];
  /** SHA-256 in hex; made from the bytes where it is not given. */
  readonly hash?: string;
  /** False where a limit cut the body off; default true. */
  readonly complete?: boolean;
}

/** Helpers that a reader of many documents shares among them. */
export interface Tools {
  readonly html: HtmlReader;
  readonly unpdf: UnpdfReader;
  readonly office: OfficeReader;
  /** What the archive around may still use; none for what stands by itself. */
  readonly archive?: ArchiveBudget;
  /** A file that holds the bytes, where there is one already. */
  readonly file?: string;
}

export const newTools = (): Tools => ({ html: new HtmlReader(), unpdf: new UnpdfReader(), office: new OfficeReader() });

/** Ends their threads. */
export async function closeTools({ html, unpdf, office }: Tools): Promise<void> {
  await Promise.all([html.close(), unpdf.close(), office.close()]);
}

/**
 * Reads one page or file. Never throws for a body: what cannot be read comes back with `reading.state`
 * `none`, the fault and a sentence for a person.
 */
export async function readBytes(bytes: Uint8Array, about: AboutBytes, options: ReadOptions, tools?: Tools): Promise<Document> {
  const sniffed = kindOf(bytes, about.fileName ?? about.url, about.contentType);
  const kind = sniffed === 'other' && about.kind !== undefined ? about.kind : sniffed;
  const own = tools ?? newTools();
  try {
    const content = await readKind(kind, bytes, about, { ...READ_DEFAULTS, ...options }, own);
    return documentOf(bytes, about, kind, content);
  } catch (error) {
    const detail = (error instanceof Error ? error.message : String(error)).split('\n')[0]?.slice(0, 120) ?? '';
    return documentOf(bytes, about, kind, emptyContent({ state: 'none', fault: 'broken', message: unreadable(detail), by: kind }));
  } finally {
    if (tools === undefined) await closeTools(own);
  }
}

function documentOf(bytes: Uint8Array, about: AboutBytes, kind: ResourceKind, content: Content): Document {
  return {
    url: about.url,
    aliases: about.aliases ?? [],
    kind,
    fileName: about.fileName,
    hash: about.hash ?? createHash('sha256').update(bytes).digest('hex'),
    depth: about.depth ?? 0,
    ...content,
  };
}

async function readKind(kind: ResourceKind, bytes: Uint8Array, about: AboutBytes, options: Required<ReadOptions>, tools: Tools): Promise<Content> {
  const complete = about.complete ?? true;
  if (bytes.length === 0) return emptyContent({ state: 'none', fault: 'empty', message: emptyFile(), by: kind });
  switch (kind) {
    case 'html': {
      const { text, charset } = decodeHtml(bytes, about.contentType);
      return tools.html.read(text, { url: about.url, charset, complete }, options.timeoutMs);
    }
    case 'pdf':
      return withFile(bytes, tools.file, (file) => readPdf({ bytes, file, complete }, options, { choice: options.pdf, unpdf: tools.unpdf }));
    case 'csv':
      return readCsv(decodeHtml(bytes, about.contentType).text, complete);
    case 'text':
      return readPlain(decodeHtml(bytes, about.contentType).text, complete);
    case 'image':
      return emptyContent({ state: 'scan', fault: null, message: scannedImage(), by: 'image' });
    case 'docx':
    case 'xlsx':
    case 'pptx':
    case 'odt':
    case 'ods':
    case 'odp':
    case 'doc':
    case 'xls':
      return tools.office.read(kind, bytes, { url: about.url, complete }, options.timeoutMs);
    case 'archive':
      return readArchive({ bytes, complete }, options.timeoutMs, tools.archive, tools.office, (body, name, timeoutMs, archive) =>
        readBytes(body, { url: `${about.url}#${encodeURIComponent(name)}`, fileName: name.split('/').at(-1) ?? name, contentType: null, depth: about.depth ?? 0 }, { ...options, timeoutMs }, { html: tools.html, unpdf: tools.unpdf, office: tools.office, archive }),
      );
    default:
      return emptyContent(
        complete ? { state: 'none', fault: 'unsupported', message: unsupportedKind(kind), by: kind } : { state: 'none', fault: 'too-large', message: cutOffFile(), by: kind },
      );
  }
}

/** Lends the bytes as a file; one that had to be written is removed afterwards. */
async function withFile<T>(bytes: Uint8Array, known: string | undefined, use: (file: () => Promise<string>) => Promise<T>): Promise<T> {
  let folder: string | null = null;
  const file = async (): Promise<string> => {
    if (known !== undefined) return known;
    folder = await mkdtemp(path.join(tmpdir(), 'oit-'));
    const name = path.join(folder, 'document.pdf');
    await writeFile(name, bytes);
    return name;
  };
  try {
    return await use(file);
  } finally {
    if (folder !== null) await rm(folder, { recursive: true, force: true });
  }
}
