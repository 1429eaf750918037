package org.detente.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import org.detente.base.Progress;

/**
 * Shows on one line of the terminal how far long work is: share, what was done, rate, time left. Nothing is shown in the first two
 * seconds, nor when nobody watches.
 */
final class Meter implements Progress, AutoCloseable {
    private static final long SILENT = Duration.ofSeconds(2).toNanos();
    private static final long PAUSE = Duration.ofMillis(200).toNanos();
    private static final int BAR = 20;

    private final PrintWriter err;
    private final boolean watched;
    private final long begun = System.nanoTime();
    private long shown;
    private boolean drawn;
    private String task = "";
    private long taskBegun;

    /** @param watched whether a person sees standard error */
    Meter(PrintWriter err, boolean watched) {
        this.err = err;
        this.watched = watched;
    }

    @Override
    public synchronized void note(String line) {
        clear();
        err.println("detente: " + line);
        err.flush();
    }

    /** Steps of a download, in bytes. */
    @Override
    public synchronized void step(String name, long done, long total) {
        show(name, done, total, done / 1e6, "MB");
    }

    /**
     * How far a task is.
     *
     * @param done  part of {@code total} that is done
     * @param total 0 when nobody can tell
     * @param count what was done, in a unit that a person thinks in
     */
    synchronized void show(String name, long done, long total, double count, String unit) {
        long now = System.nanoTime();
        if (!name.equals(task)) {
            task = name;
            taskBegun = now;
        }
        if (!watched || now - begun < SILENT || now - shown < PAUSE) {
            return;
        }
        shown = now;
        drawn = true;
        double seconds = (now - taskBegun) / 1e9;
        err.print("\r" + line(name, done, total, count, unit, seconds) + "\u001b[K");
        err.flush();
    }

    /** "coding  42 % [########            ] 1,204 articles, 153 a second, 1:12 left". */
    static String line(String name, long done, long total, double count, String unit, double seconds) {
        var text = new StringBuilder(name);
        double share = total <= 0 ? -1 : Math.min(1.0, (double) done / total);
        if (share >= 0) {
            int full = (int) (share * BAR);
            text.append(String.format(Locale.ROOT, " %3.0f %% [", 100 * share))
                    .append("#".repeat(full))
                    .append(" ".repeat(BAR - full))
                    .append(']');
        }
        text.append(
                String.format(Locale.ROOT, " %,.0f %s, %,.1f a second", count, unit, count / Math.max(seconds, 1e-3)));
        if (share > 0.01) {
            long left = Math.round(seconds * (1 - share) / share);
            text.append(String.format(Locale.ROOT, ", %d:%02d left", left / 60, left % 60));
        }
        return text.toString();
    }

    /** Takes the line away, before something else is printed. */
    synchronized void clear() {
        if (drawn) {
            err.print("\r\u001b[K");
            err.flush();
            drawn = false;
        }
    }

    /** Leaves an empty line. */
    @Override
    public synchronized void close() {
        clear();
    }
}
