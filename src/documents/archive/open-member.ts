import { blipAt, rtfPictureAt } from '../office/blips.ts';
import { OfficeFault } from '../office/limits.ts';
import { openOle } from '../office/ole.ts';
import { isOle } from '../office/parts.ts';
import { isRtf } from '../office/rtf.ts';
import { unzip } from '../office/unzip.ts';

const MEMBER_BYTES = 48 * 1024 * 1024;

/**
 * The file that lies inside another at the end of a path: members of zip archives and office files, pictures
 * in old ones. Throws `OfficeFault` where there is none, or it is over the limits.
 */
export async function openMember(bytes: Uint8Array, path: readonly string[]): Promise<Uint8Array> {
  let inner = bytes;
  for (const name of path) inner = await memberOf(inner, name);
  return inner;
}

async function memberOf(bytes: Uint8Array, name: string): Promise<Uint8Array> {
  const picture = isOle(bytes) ? blipAt(openOle(bytes), name) : isRtf(bytes) ? rtfPictureAt(bytes, name) : null;
  if (picture !== null) return picture;
  let seen = false;
  const { parts: [part], left: [left] } = await unzip(bytes, {
    want: (entry) => {
      const wanted = !seen && entry.name.replace(/^\//, '') === name.replace(/^\//, '');
      seen ||= wanted;
      return wanted;
    },
    partBytes: MEMBER_BYTES,
  });
  if (part === undefined) throw new OfficeFault(left?.why ?? 'broken', name);
  return part.bytes;
}
