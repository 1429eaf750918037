package org.detente.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.StreamSupport;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code tension}, {@code turning-points}, {@code compare} and {@code watch}, as a person types them. */
class TensionCommandsTest {
    @TempDir
    private Path folder;

    private record Said(int code, String out, String err) {
        JsonNode json() {
            return JsonMapper.shared().readTree(out);
        }
    }

    private static Said run(String... args) {
        var out = new StringWriter();
        var err = new StringWriter();
        int code = Main.commandLine(new PrintWriter(out, true), new PrintWriter(err, true))
                .execute(args);
        return new Said(code, out.toString(), err.toString());
    }

    @Test
    void tensionIsThatOfTheBriefAndItsPartsSumToIt() {
        var said =
                run("tension", "USA", "RUS", "--as-of", "2021-06-30", "--json").json();
        var brief = run("brief", "USA", "RUS", "--as-of", "2021-06-30").out();
        var side = said.get("directions").get(0);
        double tension = side.get("tension").asDouble();
        assertThat(brief).contains("Tension USA>RUS %.1f points".formatted(tension));
        assertThat(sum(side.get("acts"), "points")).isCloseTo(tension, within(1e-9));
        var change = side.get("change");
        assertThat(sum(change.get("parts"), "change"))
                .isCloseTo(change.get("after").asDouble() - change.get("before").asDouble(), within(1e-9));
        assertThat(side.get("interval").get("low").asDouble()).isLessThan(tension);
        assertThat(side.get("interval").get("high").asDouble()).isGreaterThan(tension);
        assertThat(run("tension", "USA", "RUS", "--as-of", "2021-06-30").out())
                .contains("Tension USA>RUS on 2021-06-30: %.1f points (90 %% interval".formatted(tension));
    }

    private static double sum(JsonNode array, String field) {
        return StreamSupport.stream(array.spliterator(), false)
                .mapToDouble(node -> node.get(field).asDouble())
                .sum();
    }

    @Test
    void theSameQuestionGivesTheSameBytes() {
        var args = new String[] {"tension", "USA", "RUS", "--as-of", "2021-06-30", "--json"};
        assertThat(run(args).out()).isEqualTo(run(args).out());
    }

    @Test
    void constantsCanBeChosenAndAreRefusedOutOfRange() {
        var flat = run("tension", "USA", "RUS", "--scale", "flat", "--half-life", "60", "--lambda", "0");
        assertThat(flat.out()).contains("Scale flat, half-life 60 days, lambda 0.0");
        assertThat(run("tension", "USA", "RUS", "--half-life", "0").err()).contains("was 0", "30 is usual");
        assertThat(run("tension", "USA", "RUS", "--lambda", "2").code()).isEqualTo(2);
        assertThat(run("tension", "USA", "RUS", "--level", "2").err()).contains("0.9 is usual");
        assertThat(run("tension", "USA", "RUS", "--as-of", "2021-06-30", "--since", "2021-07-01")
                        .code())
                .isEqualTo(2);
    }

    @Test
    void whereThereIsNoNumberTheReasonIsSaidAndTheExitCodeIsOne() {
        var said = run("tension", "USA", "RUS", "--as-of", "2025-06-01");
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.out()).contains("no number", "the data end on");
        assertThat(run("tension", "USA", "RUS", "--as-of", "2025-06-01", "--csv")
                        .err())
                .contains("no number");
    }

    @Test
    void allPairsAreListedWithTheSameFigure() {
        var all = run("tension", "--as-of", "2021-06-30", "--csv").out();
        var one =
                run("tension", "USA", "RUS", "--as-of", "2021-06-30", "--json").json();
        var line =
                all.lines().filter(row -> row.contains("USA>RUS")).findFirst().orElseThrow();
        assertThat(Double.parseDouble(line.split(",", -1)[3]))
                .isCloseTo(one.get("directions").get(0).get("tension").asDouble(), within(1e-9));
    }

    @Test
    void chartsAreWrittenWithoutAScreen() throws IOException {
        var svg = folder.resolve("t.svg");
        var png = folder.resolve("t.png");
        assertThat(run("tension", "USA", "RUS", "--svg", svg.toString(), "--png", png.toString())
                        .code())
                .isZero();
        assertThat(Files.readString(svg)).startsWith("<svg ").contains("tension, points", "RUS&gt;USA");
        var image = ImageIO.read(png.toFile());
        assertThat(image.getWidth()).isEqualTo(1920);
        assertThat(run("tension", "USA", "RUS", "--svg", "/nowhere/t.svg").err())
                .contains("/nowhere/t.svg", "could not be written");
    }

    @Test
    void turningPointsNameTheirActs() {
        var said = run("turning-points", "USA", "RUS", "--from", "2012-01-01", "--to", "2022-12-31", "--json")
                .json();
        var days = StreamSupport.stream(said.get("turningPoints").spliterator(), false)
                .map(point -> point.get("from").asString())
                .toList();
        // the winter of sanctions and expulsions that ended in April 2018, and the invasion of Ukraine
        assertThat(days).containsExactly("2017-11-13", "2018-04-09", "2022-02-14", "2022-04-25");
        assertThat(said.get("turningPoints").get(0).get("acts")).isNotEmpty();
    }

    @Test
    void aFileOfNumbersHasTurningPointsToo() throws IOException {
        var file = folder.resolve("s.csv");
        var lines = new StringBuilder("a,b\n");
        for (int i = 0; i < 100; i++) {
            lines.append(i < 50 ? "-%d,1%n".formatted(i % 3) : "-%d,1%n".formatted(20 + i % 3));
        }
        Files.writeString(file, lines);
        var said = run("turning-points", "--series", file.toString(), "--start", "2020-01-06", "--json");
        assertThat(said.json().get("turningPoints").get(0).get("from").asString())
                .isEqualTo("2020-12-21");
        assertThat(run("turning-points", "--series", file.toString(), "--column", "c")
                        .err())
                .contains("no column \"c\"", "a, b");
        Files.writeString(file, "a\nx\n");
        assertThat(run("turning-points", "--series", file.toString()).err()).contains("s.csv:2", "\"x\"");
        Files.writeString(file, "a\n-1\n");
        assertThat(run("turning-points", "--series", file.toString()).code()).isEqualTo(1);
    }

    @Test
    void pairsAndPeriodsStandSideBySide() {
        var said = run("compare", "USA-RUS", "--periods", "2013-01-01..2013-12-31,1990-01-01..1990-12-31", "--json");
        assertThat(said.json()).hasSize(4);
        assertThat(said.out()).contains("no day of the record lies in these days");
        assertThat(run("compare", "USA-RUS", "USA-CHN").out())
                .contains("USA>CHN", "Points of two pairs do not compare");
        assertThat(run("compare", "USA").err()).contains("\"USA\" is no pair");
        assertThat(run("compare", "USA-RUS", "--periods", "2013").err()).contains("2013-01-01..2013-12-31");
    }

    @Test
    void whatFiredIsToldOnce() throws IOException {
        var list = folder.resolve("list.csv");
        Files.writeString(
                list,
                "pair,watch,at_least\nUSA-RUS,percentile,90\nUSA-RUS,measure,\nUSA-RUS,unanswered,30\nUSA-RUS,rung,5\n");
        var first = run("watch", list.toString(), "--as-of", "2021-04-14");
        assertThat(first.code()).isEqualTo(1);
        assertThat(first.out()).contains("tension RUS>USA is higher", "not answered by RUS for 30 days");
        var next = run("watch", list.toString(), "--as-of", "2021-04-20");
        assertThat(next.out()).contains("new measure of USA>RUS").doesNotContain("tension RUS>USA is higher");
        var last = run("watch", list.toString(), "--as-of", "2021-04-20");
        assertThat(last.code()).isZero();
        assertThat(last.out()).startsWith("0 of 4 rules");
        assertThat(run("watch", list.toString(), "--as-of", "2021-04-01").err()).contains("later than 2021-04-01");
        Files.writeString(list, "pair,watch,at_least\nUSA-RUS,mood,90\n");
        assertThat(run("watch", list.toString()).err()).contains("list.csv:2", "\"mood\" cannot be watched");
    }
}
