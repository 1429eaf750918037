package org.detente.source.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.detente.source.ImportIssue.Reason;
import org.junit.jupiter.api.Test;

/** PDF and Word files, made here. */
class DocumentReadingTest {
    private static final List<String> PAGE_1 = List.of(
            "Alpia expels ten diplomats",
            "",
            "The government of Alpia announced on Thursday the expul-",
            "sion of ten diplomats of Boria, a new turn in the tit-for-",
            "tat between the two neighbours.",
            "",
            "The foreign ministry of Boria said that it",
            "",
            "1");
    private static final List<String> PAGE_2 = List.of("would answer in kind.");

    private static PDDocument pdf() throws IOException {
        var pdf = new PDDocument();
        PdfFonts.use(); // also when writing: no search through the fonts of the machine
        for (var lines : List.of(PAGE_1, PAGE_2)) {
            var page = new PDPage();
            pdf.addPage(page);
            try (var content = new PDPageContentStream(pdf, page)) {
                content.beginText();
                content.setFont(new PDType1Font(FontName.HELVETICA), 12);
                content.setLeading(14);
                content.newLineAtOffset(72, 700);
                for (var line : lines) {
                    content.showText(line);
                    content.newLine();
                }
                content.endText();
            }
        }
        return pdf;
    }

    private static byte[] bytes(PDDocument pdf) throws IOException {
        var bytes = new ByteArrayOutputStream();
        pdf.save(bytes);
        return bytes.toByteArray();
    }

    @Test
    void linesOfAPdfBecomeParagraphsAndPartedWordsWhole() throws IOException {
        try (var pdf = pdf()) {
            var made = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
            made.set(2021, Calendar.APRIL, 15, 12, 0, 0);
            pdf.getDocumentInformation().setCreationDate(made);
            var reading = Reading.of("a.txt", bytes(pdf));
            var article = reading.article();
            assertThat(article.title()).isEqualTo("Alpia expels ten diplomats");
            assertThat(article.text()).isEqualTo("""
                            The government of Alpia announced on Thursday the expulsion of ten diplomats of Boria, a new turn in the tit-for-tat between the two neighbours.

                            The foreign ministry of Boria said that it would answer in kind.""");
            assertThat(article.day()).isEqualTo(LocalDate.of(2021, 4, 15));
            assertThat(reading.reasons()).containsExactly(Reason.FILE_DATE);
        }
    }

    @Test
    void anEncryptedPdfIsLeftOut() throws IOException {
        for (var user : List.of("secret", "")) {
            try (var pdf = pdf()) {
                var permission = new AccessPermission();
                permission.setCanExtractContent(false);
                pdf.protect(new StandardProtectionPolicy("owner", user, permission));
                var reading = Reading.of("a.pdf", bytes(pdf));
                assertThat(reading.reasons()).containsExactly(Reason.ENCRYPTED);
                assertThat(reading.articles()).isEmpty();
            }
        }
    }

    @Test
    void aPdfWithoutTextOrCutShortIsAFinding() throws IOException {
        try (var empty = new PDDocument();
                var whole = pdf()) {
            empty.addPage(new PDPage());
            assertThat(Reading.of("a.pdf", bytes(empty)).reasons()).containsExactly(Reason.NO_TEXT);
            assertThat(Reading.of("a.pdf", Arrays.copyOf(bytes(whole), 200)).reasons())
                    .containsExactly(Reason.MALFORMED);
            assertThat(Reading.of("a.pdf", "%PDF-1.7 nothing").reasons()).containsExactly(Reason.MALFORMED);
        }
    }

    @Test
    void aPageThatWouldFillTheMemoryIsRefused() throws IOException {
        try (var pdf = new PDDocument()) {
            var page = new PDPage();
            pdf.addPage(page);
            page.setContents(new PDStream(pdf, new LinesTest.Endless(40L << 20, ""), COSName.FLATE_DECODE));
            assertThat(Reading.of("a.pdf", bytes(pdf)).reasons()).containsExactly(Reason.UNSAFE);
        }
    }

    private static final String WORD = """
            <?xml version="1.0" encoding="UTF-8"?>
            <w:document xmlns:w="w" xmlns:mc="mc"><w:body>
            <w:p><w:r><w:t>Alpia expels</w:t></w:r><w:r><w:tab/><w:t>ten diplomats</w:t></w:r></w:p>
            <w:p><w:r><w:t xml:space="preserve">The government of Alpia </w:t></w:r><w:del><w:r><w:delText>never</w:delText></w:r></w:del>
            <w:r><w:t>said &amp; announced it.</w:t></w:r></w:p><w:p/>
            <w:p><mc:AlternateContent><mc:Choice><w:t>Boria denied it.</w:t></mc:Choice><mc:Fallback><w:t>Boria denied it.</w:t></mc:Fallback></mc:AlternateContent></w:p>
            </w:body></w:document>""";
    private static final String CORE = """
            <cp:coreProperties xmlns:cp="cp" xmlns:dc="dc" xmlns:dcterms="dcterms"><dc:title>Core title</dc:title>
            <dcterms:created>2021-04-15T10:00:00Z</dcterms:created></cp:coreProperties>""";

    private static byte[] zip(Map<String, String> parts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void aWordFileIsReadWithTitleAndDate() throws IOException {
        var reading = Reading.of("a.docx", zip(Map.of("word/document.xml", WORD, "docProps/core.xml", CORE)));
        var article = reading.article();
        assertThat(article.title()).isEqualTo("Alpia expels ten diplomats");
        assertThat(article.text()).isEqualTo("The government of Alpia said & announced it.\n\nBoria denied it.");
        assertThat(article.day()).isEqualTo(LocalDate.of(2021, 4, 15));
        assertThat(reading.reasons()).containsExactly(Reason.FILE_DATE);
    }

    @Test
    void aBrokenOrForeignArchiveIsAFinding() throws IOException {
        assertThat(Reading.of("a.docx", zip(Map.of("word/document.xml", "<w:p")))
                        .reasons())
                .containsExactly(Reason.MALFORMED);
        assertThat(Reading.of("a.docx", zip(Map.of("xl/workbook.xml", "<x/>"))).reasons())
                .containsExactly(Reason.UNKNOWN_KIND);
        var entity = "<!DOCTYPE d [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><d><p><t>&e; Alpia</t></p></d>";
        var reading = Reading.of("a.docx", zip(Map.of("word/document.xml", entity)));
        assertThat(reading.articles()).extracting(article -> article.text()).noneMatch(text -> text.contains("root"));
        assertThat(reading.issues()).hasSizeLessThan(2);
    }

    @Test
    void aZipBombIsRefused() throws IOException {
        for (var name : List.of("word/document.xml", "word/media/image1.png")) {
            var bytes = new ByteArrayOutputStream();
            try (var zip = new ZipOutputStream(bytes)) {
                zip.putNextEntry(new ZipEntry(name));
                new LinesTest.Endless(300L << 20, "").transferTo(zip);
            }
            assertThat(bytes.size()).isLessThan(1 << 20);
            assertThat(Reading.of("a.docx", bytes.toByteArray()).reasons()).containsExactly(Reason.UNSAFE);
        }
    }
}
