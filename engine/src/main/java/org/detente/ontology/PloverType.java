package org.detente.ontology;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.detente.base.Table;

/** The 16 types of PLOVER (manual draft of September 2021), in its order. Quad class and score stand in {@code plover.tsv}. */
public enum PloverType {
    AGREE,
    CONSULT,
    SUPPORT,
    CONCEDE,
    COOPERATE,
    AID,
    RETREAT,
    REQUEST,
    ACCUSE,
    REJECT,
    THREATEN,
    PROTEST,
    SANCTION,
    MOBILIZE,
    COERCE,
    ASSAULT;

    /** The table, read once, when first asked for. */
    private static final class Entries {
        private static final Map<String, Entry> BY_NAME = read();

        private static Map<String, Entry> read() {
            var entries = new HashMap<String, Entry>();
            for (var row : Table.ofResource(PloverType.class, "plover.tsv").rows()) {
                var entry = new Entry(
                        valueOf(row.get("type")),
                        QuadClass.valueOf(row.get("quad")),
                        Double.parseDouble(row.get("score")),
                        row.get("label"));
                entries.put(row.get("type"), entry);
                row.list("old_name").forEach(name -> entries.put(name, entry));
            }
            return entries;
        }
    }

    private record Entry(PloverType type, QuadClass quad, double score, String label) {}

    private Entry entry() {
        return Objects.requireNonNull(Entries.BY_NAME.get(name()), name());
    }

    public QuadClass quad() {
        return entry().quad();
    }

    /** Score of the type, -10 (most hostile) to +10 (most cooperative). */
    public double score() {
        return entry().score();
    }

    /** What it means, in a few words. */
    public String label() {
        return entry().label();
    }

    /** A type by its name or by the name that it had before 2021 (DEMAND, DISAPPROVE, INVESTIGATE, FIGHT). */
    public static Optional<PloverType> find(String name) {
        return Optional.ofNullable(Entries.BY_NAME.get(name.strip().toUpperCase(Locale.ROOT)))
                .map(Entry::type);
    }
}
