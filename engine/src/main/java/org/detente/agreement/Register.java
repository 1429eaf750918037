package org.detente.agreement;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.detente.actor.Directory;
import org.detente.actor.Pair;
import org.detente.base.Problem;
import org.detente.base.Table;
import org.detente.ontology.Ontology;
import org.jspecify.annotations.Nullable;

/**
 * Agreements, as a table gives them: a row for each clause and way of seeing it; columns as in {@code docs/reference/agreements.md}.
 *
 * @param agreements in the order of the table
 */
public record Register(List<Agreement> agreements) {
    private static final String TEMPLATE = "cyber-pact-template.csv";

    private static final List<String> COLUMNS = List.of(
            "agreement",
            "title",
            "parties",
            "signed",
            "from",
            "until",
            "clause",
            "text",
            "sign",
            "who",
            "acts",
            "issue",
            "source");

    public Register {
        agreements = List.copyOf(agreements);
    }

    /** The agreements that ship with the program. */
    public static Register standard() {
        return of(Table.read("register.csv", resource("register.csv"), ','), Directory.standard());
    }

    /** A table with a made-up pact against intrusion into networks, to be copied and filled in. */
    public static String template() {
        try (var stream = Register.class.getResourceAsStream(TEMPLATE)) {
            return new String(Objects.requireNonNull(stream, TEMPLATE).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Reader resource(String name) {
        return new InputStreamReader(
                Objects.requireNonNull(Register.class.getResourceAsStream(name), name), StandardCharsets.UTF_8);
    }

    /**
     * Reads a table of a user.
     *
     * @throws Problem if it cannot be read, or a row does not make sense; the message names the line
     */
    public static Register read(Path file, Directory directory) {
        return of(Table.read(file), directory);
    }

    /** @throws Problem as {@link #read} */
    static Register of(Table table, Directory directory) {
        var missing = COLUMNS.stream()
                .filter(column -> !table.columns().contains(column))
                .toList();
        if (!missing.isEmpty()) {
            throw Problem.data(
                    "%s: the columns %s are missing. \"detente agreements template\" prints a register to start from.",
                    table.name(), String.join(", ", missing));
        }
        var byId = new LinkedHashMap<String, List<Table.Row>>();
        for (var row : table.rows()) {
            byId.computeIfAbsent(row.get("agreement"), id -> new ArrayList<>()).add(row);
        }
        return new Register(
                byId.values().stream().map(rows -> agreement(rows, directory)).toList());
    }

    /** @throws Problem if there is none of this id */
    public Agreement get(String id) {
        return agreements.stream()
                .filter(agreement -> agreement.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Problem.usage(
                        "There is no agreement \"%s\" in the register. There are: %s.",
                        id,
                        String.join(", ", agreements.stream().map(Agreement::id).toList())));
    }

    private static Agreement agreement(List<Table.Row> rows, Directory directory) {
        var first = rows.get(0);
        var clauses = new LinkedHashMap<String, List<Table.Row>>();
        rows.forEach(row -> clauses.computeIfAbsent(row.get("clause"), id -> new ArrayList<>())
                .add(row));
        try {
            return new Agreement(
                    first.get("agreement"),
                    first.get("title"),
                    parties(first, directory),
                    day(first, "signed"),
                    first.get("from").isEmpty() ? day(first, "signed") : day(first, "from"),
                    first.get("until").isEmpty() ? null : day(first, "until"),
                    clauses.values().stream().map(Register::clause).toList(),
                    first.get("source"));
        } catch (IllegalArgumentException e) {
            throw Problem.data("%s: %s Correct the days.", first.where(), e.getMessage());
        }
    }

    private static Pair parties(Table.Row row, Directory directory) {
        var codes = row.list("parties");
        if (codes.size() != 2) {
            throw Problem.data(
                    "%s: the parties \"%s\" are not two. Write them like USA;RUS.", row.where(), row.get("parties"));
        }
        return Pair.of(
                directory.get(codes.get(0)).code(), directory.get(codes.get(1)).code());
    }

    private static LocalDate day(Table.Row row, String column) {
        try {
            return LocalDate.parse(row.get(column));
        } catch (DateTimeParseException e) {
            throw Problem.data(
                    "%s: the day \"%s\" under %s is none. Write it like 2021-06-16.",
                    row.where(), row.get(column), column);
        }
    }

    private static Clause clause(List<Table.Row> rows) {
        return new Clause(
                rows.get(0).get("clause"),
                rows.get(0).get("text"),
                rows.stream()
                        .filter(row -> !row.get("acts").isEmpty())
                        .map(Register::pattern)
                        .toList());
    }

    private static ActPattern pattern(Table.Row row) {
        var types = row.list("acts");
        for (var type : types) {
            if (Ontology.standard().find(type).isEmpty()) {
                throw Problem.data(
                        "%s: the act \"%s\" is not known. \"detente ontology WORDS\" finds the names of acts.",
                        row.where(), type);
            }
        }
        return new ActPattern(
                choice(ActPattern.Sign.class, row, "sign"),
                choice(ActPattern.Who.class, row, "who"),
                Set.copyOf(types),
                emptyToNull(row.get("issue")),
                row.list("words"));
    }

    private static <E extends Enum<E>> E choice(Class<E> type, Table.Row row, String column) {
        try {
            return Enum.valueOf(type, row.get(column).toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw Problem.data(
                    "%s: \"%s\" under %s is none of %s.",
                    row.where(), row.get(column), column, List.of(type.getEnumConstants()));
        }
    }

    private static @Nullable String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
