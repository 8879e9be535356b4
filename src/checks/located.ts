import type { Located } from '../model/evidence.ts';
import type { Finding } from '../model/finding.ts';
import type { Rule } from '../model/rule.ts';
import type { CheckContext } from './context.ts';
import { fillText } from './fill-years.ts';
import { makeFinding } from './make-finding.ts';
import { located as wasLocated, named, notLocated, notLocatedYet, putThere, rejectedLinks } from './messages/gates.ts';

/** Whether anything was found for the item; where not, names the links that bear its name and are no evidence. */
export function checkLocated(rule: Rule, located: Located, context: CheckContext): Finding {
  const id = `${rule.id}.located`;
  const first = located.evidence[0];
  if (first !== undefined) {
    return makeFinding({
      id,
      kind: 'located',
      status: 'pass',
      message: wasLocated(named(first.label, first.url), located.evidence.length),
      url: first.url,
      quote: first.label,
      certainty: 0.9 + 0.1 * Math.max(...located.evidence.map((piece) => piece.certainty)),
    });
  }
  const { pages, documents } = located.searched;
  const title = fillText(rule.title, context.assessedYear);
  const base = context.crawlComplete ? notLocated(title, pages, documents) : notLocatedYet(title, pages, documents);
  const rejected = located.rejected;
  const link = rejected[0];
  return makeFinding({
    id,
    kind: 'located',
    status: 'fail',
    message: rejected.length > 0 ? rejectedLinks(base, rejected) : base,
    advice: putThere(fillText(rule.find.where, context.assessedYear)),
    url: link?.linkedFrom ?? null,
    quote: link?.label ?? null,
    // Below what counts as decided: a person has to look at the part that was not read.
    certainty: context.crawlComplete ? 0.9 : 0.55,
  });
}
