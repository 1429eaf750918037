package org.detente.forecast.pair;

import java.util.List;
import java.util.function.ToDoubleBiFunction;
import org.detente.actor.Dyad;

/**
 * A number known at the end of a day that may speak for or against an act. Counts enter as ln(1+n), gaps as ln(1+days), rates
 * as logarithms: each weighs the less the larger it is already.
 */
enum Predictor {
    RATE(Group.HABIT, (past, q) -> Math.log(Rates.rate(past, q))),
    REPEAT_7(Group.REPEAT, (past, q) -> own(past, q, 7)),
    REPEAT_30(Group.REPEAT, (past, q) -> own(past, q, 30)),
    REPEAT_90(Group.REPEAT, (past, q) -> own(past, q, 90)),
    REPEAT_EVER(Group.REPEAT, (past, q) -> Math.log1p(past.countEver(q.dyad(), number(q)))),
    REPEAT_GAP(Group.REPEAT, (past, q) -> Math.log1p(past.gap(q.dyad(), number(q)))),
    REPEAT_NEVER(Group.REPEAT, (past, q) -> past.gap(q.dyad(), number(q)) == Past.NEVER ? 1 : 0),
    IN_KIND_7(Group.IN_KIND, (past, q) -> own(past, q.reversed(), 7)),
    IN_KIND_30(Group.IN_KIND, (past, q) -> own(past, q.reversed(), 30)),
    IN_KIND_90(Group.IN_KIND, (past, q) -> own(past, q.reversed(), 90)),
    IN_KIND_GAP(Group.IN_KIND, (past, q) -> Math.log1p(past.gap(q.dyad().reversed(), number(q)))),
    IN_KIND_NEVER(Group.IN_KIND, (past, q) -> past.gap(q.dyad().reversed(), number(q)) == Past.NEVER ? 1 : 0),
    ACTS_7(Group.OTHER_ACTS, (past, q) -> all(past, q.dyad(), 7)),
    ACTS_30(Group.OTHER_ACTS, (past, q) -> all(past, q.dyad(), 30)),
    ACTS_90(Group.OTHER_ACTS, (past, q) -> all(past, q.dyad(), 90)),
    ACTS_EVER(Group.OTHER_ACTS, (past, q) -> Math.log1p(past.countEver(q.dyad(), DyadDays.ALL))),
    ACTS_GAP(Group.OTHER_ACTS, (past, q) -> Math.log1p(past.gap(q.dyad(), DyadDays.ALL))),
    OTHER_SIDE_7(Group.OTHER_ACTS, (past, q) -> all(past, q.dyad().reversed(), 7)),
    OTHER_SIDE_30(Group.OTHER_ACTS, (past, q) -> all(past, q.dyad().reversed(), 30)),
    OTHER_SIDE_GAP(Group.OTHER_ACTS, (past, q) -> Math.log1p(past.gap(q.dyad().reversed(), DyadDays.ALL))),
    HOSTILE_7(Group.OTHER_ACTS, (past, q) -> hostile(past, q.dyad(), 7)),
    HOSTILE_30(Group.OTHER_ACTS, (past, q) -> hostile(past, q.dyad(), 30)),
    OTHER_SIDE_HOSTILE_7(Group.OTHER_ACTS, (past, q) -> hostile(past, q.dyad().reversed(), 7)),
    OTHER_SIDE_HOSTILE_30(Group.OTHER_ACTS, (past, q) -> hostile(past, q.dyad().reversed(), 30)),
    ACTOR_30(Group.ACTIVITY, (past, q) -> Math.log1p(past.countBy(q.dyad().actor(), number(q), 30))),
    ACTOR_90(Group.ACTIVITY, (past, q) -> Math.log1p(past.countBy(q.dyad().actor(), number(q), 90))),
    ACTOR_ALL_30(Group.ACTIVITY, (past, q) -> Math.log1p(past.countBy(q.dyad().actor(), DyadDays.ALL, 30))),
    RECIPIENT_30(Group.ACTIVITY, (past, q) -> Math.log1p(past.countTo(q.dyad().recipient(), number(q), 30))),
    RECIPIENT_90(Group.ACTIVITY, (past, q) -> Math.log1p(past.countTo(q.dyad().recipient(), number(q), 90))),
    RECIPIENT_ALL_30(
            Group.ACTIVITY, (past, q) -> Math.log1p(past.countTo(q.dyad().recipient(), DyadDays.ALL, 30))),
    LADDER(Group.LADDER, (past, q) -> past.rung(q.dyad(), 90) / 10.0),
    OTHER_SIDE_LADDER(Group.LADDER, (past, q) -> past.rung(q.dyad().reversed(), 90) / 10.0),
    MEASURES(Group.LADDER, (past, q) -> Math.log1p(past.standing(q.dyad()))),
    OTHER_SIDE_MEASURES(
            Group.LADDER, (past, q) -> Math.log1p(past.standing(q.dyad().reversed())));

    /** What a reader is told of several predictors together. */
    enum Group {
        HABIT("how often it does this to the other"),
        REPEAT("when and how often it did this of late"),
        IN_KIND("what the other side did of this kind"),
        OTHER_ACTS("other acts of the two"),
        ACTIVITY("what either does with others"),
        LADDER("ladder of escalation, measures standing"),
        FAMILY("how common acts of this kind are");

        private final String words;

        Group(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    private static final List<Predictor> ALL = List.of(values());

    private final Group group;
    private final ToDoubleBiFunction<Past, Question> value;

    Predictor(Group group, ToDoubleBiFunction<Past, Question> value) {
        this.group = group;
        this.value = value;
    }

    Group group() {
        return group;
    }

    /** The numbers for a question, one for each predictor and 1 for its family; no intercept: the families are one. */
    static double[] vector(Past past, Question question) {
        var vector = new double[size()];
        for (var predictor : ALL) {
            vector[predictor.ordinal()] = predictor.value.applyAsDouble(past, question);
        }
        vector[ALL.size() + question.family().number()] = 1;
        return vector;
    }

    static int size() {
        return ALL.size() + ActFamily.all().size();
    }

    /** To which group a place of the vector belongs. */
    static Group groupOf(int place) {
        return place < ALL.size() ? ALL.get(place).group : Group.FAMILY;
    }

    private static int number(Question question) {
        return question.family().number();
    }

    private static double own(Past past, Question question, int window) {
        return Math.log1p(past.count(question.dyad(), number(question), window));
    }

    private static double all(Past past, Dyad dyad, int window) {
        return Math.log1p(past.count(dyad, DyadDays.ALL, window));
    }

    private static double hostile(Past past, Dyad dyad, int window) {
        return Math.log1p(past.count(dyad, DyadDays.HOSTILE, window));
    }
}
