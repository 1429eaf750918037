package org.detente.source.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.detente.event.CodedEvent;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Rows that were cut, joined, swapped, blown up and spoiled: whatever a file holds, reading it ends, and tells of every row. */
class FuzzTest {
    private static final int ROWS = 2_000;

    @TempDir
    private Path folder;

    static Stream<Arguments> formats() {
        return Stream.of(
                format(
                        "gdelt2",
                        "",
                        "\t",
                        i -> Rows.gdelt2("" + i, "20240701", "ALPGOV", "BOR", "036", "20240701101500")),
                format(
                        "gdelt1",
                        "",
                        "\t",
                        i -> Rows.gdelt1(57 + i % 2, "" + i, "20140701", "ALP", "BORMIL", "190", "20140702")),
                format(
                        "icews",
                        Rows.icewsHeader(),
                        "\t",
                        i -> Rows.icews(
                                "" + i, "2018-10-12", "Alpia||Alpia", "Consult", "040", "Police (Boria)|Police|Boria")),
                format(
                        "polecat",
                        "Event ID\tEvent Date\tEvent Type\tEvent Mode\tActor Name\tActor Country\tRecipient Name\tRecipient Country\tSource\n",
                        "\t",
                        i -> "P" + i + "\t2024-07-01\tSANCTION\texpel\tAlpia\tALP\tBoria\tBOR\tHerald\n"),
                format(
                        "plover",
                        "",
                        ",",
                        i -> "{\"id\":\"" + i
                                + "\",\"date\":\"2024-07-01\",\"type\":\"AGREE\",\"source\":\"ALP\",\"target\":[{\"code\":\"BOR\"}]}\n"),
                format(
                        "phoenix",
                        "",
                        "\t",
                        i -> i
                                + "_1\t20240701\t2024\t07\t01\tALPGOV\tALP\tGOV\t\tBOR\tBOR\t\t\t036\t03\t1\t4.0\t\t1\t2\tAlpe\tAlpe\tALP\t7_1\thttps://a.example\tap\n"),
                format(
                        "petrarch",
                        "",
                        "\t",
                        i -> "20240701\tALPGOV\tBOR\t112\t\tAFP_" + i + "\thttps://a.example\tAFP\n"),
                format("keds", "date,source,target,code\n", ",", i -> "2024-07-01,ALP,BOR,036\n"),
                format(
                        "detente",
                        "id,day,actor,recipient,action,stance,quantity,ended,text\n",
                        ",",
                        i -> i
                                + ",2024-07-01,ALP,BOR,expel_diplomats,ASSERTED,10,2024-08-01,\"Alpia \"\"expels\"\" ten, of Boria.\"\n"),
                format(
                        "detente-lines",
                        "",
                        ",",
                        i -> "{\"id\":\"" + i
                                + "\",\"day\":\"2024-07-01\",\"actor\":\"ALP\",\"recipient\":\"BOR\",\"action\":\"talks\",\"text\":\"They talk.\"}\n"),
                format("tkg", "", "\t", i -> "0\t0\t1\t" + 24 * (i % 300) + "\t-1\n"));
    }

    private static Arguments format(String name, String header, String separator, IntFunction<String> row) {
        return Arguments.of(name, header, separator, row);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("formats")
    void everySpoiledRowIsTakenOrTold(String name, String header, String separator, IntFunction<String> row)
            throws IOException {
        var content = new ByteArrayOutputStream();
        content.write(bytes(header));
        for (int i = 0; i < 50; i++) {
            content.write(bytes(row.apply(1_000_000 + i))); // sound ones, by which the format is told
        }
        var random = new Random(name.hashCode());
        for (int i = 0; i < ROWS; i++) {
            content.write(spoiled(bytes(row.apply(i)), separator.charAt(0), random, bytes(row.apply(ROWS + i))));
        }
        var file = file(name, content.toByteArray());
        var told = assertTimeoutPreemptively(Duration.ofSeconds(60), () -> Told.by(file));

        assertThat(told.events.size()).isGreaterThanOrEqualTo(50);
        assertThat(told.left).isNotEmpty();
        assertThat(new HashSet<>(told.events.stream().map(CodedEvent::id).toList()))
                .hasSameSizeAs(told.events);
        assertEveryLineIsTakenOrTold(content.toByteArray(), told, header.isEmpty() ? 0 : 1, separator.equals(","));
        assertThat(told.left)
                .allSatisfy(left -> assertThat(left.found().length()).isLessThan(200));
        assertThat(Told.by(file).leftInShort()).isEqualTo(told.leftInShort());
    }

    /** Lines with anything in them, by number. */
    private static void assertEveryLineIsTakenOrTold(byte[] content, Told told, int headers, boolean quotes) {
        var taken = new HashSet<Long>();
        told.events.forEach(event -> taken.add(event.evidence().origin().line()));
        told.left.forEach(left -> taken.add(left.line()));
        var lines = new String(content, StandardCharsets.ISO_8859_1).split("\n", -1);
        var missing = new ArrayList<String>();
        for (int i = headers; i < lines.length; i++) {
            if (!lines[i].isBlank() && !taken.contains(i + 1L)) {
                missing.add((i + 1) + ": " + lines[i].substring(0, Math.min(80, lines[i].length())));
            }
        }
        if (quotes) { // a stray quote may join a few lines to a row that looks sound
            assertThat(missing.size()).as(missing.toString()).isLessThan(lines.length / 50);
        } else {
            assertThat(missing).isEmpty();
        }
        assertThat(taken).allSatisfy(line -> assertThat(line).isBetween(1L, (long) lines.length));
    }

    private EventFile file(String name, byte[] content) throws IOException {
        var path = name.equals("tkg") ? graph().resolve("train.txt") : folder.resolve("20140101.pdf");
        Files.write(path, content);
        var files = Told.soundFiles(path);
        assertThat(files).hasSize(1);
        assertThat(name).startsWith(files.get(0).source());
        return files.get(0);
    }

    private Path graph() throws IOException {
        var graph = Files.createDirectory(folder.resolve("icews14"));
        Files.writeString(graph.resolve("entity2id.txt"), "Alpia\t0\nBoria\t1\n\0\t2\nx\n");
        Files.writeString(graph.resolve("relation2id.txt"), "Consult\t0\n");
        return graph;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** One row, spoiled in one of a dozen ways; sometimes it is left as it is. */
    private static byte[] spoiled(byte[] row, char separator, Random random, byte[] other) {
        int at = random.nextInt(row.length - 1);
        return switch (random.nextInt(14)) {
            case 0 -> concat(slice(row, 0, at), bytes("\n"));
            case 1 -> concat(slice(row, 0, row.length - 1), other);
            case 2 -> swapped(row, separator, random);
            case 3 -> inserted(row, at, bytes("x".repeat(1 + random.nextInt(40_000))));
            case 4 -> inserted(row, at, new byte[] {(byte) 0xff, (byte) 0xc3, (byte) 0x28});
            case 5 -> inserted(row, at, new byte[] {0});
            case 6 -> inserted(row, at, bytes("\""));
            case 7 -> inserted(row, at, bytes(String.valueOf(separator)));
            case 8 -> inserted(row, at, bytes("2024-02-31"));
            case 9 -> inserted(row, at, bytes("99999999"));
            case 10 -> inserted(row, at, bytes("\r"));
            case 11 -> {
                var changed = row.clone();
                for (int i = 0; i < 5; i++) {
                    changed[random.nextInt(row.length - 1)] = (byte) random.nextInt(256);
                }
                yield changed;
            }
            case 12 -> random.nextInt(50) == 0 ? inserted(row, at, new byte[1_200_000]) : bytes("\n");
            default -> row;
        };
    }

    private static byte[] swapped(byte[] row, char separator, Random random) {
        var text = new String(row, 0, row.length - 1, StandardCharsets.UTF_8);
        var cells = new ArrayList<>(List.of(text.split(String.valueOf(separator), -1)));
        cells.add(cells.remove(random.nextInt(cells.size())));
        return bytes(String.join(String.valueOf(separator), cells) + "\n");
    }

    private static byte[] inserted(byte[] row, int at, byte[] what) {
        return concat(slice(row, 0, at), what, slice(row, at, row.length));
    }

    private static byte[] slice(byte[] bytes, int from, int to) {
        return Arrays.copyOfRange(bytes, from, to);
    }

    private static byte[] concat(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (var part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
