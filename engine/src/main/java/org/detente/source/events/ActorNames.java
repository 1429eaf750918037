package org.detente.source.events;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.detente.actor.Agents;
import org.detente.actor.Alias;
import org.detente.actor.Directory;
import org.detente.base.Table;
import org.detente.event.Party;
import org.detente.source.ImportIssue.Reason;
import org.detente.source.events.Who.Dated;
import org.detente.source.events.Who.Term;
import org.detente.source.events.Who.Traced;
import org.jspecify.annotations.Nullable;

/**
 * From the names of actors, as ICEWS and graphs made of it write them, to the directory: "United States", "Foreign Affairs
 * (United States)", a person in office on the day. A name counts only as a whole: that it holds the name of a state is not
 * enough. Immutable.
 */
final class ActorNames {
    private static final Set<Alias.Kind> WHOLE = EnumSet.of(Alias.Kind.NAME, Alias.Kind.BODY, Alias.Kind.PERSON);

    private final ActorCodes codes;
    private final Map<String, List<Alias>> wholes = new HashMap<>();
    private final Map<String, String> peoples = new HashMap<>();
    private final Map<String, String> sectors = new LinkedHashMap<>();

    ActorNames(Directory directory, ActorCodes codes) {
        this.codes = codes;
        for (var alias : directory.aliases()) {
            if (WHOLE.contains(alias.kind())) {
                wholes.computeIfAbsent(Directory.key(alias.phrase()), key -> new ArrayList<>(1))
                        .add(alias);
            }
            if (alias.kind() == Alias.Kind.ADJECTIVE || alias.kind() == Alias.Kind.NAME) {
                peoples.putIfAbsent(Directory.key(alias.phrase()), alias.actor());
            }
        }
        for (var row : Table.ofResource(ActorNames.class, "sectors.tsv").rows()) {
            sectors.put(row.get("sector"), row.get("role"));
        }
    }

    /** The role of an actor with these sectors, parted by commas; empty when none of them says one. */
    String role(String text) {
        var has = new HashSet<>(List.of(text.split("\\s*,\\s*", -1)));
        return sectors.entrySet().stream()
                .filter(entry -> has.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    /** A name; words may be parted by underscores. */
    Who who(String cell) {
        var name = cell.replace('_', ' ').strip();
        if (name.isEmpty()) {
            return Traced.left(Reason.NO_ACTOR, name);
        }
        var known = codes.name(name);
        if (known != null) {
            return known;
        }
        int open = name.lastIndexOf(" (");
        if (open > 0 && name.endsWith(")")) {
            return belonging(name, name.substring(0, open), name.substring(open + 2, name.length() - 1));
        }
        var whole = whole(name);
        return whole == null ? arm(name) : whole;
    }

    /** "Police (India)": the state stands in brackets, the arm before them. */
    private Who belonging(String name, String arm, String owner) {
        var state = who(owner);
        if (!(state instanceof Traced traced)) {
            return Traced.left(Reason.UNKNOWN_ACTOR, name);
        }
        return traced.party() == null
                ? Traced.left(traced.reason() == Reason.STATELESS ? Reason.STATELESS : Reason.UNKNOWN_ACTOR, name)
                : new Traced(new Party(traced.party().code(), armOf(arm)), null, name);
    }

    private String armOf(String words) {
        var sector = sectors.get(words);
        return sector != null
                ? sector
                : Agents.role(List.of(words.split("[\\s/]+", -1))).orElse("");
    }

    /** What the directory calls so; null when nothing. */
    private @Nullable Who whole(String name) {
        var found = wholes.getOrDefault(Directory.key(name), List.of());
        if (found.isEmpty()) {
            return null;
        }
        var terms = new ArrayList<Term>();
        for (var alias : found) {
            if (alias.kind() == Alias.Kind.NAME) {
                return Traced.to(new Party(alias.actor(), alias.role()), name);
            }
            terms.add(new Term(
                    alias.valid().first(),
                    alias.valid().last(),
                    Traced.to(new Party(alias.actor(), alias.role()), name)));
        }
        boolean several = found.stream().map(Alias::actor).distinct().count() > 1;
        return several && terms.stream().anyMatch(term -> overlaps(term, terms))
                ? Traced.left(Reason.UNKNOWN_ACTOR, name)
                : new Dated(terms, Traced.left(Reason.UNKNOWN_ACTOR, name));
    }

    /** Whether another actor has the same name on one of these days. */
    private static boolean overlaps(Term term, List<Term> terms) {
        var code = term.who().party();
        return terms.stream()
                .anyMatch(other -> code != null
                        && other.who().party() != null
                        && !code.code().equals(other.who().party().code())
                        && !other.from().isAfter(term.to())
                        && !other.to().isBefore(term.from()));
    }

    /** "Israeli Defense Forces": a people, and a noun that names an arm. */
    private Who arm(String name) {
        var words = List.of(name.split("\\s+", -1));
        for (int first = Math.min(3, words.size() - 1); first > 0; first--) {
            var actor = peoples.get(Directory.key(String.join(" ", words.subList(0, first))));
            var role = actor == null
                    ? ""
                    : Agents.role(words.subList(first, words.size())).orElse("");
            if (actor != null && !role.isEmpty()) {
                return Traced.to(new Party(actor, role), name);
            }
        }
        return Traced.left(Reason.UNKNOWN_ACTOR, name);
    }
}
