package org.detente.cli;

import java.time.LocalDate;
import java.util.Optional;
import org.detente.Workbench;
import org.detente.base.CalendarUnit;
import org.detente.base.Problem;
import org.detente.event.PairRecord;
import org.detente.reciprocity.LagChoice.Criterion;
import org.detente.reciprocity.MirrorRule;
import org.detente.reciprocity.ReciprocitySettings;
import org.detente.reciprocity.RecordSeries;
import org.detente.reciprocity.Variable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What is followed, in which steps, and how the estimators are set. */
final class ReciprocityOptions {
    @Option(
            names = "--by",
            paramLabel = "UNIT",
            defaultValue = "week",
            description = "day or week (ISO, from Monday); month for long records (default: ${DEFAULT-VALUE}).")
    private CalendarUnit unit;

    @Option(
            names = "--variable",
            paramLabel = "CLASS[:COUNTING]",
            defaultValue = "conflict:count",
            description =
                    "conflict, cooperation, or one of them verbal or material (material_conflict); count, incidence or score (default: ${DEFAULT-VALUE}).")
    private String variable;

    @Option(names = "--from", paramLabel = "DAY", description = "First day (default: that of the first act on record).")
    private @Nullable LocalDate from;

    @Option(
            names = "--to",
            paramLabel = "DAY",
            description = "Last day (default: the day to which the record reaches).")
    private @Nullable LocalDate to;

    @Option(
            names = "--lags",
            paramLabel = "N",
            defaultValue = "aic",
            description =
                    "Lags of the autoregression: a number, or aic, bic, hq to choose (default: ${DEFAULT-VALUE}).")
    private String lags;

    @Option(
            names = "--mirrors",
            paramLabel = "RULE",
            defaultValue = "same-code",
            description =
                    "What is taken out as one deed written down twice: keep (nothing), symmetric, same-code, same-root (default: ${DEFAULT-VALUE}).")
    private String mirrors;

    @Option(
            names = "--silence-is-calm",
            description = "Take a period in which no source has anything for one in which nothing was done.")
    private boolean silenceIsCalm;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Of what is drawn (default: 1).")
    private long seed;

    /** @throws Problem if options do not fit */
    void check() {
        if (from != null && to != null && from.isAfter(to)) {
            throw Problem.usage("--from %s is later than --to %s: no day lies between. Swap them.", from, to);
        }
        if (unit == CalendarUnit.YEAR) {
            throw Problem.usage("--by year leaves too few periods for any estimator. Choose day, week or month.");
        }
        variable();
        rule();
        settings();
    }

    Variable variable() {
        return Variable.parse(variable);
    }

    MirrorRule rule() {
        return MirrorRule.parse(mirrors);
    }

    /** By the unit; lags and seed as asked. */
    ReciprocitySettings settings() {
        return lagged(unit == CalendarUnit.DAY ? ReciprocitySettings.DAYS : ReciprocitySettings.WEEKS)
                .withSeed(seed);
    }

    private ReciprocitySettings lagged(ReciprocitySettings settings) {
        for (var criterion : Criterion.values()) {
            if (criterion.name().equalsIgnoreCase(lags.strip())) {
                return settings.withCriterion(criterion);
            }
        }
        try {
            int number = Integer.parseInt(lags.strip());
            if (number >= 1 && number <= 60) {
                return settings.withLags(number);
            }
        } catch (NumberFormatException e) {
            // said below, as for numbers out of range
        }
        throw Problem.usage("--lags %s is neither a number from 1 to 60 nor aic, bic or hq.", lags);
    }

    RecordSeries periods(Workbench workbench, PairRecord record) {
        return workbench.sides(record, unit, Optional.ofNullable(from), Optional.ofNullable(to), silenceIsCalm);
    }

    /** By day: for the test of event times. */
    RecordSeries days(Workbench workbench, PairRecord record) {
        return workbench.sides(
                record, CalendarUnit.DAY, Optional.ofNullable(from), Optional.ofNullable(to), silenceIsCalm);
    }
}
