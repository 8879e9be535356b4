declare module 'word-extractor/lib/word-ole-extractor.js' {
  export interface WordPiece {
    /** Letters after the library marked deleted runs (NUL) and ends of table rows (LF). */
    readonly text: string;
    readonly startCp: number;
    readonly endCp: number;
    readonly startFilePos: number;
    readonly endFilePos: number;
    /** Bytes of a character: 2 in Unicode, 1 in a charset of Windows. */
    readonly bpc: 1 | 2;
  }

  class WordOleExtractor {
    _pieces: WordPiece[];
    _boundaries: Readonly<Record<'ccpText' | 'ccpFtn' | 'ccpHdd' | 'ccpAtn' | 'ccpEdn' | 'ccpTxbx' | 'ccpHdrTxbx', number>>;
    documentStream(document: unknown, name: string): Promise<unknown>;
    streamBuffer(stream: unknown): Promise<Buffer>;
    extractWordDocument(document: unknown, buffer: Buffer): Promise<unknown>;
    buildDocument(): unknown;
  }
  export = WordOleExtractor;
}
