package org.detente.ledger.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.detente.event.EventTable;
import org.junit.jupiter.api.Test;

class AnswerLinkerTest {
    private static final String TIT_FOR_TAT = """
            2024-03-01 ALP>BOR accuse
            2024-05-10 ALP>BOR expel_diplomats 10:diplomats issue=cyber
            2024-05-11 BOR>ALP expel_diplomats 10:diplomats issue=cyber
            """;
    private final AnswerLinker linker = new AnswerLinker(AnswerModel.withoutText());

    @Test
    void findsTitForTatAndSaysWhy() {
        var links = linker.links(EventTable.acts(TIT_FOR_TAT));
        assertThat(links).hasSize(1);
        var link = links.get(0);
        assertThat(link.answer().act().id()).isEqualTo("e3");
        assertThat(link.answer().trigger().id()).isEqualTo("e2");
        assertThat(link.stated()).isFalse();
        assertThat(link.probability()).isBetween(0.7, 1.0);
        assertThat(link.size()).isEqualTo(Link.Size.MIRROR);
        assertThat(link.reasons()).extracting(Link.Reason::clue).contains(Clue.LATEST_OF_KIND, Clue.SAME_ISSUE);
    }

    @Test
    void theReasonsGiveTheProbability() {
        var model = AnswerModel.withoutText();
        var cases = Case.of(EventTable.acts(TIT_FOR_TAT));
        var answer = cases.get(2);
        double all = Math.exp(model.none());
        for (var trigger : answer.triggers()) {
            all += Math.exp(model.score(trigger.clues()));
        }
        var link = linker.links(EventTable.acts(TIT_FOR_TAT)).get(0);
        double points = link.reasons().stream().mapToDouble(Link.Reason::points).sum();
        assertThat(link.probability()).isCloseTo(Math.exp(points) / all, within(1e-12));
    }

    @Test
    void whatIsStatedIsSureAndTakesNoOther() {
        var links = linker.links(EventTable.acts("""
                2024-05-09 ALP>BOR impose_sanctions id=s issue=cyber
                2024-05-10 ALP>BOR expel_diplomats 10:diplomats issue=cyber
                2024-05-11 BOR>ALP expel_diplomats 10:diplomats issue=cyber answers=s
                """));
        assertThat(links).hasSize(1);
        assertThat(links.get(0).answer().trigger().id()).isEqualTo("s");
        assertThat(links.get(0).stated()).isTrue();
        assertThat(links.get(0).probability()).isEqualTo(1.0);
    }

    @Test
    void probabilitiesOfOneActSumToAtMostOne() {
        for (var one : Case.of(EventTable.acts(TIT_FOR_TAT))) {
            double sum = 0;
            for (double share : AnswerModel.withText().probabilities(one)) {
                assertThat(share).isBetween(0.0, 1.0);
                sum += share;
            }
            assertThat(sum).isLessThan(1.0);
        }
    }

    @Test
    void actsOfStrangersChangeNothing() {
        var before = linker.links(EventTable.acts(TIT_FOR_TAT));
        var after = linker.links(
                EventTable.acts(TIT_FOR_TAT + "2024-05-11 CEL>DOR expel_diplomats 10:diplomats issue=cyber\n"));
        assertThat(after).isEqualTo(before);
    }

    @Test
    void laterActsChangeNothing() {
        var before = linker.links(EventTable.acts(TIT_FOR_TAT));
        var after = linker.links(EventTable.acts(TIT_FOR_TAT + "2024-05-20 ALP>BOR impose_sanctions issue=trade\n"));
        assertThat(after).containsAll(before);
    }

    @Test
    void namesHowTheSizesStand() {
        assertThat(sizeOf(10)).isEqualTo(Link.Size.MIRROR);
        assertThat(sizeOf(11)).isEqualTo(Link.Size.PROPORTIONAL);
        assertThat(sizeOf(20)).isEqualTo(Link.Size.ESCALATED);
        assertThat(sizeOf(3)).isEqualTo(Link.Size.SOFTER);
    }

    private Link.Size sizeOf(int answered) {
        var acts = EventTable.acts("""
                2024-05-10 ALP>BOR expel_diplomats 10:diplomats id=a
                2024-05-11 BOR>ALP expel_diplomats %d:diplomats answers=a
                """.formatted(answered));
        return linker.links(acts).get(0).size();
    }

    @Test
    void nothingAnswersWhatAnswersIt() {
        var stated = linker.links(EventTable.acts("""
                2024-05-10 ALP>BOR expel_diplomats 10:diplomats id=first
                2024-05-10 BOR>ALP expel_diplomats 10:diplomats id=second answers=first
                """));
        assertThat(stated)
                .extracting(link ->
                        link.answer().act().id() + " " + link.answer().trigger().id())
                .containsExactly("second first");
        var inferred = linker.links(EventTable.acts("""
                2024-05-10 ALP>BOR expel_diplomats 10:diplomats
                2024-05-10 BOR>ALP expel_diplomats 10:diplomats
                """));
        assertThat(inferred).hasSizeLessThan(2);
    }

    @Test
    void theActsThatAreAskedForGetWhatTheyGetAmongAll() {
        var acts = EventTable.acts(TIT_FOR_TAT);
        assertThat(linker.links(acts, act -> act.id().equals("e3"))).isEqualTo(linker.links(acts));
        assertThat(linker.links(acts, act -> act.id().equals("e2"))).isEmpty();
    }

    @Test
    void nothingAnswersNothing() {
        assertThat(linker.links(List.of())).isEmpty();
        assertThat(linker.links(EventTable.acts("2024-05-10 ALP>BOR accuse"))).isEmpty();
    }
}
