import { fetchAsVisitor } from './session.ts';
import { limitsFor, type Visit, type VisitContext } from './visit.ts';

/** The body of a visit once more: as it was kept, else asked for again, as where none are kept. Null where it cannot be had. Never throws. */
export async function bodyAgain({ url, kept }: Visit, context: VisitContext): Promise<Uint8Array | null> {
  const body = await context.bodies.get(kept?.hash ?? '').catch(() => null);
  if (body !== null || kept === null || !(await context.robots.allows(url))) return body;
  const answer = await fetchAsVisitor(context.fetch, { url, method: 'GET', referer: null, cookies: context.cookies, limitOf: limitsFor(context.site, context.options) }, context.session);
  return answer.ok && answer.status >= 200 && answer.status < 300 ? answer.bytes : null;
}
