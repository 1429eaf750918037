package org.detente.corenlp;

import edu.stanford.nlp.io.RuntimeIOException;
import java.io.IOException;
import java.util.concurrent.CompletionException;
import org.detente.base.Problem;
import org.detente.base.Progress;
import org.detente.coding.ParserProvider;
import org.detente.coding.SentenceParser;

/** CoreNLP with its models in the user's data folder, where they are brought at the first use. */
public final class CoreNlpProvider implements ParserProvider {

    @Override
    public SentenceParser open(Progress progress) {
        var models = Models.standard();
        models.fetchMissing(progress);
        try {
            return CoreNlpParser.load(models.file(Model.TAGGER), models.file(Model.PARSER));
        } catch (IOException | RuntimeIOException | CompletionException e) {
            throw Problem.data(
                            "The parser's models in %s cannot be read: %s. Remove the folder; they will be fetched again.",
                            models.folder(), e.getMessage())
                    .causedBy(e);
        }
    }
}
