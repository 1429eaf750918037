package org.detente.forecast.boost;

/**
 * A small binary tree over bins: node n has the children 2n+1 (bin below the threshold) and 2n+2. A tree of one split is a step
 * function of one feature.
 *
 * @param features   by node; -1 for a leaf
 * @param thresholds by node: the first bin of the right side
 * @param values     by node, of inner nodes too: what the candidates below it score on average
 */
@SuppressWarnings("ArrayRecordComponent") // primitive rows, read in the innermost loops
record Tree(int[] features, int[] thresholds, double[] values) {
    /** What a row scores: the value of its leaf less that of the root, which is the same for all. */
    double score(byte[] bins, int at) {
        int node = 0;
        while (features[node] >= 0) {
            node = child(node, bins, at);
        }
        return values[node] - values[0];
    }

    /** Adds what each split on the way of a row changes, to the feature that it asks for; they sum to the score. */
    void contribute(byte[] bins, int at, double[] contributions) {
        int node = 0;
        while (features[node] >= 0) {
            int child = child(node, bins, at);
            contributions[features[node]] += values[child] - values[node];
            node = child;
        }
    }

    private int child(int node, byte[] bins, int at) {
        return 2 * node + (bins[at + features[node]] < thresholds[node] ? 1 : 2);
    }
}
