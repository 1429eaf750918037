package org.detente.coding;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import org.detente.actor.Alias;
import org.detente.actor.Mention;
import org.detente.event.Party;
import org.detente.event.Stance;
import org.detente.ontology.QuadClass;
import org.jspecify.annotations.Nullable;

/** Codes one parsed sentence: walks its tree from the root, reads the acts, settles who is meant, drops what does not hold. */
final class SentenceCoder {
    /** Bodies at which others meet. */
    private static final Set<String> MEETING_PLACES =
            Set.of("UNO", "WTO", "G7", "G8", "G20", "EUU", "NATO", "OSCE", "ASEAN", "APEC");

    private static final java.util.regex.Pattern COMPANY = java.util.regex.Pattern.compile(
            "\\b(Group|Corp|Corporation|Inc|Ltd|Holdings|Airlines|Airways|Motors|Steel|FC)\\b");

    private static final int MOST_MUTUAL = 10;

    /** Roles of those who stand against a government at home. */
    private static final Set<String> CROWD = Set.of("CVL", "OPP", "LAB", "EDU");

    private static final Set<String> HAPPENING = Set.of(
            "report",
            "erupt",
            "break",
            "rock",
            "spread",
            "continue",
            "grip",
            "hit",
            "sweep",
            "leave",
            "flare",
            "rage",
            "engulf",
            "paralyse",
            "paralyze",
            "shake",
            "escalate",
            "intensify",
            "claim",
            "kill",
            "injure",
            "wound",
            "displace",
            "cripple",
            "disrupt",
            "turn",
            "enter",
            "uncover",
            "impose",
            "condemn");

    private static final Set<String> AT_HOME_ROLES =
            Set.of("JUD", "OPP", "CVL", "LAB", "EDU", "COP", "LEG", "PTY", "REF", "REL");
    /** Titles that only people of the state in question bear where a sentence names no other. */
    private static final java.util.regex.Pattern TITLE =
            java.util.regex.Pattern.compile("\\b(?:President|Prime Minister|Premier|Minister|Governor)\\b");

    private static final String AT_HOME = "the only state of the sentence: at home";
    private static final String OF_THE_PLACE = "of the place or of the actor itself";
    /** What a state does to people of another: whom it names without a nationality belongs to the other state of the sentence. */
    private static final String BETWEEN_STATES =
            "expel_diplomats|recall_ambassador|return_ambassador|release_prisoners|impose_sanctions";

    /** Verbs for what an inquiry finds. */
    private final Set<String> verdicts = WordClasses.standard().get("verdict");

    private final Tree tree;
    private final Grammar grammar;
    private final Names names;
    private final PartyReader parties;
    private final DeedReader deeds;
    private final SettingReader settings;
    private final Details details;
    private final Background background;
    private final Set<String> privates = WordClasses.standard().get("private");
    private final Lexicon lexicon;
    private final @Nullable LocalDate day;
    private final List<Finding> findings = new ArrayList<>();
    private final List<String> rejected = new ArrayList<>();

    SentenceCoder(Tree tree, Names names, Discourse discourse, Lexicon lexicon, @Nullable LocalDate day) {
        this.tree = tree;
        this.names = names;
        this.lexicon = lexicon;
        this.day = day;
        this.grammar = new Grammar(tree);
        this.parties = new PartyReader(grammar, names, discourse, day);
        var matcher = new Matcher(grammar, parties, lexicon);
        this.deeds = new DeedReader(grammar, parties, matcher, lexicon);
        this.settings = new SettingReader(grammar, parties, matcher, lexicon.operators());
        this.details = new Details(grammar, parties, day);
        this.background = new Background(grammar, day);
    }

    List<Finding> findings() {
        return findings;
    }

    List<String> rejected() {
        return rejected;
    }

    PartyReader parties() {
        return parties;
    }

    void code() {
        var queue = new ArrayDeque<Integer>();
        for (int i = 0; i < tree.size(); i++) {
            if (tree.head(i) == Tree.ROOT) {
                queue.add(i);
            }
        }
        while (!queue.isEmpty()) {
            int token = queue.poll();
            queue.addAll(tree.children(token));
            if (!deeds.isConsumed(token)) {
                var read = deeds.read(token);
                for (var deed : read.stream().map(this::ofTreaty).toList()) {
                    if (!grammar.isNoun(token) || standsAlone(token, deed)) {
                        settle(deed);
                    }
                }
                if (read.isEmpty() && grammar.isVerb(token)) {
                    deeds.obliged(token).ifPresent(this::settle);
                }
            }
            blamed(token).ifPresent(this::settle);
        }
        dropRepeated();
    }

    /** A noun tells of an act of its own only with both sides named, and where it is the subject or all there is. */
    private boolean standsAlone(int token, Deed deed) {
        boolean complete = deed.actors().stream().anyMatch(Participant::isKnown)
                && (deed.recipients().stream().anyMatch(Participant::isKnown)
                        || codes(deed.actors()).size() > 1);
        boolean prominent =
                tree.head(token) == Tree.ROOT || tree.relation(token).matches("nsubj.*|obj|dep|conj|parataxis|appos");
        if (isHeading(token)) {
            reject(token, "names the subject of the news, before a colon");
            return false;
        }
        complete |= isUnrest(deed) && isHappening(token) && names.codes().size() == 1;
        if (!complete || !prominent) {
            reject(token, complete ? "told in passing" : "a noun that does not name both sides");
        }
        return complete && prominent;
    }

    /** "Occupation of Alpia: three soldiers ...": a noun phrase before a colon tells what the news is about. */
    private boolean isHeading(int noun) {
        for (int at = noun + 1; at < tree.size(); at++) {
            if (tree.form(at).equals(":")) {
                return !hasVerb(0, at) && hasVerb(at, tree.size());
            }
        }
        return false;
    }

    private boolean hasVerb(int from, int to) {
        for (int at = from; at < to; at++) {
            if (tree.tag(at).matches("VB[DPZ]")) {
                return true;
            }
        }
        return false;
    }

    /** "Alpia left the river treaty": the name of the treaty tells the other side, where the sentence names none. */
    private Deed ofTreaty(Deed deed) {
        var actors = codes(deed.actors());
        if (!isAboutTreaty(deed) || !codes(deed.recipients()).isEmpty() || actors.size() > 1) {
            return deed;
        }
        var named = new TreeSet<>(names.codes());
        details.place(deed.trigger(), names).ifPresent(named::remove);
        named.addAll(actors);
        var parties = Treaties.parties(tree.sentence().text(), named, day).stream()
                .map(code -> new Participant(Party.of(code), code, false, "party to the treaty that is named"))
                .toList();
        var others = parties.stream()
                .filter(one -> !actors.contains(one.party().code()))
                .toList();
        return actors.isEmpty() && deed.actors().isEmpty() && isMutual(deed)
                ? deed.between(parties, List.of())
                : deed.between(deed.actors(), actors.isEmpty() ? deed.recipients() : others);
    }

    private static boolean isAboutTreaty(Deed deed) {
        return deed.type().id().matches("(sign|extend|ratify|withdraw|suspend)_agreement|030|128");
    }

    /** A headline without a verb, or the subject of a verb that says that it happened. */
    private boolean isHappening(int noun) {
        int head = tree.head(noun);
        boolean title = noun + 1 < tree.size() && tree.form(noun + 1).equals(":"); // "Borian protests: police ..."
        return (head == Tree.ROOT && !title)
                || (tree.relation(noun).startsWith("nsubj") && HAPPENING.contains(tree.lemma(head)));
    }

    /** Protest, force and repression, which a place tells of when nobody is named. */
    private static boolean isUnrest(Deed deed) {
        return deed.type().cameo().matches("(14|172[34]|17[345]|18|19|20).*");
    }

    private void reject(int token, String why) {
        rejected.add("\"%s\": %s".formatted(tree.form(token), why));
    }

    private static Set<String> codes(List<Participant> participants) {
        var codes = new TreeSet<String>();
        participants.stream()
                .filter(Participant::isKnown)
                .forEach(one -> codes.add(one.party().code()));
        return codes;
    }

    // ---------------------------------------------------------------- who is meant

    private void settle(Deed given) {
        var recalled = background.of(given);
        if (recalled.isPresent()) {
            reject(given.trigger(), "told as background: \"" + recalled.get() + "\"");
            return;
        }
        if (isPrivate(given) || isBetweenFirms(given)) {
            reject(given.trigger(), "done by a company or a private person");
            return;
        }
        var setting = settings.read(given.top());
        if (setting.reason().startsWith(SettingReader.PURPOSE)
                && isWordOrProtest(given)
                && !isToldAbove(given)
                && !codes(given.recipients()).isEmpty()) {
            setting =
                    new Setting(Stance.ASSERTED, "", setting.speaker()); // "rallied to protest": the purpose is the act
        }
        var deed = threatened(found(demanded(given, setting), setting), setting);
        var stance = deed.stance() == Stance.ASSERTED ? setting.stance() : deed.stance();
        if (stance == Stance.ASSERTED && deed.trail().size() <= 1) {
            stance = qualified(deed.trigger());
        }
        var place = details.place(deed.trigger(), names);
        var own = ownForces(deed, setting);
        var actors = own.isEmpty() ? located(deed.actors(), place) : own;
        var recipients = deed.recipients();
        if (codes(actors).isEmpty() && isInternal(deed, actors) && isAlone(codes(recipients), setting)) {
            var home = codes(recipients);
            actors = home.size() == 1 ? located(actors, home.stream().findFirst()) : actors;
        }
        if (actors.isEmpty() && recipients.isEmpty() && isUnrest(deed) && isAlone(place, setting)) {
            var crowd = people(place.orElseThrow(), "where it happened");
            actors = deed.type().cameo().startsWith("14") ? crowd : actors;
            recipients = actors.isEmpty() ? crowd : recipients;
        }
        boolean mutual = codes(actors).size() > 1
                && isMutual(deed)
                && (recipients.isEmpty() || isAmong(recipients, actors, deed) || isTheirs(deed, recipients, place));
        if (!mutual && codes(actors).isEmpty() && codes(recipients).size() == 2 && isBetweenBoth(deed)) {
            actors = recipients; // "ambassadors would return to both capitals"
            recipients = List.of();
            mutual = true;
        }
        if (!mutual) {
            if (codes(actors).isEmpty() && actors.isEmpty() && (isDecided(deed) || isByHost(deed))) {
                actors = requesters(deed);
            }
            boolean elsewhere =
                    isArrest(deed) && !hosts(place, recipients).isEmpty(); // the place tells more than the paper
            if (codes(actors).isEmpty() && actors.isEmpty() && !elsewhere && (isDecided(deed) || isPromised(deed))) {
                actors = announcers(setting, recipients);
                mutual = codes(actors).size() > 1 && isMutual(deed) && recipients.isEmpty();
            }
            if (!mutual && codes(actors).isEmpty() && !recipients.isEmpty() && isByHost(deed)) {
                actors = hosts(place, recipients).stream()
                        .filter(one ->
                                !isOnPeople(deed) || happenedIn(one.party().code(), deed))
                        .toList();
            }
            if (!mutual && codes(recipients).isEmpty()) {
                recipients = completed(deed, actors, recipients, place, setting);
            }
            if (codes(actors).isEmpty()
                    && actors.isEmpty()
                    && isDecided(deed)
                    && !deed.pattern().where().isEmpty()) {
                actors = onlyOther(deed, codes(recipients), setting).stream()
                        .filter(one -> !one.party().role().equals("BUS"))
                        .toList();
            }
        }
        recipients = ofHolder(deed, actors, recipients);
        if (codes(actors).isEmpty()
                && codes(recipients).isEmpty()
                && actors.stream().allMatch(one -> one.party().role().isEmpty())) {
            reject(deed.trigger(), "nobody is named whom the directory knows");
            return;
        }
        emit(deed, stance, setting, actors, recipients, mutual, place);
    }

    /** "planned talks", "an alleged attack": the adjective before the noun weakens it. */
    private Stance qualified(int noun) {
        for (int adjective : grammar.isNoun(noun) ? grammar.children(noun, "amod") : List.<Integer>of()) {
            var word = tree.form(adjective).toLowerCase(Locale.ROOT);
            if (word.matches("alleged|suspected|purported|supposed|reported|apparent")) {
                return Stance.ALLEGED;
            }
            if (word.matches(
                    "planned|proposed|possible|potential|would-be|future|eventual|looming|imminent|hypothetical|feared")) {
                return Stance.CONDITIONAL;
            }
        }
        return Stance.ASSERTED;
    }

    /** A quarrel or deal of two firms, whatever it is. */
    private static boolean isBetweenFirms(Deed deed) {
        return deed.trail().isEmpty()
                && !deed.actors().isEmpty()
                && !deed.recipients().isEmpty()
                && java.util.stream.Stream.of(deed.actors(), deed.recipients())
                        .flatMap(List::stream)
                        .allMatch(one -> one.party().role().equals("BUS"));
    }

    /** What companies, clubs and artists agree on, trade or stop is no act of their state. */
    private boolean isPrivate(Deed deed) {
        var cameo = deed.type().cameo();
        boolean restricts = deed.trail().isEmpty()
                && cameo.matches("1[67].*")
                && grammar.isVerb(deed.trigger())
                && !grammar.isPassive(deed.trigger());
        return (restricts || cameo.matches("0[3-6].*"))
                && !deed.actors().isEmpty()
                && deed.actors().stream()
                        .allMatch(one -> one.party().role().equals("BUS")
                                || Arrays.stream(one.phrase()
                                                .toLowerCase(Locale.ROOT)
                                                .split(" ", -1))
                                        .anyMatch(privates::contains)
                                || COMPANY.matcher(one.phrase()).find());
    }

    /** Whether the clause whose purpose it is tells of an act itself: "expelled two envoys to increase pressure". */
    private boolean isToldAbove(Deed deed) {
        for (int token = tree.head(deed.top()); token != Tree.ROOT; token = tree.head(token)) {
            int begin = tree.sentence().tokens().get(token).begin()
                    - tree.sentence().begin();
            if (findings.stream().anyMatch(one -> one.type().measure() && one.begin() == begin)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWordOrProtest(Deed deed) {
        return deed.type().cameo().matches("(02|1[0-4]).*");
    }

    /** "Alpia said that Boria should withdraw" is a demand of Alpia on Boria. */
    private Deed demanded(Deed deed, Setting setting) {
        if (deed.stance() != Stance.NORMATIVE || codes(setting.speaker()).isEmpty()) {
            return deed;
        }
        var asked = deed.actors().stream()
                .filter(Participant::isKnown)
                .filter(one -> !DeedReader.names(setting.speaker(), one))
                .toList();
        return asked.isEmpty()
                ? deed
                : lexicon.compositions()
                        .compose(Operator.DEMAND, deed.type())
                        .map(result -> deed.under(result, Operator.DEMAND, deed.top(), "should")
                                .between(setting.speaker(), asked))
                        .orElse(deed);
    }

    /** "Alpia said that it may suspend talks" is a threat. */
    private Deed threatened(Deed deed, Setting setting) {
        boolean own = deed.actors().stream().anyMatch(one -> one.isKnown() && DeedReader.names(setting.speaker(), one));
        boolean may = deed.stance() == Stance.CONDITIONAL
                && !deed.trail().isEmpty()
                && deed.trail().get(deed.trail().size() - 1).matches("may \"(may|might|could)\"");
        return own && may && deed.type().isConflict() && deed.type().quad().isMaterial()
                ? lexicon.compositions()
                        .compose(Operator.THREATEN, deed.type())
                        .map(result -> deed.under(result, Operator.THREATEN, deed.top(), "may"))
                        .orElse(deed)
                : deed;
    }

    /** "Alpia concluded that Boria had hacked its ministries" accuses Boria: what is found out is no plain report. */
    private Deed found(Deed deed, Setting setting) {
        boolean hostile = deed.type().quad() == QuadClass.MATERIAL_CONFLICT && deed.stance() == Stance.ASSERTED;
        if (!hostile || codes(setting.speaker()).isEmpty() || !isFoundOut(deed.top())) {
            return deed;
        }
        var guilty = deed.actors().stream()
                .filter(Participant::isKnown)
                .filter(one -> !DeedReader.names(setting.speaker(), one))
                .toList();
        return guilty.isEmpty()
                ? deed
                : lexicon.compositions()
                        .compose(Operator.ACCUSE, deed.type())
                        .map(result -> deed.under(result, Operator.ACCUSE, deed.top(), "found that")
                                .between(setting.speaker(), guilty))
                        .orElse(deed);
    }

    private boolean isFoundOut(int top) {
        for (int token = top; tree.head(token) != Tree.ROOT; token = tree.head(token)) {
            if (tree.relation(token).equals("ccomp") && grammar.isVerb(tree.head(token))) {
                return verdicts.contains(tree.lemma(tree.head(token)));
            }
        }
        return false;
    }

    /** "said that Boria was behind the attack": an accusation without a verb of its own. */
    private Optional<Deed> blamed(int noun) {
        if (!grammar.isNoun(noun) || !grammar.preposition(noun).equals("behind") || grammar.isNegated(noun)) {
            return Optional.empty();
        }
        var guilty = grammar.children(noun, "nsubj").stream()
                .flatMap(subject -> parties.read(subject).stream())
                .filter(Participant::isKnown)
                .toList();
        var speaker = settings.read(noun).speaker().stream()
                .filter(one -> one.isKnown() && !DeedReader.names(guilty, one))
                .toList();
        return guilty.isEmpty() || speaker.isEmpty()
                ? Optional.empty()
                : Optional.of(deeds.accusation(noun, speaker, guilty));
    }

    /** Sanctions "over a territory", or against its officials, are aimed at whoever holds it. */
    private List<Participant> ofHolder(Deed deed, List<Participant> actors, List<Participant> recipients) {
        var text = tree.sentence().text();
        var owner = HeldTerritories.owner(text, day);
        var others = new TreeSet<>(names.codes());
        others.removeAll(codes(actors));
        owner.ifPresent(others::remove);
        boolean aimed = deed.type().id().matches("impose_sanctions|freeze_assets|ban_entry")
                && owner.isPresent()
                && Set.of(owner.get()).containsAll(codes(recipients))
                && others.stream().allMatch(HeldTerritories.holder(text, day).orElseThrow()::equals)
                && names.all().stream()
                        .filter(mention -> mention.aliases().get(0).actor().equals(owner.get()))
                        .allMatch(mention -> HeldTerritories.owner(
                                        mention.aliases().get(0).phrase(), day)
                                .isPresent());
        return aimed
                ? HeldTerritories.holder(text, day)
                        .filter(code -> !codes(actors).contains(code))
                        .map(code -> List.of(
                                new Participant(Party.of(code), code, false, "holds the territory that is named")))
                        .orElse(recipients)
                : recipients;
    }

    /** What judges, parties and crowds without a state do to the only state that is named, they do at home. */
    private static boolean isInternal(Deed deed, List<Participant> actors) {
        return deed.type().cameo().matches("(09|10|11|12|13|14|17[0-35]).*")
                && !actors.isEmpty()
                && actors.stream()
                        .allMatch(one -> AT_HOME_ROLES.contains(one.party().role()));
    }

    /** "The Alpian ministry said that jets had struck": forces without a state are those of the government that tells of them. */
    private static List<Participant> ownForces(Deed deed, Setting setting) {
        boolean forces = !deed.actors().isEmpty()
                && deed.actors().stream()
                        .allMatch(one -> !one.isKnown() && one.party().role().equals("MIL"));
        return !forces
                ? List.of()
                : setting.speaker().stream()
                        .filter(one -> one.isKnown() && one.party().role().matches("GOV|MIL"))
                        .map(one -> one.because("tells of its own forces"))
                        .toList();
    }

    /** People whose state is not told belong where it happened. */
    private static List<Participant> located(List<Participant> participants, Optional<String> place) {
        boolean known = participants.stream().anyMatch(Participant::isKnown);
        if (known || place.isEmpty()) {
            return participants;
        }
        return participants.stream()
                .map(one -> one.party().role().isEmpty() // a stranger with a name may be from anywhere
                        ? one
                        : one.in(place.get(), "\"%s\" where it happened".formatted(one.phrase())))
                .toList();
    }

    private List<Participant> completed(
            Deed deed,
            List<Participant> actors,
            List<Participant> recipients,
            Optional<String> place,
            Setting setting) {
        var actorCodes = codes(actors);
        if (recipients.stream().anyMatch(one -> one.party().role().isEmpty())) {
            var other = deed.type().id().matches(BETWEEN_STATES)
                    ? onlyOther(deed, actorCodes, setting)
                    : List.<Participant>of();
            boolean home = actorCodes.size() == 1
                    && isDomestic(deed)
                    && isAlone(actorCodes, setting)
                    && recipients.stream()
                            .anyMatch(one -> TITLE.matcher(one.phrase()).find());
            if (home) {
                return ownPeople(actors);
            }
            return other.isEmpty() ? recipients : other; // a name that the directory does not know
        }
        if (!recipients.isEmpty()) { // people without a state: those of the place, else of the actor itself
            var home = isDiplomatic(deed)
                    ? Optional.<String>empty()
                    : place.filter(code -> isSuffered(deed))
                            .or(() -> actorCodes.stream().findFirst());
            if (home.isEmpty()) {
                var other = onlyOther(deed, actorCodes, setting);
                return other.isEmpty() ? recipients : other;
            }
            return home.map(code -> recipients.stream()
                            .map(one -> one.in(code, ("\"%s\" " + OF_THE_PLACE).formatted(one.phrase())))
                            .toList())
                    .orElse(recipients);
        }
        if (actorCodes.isEmpty()) {
            return List.of();
        }
        boolean ownAffair = deed.type().cameo().startsWith("11")
                && grammar.slot(deed.trigger(), "obj").stream()
                        .flatMap(object -> parties.read(object).stream())
                        .anyMatch(one -> actorCodes.contains(one.party().code()));
        if (ownAffair) { // "members of the Alpian party criticised its chairman": no matter of whoever else is named
            return List.of();
        }
        var condition = conditioned(deed, actorCodes);
        if (!condition.isEmpty()) {
            return condition;
        }
        var other = onlyOther(deed, actorCodes, setting);
        return other.isEmpty() && actorCodes.size() == 1 && isDomestic(deed) && isAlone(actorCodes, setting)
                ? ownPeople(actors)
                : other;
    }

    /** "threatened to end the talks if Boria deployed missiles": a threat is against whoever could avert it. */
    private List<Participant> conditioned(Deed deed, Set<String> actorCodes) {
        if (!deed.type().cameo().startsWith("13")) {
            return List.of();
        }
        for (int mark = deed.top() + 1; mark < tree.size(); mark++) {
            if (tree.form(mark).toLowerCase(Locale.ROOT).matches("if|unless|until") && tree.head(mark) != Tree.ROOT) {
                var found = grammar.slot(tree.head(mark), "subj").stream()
                        .flatMap(subject -> parties.read(subject).stream())
                        .filter(one -> one.isKnown()
                                && !actorCodes.contains(one.party().code()))
                        .map(one -> one.because("whom the condition binds"))
                        .toList();
                if (codes(found).size() == 1) {
                    return found;
                }
            }
        }
        return List.of();
    }

    /** The one actor of the clause that is neither among these nor the speaker, when there is just one. */
    private List<Participant> onlyOther(Deed deed, Set<String> codes, Setting setting) {
        boolean never = codes.isEmpty()
                || deed.type().cameo().matches("083.*|172[34].*") // resignations, inquiries, curfews are at home
                || (deed.trail().isEmpty()
                        && !grammar.isPassive(deed.trigger())
                        && deed.actors().stream()
                                .anyMatch(one -> one.party().role().equals("BUS"))) // a firm deals with firms
                || (deed.pattern().where().isEmpty()
                        && deed.type().cameo().startsWith("03")); // agreed to something unknown
        var others = never ? List.<Participant>of() : others(deed, codes, setting);
        return others.size() == 1 ? List.of(others.get(0).because("the only other actor of the clause")) : List.of();
    }

    /** Actors named in the clause of the act, each once; for what is said to somebody, if there is none, below it too. */
    private List<Participant> others(Deed deed, Set<String> codes, Setting setting) {
        var near = others(deed, codes, setting, head -> isInClause(head, deed));
        boolean farther = near.isEmpty() && isAddressed(deed) && isMain(deed.top());
        return farther
                ? others(deed, codes, setting, head -> grammar.isBelow(head, deed.top()) && !isVenue(head))
                : near;
    }

    /** Actors named in the clause of the act, not in clauses below it or in its subject, each once. */
    private List<Participant> others(Deed deed, Set<String> codes, Setting setting, IntPredicate isNear) {
        var taken = new TreeSet<>(codes);
        taken.addAll(codes(setting.speaker()));
        var others = new LinkedHashMap<String, Participant>();
        for (var mention : names.all()) {
            int head = mention.to() - 1;
            boolean outlet = mention.aliases().get(0).role().equals("MED"); // "(BBC)" names a source
            if (outlet
                    || isOfSubject(head, deed)
                    || (deed.type().cameo().startsWith("09") // whose deeds or soil, not whose victims
                            && !grammar.preposition(head).matches("by|in|to|at"))
                    || isTopic(mention, deed)
                    || (isOfPeople(deed) && isAside(head, deed))
                    || (deed.actors().isEmpty() && isOnPeople(deed) && !isWhere(head, deed))) {
                continue;
            }
            if ((isDecided(deed) && !isArrest(deed) && isMain(deed.top()))
                    || isNear.test(head)) { // a measure of one state in a sentence with one other: against it
                for (var participant : parties.read(head)) {
                    if (participant.isKnown()
                            && !taken.contains(participant.party().code())) {
                        others.putIfAbsent(participant.party().code(), participant);
                    }
                }
            }
        }
        return List.copyOf(others.values());
    }

    /** Arrests, seizures, bans at home: what a state does to people and things within its reach. */
    private static boolean isOnPeople(Deed deed) {
        return deed.type().cameo().startsWith("17");
    }

    /** "at a Borian airport", "in Borian waters": a state that the act itself is said to have happened in. */
    private boolean isWhere(int token, Deed deed) {
        int noun = token;
        while (tree.head(noun) != Tree.ROOT && tree.relation(noun).matches("amod|compound|nmod:poss")) {
            noun = tree.head(noun);
        }
        boolean subject = tree.relation(noun).equals("nsubj"); // "signed a law that forbids"
        return subject
                || grammar.preposition(noun).matches("to|from|by|for")
                || (grammar.preposition(noun).matches("in|at") && isPlaceOf(token, deed));
    }

    private boolean isVenue(int token) {
        return grammar.preposition(token).matches("in|at|near");
    }

    /** Arrests, seizures, dismissals: told of people and things, of whom much else is told beside. */
    private static boolean isOfPeople(Deed deed) {
        return deed.type().cameo().startsWith("17") || deed.actors().isEmpty();
    }

    /** "Alpia, a supporter of Boria, withdrew": named in what is told of the doer, not of the act. */
    private boolean isOfSubject(int token, Deed deed) {
        boolean below = false;
        boolean aside = false;
        for (int at = token; at != Tree.ROOT && at != deed.top() && at != deed.trigger(); at = tree.head(at)) {
            aside |= below && tree.relation(at).equals("appos"); // not "Alpia, Boria, sign truce"
            below |= tree.relation(at).equals("nmod");
            if (aside && tree.relation(at).equals("nsubj") && tree.head(at) == deed.top()) {
                return true;
            }
        }
        return false;
    }

    /** Named only in a clause below the act that tells more of a thing or time: "a plane which flew in from Boria". */
    private boolean isAside(int token, Deed deed) {
        for (int at = token; at != Tree.ROOT && at != deed.top() && at != deed.trigger(); at = tree.head(at)) {
            boolean clause = tree.relation(at).equals("acl:relcl")
                    || (tree.relation(at).equals("acl") && tree.tag(at).equals("VBN"));
            if (clause && grammar.isVerb(at) && !grammar.isBelow(deed.top(), at)) {
                return true;
            }
        }
        return false;
    }

    /** What it is about, where it is held, at whose request: no other side. */
    private boolean isTopic(Mention mention, Deed deed) {
        int token = mention.to() - 1;
        while (tree.head(token) != Tree.ROOT && tree.relation(token).matches("amod|compound|nmod:poss")) {
            token = tree.head(token);
        }
        for (int at = token; at != Tree.ROOT && !grammar.isVerb(at); at = tree.head(at)) {
            var preposition = grammar.preposition(at);
            if (preposition.equals("against") && deed.type().isConflict()) { // "for a war against Boria"
                return false;
            }
            if (preposition.matches("over|about|regarding|concerning|amid|despite")
                    || (!isDecided(deed) && preposition.matches("for|after|following|during|ahead|because|since"))) {
                return true;
            }
            if (preposition.matches("at|with|by|under|for")
                    && tree.lemma(at)
                            .matches("request|help|mediation|behalf|invitation|demand|auspices|support|behest")) {
                return true;
            }
        }
        boolean venue = grammar.preposition(token).matches("in|at|near");
        var kind = mention.aliases().get(0).kind();
        boolean town = kind == Alias.Kind.CAPITAL || kind == Alias.Kind.PLACE;
        boolean talks = deed.type().cameo().matches("0[345].*|16[045].*");
        boolean deal = deed.type().cameo().matches("(03[0126]|05|06|087).*");
        return venue
                && ((talks && town)
                        || deal
                        || MEETING_PLACES.contains(mention.aliases().get(0).actor()));
    }

    /** Whether the clause is no mere circumstance of another: "since Alpia closed the border" is one. */
    private boolean isMain(int top) {
        return grammar.children(top, "mark").stream()
                .noneMatch(mark ->
                        tree.form(mark).toLowerCase(Locale.ROOT).matches("since|after|when|while|as|where|before"));
    }

    private boolean isInClause(int token, Deed deed) {
        for (int at = token; at != Tree.ROOT; at = tree.head(at)) {
            if (at == deed.top() || at == deed.trigger()) {
                return true;
            }
            boolean clause = grammar.isVerb(at) && tree.relation(at).matches("advcl|acl.*|ccomp|parataxis|conj|dep");
            boolean subject = tree.relation(at).equals("nsubj")
                    && at != token
                    && !codes(deed.recipients()).isEmpty();
            if (clause || subject) {
                return false;
            }
        }
        return false;
    }

    /** Whether a place is told and the sentence names nobody else. */
    private boolean isAlone(Optional<String> place, Setting setting) {
        return place.filter(code -> isAlone(Set.of(code), setting)).isPresent();
    }

    private static List<Participant> people(String code, String why) {
        return List.of(new Participant(new Party(code, "CVL"), code, false, why));
    }

    /** Whether the sentence names nobody but these and the speaker. */
    private boolean isAlone(Set<String> codes, Setting setting) {
        var named = new TreeSet<String>();
        names.all().stream()
                .filter(mention -> !parties.isMinority(mention))
                .forEach(mention -> mention.aliases().forEach(alias -> named.add(alias.actor())));
        named.removeAll(codes);
        named.removeAll(codes(setting.speaker()));
        return named.isEmpty();
    }

    /** "Alpia announced that ten diplomats would be expelled": who announces a measure takes it. */
    private static List<Participant> announcers(Setting setting, List<Participant> recipients) {
        return setting.speaker().stream()
                .filter(one -> one.isKnown() && !one.party().role().equals("MED")) // a newspaper only reports
                .filter(one -> !DeedReader.names(recipients, one))
                .map(one -> one.because("announces it"))
                .toList();
    }

    /** "on the orders of the Alpian prosecutor": who wants a measure takes it, where nobody else is named. */
    private List<Participant> requesters(Deed deed) {
        for (int token = 0; token < tree.size(); token++) {
            if (tree.lemma(token).matches("request|demand|order|behest|instruction|insistence|instigation|direction")
                    && grammar.preposition(token).matches("at|on|under")
                    && grammar.isBelow(token, deed.top())) {
                var owners = new ArrayList<>(grammar.slot(token, "poss"));
                owners.addAll(grammar.prepositional(token, "of"));
                owners.addAll(grammar.prepositional(token, "from"));
                for (int owner : owners) {
                    var found = parties.read(owner).stream()
                            .filter(Participant::isKnown)
                            .filter(one -> !DeedReader.names(deed.recipients(), one))
                            .toList();
                    if (!found.isEmpty()) {
                        return found;
                    }
                }
            }
        }
        return List.of();
    }

    /** Talks and measures between governments: neither the place nor the actor itself is the other side. */
    private static boolean isDiplomatic(Deed deed) {
        return deed.type().cameo().matches("04.*|16.*");
    }

    /** What people suffer where they are; whom a government talks to or agrees with, the place does not tell. */
    private static boolean isSuffered(Deed deed) {
        return deed.type().cameo().matches("(03[345]|0[78]|11[56]|1[4578]|19|20).*");
    }

    /** Protests, repression, concessions and fights: when the sentence names nobody else, they are at home. */
    private static boolean isDomestic(Deed deed) {
        return deed.type().cameo().matches("(03[45]|08|10|12|13|14|17|18|19|20).*");
    }

    /** A crowd or a party at home turns against its government, anybody else against the people. */
    private static List<Participant> ownPeople(List<Participant> actors) {
        var doer = actors.stream().filter(Participant::isKnown).findFirst().orElseThrow();
        var role = CROWD.contains(doer.party().role()) ? "GOV" : "CVL";
        var party = new Party(doer.party().code(), role);
        return List.of(new Participant(party, party.code(), false, AT_HOME));
    }

    private static boolean isBetweenBoth(Deed deed) {
        return deed.type().id().matches("return_ambassador|restore_relations|reopen_mission");
    }

    /** What a government says that it will do: "announced that the shelling would stop". */
    private static boolean isPromised(Deed deed) {
        return deed.type().cameo().matches("03[56].*");
    }

    /** What a government decides, as against what happens to people. */
    private static boolean isDecided(Deed deed) {
        return deed.type().cameo().matches("16.*|17[0-4].*|08.*|05[047].*|06.*|07.*");
    }

    /** Appeals, demands, refusals and threats: always said to somebody. */
    private static boolean isAddressed(Deed deed) {
        return deed.type().cameo().matches("(02|1[023]).*");
    }

    private static boolean isArrest(Deed deed) {
        return deed.type().cameo().matches("17[34].*");
    }

    /** Expulsions, arrests and the like without a doer: the state in which they happen does it. */
    private static boolean isByHost(Deed deed) {
        var cameo = deed.type().cameo();
        return cameo.matches("(16|17[234]).*") || deed.type().id().equals("summon_ambassador");
    }

    private static List<Participant> hosts(Optional<String> place, List<Participant> recipients) {
        return place.filter(code -> !codes(recipients).contains(code))
                .map(code -> List.of(new Participant(Party.of(code), code, false, "the state in which it happened")))
                .orElse(List.of());
    }

    /** Whether the state is named as the place of the act itself, not of a crime or a camp that the sentence tells of beside it. */
    private boolean happenedIn(String code, Deed deed) {
        return names.all().stream()
                .filter(mention -> mention.aliases().get(0).actor().equals(code))
                .anyMatch(mention -> mention.from() <= 1 || isPlaceOf(mention.to() - 1, deed));
    }

    private boolean isPlaceOf(int token, Deed deed) {
        int noun = token;
        while (tree.head(noun) != Tree.ROOT
                && grammar.isNoun(tree.head(noun))
                && tree.relation(noun).matches("compound|amod|nmod.*|appos")
                && !tree.relation(tree.head(noun)).matches("nsubj.*|obj")) {
            noun = tree.head(noun);
        }
        int head = tree.head(noun);
        return head == Tree.ROOT
                || head == deed.trigger()
                || head == deed.top()
                || (grammar.isNoun(deed.trigger()) && grammar.isBelow(deed.trigger(), head));
    }

    /** "Alpia and Boria met"; when "with Celia" follows, each of them met Celia. A treaty is between all of them. */
    private static boolean isAmong(List<Participant> recipients, List<Participant> actors, Deed deed) {
        boolean talks = deed.type().cameo().startsWith("04");
        return deed.type().symmetric() && (!talks || codes(actors).containsAll(codes(recipients)));
    }

    /** "Talks in Celis: Alpia and Boria agreed to resume ties": the place is no third party to what both agree. */
    private boolean isTheirs(Deed deed, List<Participant> recipients, Optional<String> place) {
        return deed.type().cameo().matches("(03[0126]|0[45]).*")
                && place.isPresent()
                && codes(recipients).equals(Set.of(place.get()));
    }

    private boolean isMutual(Deed deed) {
        var cameo = deed.type().cameo();
        boolean exchanged = tree.lemma(deed.top()).matches("exchange|trade|swap|hurl");
        boolean transitive = grammar.isVerb(deed.trigger())
                && !grammar.slot(deed.trigger(), "obj").isEmpty();
        boolean agreed = !deed.type().isConflict() // sanctions that several agree on are not against each other
                && deed.trail().stream().anyMatch(operator -> operator.startsWith("agree "));
        return deed.type().symmetric()
                || agreed
                || exchanged
                || (cameo.matches("(03[01256]|04|05[0247]|06).*|087.*|0841") && !isProposed(deed))
                || (cameo.startsWith("12") && tree.lemma(deed.trigger()).equals("fail")) // "failed to agree"
                || (cameo.startsWith("19") && !transitive);
    }

    /** What several put forward together is no proposal of one to another. */
    private boolean isProposed(Deed deed) {
        return deed.type().id().startsWith("propose")
                || (deed.pattern().where().isEmpty()
                        && tree.lemma(deed.trigger()).matches("propose|offer|suggest|pledge|promise"));
    }

    // ---------------------------------------------------------------- findings

    private void emit(
            Deed deed,
            Stance stance,
            Setting setting,
            List<Participant> actors,
            List<Participant> recipients,
            boolean mutual,
            Optional<String> place) {
        if (mutual) {
            var sides = distinct(actors);
            for (int i = 0; i < sides.size(); i++) {
                for (int j = 0; j < sides.size(); j++) {
                    if (i != j && sides.size() <= MOST_MUTUAL) {
                        add(deed, stance, setting, sides.get(i), sides.get(j), i > j, place);
                    }
                }
            }
            return;
        }
        var doers = codes(actors).isEmpty()
                ? java.util.Collections.<@Nullable Participant>singletonList(null)
                : distinct(actors);
        var targets = codes(recipients).isEmpty()
                ? java.util.Collections.<@Nullable Participant>singletonList(null)
                : distinct(recipients);
        for (var doer : doers) {
            for (var target : targets) {
                boolean self = doer != null
                        && target != null
                        && doer.party().code().equals(target.party().code())
                        && (target.party().role().isEmpty() || doer.party().equals(target.party()))
                        && !target.why().endsWith(OF_THE_PLACE);
                if (!self) {
                    add(deed, stance, setting, doer, target, false, place);
                }
            }
        }
    }

    private static List<Participant> distinct(List<Participant> participants) {
        var byCode = new LinkedHashMap<String, Participant>();
        participants.stream()
                .filter(Participant::isKnown)
                .forEach(one -> byCode.putIfAbsent(one.party().code(), one));
        return List.copyOf(byCode.values());
    }

    private void add(
            Deed deed,
            Stance stance,
            Setting setting,
            @Nullable Participant doer,
            @Nullable Participant target,
            boolean mirrored,
            Optional<String> place) {
        findings.add(new Finding(
                doer,
                target,
                deed.type(),
                stance,
                details.day(deed.top()),
                details.words(deed, setting, place.orElse("")),
                mirrored,
                details.begin(deed),
                details.end(deed),
                new Finding.Why(deed.pattern(), deed.trail(), setting.reason())));
    }

    /** Of two findings between the same two in the same direction under one root, the finer stays. */
    private void dropRepeated() {
        findings.replaceAll(this::answering);
        var kept = new LinkedHashMap<String, Finding>();
        for (var finding : findings) {
            kept.merge(key(finding), finding, SentenceCoder::better);
        }
        boolean accused = kept.values().stream().anyMatch(one -> one.stance() == Stance.ASSERTED);
        for (var one : List.copyOf(kept.values())) { // what somebody is accused of stands in the accusation
            if (accused
                    && one.stance() == Stance.ALLEGED
                    && settings.isAccusation(one.why().weakened())) {
                kept.values().remove(one);
                rejected.add("\"%s\": told in an accusation, which is coded"
                        .formatted(one.type().noun()));
            }
        }
        var whole = kept.values().stream()
                .filter(one -> one.recipient().isPresent())
                .toList();
        kept.values()
                .removeIf(one -> one.recipient().isEmpty() && whole.stream().anyMatch(other -> isPartOf(one, other)));
        findings.clear();
        findings.addAll(kept.values());
    }

    /** "Alpia imposed sanctions after Borian agents blew up a depot in Celia": a measure without recipient is against whoever did it. */
    private Finding answering(Finding finding) {
        boolean open = finding.type().measure()
                && finding.type().isConflict()
                && finding.stance().isOnRecord();
        if (!open || finding.recipient().isPresent() || finding.actor().isEmpty()) {
            return finding;
        }
        var own = finding.actor().get().party().code();
        var culprits = findings.stream()
                .filter(other -> other.begin() != finding.begin()) // "taken by Alpian and Borian forces" is one act
                .filter(other -> other.type().isConflict() && other.stance().isOnRecord())
                .flatMap(
                        other -> other.type().root().equals("11") ? other.recipient().stream() : other.actor().stream())
                .filter(other -> !other.party().code().equals(own))
                .toList();
        return codes(culprits).size() == 1
                ? finding.against(culprits.get(0).because("whose deed it answers"))
                : finding;
    }

    /** Whether one tells less of the same: the same doer and kind, without the recipient. */
    private static boolean isPartOf(Finding one, Finding other) {
        return one.type().root().equals(other.type().root())
                && one.actor()
                        .map(Participant::party)
                        .map(Party::code)
                        .equals(other.actor().map(Participant::party).map(Party::code));
    }

    private static String key(Finding finding) {
        return finding.actor().map(one -> one.party().code()).orElse("-")
                + finding.recipient().map(one -> one.party().code()).orElse("-")
                + (finding.type().measure()
                        ? finding.type().id()
                        : finding.type().root())
                + finding.stance().isOnRecord();
    }

    private static Finding better(Finding first, Finding second) {
        if (first.type().isBareCode() && !second.type().isBareCode()) {
            return second;
        }
        boolean number = first.type().equals(second.type())
                && first.detail().quantity().isEmpty()
                && second.detail().quantity().isPresent();
        return number ? second : first; // "sanctioned Boria, listing four officials"
    }
}
