package org.detente.json;

import java.util.List;
import java.util.Optional;
import org.detente.reciprocity.CrossMap;
import org.detente.reciprocity.CumulativeResponse;
import org.detente.reciprocity.Direction;
import org.detente.reciprocity.LagChoice;
import org.detente.reciprocity.LagChoice.Criterion;
import org.detente.reciprocity.PatchenBogumil;
import org.detente.reciprocity.Provocation;
import org.detente.reciprocity.Reciprocity;
import org.detente.reciprocity.ReciprocityReport;
import org.detente.reciprocity.ShiftTest;
import org.detente.reciprocity.VectorAutoregression.Influence;

/** A verdict card as JSON. What an estimator has no number for is absent; its opinion says why. */
public record ReciprocityView(
        List<String> directions,
        String variable,
        String unit,
        int periods,
        int knownPeriods,
        Optional<String> from,
        Optional<String> to,
        int acts,
        int mirrors,
        List<String> notes,
        Optional<String> whyNot,
        Optional<Double> correlation,
        Optional<LagsView> lags,
        Optional<Double> largestRoot,
        List<DirectionView> cards,
        List<VariableView> variables) {

    public static ReciprocityView of(ReciprocityReport report) {
        var card = report.card();
        var table = card.table();
        return new ReciprocityView(
                table.names(),
                report.variable(),
                table.unit(),
                table.size(),
                table.knownPeriods(),
                table.periods().stream().findFirst(),
                table.periods().stream().reduce((first, last) -> last),
                report.acts(),
                report.mirrors(),
                report.notes(),
                Optional.of(card.whyNot()).filter(why -> !why.isEmpty()),
                card.correlation().value(),
                LagsView.of(card),
                card.root().value(),
                card.directions().stream().map(DirectionView::of).toList(),
                report.verdicts().stream()
                        .map(verdict -> new VariableView(
                                verdict.variable().toString(),
                                Optional.of(verdict.whyNot()).filter(why -> !why.isEmpty()),
                                verdict.first().words(),
                                verdict.second().words()))
                        .toList());
    }

    /** How many lags, and what each criterion says. */
    public record LagsView(
            int taken,
            Optional<Integer> aic,
            Optional<Integer> bic,
            Optional<Integer> hq,
            List<LagChoice.Order> tried) {
        static Optional<LagsView> of(Reciprocity card) {
            return card.order() == 0
                    ? Optional.empty()
                    : Optional.of(new LagsView(
                            card.order(),
                            card.lags().value().map(choice -> choice.best(Criterion.AIC)),
                            card.lags().value().map(choice -> choice.best(Criterion.BIC)),
                            card.lags().value().map(choice -> choice.best(Criterion.HQ)),
                            card.lags().value().map(LagChoice::orders).orElse(List.of())));
        }
    }

    /** One direction. */
    public record DirectionView(
            String from,
            String to,
            String verdict,
            List<OpinionView> opinions,
            Optional<Influence> autoregression,
            Optional<CumulativeResponse> response,
            Optional<PatchenBogumil> patchenBogumil,
            Optional<CrossMap> crossMapping,
            Optional<ShiftTest> eventTimes,
            Optional<Provocation> process,
            List<String> whatWouldChangeIt) {
        static DirectionView of(Direction direction) {
            return new DirectionView(
                    direction.from(),
                    direction.to(),
                    direction.verdict().words(),
                    direction.opinions().stream()
                            .map(opinion -> new OpinionView(
                                    opinion.estimator(), opinion.leaning().words(), opinion.words()))
                            .toList(),
                    direction.influence().value(),
                    direction.cumulative().value(),
                    direction.models().value(),
                    direction.crossMap().value(),
                    direction.shifts().value(),
                    direction.provoked().value(),
                    direction.changes());
        }
    }

    /** What one estimator says. */
    public record OpinionView(String estimator, String says, String by) {}

    /** What the estimators say of a variable, of the first direction answered by the second and the other way round. */
    public record VariableView(String variable, Optional<String> whyNot, String secondAnswers, String firstAnswers) {}
}
