package org.detente.coding;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.detente.event.Party;
import org.detente.event.Stance;
import org.jspecify.annotations.Nullable;

/** Codes one parsed sentence: walks its tree from the root, reads the acts, settles who is meant, drops what does not hold. */
final class SentenceCoder {
    private static final int MOST_MUTUAL = 4;

    private final Tree tree;
    private final Grammar grammar;
    private final Names names;
    private final PartyReader parties;
    private final DeedReader deeds;
    private final SettingReader settings;
    private final Details details;
    private final Lexicon lexicon;
    private final List<Finding> findings = new ArrayList<>();
    private final List<String> rejected = new ArrayList<>();

    SentenceCoder(Tree tree, Names names, Discourse discourse, Lexicon lexicon, @Nullable LocalDate day) {
        this.tree = tree;
        this.names = names;
        this.lexicon = lexicon;
        this.grammar = new Grammar(tree);
        this.parties = new PartyReader(grammar, names, discourse, day);
        var matcher = new Matcher(grammar, parties, lexicon);
        this.deeds = new DeedReader(grammar, parties, matcher, lexicon);
        this.settings = new SettingReader(grammar, parties, matcher, lexicon.operators());
        this.details = new Details(grammar, parties, day);
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
                for (var deed : deeds.read(token)) {
                    if (!grammar.isNoun(token) || standsAlone(token, deed)) {
                        settle(deed);
                    }
                }
            }
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
        if (!complete || !prominent) {
            reject(token, complete ? "told in passing" : "a noun that does not name both sides");
        }
        return complete && prominent;
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
        var setting = settings.read(given.top());
        var deed = demanded(given, setting);
        var stance = deed.stance() == Stance.ASSERTED ? setting.stance() : deed.stance();
        var place = details.place(deed.trigger(), names);
        var actors = located(deed.actors(), place);
        var recipients = deed.recipients();
        boolean mutual = codes(actors).size() > 1
                && isMutual(deed)
                && (recipients.isEmpty() || deed.type().symmetric());
        if (!mutual) {
            if (codes(actors).isEmpty() && actors.isEmpty() && isDecided(deed)) {
                actors = announcers(setting, recipients);
            }
            if (codes(actors).isEmpty() && !recipients.isEmpty() && isByHost(deed)) {
                actors = hosts(place, recipients);
            }
            if (codes(recipients).isEmpty()) {
                recipients = completed(deed, actors, recipients, place, setting);
            }
            if (codes(actors).isEmpty() && actors.isEmpty() && !isForce(deed)) {
                actors = onlyOther(codes(recipients), setting);
            }
        }
        if (codes(actors).isEmpty() && codes(recipients).isEmpty()) {
            reject(deed.trigger(), "nobody is named whom the directory knows");
            return;
        }
        emit(deed, stance, setting, actors, recipients, mutual, place);
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

    /** People whose state is not told belong where it happened. */
    private static List<Participant> located(List<Participant> participants, Optional<String> place) {
        boolean known = participants.stream().anyMatch(Participant::isKnown);
        if (known || place.isEmpty()) {
            return participants;
        }
        return participants.stream()
                .map(one -> one.in(place.get(), "\"%s\" where it happened".formatted(one.phrase())))
                .toList();
    }

    private List<Participant> completed(
            Deed deed,
            List<Participant> actors,
            List<Participant> recipients,
            Optional<String> place,
            Setting setting) {
        var actorCodes = codes(actors);
        if (!recipients.isEmpty()) { // people without a state: those of the place, else of the actor itself
            var home = isDiplomatic(deed)
                    ? Optional.<String>empty()
                    : place.or(() -> actorCodes.stream().findFirst());
            return home.map(code -> recipients.stream()
                            .map(one ->
                                    one.in(code, "\"%s\" of the place or of the actor itself".formatted(one.phrase())))
                            .toList())
                    .orElse(recipients);
        }
        if (actorCodes.isEmpty()) {
            return List.of();
        }
        var other = onlyOther(actorCodes, setting);
        return other.isEmpty() && actorCodes.size() == 1 && isDomestic(deed) ? ownPeople(actorCodes) : other;
    }

    /** The one actor of the sentence that is neither among these nor the speaker, when there is just one. */
    private List<Participant> onlyOther(Set<String> codes, Setting setting) {
        var taken = new TreeSet<>(codes);
        taken.addAll(codes(setting.speaker()));
        var others = new LinkedHashMap<String, Participant>();
        for (var mention : names.all()) {
            for (var participant : parties.read(mention.to() - 1)) {
                if (participant.isKnown() && !taken.contains(participant.party().code())) {
                    others.putIfAbsent(participant.party().code(), participant);
                }
            }
        }
        return others.size() == 1 && !codes.isEmpty()
                ? List.of(others.values().iterator().next().because("the only other actor of the sentence"))
                : List.of();
    }

    private static boolean isForce(Deed deed) {
        return deed.type().cameo().compareTo("18") >= 0;
    }

    /** "Alpia announced that ten diplomats would be expelled": who announces a measure takes it. */
    private static List<Participant> announcers(Setting setting, List<Participant> recipients) {
        return setting.speaker().stream()
                .filter(Participant::isKnown)
                .filter(one -> !DeedReader.names(recipients, one))
                .map(one -> one.because("announces it"))
                .toList();
    }

    /** Measures between governments, whose targets a place does not tell. */
    private static boolean isDiplomatic(Deed deed) {
        return deed.type().cameo().startsWith("16");
    }

    /** Protests, repression, concessions and fights: when the sentence names one state only, they are at home. */
    private boolean isDomestic(Deed deed) {
        return deed.type().cameo().matches("(08|10|13|14|17|18|19|20).*")
                && names.codes().size() == 1;
    }

    private static List<Participant> ownPeople(Set<String> codes) {
        var code = codes.iterator().next();
        return List.of(new Participant(new Party(code, "CVL"), code, false, "the only state of the sentence: at home"));
    }

    /** What a government decides, as against what happens to people. */
    private static boolean isDecided(Deed deed) {
        return deed.type().cameo().matches("16.*|17[0-4].*|08.*|05[047].*|06.*|07.*");
    }

    /** Expulsions, arrests and the like without a doer: the state in which they happen does it. */
    private static boolean isByHost(Deed deed) {
        var cameo = deed.type().cameo();
        return cameo.startsWith("16") || cameo.startsWith("173") || cameo.startsWith("174") || cameo.startsWith("172");
    }

    private static List<Participant> hosts(Optional<String> place, List<Participant> recipients) {
        return place.filter(code -> !codes(recipients).contains(code))
                .map(code -> List.of(new Participant(Party.of(code), code, false, "the state in which it happened")))
                .orElse(List.of());
    }

    private static boolean isMutual(Deed deed) {
        var cameo = deed.type().cameo();
        return deed.type().symmetric() || cameo.matches("0[3456].*|087.*|19.*|0841");
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
                        && (target.party().role().isEmpty() || doer.party().equals(target.party()));
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
        var kept = new LinkedHashMap<String, Finding>();
        for (var finding : findings) {
            kept.merge(key(finding), finding, SentenceCoder::better);
        }
        findings.clear();
        findings.addAll(kept.values());
    }

    private static String key(Finding finding) {
        return finding.actor().map(one -> one.party().code()).orElse("-")
                + finding.recipient().map(one -> one.party().code()).orElse("-")
                + finding.type().root()
                + finding.stance().isOnRecord();
    }

    private static Finding better(Finding first, Finding second) {
        return first.type().isBareCode() && !second.type().isBareCode() ? second : first;
    }
}
