package org.detente.coding;

import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** What one noun phrase counts: "12 of their firms", "half a dozen spies", "the former marine Boris Bera". */
final class PhraseCount {
    /** What is done to people: a name that the directory does not know is one of them. */
    static final String OF_PEOPLE =
            "expel_diplomats|expel_nationals|recall_ambassador|return_ambassador|arrest|convict|indict|ban_entry|ban_exit|release_prisoners|17[34]";

    private static final String MISSIONS = "embassies|consulates|missions|compounds";
    private static final String PLACED =
            "minister|ambassador|consul|head|region|province|territory|island|district|republic";
    private static final String NO_UNIT =
            "cent|percent|per|%|percentage|point|grata|gratae|persona|tariff|duty|levy|surcharge|time|vote|round|package|one";
    private static final Set<String> DIPLOMATS = WordClasses.standard().get("diplomat");
    private static final Set<String> PERSONS = WordClasses.standard().get("person");
    private static final Set<String> QUANTITIES = WordClasses.standard().get("quantity");
    private static final int DEEPEST = 2;

    /**
     * @param amount  how many, above 0
     * @param unit    in the words of the record
     * @param numeral whether a number says so; else it is one in the singular
     */
    record Count(double amount, String unit, boolean numeral) {}

    private final Grammar grammar;
    private final Tree tree;
    private final PartyReader parties;
    private final NounPhrases phrases;

    PhraseCount(Grammar grammar, PartyReader parties, NounPhrases phrases) {
        this.grammar = grammar;
        this.tree = grammar.tree();
        this.parties = parties;
        this.phrases = phrases;
    }

    /** The number in a phrase with its noun; empty when it has none, or none that is exact ("dozens of"). */
    Optional<Count> number(NounPhrases.Phrase phrase) {
        return count(phrase, 0);
    }

    /** One, where the phrase names one of what acts count; of a list, any single member counts. */
    Optional<Count> one(NounPhrases.Phrase phrase, Deed deed, boolean listed) {
        return isOne(phrase, deed) || (listed && isAnother(phrase))
                ? Optional.of(new Count(1.0, unit(phrase), false))
                : Optional.empty();
    }

    /** "its consulates in Bor and Celis", "the ministers of justice and the interior": as many as are named behind. */
    int places(NounPhrases.Phrase phrase, int verb) {
        int head = phrase.head();
        boolean several = tree.tag(head).matches("NNP?S") && numeral(phrase) < 0;
        var lemma = tree.lemma(head).toLowerCase(Locale.ROOT);
        return several && (Units.of(lemma).matches(MISSIONS) || lemma.matches(PLACED))
                ? phrases.named(phrase, verb)
                : 0;
    }

    /** The first token of the number in a phrase that counts its noun; -1 when there is none. */
    int numeral(NounPhrases.Phrase phrase) {
        for (int i = phrase.from(); i <= phrase.head(); i++) {
            if (Numerals.value(tree.form(i)).isPresent() && !isOther(i)) {
                return i;
            }
        }
        return -1;
    }

    /** A numeral that counts nothing: a year, a part of a name, a percentage, an amount of money. */
    private boolean isOther(int token) {
        int next = token;
        while (next + 1 < tree.size() && Numerals.value(tree.form(next + 1)).isPresent()) {
            next++;
        }
        var after = next + 1 < tree.size() ? word(next + 1) : "";
        double value = Numerals.value(tree.form(token)).orElse(0.0);
        boolean year = tree.form(token).matches("(19|20)\\d\\d");
        boolean sum = token > 0 && tree.form(token - 1).matches(".*[$€£¥]|EUR|USD|GBP");
        boolean name = token > 0 && tree.tag(token).startsWith("NNP");
        return value <= 0.0
                || year
                || sum
                || name
                || after.matches("per|percent|%|pct|percentage")
                || (after.matches("and|-") && isPercentLater(next + 2));
    }

    /** "five and ten per cent". */
    private boolean isPercentLater(int token) {
        return token + 1 < tree.size()
                && Numerals.value(tree.form(token)).isPresent()
                && word(token + 1).matches("per|percent|%");
    }

    private Optional<Count> count(NounPhrases.Phrase phrase, int depth) {
        int head = phrase.head();
        var lemma = tree.lemma(head).toLowerCase(Locale.ROOT);
        var inner = word(head + 1 < tree.size() ? head + 1 : head).equals("of")
                ? phrases.from(head + 2)
                : Optional.<NounPhrases.Phrase>empty();
        if (lemma.matches("pair|couple") && inner.isPresent()) {
            return Optional.of(new Count(2.0, unit(inner.get()), true));
        }
        int numeral = numeral(phrase);
        boolean bare = numeral >= 0 && Numerals.value(tree.form(head)).isPresent();
        if (numeral < 0
                && !bare
                && inner.isPresent()
                && depth < DEEPEST
                && QUANTITIES.contains(lemma)
                && Numerals.value(lemma).isEmpty()) {
            return count(inner.get(), depth + 1); // "a group of ten officials"
        }
        if (numeral < 0 || DayReader.isTimeWord(lemma) || (lemma.matches(NO_UNIT) && !bare)) {
            return Optional.empty();
        }
        var words = new ArrayList<String>();
        int lower = lower(numeral);
        for (int i = lower; i <= head; i++) {
            words.add(tree.form(i));
        }
        double amount = Numerals.of(words) * (numeral > 0 && halved(numeral) ? 0.5 : 1.0);
        if (!bare) {
            return Optional.of(new Count(amount, unit(phrase), true));
        }
        if (tree.form(head).matches("(?i)(dozen|score|hundred|thousand|million)s")) {
            return Optional.empty(); // "dozens of diplomats"
        }
        if (inner.isPresent()) { // "12 of their firms", "a dozen of them"
            int counted = inner.get().head();
            return Optional.of(new Count(amount, grammar.isNoun(counted) ? unit(inner.get()) : Units.PERSONS, true));
        }
        return tree.tag(head).matches("CD|NN|JJ")
                ? Optional.of(new Count(amount, Units.PERSONS, true))
                : Optional.empty();
    }

    /** Of "between 30 and 40" and "ten to twelve" the lower number. */
    private int lower(int numeral) {
        boolean range = numeral > 1
                && (word(numeral - 1).matches("to|or")
                        || (word(numeral - 1).equals("and")
                                && numeral > 2
                                && word(numeral - 3).equals("between")))
                && Numerals.value(tree.form(numeral - 2)).isPresent();
        return range ? numeral - 2 : numeral;
    }

    /** "half a dozen". */
    private boolean halved(int numeral) {
        return word(numeral - 1).equals("half")
                || (numeral > 1
                        && word(numeral - 1).equals("a")
                        && word(numeral - 2).equals("half"));
    }

    /** "an arms trader and a bank": each with an article counts one; so does each name that is no state. */
    private boolean isAnother(NounPhrases.Phrase phrase) {
        int head = phrase.head();
        if (phrases.isName(head)) {
            return !parties.isState(head)
                    || (phrase.from() < head && tree.tag(phrase.from()).matches("DT|PRP\\$"));
        }
        boolean owned = head > phrase.from() + 1
                && IntStream.range(phrase.from(), head)
                        .anyMatch(token -> tree.tag(token).equals("POS"));
        return tree.tag(head).matches("NN|JJ")
                && (owned || word(phrase.from()).matches("an?|its|his|her|their|the|another|one|'s|’s"));
    }

    /** One person, mission or craft in the singular. */
    private boolean isOne(NounPhrases.Phrase phrase, Deed deed) {
        int head = phrase.head();
        if (!tree.tag(head).matches("NNP?|JJ|VBP?")) {
            return false;
        }
        var lemma = tree.lemma(head).toLowerCase(Locale.ROOT);
        if (lemma.equals("general") && head > phrase.from() && word(head - 1).equals("consul")) {
            return true;
        }
        boolean named = phrases.isName(head)
                && (hasTitle(phrase)
                        || (deed.type().id().matches(OF_PEOPLE) && !parties.isState(head))
                        || parties.read(head).stream().anyMatch(Participant::person));
        return named || Units.countsSingly(lemma) || DIPLOMATS.contains(lemma) || PERSONS.contains(lemma);
    }

    /** "the former US marine Boris Bera", "the Canadians Bruno Balk and Boris Bera": a noun for people before a name. */
    private boolean hasTitle(NounPhrases.Phrase phrase) {
        for (int i = phrase.from(); i < phrase.head(); i++) {
            var lemma = tree.lemma(i).toLowerCase(Locale.ROOT);
            if (PERSONS.contains(lemma)
                    || DIPLOMATS.contains(lemma)
                    || Units.countsSingly(lemma)
                    || tree.tag(i).equals("NNPS")) {
                return true;
            }
        }
        return false;
    }

    /** What is counted, in the words of the record. */
    String unit(NounPhrases.Phrase phrase) {
        int head = phrase.head();
        var lemma = tree.lemma(head).toLowerCase(Locale.ROOT);
        if (head > phrase.from()) {
            var two = tree.lemma(head - 1).toLowerCase(Locale.ROOT) + " " + lemma;
            if (Units.known(two).isPresent()) {
                return Units.of(two);
            }
        }
        if (tree.tag(head).startsWith("NNP")
                || phrases.isName(
                        head)) { // "Boris Bera", "two Borians": people, unless the noun before says what it is
            for (int i = head - 1; i >= phrase.from(); i--) {
                var known = Units.known(tree.lemma(i));
                if (known.isPresent()) {
                    return known.get();
                }
            }
            return Units.known(lemma).orElse(Units.PERSONS);
        }
        return Units.of(lemma);
    }

    private String word(int token) {
        return tree.form(token).toLowerCase(Locale.ROOT);
    }
}
