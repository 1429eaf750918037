package org.detente.coding;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the pattern that fits a verb or noun of a tree: the most special one all of whose needs hold. */
final class Matcher {
    private final Grammar grammar;
    private final Tree tree;
    private final PartyReader parties;
    private final Lexicon lexicon;
    private final Set<String> quantities = WordClasses.standard().get("quantity");

    Matcher(Grammar grammar, PartyReader parties, Lexicon lexicon) {
        this.grammar = grammar;
        this.tree = grammar.tree();
        this.parties = parties;
        this.lexicon = lexicon;
    }

    /** The pattern of a verb; one that says "no act" is returned as such. */
    Optional<Pattern> verb(int token) {
        return first(token, lexicon.verb(lower(token)));
    }

    Optional<Pattern> noun(int token) {
        return first(token, lexicon.noun(lower(token)));
    }

    /** The pattern of the last resort. */
    Optional<Pattern> general(int token) {
        return first(
                token, grammar.isVerb(token) ? lexicon.generalVerb(lower(token)) : lexicon.generalNoun(lower(token)));
    }

    private Optional<Pattern> first(int token, List<Pattern> patterns) {
        return patterns.stream()
                .filter(pattern -> isHere(token, pattern))
                .filter(pattern -> holds(token, pattern.needs()))
                .findFirst();
    }

    private boolean isHere(int token, Pattern pattern) {
        var words = pattern.trigger();
        return pattern.verb()
                ? hasParticles(token, words.subList(1, words.size()))
                : hasModifiers(token, words.subList(0, words.size() - 1));
    }

    /** Whether words such as "out" in "carry out" stand with the verb. */
    boolean hasParticles(int verb, List<String> particles) {
        for (var particle : particles) {
            boolean next = verb + 1 < tree.size() && tree.form(verb + 1).equalsIgnoreCase(particle);
            boolean child = tree.children(verb).stream()
                    .anyMatch(token -> tree.form(token).equalsIgnoreCase(particle)
                            && tree.relation(token).matches("compound:prt|advmod|case|mark|xcomp|dep|obj|obl"));
            if (!next && !child && !followsWithin(verb, particle)) {
                return false;
            }
        }
        return true;
    }

    /** "persona non grata": a fixed phrase a few words on. */
    private boolean followsWithin(int verb, String word) {
        for (int i = verb + 1; i < Math.min(tree.size(), verb + 6); i++) {
            if (tree.form(i).equalsIgnoreCase(word) && tree.head(i) == verb) {
                return true;
            }
        }
        return false;
    }

    boolean hasModifiers(int noun, List<String> modifiers) {
        for (int i = 0; i < modifiers.size(); i++) {
            var modifier = modifiers.get(i);
            int before = noun - modifiers.size() + i;
            boolean adjacent = before >= 0 && same(before, modifier);
            if (!adjacent
                    && grammar.children(noun, "amod", "compound").stream().noneMatch(child -> same(child, modifier))) {
                return false;
            }
        }
        return true;
    }

    private boolean holds(int trigger, List<Need> needs) {
        for (var need : needs) {
            if (holds(trigger, need) == need.negated()) {
                return false;
            }
        }
        return true;
    }

    private boolean holds(int trigger, Need need) {
        if (need.slot().equals("any")) {
            return anyBelow(trigger, need.words());
        }
        var tokens = grammar.slot(trigger, need.slot());
        if (tokens.isEmpty()
                && grammar.isNoun(trigger)
                && tree.relation(trigger).matches("obj|nsubj:pass")
                && isPreposition(need)) {
            tokens = grammar.slot(tree.head(trigger), need.slot()); // "carried out strikes on Friday | against Boria"
        }
        if (need.actor()) {
            return tokens.stream()
                    .flatMap(token ->
                            grammar.isClause(token) ? grammar.surfaceSubjects(token, 1).stream() : Stream.of(token))
                    .flatMap(token -> parties.read(token).stream())
                    .anyMatch(one -> one.isKnown() || !one.party().role().isEmpty());
        }
        if (need.words().isEmpty()) {
            return !tokens.isEmpty();
        }
        return tokens.stream()
                .flatMap(token -> grammar.withConjuncts(token).stream())
                .anyMatch(token -> isOneOf(token, need.words()));
    }

    /** Whether the phrase is headed by one of the words: alone, with the noun before it, or after "dozens of". */
    boolean isOneOf(int token, Set<String> words) {
        if (words.contains(lower(token))) {
            return true;
        }
        boolean name = tree.tag(token).startsWith("NNP");
        for (int child : grammar.children(token, "compound", "amod")) {
            if (words.contains(lower(child) + " " + lower(token)) || (name && words.contains(lower(child)))) {
                return true; // "ambassador Boris Bera" counts as an ambassador
            }
        }
        if (grammar.isSum(token)) {
            int content = grammar.content(token);
            return words.contains("money")
                    || words.contains("million")
                    || (content != token && isOneOf(content, words));
        }
        return quantities.contains(lower(token))
                && grammar.prepositional(token, "of").stream().anyMatch(inner -> isOneOf(inner, words));
    }

    private static boolean isPreposition(Need need) {
        return !need.negated() && !need.slot().matches("subj|obj|iobj|inf|clause|ing|mod|poss|of");
    }

    private boolean anyBelow(int trigger, Set<String> words) {
        var queue = new ArrayDeque<>(tree.children(trigger));
        while (!queue.isEmpty()) {
            int token = queue.poll();
            if (isOneOf(token, words)) {
                return true;
            }
            if (!tree.relation(token).matches("ccomp|advcl|parataxis|acl:relcl")) {
                queue.addAll(tree.children(token));
            }
        }
        return false;
    }

    private boolean same(int token, String word) {
        return lower(token).equals(word)
                || tree.form(token).toLowerCase(Locale.ROOT).equals(word);
    }

    private String lower(int token) {
        return tree.lemma(token).toLowerCase(Locale.ROOT);
    }

    /** "said it would": the past form of "will". */
    boolean isReported(int verb) {
        for (int head = tree.head(verb); head != Tree.ROOT; head = tree.head(head)) {
            var lemma = tree.lemma(head).toLowerCase(Locale.ROOT);
            int above = head;
            if (lexicon.operators().find('v', lemma).stream()
                    .filter(entry -> hasParticles(
                            above, entry.words().subList(1, entry.words().size())))
                    .anyMatch(entry -> entry.operator() == Operator.SAY
                            || entry.operator() == Operator.THREATEN
                            || entry.operator() == Operator.AGREE
                            || entry.operator() == Operator.DECIDE)) {
                return true;
            }
        }
        return tree.children(verb).stream()
                .anyMatch(child -> tree.relation(child).matches("parataxis|ccomp|dep")
                        && lexicon.operators().find('v', tree.lemma(child)).stream()
                                .anyMatch(entry -> entry.operator() == Operator.SAY));
    }
}
