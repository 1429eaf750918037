package org.detente.source.article;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.zip.InflaterInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.detente.coding.Article;
import org.detente.source.ImportIssue.Reason;
import org.detente.source.article.Foreign.MalformedException;
import org.jspecify.annotations.Nullable;

/** A PDF file with one article. Text within pictures is not read. */
final class PdfFile implements Format {

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
        if (found.text.isBlank()) {
            intake.issue(
                    document,
                    Reason.NO_TEXT,
                    "the PDF file has no text, only pictures; it was left out. Run a text recognition (OCR) on it.");
            return;
        }
        intake.dayOfFile(document, found.made);
        intake.take(document, new Article(input.name(), document, found.title, found.text, found.made, "", ""));
    }

    private static void report(String document, MalformedException e, Intake intake) {
        if (e.getCause() instanceof InvalidPasswordException || e.getCause() instanceof ProtectedException) {
            intake.issue(
                    document,
                    Reason.ENCRYPTED,
                    "the PDF file has a password, or forbids taking its text; it was left out. Save a copy without protection.");
        } else if (e.getCause() instanceof UnsafeException) {
            intake.issue(
                    document,
                    Reason.UNSAFE,
                    "a page of the PDF file unpacks to more than %d MB; it was left out. Print it to a new PDF file.",
                    Limits.PDF_PAGE_BYTES >> 20);
        } else {
            intake.issue(
                    document,
                    Reason.MALFORMED,
                    "the PDF file cannot be read (%s); it was left out. Open it in a PDF viewer and save it again.",
                    e.reason());
        }
    }

    private static Found find(byte[] bytes) throws IOException {
        PdfFonts.use();
        try (var pdf = Loader.loadPDF(bytes)) {
            if (!pdf.getCurrentAccessPermission().canExtractContent()) {
                throw new ProtectedException();
            }
            var titled = Titled.of(text(pdf));
            var facts = pdf.getDocumentInformation();
            return new Found(title(facts, titled), titled.body(), made(facts));
        }
    }

    private static String text(PDDocument pdf) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setLineSeparator("\n");
        stripper.setParagraphEnd("\n\n");
        var lines = new StringBuilder();
        for (int page = 1; page <= pdf.getNumberOfPages() && lines.length() <= Limits.TEXT_CHARS; page++) {
            check(pdf.getPage(page - 1));
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            lines.append(stripper.getText(pdf)).append("\n\n");
        }
        return Paragraphs.of(lines.toString().replace("\r", ""));
    }

    /** PDFBox unpacks a page whole: a page that would fill the memory is found here, without keeping it. */
    private static void check(PDPage page) throws IOException {
        long unpacked = 0;
        for (var parts = page.getContentStreams(); parts.hasNext(); ) {
            var part = parts.next().getCOSObject();
            if (COSName.FLATE_DECODE.equals(part.getFilters())) {
                try (var stream = new InflaterInputStream(part.createRawInputStream())) {
                    unpacked += stream.skip(Limits.PDF_PAGE_BYTES + 1 - unpacked);
                }
            }
            if (unpacked > Limits.PDF_PAGE_BYTES) {
                throw new UnsafeException();
            }
        }
    }

    /** Programs write names of templates and files under the title: then the first line is the better one. */
    private static String title(PDDocumentInformation facts, Titled titled) {
        var title = Objects.requireNonNullElse(facts.getTitle(), "").strip();
        boolean isName = title.isEmpty()
                || title.matches("(?i)untitled.*|microsoft word\\b.*|.*\\.(docx?|pdf|indd|qxd|rtf|txt|html?)");
        return isName || !titled.title().isEmpty() ? titled.title() : title;
    }

    private static @Nullable LocalDate made(PDDocumentInformation facts) {
        var made = facts.getCreationDate();
        return made == null ? null : LocalDate.ofInstant(made.toInstant(), ZoneOffset.UTC);
    }

    private static final class ProtectedException extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private static final class UnsafeException extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
