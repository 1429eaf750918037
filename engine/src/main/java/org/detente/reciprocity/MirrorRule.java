package org.detente.reciprocity;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.detente.actor.Dyad;
import org.detente.base.Problem;

/**
 * What counts as one deed written down twice, once in each direction, so that it must not pass for an answer. Each rule takes out
 * what those before it take out, and more.
 */
public enum MirrorRule {
    /** Nothing is taken out; what both do at once is counted for both. */
    KEEP("nothing taken out"),
    /** What both do at once (meetings, agreements) is counted for neither. */
    SYMMETRIC("without what both do at once"),
    /** Nor what is coded alike on the same day in both directions. */
    SAME_CODE("nor what has the same CAMEO code on the same day in the other direction"),
    /** Nor what has the same CAMEO root in the other direction on the same or an adjacent day. */
    SAME_ROOT("nor what has the same CAMEO root on the same or an adjacent day in the other direction");

    private final String words;

    MirrorRule(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** "same-code". */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws Problem if there is no such rule */
    public static MirrorRule parse(String text) {
        for (var rule : values()) {
            if (rule.label().equals(text.strip().toLowerCase(Locale.ROOT).replace('_', '-'))) {
                return rule;
            }
        }
        throw Problem.usage(
                "There is no rule for mirrors \"%s\". Choose keep, symmetric, same-code or same-root.", text);
    }

    /** What a rule looks at. */
    record Deed(LocalDate day, Dyad dyad, String code, boolean symmetric, boolean curated) {}

    /**
     * What is left.
     *
     * @param deed what the rule looks at; what is curated is what it is, and never a mirror unless both do it at once
     */
    <T> List<T> without(List<T> all, Function<? super T, Deed> deed) {
        if (this == KEEP) {
            return List.copyOf(all);
        }
        record Key(LocalDate day, Dyad dyad, String code) {}
        Set<Key> told = new HashSet<>();
        for (var one : all) {
            var d = deed.apply(one);
            if (!d.curated) {
                told.add(new Key(d.day, d.dyad, code(d)));
            }
            if (d.symmetric) { // a visit is the other side of talks
                told.add(new Key(d.day, d.dyad.reversed(), code(d)));
            }
        }
        int apart = this == SAME_ROOT ? 1 : 0;
        return all.stream()
                .filter(one -> {
                    var d = deed.apply(one);
                    if (d.symmetric || this == SYMMETRIC || d.curated) {
                        return !d.symmetric;
                    }
                    for (int days = -apart; days <= apart; days++) {
                        if (told.contains(new Key(d.day.plusDays(days), d.dyad.reversed(), code(d)))) {
                            return false;
                        }
                    }
                    return true;
                })
                .toList();
    }

    private String code(Deed deed) {
        return this == SAME_ROOT ? deed.code.substring(0, 2) : deed.code;
    }
}
