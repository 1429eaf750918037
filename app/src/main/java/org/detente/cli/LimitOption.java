package org.detente.cli;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.detente.base.Problem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** How many rows are wanted, and what is said when there are more, or none. */
final class LimitOption {
    /** Nobody reads more than this in a terminal. */
    private static final long READABLE = 1000;

    @Option(
            names = "--limit",
            paramLabel = "N",
            description = "At most N rows (default: 1000 in a table for people, all in a file).")
    private @Nullable Long limit;

    /** @throws Problem if the limit is not positive */
    long most(boolean isText) {
        if (limit != null && limit < 1) {
            throw Problem.usage("--limit must be at least 1, but was %d.", limit);
        }
        return limit != null ? limit : isText ? READABLE : Long.MAX_VALUE;
    }

    /** One row more than is shown tells whether there are more. */
    long oneMore(long most) {
        return most == Long.MAX_VALUE ? most : most + 1;
    }

    /**
     * Writes the rows up to the limit, and says on standard error when people see only a part, or nothing matches.
     *
     * @param what a row is, in the singular
     * @return the exit code
     */
    <T> int write(CommandSpec spec, TableOptions table, Listing<T> listing, Stream<T> rows, long most, String what) {
        var more = new AtomicBoolean();
        var counter = new long[1];
        var shown = rows.takeWhile(row -> {
            more.set(counter[0]++ >= most);
            return !more.get();
        });
        long written = table.write(spec, listing, shown);
        var err = spec.commandLine().getErr();
        if (more.get() && table.isText()) {
            err.printf(
                    "detente: these are the first %,d %ss; there are more. A higher --limit shows them, --csv writes all.%n",
                    written, what);
        }
        if (written == 0) {
            err.printf(
                    "detente: no %s matches. Loosen the filters; \"detente pairs\" shows what is on record.%n", what);
        }
        return written == 0 ? 1 : 0;
    }
}
