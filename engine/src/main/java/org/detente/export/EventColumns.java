package org.detente.export;

import static org.detente.export.Columns.day;
import static org.detente.export.Columns.integer;
import static org.detente.export.Columns.number;
import static org.detente.export.Columns.text;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.detente.event.Act;
import org.detente.event.CodedEvent;
import org.detente.event.Party;
import org.detente.event.Quantity;
import org.detente.event.Remark;
import org.detente.ontology.PloverType;
import org.jspecify.annotations.Nullable;

/** Our own columns of coded events and of acts. */
public final class EventColumns {
    /** Stands between several ids in one cell. */
    private static final String SEPARATOR = ";";

    /** A coded event with its evidence, as it can be read back. */
    public static final Columns<CodedEvent> EVENTS = new Columns<>(List.of(
            text("id", CodedEvent::id),
            day("day", CodedEvent::day),
            day("learned", CodedEvent::learned),
            text("actor", event -> event.actor().code()),
            text("actor_role", event -> known(event.actor().role())),
            text("recipient", event -> event.recipient().map(Party::code).orElse(null)),
            text(
                    "recipient_role",
                    event -> known(event.recipient().map(Party::role).orElse(""))),
            text("action", event -> event.type().id()),
            text("cameo", event -> event.type().cameo()),
            text("stance", event -> event.stance().name().toLowerCase(Locale.ROOT)),
            number(
                    "quantity",
                    event -> event.detail().quantity().map(Quantity::amount).orElse(null)),
            text("unit", event -> event.detail().quantity().map(Quantity::unit).orElse(null)),
            text("issue", event -> event.detail().about()),
            text("speaker", event -> event.detail().speaker()),
            text("because", event -> event.detail().because()),
            text("answers", event -> known(String.join(SEPARATOR, event.detail().answers()))),
            day("ended", event -> event.detail().ended()),
            text("text", event -> event.evidence().text()),
            text("cites", event -> known(event.evidence().cites())),
            day("published", event -> event.evidence().published()),
            text("source", event -> event.evidence().origin().source()),
            text("document", event -> event.evidence().origin().document()),
            integer("line", event -> event.evidence().origin().line())));

    /** An act, with the words of its leading report and the number of reports behind it. */
    public static final Columns<Act> ACTS = new Columns<>(List.of(
            text("id", Act::id),
            day("day", Act::day),
            day("learned", Act::learned),
            text("actor", act -> act.dyad().actor()),
            text("recipient", act -> act.dyad().recipient()),
            Columns.flag("symmetric", act -> act.type().symmetric()),
            text("action", act -> act.type().id()),
            text("cameo", act -> act.type().cameo()),
            text("plover", act -> act.type().ploverType().map(PloverType::name).orElse(null)),
            text("quad", act -> act.type().quad().name().toLowerCase(Locale.ROOT)),
            number("plover_score", act -> act.type().ploverScore()),
            number("goldstein", act -> act.type().goldstein()),
            integer("rung", act -> (long) act.type().rung()),
            text("stance", act -> act.stance().name().toLowerCase(Locale.ROOT)),
            number(
                    "quantity",
                    act -> act.detail().quantity().map(Quantity::amount).orElse(null)),
            text("unit", act -> act.detail().quantity().map(Quantity::unit).orElse(null)),
            text("issue", act -> act.detail().about()),
            text("speaker", act -> act.detail().speaker()),
            text("because", act -> act.detail().because()),
            text("answers", act -> known(String.join(SEPARATOR, act.detail().answers()))),
            day("ended", act -> act.detail().ended()),
            text("text", Act::summary),
            integer("reports", act -> (long) act.evidence().size()),
            text("sources", EventColumns::sources),
            text(
                    "corrections",
                    act -> known(act.remarks().stream()
                            .map(Remark::toString)
                            .collect(Collectors.joining(SEPARATOR + " "))))));

    private EventColumns() {}

    /** An act as its leading report tells it, for columns that know of reports only. */
    public static CodedEvent leading(Act act) {
        return new CodedEvent(
                act.id(),
                act.day(),
                act.learned(),
                Party.of(act.dyad().actor()),
                Party.of(act.dyad().recipient()),
                act.type(),
                act.stance(),
                act.detail(),
                act.evidence().get(0));
    }

    private static String sources(Act act) {
        return String.join(
                SEPARATOR,
                act.evidence().stream()
                        .map(evidence -> evidence.origin().source())
                        .distinct()
                        .sorted()
                        .toList());
    }

    private static @Nullable String known(String text) {
        return text.isEmpty() ? null : text;
    }
}
