package org.detente.reciprocity;

import java.util.List;
import java.util.stream.Collectors;
import org.detente.reciprocity.Opinion.Leaning;

/** What the estimators say together: a verdict only where all that can say anything agree. */
public enum Verdict {
    ANSWERS("answers in kind"),
    OPPOSITE("does the opposite"),
    NO_SIGN("no sign of answering"),
    DISAGREE("the estimators disagree"),
    NOT_ENOUGH("not enough to say");

    /** One voice is no agreement. */
    private static final int FEWEST_VOICES = 2;

    private final String words;

    Verdict(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    static Verdict of(List<Opinion> opinions) {
        var voices = opinions.stream()
                .map(Opinion::leaning)
                .filter(leaning -> leaning != Leaning.SILENT)
                .toList();
        if (voices.size() < FEWEST_VOICES) {
            return NOT_ENOUGH;
        }
        var said = voices.stream().distinct().collect(Collectors.toList());
        return said.size() > 1 ? DISAGREE : valueOf(said.get(0).name());
    }
}
