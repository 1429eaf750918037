package org.detente.ledger.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.detente.event.Act;
import org.detente.event.ActMerger;
import org.detente.event.EventTable;
import org.detente.source.Chronology;
import org.junit.jupiter.api.Test;

class AnswerEvaluationTest {
    private static final List<Act> ACTS = ActMerger.merge(Chronology.reference().events());
    private static final AnswerEvaluation EVALUATION = AnswerEvaluation.crossValidated(ACTS);

    /** The figures of docs/methods/answers.md; a floor below them, since a better chronology may move them a little. */
    @Test
    void theLinkerBeatsThePlainRulesOnPairsItHasNotLearnedFrom() {
        var methods = EVALUATION.methods();
        double plain = Math.max(
                methods.get(AnswerEvaluation.NEAREST).f1(),
                methods.get(AnswerEvaluation.SAME_KIND).f1());
        assertThat(methods.get(AnswerEvaluation.WITH_TEXT).f1()).isGreaterThan(0.78);
        assertThat(methods.get(AnswerEvaluation.WITHOUT_TEXT).f1())
                .isGreaterThan(0.60)
                .isGreaterThan(plain);
    }

    @Test
    void everyMethodIsScoredOnTheSameStatedAnswers() {
        assertThat(EVALUATION.stated()).isGreaterThan(150);
        assertThat(EVALUATION.methods().values())
                .allSatisfy(score -> assertThat(score.stated()).isEqualTo(EVALUATION.stated()));
    }

    @Test
    void aPairIsNeverBothLearnedFromAndTested() {
        assertThatThrownBy(() -> AnswerEvaluation.tested(ACTS, ACTS))
                .hasMessageContaining("Nothing is left to learn from");
    }

    @Test
    void anotherRecordIsTestedWithWhatTheReferenceTeaches() {
        var strangers = EventTable.acts("""
                2024-05-10 ALP>BOR expel_diplomats 10:diplomats issue=cyber id=a
                2024-05-11 BOR>ALP expel_diplomats 10:diplomats issue=cyber answers=a
                """);
        var score = AnswerEvaluation.tested(ACTS, strangers).methods().get(AnswerEvaluation.WITHOUT_TEXT);
        assertThat(score).isEqualTo(new AnswerEvaluation.Score(1, 1, 1));
    }

    @Test
    void scoresAreThoseOfTheirDefinition() {
        var score = new AnswerEvaluation.Score(4, 3, 6);
        assertThat(score.precision()).isEqualTo(0.75);
        assertThat(score.recall()).isEqualTo(0.5);
        assertThat(score.f1()).isEqualTo(0.6);
        assertThat(new AnswerEvaluation.Score(0, 0, 0).f1()).isZero();
    }
}
