package org.detente.source.article;

import java.io.IOException;
import org.detente.coding.Article;

/** A text file with one article. */
final class PlainText implements Format {

    @Override
    public void read(Input input, Intake intake) throws IOException {
        var text = Decoded.of(input.bytes(Limits.DOCUMENT_BYTES)).orReport(input.document(), intake);
        var titled = Titled.of(text.replace('\f', '\n'));
        intake.take(
                input.document(),
                new Article(input.name(), input.document(), titled.title(), titled.body(), null, "", ""));
    }
}
