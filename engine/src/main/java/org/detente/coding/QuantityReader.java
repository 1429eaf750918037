package org.detente.coding;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.detente.event.Quantity;

/** Reads how many: "ten diplomats", "two dozen", "some 1,500 troops", "$50 billion in tariffs". */
final class QuantityReader {
    private static final Map<String, Double> MULTIPLES = Map.of(
            "dozen",
            12.0,
            "hundred",
            100.0,
            "thousand",
            1e3,
            "million",
            1e6,
            "billion",
            1e9,
            "trillion",
            1e12,
            "score",
            20.0);
    private static final List<String> SMALL = List.of(
            "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
                    .split(" ", -1));
    private static final List<String> TENS =
            List.of("twenty thirty forty fifty sixty seventy eighty ninety".split(" ", -1));

    private static final Set<String> COUNTABLE = Set.of(
            "consulate",
            "embassy",
            "mission",
            "vessel",
            "ship",
            "tanker",
            "boat",
            "trawler",
            "drone",
            "jet",
            "plane",
            "aircraft",
            "bomber",
            "helicopter",
            "warplane",
            "pastor",
            "broadcaster",
            "channel",
            "newspaper",
            "minister",
            "consul");

    private static final Set<String> DIPLOMATS = WordClasses.standard().get("diplomat");
    private static final Set<String> PERSONS = WordClasses.standard().get("person");

    private final Grammar grammar;
    private final Tree tree;
    private final PartyReader parties;

    QuantityReader(Grammar grammar, PartyReader parties) {
        this.grammar = grammar;
        this.tree = grammar.tree();
        this.parties = parties;
    }

    /** The number beside the trigger or in one of its slots, that of the object first. */
    Optional<Quantity> read(Deed deed) {
        var heads = new LinkedHashSet<Integer>();
        if (grammar.isVerb(deed.trigger())) {
            heads.addAll(grammar.slot(deed.trigger(), "iobj"));
            heads.addAll(grammar.slot(deed.trigger(), "obj"));
        } else {
            heads.addAll(grammar.slot(deed.trigger(), "of"));
        }
        if (deed.top() != deed.trigger() && grammar.isVerb(deed.top())) {
            heads.addAll(grammar.slot(deed.top(), "iobj"));
            heads.addAll(grammar.slot(deed.top(), "obj"));
        }
        for (var slot : List.of("on", "of", "against", "to", "for", "with", "from", "at")) {
            heads.addAll(grammar.slot(deed.trigger(), slot));
        }
        if (deed.top() != deed.trigger() && grammar.isVerb(deed.top())) {
            heads.addAll(grammar.slot(deed.top(), "on"));
        }
        if (grammar.isVerb(deed.top())) { // "Ten diplomats had to leave"
            heads.addAll(grammar.surfaceSubjects(deed.top(), 0));
        }
        for (int head : heads) {
            var found = sum(head, false);
            if (found.isPresent()) {
                return found;
            }
        }
        if (deed.type().quad().isMaterial() || deed.type().counted()) {
            for (int head : heads) { // no numeral anywhere: "a diplomat", "the ambassador", "Boris Bera and an aide"
                var found = sum(head, true);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /** Numbers of a phrase and those joined to it, added: "five officials and three firms" are eight. */
    private Optional<Quantity> sum(int head, boolean single) {
        var members = grammar.withConjuncts(head);
        double total = 0.0;
        boolean numeral = false;
        var units = new LinkedHashSet<String>();
        for (int member : members) {
            var counted = at(member, 0);
            if (counted.filter(Quantity::isMoney).isPresent()) {
                return counted;
            }
            numeral |= counted.isPresent();
            if (counted.isEmpty() && (isOne(member) || (members.size() > 1 && isAnother(member)))) {
                counted = Optional.of(new Quantity(1.0, unit(member)));
            }
            total += counted.map(Quantity::amount).orElse(0.0);
            counted.ifPresent(one -> units.add(one.unit()));
        }
        return total > 0.0 && (numeral || single)
                ? Optional.of(new Quantity(total, String.join(" and ", units)))
                : Optional.empty();
    }

    /** "an arms trader and a bank": each with an article counts one. */
    private boolean isAnother(int token) {
        return tree.tag(token).equals("NN")
                && tree.children(token).stream()
                        .anyMatch(child ->
                                tree.form(child).toLowerCase(Locale.ROOT).matches("an?|its|his|her|another|one"));
    }

    /** One person, mission or craft in the singular. */
    private boolean isOne(int token) {
        if (!tree.tag(token).matches("NNP?")) {
            return false;
        }
        var lemma = tree.lemma(token).toLowerCase(Locale.ROOT);
        boolean named = tree.tag(token).equals("NNP")
                && (hasTitle(token) || parties.read(token).stream().anyMatch(Participant::person));
        return named || COUNTABLE.contains(lemma) || DIPLOMATS.contains(lemma) || PERSONS.contains(lemma);
    }

    /** "the former US marine Boris Bera": a name with a noun for people before it. */
    private boolean hasTitle(int name) {
        return grammar.children(name, "compound", "dep", "appos").stream()
                .map(title -> tree.lemma(title).toLowerCase(Locale.ROOT))
                .anyMatch(title -> PERSONS.contains(title) || DIPLOMATS.contains(title) || COUNTABLE.contains(title));
    }

    private Optional<Quantity> at(int noun, int depth) {
        var lemma = tree.lemma(noun).toLowerCase(Locale.ROOT);
        if (DayReader.isTimeWord(lemma) || lemma.matches("cent|percent|per|%|percentage|point|grata|gratae")) {
            return Optional.empty();
        }
        var money = money(noun);
        if (money.isPresent()) {
            return money;
        }
        for (int child : grammar.children(noun, "nummod", "amod", "compound", "det")) {
            var number = number(child);
            if (number.isPresent()) {
                return Optional.of(new Quantity(number.get(), unit(noun)));
            }
        }
        var own = number(noun);
        if (own.isPresent() && grammar.isNoun(noun)) { // "dozens of diplomats", "a dozen"
            for (int of : grammar.prepositional(noun, "of")) {
                return tree.form(noun).endsWith("s")
                        ? Optional.empty()
                        : Optional.of(new Quantity(own.get(), unit(of)));
            }
        }
        if (own.isPresent() && tree.tag(noun).equals("CD")) { // "expelled ten of them", headlines: "kill 10"
            for (int of : grammar.prepositional(noun, "of")) {
                return Optional.of(new Quantity(own.get(), unit(of)));
            }
            return isYear(own.get()) ? Optional.empty() : Optional.of(new Quantity(own.get(), "persons"));
        }
        if (depth < 2) {
            for (var preposition : List.of("of", "on", "against", "worth", "for")) {
                for (int of : grammar.prepositional(noun, preposition)) {
                    var inner = at(of, depth + 1);
                    if (inner.isPresent()) {
                        return inner;
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isYear(double number) {
        return number >= 1900 && number <= 2100 && number == Math.rint(number);
    }

    private Optional<Quantity> money(int noun) {
        for (int i = Math.max(0, noun - 5); i <= Math.min(tree.size() - 1, noun + 1); i++) {
            var form = tree.form(i).toLowerCase(Locale.ROOT);
            boolean sign = form.matches("(us|u\\.s\\.)?[$€]");
            boolean word = form.matches("dollars?|euros?") && i > 0;
            if (!sign && !word) {
                continue;
            }
            int first = sign ? i + 1 : i - 1;
            while (word && first > 0 && isNumeral(first - 1)) {
                first--;
            }
            double amount = 1.0;
            boolean any = false;
            for (int j = first; j < tree.size() && isNumeral(j); j++) {
                var value = value(tree.form(j));
                amount *= value.orElse(1.0);
                any |= value.isPresent();
            }
            if (any && grammar.isBelow(i, noun)) {
                var currency = form.contains("€") || form.startsWith("euro") ? "EUR" : "USD";
                return amount >= 1e8
                        ? Optional.of(new Quantity(amount / 1e9, currency + "_bn"))
                        : Optional.of(new Quantity(amount / 1e6, currency + "_mn"));
            }
        }
        return Optional.empty();
    }

    private boolean isNumeral(int token) {
        return value(tree.form(token)).isPresent();
    }

    /** The number of a token, with the numerals beside it that belong to it: "1.5 million", "two dozen". */
    private Optional<Double> number(int token) {
        var own = value(tree.form(token));
        if (own.isEmpty()
                || (tree.tag(token).equals("JJ")
                        && !tree.form(token).toLowerCase(Locale.ROOT).matches("[a-z]+-[a-z]+|\\d.*"))) {
            return Optional.empty();
        }
        double amount = own.get();
        for (int child : tree.children(token)) {
            var factor = value(tree.form(child));
            if (factor.isPresent() && tree.relation(child).matches("compound|nummod|advmod|amod")) {
                amount = combine(amount, factor.get());
            }
        }
        return amount > 0 ? Optional.of(amount) : Optional.empty();
    }

    private static double combine(double a, double b) {
        double large = Math.max(a, b);
        return large >= 12 && (large >= 100 || large == 12 || large == 20) ? a * b : a;
    }

    /** The value of a numeral: digits with commas, words up to "ninety-nine", multiples. */
    static Optional<Double> value(String form) {
        var word = form.toLowerCase(Locale.ROOT);
        if (word.matches("\\d{1,3}(,\\d{3})+(\\.\\d+)?|\\d+(\\.\\d+)?")) {
            return Optional.of(Double.parseDouble(word.replace(",", "")));
        }
        if (word.matches("\\d+(\\.\\d+)?(bn|m|mn)")) {
            double number = Double.parseDouble(word.replaceAll("[a-z]+", ""));
            return Optional.of(word.endsWith("bn") ? number * 1e9 : number * 1e6);
        }
        if (SMALL.contains(word)) {
            return Optional.of((double) SMALL.indexOf(word));
        }
        int hyphen = word.indexOf('-');
        var tens = hyphen < 0 ? word : word.substring(0, hyphen);
        if (TENS.contains(tens)) {
            double value = 20.0 + 10.0 * TENS.indexOf(tens);
            if (hyphen < 0) {
                return Optional.of(value);
            }
            int ones = SMALL.indexOf(word.substring(hyphen + 1));
            return ones > 0 ? Optional.of(value + ones) : Optional.empty();
        }
        return Optional.ofNullable(MULTIPLES.get(word));
    }

    /** What is counted, in the words of the record: nouns in the plural, a few put under one name. */
    private String unit(int noun) {
        var lemma = tree.lemma(noun).toLowerCase(Locale.ROOT);
        return switch (lemma) {
            case "diplomat", "envoy" -> "diplomats";
            case "ambassador" -> "ambassadors";
            case "staff", "personnel" -> "staff";
            case "consulate" -> "consulates";
            case "embassy" -> "embassies";
            case "official",
                    "individual",
                    "person",
                    "people",
                    "man",
                    "woman",
                    "citizen",
                    "national",
                    "civilian",
                    "soldier" -> "persons";
            case "entity", "company", "firm", "organisation", "organization" -> "entities";
            default -> plural(lemma);
        };
    }

    private static String plural(String lemma) {
        return lemma.endsWith("s") || lemma.length() < 2
                ? lemma
                : lemma.endsWith("y") ? lemma.substring(0, lemma.length() - 1) + "ies" : lemma + "s";
    }
}
