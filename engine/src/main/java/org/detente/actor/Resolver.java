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
 * Traces one phrase. The longest part of the phrase that stands in the directory decides the actor, the nouns beside it the
 * role ("Russian troops", "troops of Russia", "Russian troops in Mali" have that of the noun). A part that only looks like
 * an actor (New Mexico, French fries) is taken for what it is. Of several aliases those valid on the day come first, then the
 * surer kind, then the higher office; where two actors remain, none is chosen. Who held an office on other days only still
 * stands for the state, and it is said.
 */
final class Resolver {
    private static final Set<String> TITLES = Set.of(
            ("president prime minister chancellor premier foreign defence defense secretary state king queen prince crown "
                            + "sheikh ayatollah general ambassador spokesman spokeswoman senator mr mr. mrs mrs. ms "
                            + "ms. dr dr. leader of vice deputy chief supreme emir pope then presidents ministers premiers chancellors kings "
                            + "secretaries colonel col. gen. marshal sultan president-elect taoiseach comrade strongman")
                    .split(" ", -1));
    /** Titles that tell of no high office: read before a name in a phrase that is asked for, not in running text. */
    private static final Set<String> LESSER_TITLES = Set.of(
            ("governor gov gov. mayor congressman congresswoman representative rep rep. sen sen. gen gen. lt lt. lieutenant "
                            + "col col. colonel colonel-general major maj maj. admiral adm adm. marshal field captain capt "
                            + "capt. brigadier sergeant commander judge justice speaker director head acting interim current "
                            + "outgoing incoming assistant under sir lord lady baroness dame cardinal archbishop bishop imam "
                            + "mullah maulana attorney special envoy spokesperson first party opposition rebel finance "
                            + "interior trade home economy health energy security intelligence national")
                    .split(" ", -1));

    private static final Set<String> FORMER =
            Set.of("former", "ex", "late", "retired", "deposed", "ousted", "one-time");
    private static final List<String> OFFICES = List.of(
            "head_of_state",
            "head_of_government",
            "leader",
            "foreign_minister",
            "defence_minister",
            "deputy",
            "security_adviser",
            "spokesperson");
    /** "Borian-backed rebels": whose they are is not told, only who is behind them. */
    private static final String BEHIND =
            "-(backed|led|supported|funded|sponsored|aligned|allied|trained|armed|owned|based)";

    private final Directory directory;
    private final Map<String, List<Alias>> index;

    Resolver(Directory directory, Map<String, List<Alias>> index) {
        this.directory = directory;
        this.index = index;
    }

    Resolution resolve(String phrase, LocalDate on) {
        var words = words(phrase);
        boolean former = words.stream().anyMatch(Resolver::isFormer);
        while (!words.isEmpty() && isFormer(words.get(0)) && !words.get(0).contains("-")) {
            words = words.subList(1, words.size());
        }
        var kind = former ? "ELI" : Agents.ofPhrase(words).orElse("");
        var candidates = candidates(words, former, on);
        var role = candidates.stream().filter(Candidate::chosen).findFirst().map(Candidate::role);
        return new Resolution(phrase, on, candidates, role.orElse(kind));
    }

    private List<Candidate> candidates(List<String> words, boolean former, LocalDate on) {
        for (int length = words.size(); length > 0; length--) {
            for (int from = 0; from + length <= words.size(); from++) {
                var part = String.join(" ", words.subList(from, from + length));
                var around = new Around(words.subList(0, from), words.subList(from + length, words.size()));
                var apparent = directory.notActor(part);
                if (apparent.isPresent()) {
                    return belonging(part, apparent.get(), around);
                }
                if (directory.choices(part).size() > 1) {
                    return shared(part, around);
                }
                var found = index.getOrDefault(Directory.key(part), List.of());
                found = found.stream()
                        .filter(alias -> mayStand(alias, around, on))
                        .toList();
                if (!found.isEmpty()) {
                    return rank(found, around, former, on);
                }
            }
        }
        return behind(words, on);
    }

    /** "Borian-backed rebels", when nothing else of the phrase is known. */
    private List<Candidate> behind(List<String> words, LocalDate on) {
        for (int i = 0; i < words.size(); i++) {
            var state = words.get(i).replaceFirst(BEHIND + "$", "");
            var found =
                    state.equals(words.get(i)) ? List.<Alias>of() : index.getOrDefault(Directory.key(state), List.of());
            if (!found.isEmpty() && !isName(found)) {
                var around = new Around(words.subList(0, i), words.subList(i + 1, words.size()));
                return rank(found, around, false, on).stream()
                        .map(one -> one.because(one.why() + "; stands behind them, whose they are is not told"))
                        .toList();
            }
        }
        return List.of();
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

    private static boolean isFormer(String word) {
        var small = word.toLowerCase(Locale.ROOT);
        return FORMER.contains(small) || small.startsWith("ex-");
    }

    static boolean isTitle(String word) {
        return TITLES.contains(word.toLowerCase(Locale.ROOT)) || word.chars().noneMatch(Character::isUpperCase);
    }

    private static boolean isName(List<Alias> found) {
        return found.stream().allMatch(alias -> alias.kind() == Kind.SURNAME);
    }

    /** A person's name is whole: "Juan Carlos" is not, before another name; a surname stands alone or behind titles. */
    private static boolean mayStand(Alias alias, Around around, LocalDate on) {
        boolean last = around.after().stream().limit(1).noneMatch(Capitals::isNamePart);
        var word = alias.phrase().substring(alias.phrase().lastIndexOf(' ') + 1);
        return switch (alias.kind()) {
            case PERSON -> last || !Capitals.is("given", word);
            case SURNAME ->
                last
                        && around.before().stream().allMatch(Resolver::isTitleInPhrase)
                        && (alias.valid().contains(on)
                                || around.before().stream().allMatch(Resolver::isHonorific))
                        && !(Capitals.isCommon(word) && !around.after().isEmpty());
            default -> true;
        };
    }

    private static boolean isHonorific(String word) {
        var small = word.toLowerCase(Locale.ROOT);
        return TITLES.contains(small) || LESSER_TITLES.contains(small);
    }

    private static boolean isTitleInPhrase(String word) {
        return isTitle(word) || LESSER_TITLES.contains(word.toLowerCase(Locale.ROOT));
    }

    /** The words around the part that was found. */
    private record Around(List<String> before, List<String> after) {

        /** The role that the words say: nouns after, or nouns before and "of", "in", "from". */
        Optional<String> role() {
            return Agents.ofPhrase(after).or(() -> Agents.ofPhrase(beforePreposition()));
        }

        /** The role of the titles before a name. */
        Optional<String> title() {
            return Agents.role(before);
        }

        private List<String> beforePreposition() {
            for (int i = before.size() - 1; i > 0; i--) {
                if (Agents.isPreposition(before.get(i))) {
                    return before.subList(0, i);
                }
            }
            return List.of();
        }

        /** Words that gave neither role nor title, as a remark; empty when there are none. */
        String unread() {
            var rest = new ArrayList<String>();
            if (Agents.ofPhrase(beforePreposition()).isEmpty()) {
                before.stream()
                        .filter(word -> !isTitleInPhrase(word)
                                && Agents.role(List.of(word)).isEmpty())
                        .forEach(rest::add);
            }
            if (Agents.ofPhrase(after).isEmpty()) {
                rest.addAll(after);
            }
            return rest.isEmpty() ? "" : "; not read: " + String.join(" ", rest);
        }
    }

    private static List<Candidate> belonging(String part, String code, Around around) {
        return code.isEmpty()
                ? List.of()
                : List.of(new Candidate(
                        new Alias(part, code, "", Kind.BODY, DayRange.from(LocalDate.MIN), "", ""),
                        around.role().orElse(""),
                        true,
                        "looks like another actor, but belongs to " + code));
    }

    private List<Candidate> shared(String part, Around around) {
        return directory.choices(part).stream()
                .map(code -> new Candidate(
                        new Alias(part, code, "", Kind.NAME, DayRange.from(LocalDate.MIN), "", ""),
                        around.role().orElse(""),
                        false,
                        "the phrase is shared by several actors; a context must decide"))
                .toList();
    }

    private static List<Candidate> rank(List<Alias> found, Around around, boolean former, LocalDate on) {
        var ranked = new ArrayList<>(found);
        ranked.sort(Comparator.comparing((Alias alias) -> !alias.valid().contains(on))
                .thenComparing(alias -> alias.valid().first().isAfter(on))
                .thenComparing(Alias::kind)
                .thenComparing(alias -> rankOf(alias.office()))
                .thenComparing(alias -> alias.valid().first(), Comparator.reverseOrder())
                .thenComparing(Alias::actor));
        var best = ranked.get(0);
        boolean inTime = best.valid().contains(on);
        boolean usable = inTime || best.kind() != Kind.SURNAME || isOver(best, on);
        boolean contested = ranked.stream()
                .anyMatch(other -> !other.actor().equals(best.actor())
                        && other.valid().contains(on) == inTime
                        && other.kind() == best.kind()
                        && rankOf(other.office()) == rankOf(best.office()));
        var candidates = new ArrayList<Candidate>();
        for (var alias : ranked) {
            boolean chosen = alias.equals(best) && usable && !contested;
            candidates.add(new Candidate(
                    alias,
                    former ? "ELI" : arm(alias, around, on),
                    chosen,
                    why(alias, best, chosen, contested, on) + around.unread()));
        }
        return candidates;
    }

    /** The role that the words beside it say, else that of the phrase; of people out of office, that of former ones. */
    private static String arm(Alias alias, Around around, LocalDate on) {
        var said = around.role();
        if (alias.person().isEmpty() || alias.valid().contains(on)) {
            return said.orElse(alias.role());
        }
        return said.or(around::title).orElse(isOver(alias, on) ? "ELI" : "");
    }

    private static boolean isOver(Alias alias, LocalDate on) {
        return alias.valid().last().isBefore(on);
    }

    private static int rankOf(String office) {
        int rank = OFFICES.indexOf(office);
        return rank < 0 ? OFFICES.size() : rank;
    }

    private static String why(Alias alias, Alias best, boolean chosen, boolean contested, LocalDate on) {
        var reason = alias.reason();
        if (!alias.valid().contains(on)) {
            reason += alias.person().isEmpty() ? "; not on " + on : "; not in office on " + on;
        }
        if (chosen) {
            return reason;
        }
        if (contested) {
            return reason + "; another actor fits as well";
        }
        return reason + "; "
                + (alias.actor().equals(best.actor())
                        ? "the same actor in a surer way"
                        : "less sure than " + best.actor());
    }
}
