package org.detente.source.article;

/** How much is read into memory at most. Each bound is far above what news needs and far below what hurts. */
final class Limits {
    /** Bytes of a text, PDF or Word file, unpacked: it has to be held whole. The longest reports, with pictures, have 30 MB. */
    static final int DOCUMENT_BYTES = 64 << 20;

    /** Bytes of a web page or feed: its tree takes about twenty times as much. Large pages have 5 MB. */
    static final int MARKUP_BYTES = 16 << 20;

    /** Bytes of a line of JSONL or a row of CSV; a file of them may have any size. A whole book is 1 to 2 MB. */
    static final int LINE_BYTES = 8 << 20;

    /** Characters of an article that are coded: about 180,000 words; what is longer is no article. */
    static final int TEXT_CHARS = 1 << 20;

    /** Bytes unpacked from all entries of a Word file; pictures hardly shrink, so that honest files stay far below. */
    static final long ARCHIVE_BYTES = 256L << 20;

    /** How many times its size an archive may unpack to. XML shrinks 5 to 30 times, a bomb about 1,000 times. */
    static final long ARCHIVE_RATIO = 200;

    /** Bytes unpacked from an archive before the ratio counts: a tiny file of repetitive XML is no danger. */
    static final long HARMLESS_BYTES = 4L << 20;

    /** Bytes of the description of a page of a PDF, unpacked. A page of dense text has 50 kB, a detailed map 10 MB. */
    static final long PDF_PAGE_BYTES = 32L << 20;

    /** Elements of a web page: Readability takes time by their square. News pages have 1,000 to 5,000. */
    static final int PAGE_ELEMENTS = 20_000;

    /** Elements within elements of a web page; deeper ones are moved up. News pages have 20 to 40. */
    static final int PAGE_DEPTH = 100;

    /** Folders within folders. Deeper ones are a mistake or a trap. */
    static final int FOLDER_DEPTH = 32;

    private Limits() {}
}
