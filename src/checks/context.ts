import type { Site } from '../model/site.ts';
import type { RuleSet } from '../model/rule.ts';
import type { Agencies } from './agency.ts';
import type { Text } from '../model/text.ts';

/** What the checks know beside the evidence. Nothing here changes during an audit. */
export interface CheckContext {
  readonly site: Site;
  readonly ruleSet: RuleSet;
  /** Assessed fiscal year, B.E. */
  readonly assessedYear: number;
  /** The day of the audit, C.E., `YYYY-MM-DD`. */
  readonly today: string;
  /** False where a limit or an interruption kept pages from being read. */
  readonly crawlComplete: boolean;
  /** The agency whose site it is, by name; null or absent where that is not sure. */
  readonly agencies?: Agencies | null;
  /** Addresses that do not open, without fragments: a picture behind one shows nothing. */
  readonly gone?: ReadonlySet<string>;
  /** Said beside documents without readable words, such as why no OCR was done. */
  readonly readableNote?: Text;
}
