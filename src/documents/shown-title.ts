import { hasPhrase, normalise } from '../thai/index.ts';

/** What programs and scanners put for a title. */
const SAYS_NOTHING =
  /^(?:untitled|document\d*|slide ?\d*|powerpoint presentation|presentation\d*|book\d*|sheet\d*|scan\w*|img\W?\d+|[^\p{L}\p{N}]*|[\w.-]+|.{0,3})$/iu;

/**
 * The title in a file's properties, where the words of its beginning show it too: files made from last
 * year's keep its title. `beginning` is null where the file has no words to ask; then it is believed.
 */
export function shownTitle(title: string | null, beginning: string | null): string | null {
  const said = normalise((title ?? '').slice(0, 500))
    .replace(/^Microsoft (?:Office )?(?:Word|Excel|PowerPoint) - /i, '')
    .replace(/\.(?:docx?|xlsx?|pptx?|pdf|rtf|od[tsp])$/i, '')
    .replace(/\s+/g, ' ')
    .trim();
  if (SAYS_NOTHING.test(said) || /[\u0000-\u001f\ufffd]/.test(said)) return null;
  return beginning === null || hasPhrase(beginning, said) ? said : null;
}
