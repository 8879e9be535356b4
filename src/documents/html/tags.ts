const BLOCKS = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form ' +
    'frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup p pre search section summary table tbody ' +
    'td tfoot th thead tr ul text foreignobject'
  ).split(' '),
);

/** Elements that begin on a new line; `text` is that of an SVG drawing. */
export const isBlock = (tag: string): boolean => BLOCKS.has(tag);

/** Level of `h1` … `h6`, else null. */
export const headingLevel = (tag: string): number | null => (/^h[1-6]$/.test(tag) ? Number(tag[1]) : null);
