package org.detente.json;

import java.util.List;
import java.util.Map;
import org.detente.forecast.register.Scorecard;
import org.detente.forecast.score.Brier;
import org.detente.forecast.score.CalibrationTable.Bin;
import org.detente.forecast.score.Skill;

/** A scorecard as JSON. */
public record ScorecardView(
        int registered,
        int open,
        int yes,
        int no,
        int resolvedNow,
        Map<String, Integer> voids,
        int hindcasts,
        List<GroupView> scores,
        List<Bin> calibration) {

    /** Scores of some forecasts. */
    public record GroupView(String name, Brier brier, double logScore, Map<String, Skill> skill) {}

    public static ScorecardView of(Scorecard card, int resolvedNow) {
        return new ScorecardView(
                card.registered(),
                card.open(),
                card.yes(),
                card.no(),
                resolvedNow,
                card.voids(),
                card.hindcasts(),
                card.groups().stream()
                        .map(group -> new GroupView(group.name(), group.brier(), group.logScore(), group.skills()))
                        .toList(),
                card.table().bins());
    }
}
