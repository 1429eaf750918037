package org.detente.coding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.detente.actor.Agents;
import org.detente.actor.Alias;
import org.detente.actor.Mention;
import org.detente.event.Party;
import org.jspecify.annotations.Nullable;

/**
 * Finds who is meant by a noun phrase: a name, a nationality before a noun, an owner, a place of origin, an apposition, a
 * pronoun, or a description that the text before explains.
 */
final class PartyReader {
    private static final Set<String> PERSON_PRONOUNS =
            Set.of("he", "she", "him", "her", "his", "hers", "himself", "herself");
    private static final Set<String> OTHER_PRONOUNS =
            Set.of("it", "its", "they", "them", "their", "itself", "themselves", "who", "which", "that");
    /** Prepositions that tie a noun to its state, the surest first. */
    private static final List<String> ORIGINS = List.of("of", "from", "for", "to", "in", "at", "with");

    /** Names of bodies that many states use. */
    private static final Set<String> COMMON_BODIES = Set.of(
            "National Assembly",
            "Supreme Court",
            "House of Representatives",
            "Senate",
            "Congress",
            "Treasury",
            "Parliament",
            "Foreign Office",
            "Constitutional Court",
            "Home Office",
            "Central Bank",
            "National Guard",
            "Joint Chiefs of Staff",
            "Republican Guard",
            "Chamber of Deputies",
            "Conservative Party",
            "Labour Party",
            "Democratic Party",
            "Republican Party",
            "Catholic Church");

    /** What ties people and firms to a state. */
    private static final Set<String> LINKS = Set.of(
            "tie",
            "link",
            "connect",
            "close",
            "loyal",
            "ally",
            "affiliate",
            "associate",
            "control",
            "own",
            "back",
            "connection",
            "relation",
            "tied",
            "linked",
            "connected",
            "allied",
            "affiliated",
            "controlled",
            "owned",
            "backed",
            "run",
            "sponsor",
            "employ");

    private static final Set<String> PLURALS = Set.of(
            "country",
            "side",
            "nation",
            "neighbour",
            "neighbor",
            "state",
            "government",
            "leader",
            "power",
            "rival",
            "president",
            "minister",
            "party",
            "capital",
            "ministry",
            "army",
            "military",
            "delegation",
            "team",
            "ally");

    private final Grammar grammar;
    private final Tree tree;
    private final Names names;
    private final Discourse discourse;
    private final Set<String> quantities = WordClasses.standard().get("quantity");
    private final Set<String> topics = WordClasses.standard().get("topic");
    private final Set<String> treaties = WordClasses.standard().get("treaty");
    private final Set<String> others = WordClasses.standard().get("other");
    private final Set<String> bodies = WordClasses.standard().get("body");
    private final Set<String> selves = WordClasses.standard().get("self");
    private final @Nullable LocalDate day;

    /** Pronouns that are being settled. */
    private final Set<Integer> asked = new HashSet<>();

    PartyReader(Grammar grammar, Names names, Discourse discourse, @Nullable LocalDate day) {
        this.grammar = grammar;
        this.tree = grammar.tree();
        this.names = names;
        this.discourse = discourse;
        this.day = day;
    }

    /** Everybody named by a noun phrase and those joined to it, each once. */
    List<Participant> read(int head) {
        var found = new LinkedHashMap<Party, Participant>();
        for (int token : grammar.withConjuncts(head)) {
            for (var participant : one(token, 0)) {
                found.putIfAbsent(participant.party(), participant);
            }
        }
        return List.copyOf(found.values());
    }

    private List<Participant> one(int given, int depth) {
        int token = grammar.antecedent(given);
        if (depth > 4) {
            return List.of();
        }
        var lemma = tree.lemma(token).toLowerCase(Locale.ROOT);
        if (tree.tag(token).startsWith("PRP") || tree.tag(token).startsWith("W")) {
            return pronoun(token, lemma);
        }
        var mention = names.at(token);
        if (mention.isPresent()) {
            var home = minority(mention.get(), token);
            return home.isEmpty() ? ofMention(mention.get(), token) : home;
        }
        if (!grammar.isNoun(token) && !tree.tag(token).matches("JJ|CD|DT|VBG|FW|PDT|VBN|VBD|VB|VBP|VBZ")) {
            return List.of();
        }
        if (quantities.contains(lemma)
                || tree.tag(token).equals("CD")
                || tree.tag(token).equals("DT")) {
            for (int of : grammar.prepositional(token, "of")) {
                var inner = one(of, depth + 1);
                if (!inner.isEmpty()) {
                    return inner;
                }
            }
        }
        var direct = modified(token, depth);
        if (!direct.isEmpty()) {
            return direct;
        }
        for (int child : grammar.children(token, "appos", "dep")) {
            if (grammar.isNoun(child) && !isSource(child)) {
                var named = names.at(child)
                        .map(found -> ofMention(found, child))
                        .orElseGet(() -> modified(child, depth + 1));
                if (named.isEmpty()
                        && isAgent(child)
                        && !isName(child)) { // "Boris Bera, a secretary at the Borian embassy"
                    named = one(child, depth + 1).stream()
                            .filter(Participant::isKnown)
                            .toList();
                }
                if (!named.isEmpty()) {
                    return named;
                }
            }
        }
        for (var preposition : others.contains(lemma) ? List.<String>of() : ORIGINS) {
            for (int origin : grammar.prepositional(token, preposition)) {
                if (grammar.isVerb(origin)
                        || names.at(origin)
                                .filter(place -> isNameOnly(place, token))
                                .isPresent()) {
                    continue;
                }
                var found = new ArrayList<Participant>();
                for (int each : grammar.withConjuncts(origin)) {
                    one(each, depth + 1).stream().filter(Participant::isKnown).forEach(found::add);
                }
                if (!found.isEmpty()
                        && (isAgent(token)
                                || lemma.matches("camp|side|party|faction")
                                || preposition.equals("of")
                                || preposition.equals("from"))) {
                    var role = role(token);
                    return found.stream()
                            .map(participant -> with(participant, role, token, preposition))
                            .toList();
                }
            }
        }
        var linked = linked(token, depth);
        return linked.isEmpty() ? described(token, lemma) : linked;
    }

    /** "(Daily News)": an outlet in brackets says where the news is from. */
    private boolean isSource(int token) {
        return tree.children(token).stream().anyMatch(child -> tree.form(child).equals("("))
                && names.all().stream()
                        .filter(mention -> grammar.isBelow(mention.to() - 1, token))
                        .anyMatch(mention -> mention.aliases().get(0).role().equals("MED"));
    }

    /** "firms tied to the Borian army", "people close to the Borian president", "men with ties to Boria". */
    private List<Participant> linked(int token, int depth) {
        var ties = new ArrayList<>(grammar.children(token, "acl", "amod", "dep"));
        ties.addAll(grammar.prepositional(token, "with"));
        if (tree.head(token) != Tree.ROOT && grammar.isVerb(tree.head(token))) {
            ties.addAll(grammar.prepositional(tree.head(token), "with"));
        }
        for (int tie : ties) {
            if (tie < token || !LINKS.contains(tree.lemma(tie).toLowerCase(Locale.ROOT))) {
                continue;
            }
            for (var preposition : List.of("to", "with", "by", "for")) {
                for (int other : grammar.prepositional(tie, preposition)) {
                    var found = one(other, depth + 1).stream()
                            .filter(Participant::isKnown)
                            .toList();
                    if (!found.isEmpty()) {
                        var role = role(token);
                        return found.stream()
                                .map(participant -> with(participant, role, token, tree.form(tie)))
                                .toList();
                    }
                }
            }
        }
        return List.of();
    }

    private Participant with(Participant origin, Optional<String> role, int token, String preposition) {
        return new Participant(
                new Party(origin.party().code(), role.orElse(origin.party().role())),
                phrase(token),
                false,
                "\"%s\" %s \"%s\"".formatted(tree.form(token), preposition, origin.phrase()));
    }

    private List<Participant> ofMention(Mention mention, int token) {
        var found = new ArrayList<Participant>();
        boolean former = isFormer(mention);
        var owner = ownerOf(mention, token);
        if (owner.isPresent()) {
            return List.of(bodyOf(mention, owner.get()));
        }
        for (var alias : mention.aliases()) {
            var role = former ? "ELI" : arm(alias);
            found.add(new Participant(
                    new Party(alias.actor(), role), words(mention), mention.isPerson(), alias.reason()));
        }
        return found;
    }

    /** Whether a name tells of people who live in another state that is named: "ethnic Borians in Alpia". */
    boolean isMinority(Mention mention) {
        return !minority(mention, mention.to() - 1).isEmpty();
    }

    /** "ethnic Borians in Alpia", "the Borians of northern Alpia" are people of Alpia. */
    private List<Participant> minority(Mention mention, int token) {
        boolean ethnic = mention.from() > 0
                && tree.form(mention.from() - 1).toLowerCase(Locale.ROOT).equals("ethnic");
        boolean settled = mention.aliases().get(0).kind() == Alias.Kind.ADJECTIVE
                && tree.tag(token).matches("NNP?S")
                && mention.contains(token);
        var homes = new LinkedHashMap<String, Mention>();
        if (ethnic || settled) {
            for (var preposition : ethnic ? List.of("in", "of", "from") : List.of("of")) {
                for (int place : grammar.prepositional(token, preposition)) {
                    names.at(place)
                            .ifPresent(one -> homes.put(one.aliases().get(0).actor(), one));
                }
            }
        }
        if (ethnic && homes.isEmpty()) { // the only other state of the sentence
            names.all().stream()
                    .filter(one -> !one.isPerson())
                    .forEach(one -> homes.put(one.aliases().get(0).actor(), one));
        }
        homes.remove(mention.aliases().get(0).actor());
        return homes.size() == 1
                ? homes.entrySet().stream()
                        .map(one -> new Participant(
                                new Party(one.getKey(), role(token).orElse("CVL")),
                                phrase(token),
                                false,
                                "\"%s\" who live in \"%s\"".formatted(phrase(token), words(one.getValue()))))
                        .toList()
                : List.of();
    }

    /** The state beside the name of a body: "the Borian Treasury", "the Supreme Court of Boria". */
    private Optional<Mention> ownerOf(Mention body, int token) {
        if (body.aliases().get(0).kind() != Alias.Kind.BODY || !tree.tag(token).startsWith("N")) {
            return Optional.empty();
        }
        var beside =
                new ArrayList<Integer>(); // the owner may hang on any word of the name: "Boria's Ministry of Defence"
        for (int part = body.to() - 1; part >= body.from(); part--) {
            beside.addAll(grammar.children(part, "amod", "compound", "nmod:poss"));
            beside.addAll(grammar.prepositional(part, "of"));
        }
        for (int word : beside) {
            var owner = body.contains(word) ? Optional.<Mention>empty() : names.at(word);
            if (owner.isPresent() && !owner.get().isPerson()) {
                return owner;
            }
        }
        return COMMON_BODIES.contains(words(body)) // several states have one: that of the state named here
                ? names.all().stream()
                        .filter(other -> !other.equals(body) && isState(other))
                        .findFirst()
                : Optional.empty();
    }

    /** Whom the adjectives before a noun say it is against: "anti-Borian rallies". */
    List<Participant> opposed(int noun) {
        return grammar.children(noun, "amod", "compound").stream()
                .flatMap(word -> names.opposed(word).stream()
                        .map(alias -> new Participant(
                                Party.of(alias.actor()),
                                tree.form(word),
                                false,
                                "\"%s\" before \"%s\"".formatted(tree.form(word), tree.form(noun)))))
                .toList();
    }

    /** Whether a token names a state itself: none of the things that acts count. */
    boolean isState(int token) {
        return names.at(token).filter(PartyReader::isState).isPresent();
    }

    private static boolean isState(Mention mention) {
        return switch (mention.aliases().get(0).kind()) {
            case NAME, ADJECTIVE, CAPITAL -> true;
            default -> false;
        };
    }

    private Participant bodyOf(Mention body, Mention owner) {
        var party = new Party(owner.aliases().get(0).actor(), arm(body.aliases().get(0)));
        return new Participant(party, words(body), false, "\"%s\" of \"%s\"".formatted(words(body), words(owner)));
    }

    /** A person of another day than the office still belongs to the state, but does not speak for it. */
    private String arm(Alias alias) {
        boolean person = alias.kind() == Alias.Kind.PERSON || alias.kind() == Alias.Kind.SURNAME;
        if (person && day != null && !alias.valid().contains(day)) {
            return alias.valid().last().isBefore(day) ? "ELI" : "";
        }
        return alias.role();
    }

    private boolean isFormer(Mention mention) {
        for (int i = Math.max(0, mention.from() - 4); i < mention.from(); i++) {
            var form = tree.form(i).toLowerCase(Locale.ROOT);
            if (form.equals("former") || form.equals("ex") || form.startsWith("ex-")) {
                return true;
            }
        }
        return false;
    }

    /** A nationality or owner before the noun: "Russian diplomats", "Boria's ambassador", "its envoy". */
    private List<Participant> modified(int token, int depth) {
        if (topics.contains(tree.lemma(token))) { // "the Borian crisis" is no party to anything
            return List.of();
        }
        if (others.contains(tree.lemma(token))) { // "allies of Boria", "Boria's neighbours" are others than Boria
            return List.of();
        }
        var found = new LinkedHashMap<Party, Participant>();
        var role = role(token);
        for (int modifier : grammar.children(token, "amod", "compound", "dep")) {
            var home =
                    names.at(modifier).map(mention -> minority(mention, token)).orElse(List.of());
            if (!home.isEmpty()) {
                return home;
            }
        }
        for (int modifier : grammar.children(token, "amod", "compound", "dep", "nmod:poss", "det", "nummod")) {
            if (modifier > token || tree.relation(modifier).equals("nmod:poss") || isPost(modifier, token)) {
                continue;
            }
            for (int each : grammar.withConjuncts(modifier)) {
                names.at(each)
                        .filter(mention -> !isNameOnly(mention, token))
                        .ifPresent(mention -> mention.aliases().forEach(alias -> {
                            var party = new Party(alias.actor(), role.orElse(alias.role()));
                            found.putIfAbsent(
                                    party,
                                    new Participant(
                                            party,
                                            phrase(token),
                                            isName(token),
                                            "\"%s\" before \"%s\"".formatted(words(mention), tree.form(token))));
                        }));
            }
        }
        if (found.size() > 1) { // "the Alpia-based Borian council" is Borian
            found.values().removeIf(one -> one.why().contains("-based\" before"));
        }
        if (found.isEmpty()) { // "Russian embassy staff": the nationality hangs under the noun in between
            for (int between : grammar.children(token, "compound")) {
                if (grammar.isNoun(between) && found.isEmpty()) {
                    for (int modifier : grammar.children(between, "amod", "compound")) {
                        names.at(modifier)
                                .ifPresent(mention -> mention.aliases().forEach(alias -> {
                                    var party = new Party(alias.actor(), role.orElse(alias.role()));
                                    found.putIfAbsent(
                                            party,
                                            new Participant(
                                                    party,
                                                    phrase(token),
                                                    false,
                                                    "\"%s\" before \"%s\""
                                                            .formatted(words(mention), tree.form(token))));
                                }));
                    }
                }
            }
        }
        if (found.isEmpty() && isName(token)) { // "Boria's ambassador Bruno Balk", "the Borian envoy Bruno Balk"
            for (int title : grammar.children(token, "compound", "dep", "amod")) {
                if (grammar.isNoun(title) && found.isEmpty() && depth < 4) {
                    modified(title, depth + 1)
                            .forEach(participant -> found.putIfAbsent(participant.party(), participant));
                }
            }
        }
        if (found.isEmpty()) {
            for (int owner : grammar.children(token, "nmod:poss")) {
                for (int each : grammar.withConjuncts(owner)) {
                    for (var participant : one(each, depth + 1)) {
                        var party = new Party(
                                participant.party().code(),
                                role.orElse(participant.party().role()));
                        found.putIfAbsent(
                                party,
                                new Participant(
                                        party,
                                        phrase(token),
                                        isName(token),
                                        "owner \"%s\" of \"%s\"".formatted(participant.phrase(), tree.form(token))));
                    }
                }
            }
        }
        return List.copyOf(found.values());
    }

    /** "his Boria commanders": where they serve; whose they are says the owner. */
    private boolean isPost(int modifier, int noun) {
        return grammar.children(noun, "nmod:poss").stream()
                        .anyMatch(owner -> tree.tag(owner).equals("PRP$"))
                && names.at(modifier)
                        .map(mention -> mention.aliases().get(0))
                        .filter(alias -> alias.actor().matches("[A-Z]{3}")
                                && !alias.actor().equals("EUU"))
                        .map(Alias::kind)
                        .filter(kind ->
                                kind == Alias.Kind.NAME || kind == Alias.Kind.PLACE || kind == Alias.Kind.CAPITAL)
                        .isPresent();
    }

    /** "the Kyoto Protocol", "the Iraq war": a town or state that only gives a treaty or war its name. */
    private boolean isNameOnly(Mention mention, int noun) {
        var lemma = tree.lemma(noun).toLowerCase(Locale.ROOT);
        return switch (mention.aliases().get(0).kind()) {
            case CAPITAL, PLACE -> treaties.contains(lemma) || lemma.equals("war");
            case NAME -> lemma.equals("war");
            default -> false;
        };
    }

    /** Whoever a pronoun stands for; nobody when that is asked while it is being answered ("a man with ties to its own leader"). */
    private List<Participant> pronoun(int token, String lemma) {
        if (!asked.add(token)) {
            return List.of();
        }
        try {
            return standsFor(token, lemma);
        } finally {
            asked.remove(token);
        }
    }

    private List<Participant> standsFor(int token, String lemma) {
        if (PERSON_PRONOUNS.contains(lemma)) {
            return other(token).or(() -> inSentence(token, true)).or(() -> discourse.person()).stream()
                    .map(participant ->
                            participant.because("\"%s\" stands for \"%s\"".formatted(lemma, participant.phrase())))
                    .toList();
        }
        if (tree.tag(token).startsWith("W")) {
            return relative(token);
        }
        if (OTHER_PRONOUNS.contains(lemma)) {
            boolean plural = lemma.startsWith("the");
            if (lemma.equals("they") && isMutual(token)) {
                var both = bothBefore(token);
                if (both.size() == 2) {
                    return both;
                }
            }
            var near = inSentence(token, false);
            if (near.isPresent()) {
                return List.of(near.get()
                        .because("\"%s\" stands for \"%s\""
                                .formatted(lemma, near.get().phrase())));
            }
            var before = plural
                    ? discourse.several()
                    : discourse.subject().map(List::of).orElse(List.of());
            return before.stream()
                    .map(participant ->
                            participant.because("\"%s\" stands for \"%s\"".formatted(lemma, participant.phrase())))
                    .toList();
        }
        return List.of();
    }

    /** A relative pronoun whose clause the parser hung elsewhere stands for the noun before it, never for somebody named earlier. */
    private List<Participant> relative(int token) {
        int noun = tree.head(token);
        while (noun != Tree.ROOT && !grammar.isNoun(noun)) {
            noun = tree.head(noun);
        }
        return noun == Tree.ROOT || noun > token ? List.of() : read(noun);
    }

    /** "Adler telephoned Bera and warned him": an object is not the subject of its verb, but the person named last before. */
    private Optional<Participant> other(int token) {
        int verb = tree.head(token);
        if (!tree.relation(token).matches("obj|iobj|obl") || verb == Tree.ROOT || !grammar.isVerb(verb)) {
            return Optional.empty();
        }
        var subjects = grammar.surfaceSubjects(verb, 0).stream()
                .filter(subject -> !tree.tag(subject).startsWith("PRP"))
                .flatMap(subject -> read(subject).stream())
                .map(one -> one.party().code())
                .toList();
        if (subjects.isEmpty()) {
            return Optional.empty();
        }
        for (int i = names.all().size() - 1; i >= 0; i--) {
            var mention = names.all().get(i);
            int head = mention.to() - 1;
            if (mention.to() <= token) {
                while (tree.head(head) != Tree.ROOT && tree.relation(head).matches("amod|compound")) {
                    head = tree.head(head);
                }
                var found = (mention.isPerson()
                                ? ofMention(mention, mention.to() - 1)
                                : isHuman(head) ? read(head) : List.<Participant>of())
                        .stream()
                                .filter(one -> one.isKnown()
                                        && !subjects.contains(one.party().code()))
                                .findFirst();
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /** The subject of the clauses above the pronoun; of the same clause only for an owner ("recalled its ambassador"). */
    private Optional<Participant> inSentence(int token, boolean person) {
        boolean owner = tree.relation(token).equals("nmod:poss");
        int verb = token;
        boolean own = true;
        while ((verb = tree.head(verb)) != Tree.ROOT) {
            if (grammar.child(verb, "nsubj") == Tree.ROOT) {
                own &= !grammar.isVerb(verb);
                continue;
            }
            if (owner || !own) {
                for (int subject : grammar.children(verb, "nsubj")) {
                    if (subject < token && !tree.tag(subject).startsWith("PRP") && !grammar.isBelow(token, subject)) {
                        var found = read(subject).stream()
                                .filter(participant -> !person || participant.person() || isHuman(subject))
                                .findFirst();
                        if (found.isPresent()) {
                            return found;
                        }
                    }
                }
            }
            own = false;
        }
        if (person || owner) {
            for (int i = names.all().size() - 1; i >= 0; i--) {
                var mention = names.all().get(i);
                if (mention.to() <= token && (mention.isPerson() || !person)) {
                    return ofMention(mention, mention.to() - 1).stream().findFirst();
                }
            }
        }
        return Optional.empty();
    }

    private boolean isHuman(int token) {
        var lemma = tree.lemma(token).toLowerCase(Locale.ROOT);
        boolean institution = selves.contains(lemma) || bodies.contains(lemma);
        return (tree.tag(token).startsWith("NNP") && !isState(token))
                || (role(token).isPresent() && !institution);
    }

    /** "the ministry", "the two countries", "the rebels": what the text before says, or people without a state. */
    private List<Participant> described(int token, String lemma) {
        if (isName(token)) {
            var remembered = discourse.named(tree.form(token));
            if (remembered.isPresent()) {
                return List.of(remembered
                        .get()
                        .because("named before as \"%s\""
                                .formatted(remembered.get().phrase())));
            }
        }
        boolean pair = tree.children(token).stream()
                .anyMatch(child ->
                        tree.lemma(child).equals("two") || tree.lemma(child).equals("both"));
        if (lemma.equals("both")
                || (pair && PLURALS.contains(lemma))
                || (lemma.equals("side") && tree.tag(token).equals("NNS"))) {
            var joined = names.codes().size() == 2 ? bothHere(token) : joinedHere();
            var both = joined.isEmpty() ? discourse.several() : joined;
            if (both.size() == 2) {
                return both;
            }
        }
        var role = role(token);
        if (role.isEmpty() && isName(token) && !selves.contains(lemma)) {
            return List.of(
                    new Participant(new Party("", ""), phrase(token), true, "a name that the directory does not know"));
        }
        if (role.isEmpty() && !selves.contains(lemma)) {
            return List.of();
        }
        var named = lemma.matches("country|nation|kingdom|republic") && isDefinite(token)
                ? namedBefore(token)
                : Optional.<Participant>empty();
        if (named.isPresent()) {
            return List.of(named.get());
        }
        var above =
                selves.contains(lemma) && isDefinite(token) ? inSentence(token, false) : Optional.<Participant>empty();
        if (above.isPresent()) { // "Alpia said that the country would ..."
            return List.of(above.get()
                    .because("\"%s\" stands for \"%s\""
                            .formatted(phrase(token), above.get().phrase())));
        }
        var remembered = discourse.byRole(selves.contains(lemma) ? "" : role.orElse(""));
        if (remembered.isPresent() && isDefinite(token)) {
            return List.of(new Participant(
                    new Party(remembered.get().party().code(), role.orElse("")),
                    phrase(token),
                    false,
                    "\"%s\" of \"%s\", named before"
                            .formatted(phrase(token), remembered.get().phrase())));
        }
        return role.map(arm -> List.of(new Participant(
                        new Party("", arm),
                        phrase(token),
                        false,
                        "\"%s\", whose state is not told".formatted(phrase(token)))))
                .orElse(List.of());
    }

    /** "the country": the state named last before in the sentence by its name, not by an adjective or a person. */
    private Optional<Participant> namedBefore(int token) {
        return names.all().stream()
                .filter(mention ->
                        mention.to() <= token && mention.aliases().get(0).kind() == Alias.Kind.NAME)
                .filter(mention -> mention.aliases().get(0).actor().matches("[A-Z]{3}"))
                .reduce((first, second) -> second)
                .flatMap(
                        mention -> ofMention(mention, mention.to() - 1).stream().findFirst())
                .map(one -> one.because("\"%s\" stands for \"%s\"".formatted(phrase(token), one.phrase())));
    }

    /** "suggested that they meet": what takes two is done by both who are named before. */
    private boolean isMutual(int subject) {
        int verb = tree.head(subject);
        return verb != Tree.ROOT
                && tree.relation(subject).startsWith("nsubj")
                && tree.lemma(verb).matches("meet|negotiate|talk|hold|resume|sign|cooperate|exchange|discuss|agree");
    }

    private List<Participant> bothBefore(int token) {
        var found = new LinkedHashMap<String, Participant>();
        for (var mention : names.all()) {
            if (mention.to() <= token) {
                ofMention(mention, mention.to() - 1)
                        .forEach(participant ->
                                found.putIfAbsent(participant.party().code(), participant));
            }
        }
        return List.copyOf(found.values());
    }

    private List<Participant> bothHere(int token) {
        var found = new LinkedHashMap<String, Participant>();
        for (var mention : names.all()) {
            if (mention.from() != token) {
                ofMention(mention, mention.from())
                        .forEach(participant ->
                                found.putIfAbsent(participant.party().code(), participant));
            }
        }
        return List.copyOf(found.values());
    }

    /** Of several names the two that "and" joins; none when there is not just one such pair. */
    private List<Participant> joinedHere() {
        var pairs = new ArrayList<List<Participant>>();
        for (int i = 0; i + 1 < names.all().size(); i++) {
            var first = names.all().get(i);
            var second = names.all().get(i + 1);
            if (first.to() + 1 == second.from() && tree.form(first.to()).equals("and")) {
                var both = new ArrayList<Participant>(ofMention(first, first.to() - 1));
                both.addAll(ofMention(second, second.to() - 1));
                pairs.add(both);
            }
        }
        return pairs.size() == 1 ? pairs.get(0) : List.of();
    }

    private boolean isDefinite(int token) {
        return tree.children(token).stream()
                .anyMatch(child ->
                        tree.relation(child).equals("det") && tree.lemma(child).matches("the|this|that|these|those"));
    }

    private boolean isName(int token) {
        return tree.tag(token).startsWith("NNP");
    }

    /** Whether the noun names people or an arm of a state: then "in Boria" and "for Boria" say whose they are. */
    boolean isAgent(int token) {
        return role(token).isPresent() || isName(token) || quantities.contains(tree.lemma(token));
    }

    /** The arm named by a noun with the nouns before it: "foreign ministry spokeswoman". */
    Optional<String> role(int token) {
        var words = new ArrayList<String>();
        for (int i = Math.max(0, token - 4); i < token; i++) {
            if (tree.head(i) == token
                    && names.at(i).isEmpty()
                    && tree.relation(i).matches("compound|amod")) {
                words.add(tree.form(i));
            }
        }
        words.add(tree.form(token));
        return Agents.role(words);
    }

    /** The words from the first modifier to the noun. */
    String phrase(int token) {
        int from = token;
        for (int child : tree.children(token)) {
            if (child < from && tree.relation(child).matches("amod|compound|nmod:poss|nummod|det")) {
                from = child;
            }
        }
        return words(from, token + 1);
    }

    private String words(Mention mention) {
        return words(mention.from(), mention.to());
    }

    private String words(int from, int to) {
        var sentence = tree.sentence();
        return sentence.text()
                .substring(
                        sentence.tokens().get(from).begin() - sentence.begin(),
                        sentence.tokens().get(to - 1).end() - sentence.begin());
    }
}
