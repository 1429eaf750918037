package org.detente.corenlp.transition;

/** What a model file holds: a network with one hidden layer. Its arrays are never changed. */
final class Network {
    /** Words, tags and relations. */
    final Symbols symbols;

    /** A vector for each symbol. */
    final float[][] embeddings;

    /** Weights to the hidden layer: a row for each number of the embedding in each place. */
    final float[][] input;

    /** Of the hidden units. */
    final float[] bias;

    /** Weights to the transitions, a row for each hidden unit. */
    final float[][] output;

    Network(Symbols symbols, float[][] embeddings, float[][] input, float[] bias, float[][] output) {
        this.symbols = symbols;
        this.embeddings = embeddings;
        this.input = input;
        this.bias = bias;
        this.output = output;
    }
}
