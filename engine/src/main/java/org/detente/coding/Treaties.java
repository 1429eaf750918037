package org.detente.coding;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.detente.base.Table;
import org.jspecify.annotations.Nullable;

/**
 * Agreements with a name of their own, which tells who the parties are: who leaves "New START" leaves a treaty with the
 * other side of it. Of {@code treaties.tsv}.
 */
final class Treaties {
    private record Treaty(Pattern name, List<String> parties, LocalDate signed) {}

    private static final List<Treaty> ALL = Table.ofResource(Treaties.class, "treaties.tsv").rows().stream()
            .map(row -> new Treaty(
                    Pattern.compile("\\b(" + String.join("|", row.list("names")) + ")\\b"),
                    row.list("parties"),
                    LocalDate.parse(row.get("from"))))
            .toList();

    private Treaties() {}

    /** The parties of the first treaty of the table that the text names, if all who are named are among them; else none. */
    static List<String> parties(String text, Set<String> named, @Nullable LocalDate day) {
        return ALL.stream()
                .filter(treaty -> day == null || !day.isBefore(treaty.signed()))
                .filter(treaty -> treaty.parties().containsAll(named)
                        && treaty.name().matcher(text).find())
                .map(Treaty::parties)
                .findFirst()
                .orElse(List.of());
    }
}
