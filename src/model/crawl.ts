import type { Text } from './text.ts';

/** What a body is, decided by its first bytes before its name and its header. */
export type ResourceKind =
  | 'html' | 'pdf' | 'docx' | 'xlsx' | 'pptx' | 'odt' | 'ods' | 'odp' | 'doc' | 'xls'
  | 'csv' | 'text' | 'image' | 'archive' | 'other';

/** Three-valued: what could not be checked is not broken. */
export type HealthState = 'alive' | 'dead' | 'unchecked';

/** Why a link is in its state; `message` says the same to a person. */
export type HealthReason =
  | 'ok'
  | 'http-error' // 404, 410, 5xx …
  | 'no-host' // the name does not resolve
  | 'refused' // nothing listens
  | 'soft-404' // status 200, but a not-found page
  | 'not-a-file' // a page of HTML where a file was named
  | 'empty'
  | 'bad-url'
  | 'redirect-loop'
  | 'blocked' // 401, 403, 429, a challenge page
  | 'login' // a sign-in wall
  | 'timeout'
  | 'certificate' // could be read only past a bad certificate
  | 'network' // reset or cut off
  | 'robots' // robots.txt forbids it
  | 'private-address' // a public site must not lead there
  | 'limit'; // not tried: a limit of the audit was reached

export interface LinkHealth {
  /** Normalised address without fragment. */
  readonly url: string;
  readonly state: HealthState;
  readonly reason: HealthReason;
  readonly httpStatus: number | null;
  readonly message: Text;
  /** Pages that hold the link, sorted; at most 20. */
  readonly foundOn: readonly string[];
}

/** An answer of a server whose body was kept. */
export interface Resource {
  /** Normalised address that was asked for, without fragment. */
  readonly url: string;
  /** Where redirects ended. */
  readonly finalUrl: string;
  readonly httpStatus: number;
  readonly kind: ResourceKind;
  readonly contentType: string | null;
  /** From Content-Disposition, else the last part of the path, decoded. */
  readonly fileName: string | null;
  /** Size of the body as kept, in bytes. */
  readonly bytes: number;
  /** SHA-256 of the body in hex: its name in the store of bodies. */
  readonly hash: string;
  /** False where a limit of size or time cut the body off. */
  readonly complete: boolean;
  /** Clicks from the start page. */
  readonly depth: number;
  /** Pages that link here, sorted; at most 20. */
  readonly foundOn: readonly string[];
  /** True where the body is the page as a browser drew it. */
  readonly rendered: boolean;
}

/** Something that the audit could not do, told in the report. */
export interface Incomplete {
  readonly kind: 'page' | 'document' | 'render' | 'ocr' | 'limit' | 'other';
  readonly url: string | null;
  readonly reason: Text;
}

/** All that the first step brings home. Lists are sorted by address, so that two runs agree. */
export interface Crawl {
  /** The start address after redirects. */
  readonly start: string;
  /** Pages and files of the main website. */
  readonly resources: readonly Resource[];
  /** Every distinct link target, own and outside. */
  readonly health: readonly LinkHealth[];
  readonly incomplete: readonly Incomplete[];
  /** True where the user or a limit of time ended the crawl early. */
  readonly interrupted: boolean;
}

/** Bodies by content hash, kept on disk. */
export interface Bodies {
  /** Keeps the bytes and gives their SHA-256 in hex. */
  put(bytes: Uint8Array): Promise<string>;
  /** The bytes of a hash; throws where the store lost them. */
  get(hash: string): Promise<Uint8Array>;
  /** The file that holds the bytes, for programs that want a path. */
  path(hash: string): string;
}
