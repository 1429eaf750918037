package org.detente.actor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.detente.actor.Alias.Kind;
import org.detente.base.DayRange;
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

    /** Kinds of which one word may be a part of somebody's or something else's name. */
    private static final Set<Kind> SINGLE = Set.of(Kind.NAME, Kind.BODY, Kind.PLACE, Kind.CAPITAL);

    /** The surest kind first. */
    private static final List<Kind> KINDS = List.of(Kind.values());

    /** Second parts after which the first still says whose it is: "Borian-led". */
    private static final Set<String> JOINED =
            Set.of("led", "owned", "flagged", "registered", "run", "operated", "controlled", "based");

    private final Node root = new Node();
    private final Compounds compounds = new Compounds();
    private final Homonyms homonyms = new Homonyms();
    private final Divided divided;

    private static final class Node {
        private final Map<String, Node> next = new HashMap<>(2);
        private final List<Alias> aliases = new ArrayList<>(1);
    }

    NameFinder(Directory directory) {
        var aliases = directory.aliases();
        aliases.forEach(this::add);
        divided = Divided.of(aliases);
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
        var keys = new ArrayList<String>(words.size());
        words.forEach(word -> keys.add(Directory.key(word)));
        for (int from = 0; from < words.size(); ) {
            var mention = whole(words, keys, from, day, known);
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
        return divided.with(homonyms.settle(mentions, words, keys), words);
    }

    /** The longest phrase that begins here, with the words beside it that make another name of it. */
    private Optional<Mention> whole(
            List<String> words, List<String> keys, int from, @Nullable LocalDate day, Set<String> known) {
        var plain = longest(words, keys, from, day, known);
        int lead = compounds.lead(words, keys, from);
        if (lead > 0 && from + lead < words.size() && plain.map(Mention::to).orElse(0) <= from + lead) {
            var led = longest(words, keys, from + lead, day, known)
                    .flatMap(name -> compounds.withLead(words, keys, from, name));
            if (led.isPresent()) {
                return led;
            }
        }
        return plain.map(name -> compounds.withEnding(words, keys, name).orElse(name));
    }

    private Optional<Mention> longest(
            List<String> words, List<String> keys, int from, @Nullable LocalDate day, Set<String> known) {
        Mention best = null;
        var node = root;
        for (int to = from; to < words.size(); to++) {
            var next = node.next.get(keys.get(to));
            if (next == null) {
                best = led(node, words, from, to, day, known).orElse(best);
                break;
            }
            node = next;
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

    /** "African Union-led": the last word of the phrase is joined to another. */
    private Optional<Mention> led(
            Node node, List<String> words, int from, int to, @Nullable LocalDate day, Set<String> known) {
        var word = words.get(to);
        int hyphen = to == from ? -1 : word.indexOf('-');
        if (hyphen <= 0 || !JOINED.contains(word.substring(hyphen + 1))) {
            return Optional.empty();
        }
        var last = node.next.get(Directory.key(word.substring(0, hyphen)));
        return last == null
                ? Optional.empty()
                : choose(last.aliases, words, from, to + 1, day, known)
                        .map(alias -> new Mention(from, to + 1, List.of(alias)));
    }

    private Optional<Alias> choose(
            List<Alias> aliases, List<String> words, int from, int to, @Nullable LocalDate day, Set<String> known) {
        var usable = aliases.stream()
                .filter(alias -> looksAlike(alias, words, from, to))
                .filter(alias -> !isPartOfName(alias, words, from, to))
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
        if (parts.length == 1 && Capitals.isAbbreviation(alias.phrase())) {
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

    /** "Abdel Fatah", "Jack London", "Paris Hilton": a capital word beside a single name makes another name of it. */
    private boolean isPartOfName(Alias alias, List<String> words, int from, int to) {
        boolean single = to - from == 1 && SINGLE.contains(alias.kind()) && !Capitals.isAbbreviation(alias.phrase());
        if (!single) {
            return false;
        }
        boolean end = Capitals.isEndOfName(words, from)
                && (Capitals.isGiven(words.get(from - 1)) || isUnknown(words.get(from - 1)));
        boolean beginning = Capitals.is("forename", words.get(from))
                && to < words.size()
                && Capitals.follows(words.get(to))
                && !Resolver.isTitle(words.get(to))
                && Agents.role(words.subList(to, to + 1)).isEmpty()
                && isUnknown(words.get(to))
                && !Capitals.isTitleCase(words);
        boolean commonWord =
                Capitals.is("town", words.get(from)) && (from == 0 || !Capitals.is("where", words.get(from - 1)));
        return end || beginning || commonWord;
    }

    private boolean isUnknown(String word) {
        var known = root.next.get(Directory.key(word));
        return known == null || known.aliases.isEmpty();
    }

    private boolean isSurname(
            Alias alias, List<String> words, int from, int to, @Nullable LocalDate day, Set<String> known) {
        var word = words.get(from);
        if (Capitals.isCommon(word) || (Capitals.is("first", word) && (from == 0 || Capitals.isTitleCase(words)))) {
            return false;
        }
        boolean partOfLongerName = (from > 0 && Capitals.leads(words.get(from - 1)))
                || (to < words.size() && Capitals.follows(words.get(to)));
        if (partOfLongerName) {
            return false;
        }
        boolean inOffice =
                day == null ? HIGHEST.contains(alias.office()) : alias.valid().contains(day);
        return known.contains(alias.person()) || (inOffice && HIGH.contains(alias.office()));
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

    /** Whom an adjective is against: "anti-American". */
    public Optional<Alias> opposed(String word) {
        return word.toLowerCase(Locale.ROOT).startsWith("anti-")
                ? state(word.substring("anti-".length()))
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
