package org.detente.forecast.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.detente.forecast.register.Resolution.Outcome;
import org.detente.forecast.score.Brier;
import org.detente.forecast.score.CalibrationTable;
import org.detente.forecast.score.Scored;
import org.detente.forecast.score.Skill;

/**
 * How good registered forecasts were.
 *
 * @param registered how many are in the register
 * @param open       not resolved yet
 * @param yes        resolved so
 * @param no         resolved so
 * @param voids      by reason, how many could not be told; they are not scored
 * @param hindcasts  resolved ones that were registered when data of their days were there already
 * @param groups     scores: of all first, then by horizon, then by family, then of hindcasts and others apart
 * @param table      of calibration, of all that are scored
 */
public record Scorecard(
        int registered,
        int open,
        int yes,
        int no,
        Map<String, Integer> voids,
        int hindcasts,
        List<Group> groups,
        CalibrationTable table) {
    private static final long SEED = 20260101;

    /**
     * Scores of some forecasts.
     *
     * @param name     which
     * @param brier    with its parts
     * @param logScore mean surprise in nats
     * @param skills   over each plain rule, by its name
     */
    public record Group(String name, Brier brier, double logScore, Map<String, Skill> skills) {}

    private record Case(Registered forecast, boolean yes) {
        Scored scored() {
            return scored(forecast.probability());
        }

        Scored scored(double probability) {
            return new Scored(probability, yes, forecast.actor() + ">" + forecast.recipient() + forecast.asOf());
        }
    }

    public static Scorecard of(RegisterFile.Content content) {
        var cases = new ArrayList<Case>();
        var voids = new TreeMap<String, Integer>();
        for (var forecast : content.forecasts()) {
            var resolution = content.resolutions().get(forecast.id());
            if (resolution != null && resolution.outcome() == Outcome.VOID) {
                voids.merge(resolution.reason(), 1, Integer::sum);
            } else if (resolution != null) {
                cases.add(new Case(forecast, resolution.outcome() == Outcome.YES));
            }
        }
        int yes = (int) cases.stream().filter(Case::yes).count();
        return new Scorecard(
                content.forecasts().size(),
                content.open().size(),
                yes,
                cases.size() - yes,
                voids,
                (int) cases.stream().filter(one -> one.forecast().isHindcast()).count(),
                groups(cases),
                CalibrationTable.of(cases.stream().map(Case::scored).toList()));
    }

    private static List<Group> groups(List<Case> cases) {
        var groups = new ArrayList<Group>();
        group("all", cases).ifPresent(groups::add);
        var horizons = new TreeMap<Integer, List<Case>>();
        var families = new TreeMap<String, List<Case>>();
        for (var one : cases) {
            horizons.computeIfAbsent(one.forecast().horizonDays(), days -> new ArrayList<>())
                    .add(one);
            families.computeIfAbsent(one.forecast().family(), family -> new ArrayList<>())
                    .add(one);
        }
        horizons.forEach((days, list) -> group(days + " days", list).ifPresent(groups::add));
        families.forEach((family, list) -> group(family, list).ifPresent(groups::add));
        group(
                        "in advance",
                        cases.stream()
                                .filter(one -> !one.forecast().isHindcast())
                                .toList())
                .ifPresent(groups::add);
        group(
                        "hindcasts",
                        cases.stream()
                                .filter(one -> one.forecast().isHindcast())
                                .toList())
                .ifPresent(groups::add);
        return groups;
    }

    private static Optional<Group> group(String name, List<Case> cases) {
        if (cases.isEmpty()) {
            return Optional.empty();
        }
        var scored = cases.stream().map(Case::scored).toList();
        var skills = new TreeMap<String, Skill>();
        var names = new TreeSet<String>();
        cases.forEach(one -> names.addAll(one.forecast().baselines().keySet()));
        for (var baseline : names) {
            var with = cases.stream()
                    .filter(one -> one.forecast().baselines().containsKey(baseline))
                    .toList();
            skills.put(
                    baseline,
                    Skill.of(
                            with.stream().map(Case::scored).toList(),
                            with.stream()
                                    .map(one -> one.scored(
                                            one.forecast().baselines().getOrDefault(baseline, 0.5)))
                                    .toList(),
                            SEED));
        }
        return Optional.of(new Group(
                name,
                Brier.of(scored),
                scored.stream().mapToDouble(Scored::surprise).average().orElseThrow(),
                skills));
    }
}
