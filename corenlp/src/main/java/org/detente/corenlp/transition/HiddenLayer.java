package org.detente.corenlp.transition;

/**
 * The hidden layer: the sum of the weighted embeddings of all features and the bias, cubed (Chen and Manning 2014).
 *
 * <pre>  hidden[u] = (bias[u] + sum over features f of  embedding(symbol of f) . weights(place of f, u)) ^ 3</pre>
 *
 * <p>The product of a symbol's embedding with the weights of a place, a row of as many numbers as there are units, does not depend
 * on the sentence. So rows are kept (the paper computes the frequent ones beforehand), and a state costs one addition of rows for
 * each feature that is there; what absent dependents bring in is summed once for all. Rows of tags, relations and frequent words
 * stay; those of other words share {@value #SHARED_PLACES} places. With rows of 4 kB that is about 220 MB after 6,000 sentences of
 * news, and never more than 360 MB; of a hundred features three have their rows computed anew, which takes 50 additions of rows.
 *
 * <p>Immutable but for the cache, thread-safe, deterministic.
 */
final class HiddenLayer {
    private static final int FREQUENT_WORDS = 4_000;
    private static final int SHARED_PLACES = 1 << 14;

    private final Symbols symbols;
    private final float[][] embeddings;
    private final float[][] weights;
    /** What an absent dependent brings in, for each place of a dependent. */
    private final float[][] absent = new float[Features.DEPENDENTS][];
    /** Bias, and all dependents absent. */
    private final float[] bare;

    private final RowCache rows;

    HiddenLayer(Network network) {
        symbols = network.symbols;
        embeddings = network.embeddings;
        weights = network.input;
        bare = network.bias.clone();
        for (int i = 0; i < Features.DEPENDENTS; i++) {
            absent[i] = absent(i);
            Rows.add(1, absent[i], bare);
        }
        int own = (FREQUENT_WORDS + symbols.size() - symbols.numberOfWords()) * Features.ALL;
        rows = new RowCache(own + SHARED_PLACES, feature -> place(feature, own), this::row);
    }

    int units() {
        return bare.length;
    }

    /** Sets the values of all units, for one state. */
    void activate(Features features, float[][] scratch, float[] hidden) {
        for (int i = 0; i < features.size(); i++) {
            scratch[i] = rows.get(features.get(i));
        }
        System.arraycopy(bare, 0, hidden, 0, hidden.length);
        Rows.add(scratch, features.size(), hidden);
        Rows.cube(hidden);
    }

    /** Where the row of a feature is kept: words are numbered by their frequency, tags and relations come after them. */
    private int place(int feature, int own) {
        int symbol = Features.symbol(feature);
        if (symbol < FREQUENT_WORDS) {
            return feature;
        }
        return symbol >= symbols.numberOfWords()
                ? feature - (symbols.numberOfWords() - FREQUENT_WORDS) * Features.ALL
                : own + feature % SHARED_PLACES;
    }

    /** The row of a feature. The relation of a dependent says that it is not absent. */
    private float[] row(int feature) {
        var row = new float[bare.length];
        addProduct(Features.symbol(feature), Features.place(feature), row);
        int dependent = Features.place(feature) - Features.FIRST_RELATION;
        if (dependent >= 0) {
            Rows.add(-1, absent[dependent], row);
        }
        return row;
    }

    private float[] absent(int dependent) {
        var row = new float[bare.length];
        int place = Features.FIRST_DEPENDENT + dependent;
        addProduct(symbols.noWord(), place, row);
        addProduct(symbols.noTag(), Features.TOKENS + place, row);
        addProduct(symbols.noRelation(), Features.FIRST_RELATION + dependent, row);
        return row;
    }

    private void addProduct(int symbol, int place, float[] sum) {
        var embedding = embeddings[symbol];
        Rows.addProduct(embedding, weights, place * embedding.length, sum);
    }
}
