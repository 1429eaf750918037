package org.detente.forecast.feature;

import java.util.ArrayList;
import java.util.List;
import org.detente.forecast.graph.Decay;
import org.detente.forecast.graph.Query;
import org.detente.forecast.graph.Tally;

/** What one tally says of a candidate: how often, how recently, and which share of the facts of a second tally. */
final class TallyFeatures implements FeatureGroup {
    /** The key of a candidate in a tally; of a question if it does not use the candidate. */
    interface Lookup {
        long key(Query query, int object);
    }

    /** What is written of a tally. */
    enum Part {
        COUNT("count", "number of earlier times"),
        SINCE_LAST("since-last", "days since the last time"),
        SINCE_FIRST("since-first", "days since the first time"),
        GAP("gap", "days between the last time and the one before"),
        DECAY_2("decay-2", "times, faded with a half-life of 2 days"),
        DECAY_7("decay-7", "times, faded with a half-life of 7 days"),
        DECAY_30("decay-30", "times, faded with a half-life of 30 days"),
        DECAY_120("decay-120", "times, faded with a half-life of 120 days"),
        SHARE("share", "share of all earlier times"),
        SHARE_2("share-2", "share, faded with a half-life of 2 days"),
        SHARE_7("share-7", "share, faded with a half-life of 7 days"),
        SHARE_30("share-30", "share, faded with a half-life of 30 days"),
        SHARE_120("share-120", "share, faded with a half-life of 120 days"),
        LATEST("latest", "days that the last time was before the last one of all");

        private final String suffix;
        private final String words;

        Part(String suffix, String words) {
            this.suffix = suffix;
            this.words = words;
        }
    }

    private final Tally tally;
    private final Lookup key;
    private final Tally totals;
    private final Lookup totalKey;
    private final Part[] parts;
    private final List<Feature> features = new ArrayList<>();
    private Query query = new Query(0, 0, 0, new int[0]);

    TallyFeatures(
            String name, String what, Tally tally, Lookup key, Tally totals, Lookup totalKey, Part... parts) {
        this.tally = tally;
        this.key = key;
        this.totals = totals;
        this.totalKey = totalKey;
        this.parts = parts;
        for (var part : parts) {
            features.add(new Feature(name + "-" + part.suffix, what + ": " + part.words));
        }
    }

    @Override
    public List<Feature> features() {
        return features;
    }

    @Override
    public void ask(Query question) {
        query = question;
    }

    @Override
    public void write(int object, double[] row, int at) {
        int id = tally.find(key.key(query, object));
        int total = totals.find(totalKey.key(query, object));
        for (int i = 0; i < parts.length; i++) {
            row[at + i] = value(parts[i], id, total);
        }
    }

    private double value(Part part, int id, int total) {
        return switch (part) {
            case COUNT -> tally.count(id);
            case SINCE_LAST -> tally.daysSinceLast(id, query.day());
            case SINCE_FIRST -> tally.daysSinceFirst(id, query.day());
            case GAP -> tally.gap(id);
            case DECAY_2 -> tally.decayed(id, Decay.TWO_DAYS, query.day());
            case DECAY_7 -> tally.decayed(id, Decay.WEEK, query.day());
            case DECAY_30 -> tally.decayed(id, Decay.MONTH, query.day());
            case DECAY_120 -> tally.decayed(id, Decay.SEASON, query.day());
            case SHARE -> totals.count(total) == 0 ? 0 : (double) tally.count(id) / totals.count(total);
            case SHARE_2 -> share(id, total, Decay.TWO_DAYS);
            case SHARE_7 -> share(id, total, Decay.WEEK);
            case SHARE_30 -> share(id, total, Decay.MONTH);
            case SHARE_120 -> share(id, total, Decay.SEASON);
            case LATEST -> id < 0 ? Tally.NEVER : totals.last(total) - tally.last(id);
        };
    }

    private double share(int id, int total, int half) {
        return id < 0 ? 0 : tally.decayed(id, half, query.day()) / totals.decayed(total, half, query.day());
    }
}
