package org.detente.export;

/** Writes rows, one by one; whole only when closed. */
public interface TableWriter<T> extends AutoCloseable {
    void write(T row);

    @Override
    void close();
}
