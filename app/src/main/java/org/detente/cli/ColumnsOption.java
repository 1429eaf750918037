package org.detente.cli;

import org.detente.base.Problem;
import org.detente.event.CodedEvent;
import org.detente.export.Columns;
import org.detente.export.IcewsColumns;
import org.detente.export.PloverColumns;
import picocli.CommandLine.Option;

/** Whose columns a table has. */
final class ColumnsOption {
    /** Sets of columns. */
    enum ColumnSet {
        DETENTE,
        ICEWS,
        PLOVER
    }

    @Option(
            names = "--columns",
            paramLabel = "SET",
            defaultValue = "detente",
            description =
                    "Columns of the file: detente, icews, or plover as in POLECAT; the last two have no stance, so that they hold only what is asserted or alleged unless --stance says otherwise (default: ${DEFAULT-VALUE}).")
    private ColumnSet set;

    boolean isOurs() {
        return set == ColumnSet.DETENTE;
    }

    /** @throws Problem if columns are asked for that people would not see */
    void check(TableOptions table) {
        if (!isOurs() && table.isText()) {
            throw Problem.usage("--columns is for files. Add --csv, --json, --jsonl or --parquet FILE.");
        }
    }

    /** The columns of coded events in the words of others. */
    Columns<CodedEvent> foreign() {
        return set == ColumnSet.ICEWS ? IcewsColumns.EVENTS : PloverColumns.EVENTS;
    }
}
