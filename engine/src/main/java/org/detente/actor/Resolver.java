package org.detente.actor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.detente.actor.Alias.Kind;
import org.detente.actor.Resolution.Candidate;
import org.detente.base.DayRange;

/**
 * Traces one phrase. The longest part of the phrase that stands in the directory decides the actor, the nouns after it the
 * role ("Russian troops"), or those before it and "of" ("troops of Russia"); titles before a name are read as such, and words
 * that are not read are named. A part that only looks like an actor (New Mexico, French fries) is taken for what it is. Of several aliases those valid on the day come first, then the surer kind,
 * then the higher office; where two actors remain, none is chosen.
 */
final class Resolver {
    private static final Set<String> TITLES = Set.of(
            ("president prime minister chancellor premier foreign defence defense secretary state king queen prince crown "
                            + "sheikh ayatollah general ambassador spokesman spokeswoman senator mr mr. mrs mrs. ms "
                            + "ms. dr dr. leader of vice deputy chief supreme emir pope then")
                    .split(" ", -1));
    private static final List<String> OFFICES = List.of(
            "head_of_state",
            "head_of_government",
            "leader",
            "foreign_minister",
            "defence_minister",
            "deputy",
            "security_adviser",
            "spokesperson");

    private final Directory directory;
    private final Map<String, List<Alias>> index;

    Resolver(Directory directory, Map<String, List<Alias>> index) {
        this.directory = directory;
        this.index = index;
    }

    Resolution resolve(String phrase, LocalDate on) {
        var words = words(phrase);
        boolean former = !words.isEmpty()
                && Set.of("former", "ex", "late").contains(words.get(0).toLowerCase(Locale.ROOT));
        if (former) {
            words = words.subList(1, words.size());
        }
        for (int length = words.size(); length > 0; length--) {
            for (int from = 0; from + length <= words.size(); from++) {
                var part = String.join(" ", words.subList(from, from + length));
                var before = words.subList(0, from);
                var after = words.subList(from + length, words.size());
                var apparent = directory.notActor(part);
                if (apparent.isPresent()) {
                    return new Resolution(phrase, on, belonging(part, apparent.get(), after));
                }
                if (directory.choices(part).size() > 1) {
                    return new Resolution(phrase, on, shared(part, after));
                }
                var found = index.getOrDefault(Directory.key(part), List.of());
                boolean bareSurname = length == 1 && isName(found);
                if (!found.isEmpty() && (!bareSurname || before.stream().allMatch(Resolver::isTitle))) {
                    return new Resolution(phrase, on, rank(found, new Around(before, after), former, on));
                }
            }
        }
        return new Resolution(phrase, on, List.of());
    }

    private static List<String> words(String phrase) {
        var plain = phrase.strip().replaceAll("^(?i)(the|a|an)\\s+", "").replace('’', '\'');
        var whole = new ArrayList<String>();
        for (var word : plain.split("[\\s,]+", -1)) {
            var bare = word.endsWith("'s")
                    ? word.substring(0, word.length() - 2)
                    : word.endsWith("s'") ? word.substring(0, word.length() - 1) : word;
            if (!bare.isEmpty()) {
                whole.add(bare);
            }
        }
        return whole;
    }

    static boolean isTitle(String word) {
        return TITLES.contains(word.toLowerCase(Locale.ROOT)) || word.chars().noneMatch(Character::isUpperCase);
    }

    private static boolean isName(List<Alias> found) {
        return found.stream().allMatch(alias -> alias.kind() == Kind.SURNAME);
    }

    /** The words around the part that was found. */
    private record Around(List<String> before, List<String> after) {

        /** The role that the words say: nouns after, or nouns before and "of". */
        Optional<String> role() {
            return Agents.role(after).or(() -> Agents.role(beforeOf()));
        }

        private List<String> beforeOf() {
            int of = before.stream()
                    .map(word -> word.toLowerCase(Locale.ROOT))
                    .toList()
                    .lastIndexOf("of");
            return of >= 0 && before.subList(of + 1, before.size()).stream().allMatch("the"::equalsIgnoreCase)
                    ? before.subList(0, of)
                    : List.of();
        }

        /** Words that gave neither role nor title, as a remark; empty when there are none. */
        String unread() {
            var rest = new ArrayList<String>();
            before.stream()
                    .filter(word -> !isTitle(word) && Agents.role(List.of(word)).isEmpty())
                    .forEach(rest::add);
            if (Agents.role(after).isEmpty()) {
                rest.addAll(after);
            }
            return rest.isEmpty() ? "" : "; not read: " + String.join(" ", rest);
        }
    }

    private static List<Candidate> belonging(String part, String code, List<String> after) {
        return code.isEmpty()
                ? List.of()
                : List.of(new Candidate(
                        new Alias(part, code, "", Kind.BODY, DayRange.from(LocalDate.MIN), "", ""),
                        Agents.role(after).orElse(""),
                        true,
                        "looks like another actor, but belongs to " + code));
    }

    private List<Candidate> shared(String part, List<String> after) {
        return directory.choices(part).stream()
                .map(code -> new Candidate(
                        new Alias(part, code, "", Kind.NAME, DayRange.from(LocalDate.MIN), "", ""),
                        Agents.role(after).orElse(""),
                        false,
                        "the phrase is shared by several actors; a context must decide"))
                .toList();
    }

    private static List<Candidate> rank(List<Alias> found, Around around, boolean former, LocalDate on) {
        var role = around.role();
        var ranked = new ArrayList<>(found);
        ranked.sort(Comparator.comparing((Alias alias) -> !alias.valid().contains(on))
                .thenComparing(Alias::kind)
                .thenComparing(alias -> rankOf(alias.office()))
                .thenComparing(alias -> alias.valid().first(), Comparator.reverseOrder())
                .thenComparing(Alias::actor));
        var best = ranked.get(0);
        boolean usable =
                best.valid().contains(on) || (former && best.valid().first().isBefore(on));
        boolean contested = ranked.stream()
                .anyMatch(other -> !other.actor().equals(best.actor())
                        && other.valid().contains(on)
                        && other.kind() == best.kind()
                        && rankOf(other.office()) == rankOf(best.office()));
        var candidates = new ArrayList<Candidate>();
        for (var alias : ranked) {
            boolean chosen = alias.equals(best) && usable && !contested;
            var arm = former ? "ELI" : role.orElse(alias.role());
            candidates.add(
                    new Candidate(alias, arm, chosen, why(alias, best, chosen, contested, on) + around.unread()));
        }
        return candidates;
    }

    private static int rankOf(String office) {
        int rank = OFFICES.indexOf(office);
        return rank < 0 ? OFFICES.size() : rank;
    }

    private static String why(Alias alias, Alias best, boolean chosen, boolean contested, LocalDate on) {
        if (chosen) {
            return alias.reason();
        }
        if (!alias.valid().contains(on)) {
            return alias.reason() + "; not on " + on;
        }
        return contested
                ? alias.reason() + "; another actor fits as well"
                : alias.reason() + "; "
                        + (alias.actor().equals(best.actor())
                                ? "the same actor in a surer way"
                                : "less sure than " + best.actor());
    }
}
