package org.detente.archive;

import org.detente.source.events.EventFile;

/** Hears how an import gets on, on the thread that runs it. */
public interface ImportWatcher {
    /** Nobody looks. */
    ImportWatcher NONE = new ImportWatcher() {};

    /**
     * How far the reading of a file is; called often.
     *
     * @param bytes of the file as it lies on the disk
     * @param rows  read so far
     */
    default void reading(EventFile file, long bytes, long rows) {}

    /** Something could not be taken; what is written of it depends on the file as a whole. */
    default void left(LeftOut row) {}

    /** A file is done. */
    default void done(FileReport report, EventFile file) {}
}
