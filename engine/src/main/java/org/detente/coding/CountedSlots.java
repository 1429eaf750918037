package org.detente.coding;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Where the number of an act may stand: the nouns of its slots, those of the object first. */
final class CountedSlots {
    private final Grammar grammar;
    private final Tree tree;

    CountedSlots(Grammar grammar) {
        this.grammar = grammar;
        this.tree = grammar.tree();
    }

    Set<Integer> of(Deed deed) {
        var heads = new LinkedHashSet<Integer>();
        int trigger = deed.trigger();
        int before = grammar.isVerb(trigger) && grammar.isPassive(trigger) ? subjectBefore(trigger) : -1;
        if (before >= 0) { // the parser often takes another word, or none, for the subject of a long passive
            heads.add(before);
        }
        int top = deed.top();
        boolean outer = top != trigger && grammar.isVerb(top);
        if (grammar.isVerb(trigger)) {
            heads.addAll(grammar.slot(trigger, "iobj"));
            heads.addAll(grammar.slot(trigger, "obj"));
        } else {
            heads.addAll(grammar.slot(trigger, "of"));
        }
        if (outer) {
            heads.addAll(grammar.slot(top, "iobj"));
            heads.addAll(grammar.slot(top, "obj"));
        }
        if (deed.type().cameo().matches("(10|16).*")
                && grammar.isVerb(trigger)) { // "ordered Boria to withdraw 63 people"
            for (var slot : List.of("inf", "clause")) {
                grammar.slot(trigger, slot).forEach(inner -> heads.addAll(grammar.slot(inner, "obj")));
            }
        }
        for (var slot : deed.pattern().recipient()) {
            heads.addAll(grammar.slot(trigger, slot));
        }
        for (var slot : List.of("on", "of", "against", "to", "for", "with", "from", "at")) {
            heads.addAll(grammar.slot(trigger, slot));
        }
        if (outer) {
            heads.addAll(grammar.slot(top, "on"));
        }
        if (grammar.isVerb(top)) { // "Ten diplomats had to leave"
            heads.addAll(grammar.surfaceSubjects(top, 0));
        }
        return heads;
    }

    /** The noun, or the number of "two of them", right before the auxiliaries of a passive verb; -1 when there is none. */
    private int subjectBefore(int verb) {
        int at = verb - 1;
        while (at > 0 && tree.tag(at).matches("VBD|VBZ|VBP|VBN|VB|MD|RB|TO")) {
            at--;
        }
        if (at < 0 || at == verb - 1) {
            return -1;
        }
        if (word(at).matches("them|whom") && at > 1 && word(at - 1).equals("of")) {
            return tree.tag(at - 2).equals("CD") ? at - 2 : -1;
        }
        while (at > 1 && grammar.isNoun(at)) { // "the consul in Porto was told": out of the phrases behind the noun
            int from = at;
            while (from > 0 && tree.tag(from - 1).matches("N.*|JJ|DT|POS|CD|PRP\\$")) {
                from--;
            }
            if (from < 2 || !tree.tag(from - 1).equals("IN") || !grammar.isNoun(from - 2)) {
                return at;
            }
            at = from - 2;
        }
        return grammar.isNoun(at) ? at : -1;
    }

    private String word(int token) {
        return tree.form(token).toLowerCase(Locale.ROOT);
    }
}
