package org.detente.reciprocity;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.detente.actor.Dyad;
import org.detente.event.Act;
import org.detente.event.PairRecord;
import org.detente.reciprocity.hawkes.HawkesFit;

/**
 * The verdict card of a pair, or of a file of series, with what stands beside it.
 *
 * @param variable  what the card is about; the name of the file where there are no acts
 * @param card      the card
 * @param acts      acts between the two, mirrors included; 0 where there are none
 * @param mirrors   how many of them were taken out
 * @param verdicts  of every variable; empty where there is one only
 * @param notes     what to bear in mind, in sentences
 */
public record ReciprocityReport(
        String variable, Reciprocity card, int acts, int mirrors, List<VariableVerdict> verdicts, List<String> notes) {
    public ReciprocityReport {
        verdicts = List.copyOf(verdicts);
        notes = List.copyOf(notes);
    }

    /**
     * What the estimators say of a variable.
     *
     * @param variable which
     * @param whyNot   why there is no verdict; empty when there is
     * @param first    whether the second side answers the first
     * @param second   whether the first answers the second
     */
    public record VariableVerdict(Variable variable, String whyNot, Verdict first, Verdict second) {}

    /**
     * The card of a pair.
     *
     * @param periods       makes the series
     * @param days          makes them by day, for the event-time test
     * @param everyVariable whether the verdict on every other variable is asked for, too
     */
    public static ReciprocityReport of(
            PairRecord record,
            RecordSeries periods,
            RecordSeries days,
            Variable variable,
            MirrorRule rule,
            ReciprocitySettings settings,
            boolean everyVariable) {
        var acts = RecordSeries.withoutMirrors(record.acts(), rule);
        var both = record.pair().directions();
        var table = periods.of(both, acts, variable);
        var processes = new EnumMap<ActClass, Estimate<HawkesFit>>(ActClass.class);
        for (var wanted : everyVariable ? List.of(ActClass.values()) : List.of(variable.acts())) {
            processes.put(wanted, Provocation.process(days.times(both, acts, wanted, settings.seed()), table.names()));
        }
        var card = Reciprocity.of(table, days.of(both, acts, variable), known(processes, variable), settings);
        var verdicts = new ArrayList<VariableVerdict>();
        if (everyVariable) {
            for (var other : Variable.all()) {
                verdicts.add(verdict(both, acts, periods, days, known(processes, other), other, settings));
            }
        }
        int mirrors = record.acts().size() - acts.size();
        return new ReciprocityReport(
                variable.toString(),
                card,
                record.acts().size(),
                mirrors,
                verdicts,
                notes(record, table, rule, mirrors));
    }

    private static Estimate<HawkesFit> known(Map<ActClass, Estimate<HawkesFit>> processes, Variable variable) {
        return Objects.requireNonNull(processes.get(variable.acts()));
    }

    private static VariableVerdict verdict(
            List<Dyad> both,
            List<Act> acts,
            RecordSeries periods,
            RecordSeries days,
            Estimate<HawkesFit> process,
            Variable variable,
            ReciprocitySettings settings) {
        var card =
                Reciprocity.brief(periods.of(both, acts, variable), days.of(both, acts, variable), process, settings);
        return new VariableVerdict(
                variable, card.whyNot(), card.first().verdict(), card.second().verdict());
    }

    /** The card of a file. */
    public static ReciprocityReport of(String name, SeriesTable table, ReciprocitySettings settings) {
        var two = table.select(0, 1);
        var notes = new ArrayList<String>();
        if (table.names().size() > 2) {
            notes.add("The file has %d columns of numbers; the first two are taken, %s and %s."
                    .formatted(
                            table.names().size(),
                            two.names().get(0),
                            two.names().get(1)));
        }
        notes.addAll(gaps(two));
        notes.addAll(length(two));
        return new ReciprocityReport(name, Reciprocity.of(two, settings), 0, 0, List.of(), notes);
    }

    private static List<String> notes(PairRecord record, SeriesTable table, MirrorRule rule, int mirrors) {
        var notes = new ArrayList<String>();
        notes.add("Mirrors: %d of %d acts are out of it: %s (--mirrors %s)."
                .formatted(mirrors, record.acts().size(), rule.words(), rule.label()));
        boolean isCurated = record.acts().stream()
                .flatMap(act -> act.evidence().stream())
                .allMatch(evidence -> evidence.grade().isCurated());
        boolean hasGaps = table.knownPeriods() < table.size();
        if (isCurated && hasGaps) {
            notes.add(
                    "The record of this pair is a chronology made by hand: it vouches for the acts that it lists and for no silence between them. --silence-is-calm takes every %s without an act for one in which nothing was done."
                            .formatted(table.unit()));
        } else if (hasGaps) {
            notes.addAll(gaps(table));
        }
        notes.addAll(length(table));
        return notes;
    }

    private static List<String> gaps(SeriesTable table) {
        int gaps = table.size() - table.knownPeriods();
        return gaps == 0
                ? List.of()
                : List.of("In %d of %d %ss nobody watched: what would reach over them is left out."
                        .formatted(gaps, table.size(), table.unit()));
    }

    private static List<String> length(SeriesTable table) {
        return table.size() <= CrossMap.MOST_POINTS
                ? List.of()
                : List.of("Cross mapping looks at the last %,d of %,d %ss."
                        .formatted(CrossMap.MOST_POINTS, table.size(), table.unit()));
    }
}
