package org.detente.corenlp;

import org.detente.base.Progress;
import org.detente.coding.ParserProvider;
import org.detente.coding.SentenceParser;

/** CoreNLP with its models in the user's data folder. */
public final class CoreNlpProvider implements ParserProvider {

    @Override
    public SentenceParser open(Progress progress) {
        var folder = Models.folder();
        return CoreNlpParser.load(folder.resolve("english-left3words-distsim.tagger"), folder.resolve("english_UD.gz"));
    }
}
