package org.detente.source.events;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.detente.event.CodedEvent;
import org.detente.event.Detail;
import org.detente.event.Evidence;
import org.detente.event.Origin;
import org.detente.event.Stance;
import org.detente.ontology.ActType;
import org.detente.source.ImportIssue.Reason;
import org.detente.source.events.Layout.Field;
import org.detente.source.events.Who.Traced;
import org.jspecify.annotations.Nullable;

/** Events of any table whose columns are known: POLECAT, PLOVER, Phoenix, PETRARCH, KEDS, tables with a mapping. */
final class CodedTable implements RowFormat {
    private final Layout layout;
    private final int[] used;
    private final boolean detailed;
    private final Meanings<Who> actors;
    private final Meanings<Who> names;
    private final Meanings<String> roles;
    private final Meanings<Optional<ActType>> acts;
    private final Meanings<Optional<LocalDate>> days;
    private final Meanings<String> words = new Meanings<>(text -> text);

    CodedTable(Layout layout) {
        this.layout = layout;
        var readings = layout.readings();
        used = layout.places().values().stream()
                .mapToInt(place -> place)
                .sorted()
                .toArray();
        detailed = Stream.of(Field.QUANTITY, Field.ISSUE, Field.SPEAKER).anyMatch(field -> layout.at(field) >= 0);
        actors = new Meanings<>(readings.actors());
        names = new Meanings<>(readings.names());
        roles = new Meanings<>(readings.roles());
        days = new Meanings<>(readings.days());
        acts = new Meanings<>(text -> {
            int parted = text.indexOf('\t');
            return parted < 0
                    ? readings.acts().apply(text, "")
                    : readings.acts().apply(text.substring(0, parted), text.substring(parted + 1));
        });
    }

    @Override
    public void row(Row row, Intake intake) {
        if (!intake.isSound(row, layout.narrowest(), layout.widest(), used)) {
            return;
        }
        var id = intake.idOf(row, layout.at(Field.ID));
        int dayCell = layout.at(Field.DAY);
        var day = intake.day(row, id, row.meaning(days, dayCell), dayCell);
        if (day == null) {
            return;
        }
        intake.covers(day);
        var learned = learned(row, id, day, intake);
        if (learned == null) {
            return;
        }
        var actor = who(row, Field.ACTOR, Field.ACTOR_NAME, Field.ACTOR_ROLE, day);
        var recipient = who(row, Field.RECIPIENT, Field.RECIPIENT_NAME, Field.RECIPIENT_ROLE, day);
        if (!intake.sides(row, id, actor, recipient)) {
            return;
        }
        var act = act(row);
        var stance = stance(row);
        if (act.isEmpty()) {
            intake.left(row, id, Reason.UNKNOWN_ACT, (get(row, Field.ACT) + " " + get(row, Field.MODE)).strip());
        } else if (stance.isEmpty()) {
            intake.left(row, id, Reason.BAD_STANCE, get(row, Field.STANCE));
        } else {
            var kept = intake.fresh(row, id);
            if (kept != null) {
                intake.event(
                        row,
                        new CodedEvent(
                                kept,
                                day,
                                learned.isBefore(day) ? day : learned,
                                Intake.partyOf(actor),
                                Intake.partyOf(recipient),
                                act.get(),
                                stance.get(),
                                detail(row, kept, intake),
                                evidence(row, act.get(), learned, intake)));
            }
        }
    }

    private @Nullable LocalDate learned(Row row, String id, LocalDate day, Intake intake) {
        int place = layout.at(Field.LEARNED);
        return place < 0 || row.isEmpty(place)
                ? layout.learned().of(day)
                : intake.day(row, id, row.meaning(days, place), place);
    }

    /** By the code; where there is none, by the name, which then has no state in the eyes of the source either. */
    private Traced who(Row row, Field code, Field name, Field role, LocalDate day) {
        int named = layout.at(name);
        Traced who;
        if (named < 0 || !isEmpty(row, code)) {
            who = row.meaning(actors, layout.at(code)).on(day);
        } else {
            var traced = row.meaning(names, named).on(day);
            who = traced.reason() == Reason.UNKNOWN_ACTOR ? Traced.left(Reason.STATELESS, traced.found()) : traced;
        }
        var arm = layout.at(role) < 0 ? "" : row.meaning(roles, layout.at(role));
        return arm.isEmpty() ? who : who.inRole(arm);
    }

    private Optional<ActType> act(Row row) {
        int mode = layout.at(Field.MODE);
        return mode < 0
                ? row.meaning(acts, layout.at(Field.ACT))
                : acts.of(get(row, Field.ACT) + "\t" + get(row, Field.MODE));
    }

    private Optional<Stance> stance(Row row) {
        var text = get(row, Field.STANCE).toUpperCase(Locale.ROOT);
        return text.isEmpty()
                ? Optional.of(Stance.ASSERTED)
                : Arrays.stream(Stance.values())
                        .filter(stance -> stance.name().equals(text))
                        .findFirst();
    }

    private Detail detail(Row row, String id, Intake intake) {
        return detailed
                ? new Detail(
                        Amounts.read(row, id, get(row, Field.QUANTITY), get(row, Field.UNIT), intake),
                        orNull(row, Field.ISSUE),
                        orNull(row, Field.SPEAKER),
                        null,
                        List.of(),
                        null)
                : Detail.NONE;
    }

    private Evidence evidence(Row row, ActType act, LocalDate published, Intake intake) {
        var cites = get(row, Field.CITES);
        return new Evidence(
                Origin.ofLine(intake.source(), intake.document(), row.line()),
                text(row, act),
                cites.isEmpty() ? get(row, Field.OUTLET) : cites,
                published,
                Evidence.Grade.CODED);
    }

    private String text(Row row, ActType act) {
        var given = get(row, Field.TEXT);
        if (!given.isEmpty()) {
            return given;
        }
        var text = new StringBuilder()
                .append(nameOr(row, Field.ACTOR_NAME, Field.ACTOR))
                .append(" - ")
                .append(act.label())
                .append(" - ")
                .append(nameOr(row, Field.RECIPIENT_NAME, Field.RECIPIENT));
        return Places.appended(text, word(row, Field.OUTLET), word(row, Field.CITY), word(row, Field.COUNTRY));
    }

    private String nameOr(Row row, Field name, Field code) {
        return word(row, isEmpty(row, name) ? code : name);
    }

    private boolean isEmpty(Row row, Field field) {
        int place = layout.at(field);
        return place < 0 || row.isEmpty(place);
    }

    private String word(Row row, Field field) {
        int place = layout.at(field);
        return place < 0 ? "" : row.meaning(words, place);
    }

    private String get(Row row, Field field) {
        int place = layout.at(field);
        return place < 0 ? "" : row.text(place);
    }

    private @Nullable String orNull(Row row, Field field) {
        var text = get(row, field);
        return text.isEmpty() ? null : text;
    }
}
