package org.detente.source.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.detente.source.events.Rows.gdelt2;
import static org.detente.source.events.Rows.icews;
import static org.detente.source.events.Rows.icewsHeader;
import static org.detente.source.events.Rows.mention;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.detente.source.ImportIssue;
import org.detente.source.ImportIssue.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is found under a path, and what it is taken for. */
class FindingTest {
    private static final String GDELT = gdelt2("1", "20240701", "ALP", "BOR", "036", "20240701101500");
    private static final String ICEWS =
            icewsHeader() + icews("1", "2018-10-12", "Alpia||Alpia", "Consult", "040", "Boria||Boria");

    @TempDir
    private Path folder;

    private final List<ImportIssue> issues = new ArrayList<>();

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private interface Packer {
        OutputStream around(OutputStream out) throws IOException;
    }

    private Path packed(String name, String content, Packer packer) throws IOException {
        var path = folder.resolve(name);
        try (var out = packer.around(Files.newOutputStream(path))) {
            out.write(bytes(content));
        }
        return path;
    }

    private Path zip(String name, String member, byte[] content) throws IOException {
        var path = folder.resolve(name);
        try (var out = new ZipOutputStream(Files.newOutputStream(path))) {
            out.putNextEntry(new ZipEntry(member));
            out.write(content);
        }
        return path;
    }

    @Test
    void namesDoNotMislead() throws IOException {
        Files.writeString(folder.resolve("1-icews.tab"), GDELT);
        Files.writeString(folder.resolve("2-gdelt.export.CSV"), ICEWS);
        Files.writeString(folder.resolve("3.zip"), "day,actor,recipient,cameo\n2024-07-01,ALP,BOR,036\n");
        Files.writeString(folder.resolve("4.pdf"), "date,source,target,code\n2024-07-01,ALP,BOR,036\n");
        assertThat(Told.soundFiles(folder))
                .extracting(EventFile::source)
                .containsExactly("gdelt", "icews", "detente", "keds");
    }

    @Test
    void packedFilesAreOpenedAndKeepTheirNames() throws IOException {
        packed("a.export.CSV.gz", GDELT, GZIPOutputStream::new);
        zip("b.zip", "in/b.export.CSV", bytes(GDELT));
        Files.write(folder.resolve("c.tab"), bytes("\uFEFF" + ICEWS));
        var files = Told.soundFiles(folder);
        assertThat(files).extracting(EventFile::document).containsExactly("a.export.CSV", "b.export.CSV", "c.tab");
        for (var file : files) {
            var told = Told.by(file);
            assertThat(told.events).hasSize(1);
            assertThat(told.left).isEmpty();
            assertThat(told.at).isEqualTo(file.bytes());
            assertThat(Told.by(file).events).isEqualTo(told.events);
        }
    }

    @Test
    void patternsAndStandardInputAreRead() throws IOException {
        Files.createDirectory(folder.resolve("year"));
        Files.writeString(folder.resolve("year/2.CSV"), GDELT);
        Files.writeString(folder.resolve("1.CSV"), GDELT);
        Files.writeString(folder.resolve("1.txt"), GDELT);
        assertThat(Told.files(issues, folder.resolve("*.CSV")))
                .extracting(EventFile::document)
                .containsExactly("1.CSV");
        assertThat(Told.files(issues, folder.resolve("**.CSV")))
                .extracting(EventFile::document)
                .containsExactly("1.CSV", "2.CSV");
        var input = new EventFiles.Settings(null, null, new ByteArrayInputStream(bytes(ICEWS)));
        var files = EventFiles.in(List.of("-"), Told.CODES, input, issues::add);
        assertThat(Told.by(files.get(0)).inShort()).containsExactly("ALP 040 BOR 2018-10-12");
        assertThat(issues).isEmpty();
    }

    @Test
    void whatGivesNoEventsIsTold() throws IOException {
        Files.writeString(folder.resolve("a-empty.csv"), "");
        Files.writeString(folder.resolve("b-prose.txt"), "Alpia and Boria met.\nThey agreed.\n");
        Files.write(folder.resolve("c-noise.bin"), new byte[] {0, 1, 2, 3, 4, 5});
        Files.writeString(folder.resolve("d.json"), "[{\"id\":1}]");
        Files.writeString(folder.resolve("e.jsonl"), "{\"what\":1}\n");
        Files.writeString(folder.resolve("f.mentions"), mention("1", "a.example"));
        Files.write(folder.resolve("g.parquet"), bytes("PAR1 no more"));
        Files.write(folder.resolve("h.gz"), new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, 0, 1, 2, 3});
        Files.write(folder.resolve("i.zip"), new byte[] {'P', 'K', 3, 4, 0, 0});
        Files.writeString(folder.resolve(".hidden"), GDELT);
        assertThat(Told.files(issues, folder, folder.resolve("missing.csv"), folder.resolve("no*.such")))
                .isEmpty();
        assertThat(issues)
                .extracting(issue -> issue.where().substring(issue.where().lastIndexOf('/') + 1) + " " + issue.reason())
                .containsExactly(
                        ".hidden HIDDEN",
                        "a-empty.csv NO_TEXT",
                        "b-prose.txt UNKNOWN_KIND",
                        "c-noise.bin UNKNOWN_KIND",
                        "d.json UNKNOWN_KIND",
                        "e.jsonl UNKNOWN_KIND",
                        "g.parquet UNREADABLE",
                        "h.gz UNREADABLE",
                        "i.zip UNREADABLE",
                        "missing.csv UNREADABLE",
                        "no*.such UNREADABLE",
                        "f.mentions NO_EVENTS");
        assertThat(issues).allSatisfy(issue -> assertThat(issue.message()).endsWith("."));
    }

    @Test
    void filesOfOneNameAreToldApartByTheirFolders() throws IOException {
        for (var year : List.of("2018", "2019")) {
            Files.createDirectory(folder.resolve(year));
            Files.writeString(folder.resolve(year).resolve("events.tab"), ICEWS);
        }
        assertThat(Told.soundFiles(folder))
                .extracting(EventFile::document)
                .containsExactly("events.tab", "2019/events.tab");
    }

    @Test
    void aBombIsNotUnpacked() throws IOException {
        zip("bomb.zip", "bomb.csv", new byte[32 << 20]);
        packed("bomb.gz", GDELT + "0\t".repeat(16 << 20), GZIPOutputStream::new);
        var files = Told.files(issues, folder);
        assertThat(issues).extracting(ImportIssue::reason).containsExactly(Reason.UNSAFE);
        assertThat(files).hasSize(1);
        var told = new Told();
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> files.get(0).read(told))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("200 times its size");
        assertThat(told.events).hasSize(1);
    }
}
