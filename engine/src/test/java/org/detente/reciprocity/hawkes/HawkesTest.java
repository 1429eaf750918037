package org.detente.reciprocity.hawkes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.detente.reciprocity.hawkes.TimedActs.Deed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HawkesTest {
    private static final Response FIRST = new Response(0, 0.25, 0.3, 0.25, 0.5, 0.6);
    private static final Response SECOND = new Response(1, 0.2, 0.2, 0.4, 0.8, 0.4);

    /** 1, 2 or 4. */
    private static double size(SplittableRandom random) {
        return 1 << random.nextInt(3);
    }

    private static TimedActs simulated(double days, long seed) {
        return new HawkesSimulation(
                        new Response(0, 0.25, 0.15, 0.12, 0.5, 0.6),
                        new Response(1, 0.2, 0.1, 0.2, 0.8, 0.4),
                        HawkesTest::size)
                .run(days, seed);
    }

    /** The model as it stands in the books: a sum over all earlier acts for each act, and an integral in closed form. */
    private static double bruteForce(TimedActs acts, Response response, double[] sizes) {
        double sum = -response.base() * acts.horizon();
        for (int k = 0; k < acts.size(); k++) {
            double weight = Math.pow(sizes[k], response.sizePower());
            sum -= response.reach(acts.side(k))
                    * weight
                    * (1 - Math.exp(-response.decay() * (acts.horizon() - acts.time(k))));
            if (acts.side(k) == response.side()) {
                double rate = response.base();
                for (int earlier = 0; earlier < k; earlier++) {
                    if (acts.time(earlier) < acts.time(k)) {
                        rate += response.reach(acts.side(earlier))
                                * Math.pow(sizes[earlier], response.sizePower())
                                * response.decay()
                                * Math.exp(-response.decay() * (acts.time(k) - acts.time(earlier)));
                    }
                }
                sum += Math.log(rate);
            }
        }
        return sum;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void theLikelihoodIsThatOfTheDoubleLoop(long seed) {
        var random = new SplittableRandom(seed);
        int n = 300;
        var times = random.doubles(n, 0, 200).sorted().toArray();
        times[7] = times[6]; // two at once
        var sides = random.ints(n, 0, 2).toArray();
        var sizes = random.doubles(n, 0.2, 9).toArray();
        var acts = TimedActs.of(times, sides, sizes, 210);
        for (var response : List.of(FIRST, SECOND)) {
            double[] at = {
                Math.log(response.base()),
                Math.log(response.own()),
                Math.log(response.others()),
                Math.log(response.decay()),
                response.sizePower()
            };
            var likelihood = new Likelihood(acts, response.side());
            double expected = bruteForce(acts, response, sizes);
            assertThat(likelihood.at(at)).isCloseTo(expected, within(1e-9 * Math.abs(expected)));
            var slope = new double[Likelihood.PARAMETERS];
            likelihood.at(at, slope);
            for (int p = 0; p < at.length; p++) {
                var up = at.clone();
                var down = at.clone();
                up[p] += 1e-6;
                down[p] -= 1e-6;
                assertThat(slope[p])
                        .as("slope by parameter " + p)
                        .isCloseTo((likelihood.at(up) - likelihood.at(down)) / 2e-6, within(1e-3));
            }
        }
    }

    @Test
    void knownParametersComeBackAndTheirBoundsHoldThem() {
        var first = new Response(0, 0.25, 0.15, 0.12, 0.5, 0.6);
        var second = new Response(1, 0.2, 0.1, 0.2, 0.8, 0.4);
        double[] truth = {0.25, 0.15, 0.12, 0.5, 0.6, 0.2, 0.1, 0.2, 0.8, 0.4};
        var sums = new double[truth.length];
        var held = new int[truth.length];
        int runs = 200;
        for (int run = 0; run < runs; run++) {
            var fit = HawkesFit.of(new HawkesSimulation(first, second, HawkesTest::size).run(4000, 1000 + run));
            int i = 0;
            for (int side = 0; side < 2; side++) {
                var response = fit.response(side);
                for (var parameter : List.of(
                        response.base(), response.own(), response.others(), response.decay(), response.sizePower())) {
                    sums[i] += parameter.value();
                    held[i] += parameter.bounds().orElseThrow().contain(truth[i]) ? 1 : 0;
                    i++;
                }
            }
        }
        for (int i = 0; i < truth.length; i++) {
            assertThat(sums[i] / runs).as("parameter " + i).isCloseTo(truth[i], within(0.05 * truth[i]));
            assertThat(held[i] / (double) runs).as("bounds of parameter " + i).isBetween(0.92, 0.98);
        }
    }

    @Test
    void aModelThatIsRightFitsAndOneThatIsWrongDoesNot() {
        var fit = HawkesFit.of(simulated(3000, 7));
        assertThat(fit.fit(0).p()).isGreaterThan(0.05);
        assertThat(fit.fit(1).p()).isGreaterThan(0.05);
        // one act every second day to the minute is no such process
        var deeds = new double[1000];
        var sides = new int[1000];
        var sizes = new double[1000];
        for (int k = 0; k < 1000; k++) {
            deeds[k] = k;
            sides[k] = k % 2;
            sizes[k] = 1;
        }
        assertThat(HawkesFit.of(TimedActs.of(deeds, sides, sizes, 1000)).fit(0).p())
                .isLessThan(1e-6);
    }

    @Test
    void whoProvokesNobodyIsFoundOut() {
        var alone = new HawkesSimulation(
                        new Response(0, 0.3, 0.2, 0.0, 0.5, 0), new Response(1, 0.2, 0.0, 0.5, 0.8, 0), random -> 1)
                .run(3000, 11);
        var fit = HawkesFit.of(alone);
        assertThat(fit.response(0).p()).isGreaterThan(0.05);
        assertThat(fit.response(1).p()).isLessThan(1e-6);
        assertThat(fit.shares(1).others()).isGreaterThan(5 * fit.shares(0).others());
        assertThat(fit.response(0).sizePower().bounds()).isEmpty();
    }

    @Test
    void sharesAndCausesAreChancesThatSumToOne() {
        var acts = simulated(400, 3);
        var fit = HawkesFit.of(acts);
        for (int side = 0; side < 2; side++) {
            var shares = fit.shares(side);
            assertThat(shares.base() + shares.own() + shares.others()).isCloseTo(1, within(1e-12));
        }
        var byOthers = new double[2];
        var base = new double[2];
        for (int k = 0; k < acts.size(); k++) {
            double caused = 0;
            for (var cause : fit.causes(k, Integer.MAX_VALUE)) {
                assertThat(acts.time(cause.act())).isLessThan(acts.time(k));
                caused += cause.probability();
                byOthers[acts.side(k)] += acts.side(cause.act()) == acts.side(k) ? 0 : cause.probability();
            }
            assertThat(caused).isBetween(0.0, 1.0);
            base[acts.side(k)] += 1 - caused;
        }
        for (int side = 0; side < 2; side++) {
            assertThat(fit.shares(side).others()).isCloseTo(byOthers[side] / acts.count(side), within(1e-6));
            assertThat(fit.shares(side).base()).isCloseTo(base[side] / acts.count(side), within(1e-6));
        }
    }

    @Test
    void swappingTheSidesSwapsTheResults() {
        var acts = simulated(800, 5);
        int n = acts.size();
        var times = new double[n];
        var sides = new int[n];
        var sizes = new double[n];
        for (int k = 0; k < n; k++) {
            times[k] = acts.time(k);
            sides[k] = 1 - acts.side(k);
            sizes[k] = Math.exp(acts.logSize(k));
        }
        var one = HawkesFit.of(acts);
        var other = HawkesFit.of(TimedActs.of(times, sides, sizes, acts.horizon()));
        assertThat(other.response(0).others().value())
                .isCloseTo(one.response(1).others().value(), within(1e-6));
        assertThat(other.shares(1).others()).isCloseTo(one.shares(0).others(), within(1e-6));
        assertThat(other.branchingRatio()).isCloseTo(one.branchingRatio(), within(1e-6));
    }

    @Test
    void theBranchingRatioIsTheShareOfActsThatWereProvoked() {
        // with one kind of act and no base of the second side, all is provoked: share of base = 1 - ratio in the long
        // run
        var acts = new HawkesSimulation(
                        new Response(0, 0.3, 0.3, 0.2, 0.7, 0), new Response(1, 0.3, 0.2, 0.3, 0.7, 0), random -> 1)
                .run(6000, 9);
        var fit = HawkesFit.of(acts);
        assertThat(fit.branchingRatio()).isCloseTo(0.5, within(0.05));
        double provoked = 0;
        for (int side = 0; side < 2; side++) {
            provoked += acts.count(side) * (1 - fit.shares(side).base()) / acts.size();
        }
        assertThat(provoked).isCloseTo(fit.branchingRatio(), within(0.03));
    }

    @Test
    void daysAreSpreadByTheSeedWithinTheirDay() {
        var deeds = new ArrayList<Deed>();
        for (int i = 0; i < 50; i++) {
            deeds.add(new Deed(i / 5, i % 2, 1 + i % 3));
        }
        var acts = TimedActs.ofDays(deeds, 12, 4);
        var again = TimedActs.ofDays(
                deeds.stream()
                        .sorted(java.util.Collections.reverseOrder(java.util.Comparator.comparingInt(Deed::day)))
                        .toList(),
                12,
                4);
        for (int k = 0; k < 50; k++) {
            assertThat((int) acts.time(k)).isEqualTo(k / 5);
            assertThat(acts.time(k)).isEqualTo(again.time(k));
        }
    }

    @Test
    void beingInTheNewsOnTheSameDaysProvokesNobody() {
        var random = new SplittableRandom(8);
        var deeds = new ArrayList<Deed>();
        for (int day = 0; day < 2000; day++) {
            if (random.nextInt(10) == 0) {
                for (int act = 0; act < 4; act++) {
                    deeds.add(new Deed(day, act % 2, 1));
                }
            }
        }
        var fit = HawkesFit.of(TimedActs.ofDays(deeds, 2000, 1));
        assertThat(fit.response(0).p()).isGreaterThan(0.05);
        assertThat(fit.response(1).p()).isGreaterThan(0.05);
    }

    @Test
    void tooFewActsAndActsOutsideTheWatchAreRefused() {
        var few = TimedActs.of(new double[] {1, 2}, new int[] {0, 1}, new double[] {1, 1}, 5);
        assertThatThrownBy(() -> HawkesFit.of(few)).hasMessageContaining("at least 15 acts");
        assertThatThrownBy(() -> TimedActs.of(new double[] {6}, new int[] {0}, new double[] {1}, 5))
                .hasMessageContaining("horizon 5");
    }
}
