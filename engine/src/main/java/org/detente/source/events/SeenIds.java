package org.detente.source.events;

/**
 * The ids met so far in one document, each with the content of its row. 16 bytes for each place of a table that is at most two
 * thirds full: 100 to 200 MB for five million events.
 */
final class SeenIds {
    private long[] ids = new long[1 << 11];
    private long[] contents = new long[1 << 11];
    private int size;

    /** What is known of an id. */
    enum Known {
        /** It is met for the first time; now it is known. */
        NEW,
        /** It was met with the same content. */
        SAME,
        /** It was met, with other content. */
        OTHER
    }

    Known put(String id, long content) {
        long hash = Hash.of(id);
        long key = hash == 0 ? 1 : hash;
        int slot = slot(key);
        while (ids[slot] != 0) {
            if (ids[slot] == key) {
                return contents[slot] == content ? Known.SAME : Known.OTHER;
            }
            slot = (slot + 1) & (ids.length - 1);
        }
        ids[slot] = key;
        contents[slot] = content;
        if (3 * ++size > 2 * ids.length) {
            grow();
        }
        return Known.NEW;
    }

    private int slot(long key) {
        return (int) (key >>> 20) & (ids.length - 1);
    }

    private void grow() {
        var oldIds = ids;
        var oldContents = contents;
        ids = new long[2 * oldIds.length];
        contents = new long[ids.length];
        for (int i = 0; i < oldIds.length; i++) {
            if (oldIds[i] != 0) {
                int slot = slot(oldIds[i]);
                while (ids[slot] != 0) {
                    slot = (slot + 1) & (ids.length - 1);
                }
                ids[slot] = oldIds[i];
                contents[slot] = oldContents[i];
            }
        }
    }
}
