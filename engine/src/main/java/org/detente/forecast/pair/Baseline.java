package org.detente.forecast.pair;

/** Plain rules that a forecast must beat. What each makes of a question depends on one thing alone. */
public enum Baseline {
    /** The rate at which the state does this to the other, drawn towards that of all states; a Poisson process. */
    BASE_RATE("base rate"),
    /** How often it comes after as many such acts, none, one or several, in the last 30 days. */
    PERSISTENCE("persistence"),
    /** How often it comes so many days after the last such act. */
    RECURRENCY("recurrency"),
    /** How often it comes so many days after the other side did the same. */
    ANSWER_IN_KIND("answer in kind");

    private static final int[] AGES = {0, 3, 7, 14, 30, 60, 90, 180, 365, Past.NEVER - 1};

    private final String words;

    Baseline(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** Of questions with the same cell it says the same. */
    int cell(Past past, Question question) {
        int number = question.family().number();
        return switch (this) {
            case BASE_RATE -> 0;
            case PERSISTENCE -> Math.min(2, past.count(question.dyad(), number, 30));
            case RECURRENCY -> age(past.gap(question.dyad(), number));
            case ANSWER_IN_KIND -> age(past.gap(question.dyad().reversed(), number));
        };
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
