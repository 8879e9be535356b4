import type { Bodies, Crawl, Incomplete } from '../model/crawl.ts';
import type { Location } from '../model/evidence.ts';
import type { EvidencePicture } from '../model/evidence-picture.ts';
import type { ItemFindings } from '../model/finding.ts';
import { shotsOf } from './drawn/shots.ts';
import * as say from './messages.ts';
import type { CrawlOptions } from './options.ts';
import { photograph } from './photograph.ts';
import { keepPictures, keptPictures } from './store/pictures.ts';

export interface PictureInput {
  readonly found: Crawl;
  readonly location: Location;
  readonly findings: readonly ItemFindings[];
  /** Where the audit is kept, and whether it was only judged again; then nothing is asked of the network. */
  readonly store: { readonly bodies: Bodies; readonly kept: Crawl | null; readonly folder: string | null };
  readonly options: Omit<CrawlOptions, 'bodies'>;
}

/** A picture of the page of each item's evidence, and what to tell where none could be taken. Never throws. */
export async function picturesOfEvidence({ found, location, findings, store, options }: PictureInput): Promise<{ pictures: readonly EvidencePicture[]; incomplete: readonly Incomplete[] }> {
  if (options.render === 'never' || options.signal?.aborted === true) return { pictures: [], incomplete: [] };
  const shots = shotsOf(location, findings, found);
  const { bodies, folder, kept } = store;
  const pictures = kept === null ? await photograph(found.start, shots, { ...options, bodies }) : folder === null ? { taken: [], possible: true } : await keptPictures(folder, shots);
  if (kept === null && folder !== null) await keepPictures(folder, shots, pictures);
  return { pictures: pictures.taken, incomplete: pictures.possible ? [] : [{ kind: 'other', url: null, reason: say.noPictures() }] };
}
