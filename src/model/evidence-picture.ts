/** What is to be photographed for an item: a page and the place on it. */
export interface Shot {
  readonly item: string;
  /** Address of the evidence as linked, fragment included. */
  readonly url: string;
  /** SHA-256 of the page's body as it was kept. */
  readonly hash: string;
  /** True where the body is the page as a browser drew it. */
  readonly rendered: boolean;
  /** Words to look for on the page; null shows its top. */
  readonly words: string | null;
}

/** The page of an item's evidence as a visitor sees it: 1280 × 900, 200 KB at most. */
export interface EvidencePicture {
  readonly item: string;
  /** Address of the evidence that it shows. */
  readonly url: string;
  readonly jpeg: Uint8Array;
}

/** Where the picture of an item lies, from the folder of the report. */
export const pictureFile = (item: string): string => `evidence/${item}.jpg`;

/** Whether a report names a picture as this program does; a report may come from elsewhere. */
export const isPictureFile = (file: string): boolean => /^evidence\/o\d{1,3}\.jpg$/.test(file);
