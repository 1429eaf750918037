package org.detente.source.article;

import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonParser;
import java.io.IOException;
import org.detente.coding.Article;
import org.detente.source.ImportIssue.Reason;
import org.detente.source.article.Foreign.MalformedException;
import org.detente.source.article.Lines.Flaw;
import org.detente.source.article.Lines.Line;

/** JSON lines: one object a line with {@code text} and, where known, {@code id, date, title, outlet, url}. */
final class JsonLines implements Format {

    @Override
    public void read(Input input, Intake intake) throws IOException {
        var lines = Lines.of(input.stream());
        boolean guessed = false;
        for (var line = lines.next(); line != null; line = lines.next()) {
            var where = input.document() + ":" + line.number();
            if (line.flaw() == Flaw.TOO_LONG) {
                intake.issue(
                        where,
                        Reason.TOO_LARGE,
                        "the line is longer than %d MB; it was left out. Split it into articles, one to a line.",
                        Limits.LINE_BYTES >> 20);
            } else if (!line.isBlank()) {
                guessed |= read(input.document(), where, line, guessed, intake);
            }
        }
    }

    /** True if the encoding had to be guessed, which is said once for each file. */
    private static boolean read(String document, String where, Line line, boolean said, Intake intake) {
        var decoded = Decoded.of(line.bytes());
        var text = said ? decoded.text() : decoded.orReport(where, intake);
        try {
            var object = Foreign.call(() -> JsonParser.object().from(text));
            article(document, where, object, intake);
        } catch (MalformedException e) {
            intake.issue(
                    where,
                    Reason.MALFORMED,
                    "the line is no JSON object (%s); it was left out. Write one object on each line.",
                    e.reason());
        }
        return decoded.guessed();
    }

    private static void article(String document, String where, JsonObject object, Intake intake) {
        var text = Columns.TEXT.stream().filter(object::isString).findFirst();
        var id = scalar(object, "id");
        if (text.isEmpty()) {
            intake.leave(
                    where,
                    id,
                    Reason.NO_TEXT,
                    "there is no string under %s; the line was left out. It has %s.",
                    Columns.TEXT,
                    object.keySet());
            return;
        }
        intake.take(
                where,
                new Article(
                        id.isEmpty() ? where : id,
                        document,
                        scalar(object, "title"),
                        scalar(object, text.get()).replace("\r\n", "\n"),
                        intake.day(where, scalar(object, "date")),
                        scalar(object, "outlet"),
                        scalar(object, "url")));
    }

    /** A string, number or truth value as text; empty if there is none. */
    private static String scalar(JsonObject object, String key) {
        var value = object.get(key);
        return value instanceof String || value instanceof Number || value instanceof Boolean
                ? value.toString().strip()
                : "";
    }
}
