package org.detente.forecast.pair;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What may have happened of late that the act asked for tends to follow. */
public enum Condition {
    /** The other side did the same alone, and it is not answered in kind yet. */
    ANSWER_IN_KIND("the other side did the same", 30),
    /** The other side did something hostile. */
    REPRISAL("the other side did something hostile", 7),
    /** The state itself did this. */
    REPEAT("it did this itself", 30);

    private final String words;
    private final int window;

    Condition(String words, int window) {
        this.words = words;
        this.window = window;
    }

    public String words() {
        return words;
    }

    /** Days back to which it looks. */
    public int window() {
        return window;
    }

    /** Deeds that may fulfil it, by day; of several on a day the first. */
    List<Deed> triggers(History history, Question question) {
        var deeds = history.days(
                        this == REPEAT ? question.dyad() : question.dyad().reversed())
                .deeds();
        var last = new int[] {Integer.MIN_VALUE};
        return deeds.stream()
                .filter(deed -> fits(deed, question.family()))
                .filter(deed -> deed.day() != last[0])
                .peek(deed -> last[0] = deed.day())
                .toList();
    }

    private boolean fits(Deed deed, ActFamily family) {
        return switch (this) {
            case ANSWER_IN_KIND -> deed.family().equals(family) && !deed.joint();
            case REPRISAL -> deed.rung() > 0 && !deed.joint();
            case REPEAT -> deed.family().equals(family);
        };
    }

    /** Whether some days after a trigger the condition is over: with an answer in kind given, nothing is left to answer. */
    boolean isOver(History history, Question question, Deed trigger, int day) {
        return this == ANSWER_IN_KIND && history.happened(question.dyad(), question.family(), trigger.day() - 1, day);
    }

    /** The trigger that fulfils it on the last day of the history, or null. */
    @Nullable
    Deed current(History history, Question question) {
        var triggers = triggers(history, question);
        if (triggers.isEmpty()) {
            return null;
        }
        var last = triggers.get(triggers.size() - 1);
        return history.endDay() - last.day() < window && !isOver(history, question, last, history.endDay())
                ? last
                : null;
    }
}
