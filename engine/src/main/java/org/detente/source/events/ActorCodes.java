package org.detente.source.events;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.detente.actor.Actor;
import org.detente.actor.Directory;
import org.detente.base.Table;
import org.detente.event.Party;
import org.detente.source.ImportIssue.Reason;
import org.detente.source.events.Who.Dated;
import org.detente.source.events.Who.Term;
import org.detente.source.events.Who.Traced;
import org.jspecify.annotations.Nullable;

/**
 * From the actor codes of the field to the directory: CAMEO, the Kansas project and WEIS, FIPS 10-4, Correlates of War, ISO 3166.
 * Immutable. The table {@code actor-codes.tsv} has what the directory itself does not know.
 */
final class ActorCodes {
    private static final String NOBODY_WE_KNOW = "-";
    /** Prefixes of CAMEO that say what kind of actor follows: a state after them, as in MNCUSA, is the one it belongs to. */
    private static final Set<String> KINDS = Set.of("IGO", "NGO", "NGM", "MNC", "IMG", "INT");

    private final Directory directory;
    private final Map<String, Map<String, Entry>> schemes = new HashMap<>();
    private final Map<String, String> countries = new HashMap<>();

    private record Entry(String actor, LocalDate to) {}

    ActorCodes(Directory directory) {
        this.directory = directory;
        for (var row : Table.ofResource(ActorCodes.class, "actor-codes.tsv").rows()) {
            var to = row.get("to").isEmpty() ? LocalDate.MAX : LocalDate.parse(row.get("to"));
            var scheme = row.get("scheme");
            var code = scheme.equals("name") ? row.get("code").toLowerCase(Locale.ROOT) : row.get("code");
            schemes.computeIfAbsent(scheme, key -> new HashMap<>()).put(code, new Entry(row.get("actor"), to));
        }
        for (var country : Locale.getISOCountries()) {
            countries.put(
                    country, new Locale.Builder().setRegion(country).build().getISO3Country());
        }
    }

    /**
     * A CAMEO code: blocks of three letters, the state first, then its arms (USAGOV); or what kind of actor and which (IGOEUREEC).
     */
    Who cameo(String code) {
        if (code.isEmpty()) {
            return Traced.left(Reason.NO_ACTOR, code);
        }
        var whole = group(code, code);
        if (whole != null) {
            return whole;
        }
        var blocks = blocks(code);
        var first = blocks.get(0);
        var historic = entry("cameo", first);
        if (historic != null && !historic.to().equals(LocalDate.MAX)) {
            var state = Traced.to(new Party(historic.actor(), role(blocks)), code);
            return new Dated(
                    List.of(new Term(LocalDate.MIN, historic.to(), state)), Traced.left(Reason.STATELESS, code));
        }
        var state = state(first);
        if (state != null) {
            return Traced.to(new Party(state, role(blocks)), code);
        }
        return beyondStates(code, blocks);
    }

    private Traced beyondStates(String code, List<String> blocks) {
        Traced found = null;
        for (var block : blocks) {
            var group = group(block, code);
            found = group == null || (group.party() == null && found != null) ? found : group;
        }
        if (found == null && KINDS.contains(blocks.get(0))) {
            for (var block : blocks) {
                var state = state(block);
                if (found == null && state != null) {
                    found = Traced.to(new Party(state, role(blocks.get(0))), code);
                }
            }
        }
        if (found != null) {
            return found;
        }
        var first = blocks.get(0);
        boolean known = entry("cameo", first) != null
                || entry("cameo-role", first) != null
                || first.equals(first.toLowerCase(Locale.ROOT)); // peoples are written small
        return Traced.left(known ? Reason.STATELESS : Reason.UNKNOWN_ACTOR, code);
    }

    /** The code of a state as CAMEO has it, or null. */
    private @Nullable String state(String block) {
        var entry = entry("cameo", block);
        if (entry != null) {
            return entry.actor().equals(NOBODY_WE_KNOW) || !entry.to().equals(LocalDate.MAX) ? null : entry.actor();
        }
        return directory
                .find(block)
                .filter(actor -> actor.kind() != Actor.Kind.ORGANISATION)
                .map(Actor::code)
                .orElse(null);
    }

    private @Nullable Traced group(String block, String code) {
        var entry = entry("cameo-group", block);
        return entry == null ? null : traced(entry, code);
    }

    /** The role of the first arm of a state that the code names. */
    private String role(List<String> blocks) {
        for (var block : blocks.subList(1, blocks.size())) {
            var role = role(block);
            if (!role.isEmpty()) {
                return role;
            }
        }
        return "";
    }

    /** Our name of an arm that a code names; empty when it names none. */
    String role(String block) {
        var entry = entry("cameo-role", block);
        return entry == null ? "" : entry.actor();
    }

    private static List<String> blocks(String code) {
        var blocks = new ArrayList<String>(code.length() / 3 + 1);
        for (int i = 0; i < code.length(); i += 3) {
            blocks.add(code.substring(i, Math.min(i + 3, code.length())));
        }
        return blocks;
    }

    /** A code of the Kansas project or of WEIS; one that it does not have is read as CAMEO. */
    Who keds(String code) {
        return in("keds", code, this::cameo);
    }

    /** A number of the Correlates of War, leading zeros or not. */
    Who cow(String number) {
        return in("cow", number.replaceFirst("^0+(?=\\d)", ""), code -> Traced.left(Reason.UNKNOWN_ACTOR, number));
    }

    /** A code of FIPS 10-4, two letters. */
    Who fips(String code) {
        return in("fips", code.toUpperCase(Locale.ROOT), unknown -> Traced.left(Reason.UNKNOWN_ACTOR, code));
    }

    /** A code of the directory, of ISO 3166 with two or three letters, or of CAMEO. */
    Who iso(String code) {
        var upper = code.toUpperCase(Locale.ROOT);
        var alpha3 = countries.getOrDefault(upper, upper);
        return directory
                .find(alpha3)
                .map(actor -> (Who) Traced.to(Party.of(actor.code()), code))
                .orElseGet(() -> cameo(alpha3));
    }

    /** A name that event files have and the directory has not; null when it is none. */
    @Nullable
    Traced name(String name) {
        var entry = entry("name", name.toLowerCase(Locale.ROOT));
        return entry == null ? null : traced(entry, name);
    }

    private Who in(String scheme, String code, Otherwise otherwise) {
        if (code.isEmpty()) {
            return Traced.left(Reason.NO_ACTOR, code);
        }
        var entry = entry(scheme, code);
        return entry == null ? otherwise.trace(code) : traced(entry, code);
    }

    private interface Otherwise {
        Who trace(String code);
    }

    private static Traced traced(Entry entry, String found) {
        if (entry.actor().isEmpty()) {
            return Traced.left(Reason.NO_ACTOR, found);
        }
        return entry.actor().equals(NOBODY_WE_KNOW)
                ? Traced.left(Reason.STATELESS, found)
                : Traced.to(Party.of(entry.actor()), found);
    }

    private @Nullable Entry entry(String scheme, String code) {
        var entries = schemes.get(scheme);
        return entries == null ? null : entries.get(code);
    }

    /** Whether a scheme has a code of its own. */
    boolean has(String scheme, String code) {
        return entry(scheme, code) != null;
    }
}
