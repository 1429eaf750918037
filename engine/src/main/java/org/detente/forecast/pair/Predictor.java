package org.detente.forecast.pair;

import java.util.List;
import java.util.function.ToDoubleBiFunction;
import org.detente.actor.Dyad;

/**
 * A number known at the end of a day that may speak for or against an act. Counts enter as ln(1+n), gaps as ln(1+days), rates
 * as logarithms: each weighs the less the larger it is already.
 *
 * @param name  in short
 * @param group under which a reader is told of it
 * @param value of a question at the end of a day
 */
record Predictor(String name, Group group, ToDoubleBiFunction<Past, Question> value) {
    private static final List<Predictor> ALL = List.of(
            new Predictor("rate", Group.HABIT, (past, q) -> Math.log(Rates.rate(past, q))),
            new Predictor("repeat_7", Group.REPEAT, (past, q) -> own(past, q, 7)),
            new Predictor("repeat_30", Group.REPEAT, (past, q) -> own(past, q, 30)),
            new Predictor("repeat_90", Group.REPEAT, (past, q) -> own(past, q, 90)),
            new Predictor("repeat_ever", Group.REPEAT, (past, q) -> Math.log1p(past.countEver(q.dyad(), number(q)))),
            new Predictor("repeat_gap", Group.REPEAT, (past, q) -> Math.log1p(past.gap(q.dyad(), number(q)))),
            new Predictor(
                    "repeat_never", Group.REPEAT, (past, q) -> past.gap(q.dyad(), number(q)) == Past.NEVER ? 1 : 0),
            new Predictor("in_kind_7", Group.IN_KIND, (past, q) -> own(past, q.reversed(), 7)),
            new Predictor("in_kind_30", Group.IN_KIND, (past, q) -> own(past, q.reversed(), 30)),
            new Predictor("in_kind_90", Group.IN_KIND, (past, q) -> own(past, q.reversed(), 90)),
            new Predictor(
                    "in_kind_gap",
                    Group.IN_KIND,
                    (past, q) -> Math.log1p(past.gap(q.dyad().reversed(), number(q)))),
            new Predictor(
                    "in_kind_never",
                    Group.IN_KIND,
                    (past, q) -> past.gap(q.dyad().reversed(), number(q)) == Past.NEVER ? 1 : 0),
            new Predictor("acts_7", Group.OTHER_ACTS, (past, q) -> all(past, q.dyad(), 7)),
            new Predictor("acts_30", Group.OTHER_ACTS, (past, q) -> all(past, q.dyad(), 30)),
            new Predictor("acts_90", Group.OTHER_ACTS, (past, q) -> all(past, q.dyad(), 90)),
            new Predictor(
                    "acts_ever", Group.OTHER_ACTS, (past, q) -> Math.log1p(past.countEver(q.dyad(), DyadDays.ALL))),
            new Predictor("acts_gap", Group.OTHER_ACTS, (past, q) -> Math.log1p(past.gap(q.dyad(), DyadDays.ALL))),
            new Predictor(
                    "other_side_7",
                    Group.OTHER_ACTS,
                    (past, q) -> all(past, q.dyad().reversed(), 7)),
            new Predictor(
                    "other_side_30",
                    Group.OTHER_ACTS,
                    (past, q) -> all(past, q.dyad().reversed(), 30)),
            new Predictor(
                    "other_side_gap",
                    Group.OTHER_ACTS,
                    (past, q) -> Math.log1p(past.gap(q.dyad().reversed(), DyadDays.ALL))),
            new Predictor("hostile_7", Group.OTHER_ACTS, (past, q) -> hostile(past, q.dyad(), 7)),
            new Predictor("hostile_30", Group.OTHER_ACTS, (past, q) -> hostile(past, q.dyad(), 30)),
            new Predictor(
                    "other_side_hostile_7",
                    Group.OTHER_ACTS,
                    (past, q) -> hostile(past, q.dyad().reversed(), 7)),
            new Predictor(
                    "other_side_hostile_30",
                    Group.OTHER_ACTS,
                    (past, q) -> hostile(past, q.dyad().reversed(), 30)),
            new Predictor(
                    "actor_30",
                    Group.ACTIVITY,
                    (past, q) -> Math.log1p(past.countBy(q.dyad().actor(), number(q), 30))),
            new Predictor(
                    "actor_90",
                    Group.ACTIVITY,
                    (past, q) -> Math.log1p(past.countBy(q.dyad().actor(), number(q), 90))),
            new Predictor(
                    "actor_all_30",
                    Group.ACTIVITY,
                    (past, q) -> Math.log1p(past.countBy(q.dyad().actor(), DyadDays.ALL, 30))),
            new Predictor(
                    "recipient_30",
                    Group.ACTIVITY,
                    (past, q) -> Math.log1p(past.countTo(q.dyad().recipient(), number(q), 30))),
            new Predictor(
                    "recipient_90",
                    Group.ACTIVITY,
                    (past, q) -> Math.log1p(past.countTo(q.dyad().recipient(), number(q), 90))),
            new Predictor(
                    "recipient_all_30",
                    Group.ACTIVITY,
                    (past, q) -> Math.log1p(past.countTo(q.dyad().recipient(), DyadDays.ALL, 30))),
            new Predictor("ladder", Group.LADDER, (past, q) -> past.rung(q.dyad(), 90) / 10.0),
            new Predictor(
                    "other_side_ladder",
                    Group.LADDER,
                    (past, q) -> past.rung(q.dyad().reversed(), 90) / 10.0),
            new Predictor("measures", Group.LADDER, (past, q) -> Math.log1p(past.standing(q.dyad()))),
            new Predictor(
                    "other_side_measures",
                    Group.LADDER,
                    (past, q) -> Math.log1p(past.standing(q.dyad().reversed()))));

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

    /** The numbers for a question, one for each predictor and 1 for its family; no intercept: the families are one. */
    static double[] vector(Past past, Question question) {
        var vector = new double[size()];
        for (int i = 0; i < ALL.size(); i++) {
            vector[i] = ALL.get(i).value.applyAsDouble(past, question);
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
