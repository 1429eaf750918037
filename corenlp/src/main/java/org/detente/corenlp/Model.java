package org.detente.corenlp;

import java.util.List;

/**
 * One of the files that the parser needs out of {@code stanford-corenlp-4.5.10-models.jar}. A released jar never changes, so where
 * the file lies in it is known: {@code zipfile.ZipFile(jar).infolist()} in Python shows {@code header_offset} of an entry and of the next.
 *
 * @param file   its name on disk
 * @param entry  its name in the jar
 * @param begin  first byte of the entry in the jar, header included
 * @param end    byte after the last one
 * @param bytes  size of the file
 * @param sha256 of the file, in lower case
 */
record Model(String file, String entry, long begin, long end, long bytes, String sha256) {
    static final Model TAGGER = new Model(
            "english-left3words-distsim.tagger",
            "edu/stanford/nlp/models/pos-tagger/english-left3words-distsim.tagger",
            468_322_525,
            474_386_653,
            13_547_114,
            "25d3f63ba8b7e6c83156ac3869f5ef611df4398c44434775f284c1984484868c");

    static final Model PARSER = new Model(
            "english_UD.gz",
            "edu/stanford/nlp/models/parser/nndep/english_UD.gz",
            272_248_495,
            285_750_551,
            13_653_968,
            "b6ddc3f9bdfde9cb30d03ec51d656e5313b1939c1017324d5b9c4dcb65ee6c62");

    /** In the order of the jar. */
    static final List<Model> ALL = List.of(PARSER, TAGGER);
}
