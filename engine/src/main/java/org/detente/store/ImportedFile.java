package org.detente.store;

import org.detente.store.EventStore.Version;

/**
 * A file that was imported.
 *
 * @param source   name of the source
 * @param document name of the file within it
 * @param version  hash of the file, and what read it
 * @param figures  what became of its rows
 */
public record ImportedFile(String source, String document, Version version, ImportFigures figures) {}
