package org.detente.source.events;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * The outlets that mention each event of GDELT, from files of mentions given together with those of events. Up to
 * {@link Bounds#MENTIONS} are held, at 8 bytes each and some 100 for each event.
 */
final class Mentions {
    static final int COLUMNS = 16;
    static final Mentions NONE = new Mentions();

    private static final int EVENT = 0;
    private static final int OUTLET = 4;
    /** Outlets that are named for one event; some have hundreds. */
    private static final int NAMED = 20;

    private final Map<Long, List<String>> outlets = new HashMap<>();
    private final Meanings<String> names = new Meanings<>(text -> text);
    private int size;
    private long content;

    /** Takes a row of a file of mentions; false when there is no room for more. */
    boolean add(Row row) {
        if (row.flaw() != Row.Flaw.NONE || row.width() != COLUMNS || row.length(OUTLET) > Bounds.CELL) {
            return true;
        }
        var event = row.text(EVENT);
        var outlet = row.meaning(names, OUTLET);
        if (!isNumber(event) || outlet.isEmpty()) {
            return true;
        }
        if (size == Bounds.MENTIONS) {
            return false;
        }
        var named = outlets.computeIfAbsent(Long.valueOf(event), key -> new ArrayList<>(1));
        if (named.size() < NAMED && !named.contains(outlet)) {
            named.add(outlet);
            size++;
            content += row.content();
        }
        return true;
    }

    /** The address of an article, and after it the outlets that mention the event. */
    String with(String event, String url) {
        if (outlets.isEmpty() || !isNumber(event)) {
            return url;
        }
        var all = new LinkedHashSet<String>();
        if (!url.isEmpty()) {
            all.add(url);
        }
        all.addAll(outlets.getOrDefault(Long.valueOf(event), List.of()));
        return String.join("; ", all);
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.length() < 19 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** The same for the same mentions, whatever files they came in; empty when there are none. */
    String fingerprint() {
        return outlets.isEmpty() ? "" : "+" + Long.toHexString(content);
    }

    boolean isEmpty() {
        return outlets.isEmpty();
    }
}
