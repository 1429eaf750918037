package org.detente.reciprocity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.detente.base.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Records from which nothing can be told get a reason in words, and never a number that is none. */
class NotEnoughTest {
    private static Reciprocity card(SeriesTable table) {
        var card = Reciprocity.of(table, ReciprocitySettings.WEEKS.withWindow(1));
        assertThat(Figure.of(card))
                .allSatisfy(figure -> assertThat(figure.value()).isFinite());
        card.directions()
                .forEach(
                        direction -> assertThat(direction.opinions().toString()).doesNotContain("NaN", "Infinity"));
        card.correlation().value().ifPresent(r -> assertThat(r).isFinite());
        return card;
    }

    private static double[] every(int periods, int step) {
        var values = new double[periods];
        for (int t = 0; t < periods; t += step) {
            values[t] = 1.0;
        }
        return values;
    }

    private static SeriesTable table(double[] a, double[] b) {
        return SeriesTable.of(Simulated.NAMES, a, b);
    }

    @Test
    void anEmptyRecord() {
        var card = card(table(new double[0], new double[0]));
        assertThat(card.whyNot()).contains("nobody watched in any of 0");
        assertThat(card.first().verdict()).isEqualTo(Verdict.NOT_ENOUGH);
    }

    @Test
    void oneAct() {
        assertThat(card(table(every(100, 200), every(100, 3))).whyNot())
                .isEqualTo("not enough acts: ALP>BOR has some in 1 periods, the floor is 10");
    }

    @Test
    void oneSideOnly() {
        assertThat(card(table(every(100, 3), new double[100])).whyNot())
                .isEqualTo("BOR>ALP is empty: no such act in 100 known periods");
    }

    @Test
    void always() {
        assertThat(card(table(every(100, 3), every(100, 1))).whyNot())
                .isEqualTo("BOR>ALP is the same in every known period: there is nothing to follow");
    }

    @Test
    void tooShort() {
        assertThat(card(table(every(30, 2), every(30, 3))).whyNot())
                .isEqualTo("not enough periods: 30 are known, the floor is 50");
    }

    @Test
    void nobodyWatched() {
        var table = new SeriesTable(
                Simulated.NAMES,
                "week",
                table(every(60, 2), every(60, 3)).periods(),
                new double[][] {every(60, 2), every(60, 3)},
                new boolean[60]);
        assertThat(card(table).whyNot()).isEqualTo("nobody watched in any of 60 weeks: silence is not calm");
    }

    @Test
    void twoSeriesThatAreOne() {
        var a = Simulated.following(1, 100, 0.0).knownValues(0);
        var card = card(table(a, a));
        assertThat(card.first().opinions().get(0).leaning()).isEqualTo(Opinion.Leaning.SILENT);
        assertThat(card.first().opinions().get(0).words()).contains("one series is made of the other");
    }

    @Test
    void periodicSeriesGiveNoNumberThatIsNone() {
        card(table(every(120, 2), every(120, 3)));
        card(table(every(120, 4), every(120, 4)));
        var late = every(120, 5);
        Arrays.fill(late, 0, 60, 0.0);
        card(table(every(120, 3), late));
    }

    @Test
    void halfOfItGaps() {
        var random = new Random(3);
        var whole = Simulated.acts(3, 800, 0.5);
        var known = new boolean[800];
        for (int t = 0; t < known.length; t++) {
            known[t] = random.nextInt(12) > 0;
        }
        var gappy = new SeriesTable(
                Simulated.NAMES,
                "day",
                whole.periods(),
                new double[][] {whole.knownValues(0), whole.knownValues(1)},
                known);
        var card = card(gappy);
        assertThat(card.whyNot()).isEmpty();
        assertThat(card.first().influence().isKnown()).isTrue();
        // every second period alone: no two in a row
        for (int t = 0; t < known.length; t++) {
            known[t] = t % 2 == 0;
        }
        var alternating = card(new SeriesTable(
                Simulated.NAMES,
                "day",
                whole.periods(),
                new double[][] {whole.knownValues(0), whole.knownValues(1)},
                known));
        assertThat(alternating.first().opinions().get(0).words()).contains("too few periods in a row");
        assertThat(alternating.first().opinions().get(1).words()).contains("cannot be fitted");
    }

    @Test
    void aHundredYearsOfDays() {
        var table = Simulated.acts(1, 36_525, 0.3);
        var settings = ReciprocitySettings.DAYS.withLags(3);
        var card = Reciprocity.brief(table, table, settings);
        assertThat(Figure.of(card))
                .allSatisfy(figure -> assertThat(figure.value()).isFinite());
        assertThat(card.first().shifts().get().p()).isLessThan(0.001);
        assertThat(card.first().crossMap().get().points()).isLessThanOrEqualTo(CrossMap.MOST_POINTS);
    }

    @Test
    void anExplosiveSystemHasNoResponse() {
        var a = new double[80];
        var b = new double[80];
        var random = new Random(9);
        a[0] = 1.0;
        b[0] = 1.0;
        for (int t = 1; t < a.length; t++) {
            a[t] = 1.1 * a[t - 1] + random.nextGaussian();
            b[t] = 0.9 * b[t - 1] + 0.2 * a[t - 1] + random.nextGaussian();
        }
        var card = card(table(a, b));
        assertThat(card.first().cumulative().whyNot()).contains("shocks grow without end");
    }

    @Test
    void aTriangleOfSparseSeriesSaysSo() {
        var table = SeriesTable.of(
                java.util.List.of("ALP>BOR", "BOR>ALP", "CEL>ALP", "CEL>BOR"),
                every(100, 2),
                every(100, 3),
                every(100, 5),
                new double[100]);
        assertThat(Triangle.of(table, ReciprocitySettings.WEEKS).whyNot()).contains("CEL>BOR is empty");
    }

    @TempDir
    private Path folder;

    private SeriesTable file(String text) throws IOException {
        return SeriesFile.read(Files.writeString(folder.resolve("series.csv"), text));
    }

    @Test
    void aFileWithDaysHasGapsWhereDaysAreMissing() throws IOException {
        var table = file("week,a,b\n2024-01-01,1,2\n2024-01-08,0,1\n2024-01-22,3,\n2024-01-29,1,1\n");
        assertThat(table.unit()).isEqualTo("week");
        assertThat(table.periods())
                .containsExactly("2024-01-01", "2024-01-08", "2024-01-15", "2024-01-22", "2024-01-29");
        assertThat(table.knownPeriods()).isEqualTo(3);
        assertThat(table.names()).containsExactly("a", "b");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a,b\\n                                  | no line of numbers
            a\\n1\\n                                | 1 columns of numbers, two are needed
            a,b\\n1,x\\n                            | series.csv:2: "x" under b is no number
            a,b\\n1,1e999\\n                        | series.csv:2: "1e999" under b is no number
            d,a,b\\n2024-01-01,1,1\\n2024-13-01,1,1 | series.csv:3: "2024-13-01" is no day
            d,a,b\\n2024-01-02,1,1\\n2024-01-01,1,1 | 2024-01-01 does not come after 2024-01-02
            d,a,b\\n2024-01-01,1,1\\n2024-01-08,1,1\\n2024-01-18,1,1 | no whole number of steps of 7 days
            """)
    void aFileThatIsNoneSaysWhere(String text, String message) {
        assertThatThrownBy(() -> file(text.strip().replace("\\n", "\n")))
                .isInstanceOf(Problem.class)
                .hasMessageContaining(message);
    }
}
