package org.detente.forecast.feature;

import java.util.ArrayList;
import java.util.List;
import org.detente.forecast.graph.Decay;
import org.detente.forecast.graph.Query;
import org.detente.forecast.graph.Tally;

/** What one tally says of a candidate: how often, how recently, and which share of the facts of a second tally. */
final class TallyFeatures implements FeatureGroup {
    /** The key of a candidate in a tally. */
    interface Lookup {
        long key(Query query, int object);
    }

    /** The key of a question in a tally. */
    interface TotalLookup {
        long key(Query query);
    }

    /** What is written of a tally. */
    enum Part {
        COUNT("count", "number of earlier times", 0),
        SINCE_LAST("since-last", "days since the last time", Tally.NEVER),
        SINCE_FIRST("since-first", "days since the first time", Tally.NEVER),
        GAP("gap", "days between the last time and the one before", Tally.NEVER),
        DECAY_2("decay-2", "times, faded with a half-life of 2 days", 0),
        DECAY_7("decay-7", "times, faded with a half-life of 7 days", 0),
        DECAY_30("decay-30", "times, faded with a half-life of 30 days", 0),
        DECAY_120("decay-120", "times, faded with a half-life of 120 days", 0),
        SHARE("share", "share of all earlier times", 0),
        SHARE_2("share-2", "share, faded with a half-life of 2 days", 0),
        SHARE_7("share-7", "share, faded with a half-life of 7 days", 0),
        SHARE_30("share-30", "share, faded with a half-life of 30 days", 0),
        SHARE_120("share-120", "share, faded with a half-life of 120 days", 0),
        LATEST("latest", "days that the last time was before the last one of all", Tally.NEVER);

        private final String suffix;
        private final String words;
        private final double never;

        /** @param never the value for what never happened */
        Part(String suffix, String words, double never) {
            this.suffix = suffix;
            this.words = words;
            this.never = never;
        }
    }

    private final Tally tally;
    private final Lookup key;
    private final Tally totals;
    private final TotalLookup totalKey;
    private final Part[] parts;
    private final List<Feature> features = new ArrayList<>();
    private final double[] totalDecayed = new double[Decay.COUNT];
    private Query query = Query.NONE;
    private int total = -1;

    TallyFeatures(
            String name, String what, Tally tally, Lookup key, Tally totals, TotalLookup totalKey, Part... parts) {
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
        total = totals.find(totalKey.key(question));
        for (int half = 0; half < Decay.COUNT; half++) {
            totalDecayed[half] = totals.decayed(total, half, question.day());
        }
    }

    @Override
    public void write(int object, double[] row, int at) {
        int id = tally.find(key.key(query, object));
        for (int i = 0; i < parts.length; i++) {
            row[at + i] = id < 0 ? parts[i].never : value(parts[i], id);
        }
    }

    private double value(Part part, int id) {
        return switch (part) {
            case COUNT -> tally.count(id);
            case SINCE_LAST -> tally.daysSinceLast(id, query.day());
            case SINCE_FIRST -> tally.daysSinceFirst(id, query.day());
            case GAP -> tally.gap(id);
            case DECAY_2 -> tally.decayed(id, Decay.TWO_DAYS, query.day());
            case DECAY_7 -> tally.decayed(id, Decay.WEEK, query.day());
            case DECAY_30 -> tally.decayed(id, Decay.MONTH, query.day());
            case DECAY_120 -> tally.decayed(id, Decay.SEASON, query.day());
            case SHARE -> (double) tally.count(id) / totals.count(total);
            case SHARE_2 -> share(id, Decay.TWO_DAYS);
            case SHARE_7 -> share(id, Decay.WEEK);
            case SHARE_30 -> share(id, Decay.MONTH);
            case SHARE_120 -> share(id, Decay.SEASON);
            case LATEST -> totals.last(total) - tally.last(id);
        };
    }

    private double share(int id, int half) {
        return tally.decayed(id, half, query.day()) / totalDecayed[half];
    }
}
