package org.detente.coding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.detente.event.Party;
import org.detente.event.Stance;
import org.detente.ontology.ActType;
import org.detente.ontology.Ontology;

/**
 * Reads the acts that a verb or noun denotes, with whatever hangs below it: its own pattern, or an operator over the acts
 * of its complement ("threatened to | impose | sanctions").
 */
final class DeedReader {
    private static final List<String> NOUN_RECIPIENTS =
            List.of("on", "against", "to", "toward", "towards", "with", "at", "over", "upon", "into", "inside");
    private static final List<String> FORCE_RECIPIENTS =
            List.of("in", "near", "off", "at", "across", "around", "inside");
    private static final int DEEPEST = 8;
    /** What somebody is ready or willing to say is no act that is announced. */
    private static final Set<String> SAYING = Set.of(
            "be", "have", "say", "see", "hear", "tell", "announce", "report", "know", "note", "learn", "become", "win");
    /** A pattern this special is surer than an operator. */
    private static final int SPECIAL = 4;

    private final Grammar grammar;
    private final Tree tree;
    private final PartyReader parties;
    private final Matcher matcher;
    private final Lexicon lexicon;
    private final Set<Integer> consumed = new HashSet<>();
    private final Map<Integer, List<Integer>> below = new HashMap<>();
    private final Map<Integer, List<Deed>> verbs = new HashMap<>();
    private final Map<Integer, List<Deed>> nouns = new HashMap<>();
    private final Set<Integer> reading = new HashSet<>();

    DeedReader(Grammar grammar, PartyReader parties, Matcher matcher, Lexicon lexicon) {
        this.grammar = grammar;
        this.tree = grammar.tree();
        this.parties = parties;
        this.lexicon = lexicon;
        this.matcher = matcher;
    }

    /** Whether an outer act has taken this token into itself. */
    boolean isConsumed(int token) {
        return consumed.contains(token);
    }

    /** Acts denoted by a token that no other governs; what they rest on counts as consumed. */
    List<Deed> read(int token) {
        var deeds = read(token, List.of(), 0);
        if (!deeds.isEmpty()) {
            consume(token);
        }
        return deeds;
    }

    private void consume(int token) {
        if (consumed.add(token)) {
            below.getOrDefault(token, List.of()).forEach(this::consume);
        }
    }

    private List<Deed> read(int token, List<Participant> doers, int depth) {
        if (depth > DEEPEST) {
            return List.of();
        }
        if (grammar.isVerb(token)) {
            return auxiliaries(token, verb(token, depth));
        }
        if (grammar.isNoun(token)) {
            return noun(token, doers, depth);
        }
        return tree.tag(token).startsWith("J") ? adjective(token, doers, depth) : List.of();
    }

    private List<Deed> adjective(int token, List<Participant> doers, int depth) {
        boolean bound = auxiliary(token).filter(op -> op == Operator.SHOULD).isPresent(); // "must be ready to mediate"
        var composed = operators(token, 'a', doers, depth).stream()
                .map(deed -> bound ? apply(Operator.SHOULD, deed, token, "must be") : deed)
                .toList();
        return composed.isEmpty() && grammar.child(token, "cop") != Tree.ROOT ? unknown(token, 'a', depth) : composed;
    }

    // ---------------------------------------------------------------- verbs

    private List<Deed> verb(int token, int depth) {
        var known = verbs.get(token);
        if (known != null) {
            return known;
        }
        if (!reading.add(token)) {
            return List.of();
        }
        var deeds = ofVerb(token, depth);
        reading.remove(token);
        verbs.put(token, deeds);
        return deeds;
    }

    private List<Deed> ofVerb(int token, int depth) {
        var threat = threatOfOwn(token, depth);
        if (!threat.isEmpty()) {
            return threat;
        }
        var pattern = matcher.verb(token);
        if (pattern.filter(row -> row.weight() >= SPECIAL || (isNone(row) && row.weight() > 0))
                .isPresent()) {
            return direct(token, pattern.get(), depth);
        }
        var composed = operators(token, 'v', List.of(), depth);
        if (composed.isEmpty() && tree.tag(token).startsWith("VB")) { // "is opposed to", "was concerned at"
            composed = operators(token, 'a', List.of(), depth);
        }
        if (composed.isEmpty() && pattern.isEmpty()) {
            composed = unknown(token, 'v', depth);
            if (composed.isEmpty() && tree.tag(token).equals("VBN")) { // "is committed to opening"
                composed = unknown(token, 'a', depth);
            }
        }
        boolean done = composed.stream().anyMatch(deed -> deed.stance().isOnRecord());
        if (done) {
            return composed;
        }
        if (pattern.isPresent()) {
            return direct(token, pattern.get(), depth);
        }
        var general = matcher.general(token);
        return composed.isEmpty() && general.isPresent() ? direct(token, general.get(), depth) : composed;
    }

    /** "warned that it would attack": of an act of one's own a warning is a threat. */
    private List<Deed> threatOfOwn(int token, int depth) {
        var lemma = tree.lemma(token).toLowerCase(Locale.ROOT);
        if (lexicon.operators().find('v', lemma).stream().noneMatch(entry -> entry.operator() == Operator.THREATEN)) {
            return List.of();
        }
        for (int clause : grammar.slot(token, "clause")) {
            boolean future =
                    grammar.auxiliaries(clause).stream().anyMatch(word -> word.matches("will|would|'ll|shall"));
            var own = future ? subjectsOf(clause) : List.<Participant>of();
            if (subjects(token, depth).stream().anyMatch(one -> one.isKnown() && names(own, one))) {
                return operators(token, 'v', List.of(), depth).stream()
                        .filter(deed ->
                                deed.stance().isOnRecord() && deed.type().isConflict())
                        .toList();
            }
        }
        return List.of();
    }

    /** "threatened to do something to Boria": the operator is an act of its own, whatever the infinitive says. */
    private List<Deed> unknown(int token, char kind, int depth) {
        var word = kind == 'a' ? tree.form(token) : tree.lemma(token);
        for (var entry : lexicon.operators().find(kind, word.toLowerCase(Locale.ROOT))) {
            var type = entry.operator().alone();
            if (type.isEmpty()
                    || !matcher.hasParticles(
                            token, entry.words().subList(1, entry.words().size()))) {
                continue;
            }
            for (var slot : entry.takes()) {
                for (int filler : grammar.slot(token, slot)) {
                    var deed = isUnknownAct(filler, slot, kind)
                            ? unknown(token, kind, entry, slot, filler, depth)
                            : Optional.<Deed>empty();
                    if (deed.isPresent()) {
                        return List.of(deed.get());
                    }
                }
            }
        }
        return List.of();
    }

    /** An infinitive or clause; behind an adjective a gerund too ("is committed to opening its market"). */
    private boolean isUnknownAct(int filler, String slot, char kind) {
        return grammar.isVerb(filler)
                && !SAYING.contains(tree.lemma(filler))
                && (slot.equals("inf") || (kind == 'v' ? slot.equals("clause") : slot.equals("to")));
    }

    private Optional<Deed> unknown(int token, char kind, Operators.Entry entry, String slot, int filler, int depth) {
        var actors = kind == 'a' ? ownersOf(token, kind, depth) : subjects(token, depth);
        var recipients = fill(token, List.of("obj", "on", "to", "with", "from"), depth, actors);
        if (recipients.stream().noneMatch(Participant::isKnown) && slot.equals("clause")) {
            recipients = others(subjectsOf(filler), actors);
        }
        if (recipients.stream().noneMatch(Participant::isKnown)) {
            recipients = fill(filler, List.of("obj", "to", "with", "on", "against", "from", "in"), depth, actors);
        }
        boolean alone = !slot.equals("clause")
                && entry.operator() != Operator.ASK
                && entry.operator() != Operator.DEMAND
                && actors.stream().anyMatch(Participant::isKnown);
        if (!alone && recipients.stream().noneMatch(Participant::isKnown)) {
            return Optional.empty();
        }
        var type = entry.operator().alone().orElseThrow();
        var pattern = new Pattern(type, true, entry.words(), List.of(), List.of(), List.of(), "", "", "");
        return Optional.of(new Deed(
                Ontology.standard().get(type), Stance.ASSERTED, token, token, actors, recipients, pattern, List.of()));
    }

    /** "Boria must ...", whatever it must do: a demand, if somebody else says so. */
    Optional<Deed> obliged(int verb) {
        if (auxiliary(verb).filter(operator -> operator == Operator.SHOULD).isEmpty()) {
            return Optional.empty();
        }
        var pattern = new Pattern("demand", true, List.of("should"), List.of(), List.of(), List.of(), "", "", "");
        return Optional.of(new Deed(
                Ontology.standard().get("demand"),
                Stance.NORMATIVE,
                verb,
                verb,
                subjects(verb, 0),
                List.of(),
                pattern,
                List.of()));
    }

    /** The accusation that somebody is behind what a noun tells. */
    Deed accusation(int noun, List<Participant> accusers, List<Participant> guilty) {
        var told = noun(noun, List.of(), 0).stream().findFirst();
        var type = told.flatMap(deed -> lexicon.compositions().compose(Operator.ACCUSE, deed.type()))
                .map(Compositions.Result::type)
                .orElseGet(() -> Ontology.standard().get("accuse"));
        consume(noun);
        var pattern = new Pattern("accuse", true, List.of("behind"), List.of(), List.of(), List.of(), "", "", "");
        return new Deed(type, Stance.ASSERTED, noun, noun, accusers, guilty, pattern, List.of());
    }

    private static boolean isNone(Pattern pattern) {
        return pattern.action().equals(Pattern.NONE);
    }

    private List<Deed> direct(int token, Pattern pattern, int depth) {
        if (isNone(pattern)) {
            return List.of();
        }
        var type = Ontology.standard().get(pattern.action());
        var actors = doers(token, pattern.actor().isEmpty() ? List.of("subj") : pattern.actor(), depth);
        var slots = new ArrayList<>(pattern.recipient().isEmpty() ? List.of("obj") : pattern.recipient());
        var recipients = fill(token, slots, depth, actors);
        if (recipients.isEmpty() && isForce(type.cameo())) {
            recipients = fill(token, FORCE_RECIPIENTS, depth, actors);
        }
        if (type.cameo().startsWith("14") && actors.stream().noneMatch(Participant::isKnown)) {
            var there = aroundMission(token, slots, recipients);
            actors = there.isEmpty() ? actors : there;
        }
        if (actors.isEmpty() && isForce(type.cameo()) && grammar.isPassive(token)) {
            actors = others(doersOfOccasion(token, depth), recipients);
        }
        if (actors.isEmpty() && grammar.isPassive(token) && isOfOwn(type)) {
            var own = fill(token, List.of("obj"), depth);
            actors = own;
            recipients = others(fill(token, slots, depth, own), own);
        }
        take(token, pattern);
        return List.of(new Deed(type, Stance.ASSERTED, token, token, actors, recipients, pattern, List.of()));
    }

    /** "a mob in Alpe", "protested at the Borian embassy in Alpe": a crowd of no nationality is of the place. */
    private List<Participant> aroundMission(int verb, List<String> slots, List<Participant> recipients) {
        return Stream.concat(Stream.of("subj"), slots.stream())
                .flatMap(slot -> grammar.slot(verb, slot).stream())
                .filter(filler -> !grammar.isVerb(filler))
                .flatMap(filler -> grammar.prepositional(filler, "in").stream())
                .flatMap(place -> parties.read(place).stream())
                .filter(one -> one.isKnown() && !names(recipients, one))
                .limit(1)
                .toList();
    }

    /** "Alpian soldiers were sent to the border": whom a state moves are its own. */
    private static boolean isOfOwn(ActType type) {
        return type.cameo().matches("15[0234]")
                || type.id()
                        .matches("withdraw_troops|send_peacekeepers|recall_ambassador|return_ambassador|cut_own_staff");
    }

    /** "killed in a Borian air strike": who made the strike. */
    private List<Participant> doersOfOccasion(int verb, int depth) {
        for (int filler : grammar.slot(verb, "in")) {
            int noun = grammar.content(filler);
            for (var inner :
                    grammar.isNoun(noun) && depth < DEEPEST ? noun(noun, List.of(), depth + 1) : List.<Deed>of()) {
                if (isForce(inner.type().cameo()) && inner.actors().stream().anyMatch(Participant::isKnown)) {
                    return inner.actors();
                }
            }
        }
        return List.of();
    }

    /** Nouns in the object and in the slots that the pattern asks for belong to the act: "called off | the visit". */
    private void take(int token, Pattern pattern) {
        var used = below.computeIfAbsent(token, key -> new ArrayList<>());
        used.addAll(nouns(grammar.slot(token, "obj")));
        for (var need : pattern.needs()) {
            if (!need.negated() && !need.words().isEmpty() && !need.slot().equals("any")) {
                used.addAll(nouns(grammar.slot(token, need.slot())));
            }
        }
    }

    private List<Integer> nouns(List<Integer> fillers) {
        var found = new ArrayList<Integer>();
        for (int filler : fillers) {
            for (int member : grammar.withConjuncts(filler)) {
                if (grammar.isNoun(member)) {
                    found.add(member);
                    found.add(grammar.content(member));
                }
            }
        }
        return found;
    }

    private static boolean isForce(String cameo) {
        return cameo.matches("(14|15|19|20).*");
    }

    /** Participants who do it: the victims of an event noun in the slot ("an attack in Boria killed ten") are none. */
    private List<Participant> doers(int token, List<String> slots, int depth) {
        for (var slot : slots) {
            for (int filler : grammar.slot(token, slot)) {
                if (slot.equals("from") && grammar.isVerb(filler)) { // "was barred from entering Alpia"
                    var entered = fill(filler, List.of("obj", "to", "in"), depth).stream()
                            .filter(Participant::isKnown)
                            .toList();
                    if (!entered.isEmpty()) {
                        return entered;
                    }
                    continue;
                }
                int noun = grammar.content(grammar.antecedent(filler));
                if (grammar.isNoun(noun) && !parties.isAgent(noun) && depth < DEEPEST) {
                    var inner = noun(noun, List.of(), depth + 1);
                    boolean known = inner.stream()
                            .limit(1)
                            .anyMatch(deed -> deed.actors().stream().anyMatch(Participant::isKnown));
                    if (known || (slot.equals("subj") && !inner.isEmpty())) {
                        return inner.get(0).actors();
                    }
                }
            }
        }
        return fill(token, slots, depth);
    }

    private List<Participant> fill(int token, List<String> slots, int depth) {
        return fill(token, slots, depth, List.of());
    }

    /** Participants of the first slot that names any but those excluded. */
    private List<Participant> fill(int token, List<String> slots, int depth, List<Participant> excluded) {
        List<Participant> unknown = List.of();
        List<Participant> own = List.of();
        for (var slot : slots) {
            var found = new LinkedHashMap<Party, Participant>();
            for (int filler : grammar.slot(token, slot)) {
                var read = slot.equals("inf") || slot.equals("clause") || slot.equals("ing")
                        ? subjectsOf(filler)
                        : inSlot(filler, depth);
                read.forEach(participant -> found.putIfAbsent(participant.party(), participant));
            }
            var others = found.values().stream()
                    .filter(participant -> !participant.isKnown() || !names(excluded, participant))
                    .toList();
            if (others.stream().anyMatch(Participant::isKnown)) {
                return others.stream().filter(Participant::isKnown).toList();
            }
            unknown = unknown.isEmpty() ? others : unknown;
            if (own.isEmpty()) { // "the court ordered the former president": at home, another arm
                own = found.values().stream()
                        .filter(one -> one.isKnown()
                                && (one.person() || isTriedBy(one, excluded))
                                && excluded.stream()
                                        .noneMatch(other -> other.party().equals(one.party())))
                        .toList();
            }
        }
        return unknown.isEmpty() && !excluded.isEmpty() ? own : unknown;
    }

    /** "an Alpian court jailed an Alpian reporter": people of a state before its court or police. */
    private static boolean isTriedBy(Participant people, List<Participant> actors) {
        return people.party().role().matches("CVL|MED|OPP|EDU|LAB|REL")
                && actors.stream().anyMatch(one -> one.party().role().matches("JUD|COP|MIL"));
    }

    static boolean names(List<Participant> some, Participant one) {
        return some.stream()
                .anyMatch(other -> other.party().code().equals(one.party().code()));
    }

    private List<Participant> subjectsOf(int verb) {
        var found = new ArrayList<Participant>();
        for (int subject : grammar.surfaceSubjects(verb, 1)) {
            found.addAll(parties.read(subject));
        }
        return found;
    }

    /** Whoever a phrase names; when it names an act ("Boria's attack on Celia"), the doer of that act first. */
    private List<Participant> inSlot(int filler, int depth) {
        if (grammar.isVerb(filler)) {
            return subjectsOf(filler);
        }
        int token = grammar.content(grammar.antecedent(filler));
        if (depth < DEEPEST && grammar.isNoun(token) && !parties.isAgent(token)) {
            for (var deed : noun(token, List.of(), depth + 1)) {
                var known = deed.actors().stream().filter(Participant::isKnown).toList();
                if (!known.isEmpty()) {
                    return known;
                }
                var suffering =
                        deed.recipients().stream().filter(Participant::isKnown).toList();
                if (!suffering.isEmpty() && parties.read(token).stream().noneMatch(Participant::isKnown)) {
                    return suffering;
                }
            }
        }
        var named = parties.read(token);
        if (named.stream().noneMatch(Participant::isKnown)) {
            for (int participle : grammar.children(token, "acl")) { // "crimes committed by Borian forces"
                var by = grammar.prepositional(participle, "by").stream()
                        .flatMap(agent -> parties.read(agent).stream())
                        .toList();
                if (by.stream().anyMatch(Participant::isKnown)) {
                    return by;
                }
            }
        }
        return named;
    }

    // ---------------------------------------------------------------- nouns

    /** Acts that a noun denotes. What it says without a doer from outside is read once; a noun that is being read asks nothing of itself. */
    private List<Deed> noun(int token, List<Participant> doers, int depth) {
        var known = doers.isEmpty() ? nouns.get(token) : null;
        if (known != null) {
            return known;
        }
        if (!reading.add(token)) {
            return List.of();
        }
        var deeds = ofNoun(token, doers, depth);
        reading.remove(token);
        if (doers.isEmpty()) {
            nouns.put(token, deeds);
        }
        return deeds;
    }

    private List<Deed> ofNoun(int token, List<Participant> doers, int depth) {
        var composed = operators(token, 'n', doers, depth);
        if (!composed.isEmpty()) {
            return composed;
        }
        var pattern = matcher.noun(token).or(() -> matcher.general(token));
        if (pattern.isEmpty() || isNone(pattern.get())) {
            return List.of();
        }
        var row = pattern.get();
        var type = Ontology.standard().get(row.action());
        var between = new ArrayList<>(grammar.prepositional(token, "between"));
        between.addAll(grammar.prepositional(token, "among"));
        var named = between.isEmpty() ? List.<Participant>of() : parties.read(between.get(0));
        if (named.stream().filter(Participant::isKnown).count() >= 2) {
            var third = type.symmetric()
                    ? List.<Participant>of()
                    : others(doers.isEmpty() ? doersOf(token, row, depth) : doers, named);
            if (!third.isEmpty()) { // "Celia's mediation between Alpia and Boria"
                return List.of(new Deed(type, Stance.ASSERTED, token, token, third, named, row, List.of()));
            }
            return List.of(new Deed(type, Stance.ASSERTED, token, token, named, List.of(), row, List.of()));
        }
        var actors = doers.isEmpty() ? doersOf(token, row, depth) : doers;
        var slots = new ArrayList<>(
                !row.recipient().isEmpty() ? row.recipient() : type.symmetric() ? List.of("with") : NOUN_RECIPIENTS);
        var recipients = fill(token, slots, depth, actors);
        if (recipients.isEmpty()) {
            recipients = parties.opposed(token);
        }
        if (recipients.isEmpty()) {
            recipients = outside(token, slots, depth, actors);
        }
        if (recipients.isEmpty() && isForce(type.cameo())) {
            recipients = fill(token, FORCE_RECIPIENTS, depth, actors);
        }
        for (int participle : recipients.isEmpty() ? grammar.children(token, "acl") : List.<Integer>of()) {
            recipients = fill(participle, List.of("at", "obj", "on", "against"), depth, actors); // "aimed at Boria"
        }
        if (recipients.isEmpty()
                && (known(actors).size() < 2
                        || !type.cameo()
                                .matches("0[356].*"))) { // "they agreed to a Borian peace plan": what it is about
            recipients = others(qualifiers(token), actors);
        }
        return List.of(new Deed(type, Stance.ASSERTED, token, token, actors, recipients, row, List.of()));
    }

    private List<Participant> doersOf(int token, Pattern row, int depth) {
        var asked = fill(token, row.actor(), depth);
        if (!asked.isEmpty()) {
            return asked;
        }
        var found = fill(token, List.of("by", "poss"), depth);
        for (var complement : grammar.prepositional(token, "of")) { // "the expulsion of ten diplomats by Alpia"
            found = found.isEmpty() ? fill(complement, List.of("by"), depth) : found;
        }
        if (found.isEmpty()) {
            found = qualifiers(token);
        }
        return found.isEmpty() ? fill(token, List.of("from"), depth) : found;
    }

    /** Nationalities before the noun. */
    private List<Participant> qualifiers(int token) {
        return parties.read(token).stream().filter(Participant::isKnown).toList();
    }

    private static List<Participant> others(List<Participant> some, List<Participant> excluded) {
        return some.stream().filter(one -> !names(excluded, one)).toList();
    }

    /** Prepositions hung under the verb that governs the noun: "imposed sanctions yesterday on Boria". */
    private List<Participant> outside(int token, List<String> slots, int depth, List<Participant> actors) {
        int head = tree.head(token);
        return head != Tree.ROOT && grammar.isVerb(head) && tree.relation(token).matches("obj|nsubj:pass|nsubj")
                ? fill(head, slots, depth, actors)
                : List.of();
    }

    // ---------------------------------------------------------------- operators

    private List<Deed> operators(int token, char kind, List<Participant> doers, int depth) {
        var word = kind == 'a' ? tree.form(token) : tree.lemma(token);
        for (var entry : lexicon.operators().find(kind, word.toLowerCase(Locale.ROOT))) {
            var rest = entry.words().subList(kind == 'n' ? 0 : 1, entry.words().size() - (kind == 'n' ? 1 : 0));
            if (entry.operator() == Operator.SAY || entry.operator() == Operator.ALLEGE) {
                continue; // who says so is read from above: SettingReader
            }
            if (!(kind == 'n' ? matcher.hasModifiers(token, rest) : matcher.hasParticles(token, rest))) {
                continue;
            }
            for (var slot : entry.takes()) {
                var composed = complements(token, kind, entry.operator(), slot, doers, depth);
                if (!composed.isEmpty()) {
                    return composed;
                }
            }
        }
        return List.of();
    }

    private List<Deed> complements(
            int token, char kind, Operator operator, String slot, List<Participant> doers, int depth) {
        var composed = new ArrayList<Deed>();
        var used = new LinkedHashSet<Integer>();
        for (int filler : grammar.slot(token, slot)) {
            for (int complement : grammar.withConjuncts(grammar.content(grammar.antecedent(filler)))) {
                if (complement == token) {
                    continue;
                }
                var subjects =
                        kind == 'v' ? subjects(token, depth) : doers.isEmpty() ? ownersOf(token, kind, depth) : doers;
                boolean hasDoers = !operator.isAboutDoer() && operator != Operator.SUFFER && grammar.isNoun(complement);
                boolean content = operator.isSpeech() && slot.equals("clause") && grammar.isVerb(complement);
                var inners = content // "agreed that they should": the modal is part of what is agreed
                        ? verb(complement, depth + 1)
                        : read(complement, hasDoers ? subjects : List.of(), depth + 1);
                boolean told = content // "suggested that Boria carried out the attack": no offer, but an accusation
                        && (operator == Operator.OFFER || operator == Operator.ASK)
                        && tree.tag(complement).equals("VBD");
                var meant = told ? Operator.ACCUSE : operator;
                for (var inner : inners) {
                    lexicon.compositions().compose(meant, inner.type()).ifPresent(result -> {
                        var joined = join(token, meant, inner, result, subjects, slot, depth);
                        composed.add(inner.stance().isOnRecord() ? joined : joined.as(inner.stance()));
                        used.add(complement);
                    });
                }
            }
        }
        if (!composed.isEmpty()) {
            below.computeIfAbsent(token, key -> new ArrayList<>()).addAll(used);
        }
        return composed;
    }

    private List<Participant> subjects(int verb, int depth) {
        return doers(verb, List.of("subj"), depth);
    }

    private List<Participant> ownersOf(int noun, char kind, int depth) {
        if (kind == 'n') {
            var found = fill(noun, List.of("by", "poss"), depth);
            return found.isEmpty() ? qualifiers(noun) : found;
        }
        var found = new ArrayList<Participant>(); // "is ready to": subject of the adjective
        for (int subject : grammar.surfaceSubjects(noun, 0)) {
            found.addAll(parties.read(subject));
        }
        return found;
    }

    private Deed join(
            int token,
            Operator operator,
            Deed inner,
            Compositions.Result result,
            List<Participant> subjects,
            String slot,
            int depth) {
        var actors = subjects.isEmpty() && !operator.isAboutDoer() ? inner.actors() : subjects;
        if (operator == Operator.SUFFER) {
            var doers = inner.actors().isEmpty() ? fill(token, List.of("from", "by"), depth, subjects) : inner.actors();
            return inner.under(result, operator, token, tree.form(token))
                    .between(others(doers.isEmpty() ? inner.recipients() : doers, subjects), subjects);
        }
        if (slot.equals("subj") || (slot.equals("clause") && !operator.isSpeech())) {
            actors = inner.actors(); // "talks between Alpia and Boria began"
        }
        var addressed = slot.equals("obj")
                ? fill(token, List.of("iobj", "to", "with", "against"), depth, actors)
                : fill(token, List.of("obj", "iobj", "on", "to", "with", "against", "at"), depth, actors);
        if (operator == Operator.DENY || result.type().equals(inner.type())) {
            addressed = List.of();
        }
        var recipients =
                others(addressed, actors).stream().filter(Participant::isKnown).toList();
        if (recipients.isEmpty()
                && operator == Operator.ACCUSE
                && slot.matches("with|of|for")
                && !addressed.isEmpty()) {
            recipients = addressed; // "charged a sniper with the killing of two Borians": never the victims
        }
        var first = operator.isAboutDoer() ? inner.actors() : inner.recipients();
        var second = operator.isAboutDoer() ? inner.recipients() : inner.actors();
        if (recipients.isEmpty()) {
            recipients = others(known(first), actors);
        }
        if (recipients.isEmpty()) {
            recipients = others(known(second), actors);
        }
        if (recipients.isEmpty()) {
            recipients = others(first, actors);
        }
        return inner.under(result, operator, token, tree.form(token)).between(actors, recipients);
    }

    private static List<Participant> known(List<Participant> participants) {
        return participants.stream().filter(Participant::isKnown).toList();
    }

    // ---------------------------------------------------------------- auxiliaries

    /** "will", "would not", "should", "may": operators that are no words of their own in the tree. */
    private List<Deed> auxiliaries(int verb, List<Deed> deeds) {
        var operator = auxiliary(verb);
        boolean negated = grammar.isNegated(verb) || hasNoSubject(verb);
        return deeds.stream()
                .map(deed -> {
                    var changed = deed;
                    if (negated && asksForNot(deed)) {
                        return deed; // "will not accept": the row says what it means
                    }
                    if (negated
                            && operator.filter(op -> op == Operator.WILL).isPresent()
                            && !deed.type().isConflict()) {
                        return apply(Operator.REFUSE, changed, verb, "will not");
                    }
                    if (operator.filter(op -> op == Operator.WILL).isPresent()
                            && deed.type().isConflict()
                            && isConditional(verb)) {
                        return apply(Operator.THREATEN, changed, verb, "will ... if");
                    }
                    if (operator.isPresent()) {
                        changed = apply(operator.get(), changed, verb, String.join(" ", grammar.auxiliaries(verb)));
                    }
                    return negated ? apply(Operator.NOT, changed, verb, "not") : changed;
                })
                .toList();
    }

    private static boolean asksForNot(Deed deed) {
        return deed.pattern().needs().stream()
                .anyMatch(need -> !need.negated()
                        && need.slot().equals("any")
                        && need.words().contains("not"));
    }

    /** "will impose sanctions unless Boria withdraws". */
    private boolean isConditional(int verb) {
        return grammar.children(verb, "advcl").stream()
                .anyMatch(clause -> isInverted(clause)
                        || tree.children(clause).stream()
                                .anyMatch(mark -> tree.relation(mark).equals("mark")
                                        && tree.form(mark)
                                                .toLowerCase(Locale.ROOT)
                                                .matches("if|unless")));
    }

    private boolean hasNoSubject(int verb) {
        return grammar.slot(verb, "obj").stream().anyMatch(grammar::isNegated)
                || grammar.surfaceSubjects(verb, 0).stream().anyMatch(grammar::isNegated);
    }

    private Deed apply(Operator operator, Deed deed, int verb, String word) {
        if (!deed.stance().isOnRecord()) {
            return deed;
        }
        return lexicon.compositions()
                .compose(operator, deed.type())
                .map(result -> deed.under(result, operator, verb, word))
                .orElse(deed);
    }

    private Optional<Operator> auxiliary(int verb) {
        for (var word : grammar.auxiliaries(verb)) {
            switch (word) {
                case "will", "'ll", "shall", "wo", "going" -> {
                    return Optional.of(Operator.WILL);
                }
                case "would", "'d" -> {
                    boolean unreal = grammar.auxiliaries(verb).contains("have")
                            && tree.tag(verb).matches("VB[DN]"); // "would have gone to war"
                    return Optional.of(!unreal && matcher.isReported(verb) ? Operator.WILL : Operator.MAY);
                }
                case "should", "must", "ought" -> {
                    return Optional.of(isInverted(verb) ? Operator.MAY : Operator.SHOULD);
                }
                case "may", "might", "could", "can" -> {
                    return Optional.of(Operator.MAY);
                }
                default -> {}
            }
        }
        boolean arranged = grammar.isInfinitive(verb) // "is to ease its sanctions"
                && grammar.auxiliaries(verb).stream().anyMatch(word -> word.matches("is|are|was|were"));
        if (arranged) {
            return Optional.of(Operator.WILL);
        }
        boolean headline = tree.head(verb) == Tree.ROOT
                && grammar.isInfinitive(verb)
                && !grammar.children(verb, "nsubj").isEmpty();
        return headline ? Optional.of(Operator.WILL) : Optional.empty();
    }

    /** "should Boria attack": a condition, the auxiliary before the subject. */
    private boolean isInverted(int verb) {
        return grammar.children(verb, "aux").stream()
                .filter(aux -> tree.form(aux).equalsIgnoreCase("should"))
                .anyMatch(aux -> grammar.children(verb, "nsubj").stream().anyMatch(subject -> aux < subject));
    }
}
