import { parentPort } from 'node:worker_threads';
import { openMember } from './archive/open-member.ts';
import { unzipMembers, type MemberWish } from './archive/unzip-members.ts';
import { OfficeFault } from './office/limits.ts';
import { readOffice, type OfficeKind } from './office/read-office.ts';

/** What the thread is asked: to read an office file, to unpack an archive, to open one file inside another. */
export type OfficeTask =
  | { readonly do: 'read'; readonly kind: OfficeKind; readonly bytes: Uint8Array; readonly url: string }
  | { readonly do: 'unpack'; readonly bytes: Uint8Array; readonly wish: MemberWish }
  | { readonly do: 'open'; readonly bytes: Uint8Array; readonly path: readonly string[] };

function done(task: OfficeTask): Promise<unknown> {
  switch (task.do) {
    case 'read':
      return readOffice(task.kind, task.bytes, task.url);
    case 'unpack':
      return unzipMembers(task.bytes, task.wish);
    default:
      return openMember(task.bytes, task.path);
  }
}

async function answer(task: OfficeTask): Promise<unknown> {
  try {
    return { done: await done(task) };
  } catch (error) {
    const detail = (error instanceof Error ? error.message : String(error)).slice(0, 200);
    return { fault: error instanceof OfficeFault ? error.fault : 'broken', detail };
  }
}

parentPort?.on('message', (task: OfficeTask) => {
  void answer(task).then((given) => parentPort?.postMessage(given));
});
