package org.detente.source.events;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.detente.ontology.ActType;
import org.detente.source.ImportIssue.Reason;
import org.detente.source.events.Who.Traced;

/** ICEWS Coded Event Data, 20 columns. */
final class Icews implements RowFormat {
    /** Header of the files; older ones write it alike. */
    static final List<String> COLUMNS = List.of(
            "Event ID",
            "Event Date",
            "Source Name",
            "Source Sectors",
            "Source Country",
            "Event Text",
            "CAMEO Code",
            "Intensity",
            "Target Name",
            "Target Sectors",
            "Target Country",
            "Story ID",
            "Sentence Number",
            "Publisher",
            "City",
            "District",
            "Province",
            "Country",
            "Latitude",
            "Longitude");

    private static final int ID = 0;
    private static final int DAY = 1;
    private static final int SOURCE = 2;
    private static final int TEXT = 5;
    private static final int CODE = 6;
    private static final int TARGET = 8;
    private static final int PUBLISHER = 13;
    private static final int CITY = 14;
    private static final int COUNTRY = 17;
    private static final int[] USED = {0, 1, 2, 3, 4, 5, 6, 8, 9, 10, 13, 14, 17};

    private final Learned learned;
    private final Meanings<Who> names;
    private final Meanings<String> roles;
    private final Meanings<Optional<ActType>> acts;
    private final Meanings<Optional<ActType>> labels;
    private final Meanings<Optional<LocalDate>> days = new Meanings<>(EventDays::parse);
    private final Meanings<String> words = new Meanings<>(text -> text);

    Icews(Codebook codes, Learned learned) {
        this.learned = learned;
        names = new Meanings<>(codes.names()::who);
        roles = new Meanings<>(codes.names()::role);
        acts = new Meanings<>(codes.acts()::leaf);
        labels = new Meanings<>(codes.acts()::label);
    }

    @Override
    public void row(Row row, Intake intake) {
        if (!intake.isSound(row, COLUMNS.size(), COLUMNS.size(), USED)) {
            return;
        }
        var id = intake.idOf(row, ID);
        var day = intake.day(row, id, row.meaning(days, DAY), DAY);
        if (day == null) {
            return;
        }
        intake.covers(day);
        var actor = who(row, SOURCE, day);
        var recipient = who(row, TARGET, day);
        if (!intake.sides(row, id, actor, recipient)) {
            return;
        }
        var act = act(row);
        if (act.isEmpty()) {
            intake.left(row, id, Reason.UNKNOWN_ACT, row.text(CODE) + " " + row.text(TEXT));
            return;
        }
        var kept = intake.fresh(row, id);
        if (kept != null) {
            intake.event(
                    row,
                    kept,
                    day,
                    learned.of(day),
                    actor,
                    recipient,
                    act.get(),
                    text(row, act.get()),
                    row.meaning(words, PUBLISHER));
        }
    }

    /** The code; where it is missing or none, the text. */
    private Optional<ActType> act(Row row) {
        var code = row.meaning(acts, CODE);
        return code.isPresent() ? code : row.meaning(labels, TEXT);
    }

    /**
     * The state of the country column in the role that the sectors give; without a country, whom the name stands for: an
     * organisation, or a person in office. A name that stands for nobody has no country in the eyes of ICEWS either.
     */
    private Traced who(Row row, int name, LocalDate day) {
        int sectors = name + 1;
        int country = name + 2;
        if (row.isEmpty(name)) {
            return Traced.left(Reason.NO_ACTOR, "");
        }
        var role = row.meaning(roles, sectors);
        if (!row.isEmpty(country)) {
            var state = row.meaning(names, country).on(day);
            return state.party() == null ? state : state.inRole(role);
        }
        var who = row.meaning(names, name).on(day);
        if (who.reason() == Reason.UNKNOWN_ACTOR) {
            return Traced.left(Reason.STATELESS, who.found());
        }
        return who.party() != null && who.party().role().isEmpty() ? who.inRole(role) : who;
    }

    private String text(Row row, ActType act) {
        var label = row.meaning(words, TEXT);
        var text = new StringBuilder()
                .append(row.meaning(words, SOURCE))
                .append(" - ")
                .append(label.isEmpty() ? act.label() : label)
                .append(" - ")
                .append(row.meaning(words, TARGET));
        return Places.appended(
                text, row.meaning(words, PUBLISHER), row.meaning(words, CITY), row.meaning(words, COUNTRY));
    }
}
