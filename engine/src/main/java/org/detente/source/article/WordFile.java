package org.detente.source.article;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.detente.coding.Article;
import org.detente.source.ImportIssue.Reason;
import org.detente.source.article.Foreign.MalformedException;
import org.jspecify.annotations.Nullable;

/** A Word file (.docx) with one article: a zip of XML parts, of which two are read. */
final class WordFile implements Format {
    private static final String TEXT = "word/document.xml";
    private static final String FACTS = "docProps/core.xml";

    private record Found(
            String title, String text, @Nullable LocalDate made) {}

    @Override
    public void read(Input input, Intake intake) throws IOException {
        var document = input.document();
        var bytes = input.bytes(Limits.DOCUMENT_BYTES);
        Found found;
        try {
            found = Foreign.call(() -> find(bytes));
        } catch (MalformedException e) {
            report(document, e, intake);
            return;
        }
        if (found == null) {
            intake.issue(
                    document,
                    Reason.UNKNOWN_KIND,
                    "it is a zip archive, but no Word file; it was left out. Unpack it, or save it as text or .docx.");
            return;
        }
        intake.dayOfFile(document, found.made);
        intake.take(document, new Article(input.name(), document, found.title, found.text, found.made, "", ""));
    }

    private static void report(String document, MalformedException e, Intake intake) {
        if (e.getCause() instanceof UnsafeException) {
            intake.issue(
                    document,
                    Reason.UNSAFE,
                    "the archive unpacks to far more than its size, as no document does; it was left out. Do not open it.");
        } else {
            intake.issue(
                    document,
                    Reason.MALFORMED,
                    "the Word file cannot be read (%s); it was left out. Open it in a word processor and save it again.",
                    e.reason());
        }
    }

    private static @Nullable Found find(byte[] archive) throws Exception {
        var parts = parts(archive);
        var text = parts.get(TEXT);
        if (text == null) {
            return null;
        }
        var titled = Titled.of(WordXml.text(text));
        var facts = parts.get(FACTS);
        var title = facts == null ? "" : WordXml.first(facts, "title");
        var made = facts == null ? "" : WordXml.first(facts, "created");
        return new Found(
                titled.title().isEmpty() ? title : titled.title(),
                titled.body(),
                NewsDate.parse(made).orElse(null));
    }

    /** The two parts that matter. All others are unpacked, too, to get past them, but not kept. */
    private static Map<String, byte[]> parts(byte[] archive) throws IOException {
        var parts = new HashMap<String, byte[]>();
        long most =
                Math.min(Limits.ARCHIVE_BYTES, Math.max(Limits.HARMLESS_BYTES, Limits.ARCHIVE_RATIO * archive.length));
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(TEXT) || entry.getName().equals(FACTS)) {
                    var part = zip.readNBytes((int) Math.min(most, Limits.DOCUMENT_BYTES) + 1);
                    parts.put(entry.getName(), part);
                    most -= part.length > Limits.DOCUMENT_BYTES ? most + 1 : part.length;
                } else {
                    most -= zip.skip(most + 1);
                }
                if (most < 0) {
                    throw new UnsafeException();
                }
            }
        }
        return parts;
    }

    private static final class UnsafeException extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
