package org.detente.actor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.detente.actor.Alias.Kind;
import org.detente.base.DayRange;
import org.detente.base.Table;
import org.jspecify.annotations.Nullable;

/**
 * Finds the phrases of the directory in running text: a trie over words, longest match first, one pass.
 *
 * <p>A phrase that begins with a capital is found only where the text has one; an abbreviation such as "US" only in
 * capitals. A bare surname counts when its owner holds a high office on the day, or was named in full before, and when
 * the word is no common word. Thread-safe; the memory of full names is kept by the caller.
 */
public final class NameFinder {
    private static final Set<String> HIGH = Set.of(
            "head_of_state", "head_of_government", "leader", "foreign_minister", "defence_minister", "rebel_leader");
    private static final Set<String> HIGHEST = Set.of("head_of_state", "head_of_government", "leader");
    /** First parts of compounds such as "Sino-Indian". */
    private static final Map<String, String> COMBINING = Map.of(
            "Sino", "CHN", "Russo", "RUS", "Anglo", "GBR", "Franco", "FRA", "Indo", "IND", "Israelo", "ISR", "Euro",
            "EUU");

    /** Capital words after which a name is still that of the state or body. */
    private static final Set<String> PART_OF = Set.of(
            "North",
            "South",
            "East",
            "West",
            "Northern",
            "Southern",
            "Eastern",
            "Western",
            "Central",
            "Upper",
            "Lower",
            "Greater",
            "Mainland",
            "Former",
            "Communist",
            "Soviet",
            "Nazi",
            "Ba'athist",
            "Occupied",
            "Metropolitan",
            "Minister",
            "President",
            "Ministry",
            "Government",
            "The",
            "Operation",
            "Republic",
            "Kingdom",
            "Northeast",
            "Northwest",
            "Southeast",
            "Southwest",
            "Federal",
            "Muslim");

    private static final Set<String> CALENDAR = Set.of(
            "Monday",
            "Tuesday",
            "Wednesday",
            "Thursday",
            "Friday",
            "Saturday",
            "Sunday",
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");

    /** The surest kind first. */
    private static final List<Kind> KINDS = List.of(Kind.values());

    /** Second parts after which the first still says whose it is: "Borian-led". */
    private static final Set<String> JOINED =
            Set.of("led", "owned", "flagged", "registered", "run", "operated", "controlled", "based");

    private static final int LONGEST_ABBREVIATION = 5;

    private final Node root = new Node();
    private final Set<String> notSurnames = new HashSet<>();

    private static final class Node {
        private final Map<String, Node> next = new HashMap<>(2);
        private final List<Alias> aliases = new ArrayList<>(1);
    }

    NameFinder(Directory directory) {
        Table.ofResource(NameFinder.class, "common-words.tsv")
                .rows()
                .forEach(row -> notSurnames.addAll(row.list("words")));
        directory.aliases().forEach(this::add);
        var always = DayRange.from(LocalDate.MIN);
        directory.notActors().forEach((phrase, code) -> add(new Alias(phrase, code, "", Kind.PLACE, always, "", "")));
        directory
                .ambiguousPhrases()
                .forEach((phrase, codes) -> add(new Alias(phrase, codes.get(0), "", Kind.NAME, always, "", "")));
    }

    private void add(Alias alias) {
        var node = root;
        for (var word : parts(alias.phrase())) {
            node = node.next.computeIfAbsent(Directory.key(word), key -> new Node());
        }
        node.aliases.add(alias);
    }

    /** Words as the tokenizer parts them: "People's" is two. */
    private static String[] parts(String phrase) {
        return phrase.replace("'s", " 's").split(" ", -1);
    }

    /**
     * All mentions, from left to right, none overlapping another.
     *
     * @param words what the text has, one token each
     * @param day   day of the text, or null when it is not known: then everybody who ever held an office is considered
     * @param known full names met so far in the document; names found here are added
     */
    public List<Mention> find(List<String> words, @Nullable LocalDate day, Set<String> known) {
        var mentions = new ArrayList<Mention>();
        for (int from = 0; from < words.size(); ) {
            var mention = longest(words, from, day, known);
            if (mention.isEmpty()) {
                mention = joined(words, from);
            }
            if (mention.isPresent()) {
                if (!mention.get().aliases().get(0).actor().isEmpty()) { // "French fries" names nobody
                    mentions.add(mention.get());
                }
                from = mention.get().to();
            } else {
                from++;
            }
        }
        return mentions;
    }

    private Optional<Mention> longest(List<String> words, int from, @Nullable LocalDate day, Set<String> known) {
        Mention best = null;
        var node = root;
        for (int to = from; to < words.size(); to++) {
            node = node.next.get(Directory.key(words.get(to)));
            if (node == null) {
                break;
            }
            var alias = choose(node.aliases, words, from, to + 1, day, known);
            if (alias.isPresent()) {
                best = new Mention(from, to + 1, List.of(alias.get()));
            }
        }
        if (best != null && best.isPerson()) {
            known.add(best.aliases().get(0).person());
        }
        return Optional.ofNullable(best);
    }

    private Optional<Alias> choose(
            List<Alias> aliases, List<String> words, int from, int to, @Nullable LocalDate day, Set<String> known) {
        var usable = aliases.stream()
                .filter(alias -> looksAlike(alias, words, from, to))
                .filter(alias -> !isEndOfName(alias, words, from, to))
                .filter(alias -> alias.kind() != Kind.SURNAME || isSurname(alias, words, from, to, day, known))
                .sorted(order(day, known))
                .toList();
        if (usable.isEmpty()) {
            return Optional.empty();
        }
        var best = usable.get(0);
        boolean contested = best.kind() == Kind.SURNAME
                && usable.stream()
                        .anyMatch(other -> !other.actor().equals(best.actor())
                                && rank(other, day, known) == rank(best, day, known));
        return contested ? Optional.empty() : Optional.of(best);
    }

    /** The surest first: those in office on the day, those named before, the surer kind, the higher and later office. */
    private Comparator<Alias> order(@Nullable LocalDate day, Set<String> known) {
        return Comparator.comparingInt((Alias alias) -> rank(alias, day, known))
                .thenComparing(alias -> alias.valid().first(), Comparator.reverseOrder())
                .thenComparing(Alias::actor)
                .thenComparing(Alias::phrase);
    }

    private static int rank(Alias alias, @Nullable LocalDate day, Set<String> known) {
        int rank = KINDS.indexOf(alias.kind());
        rank += known.contains(alias.person()) ? 0 : 10;
        rank += day == null || alias.valid().contains(day) ? 0 : 20;
        rank += HIGHEST.contains(alias.office()) ? 0 : HIGH.contains(alias.office()) ? 1 : 2;
        return rank;
    }

    private static boolean looksAlike(Alias alias, List<String> words, int from, int to) {
        var parts = parts(alias.phrase());
        if (parts.length == 1 && isAbbreviation(alias.phrase())) {
            return words.get(from).equals(alias.phrase());
        }
        for (int i = from; i < to; i++) {
            if (Character.isUpperCase(parts[i - from].charAt(0))
                    && !Character.isUpperCase(words.get(i).charAt(0))) {
                return false;
            }
        }
        return true;
    }

    /** "Abdel Fatah", "Air France", "Miss Boria": a capital word before a single name makes another name of it. */
    private boolean isEndOfName(Alias alias, List<String> words, int from, int to) {
        boolean single = to - from == 1
                && (alias.kind() == Kind.NAME || alias.kind() == Kind.BODY || alias.kind() == Kind.PLACE);
        if (!single || from < 2 || isAbbreviation(alias.phrase()) || isTitleCase(words)) {
            return false;
        }
        var before = words.get(from - 1);
        var known = root.next.get(Directory.key(before));
        return isNamePart(before)
                && !Resolver.isTitle(before)
                && !PART_OF.contains(before)
                && !CALENDAR.contains(before)
                && (known == null || known.aliases.isEmpty());
    }

    /** Whether most words have a capital, as in headlines: then a capital tells nothing. */
    private static boolean isTitleCase(List<String> words) {
        long longer = words.stream().filter(word -> word.length() > 3).count();
        long capital = words.stream()
                .filter(word -> word.length() > 3 && isNamePart(word))
                .count();
        return capital >= 0.6 * longer;
    }

    private static boolean isAbbreviation(String phrase) {
        return phrase.length() <= LONGEST_ABBREVIATION
                && phrase.equals(phrase.toUpperCase(Locale.ROOT))
                && phrase.chars().anyMatch(Character::isUpperCase);
    }

    private boolean isSurname(
            Alias alias, List<String> words, int from, int to, @Nullable LocalDate day, Set<String> known) {
        if (notSurnames.contains(words.get(from).toLowerCase(Locale.ROOT))) {
            return false;
        }
        boolean partOfLongerName =
                (from > 0 && isNamePart(words.get(from - 1)) && !Resolver.isTitle(words.get(from - 1)))
                        || (to < words.size() && isNamePart(words.get(to)) && !CALENDAR.contains(words.get(to)));
        if (partOfLongerName) {
            return false;
        }
        boolean inOffice =
                day == null ? HIGHEST.contains(alias.office()) : alias.valid().contains(day);
        return known.contains(alias.person()) || (inOffice && HIGH.contains(alias.office()));
    }

    private static boolean isNamePart(String word) {
        return word.length() > 1
                && Character.isUpperCase(word.charAt(0))
                && word.chars().skip(1).allMatch(Character::isLowerCase);
    }

    /** "U.S.-China", "Israeli-Palestinian", "Saudi-led": one token, one or two actors. */
    private Optional<Mention> joined(List<String> words, int from) {
        var word = words.get(from);
        int hyphen = word.indexOf('-');
        if (hyphen <= 0 || hyphen == word.length() - 1 || !Character.isUpperCase(word.charAt(0))) {
            return Optional.empty();
        }
        var first = state(word.substring(0, hyphen));
        var rest = word.substring(hyphen + 1);
        if (first.isPresent() && JOINED.contains(rest)) {
            return Optional.of(new Mention(from, from + 1, List.of(first.get())));
        }
        var second = state(rest);
        return first.isPresent() && second.isPresent()
                ? Optional.of(new Mention(from, from + 1, List.of(first.get(), second.get())))
                : Optional.empty();
    }

    private Optional<Alias> state(String word) {
        var combining = COMBINING.get(word);
        if (combining != null) {
            return Optional.of(new Alias(word, combining, "", Kind.ADJECTIVE, DayRange.from(LocalDate.MIN), "", ""));
        }
        var node = root.next.get(Directory.key(word));
        return node == null
                ? Optional.empty()
                : node.aliases.stream()
                        .filter(alias -> alias.kind() != Kind.PERSON && alias.kind() != Kind.SURNAME)
                        .filter(alias -> looksAlike(alias, List.of(word), 0, 1))
                        .findFirst();
    }
}
