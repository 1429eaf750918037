package org.detente.brief;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.detente.Workbench;
import org.detente.actor.Directory;
import org.detente.brief.TextPage.Ink;
import org.detente.event.Act;
import org.detente.event.CodedEvent;
import org.detente.ledger.Ending;
import org.detente.ledger.FollowUp;
import org.detente.source.Chronology;
import org.detente.store.MemoryStore;
import org.detente.tension.Contribution;
import org.detente.tension.TensionSettings;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The brief on the reference chronology: real acts, since that is what a newcomer sees first. */
class BriefTest {
    private static final LocalDate AFTER_THE_SUMMIT = LocalDate.of(2021, 6, 30);
    private final Workbench workbench = on(Chronology.reference().events());
    private final Brief brief = workbench.brief(workbench.pair("USA", "RUS"), Optional.of(AFTER_THE_SUMMIT), 120);

    private static Workbench on(List<CodedEvent> events) {
        var store = new MemoryStore();
        store.put(Chronology.REFERENCE, "chronology.csv", events);
        return new Workbench(List.of(store), Directory.standard(), TensionSettings.STANDARD);
    }

    @Test
    void theSecondExpulsionOfTenAnswersTheFirst() {
        assertThat(brief.answers()).anySatisfy(answer -> {
            assertThat(answer.act().id()).isEqualTo("RUS-USA-2021-04-16-a");
            assertThat(answer.trigger().id()).isEqualTo("USA-RUS-2021-04-15-a");
            assertThat(answer.isMirror()).isTrue();
        });
    }

    @Test
    void aStepOfTheExpulsionFollowsFromItAndDoesNotAnswerAgain() {
        assertThat(brief.answers()).extracting(answer -> answer.act().id()).doesNotContain("RUS-USA-2021-04-21-a");
        assertThat(brief.followUps()).contains(followUp("RUS-USA-2021-04-21-a", "RUS-USA-2021-04-16-a"));
    }

    private FollowUp followUp(String act, String earlier) {
        return brief.followUps().stream()
                .filter(link ->
                        link.act().id().equals(act) && link.earlier().id().equals(earlier))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatASummitBroughtAnswersIt() {
        assertThat(brief.answers())
                .extracting(answer -> answer.act().id() + " " + answer.trigger().id())
                .contains("RUS-USA-2021-06-20-a USA-RUS-2021-06-16-a", "USA-RUS-2021-06-24-a USA-RUS-2021-06-16-a");
        var spring = workbench.brief(workbench.pair("JPN", "KOR"), Optional.of(LocalDate.of(2023, 3, 31)), 120);
        assertThat(spring.answers()).extracting(answer -> answer.act().id()).containsExactly("JPN-KOR-2023-03-23-a");
    }

    @Test
    void measuresThatEndedAreNotInForce() {
        assertThat(brief.inForce())
                .extracting(measure -> measure.act().id())
                .contains(
                        "USA-RUS-2021-04-15-a", "RUS-USA-2021-04-16-a", "RUS-USA-2021-04-16-c", "USA-RUS-2021-04-15-b")
                .doesNotContain("RUS-USA-2021-03-17-a", "USA-RUS-2021-04-20-a");
        assertThat(brief.ended())
                .extracting(measure -> measure.act().id())
                .contains("RUS-USA-2021-03-17-a", "USA-RUS-2021-04-20-a");
    }

    @Test
    void aMeasureNamesTheActThatEndedIt() {
        assertThat(brief.ended()).anySatisfy(measure -> {
            assertThat(measure.act().id()).isEqualTo("USA-RUS-2021-04-20-a");
            assertThat(measure.ended().flatMap(Ending::by).orElseThrow().id()).isEqualTo("USA-RUS-2021-06-24-a");
        });
        var spring = workbench.brief(workbench.pair("JPN", "KOR"), Optional.of(LocalDate.of(2023, 6, 1)), 120);
        assertThat(spring.ended())
                .extracting(measure ->
                        measure.ended().flatMap(Ending::by).orElseThrow().id())
                .contains("JPN-KOR-2023-03-23-a", "KOR-JPN-2023-04-24-a");
    }

    @Test
    void talksThatWereHeldAreNoLongerOff() {
        assertThat(brief.inForce())
                .extracting(measure -> measure.act().type().id())
                .doesNotContain("cancel_talks");
    }

    @Test
    void theThreeStrongestReasonsAreThreeActs() {
        var expulsion = workbench.brief(workbench.pair("GBR", "RUS"), Optional.of(LocalDate.of(2021, 8, 20)), 120);
        for (var asked : List.of(brief, expulsion)) {
            for (var side : asked.sides()) {
                var strongest = side.tension().byAct();
                assertThat(strongest).doesNotHaveDuplicates();
                assertThat(strongest).extracting(parts -> parts.get(0).act()).doesNotHaveDuplicates();
                assertThat(strongest.stream().flatMap(List::stream))
                        .containsExactlyInAnyOrderElementsOf(side.tension().conflict());
            }
            var reasons = workbench.page(asked).sections().get(0).items().stream()
                    .filter(item ->
                            item.text().contains(" points as a ") || item.text().contains(" points ("))
                    .toList();
            assertThat(reasons)
                    .doesNotHaveDuplicates()
                    .noneMatch(item -> item.text().startsWith("0.0 "));
        }
    }

    @Test
    void theTradeWarShowsItsTariffs() {
        var trade = workbench.brief(workbench.pair("CHN", "USA"), Optional.of(LocalDate.of(2019, 9, 1)), 120);
        for (var side : trade.sides()) {
            assertThat(side.tension().byAct().subList(0, 3))
                    .extracting(parts -> parts.get(0).act().type().id())
                    .contains("impose_tariff");
        }
    }

    @Test
    void everyCountOpensTheActsThatItCounts() {
        var sections = workbench.page(brief).sections();
        for (var section : sections) {
            for (var item : section.items()) {
                var count = Pattern.compile("(?:^|> |: )(\\d+)( hostile acts?.*| cooperative acts?.*|)$")
                        .matcher(item.text());
                if ((section.heading().startsWith("What happened")
                                || section.heading().startsWith("Balance"))
                        && count.find()) {
                    assertThat(item.evidence()).as(item.text()).hasSize(Integer.parseInt(count.group(1)));
                }
            }
        }
        assertThat(sections.stream()
                        .flatMap(section -> section.items().stream())
                        .map(Page.Item::text))
                .contains("21 hostile acts in all.", "8 cooperative acts in all.", "USA>RUS 67 hostile acts");
    }

    @Test
    void aCauseStandsBeforeItsAnswerAndAnAllegationIsCountedAsOne() {
        assertThat(brief.recent())
                .extracting(Act::id)
                .containsSubsequence("USA-RUS-2021-03-17-a", "RUS-USA-2021-03-17-a");
        var salisbury = workbench.brief(workbench.pair("GBR", "RUS"), Optional.of(LocalDate.of(2018, 4, 5)), 120);
        assertThat(workbench.page(salisbury).headline()).contains("hostile acts (1 alleged)");
    }

    @Test
    void waysOutStandBeforeTheLongLists() {
        assertThat(workbench.page(brief).sections().stream().map(Page.Section::heading))
                .containsSubsequence(
                        "Ways out that were taken since 2021-03-02",
                        "Balance sheet since 2012-09-18",
                        "In force on 2021-06-30 (" + brief.inForce().size() + ")");
    }

    @Test
    void thirdPartiesWithoutALinkAreSaidToStandBeside() {
        var later = workbench.brief(workbench.pair("GBR", "RUS"), Optional.of(LocalDate.of(2021, 8, 20)), 120);
        assertThat(later.beside()).isNotEmpty();
        assertThat(workbench.page(later).sections().stream()
                        .filter(section -> section.heading().equals("Third parties")))
                .singleElement()
                .satisfies(section -> assertThat(section.lead()).contains("these stand beside them"));
    }

    @Test
    void theReturnOfTheAmbassadorsIsAWayOut() {
        assertThat(brief.waysOut())
                .extracting(Act::id)
                .contains("RUS-USA-2021-06-20-a", "USA-RUS-2021-06-24-a", "USA-RUS-2021-06-16-a");
    }

    @Test
    void contributionsSumToTheTension() {
        for (var side : brief.sides()) {
            double sum = side.tension().conflict().stream()
                    .mapToDouble(Contribution::points)
                    .sum();
            assertThat(side.tension().points()).hasValue(sum);
            assertThat(side.tension().conflict()).hasSizeGreaterThanOrEqualTo(3);
        }
    }

    @Test
    void everyStatementOpensActsThatHaveEvidence() {
        var known = new HashSet<String>();
        EvidenceList.of(brief).forEach(act -> known.add(act.id()));
        for (var section : workbench.page(brief).sections()) {
            for (var item : section.items()) {
                assertThat(known).as(item.text()).containsAll(item.evidence());
                if (!section.heading().startsWith("Sources") && item.text().matches("\\d{4}-\\d\\d-\\d\\d.*")) {
                    assertThat(item.evidence()).as(item.text()).isNotEmpty();
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "USA,RUS,2021-04-20",
        "USA,RUS,2018-04-01",
        "CHN,USA,2019-09-01",
        "IND,PAK,2019-03-01",
        "JPN,KOR,2023-04-01"
    })
    void nothingLearnedLaterIsUsed(String first, String second, LocalDate day) {
        var knownThen = Chronology.reference().events().stream()
                .filter(event -> !event.learned().isAfter(day))
                .map(event -> event.asKnownOn(day))
                .toList();
        var then = on(knownThen);
        var pair = workbench.pair(first, second);
        var hindsight = workbench.brief(pair, Optional.of(day), 120);
        var foresight = then.brief(pair, Optional.of(day), 120);
        assertThat(workbench.page(hindsight)).isEqualTo(then.page(foresight));
        assertThat(Timeline.of(hindsight)).isEqualTo(Timeline.of(foresight));
    }

    @Test
    void theOrderOfTheTwoStatesOnlySwapsTheSides() {
        var other = workbench.brief(workbench.pair("RUS", "USA"), Optional.of(AFTER_THE_SUMMIT), 120);
        assertThat(other.first().tension()).isEqualTo(brief.second().tension());
        assertThat(other.second().balance()).isEqualTo(brief.first().balance());
        assertThat(other.recent()).isEqualTo(brief.recent());
    }

    @Test
    void thirdPartiesAreThoseWhoseActsAreLinkedToThePair() {
        var salisbury = workbench.brief(workbench.pair("GBR", "RUS"), Optional.of(LocalDate.of(2018, 4, 5)), 120);
        assertThat(salisbury.thirds().keySet()).contains("USA", "DEU", "POL");
        var later = workbench.brief(workbench.pair("GBR", "RUS"), Optional.of(LocalDate.of(2021, 8, 20)), 120);
        assertThat(later.thirds()).isEmpty(); // the expulsions of that spring were a quarrel of others
    }

    @Test
    void theSameQuestionGivesTheSameBytes() {
        var again = on(Chronology.reference().events());
        var second = again.brief(again.pair("USA", "RUS"), Optional.of(AFTER_THE_SUMMIT), 120);
        assertThat(html(again, second)).isEqualTo(html(workbench, brief));
    }

    @Test
    void theChronologyImportedAgainChangesNothing() {
        var reference = new MemoryStore();
        reference.put(
                Chronology.REFERENCE, "chronology.csv", Chronology.reference().events());
        var store = new MemoryStore();
        store.put("chronology", "/tmp/a copy.csv", copy());
        var both = new Workbench(List.of(reference, store), Directory.standard(), TensionSettings.STANDARD);
        var again = both.brief(both.pair("USA", "RUS"), Optional.of(AFTER_THE_SUMMIT), 120);
        assertThat(html(both, again)).isEqualTo(html(workbench, brief));
        assertThat(both.pairs(Optional.empty())).isEqualTo(workbench.pairs(Optional.empty()));
    }

    @Test
    void anExtractOfTheChronologyChangesNoNumber() {
        var extract = new MemoryStore();
        extract.put(
                "chronology",
                "an extract",
                copy().stream()
                        .filter(event -> event.id().contains("2021-04"))
                        .map(event -> new CodedEvent(
                                event.id(),
                                event.day(),
                                event.learned(),
                                event.actor(),
                                event.target(),
                                event.type(),
                                event.stance(),
                                event.detail().withAnswers(List.of()), // what they answer may be outside the extract
                                event.evidence()))
                        .toList());
        var reference = new MemoryStore();
        reference.put(
                Chronology.REFERENCE, "chronology.csv", Chronology.reference().events());
        var both = new Workbench(List.of(reference, extract), Directory.standard(), TensionSettings.STANDARD);
        var again = both.brief(both.pair("USA", "RUS"), Optional.of(AFTER_THE_SUMMIT), 120);
        assertThat(both.page(again).headline()).isEqualTo(workbench.page(brief).headline());
        assertThat(again.coverage().acts()).isEqualTo(brief.coverage().acts());
        assertThat(again.coverage().reports()).isEqualTo(brief.coverage().reports());
        assertThat(again.answers()).hasSameSizeAs(brief.answers());
    }

    private static List<CodedEvent> copy() {
        try (var file = Chronology.class.getResourceAsStream("chronology.csv");
                var reader = new InputStreamReader(Objects.requireNonNull(file), StandardCharsets.UTF_8)) {
            return Chronology.read("a copy.csv", "/tmp/a copy.csv", reader).events();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void textMarkdownAndHtmlSayTheSame() {
        var page = workbench.page(brief);
        var text = words(TextPage.of(page, 100, Ink.PLAIN));
        var markdown = words(MarkdownPage.of(page).replace("\\", ""));
        var html = words(Jsoup.parse(html(workbench, brief)).text());
        for (var section : page.sections()) {
            for (var item : section.items()) {
                assertThat(text).contains(words(item.text()));
                assertThat(markdown).contains(words(item.text()));
                assertThat(html).contains(words(item.text()));
            }
        }
    }

    @Test
    void theHtmlPageStandsAlone() {
        var page = Jsoup.parse(html(workbench, brief));
        assertThat(page.select("script, link, img, iframe, object")).isEmpty();
        for (var link : page.select("section a[href]")) {
            assertThat(page.getElementById(link.attr("href").substring(1)))
                    .as(link.attr("href"))
                    .isNotNull();
        }
        assertThat(page.select("svg path.arc")).isNotEmpty();
    }

    @Test
    void theTimelineNamesItsBarsAndItsScaleAndWastesNoRoom() {
        var chart = Jsoup.parse(html(workbench, brief)).select("svg");
        var texts = chart.select("text").eachText();
        assertThat(texts).contains("RUS staff cap", "USA expulsion of diplomats", "0.0");
        assertThat(texts).anyMatch(text -> text.matches("measures that began or ended .* older ones not drawn: \\d+"));
        var heights = chart.select("rect:not(.bar), circle").stream()
                .mapToDouble(mark -> Double.parseDouble(mark.hasAttr("y") ? mark.attr("y") : mark.attr("cy")))
                .summaryStatistics();
        assertThat(heights.getMin()).isBetween(24.0, 48.0);
        double bars = Double.parseDouble(chart.select("rect.bar").first().attr("y"));
        assertThat(bars - heights.getMax()).isBetween(20.0, 50.0);
    }

    @Test
    void whatTheRecordSaysIsNeverMarkup() {
        var item = Page.Item.of("<script>alert(1)</script> & *bold* [x](y)");
        var page = new Page("t", "h", List.of(Page.Section.of("s", "", List.of(item))));
        assertThat(HtmlPage.of(page, "")).doesNotContain("<script>");
        assertThat(MarkdownPage.of(page)).contains("\\*bold\\*", "\\<script\\>");
    }

    private static String html(Workbench workbench, Brief brief) {
        return HtmlPage.of(workbench.page(brief), Timeline.of(brief));
    }

    private static String words(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
