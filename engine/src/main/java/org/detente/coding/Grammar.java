package org.detente.coding;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Questions that the coder puts to a tree: who is the subject, what stands in a slot, is it negated.
 *
 * <p>Subjects are followed through coordination, control ("agreed to meet"), relative clauses and participles; a passive
 * turns subject and object round.
 */
final class Grammar {
    private static final Set<String> BE_PASSIVE = Set.of("aux:pass", "auxpass");

    /** Verbs whose object does what the infinitive says: "urged Boria to withdraw". */
    private final Set<String> objectControl = WordClasses.standard().get("objectcontrol");

    /** Verbs whose participle tells of a state of mind or affairs. */
    private final Set<String> states = WordClasses.standard().get("states");

    private final Set<String> quantities = WordClasses.standard().get("quantity");
    /** Verbs that without an object tell what was done to the subject. */
    private final Set<String> undergone = WordClasses.standard().get("undergone");

    private final Set<String> money = WordClasses.standard().get("money");

    private final Tree tree;

    Grammar(Tree tree) {
        this.tree = tree;
    }

    Tree tree() {
        return tree;
    }

    boolean isVerb(int token) {
        return tree.tag(token).startsWith("V");
    }

    /** A verb, or what "is" says of a subject: "that the decision was wrong". */
    boolean isClause(int token) {
        return isVerb(token) || (tree.relation(token).equals("ccomp") && child(token, "nsubj") != Tree.ROOT);
    }

    boolean isNoun(int token) {
        return tree.tag(token).startsWith("N");
    }

    /** Children under one of these relations, whatever their subtype unless one is named. */
    List<Integer> children(int token, String... relations) {
        var found = new ArrayList<Integer>();
        for (int child : tree.children(token)) {
            var relation = tree.relation(child);
            for (var wanted : relations) {
                if (relation.equals(wanted) || relation.startsWith(wanted + ":")) {
                    found.add(child);
                    break;
                }
            }
        }
        return found;
    }

    /** The first child under a relation, or {@link Tree#ROOT} when there is none. */
    int child(int token, String... relations) {
        var found = children(token, relations);
        return found.isEmpty() ? Tree.ROOT : found.get(0);
    }

    boolean isPassive(int verb) {
        if (states.contains(tree.lemma(verb)) && by(verb).isEmpty()) {
            return false; // "is opposed to", "were engaged in": a state, not something done to the subject
        }
        for (int child : tree.children(verb)) {
            var relation = tree.relation(child);
            if (BE_PASSIVE.contains(relation) || relation.equals("nsubj:pass")) {
                return true;
            }
        }
        if (tree.tag(verb).equals("VBN")) {
            var relation = tree.relation(verb);
            if (relation.equals("acl") || (relation.equals("advcl") && child(verb, "obj") == Tree.ROOT)) {
                return child(verb, "aux") == Tree.ROOT && child(verb, "nsubj") == Tree.ROOT;
            }
            if (relation.equals("conj") && child(verb, "nsubj", "aux", "obj") == Tree.ROOT) {
                return tree.head(verb) != Tree.ROOT && isPassive(tree.head(verb));
            }
            // headlines: "Ten Borian diplomats expelled by Alpia"
            return (!by(verb).isEmpty() || isHeadline(verb) || isDoneToSubject(verb))
                    && child(verb, "obj", "aux") == Tree.ROOT;
        }
        boolean headline = isHeadline(verb)
                && undergone.contains(tree.lemma(verb))
                && child(verb, "obj", "aux", "ccomp") == Tree.ROOT;
        return tree.tag(verb).equals("VBD")
                && (headline || (tree.lemma(verb).matches("kill|wound|injure") && isDoneToSubject(verb)));
    }

    /** "Two soldiers killed in an air strike": of these verbs a participle without an object. */
    private boolean isDoneToSubject(int verb) {
        return tree.lemma(verb)
                        .matches("kill|wound|injure|arrest|detain|jail|convict|kidnap|abduct|execute|deport|behead")
                && tree.relation(verb).matches("root|ccomp|parataxis|conj")
                && child(verb, "obj", "aux", "ccomp") == Tree.ROOT
                && child(verb, "nsubj") != Tree.ROOT
                && child(verb, "obl", "advmod") != Tree.ROOT;
    }

    /** "Borian lawmaker killed in raid", "Three groups banned": the verb of a headline has lost its "was". */
    private boolean isHeadline(int verb) {
        return tree.head(verb) == Tree.ROOT
                && child(verb, "nsubj") != Tree.ROOT
                && !tree.form(tree.size() - 1).matches("[.?!\"']+|''");
    }

    /** "by Boria", "at the hands of Boria". */
    private List<Integer> by(int verb) {
        var found = new ArrayList<>(prepositional(verb, "by"));
        for (int hand : prepositional(verb, "at")) {
            if (tree.lemma(hand).equals("hand")) {
                found.addAll(prepositional(hand, "of"));
            }
        }
        return found;
    }

    /** Tokens that fill a slot of a verb or noun; empty when there are none. */
    List<Integer> slot(int trigger, String name) {
        return switch (name) {
            case "subj" -> isVerb(trigger) ? subjects(trigger) : doerOfNoun(trigger);
            case "obj" -> objects(trigger);
            case "iobj" -> children(trigger, "iobj");
            case "inf" -> infinitives(trigger);
            case "clause" -> children(trigger, "ccomp");
            case "ing" -> gerunds(trigger);
            case "mod" -> children(trigger, "amod", "compound", "nummod");
            case "poss" -> children(trigger, "nmod:poss");
            case "by" -> isVerb(trigger) ? by(trigger) : prepositional(trigger, name);
            default -> prepositional(trigger, name);
        };
    }

    /** Who does it: grammatical subject of an active verb, by-phrase of a passive one. */
    List<Integer> subjects(int verb) {
        if (!isPassive(verb)) {
            return surfaceSubjects(verb, 0);
        }
        var own = by(verb);
        for (int other : own.isEmpty() ? children(verb, "conj") : List.<Integer>of()) {
            // "was freed and deported by Alpia": the doer of both stands at the end
            if (own.isEmpty() && tree.tag(other).equals("VBN") && child(other, "nsubj") == Tree.ROOT) {
                own = by(other);
            }
        }
        return own;
    }

    /** The subject as written, inherited where the verb has none of its own. */
    List<Integer> surfaceSubjects(int verb, int depth) {
        var own = children(verb, "nsubj", "csubj");
        if (!own.isEmpty() || depth > 6) {
            return own.stream().map(this::antecedent).toList();
        }
        int head = tree.head(verb);
        if (head == Tree.ROOT) {
            return List.of();
        }
        var relation = tree.relation(verb);
        if (relation.startsWith("acl")) {
            int above = tree.head(head); // "posted a message on a network blaming Boria": the poster blames
            boolean beside = tree.tag(verb).equals("VBG") && preposition(head).matches("on|via") && above != Tree.ROOT;
            while (beside && tree.head(above) != Tree.ROOT && !isVerb(above)) {
                above = tree.head(above);
            }
            return beside && isVerb(above) ? surfaceSubjects(above, depth + 1) : List.of(head);
        }
        if (!isVerb(head)) {
            return switch (relation) {
                case "xcomp", "advcl", "conj", "dep", "parataxis", "ccomp" -> surfaceSubjects(head, depth + 1);
                default -> List.of();
            };
        }
        if (relation.equals("advcl")
                && undergone.contains(tree.lemma(head))
                && !isPassive(head)
                && isMarkedBy(verb, "for")
                && !children(head, "obj").isEmpty()) {
            return children(head, "obj"); // "arrested a man for killing ten": he did it
        }
        if (relation.equals("xcomp") || relation.equals("advcl") || relation.equals("ccomp")) {
            var controlled = controlled(head);
            if (!controlled.isEmpty() && objectControl.contains(tree.lemma(head))) {
                return controlled;
            }
        }
        return !isPassive(head) || isPassive(verb)
                ? surfaceSubjects(head, depth + 1)
                : passiveSubjects(head, relation, depth);
    }

    private List<Integer> passiveSubjects(int head, String relation, int depth) {
        // "were ordered to leave": the passive subject does it; "was attacked, killing ten": the attacker does.
        return relation.equals("advcl") && !by(head).isEmpty() ? by(head) : surfaceSubjects(head, depth + 1);
    }

    /** Whom a verb makes do something: its object, or what stands after "on" ("called on Boria to ..."). */
    private List<Integer> controlled(int verb) {
        if (isPassive(verb)) {
            return surfaceSubjects(verb, 1);
        }
        var object = children(verb, "obj", "iobj");
        if (!object.isEmpty()) {
            return object.subList(0, 1);
        }
        var on = new ArrayList<>(prepositional(verb, "on"));
        on.addAll(prepositional(verb, "upon"));
        on.addAll(prepositional(verb, "to"));
        return on;
    }

    /** A relative pronoun stands for the noun that its clause describes. */
    int antecedent(int token) {
        if (tree.tag(token).startsWith("W")) {
            int verb = tree.head(token);
            while (verb != Tree.ROOT && !tree.relation(verb).startsWith("acl")) {
                if (!isVerb(verb) && !tree.relation(verb).equals("appos")) {
                    break;
                }
                verb = tree.head(verb);
            }
            if (verb != Tree.ROOT && tree.relation(verb).startsWith("acl")) {
                return tree.head(verb);
            }
        }
        return token;
    }

    /** What a measure is of: "ten days of exercises" are exercises, "a series of raids" raids, "$2 million in aid" aid. */
    int content(int token) {
        if (isSum(token)) {
            int head = tree.head(token);
            var beside = head == Tree.ROOT ? List.<Integer>of() : tree.children(head);
            return Stream.concat(
                            Stream.of("in", "of").flatMap(preposition -> prepositional(token, preposition).stream()),
                            beside.stream().filter(noun -> child(noun, "case") == token + 1))
                    .filter(noun -> tree.tag(noun).matches("NNS?"))
                    .filter(noun -> preposition(noun).matches("in|of"))
                    .findFirst()
                    .orElse(token);
        }
        boolean part = isNoun(token) || tree.tag(token).matches("DT|CD|JJ|JJS|PDT"); // "some of its sanctions"
        if (part && (quantities.contains(tree.lemma(token)) || DayReader.isTimeWord(tree.lemma(token)))) {
            var of = prepositional(token, "of");
            return of.isEmpty() ? token : of.get(0);
        }
        return token;
    }

    /** Whether it is a sum of money. */
    boolean isSum(int token) {
        return tree.tag(token).equals("$")
                || money.contains(tree.lemma(token).toLowerCase(Locale.ROOT))
                || tree.children(token).stream()
                        .anyMatch(child -> tree.tag(child).equals("$"));
    }

    private List<Integer> objects(int trigger) {
        if (!isVerb(trigger)) {
            return List.of();
        }
        var found = new LinkedHashSet<Integer>();
        if (isPassive(trigger)) {
            found.addAll(surfaceSubjects(trigger, 0));
            children(trigger, "obj").forEach(found::add);
        } else {
            children(trigger, "obj").forEach(object -> found.add(antecedent(object)));
            if (found.isEmpty() && tree.relation(trigger).equals("conj") && isVerb(tree.head(trigger))) {
                // "condemned and expelled Borian diplomats": the shared object follows the last verb
                var last = tree.children(tree.head(trigger)).stream()
                        .filter(other -> other > trigger && tree.relation(other).equals("conj"))
                        .findFirst();
                last.ifPresent(other -> found.addAll(children(other, "obj")));
            }
            if (found.isEmpty()) {
                tree.children(trigger).stream()
                        .filter(other -> tree.relation(other).equals("conj")
                                && isVerb(other)
                                && other - trigger <= (tree.form(trigger + 1).equals(",") ? 6 : 3))
                        .findFirst()
                        .ifPresent(other -> found.addAll(children(other, "obj")));
            }
            for (int small : children(trigger, "xcomp", "ccomp")) { // "declared ten diplomats unwelcome"
                if (found.isEmpty() && !isVerb(small)) {
                    found.addAll(children(small, "nsubj"));
                }
            }
            if (found.isEmpty()
                    && tree.relation(trigger).equals("acl:relcl")
                    && !children(trigger, "nsubj").isEmpty()) {
                int subject = child(trigger, "nsubj");
                if (!tree.tag(subject).startsWith("W")) {
                    found.add(tree.head(trigger)); // "the sanctions that Alpia imposed"
                }
            }
        }
        return List.copyOf(found);
    }

    private List<Integer> infinitives(int trigger) {
        var found = new ArrayList<Integer>();
        for (int child : children(trigger, "xcomp", "acl", "advcl", "ccomp")) {
            if ((tree.relation(child).equals("xcomp") || isInfinitive(child)) && !belongsToObject(trigger, child)) {
                found.add(child);
            }
        }
        if (isNoun(trigger) && found.isEmpty() && tree.relation(trigger).equals("obj")) {
            for (int child : children(tree.head(trigger), "xcomp", "advcl")) {
                if (belongsToObject(tree.head(trigger), child)) {
                    found.add(child);
                }
            }
        }
        return found;
    }

    /** "welcomed the decision to free the sailors": the parser hangs the infinitive on the verb, it belongs to the noun. */
    private boolean belongsToObject(int verb, int infinitive) {
        if (!isVerb(verb) || !isInfinitive(infinitive)) {
            return false;
        }
        return children(verb, "obj").stream()
                .anyMatch(object -> object < infinitive
                        && Operators.standard().find('n', tree.lemma(object)).stream()
                                .anyMatch(entry -> entry.takes().contains("inf")));
    }

    boolean isInfinitive(int verb) {
        return tree.children(verb).stream()
                .anyMatch(child ->
                        tree.tag(child).equals("TO") && tree.relation(child).matches("mark|aux|case|dep"));
    }

    private List<Integer> gerunds(int trigger) {
        boolean free = children(trigger, "obj").isEmpty(); // after an object the gerund is a clause of its own
        var found = new ArrayList<Integer>();
        for (int child : tree.children(trigger)) {
            if ((tree.tag(child).equals("VBG")
                            || (isNoun(child) && tree.form(child).endsWith("ing")))
                    && (free || !tree.relation(child).equals("advcl") || child(child, "mark", "case") != Tree.ROOT)
                    && tree.relation(child).matches("advcl|xcomp|acl|obl|nmod|dep|obj|ccomp")) {
                found.add(child);
            }
        }
        return found;
    }

    /** What stands after a preposition under the trigger; under its object too, since the parser often hangs it there. */
    List<Integer> prepositional(int trigger, String preposition) {
        var found = new ArrayList<Integer>();
        addPrepositional(trigger, preposition, found);
        for (int particle : isVerb(trigger) ? children(trigger, "advmod", "compound:prt") : List.<Integer>of()) {
            addPrepositional(particle, preposition, found); // "pulled out of the treaty"
        }
        if (found.isEmpty() && isNoun(trigger) && !preposition.equals("of") && !preposition.equals("in")) {
            for (int of : children(trigger, "nmod")) { // "the resumption of ties with Boria"
                if (isMarkedBy(of, "of") && found.isEmpty()) {
                    addPrepositional(of, preposition, found);
                }
            }
        }
        if (found.isEmpty() && preposition.equals("on")) {
            addPrepositional(trigger, "upon", found);
        }
        if (found.isEmpty() && isVerb(trigger)) {
            for (int object : children(trigger, "obj", "xcomp", "nsubj:pass")) {
                if (!isVerb(object)) {
                    addPrepositional(object, preposition, found);
                }
            }
        }
        return found;
    }

    private void addPrepositional(int trigger, String preposition, List<Integer> found) {
        for (int child : tree.children(trigger)) {
            if (tree.relation(child).matches("obl|nmod|advcl|dep|acl|obl:.*|nmod|xcomp|ccomp|conj|appos")
                    && isMarkedBy(child, preposition)
                    && !(DayReader.isTimeWord(tree.lemma(child).toLowerCase(Locale.ROOT))
                            && prepositional(child, "of").isEmpty())) {
                found.add(child); // "on Monday" fills no slot
            }
        }
    }

    private boolean isMarkedBy(int token, String preposition) {
        for (int child : tree.children(token)) {
            var relation = tree.relation(child);
            boolean infinitive = tree.tag(child).equals("TO") && isVerb(token);
            if (!infinitive
                    && (relation.equals("case") || relation.equals("mark"))
                    && tree.form(child).equalsIgnoreCase(preposition)
                    && child < token) {
                return true;
            }
        }
        return false;
    }

    /** The preposition before a token, or empty. */
    String preposition(int token) {
        int marker = child(token, "case");
        return marker == Tree.ROOT ? "" : tree.form(marker).toLowerCase(Locale.ROOT);
    }

    private List<Integer> doerOfNoun(int noun) {
        var by = prepositional(noun, "by");
        return by.isEmpty() ? children(noun, "nmod:poss") : by;
    }

    /** Whether "not", "never" or "no" stands beside the token. */
    boolean isNegated(int token) {
        for (int child : tree.children(token)) {
            var lemma = tree.lemma(child);
            var form = tree.form(child).toLowerCase(Locale.ROOT);
            if (lemma.equals("not") || form.equals("n't") || form.equals("not") || form.matches("never|neither")) {
                return true;
            }
            if (tree.relation(child).equals("det") && form.equals("no")) {
                return true;
            }
        }
        return false;
    }

    /** Whether a token is another one or hangs below it. */
    boolean isBelow(int token, int other) {
        for (int head = token; head != Tree.ROOT; head = tree.head(head)) {
            if (head == other) {
                return true;
            }
        }
        return false;
    }

    /** Coordinated tokens: the token and everything joined to it by "and", ",", "or". */
    List<Integer> withConjuncts(int token) {
        var found = new ArrayList<Integer>();
        found.add(token);
        found.addAll(children(token, "conj"));
        return found;
    }

    /** Auxiliaries of a verb, in lower case. */
    List<String> auxiliaries(int verb) {
        var found = new ArrayList<String>();
        for (int child : children(verb, "aux")) {
            found.add(tree.form(child).toLowerCase(Locale.ROOT));
        }
        if (found.isEmpty() && tree.relation(verb).equals("conj") && child(verb, "nsubj") == Tree.ROOT) {
            int head = tree.head(verb);
            if (head != Tree.ROOT && isVerb(head) && tree.tag(verb).equals("VB")) {
                return auxiliaries(head);
            }
        }
        return found;
    }
}
