import { unzip } from '../office/unzip.ts';

export interface MemberWish {
  /** Members that may still be read. */
  readonly files: number;
  /** Bytes that they may hold together after inflating. */
  readonly bytes: number;
}

export interface Members {
  readonly members: readonly { readonly name: string; readonly bytes: Uint8Array }[];
  /** Members that were not unpacked. */
  readonly left: readonly { readonly name: string; readonly why: 'encrypted' | 'too-large' | 'broken' | 'too-many' }[];
}

/** What systems and editors leave in archives, which no visitor takes for a document. */
const LITTER = /(?:^|\/)(?:__MACOSX\/|\.|Thumbs\.db$|desktop\.ini$|~\$)/i;
const MEMBER_BYTES = 48 * 1024 * 1024;

/** Unpacks the documents of a zip file in the order of its directory. Throws `OfficeFault` where it cannot be read. */
export async function unzipMembers(bytes: Uint8Array, { files, bytes: room }: MemberWish): Promise<Members> {
  const beyond: string[] = [];
  let wanted = 0;
  const { parts, left } = await unzip(bytes, {
    want: ({ name }) => {
      if (LITTER.test(name)) return false;
      wanted += 1;
      if (wanted > files) beyond.push(name);
      return wanted <= files;
    },
    partBytes: MEMBER_BYTES,
    allBytes: room,
  });
  return {
    members: parts.map(({ name, bytes: body }) => ({ name, bytes: body })),
    left: [...left.map(({ name, why }) => ({ name, why })), ...beyond.slice(0, 1000).map((name) => ({ name, why: 'too-many' as const }))],
  };
}
