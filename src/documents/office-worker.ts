import { parentPort } from 'node:worker_threads';
import { unzipMembers, type MemberWish } from './archive/unzip-members.ts';
import { OfficeFault } from './office/limits.ts';
import { readOffice, type OfficeKind } from './office/read-office.ts';

/** What the thread is asked: to read an office file, or to unpack an archive. */
export type OfficeTask =
  | { readonly do: 'read'; readonly kind: OfficeKind; readonly bytes: Uint8Array; readonly url: string }
  | { readonly do: 'unpack'; readonly bytes: Uint8Array; readonly wish: MemberWish };

async function answer(task: OfficeTask): Promise<unknown> {
  try {
    return { done: task.do === 'read' ? await readOffice(task.kind, task.bytes, task.url) : await unzipMembers(task.bytes, task.wish) };
  } catch (error) {
    const detail = (error instanceof Error ? error.message : String(error)).slice(0, 200);
    return { fault: error instanceof OfficeFault ? error.fault : 'broken', detail };
  }
}

parentPort?.on('message', (task: OfficeTask) => {
  void answer(task).then((given) => parentPort?.postMessage(given));
});
