package org.detente.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.detente.base.DayRange;
import org.detente.base.Problem;
import org.detente.event.CodedEvent;
import org.detente.event.EventFilter;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/** Keeps events in one DuckDB file. Loading the native library takes 1 to 2 s: open it only when there is something in it. */
public final class DuckDbStore implements EventStore {
    private static final Comparator<CodedEvent> ORDER =
            CodedEvent.ORDER.thenComparing(event -> event.evidence().origin().toString());

    /** What the database may take; beyond it writes to the disk, beside the file. */
    private static final String MEMORY = "1GB";

    private final Path file;
    private final Connection connection;
    /** A document of more events is merged in the database, one of fewer in memory. */
    private int few = 20_000;

    /** Documents that the store has; empty until somebody asks. */
    private @Nullable Set<List<String>> known;

    private DuckDbStore(Path file, Connection connection) {
        this.file = file;
        this.connection = connection;
    }

    /**
     * Opens a store to read and write; makes it, and its folder, when there is none; brings an older one up to date.
     *
     * @throws Problem if the file is no store, is locked, comes from a newer version, or cannot be written
     */
    public static DuckDbStore open(Path file) {
        if (Files.isDirectory(file)) {
            throw Problem.data("%s: this is a folder, not a store file. Nothing was changed. Name a file in it.", file);
        }
        try {
            var folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            if (Files.exists(file) && Files.size(file) == 0) {
                Files.delete(file); // an empty file is what an interrupted creation leaves behind
            }
        } catch (IOException e) {
            throw Problem.data(
                            "%s: the store cannot be made here (%s). Nothing was changed. Choose another place with --store.",
                            file, Problem.reasonOf(e))
                    .causedBy(e);
        }
        boolean found = Files.exists(file);
        try {
            return new DuckDbStore(file, connect(file, false));
        } catch (SQLException e) {
            if (!found && !StoreProblems.isLocked(e)) {
                removeUnfinished(file);
            }
            throw StoreProblems.onOpening(file, e);
        }
    }

    /** What a creation that failed leaves behind, such as an empty file on a full disk. */
    private static void removeUnfinished(Path file) {
        try {
            Files.deleteIfExists(file);
            Files.deleteIfExists(Path.of(file + ".wal"));
        } catch (IOException e) {
            // an empty file is no store either: it is passed over when asked, and replaced when written
        }
    }

    /** Whether there is a store: an empty file is what an interrupted creation leaves behind, and counts as none. */
    public static boolean isThere(Path file) {
        try {
            return Files.exists(file) && (Files.isDirectory(file) || Files.size(file) > 0);
        } catch (IOException e) {
            return true; // opening it says what is wrong
        }
    }

    /**
     * Opens a store to read; several processes may do so at once.
     *
     * @throws Problem if there is none, it is no store, is locked by a writer, or comes from another version
     */
    public static DuckDbStore openReadOnly(Path file) {
        if (Files.isDirectory(file)) {
            throw Problem.data("%s: this is a folder, not a store file. Name a file in it.", file);
        }
        try {
            return new DuckDbStore(file, connect(file, true));
        } catch (SQLException e) {
            throw StoreProblems.onOpening(file, e);
        }
    }

    private static Connection connect(Path file, boolean readOnly) throws SQLException {
        var properties = new Properties();
        properties.setProperty("duckdb.read_only", Boolean.toString(readOnly));
        properties.setProperty("memory_limit", MEMORY);
        properties.setProperty("preserve_insertion_order", "false");
        @Nullable Connection connection = null;
        try {
            connection = DriverManager.getConnection("jdbc:duckdb:" + file, properties);
            int version = Schema.versionOf(connection).orElseThrow(() -> StoreProblems.noStore(file));
            if (version > Schema.VERSION) {
                throw Problem.data(
                        "%s: the store has version %d, this program knows versions up to %d. Nothing was changed. Use a newer Detente, or another store with --store.",
                        file, version, Schema.VERSION);
            }
            if (version < Schema.VERSION) {
                if (readOnly) {
                    throw Problem.data(
                            "%s: the store has version %d, this program reads version %d. Nothing was changed. Import anything once, and it is brought up to date.",
                            file, version, Schema.VERSION);
                }
                Schema.migrate(connection, version);
            }
            return connection;
        } catch (SQLException | RuntimeException e) {
            closeQuietly(connection);
            throw e;
        }
    }

    @Override
    public Change putAll(List<Document> documents) {
        try {
            var before = before(documents);
            connection.setAutoCommit(false);
            var change = Change.NONE;
            var changed = new ArrayList<Document>();
            for (var document : documents) {
                var own = Change.between(before.getOrDefault(key(document), Map.of()), document.events());
                change = change.plus(own);
                if (!own.isNothing()) {
                    changed.add(document);
                }
            }
            delete(changed.stream()
                    .filter(document -> before.containsKey(key(document)))
                    .toList());
            append(changed);
            noteVersions(documents);
            new ImportTables(connection)
                    .forget(
                            documents.stream().map(Document::source).toList(),
                            documents.stream().map(Document::document).toList());
            connection.commit();
            connection.setAutoCommit(true);
            known = null;
            return change;
        } catch (SQLException e) {
            rollback();
            throw StoreProblems.onWriting(file, e);
        }
    }

    private static List<String> key(Document document) {
        return List.of(document.source(), document.document());
    }

    /** Events that the store has of these documents, by source and document, then by id. */
    private Map<List<String>, Map<String, CodedEvent>> before(List<Document> documents) throws SQLException {
        var found = new HashMap<List<String>, Map<String, CodedEvent>>();
        try (var statement = connection.prepareStatement("SELECT " + EventRows.COLUMNS
                + ", source, document FROM coded_event WHERE document IN (SELECT unnest(CAST(? AS VARCHAR[])))")) {
            statement.setArray(
                    1,
                    connection.createArrayOf(
                            "VARCHAR",
                            documents.stream().map(Document::document).toArray()));
            try (var rows = statement.executeQuery()) {
                var reader = new EventRows();
                while (rows.next()) {
                    var event = reader.read(rows);
                    found.computeIfAbsent(
                                    List.of(rows.getString(EventRows.WIDTH + 1), rows.getString(EventRows.WIDTH + 2)),
                                    document -> new HashMap<>())
                            .put(event.id(), event);
                }
            }
        }
        return found;
    }

    private void delete(List<Document> documents) throws SQLException {
        try (var delete = connection.prepareStatement("DELETE FROM coded_event WHERE source = ? AND document = ?")) {
            for (var document : documents) {
                delete.setString(1, document.source());
                delete.setString(2, document.document());
                delete.executeUpdate();
            }
        }
    }

    private void append(List<Document> documents) throws SQLException {
        try (var appender = connection.unwrap(DuckDBConnection.class).createAppender("coded_event")) {
            for (var document : documents) {
                for (var event : document.events()) {
                    EventRows.append(appender, document.source(), document.document(), event);
                }
            }
        }
    }

    private void noteVersions(List<Document> documents) throws SQLException {
        try (var put = connection.prepareStatement("INSERT OR REPLACE INTO document VALUES (?, ?, ?, ?)");
                var forget = connection.prepareStatement("DELETE FROM document WHERE source = ? AND document = ?")) {
            for (var document : documents) {
                var version = document.version();
                var statement = version == null ? forget : put;
                statement.setString(1, document.source());
                statement.setString(2, document.document());
                if (version != null) {
                    statement.setString(3, version.hash());
                    statement.setString(4, version.codedWith());
                }
                statement.executeUpdate();
            }
        }
    }

    @Override
    public Optional<Version> versionOf(String source, String document) {
        try (var statement = connection.prepareStatement(
                "SELECT hash, coded_with FROM document WHERE source = ? AND document = ?")) {
            statement.setString(1, source);
            statement.setString(2, document);
            try (var rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(new Version(rows.getString(1), rows.getString(2))) : Optional.empty();
            }
        } catch (SQLException e) {
            throw StoreProblems.onReading(file, e);
        }
    }

    private void rollback() {
        try {
            if (!connection.getAutoCommit()) {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            closeQuietly(connection); // what cannot be rolled back is rolled back when the file is opened again
        }
    }

    @Override
    public List<CodedEvent> find(EventQuery query) {
        var sql = QuerySql.of(query);
        try (var own = connection.unwrap(DuckDBConnection.class).duplicate(); // others may be asked meanwhile
                var statement = sql.prepare(own, "SELECT " + EventRows.COLUMNS + " FROM coded_event", "");
                var rows = statement.executeQuery()) {
            var events = EventRows.readAll(rows);
            events.replaceAll(event -> event.asKnownOn(query.knownOn()));
            events.sort(ORDER);
            return events;
        } catch (SQLException e) {
            throw StoreProblems.onReading(file, e);
        }
    }

    /** For tests, which have no millions of events: all is done as for large documents. */
    DuckDbStore withLargeDocuments() {
        few = 0;
        return this;
    }

    @Override
    public Bulk bulk(String source, String document) {
        try {
            var documents = known == null ? knownDocuments() : known;
            known = documents;
            boolean isKnown = !documents.add(List.of(source, document));
            return new DuckDbBulk(file, connection.unwrap(DuckDBConnection.class), source, document, isKnown, few);
        } catch (SQLException e) {
            throw StoreProblems.onReading(file, e);
        }
    }

    private Set<List<String>> knownDocuments() throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT DISTINCT source, document FROM coded_event")) {
            var documents = new HashSet<List<String>>();
            while (rows.next()) {
                documents.add(List.of(rows.getString(1), rows.getString(2)));
            }
            return documents;
        }
    }

    @Override
    public List<ImportedFile> imports() {
        try {
            return new ImportTables(connection).all();
        } catch (SQLException e) {
            throw StoreProblems.onReading(file, e);
        }
    }

    @Override
    public List<ActCount> actCounts(CountQuery query, List<CodedEvent> beside) {
        if (!query.of().filter().equals(EventFilter.ALL)) {
            var reports = new ArrayList<>(beside);
            reports.addAll(find(query.of().during(EventQuery.ALWAYS)));
            return ActCount.of(reports, query);
        }
        try {
            copy(beside);
            var asked = query.of();
            var events = "(SELECT * FROM coded_event WHERE learned <= DATE '%s' AND %s UNION ALL SELECT * FROM beside)"
                    .formatted(QuerySql.within(asked.knownOn()), who(asked));
            try (var reports = new MergedReports(connection, events, query.what() == CountQuery.What.CODE)) {
                return reports.counts(query);
            }
        } catch (SQLException e) {
            throw StoreProblems.onReading(file, e);
        }
    }

    @Override
    public List<CodedEvent> bareActs(LocalDate knownOn, List<CodedEvent> beside, BareActs each) {
        try {
            copy(beside);
            var day = QuerySql.within(knownOn);
            var events =
                    "(SELECT * FROM coded_event WHERE learned <= DATE '%s' AND day <= DATE '%s' UNION ALL SELECT * FROM beside)"
                            .formatted(day, day);
            try (var reports = new MergedReports(connection, events, true)) {
                reports.each(each);
                return reports.mixed();
            }
        } catch (SQLException e) {
            throw StoreProblems.onReading(file, e);
        }
    }

    /** Puts reports from elsewhere into a table beside those of the store. */
    private void copy(List<CodedEvent> beside) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("CREATE OR REPLACE TEMP TABLE beside AS SELECT * FROM coded_event LIMIT 0");
        }
        try (var appender = connection.unwrap(DuckDBConnection.class).createAppender("temp", "main", "beside")) {
            for (var event : beside) {
                EventRows.append(appender, "", "", event);
            }
        }
    }

    private static String who(EventQuery query) {
        var codes = query.among().stream().map(DuckDbStore::quoted).collect(Collectors.joining(", "));
        return switch (query.among().size()) {
            case 0 -> "true";
            case 1 -> "(actor = %s OR target = %s)".formatted(codes, codes);
            default -> "(actor IN (%s) AND target IN (%s) AND actor <> target)".formatted(codes, codes);
        };
    }

    @Override
    public Stream<CodedEvent> stream(EventQuery query, EventQuery.Order order, long most) {
        var sql = QuerySql.of(query);
        var rows = new EventCursor(file);
        try {
            rows.open(
                    connection.unwrap(DuckDBConnection.class).duplicate(),
                    own -> sql.prepare(
                            own,
                            "SELECT " + EventRows.COLUMNS + " FROM coded_event",
                            QuerySql.orderBy(order) + QuerySql.limit(most)));
        } catch (SQLException e) {
            rows.close();
            throw StoreProblems.onReading(file, e);
        }
        return StreamSupport.stream(rows, false).onClose(rows::close).map(event -> event.asKnownOn(query.knownOn()));
    }

    @Override
    public SortedSet<LocalDate> days(Set<String> sources, LocalDate knownOn) {
        if (sources.isEmpty()) {
            return new TreeSet<>();
        }
        var upTo = new DayRange(LocalDate.MIN, knownOn);
        var sql = QuerySql.of(EventQuery.all().during(upTo).knownOn(knownOn).matching(EventFilter.ofSources(sources)));
        return distinct(sql, "day", LocalDate.class);
    }

    @Override
    public SortedSet<String> sources() {
        return distinct(QuerySql.of(EventQuery.all()), "evidence_source", String.class);
    }

    @Override
    public SortedSet<String> issues() {
        return distinct(QuerySql.of(EventQuery.all()), "issue", String.class);
    }

    private <T extends Comparable<? super T>> SortedSet<T> distinct(QuerySql sql, String column, Class<T> type) {
        var found = new TreeSet<T>();
        var select = "SELECT DISTINCT " + column + " FROM coded_event";
        try (var statement = sql.prepare(connection, select, " AND " + column + " IS NOT NULL");
                var rows = statement.executeQuery()) {
            while (rows.next()) {
                found.add(rows.getObject(1, type));
            }
            return found;
        } catch (SQLException e) {
            throw StoreProblems.onReading(file, e);
        }
    }

    @Override
    public List<Holding> holdings() {
        var sql = "SELECT source, document, count(*), min(day), max(day) FROM coded_event GROUP BY 1, 2 ORDER BY 1, 2";
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var holdings = new ArrayList<Holding>();
            while (rows.next()) {
                holdings.add(new Holding(
                        rows.getString(1),
                        rows.getString(2),
                        rows.getLong(3),
                        rows.getObject(4, LocalDate.class),
                        rows.getObject(5, LocalDate.class)));
            }
            return holdings;
        } catch (SQLException e) {
            throw StoreProblems.onReading(file, e);
        }
    }

    @Override
    public LocalDate lastDay(Set<String> sources, LocalDate knownOn) {
        if (sources.isEmpty()) {
            return LocalDate.MIN;
        }
        var sql = "SELECT max(day) FROM coded_event WHERE day <= ? AND learned <= ? AND evidence_source IN (%s)"
                .formatted(sources.stream().map(DuckDbStore::quoted).collect(Collectors.joining(", ")));
        try (var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, QuerySql.within(knownOn));
            statement.setObject(2, QuerySql.within(knownOn));
            try (var rows = statement.executeQuery()) {
                rows.next();
                var day = rows.getObject(1, LocalDate.class);
                return day == null ? LocalDate.MIN : day;
            }
        } catch (SQLException e) {
            throw StoreProblems.onReading(file, e);
        }
    }

    @Override
    public void close() {
        closeQuietly(connection);
    }

    /** A text as SQL takes it. */
    static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    private static void closeQuietly(@Nullable Connection connection) {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException e) {
            // everything that was committed is in the file already
        }
    }
}
