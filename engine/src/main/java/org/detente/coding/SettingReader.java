package org.detente.coding;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.detente.event.Stance;

/** Climbs from an act to the root: who says it, and whether it is hoped, feared, denied, conditional, or only a purpose. */
final class SettingReader {
    private static final Set<String> CONDITIONS = Set.of("if", "unless", "whether", "lest", "until", "before");
    private static final Set<String> HEARSAY =
            Set.of("reportedly", "allegedly", "purportedly", "apparently", "supposedly");
    private static final Set<String> DOUBT =
            Set.of("perhaps", "maybe", "possibly", "probably", "likely", "potentially", "hypothetically");

    /** How the reason of an infinitive of purpose begins. */
    static final String PURPOSE = "in order to ";

    /** Verbs for what an inquiry finds. */
    private final Set<String> verdicts = WordClasses.standard().get("verdict");

    private final Grammar grammar;
    private final Tree tree;
    private final PartyReader parties;
    private final Matcher matcher;
    private final Operators operators;

    SettingReader(Grammar grammar, PartyReader parties, Matcher matcher, Operators operators) {
        this.matcher = matcher;
        this.grammar = grammar;
        this.tree = grammar.tree();
        this.parties = parties;
        this.operators = operators;
    }

    Setting read(int top) {
        var stance = Stance.ASSERTED;
        var reason = "";
        List<Participant> speaker = accordingTo();
        int token = top;
        boolean first = true;
        while (token != Tree.ROOT) {
            var own = weakenedAt(token, first && grammar.isVerb(top));
            if (own.isPresent() && stance == Stance.ASSERTED) {
                stance = own.get().stance();
                reason = own.get().reason();
            }
            int head = tree.head(token);
            if (head == Tree.ROOT) {
                break;
            }
            var relation = tree.relation(token);
            boolean complement = relation.matches("ccomp|xcomp|advcl|acl|obj|obl|nmod|parataxis|nsubj.*|dep");
            if (complement) {
                var above = governed(head, relation, token);
                if (above.isPresent() && stance == Stance.ASSERTED) {
                    stance = above.get().stance();
                    reason = above.get().reason();
                }
                if (speaker.isEmpty() && isSaying(head) && relation.matches("ccomp|xcomp|parataxis|advcl|dep")) {
                    speaker = speakers(head);
                }
            }
            token = head;
            first = false;
        }
        if (speaker.isEmpty()) {
            speaker = saidBeside(top);
        }
        return new Setting(stance, reason, speaker);
    }

    private Optional<Setting> weakenedAt(int token, boolean first) {
        if (grammar.isNoun(token) && grammar.isNegated(token)) { // "no attack", "no evidence that"
            return weak(Stance.NEGATED, "no " + tree.form(token));
        }
        for (int child : tree.children(token)) {
            var form = tree.form(child).toLowerCase(Locale.ROOT);
            var relation = tree.relation(child);
            if (form.equals("without") && relation.matches("mark|case") && grammar.isVerb(token)) {
                return weak(Stance.NEGATED, form);
            }
            if (relation.equals("mark") && CONDITIONS.contains(form)) {
                return weak(Stance.CONDITIONAL, form);
            }
            if (tree.tag(child).equals("WRB") && form.equals("how") && grammar.isInfinitive(token)) {
                return weak(Stance.CONDITIONAL, form); // "met on how to respond"
            }
            if (relation.equals("advmod") && HEARSAY.contains(form)) {
                return weak(Stance.ALLEGED, form);
            }
            if (relation.equals("advmod") && DOUBT.contains(form) && grammar.isVerb(token)) {
                return weak(Stance.CONDITIONAL, form);
            }
        }
        if (first
                && grammar.isInfinitive(token)
                && (tree.relation(token).matches("advcl|acl|obl|nmod|dep") || isOfMotion(token))
                && !isFirstTo(token)) {
            return weak(Stance.CONDITIONAL, PURPOSE + tree.form(token));
        }
        return Optional.empty();
    }

    /** "met to settle a dispute": such verbs have no infinitive but one of purpose, however the parser hangs it. */
    private boolean isOfMotion(int infinitive) {
        return tree.relation(infinitive).equals("xcomp")
                && grammar.child(tree.head(infinitive), "obj") == Tree.ROOT
                && tree.lemma(tree.head(infinitive))
                        .matches("meet|gather|convene|assemble|arrive|travel|fly|visit|unite");
    }

    /** "the first state to recognise Boria" did it. */
    private boolean isFirstTo(int infinitive) {
        int noun = tree.head(infinitive);
        boolean oneOf = grammar.preposition(noun).equals("of")
                && tree.form(tree.head(noun)).equalsIgnoreCase("one");
        return tree.relation(infinitive).equals("acl")
                && (oneOf
                        || grammar.children(noun, "amod").stream()
                                .map(one -> tree.form(one).toLowerCase(Locale.ROOT))
                                .anyMatch(word ->
                                        word.matches("first|second|third|fourth|fifth|last|only|\\w+est(-\\w+)?")));
    }

    /** What a governing word says of everything below it. */
    private Optional<Setting> governed(int head, String relation, int below) {
        var lemma = tree.lemma(head).toLowerCase(Locale.ROOT);
        char kind = grammar.isVerb(head) ? 'v' : grammar.isNoun(head) ? 'n' : 'a';
        boolean clause = relation.matches("ccomp|xcomp|advcl|acl|dep");
        if (kind == 'v' && relation.equals("ccomp") && verdicts.contains(lemma) && !grammar.isNegated(head)) {
            return Optional.empty(); // "assessed that": found out, not weighed
        }
        if (kind == 'v' && relation.matches("ccomp|xcomp") && grammar.isNegated(head)) {
            return weak(Stance.NEGATED, "not " + tree.form(head));
        }
        if (kind == 'v' && relation.equals("xcomp")) {
            for (var word : grammar.auxiliaries(head)) {
                if (word.matches("should|must|ought")) {
                    return weak(Stance.NORMATIVE, word + " " + tree.form(head));
                }
                if (word.matches("may|might|could|can") || (word.matches("would|'d") && !matcher.isReported(head))) {
                    return weak(Stance.CONDITIONAL, word + " " + tree.form(head));
                }
            }
        }
        if (lemma.matches("convict|indict|sentence|jail|arrest|detain|want|try|imprison|hold")
                && relation.matches("advcl|obl|acl|dep")
                && grammar.isVerb(head)
                && tree.children(below).stream()
                        .anyMatch(mark -> tree.form(mark).matches("of|for|on"))) {
            return weak(Stance.ALLEGED, tree.form(head));
        }
        if (grammar.isNoun(head)
                && lemma.matches("sentence|conviction|trial|charge")
                && relation.matches("acl|nmod|dep")) {
            return weak(Stance.ALLEGED, tree.form(head)); // "a life sentence for planning attacks"
        }
        for (var entry : operators.find(kind, lemma)) {
            if (kind == 'v'
                    && !matcher.hasParticles(
                            head, entry.words().subList(1, entry.words().size()))) {
                continue;
            }
            var stance = switch (entry.operator()) {
                case EXPECT, CONSIDER, PLAN -> Stance.CONDITIONAL;
                case FAIL, REFUSE, PREVENT -> Stance.NEGATED;
                case DENY -> Stance.DENIED;
                case DEMAND, ASK -> Stance.DEMANDED;
                case THREATEN -> Stance.THREATENED;
                case ALLEGE, ACCUSE -> Stance.ALLEGED;
                case OFFER, VOW -> Stance.CONDITIONAL;
                default -> Stance.ASSERTED;
            };
            boolean reaches = clause
                    || (kind != 'v' && relation.matches("nmod|obl"))
                    || (entry.takes().contains("obj") && relation.equals("obj"));
            if (stance != Stance.ASSERTED && reaches) {
                return weak(stance, tree.form(head));
            }
        }
        return Optional.empty();
    }

    private static Optional<Setting> weak(Stance stance, String reason) {
        return Optional.of(new Setting(stance, reason, List.of()));
    }

    /** Whether a weakening word is one of accusing or trying somebody. */
    boolean isAccusation(String word) {
        var lower = word.toLowerCase(Locale.ROOT);
        return lower.matches("(accus|blam|charg|suspect|convict|indict|wanted|sentenc|jail|arrest|detain|alleg).*");
    }

    private boolean isSaying(int head) {
        var lemma = tree.lemma(head).toLowerCase(Locale.ROOT);
        return verdicts.contains(lemma)
                || operators.find('v', lemma).stream()
                        .anyMatch(entry -> entry.operator() == Operator.SAY || entry.operator() == Operator.ALLEGE);
    }

    private List<Participant> speakers(int verb) {
        for (int subject : grammar.subjects(verb)) {
            var found = parties.read(subject);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    /** "..., the ministry said": the verb of saying hangs beside the act. */
    private List<Participant> saidBeside(int top) {
        for (int child : grammar.children(top, "parataxis", "ccomp", "dep")) {
            if (grammar.isVerb(child) && isSaying(child)) {
                return speakers(child);
            }
        }
        return List.of();
    }

    private List<Participant> accordingTo() {
        for (int i = 0; i + 1 < tree.size(); i++) {
            if (tree.form(i).equalsIgnoreCase("according")
                    && tree.form(i + 1).equals("to")
                    && tree.head(i) != Tree.ROOT) {
                var found = parties.read(tree.head(i));
                if (!found.isEmpty()) {
                    return found;
                }
                for (int to : grammar.prepositional(i, "to")) {
                    return parties.read(to);
                }
            }
        }
        return List.of();
    }
}
