package org.detente.coding;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.detente.event.Quantity;

/** Reads how many: "ten diplomats", "two dozen", "some 1,500 troops", "a 25 per cent tariff on $50 billion of goods". */
final class QuantityReader {
    /** What is done to goods and funds: their worth counts, not their pieces. */
    private static final String OF_MONEY =
            "impose_tariff|ease_tariff|remove_tariff|freeze_assets|suspend_aid|aid|economic_aid|loan|compensation";

    private static final Set<String> RELIEF = WordClasses.standard().get("aidhum");
    private static final List<String> INNER = List.of("of", "on", "against", "worth", "for");
    private static final int DEEPEST = 2;

    private final Grammar grammar;
    private final Tree tree;
    private final PartyReader parties;
    private final NounPhrases phrases;
    private final PhraseCount counts;
    private final CountedSlots slots;
    private final List<Money.Amount> money;

    QuantityReader(Grammar grammar, PartyReader parties) {
        this.grammar = grammar;
        this.tree = grammar.tree();
        this.parties = parties;
        this.phrases = new NounPhrases(grammar);
        this.counts = new PhraseCount(grammar, parties, phrases);
        this.slots = new CountedSlots(grammar);
        this.money = Money.in(tree);
    }

    /** The number beside the trigger or in one of its slots, that of the object first. */
    Optional<Quantity> read(Deed deed) {
        var id = deed.type().id();
        if (id.matches(OF_MONEY) && money.size() == 1) {
            return Optional.of(money.get(0).quantity());
        }
        if (id.matches("aid|humanitarian_aid")) {
            var goods = goods();
            if (goods.isPresent()) {
                return goods;
            }
        }
        if (id.matches("cap_staff|cut_own_staff") || tree.lemma(deed.trigger()).equals("cap")) {
            var limit = limit(deed.trigger());
            if (limit.isPresent()) {
                return limit;
            }
        }
        var heads = slots.of(deed);
        for (int head : heads) {
            var found = tree.tag(head).startsWith("PRP") ? several(head, deed) : sum(head, deed, false, 0);
            if (found.isPresent()) {
                return found;
            }
        }
        if (id.equals("designate_terrorist")) {
            return designated(deed);
        }
        if (deed.type().quad().isMaterial() || deed.type().counted()) {
            for (int head : heads) { // no numeral anywhere: "a diplomat", "the ambassador", "Boris Bera and an aide"
                var found = tree.tag(head).startsWith("PRP") ? oneself(head, deed) : sum(head, deed, true, 0);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return id.equals("ratify_agreement") ? votes() : Optional.empty();
    }

    /** "by 210 votes to 14": those in favour. */
    private Optional<Quantity> votes() {
        for (int i = 1; i < tree.size(); i++) {
            var value = Numerals.value(tree.form(i - 1)).filter(number -> number > 0.0);
            if (word(i).equals("votes") && value.isPresent()) {
                return Optional.of(new Quantity(value.get(), "votes"));
            }
        }
        return Optional.empty();
    }

    /** "opened fire on three vessels and captured them": the number told last before. */
    private Optional<Quantity> several(int pronoun, Deed deed) {
        if (!word(pronoun).matches("they|them")) {
            return Optional.empty();
        }
        for (int i = pronoun - 1; i > 0; i--) {
            if (tree.tag(i).matches("NNP?S")) {
                return sum(i, deed, false, DEEPEST);
            }
        }
        return Optional.empty();
    }

    /** "he was told to leave": one, named after the act where that says what he is. */
    private Optional<Quantity> oneself(int pronoun, Deed deed) {
        if (!word(pronoun).matches("he|she|him|her") || !deed.type().id().matches(PhraseCount.OF_PEOPLE)) {
            return Optional.empty();
        }
        return Optional.of(new Quantity(1.0, who(deed)));
    }

    private static String who(Deed deed) {
        return switch (deed.type().id()) {
            case "recall_ambassador", "return_ambassador" -> "ambassadors";
            case "expel_diplomats" -> "diplomats";
            default -> Units.PERSONS;
        };
    }

    /** What is put on a list of terrorists counts one: a state or a body. */
    private Optional<Quantity> designated(Deed deed) {
        return slots.of(deed).stream()
                .filter(head -> grammar.isNoun(head) && !tree.lemma(head).matches("list|sponsor"))
                .findFirst()
                .map(head -> new Quantity(1.0, parties.isState(head) ? "states" : "entities"));
    }

    /** What aid brings, not what carries it: "a plane with 20 tons of medicine". */
    private Optional<Quantity> goods() {
        for (int i = 0; i < tree.size(); i++) {
            boolean goods = grammar.isNoun(i)
                    && (Units.of(tree.lemma(i)).equals("tonnes")
                            || RELIEF.contains(tree.lemma(i).toLowerCase(Locale.ROOT)));
            var phrase = goods ? phrases.around(i) : Optional.<NounPhrases.Phrase>empty();
            var counted = phrase.flatMap(counts::number);
            if (counted.isPresent()) {
                return Optional.of(
                        new Quantity(counted.get().amount(), counted.get().unit()));
            }
        }
        return Optional.empty();
    }

    /** Of a staff cut "by 60" or "to 455": the number behind the preposition. */
    private Optional<Quantity> limit(int trigger) {
        for (int i = Math.max(0, trigger - 1); i + 1 < tree.size(); i++) {
            if (!word(i).matches("by|to|at|of")) {
                continue;
            }
            var phrase = phrases.from(i + 1);
            var number = phrase.flatMap(counts::number);
            if (number.isPresent()) {
                int head = phrase.orElseThrow().head();
                var unit = tree.tag(head).equals("CD")
                        ? cappedUnit(trigger)
                        : number.get().unit();
                return Optional.of(new Quantity(number.get().amount(), unit));
            }
        }
        return Optional.empty();
    }

    /** "capped at 50 the number of students": what the number is of; without it the staff. */
    private String cappedUnit(int trigger) {
        for (int i = trigger + 1; i + 1 < tree.size(); i++) {
            if (word(i).equals("number") && word(i + 1).equals("of")) {
                return phrases.from(i + 2).map(counts::unit).orElse("staff");
            }
        }
        return "staff";
    }

    /** Numbers of a phrase and those joined to it, added: "five officials and three firms" are eight. */
    private Optional<Quantity> sum(int head, Deed deed, boolean single, int depth) {
        int noun = grammar.antecedent(head);
        var worth = worth(noun);
        if (worth.isPresent()) {
            return worth;
        }
        var phrase = phrases.around(noun);
        if (phrase.isEmpty()) {
            return Optional.empty();
        }
        int verb = grammar.isVerb(deed.trigger()) ? deed.trigger() : deed.top();
        int places = counts.places(phrase.get(), verb);
        if (places > 0) {
            return Optional.of(new Quantity(places, counts.unit(phrase.get())));
        }
        var members = phrases.list(phrase.get(), verb);
        double total = 0.0;
        boolean numeral = false;
        var units = new LinkedHashSet<String>();
        for (var member : members) {
            var sum = money(member);
            if (sum.isPresent()) {
                return sum;
            }
            var counted = counts.number(member).or(() -> counts.one(member, deed, members.size() > 1));
            numeral |= counted.filter(PhraseCount.Count::numeral).isPresent();
            total += counted.map(PhraseCount.Count::amount).orElse(0.0);
            counted.ifPresent(one -> units.add(one.unit()));
        }
        if (total > 0.0 && (numeral || single)) {
            return Optional.of(new Quantity(total, Units.together(units)));
        }
        return depth < DEEPEST ? inner(phrase.get().head(), deed, single, depth + 1) : Optional.empty();
    }

    private Optional<Quantity> inner(int noun, Deed deed, boolean single, int depth) {
        for (var preposition : INNER) {
            for (int of : grammar.prepositional(noun, preposition)) {
                var found = sum(of, deed, single, depth);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /** The money that hangs below a noun: "goods worth $50 billion", "$50 billion of goods". */
    private Optional<Quantity> worth(int noun) {
        return money.stream()
                .filter(amount -> grammar.isBelow(amount.at(), noun) && Math.abs(amount.at() - noun) <= 5)
                .map(Money.Amount::quantity)
                .findFirst();
    }

    private Optional<Quantity> money(NounPhrases.Phrase phrase) {
        return money.stream()
                .filter(amount -> amount.at() >= phrase.from() && amount.at() <= phrase.head())
                .map(Money.Amount::quantity)
                .findFirst();
    }

    private String word(int token) {
        return tree.form(token).toLowerCase(Locale.ROOT);
    }
}
