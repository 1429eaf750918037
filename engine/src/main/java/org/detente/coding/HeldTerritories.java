package org.detente.coding;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.detente.base.Table;
import org.jspecify.annotations.Nullable;

/** Territories that another state holds than the one whose they are, of {@code held.tsv}: sanctions over them hit the holder. */
final class HeldTerritories {
    private record Territory(List<String> names, String owner, String holder, LocalDate from) {}

    private static final List<Territory> ALL = Table.ofResource(HeldTerritories.class, "held.tsv").rows().stream()
            .map(row -> new Territory(
                    row.list("names"), row.get("of"), row.get("holder"), LocalDate.parse(row.get("from"))))
            .toList();

    private HeldTerritories() {}

    /** Who holds the territory that the words name, if one does on the day. */
    static Optional<String> holder(String words, @Nullable LocalDate day) {
        return find(words, day).map(Territory::holder);
    }

    /** Whose the territory is that the words name. */
    static Optional<String> owner(String words, @Nullable LocalDate day) {
        return find(words, day).map(Territory::owner);
    }

    private static Optional<Territory> find(String words, @Nullable LocalDate day) {
        return ALL.stream()
                .filter(one -> day == null || !day.isBefore(one.from()))
                .filter(one -> one.names().stream().anyMatch(words::contains))
                .findFirst();
    }
}
