const MAP =
  /\/\/(?:[a-z0-9-]+\.){0,3}(?:google\.[a-z.]{2,6}\/maps|maps\.google\.[a-z.]{2,6}|maps\.app\.goo\.gl|goo\.gl\/maps|g\.page|openstreetmap\.org|longdo\.(?:com|org)|nostramap\.com|bing\.com\/maps|waze\.com|here\.com|what3words\.com|maps\.apple\.com|arcgis\.com)/iu;

/** Whether an address is that of a place on a public map service: seen as a map, with no words of its own. */
export const isMapAddress = (url: string): boolean => MAP.test(url);
