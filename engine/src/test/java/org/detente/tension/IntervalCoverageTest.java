package org.detente.tension;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Random;
import org.detente.actor.Dyad;
import org.detente.actor.Pair;
import org.detente.event.CodedEvent;
import org.detente.event.Detail;
import org.detente.event.Evidence;
import org.detente.event.Origin;
import org.detente.event.PairRecord;
import org.detente.event.Party;
import org.detente.event.Stance;
import org.detente.ontology.ActType;
import org.detente.ontology.Ontology;
import org.detente.ontology.QuadClass;
import org.detente.tension.CoderError.Audit;
import org.junit.jupiter.api.Test;

/**
 * Whether intervals hold the truth as often as they say, on records whose truth is known.
 *
 * <p>A hostile side begins episodes at a rate that swings over the year; each is one act and some more within days; of the acts every
 * fourth is a sanction that stands for an exponential while. The truth of the last day is the expected value of the index of
 * the acts that are done: the sum over days of rate times mean weight times what such an act still adds. A coder misses some acts
 * and makes up others, and all that is known of it is an audit, drawn anew for each record.
 */
class IntervalCoverageTest {
    private static final int DAYS = 1000;
    private static final LocalDate LAST = LocalDate.of(2024, 12, 31);
    private static final double MEAN_LIFE = 200.0;
    private static final double RECALL = 0.79;
    private static final double PRECISION = 0.70;
    private static final List<ActType> TYPES =
            List.of("accuse", "threaten_force", "impose_sanctions", "military_attack").stream()
                    .map(Ontology.standard()::get)
                    .toList();

    private final TensionSettings settings = TensionSettings.STANDARD;

    /** A way in which a side behaves: acts begun a day, further acts of an episode and the days they take, swing over the year. */
    private record Conduct(double episodes, double further, int span, double swing, boolean coded) {}

    /** Episodes a day, further acts, days, swing, coded by machine. */
    private static final List<Conduct> CONDUCTS = List.of(
            new Conduct(0.10, 0, 1, 0.0, false),
            new Conduct(0.15, 1, 5, 0.3, false),
            new Conduct(0.15, 3, 7, 0.3, false),
            new Conduct(0.50, 2, 7, 0.3, false),
            new Conduct(0.15, 1, 5, 0.3, true),
            new Conduct(0.50, 2, 7, 0.3, true));

    /** Over all kinds of conduct; docs/methods/tension.md has each by itself, from 400 records. */
    @Test
    void ninetyInAHundredHoldTheTruth() {
        int records = Integer.getInteger("detente.records", 100);
        var shares = CONDUCTS.stream()
                .map(conduct -> coverage(conduct, records, 20_261_125))
                .toList();
        double mean = shares.stream().mapToDouble(share -> share).average().orElseThrow();
        assertThat(mean).as(shares.toString()).isBetween(0.86, 0.94);
    }

    private double coverage(Conduct conduct, int records, long seed) {
        var random = new Random(seed);
        int held = 0;
        int made = 0;
        for (int i = 0; i < records; i++) {
            var simulation = new Simulation(conduct, random);
            var interval = new IntervalEstimator(new IntervalSettings(0.9, 400, i, simulation.audit()))
                    .of(simulation.shares(), LAST, settings.halfLifeDays());
            if (interval.isKnown()) {
                made++;
                double truth = simulation.truth;
                held += interval.low().getAsDouble() <= truth
                                && truth <= interval.high().getAsDouble()
                        ? 1
                        : 0;
            }
        }
        return (double) held / made;
    }

    private final class Simulation {
        private final Conduct conduct;
        private final Random random;
        private final List<CodedEvent> events = new ArrayList<>();
        double truth;

        Simulation(Conduct conduct, Random random) {
            this.conduct = conduct;
            this.random = random;
            var begun = new double[DAYS];
            var rate = new double[DAYS];
            for (int day = 0; day < DAYS; day++) {
                begun[day] = conduct.episodes() * (1 + conduct.swing() * Math.sin(2 * Math.PI * day / 365.0));
                for (int after = 0; after < conduct.span() && day + after < DAYS; after++) {
                    rate[day + after] += begun[day] * (1 + conduct.further()) / conduct.span();
                }
            }
            for (int day = 0; day < DAYS; day++) {
                truth += rate[day] * meanShare(DAYS - 1 - day);
                for (int episode = poisson(begun[day]); episode > 0; episode--) {
                    for (int acts = 1 + poisson(conduct.further()); acts > 0; acts--) {
                        done(day + random.nextInt(conduct.span()));
                    }
                }
                if (conduct.coded()) { // what the coder makes up
                    for (int acts = poisson(rate[day] * RECALL * (1 - PRECISION) / PRECISION); acts > 0; acts--) {
                        report(day);
                    }
                }
            }
        }

        private double meanShare(int age) {
            double sum = 0.0;
            for (var type : TYPES) {
                double weight = -type.ploverScore();
                sum += weight * Math.pow(2.0, -(double) age / settings.halfLifeDays());
                sum += type.measure() ? weight * settings.lambda() * Math.exp(-age / MEAN_LIFE) : 0.0;
            }
            return sum / TYPES.size();
        }

        private void done(int day) {
            if (day < DAYS && (!conduct.coded() || random.nextDouble() < RECALL)) {
                report(day);
            }
        }

        private void report(int day) {
            var type = TYPES.get(random.nextInt(TYPES.size()));
            var when = LAST.minusDays(DAYS - 1L - day);
            int number = events.size();
            var end = type.measure()
                    ? when.plusDays((long) Math.ceil(-MEAN_LIFE * Math.log(1 - random.nextDouble())))
                    : null;
            events.add(new CodedEvent(
                    "s" + number,
                    when,
                    when,
                    Party.of("ALP"),
                    Party.of("BOR"),
                    type,
                    Stance.ASSERTED,
                    Detail.NONE.withIssue("issue " + number).withEnded(end), // of an issue of its own: no two are one
                    new Evidence(
                            Origin.ofLine("made", "made", number + 1),
                            "act " + number,
                            "outlet " + random.nextInt(4),
                            when,
                            conduct.coded() ? Evidence.Grade.CODED : Evidence.Grade.VERIFIED_BY_ONE)));
        }

        List<Share> shares() {
            var pair = Pair.of("ALP", "BOR");
            return Shares.of(PairRecord.of(pair, LAST, events, LAST), new Dyad("ALP", "BOR"), settings)
                    .conflict();
        }

        CoderError audit() {
            var audits = new EnumMap<QuadClass, Audit>(QuadClass.class);
            for (var quad : QuadClass.values()) {
                audits.put(quad, new Audit(200, binomial(200, PRECISION), 300, binomial(300, RECALL)));
            }
            return new CoderError(audits);
        }

        private int binomial(int trials, double chance) {
            int hits = 0;
            for (int i = 0; i < trials; i++) {
                hits += random.nextDouble() < chance ? 1 : 0;
            }
            return hits;
        }

        private int poisson(double mean) {
            int count = 0;
            for (double left = Math.exp(-mean), product = random.nextDouble(); product > left; count++) {
                product *= random.nextDouble();
            }
            return count;
        }
    }
}
