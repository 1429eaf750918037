package org.detente.forecast.pair;

import java.util.function.ToIntBiFunction;

/** Plain rules that a forecast must beat. What each makes of a question depends on one thing alone. */
public enum Baseline {
    /** The rate at which the state does this to the other, drawn towards that of all states; a Poisson process. */
    BASE_RATE("base rate", (past, q) -> 0),
    /** How often it comes after as many such acts, none, one or several, in the last 30 days. */
    PERSISTENCE(
            "persistence",
            (past, q) -> Math.min(2, past.count(q.dyad(), q.family().number(), 30))),
    /** How often it comes so many days after the last such act. */
    RECURRENCY("recurrency", (past, q) -> age(past.gap(q.dyad(), q.family().number()))),
    /** How often it comes so many days after the other side did the same. */
    ANSWER_IN_KIND(
            "answer in kind",
            (past, q) -> age(past.gap(q.dyad().reversed(), q.family().number())));

    private static final int[] AGES = {0, 3, 7, 14, 30, 60, 90, 180, 365, Past.NEVER - 1};

    private final String words;
    private final ToIntBiFunction<Past, Question> cell;

    Baseline(String words, ToIntBiFunction<Past, Question> cell) {
        this.words = words;
        this.cell = cell;
    }

    public String words() {
        return words;
    }

    /** Of questions with the same cell it says the same. */
    int cell(Past past, Question question) {
        return cell.applyAsInt(past, question);
    }

    static int cells() {
        return AGES.length + 1;
    }

    private static int age(int gap) {
        int number = 0;
        while (number < AGES.length && gap > AGES[number]) {
            number++;
        }
        return number;
    }
}
