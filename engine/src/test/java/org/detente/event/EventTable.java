package org.detente.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.detente.actor.Pair;
import org.detente.ontology.Ontology;

/**
 * Reads coded events from a text table, so that a test shows its data: {@code day dyad action [quantity:unit] [id=..]
 * [answers=..;..] [ended=..] [issue=..] [because=some_words] [stance=..] [learned=..] [curated]}.
 */
public final class EventTable {
    private EventTable() {}

    public static List<CodedEvent> events(String table) {
        var events = new ArrayList<CodedEvent>();
        int line = 0;
        for (var row : table.strip().lines().toList()) {
            line++;
            events.add(event(row.strip(), line));
        }
        return events;
    }

    public static List<Act> acts(String table) {
        return ActMerger.merge(events(table));
    }

    /** The record of Alpia and Boria on a day; the data reach to the last event known then. */
    public static PairRecord record(String table, String asOf) {
        return record(events(table), asOf);
    }

    public static PairRecord record(List<CodedEvent> events, String asOf) {
        var day = LocalDate.parse(asOf);
        var dataTo = events.stream()
                .filter(event -> !event.learned().isAfter(day))
                .map(CodedEvent::day)
                .filter(when -> !when.isAfter(day))
                .max(LocalDate::compareTo)
                .orElse(LocalDate.MIN);
        return PairRecord.of(Pair.of("ALP", "BOR"), day, events, dataTo);
    }

    private static CodedEvent event(String row, int line) {
        var cells = row.split("\\s+", -1);
        var day = LocalDate.parse(cells[0]);
        var dyad = cells[1].split(">", -1);
        var id = "e" + line;
        var learned = day;
        var stance = Stance.ASSERTED;
        var grade = Evidence.Grade.CODED;
        var detail = Detail.NONE;
        for (int i = 3; i < cells.length; i++) {
            var cell = cells[i];
            var value = cell.substring(cell.indexOf('=') + 1);
            if (cell.startsWith("id=")) {
                id = value;
            } else if (cell.startsWith("answers=")) {
                detail = detail.withAnswers(List.of(value.split(";", -1)));
            } else if (cell.startsWith("ended=")) {
                detail = detail.withEnded(LocalDate.parse(value));
            } else if (cell.startsWith("issue=")) {
                detail = new Detail(
                        detail.howMany(), value, detail.speaker(), detail.because(), detail.answers(), detail.ended());
            } else if (cell.startsWith("because=")) {
                detail = detail.withBecause(value.replace('_', ' '));
            } else if (cell.startsWith("stance=")) {
                stance = Stance.valueOf(value);
            } else if (cell.startsWith("learned=")) {
                learned = LocalDate.parse(value);
            } else if (cell.equals("curated")) {
                grade = Evidence.Grade.VERIFIED_BY_TWO;
            } else {
                var quantity = new Quantity(Double.parseDouble(cell.split(":", -1)[0]), cell.split(":", -1)[1]);
                detail = new Detail(
                        quantity, detail.about(), detail.speaker(), detail.because(), detail.answers(), detail.ended());
            }
        }
        var evidence = new Evidence(Origin.ofLine("table", "table", line), row, "", day, grade);
        return new CodedEvent(
                id,
                day,
                learned,
                Party.of(dyad[0]),
                dyad[1].equals("-") ? null : Party.of(dyad[1]),
                Ontology.standard().get(cells[2]),
                stance,
                detail,
                evidence);
    }
}
