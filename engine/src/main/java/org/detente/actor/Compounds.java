package org.detente.actor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.detente.actor.Alias.Kind;
import org.detente.base.DayRange;
import org.detente.base.Table;

/**
 * Names made of the name of a state or town and other words, by class: "Borian Airlines" is a firm of Boria, "University of
 * Boria" a school, "Boria Times" nobody. The table {@code compounds.tsv} has a star for the state or town, an at-sign for
 * a town or region alone.
 */
final class Compounds {
    private static final Set<Kind> TOWNS = Set.of(Kind.CAPITAL, Kind.PLACE);
    private static final Set<Kind> NAMES = Set.of(Kind.NAME, Kind.ADJECTIVE, Kind.CAPITAL, Kind.PLACE);

    private final Map<String, List<Row>> before = new HashMap<>();
    private final Map<String, List<Row>> after = new HashMap<>();

    /** Words beside a name, and what the whole is: "none", "place", or a role. */
    private record Row(List<String> words, Set<Kind> kinds, String meaning) {

        boolean stands(List<String> words, List<String> keys, int at) {
            if (at + this.words.size() > words.size()) {
                return false;
            }
            for (int i = 0; i < this.words.size(); i++) {
                var word = this.words.get(i);
                boolean capital = Character.isUpperCase(word.charAt(0));
                if (!keys.get(at + i).equals(Directory.key(word))
                        || (capital && !Character.isUpperCase(words.get(at + i).charAt(0)))) {
                    return false;
                }
            }
            return true;
        }
    }

    Compounds() {
        for (var row : Table.ofResource(Compounds.class, "compounds.tsv").rows()) {
            var words = new ArrayList<>(List.of(row.get("phrase").split(" ", -1)));
            boolean last = words.get(words.size() - 1).matches("[*@]");
            var star = words.remove(last ? words.size() - 1 : 0);
            var kinds = star.equals("@") ? TOWNS : NAMES;
            (last ? before : after)
                    .computeIfAbsent(Directory.key(words.get(0)), key -> new ArrayList<>(1))
                    .add(new Row(List.copyOf(words), kinds, row.get("meaning")));
        }
    }

    /** Number of words at a token that may stand before a name, "the" among them; 0 when there are none. */
    int lead(List<String> words, List<String> keys, int at) {
        return longest(before, words, keys, at)
                .map(row -> {
                    int next = at + row.words().size();
                    boolean article = next < words.size() && words.get(next).equals("the");
                    return row.words().size() + (article ? 1 : 0);
                })
                .orElse(0);
    }

    /** The whole that words before a name make with it. */
    Optional<Mention> withLead(List<String> words, List<String> keys, int from, Mention name) {
        return longest(before, words, keys, from).flatMap(row -> whole(row, name, from, name.to()));
    }

    /** The whole that a name makes with the words behind it, unless they begin a longer name still ("Borian Air Force"). */
    Optional<Mention> withEnding(List<String> words, List<String> keys, Mention name) {
        return name.to() >= words.size()
                ? Optional.empty()
                : longest(after, words, keys, name.to())
                        .filter(row -> !goesOn(words, name.to() + row.words().size()))
                        .flatMap(row -> whole(
                                row, name, name.from(), name.to() + row.words().size()));
    }

    private static boolean goesOn(List<String> words, int at) {
        return at < words.size() && Capitals.follows(words.get(at));
    }

    private static Optional<Row> longest(Map<String, List<Row>> rows, List<String> words, List<String> keys, int at) {
        Row best = null;
        for (var row : rows.getOrDefault(keys.get(at), List.of())) {
            if ((best == null || row.words().size() > best.words().size()) && row.stands(words, keys, at)) {
                best = row;
            }
        }
        return Optional.ofNullable(best);
    }

    private static Optional<Mention> whole(Row row, Mention name, int from, int to) {
        var alias = name.aliases().get(0);
        if (!row.kinds().contains(alias.kind())) {
            return Optional.empty();
        }
        var always = DayRange.from(LocalDate.MIN);
        var whole = switch (row.meaning()) {
            case "none" -> new Alias(alias.phrase(), "", "", Kind.PLACE, always, "", "");
            case "place" -> new Alias(alias.phrase(), alias.actor(), "", Kind.PLACE, always, "", "");
            default -> new Alias(alias.phrase(), alias.actor(), row.meaning(), Kind.BODY, always, "", "");
        };
        return Optional.of(new Mention(from, to, List.of(whole)));
    }
}
