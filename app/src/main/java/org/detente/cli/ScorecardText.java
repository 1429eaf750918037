package org.detente.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.detente.forecast.register.Scorecard;
import org.detente.forecast.score.Skill;
import org.jspecify.annotations.Nullable;

/** A scorecard for the terminal. */
final class ScorecardText {
    private ScorecardText() {}

    static String of(Scorecard card, int resolvedNow) {
        var out = new StringBuilder(
                "%d forecasts registered: %d open, %d yes, %d no, %d void; %d of these resolved now.%n"
                        .formatted(
                                card.registered(),
                                card.open(),
                                card.yes(),
                                card.no(),
                                card.voids().values().stream()
                                        .mapToInt(Integer::intValue)
                                        .sum(),
                                resolvedNow));
        card.voids().forEach((reason, count) -> out.append("void %d: %s%n".formatted(count, reason)));
        if (card.groups().isEmpty()) {
            return out.append("Nothing is resolved yet; ask again when data have come in.\n")
                    .toString();
        }
        if (card.hindcasts() > 0) {
            out.append(
                    "%d were registered when data of their days were on record already; they are scored apart, too.%n"
                            .formatted(card.hindcasts()));
        }
        return out.append('\n')
                .append(scores(card))
                .append('\n')
                .append(calibration(card))
                .toString();
    }

    private static String scores(Scorecard card) {
        var names = card.groups().get(0).skills().keySet();
        var header = new ArrayList<>(List.of("", "cases", "Brier", "reliab.", "resol.", "uncert.", "log"));
        names.forEach(name -> header.add("skill over " + name.replace('_', ' ')));
        var grid = new Grid(header.toArray(String[]::new));
        for (var group : card.groups()) {
            var brier = group.brier();
            var cells = new ArrayList<Object>(List.of(
                    group.name(),
                    brier.cases(),
                    figure(brier.score()),
                    figure(brier.reliability()),
                    figure(brier.resolution()),
                    figure(brier.uncertainty()),
                    figure(group.logScore())));
            names.forEach(name -> cells.add(skill(group.skills().get(name))));
            grid.add(cells.toArray());
        }
        return grid
                + "Brier = reliability - resolution + uncertainty + what differs inside bins. Skill: 1 is perfect, 0 no better; intervals of 95 %.\n";
    }

    private static String calibration(Scorecard card) {
        var grid = new Grid("forecast", "cases", "mean", "came true", "interval");
        for (var bin : card.table().bins()) {
            grid.add(
                    String.format(Locale.ROOT, "%.1f to %.1f", bin.from(), bin.to()),
                    bin.cases(),
                    figure(bin.mean()),
                    figure(bin.share()),
                    figure(bin.low()) + " to " + figure(bin.high()) + (bin.isCalibrated() ? "" : "  off"));
        }
        return grid.toString();
    }

    private static String skill(@Nullable Skill skill) {
        return skill == null || Double.isNaN(skill.value())
                ? "-"
                : String.format(Locale.ROOT, "%+.2f (%+.2f to %+.2f)", skill.value(), skill.low(), skill.high());
    }

    private static String figure(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
