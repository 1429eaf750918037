package org.detente.source.events;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.detente.event.CodedEvent;
import org.detente.event.Detail;
import org.detente.event.Evidence;
import org.detente.event.Origin;
import org.detente.event.Party;
import org.detente.event.Stance;
import org.detente.ontology.ActType;
import org.detente.source.ImportIssue.Reason;
import org.detente.source.events.SeenIds.Known;
import org.detente.source.events.Who.Traced;
import org.jspecify.annotations.Nullable;

/** Where the rows of one document go, whatever its format: what is the same for all of them is decided here. */
final class Intake {
    /** Characters of what was found that are kept for a message. */
    private static final int FOUND = 120;

    private final RowSink sink;
    private final String source;
    private final String document;
    private final SeenIds seen = new SeenIds();
    /** The latest day on which anything can have been done: tomorrow in UTC is today somewhere. */
    private final LocalDate latest = LocalDate.now(Clock.systemUTC()).plusDays(1);

    private LocalDate covered = LocalDate.MIN;

    Intake(RowSink sink, String source, String document) {
        this.sink = sink;
        this.source = source;
        this.document = document;
    }

    /** Leaves a row out that cannot be read as one; true if it can. */
    boolean isSound(Row row, int narrowest, int widest, int... used) {
        switch (row.flaw()) {
            case TOO_LONG -> {
                return left(row, "", Reason.TOO_LARGE, "a row of more than " + (Bounds.ROW_BYTES >> 20) + " MB");
            }
            case NUL -> {
                return left(row, "", Reason.MALFORMED, "the character NUL");
            }
            case BROKEN -> {
                return left(row, "", Reason.MALFORMED, row.text(0));
            }
            case NONE -> {
                if (row.width() < narrowest || row.width() > widest) {
                    return left(row, "", Reason.WRONG_WIDTH, row.width() + " cells");
                }
            }
        }
        for (int cell : used) {
            if (row.length(cell) > Bounds.CELL) {
                return left(row, "", Reason.TOO_LARGE, "cell " + (cell + 1) + " has " + row.length(cell) + " bytes");
            }
        }
        return true;
    }

    /** Leaves out a row, or a part of it. Always false, so that the caller can end with it. */
    boolean left(Row row, String id, Reason reason, String found) {
        sink.left(row.line(), id, reason, found.length() > FOUND ? found.substring(0, FOUND) + "..." : found);
        return false;
    }

    /** The id that a row has, or that its place gives it. */
    String idOf(Row row, int cell) {
        var id = cell < 0 ? "" : row.text(cell);
        return id.isEmpty() ? document + ":" + row.line() : id;
    }

    /** The day of a row; null, and the row left out, when it is none or has not come. */
    @Nullable
    LocalDate day(Row row, String id, Optional<LocalDate> day, int cell) {
        if (day.isEmpty()) {
            left(row, id, Reason.BAD_DAY, row.text(cell));
            return null;
        }
        if (day.get().isAfter(latest)) {
            left(row, id, Reason.FUTURE_DAY, row.text(cell));
            return null;
        }
        return day.get();
    }

    /** Notes that the file has a row of this day. */
    void covers(LocalDate day) {
        if (!day.equals(covered)) {
            covered = day;
            sink.covers(day);
        }
    }

    /** Whether both sides are somebody, and not the same; otherwise the row is left out. */
    boolean sides(Row row, String id, Traced actor, Traced recipient) {
        if (actor.reason() == Reason.NO_ACTOR || recipient.reason() == Reason.NO_ACTOR) {
            return left(row, id, Reason.NO_ACTOR, actor.reason() == Reason.NO_ACTOR ? "actor" : "recipient");
        }
        if (actor.reason() != null && actor.reason() != Reason.STATELESS) {
            return left(row, id, actor.reason(), actor.found());
        }
        if (recipient.reason() != null && recipient.reason() != Reason.STATELESS) {
            return left(row, id, recipient.reason(), recipient.found());
        }
        if (actor.reason() != null || recipient.reason() != null) {
            return left(row, id, Reason.STATELESS, actor.reason() != null ? actor.found() : recipient.found());
        }
        return sides(row, id, partyOf(actor), partyOf(recipient));
    }

    private boolean sides(Row row, String id, Party actor, Party recipient) {
        return !actor.code().equals(recipient.code()) || left(row, id, Reason.SAME_ACTOR_TWICE, actor.code());
    }

    /** The party of somebody who is one. */
    static Party partyOf(Traced who) {
        if (who.party() == null) {
            throw new IllegalStateException("Nobody stands behind \"" + who.found() + "\".");
        }
        return who.party();
    }

    /**
     * The id under which a row is kept; null, and the row left out, when it stands there before. An id that stands before with
     * other content gets a number: {@code 33757043#2}.
     */
    @Nullable
    String fresh(Row row, String id) {
        long content = row.content();
        var known = seen.put(id, content);
        if (known == Known.OTHER) {
            for (int number = 2; ; number++) {
                var numbered = id + "#" + number;
                known = seen.put(numbered, content);
                if (known == Known.NEW) {
                    return numbered;
                }
                if (known == Known.SAME) {
                    break;
                }
            }
        }
        if (known == Known.SAME) {
            left(row, id, Reason.DUPLICATE_ID, id);
            return null;
        }
        return id;
    }

    /** A row between two actors, machine-coded and asserted. */
    void event(
            Row row,
            String id,
            LocalDate day,
            LocalDate learned,
            Traced actor,
            Traced recipient,
            ActType type,
            String text,
            String cites) {
        var published = learned;
        var evidence =
                new Evidence(Origin.ofLine(source, document, row.line()), text, cites, published, Evidence.Grade.CODED);
        event(
                row,
                new CodedEvent(
                        id,
                        day,
                        learned.isBefore(day) ? day : learned,
                        partyOf(actor),
                        partyOf(recipient),
                        type,
                        Stance.ASSERTED,
                        Detail.NONE,
                        evidence));
    }

    /** An event; that its row is not UTF-8 is told besides. */
    void event(Row row, CodedEvent event) {
        if (!row.isUtf8()) {
            left(row, event.id(), Reason.ENCODING, "read as Windows-1252");
        }
        sink.event(event);
    }

    String source() {
        return source;
    }

    String document() {
        return document;
    }

    LocalDate latest() {
        return latest;
    }
}
