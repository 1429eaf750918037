package org.detente.source.events;

import java.time.LocalDate;
import java.util.Optional;
import org.detente.ontology.ActType;
import org.detente.source.ImportIssue.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Events of GDELT: version 1.0 with 57 columns (archives up to March 2013) or 58 (daily files, with the address of the
 * article), version 2.0 with 61.
 */
final class Gdelt implements RowFormat {
    static final int VERSION_1_ARCHIVE = 57;
    static final int VERSION_1 = 58;
    static final int VERSION_2 = 61;

    private static final int ID = 0;
    private static final int DAY = 1;
    private static final int ACTOR = 5;
    private static final int ACTOR_NAME = 6;
    private static final int RECIPIENT = 15;
    private static final int RECIPIENT_NAME = 16;
    private static final int ACT = 26;

    private final int narrowest;
    private final int widest;
    private final int place;
    private final int added;
    private final int url;
    private final int[] used;
    private final Mentions mentions;
    private final Meanings<Who> actors;
    private final Meanings<Optional<ActType>> acts;
    private final Meanings<Optional<LocalDate>> days = new Meanings<>(EventDays::parse);
    private final Meanings<String> names = new Meanings<>(text -> text);

    private Gdelt(Codebook codes, Mentions mentions, boolean second) {
        narrowest = second ? VERSION_2 : VERSION_1_ARCHIVE;
        widest = second ? VERSION_2 : VERSION_1;
        place = second ? 52 : 50;
        added = second ? 59 : 56;
        url = second ? 60 : 57;
        used = new int[] {ID, DAY, ACTOR, ACTOR_NAME, RECIPIENT, RECIPIENT_NAME, ACT, place, added, url};
        this.mentions = mentions;
        actors = new Meanings<>(codes.actors()::cameo);
        acts = new Meanings<>(codes.acts()::cameo);
    }

    static Gdelt first(Codebook codes) {
        return new Gdelt(codes, Mentions.NONE, false);
    }

    static Gdelt second(Codebook codes, Mentions mentions) {
        return new Gdelt(codes, mentions, true);
    }

    @Override
    public void row(Row row, Intake intake) {
        if (!intake.isSound(row, narrowest, widest, used)) {
            return;
        }
        var id = intake.idOf(row, ID);
        var day = intake.day(row, id, row.meaning(days, DAY), DAY);
        if (day == null) {
            return;
        }
        var learned = learned(row, id, day, intake);
        if (learned == null) {
            return;
        }
        intake.covers(day);
        var actor = row.meaning(actors, ACTOR).on(day);
        var recipient = row.meaning(actors, RECIPIENT).on(day);
        if (!intake.sides(row, id, actor, recipient)) {
            return;
        }
        var act = row.meaning(acts, ACT);
        if (act.isEmpty()) {
            intake.left(row, id, Reason.UNKNOWN_ACT, row.text(ACT));
            return;
        }
        var kept = intake.fresh(row, id);
        if (kept != null) {
            intake.event(row, kept, day, learned, actor, recipient, act.get(), text(row, act.get()), cites(row, id));
        }
    }

    @Override
    public String others() {
        return mentions.fingerprint();
    }

    /** The day on which GDELT took it up; archives were made long after, and tell only the day of the event. */
    private @Nullable LocalDate learned(Row row, String id, LocalDate day, Intake intake) {
        return row.width() == VERSION_1_ARCHIVE ? day : intake.day(row, id, row.meaning(days, added), added);
    }

    private String text(Row row, ActType act) {
        var where = row.meaning(names, place);
        var words = row.meaning(names, ACTOR_NAME) + " - " + act.label() + " - " + row.meaning(names, RECIPIENT_NAME);
        return where.isEmpty() ? words : words + " (" + where + ")";
    }

    private String cites(Row row, String id) {
        return mentions.with(id, row.text(url));
    }
}
