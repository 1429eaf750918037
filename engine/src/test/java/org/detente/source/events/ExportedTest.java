package org.detente.source.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.detente.event.CodedEvent;
import org.detente.event.Detail;
import org.detente.event.Evidence;
import org.detente.event.Party;
import org.detente.event.RandomEvents;
import org.detente.export.CsvTable;
import org.detente.export.EventColumns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was exported is what is read back. */
class ExportedTest {
    private static final List<String> TEXTS = List.of(
            "=HYPERLINK(\"x\")",
            "'=already",
            "''-twice",
            "'quoted'",
            "He said \"no\",\nand left; \u65e5\u672c\u8a9e.",
            "-5 degrees",
            "@home",
            "plain");

    @TempDir
    private Path folder;

    @Test
    void anExportThatIsGuardedAgainstSpreadsheetsComesBackAsItWas() throws IOException {
        var events = RandomEvents.of(9, 300).stream().map(ExportedTest::told).toList();
        var out = new StringWriter();
        try (var table = new CsvTable<>(EventColumns.EVENTS, out, true)) {
            events.forEach(table::write);
        }
        var read = Told.of(folder, "exported.csv", out.toString());
        assertThat(read.left).isEmpty();
        assertThat(read.events).isEqualTo(events);
    }

    /** An event between states that the directory has, in words that are hard to write. */
    private static CodedEvent told(CodedEvent event) {
        int number = Math.floorMod(event.id().hashCode(), TEXTS.size());
        var detail = event.detail();
        var evidence = event.evidence();
        return new CodedEvent(
                event.id(),
                event.day(),
                event.learned(),
                party(event.actor(), number % 3 == 0 ? "GOV" : ""),
                event.recipient().map(party -> party(party, "")).orElse(null),
                event.type(),
                event.stance(),
                new Detail(
                        detail.howMany(),
                        detail.about(),
                        number % 2 == 0 ? "+speaker" : null,
                        number % 4 == 0 ? "the \"expulsion\"" : null,
                        detail.answers(),
                        detail.ended()),
                new Evidence(
                        evidence.origin(),
                        TEXTS.get(number),
                        "Gazette",
                        evidence.published(),
                        Evidence.Grade.CODED)); // a file does not say that somebody checked it
    }

    private static Party party(Party party, String role) {
        return new Party(party.code().equals("COR") ? "CEL" : party.code(), role);
    }
}
